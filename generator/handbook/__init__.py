"""The whole handbook, read, decoded and linked: one immutable value."""

from generator.handbook.book import Handbook, Origin
from generator.handbook.load import Loaded, load

__all__ = ["Handbook", "Loaded", "Origin", "load"]
