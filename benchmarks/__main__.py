"""`python -m benchmarks [exercises]`: ours beside a peer, in one run on one machine."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks.figures import figures_row
from benchmarks.measure import measure, row
from benchmarks.peers import write_plain_site
from benchmarks.synthetic import make_handbook
from generator.model.schema import schema_files
from generator.outputs.assemble import assemble

RUNS = 3


def main() -> None:
    """Measure and print."""
    exercises = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    scratch = Path(tempfile.mkdtemp(prefix="toehold-bench-"))
    try:
        book = make_handbook(scratch / "book", exercises)
        print(f"{exercises} synthetic exercises, median of {RUNS} runs each, memory at its largest")
        print(figures_row())
        print(check(book, scratch))
        print(site(book, scratch))
    finally:
        shutil.rmtree(scratch)


def check(book: Path, scratch: Path) -> str:
    """Measure the whole check against a validator that knows the exercises' schema only."""
    schema = scratch / "exercise.schema.json"
    schema.write_bytes(schema_files()[schema.name])
    files = [str(path) for path in sorted((book / "exercises").rglob("*.yml"))]
    ours = [sys.executable, "-m", "generator", "--root", str(book), "check"]
    peer = [str(Path(sys.executable).with_name("check-jsonschema")), "--schemafile", str(schema)]
    return row(
        "toehold check",
        measure(ours, scratch, RUNS),
        "check-jsonschema",
        measure([*peer, *files], scratch, RUNS),
        "under 2 s, and at least 6 times as fast",
    )


def site(book: Path, scratch: Path) -> str:
    """Measure the site part of the build against plain MkDocs with the same pages as Markdown."""
    outcome = assemble(book, sheets=False)
    if outcome.tree is None:
        raise SystemExit("\n".join(str(one) for one in outcome.diagnostics[:5]))
    plain = write_plain_site(outcome.tree, scratch / "plain")
    ours = [sys.executable, "-m", "benchmarks.one", str(book)]
    peer = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    repository = Path(__file__).parent.parent
    return row(
        "toehold build (site part)",
        measure(ours, repository, RUNS),
        "plain MkDocs",
        measure(peer, plain, RUNS),
        "at most 0.4 of its time",
    )


if __name__ == "__main__":
    main()
