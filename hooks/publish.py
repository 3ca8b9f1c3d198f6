"""MkDocs events: the core's pages and files become MkDocs' own, its problems become log lines.

Nothing here knows what a plan is; ``kehoach`` reads, checks and makes pages.
"""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.theme import Theme

from kehoach.archive.bag_events import events_of_bags
from kehoach.archive.closed_years import ClosedYears, read_closed_years
from kehoach.archive.edition import bag_edition
from kehoach.archive.lock import Lock
from kehoach.checking.due_soon import due_notes
from kehoach.checking.report import stops, summed_up
from kehoach.checking.rules import is_public, problems_of
from kehoach.clock import today
from kehoach.model.addresses import bag_of
from kehoach.model.current_year import current_year
from kehoach.model.library import Library
from kehoach.model.problem import Severity
from kehoach.outputs.calendar_feeds import ClosedEvents, EqualUidsError
from kehoach.outputs.former_editions import former_editions
from kehoach.outputs.website import outputs_of
from kehoach.pages.page import Page as KehoachPage
from kehoach.pages.shell.page_cache import KeptPages, surroundings
from kehoach.pages.shell.view import View
from kehoach.pages.website import bag_pages_of, begun_pages, frame_of
from kehoach.reading.library import read_project
from kehoach.vietnamese.slugs import slugify
from kehoach.workers import ALONE, Workers, processes

log = logging.getLogger("mkdocs.kehoach")
_LEVELS = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.WARNING, Severity.NOTE: logging.INFO}
# Material's search, which is not used, and what only its developers read.
_UNUSED = ("assets/javascripts/lunr/", "assets/javascripts/workers/")

# What the theme takes of Material; the names go on with a hash.
_MATERIAL = {"style": "assets/stylesheets/main.", "script": "assets/javascripts/bundle."}


@dataclass
class _Build:
    """What one build carries from event to event; MkDocs keeps hooks loaded, so each build begins anew."""

    is_preview: bool = False
    shares: bool = False
    workers: Workers = ALONE
    ending: ExitStack = field(default_factory=ExitStack)
    bag: Lock | None = None
    site_url: str = ""
    library: Library | None = None
    closed: ClosedYears = field(default_factory=ClosedYears)
    pages: dict[str, KehoachPage] = field(default_factory=dict)
    recalled: dict[str, str] = field(default_factory=dict)


_build = _Build()
_kept = KeptPages()


def on_startup(command: str, dirty: bool) -> None:
    """Drafts are shown by ``mkdocs serve`` only. A build's objects live to its end: garbage is sought seldom."""
    gc.set_threshold(100_000, 50, 50)
    _build.is_preview = command == "serve"
    _build.shares = command == "build"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Addresses are folders, whatever the settings say (the contract), and anchors of the guide keep their đ."""
    config.use_directory_urls = True
    config.theme = _laid_on_material(config.theme)
    config.mdx_configs.setdefault("toc", {})["slugify"] = slugify
    _build.site_url = config.site_url or ""
    try:
        _build.bag = bag_edition()
    except (OSError, ValueError) as error:
        raise PluginError(f"Không đọc được tệp khóa mà kehoach archive đưa cho: {error}") from error
    if _build.bag is not None:
        # A bag's pages are nowhere online, and there is no guide beside them.
        config.site_url, config.nav = "", []
    return config


def _laid_on_material(theme: Theme) -> Theme:
    """The theme of mkdocs.yml, laid on Material's.

    mkdocs.yml says ``name: null``, so that MkDocs does not load Material before anything of ours runs: Material greets
    whoever loads it with a box in English about the end of its support, which tells a clerk nothing. What it says
    stands in the documents for developers.
    """
    if theme.name is not None:
        return theme
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    own = {name: value for name, value in theme.items() if name not in ("name", "locale")}
    statics = [*theme.static_templates]
    return type(theme)(
        "material", custom_dir=theme.custom_dir, static_templates=statics, locale=str(theme.locale), **own
    )


def on_pre_build(config: MkDocsConfig) -> None:
    """Reads and checks before MkDocs cleans the site: an error leaves the former site as it was."""
    root = Path(config.config_file_path).parent
    _build.ending.close()
    _build.workers = _build.ending.enter_context(processes()) if _build.shares else ALONE
    reading = read_project(root, Path(config.config_file_path).name, _build.workers)
    if _build.bag is not None:
        # `kehoach archive` has checked the year, and what it is about to correct is not settled yet.
        _build.library = reading.library.only(_build.bag.year).without_drafts()
        config.site_name = _build.library.settings.name
        return
    _build.closed = read_closed_years(root)
    problems = list(problems_of(reading, today(), closed=_build.closed))
    public = [problem for problem in problems if is_public(reading, problem)]
    for problem in public:
        log.log(_LEVELS[problem.severity], "%s", problem)
    if _build.is_preview:
        for problem in problems:
            if not is_public(reading, problem):
                log.info("%s", problem)
        for note in due_notes(reading.library, today()):
            log.info("%s", note)
    if stops(public, strict=config.strict):
        raise PluginError(f"Chưa dựng trang: {summed_up(public)}. Sửa theo các dòng trên rồi chạy lại.")
    _build.library = reading.previewed(problems) if _build.is_preview else reading.library.without_drafts()
    config.site_name = _build.library.settings.name


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds a page for each of ours and a file for each that is published with a plan."""
    for file in list(files):
        if file.src_uri.startswith(_UNUSED) or file.src_uri.endswith(".map"):
            files.remove(file)
    library = _library()
    finished: Callable[[], tuple[KehoachPage, ...]]
    if _build.bag is not None:
        for file in files.documentation_pages():
            files.remove(file)
        finished = partial(bag_pages_of, library, _build.bag)
    else:
        finished = begun_pages(
            library,
            _current(),
            today(),
            preview=_build.is_preview,
            site_url=_build.site_url,
            closed=_build.closed,
            workers=_build.workers,
        )
    root = Path(config.config_file_path).parent
    locks = _build.closed.locks if _build.bag is None else (_build.bag,)
    closed = ClosedEvents(events_of_bags(root, locks), frozenset(lock.year for lock in locks))
    try:
        outputs = list(outputs_of(library, _current(), today(), _build.site_url, closed))
    except EqualUidsError as error:
        raise PluginError(f"Chưa dựng trang: hai việc trùng mã trong lịch: {error}") from error
    pages = finished()
    _build.pages = {f"{page.address}index.md": page for page in pages}
    for uri in _build.pages:
        files.append(File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV))
    for plan in library.plans:
        for published in plan.files:
            if published.path not in plan.table_paths:
                source = str(root / published.path)
                for address in (plan.address, *library.formerly(plan)):
                    files.append(File.generated(config, address + published.name, abs_src_path=source))
    for lock in _build.closed.locks:
        outputs += former_editions(root, lock, frozenset(page.address for page in pages))
        for bag in lock.bags:
            files.append(File.generated(config, bag_of(bag.file), abs_src_path=str(root / bag.path)))
    for output in outputs:
        files.append(File.generated(config, output.address, content=output.content))
    _kept.begin(
        surroundings(root, ("mkdocs.yml", "hooks/theme", "docs"), str(config.site_url), str(config.theme))
    )
    _kept.drop_all_but(frozenset(page.address for page in pages))
    return files


def on_post_build(config: MkDocsConfig) -> None:
    """Ends the other processes."""
    _build.ending.close()


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Gives a page of ours its title, content and table of contents."""
    own = _build.pages.get(page.file.src_uri)
    if own is None:
        return html
    page.title = own.title
    page.toc = TableOfContents(_contents(own))
    page.meta["leads_on"] = bool(own.redirect)
    output = _kept.recall(own)
    if output is not None:
        _build.recalled[own.address] = output
        page.meta["template"] = "kept.html"
    return own.html


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Lets the page of errors know the school; other pages get their own view. Lines of tags leave no blank ones."""
    env.trim_blocks = env.lstrip_blocks = True
    library = _library()
    root = urlsplit(_build.site_url or "/").path
    env.globals["assets"] = {
        kind: next(file.url for file in files if file.src_uri.startswith(prefix))
        for kind, prefix in _MATERIAL.items()
    }
    env.globals["kehoach"] = View(frame_of(library, _current(), "", ""), library.settings, root=root)
    return env


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Gives the theme what stands around the page."""
    library, own = _library(), _build.pages.get(page.file.src_uri)
    frame = own.frame if own else frame_of(library, _current(), page.url, page.url.partition("/")[0])
    context["kehoach"] = View(frame, library.settings, own, page.url)
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Keeps a finished page for the next build, or gives back the last one's."""
    own = _build.pages.get(page.file.src_uri)
    if own is None:
        return output
    recalled = _build.recalled.pop(own.address, None)
    if recalled is not None:
        return recalled
    _kept.keep(own, output)
    return output


def _library() -> Library:
    assert _build.library is not None
    return _build.library


def _current() -> Any:
    return current_year(_library().without_drafts(), today())


def _contents(own: KehoachPage) -> list[AnchorLink]:
    """MkDocs' nested table of contents out of a flat list of headings."""
    top: list[AnchorLink] = []
    open_: list[AnchorLink] = []
    for heading in own.headings:
        link = AnchorLink(heading.text, heading.anchor, heading.level)
        while open_ and open_[-1].level >= heading.level:
            open_.pop()
        (open_[-1].children if open_ else top).append(link)
        open_.append(link)
    return top
