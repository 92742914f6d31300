"""Menus and actions as data: what there is, where it stands, its key and what it calls.

An action's slot is named, not given: `window` looks the name up on itself, so that this table can
be read, tested and listed (the shortcuts page is made from it) without a window.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One action.

    Attributes:
        id: Its object name.
        text: What the menu says.
        slot: The method of the window that it calls.
        keys: Shortcuts, the first is shown.
        icon: Name of its icon, "" for none.
        single: Whether a key is a plain letter or arrow, which must not be taken from a text field.
        checkable: Whether it is on or off.
    """

    id: str
    text: str
    slot: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    single: bool = False
    checkable: bool = False


SEPARATOR = Entry("", "", "")

MENUS: tuple[tuple[str, tuple[Entry, ...]], ...] = (
    (
        "&File",
        (
            Entry("open-model", "&Open model folder …", "open_model_folder", ("Ctrl+O",), "folder"),
            SEPARATOR,
            Entry("save-picture", "Save &picture", "save_picture", ("Ctrl+S",), "save"),
            Entry("save-grid", "Save batch as &grid", "save_grid", ("Ctrl+Shift+S",), "grid"),
            Entry("save-steps", "Save all s&teps", "save_steps", ("Ctrl+Alt+S",), "film"),
            Entry("save-steps-grid", "Save steps as one s&heet", "save_steps_grid", (), "grid"),
            Entry("export", "&Export …", "open_export", ("Ctrl+E",), "export"),
            Entry("copy-picture", "&Copy picture", "copy_picture", ("Ctrl+C",), "copy"),
            Entry("open-folder", "Open picture &folder", "open_folder", (), "folder"),
            SEPARATOR,
            Entry("quit", "&Quit", "close", ("Ctrl+Q",)),
        ),
    ),
    (
        "&Edit",
        (
            Entry("undo", "&Undo", "undo", ("Ctrl+Z",), "undo"),
            Entry("redo", "&Redo", "redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo"),
            SEPARATOR,
            Entry("copy-settings", "&Copy settings", "copy_settings", ("Ctrl+Shift+C",), "copy"),
            Entry("paste", "P&aste picture or settings", "paste", ("Ctrl+V",)),
            Entry("search-history", "Search the &history", "search_history", ("Ctrl+F",)),
            SEPARATOR,
            Entry("reset-settings", "Reset &settings to the model's defaults", "reset_settings", (), "reset"),
            SEPARATOR,
            Entry("preferences", "&Preferences …", "show_preferences", ("Ctrl+,",), "settings"),
        ),
    ),
    (
        "&Run",
        (
            Entry("generate", "&Generate", "generate", ("Ctrl+Return", "Ctrl+Enter"), "play"),
            Entry("stop", "&Stop", "stop_run", ("Esc",), "stop"),
            Entry("live", "&Live: follow every change", "toggle_live", ("Ctrl+L",), checkable=True),
            Entry("branch", "&Branch from the playhead", "branch_here", ("B",), "branch", single=True),
            SEPARATOR,
            Entry("random-seed", "New &random seed", "random_seed", ("R",), "dice", single=True),
            Entry("reuse-seed", "&Use the last seed again", "reuse_seed", ("Shift+R",), "recycle", single=True),
        ),
    ),
    (
        "&Playback",
        (
            Entry("play", "&Play or pause", "toggle_play", ("Space", "K"), "play", single=True),
            Entry("play-reverse", "Play in &reverse", "play_reverse", ("J",), "reverse", single=True),
            Entry("play-forward", "Play &forward", "play_forward", ("L",), single=True),
            SEPARATOR,
            Entry("step-back", "One step &back", "step_back", ("Left", ","), "step-back", single=True),
            Entry("step-on", "One step &on", "step_on", ("Right", "."), "step-forward", single=True),
            Entry("steps-back", "Ten steps back", "steps_back", ("Shift+Left",), single=True),
            Entry("steps-on", "Ten steps on", "steps_on", ("Shift+Right",), single=True),
            Entry("go-start", "To the &noise", "go_start", ("Home",), "to-start", single=True),
            Entry("go-end", "To the p&icture", "go_end", ("End",), "to-end", single=True),
            SEPARATOR,
            Entry("slower", "S&lower", "slower", ("[",), single=True),
            Entry("faster", "F&aster", "faster", ("]",), single=True),
            Entry("normal-speed", "Nor&mal speed", "normal_speed", ("Backspace",), single=True),
            Entry("loop-in", "Loop from &here", "loop_in", ("I",), single=True),
            Entry("loop-out", "Loop &up to here", "loop_out", ("O",), single=True),
            Entry("loop-clear", "Loop over &everything", "loop_clear", ("Shift+I",), single=True),
        ),
    ),
    (
        "&Walk",
        (
            Entry("add-keyframe", "&Add picture as keyframe", "add_keyframe", ("Ctrl+K",), "plus"),
            Entry("keep-point", "Add the &point of the seed plane", "keep_point", ("Ctrl+Shift+K",)),
            Entry("duplicate-keyframe", "&Duplicate keyframe", "duplicate_keyframe", (), "copy"),
            Entry("keyframe-left", "Move keyframe to the &left", "keyframe_left"),
            Entry("keyframe-right", "Move keyframe to the &right", "keyframe_right"),
            Entry("make-alike", "&Make keyframes alike", "make_alike"),
            SEPARATOR,
            Entry("render-walk", "Render &walk", "render_walk", (), "film"),
            Entry("stop-walk", "&Stop rendering", "stop_walk", (), "stop"),
            SEPARATOR,
            Entry("remove-keyframe", "Remo&ve keyframe", "remove_keyframe", (), "close"),
        ),
    ),
    (
        "&View",
        (
            Entry("zoom-fit", "&Fit picture", "zoom_fit", ("Ctrl+0",), "zoom-fit"),
            Entry("zoom-100", "&100 %", "zoom_actual", ("Ctrl+1",), "zoom-100"),
            Entry("zoom-in", "Zoom &in", "zoom_in", ("Ctrl++", "Ctrl+="), "plus"),
            Entry("zoom-out", "Zoom &out", "zoom_out", ("Ctrl+-",), "minus"),
            Entry("smooth-pixels", "Whole pi&xels when enlarged", "toggle_pixels", (), checkable=True),
            SEPARATOR,
            Entry("workspace-explore", "&Explore", "show_explore", ("Ctrl+Shift+1",), checkable=True),
            Entry("workspace-walk", "&Walk", "show_walk", ("Ctrl+Shift+2",), checkable=True),
            SEPARATOR,
            Entry("theme-dark", "&Dark", "theme_dark", (), checkable=True),
            Entry("theme-light", "&Light", "theme_light", (), checkable=True),
            Entry("theme-system", "As the &system", "theme_system", (), checkable=True),
            SEPARATOR,
            Entry("next-panel", "&Next panel", "next_panel", ("F6",)),
            Entry("previous-panel", "Pre&vious panel", "previous_panel", ("Shift+F6",)),
            Entry("float-panel", "De&tach panel", "float_panel", ("Ctrl+Shift+D",), "float"),
            Entry("close-panel", "&Close panel", "close_panel", ("Ctrl+W",), "close"),
            SEPARATOR,
            Entry("full-screen", "F&ull screen", "toggle_full_screen", ("F11",), checkable=True),
            Entry("reset-layout", "&Reset layout", "reset_layout", (), "reset"),
        ),
    ),
    (
        "&Help",
        (
            Entry("whats-this", "&What is this?", "ask_whats_this", ("Shift+F1",), "help"),
            Entry("explain-focused", "&Explain the control in use", "explain_focused", ("F1",)),
            Entry("tour", "&Tour", "start_tour"),
            SEPARATOR,
            Entry("shortcuts", "All &shortcuts", "show_shortcuts", ("Ctrl+/",)),
            SEPARATOR,
            Entry("copy-report", "&Copy report", "copy_report", (), "copy"),
            Entry("about", "&About diffstudio", "show_about"),
        ),
    ),
)


def entries() -> tuple[Entry, ...]:
    """Return every action, in the order of the menus."""
    return tuple(entry for _title, items in MENUS for entry in items if entry is not SEPARATOR)
