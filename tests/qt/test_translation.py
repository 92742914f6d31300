from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from diffstudio.errors import UserError
from diffstudio.qt import translation
from diffstudio.qt.messages import Messages
from diffstudio.qt.translation import local, said, said_error


@pytest.fixture
def german(qapp) -> Iterator[None]:
    assert translation.install(qapp, "de") == "de"
    yield
    translation.install(qapp, "en")


def test_english_says_what_is_said(qapp):
    translation.install(qapp, "en")
    assert said("Choose a class.") == "Choose a class."
    assert local("0.5") == "0.5"
    assert qapp.findChildren(QTranslator) == []


def test_sentences_and_labels_of_the_engine_are_translated(german):
    assert said("Choose a class.") == "Eine Klasse wählen."
    assert said("Guidance") == "Führung"
    assert said("") == ""


def test_a_sentence_with_values_is_recognised_and_its_values_are_translated(german):
    assert said("The model “roses” is not loaded.") == "Das Modell „roses“ ist nicht geladen."
    assert said("Steps must be a whole number.") == "Schritte muss eine ganze Zahl sein."
    assert said("No accelerator was found here. This many threads were fastest.") == (
        "Hier wurde kein Beschleuniger gefunden. So viele Threads waren am schnellsten."
    )
    assert said("told the class: grey is 0, full colour ±0.25") == "mit genannter Klasse: Grau ist 0, volle Farbe ±0,25"


def test_several_sentences_are_translated_one_by_one(german):
    error = UserError("Steps must be a whole number.", "Choose one.")
    assert said_error(error) == "Schritte muss eine ganze Zahl sein. Eines wählen."
    assert said(str(error)) == said_error(error)


def test_what_is_not_known_stays(german):
    assert said("Nobody has translated this.") == "Nobody has translated this."
    assert said("rose:7") == "rose:7"


def test_messages_are_said_in_the_language(german):
    messages = Messages()
    messages.error(UserError("The model “x” is not loaded.", "Choose a model at the top."))
    assert messages.history[0].text == "Das Modell „x“ ist nicht geladen."
    assert messages.history[0].advice == "Oben ein Modell wählen."


def test_numbers_have_the_decimal_sign_of_the_language(german):
    assert local("8.1 it/s. 0.5") == "8,1 it/s. 0,5"


def test_changing_the_language_leaves_no_old_translator(qapp, german):
    translation.install(qapp, "de")
    QCoreApplication.sendPostedEvents(None, 52)  # deferred deletes
    assert len(qapp.findChildren(QTranslator)) == 2
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


@pytest.mark.parametrize(("spoken", "wanted"), [
    (["de-AT", "en"], "de"), (["fr-FR", "de-DE"], "de"), (["en-GB", "de"], "en"), (["ja"], "en"), ([], "en"),
])  # fmt: skip
def test_the_language_of_the_system(monkeypatch, spoken, wanted):
    class Locale:
        def uiLanguages(self) -> list[str]:
            return spoken

    monkeypatch.setattr("diffstudio.qt.translation.QLocale.system", lambda: Locale())
    assert translation.language("system") == wanted
    assert translation.language("de") == "de"
