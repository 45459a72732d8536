"""A table named on the command line, read as it seems to be meant."""

from pathlib import Path

from nnsim.data.own_sets import keep_own_set
from nnsim.first_experiment import first_scene
from nnsim.scene import Scene

TABLE_ENDINGS = ("csv", "tsv", "tab", "txt", "dat", "data", "xlsx", "parquet")


def is_table_name(name: str) -> bool:
    """Tell whether a name ends like that of a table."""
    return Path(name).suffix.lower().removeprefix(".") in TABLE_ENDINGS


def table_scene(path: Path) -> Scene:
    """Return a scene that learns from a table under the settings that seem to fit.

    Raise ``InputError`` with one sentence for what cannot be read. The window's dialog
    lets its user choose; so does no other way.
    """
    # Only now: the command line asks by the name alone whether there is a table at all.
    from nnsim.data.course_files import is_course_file, read_course_file
    from nnsim.data.table_files.reading import read_table_file
    from nnsim.data.table_files.suggesting import first_look

    if is_course_file(path):
        return first_scene(keep_own_set(read_course_file(path))[0])
    settings, _ = first_look(path)
    return first_scene(keep_own_set(read_table_file(path, settings).dataset)[0])
