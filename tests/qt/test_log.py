import logging
import threading

import pytest

from diffstudio.errors import UserError
from diffstudio.qt.log import LIMIT, Log
from diffstudio.qt.messages import Messages

logger = logging.getLogger("diffstudio")


@pytest.fixture
def messages(qapp) -> Messages:
    return Messages()


@pytest.fixture
def log(messages):
    log = Log(messages)
    yield log
    log.close()


def test_what_is_said_is_kept_with_its_advice(log, messages):
    messages.info("It went well.")
    messages.error(UserError("It did not.", "Do it again."))
    assert [(entry.severity, entry.text) for entry in log.entries] == [
        ("info", "It went well."), ("error", "It did not. Do it again."),
    ]  # fmt: skip


def test_a_fault_is_kept_once_with_its_traceback(qtbot, log, messages, expected_logs):
    try:
        raise RuntimeError("deliberate")
    except RuntimeError as error:
        messages.error(error)
    qtbot.wait(1)
    assert len(log.entries) == 1
    assert "Traceback" in log.entries[0].details
    assert "deliberate" in log.entries[0].details


def test_records_of_any_thread_are_kept_on_this_one(qtbot, log, expected_logs):
    kept_on = []
    log.added.connect(lambda _entry: kept_on.append(threading.current_thread()))

    def work(number: int) -> None:
        logger.warning("from thread %d", number)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    qtbot.waitUntil(lambda: len(log.entries) == 8)
    assert set(kept_on) == {threading.main_thread()}
    assert {entry.severity for entry in log.entries} == {"warning"}
    assert sorted(entry.text for entry in log.entries) == [f"from thread {n}" for n in range(8)]


def test_records_of_info_are_kept_and_those_below_are_not(qtbot, log):
    logger.info("a note")
    logger.debug("too much")
    qtbot.wait(1)
    assert [(entry.severity, entry.text) for entry in log.entries] == [("info", "a note")]


def test_an_exception_in_a_record_is_its_details(qtbot, log, expected_logs):
    try:
        raise ValueError("deliberate")
    except ValueError:
        logger.exception("a thread failed")
    qtbot.wait(1)
    assert log.entries[0].severity == "error"
    assert "ValueError: deliberate" in log.entries[0].details


def test_a_record_whose_arguments_do_not_fit_is_kept_all_the_same(qtbot, log):
    log._handler.emit(logging.LogRecord("diffstudio", logging.INFO, __file__, 1, "%d pieces", ("three",), None))
    qtbot.wait(1)
    assert log.entries[0].text == "%d pieces"


def test_only_the_newest_are_kept(log, messages):
    for number in range(LIMIT + 5):
        messages.info(f"message {number}")
    assert len(log.entries) == LIMIT
    assert log.entries[0].text == "message 5"
    assert len(messages.history) == LIMIT


def test_closing_leaves_the_logger_as_it_was(messages):
    before = (logger.level, list(logger.handlers))
    log = Log(messages)
    assert logger.level == logging.INFO
    log.close()
    log.close()
    assert (logger.level, list(logger.handlers)) == before


def test_a_record_after_the_end_of_the_window_harms_nothing(messages):
    from shiboken6 import delete

    log = Log(messages)
    handler = log._handler
    delete(log)
    logger.info("late")
    logger.removeHandler(handler)
    logger.setLevel(logging.NOTSET)
