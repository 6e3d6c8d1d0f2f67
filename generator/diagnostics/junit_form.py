"""JUnit's XML, which test reports read: each mistake is a failed case, a clean run one passed."""

import re
from collections.abc import Sequence
from xml.etree import ElementTree as Tree

from generator.diagnostics.values import Diagnostic

#: Compiled on first use: half a hundred thousand characters take longer than a module's import.
_NOT_XML = "[^\\t\\n\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]"


def to_junit(diagnostics: Sequence[Diagnostic]) -> str:
    """Return one test suite."""
    count = str(len(diagnostics))
    suite = Tree.Element(
        "testsuite", name="toehold check", tests=str(max(1, len(diagnostics))), failures=count
    )
    if not diagnostics:
        Tree.SubElement(suite, "testcase", classname="toehold", name="check")
    for one in diagnostics:
        _case(suite, one)
    suites = Tree.Element("testsuites")
    suites.append(suite)
    Tree.indent(suites)
    return Tree.tostring(suites, encoding="unicode", xml_declaration=True)


def _case(suite: Tree.Element, diagnostic: Diagnostic) -> None:
    place = f"{diagnostic.path}:{diagnostic.span.line}:{diagnostic.span.column}"
    case = Tree.SubElement(suite, "testcase", classname=_clean(diagnostic.code), name=_clean(place))
    failure = Tree.SubElement(
        case, "failure", type=diagnostic.severity.value, message=_clean(diagnostic.message)
    )
    failure.text = _clean("\n".join(filter(None, [place, diagnostic.message, diagnostic.help])))


def _clean(text: str) -> str:
    """Replace what XML 1.0 cannot hold."""
    return re.sub(_NOT_XML, "\N{REPLACEMENT CHARACTER}", text)
