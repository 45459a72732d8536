"""Runs of this and earlier days: a line of JSON each, in a file that grows at its end.

A line that was cut off or altered is left out and stays in the file; where a run was
noted twice, since it went on, the later line counts.
"""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from nnsim.experiment import Experiment
from nnsim.files import file_not_read, file_not_written, make_folder, write_atomically
from nnsim.first_experiment import OWN_KEY
from nnsim.scene import Scene, built_in_scene, scene_keys

MOST_RUNS = 500
LARGEST_BYTES = 256 * 2**20
"""Of a longer file the end is read, where the newest runs are."""
LONGEST_LINE = 16 * 2**20
"""As of any document; a longer line is a damaged one."""
FILE_NAME = "run-history.jsonl"
Numbers = tuple[float | None, float | None, float | None]


class PastRun(Struct, frozen=True, kw_only=True):
    """A run as it was pinned, ended or left; unknown fields of newer versions pass.

    Attributes
    ----------
    date : local time with its zone, ISO 8601.
    title, scene : of the scene it was run in; ``scene`` is a key.
    differs : what sets it apart from the start of the scene, in the user's language.
    stopped : key of why it stopped by itself, or empty.
    errors, accuracies : of training, validation and test; None where there is none.
    seconds : that the updates took.
    n_edits : changes while it ran, without which it will not come out the same.
    """

    id: str
    date: str
    title: str
    experiment: Experiment
    scene: str = ""
    differs: str = ""
    because: Literal["pinned", "ended", "left"] = "left"
    stopped: str = ""
    n_epochs: int = 0
    n_steps: int = 0
    errors: Numbers = (None, None, None)
    accuracies: Numbers = (None, None, None)
    seconds: float = 0.0
    n_edits: int = 0

    @property
    def accuracy(self) -> float | None:
        """Return that of the validation set, or of the training set without one."""
        training, validation, _ = self.accuracies
        return training if validation is None else validation


@dataclass(frozen=True)
class RunHistory:
    """The runs, newest first, and how many lines could not be read."""

    runs: tuple[PastRun, ...] = ()
    n_damaged: int = 0


def read_history(path: Path) -> RunHistory:
    """Read what is there, nothing without a file; damaged lines are counted.

    Raises ``InputError`` if the system does not let us read it.
    """
    lines = _read_lines(path)
    by_id: dict[str, PastRun] = {}
    n_damaged = 0
    for line in lines:
        run = _run_of(line)
        if run is None:
            n_damaged += 1
        else:
            by_id.pop(run.id, None)
            by_id[run.id] = run
    return RunHistory(tuple(by_id.values())[::-1][:MOST_RUNS], n_damaged)


def note_run(path: Path, run: PastRun, most: int = MOST_RUNS) -> None:
    """Add a run at the end of the file; beyond so many the oldest lines go.

    Raises ``InputError`` if it cannot be written.
    """
    make_folder(path.parent)
    lines = _read_lines(path)
    line = msgspec.json.encode(run)
    if len(lines) < most:
        _append(path, line)
        return
    kept = [each for each in lines if f'"id":"{run.id}"'.encode() not in each]
    _write_lines(path, [*kept, line][-most:])


def forget_runs(path: Path, ids: Iterable[str]) -> None:
    """Take runs out of the file; lines that cannot be read stay.

    Raises ``InputError`` if it cannot be written.
    """
    unwanted = set(ids)
    lines = _read_lines(path)
    kept = [
        line
        for line in lines
        if (run := _run_of(line)) is None or run.id not in unwanted
    ]
    if len(kept) < len(lines):
        _write_lines(path, kept)


def clear_history(path: Path) -> None:
    """Leave no file; raise ``InputError`` if it cannot be removed."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise file_not_written(path, error) from None


def scene_of(run: PastRun) -> Scene:
    """Return a scene without text that begins as the run began.

    It shows the panels of the run's scene where that is a built-in one.
    """
    begun = Scene(key=OWN_KEY, title=run.title[:200], experiment=run.experiment)
    if run.scene not in scene_keys():
        return begun
    known = built_in_scene(run.scene)
    return msgspec.structs.replace(
        begun, panels=known.panels, speed=known.speed, map_kind=known.map_kind
    )


def _read_lines(path: Path) -> list[bytes]:
    try:
        with path.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size - LARGEST_BYTES))
            content = file.read(LARGEST_BYTES)
    except FileNotFoundError:
        return []
    except OSError as error:
        raise file_not_read(path, error) from None
    if size > LARGEST_BYTES:
        content = content.partition(b"\n")[2]
    return [line for line in content.split(b"\n") if line.strip()]


def _append(path: Path, line: bytes) -> None:
    """Add a line in one write, behind whatever a broken end left there."""
    try:
        with path.open("ab") as file:
            is_first = file.seek(0, os.SEEK_END) == 0
            file.write((b"" if is_first else b"\n") + line)
    except OSError as error:
        raise file_not_written(path, error) from None


def _write_lines(path: Path, lines: list[bytes]) -> None:
    write_atomically(path, b"\n".join(lines))


def _run_of(line: bytes) -> PastRun | None:
    if len(line) > LONGEST_LINE:
        return None
    try:
        return msgspec.json.decode(line, type=PastRun)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
