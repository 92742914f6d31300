"""The scenes of the guide about what is kept, walked through, let out and set: everything around the picture."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from guide_making import FLOWER, HALF_WAY, TALL, grow
from guide_scene import Scene, Shots
from PIL import Image, PngImagePlugin
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QApplication, QDialog
from shooting import HOME, Stage, click, settle, wait

from diffstudio.engine.walk import Keyframe
from diffstudio.qt.plane import COARSE_GRID

THEIRS = (
    "tulip, oil painting\nNegative prompt: rose\n"
    "Steps: 12, Sampler: DPM++ 2M Karras, CFG scale: 4.5, Seed: 965400086, Size: 512x512, Model: v1-5-pruned-emaonly"
)
WALK_FRAMES = 24


def keeping(stage: Stage) -> Shots:
    """Show a history with a star and a name in it."""
    for label, seed in (("rose", 7), ("tulip", 12), ("daisy", 3), ("poppy", 5), ("bluebell", 8)):
        stage.run(label=label, seed=seed, guidance=2.0)
    numbers = [card.number for card in stage.window.library.cards()]
    stage.window.library.star(numbers[1:2], True)
    stage.window.library.rename(numbers[3], "For the card")
    return {"history": stage.shot(stage.window.docks["history-dock"])}


def choosing_models(stage: Stage) -> Shots:
    """Show the catalogue, with a folder of pictures in it that is a model."""
    folder = HOME / "garden"
    stage.run(**FLOWER, count=4)
    film = stage.session.film
    assert film is not None
    for kind, seeds in (("sunny", range(2)), ("shady", range(2, 4))):
        (folder / kind).mkdir(parents=True)
        for at in seeds:
            picture = film.picture("x0", film.available - 1, at)
            assert picture is not None
            Image.fromarray(picture).save(folder / kind / f"{at}.png")
    stage.session.open_folder(folder)
    wait(lambda: stage.session.models.loading is None and stage.session.recipe.model != "flowers")
    stage.window.show_models()
    stage.window.resize(stage.window.width(), TALL)
    return {"models": stage.shot(stage.dock("models-dock"))}


def walking(stage: Stage) -> Shots:
    """Show a walk of three keyframes that was rendered, and what lies between two of them."""
    render_walk(stage)
    return {
        "walk": stage.shot(),
        "seed-plane": stage.shot(stage.window.walk_stage.plane),
        "between": stage.shot(stage.dock("between-dock")),
    }


def render_walk(stage: Stage) -> None:
    """Put a walk of three keyframes together, render it, and wait for the finest tiles of the seed plane."""
    stage.set(label="rose", seed=7, guidance=2.0, steps=10)
    recipe = stage.session.recipe
    keys = tuple(Keyframe(recipe.with_(label=label, seed=seed))
                 for label, seed in (("rose", 7), ("poppy", 12), ("violet", 3)))  # fmt: skip
    stage.session.set_walk("Keyframes", keyframes=keys, frames=WALK_FRAMES, easing="ease-in-out")
    stage.window.show_walk()
    walks = stage.session.walks
    wait(lambda: walks.frames is not None)
    walks.render()
    wait(lambda: not walks.rendering)
    walks.seek(WALK_FRAMES // 4)
    wait(lambda: walks.plane.field is not None and walks.plane.field.complete and walks.plane.field.n > COARSE_GRID)


def exporting(stage: Stage) -> Shots:
    """Show the export dialog with an animation of the steps."""
    stage.run(**FLOWER)
    stage.window.show_export("steps")
    dialog = stage.window.export_dialog
    assert dialog is not None
    dialog.form.pattern.setText("[label]-[seed]-steps")  # without the date
    dialog.form.pattern.textEdited.emit(dialog.form.pattern.text())
    dialog.form.play.picked.emit("once")  # what plays for ever never stands still
    preview = dialog.preview
    wait(lambda: preview.kept > stage.session.recipe.steps)
    wait(lambda: not preview.playing)
    preview.toggle()  # once more, now that all frames are there
    wait(lambda: not preview.playing)
    return {"export": settle(dialog)}


def dropping(stage: Stage) -> Shots:
    """Show what is said about a dropped picture of another tool."""
    stage.run(**FLOWER)
    path = HOME / "lighthouse.png"
    info = PngImagePlugin.PngInfo()
    info.add_text("parameters", THEIRS)
    Image.fromarray(np.zeros((8, 8, 3), np.uint8)).save(path, pnginfo=info)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    stage.window.intake.take(data)
    wait(lambda: stage.session.recipe.seed == 965400086)
    return {"drop": stage.shot(stage.window.docks["generate-dock"], stage.window.playback, stage.window.messages)}


def explaining(stage: Stage) -> Shots:
    """Show the card What is this? for Guidance, at a step in the middle."""
    stage.run(**FLOWER)
    stage.session.set_position(HALF_WAY)
    stage.window.resize(stage.window.width(), TALL)
    stage.dock("whatis-dock")
    grow(stage, "whatis-dock", 430)
    click(stage.window.generate_panel.guidance)
    return {"whatis": stage.shot(stage.window.docks["whatis-dock"])}


def touring(stage: Stage) -> Shots:
    """Show the first step of the tour."""
    stage.window.start_tour()
    shots = {"tour": stage.shot()}
    tour = stage.window.tour
    assert tour is not None
    tour.overlay.leave()
    return shots


def keys(stage: Stage) -> Shots:
    """Show the page of all shortcuts."""
    stage.window.show_shortcuts()
    return {"shortcuts": settle(top_dialog())}


def preferring(stage: Stage) -> Shots:
    """Show the page of preferences."""
    stage.window.show_preferences()
    return {"preferences": settle(top_dialog())}


def top_dialog() -> QDialog:
    """Return the dialog that is open."""
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible())


def speaking_german(stage: Stage) -> Shots:
    """Show the window in German."""
    stage.run(**FLOWER)
    stage.session.set_position(HALF_WAY)
    return {"german": stage.shot()}


def logging(stage: Stage) -> Shots:
    """Show the log after something could not be done."""
    stage.run(**FLOWER)
    data = QMimeData()
    path = Path(HOME) / "holiday.png"
    Image.fromarray(np.zeros((8, 8, 3), np.uint8)).save(path)
    data.setUrls([QUrl.fromLocalFile(str(path))])
    stage.window.intake.take(data)
    wait(lambda: any(entry.severity == "error" for entry in stage.window.log.entries))
    stage.dock("log-dock")
    grow(stage, "log-dock", 200)
    return {"log": stage.shot(stage.window.docks["log-dock"])}


SCENES = (
    Scene(("history",), keeping),
    Scene(("models",), choosing_models),
    Scene(("walk", "seed-plane", "between"), walking),
    Scene(("export",), exporting),
    Scene(("drop",), dropping, theme="light"),
    Scene(("whatis",), explaining),
    Scene(("tour",), touring),
    Scene(("shortcuts",), keys, theme="light"),
    Scene(("preferences",), preferring),
    Scene(("german",), speaking_german, theme="light", language="de"),
    Scene(("log",), logging),
)
