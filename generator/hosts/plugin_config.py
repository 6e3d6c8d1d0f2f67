"""The plugin's settings in mkdocs.yml."""

from mkdocs.config import base
from mkdocs.config import config_options as option


class ToeholdConfig(base.Config):  # type: ignore[no-untyped-call]
    """`plugins: - toehold: {sheets: false}`."""

    sheets = option.Type(bool, default=True)
    """Whether the phase sheets are made as PDF; without them a preview starts sooner."""
