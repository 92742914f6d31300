"""The export dialog: what is written, and how."""

from __future__ import annotations

from collections.abc import Mapping

from diffstudio.panels.explanations import figures
from diffstudio.panels.explanations.topic import OWN, N, Topic, Try

EXPORT: Mapping[str, Topic] = {
    "export": Topic(
        N("Explain", "Export"),
        N("Explain", "Writes the picture, the batch, the steps or the walk as a file for other programs. The size and "
                     "the number of frames are said before anything is written."),
        OWN,
        Try(N("Explain", "Save the picture with its defaults"), command="save-picture", needs="film"),
    ),
    "export-what": Topic(
        N("Explain", "What"),
        N("Explain", "Whether one picture, the batch as a grid, a strip of steps, or an animation is written. The "
                     "formats below change with it."),
        OWN,
        Try(N("Explain", "Choose Animation of steps: noise becomes a picture")),
    ),
    "export-format": Topic(
        N("Explain", "Format"),
        N("Explain", "PNG and APNG keep every pixel; JPEG, WebP and MP4 are smaller and change them a little. GIF "
                     "plays everywhere but has 256 colours."),
        N("Explain", "W3C PNG specification; GIF89a; ITU-T H.264 for MP4."),
        Try(N("Explain", "Write the same animation as GIF and as MP4, and compare the sizes")),
    ),
    "export-scale": Topic(
        N("Explain", "Scale"),
        N("Explain", "The factor by which each picture is enlarged or reduced. Small pictures are enlarged in whole "
                     "pixels, so that they stay sharp."),
        OWN,
        Try(N("Explain", "Choose 4 for a picture of 64 pixels")),
    ),
    "export-fps": Topic(
        N("Explain", "Frames a second"),
        N("Explain", "How fast the animation plays. A GIF counts in hundredths of a second, so it plays at the nearest "
                     "speed it can, 50 at most."),
        N("Explain", "GIF89a: delays are hundredths of a second."),
        Try(N("Explain", "Choose 12, and 4 to see each step")),
        r"\mathrm{duration} = (N + 1) / \mathrm{fps}",
        figures.frames,
    ),
    "export-loop": Topic(
        N("Explain", "Loop"),
        N("Explain", "Whether the animation plays once, begins again, or goes back and forth. An MP4 does not say that "
                     "it repeats; the player decides."),
        OWN,
        Try(N("Explain", "Choose ping-pong: the picture dissolves into noise again")),
    ),
    "export-labels": Topic(
        N("Explain", "Labels"),
        N("Explain", "Writes above each picture what it is: its seed, its step or its settings. They take room of "
                     "their own and cover nothing."),
        OWN,
        Try(N("Explain", "Switch them on for a grid")),
    ),
    "export-metadata": Topic(
        N("Explain", "Settings in the file"),
        N("Explain", "Writes the settings into the file, once for this program and once in the form other tools read. "
                     "Switch it off for pictures whose making is nobody's business."),
        N("Explain", "W3C PNG specification, textual information."),
        Try(N("Explain", "Drop an exported picture on the window: its settings come back")),
    ),
    "export-quality": Topic(
        N("Explain", "Quality"),
        N("Explain", "How much JPEG, WebP or MP4 may change the pixels to be smaller: 100 changes least. 90 is rarely "
                     "told from the original."),
        N("Explain", "ITU-T T.81 (JPEG)."),
        Try(N("Explain", "Compare the sizes at 90 and at 60")),
    ),
    "export-folder": Topic(
        N("Explain", "Folder"),
        N("Explain", "Where the files are written. One that does not exist is made."),
        OWN,
        Try(N("Explain", "Open the picture folder"), command="open-folder"),
    ),
    "export-name": Topic(
        N("Explain", "Name pattern"),
        N("Explain", "How files are called: words in brackets such as [seed], [steps] or [date] are filled in. What no "
                     "file system allows is replaced, and a number is added rather than a file written over."),
        OWN,
        Try(N("Explain", "Write [label]-[seed] and look at the example")),
        "",
        figures.seed,
    ),
    "export-preview": Topic(
        N("Explain", "Preview"),
        N("Explain", "A frame as it will be in the file, with its size in pixels and about how many bytes. Nothing is "
                     "written until you press Export."),
        OWN,
        Try(N("Explain", "Switch Labels on and watch it")),
    ),
    "lossless": Topic(
        N("Explain", "Lossless"),
        N("Explain", "Keeps every pixel of a WebP exactly. The file is larger than with a quality below 100 and "
                     "smaller than a PNG."),
        OWN,
        Try(N("Explain", "Compare the size with PNG")),
    ),
}
"""By id."""
