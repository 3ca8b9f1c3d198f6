"""One Node process that answers with the scripts of the search, line by line."""

from __future__ import annotations

import atexit
import json
import os
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest

_HERE = Path(__file__).resolve().parent
SCRIPTS = _HERE.parents[1] / "hooks" / "theme" / "assets" / "kehoach"


class Node:
    """A running Node; questions are JSON lines."""

    def __init__(self) -> None:
        path = shutil.which("node")
        if path is None:
            reason = "không thấy Node.js trên máy"
            if os.environ.get("CI"):
                pytest.fail(reason)
            pytest.skip(reason)
        command = [path, str(_HERE / "answer.cjs"), str(SCRIPTS)]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )
        atexit.register(self._process.kill)

    def ask(self, name: str, *values: Any) -> Any:
        """Calls a function of answer.cjs."""
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(json.dumps([name, *values]) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        if "error" in answer:
            raise AssertionError(answer["error"])
        return answer["value"]


@cache
def node_process() -> Node:
    """The one process of a test run."""
    return Node()
