"""Guidance taken apart at the playhead: what it is made from, how strong it is when, and what another w would do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from diffstudio.engine.anatomy import Anatomy, anatomy, is_guided
from diffstudio.engine.film import Film
from diffstudio.engine.pictures import picture_of, signed_picture_of
from diffstudio.engine.recipe import FIELD_LABELS
from diffstudio.panels.dock_panel import DockPanel
from diffstudio.panels.guidance_numbers import GuidanceNumbers
from diffstudio.panels.guidance_steps import GuidanceSteps
from diffstudio.qt.answers import Foreseen, ModelLoaded
from diffstudio.qt.moment import Moment
from diffstudio.qt.named import named
from diffstudio.qt.session import Session
from diffstudio.qt.translation import local, said, said_label
from diffstudio.widgets.empty_state import EmptyState
from diffstudio.widgets.equation_row import EquationRow, Term
from diffstudio.widgets.painting import sized_px
from diffstudio.widgets.pictures import Picture, thumbnail
from diffstudio.widgets.scrolling import scrolling
from diffstudio.widgets.slider_row import SliderRow

TRIED = 3.0
"""The guidance that the empty state offers."""
PREVIEW_SIDE = 104.0
GUIDED = "x0"


class GuidancePanel(DockPanel):
    """Shows c − u → x̂₀ of the step under the playhead, and w over all steps."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guidance-panel")
        self.session = session
        self._shown: tuple[object, ...] = ()
        self._make()
        self._lay_out()
        self._connect()

    # --------------------------------------------------------------- making

    def _make(self) -> None:
        self.empty = EmptyState("branch")
        self.equation = EquationRow(self.tr("Guidance as an equation"))
        self.formula = named(QLabel(), "guidance-formula")
        self.formula.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.picture = named(QLabel(), "guidance-preview")
        self.picture.setAccessibleName(self.tr("Guided picture at this step"))
        self.picture.setFixedSize(sized_px(PREVIEW_SIDE), sized_px(PREVIEW_SIDE))
        self.verdict = named(QLabel(wordWrap=True), "guidance-verdict")
        self.verdict.setProperty("role", "muted")
        self.numbers = GuidanceNumbers()
        self.slider = SliderRow(
            self.tr("Preview w"), minimum=0, maximum=10, default=1.0, decimals=1, step=0.1, hard_maximum=100,
            tooltip=self.tr("What another guidance would make of this very step. The network is not asked, and no "
                            "run is made: one would take another way from here on."),
        )  # fmt: skip
        self.slider.setObjectName("guidance-preview-w")
        self.use = named(QPushButton(self.tr("Use")), "use-guidance")
        self.use.setToolTip(self.tr("Sets Guidance to this value for the next run"))
        self.steps = GuidanceSteps(self.session)

    def _lay_out(self) -> None:
        beside = QHBoxLayout()
        beside.setSpacing(12)
        beside.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        beside.addWidget(self.numbers, 1)
        preview = QHBoxLayout()
        preview.setSpacing(8)
        preview.addWidget(self.slider, 1)
        preview.addWidget(self.use)
        inside = named(QWidget(), "guidance-inside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 2, 14, 8)
        column.setSpacing(5)
        column.addWidget(self.equation)
        column.addWidget(self.formula)
        column.addLayout(beside)
        column.addWidget(self.verdict)
        column.addLayout(preview)
        column.addWidget(self.steps, 1)
        scroll = scrolling(inside, "guidance-scroll")
        self.pages = QStackedLayout(self)
        self.pages.addWidget(self.empty)
        self.pages.addWidget(scroll)

    def _connect(self) -> None:
        session = self.session
        self.empty.action_triggered.connect(self._on_try)
        self.equation.picked.connect(session.set_channel)
        self.slider.value_changed.connect(self._on_preview_moved)
        self.use.clicked.connect(self._on_use)
        session.moment_changed.connect(self._on_moment_changed)
        session.foreseen.connect(self._on_foreseen)
        session.advanced.connect(self.refresh)
        session.running_changed.connect(lambda _running: self.refresh())
        session.model_changed.connect(lambda _model: self.refresh())

    # ------------------------------------------------------- what was done

    def _on_try(self) -> None:
        recipe, model = self.session.recipe, self.session.model
        label = recipe.label
        if label is None and model is not None and model.labels:
            label = model.labels[0]
        self.session.apply(recipe.with_(guidance=TRIED, label=label), FIELD_LABELS["guidance"])
        self.session.generate()

    def _on_preview_moved(self, scale: float) -> None:
        parts = self._anatomy()
        own = parts is not None and abs(scale - parts.scale) < 1e-9
        self.session.change(self.tr("Preview"), guidance_preview=None if own else float(scale))

    def _on_use(self) -> None:
        preview = self.session.moment.guidance_preview
        if preview is not None:
            self.session.change(
                FIELD_LABELS["guidance"], recipe=self.session.recipe.with_(guidance=preview), guidance_preview=None
            )

    def _on_moment_changed(self, old: Moment, new: Moment) -> None:
        names = ("recipe", "film", "position", "image", "guidance_preview", "channel")
        if any(getattr(old, name) is not getattr(new, name) for name in names):
            self.refresh()

    def _on_foreseen(self, foreseen: object) -> None:
        if isinstance(foreseen, Foreseen):
            self.steps.set_foreseen(foreseen.levels)
            self.refresh()

    # ---------------------------------------------------------- what shows

    def show_now(self) -> None:
        """Show the step under the playhead, and w over the steps."""
        self.steps.refresh()
        film, moment = self.session.film, self.session.moment
        if film is None or (film.state != "running" and not is_guided(film)):
            self._show_empty(film)
            return
        if not film.available:
            return  # a run that has only begun: what was shown before stays until its first step
        self.pages.setCurrentIndex(1)
        self.equation.set_current(moment.channel)
        there = film.available
        shown = (film, self._position(film), moment.image, moment.guidance_preview, there > self._position(film))
        if shown != self._shown:
            self._shown = shown
            self._show_step(film)

    def _position(self, film: Film) -> int:
        """The step under the playhead; for the finished picture the last one that was predicted."""
        return max(0, min(self.session.position, len(film.levels) - 2))

    def _anatomy(self) -> Anatomy | None:
        film = self.session.film
        return None if film is None else anatomy(film, self._position(film), self.session.image)

    def _show_step(self, film: Film) -> None:
        parts, position = self._anatomy(), self._position(film)
        preview = self.session.moment.guidance_preview
        self.equation.set_terms(self._terms(film, position, parts))
        for widget in (self.slider, self.use):
            widget.setEnabled(parts is not None)
        if parts is None:
            self._show_unguided(film, position)
            return
        scale = parts.scale if preview is None else preview
        self.slider.set_default(parts.scale)
        self.slider.set_value(scale)
        self.use.setEnabled(preview is not None)
        self.numbers.show_numbers(parts.numbers(scale))
        words = self.tr("x̂<sub>0</sub> = u + w·(c − u) = u + <b>{0:.1f}</b>·(c − u)")
        self.formula.setText(local(words.format(scale)))
        self._show_picture(picture_of(parts.x0 if preview is None else parts.preview(preview)))
        last = len(film.levels) - 1
        self.verdict.setText(
            self.tr("Step {0} of {1}, as the run made it.").format(position, last)
            if preview is None
            else local(self.tr("Step {0}: preview at w = {1:.1f}, not a run.").format(position, preview))
        )
        self._mark_preview(preview is not None)

    def _show_unguided(self, film: Film, position: int) -> None:
        values = film.quantity("x0", position, self.session.image)
        self._show_picture(None if values is None else picture_of(values))
        self.numbers.show_numbers(None)
        self.formula.setText(self.tr("x̂<sub>0</sub> = c"))
        self.verdict.setText(
            self.tr("Step {0} lies outside the guidance interval.").format(position)
        )
        self._mark_preview(False)

    def _mark_preview(self, on: bool) -> None:
        role = "warning" if on else "muted"
        if self.verdict.property("role") != role:
            self.verdict.setProperty("role", role)
            self.verdict.style().polish(self.verdict)

    def _show_picture(self, picture: Picture | None) -> None:
        if picture is None:
            self.picture.clear()
            return
        side = sized_px(PREVIEW_SIDE)
        self.picture.setPixmap(thumbnail(picture, side, side, self.devicePixelRatioF(), 4.0))

    def _terms(self, film: Film, position: int, parts: Anatomy | None) -> list[Term]:
        label, negative = film.recipe.label, film.recipe.negative_label
        class_name = said_label(label) if label else self.tr("any")
        away_from = said_label(negative) if negative else self.tr("without")
        captions = {
            "cond": f"c {class_name}",
            "uncond": f"u {away_from}",
            "difference": "c − u",
            GUIDED: "x̂<sub>0</sub>",
        }
        signs = {"uncond": "−", "difference": "=", GUIDED: "→"}
        words = self.tr("{0} Press to see it large.")
        return [
            Term(key, caption, words.format(said(film.channel(key).tooltip)), self._term(film, position, key, parts),
                 signs.get(key, ""))
            for key, caption in captions.items()
        ]  # fmt: skip

    def _term(self, film: Film, position: int, key: str, parts: Anatomy | None) -> Picture | None:
        preview = self.session.moment.guidance_preview
        if parts is not None and key == GUIDED and preview is not None:
            return picture_of(parts.preview(preview))
        if parts is not None and key == "difference":
            return signed_picture_of(parts.cond - parts.uncond)[0]
        return film.picture(key, position, self.session.image)

    def _show_empty(self, film: Film | None) -> None:
        self.pages.setCurrentIndex(0)
        self._shown = ()
        model, recipe = self.session.model, self.session.recipe
        if model is not None and "guidance" not in model.capabilities:
            text = self.tr("The model has no classes to follow.")
            self.empty.set_content("info", self.tr("Nothing to guide"), text)
            return
        choose = recipe.label is None and model is not None and bool(model.labels)
        action = (
            self.tr("Choose {0}, set Guidance to {1:g} and run").format(_label_of(model), TRIED)
            if choose
            else self.tr("Set Guidance to {0:g} and run").format(TRIED)
        )
        title = self.tr("No run yet") if film is None else self.tr("This run was not guided")
        text = self.tr("Guidance asks the network twice, with the class and without, and enlarges the difference.")
        self.empty.set_content("info", title, text, action)


def _label_of(model: ModelLoaded | None) -> str:
    return said_label(model.labels[0]) if model is not None and model.labels else ""
