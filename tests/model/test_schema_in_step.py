"""`schema/` is what the records make of it now, and each file of data leads to its own schema."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from generator.model.files import FILE_KINDS
from generator.model.schema import schema_files
from tests.places import ROOT

SCHEMA = ROOT / "schema"
MODELINE = re.compile(r"# yaml-language-server: \$schema=(\S+)")


#: Every file that an editor writes; an edition is recorded by the program.
DATA_FILES = [
    (kind.name, path)
    for kind in FILE_KINDS.values()
    if kind.name != "edition"
    for path in sorted(ROOT.glob(kind.pattern))
]


def test_the_committed_schemas_are_those_of_the_records() -> None:
    committed = {path.name: path.read_bytes() for path in SCHEMA.iterdir()}
    made = schema_files()
    assert committed.keys() == made.keys()
    outdated = [name for name in made if committed[name].replace(b"\r\n", b"\n") != made[name]]
    assert outdated == [], "type `make schema`"


@pytest.mark.parametrize(("kind", "path"), DATA_FILES, ids=lambda one: getattr(one, "stem", one))
def test_the_first_line_of_a_file_leads_to_its_schema(kind: str, path: Path) -> None:
    first = path.read_text("utf-8").partition("\n")[0]
    match = MODELINE.fullmatch(first)
    assert match, first
    assert (path.parent / match[1]).resolve() == SCHEMA / f"{kind}.schema.json"


def test_the_editors_settings_lead_each_file_to_its_schema() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))
    wanted = {f"./schema/{kind.name}.schema.json": kind.pattern for kind in FILE_KINDS.values()}
    assert settings["yaml.schemas"] == wanted
