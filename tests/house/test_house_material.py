"""What is taken from Material is what the pages use: a template with a new class of its needs the rules of it."""

from __future__ import annotations

import importlib.util

from house.modules import ROOT

TOOL = ROOT / ".ci" / "tools" / "material_css.py"


def test_the_style_sheet_taken_from_material_is_up_to_date() -> None:
    spec = importlib.util.spec_from_file_location("material_css", TOOL)
    assert spec is not None and spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    written = {name: (tool.TARGET / name).read_text("utf-8") for name in ("material.css", "LICENSE.txt")}
    assert tool.made() == written, "make it anew: python .ci/tools/material_css.py"
