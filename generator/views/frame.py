"""What every page shows beside its own matter."""

from __future__ import annotations

from dataclasses import dataclass

from generator.views.addresses import LinkView, protocol_uri
from generator.views.notice import NoticeView, notice_view
from generator.views.pain_rule import PainRuleView, is_painless, pain_rule_view
from generator.views.wording import Wording

#: The chapter that explains doses, where a handbook has one.
DOSE_CHAPTER = "how-to-read-a-dose"


@dataclass(frozen=True, slots=True)
class FrameView:
    """The content's standing, the pain rule, and where doses are explained ("" for nowhere)."""

    notice: NoticeView
    pain_rule: PainRuleView
    painless: tuple[LinkView, ...]
    """The protocols with a stricter rule: no pain at all."""

    dose_help: str


def frame_view(wording: Wording) -> FrameView:
    """Word what stands on every page."""
    handbook = wording.handbook
    has_chapter = f"{DOSE_CHAPTER}.md" in handbook.chapters
    return FrameView(
        notice=notice_view(handbook.info),
        pain_rule=pain_rule_view(handbook.pain_rule, wording.sources),
        painless=tuple(
            LinkView(protocol.name, protocol_uri(identifier))
            for identifier, protocol in handbook.protocols.items()
            if is_painless(handbook, protocol)
        ),
        dose_help=f"{DOSE_CHAPTER}/" if has_chapter else "",
    )
