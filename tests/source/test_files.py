"""Files that cannot or must not be opened are reported and never raise."""

import os
from pathlib import Path

import pytest

from generator.source import read_chapter, read_yaml
from generator.source.files import MAX_BYTES


def fault(root: Path, path: str) -> tuple[str, str]:
    document, [diagnostic] = read_yaml(root, path)
    chapter, [same] = read_chapter(root, path)
    assert document is None
    assert chapter is None
    assert diagnostic == same
    assert diagnostic.path == path
    return diagnostic.code, diagnostic.message


def test_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"a: 1\n")
    document, diagnostics = read_yaml(tmp_path, "a.yml")
    assert diagnostics == ()
    assert document is not None
    assert (document.path, document.data) == ("a.yml", {"a": 1})


def test_missing_file(tmp_path: Path) -> None:
    assert fault(tmp_path, "a.yml") == ("unreadable-file", "There is no such file.")


def test_missing_root(tmp_path: Path) -> None:
    assert fault(tmp_path / "nowhere", "a.yml")[0] == "unreadable-file"


def test_folder(tmp_path: Path) -> None:
    (tmp_path / "a.yml").mkdir()
    assert fault(tmp_path, "a.yml") == ("unreadable-file", "This is not a file.")


@pytest.mark.parametrize("path", ["a\0b.yml", "x" * 5000, "../a.yml", "/etc/passwd", ".", ""])
def test_names_that_lead_nowhere_or_out(tmp_path: Path, path: str) -> None:
    root = tmp_path / "root"
    root.mkdir()
    (tmp_path / "a.yml").write_bytes(b"a: 1\n")
    assert fault(root, path)[0] == "unreadable-file"


def test_link_out_of_the_folder(tmp_path: Path) -> None:
    (root := tmp_path / "root").mkdir()
    (tmp_path / "secret.yml").write_bytes(b"a: 1\n")
    (root / "a.yml").symlink_to(tmp_path / "secret.yml")
    message = "This file lies outside the handbook's folder."
    assert fault(root, "a.yml") == ("unreadable-file", message)


def test_link_inside_the_folder(tmp_path: Path) -> None:
    (tmp_path / "real.yml").write_bytes(b"a: 1\n")
    (tmp_path / "a.yml").symlink_to("real.yml")
    assert read_yaml(tmp_path, "a.yml")[1] == ()


def test_link_in_a_circle(tmp_path: Path) -> None:
    (tmp_path / "a.yml").symlink_to("a.yml")
    assert fault(tmp_path, "a.yml")[0] == "unreadable-file"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yml")
    assert fault(tmp_path, "a.yml") == ("unreadable-file", "This is not a file.")


def test_the_largest_file_and_one_byte_more(tmp_path: Path) -> None:
    text = b"a: 1\n#" + b"x" * (MAX_BYTES - 6)
    (tmp_path / "a.yml").write_bytes(text)
    assert read_yaml(tmp_path, "a.yml")[1] == ()
    (tmp_path / "a.yml").write_bytes(text + b"x")
    assert fault(tmp_path, "a.yml") == ("too-large", "This file is larger than 1024 KiB.")
