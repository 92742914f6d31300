"""All widgets on two pages, to be looked at: ``python tests/widgets/gallery.py FOLDER dark|light``.

With QT_SCALE_FACTOR=2 in the environment the pages are drawn for a dense screen.
"""

from __future__ import annotations

import math
import os
import sys
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from diffstudio.qt import icons
from diffstudio.qt.theme import apply_theme
from diffstudio.training.flowers import KINDS, draw_flower
from diffstudio.widgets.batch_strip import BatchStrip
from diffstudio.widgets.card import Card
from diffstudio.widgets.channel_bar import ChannelBar
from diffstudio.widgets.class_picker import ClassChoice, ClassPicker
from diffstudio.widgets.collapsible_section import CollapsibleSection
from diffstudio.widgets.combo_box import ComboBox
from diffstudio.widgets.empty_state import EmptyState
from diffstudio.widgets.film_strip import FilmStrip
from diffstudio.widgets.form_grid import FormGrid
from diffstudio.widgets.generate_button import GenerateButton
from diffstudio.widgets.icon_button import IconButton
from diffstudio.widgets.message_bar import MessageBar
from diffstudio.widgets.painting import sized_px
from diffstudio.widgets.picture_view import PictureView
from diffstudio.widgets.schedule_plot import PlotAxes, PlotSeries, SchedulePlot
from diffstudio.widgets.section_label import SectionLabel
from diffstudio.widgets.seed_field import SeedField
from diffstudio.widgets.segmented import Segment, Segmented
from diffstudio.widgets.slider_row import SliderRow
from diffstudio.widgets.status_strip import StatusStrip
from diffstudio.widgets.timeline import Timeline
from diffstudio.widgets.transport import Transport

STEPS = 24
CHANNELS = (
    Segment("noisy", "Noisy x<sub>t</sub>", "What the network was given"),
    Segment("picture", "Picture x̂<sub>0</sub>", "What it takes the clean picture to be"),
    Segment("noise", "Noise ε̂", "What it takes the noise to be"),
    Segment("cond", "With condition"),
    Segment("uncond", "Without", enabled=False, reason="Guidance is off, so it was not asked"),
    Segment("difference", "Difference"),
    Segment("change", "Change"),
)


def flower(at: int, size: int = 64) -> np.ndarray:
    """Return one of the drawn flowers."""
    return draw_flower(KINDS[at % len(KINDS)], at, size)


def steps(picture: np.ndarray, count: int = STEPS) -> list[np.ndarray]:
    """Return a picture coming out of noise."""
    rng = np.random.default_rng(3)
    noise = rng.normal(128, 60, picture.shape)
    shares = [(1 - at / (count - 1)) ** 1.5 for at in range(count)]
    return [np.clip(picture * (1 - s) + noise * s, 0, 255).astype(np.uint8) for s in shares]


def cosine() -> tuple[list[float], list[float]]:
    """Return t and the share of signal of a cosine schedule."""
    ts = [at / 100 for at in range(101)]
    return ts, [math.cos(t * math.pi / 2) ** 2 for t in ts]


def linear() -> tuple[list[float], list[float]]:
    """Return t and the share of signal of a schedule that decays faster."""
    ts = [at / 100 for at in range(101)]
    return ts, [math.exp(-10 * t * t - 0.1 * t) for t in ts]


def panel(role: str, width: int | None = None) -> tuple[QWidget, QVBoxLayout]:
    """Return an empty panel and its column."""
    widget = QWidget()
    widget.setProperty("role", role)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(widget)
    column.setContentsMargins(*(sized_px(14) for _ in range(4)))
    column.setSpacing(sized_px(10))
    if width is not None:
        widget.setFixedWidth(sized_px(width))
    return widget, column


def settings() -> QWidget:
    """Return the left panel."""
    widget, column = panel("panel", 300)
    column.addWidget(SectionLabel("Generate"))
    picker = ClassPicker("Flower")
    picker.set_choices([ClassChoice(kind, kind.title()) for kind in KINDS] + [ClassChoice(None, "Any")])
    for at, kind in enumerate(KINDS):
        picker.set_picture(kind, flower(at))
    picker.set_current("poppy")
    column.addWidget(picker)
    grid = FormGrid()
    grid.add(SliderRow("Guidance", minimum=0, maximum=10, default=1, value=3, decimals=1))
    grid.add(SliderRow("Steps", minimum=1, maximum=60, hard_maximum=1000, default=20, value=24, integer=True))
    sampler, placement, count = ComboBox("Sampler"), ComboBox("Schedule"), ComboBox("Pictures")
    sampler.set_items([("ddim", "DDIM", "Deterministic"), ("euler", "Euler", "")])
    placement.set_items([("auto", "Automatic (Uniform)", "")])
    count.set_items([(6, "6", "")])
    seed = SeedField("Seed")
    seed.set_seed(965400086)
    seed.set_last_used(7)
    grid.add_row("Sampler", sampler)
    grid.add_row("Schedule", placement)
    grid.add_row("Seed", seed)
    grid.add(SliderRow("Variation", minimum=0, maximum=1, default=0))
    grid.add_row("Pictures", count)
    column.addWidget(grid)
    section = CollapsibleSection("More", "rescale, interval, η, negative")
    column.addWidget(section)
    column.addStretch(1)
    note = QLabel("48 network calls · about 1.1 s · 11 MB kept")
    note.setProperty("role", "muted")
    column.addWidget(note)
    row = QHBoxLayout()
    row.addWidget(GenerateButton(), 1)
    row.addWidget(QPushButton("Live"))
    column.addLayout(row)
    return widget


def playback() -> QWidget:
    """Return the middle."""
    widget, column = panel("canvas")
    top = QHBoxLayout()
    bar = ChannelBar("Channel", CHANNELS)
    bar.set_current("picture")
    top.addWidget(bar, 1)
    fit = QPushButton(icons.icon("zoom-fit"), "Fit")
    branch = QPushButton(icons.icon("branch"), "Branch here")
    top.addWidget(fit)
    top.addWidget(branch)
    column.addLayout(top)
    middle = QHBoxLayout()
    view = PictureView()
    frames = steps(flower(4))
    view.set_picture(frames[18])
    batch = BatchStrip()
    batch.set_pictures([flower(at) for at in (4, 2, 0, 5, 1)] + [None])
    middle.addWidget(view, 1)
    middle.addWidget(batch)
    column.addLayout(middle, 1)
    strip = FilmStrip()
    strip.set_frames(list(enumerate(frames)))
    strip.set_current(12)
    column.addWidget(strip)
    row = QHBoxLayout()
    row.addWidget(Transport())
    line = Timeline()
    line.set_count(STEPS)
    line.set_value(12)
    row.addWidget(line, 1)
    row.addWidget(QLabel("step 12 / 24 · t 500 · σ 0.71"))
    column.addLayout(row)
    return widget


def schedule_plot() -> SchedulePlot:
    """Return the plot of the right panel."""
    plot = SchedulePlot()
    plot.set_axes(
        PlotAxes(y_caption="signal kept ᾱ", x_start="t = 0 picture", x_end="t = 1 noise", y_range=(0.0, 1.0))
    )
    ts, kept = cosine()
    plot.set_series(
        [
            PlotSeries("cosine", ts, kept, 0, label="cosine (this model)"),
            PlotSeries("linear", *linear(), colour=1, dashed=True),
        ]
    )
    plot.set_markers(0, [1 - at / (STEPS - 1) for at in range(STEPS)])
    plot.set_playhead(1 - 12 / (STEPS - 1))
    return plot


def explanation() -> QWidget:
    """Return the right panel."""
    widget, column = panel("panel", 320)
    column.addWidget(SectionLabel("Schedule"))
    plot = schedule_plot()
    plot.setFixedHeight(sized_px(190))
    column.addWidget(plot)
    strip = FilmStrip(numbers=False)
    strip.set_tile_height(34)
    strip.set_frames(list(enumerate(reversed(steps(flower(4), 8)))))
    column.addWidget(strip)
    card = Card("Guidance scale")
    card.add_text("How far each step leans from “any flower” towards “poppy”. 1 is off; higher is purer.")
    card.add_numbers("step 12: |c − u| = 4.2 · w = 3 → 12.6")
    card.add_note("Ho & Salimans 2022, eq. 6 · try: set 1, 3 and 8 with the same seed")
    column.addWidget(card)
    column.addStretch(1)
    return widget


def history() -> QWidget:
    """Return the lower dock."""
    widget, column = panel("panel")
    column.setContentsMargins(sized_px(14), sized_px(4), sized_px(14), sized_px(6))
    tabs = QTabBar()
    tabs.setExpanding(False)
    for name in ("History", "Walk", "Export", "Log"):
        tabs.addTab(name)
    column.addWidget(tabs)
    strip = BatchStrip("History", Qt.Orientation.Horizontal)
    strip.set_pictures([flower(at) for at in range(11)])
    strip.set_tile_side(68)
    column.addWidget(strip)
    return widget


def explore() -> QWidget:
    """Return a window put together like the program's."""
    window = QWidget()
    window.setObjectName("gallery_explore")
    whole = QVBoxLayout(window)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(1)
    bar = QWidget()
    bar.setProperty("role", "bar")
    bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    row = QHBoxLayout(bar)
    row.setContentsMargins(sized_px(14), sized_px(7), sized_px(14), sized_px(7))
    title = QLabel("diffstudio")
    title.setProperty("role", "title")
    row.addWidget(title)
    row.addWidget(QPushButton("Flowers 64 · class-conditional · 6.1 M ▾"))
    row.addSpacing(sized_px(20))
    names = ("Explore", "Walk", "Compare", "Lab", "Train")
    row.addWidget(Segmented("Workspace", [Segment(n.lower(), n) for n in names], flat=True))
    row.addStretch(1)
    row.addWidget(QPushButton("CPU · 1 thread · 0.3 GB"))
    row.addWidget(IconButton("help", "Help", outlined=True))
    whole.addWidget(bar)
    middle = QHBoxLayout()
    middle.setSpacing(1)
    left = QVBoxLayout()
    upper = QHBoxLayout()
    upper.setSpacing(1)
    upper.addWidget(settings())
    upper.addWidget(playback(), 1)
    left.addLayout(upper, 1)
    left.addWidget(history())
    middle.addLayout(left, 1)
    middle.addWidget(explanation())
    whole.addLayout(middle, 1)
    status = StatusStrip()
    status.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    status.set_progress(0.52)
    status.set_text("step 12 / 24 · 22 it/s · 0.6 s left")
    status.set_device("CPU · 1 thread")
    status.set_memory("14 runs · 410 MB")
    whole.addWidget(status)
    window.resize(sized_px(1440), sized_px(900))
    return window


def _states_left() -> QWidget:
    widget, column = panel("panel", 380)
    column.addWidget(SectionLabel("Buttons and states"))
    for state, progress in (("idle", None), ("running", 0.4), ("stopping", None)):
        button = GenerateButton()
        button.set_state(state)
        button.set_progress(progress)
        column.addWidget(button)
    disabled = GenerateButton()
    disabled.setEnabled(False)
    column.addWidget(disabled)
    row = QHBoxLayout()
    for text, role in (("Normal", ""), ("Primary", "primary"), ("Quiet", "quiet"), ("Danger", "danger")):
        button = QPushButton(text)
        button.setProperty("role", role)
        row.addWidget(button)
    column.addLayout(row)
    row = QHBoxLayout()
    off = QPushButton("Disabled")
    off.setEnabled(False)
    row.addWidget(off)
    check, radio = QCheckBox("Check"), QRadioButton("Radio")
    check.setChecked(True)
    radio.setChecked(True)
    for button in (check, QCheckBox("Off"), radio):
        row.addWidget(button)
    column.addLayout(row)
    row = QHBoxLayout()
    for name in ("play", "branch", "save", "copy", "settings", "star"):
        row.addWidget(IconButton(name, name))
    pressed = IconButton("lock", "lock", checkable=True)
    pressed.setChecked(True)
    faint = IconButton("export", "export", outlined=True)
    faint.setEnabled(False)
    for button in (pressed, IconButton("dice", "dice", outlined=True), faint):
        row.addWidget(button)
    column.addLayout(row)
    column.addWidget(Segmented("Network", [Segment("p", "Perfect"), Segment("l", "Learned")]))
    narrow = ChannelBar("Narrow", CHANNELS, shortcuts=False)
    column.addWidget(narrow)
    grid = FormGrid()
    wrong = SliderRow("Steps", minimum=1, maximum=60, default=20, integer=True)
    wrong.set_error("Steps: type a whole number from 1 to 1000.")
    grid.add(wrong)
    faded = SliderRow("η", minimum=0, maximum=1, default=0, value=0.4)
    faded.setEnabled(False)
    grid.add(faded)
    grid.add(SliderRow("Dwell", minimum=0.01, maximum=10, default=0.2, log=True, suffix=" s"))
    seed, odd = SeedField(), SeedField()
    seed.set_resolved(965400086)
    odd.set_seed(2**64 - 1)
    odd.set_locked(True)
    odd.set_error("Seed: type a whole number from 0 to 2⁶⁴−1, or −1 for a random one.")
    grid.add_row("Random", seed)
    grid.add_row("Wrong", odd)
    edit = QLineEdit()
    edit.setPlaceholderText("a lighthouse at dusk")
    grid.add_row("Prompt", edit)
    column.addWidget(grid)
    section = CollapsibleSection("More", "rescale, interval", expanded=True)
    inner = FormGrid()
    inner.add(SliderRow("Rescale", minimum=0, maximum=1, default=0))
    inner.align_with(grid)
    section.set_content(inner)
    column.addWidget(section)
    column.addStretch(1)
    return widget


def _states_middle() -> QWidget:
    widget, column = panel("canvas")
    bar = MessageBar()
    bar.post("The picture is saved.", kind="success", advice="", action="Show folder", on_action=bar.clear, seconds=600)
    bar.post(
        "Karras needs a schedule that ends in noise.",
        kind="warning",
        advice="Choose Uniform, or another model.",
        action="Use Uniform",
    )
    bar.post(
        "The model folder “roses” cannot be read: model.safetensors ends after 12 of 4,102 tensors.",
        kind="error",
        advice="Copy it again.",
        details="Traceback …",
    )
    column.addWidget(bar)
    row = QHBoxLayout()
    busy = PictureView("Busy")
    busy.set_busy(True)
    large = PictureView("Large")
    large.set_picture(flower(3, 256))
    large.set_caption("sunflower · seed 3 · 256 × 256")
    empty = PictureView("Empty")
    empty.set_empty("No picture yet", "Press Generate: a flower comes out of noise in a second.", "Generate")
    for view in (busy, large, empty):
        row.addWidget(view, 1)
    column.addLayout(row, 1)
    pending = FilmStrip("Pending")
    frames = steps(flower(1), 12)
    pending.set_frames([(at, frame if at < 5 else None) for at, frame in enumerate(frames)])
    pending.set_current(4)
    column.addWidget(pending)
    running = Timeline("Running")
    running.set_count(60)
    running.set_available(35)
    running.set_value(20)
    looped = Timeline("Looped")
    looped.set_count(STEPS)
    looped.set_loop_range(6, 15)
    looped.set_value(9)
    off = Timeline("Off")
    off.set_count(STEPS)
    off.setEnabled(False)
    for line in (running, looped, off):
        column.addWidget(line)
    return widget


def _states_right() -> QWidget:
    widget, column = panel("panel", 400)
    column.addWidget(SectionLabel("Plots"))
    ts, kept = cosine()
    inner = [t for t in ts if 0 < t < 1]
    noise = SchedulePlot("Noise")
    noise.set_axes(PlotAxes(x_caption="t", y_caption="σ / α", log_y=True))
    noise.set_series(
        [
            PlotSeries("cosine", inner, [math.tan(t * math.pi / 2) for t in inner]),
            PlotSeries("Karras", inner, [0.002 * 4e4**t for t in inner], 2, dashed=True),
            PlotSeries("flow", inner, [t / (1 - t) for t in inner], 3, dashed=True),
        ]
    )
    column.addWidget(noise, 1)
    many = SchedulePlot("Many")
    many.set_axes(PlotAxes(x_start="t = 0", x_end="t = 1", y_caption="α<sup>2</sup>"))
    many.set_series(
        [
            PlotSeries(name, ts, [k**power for k in kept], at, dashed=at > 0)
            for at, name, power in (
                (0, "cosine", 1.0),
                (1, "scaled linear", 3.0),
                (2, "sigmoid", 0.5),
                (3, "quadratic", 1.6),
                (5, "flow", 0.3),
            )
        ]
    )
    many.set_markers(0, [at / 120 for at in range(121)])
    many.set_playhead(0.25)
    column.addWidget(many, 1)
    column.addWidget(EmptyState("film", "No walk yet", "Add two keyframes from Explore.", "Add keyframe"), 1)
    return widget


def states() -> QWidget:
    """Return the page of states."""
    window = QWidget()
    window.setObjectName("gallery_states")
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(1)
    row.addWidget(_states_left())
    row.addWidget(_states_middle(), 1)
    row.addWidget(_states_right())
    window.resize(sized_px(1440), sized_px(900))
    return window


def hover(window: QWidget) -> None:
    """Bring out what shows only under the mouse."""
    for line in window.findChildren(Timeline):
        if line.isEnabled():
            line.set_thumbnails(lambda at: steps(flower(4))[at % STEPS])
            line._hover(7)
            return


def main(folder: str, mode: str) -> None:
    """Write the pages as PNG files."""
    app = QApplication.instance() or QApplication([])
    apply_theme(app, mode)
    scale = os.environ.get("QT_SCALE_FACTOR", "1")
    for name, page in (("explore", explore()), ("states", states())):
        page.show()
        app.processEvents()
        hover(page)
        app.processEvents()
        page.grab().save(str(Path(folder) / f"gallery-{name}-{mode}-{scale}.png"))
        page.close()
        page.deleteLater()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
