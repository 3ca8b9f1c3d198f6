"""The shell: the whole HTML of a page, with everything that stands around its content."""

from __future__ import annotations

from dataclasses import dataclass

from kehoach.model.addresses import SITE, Links
from kehoach.model.settings import Settings
from kehoach.pages.page import Page
from kehoach.pages.rendered import raw, rendered
from kehoach.pages.shell.view import FurtherEntry, View


@dataclass(frozen=True)
class Shell:
    """What is the same around every page of an edition.

    Attributes:
        school: the school's settings.
        links: how the edition writes its links.
        site_url: where the site stands; empty where that is not known, and for a bag.
        further: entries of the menu behind ours.
        faults: problem lines for which a preview could not be made anew; it says so on every page.
    """

    school: Settings
    links: Links = SITE
    site_url: str = ""
    further: tuple[FurtherEntry, ...] = ()
    faults: tuple[str, ...] = ()

    def around(self, page: Page) -> str:
        """The finished page: content and shell, as a browser gets it."""
        view = View(page, self.school, self.links, self.site_url, self.further)
        return rendered(
            "shell.html", view=view, frame=page.frame, page=page, content=raw(page.html), faults=self.faults
        )
