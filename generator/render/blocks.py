"""Blocks of a chapter that are made from the data."""

from __future__ import annotations

from generator.render.page import render_block
from generator.render.relative import page_of
from generator.views.addresses import phase_uri
from generator.views.claims import CLAIMS, claim_views
from generator.views.glossary import term_views
from generator.views.notice import notice_view
from generator.views.pain_rule import pain_rule_view, red_flag_views
from generator.views.phase import phase_view
from generator.views.prescription import PrescriptionView
from generator.views.support import support
from generator.views.wording import Wording


class Blocks:
    """Renders the blocks that chapters of one handbook ask for."""

    def __init__(self, wording: Wording) -> None:
        """Take the handbook that the blocks show."""
        self._wording = wording

    def render(self, kind: str, target: str, src_uri: str) -> str:
        """Return a block of a chapter as one line of HTML; a kind of "" means a block's name.

        Raises KeyError where there is no such block.
        """
        name = target if kind == "" else kind
        views = self._dose(target) if kind == "dose" else self._views(target)
        form = CLAIMS.rstrip("-") if name.startswith(CLAIMS) else name
        return render_block(f"blocks/{form}.html", page_of(src_uri), views)

    def prescription(self, target: str) -> PrescriptionView:
        """Return the prescription at "protocol/phase/exercise", the first of several.

        Raises KeyError where there is none.
        """
        protocol, phase, exercise = target.split("/")
        view = phase_view(self._wording, protocol, phase)
        for given in view.prescriptions:
            if given.exercise == exercise:
                return given
        raise KeyError(target)

    def _views(self, name: str) -> dict[str, object]:
        wording, handbook = self._wording, self._wording.handbook
        match name:
            case "pain-rule":
                return {"rule": pain_rule_view(handbook.pain_rule, wording.sources)}
            case "red-flags":
                flags = handbook.red_flags
                return {"flags": red_flag_views(flags, flags, wording.sources)}
            case "be-seen-first":
                return {"people": wording.conditions(handbook.info.be_seen_first)}
            case "review-status":
                return {"notice": notice_view(handbook.info)}
            case _:
                return self._lists(name)

    def _lists(self, name: str) -> dict[str, object]:
        wording, handbook = self._wording, self._wording.handbook
        match name:
            case "bibliography":
                return {"entries": wording.sources.bibliography(support(handbook))}
            case "glossary":
                return {"terms": term_views(handbook.vocabulary.terms)}
            case _ if name.startswith(CLAIMS):
                return {"claims": claim_views(wording, name.removeprefix(CLAIMS))}
            case _:
                raise KeyError(name)

    def _dose(self, target: str) -> dict[str, object]:
        protocol, phase, _ = target.split("/")
        names = self._wording.handbook.protocols[protocol].name
        given = self.prescription(target)
        return {
            "given": given,
            "uri": f"{phase_uri(protocol, phase)}#{given.anchor}",
            "place": f"{names}: {self._wording.handbook.phase(protocol, phase).name}",
        }
