"""What the theme's templates see as ``kehoach``."""

from __future__ import annotations

from dataclasses import dataclass

from kehoach.model.settings import Settings
from kehoach.pages.addresses import relative
from kehoach.pages.page import Frame, Page


@dataclass(frozen=True)
class View:
    """One page as the theme shows it.

    Attributes:
        frame: the menu, the switch of years, the notice.
        school: the school's settings.
        page: the page made of plans; None for the guide and the page of errors.
        address: where the page stands, from the site's root.
        root: what absolute links begin with; only the page of errors has them, for it stands anywhere.
    """

    frame: Frame
    school: Settings
    page: Page | None = None
    address: str = ""
    root: str = ""

    def link(self, address: str) -> str:
        """A link from this page to an address."""
        return self.root + address if self.root else relative(address, self.address)
