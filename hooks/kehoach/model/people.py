"""Persons and groups as plans name them: which names are one, and who belongs to a group."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Annotated

from pydantic import Field

from kehoach.model.fields import Slug, Strict, Text, one_or_more
from kehoach.vietnamese.same_name import name_key
from kehoach.vietnamese.slugs import slugify

Names = Annotated[tuple[Text, ...], one_or_more(Text)]
_ANY = "*"


class Group(Strict):
    """A person or a group, its other names, and whom it includes."""

    name: Text = Field(title="tên", min_length=1)
    slug: Slug = Field(default="", title="mã", description="Phần địa chỉ lịch, ví dụ to-toan.")
    also: Names = Field(default=(), title="cách viết khác")
    includes: Names = Field(default=(), title="gồm", description='Tên, hay "Tổ *".')
    without: Names = Field(default=(), title="trừ", alias="except")
    everyone: bool = Field(default=False, title="mọi người")

    def has(self, name: str) -> bool:
        """Whether a name belongs to the group itself, not by way of another group."""
        key = name_key(name)
        if key == name_key(self.name) or any(_fits(key, one) for one in self.without):
            return False
        return self.everyone or any(_fits(key, one) for one in self.includes)


class PeopleFile(Strict):
    """The file of names and groups."""

    groups: Annotated[tuple[Group, ...], one_or_more(Group)] = Field(default=(), title="người và nhóm")


@dataclass(frozen=True)
class People:
    """Names as the office's file has them."""

    groups: tuple[Group, ...] = ()

    @cached_property
    def _by_key(self) -> dict[str, Group]:
        found: dict[str, Group] = {}
        for group in self.groups:
            for name in (group.name, *group.also):
                found.setdefault(name_key(name), group)
        return found

    def named(self, name: str) -> str:
        """The name under which the file knows somebody; the name itself where it does not."""
        group = self._by_key.get(name_key(name))
        return group.name if group else name

    def slug(self, name: str) -> str:
        """The part of an address of a name."""
        group = self._by_key.get(name_key(name))
        return (group.slug if group else "") or slugify(name)

    def knows(self, name: str) -> bool:
        """Whether the file has the name, as a name of its own or another way to write one."""
        return name_key(name) in self._by_key

    def groups_of(self, name: str) -> tuple[str, ...]:
        """The groups that include somebody, those of groups too, in order of the file."""
        found: set[str] = set()
        waiting = [name]
        while waiting:
            one = waiting.pop()
            for group in self.groups:
                if group.name not in found and group.name != name and group.has(one):
                    found.add(group.name)
                    waiting.append(group.name)
        return tuple(group.name for group in self.groups if group.name in found)


NOBODY = People()


def _fits(key: str, written: str) -> bool:
    """Whether a name's key is the written name, or begins with what stands before ``*``."""
    if written.endswith(_ANY):
        beginning = name_key(written[: -len(_ANY)])
        return key.startswith(f"{beginning} ") or (not beginning and bool(key))
    return key == name_key(written)
