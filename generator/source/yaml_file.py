"""Reads one YAML file: bytes in, a document and all mistakes out."""

from pathlib import Path

import yaml

from generator.diagnostics import Diagnostic, Span
from generator.source.build import SYNTAX, Builder
from generator.source.characters import decode
from generator.source.document import Document
from generator.source.escapes import check_escapes
from generator.source.events import events
from generator.source.files import MAX_BYTES, read_bytes, too_large
from generator.source.findings import START, Findings
from generator.source.nodes import MAX_DEPTH, TooDeepError, compose
from generator.source.properties import without_properties
from generator.source.syntax import report_syntax

Read = tuple[Document | None, tuple[Diagnostic, ...]]


def read_yaml(root: Path, path: str) -> Read:
    """Read the YAML file at `path` below `root`; never raises for what it finds there."""
    raw = read_bytes(root, path)
    return (None, (raw,)) if isinstance(raw, Diagnostic) else parse_yaml(path, raw)


def parse_yaml(path: str, text: bytes) -> Read:
    """Read YAML that is already in memory; `path` only names it.

    There is a document wherever each value could be read, also beside mistakes that leave the
    values as they are: a key that stands twice counts the first time.
    """
    if len(text) > MAX_BYTES:
        return None, (too_large(path),)
    findings = Findings(path)
    decoded = decode(text, findings)
    document = parse_text(path, decoded, findings) if decoded is not None else None
    return document, findings.sorted()


def parse_text(path: str, text: str, findings: Findings) -> Document | None:
    """Read YAML from decoded text and add what is wrong with it to `findings`."""
    plain = without_properties(text, findings)
    builder = Builder(findings)
    try:
        root = _compose(plain, text, findings)
        data = builder.build(root) if root is not None else None
    except TooDeepError as error:
        line, column = error.mark.line + 1, error.mark.column + 1
        message = f"Values are nested more than {MAX_DEPTH} deep."
        findings.add(Span(line, column, line, column + 1), "too-deep", message)
        return None
    if root is None:
        return None
    if "\\" in text:
        check_escapes(plain, root, findings)
    return Document(path, text, data) if builder.whole and plain is text else None


def _compose(text: str, original: str, findings: Findings) -> yaml.Node | None:
    try:
        root = compose(text)
    except yaml.YAMLError as error:
        if text is original or not _well_formed(original):
            report_syntax(error, text, findings)
        return None
    if root is None or (isinstance(root, yaml.ScalarNode) and not root.value and not root.style):
        findings.add(START, SYNTAX, "This file is empty.", "write the first “key: value”.")
        return None
    return root


def _well_formed(text: str) -> bool:
    """Tell whether only the overwriting of an anchor misaligned what stood behind it."""
    try:
        return all(True for _ in events(text))
    except yaml.YAMLError:
        return False
