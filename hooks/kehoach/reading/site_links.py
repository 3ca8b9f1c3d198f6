"""Where the links of a plan lead on the site: to a plan, a file beside it, a page, or another site."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from posixpath import basename, normpath
from urllib.parse import quote

from kehoach.model.addresses import (
    ARCHIVE,
    CALENDAR,
    DATA,
    DISCLOSURES,
    HOME,
    INSPECTIONS,
    SEARCH,
    SITE,
    SUBSCRIBE,
    Links,
    calendar_of,
    disclosures_of,
    of_year,
    progress_of,
)
from kehoach.model.library import Library
from kehoach.model.plan import Plan
from kehoach.model.plan_names import without_suffix
from kehoach.model.same import Same
from kehoach.model.school_year import SchoolYear
from kehoach.reading.link_faults import (
    ANCHOR,
    NOWHERE,
    at_no_file,
    at_no_page,
    nameless,
    no_picture,
    not_for_readers,
    several,
    without_anchor,
)
from kehoach.rendering.link_targets import TargetKind, kind_of, paths_of, split_target, web_address
from kehoach.vietnamese.folding import fold, normal
from kehoach.vietnamese.slugs import slugify

_OURS = "kh-"  # what the ids of our own parts of a page begin with


@dataclass(frozen=True)
class Destination:
    """Where a link leads.

    Attributes:
        address: as the page writes it; "" where it leads nowhere and only its words stay.
        code, fault: what is wrong with it, in words, and the code of the problem; "" where nothing is.
        plan: the plan that it leads to, where it leads to one.
    """

    address: str = ""
    code: str = ""
    fault: str = ""
    plan: Plan | None = None


def site_links(library: Library) -> SiteLinks:
    """The links of a library; asked for again they are the same object."""
    return _kept(Same(library))


@lru_cache(maxsize=8)
def _kept(same: Same[Library]) -> SiteLinks:
    return SiteLinks(same.value)


class SiteLinks:
    """Resolves the targets of links as offices write them.

    Args:
        library: the plans that may be led to: for the page those that are public, for a check all of them.
    """

    def __init__(self, library: Library) -> None:
        self.library = library
        self._anchors: dict[str, frozenset[str]] = {}

    def destination(
        self, plan: Plan, target: str, links: Links = SITE, *, is_picture: bool = False
    ) -> Destination:
        """Where a target in a plan leads.

        Args:
            plan: the plan that it stands in.
            target: as written.
            links: how the edition writes its links.
            is_picture: it is that of a picture, which must be a file beside the plan.
        """
        kind = kind_of(target)
        if is_picture:
            return self._picture(plan, target, kind)
        if kind in {TargetKind.WEB, TargetKind.MAIL}:
            return Destination(web_address(target))
        if kind is TargetKind.EMPTY:
            return Destination("", NOWHERE, nameless())
        if kind in {TargetKind.DISK, TargetKind.REFUSED}:
            return Destination("", NOWHERE, not_for_readers(target, plan, kind))
        if kind is TargetKind.PLACE:
            return self._place(plan, plan, split_target(target)[1], links)
        return self._file(plan, target, links) or self._page(plan, target, kind, links)

    def _picture(self, plan: Plan, target: str, kind: TargetKind) -> Destination:
        if kind is TargetKind.WEB:
            return Destination()  # told by the reading of the body
        if kind in {TargetKind.FILE, TargetKind.SITE, TargetKind.WORDS}:
            for path in paths_of(target, plan.path):
                name = self._file_name(plan, path)
                if name:
                    return Destination(quote(name))
            return Destination("", NOWHERE, at_no_file(target, plan, is_picture=True))
        if kind is TargetKind.DISK:
            return Destination("", NOWHERE, not_for_readers(target, plan, kind, is_picture=True))
        return Destination("", NOWHERE, no_picture(target))

    def _file(self, plan: Plan, target: str, links: Links) -> Destination | None:
        """A plan or a file beside this one, by its path; None where there is none of that name."""
        anchor = split_target(target)[1]
        for path in paths_of(target, plan.path):
            mark = anchor if "#" not in path else ""
            other = self.library.at(path) or self.library.at(f"{path}.md")
            if other is not None:
                return self._place(plan, other, mark, links)
            name = self._file_name(plan, path)
            if name:
                return Destination(quote(name) + (f"#{quote(mark)}" if mark else ""))
            page = self.library.other_pages.get(normal(path))
            if page is not None:
                return Destination(links.to(page, plan.address) + (f"#{mark}" if mark else ""))
        return None

    @staticmethod
    def _file_name(plan: Plan, path: str) -> str:
        """The published name of a file of a plan; "" where it has none of that path."""
        wanted = normal(path)
        return next((file.name for file in plan.files if normal(file.path) == wanted), "")

    def _page(self, plan: Plan, target: str, kind: TargetKind, links: Links) -> Destination:
        """A page by its address on the site, a plan by its title; else nowhere."""
        written, anchor = split_target(target)
        for address in _addresses(plan, written, kind):
            other = self._by_address.get(address)
            if other is not None:
                return self._place(plan, other, anchor, links)
            if address in self._pages:
                return Destination(links.to(address, plan.address) + (f"#{anchor}" if anchor else ""))
        named = self._titled(plan, written)
        if len(named) == 1:
            return self._place(plan, named[0], anchor, links)
        if named:
            return Destination("", NOWHERE, several(target, named[0]))
        if kind is TargetKind.SITE or (kind is TargetKind.FILE and written.endswith("/")):
            return Destination("", NOWHERE, at_no_page(target))
        return Destination("", NOWHERE, at_no_file(target, plan, alike=self._alike(plan, written)))

    def _place(self, plan: Plan, other: Plan, anchor: str, links: Links) -> Destination:
        """A plan's page, at an anchor of it where one is wanted."""
        address = links.to(other.address, plan.address)
        if not anchor:
            return Destination("./" if other is plan else address, plan=other)
        known = self._anchors_of(other)
        found = next((one for one in (anchor, slugify(anchor)) if one in known or one.startswith(_OURS)), "")
        if found:
            return Destination(links.to(f"{other.address}#{found}", plan.address), plan=other)
        fault = without_anchor(plan, other, anchor, known)
        return Destination("" if other is plan else f"{address}#{anchor}", ANCHOR, fault, other)

    def _anchors_of(self, plan: Plan) -> frozenset[str]:
        known = self._anchors.get(plan.path)
        if known is None:
            known = self._anchors[plan.path] = frozenset(plan.document.marks.ids.values())
        return known

    def _titled(self, plan: Plan, words: str) -> tuple[Plan, ...]:
        """The plans of a title: those of the plan's own year where there are any."""
        found = self._titles.get(fold(" ".join(words.split())).strip(" ./"), ())
        of_year = tuple(one for one in found if one.year == plan.year)
        return of_year or found

    def _alike(self, plan: Plan, written: str) -> Plan | None:
        """The plan that is meant by a file name with other capitals, accents or spaces."""
        stem = without_suffix(basename(written.rstrip("/")))
        return self._by_address.get(f"{plan.year}/{slugify(stem)}/")

    @cached_property
    def _by_address(self) -> dict[str, Plan]:
        found: dict[str, Plan] = {}
        for plan in self.library.plans:
            for alias in plan.front.aliases:
                found.setdefault(f"{alias.strip().strip('/')}/", plan)
        return found | {plan.address: plan for plan in reversed(self.library.plans)}

    @cached_property
    def _titles(self) -> dict[str, tuple[Plan, ...]]:
        found: dict[str, tuple[Plan, ...]] = {}
        for plan in self.library.plans:
            name = fold(" ".join(plan.title.split())).strip(" .")
            found[name] = (*found.get(name, ()), plan)
        return found

    @cached_property
    def _pages(self) -> frozenset[str]:
        """The addresses of the site that are no plan's."""
        fixed = (HOME, CALENDAR, SUBSCRIBE, DISCLOSURES, INSPECTIONS, ARCHIVE, DATA, SEARCH)
        years = self.library.years
        return frozenset(
            (
                *fixed,
                *(
                    page(year)
                    for year in years
                    for page in (of_year, calendar_of, disclosures_of, progress_of)
                ),
                *self.library.other_pages.values(),
            )
        )


def _addresses(plan: Plan, written: str, kind: TargetKind) -> tuple[str, ...]:
    """The addresses of the site that a target may mean; a site may lie in a folder of its host."""
    if kind is TargetKind.WORDS:
        return ()
    path = written.removesuffix("index.html")
    if kind is TargetKind.SITE:
        whole = _address(path)
        first, _, rest = whole.partition("/")
        return (whole,) if SchoolYear.parse(first) else (whole, rest)
    return (_address(f"{plan.address}{path}"), _address(f"{plan.year}/{path}"))


def _address(path: str) -> str:
    name = normpath(f"/{path}").lstrip("/")
    return f"{name}/" if name not in {"", "."} else ""
