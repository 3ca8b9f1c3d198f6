"""Former addresses of plans, which lead on."""

from __future__ import annotations

from collections.abc import Iterator

from kehoach.model.plan import Plan
from kehoach.pages.context import Context
from kehoach.pages.page import Page
from kehoach.pages.parts.sections import Sections
from kehoach.pages.shell.frames import of_plan


def alias_pages(context: Context, taken: frozenset[str]) -> Iterator[Page]:
    """A page for every former address that no page of the site has; the pages below a plan lead on too."""
    seen = set(taken)
    for plan in context.library.plans:
        formerly = context.library.formerly(plan)
        if not formerly:
            continue
        below = [page.removeprefix(plan.address) for page in sorted(taken) if page.startswith(plan.address)]
        for former in formerly:
            for rest in below:
                if former + rest not in seen:
                    seen.add(former + rest)
                    yield _page(context, plan, former + rest, plan.address + rest)


def _page(context: Context, plan: Plan, address: str, target: str) -> Page:
    to = context.links.to(target, address)
    return Page(
        address=address,
        title=plan.title,
        html=context.rendered("alias.html", plan=plan, to=to),
        headings=Sections(plan.title).headings,
        frame=of_plan(context, plan),
        is_draft=plan.is_draft,
        redirect=to,
    )
