"""The course's own files as data sets: train.dat with target.dat, iris.data, pima.

They are not part of the program (course: the data sets of the MLP application); who has
them opens them. Rows and numbers stay as they are in the files.
"""

from pathlib import Path

import numpy as np

from nnsim.arrays import FloatArray, IntArray, frozen
from nnsim.data.array_cache import ArrayCache
from nnsim.data.dataset import Dataset
from nnsim.data.number_text import (
    NumberTable,
    ShouldStop,
    ShowProgress,
    never,
    read_numbers,
    show_nothing,
)
from nnsim.data.spectra import SPECTRAL_CLASSES, spectra_dataset
from nnsim.data.tables import IRIS_CLASSES, IRIS_NAMES, PIMA_CLASSES, PIMA_COLUMNS
from nnsim.errors import InputError

N_PIXELS = 3753
# Valdes et al. 2004: from 3465 Å in steps of 0.4 Å. The course keeps 3753 of the 15011
# pixels, so one in four; its files do not say so themselves.
WAVELENGTHS: FloatArray = 3465.0 + 1.6 * np.arange(N_PIXELS, dtype=np.float64)


def read_course_spectra(
    inputs_file: Path,
    targets_file: Path,
    cache: ArrayCache | None = None,
    show_progress: ShowProgress = show_nothing,
    should_stop: ShouldStop = never,
) -> Dataset:
    """Return the spectra of train.dat, (n_samples, 3753), typed by target.dat.

    Each row of the latter has a 1 at one of the classes O B A F G K M and 0 elsewhere.
    With a ``cache`` a binary copy of the inputs is kept there and read the next time.
    Raise ``ReadingStoppedError`` if ``should_stop`` says so, and ``InputError``, with
    file and line, for files that are not as they should be (course: The Spectra
    dataset).
    """
    targets = read_numbers(targets_file, len(SPECTRAL_CLASSES), should_stop=should_stop)
    labels = _one_hot_labels(targets)
    flux = _flux(inputs_file, cache, show_progress, should_stop)
    if len(flux) != len(labels):
        problem = f"{len(flux)} samples, but {len(labels)} in {targets_file}"
        raise InputError("table.file", file=inputs_file, problem=problem)
    return spectra_dataset("course-spectra", WAVELENGTHS.copy(), flux, labels)


def read_course_iris(path: Path) -> Dataset:
    """Return the flowers of iris.data: four sizes in cm and the species 0, 1 or 2.

    Raise ``InputError``, with file and line, for a file that is not as it should be.
    """
    return _labelled("course-iris", path, IRIS_NAMES, tuple(IRIS_CLASSES.values()))


def read_course_pima(path: Path) -> Dataset:
    """Return the patients of pima-indians-diabetes.data: 8 measurements, then 0 or 1.

    Raise ``InputError``, with file and line, for a file that is not as it should be.
    """
    return _labelled("course-pima", path, PIMA_COLUMNS, tuple(PIMA_CLASSES.values()))


def _flux(
    path: Path,
    cache: ArrayCache | None,
    show_progress: ShowProgress,
    should_stop: ShouldStop,
) -> FloatArray:
    """Return the inputs from the copy in the cache or, and then put there, the text."""
    copy = None if cache is None else cache.get(path)
    if copy is not None and copy.shape[1] == N_PIXELS:
        show_progress(1.0)
        return copy
    flux = read_numbers(path, N_PIXELS, show_progress, should_stop).numbers
    if cache is not None:
        cache.put(path, flux)
    return flux


def _one_hot_labels(targets: NumberTable) -> IntArray:
    """Return which column of each row has the 1, (n_rows,)."""
    rows = targets.numbers
    is_one_hot = ((rows == 0.0) | (rows == 1.0)).all(axis=1) & (rows.sum(axis=1) == 1.0)
    if not is_one_hot.all():
        raise InputError(
            "table.row",
            file=targets.path,
            line=targets.lines[int(is_one_hot.argmin())],
            problem="not a single 1 and else zeros",
        )
    return np.asarray(rows.argmax(axis=1), dtype=np.int64)


def _labelled(
    key: str, path: Path, input_names: tuple[str, ...], class_names: tuple[str, ...]
) -> Dataset:
    """Return a table whose last column is the number of the class."""
    table = read_numbers(path, len(input_names) + 1)
    numbers = table.numbers[:, -1]
    is_class = np.isin(numbers, np.arange(len(class_names)))
    if not is_class.all():
        row = int(is_class.argmin())
        problem = f"{numbers[row]:g} is no class from 0 to {len(class_names) - 1}"
        raise InputError("table.row", file=path, line=table.lines[row], problem=problem)
    return Dataset(
        key=key,
        inputs=frozen(np.ascontiguousarray(table.numbers[:, :-1])),
        input_names=input_names,
        labels=frozen(numbers.astype(np.int64)),
        class_names=class_names,
    )
