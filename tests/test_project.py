"""The project as a whole: what lies where, how large things grow, and what the documents promise."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import diffstudio

ROOT = Path(__file__).resolve().parents[1]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
SOURCES = sorted((ROOT / "diffstudio").rglob("*.py")) + sorted((ROOT / "packaging").glob("*.py"))
TOP_LEVEL = {
    ".ci", ".gitignore", "CHANGELOG.md", "LICENSE", "README.md", "diffstudio", "docs", "packaging", "pyproject.toml",
    "resources", "tests",
}  # fmt: skip
MAX_FILE_LINES = 400
MAX_FUNCTION_LINES = 60


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)))


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_a_file_has_one_job(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    assert text.count("\n") <= MAX_FILE_LINES, "a file this long has usually two jobs"
    assert not text or ast.get_docstring(tree), "say what lives here and what does not"
    long = [f.name for f in functions(tree) if (f.end_lineno or 0) - f.lineno >= MAX_FUNCTION_LINES]
    assert not long, f"functions this long have usually two jobs: {long}"


def test_the_top_level_is_what_the_plan_says() -> None:
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("not a checkout")
    listing = subprocess.run(
        ["git", "-c", f"safe.directory={ROOT}", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    assert {line.split("/")[0] for line in listing.splitlines()} <= TOP_LEVEL


def test_qt_releases_that_break_are_excluded() -> None:
    qt = next(line for line in PYPROJECT["project"]["dependencies"] if line.startswith("PySide6"))
    assert qt == "PySide6-Essentials>=6.8,<6.12,!=6.11.0,!=6.11.1"


def test_every_dependency_has_a_line_in_the_decisions() -> None:
    decisions = (ROOT / "docs" / "decisions.md").read_text(encoding="utf-8").lower()
    project = PYPROJECT["project"]
    wanted = project["dependencies"] + project["optional-dependencies"]["test"] + PYPROJECT["build-system"]["requires"]
    names = [re.split(r"[<>=!\[]", line)[0].strip().lower() for line in wanted]
    assert [name for name in names if name not in decisions] == []


def test_readme_has_the_two_commands_and_its_links_lead_somewhere() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "python3 packaging/dev.py run" in readme
    assert "python3 packaging/dev.py test" in readme
    links = re.findall(r"\]\((?!https?://|#)([^)#]+)", readme)
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_changelog_tells_of_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "## [Unreleased]" in changelog or f"## [{diffstudio.__version__}]" in changelog


def test_importing_the_package_imports_nothing_else() -> None:
    code = "import sys, diffstudio, diffstudio.errors, diffstudio.resources; print(*sys.modules)"
    result = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert not {"torch", "numpy", "PySide6", "PIL", "diffusers"} & set(result.stdout.split())
