"""How a number rests on its sources, in words a reader understands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from generator.model.grounding import Basis, Certainty, Evidence, Grounded
from generator.model.shared import Citation
from generator.views.addresses import LinkView

#: Chapters that may hold the list of sources, and lead to it from every citation; the first wins.
SOURCES_PAGES = ("bibliography/", "how-sure-we-are/")

BASIS_WORDS: Mapping[Basis, tuple[str, str]] = {
    "primary": ("read in the study", "We read this number in the study itself."),
    "reported": ("as reported", "Another source reports this number from the study."),
    "practice": ("clinic practice", "From clinic hand-outs or expert opinion."),
    "handbook": ("our choice", "The handbook's own choice. No study gives this number."),
}
CERTAINTY_WORDS: Mapping[Certainty, str] = {
    "high": "High certainty",
    "moderate": "Moderate certainty",
    "low": "Low certainty",
    "very-low": "Very low certainty",
    "expert-opinion": "Expert opinion",
}
READ_WORDS = {
    "full": "read in full",
    "table": "read: its own tables or registry record",
    "abstract": "read: its abstract",
    "quoted": "read: only what others quote of it",
}
#: More capitals than these behind a name are a name of their own.
MOST_INITIALS = 4


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source where it is cited: its label ("Rathleff 2015") and its place in the list."""

    key: str
    label: str
    uri: str


@dataclass(frozen=True, slots=True)
class GroundingView:
    """What a number rests on."""

    basis: str
    label: str
    explanation: str
    sources: tuple[SourceView, ...]
    via: tuple[SourceView, ...]
    studied_in: str
    why: str
    words: str
    """All of it in one line, for paper."""


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """What research says, and how sure it is."""

    certainty: str
    says: str
    sources: tuple[SourceView, ...]


@dataclass(frozen=True, slots=True)
class BibliographyEntry:
    """A source in the list of sources; `about` stands in where the title has not been seen."""

    key: str
    label: str
    authors: str
    title: str
    about: str
    published: str
    link: str
    link_text: str
    read: str
    checked: bool
    supports: tuple[LinkView, ...]
    """The pages that cite it."""


class Sources:
    """The handbook's sources by their keys; makes every label once."""

    def __init__(self, citations: Mapping[str, Citation], page: str = SOURCES_PAGES[-1]) -> None:
        """Take the citations by key, and the page that lists them."""
        self._citations = citations
        self.page = page
        self._labels = _labels(citations)

    def __call__(self, keys: tuple[str, ...]) -> tuple[SourceView, ...]:
        """Return the sources behind some keys, in the order given."""
        return tuple(
            SourceView(key, self._labels[key], f"{self.page}#{anchor(key)}") for key in keys
        )

    def grounding(self, grounded: Grounded) -> GroundingView:
        """Word what a number rests on."""
        basis = grounded.basis or "handbook"
        label, explanation = BASIS_WORDS[basis]
        sources, via = self(grounded.citations), self(grounded.via)
        return GroundingView(
            basis=basis,
            label=label,
            explanation=explanation,
            sources=sources,
            via=via,
            studied_in=grounded.studied_in or "",
            why=grounded.why or "",
            words=_in_one_line(label, sources, via),
        )

    def evidence(self, evidence: Evidence) -> EvidenceView:
        """Word what research says."""
        return EvidenceView(
            certainty=CERTAINTY_WORDS[evidence.certainty],
            says=evidence.says,
            sources=self(evidence.citations),
        )

    def bibliography(
        self, support: Mapping[str, tuple[LinkView, ...]]
    ) -> tuple[BibliographyEntry, ...]:
        """Return every source, by label, with the pages that it supports."""
        entries = (
            _entry(key, self._labels[key], one, support.get(key, ()))
            for key, one in self._citations.items()
        )
        return tuple(sorted(entries, key=lambda entry: (entry.label.casefold(), entry.key)))


def sources_page(chapters: Collection[str]) -> str:
    """Return the page that lists the sources: a chapter where there is one, else our own."""
    there = (page for page in SOURCES_PAGES if f"{page[:-1]}.md" in chapters)
    return next(there, SOURCES_PAGES[-1])


def anchor(key: str) -> str:
    """Return the id of a source's place in the list."""
    return f"source-{key}"


def _in_one_line(label: str, sources: tuple[SourceView, ...], via: tuple[SourceView, ...]) -> str:
    named = ", ".join(source.label for source in sources)
    if via:
        return f"{named}, as reported by {', '.join(source.label for source in via)}"
    return f"{label}: {named}" if named else label


def _labels(citations: Mapping[str, Citation]) -> dict[str, str]:
    """Return a label for each key; several of one name and year get letters."""
    plain = {key: _label(one) for key, one in citations.items()}
    often = Counter(plain.values())
    given: Counter[str] = Counter()
    labels = {}
    for key in sorted(plain):
        label = plain[key]
        if often[label] > 1:
            given[label] += 1
            letter = chr(ord("a") + given[label] - 1)
            label += letter if citations[key].issued else f" {letter}"
        labels[key] = label
    return labels


def _label(citation: Citation) -> str:
    """Name a source by its first author, else by where it stands, and its year."""
    name = _family(citation.author[0]) if citation.author else citation.container_title
    return f"{name} {citation.issued}" if citation.issued else name


def _family(author: str) -> str:
    """Return the family name of "Family AB"; an organisation's name stays whole."""
    family, _, initials = author.rpartition(" ")
    return family if family and initials.isupper() and len(initials) <= MOST_INITIALS else author


def _entry(
    key: str, label: str, citation: Citation, supports: tuple[LinkView, ...]
) -> BibliographyEntry:
    doi, pmid = citation.doi, citation.pmid
    if doi:
        link, text = f"https://doi.org/{doi}", f"doi:{doi}"
    elif pmid:
        link, text = f"https://pubmed.ncbi.nlm.nih.gov/{pmid}/", f"PMID {pmid}"
    else:
        link, text = citation.url or "", citation.url or ""
    return BibliographyEntry(
        key=key,
        label=label,
        authors=_ended(", ".join(citation.author or ())),
        title=_ended(citation.title or ""),
        about=_ended(citation.about or ""),
        published=_published(citation),
        link=link,
        link_text=text,
        read=READ_WORDS[citation.read],
        checked=citation.checked,
        supports=supports,
    )


def _ended(sentence: str) -> str:
    """End a sentence that does not end itself."""
    return f"{sentence}." if sentence and sentence[-1] not in ".?!" else sentence


def _published(citation: Citation) -> str:
    issue = f"({citation.issue})" if citation.issue else ""
    volume = f"{citation.volume or ''}{issue}"
    place = ":".join(part for part in (volume, citation.page) if part)
    return f"{citation.container_title} {_year(citation)}{';' + place if place else ''}"


def _year(citation: Citation) -> str:
    return str(citation.issued) if citation.issued else "undated"
