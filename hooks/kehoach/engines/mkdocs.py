"""The door of MkDocs (and of ProperDocs, which answers to the same names): its events, and nothing that a plan is.

Finished pages become pages of MkDocs, so plugins and its own menus see them; the theme's template hands each out as
it is. Files are handed over as they are. What MkDocs makes itself, the pages of ``docs/``, gets the same shell.
"""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from kehoach.checking.report import stops, summed_up
from kehoach.clock import VARIABLE, NoDayError, today
from kehoach.engines.docs_pages import DocsPages
from kehoach.engines.recipes import made_of_recipes
from kehoach.engines.replacement import NamesThePlace, Replacement
from kehoach.files.streams import write_utf8
from kehoach.keeping.store import Store, store_of
from kehoach.model.problem import Problem, Severity
from kehoach.outputs.calendar_feeds import EqualUidsError
from kehoach.outputs.output_file import OutputFile
from kehoach.reading.docs_folder import is_of_handbook, source_of
from kehoach.reading.docs_text import public_page
from kehoach.site import Edition, Project, Site, SitePage
from kehoach.vietnamese.slugs import slugify
from kehoach.workers import ALONE, processes

log = logging.getLogger("mkdocs.kehoach")
_LEVELS = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.WARNING, Severity.NOTE: logging.INFO}
# Ours, whoever makes the rest.
_OWN_TEMPLATES = ("404.html", "sitemap.xml")


class FinishedPage(Page):
    """A page that comes finished: there is no Markdown to read and nothing to render."""

    def __init__(self, own: SitePage, file: File, config: MkDocsConfig) -> None:
        super().__init__(own.page.title, file, config)
        self.own = own

    def read_source(self, config: MkDocsConfig) -> None:
        """There is no source; what templates and plugins ask for is set."""
        self.markdown, self.meta = (
            "",
            {"title": self.own.page.title, "description": self.own.page.description},
        )

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """The content without the shell, for plugins."""
        self.content = self.own.content
        self.toc = TableOfContents(_contents(self.own))


@dataclass
class _Build:
    """What one build carries from event to event, and a preview from build to build: the last site that was made."""

    is_preview: bool = False
    shares: bool = False
    replaces: bool = False
    replacement: Replacement | None = None
    today: date = date.min
    ending: ExitStack = field(default_factory=ExitStack)
    project: Project | None = None
    site: Site | None = None
    last: Site | None = None
    faults: tuple[Problem, ...] = ()
    docs: DocsPages | None = None
    problems: tuple[Problem, ...] = ()


_build = _Build()

for _name in ("mkdocs.commands.build", "properdocs.commands.build"):
    logging.getLogger(_name).addFilter(NamesThePlace(lambda: _build.replacement))
_stores: dict[Path, Store] = {}


def on_startup(command: str, dirty: bool) -> None:
    """Drafts are shown by ``mkdocs serve`` only. A build's objects live to its end: garbage is sought seldom."""
    write_utf8()
    if not os.environ.get(VARIABLE, "x").strip():
        del os.environ[VARIABLE]  # set to nothing is not set; MkDocs would make a number of it
    gc.set_threshold(100_000, 50, 50)
    _build.is_preview = command == "serve"
    _build.shares = command == "build"
    _build.replaces = not _build.is_preview and not dirty


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Addresses are folders, whatever the settings say (the contract), and anchors of the guide keep their đ."""
    try:
        _build.today = today()
    except NoDayError as fault:
        raise PluginError(f"Chưa dựng trang: {fault}") from fault
    config.use_directory_urls = True
    config.mdx_configs.setdefault("toc", {})["slugify"] = slugify
    for template in _OWN_TEMPLATES:
        config.theme.static_templates.discard(template)
    if not _build.is_preview:
        # The project checks the links of docs/ itself, in words that a clerk understands.
        links = config.validation.links
        links.not_found = links.absolute_links = links.unrecognized_links = logging.DEBUG
    _build.docs = DocsPages(config.nav, with_handbook=_build.is_preview)
    config.nav = _build.docs.nav
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Reads and checks before MkDocs cleans the site: an error leaves the former site as it was."""
    settings = Path(config.config_file_path)
    _build.ending.close()
    workers = _build.ending.enter_context(processes()) if _build.shares else ALONE
    project = Project.open(settings.parent, _build.today, settings.name, workers, _store_of(settings.parent))
    problems = project.problems()
    public = [problem for problem in problems if project.is_public(problem)]
    for problem in public:
        log.log(_LEVELS[problem.severity], "%s", problem)
    if _build.is_preview:
        for problem in problems:
            if not project.is_public(problem):
                log.info("%s", problem)
        for note in project.reminders():
            log.info("%s", note)
    _build.project, _build.problems, _build.faults = project, problems, ()
    if stops(public, strict=config.strict):
        words = f"Chưa dựng trang: {summed_up(public)}. Sửa theo các dòng trên rồi chạy lại."
        if not _build.is_preview:
            raise PluginError(words)
        # For a clerk the browser is the only window: the pages say it, and the server goes on.
        log.error(words)
        _build.faults = tuple(one for one in public if one.severity is not Severity.NOTE)
    config.site_name = project.school
    if _build.replaces:
        _write_beside(config)


def _write_beside(config: MkDocsConfig) -> None:
    """The new site is written beside the former one, which so stays whole if this build is cut off."""
    try:
        _build.replacement = Replacement(Path(config.site_dir))
    except OSError:
        return
    config.site_dir = str(_build.replacement.new)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The office's comments leave a page of ``docs/`` in no form; the handbook shows how they are written."""
    return markdown if is_of_handbook(page.file.src_uri) else public_page(markdown, page.file.src_uri)[0]


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds a page for each of ours and each file; of the theme nothing else is needed."""
    project, docs = _build.project, _build.docs
    assert project is not None and docs is not None
    docs.take(files)
    edition = Edition(
        preview=_build.is_preview, site_url=config.site_url or "", guests=docs.guests, menu=docs.menu
    )
    try:
        if _build.faults:
            site = project.site_with_faults(_build.faults, _build.last)
        else:
            site = _build.last = project.site(edition, _build.problems)
    except EqualUidsError as error:
        raise PluginError(f"Chưa dựng trang: hai việc trùng mã trong lịch: {error}") from error
    _build.site = site
    excluded = {file.dest_uri for file in files if file.inclusion is InclusionLevel.EXCLUDED}
    ours = {page.file for page in site.pages} | {file.address for file in site.files}
    for file in list(files):
        is_theme = file.src_dir in config.theme.dirs
        if is_theme or file.dest_uri in ours:
            files.remove(file)
    for page in site.pages:
        file = File.generated(
            config, source_of(page.address), content="", inclusion=InclusionLevel.NOT_IN_NAV
        )
        files.append(file)
        FinishedPage(page, file, config)
    made = made_of_recipes(site.files, project.workers, project.store)
    for output in site.files:
        if output.address in excluded and isinstance(output.content, Path):
            continue
        files.append(_file(output, made, config))
    return files


def _store_of(root: Path) -> Store:
    """What is kept of a project: on the disk, and between two builds of this process in its memory."""
    return _stores.setdefault(root, store_of(root))


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Puts the new site in its place, after every plugin; ends the other processes."""
    _build.ending.close()
    replacement, _build.replacement = _build.replacement, None
    if replacement is None:
        return
    config.site_dir = str(replacement.place)
    try:
        replacement.put()
    finally:
        replacement.drop()


def on_build_error(error: Exception) -> None:
    """A build that failed leaves the former site; a disk that is full is said in one sentence."""
    _build.ending.close()
    if _build.replacement is not None:
        _build.replacement.drop()
        _build.replacement = None
    if isinstance(error, OSError):
        why = error.strerror or str(error)
        raise PluginError(
            f"Chưa dựng trang: không ghi được tệp ({why}); xem chỗ trống và quyền ghi của ổ đĩa. Trang cũ vẫn còn nguyên."
        ) from error


def _file(output: OutputFile, made: Mapping[str, bytes], config: MkDocsConfig) -> File:
    if isinstance(output.content, Path):
        return File.generated(config, output.address, abs_src_path=str(output.content))
    content = made[output.address] if output.address in made else output.read()
    return File.generated(config, output.address, content=content)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """The theme's one template asks for a whole page."""
    env.globals["kehoach"] = _whole(config)
    return env


def _whole(config: MkDocsConfig) -> Callable[[Page], str]:
    site, docs = _build.site, _build.docs
    assert site is not None and docs is not None

    def whole(page: Page) -> str:
        if isinstance(page, FinishedPage):
            return page.own.html
        return site.shell.around(docs.shown(page, site.context))

    return whole


def _contents(own: SitePage) -> list[AnchorLink]:
    """MkDocs' nested table of contents out of a flat list of headings."""
    top: list[AnchorLink] = []
    open_: list[AnchorLink] = []
    for heading in own.page.headings:
        link = AnchorLink(heading.text, heading.anchor, heading.level)
        while open_ and open_[-1].level >= heading.level:
            open_.pop()
        (open_[-1].children if open_ else top).append(link)
        open_.append(link)
    return top
