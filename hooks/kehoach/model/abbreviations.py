"""Abbreviations of the field and their full words, as an office writes them down."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from kehoach.model.fields import Strict, Text, one_or_more


def _with_letters(value: object) -> object:
    """Refuses what no search can find: a text without a letter or a figure."""
    if isinstance(value, str) and not any(char.isalnum() for char in value):
        raise PydanticCustomError("string_too_short", "no letters", {})
    return value


Words = Annotated[Text, BeforeValidator(_with_letters)]


class Abbreviations(Strict):
    """The file of abbreviations: ``CBGVNV`` to ``cán bộ, giáo viên, nhân viên``; several meanings are a list."""

    words: dict[Words, Annotated[tuple[Words, ...], one_or_more(Words)]] = Field(
        default_factory=dict, title="từ viết tắt"
    )

    @property
    def groups(self) -> tuple[tuple[str, ...], ...]:
        """Ways to write one thing: the abbreviations of some full words in order of the file, then those words."""
        groups: dict[str, list[str]] = {}
        for short, meanings in self.words.items():
            for full in meanings:
                groups.setdefault(full, []).append(short)
        return tuple((*short, full) for full, short in groups.items())
