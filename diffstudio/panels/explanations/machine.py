"""Models and the machine they run on: the model menu, the models dock, the status line."""

from __future__ import annotations

from collections.abc import Mapping

from diffstudio.panels.explanations import figures
from diffstudio.panels.explanations.topic import OWN, N, Topic, Try

MACHINE: Mapping[str, Topic] = {
    "model": Topic(
        N("Explain", "Model"),
        N("Explain", "The network that tells picture from noise, with the noise schedule it was trained on and the "
                     "classes it knows. Choosing another takes over the settings that its card recommends."),
        N("Explain", "Ho et al. 2020 (DDPM), section 4, for the first of its kind; each card names its own training."),
        Try(N("Explain", "Use the exact ring, which needs no network"), fields={"model": "exact-ring", "label": None,
                                                                                "negative_label": None, "size": None}),
        r"D_\theta(x, \sigma) \approx E[x_0 \mid x]",
        figures.model,
    ),
    "models": Topic(
        N("Explain", "Models"),
        N("Explain", "Every model that can be used here: those that came with the program, those trained here, and "
                     "those in folders. Exact ones compute the best possible prediction from a formula."),
        OWN,
        Try(N("Explain", "Go back to the flowers"), fields={"model": "flowers", "size": None}),
        r"D_\theta(x, \sigma) \approx E[x_0 \mid x]",
        figures.model,
    ),
    "model-card": Topic(
        N("Explain", "Model card"),
        N("Explain", "What a model is: what it draws, how large it is, what it was trained on, and how its pictures "
                     "were measured. A card is a small file that is read before anything of the model is loaded."),
        N("Explain", "Mitchell et al. 2019 (Model Cards for Model Reporting)."),
        Try(N("Explain", "Use the flowers"), fields={"model": "flowers", "size": None}),
        "",
        figures.model,
    ),
    "model-use": Topic(
        N("Explain", "Use"),
        N("Explain", "Loads the model and works with it; the run that is shown stays. If it cannot be loaded, the "
                     "model in use stays in use."),
        OWN,
        Try(N("Explain", "Use the flowers"), fields={"model": "flowers", "size": None}),
        "",
        figures.model,
    ),
    "model-forget": Topic(
        N("Explain", "Forget"),
        N("Explain", "Takes a folder that you opened out of this list. The folder and what is in it stay as they are."),
        OWN,
        Try(N("Explain", "Forget one, and open its folder again")),
    ),
    "model-picture-size": Topic(
        N("Explain", "Picture size"),
        N("Explain", "The size that your own pictures are brought to before a model is made of them, from their middle "
                     "square. Larger pictures are slower to look through at every step."),
        N("Explain", "This program's own; the ideal denoiser of a folder compares x with every picture."),
        Try(N("Explain", "Open a folder of pictures at 32 × 32")),
        "",
        figures.model,
    ),
    "model-stop": Topic(
        N("Explain", "Stop loading"),
        N("Explain", "Gives up loading and keeps the model in use. Nothing of the other one stays in memory."),
        OWN,
        Try(N("Explain", "Begin loading another model, and stop")),
    ),
    "model-folder": Topic(
        N("Explain", "From a folder"),
        N("Explain", "Uses a model that lies in a folder of yours: one trained here, or one in the layout of "
                     "diffusers. Weights are read from safetensors files only, since other kinds can run programs."),
        N("Explain", "Safetensors: a header of JSON and plain numbers, nothing that runs."),
        Try(N("Explain", "Choose a folder that holds card.json or model_index.json")),
    ),
    "device": Topic(
        N("Explain", "Device"),
        N("Explain", "What computes the network: the processor with some of its threads, or a graphics card. The same "
                     "seed gives the same noise on all of them, and pictures that the eye cannot tell apart."),
        OWN,
        Try(N("Explain", "Rest on its name in the status line to read why it was chosen")),
        "",
        figures.device,
    ),
    "status-text": Topic(
        N("Explain", "Progress"),
        N("Explain", "How far the run is, how many steps it makes in a second, and how long the rest will take. Steps "
                     "that can be seen are already kept."),
        OWN,
        Try(N("Explain", "Make a run of 60 steps and watch it"), fields={"steps": 60}),
        r"\mathrm{left} = (N - k) / \mathrm{speed}",
        figures.place,
    ),
    "memory": Topic(
        N("Explain", "Runs kept"),
        N("Explain", "How many runs of this session are kept with all their steps, and the memory they take. Beyond "
                     "the limit the oldest go to the disk; nothing has to be done."),
        OWN,
        Try(N("Explain", "Generate once more and watch the number"), command="generate"),
        "",
        figures.memory,
    ),
}
"""By id."""
