"""How to add the calendar to a phone."""

from __future__ import annotations

import io
from dataclasses import dataclass
from urllib.parse import urlsplit

import segno
from markupsafe import Markup

from kehoach.model.addresses import DUTIES, FEED, SUBSCRIBE, feed_of_year, relative
from kehoach.pages.calendar.feeds_of_year import feeds_of_bodies, feeds_of_persons, feeds_of_plans
from kehoach.pages.context import Context
from kehoach.pages.page import Page
from kehoach.pages.parts.sections import Sections
from kehoach.pages.rendered import raw
from kehoach.pages.shell.assets import CALENDAR_STYLES, SUBSCRIBE_SCRIPTS
from kehoach.pages.shell.frames import of_subscribe

_TITLE = "Thêm lịch vào điện thoại"
_SECTIONS = (
    ("iphone", "Trên iPhone"),
    ("android", "Trên điện thoại Android, với Google Lịch"),
    ("samsung", "Trên điện thoại Samsung"),
    ("outlook", "Trong Outlook và trên máy tính"),
    ("nhac-viec", "Đặt nhắc việc"),
    ("ma-qr", "Mã QR để in"),
    ("tung-lich", "Chỉ một phần của lịch"),
    ("cap-nhat", "Bao lâu thì lịch mới hiện ra"),
)


@dataclass(frozen=True)
class Site:
    """Where the site stands; nothing where the settings do not say."""

    url: str

    @property
    def root(self) -> str:
        """The address of the home page, with its last ``/``; empty where it is not known."""
        parts = urlsplit(self.url)
        return f"{self.url.rstrip('/')}/" if parts.scheme in ("http", "https") and parts.netloc else ""

    def of(self, address: str) -> str:
        """The whole address, as it is typed; empty where the site is not known."""
        return self.root + address if self.root else ""

    def webcal(self, address: str) -> str:
        """The link from the subscribe page that a phone's calendar opens."""
        return self.webcal_from(address, SUBSCRIBE)

    def webcal_from(self, address: str, start: str) -> str:
        """The link from a page that a phone's calendar opens; the plain link where the site is not known."""
        whole = self.of(address)
        return f"webcal:{whole.partition(':')[2]}" if whole else relative(address, start)


def subscribe_page(context: Context) -> Page:
    """The page that shows how to subscribe, and every feed of the current year."""
    year, site = context.current, Site(context.site_url)
    sections = Sections(_TITLE)
    for anchor, words in _SECTIONS:
        sections.add(anchor, words, when=anchor != "ma-qr" or bool(site.root))
    html = context.rendered(
        "subscribe.html",
        title=_TITLE,
        year=year,
        address=SUBSCRIBE,
        headings=dict(_SECTIONS),
        site=site,
        feed=FEED,
        feed_of_year=feed_of_year(year) if year else "",
        code=raw(qr_code(site.of(SUBSCRIBE))) if site.root else "",
        bodies=feeds_of_bodies(context, year) if year else (),
        plans=feeds_of_plans(context, year) if year else (),
        persons=feeds_of_persons(context, year) if year else (),
        duties=DUTIES,
    )
    return Page(
        address=SUBSCRIBE,
        title=_TITLE,
        html=html,
        description=f"Cách thêm lịch của {context.library.settings.name} vào lịch điện thoại.",
        headings=sections.headings,
        frame=of_subscribe(context),
        styles=CALENDAR_STYLES,
        scripts=SUBSCRIBE_SCRIPTS,
    )


def qr_code(text: str) -> Markup:
    """A QR code as SVG, black on white with its quiet zone, for a phone's camera and for paper."""
    out = io.BytesIO()
    code = segno.make(text, error="m", micro=False)
    code.save(out, kind="svg", border=4, xmldecl=False, svgns=False, omitsize=True, nl=False, light="#fff")
    return Markup(out.getvalue().decode())
