"""The hooks for pre-commit: they call commands that there are, for the files that they are for."""

from __future__ import annotations

import re
from typing import Any

import pytest

from generator.cli.main import COMMANDS
from generator.model.files import FILE_KINDS
from generator.source import parse_yaml
from tests.places import ROOT


def hooks() -> list[dict[str, Any]]:
    """Return the hooks for other handbooks, then this repository's own."""
    offered, own = (_data(name) for name in (".pre-commit-hooks.yaml", ".pre-commit-config.yaml"))
    return [*offered, *(hook for repo in own["repos"] for hook in repo["hooks"])]


def _data(name: str) -> Any:
    document, wrong = parse_yaml(name, (ROOT / name).read_bytes())
    assert document is not None, wrong
    assert wrong == ()
    return document.data


@pytest.mark.parametrize("hook", hooks(), ids=lambda hook: hook["entry"])
def test_a_hook_calls_what_there_is(hook: dict[str, Any]) -> None:
    program, command, *_ = hook["entry"].split()
    assert program in {"toehold", "ruff"}
    if program == "toehold":
        assert command in COMMANDS
        paths = [path.relative_to(ROOT).as_posix() for path in data_files()]
        assert paths
        assert [path for path in paths if not re.search(hook["files"], path)] == []


def data_files() -> list[Any]:
    return [path for kind in FILE_KINDS.values() for path in sorted(ROOT.glob(kind.pattern))]


def test_nothing_is_fetched_for_this_repositorys_own_hooks() -> None:
    assert [repo["repo"] for repo in _data(".pre-commit-config.yaml")["repos"]] == ["local"]
