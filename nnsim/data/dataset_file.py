"""A data set as a file: NumPy arrays and a page of JSON, without pickle."""

import struct
import zipfile
import zlib
from pathlib import Path
from typing import BinaryIO

import msgspec
import numpy as np
from msgspec import Struct

from nnsim.arrays import FloatArray, frozen
from nnsim.byte_counts import size_text
from nnsim.data.dataset import Dataset, Quantity
from nnsim.data.npy import array_of
from nnsim.errors import InputError
from nnsim.files import file_not_read, written_whole

VERSION = 1
INPUTS, LABELS, VALUES, AXIS = "inputs", "labels", "values", "axis"
NUMBERS = "sample_numbers"
ABOUT = "about"
PARTS = {f"{name}.npy" for name in (ABOUT, INPUTS, LABELS, VALUES, AXIS, NUMBERS)}
LARGEST_BYTES = 2**30
"""The largest table that is taken has 400 MB of numbers, and its names."""
DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    RuntimeError,
    ValueError,
    TypeError,
    LookupError,
    ArithmeticError,
    MemoryError,
    msgspec.DecodeError,
)
"""What zipfile and msgspec raise at a file cut off or altered."""


class About(Struct, frozen=True, forbid_unknown_fields=True):
    """All words of a data set, and how many arrays belong to it."""

    version: int
    title: str
    source: str
    input_names: tuple[str, ...]
    class_names: tuple[str, ...]
    target_names: tuple[str, ...]
    axis: tuple[str, str] | None
    sample_names: tuple[str, ...]
    sample_notes: tuple[str, ...]
    sample_numbers: tuple[tuple[str, str], ...]


class OnlyVersion(Struct):
    """What is read of the words before the rest, which a newer one may say anew."""

    version: int


def write_dataset(path: Path, dataset: Dataset) -> None:
    """Write a set, whole or not at all; raise ``InputError`` if it cannot be."""
    with written_whole(path) as file:
        np.savez(file, allow_pickle=False, **arrays_of(dataset))


def read_dataset(path: Path) -> Dataset:
    """Return the set in a file of ``write_dataset``.

    Raise ``InputError`` if it cannot be read, was cut off or altered, is too large, or
    newer.
    """
    try:
        with path.open("rb") as file:
            size = file.seek(0, 2)
            if size > LARGEST_BYTES:
                raise InputError(
                    "data.file_large",
                    file=path.name,
                    size=size_text(size),
                    most=size_text(LARGEST_BYTES),
                )
            arrays = _arrays_in(file)
        version = msgspec.json.decode(arrays[ABOUT].tobytes(), type=OnlyVersion).version
        if version > VERSION:
            raise InputError(
                "document.newer", file=path.name, version=version, newest=VERSION
            )
        dataset = dataset_of(arrays)
    except OSError as error:
        raise file_not_read(path, error) from None
    except DAMAGE as error:
        raise InputError("data.file_damaged", file=path.name) from error
    return dataset


def _arrays_in(file: BinaryIO) -> dict[str, np.ndarray]:
    """Return the arrays of an archive, which as ours is not packed: no bomb is."""
    with zipfile.ZipFile(file) as archive:
        entries = archive.infolist()
        names = {entry.filename for entry in entries}
        _require(names <= PARTS and len(names) == len(entries))
        _require(all(each.compress_type == zipfile.ZIP_STORED for each in entries))
        return {
            entry.filename.removesuffix(".npy"): array_of(archive.read(entry))
            for entry in entries
        }


def arrays_of(dataset: Dataset) -> dict[str, np.ndarray]:
    """Return a set as arrays by name, its words as a page of JSON in bytes."""
    about = About(
        version=VERSION,
        title=dataset.title,
        source=dataset.source,
        input_names=dataset.input_names,
        class_names=dataset.class_names,
        target_names=dataset.target_names,
        axis=None if dataset.axis is None else (dataset.axis.name, dataset.axis.unit),
        sample_names=dataset.sample_names,
        sample_notes=dataset.sample_notes,
        sample_numbers=tuple((each.name, each.unit) for each in dataset.sample_numbers),
    )
    page = np.frombuffer(msgspec.json.encode(about), dtype=np.uint8)
    arrays: dict[str, np.ndarray] = {ABOUT: page, INPUTS: dataset.inputs}
    if dataset.labels is not None:
        arrays[LABELS] = dataset.labels
    if dataset.values is not None:
        arrays[VALUES] = dataset.values
    if dataset.axis is not None:
        arrays[AXIS] = dataset.axis.values
    if dataset.sample_numbers:
        arrays[NUMBERS] = np.stack([each.values for each in dataset.sample_numbers])
    return arrays


def dataset_of(arrays: dict[str, np.ndarray]) -> Dataset:
    """Return the set of such arrays; raise one of ``DAMAGE`` where they do not fit."""
    about = msgspec.json.decode(arrays[ABOUT].tobytes(), type=About)
    inputs = _numbers(arrays[INPUTS], (-1, len(about.input_names)))
    n_samples = len(inputs)
    _require(inputs.size > 0 and bool(np.isfinite(inputs).all()))
    labels = values = None
    if about.class_names:
        labels = arrays[LABELS]
        _require(labels.dtype == np.int64 and labels.shape == (n_samples,))
        _require(bool(((labels >= 0) & (labels < len(about.class_names))).all()))
    else:
        values = _numbers(arrays[VALUES], (n_samples, len(about.target_names)))
        _require(values.size > 0 and bool(np.isfinite(values).all()))
    for words in (about.sample_names, about.sample_notes):
        _require(len(words) in (0, n_samples))
    axis = None
    if about.axis is not None:
        axis = Quantity(*about.axis, _numbers(arrays[AXIS], (len(about.input_names),)))
    kinds = about.sample_numbers
    found = _numbers(arrays[NUMBERS], (len(kinds), n_samples)) if kinds else ()
    return Dataset(
        key="",
        title=about.title,
        source=about.source,
        inputs=inputs,
        input_names=about.input_names,
        labels=None if labels is None else frozen(labels),
        class_names=about.class_names,
        values=values,
        target_names=about.target_names,
        axis=axis,
        sample_names=about.sample_names,
        sample_notes=about.sample_notes,
        sample_numbers=tuple(
            Quantity(*kind, frozen(numbers))
            for kind, numbers in zip(kinds, found, strict=True)
        ),
    )


def _numbers(array: np.ndarray, shape: tuple[int, ...]) -> FloatArray:
    """Return float64 numbers of a shape, −1 for any length; raise ``ValueError``."""
    _require(array.dtype == np.float64 and array.ndim == len(shape))
    pairs = zip(array.shape, shape, strict=True)
    _require(all(wanted in (-1, got) for got, wanted in pairs))
    return frozen(np.ascontiguousarray(array))


def _require(fits: bool) -> None:
    if not fits:
        raise ValueError("the parts of the data set do not fit")
