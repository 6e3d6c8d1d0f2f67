"""The typesetter's files are found wherever the package lies, also inside a zip."""

from __future__ import annotations

import zipfile
from contextlib import ExitStack
from pathlib import Path

from generator.outputs.typesetter import _on_disk


def test_a_folder_on_disk_is_used_where_it_is(tmp_path: Path) -> None:
    with ExitStack() as stack:
        assert _on_disk(tmp_path, stack) == tmp_path


def test_a_folder_in_a_zip_is_unpacked_for_a_while(tmp_path: Path) -> None:
    archive = tmp_path / "package.zip"
    with zipfile.ZipFile(archive, "w") as package:
        package.writestr("sheet/sheet.typ", "= Words")
    with zipfile.ZipFile(archive) as package, ExitStack() as stack:
        folder = _on_disk(zipfile.Path(package, "sheet/"), stack)
        assert (folder / "sheet.typ").read_text("utf-8") == "= Words"
    assert not folder.exists()
