#!/usr/bin/env python3
"""What a developer runs, by name: ``python .ci/dev.py fast``. CONTRIBUTING.md says when."""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

BUILD = ROOT / "requirements.txt"
TESTS = ROOT / "tests" / "requirements.txt"
HEAD_OF_BUILD = """\
# Mọi thư viện để dựng trang, mỗi thư viện đúng một phiên bản, kèm dấu của tệp tải về.
# Tệp do máy viết: sửa pyproject.toml rồi chạy `python .ci/dev.py lock`.

"""
HEAD_OF_TESTS = """\
# Thêm vào requirements.txt những gì kiểm thử cần. Tệp do máy viết: sửa pyproject.toml rồi chạy `python .ci/dev.py lock`.
-r ../requirements.txt

"""


def test(rest: Sequence[str]) -> None:
    """All tests that README's command runs, on every core where pytest-xdist is installed."""
    _pytest(*_workers(), *rest)


def fast(rest: Sequence[str]) -> None:
    """The tests that need no browser and no build of a site: under a minute."""
    _pytest(*_workers(), "-m", "not browser and not build and not slow", *rest)


def nightly(rest: Sequence[str]) -> None:
    """What takes minutes: the slow tests, then whether the tests see what is broken on purpose."""
    _pytest("-m", "slow", *rest)
    _run(sys.executable, "tests/mutations/break.py")


def lint(_: Sequence[str]) -> None:
    """Ruff, mypy, the strict build: what a change must pass beside the tests."""
    _run(sys.executable, "-m", "ruff", "check", ".")
    _run(sys.executable, "-m", "ruff", "format", "--check", ".")
    _run(sys.executable, "-m", "mypy")
    _run(sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict")


def golden(rest: Sequence[str]) -> None:
    """Write the golden files anew; then read what changed in them with ``git diff``."""
    _pytest("--golden", "-m", "golden", *rest)


def lock(rest: Sequence[str]) -> None:
    """Write both lists of requirements from pyproject.toml. Needs uv; ``-U`` takes the newest, ``-P name`` one."""
    both = [line for file in (BUILD, TESTS) if file.exists() for line in file.read_text("utf-8").splitlines()]
    known = [match[0] for line in both if (match := re.match(r"[\w.-]+==[\w.]+", line))]
    built = _locked(known, rest)
    BUILD.write_text(HEAD_OF_BUILD + built, encoding="utf-8", newline="\n")
    pins = re.findall(r"(?m)^([\w.-]+)==", built)
    added = [argument for name in pins for argument in ("--no-emit-package", name)]
    tests = _locked(known, [*rest, "--group", "test", "--constraint", str(BUILD), *added])
    TESTS.write_text(HEAD_OF_TESTS + tests, encoding="utf-8", newline="\n")


def _locked(known: Sequence[str], more: Sequence[str]) -> str:
    """The list for every system and each Python from the oldest on: one version of each, the known one if it does."""
    uv = shutil.which("uv")
    if uv is None:
        raise SystemExit("uv is not installed: pip install uv (in an environment of its own)")
    out = ROOT / ".cache" / "requirements.txt"
    out.parent.mkdir(exist_ok=True)
    out.write_text("\n".join(known), encoding="utf-8")
    always = ("--extra", "mkdocs", "--group", "build", "--universal", "--fork-strategy", "fewest")
    form = (
        "--generate-hashes",
        "--no-header",
        "--annotation-style",
        "line",
        "--quiet",
        "--output-file",
        str(out),
    )
    _run(uv, "pip", "compile", "pyproject.toml", "--python-version", "3.11.2", *always, *form, *more)
    return out.read_text("utf-8")


def _workers() -> tuple[str, ...]:
    """Two tests at once where the plugin is there; the tests do not depend on it."""
    found = subprocess.run([sys.executable, "-c", "import xdist"], capture_output=True, check=False)
    return ("-n", "auto", "--dist", "loadfile") if found.returncode == 0 else ()


def _pytest(*arguments: str) -> None:
    _run(sys.executable, "-m", "pytest", *arguments)


def _run(*command: str) -> None:
    code = subprocess.run(command, cwd=ROOT, check=False).returncode
    if code:
        raise SystemExit(code)


COMMANDS: dict[str, Callable[[Sequence[str]], None]] = {
    one.__name__: one for one in (test, fast, nightly, lint, golden, lock)
}

if __name__ == "__main__":
    lines = "\n".join(f"  {name:8} {what.__doc__}" for name, what in COMMANDS.items())
    parser = argparse.ArgumentParser(description=lines, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=COMMANDS)
    given, others = parser.parse_known_args()
    COMMANDS[given.command](others)
