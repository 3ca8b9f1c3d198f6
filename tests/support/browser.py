"""A real Chromium on a built site, with a watch over its console and its requests."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

PHONE = {"width": 390, "height": 844}
NARROW = {"width": 320, "height": 640}  # reflow at 400 % of 1280
DESK = {"width": 1280, "height": 800}
_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
_FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def chromium() -> str:
    """The path of a Chromium; without one the test is skipped, or fails where `CI` is set."""
    path = os.environ.get("CHROMIUM") or next((found for name in _NAMES if (found := shutil.which(name))), "")
    if not path:
        reason = "không thấy Chromium trên máy (đặt biến CHROMIUM hoặc cài gói chromium)"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return path


@contextmanager
def launched() -> Iterator[Browser]:
    """A browser with a profile of its own."""
    path = chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(_FLAGS))
        try:
            yield browser
        finally:
            browser.close()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def __init__(self, *args: Any, policy: str = "", **kwargs: Any) -> None:
        self.policy = policy
        super().__init__(*args, **kwargs)

    def end_headers(self) -> None:
        if self.policy:
            self.send_header("Content-Security-Policy", self.policy)
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing."""


@contextmanager
def served(folder: Path, prefix: str = "", policy: str = "") -> Iterator[str]:
    """A folder over HTTP on a free port, under a Content-Security-Policy; the address ends in "/"."""
    handler = functools.partial(_Quiet, directory=str(folder), policy=policy)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/{prefix}"
    finally:
        server.shutdown()
        server.server_close()


@dataclass
class Visit:
    """An open page and what went wrong on it: console errors, failed requests, requests to other hosts."""

    page: Page
    site: str
    faults: list[str] = field(default_factory=list)

    def go(self, address: str = "") -> None:
        """Opens an address of the site."""
        self.page.goto(self.site + address, wait_until="networkidle")

    def watch(self) -> None:
        """Begins to note faults."""
        self.page.on(
            "console", lambda m: self.faults.append(m.text) if m.type in {"error", "warning"} else None
        )
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on(
            "request", lambda r: None if self._is_own(r.url) else self.faults.append(f"other host: {r.url}")
        )
        self.page.on(
            "response", lambda r: self.faults.append(f"{r.status} {r.url}") if r.status >= 400 else None
        )

    def _is_own(self, url: str) -> bool:
        return url.startswith(
            (self.site.split("/", 3)[0] + "//" + self.site.split("/")[2], "data:", "blob:", "file:")
        )


def overflowing(page: Page) -> list[str]:
    """The elements that make a page scroll sideways; none on a page that fits."""
    script = """() => {
        const wide = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= wide) return [];
        const far = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > wide + 1);
        // A wide table may stand in a box that scrolls by itself; where only such are too wide, a box does not.
        const own = far.filter(e => !e.closest('.kh-scroll'));
        return (own.length ? own : far).slice(0, 5).map(e => e.outerHTML.slice(0, 120));
    }"""
    found: list[str] = page.evaluate(script)
    return found
