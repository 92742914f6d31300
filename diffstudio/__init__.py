"""diffstudio: a desktop studio for exploring how diffusion models make pictures.

The layers, from the bottom up, are `diffusion` (the mathematics), `models`, `training`, `engine`
(the program without a screen), then `qt`, `widgets`, `panels` and `window`, and on top the two
entrances `cli` and `app`. Imports go down only; the test run checks it.
"""

__version__ = "0.1.0"
