"""The publication register: what is online, so that a later build knows what others already have.

It is a source like the plans, committed with them: a clean copy of the project knows what a phone knows. A build
only reads it; ``kehoach published --record`` writes it. Without one everything is as for a first publication.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256

from kehoach.model.school_year import SchoolYear

_YEARS_KEPT = 3
REGISTER = "plans/luu-tru/da-cong-bo.json"


@dataclass(frozen=True, slots=True)
class PublishedEvent:
    """An event as phones have it.

    Attributes:
        page: where it is told, from the site's root: ``2022-2023/hoi-thao/#chung-ket``.
        start: its first day, ISO 8601; empty where that is not known.
        words: its summary.
        fingerprint: of what a phone shows of it (``Shown``).
        sequence: how often it has changed (RFC 5545, 3.8.7.4).
        modified: the day of its last change.
    """

    page: str
    start: str
    words: str
    fingerprint: str
    sequence: int
    modified: date

    def is_past(self, day: date) -> bool:
        """True where it was so long before a day that nobody's calendar asks for it again."""
        return self.start < f"{day.year - _YEARS_KEPT:04d}"

    @property
    def moment(self) -> datetime:
        """When it changed last: midnight and a second for each change, so that two of one day differ."""
        return datetime.combine(self.modified, time(), UTC) + timedelta(seconds=min(self.sequence, 86_399))


@dataclass(frozen=True, slots=True)
class PublishedDocument:
    """A document as the public has it.

    Attributes:
        title: its title.
        digest: SHA-256 of its public text; empty where the site did not say.
        first: the day on which it was first seen online.
        updated: the day of its last public change, as it says itself.
        date: its own day; None where it has none.
        kind: its kind, ``cong-khai``.
        discloses: codes of the items it answers.
        is_withdrawn: it is online and no longer in force.
    """

    title: str
    digest: str
    first: date
    updated: date | None = None
    date: date | None = None
    kind: str = ""
    discloses: tuple[str, ...] = ()
    is_withdrawn: bool = False

    @property
    def is_disclosure(self) -> bool:
        """True where the law wants it kept."""
        return self.kind == "cong-khai" or bool(self.discloses)


@dataclass(frozen=True)
class Register:
    """What is online.

    Attributes:
        school: whose site it is.
        recorded: the day on which it was last written; None for a first publication.
        addresses: each folder's address, ``2022-2023/hoi-thao/``, with the names of the files in it; a folder
            with a page has ``index.html`` among them.
        documents: by address.
        events: by UID.
    """

    school: str = ""
    recorded: date | None = None
    addresses: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    documents: Mapping[str, PublishedDocument] = field(default_factory=dict)
    events: Mapping[str, PublishedEvent] = field(default_factory=dict)

    def pages(self) -> frozenset[str]:
        """The addresses of pages."""
        return frozenset(address for address, names in self.addresses.items() if PAGE in names)

    def files(self) -> frozenset[str]:
        """The addresses of files that are no page."""
        return frozenset(
            address + name for address, names in self.addresses.items() for name in names if name != PAGE
        )

    def event(self, uid: str, shown: Shown, *, changes: int, changed: date) -> PublishedEvent:
        """An event as it is to be published now: what changed of it since it was published raises its sequence.

        Args:
            uid: its UID, with all that stands behind the ``@``.
            shown: what a phone will show of it.
            changes: how many public changes its plan tells of itself.
            changed: the day of the last of them.
        """
        fingerprint = shown.fingerprint
        known = self.events.get(uid)
        sequence, modified = changes, changed
        if known is not None and known.fingerprint == fingerprint:
            sequence, modified = known.sequence, known.modified
        elif known is not None:
            sequence = max(known.sequence + 1, changes)
            modified = max(known.modified, changed, self.recorded or date.min)
        return PublishedEvent(shown.page, shown.start, shown.words, fingerprint, sequence, modified)

    def with_published(self, published: Register) -> Register:
        """The register after a publication.

        Addresses of documents, once published, stay, for others have kept them; so do documents, whose first day
        is the earliest, and events, whose sequence must not begin anew, but for those long past. All else is as
        it is online now.

        Args:
            published: what is online, with the day on which that was seen.
        """
        day = published.recorded or date.min
        pages = {
            address: (PAGE,)
            for address in self.addresses
            if address in self.documents or _is_document(address)
        }
        known = {uid: event for uid, event in self.events.items() if not event.is_past(day)}
        documents = {
            address: replace(document, first=min(document.first, self.documents[address].first))
            if address in self.documents
            else document
            for address, document in published.documents.items()
        }
        return Register(
            published.school,
            published.recorded,
            {**pages, **published.addresses},
            {**self.documents, **documents},
            {**known, **published.events},
        )


def _is_document(address: str) -> bool:
    """True for an address of the form of a document's, ``2022-2023/hoi-thao/``; a former one's too."""
    return address.count("/") == 2 and SchoolYear.parse(address.partition("/")[0]) is not None


@dataclass(frozen=True, slots=True)
class Shown:
    """What a phone shows of an event.

    Attributes:
        page: where it is told, from the site's root, with the anchor.
        begins: its first day or hour, as the feed has it: ``20221118``, ``20221118T073000``.
        ends: its end, likewise; empty where the feed has none.
        words: its summary.
        place: where it is; empty where none is named.
        status: ``CONFIRMED`` or ``CANCELLED``.
    """

    page: str
    begins: str
    ends: str
    words: str
    place: str
    status: str

    @property
    def start(self) -> str:
        """Its first day, ISO 8601."""
        return f"{self.begins[:4]}-{self.begins[4:6]}-{self.begins[6:8]}"

    @property
    def fingerprint(self) -> str:
        """A short word that changes where what is shown changes; the page's address is no part of it."""
        said = "\n".join((self.begins, self.ends, self.words, self.place, self.status))
        return sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:16]


PAGE = "index.html"
FIRST_PUBLICATION = Register()
