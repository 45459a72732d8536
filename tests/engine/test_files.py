"""What a file holds after a write that failed."""

from pathlib import Path

import pytest

from nnsim.errors import InputError
from nnsim.files import make_folder, write_atomically


def test_that_a_failed_write_leaves_the_old_file_and_nothing_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "kept.json"
    file.write_bytes(b"old")

    def full_disk(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("nnsim.files.os.fsync", full_disk)
    with pytest.raises(InputError, match="no space left"):
        write_atomically(file, b"new")
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_that_a_folder_in_the_place_of_a_file_is_refused_in_one_sentence(
    tmp_path: Path,
) -> None:
    (tmp_path / "taken").write_bytes(b"")
    with pytest.raises(InputError, match="file exists"):
        make_folder(tmp_path / "taken")
