"""The page of errors: it stands at whatever address was asked for, so its links begin with the site's root."""

from __future__ import annotations

from urllib.parse import urlsplit

from kehoach.model.addresses import NOT_FOUND, Links
from kehoach.pages.context import Context
from kehoach.pages.page import Page
from kehoach.pages.parts.sections import Sections
from kehoach.pages.rendered import rendered
from kehoach.pages.shell.frames import of_nothing

_TITLE = "Không tìm thấy trang"


def rooted(site_url: str) -> Links:
    """Links that begin with the path under which the site stands."""
    return Links(root=urlsplit(site_url).path.rstrip("/") + "/")


def not_found_page(context: Context) -> Page:
    """The page that a host shows for an address that is not there."""
    links = rooted(context.site_url)
    return Page(
        address=NOT_FOUND,
        title=_TITLE,
        html=rendered("not_found.html", address=NOT_FOUND, relative=links.to),
        headings=Sections(_TITLE).headings,
        frame=of_nothing(context),
    )
