"""The relevance suite on our search, on Material's (lunr) and on Pagefind, side by side.

``pip install -r tests/bench/requirements-compare.txt``, then ``python tests/bench/search_compare.py``. All
three index the same plans: ours its files in Node; Material's own search a stock site of the same Markdown,
drafts left out (what stands in the head, such as who signed, is not in that site's text); Pagefind the article
of each plan's page of our site, once as it comes and once with đ written ḍ in index and query, for it never
folds đ.

A query's recall is the share of the wanted pages among the first five plans that were found, 0 where one is
among them that must not be. The others find pages, so anchors are left out of account; the last column is our
recall with them.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import mean
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tests")]

from search.cases import DRAWN, FIRST, MISSPELT, Case, drawn_cases, written_cases  # noqa: E402
from search.libraries import SHARED_PLANS, index, library, project  # noqa: E402
from search.node import node_process  # noqa: E402
from support.browser import launched, served  # noqa: E402

LIBRARIES = ("school", "large")
STOCK = """\
site_name: Kế hoạch
theme:
  name: material
  language: vi
  font: false
plugins:
  - search:
      lang: vi
"""
Answer = Callable[[Case], list[str]]
"""What an engine finds first for a case: addresses of plans, with anchors where it knows them."""


def ours(case: Case) -> list[str]:
    """Our search, in Node."""
    options = {"all": True} if case.group == DRAWN else {}
    hits = node_process().ask("search", index(case.library), case.query, options, FIRST)["hits"]
    return [f"{hit['address']}#{hit['anchor']}" if hit["anchor"] else hit["address"] for hit in hits]


@contextmanager
def material(folder: Path, browser: Browser, name: str) -> Iterator[Answer]:
    """Material's search on a stock site of the same plans."""
    place = folder / f"stock-{name}"
    for plan in library(name).public.plans:
        target = place / "docs" / f"{plan.address.rstrip('/')}.md"
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(project(name) / plan.path, target)
    (place / "docs/index.md").write_text("# Kế hoạch\n", "utf-8")
    (place / "mkdocs.yml").write_text(STOCK, "utf-8")
    run([sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", "site"], place)
    with served(place / "site") as address:
        page = browser.new_page()
        page.goto(address)
        page.locator(".md-search__input").first.evaluate("(input) => input.focus()")
        meta = page.locator(".md-search-result__meta")
        page.wait_for_function(
            "!/Khởi|Initial/.test(document.querySelector('.md-search-result__meta').innerText)"
        )
        number = 0

        def answer(case: Case) -> list[str]:
            nonlocal number
            number += 1
            box = page.locator(".md-search__input").first
            box.evaluate("(input) => { input.value = ''; input.dispatchEvent(new Event('keyup')) }")
            page.wait_for_timeout(40)
            meta.evaluate("(meta) => { meta.textContent = '\\u2026' }")
            box.evaluate(
                "(input, words) => { input.value = words; input.dispatchEvent(new Event('keyup')) }",
                case.query,
            )
            try:
                page.wait_for_function(
                    "document.querySelector('.md-search-result__meta').textContent !== '\\u2026'",
                    timeout=1500,
                )
            except Exception:
                return []  # its own words for "nothing" are the same as before
            page.wait_for_timeout(60)
            found = page.locator(".md-search-result__item a.md-search-result__link").evaluate_all(
                "(links) => links.map((link) => link.href)"
            )
            return addresses(found, address, name)

        yield answer
        page.close()


@contextmanager
def pagefind(folder: Path, browser: Browser, name: str, *, is_dotted: bool) -> Iterator[Answer]:
    """Pagefind on the plans' pages of our site."""
    site = folder / f"site-{name}"
    if not site.exists():
        build_site(folder / f"ours-{name}", project(name), site)
    place = folder / f"pagefind-{name}-{is_dotted}"
    for plan in library(name).public.plans:
        target = place / plan.address / "index.html"
        target.parent.mkdir(parents=True)
        html = (site / plan.address / "index.html").read_text("utf-8")
        target.write_text(dotted(html) if is_dotted else html, "utf-8")
    run([sys.executable, "-m", "pagefind", "--site", ".", "--root-selector", "article"], place)
    (place / "index.html").write_text("<!doctype html><title>Pagefind</title>", "utf-8")
    with served(place) as address:
        page = browser.new_page()
        page.goto(address)
        page.evaluate(
            """async () => {
                window.finder = await import('/pagefind/pagefind.js');
                await window.finder.init();
            }"""
        )

        def answer(case: Case) -> list[str]:
            found = asked(page, dotted(case.query) if is_dotted else case.query)
            return addresses(found, address, name)

        yield answer
        page.close()


def asked(page: Page, query: str) -> list[str]:
    """What Pagefind finds for a query."""
    found: list[str] = page.evaluate(
        """async (query) => {
            const { results } = await window.finder.search(query);
            const data = await Promise.all(results.slice(0, 12).map((one) => one.data()));
            return data.map((one) => new URL(one.url, location.href).href);
        }""",
        query,
    )
    return found


def dotted(text: str) -> str:
    """đ as ḍ, which Pagefind folds to d."""
    return text.replace("đ", "ḍ").replace("Đ", "Ḍ")


def build_site(place: Path, plans: Path, site: Path) -> None:
    """Builds our site of a library."""
    for part in ("hooks", "docs"):
        shutil.copytree(ROOT / part, place / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", place)
    shutil.copytree(plans / "plans", place / "plans")
    run([sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)], place)


def addresses(links: list[str], site: str, name: str) -> list[str]:
    """Links as addresses of plans, each once, in order."""
    plans = {plan.address for plan in library(name).plans}
    found = (re.sub(r"[?#].*", "", link).removeprefix(site).removesuffix("index.html") for link in links)
    return [address for address in dict.fromkeys(found) if address in plans]


def run(command: list[str], place: Path) -> None:
    """Runs a tool; raises with what it said where it fails."""
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    done = subprocess.run(command, cwd=place, env=env, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")


def main() -> int:
    """Prints the table; with a file's name as argument also writes each answer to it."""
    if not SHARED_PLANS.is_dir():
        print("the two real plans are not beside the repository: their queries are left out")
    cases = [*written_cases(), *drawn_cases(library("large"))]
    recalls: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    answers: list[dict[str, object]] = []

    def judge(engine: str, name: str, answer: Answer, *, pages: bool = True) -> None:
        for case in cases:
            if case.library == name:
                found = answer(case)
                recall = case.recall(found, pages=pages)
                for group in {case.group, MISSPELT if case.group == MISSPELT else "exact", "all"}:
                    recalls[group][engine].append(recall)
                answers.append(
                    {"engine": engine, "query": case.query, "recall": recall, "found": found[:FIRST]}
                )

    with TemporaryDirectory(prefix="kehoach-compare-") as temporary, launched() as browser:
        folder = Path(temporary)
        for name in LIBRARIES:
            judge("ours", name, ours)
            judge("places", name, ours, pages=False)
            with material(folder, browser, name) as answer:
                judge("Material", name, answer)
            for is_dotted in (False, True):
                with pagefind(folder, browser, name, is_dotted=is_dotted) as answer:
                    judge("Pagefind ḍ" if is_dotted else "Pagefind", name, answer)
    engines = ("ours", "Material", "Pagefind", "Pagefind ḍ", "places")
    print(f"{'queries':<22}" + "".join(f"{engine:>11}" for engine in engines))
    groups = [*sorted(set(recalls) - {"exact", "all"} - {MISSPELT}), "exact", MISSPELT, "all"]
    for group in groups:
        found = recalls[group]
        figures = "".join(f"{mean(found[engine]):>11.2f}" for engine in engines)
        print(f"{group:<15}{len(found['ours']):>7}{figures}")
    if len(sys.argv) > 1:
        Path(sys.argv[1]).write_text(json.dumps(answers, ensure_ascii=False, indent=1), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
