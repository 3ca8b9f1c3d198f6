"""What tells a school from every other, in identities that leave the site: of events, of news."""

from __future__ import annotations

from hashlib import sha256

from kehoach.model.settings import Settings
from kehoach.vietnamese.slugs import slugify

_LENGTH = 12


def school_identity(settings: Settings) -> str:
    """The school's part of a UID: its code, else the identity in its settings, else one made of name and place.

    It is never made of the site's address: that moves. What is made of the name holds until the school is
    renamed; ``kehoach identity`` writes it into the settings, from where it stays.
    """
    code = slugify(settings.code) if settings.code else ""
    return code or settings.identity or identity_of(settings)


def identity_of(settings: Settings) -> str:
    """The identity that is made of the school's name and place: twelve hexadecimal figures."""
    said = f"{slugify(settings.name)}/{slugify(settings.place)}"
    return sha256(said.encode()).hexdigest()[:_LENGTH]
