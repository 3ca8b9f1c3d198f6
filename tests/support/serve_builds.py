"""Builds a site again and again in one process, as `mkdocs serve` does, and prints what came out each time.

Usage: python -m support.serve_builds CHANGES.json, in the project's folder. Each entry of the JSON list is a mapping of
paths to new texts, or null for a file to delete; before each build one entry is carried out. Printed is a JSON
list with the SHA-256 of every output file of each build, and null for a build that failed.
"""

from __future__ import annotations

import json
import logging
import sys
import tempfile
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config

from support.projects import files_of

ADDRESS = "http://127.0.0.1:8000/"


def main() -> None:
    """Carries out the changes and prints the results."""
    logging.getLogger("mkdocs").addHandler(logging.NullHandler())
    site = tempfile.mkdtemp()
    results: list[Any] = []
    for number, change in enumerate(json.loads(Path(sys.argv[1]).read_text("utf-8"))):
        for path, text in change.items():
            place = Path(path)
            if text is None:
                place.unlink()
            else:
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_text(text, "utf-8")
        config = load_config(site_dir=site)
        if number == 0:
            config.plugins.on_startup(command="serve", dirty=False)
        config.site_url = ADDRESS
        try:
            build(config, serve_url=ADDRESS)
            results.append(files_of(Path(site)))
        except SystemExit:
            results.append(None)
    print(json.dumps(results))


main()
