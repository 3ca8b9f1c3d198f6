"""What the pages load: style sheets and scripts, by address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kehoach.model.addresses import THEME_LICENCE, THEME_STYLE, asset
from kehoach.outputs.output_file import OutputFile
from kehoach.pages.page import Page

# Style sheets, scripts and pictures: beside the package, as the repository has them.
THEME = Path(__file__).resolve().parents[3] / "theme"

ICON = asset("icon.svg")
# What every page loads.
STYLES = (THEME_STYLE, asset("kehoach.css"), asset("search.css"))
SCRIPTS = (asset("kehoach.js"), asset("search.js"))
# What the script of the search fetches by name when the box is opened.
SEARCH_PARTS = asset("search-")
# What some pages load besides.
HOME_SCRIPTS = (asset("home.js"),)
CALENDAR_STYLES = (asset("calendar.css"),)
CALENDAR_SCRIPTS = (asset("calendar-filter.js"), asset("calendar.js"))
# On paper a week has the head of the calendar.
WEEK_STYLES = (asset("calendar.css"), asset("week.css"))
WEEK_SCRIPTS = (asset("week.js"),)
DUTIES_SCRIPTS = (asset("duties.js"), asset("subscribe.js"))
SUBSCRIBE_SCRIPTS = (asset("subscribe.js"),)
BOARD_STYLES = (asset("board.css"),)
BOARD_SCRIPTS = (asset("board.js"),)
DIFFERENCES_STYLES = (asset("differences.css"),)


def theme_files() -> Iterator[OutputFile]:
    """The style sheets, scripts and pictures, in order of address."""
    for path in sorted((THEME / "assets").rglob("*")):
        if path.is_file() and not path.name.startswith("."):
            yield OutputFile(path.relative_to(THEME).as_posix(), path)


def loaded(pages: Iterable[Page]) -> frozenset[str]:
    """What pages load: what each names, and the parts of the search, which its script asks for by name."""
    named = {ICON, THEME_LICENCE, *STYLES, *SCRIPTS}
    for page in pages:
        named |= {*page.styles, *page.scripts}
    named |= {file.address for file in theme_files() if file.address.startswith(SEARCH_PARTS)}
    return frozenset(named)
