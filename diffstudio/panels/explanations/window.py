"""The window itself: workspaces, docks, menus, messages, help."""

from __future__ import annotations

from collections.abc import Mapping

from diffstudio.panels.explanations import figures
from diffstudio.panels.explanations.topic import OWN, N, Topic, Try

WINDOW: Mapping[str, Topic] = {
    "workspace": Topic(
        N("Explain", "Workspace"),
        N("Explain", "An arrangement of the window for one kind of work; the settings and the runs are the same in all "
                     "of them. Where you put the panels is remembered for each."),
        OWN,
        Try(N("Explain", "Put the panels back where they were"), command="reset-layout"),
    ),
    "panels": Topic(
        N("Explain", "Panels"),
        N("Explain", "Panels can be dragged by their titles to another side, onto each other, or out of the window. "
                     "A closed one comes back from the View menu."),
        OWN,
        Try(N("Explain", "Put them back where they were"), command="reset-layout"),
    ),
    "float-panel": Topic(
        N("Explain", "Float"),
        N("Explain", "Makes the panel a window of its own, for a second screen for instance. The same button puts it "
                     "back."),
        OWN,
        Try(N("Explain", "Put all panels back"), command="reset-layout"),
    ),
    "close-panel": Topic(
        N("Explain", "Close"),
        N("Explain", "Hides the panel; what it shows goes on. The View menu brings it back."),
        OWN,
        Try(N("Explain", "Bring all panels back"), command="reset-layout"),
    ),
    "full-screen": Topic(
        N("Explain", "Full screen"),
        N("Explain", "Fills the screen with the window. F11 again brings it back."),
        OWN,
        Try(N("Explain", "Switch it"), command="full-screen"),
    ),
    "reset-layout": Topic(
        N("Explain", "Reset layout"),
        N("Explain", "Puts every panel of this workspace back where it was on the first start. Settings and runs "
                     "stay."),
        OWN,
        Try(N("Explain", "Do it"), command="reset-layout"),
    ),
    "theme": Topic(
        N("Explain", "Dark, light, as the system"),
        N("Explain", "The colours of the window; the pictures are the same in all of them. On a dark grey ground "
                     "colours are judged best."),
        N("Explain", "WCAG 2.2, success criteria 1.4.3 and 1.4.11, for the contrast of text and lines."),
        Try(N("Explain", "Look at it in the light theme"), command="theme-light"),
    ),
    "messages": Topic(
        N("Explain", "Messages"),
        N("Explain", "What happened and what to do about it, one sentence each. They block nothing and go when they "
                     "are read or closed."),
        OWN,
        Try(N("Explain", "Save the picture: a message says where"), command="save-picture", needs="film"),
    ),
    "log": Topic(
        N("Explain", "Log"),
        N("Explain", "Every message of this session with its time and, for faults, the details that help to find the "
                     "cause. Copy it when you report something."),
        OWN,
        Try(N("Explain", "Read what happened since the start")),
    ),
    "preferences": Topic(
        N("Explain", "Preferences"),
        N("Explain", "How the program behaves for you, apart from the settings of a run. They are kept in one small "
                     "file, and most take effect at once."),
        OWN,
        Try(N("Explain", "Switch to the theme of the system"), command="theme-system"),
    ),
    "interface-scale": Topic(
        N("Explain", "Scale of the window"),
        N("Explain", "How large everything in the window is drawn, apart from the pictures. It takes effect at the "
                     "next start."),
        OWN,
        Try(N("Explain", "Put the panels back where they were"), command="reset-layout"),
    ),
    "language": Topic(
        N("Explain", "Language"),
        N("Explain", "The language of the window; names of samplers and files stay as they are everywhere. It takes "
                     "effect at the next start."),
        OWN,
        Try(N("Explain", "See all keys in the language of now"), command="shortcuts"),
    ),
    "restore-defaults": Topic(
        N("Explain", "Restore defaults"),
        N("Explain", "Brings these preferences back to what they were on the first start; runs, pictures and models "
                     "stay. Reset everything also forgets how the window was left, and asks first."),
        OWN,
        Try(N("Explain", "Reset only the layout"), command="reset-layout"),
    ),
    "escape-stops": Topic(
        N("Explain", "Esc stops a run"),
        N("Explain", "Whether the Esc key stops the run in progress. Turn it off if you press it by habit."),
        OWN,
        Try(N("Explain", "Make a long run, then press Esc"), fields={"steps": 60}),
    ),
    "memory-limit": Topic(
        N("Explain", "Memory for runs"),
        N("Explain", "How much memory the steps of earlier runs may take. Beyond it the oldest go to the disk, and "
                     "from there they come back when they are looked at."),
        OWN,
        Try(N("Explain", "Generate once more and watch the status line"), command="generate"),
        "",
        figures.memory,
    ),
    "whats-this": Topic(
        N("Explain", "What is this?"),
        N("Explain", "Explains the control or number you use: it follows the keyboard, and the mouse when it rests on "
                     "a number. Shift+F1 turns the pointer into a question: the next click explains instead of doing."),
        OWN,
        Try(N("Explain", "Turn the pointer into a question"), command="whats-this"),
    ),
    "whatis-pin": Topic(
        N("Explain", "Pin"),
        N("Explain", "Keeps this explanation while you use other controls, so that you can watch its numbers. Press it "
                     "again to follow the keyboard."),
        OWN,
        Try(N("Explain", "Pin |c − u|, then scrub through the run"), at=0.5, needs="film"),
        r"\hat{x}_0 = u + w\,(c - u)",
        figures.guidance,
    ),
    "whatis-try": Topic(
        N("Explain", "The thing to try"),
        N("Explain", "Does what its words say: changes settings and runs them from the same seed, or moves the "
                     "playhead. Undo takes it back in one step."),
        OWN,
        Try(N("Explain", "Make the same seed with guidance 4"), fields={"guidance": 4.0}, needs="label"),
        "",
        figures.seed,
    ),
    "tour": Topic(
        N("Explain", "Tour"),
        N("Explain", "Five steps through the window, in each of which something is done and not only read. Esc leaves "
                     "it at any time."),
        OWN,
        Try(N("Explain", "Begin it"), command="tour"),
    ),
    "shortcuts": Topic(
        N("Explain", "All shortcuts"),
        N("Explain", "Lists every key of the program, also those that work only inside a control. A single letter "
                     "never acts while you type in a field."),
        OWN,
        Try(N("Explain", "Open the list"), command="shortcuts"),
    ),
    "about": Topic(
        N("Explain", "About diffstudio"),
        N("Explain", "The version of the program and of the libraries it is built on, with their licences. Mention it "
                     "when you report a fault."),
        OWN,
        Try(N("Explain", "Open it"), command="about"),
    ),
    "menus": Topic(
        N("Explain", "Menus"),
        N("Explain", "Everything the program can do, with its key beside it. Alt and the underlined letter open a "
                     "menu from the keyboard."),
        OWN,
        Try(N("Explain", "See all keys on one page"), command="shortcuts"),
    ),
    "quit": Topic(
        N("Explain", "Quit"),
        N("Explain", "Closes the window and remembers how it was left. A run in progress is stopped after the network "
                     "call in hand."),
        OWN,
        Try(N("Explain", "Save the picture first"), command="save-picture", needs="film"),
    ),
}
"""By id."""
