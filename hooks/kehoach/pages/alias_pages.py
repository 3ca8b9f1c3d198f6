"""Former addresses of plans, which lead on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kehoach.model.plan import Plan
from kehoach.pages.context import Context
from kehoach.pages.page import Page
from kehoach.pages.parts.sections import Sections
from kehoach.pages.shell.frames import of_plan

_PART = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*")


def alias_address(alias: str, plan: Plan) -> str:
    """The address that an alias means: ``/2022-2023/ten-cu`` → ``2022-2023/ten-cu/``.

    A name alone is one of the plan's year. Empty where it can be no address of this site.
    """
    name = alias.strip()
    parts = name.strip("/").split("/")
    if not all(_PART.fullmatch(part) for part in parts):
        return ""
    path = "/".join(parts)
    return f"{path}/" if "/" in name else f"{plan.year}/{path}/"


def alias_pages(context: Context, taken: frozenset[str]) -> Iterator[Page]:
    """A page for every former address that no page of the site has."""
    seen = set(taken)
    for plan in context.library.plans:
        for alias in plan.front.aliases:
            address = alias_address(alias, plan)
            if address and address not in seen:
                seen.add(address)
                yield _page(context, plan, address)


def _page(context: Context, plan: Plan, address: str) -> Page:
    to = context.links.to(plan.address, address)
    return Page(
        address=address,
        title=plan.title,
        html=context.rendered("alias.html", plan=plan, to=to),
        headings=Sections(plan.title).headings,
        frame=of_plan(context, plan),
        is_draft=plan.is_draft,
        redirect=to,
    )
