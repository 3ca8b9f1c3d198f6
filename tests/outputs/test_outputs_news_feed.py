"""The Atom feed, read back by a feed parser and by libxml2 (what xmllint is made of)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import feedparser
import pytest
from lxml import etree

from kehoach.model.library import Library
from kehoach.outputs.news_feed import news_feed
from kehoach.reading.library import read_project
from pages.sample_library import library, plan
from support.projects import ROOT

SITE = "https://truong.example/"
GRAMMAR = etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))
ATOM = "{http://www.w3.org/2005/Atom}"


def feed(made: Library, site_url: str = SITE) -> Any:
    data = news_feed(made, site_url).content
    parsed = feedparser.parse(data)
    assert not parsed.bozo, parsed.get("bozo_exception")
    assert parsed.version == "atom10"
    return parsed


def check_atom(data: bytes) -> None:
    """What RFC 4287 asks of a feed and of its entries (sections 4.1.1 and 4.1.2)."""
    root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    GRAMMAR.assertValid(root)
    for place in (root, *root.findall(f"{ATOM}entry")):
        links = [
            (link.get("rel"), link.get("type"), link.get("hreflang")) for link in place.findall(f"{ATOM}link")
        ]
        assert len(links) == len(set(links)) and any(rel == "alternate" for rel, _, _ in links)
    ids = [one.text for one in root.iter(f"{ATOM}id")]
    assert len(ids) == len(set(ids))
    for moment in root.iter(f"{ATOM}updated", f"{ATOM}published"):
        assert moment.text is not None and moment.text.endswith("T00:00:00+07:00")


@pytest.mark.parametrize("site_url", [SITE, "https://truong.example/thu-muc", ""])
def test_the_feed_of_the_sample_site_is_atom(site_url: str) -> None:
    data = news_feed(read_project(ROOT).library.public, site_url).content
    check_atom(data)
    assert len(feed(read_project(ROOT).library, site_url).entries) > 20


def test_an_empty_feed_is_atom_too() -> None:
    check_atom(news_feed(library(), SITE).content)
    assert feed(library()).entries == []


def test_publications_and_corrections_newest_first() -> None:
    revisions = [{"date": "2026-10-02", "note": "sửa ngày họp"}, {"date": "2026-09-20", "note": "sửa số"}]
    one = plan("2026-2027", "a", title="Kế hoạch A", number="1/KH", date="2026-09-10", revisions=revisions)
    two = plan("2026-2027", "b", title="Kế hoạch B", date="2026-09-30")
    entries = feed(library(one, two)).entries
    assert [(entry.title, entry.updated[:10]) for entry in entries] == [
        ("Sửa: Kế hoạch A", "2026-10-02"),
        ("Kế hoạch B", "2026-09-30"),
        ("Sửa: Kế hoạch A", "2026-09-20"),
        ("Kế hoạch A", "2026-09-10"),
    ]
    assert [entry.summary for entry in entries[::2]] == ["Sửa ngày họp", "Sửa số"]
    assert {entry.link for entry in entries} == {f"{SITE}2026-2027/a/", f"{SITE}2026-2027/b/"}


def test_ids_stand_when_the_site_moves_and_when_a_correction_is_added() -> None:
    first = [{"date": "2026-09-20", "note": "x"}]
    old = feed(library(plan("2026-2027", "a", date="2026-09-10", revisions=first)))
    added = [{"date": "2026-10-02", "note": "y"}, *first]
    new = feed(library(plan("2026-2027", "a", date="2026-09-10", revisions=added)), "https://khac.example/")
    assert [entry.id for entry in new.entries[1:]] == [entry.id for entry in old.entries]


def test_nothing_of_a_draft_and_hostile_words_as_words() -> None:
    bad = "A <script>&\"' ]]> B"
    shown = plan("2026-2027", "a", title=bad, date="2026-09-10", issuers=[bad])
    draft = plan("2026-2027", "b", title="Văn bản mật", date="2026-09-11", status="draft")
    data = news_feed(library(shown, draft).public, SITE).content
    check_atom(data)
    root = etree.fromstring(data)
    assert root.findtext(f"{ATOM}entry/{ATOM}title") == bad
    assert "mật" not in data.decode()


def test_a_feed_does_not_grow_without_end() -> None:
    plans = [plan("2026-2027", f"k-{n}", date="2026-09-10") for n in range(200)]
    assert len(feed(library(*plans)).entries) == 60
