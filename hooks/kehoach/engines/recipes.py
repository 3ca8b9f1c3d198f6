"""Contents that cost time, made where they are missing: what was made once under a fingerprint is kept."""

from __future__ import annotations

from collections.abc import Iterable

from kehoach.keeping.store import Store, key_of, nothing_kept
from kehoach.outputs.output_file import OutputFile, Recipe
from kehoach.workers import ALONE, Workers


def made_of_recipes(
    files: Iterable[OutputFile], workers: Workers = ALONE, store: Store | None = None
) -> dict[str, bytes]:
    """The bytes of each file that comes as a recipe, by address; equal fingerprints are made once.

    Args:
        files: of a site, recipes and others.
        workers: where they are made.
        store: what former runs have made; what is made now is put there, and written.

    Raises:
        OSError: a recipe cannot read what it needs.
    """
    recipes = [(file.address, file.content) for file in files if isinstance(file.content, Recipe)]
    if not recipes:
        return {}
    kept = store or nothing_kept()
    keys = {recipe.fingerprint: key_of("recipe", recipe.fingerprint) for _, recipe in recipes}
    found = dict(kept.get(keys.values()))
    missing = {recipe.fingerprint: recipe for _, recipe in recipes if keys[recipe.fingerprint] not in found}
    for fingerprint, data in zip(missing, workers.map(_made, list(missing.values())), strict=True):
        found[keys[fingerprint]] = data
        kept.put(keys[fingerprint], data)
    kept.write()
    return {address: found[keys[recipe.fingerprint]] for address, recipe in recipes}


def _made(recipe: Recipe) -> bytes:
    return recipe.make()
