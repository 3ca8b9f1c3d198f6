"""The site: a project is opened, its problems are named, and an edition of its site is made of it.

Nothing here writes a file: `engines/` do, each in its way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from kehoach.archive.bag_events import events_of_bags
from kehoach.archive.bag_observances import observances_of_bags
from kehoach.archive.closed_years import ClosedYears, read_closed_years
from kehoach.archive.history import bags_of_site
from kehoach.archive.lock import Lock
from kehoach.checking import docs_pages, site_address, theme_settings
from kehoach.checking.due_soon import due_notes
from kehoach.checking.moved_days import find_moved_days
from kehoach.checking.rules import is_public, problems_of
from kehoach.keeping.store import FOLDER as CACHE
from kehoach.keeping.store import Store, nothing_kept
from kehoach.model.addresses import FEED, NOT_FOUND
from kehoach.model.current_year import current_year
from kehoach.model.library import Library, PublicLibrary
from kehoach.model.problem import Problem
from kehoach.model.register import PublishedEvent, Register
from kehoach.outputs.calendar_feeds import ClosedEvents
from kehoach.outputs.output_file import OutputFile
from kehoach.outputs.sitemap import sitemap_files
from kehoach.outputs.website import outputs_of
from kehoach.pages.context import Context
from kehoach.pages.edition import PUBLIC, Edition, Guest, Site, SitePage
from kehoach.pages.faults_page import faults_page
from kehoach.pages.finished import finished_pages
from kehoach.pages.handbook_pages import handbook_pages
from kehoach.pages.lying_files import each_once, files_of_closed_years, files_of_docs, files_of_plans
from kehoach.pages.not_found_page import not_found_page, rooted
from kehoach.pages.page import Page
from kehoach.pages.shell.assets import loaded, theme_files
from kehoach.pages.shell.shell import Shell
from kehoach.pages.website import bag_pages_of, page_recipes
from kehoach.reading.docs_folder import DocsFolder, read_docs_folder
from kehoach.reading.library import Reading, read_project
from kehoach.reading.published_events import published_events
from kehoach.reading.site_settings import SETTINGS, SiteSettings, read_site_settings
from kehoach.sheets.sheet_files import sheet_files
from kehoach.workers import ALONE, Workers

__all__ = ["PUBLIC", "Edition", "Guest", "Project", "Site", "SitePage"]


@dataclass(frozen=True)
class Project:
    """A project as it was read on a day.

    Attributes:
        root: its folder.
        today: the day.
        settings_file: the settings, from the root.
        settings: what they say of the site.
        reading: the plans, drafts among them, and what reading found.
        closed: the closed years.
        docs: the folder of the pages that belong to no year.
        workers: where like work is done.
        store: what former runs have kept; None where nothing is.
    """

    root: Path
    today: date
    settings_file: str
    settings: SiteSettings
    reading: Reading
    closed: ClosedYears
    docs: DocsFolder
    workers: Workers = ALONE
    store: Store | None = None

    @classmethod
    def open(
        cls,
        root: Path,
        today: date,
        settings_file: str = SETTINGS,
        workers: Workers = ALONE,
        store: Store | None = None,
    ) -> Project:
        """Reads a project. Never raises for what stands in a file.

        Args:
            root: its folder.
            today: the day that everything is measured by.
            settings_file: the settings, from the root.
            workers: where like work is done.
            store: what former runs have kept.
        """
        settings = read_site_settings(root, settings_file)
        return cls(
            root=root,
            today=today,
            settings_file=settings_file,
            settings=settings,
            reading=read_project(root, settings_file, workers, store),
            closed=read_closed_years(root),
            docs=read_docs_folder(root, settings.docs_dir, settings.excluded),
            workers=workers,
            store=store,
        )

    @property
    def school(self) -> str:
        """The school's name."""
        return self.reading.library.settings.name

    @property
    def site_dir(self) -> Path:
        """Where builds go."""
        return self.root / self.settings.site_dir

    @cached_property
    def public(self) -> PublicLibrary:
        """The plans as the public may see them."""
        return self.reading.library.public

    def problems(self, register: Register | None = None) -> tuple[Problem, ...]:
        """Everything that is wrong, drafts' problems too, in order of file and line.

        Args:
            register: what was published, where that is not the project's own register.
        """
        found = [
            *problems_of(self.reading, self.today, register=register, closed=self.closed),
            *self._moved_since_the_last_build(register),
            *docs_pages.find(self.public, self.docs, current_year(self.public, self.today)),
            *bags_of_site(self.site_dir, self.closed.locks),
            *theme_settings.find(self.settings.features, self.settings_file),
            *site_address.find(self.settings, self.reading.library.settings, self.docs, self.settings_file),
        ]
        return tuple(sorted(found, key=lambda problem: problem.order))

    def _moved_since_the_last_build(self, register: Register | None) -> Iterator[Problem]:
        """Where nothing was recorded, the site that the last build left tells which days it had."""
        recorded = self.reading.library.register if register is None else register
        feed = self.site_dir / FEED
        if not recorded.events and feed.is_file():
            yield from find_moved_days(self.public, Register(events=_events_of(feed)))

    def is_public(self, problem: Problem) -> bool:
        """True for a problem that counts for the public site."""
        return is_public(self.reading, problem)

    def reminders(self) -> tuple[Problem, ...]:
        """Notes of what is to be disclosed soon."""
        return tuple(due_notes(self.reading.library, self.today))

    def site(self, edition: Edition = PUBLIC, problems: Iterable[Problem] = ()) -> Site:
        """An edition of the site.

        Args:
            edition: which.
            problems: what was found: a draft that has an error is on no page of a preview.

        Raises:
            EqualUidsError: two events of a feed would be one for a phone.
        """
        site_url = self.settings.site_url if edition.site_url is None else edition.site_url
        if edition.lock is not None:
            return self._bag(edition.lock, site_url)
        library = self.reading.previewed(problems) if edition.preview else self.public
        current = current_year(self.public, self.today)
        days = observances_of_bags(self.root, self.closed.locks)
        context = Context(
            library, current, self.today, site_url, edition.preview, self.closed, kept_days=days
        )
        outputs = list(outputs_of(library, current, self.today, site_url, self._events(self.closed.locks)))
        shell = Shell(library.settings, context.links, site_url, edition.menu)
        recipes = page_recipes(context)
        taken = {one.address for one in recipes} | {guest.address for guest in edition.guests}
        pages = finished_pages(recipes, shell, self.store or nothing_kept(), self.workers)
        pages += _around(shell, handbook_pages(context, frozenset(taken)))
        if self.store is not None:
            self.store.write()
        addresses = frozenset(page.address for page in pages)
        outputs += self._files(library)
        outputs += files_of_closed_years(self.root, self.closed.locks, addresses)
        outputs += sheet_files(self.public, self.root, site_url, self.root / CACHE if self.store else None)
        listed = [one.address for one in pages if one.page.is_listed and not one.page.redirect]
        listed += [guest.address for guest in edition.guests if guest.is_listed]
        outputs += sitemap_files(listed, site_url)
        errors = replace(shell, links=rooted(site_url)).around(not_found_page(context))
        outputs.append(OutputFile(NOT_FOUND, errors.encode()))
        return Site(pages, tuple(each_once(outputs)), context, shell)

    def site_with_faults(self, problems: Iterable[Problem], last: Site | None) -> Site:
        """What a preview shows while problems stop it: the last site that could be made, its pages naming them.

        Args:
            problems: what stops it.
            last: the site as it was made last; None where none could be yet.
        """
        lines = tuple(map(str, problems))
        if last is None:
            context = Context(Library(self.reading.library.settings), None, self.today)
            shell = Shell(context.library.settings, faults=lines)
            pages = _around(shell, [faults_page(context)])
            return Site(pages, tuple(theme_files()), context, shell)
        shell = replace(last.shell, faults=lines)
        there = (file for file in last.files if not isinstance(file.content, Path) or file.content.is_file())
        pages = _around(shell, (one.page for one in last.pages))
        return Site(pages, tuple(there), last.context, shell)

    def _bag(self, lock: Lock, site_url: str) -> Site:
        """One year alone, the same on whatever day it is made, with only what its pages load.

        Its data and feeds say where the year stands online; its pages lead nowhere but into the bag.
        """
        library = self.reading.library.only(lock.year).public
        day = lock.history[-1].date
        context = Context(library, None, day, closed=ClosedYears((lock,)), bag=lock.year)
        shell = Shell(library.settings, context.links)
        pages = _around(shell, bag_pages_of(context, lock.year))
        outputs = [
            file
            for file in outputs_of(library, lock.year, day, site_url, self._events((lock,)))
            if context.links.reach(file.address)
        ]
        outputs += self._files(
            library, needed=loaded(one.page for one in pages) | {library.settings.logo.lstrip("/")}
        )
        return Site(pages, tuple(each_once(outputs)), context, shell)

    def _files(self, library: Library, needed: frozenset[str] | None = None) -> Iterator[OutputFile]:
        """What is published as it lies there; ``needed``: only these addresses, beside what lies beside plans."""
        yield from files_of_plans(library, self.root)
        for file in (*files_of_docs(self.docs, self.root), *theme_files()):
            if needed is None or file.address in needed:
                yield file

    def _events(self, locks: Iterable[Lock]) -> ClosedEvents:
        """The events of closed years, whose UIDs stay."""
        closed = tuple(locks)
        return ClosedEvents(events_of_bags(self.root, closed), frozenset(lock.year for lock in closed))


def _around(shell: Shell, pages: Iterable[Page]) -> tuple[SitePage, ...]:
    """Pages put into their shell."""
    return tuple(SitePage.of(page, shell.around(page)) for page in pages)


def _events_of(feed: Path) -> dict[str, PublishedEvent]:
    try:
        return published_events(feed.read_bytes())
    except OSError:
        return {}
