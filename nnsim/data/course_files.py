"""The course's own data files, as they lie in its folder of practical works.

Iris and Pima there are text tables; the spectra are two files side by side, a hundred
megabytes of fluxes and their classes as rows of one 1 and six 0.
"""

from dataclasses import replace
from pathlib import Path

import numpy as np

from nnsim.arrays import FloatArray, IntArray, frozen
from nnsim.data.dataset import Dataset, Quantity
from nnsim.data.number_cache import cached_numbers
from nnsim.data.number_text import read_numbers
from nnsim.data.reading import Cancelled, Progress, never_cancelled, no_progress
from nnsim.data.spectra import ANGSTROM, CLASSES, wavelength_names
from nnsim.data.tables import IRIS_CLASSES, IRIS_NAMES, PIMA_CLASSES, PIMA_COLUMNS
from nnsim.errors import InputError

SPECTRA, TARGETS = "train.dat", "target.dat"
IRIS, PIMA = "iris.data", "pima-indians-diabetes.data"
COURSE_NAMES = (SPECTRA, IRIS, PIMA)
"""Files of the course that can be opened; the targets go with the spectra."""
LETTERS = frozenset(b"abcdfghijklmnopqrstuvwxyz")
"""All but the e of 1.5e-3."""
COURSE_PIXELS = 3753
COURSE_FIRST, COURSE_STEP = 3465.0, 1.6
"""In ångström: the course's grid, a quarter of the library's 0.4 Å."""


def is_course_file(path: Path) -> bool:
    """Tell whether a file is one of the course's, by its name and what it begins with.

    The archive's own iris.data names its classes, so it is a table like any other.
    """
    if path.name == SPECTRA:
        return path.with_name(TARGETS).is_file()
    if path.name not in COURSE_NAMES:
        return False
    try:
        with path.open("rb") as file:
            first_line = file.readline(1000)
    except OSError:
        return False
    return not any(byte in LETTERS for byte in first_line.lower())


def read_course_file(
    path: Path, progress: Progress = no_progress, cancelled: Cancelled = never_cancelled
) -> Dataset:
    """Return the data set in one of ``COURSE_NAMES``, entitled by its file.

    Raise ``InputError`` naming file and line for what is wrong, and
    ``ReadingCancelledError`` where asked to stop.
    """
    if path.name == IRIS:
        dataset = course_iris(path)
    elif path.name == PIMA:
        dataset = course_pima(path)
    else:
        dataset = course_spectra(path, progress, cancelled)
    return replace(dataset, title=path.name, source=path.name)


def course_spectra(
    train: Path,
    progress: Progress = no_progress,
    cancelled: Cancelled = never_cancelled,
) -> Dataset:
    """Return the spectra of ``train`` and of target.dat beside it, (1115, 3753) there.

    Any number of spectra and pixels is taken. The numbers are kept as a binary copy in
    the user's cache, so a second reading takes no time. Raise ``InputError`` naming
    file and line for what is wrong; ``ReadingCancelledError`` where asked to stop.
    """
    targets = train.with_name(TARGETS)
    coded = read_numbers(targets)
    labels = _labels_of_rows(targets, coded)
    flux = cached_numbers(train, progress, cancelled)
    if len(flux) != len(coded):
        raise InputError(
            "course.rows",
            file=train,
            rows=len(flux),
            targets=targets,
            expected=len(coded),
        )
    axis = None
    names = tuple(f"pixel {number}" for number in range(1, flux.shape[1] + 1))
    if flux.shape[1] == COURSE_PIXELS:
        last = COURSE_FIRST + COURSE_STEP * (COURSE_PIXELS - 1)
        wavelengths = np.linspace(COURSE_FIRST, last, COURSE_PIXELS)
        names = wavelength_names(wavelengths.tolist())
        axis = Quantity("wavelength", ANGSTROM, frozen(wavelengths))
    return Dataset(
        key="course-spectra",
        inputs=frozen(flux),
        input_names=names,
        labels=frozen(labels),
        class_names=CLASSES,
        axis=axis,
    )


def course_iris(path: Path) -> Dataset:
    """Return the flowers of iris.data, (150, 4) and a class 0, 1 or 2 a line.

    Raise ``InputError`` naming file and line for what is wrong.
    """
    numbers = read_numbers(path)
    names = tuple(IRIS_CLASSES.values())
    return _table("course-iris", path, numbers, IRIS_NAMES, names)


def course_pima(path: Path) -> Dataset:
    """Return the women of pima-indians-diabetes.data, (768, 8) and a class 0 or 1.

    Cells are parted by commas or by blanks. Raise ``InputError`` naming file and line
    for what is wrong.
    """
    numbers = read_numbers(path, separator_of(path))
    names = tuple(PIMA_CLASSES.values())
    return _table("course-pima", path, numbers, PIMA_COLUMNS, names)


def separator_of(path: Path) -> str | None:
    """Return "," if the file's beginning has one, None for blanks.

    Raise ``InputError`` if the file cannot be read.
    """
    try:
        with path.open("rb") as file:
            return "," if b"," in file.read(1000) else None
    except OSError as error:
        raise InputError("course.unreadable", file=path) from error


def _table(
    key: str,
    path: Path,
    numbers: FloatArray,
    input_names: tuple[str, ...],
    class_names: tuple[str, ...],
) -> Dataset:
    """Return the data set of a table whose last column is the class."""
    if numbers.shape[1] != len(input_names) + 1:
        problem = f"{numbers.shape[1]} columns instead of {len(input_names) + 1}"
        raise InputError("course.line", file=path, line=1, problem=problem)
    labels = numbers[:, -1]
    wrong = ~np.isin(labels, range(len(class_names)))
    if wrong.any():
        row = int(wrong.argmax())
        problem = f"there is no class {labels[row]:g}"
        raise InputError("course.line", file=path, line=row + 1, problem=problem)
    return Dataset(
        key=key,
        inputs=frozen(np.ascontiguousarray(numbers[:, :-1])),
        input_names=input_names,
        labels=frozen(labels.astype(np.int64)),
        class_names=class_names,
    )


def _labels_of_rows(path: Path, coded: FloatArray) -> IntArray:
    """Return the class of each row of one 1 and else 0, (n_rows,)."""
    if coded.shape[1] != len(CLASSES):
        problem = f"{coded.shape[1]} columns instead of {len(CLASSES)}"
        raise InputError("course.line", file=path, line=1, problem=problem)
    good = np.isin(coded, (0.0, 1.0)).all(axis=1) & (coded.sum(axis=1) == 1.0)
    if not good.all():
        row = int(good.argmin())
        problem = "not one 1 and else 0"
        raise InputError("course.line", file=path, line=row + 1, problem=problem)
    return np.asarray(coded.argmax(axis=1), dtype=np.int64)
