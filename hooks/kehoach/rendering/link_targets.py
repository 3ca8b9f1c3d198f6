"""What the target of a link is by its form, before anyone looks whether it is there."""

from __future__ import annotations

import re
from enum import Enum, auto
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_DRIVE = re.compile(r"[A-Za-z]:(?![^\\/]*@)|\\\\|file:|~[\\/]", re.IGNORECASE)
_WWW = re.compile(r"www\.[\w-]", re.IGNORECASE)
_MAIL = re.compile(r"[^\s@/\\]+@[^\s@/\\]+\.[A-Za-z]{2,}")
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,5}(?:[#?]\S*)?$")
_SPACE = re.compile(r"\s+")


class TargetKind(Enum):
    """Kinds of targets.

    ``PLACE`` is one on the same page, ``SITE`` an address from the site's root, ``FILE`` a path beside the plan,
    ``DISK`` a place on the computer of whoever wrote it, ``WORDS`` what may be a name or title, or no target at all.
    """

    EMPTY = auto()
    PLACE = auto()
    WEB = auto()
    MAIL = auto()
    SITE = auto()
    FILE = auto()
    DISK = auto()
    REFUSED = auto()
    WORDS = auto()


# What can be nothing but the target of a link.
CERTAIN = frozenset(
    {TargetKind.WEB, TargetKind.MAIL, TargetKind.FILE, TargetKind.SITE, TargetKind.PLACE, TargetKind.DISK}
)


def kind_of(target: str) -> TargetKind:
    """What a target is; ``javascript:``, ``data:`` and whatever else no reader is led to are ``REFUSED``."""
    target = target.strip()
    if not target or target == "#":
        return TargetKind.EMPTY
    if target.startswith("#"):
        return TargetKind.PLACE
    if _DRIVE.match(target):
        return TargetKind.DISK
    if target.startswith("//") or _WWW.match(target):
        return _checked("https:" + target if target.startswith("//") else f"https://{target}")
    scheme = _SCHEME.match(target)
    if scheme:
        return _of_scheme(scheme[1].lower(), target)
    if target.startswith(("/", "\\")):
        return TargetKind.SITE
    if _MAIL.fullmatch(target):
        return TargetKind.MAIL
    if _ENDING.search(target) or "/" in target or "\\" in target or "#" in target:
        return TargetKind.FILE
    return TargetKind.WORDS


def web_address(target: str) -> str:
    """A target of kind ``WEB`` or ``MAIL`` as browsers take it: ``www.x.vn`` is ``https://www.x.vn``."""
    target = _SPACE.sub("%20", target.strip())
    if target.startswith("//"):
        return f"https:{target}"
    if _WWW.match(target):
        return f"https://{target}"
    return target if _SCHEME.match(target) else f"mailto:{target}"


def split_target(target: str) -> tuple[str, str]:
    """Path and anchor of a target, both as they read: ``\\`` is ``/``, ``%20`` a space."""
    path, _, anchor = target.strip().replace("\\", "/").partition("#")
    return unquote(path.partition("?")[0] if "?" in path else path), unquote(anchor)


def paths_of(target: str, path: str) -> tuple[str, ...]:
    """The files that a target may mean, from the project's root, the likeliest first; none for an address.

    Args:
        target: as the office wrote it; a ``#`` in it may be part of a file's name.
        path: the file that it stands in.
    """
    kind = kind_of(target)
    if kind not in {TargetKind.FILE, TargetKind.SITE, TargetKind.WORDS}:
        return ()
    whole = unquote(target.strip().replace("\\", "/"))
    found = []
    for name in dict.fromkeys((split_target(target)[0], whole)):
        if kind is TargetKind.SITE:
            found += [normpath(name.lstrip("/")), normpath(f"plans{name}")]
        elif name:
            found.append(normpath(join(dirname(path), name)))
    return tuple(found)


def _of_scheme(scheme: str, target: str) -> TargetKind:
    if scheme in {"http", "https"}:
        return _checked(target)
    rest = target.partition(":")[2]
    if scheme in {"mailto", "tel"}:
        return TargetKind.MAIL if rest and not _SPACE.search(rest) else TargetKind.REFUSED
    return TargetKind.REFUSED


def _checked(address: str) -> TargetKind:
    try:
        host = urlsplit(address).netloc
    except ValueError:
        return TargetKind.REFUSED
    return TargetKind.WEB if host and not _SPACE.search(host) else TargetKind.REFUSED
