"""The fields of an official document as they were found in a source."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from kehoach.importing.pieces import Piece
from kehoach.model.front_matter import Kind


@dataclass
class Recognised:
    """The fields of the head, as far as they were found, and the body.

    Attributes:
        title: type and subject in one sentence.
        kind: the type of document.
        number, place, parent: empty where none was found.
        day: of the date line.
        issuers, bases, recipients: in order.
        signatures: authority, role, name.
        body: what is left, in order.
        found: the fields by their names, with the words they came from, for the report.
        twice: words of blocks that stand twice in the source and once in the draft.
    """

    title: str = ""
    kind: Kind | None = None
    number: str = ""
    day: date | None = None
    place: str = ""
    parent: str = ""
    issuers: list[str] = field(default_factory=list)
    bases: list[str] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    signatures: list[tuple[str, str, str]] = field(default_factory=list)
    body: list[Piece] = field(default_factory=list)
    found: list[tuple[str, str]] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)
