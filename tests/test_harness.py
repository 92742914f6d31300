"""The clean room of conftest.py: what it gives each test, and that it catches what is left behind."""

from __future__ import annotations

import logging
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

CONFTEST = Path(__file__).with_name("conftest.py")

# one child session runs all of them: each test of this file must end as its name says
SPECIMENS = '''
import logging, os, socket, subprocess, sys, threading, time
import pytest


def test_ok_plain():
    pass

def test_leak_thread():
    threading.Thread(target=time.sleep, args=(3,), name="forgotten", daemon=True).start()

def test_ok_thread_that_ends():
    threading.Thread(target=time.sleep, args=(0.05,)).start()

def test_leak_child():
    globals()["child"] = subprocess.Popen([sys.executable, "-S", "-c", "import time; time.sleep(30)"])

def test_leak_log():
    logging.getLogger("x").warning("nobody expected this")

def test_ok_log(expected_logs):
    logging.getLogger("x").error("this was meant")
    assert expected_logs.messages == ["this was meant"] and "meant" in expected_logs.text

def test_leak_log_beside_the_expected(expected_logs):
    expected_logs("meant")
    logging.getLogger("x").error("this was meant")
    logging.getLogger("x").error("this was not")

def test_leak_log_that_never_came(expected_logs):
    expected_logs("meant")

def test_leak_network():
    with pytest.raises(RuntimeError):
        socket.create_connection(("127.0.0.1", 9))

def test_leak_udp():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock, pytest.raises(RuntimeError):
        sock.sendto(b"x", ("127.0.0.1", 9))

def test_ok_unix_socket():
    left, right = socket.socketpair()
    left.close(), right.close()

def test_leak_grad_mode():
    import torch
    torch.set_grad_enabled(False)

def test_ok_thread_count_is_put_back():
    import torch
    assert torch.get_num_threads() == 1
    torch.set_num_threads(2)

def test_ok_thread_count_again():
    import torch
    assert torch.get_num_threads() == 1

def test_leak_window(qapp):
    from PySide6.QtWidgets import QWidget
    globals()["window"] = QWidget(objectName="orphan")

def test_ok_window(qtbot):
    from PySide6.QtWidgets import QWidget
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.itself = widget

def test_leak_timer(qapp):
    from PySide6.QtCore import QTimer
    globals()["timer"] = QTimer(objectName="ticking")
    timer.start(1000)

def test_ok_timer(qapp):
    from PySide6.QtCore import QTimer
    timer = QTimer()
    timer.start(1000)
    timer.stop()

def test_leak_single_shot(qapp):
    from PySide6.QtCore import QTimer
    QTimer.singleShot(60_000, lambda: None)

def test_ok_single_shot_whose_receiver_is_gone(qapp):
    from PySide6.QtCore import QObject, QTimer
    receiver = QObject()
    QTimer.singleShot(60_000, receiver.deleteLater)
    receiver.deleteLater()

def test_leak_qthread(qapp):
    from PySide6.QtCore import QThread
    globals()["thread"] = QThread(objectName="worker")
    thread.start()

def test_ok_qthread(qapp):
    from PySide6.QtCore import QThread
    thread = QThread()
    thread.start()
    thread.quit()
    assert thread.wait(2000)

def test_leak_qt_warning(qapp):
    from PySide6.QtCore import QObject
    QObject().startTimer(-5)

def test_ok_last():
    pass
'''


def test_what_is_left_behind_fails_its_test_and_no_other(pytester: pytest.Pytester) -> None:
    pytester.makeini("[pytest]\nqt_api = pyside6\nqt_log_level_fail = WARNING\nfilterwarnings = error")
    pytester.makeconftest(CONFTEST.read_text(encoding="utf-8"))
    pytester.makepyfile(SPECIMENS)
    result = pytester.runpytest_subprocess("-rA", "-v", "--tb=short")
    lines = result.outlines
    names = [name.split("(")[0] for name in SPECIMENS.split("def ")[1:]]
    for name in names:
        bad = [line for line in lines if line.startswith(("ERROR ", "FAILED ")) and f"::{name}" in f"{line} "]
        bad = [line for line in bad if line.split("::")[1].split(" ")[0] == name]
        assert bool(bad) == name.startswith("test_leak"), f"{name}: {bad}\n" + "\n".join(lines)
    text = result.stdout.str()
    told = "'forgotten'|child process|nobody expected|never came|network use|grad mode|QWidget 'orphan'"
    for words in f"{told}|'ticking' every 1000|singleShot still to come|'worker' still".split("|"):
        assert words in text


def test_without_qt_and_torch_nothing_loads_them(pytester: pytest.Pytester) -> None:
    pytester.makeconftest(CONFTEST.read_text(encoding="utf-8"))
    pytester.makepyfile("""
        import sys
        def test_modules():
            assert not {"torch", "numpy", "PySide6"} & set(sys.modules)
    """)
    pytester.runpytest_subprocess("-p", "no:pytest-qt", "-p", "no:hypothesispytest").assert_outcomes(passed=1)


def test_each_test_has_its_own_home(home: Path) -> None:
    assert home == Path(os.environ["DIFFSTUDIO_HOME"])
    assert list(home.iterdir()) == []


def test_environment_is_quiet() -> None:
    assert os.environ["OMP_NUM_THREADS"] == "1"
    assert os.environ["HF_HUB_OFFLINE"] == "1"
    assert "QT_QPA_PLATFORM" in os.environ


def test_debug_records_are_no_trouble() -> None:
    logging.getLogger("x").info("fine")


def test_a_child_that_was_waited_for_is_no_leak() -> None:
    assert subprocess.run([sys.executable, "-S", "-c", ""], check=False).returncode == 0


def test_local_sockets_work() -> None:
    left, right = socket.socketpair()
    with left, right:
        left.sendall(b"x")
        assert right.recv(1) == b"x"
