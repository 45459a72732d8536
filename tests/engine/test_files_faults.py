"""What a file holds after a write that failed anywhere: the old bytes or the new."""

import errno
import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pytest

from nnsim.errors import InputError
from nnsim.files import write_atomically
from nnsim.saved.archive import read_archive, write_archive

OLD = {"document.json": b"{}" * 40}
NEW = {"document.json": b"[]" * 900, "arrays/vectors.npy": bytes(range(256)) * 9}
SAVES = """
import sys
from pathlib import Path
from nnsim.saved.archive import write_archive
path = Path(sys.argv[1])
for number in range(100_000):
    part = number.to_bytes(4, "little") * (5_000 + number % 7 * 9_000)
    write_archive(path, {"document.json": part}, "test", packed=number % 2 == 0)
    print(number, flush=True)
"""
N_KILLS = 50
N_CHILDREN = 10


class FullDisk:
    """A file of a disk that has room for so many bytes more."""

    def __init__(self, file: BinaryIO, room: int) -> None:
        self._file, self._room = file, room

    def write(self, content: bytes) -> int:
        if len(content) > self._room:
            self._file.write(content[: self._room])
            self._room = 0
            raise OSError(errno.ENOSPC, "No space left on device")
        self._room -= len(content)
        return self._file.write(content)

    def __enter__(self) -> "FullDisk":
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def __getattr__(self, name: str) -> object:
        return getattr(self._file, name)


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "room" / "run.nnsim"
    path.parent.mkdir()
    write_archive(path, OLD, "test")
    return path


def write_new(path: Path) -> None:
    write_archive(path, NEW, "test")


def assert_refused_and_old(path: Path, write: Callable[[Path], None]) -> None:
    """Nothing lies there but the old file, and what is raised is one sentence."""
    before = path.read_bytes()
    with pytest.raises(InputError) as raised:
        write(path)
    assert raised.value.key == "file.not_written"
    assert "\n" not in str(raised.value)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]
    assert read_archive(path)[1] == OLD


def failing(name: str, code: int) -> Callable[..., object]:
    def call(*_: object, **__: object) -> object:
        raise OSError(code, os.strerror(code))

    call.__name__ = name
    return call


def test_that_a_disk_full_at_any_byte_of_a_save_leaves_the_old_file(
    saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = saved.parent.parent / "whole"
    write_new(whole)
    size = len(whole.read_bytes())
    opened = os.fdopen
    rooms: list[int] = []

    def fdopen(handle: int, mode: str) -> FullDisk:
        return FullDisk(opened(handle, mode), rooms[-1])  # type: ignore[arg-type]

    monkeypatch.setattr("nnsim.files.os.fdopen", fdopen)
    for room in range(size):
        rooms.append(room)
        assert_refused_and_old(saved, write_new)
    # What is written twice, as the head of a part is, needs a little more room.
    rooms.append(2 * size)
    write_new(saved)
    assert saved.read_bytes() == whole.read_bytes()
    assert list(saved.parent.iterdir()) == [saved]


@pytest.mark.parametrize(
    ("call", "code"),
    [
        ("tempfile.mkstemp", errno.EROFS),
        ("tempfile.mkstemp", errno.ENAMETOOLONG),
        ("os.fdopen", errno.EMFILE),
        ("os.fsync", errno.EIO),
        ("os.fsync", errno.EDQUOT),
        ("os.replace", errno.EACCES),
        ("os.replace", errno.EBUSY),
    ],
)
def test_that_a_call_that_fails_leaves_the_old_file(
    saved: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int
) -> None:
    monkeypatch.setattr(f"nnsim.files.{call}", failing(call, code))
    assert_refused_and_old(saved, write_new)
    assert_refused_and_old(saved, lambda path: write_atomically(path, b"new"))


@pytest.mark.parametrize("call", ["os.fsync", "os.chmod", "os.replace"])
def test_that_a_folder_gone_during_a_save_is_one_sentence(
    saved: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    before = getattr(os, call.removeprefix("os."))

    def gone(*given: object) -> object:
        shutil.rmtree(saved.parent, ignore_errors=True)
        return before(*given)

    monkeypatch.setattr(f"nnsim.files.{call}", gone)
    with pytest.raises(InputError, match="no such file"):
        write_new(saved)
    assert not saved.parent.exists()


def test_that_a_disk_that_knows_no_modes_and_syncs_no_folders_does_not_undo_a_save(
    saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = os.open

    def no_folder(path: Path, *given: int) -> int:
        if Path(path).is_dir():
            raise OSError(errno.EACCES, "Permission denied")
        return opened(path, *given)

    monkeypatch.setattr("nnsim.files.os.open", no_folder)
    monkeypatch.setattr("nnsim.files.os.chmod", failing("chmod", errno.EPERM))
    write_new(saved)
    monkeypatch.undo()
    assert read_archive(saved)[1] == NEW


@pytest.mark.parametrize("error", [KeyboardInterrupt, MemoryError, ValueError])
def test_that_whatever_else_is_raised_leaves_the_old_file(
    saved: Path, monkeypatch: pytest.MonkeyPatch, error: type[BaseException]
) -> None:
    def raising(*_: object) -> None:
        raise error

    monkeypatch.setattr("nnsim.files.os.fsync", raising)
    before = saved.read_bytes()
    with pytest.raises(error):
        write_new(saved)
    assert saved.read_bytes() == before
    assert list(saved.parent.iterdir()) == [saved]


def assert_one_of_the_saves(path: Path) -> int:
    part = read_archive(path)[1]["document.json"]
    number = int.from_bytes(part[:4], "little")
    assert part == part[:4] * (5_000 + number % 7 * 9_000)
    return number


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_that_a_program_killed_at_any_moment_leaves_a_whole_document(
    tmp_path: Path,
) -> None:
    chance = random.Random(9)
    path = tmp_path / "run.nnsim"
    killed: list[int] = []
    for _ in range(N_KILLS // N_CHILDREN):
        children = [tmp_path / f"room-{n}" for n in range(N_CHILDREN)]
        programs = []
        for folder in children:
            folder.mkdir(exist_ok=True)
            command = [sys.executable, "-c", SAVES, str(folder / path.name)]
            programs.append(subprocess.Popen(command, stdout=subprocess.PIPE))
        for folder, program in zip(children, programs, strict=True):
            assert program.stdout is not None
            # It goes on writing at its own pace: the moment is anywhere in a save.
            for _ in range(chance.randrange(1, 12)):
                said = int(program.stdout.readline())
            program.send_signal(signal.SIGKILL)
            program.wait()
            program.stdout.close()
            # Temporaries that were left there before did no harm either.
            assert assert_one_of_the_saves(folder / path.name) >= said
            killed.append(said)
    assert len(killed) == N_KILLS
    for folder in tmp_path.iterdir():
        write_new(folder / path.name)
        assert read_archive(folder / path.name)[1] == NEW
