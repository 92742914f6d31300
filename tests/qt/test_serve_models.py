"""What the worker and the clerk do about models, without a thread."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from diffstudio.engine import shelf
from diffstudio.errors import UserError
from diffstudio.qt import answers, requests, serve_models
from diffstudio.qt.clerk import Clerk
from diffstudio.qt.inbox import Inbox
from diffstudio.qt.model_answers import Devices, Listed, LoadProgress, LoadStopped, ModelPicture
from diffstudio.qt.model_requests import ListModels, MakeModelPicture, OpenFolder
from diffstudio.qt.runner import Desk, Runner
from diffstudio.qt.service import Service


class Ears:
    """A desk that remembers what was said."""

    def __init__(self) -> None:
        self.said: list[object] = []
        self.inbox = Inbox()
        self.desk = Desk(self.said.append, lambda: None, self.inbox)

    def all(self, kind: type) -> list:
        return [said for said in self.said if isinstance(said, kind)]


@pytest.fixture
def ears() -> Ears:
    return Ears()


@pytest.fixture
def service(home):
    service = Service()
    yield service
    service.close()
    torch.set_grad_enabled(True)  # off on the thread that serves, which is the test's own here


def in_use(service) -> str:
    return service._bench.model.card.name


def test_loading_tells_its_stages(service, ears) -> None:
    service(requests.LoadModel("points"), ears.desk)
    stages = [said.stage for said in ears.all(LoadProgress)]
    assert [stage for stage in dict.fromkeys(stages) if stage] == [
        "Reading weights", "Checking", "Arranging", "Measuring threads",
    ]  # fmt: skip
    answer = ears.all(answers.ModelLoaded)[0]
    assert (answer.asked, answer.source, answer.device_wanted) == (requests.LoadModel("points"), "bundled", "auto")


def test_a_stop_ends_loading_between_two_tensors(service, ears, monkeypatch) -> None:
    service(requests.LoadModel("exact-ring"), ears.desk)
    read = []
    from diffstudio.models import weights

    slow = weights._read_tensor

    def reading(*arguments):
        read.append(arguments)
        if len(read) == 3:
            ears.desk.stop_loading()
        return slow(*arguments)

    monkeypatch.setattr(weights, "_read_tensor", reading)
    service(requests.LoadModel("points"), ears.desk)
    assert len(read) == 3
    assert ears.all(LoadStopped) == [LoadStopped(requests.LoadModel("points"))]
    assert in_use(service) == "exact-ring"
    ears.desk.begin_loading()
    service(requests.LoadModel("points"), ears.desk)
    assert in_use(service) == "points"


def test_a_newer_choice_ends_the_older(service, ears) -> None:
    ears.inbox.put(requests.LoadModel("exact-ring"))
    service(requests.LoadModel("points"), ears.desk)
    assert ears.all(LoadStopped) == [LoadStopped(requests.LoadModel("points"))]
    service(ears.inbox.take("model"), ears.desk)
    assert in_use(service) == "exact-ring"


def test_the_model_in_use_is_not_loaded_again(service, ears, monkeypatch) -> None:
    service(requests.LoadModel("points"), ears.desk)
    model = service._bench.model
    service(requests.LoadModel("points"), ears.desk)
    assert service._bench.model is model
    assert len(ears.all(answers.ModelLoaded)) == 2


def test_a_device_that_is_gone_is_said(service, ears, monkeypatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    service(requests.LoadModel("exact-ring", "cuda"), ears.desk)
    answer = ears.all(answers.ModelLoaded)[0]
    assert answer.device_wanted == "auto"
    assert answer.notices == ("The CUDA device that was chosen is not here any more; CPU is used.",)


@pytest.mark.parametrize(
    "error", [MemoryError(), torch.OutOfMemoryError("CUDA out of memory"), RuntimeError("can't allocate memory")]
)
def test_memory_that_runs_out_is_a_sentence_and_the_model_stays(service, ears, monkeypatch, error) -> None:
    from diffstudio.models import catalogue

    service(requests.LoadModel("exact-ring"), ears.desk)

    def fail(*_arguments, **_options):
        raise error

    monkeypatch.setattr(catalogue, "load", fail)
    with pytest.raises(UserError, match="There is too little memory to load Points on CPU"):
        service(requests.LoadModel("points"), ears.desk)
    assert in_use(service) == "exact-ring"
    error = RuntimeError("something else")
    with pytest.raises(RuntimeError, match="something else"):
        service(requests.LoadModel("points"), ears.desk)


def test_a_folder_of_pictures_is_opened_and_found_by_its_name_ever_after(service, ears, home, paint) -> None:
    folder = home / "holiday"
    for index in range(5):
        paint(folder / ("x", "y")[index % 2] / f"{index}.png", index)
    for index in range(5):
        (folder / "x" / f"bad{index}.png").write_bytes(b"broken")
    service(OpenFolder(folder, 32), ears.desk)
    answer = ears.all(answers.ModelLoaded)[0]
    assert (answer.source, answer.folder, answer.labels) == ("pictures", folder, ("x", "y"))
    assert next(said.stage for said in ears.all(LoadProgress) if said.total) == "Reading pictures"
    assert len(answer.notices) == 4
    assert answer.notices[0] == "Left out: bad0.png: it is damaged or no picture."
    assert answer.notices[-1] == "Left out besides: 2 more."
    service(requests.LoadModel("exact-ring"), ears.desk)
    service(requests.LoadModel(answer.name), ears.desk)
    assert in_use(service) == answer.name
    clerk = Clerk()
    clerk(ListModels(), ears.desk)
    mine = next(card for card in ears.all(Listed)[0].models if card.source == "pictures")
    assert (mine.name, mine.data_count, mine.memory) == (answer.name, 5, 4 * 5 * 3 * 32 * 32)
    clerk.close()


def test_a_folder_of_a_model_is_opened_but_not_under_a_name_that_is_taken(service, ears, home) -> None:
    import json
    import shutil

    from diffstudio import resources

    original = resources.path("models", "points")
    shutil.copytree(original, home / "same")
    service(OpenFolder(home / "same", 64), ears.desk)
    assert ears.all(answers.ModelLoaded)[0].source == "bundled"  # it is the one that is there
    card = json.loads((home / "same" / "card.json").read_text())
    (home / "same" / "card.json").write_text(json.dumps({**card, "title": "Other"}))
    with pytest.raises(UserError, match="has the name points, which is taken"):
        service(OpenFolder(home / "same", 64), ears.desk)
    (home / "same" / "card.json").write_text(json.dumps({**card, "name": "own", "title": "Own"}))
    service(OpenFolder(home / "same" / "card.json", 64), ears.desk)
    assert in_use(service) == "own"
    assert shelf.find("own").source == "folder"
    (home / "same" / "model.safetensors").write_bytes(b"\x80\x04\x95 a pickle")
    service(requests.LoadModel("exact-ring"), ears.desk)
    with pytest.raises(UserError, match="pickle"):
        service(requests.LoadModel("own"), ears.desk)
    assert in_use(service) == "exact-ring"


@pytest.mark.parametrize("name", ["exact-ring", "points"])
def test_a_picture_is_made_without_disturbing_the_model_in_use(service, ears, home, monkeypatch, name) -> None:
    from diffstudio.engine import class_pictures

    service(requests.LoadModel("exact-three"), ears.desk)
    monkeypatch.setattr(class_pictures.resources, "path", lambda *parts: home.joinpath("nowhere", *parts))
    if name == "points":
        monkeypatch.undo()  # it is stored beside the model
    service(MakeModelPicture("exact-ring"), ears.desk)
    made = ears.all(ModelPicture)
    assert [said.name for said in made] == ["exact-ring"]
    assert made[0].picture.shape == (128, 128, 3)
    assert in_use(service) == "exact-three"


def test_a_picture_waits_for_what_is_more_urgent(service, ears) -> None:
    from diffstudio.engine.recipe import Recipe

    service(requests.LoadModel("exact-three"), ears.desk)
    ears.inbox.put(requests.Generate(Recipe(model="exact-three")))
    service(MakeModelPicture("exact-ring"), ears.desk)
    assert ears.all(ModelPicture) == []
    assert isinstance(ears.inbox.take("run"), requests.Generate)
    assert ears.inbox.take() == MakeModelPicture("exact-ring")
    service(MakeModelPicture("nonsense"), ears.desk)
    assert ears.inbox.take() is None


def test_the_catalogue_has_cards_figures_and_problems(home, ears) -> None:
    broken = home / "data" / "models" / "mine"
    broken.mkdir(parents=True)
    (broken / "card.json").write_text("{")
    clerk = Clerk()
    clerk(ListModels(), ears.desk)
    clerk.close()
    cards = {card.name: card for card in ears.all(Listed)[0].models}
    flowers = cards["flowers"]
    assert flowers.quality["accuracy"] == 1.0
    assert flowers.picture is not None
    assert flowers.memory == 10 * flowers.parameters > 0
    assert "8,500 steps" in flowers.training
    assert (flowers.schedule, flowers.prediction) == ("Cosine", "v")
    assert "not valid JSON" in cards["mine"].problem
    assert cards["mine"].advice
    assert cards["mine"].kind == ""


def test_devices_are_told_with_the_menus(service, ears) -> None:
    service(requests.Prepare(), ears.desk)
    devices = ears.all(Devices)[0].choices
    assert [choice.name for choice in devices] == ["auto", "cpu", "cuda", "mps"]
    assert [choice.missing for choice in devices[:2]] == ["", ""]


def test_a_folder_in_a_recipe_is_not_read_only_to_announce_it(service, ears, home, paint) -> None:
    paint(home / "p" / "a.png")
    service(requests.Announce(str(home / "p")), ears.desk)
    assert ears.said == []


def test_closing_the_runner_ends_a_loading(qtbot, home) -> None:
    begun = []

    class Slow:
        def __call__(self, request, desk) -> None:
            begun.append(request)
            while not desk.should_stop_loading():
                pass

        def close(self) -> None:
            pass

    runner = Runner(Slow())
    runner.ask(requests.LoadModel("a"))
    qtbot.waitUntil(lambda: begun != [])
    assert not runner.stop_loading()
    runner.ask(requests.LoadModel("b"))
    qtbot.waitUntil(lambda: len(begun) == 2)
    runner.close()
    assert serve_models.PROGRESS_S > 0
    assert Path(home).is_absolute()
