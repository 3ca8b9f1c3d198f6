"""Addresses of pages and files are written in one place, ``model/addresses.py``."""

from __future__ import annotations

import re
from collections import Counter

from house.modules import CORE, ROOT, modules, strings

HOME = "model/addresses.py"

_FOLDERS = "lich|dang-ky|cong-khai|kiem-tra|luu-tru|du-lieu|tim|tien-do|so-sanh|tuan"
_FILES = r"lich\.ics|feed\.xml|ke-hoach\.json|ke-hoach\.schema\.json|datapackage\.json|viec\.csv|dcat\.jsonld"
ADDRESS = re.compile(rf"(?<![\w.-])(?:(?:{_FOLDERS})/|(?:{_FILES})$)")
IN_A_LINK = re.compile(
    rf"""(?:['"`(]|href=["'])[^'"`()\s<>]*?(?<![\w.-])(?:(?:{_FOLDERS})/|(?:{_FILES})\b)"""
)

# Places that still write addresses by hand, and how many. Whoever takes some away lowers the number here;
# nothing is added.
PYTHON = {}
TEMPLATES: dict[str, int] = {}
# No addresses of the site, though they look like it: a folder among the sources, the seed of the news feed's ids.
OTHERS = {
    ("model/plan.py", "/cong-khai/"),
    ("agenda/weeks.py", "/tuan/"),
    ("outputs/news_feed.py", "https://kehoach/feed.xml"),
}


def test_python_writes_addresses_in_one_place() -> None:
    found: Counter[str] = Counter()
    places = []
    for module in modules():
        for line, text in strings(module.tree):
            is_address = " " not in text and "plans/" not in text and ADDRESS.search(text)
            if module.path != HOME and is_address and (module.path, text) not in OTHERS:
                found[module.path] += 1
                places.append(f"{module.path}:{line}: {text}")
    assert dict(found) == PYTHON, "\n".join(places)


def test_templates_and_scripts_are_given_addresses() -> None:
    found: Counter[str] = Counter()
    places = []
    files = [*(CORE / "pages").rglob("*.html"), *(ROOT / "hooks" / "theme").rglob("*.html")]
    files += [*(ROOT / "hooks" / "theme").rglob("*.js"), *(ROOT / "hooks" / "theme").rglob("*.xml")]
    for file in sorted(files):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            for address in IN_A_LINK.findall(line):
                found[file.relative_to(ROOT).as_posix()] += 1
                places.append(f"{file.relative_to(ROOT).as_posix()}:{number}: {address}")
    assert dict(found) == TEMPLATES, "\n".join(places)
