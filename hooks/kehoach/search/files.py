"""The index as files of the site."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from kehoach.model.library import Library
from kehoach.model.school_year import SchoolYear
from kehoach.search.script import script, source
from kehoach.search.segments import Segment, segments_of

FOLDER = "assets/kehoach/tim/"  # the scripts that answer look for "tim/" beside themselves
VERSION = 1
# What the theme's assets/kehoach/ must hold for the box to answer.
SCRIPTS = (
    "search.css",
    "search.js",
    *(
        f"search-{part}.js"
        for part in (
            "tokens",
            "query",
            "store",
            "match",
            "rank",
            "spelling",
            "engine",
            "excerpt",
            "results",
            "page",
        )
    ),
)


def search_files(library: Library, current: SchoolYear | None) -> tuple[tuple[str, bytes], ...]:
    """Everything that the search fetches: a manifest at a fixed address, the rest named by content.

    Args:
        library: the plans; nothing of a draft is taken, whatever it holds.
        current: the current year: searched first.

    Returns:
        Addresses from the site's root with their bytes, each once. The same input gives the same bytes.
    """
    segments = segments_of(library, current)
    lexicon = script(_lexicon(segments))
    files = {file.name: file.data for segment in segments for file in segment.files}
    files[lexicon.name] = lexicon.data
    manifest = {
        "version": VERSION,
        "segments": [_entry(segment) for segment in segments],
        "lexicon": lexicon.name,
        "abbreviations": library.abbreviations,
    }
    named = ((f"{FOLDER}{name}.js", data) for name, data in sorted(files.items()))
    return ((f"{FOLDER}manifest.js", source(manifest)), *named)


def search_files_of_year(library: Library, year: SchoolYear) -> tuple[tuple[str, bytes], ...]:
    """The search of one year alone, for a folder that holds that year's pages and nothing else.

    It answers from ``file://`` where the folder is laid out as the site is: these files at their addresses,
    the theme's ``assets/kehoach/search*.js`` and ``search.css`` (see ``SCRIPTS``), the year's pages at
    ``2022-2023/…/index.html``, on each page the box of ``kehoach.pages.search_box`` with ``search.css`` and
    ``<script src="…/assets/kehoach/search.js" defer>``, and at ``tim/index.html`` the page of results.

    Args:
        library: the plans of any years; nothing of another year or of a draft is taken.
        year: the year.

    Returns:
        Addresses from the folder with their bytes, as ``search_files`` gives them.
    """
    return search_files(replace(library, plans=library.of(year)), year)


def _entry(segment: Segment) -> dict[str, object]:
    """A segment as the manifest names it; ``shards`` are "first name first name …"."""
    return {
        "years": [year.label for year in segment.years],
        "base": segment.base.name,
        "bytes": len(segment.base.data),
        "shards": " ".join(f"{first} {shard.name}" for first, shard in segment.shards),
    }


def _lexicon(segments: tuple[Segment, ...]) -> tuple[list[str], list[int]]:
    """Every fold of letters with how often it stands, by which a misspelt word is put right."""
    total: Counter[str] = Counter()
    for segment in segments:
        total.update(segment.terms)
    words = sorted(fold for fold in total if fold.isalpha())
    return words, [total[fold] for fold in words]
