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


def write_script(path: Path, snapshot: RunSnapshot, n_steps: int | None = None) -> Path:
    """Write the script, its data first; return the file of the data or the script.

    ``NAME-data.npz`` is written beside ``NAME.py`` where the data are too many for it.
    Raise ``InputError`` if a file cannot be written.
    """
    files = numpy_script(snapshot, path.stem, n_steps)
    beside = path.with_name(f"{path.stem}-data.npz")
    if files.data is not None:
        write_atomically(beside, files.data)
    write_atomically(path, files.script)
    return path if files.data is None else beside
