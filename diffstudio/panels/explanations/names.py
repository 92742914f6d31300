"""Which widget and which action is about which topic: the one place where names meet explanations.

An object name that is itself the id of a topic needs no line here, and neither does a widget whose
property `topic` says what it is about. ``outer/inner`` is a widget within another. A name that ends
in ``-dock`` stands for all in a dock that has no topic of its own.
"""

from __future__ import annotations

from collections.abc import Mapping

WIDGETS: Mapping[str, str] = {
    # Generate
    "class_picker": "class",
    "generate_button": "generate",
    "section_heading": "more",
    "seed_field/seed": "seed",
    "seed_field/dice": "new-seed",
    "seed_field/recycle": "last-seed",
    "seed_field/lock": "lock-seed",
    "seed_field/unlock": "lock-seed",
    "variation-seed/seed": "variation-seed",
    "variation-seed/dice": "variation-seed",
    "variation-seed/recycle": "variation-seed",
    "variation-seed/lock": "variation-seed",
    # the picture and its steps
    "picture_view": "picture",
    "picture_view/empty_state_action": "generate",
    "numbers-panel/empty_state_action": "generate",
    "course-panel/empty_state_action": "generate",
    "schedule-panel/empty_state_action": "model",
    "channel_bar": "quantity",
    **{f"channel_bar/segment_{key}": f"quantity-{key}"
       for key in ("x", "x0", "eps", "cond", "uncond", "difference", "change")},
    "batch_strip": "batch",
    "playback-panel/film_strip": "film-strip",
    "to-start": "go-start",
    "step-forward": "step-on",
    "to-end": "go-end",
    "pause": "play",
    "reverse": "play",
    "loop": "repeat",
    "ping-pong": "repeat",
    "once": "repeat",
    "zoom-fit": "fit",
    "branch-here": "branch",
    # the schedule and the numbers
    "schedule_plot": "schedule-plot",
    "schedule-panel": "schedule-plot",
    "schedule-panel/film_strip": "noised-strip",
    "schedule-panel/segment_alpha_bar": "alpha-bar",
    "schedule-panel/segment_sigma": "schedule-sigma",
    "schedule-panel/segment_log_snr": "schedule-log-snr",
    "schedule-panel/segment_t": "against-t",
    "schedule-panel/segment_step": "against-step",
    "numbers-panel": "numbers",
    "course-panel": "course",
    # the walk
    "keyframe_strip": "walk-keyframes",
    "seed_plane": "seed-plane",
    "frame_bar": "frame-bar",
    "change_plot": "change-plot",
    "path_picture": "path-picture",
    # the window
    "top-bar/segmented": "workspace",
    "top-bar/combo_box": "model",
    "top-bar/help": "whats-this",
    "dock_title/float": "float-panel",
    "dock_title/close": "close-panel",
    "status_text": "status-text",
    "status_progress": "status-text",
    "status_device": "device",
    "status_memory": "memory",
    "status_strip": "status-text",
    "message_bar": "messages",
    "whatis-panel": "whats-this",
    "whatis-panel/card": "whats-this",
    # what a whole dock is about
    "generate-dock": "generate",
    "schedule-dock": "schedule-plot",
    "numbers-dock": "numbers",
    "course-dock": "course",
    "whatis-dock": "whats-this",
    "history-dock": "history",
    "models-dock": "models",
    "walk-dock": "walk",
    "log-dock": "log",
}  # fmt: skip
"""Topics by object name."""

ACTIONS: Mapping[str, str] = {
    "save-picture": "save",
    "save-grid": "save",
    "save-steps": "save",
    "save-steps-grid": "save",
    "redo": "undo",
    "random-seed": "new-seed",
    "reuse-seed": "last-seed",
    "play-reverse": "play",
    "play-forward": "play",
    "steps-back": "step-back",
    "steps-on": "step-on",
    "slower": "fps",
    "faster": "fps",
    "normal-speed": "fps",
    "loop-in": "loop-range",
    "loop-out": "loop-range",
    "loop-clear": "loop-range",
    "zoom-fit": "fit",
    "zoom-100": "zoom",
    "zoom-in": "zoom",
    "zoom-out": "zoom",
    "workspace-explore": "workspace",
    "workspace-walk": "walk",
    "theme-dark": "theme",
    "theme-light": "theme",
    "theme-system": "theme",
    "explain-focused": "whats-this",
}
"""Topics by the ids of actions that are not topics themselves."""
