"""A body of a plan, parsed once: what the page shows and what the calendar counts."""

from __future__ import annotations

from dataclasses import dataclass

from kehoach.model.month import Month
from kehoach.model.problem import Problem
from kehoach.model.task import Task


@dataclass(frozen=True)
class Heading:
    """A heading of a body: its HTML level (2 to 6), id, words, and the months that it names."""

    level: int
    anchor: str
    text: str
    line: int
    months: tuple[Month, ...] = ()


@dataclass(frozen=True)
class Link:
    """A link to a file of the office: ``target`` is its path from the project's root, with ``/``.

    In ``Document.html`` it stands as ``href="kehoach:TARGET#FRAGMENT"`` (``src=`` for a picture)
    until a page puts the address in its place.
    """

    target: str
    line: int
    is_picture: bool = False


@dataclass(frozen=True)
class Document:
    """A parsed body.

    Attributes:
        html: the body as HTML; ids of headings and tasks are in it.
        headings: in order.
        tasks: in order of the text.
        links: links to plans, attachments and pictures of the office.
        problems: what the parse noticed about months, dates and attributes.
    """

    html: str
    headings: tuple[Heading, ...] = ()
    tasks: tuple[Task, ...] = ()
    links: tuple[Link, ...] = ()
    problems: tuple[Problem, ...] = ()
