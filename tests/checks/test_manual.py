"""Every code that can be printed has a page, and every page is made the same way."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import generator
import generator.checks
from generator.checks import CHECKS, Check
from generator.source import parse_yaml

HEADINGS = ["What it finds", "Why it matters", "Example", "Instead", "Source"]
#: Functions that take a code as an argument, with its position.
TAKES_CODE = {"Diagnostic": 2, "add": 1, "Check": 0}
#: What such an argument may also be: a code that is handed on.
HANDED_ON = {"self.code", "code", "CHECK.code"}
FENCE = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def modules(package: ModuleType) -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        if not found.ispkg and not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


PAGES = {
    module.__name__.rpartition(".")[2]: module
    for module in modules(generator.checks)
    if "CHECK" in vars(module)
}


def codes_in_the_program() -> set[str]:
    return {code for module in modules(generator) for code in _codes(module)}


def _codes(module: ModuleType) -> Iterator[str]:
    tree = ast.parse(Path(module.__file__ or "").read_text(encoding="utf-8"))
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    for argument in filter(None, map(_code_argument, calls)):
        if isinstance(argument, ast.Constant):
            yield str(argument.value)
        elif isinstance(argument, ast.Name) and argument.id in vars(module):
            yield vars(module)[argument.id]
        else:
            assert ast.unparse(argument) in HANDED_ON, f"{module.__name__}: {ast.unparse(argument)}"


def _code_argument(call: ast.Call) -> ast.expr | None:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    place = TAKES_CODE.get(name)
    if place is None or (name == "add" and len(call.args) < 3):  # a set's `add` takes one
        return None
    named = [keyword.value for keyword in call.keywords if keyword.arg == "code"]
    return named[0] if named else call.args[place] if len(call.args) > place else None


def test_every_code_that_can_be_printed_has_a_page() -> None:
    assert codes_in_the_program() == {check.code for check in CHECKS}


def test_every_page_is_in_the_inventory() -> None:
    assert {module.CHECK.code for module in PAGES.values()} == {check.code for check in CHECKS}


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_file_is_named_after_its_code(name: str) -> None:
    check: Check = PAGES[name].CHECK
    assert name == check.code.replace("-", "_")
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", check.code)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_a_page_has_its_headings_in_order(check: Check) -> None:
    headings = re.findall(r"^## (.+)$", check.manual, re.MULTILINE)
    assert headings[:4] == HEADINGS[:4]
    assert headings[4:] in ([], HEADINGS[4:])
    parts = re.split(r"^## .+$", check.manual, flags=re.MULTILINE)
    assert all(part.strip() for part in parts)
    assert re.fullmatch(r"[A-Z][^\n]+\.", check.title)
    assert check.manual.startswith(f"{check.title}\n\n## ")


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_a_page_shows_the_fault_and_the_way_out(check: Check) -> None:
    _, example, instead = re.split(r"^## (?:Example|Instead)$", check.manual, flags=re.MULTILINE)
    assert example.count("```") == 2
    for block in FENCE.findall(instead):
        assert parse_yaml("instead.yml", block.encode())[1] == ()
    for block in FENCE.findall(example):
        found = {each.code for each in parse_yaml("example.yml", block.encode())[1]}
        assert found <= {check.code}
