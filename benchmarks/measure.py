"""Running a command apart and measuring it: seconds and the most memory it held."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

#: Runs the rest of the command line in a child of its own and prints what that child took.
WATCH = """
import json, resource, subprocess, sys
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
kilobytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(json.dumps({"code": done.returncode, "kilobytes": kilobytes, "said": done.stderr.decode()}))
"""


@dataclass(frozen=True, slots=True)
class Measured:
    """What a command took: median seconds, and megabytes at its largest."""

    seconds: float
    megabytes: float


def measure(command: Sequence[str], cwd: Path, runs: int, *, may_fail: bool = False) -> Measured:
    """Run a command several times; raises where it fails."""
    seconds, megabytes = [], []
    for _ in range(runs):
        start = time.perf_counter()
        watched = [sys.executable, "-c", WATCH, *command]
        done = subprocess.run(watched, cwd=cwd, capture_output=True, check=True)
        seconds.append(time.perf_counter() - start)
        told = json.loads(done.stdout)
        if told["code"] and not may_fail:
            raise RuntimeError(f"{command} failed:\n{told['said']}")  # noqa: TRY003
        megabytes.append(told["kilobytes"] / 1024)
    return Measured(statistics.median(seconds), max(megabytes))


def row(what: str, ours: Measured, peer_name: str, peer: Measured, target: str) -> str:
    """Return one line of the report."""
    return (
        f"{what}: {ours.seconds:.2f} s, {ours.megabytes:.0f} MB | "
        f"{peer_name}: {peer.seconds:.2f} s, {peer.megabytes:.0f} MB | "
        f"{ours.seconds / peer.seconds:.2f} of the peer's time, "
        f"{peer.seconds / ours.seconds:.1f} times as fast (target: {target})"
    )
