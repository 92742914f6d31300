"""The scenes of the guide about making a picture and looking into how it was made."""

from __future__ import annotations

from typing import Any

from guide_scene import Scene, Shots
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from shooting import Stage, beside, click, rest, settle, wait

from diffstudio.engine.film import CHANNELS

FLOWER: dict[str, Any] = {"label": "sunflower", "seed": 4, "guidance": 2.0}
HALF_WAY = 8
GUIDED = 12
"""A step inside of the interval that the scene about guidance shows."""
CAPTION = 28
"""Height of the line below the large picture."""
TALL = 980
"""Height of a window for a panel that has more to show than an ordinary one has room for."""
STRENGTHS = (1.0, 3.0, 8.0)
SHOWN_CHANNELS = ("x", "x0", "eps", "difference")


def whole_window(stage: Stage) -> Shots:
    """Show the window after a run of four pictures."""
    stage.run(**FLOWER, count=4)
    return {"window": stage.shot()}


def generating(stage: Stage) -> Shots:
    """Show the panel that everything starts from."""
    stage.run(**FLOWER)
    stage.window.generate_panel.more.set_expanded(True)
    stage.window.resize(stage.window.width(), TALL)
    rest(300)
    return {"generate": stage.shot(stage.dock("generate-dock"))}


def scrubbing(stage: Stage) -> Shots:
    """Show a step in the middle of a run, and four of the quantities of that step."""
    stage.run(**FLOWER)
    stage.session.set_position(HALF_WAY)
    stage.session.set_channel("x0")
    playback = stage.window.playback
    shots: dict[str, QImage] = {"scrub": stage.shot(playback)}
    quantities = []
    for channel in SHOWN_CHANNELS:
        assert channel in CHANNELS
        stage.session.set_channel(channel)
        quantities.append(square(stage))
    return {**shots, "quantities": beside(quantities)}


def square(stage: Stage, *, said: bool = True) -> QImage:
    """Return the large picture without the ground at its sides; with the line below it, if that is to be `said`."""
    view = stage.window.playback.view
    image = settle(view)
    side = image.height() - CAPTION
    height = image.height() if said else side - CAPTION // 2
    return image.copy((image.width() - side) // 2, 0, side, height)


def guiding(stage: Stage) -> Shots:
    """Show one flower with three strengths of guidance, and guidance taken apart."""
    rows = []
    for strength in STRENGTHS:
        stage.run(label="rose", seed=7, guidance=strength)
        rows.append(square(stage, said=False))
    stage.run(guidance=3.0, guidance_interval=(0.2, 0.8))
    stage.session.set_position(GUIDED)
    panel = stage.dock("guidance-dock")
    stage.window.resize(stage.window.width(), TALL)
    grow(stage, "guidance-dock", 680)
    captions = [f"Guidance {strength:g}" for strength in STRENGTHS]
    return {"guidance-1-3-8": beside(rows, captions), "guidance": stage.shot(panel)}


def living(stage: Stage) -> Shots:
    """Show the window with Live on and a slider that has the keyboard."""
    stage.run(**FLOWER)
    stage.window.generate_panel.live.click()
    stage.set(guidance=5.0)
    wait(lambda: stage.session.film is not None and stage.session.film.recipe == stage.session.recipe)
    stage.finish()
    click(stage.window.generate_panel.guidance)
    return {"live": stage.shot()}


def sampling(stage: Stage) -> Shots:
    """Show two samplers with few steps, and where a schedule type puts the steps."""
    rows, captions = [], []
    for sampler, steps in (("Euler", 5), ("DPM++ 2M", 5), ("DPM++ 2M", 20), ("Euler a", 20)):
        stage.run(label="tulip", seed=12, steps=steps, sampler=sampler)
        rows.append(square(stage, said=False))
        captions.append(f"{sampler}, {steps} steps")
    stage.run(sampler="DPM++ 2M", schedule_type="Karras")
    stage.session.set_position(HALF_WAY)
    return {"samplers": beside(rows, captions), "schedule": stage.shot(stage.dock("schedule-dock"))}


def editing(stage: Stage) -> Shots:
    """Show the noise schedule while it is edited: a dragged curve."""
    stage.run(**FLOWER)
    stage.window.schedule.controls.switch.click()
    rest(200)
    edit = stage.window.schedule.edit
    edit.move_point(2, edit.points()[2][0], 0.45)
    stage.session.generate()
    stage.finish()
    stage.session.set_position(HALF_WAY)
    stage.window.resize(stage.window.width(), TALL)
    grow(stage, "schedule-dock", 520)
    return {"schedule-edit": stage.shot(stage.dock("schedule-dock"))}


def branching(stage: Stage) -> Shots:
    """Show a branch beside the run that it came from."""
    stage.run(**FLOWER)
    first = stage.session.film
    assert first is not None
    for label in ("daisy", "poppy"):
        stage.session.show(first)
        stage.session.set_position(HALF_WAY)
        stage.set(label=label)
        stage.window.branch_here()
        stage.finish()
    stage.window.history.show_view("tree")
    grow(stage, "history-dock", 240)
    return {"branch": stage.shot(stage.window.playback, stage.window.docks["history-dock"])}


def grow(stage: Stage, dock: str, height: int) -> None:
    """Give a panel more room, as one would by dragging its edge."""
    stage.window.resizeDocks([stage.window.docks[dock]], [height], Qt.Orientation.Vertical)
    rest(200)


SCENES = (
    Scene(("window",), whole_window),
    Scene(("generate",), generating),
    Scene(("scrub", "quantities"), scrubbing),
    Scene(("guidance-1-3-8", "guidance"), guiding),
    Scene(("live",), living, theme="light"),
    Scene(("samplers", "schedule"), sampling),
    Scene(("schedule-edit",), editing, theme="light"),
    Scene(("branch",), branching),
)
