"""What is kept of earlier runs: the history, its search and its tree."""

from __future__ import annotations

from collections.abc import Mapping

from diffstudio.panels.explanations import figures
from diffstudio.panels.explanations.topic import OWN, N, Topic, Try

KEEPING: Mapping[str, Topic] = {
    "history": Topic(
        N("Explain", "History"),
        N("Explain", "Every run and branch that was ever made here, the newest first, with its settings. A click "
                     "brings it back, settings and steps; what is not in memory any more is made again, bit for bit."),
        OWN,
        Try(N("Explain", "Make one more"), command="generate"),
        "",
        figures.memory,
    ),
    "history-search": Topic(
        N("Explain", "Search the history"),
        N("Explain", "Shows the runs whose class, model, sampler, seed or note holds what is typed. Several words "
                     "must all be found."),
        OWN,
        Try(N("Explain", "Type the name of a class, for instance rose")),
    ),
    "history-star": Topic(
        N("Explain", "Star"),
        N("Explain", "Marks a run that you want to find again, and a filter shows only those. Stars outlive the "
                     "session, as everything in the history does."),
        OWN,
        Try(N("Explain", "Star the picture you like best so far")),
    ),
    "history-tree": Topic(
        N("Explain", "Tree of branches"),
        N("Explain", "Shows each branch under the run it came from, with the step at which it parted. Siblings share "
                     "every step before that."),
        OWN,
        Try(N("Explain", "Go to the middle of the run, then press B"), at=0.5, needs="film"),
        r"x^{(k)} \to x^{(k+1)} \to \dots \to x^{(N)}",
        figures.branch,
    ),
    "history-view": Topic(
        N("Explain", "Strip"),
        N("Explain", "Shows the runs one beside the other, the newest first. The tree beside it shows which run "
                     "branched from which."),
        OWN,
        Try(N("Explain", "Make one more"), command="generate"),
        "",
        figures.memory,
    ),
    "copy-settings": Topic(
        N("Explain", "Copy settings"),
        N("Explain", "Puts all settings on the clipboard as text, in the form that other tools read too. Pasted here "
                     "they come back, the seed included."),
        OWN,
        Try(N("Explain", "Paste them into a message to a friend")),
        "",
        figures.seed,
    ),
    "paste-settings": Topic(
        N("Explain", "Paste"),
        N("Explain", "Takes over the settings in a copied picture, a copied file or a copied text. What cannot be used "
                     "here, such as a model that is missing, is named and the rest is taken."),
        OWN,
        Try(N("Explain", "Undo the last change"), command="undo"),
    ),
    "history-restore": Topic(
        N("Explain", "Restore"),
        N("Explain", "Takes over all settings of that run, its seed included, as one step of undo. Generating then "
                     "gives the same picture."),
        OWN,
        Try(N("Explain", "Restore a run, change one thing, generate")),
        "",
        figures.seed,
    ),
    "history-delete": Topic(
        N("Explain", "Delete"),
        N("Explain", "Takes the chosen runs out of the history; pictures that were saved as files stay. Undo in the "
                     "message that follows brings them back."),
        OWN,
        Try(N("Explain", "Delete a run, then press Undo in the message")),
    ),
    "undo": Topic(
        N("Explain", "Undo and redo"),
        N("Explain", "Undo puts the last changed control back, whatever it was: a setting, the playhead, how things "
                     "are shown. Changes of one control that follow each other fast are one step."),
        OWN,
        Try(N("Explain", "Undo the last change"), command="undo"),
    ),
    "open-folder": Topic(
        N("Explain", "Picture folder"),
        N("Explain", "Opens the folder that pictures are saved to, one folder a day. A file is never written over: "
                     "the name counts up."),
        OWN,
        Try(N("Explain", "Save this picture first"), command="save-picture", needs="film"),
    ),
}
"""By id."""
