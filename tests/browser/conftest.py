"""A browser and the served sample site for the tests of this folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser

from support.browser import PHONE, Visit, launched, served
from support.projects import Project


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with launched() as browser:
        yield browser


@pytest.fixture(scope="session")
def site(sample_site: Project) -> Iterator[str]:
    with served(sample_site.site) as address:
        yield address


@pytest.fixture
def visit(browser: Browser, site: str) -> Iterator[Callable[..., Visit]]:
    """Opens a page of the site; at the end of the test nothing may have gone wrong on it."""
    visits: list[Visit] = []

    def opened(address: str = "", *, scripts: bool = True, **options: object) -> Visit:
        given = {"viewport": PHONE, "locale": "vi-VN", "timezone_id": "Asia/Ho_Chi_Minh", **options}
        context = browser.new_context(java_script_enabled=scripts, **given)  # type: ignore[arg-type]
        made = Visit(context.new_page(), site)
        made.watch()
        visits.append(made)
        made.go(address)
        return made

    yield opened
    faults = [fault for made in visits for fault in made.faults]
    for made in visits:
        made.page.context.close()
    assert faults == []
