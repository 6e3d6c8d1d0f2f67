"""Findings that an editor accepts, each with a reason, and what is wrong with an acceptance."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.checks.allowance_comments import Allowance, allowances
from generator.checks.check import Check
from generator.checks.files import allowance_malformed, allowance_refused, allowance_unused
from generator.checks.inventory import CHECKS
from generator.diagnostics import Diagnostic, did_you_mean
from generator.handbook import Handbook

#: No page or sheet can be made while one of these is found.
_NEEDED_TO_BUILD = frozenset(
    {
        "dose-driver",
        "dose-parts-clash",
        "duplicate-code",
        "duplicate-id",
        "limit-empty",
        "phase-without-rules",
        "range-reversed",
        "reserved-id",
    }
)
MALFORMED = allowance_malformed.CHECK.code
REFUSED = allowance_refused.CHECK.code
UNUSED = allowance_unused.CHECK.code


@dataclass(frozen=True, slots=True, order=True)
class Allowed:
    """A finding that somebody accepted, and why."""

    diagnostic: Diagnostic
    reason: str


def apply(
    handbook: Handbook,
    diagnostics: Sequence[Diagnostic],
    *,
    checks: tuple[Check, ...] = CHECKS,
    today: datetime.date | None = None,
) -> tuple[tuple[Diagnostic, ...], tuple[Allowed, ...]]:
    """Return what is left of the findings, and those that are allowed, both by place.

    An allowance that is not written as it should be, that may not be given, or that nothing needs
    is a finding itself.
    """
    remaining, allowed = list(diagnostics), []
    by_code = {check.code: check for check in checks}
    for allowance in allowances(handbook):
        problem = _problem(allowance, by_code)
        if problem is None and (match := _match(allowance, remaining)):
            remaining.remove(match)
            allowed.append(Allowed(match, allowance.reason))
        elif problem is None and _was_judged(handbook, by_code[allowance.code], today):
            problem = _unused(allowance)
        if problem is not None:
            remaining.append(problem)
    return tuple(sorted(remaining)), tuple(sorted(allowed))


def _problem(allowance: Allowance, checks: Mapping[str, Check]) -> Diagnostic | None:
    code = allowance.code
    if not code:
        message = "an allowance gives a code and a reason."
        return _about(allowance, MALFORMED, message, "write “allow: code - reason”.")
    check = checks.get(code)
    if check is None:
        near = did_you_mean(code, checks)
        advice = f"did you mean `{near}`?" if near else "write a code as the checker prints it."
        return _about(allowance, MALFORMED, f"there is no check `{code}`.", advice)
    if check.is_safety:
        message = f"`{code}` is about safety: no finding of it can be allowed."
        return _about(allowance, REFUSED, message, "put right what it finds.")
    if code in _NEEDED_TO_BUILD or not (check.find or check.find_on):
        message = f"nothing can be built with a finding of `{code}`, so none can be allowed."
        return _about(allowance, REFUSED, message, "put right what it finds.")
    return None


def _match(allowance: Allowance, diagnostics: Sequence[Diagnostic]) -> Diagnostic | None:
    wanted = (allowance.path, allowance.target, allowance.code)
    found = (one for one in diagnostics if (one.path, one.span.line, one.code) == wanted)
    return min(found, default=None)


def _was_judged(handbook: Handbook, check: Check, today: datetime.date | None) -> bool:
    """Tell whether the check has looked at everything: all files read, and on a day if need be."""
    return not handbook.unread and (check.find is not None or today is not None)


def _unused(allowance: Allowance) -> Diagnostic:
    message = f"no `{allowance.code}` is found on line {allowance.target}."
    return _about(allowance, UNUSED, message, "delete this allowance.")


def _about(allowance: Allowance, code: str, message: str, advice: str) -> Diagnostic:
    return Diagnostic(allowance.path, allowance.span, code, message, advice)
