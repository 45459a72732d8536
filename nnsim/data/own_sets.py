"""The user's own data sets: kept by their content, found again by their key.

An experiment names such a set by a key made of its samples, so the same table read the
same way is the same set, on any machine. A copy lies in the user's data folder, since
what was pasted is nowhere else.
"""

import hashlib
from dataclasses import replace
from pathlib import Path
from weakref import WeakValueDictionary

import numpy as np

from nnsim.data.dataset import Dataset
from nnsim.data.dataset_file import read_dataset, write_dataset
from nnsim.errors import InputError
from nnsim.files import make_folder
from nnsim.resources import data_folder

PREFIX = "own-"
DIGITS = set("0123456789abcdef")
FOLDER = "sets"

_in_memory: WeakValueDictionary[str, Dataset] = WeakValueDictionary()
_titles: dict[str, str] = {}
_only_here: dict[str, Dataset] = {}
"""Sets that could not be written; they must not be lost while the program runs."""
_beside: list[Path] = []
"""Folders of documents that were opened, where a set may lie beside them."""


def is_own(key: str) -> bool:
    """Tell whether a key names a set of the user's own; then no path hides in it."""
    digits = key.removeprefix(PREFIX)
    return digits != key and len(digits) == 16 and set(digits) <= DIGITS


def keep_own_set(dataset: Dataset) -> tuple[Dataset, InputError | None]:
    """Return the set under the key of its content, and why it could not be stored.

    Where it was stored it is found again in later sessions, else in this one only.
    """
    key = own_key(dataset)
    kept = _remembered(key, dataset)
    path = own_set_path(key)
    try:
        if not path.is_file():
            make_folder(path.parent)
            write_dataset(path, kept)
    except InputError as error:
        _only_here[key] = kept
        return kept, error
    return kept, None


def own_set(key: str) -> Dataset:
    """Return a set by its key; raise ``InputError`` if it is not here or damaged."""
    known = known_own_set(key)
    if known is not None:
        return known
    stored = own_set_path(key)
    if stored.is_file():
        return _taken_in(key, stored)
    for folder in _beside:
        if (folder / companion_name(key)).is_file():
            return keep_own_set(_taken_in(key, folder / companion_name(key)))[0]
    raise InputError("data.own_missing", set=key)


def is_within_reach(key: str, folder: Path) -> bool:
    """Tell whether a set is in memory, stored, or lies in the folder; reads nothing."""
    if known_own_set(key) is not None or own_set_path(key).is_file():
        return True
    return any(
        (each / companion_name(key)).is_file() for each in (folder.resolve(), *_beside)
    )


def own_titles() -> dict[str, str]:
    """Return the titles of the sets that were used since the program began, by key."""
    return dict(_titles)


def known_own_set(key: str) -> Dataset | None:
    """Return a set that is in memory already, else None; never reads a file."""
    return _only_here.get(key) or _in_memory.get(key)


def forget() -> None:
    """Forget what is in memory, as at the end of the program."""
    for known in (_in_memory, _titles, _only_here):
        known.clear()
    _beside.clear()


def look_beside(document: Path) -> None:
    """Look for sets also in the folder of a document, when they are first needed."""
    folder = document.resolve().parent
    if folder not in _beside:
        _beside.append(folder)


def write_companion(key: str, folder: Path) -> None:
    """Write a set beside a document that names it; raise ``InputError`` if it cannot.

    Without it the document could be opened on this machine only.
    """
    write_dataset(folder / companion_name(key), own_set(key))


def companion_name(key: str) -> str:
    """Return the name of the file beside a document that holds a set."""
    return f"{key}.npz"


def own_set_path(key: str) -> Path:
    """Return where the copy of a set lies, or would."""
    return data_folder() / FOLDER / companion_name(key)


def own_key(dataset: Dataset) -> str:
    """Return the key that a set has by what is in it, whatever it was called before."""
    seen = hashlib.blake2b(digest_size=8)
    for array in (dataset.inputs, dataset.labels, dataset.values):
        content = b"" if array is None else np.ascontiguousarray(array).data
        seen.update(f"{getattr(array, 'shape', None)}".encode())
        seen.update(content)
    words = (dataset.input_names, dataset.class_names, dataset.target_names)
    seen.update(repr((words, dataset.title, dataset.sample_names)).encode())
    return f"{PREFIX}{seen.hexdigest()}"


def _taken_in(key: str, path: Path) -> Dataset:
    """Return the set in a file; raise ``InputError`` if it is another one."""
    dataset = read_dataset(path)
    if own_key(dataset) != key:
        raise InputError("data.file_damaged", file=path.name)
    return _remembered(key, dataset)


def _remembered(key: str, dataset: Dataset) -> Dataset:
    kept = replace(dataset, key=key)
    _in_memory[key] = kept
    _titles[key] = kept.title
    return kept
