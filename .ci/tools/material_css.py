"""Takes from Material for MkDocs the rules that our pages use: ``python .ci/tools/material_css.py``.

Writes ``hooks/theme/assets/material/``: the pruned style sheet, and Material's licence beside it. Run it with the
version of Material installed that is to be taken; the result is committed, so no build needs Material for it.

A rule stays where every class of one of its selectors is known: to our templates, scripts and style sheets, or to
what Markdown makes of a page of ``docs/``. A custom property stays where something asks for it.
"""

from __future__ import annotations

import importlib.metadata
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "hooks/theme/assets/material"
OURS = ("hooks/kehoach/**/*.py", "hooks/kehoach/**/*.html", "hooks/theme/assets/kehoach/*")
# What Python-Markdown and its usual extensions write into a page.
MARKDOWN = frozenset(
    {
        *(
            "admonition",
            "admonition-title",
            "abstract",
            "bug",
            "danger",
            "example",
            "failure",
            "info",
            "note",
        ),
        *("question", "quote", "success", "tip", "warning", "footnote", "footnote-ref", "footnote-backref"),
        *("headerlink", "highlight", "highlighttable", "linenos", "linenodiv", "hll", "filename", "inline"),
        *("task-list-item", "task-list-control", "task-list-indicator", "end"),
    }
)
# Sets that no page of ours shows, whatever classes they share: right-to-left writing, dark colours, keys, tabs.
UNSEEN = re.compile(r"\[dir=rtl\]|data-md-color-scheme=slate|\.keys|\.tabbed|\.mermaid|\.grid\b|hover:none")
_CLASS = re.compile(r"\.(-?[_a-zA-Z][\w-]*)")
_PROPERTY = re.compile(r"(?<=[{;])\s*(--[\w-]+)\s*:")
_ASKED = re.compile(r"var\(\s*(--[\w-]+)")
_STRING = re.compile(r"url\((?:\"[^\"]*\"|'[^']*'|[^)\"']*)\)|\"[^\"]*\"|'[^']*'")


def main() -> None:
    """Writes the files anew."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, text in made().items():
        (TARGET / name).write_text(text, "utf-8", newline="\n")
        print(f"{TARGET / name}: {len(text)} bytes")


def made() -> dict[str, str]:
    """The files by name: the style sheet and the licence."""
    distribution = importlib.metadata.distribution("mkdocs-material")
    places = [Path(str(file.locate())) for file in distribution.files or ()]
    sheet = next(one for one in places if re.fullmatch(r"main\.\w+\.min\.css", one.name))
    licence = next(one for one in places if one.name == "LICENSE")
    text = re.sub(r"/\*.*?\*/|@charset \"UTF-8\";|\s*$", "", sheet.read_text("utf-8"), flags=re.DOTALL)
    kept = _without_unasked("".join(_pruned(text, MARKDOWN | _words_of_ours())))
    head = f"/* From Material for MkDocs {distribution.version}: the rules that these pages use. See LICENSE.txt. */\n"
    return {"material.css": head + kept.replace("}", "}\n"), "LICENSE.txt": licence.read_text("utf-8")}


def _words_of_ours() -> frozenset[str]:
    """Every word of our templates, scripts and style sheets that could be a class."""
    texts = (
        path.read_text("utf-8") for pattern in OURS for path in sorted(ROOT.glob(pattern)) if path.is_file()
    )
    return frozenset(word for text in texts for word in re.findall(r"[a-zA-Z][\w-]*", text) if "-" in word)


def _pruned(css: str, known: frozenset[str]) -> Iterator[str]:
    """The rules that stay, in order; a group (``@media``) without any goes."""
    for head, body in _rules(css):
        if head.startswith("@") and not head.startswith(("@font-face", "@keyframes", "@-webkit-keyframes")):
            inner = "".join(_pruned(body, known))
            if inner:
                yield f"{head}{{{inner}}}"
        elif head.startswith("@"):
            yield f"{head}{{{body}}}"
        else:
            selectors = [one for one in _selectors(head) if _is_used(one, known)]
            if selectors:
                yield f"{','.join(selectors)}{{{body}}}"


def _is_used(selector: str, known: frozenset[str]) -> bool:
    return not UNSEEN.search(selector) and all(name in known for name in _CLASS.findall(selector))


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """Heads and bodies of the outermost blocks."""
    at = 0
    while at < len(css):
        start = _next(css, at, "{")
        if start < 0:
            return
        end, depth = start + 1, 1
        while depth:
            brace = min(one for one in (_next(css, end, "{"), _next(css, end, "}")) if one >= 0)
            depth += 1 if css[brace] == "{" else -1
            end = brace + 1
        yield css[at:start].strip(), css[start + 1 : end - 1]
        at = end


def _next(css: str, at: int, sign: str) -> int:
    """Where a sign stands outside strings."""
    while True:
        found = css.find(sign, at)
        string = _STRING.search(css, at)
        if string is None or found < string.start() or found < 0:
            return found
        at = string.end()


def _selectors(head: str) -> list[str]:
    """The parts of a list of selectors; commas within brackets part nothing."""
    parts, depth = [""], 0
    for sign in head:
        depth += (sign in "([") - (sign in ")]")
        if sign == "," and not depth:
            parts.append("")
        else:
            parts[-1] += sign
    return [part.strip() for part in parts]


def _without_unasked(css: str) -> str:
    """Custom properties that nothing asks for go, again and again, for one may have asked for another."""
    ours = " ".join(path.read_text("utf-8") for path in (ROOT / "hooks/theme/assets/kehoach").glob("*.css"))
    while True:
        asked = set(_ASKED.findall(css)) | set(_ASKED.findall(ours))
        unasked = set(_PROPERTY.findall(css)) - asked
        if not unasked:
            return re.sub(r"[^{}]+\{\}", "", css)
        for name in unasked:
            css = re.sub(
                rf"(?<=[{{;])\s*{re.escape(name)}\s*:(?:\"[^\"]*\"|'[^']*'|url\((?:\"[^\"]*\"|[^)]*)\)|[^;}}\"'])*;?",
                "",
                css,
            )


if __name__ == "__main__":
    main()
