"""Word forms of each part of a dose, so that a program without Python words a dose the same.

Nothing is worded here: every form is what `dose_view` says of a trial dose, with a place left where
the trial's number stood.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.model.dose import Dose
from generator.views.dose import dose_view
from generator.views.numbers import counted
from generator.views.prescription import WHEN_WORDS

#: Numbers that have no words of their own, to be found again among the words.
TRIAL = 7919
_SECOND, _THIRD = 7907, 7901
#: Distances stand in no form that is made here.
_UNITS = ("km",)
#: A dose of one set says nothing but its driver.
_ONCE: dict[str, Any] = {"seconds": 60}

#: "one" where the largest value is 1, "exact" where there is one such value, "many" for others.
Forms = dict[str, Any]


def dose_forms() -> dict[str, Any]:
    """Return the forms of every part that a dose can have, and how they are put together."""
    return {
        "driver": {name: _driver(name) for name in ("reps", "seconds", "minutes", "contacts")},
        "open": _open(),
        "sets": _sets(),
        "intervals": _intervals(),
        "details": _details(),
        "tempo": _tempo(),
        "body": _detail({"load": "body"}),
        "bands": [_detail({"load": {"band": name}}) for name in ("light", "medium", "heavy")],
        "each": _detail({"side": "each"}),
        "often": {"sessions_per_day": _sessions(), "days_per_week": _days()},
        "range": _range(),
        "total": _forms(lambda value: counted(value, "minutes")),
        "when": dict(WHEN_WORDS),
    }


def pain_words(dose: Dose) -> str:
    """Return what a dose says of the highest pain that it allows; empty for nothing."""
    return "" if dose.pain_limit is None else _detail({"pain_limit": dose.pain_limit})


def _dose(**parts: Any) -> Dose:
    return Dose.model_validate(parts)


def _amount(**parts: Any) -> str:
    return dose_view(_dose(**parts), _UNITS).amount


def _detail(parts: dict[str, Any]) -> str:
    return dose_view(_dose(**_ONCE, **parts), _UNITS).details


def _forms(say: Callable[[int], str], exact: tuple[float, ...] = ()) -> Forms:
    return {
        "one": say(1),
        "many": _open_place(say(TRIAL)),
        "exact": {f"{value:g}": say(int(value)) for value in exact},
    }


def _open_place(words: str) -> str:
    return words.replace(str(TRIAL), "{n}")


def _driver(name: str) -> dict[str, Forms]:
    """Return a driver's forms alone, and behind "3 sets of"."""
    behind = _amount(sets=_SECOND, **{name: 1}).split(" of ", 1)[1]
    many = _amount(sets=_SECOND, **{name: TRIAL}).split(" of ", 1)[1]
    return {
        "alone": _forms(lambda value: _amount(**{name: value})),
        "in_sets": {"one": behind, "many": _open_place(many), "exact": {}},
    }


def _open() -> dict[str, str]:
    trial = _dose(reps="as-many-as-good")
    return {
        "limited": _open_place(dose_view(trial, _UNITS, TRIAL).amount),
        "unlimited": dose_view(trial, _UNITS).amount,
    }


def _sets() -> str:
    """Return "{n} sets of {driver}"."""
    words = _amount(sets=TRIAL, minutes=_SECOND)
    return _open_place(words).replace(counted(_SECOND, "minutes"), "{driver}")


def _intervals() -> dict[str, Any]:
    minutes = _forms(lambda value: counted(value, "minutes"))
    trial = {"run_minutes": TRIAL, "walk_minutes": _SECOND, "until": {"minutes": _THIRD}}
    words = _amount(intervals=trial)
    for value, place in ((TRIAL, "{run}"), (_SECOND, "{walk}"), (_THIRD, "{end}")):
        words = words.replace(counted(value, "minutes"), place)
    straight = _amount(intervals={**trial, "walk_minutes": 0})
    return {
        "minutes": minutes,
        "walking": words,
        "running": straight.replace(counted(_THIRD, "minutes"), "{end}"),
    }


def _details() -> dict[str, Forms]:
    """Return what stands behind the amount, part by part."""
    return {
        "hold_seconds": _forms(lambda value: _detail({"hold_seconds": value})),
        "load_kg": _forms(lambda value: _detail({"load": {"kg": value}})),
        "load_rpe": _forms(lambda value: _detail({"load": {"rpe": value}})),
        "load_rm": _forms(lambda value: _detail({"load": {"rm": value}})),
        "rest_seconds": _forms(lambda value: _detail({"sets": 2, "rest_seconds": value})),
    }


def _tempo() -> dict[str, str]:
    """Return the forms of a tempo by how many seconds it goes up and whether it is held."""
    forms = {}
    for up_name, up in (("one", 1), ("many", _SECOND)):
        for hold_name, hold in (("straight", 0), ("held", _THIRD)):
            tempo = {"up": up, "hold": hold, "down": TRIAL}
            words = _detail({"tempo_seconds": tempo}).replace(str(TRIAL), "{down}")
            words = words.replace(str(_SECOND), "{up}").replace(str(_THIRD), "{hold}")
            forms[f"{up_name}-{hold_name}"] = words
    return forms


def _often(**parts: Any) -> str:
    return dose_view(_dose(**_ONCE, **parts), _UNITS).often


def _sessions() -> Forms:
    return _forms(lambda value: _often(sessions_per_day=value), (2,))


def _days() -> Forms:
    forms = _forms(lambda value: _often(days_per_week=value), (7,))
    return {**forms, "exact": {**forms["exact"], "3.5": _often(every_second_day=True)}}


def _range() -> str:
    """Return "{low} to {high}"."""
    words = counted(_dose(reps={"from": _THIRD, "to": TRIAL}).reps, "reps")  # type: ignore[arg-type]
    numbers = words.rsplit(" ", 1)[0]
    return numbers.replace(str(_THIRD), "{low}").replace(str(TRIAL), "{high}")
