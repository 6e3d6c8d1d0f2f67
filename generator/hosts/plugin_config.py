"""The plugin's settings in mkdocs.yml."""

from mkdocs.config import base
from mkdocs.config import config_options as option


class ToeholdConfig(base.Config):  # type: ignore[no-untyped-call]
    """`plugins: - toehold: {sheets: false}`."""

    sheets = option.Type(bool, default=True)
    """Whether `mkdocs build` and the preview make the phase sheets; `toehold build` always does."""
