"""Settings of the theme that our pages cannot honour: they are made by our own templates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kehoach.model.problem import Problem

CODE = "KH410"
# What our pages do whatever the settings say, and what they need nothing for.
HONOURED = frozenset({"navigation.top", "navigation.indexes", "navigation.prune", "toc.follow"})


def find(features: Iterable[tuple[str, int]], settings_file: str) -> Iterator[Problem]:
    """A note for each feature that has no effect.

    Args:
        features: ``theme.features``, each with its line.
        settings_file: from the project's root.
    """
    for feature, line in features:
        if feature not in HONOURED:
            message = f"«{feature}» không có tác dụng: trang dùng giao diện riêng; xóa dòng này"
            yield Problem(CODE, settings_file, line, "theme.features", message)
