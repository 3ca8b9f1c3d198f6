"""The addresses at which the product's handbook once stood: each says where it is read now."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.model.addresses import FORMER_HANDBOOK
from kehoach.pages.context import Context
from kehoach.pages.page import Page
from kehoach.pages.parts.sections import Sections
from kehoach.pages.shell.frames import of_nothing

_TITLE = "Hướng dẫn soạn kế hoạch"


def handbook_pages(context: Context, taken: frozenset[str]) -> Iterator[Page]:
    """A page for each of them that is not taken: by the handbook itself, or by a page of the school's own.

    Args:
        context: of the site.
        taken: addresses that have a page.
    """
    for address in FORMER_HANDBOOK:
        if address not in taken:
            yield Page(
                address=address,
                title=_TITLE,
                html=context.rendered("handbook.html", title=_TITLE, address=address),
                headings=Sections(_TITLE).headings,
                frame=of_nothing(context),
                is_listed=False,
            )
