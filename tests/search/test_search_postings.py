"""Places as strings of gaps: what Python writes, the script reads."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach.search.postings import FAR, postings_of
from search.node import node_process


def read(gaps: str) -> list[int]:
    """What the script reads."""
    found: list[int] = node_process().ask("places", gaps)
    return found


def test_places_are_counted_through_all_texts() -> None:
    postings = postings_of([("hôi5", "thao"), ("hôi4", "thao", "hôi5")])
    assert list(postings) == ["hôi4", "hôi5", "thao"]
    assert {form: read(gaps) for form, gaps in postings.items()} == {
        "hôi4": [2],
        "hôi5": [0, 4],
        "thao": [1, 3],
    }


def test_wide_gaps() -> None:
    for places in ([0, FAR - 1, FAR, 2 * FAR, 5 * FAR + 7], [FAR - 1], [FAR], [3 * FAR]):
        forms = ["x"] * (places[-1] + 1)
        for place in places:
            forms[place] = "y"
        gaps = postings_of([forms])["y"]
        assert read(gaps) == places
        gaps.encode()  # no surrogates


@settings(max_examples=100, database=None)
@given(st.lists(st.sampled_from("abc"), max_size=60))
def test_any_text(forms: list[str]) -> None:
    for form, gaps in postings_of([forms]).items():
        assert read(gaps) == [place for place, other in enumerate(forms) if other == form]
