"""Mistakes as a host shows them: as text on the terminal and as a page in the live preview."""

from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from generator.diagnostics import Diagnostic, Severity, render_text
from generator.diagnostics.cells import safe
from generator.diagnostics.excerpt import excerpt
from generator.model.units import numbered
from generator.source.excerpted import texts_of

_RELOAD = "setInterval(async () => { if ((await fetch(location)).ok) location.reload() }, 3000)"


def text_of(root: Path, diagnostics: Sequence[Diagnostic]) -> str:
    """Return the diagnostics as text with excerpts of the files under `root`."""
    return render_text(diagnostics, texts_of(root))


def title_of(diagnostics: Sequence[Diagnostic]) -> str:
    """Return "The handbook has 2 mistakes", counting errors only."""
    count = sum(each.severity is Severity.ERROR for each in diagnostics)
    return f"The handbook has {numbered(count, 'mistake')}"


def body_of(root: Path, diagnostics: Sequence[Diagnostic]) -> str:
    """Return the main part of the page that the preview shows in place of every page."""
    texts = texts_of(root)
    items = "".join(line for each in diagnostics for line in _item(each, texts(each.path)))
    return (
        f'<h1>{title_of(diagnostics)}</h1>\n<div role="alert">\n<ol class="th-diagnostics">\n'
        f"{items}</ol>\n</div>\n<p>The pages come back as soon as the files are mended.</p>\n"
    )


def document_of(root: Path, diagnostics: Sequence[Diagnostic]) -> str:
    """Return the same as a document of its own, for an address that has no page to stand in for.

    MkDocs does not reload such a document, so it looks itself whether its address has come back.
    """
    return (
        '<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title_of(diagnostics)}</title>\n</head>\n<body>\n<main>\n"
        f"{body_of(root, diagnostics)}</main>\n<script>{_RELOAD}</script>\n</body>\n</html>\n"
    )


def _item(each: Diagnostic, text: str | None) -> Iterator[str]:
    place = f"{each.path}, line {each.span.line}, column {each.span.column}"
    yield f'<li class="th-diagnostic th-diagnostic--{each.severity}">\n'
    yield f'<p class="th-diagnostic__place">{_markup(place)}</p>\n'
    yield (
        f'<p class="th-diagnostic__message">{_markup(each.message)} <code>{each.code}</code></p>\n'
    )
    if text is not None and (shown := excerpt(text, each.span)):
        carets = " " * shown.indent + "^" * shown.carets
        # It may be wider than the screen, so the keyboard must be able to scroll it.
        yield '<pre class="th-diagnostic__excerpt" tabindex="0"><code>'
        yield f"{escape(shown.line)}\n{carets}</code></pre>\n"
    if each.help:
        yield f'<p class="th-diagnostic__help">{_markup(each.help)}</p>\n'
    for related in each.related:
        note = f"{related.message}: {related.path}, line {related.span.line}"
        yield f'<p class="th-diagnostic__note">{_markup(note)}</p>\n'
    yield "</li>\n"


def _markup(text: str) -> str:
    return escape(safe(text))
