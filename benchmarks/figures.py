"""Drawing every figure of the shipped handbook: finding faults, and all forms as SVG."""

from __future__ import annotations

import statistics
import time
from pathlib import Path

from generator.figures import draw, faults, svg
from generator.figures.figure import Figure
from generator.handbook import load

ROOT = Path(__file__).parent.parent
RUNS = 5


def figures_row() -> str:
    """Return the report: processor seconds for all figures, the median of several runs."""
    exercises = load(ROOT).handbook.exercises.values()
    drawn = [one.figure for one in exercises if one.figure and not one.figure.icon]
    seconds = statistics.median(_once(drawn) for _ in range(RUNS))
    return (
        f"{len(drawn)} figures checked and drawn: {seconds:.2f} s of processor (target: under 1 s)"
    )


def _once(figures: list[Figure]) -> float:
    start = time.process_time()
    for number, figure in enumerate(figures):
        faults(figure)
        scene = draw(figure)
        caption = svg.Caption("Name", figure.alt, f"figure-{number}")
        svg.strip(scene, caption)
        svg.moving(scene, caption)
    return time.process_time() - start
