"""The libraries that the search is tried on, and their indexes in folders."""

from __future__ import annotations

import shutil
import sys
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from kehoach.model.addresses import SEARCH_INDEX
from kehoach.model.library import Library
from kehoach.reading.library import read_project
from kehoach.search.files import search_files
from support.projects import ROOT, SHARED_PLANS

sys.path.insert(0, str(ROOT / "tests" / "bench"))
from corpus import make_plans


@cache
def project(name: str) -> Path:
    """A folder with the plans of a library: ``school`` or ``large``; made once a run."""
    root = Path(mkdtemp(prefix=f"kehoach-{name}-"))
    shutil.copy(ROOT / "mkdocs.yml", root)
    if name == "school":
        shutil.copytree(ROOT / "plans", root / "plans")
    else:
        make_plans(root, 10, 40)
    real = SHARED_PLANS / "2022-2023"
    if real.is_dir():
        shutil.copy(real / "hoat-dong-cong-doan.md", root / "plans/2022-2023/that-hoat-dong-cong-doan.md")
        shutil.copy(real / "phoi-hop-nha-truong-cong-doan.md", root / "plans/2022-2023/that-phoi-hop.md")
    return root


@cache
def library(name: str) -> Library:
    """A library, drafts among it."""
    return read_project(project(name)).library


@cache
def index(name: str) -> str:
    """The folder with the index of a library."""
    root = project(name)
    for address, data in search_files(library(name).public, None):
        place = root / "index" / address
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    return str(root / "index" / SEARCH_INDEX)
