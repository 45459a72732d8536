"""Stellar spectra of the MILES library with their types (course: the Spectra data set).

Where they come from and what was done to them is said in ``data/SOURCES.md``.
"""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from nnsim.arrays import frozen
from nnsim.data.dataset import Dataset, Quantity
from nnsim.errors import InputError
from nnsim.resources import resource_path

KEY = "spectra"
CLASSES = ("O", "B", "A", "F", "G", "K", "M")
"""Spectral types from the hottest stars to the coolest, the course's seven classes."""
N_STARS, N_PIXELS = 908, 3753
ANGSTROM, KELVIN = "Å", "K"


# An edit loads the set again; one copy in memory serves them all.
@lru_cache(maxsize=1)
def spectra() -> Dataset:
    """Return 908 spectra (908, 3753) of seven classes, each divided by its mean flux.

    Raise ``InputError`` if the file is missing or damaged.
    """
    return read_spectra(resource_path("data", "spectra.npz"))


def read_spectra(path: Path) -> Dataset:
    """Return the spectra in a file of ``tools/build_spectra.py``.

    Raise ``InputError`` that names the file if it cannot be read or is not such a file.
    """
    try:
        # Opened here, since NumPy leaves a file open that turns out to be damaged.
        with path.open("rb") as file, np.load(file, allow_pickle=False) as arrays:
            flux = arrays["flux"].astype(np.float64)
            wavelength = arrays["wavelength"].astype(np.float64)
            labels = arrays["label"].astype(np.int64)
            teff = arrays["teff"].astype(np.float64)
            stars, types = arrays["star"].tolist(), arrays["type"].tolist()
    except OSError as error:
        raise InputError("data.file_missing", file=path) from error
    except (BadZipFile, EOFError, KeyError, ValueError) as error:
        raise InputError("data.file_damaged", file=path) from error
    if flux.shape != (N_STARS, N_PIXELS) or wavelength.shape != (N_PIXELS,):
        raise InputError("data.file_damaged", file=path)
    return Dataset(
        key=KEY,
        inputs=frozen(flux),
        input_names=wavelength_names(wavelength.tolist()),
        labels=frozen(labels),
        class_names=CLASSES,
        axis=Quantity("wavelength", ANGSTROM, frozen(wavelength)),
        sample_names=tuple(stars),
        sample_notes=tuple(types),
        sample_numbers=(Quantity("temperature", KELVIN, frozen(teff)),),
    )


def wavelength_names(wavelengths: Iterable[float]) -> tuple[str, ...]:
    """Return the name of the input at each wavelength in ångström: "5000.0 Å"."""
    return tuple(f"{wavelength:.1f} {ANGSTROM}" for wavelength in wavelengths)
