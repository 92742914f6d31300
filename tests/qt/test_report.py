import datetime
from pathlib import Path

import pytest

from diffstudio.qt.log import Entry
from diffstudio.qt.preferences import Preferences
from diffstudio.qt.report import MESSAGES, impersonal, report

NOON = datetime.datetime(2026, 8, 23, 12, 0, 0)


def test_a_report_says_what_a_helper_needs(qapp):
    entries = [Entry(NOON, "error", "It went wrong.", "Traceback (most recent call last):\n  ValueError: x")]
    text = report({"steps": 7, "sampler": "Heun"}, Preferences(theme="light"), "CPU · 2 threads", entries)
    for wanted in ("diffstudio 0", "Python 3", "Qt 6", "torch 2", "system:", "cores", "CPU · 2 threads", '"steps": 7',
                   '"theme": "light"', "12:00:00 error: It went wrong.", "    Traceback", "ValueError: x"):  # fmt: skip
        assert wanted in text, wanted
    assert "geometry" not in text


def test_only_the_last_messages_are_in_it(qapp):
    entries = [Entry(NOON, "info", f"message {number}.") for number in range(MESSAGES + 3)]
    text = report({}, Preferences(), "", entries)
    assert "message 2." not in text
    assert "message 3." in text
    assert "device: no model loaded" in text
    assert report({}, Preferences(), "", []).endswith("messages:\nnone\n")


@pytest.mark.parametrize(("text", "wanted"), [
    ("Saved /home/anna/Pictures/x.png", "Saved ~/Pictures/x.png"),
    ('File "/Users/anna/x.py", line 3', 'File "~/x.py", line 3'),
    (r"C:\Users\anna\x.py", r"~\x.py"),
    (r'{"folder": "C:\\Users\\anna\\Pictures"}', r'{"folder": "~\\Pictures"}'),
    ("/media/anna/Disk/x", "~/Disk/x"),
    ("/usr/lib/python3", "/usr/lib/python3"),
    ("ratio 3/home", "ratio 3/home"),
])  # fmt: skip
def test_no_folder_is_named_after_the_user(text, wanted):
    assert impersonal(text) == wanted


def test_the_user_s_own_folders_are_a_tilde(home: Path):
    assert impersonal(f"{home}/pictures/x.png and {home}") == "~/pictures/x.png and ~"
    assert impersonal(f"{Path.home()}/x") == "~/x"
    assert str(home) not in impersonal(f"file={home}")
