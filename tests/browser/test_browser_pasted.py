"""Pasted documents on a phone: every word of them is shown at 390 px, once."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from kehoach.model.problem import Severity
from kehoach.reading.plan_file import read_plan_file
from kehoach.reading.source_file import read_source
from support.browser import PHONE, served
from support.projects import ROOT, copy_project
from support.reading_score import Case, cases
from timetable.test_timetable_words_on_page import words_of_source

OURS = ROOT / "tests" / "timetable" / "documents"
GIVEN = ROOT.parent / "shared" / "corpus" / "documents"
_WORD = re.compile(r"[^\W_]+")
# What a phone shows of a body, and the names of columns that it writes before the cells of a card.
_SHOWN = """() => {
    const body = document.querySelector('.kh-body');
    const labels = [...body.querySelectorAll('[data-label]')].map(cell => cell.dataset.label).join(' ');
    return [body.innerText, labels + ' ' + [...body.querySelectorAll('thead')].map(head => head.textContent).join(' ')];
}"""


def _without_errors(case: Case) -> bool:
    """Whether a build takes the document: an impossible day stops it."""
    problems = read_plan_file(case.data, f"plans/{case.year}/{case.name}.md", case.year).problems
    return not any(problem.severity is Severity.ERROR for problem in problems)


@pytest.fixture(scope="module")
def documents() -> list[Case]:
    given = cases(GIVEN) if GIVEN.is_dir() else []
    return [case for case in (*cases(OURS), *given) if _without_errors(case)]


def test_every_word_of_a_pasted_document_is_shown_on_a_phone(
    tmp_path: Path, browser: Browser, documents: list[Case]
) -> None:
    project = copy_project(tmp_path / "p", plans=False)
    for case in documents:
        project.write(f"plans/{case.year}/{case.name}.md", case.data)
    assert project.build("-q").code == 0
    page = browser.new_context(viewport=PHONE).new_page()  # type: ignore[arg-type]
    lost: dict[str, object] = {}
    with served(project.site) as site:
        for case in documents:
            page.goto(f"{site}{case.year}/{case.name}/")
            shown, labels = page.evaluate(_SHOWN)
            want = words_of_source(read_source(case.data, "x.md").body)
            have = Counter(_WORD.findall(shown.casefold()))
            named = Counter(_WORD.findall(labels.casefold()))
            if want - have - named or have - want:
                lost[case.name] = (want - have - named, have - want)
    page.context.close()
    assert not lost
