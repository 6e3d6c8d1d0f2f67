"""How the house stands: which way imports point, what things are called, how long they are."""

from __future__ import annotations

import ast
import re
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.model import exercise, ladder, protocol, shared
from generator.model.hover import hover
from generator.model.shape import plan
from generator.record import Record
from tests.places import ROOT

GENERATOR = ROOT / "generator"
MODULES = sorted(GENERATOR.rglob("*.py"))

#: Only generator/figures knows bodies; everything else serves any handbook.
ANATOMY = """
foot feet toe toes heel heels ankle ankles calf calves sole soles knee knees hip hips shin thigh
shoulder elbow wrist spine trunk hallux achilles plantar fascia tendon muscle arch metatarsal
peroneal tibialis bone bones nerve
"""
ANATOMY_WORD = re.compile(rf"\b({'|'.join(ANATOMY.split())})\b", re.IGNORECASE)
TEXTS = {".py", ".html", ".typ", ".css", ".js", ".svg", ".md", ".xml", ".txt"}

VAGUE = {"utils", "util", "helpers", "helper", "common", "manager", "misc", "base"}


def functions() -> Iterator[tuple[str, int]]:
    """Yield every function of the program with its length in lines."""
    for module in MODULES:
        for node in ast.walk(ast.parse(module.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                yield f"{module.relative_to(ROOT)}:{node.name}", length


def test_imports_keep_the_contracts() -> None:
    command = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([command, "--no-cache"], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout.decode()


def test_no_module_has_a_vague_name() -> None:
    assert [str(path) for path in MODULES if path.stem in VAGUE] == []


def test_functions_are_short() -> None:
    found = list(functions())
    lengths = sorted(length for _, length in found)
    assert statistics.median(lengths) <= 12
    assert lengths[int(len(lengths) * 0.9)] < 50
    assert [name for name, length in found if length > 60] == []


def test_modules_are_small() -> None:
    sizes = {str(path): len(path.read_text("utf-8").splitlines()) for path in MODULES}
    assert {path: size for path, size in sizes.items() if size > 450} == {}


def test_the_program_knows_no_anatomy() -> None:
    found = []
    for path in sorted(GENERATOR.rglob("*")):
        inside = path.relative_to(GENERATOR)
        if path.suffix not in TEXTS or inside.parts[0] == "figures" or "fonts" in inside.parts:
            continue
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            found += [f"{inside}:{number}: {word}" for word in ANATOMY_WORD.findall(line)]
    assert found == []


@pytest.mark.parametrize("module", [exercise, protocol, ladder, shared])
def test_every_field_of_a_record_is_described(module: object) -> None:
    records = [one for one in vars(module).values() if isinstance(one, type)]
    for record in records:
        if issubclass(record, Record) and plan(record):
            assert not set(record.model_fields) - set(hover(record)), record


def test_each_stage_says_what_it_is() -> None:
    silent = [
        str(module.relative_to(ROOT))
        for module in MODULES
        if not ast.get_docstring(ast.parse(module.read_text("utf-8")))
    ]
    assert silent == []
