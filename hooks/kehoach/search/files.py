"""The index as files of the site."""

from __future__ import annotations

from collections import Counter

from kehoach.model.addresses import SEARCH_INDEX
from kehoach.model.library import PublicLibrary
from kehoach.model.school_year import SchoolYear
from kehoach.search.script import script, source
from kehoach.search.segments import Segment, segments_of

VERSION = 1


def search_files(library: PublicLibrary, current: SchoolYear | None) -> tuple[tuple[str, bytes], ...]:
    """Everything that the search fetches: a manifest at a fixed address, the rest named by content.

    Args:
        library: the plans; nothing of a draft is taken, whatever it holds.
        current: the current year: searched first. A library of one year alone, as a bag has it, gives the
            search of that year alone.

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
    named = ((f"{SEARCH_INDEX}{name}.js", data) for name, data in sorted(files.items()))
    return ((f"{SEARCH_INDEX}manifest.js", source(manifest)), *named)


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
