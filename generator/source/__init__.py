"""Reads the files that editors write: YAML and Markdown in, located values and mistakes out."""

from generator.source.chapter import Chapter, Reference
from generator.source.chapter_file import parse_chapter, read_chapter
from generator.source.data import Data, DataPath
from generator.source.document import Document
from generator.source.yaml_file import parse_yaml, read_yaml

__all__ = [
    "Chapter",
    "Data",
    "DataPath",
    "Document",
    "Reference",
    "parse_chapter",
    "parse_yaml",
    "read_chapter",
    "read_yaml",
]
