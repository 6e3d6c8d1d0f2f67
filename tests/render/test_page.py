"""The templates' surroundings: what they may do, and what is refused."""

from __future__ import annotations

import pytest
from jinja2 import Environment, StrictUndefined, UndefinedError

from generator.figures import POSTURES
from generator.render.icons import Icons
from generator.render.page import environment, render_page
from generator.views.addresses import EXERCISES


def test_everything_is_escaped_and_an_unknown_name_is_an_error() -> None:
    made = environment()
    assert made.from_string("{{ x }}").render(x="<b>&\"'") == "&lt;b&gt;&amp;&#34;&#39;"
    assert made.undefined is StrictUndefined
    with pytest.raises(UndefinedError):
        made.from_string("{{ missing }}").render()


def test_every_template_compiles() -> None:
    made = environment()
    names = made.list_templates()
    assert len(names) > 15
    for name in names:
        assert made.get_template(name).name == name


def test_data_is_never_run_as_a_template() -> None:
    assert environment().from_string("{{ x }}").render(x="{{ 7*7 }}") == "{{ 7*7 }}"


def _rendered(monkeypatch: pytest.MonkeyPatch, template: str) -> object:
    made = environment()
    monkeypatch.setattr("generator.render.page.environment", lambda: _One(made, template))
    return render_page("any", EXERCISES, {})


class _One:
    """An environment that has one template."""

    def __init__(self, made: Environment, template: str) -> None:
        self.made, self.template = made, template

    def get_template(self, _name: str) -> object:
        return self.made.from_string(self.template)


def test_a_skipped_heading_level_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValueError, match="h3 “c” follows h1"):
        _rendered(monkeypatch, '{{ heading(1, "A", "a") }}{{ heading(3, "C", "c") }}')


def test_an_id_given_twice_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValueError, match="have the id a"):
        _rendered(monkeypatch, '{{ heading(1, "A", "a") }}{{ heading(2, "B", "a") }}')


def test_a_heading_is_kept_as_plain_text(monkeypatch: pytest.MonkeyPatch) -> None:
    page = _rendered(monkeypatch, '{{ heading(1, "A <b> & *c*", "a", uri="exercises/x/") }}')
    assert page.body == '<h1 id="a"><a href="x/">A &lt;b&gt; &amp; *c*</a></h1>\n'
    assert [(one.level, one.id, one.text) for one in page.headings] == [(1, "a", "A <b> & *c*")]


@pytest.mark.parametrize("posture", POSTURES)
def test_an_icon_is_drawn_once_a_page(posture: str) -> None:
    icons = Icons()
    first, again = icons.icon(posture), icons.icon(posture)
    assert first.count("<path") + first.count("<circle") > 0
    assert "<path" not in again
    for icon in (first, again):
        assert f'<use href="#posture-{posture}"/>' in icon
        assert 'aria-hidden="true"' in icon
