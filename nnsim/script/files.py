"""The script of a run, as bytes and on the disk."""

from pathlib import Path

from nnsim.files import write_atomically
from nnsim.script.compose import ScriptFiles, compose
from nnsim.script.course import course_of
from nnsim.snapshot import RunSnapshot


def numpy_script(
    snapshot: RunSnapshot, name: str, n_steps: int | None = None
) -> ScriptFiles:
    """Return a script that repeats a run up to a step with NumPy alone.

    It repeats every change made up to then, and compares its weights with those of the
    run. ``name`` is what its file is called, without ending; without ``n_steps`` it
    repeats what led to the moment that is looked at.
    """
    return compose(course_of(snapshot, n_steps), snapshot.data, name)


def write_script(path: Path, snapshot: RunSnapshot, n_steps: int | None = None) -> None:
    """Write the script of ``numpy_script``, and its data beside it if they are many.

    Raise ``InputError`` if a file cannot be written.
    """
    write_files(path, numpy_script(snapshot, path.stem, n_steps))


def write_files(path: Path, files: ScriptFiles) -> Path | None:
    """Write a script, its data first; return the file of the data, if there is one.

    The data of ``NAME.py`` are ``NAME-data.npz``. Raise ``InputError`` if a file cannot
    be written.
    """
    beside = None
    if files.data is not None:
        beside = path.with_name(f"{path.stem}-data.npz")
        write_atomically(beside, files.data)
    write_atomically(path, files.script)
    return beside
