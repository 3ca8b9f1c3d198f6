"""The hook that mkdocs.yml names: every event of MkDocs goes to the core's door for it."""

from kehoach.engines.mkdocs import (
    on_build_error,
    on_config,
    on_env,
    on_files,
    on_page_markdown,
    on_post_build,
    on_pre_build,
    on_startup,
)

__all__ = [
    "on_build_error",
    "on_config",
    "on_env",
    "on_files",
    "on_page_markdown",
    "on_post_build",
    "on_pre_build",
    "on_startup",
]
