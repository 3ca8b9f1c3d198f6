"""``feed.xml``: what was published and corrected, newest first (Atom, RFC 4287)."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from kehoach.model.addresses import NEWS
from kehoach.model.library import Library, PublicLibrary
from kehoach.model.license import License
from kehoach.model.plan import Plan
from kehoach.model.school_identity import school_identity
from kehoach.outputs.event_names import event_names
from kehoach.outputs.output_file import OutputFile
from kehoach.vietnamese.wording import capitalised, short_date

_MOST_ENTRIES = 60
_IDS = uuid.uuid5(uuid.NAMESPACE_URL, "https://kehoach/feed.xml")


@dataclass(frozen=True)
class _Entry:
    """Something that happened on a day. ``key`` makes its id: it stands wherever the site moves."""

    day: date
    key: str
    title: str
    words: str
    plan: Plan


def news_feed(public: PublicLibrary, site_url: str) -> OutputFile:
    """The feed; nothing of a draft is in it.

    Args:
        public: the plans.
        site_url: where the site stands; empty where that is not known: links then begin at the feed.
    """
    site = site_url.rstrip("/") + "/" if site_url else ""
    names = {path: name for year in public.years for path, name in event_names(public.of(year)).items()}
    entries = [
        entry for plan in public.plans for entry in _entries(public, plan, f"{plan.year}/{names[plan.path]}")
    ]
    entries.sort(key=lambda entry: (entry.day, entry.key), reverse=True)
    return OutputFile(NEWS, "\n".join(_lines(public, entries[:_MOST_ENTRIES], site)).encode())


def _entries(library: Library, plan: Plan, key: str) -> Iterator[_Entry]:
    """A plan's publication, and each of its corrections."""
    withdrawn = "(Đã thu hồi) " if plan.is_withdrawn else ""
    number = f" số {plan.front.number}" if plan.front.number else ""
    if plan.front.date is not None:
        words = f"{plan.front.kind.label}{number} của {', '.join(plan.issuers)}, ngày {short_date(plan.front.date)}."
        for old in library.amended(plan):
            words += (
                f" Sửa đổi, bổ sung {old.title}{f' (số {old.front.number})' if old.front.number else ''}."
            )
        yield _Entry(plan.front.date, key, withdrawn + plan.title, words, plan)
    for place, revision in enumerate(reversed(plan.front.revisions), 1):
        title = f"{withdrawn}Sửa: {plan.title}"
        yield _Entry(revision.date, f"{key}/sua-{place}", title, capitalised(revision.note), plan)


def _lines(library: Library, entries: list[_Entry], site: str) -> Iterator[str]:
    settings = library.settings
    school = uuid.uuid5(_IDS, school_identity(settings))
    updated = max((entry.day for entry in entries), default=date(1970, 1, 1))
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">'
    yield f"<id>{school.urn}</id>"
    yield f"<title>{escape(settings.name)}: văn bản mới công bố, mới sửa</title>"
    yield f"<updated>{_moment(updated)}</updated>"
    yield f"<author><name>{escape(settings.name)}</name></author>"
    yield f"<rights>{escape(_rights(settings.license))}</rights>"
    yield f'<link rel="alternate" type="text/html" href={quoteattr(site or "./")}/>'
    if site:
        yield f'<link rel="self" type="application/atom+xml" href={quoteattr(site + NEWS)}/>'
    for entry in entries:
        yield "<entry>"
        yield f"<id>{uuid.uuid5(school, entry.key).urn}</id>"
        yield f"<title>{escape(entry.title)}</title>"
        yield f"<updated>{_moment(entry.day)}</updated>"
        yield f"<published>{_moment(entry.day)}</published>"
        for issuer in entry.plan.issuers:
            yield f"<author><name>{escape(issuer)}</name></author>"
        term, label = quoteattr(entry.plan.front.kind.value), quoteattr(entry.plan.front.kind.label)
        yield f"<category term={term} label={label}/>"
        yield f'<link rel="alternate" type="text/html" href={quoteattr(site + entry.plan.address)}/>'
        yield f"<summary>{escape(entry.words)}</summary>"
        yield "</entry>"
    yield "</feed>\n"


def _rights(license: License) -> str:
    return f"{license.label} ({license.value}), {license.url}"


def _moment(day: date) -> str:
    """A day as RFC 3339: midnight in Vietnam."""
    return f"{day.isoformat()}T00:00:00+07:00"
