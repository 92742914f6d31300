"""What the actions of the walk do, and what the window says of a walk that is rendered."""

from __future__ import annotations

from diffstudio.qt.translation import local
from diffstudio.widgets.message_bar import MessageBar
from diffstudio.widgets.status_strip import StatusStrip
from diffstudio.window.commands_help import HelpCommands

KEYFRAME_ACTIONS = ("duplicate-keyframe", "keyframe-left", "keyframe-right", "remove-keyframe")
"""What a right click on a keyframe offers."""


class WalkCommands(HelpCommands):
    """The part of the window that knows of walks."""

    messages: MessageBar
    status: StatusStrip
    _told = -1

    def connect_walk(self) -> None:
        """Wire the walk's parts to the window."""
        walks = self.session.walks
        walks.rendering_changed.connect(self._on_rendering_changed)
        walks.advanced.connect(self._show_rendering)
        self.session.running_changed.connect(lambda _running: self._show_rendering())
        self.session.walk_changed.connect(lambda _draft: self._show_walk_actions())
        self._show_walk_actions()

    # ------------------------------------------------------------ actions

    def add_keyframe(self) -> None:
        """Add the picture that is looked at in Explore to the walk."""
        count = self.session.walks.add_current()
        if self.workspace != "walk":
            self.messages.dismiss(self._told)
            self._told = self.messages.post(
                self.tr("Added to the walk as keyframe {0}.").format(count), kind="success",
                action=self.tr("Show walk"), on_action=self.show_walk,
            )  # fmt: skip

    def keep_point(self) -> None:
        """Add the point of the seed plane to the walk."""
        self.session.walks.add_point(*self.session.walk.point)

    def duplicate_keyframe(self) -> None:
        """Put a copy behind the chosen keyframe."""
        self.session.walks.duplicate(self.walk_stage.strip.current())

    def keyframe_left(self) -> None:
        """Move the chosen keyframe one place towards the start."""
        self._move_keyframe(-1)

    def keyframe_right(self) -> None:
        """Move the chosen keyframe one place towards the end."""
        self._move_keyframe(1)

    def remove_keyframe(self) -> None:
        """Take the chosen keyframe out of the walk."""
        self.session.walks.remove(self.walk_stage.strip.current())

    def make_alike(self) -> None:
        """Give every keyframe the settings of the first."""
        self.session.walks.make_alike()

    def render_walk(self) -> None:
        """Make the frames of the walk that do not exist yet."""
        self.session.walks.render()

    def stop_walk(self) -> None:
        """Stop rendering; the frames stay."""
        self.session.walks.stop()

    def show_walk(self) -> None:
        """Change to the workspace where walks are made."""
        self.set_workspace("walk")

    def show_workspace(self, workspace: str) -> None:
        """Arrange the window for a workspace; what sent one to the walk has been done there."""
        if workspace == "walk":
            self.messages.dismiss(self._told)
        super().show_workspace(workspace)

    def _move_keyframe(self, by: int) -> None:
        at = self.walk_stage.strip.current()
        if 0 <= at + by < len(self.session.walk.keyframes):
            self.session.walks.move(at, at + by)
            self.walk_stage.strip.set_current(at + by)

    # --------------------------------------------------------- what shows

    def show_stop(self) -> None:
        """Stop and its key are there while there is something to stop."""
        busy = self.session.running or self.session.walks.rendering
        self.actions_by_id["stop"].setEnabled(busy and self.preferences.escape_stops)

    def _show_walk_actions(self) -> None:
        keyframes = self.session.walk.keyframes
        for name in KEYFRAME_ACTIONS:
            self.actions_by_id[name].setEnabled(bool(keyframes))
        self.actions_by_id["make-alike"].setEnabled(self.session.walks.can_be_alike)
        self.actions_by_id["render-walk"].setEnabled(self.session.walks.walk is not None)

    def _on_rendering_changed(self, rendering: bool) -> None:
        self.show_stop()
        self.actions_by_id["stop-walk"].setEnabled(rendering)
        if self.session.running:
            return  # the run is said first
        if rendering:
            self.status.set_progress(0.0)
            self.status.set_text(self.tr("Rendering the walk …"))
            return
        self.status.set_progress(None)
        walks = self.session.walks
        words = self.tr("The walk is finished") if walks.complete else self.tr("Stopped; {0} of {1} frames are kept")
        self.status.set_text(words.format(walks.frames_done, walks.length))

    def _show_rendering(self) -> None:
        """Say how far the walk is, unless a run is said."""
        walks = self.session.walks
        speed, frames = walks.speed(), walks.frames
        if self.session.running or not walks.rendering or speed is None or frames is None:
            return
        rate, left = speed
        self.status.set_progress(frames.pictures_made / frames.pictures_wanted)
        self.status.set_text(
            local(
                self.tr("frame {0} / {1} · {2:.1f} pictures/s · {3:.0f} s left").format(
                    frames.pictures_made, frames.pictures_wanted, rate, left
                )
            )
        )
