"""What every control and number of the window means: content as data, one file a theme.

What is explained how is in `topic`; the numbers that are put into the equations in `figures`; which
widget is about which topic in `names`. A new control needs a `Topic` here and its name in `names`.
"""

from __future__ import annotations

from collections.abc import Mapping

from diffstudio.panels.explanations.export import EXPORT
from diffstudio.panels.explanations.guidance import GUIDANCE
from diffstudio.panels.explanations.keeping import KEEPING
from diffstudio.panels.explanations.looking import LOOKING
from diffstudio.panels.explanations.machine import MACHINE
from diffstudio.panels.explanations.playing import PLAYING
from diffstudio.panels.explanations.schedule import SCHEDULE
from diffstudio.panels.explanations.seeds import SEEDS
from diffstudio.panels.explanations.settings import SETTINGS
from diffstudio.panels.explanations.steps import STEPS
from diffstudio.panels.explanations.topic import Topic
from diffstudio.panels.explanations.walking import WALKING
from diffstudio.panels.explanations.window import WINDOW

TOPICS: Mapping[str, Topic] = {
    **SETTINGS, **GUIDANCE, **SEEDS, **LOOKING, **PLAYING, **STEPS, **SCHEDULE, **MACHINE, **KEEPING, **EXPORT,
    **WALKING, **WINDOW,
}  # fmt: skip
"""By id."""

FIRST = "start"
"""The topic that is shown when nothing has been asked yet."""
