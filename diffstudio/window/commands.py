"""What the window's actions do: a method each, named in the table of `actions`.

How the window is put together, and what it says when something happened, is `main_window`'s part.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices

from diffstudio.engine.recipe import resolve_seed
from diffstudio.panels.player import Startable
from diffstudio.qt.preferences import Theme
from diffstudio.window.commands_walk import WalkCommands


class Commands(WalkCommands):
    """A window that can do what its menus say.

    Each part of them is a class of its own in `commands_…`; they stand in one line, because two Qt windows
    among the bases of one class would be two windows.
    """

    def generate(self) -> None:
        """Make what the workspace is for: run the settings in force, or what its stage starts."""
        stage: object = self.stage.currentWidget()
        if isinstance(stage, Startable):
            stage.start()
        else:
            self.session.generate()

    def stop_run(self) -> None:
        """Stop the run in progress, else the walk that is rendered."""
        if self.session.running or not self.session.walks.rendering:
            self.session.stop()
        else:
            self.session.walks.stop()

    def toggle_live(self) -> None:
        """Run the settings by themselves whenever they change, or stop doing so."""
        self.session.change(self.tr("Live"), live=self.actions_by_id["live"].isChecked())

    def branch_here(self) -> None:
        """Go on from the playhead with the settings in force."""
        self.playback.branch_here()

    def random_seed(self) -> None:
        """Choose a new seed now and keep it in the field."""
        self.session.update(seed=resolve_seed(-1))
        self.session.set_seed_random(False)

    def reuse_seed(self) -> None:
        """Use the seed of the last run again."""
        if self.session.last_seed is not None:
            self.session.update(seed=self.session.last_seed)
            self.session.set_seed_random(False)

    def save_picture(self) -> None:
        """Save the picture that is looked at."""
        self.session.save("picture")

    def save_grid(self) -> None:
        """Save the batch as one labelled sheet."""
        self.session.save("grid")

    def save_steps(self) -> None:
        """Save every step of the picture that is looked at."""
        self.session.save("steps")

    def save_steps_grid(self) -> None:
        """Save every step of the picture that is looked at on one labelled sheet."""
        self.session.save("steps-grid")

    def open_folder(self) -> None:
        """Open the folder that pictures are saved to in the file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.session.folder)))

    def open_model_folder(self) -> None:
        """Choose the folder of a model, or of pictures, and use it."""
        self.models_panel.choose_folder()

    def show_models(self) -> None:
        """Bring the catalogue of models to the front."""
        dock = self.docks["models-dock"]
        dock.show()
        dock.raise_()

    def undo(self) -> None:
        """Put the last changed setting back."""
        self.session.undo()

    def redo(self) -> None:
        """Change it again."""
        self.session.redo()

    def reset_settings(self) -> None:
        """Go back to what the model's card recommends."""
        self.session.use_defaults()

    def toggle_play(self) -> None:
        """Play or pause."""
        self.player.toggle_play()

    def play_reverse(self) -> None:
        """Play towards the noise."""
        self.player.play(-1)

    def play_forward(self) -> None:
        """Play towards the picture."""
        self.player.play(1)

    def step_back(self) -> None:
        """One step towards the noise."""
        self.player.step(-1)

    def step_on(self) -> None:
        """One step towards the picture."""
        self.player.step(1)

    def steps_back(self) -> None:
        """Ten steps towards the noise."""
        self.player.step(-10)

    def steps_on(self) -> None:
        """Ten steps towards the picture."""
        self.player.step(10)

    def go_start(self) -> None:
        """To the noise."""
        self.player.go_start()

    def go_end(self) -> None:
        """To the picture."""
        self.player.go_end()

    def slower(self) -> None:
        """Play slower."""
        self.player.clock.slower()

    def faster(self) -> None:
        """Play faster."""
        self.player.clock.faster()

    def normal_speed(self) -> None:
        """Play at the normal speed again."""
        self.player.clock.normal_speed()

    def loop_in(self) -> None:
        """Begin the loop at the playhead."""
        self.player.timeline.mark_in()

    def loop_out(self) -> None:
        """End the loop at the playhead."""
        self.player.timeline.mark_out()

    def loop_clear(self) -> None:
        """Loop over the whole run."""
        self.player.clear_loop()

    def zoom_fit(self) -> None:
        """Show the whole picture."""
        self.player.view.fit()

    def zoom_actual(self) -> None:
        """One picture pixel per screen pixel."""
        self.player.view.actual_size()

    def zoom_in(self) -> None:
        """Enlarge the picture."""
        self.player.view.zoom_in()

    def zoom_out(self) -> None:
        """Reduce the picture."""
        self.player.view.zoom_out()

    def toggle_pixels(self) -> None:
        """Enlarge by whole pixels, or smoothly up to 200 %."""
        whole = self.actions_by_id["smooth-pixels"].isChecked()
        self.session.set_look(self.tr("Whole pixels"), smoothing="nearest" if whole else "auto")

    def theme_dark(self) -> None:
        """Use the dark theme."""
        self.set_theme("dark")

    def theme_light(self) -> None:
        """Use the light theme."""
        self.set_theme("light")

    def theme_system(self) -> None:
        """Use the theme of the system."""
        self.set_theme("system")

    def toggle_full_screen(self) -> None:
        """Fill the screen, or stop doing so."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        self.actions_by_id["full-screen"].setChecked(self.isFullScreen())

    def reset_layout(self) -> None:
        """Put every dock back where it was on the first start."""
        self.arrange_docks()

    def show_explore(self) -> None:
        """Change to the workspace where one picture is made and looked at."""
        self.set_workspace("explore")

    # ---------------------------------------------------------- what they need

    def set_theme(self, theme: Theme) -> None:
        """Use a theme and tick it in the menu."""
        self.change_preferences({"theme": theme})
