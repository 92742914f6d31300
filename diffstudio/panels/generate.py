"""The settings of a run, the prediction of what it will cost, and the button that starts it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from diffstudio.diffusion.level import Level
from diffstudio.engine import step_places
from diffstudio.engine.recipe import AUTOMATIC, Recipe, resolve_seed
from diffstudio.errors import UserError
from diffstudio.qt.answers import Foreseen, Menus, ModelLoaded
from diffstudio.qt.named import named
from diffstudio.qt.session import Session
from diffstudio.qt.topics import about
from diffstudio.qt.translation import said, said_error
from diffstudio.widgets.class_picker import ClassChoice, ClassPicker
from diffstudio.widgets.collapsible_section import CollapsibleSection
from diffstudio.widgets.combo_box import ComboBox
from diffstudio.widgets.form_grid import FormGrid
from diffstudio.widgets.generate_button import GenerateButton
from diffstudio.widgets.scrolling import lay_out_over_buttons
from diffstudio.widgets.seed_field import SeedField
from diffstudio.widgets.slider_row import SliderRow

COUNTS = (1, 2, 3, 4, 6, 8, 9, 12, 16, 25, 36, 64)
"""Sizes of a batch that the panel offers."""


class GeneratePanel(QWidget):
    """What to make and how; every control is one field of the recipe."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("generate-panel")
        self.session = session
        self._rows: dict[str, SliderRow] = {}
        self._menus = Menus()
        self._model_shown = ""
        self._levels: tuple[Level, ...] = ()
        self._make_controls()
        self._lay_out()
        self._connect()
        self._show_recipe(session.recipe)
        self.live.setChecked(session.moment.live)
        self._on_foreseen(None)

    # ------------------------------------------------------------- controls

    def _make_controls(self) -> None:
        self.classes = ClassPicker(self.tr("Class"))
        self.guidance = self._row(
            "guidance",
            SliderRow(self.tr("Guidance"), minimum=0, maximum=10, default=2.0, decimals=1, step=0.1,
                      hard_maximum=100,
                      tooltip=self.tr("How strongly the picture leans towards the class: 1 is off, higher is purer "
                                      "and more alike, too high burns the colours.")),
        )  # fmt: skip
        self.steps = self._row(
            "steps",
            SliderRow(self.tr("Steps"), minimum=1, maximum=60, default=20, integer=True, hard_maximum=1000,
                      tooltip=self.tr("Into how many steps the way from noise to picture is cut: more is finer and "
                                      "slower.")),
        )  # fmt: skip
        self.sampler = about(ComboBox(self.tr("Sampler")), "sampler")
        self.schedule_type = about(ComboBox(self.tr("Schedule type")), "schedule-type")
        self.eta = self._row(
            "eta",
            SliderRow(self.tr("η (eta)"), minimum=0, maximum=1, default=0.0, decimals=2,
                      tooltip=self.tr("How much of the removed noise is replaced by fresh noise at each step: 0 always "
                                      "gives the same way, 1 is the full random walk.")),
        )  # fmt: skip
        self.seed = SeedField(self.tr("Seed"))
        self.variation = self._row(
            "variation_strength",
            SliderRow(self.tr("Variation"), minimum=0, maximum=1, default=0.0, decimals=2,
                      tooltip=self.tr("How far the noise moves towards that of another seed: a little gives a sibling "
                                      "of the picture.")),
        )  # fmt: skip
        self.variation_seed = named(SeedField(self.tr("Variation seed"), plain=True), "variation-seed")
        self.count = about(ComboBox(self.tr("Pictures")), "count")
        self.count.set_items([(n, str(n), self.tr("How many pictures are made at once")) for n in COUNTS])
        self._make_more()
        self.forecast = named(QLabel(wordWrap=True), "forecast")
        self.forecast.setProperty("role", "muted")
        self.forecast.setAccessibleName(self.tr("What the run will cost"))
        self.forecast.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.button = GenerateButton(self.tr("Generate"))
        self.live = named(QPushButton(self.tr("Live")), "live")
        self.live.setCheckable(True)
        self.live.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.live.setToolTip(self.tr("Follow every change at once: coarse while a control moves, fine when it rests"))

    def _make_more(self) -> None:
        self.negative = about(ComboBox(self.tr("Steer away from")), "negative")
        self.rescale = self._row(
            "guidance_rescale",
            SliderRow(self.tr("Rescale"), minimum=0, maximum=1, default=0.0, decimals=2,
                      tooltip=self.tr("Brings the contrast of a strongly guided picture back: 0 leaves it, 1 restores "
                                      "it fully.")),
        )  # fmt: skip
        self.guide_from = SliderRow(
            self.tr("Guide from"), minimum=0, maximum=1, default=0.0, decimals=2,
            tooltip=self.tr("Where guidance begins: 0 is pure noise, 1 the finished picture."),
        )  # fmt: skip
        self.guide_to = SliderRow(
            self.tr("Guide until"), minimum=0, maximum=1, default=1.0, decimals=2,
            tooltip=self.tr("Where guidance ends; outside of it a step costs half as much."),
        )  # fmt: skip
        self.threshold = SliderRow(
            self.tr("Threshold"), minimum=0.5, maximum=1.0, default=0.5, decimals=3, special={0.5: self.tr("off")},
            tooltip=self.tr("Dynamic thresholding: the share of pixels that keep their value; the brightest rest is "
                            "pulled back into range."),
        )  # fmt: skip
        for name, row in (("guide-from", self.guide_from), ("guide-until", self.guide_to),
                          ("threshold", self.threshold)):  # fmt: skip
            row.setObjectName(name)
        self.more = CollapsibleSection(self.tr("More"), self.tr("rescale, interval, negative"))

    def _row(self, field: str, row: SliderRow) -> SliderRow:
        row.setObjectName(field.replace("_", "-"))
        self._rows[field] = row
        return row

    # --------------------------------------------------------------- layout

    def _lay_out(self) -> None:
        form = FormGrid()
        form.add(self.guidance)
        form.add(self.steps)
        form.add_row(self.tr("Sampler"), self.sampler, self.tr("How each step is computed."))
        form.add_row(self.tr("Schedule"), self.schedule_type, self.tr("Where along the noise the steps are put."))
        self._eta_row = form.add(self.eta)
        form.add_row(self.tr("Seed"), self.seed, self.tr("The number the noise is drawn from."))
        form.add(self.variation)
        self._variation_seed_row = form.add_row(self.tr("of seed"), self.variation_seed)
        form.add_row(self.tr("Pictures"), self.count, self.tr("How many, with seeds that count up."))
        more = FormGrid()
        self._negative_row = more.add_row(
            self.tr("Negative"), self.negative, self.tr("Guidance pushes away from this class.")
        )
        for row in (self.rescale, self.guide_from, self.guide_to, self.threshold):
            more.add(row)
        form.align_with(more)
        self.more.set_content(more)
        self._form = form
        self._more_form = more
        contents = (self.classes, form, self.more)
        lay_out_over_buttons(self, contents, "generate-scroll", self.forecast, self.button, self.live)

    # --------------------------------------------------------------- wiring

    def _connect(self) -> None:
        session = self.session
        self.classes.picked.connect(self._on_class_picked)
        for field, row in self._rows.items():
            row.value_changed.connect(self._setter(field, row))
        for row in (*self._rows.values(), self.guide_from, self.guide_to, self.threshold):
            row.held.connect(session.hold)
        self.sampler.picked.connect(lambda key: self._try(None, sampler=key, eta=None))
        self.schedule_type.picked.connect(self._on_schedule_type_picked)
        self.count.picked.connect(lambda key: self._try(None, count=key))
        self.negative.picked.connect(lambda key: self._try(None, negative_label=key))
        self.guide_from.value_changed.connect(self._on_interval_changed)
        self.guide_to.value_changed.connect(self._on_interval_changed)
        self.threshold.value_changed.connect(
            lambda value: self._try(self.threshold, threshold=value if value > 0.5 else None)
        )
        self._connect_seeds()
        self.live.toggled.connect(lambda on: session.change("Live", live=on))
        session.live_changed.connect(self.live.setChecked)
        self.button.generate_clicked.connect(session.generate)
        self.button.stop_clicked.connect(self._on_stop_clicked)
        session.recipe_changed.connect(lambda _old, new: self._show_recipe(new))
        session.seed_mode_changed.connect(self._show_seed)
        session.menus_ready.connect(self._on_menus_ready)
        session.model_announced.connect(self._show_model)
        session.model_changed.connect(self._on_model_changed)
        session.class_picture_ready.connect(self.classes.set_picture)
        session.foreseen.connect(self._on_foreseen)
        session.running_changed.connect(self._on_running_changed)
        session.advanced.connect(self._on_advanced)

    def _connect_seeds(self) -> None:
        self.seed.seed_changed.connect(self._on_seed_changed)
        self.seed.dice_clicked.connect(lambda: self._on_seed_changed(-1))
        self.seed.recycle_clicked.connect(self._on_recycle_clicked)
        self.seed.locked_changed.connect(self._on_locked_changed)
        self.variation_seed.seed_changed.connect(
            lambda seed: self._try(self.variation_seed, variation_seed=resolve_seed(seed))
        )
        self.variation_seed.dice_clicked.connect(
            lambda: self._try(self.variation_seed, variation_seed=resolve_seed(-1))
        )

    def _setter(self, field: str, row: SliderRow) -> Callable[[float], None]:
        if field == "steps":
            return self._on_steps_changed
        return lambda value: self._try(row, **{field: value})

    def _try(self, control: SliderRow | SeedField | None, **changes: Any) -> None:
        """Change settings; what is refused is said at the control, or by a message where it cannot be."""
        try:
            self.session.update(**changes)
        except UserError as error:
            if control is None:
                self.session.messages.error(error)
            else:
                control.set_error(said_error(error))
        else:
            if control is not None:
                control.set_error(None)

    # -------------------------------------------------------- what was done

    def _on_class_picked(self, label: object) -> None:
        self._try(None, label=label)

    def _on_steps_changed(self, steps: float) -> None:
        """Make other steps; positions set by hand keep their course."""
        try:
            changed = step_places.with_steps(self.session.recipe, int(steps))
        except UserError as error:
            self.steps.set_error(said_error(error))
            return
        self._try(self.steps, steps=changed.steps, placement_options=changed.placement_options)

    def _on_schedule_type_picked(self, label: object) -> None:
        """Put the steps elsewhere; "Custom" takes over where they are, to be changed in the Schedule panel."""
        if label == step_places.CUSTOM and self._levels:
            self._try(None, **step_places.set_by_hand(step_places.places_in(self._levels)))
        else:
            self._try(None, **step_places.left_to(str(label), self.session.recipe))

    def _on_interval_changed(self) -> None:
        low, high = self.guide_from.value(), self.guide_to.value()
        self._try(self.guide_from, guidance_interval=(min(low, high), max(low, high)))

    def _on_seed_changed(self, seed: object) -> None:
        self.session.set_seed_random(seed == -1)
        if seed == -1 and self.session.moment.live:
            seed = resolve_seed(-1)  # Generate draws one, but here nobody presses it
        if seed != -1:
            self._try(self.seed, seed=seed)

    def _on_recycle_clicked(self) -> None:
        if self.session.last_seed is not None:
            self._on_seed_changed(self.session.last_seed)

    def _on_locked_changed(self, locked: bool) -> None:
        self.session.change("Lock seed", seed_locked=locked)

    def _on_stop_clicked(self) -> None:
        self.button.set_state("stopping")
        self.session.stop()

    # ------------------------------------------------------------ what shows

    def _show_recipe(self, recipe: Recipe) -> None:
        self.classes.set_current(recipe.label)
        for field, row in self._rows.items():
            value = getattr(recipe, field)
            row.set_value(row.value() if value is None else value)
        _choose(self.sampler, recipe.sampler)
        _choose(self.schedule_type, recipe.schedule_type)
        self.negative.set_current_key(recipe.negative_label)
        _choose(self.count, recipe.count)
        self.guide_from.set_value(recipe.guidance_interval[0])
        self.guide_to.set_value(recipe.guidance_interval[1])
        self.threshold.set_value(0.5 if recipe.threshold is None else recipe.threshold)
        self.variation_seed.set_seed(recipe.variation_seed)
        self._form.set_row_visible(self._variation_seed_row, recipe.variation_strength > 0)
        self._show_eta(recipe)
        self._show_seed()

    def _show_eta(self, recipe: Recipe) -> None:
        default = self._menus.default_eta(recipe.sampler)
        self._form.set_row_visible(self._eta_row, default is not None)
        if default is not None:
            self.eta.set_default(default)
            self.eta.set_value(default if recipe.eta is None else recipe.eta)

    def _show_seed(self) -> None:
        session = self.session
        self.seed.set_seed(-1 if session.seed_is_random and not session.seed_locked else session.recipe.seed)
        self.seed.set_resolved(session.last_seed)
        self.seed.set_last_used(session.last_seed)
        self.seed.set_locked(session.seed_locked)

    def _on_menus_ready(self, menus: Menus) -> None:
        self._menus = menus
        self.sampler.set_items([(choice.label, said(choice.label), said(choice.summary)) for choice in menus.samplers])
        self.schedule_type.set_items(
            [(choice.label, said(choice.label), said(choice.summary)) for choice in menus.schedule_types]
        )
        self._show_recipe(self.session.recipe)

    def _on_model_changed(self, model: ModelLoaded) -> None:
        self._show_model(model)
        self.session.ask_class_pictures()

    def _show_model(self, model: ModelLoaded) -> None:
        """Show what a model can do, whether or not it is loaded yet."""
        conditional = "label" in model.capabilities
        self.classes.setVisible(conditional)
        choices = [ClassChoice(label, said(label.capitalize())) for label in model.labels]
        choices.append(ClassChoice(None, self.tr("Any"), self.tr("Whatever the noise suggests")))
        if model.name != self._model_shown:
            self.classes.set_choices(choices)  # forgets the pictures
            self._model_shown = model.name
        nothing = (None, self.tr("Nothing"), self.tr("Guidance pushes away from the average picture"))
        self.negative.set_items([nothing, *((label, said(label.capitalize()), "") for label in model.labels)])
        for row in (self.guidance, self.rescale, self.guide_from, self.guide_to):
            row.setEnabled("guidance" in model.capabilities)
        self._more_form.set_row_visible(self._negative_row, "negative" in model.capabilities)
        for field in ("guidance", "steps"):
            if field in model.defaults:
                self._rows[field].set_default(model.defaults[field])
        self._show_recipe(self.session.recipe)

    def _on_foreseen(self, foreseen: object) -> None:
        if isinstance(foreseen, Foreseen):
            self._levels = foreseen.levels
            self.forecast.setText(foreseen.text)
            self.forecast.setToolTip("\n".join(said(note) for note in foreseen.notes))
            self._show_resolved(foreseen)
        elif isinstance(foreseen, UserError):
            self.forecast.setText(said_error(foreseen))
        self.forecast.setProperty("role", "error" if isinstance(foreseen, UserError) else "muted")
        self.forecast.style().polish(self.forecast)

    def _show_resolved(self, foreseen: Foreseen) -> None:
        """Say which schedule type Automatic stands for with this sampler."""
        chosen = foreseen.recipe.schedule_type == AUTOMATIC
        name = said(foreseen.schedule_type)
        self.schedule_type.set_text(AUTOMATIC, name if chosen else said(AUTOMATIC))
        self.schedule_type.setToolTip(name)

    def _on_running_changed(self, running: bool) -> None:
        self.button.set_state("running" if running else "idle")
        if not running:
            self.button.set_progress(None)
            self._show_seed()

    def _on_advanced(self) -> None:
        film = self.session.film
        if film is not None and self.session.running:
            self.button.set_progress((film.available - 1) / (len(film.levels) - 1))


def _choose(box: ComboBox, key: object) -> None:
    """Show `key` in `box`; a value that is not offered there, such as a typed batch size, is added."""
    if box.findData(key) < 0:
        box.addItem(said(str(key)), key)
    box.set_current_key(key)
