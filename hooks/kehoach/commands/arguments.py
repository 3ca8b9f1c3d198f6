"""The command line's own words in Vietnamese: usage, help and what is wrong with the arguments."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from typing import Any, NoReturn

_WORDS = (
    (r"the following arguments are required: (.+)", r"thiếu {0}"),
    (r"unrecognized arguments: (.+)", r"không có tham số này: {0}"),
    (
        r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)",
        r"{0}: không có {1}; chọn một trong: {2}",
    ),
    (
        r"argument (.+?): invalid choice: (.+?), maybe you meant (.+?)\?.*",
        r"{0}: không có {1}; có phải là {2}?",
    ),
    (r"argument (.+?): expected (?:one|at least one|\d+) arguments?", r"{0}: thiếu giá trị ở phía sau"),
    (r"argument (.+?): expected at most one argument", r"{0}: chỉ nhận một giá trị"),
    (r"argument (.+?): invalid (?:.+?) value: (.+)", r"{0}: {1} không dùng được"),
    (r"argument (.+?): ignored explicit argument (.+)", r"{0}: không nhận giá trị {1}"),
    (r"argument (.+?): not allowed with argument (.+)", r"{0}: không dùng cùng với {1}"),
    (r"one of the arguments (.+) is required", r"phải có một trong: {0}"),
    (r"ambiguous option: (.+?) could match (.+)", r"{0} chưa rõ; có phải là một trong: {1}?"),
    (r"argument (.+?): (.+)", r"{0}: {1}"),
)
_COMPILED = tuple((re.compile(written, re.DOTALL), said) for written, said in _WORDS)
_USAGE = "cách dùng: "


def said(message: str) -> str:
    """What Python says of wrong arguments, in Vietnamese; what is unknown as it is."""
    for written, words in _COMPILED:
        found = written.fullmatch(message)
        if found:
            return words.format(*found.groups())
    return message


class _Formatter(argparse.HelpFormatter):
    def add_usage(
        self, usage: Any, actions: Iterable[Any], groups: Iterable[Any], prefix: str | None = None
    ) -> None:
        super().add_usage(usage, actions, groups, _USAGE if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser that speaks Vietnamese; the parsers of its commands are of this class too."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        with_help = options.pop("add_help", True)
        own: dict[str, Any] = {**options, "add_help": False, "formatter_class": _Formatter}
        super().__init__(*arguments, **own)
        self._positionals.title = "tham số"
        self._optionals.title = "tùy chọn"
        if with_help:
            self.add_argument("-h", "--help", action="help", help="hiện lời hướng dẫn này")

    def error(self, message: str) -> NoReturn:
        """Says what is wrong and how the command is used; exits 2."""
        self.exit(2, f"{self.format_usage()}{self.prog}: {said(message)}\n")
