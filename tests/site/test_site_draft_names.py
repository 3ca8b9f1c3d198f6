"""The name of a draft stands nowhere on the site, whatever a published plan says of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from support.projects import Project

NAME = "zqbimat-sap-nhap-truong"
DRAFT = "---\ntitle: Zqbimat sáp nhập\nstatus: draft\n---\n\n## Tháng 10\n\n- Zqbimat {#viec}\n"
WAYS = {
    "replaces": f"replaces: 2026-2027/{NAME}\n",
    "amends": f"amends: [2026-2027/{NAME}]\n",
    "amended_by": f"amended_by: [2026-2027/{NAME}]\n",
    "moves": f"moves: [2026-2027/{NAME}#viec]\n",
}


@pytest.mark.build
def test_no_key_and_no_link_shows_it(empty_project: Callable[..., Project]) -> None:
    head = "title: Kế hoạch {way}\nnumber: 12/KH\ndate: 2026-09-05\nplace: A\n"
    plans = {
        f"plans/2026-2027/{way.replace('_', '-')}.md": f"---\n{head.format(way=way)}{line}---\n\nx\n"
        for way, line in WAYS.items()
    }
    plans["plans/2026-2027/lien-ket.md"] = (
        f"---\n{head.format(way='l')}---\n\n[a]({NAME}.md) ![b]({NAME}.md#viec)\n"
    )
    project = empty_project(**plans, **{f"plans/2026-2027/{NAME}.md": DRAFT})
    result = project.build()
    assert result.code == 0, result.out
    holding = [
        path.relative_to(project.site).as_posix()
        for path in project.site.rglob("*")
        if path.is_file() and b"zqbimat" in path.read_bytes().lower()
    ]
    assert holding == []


@pytest.mark.build
@pytest.mark.parametrize("epoch", ["", "abc", "-1", "9999999999", "99999999999999"])
def test_a_clock_that_is_no_number_ends_in_a_sentence(
    empty_project: Callable[..., Project], epoch: str
) -> None:
    project = empty_project(**{"plans/2026-2027/x.md": "---\ntitle: A\n---\nx\n"})
    for module, options, code in (("mkdocs", ["build"], 1), ("kehoach.cli", ["check"], 2)):
        result = project.run(module, *options, SOURCE_DATE_EPOCH=epoch)
        assert "Traceback" not in result.out
        assert result.code == (code if epoch in {"abc", "-1", "99999999999999"} else 0), result.out
