"""The handbook's own look."""

from pathlib import Path

THEME = Path(__file__).resolve().parent.parent / "theme"
"""Templates that lie over the site's theme, and `assets/`, which they name themselves."""
