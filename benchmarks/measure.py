"""Running a command apart and measuring it: seconds and the most memory it held."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

#: Runs the rest of the command line in a child of its own and prints what that child took.
WATCH = """
import json, resource, subprocess, sys, time
start = time.perf_counter()
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
wall = time.perf_counter() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps({
    "code": done.returncode, "said": done.stderr.decode(), "wall": wall,
    "processor": used.ru_utime + used.ru_stime, "megabytes": used.ru_maxrss / 1024,
}))
"""


@dataclass(frozen=True, slots=True)
class Measured:
    """What a command took: median seconds by the clock and of processor, megabytes at most."""

    wall: float
    processor: float
    megabytes: float

    def __str__(self) -> str:
        """Return all three."""
        return f"{self.processor:.2f} s of processor ({self.wall:.2f} s), {self.megabytes:.0f} MB"


def measure(command: Sequence[str], cwd: Path, runs: int) -> Measured:
    """Run a command once to warm up and then several times; raises where it fails."""
    told = [_once(command, cwd) for _ in range(runs + 1)][1:]
    return Measured(
        wall=statistics.median(one["wall"] for one in told),
        processor=statistics.median(one["processor"] for one in told),
        megabytes=max(one["megabytes"] for one in told),
    )


def _once(command: Sequence[str], cwd: Path) -> dict[str, float]:
    # Compiled modules may be kept, as they are on any machine where a program is installed.
    environment = {
        key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"
    }
    watched = [sys.executable, "-c", WATCH, *command]
    done = subprocess.run(watched, cwd=cwd, capture_output=True, check=True, env=environment)
    told = json.loads(done.stdout)
    if told["code"]:
        message = f"{command[:4]} failed:\n{told['said'][-2000:]}"
        raise RuntimeError(message)
    return dict(told)


def row(what: str, ours: Measured, peer_name: str, peer: Measured, target: str) -> str:
    """Return the report of one comparison, by processor time and by the clock."""
    processor, wall = ours.processor / peer.processor, ours.wall / peer.wall
    return (
        f"{what}\n  ours: {ours}\n  {peer_name}: {peer}\n"
        f"  {processor:.2f} of the peer's processor time, {wall:.2f} by the clock: "
        f"{1 / wall:.1f} times as fast (target: {target})"
    )
