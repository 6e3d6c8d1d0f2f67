"""Two halves of some work at a time; each trial in a process of its own, that may be copied."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.checks import check_root
from generator.handbook.files import MANY
from tests.places import KNEE, copy_of, edit

TRIAL = """
import os, signal, sys, threading
from generator.handbook.side_by_side import side_by_side
original = os.getpid()
is_copy = lambda: os.getpid() != original
{}
"""
COPIES = sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1


def tried(trial: str) -> list[str]:
    script = TRIAL.format(trial)
    done = subprocess.run(
        [sys.executable, "-c", script], check=False, capture_output=True, timeout=60, text=True
    )
    assert done.stderr == ""
    return done.stdout.split()


def test_the_second_half_is_done_by_a_copy_where_one_can_be_made() -> None:
    assert tried("print(*side_by_side(lambda half: (half, is_copy()), 'a', 'b'))") == [
        *("('a',", "False)"),
        *("('b',", f"{COPIES})"),
    ]


def test_nothing_is_copied_beside_other_threads() -> None:
    waiting = "held = threading.Event(); threading.Thread(target=held.wait).start()\n"
    done = "print(*side_by_side(lambda half: is_copy(), 1, 2)); held.set()"
    assert tried(waiting + done) == ["False", "False"]


@pytest.mark.parametrize(
    "end",
    [
        pytest.param("os._exit(3)", id="it ends"),
        pytest.param("os.kill(os.getpid(), signal.SIGKILL)", id="it is killed"),
        pytest.param("raise ValueError", id="it fails"),
        pytest.param("return lambda: 'no way to send this'", id="its answer cannot be sent"),
    ],
)
def test_a_copy_that_comes_to_grief_costs_nothing_but_time(end: str) -> None:
    work = f"def work(half):\n    if is_copy():\n        {end}\n    return half * 2\n"
    assert tried(work + "print(*side_by_side(work, 'a', 'b'))") == ["aa", "bb"]


def test_a_mistake_in_the_work_is_told_as_ever() -> None:
    trial = (
        "try:\n    side_by_side(lambda half: 1 / half, 1, 0)\nexcept ZeroDivisionError as one:\n"
    )
    assert tried(trial + "    print(*str(one).split())") == ["division", "by", "zero"]


def test_a_large_handbook_says_the_same_on_two_cores_as_on_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = copy_of(KNEE, tmp_path / "knee")
    step_up = root / "exercises/strength/step-up.yml"
    for number in range(MANY):
        step_up.with_stem(f"step-up-{number}").write_bytes(step_up.read_bytes())
    edit(root, "exercises/strength/step-up-7.yml", "name:", "nmae:")
    edit(root, "exercises/strength/step-up-90.yml", "sets: 3", "sets: 999")
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0})  # so that nothing is copied here
    _, here = check_root(root)
    command = [sys.executable, "-m", "generator", "--root", str(root), "check", "--format", "json"]
    there = subprocess.run(command, capture_output=True, timeout=60, check=False)
    assert {"missing-key", "dose-outside-limits"} < {one.code for one in here}
    assert [one["code"] for one in json.loads(there.stdout)] == [one.code for one in here]
