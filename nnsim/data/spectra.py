"""Stellar spectra: those that come with the program, and how any are named."""

import zipfile
import zlib
from functools import lru_cache
from pathlib import Path

import numpy as np

from nnsim.arrays import FloatArray, IntArray, frozen
from nnsim.data.dataset import Dataset, Quantity
from nnsim.errors import InputError
from nnsim.resources import resource_path

SPECTRAL_CLASSES = ("O", "B", "A", "F", "G", "K", "M")
"""From the hottest to the coolest (course: The Spectra dataset)."""
FILE = "spectra.npz"
N_STARS = 908
KEYS = ("wavelength", "flux", "label", "name", "spectral_type", "temperature")
UNREADABLE = (
    EOFError,
    KeyError,
    OSError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
)


@lru_cache(maxsize=1)
def spectra() -> Dataset:
    """Return the 908 MILES stars of ``data/spectra.npz``, the same object each time.

    Flux is in units of its own mean over 3541-7409 Å (Sánchez-Blázquez et al. 2006).
    Raise ``InputError`` that names the file if it is not as it should be.
    """
    return read_spectra(resource_path("data", FILE))


def read_spectra(path: Path) -> Dataset:
    """Return the stars of a file as ``tools/build_spectra.py`` makes it.

    Raise ``InputError`` that names the file if it is not there, damaged or incomplete.
    """
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as archive:
            wavelength, flux, label, name, spectral_type, temperature = (
                archive[key] for key in KEYS
            )
    except UNREADABLE as error:
        raise InputError("data.file_missing", file=path) from error
    if flux.shape != (N_STARS, len(wavelength)) or len(label) != N_STARS:
        raise InputError("data.file_missing", file=path)
    return spectra_dataset(
        "spectra",
        wavelength.astype(np.float64),
        flux.astype(np.float64),
        label.astype(np.int64),
        sample_names=tuple(name.tolist()),
        sample_notes=tuple(spectral_type.tolist()),
        temperature=temperature.astype(np.float64),
    )


def spectra_dataset(
    key: str,
    wavelength: FloatArray,
    flux: FloatArray,
    labels: IntArray,
    sample_names: tuple[str, ...] = (),
    sample_notes: tuple[str, ...] = (),
    temperature: FloatArray | None = None,
) -> Dataset:
    """Return spectra as a data set whose inputs are named by their wavelength.

    ``wavelength`` is (n_pixels,) in Å, ``flux`` (n_samples, n_pixels), ``labels``
    (n_samples,) index into ``SPECTRAL_CLASSES``, ``temperature`` (n_samples,) in K; all
    become read-only.
    """
    quantities: tuple[Quantity, ...] = ()
    if temperature is not None:
        quantities = (Quantity("temperature", "K", frozen(temperature)),)
    return Dataset(
        key=key,
        inputs=frozen(flux),
        input_names=tuple(f"{place:.1f} Å" for place in wavelength.tolist()),
        labels=frozen(labels),
        class_names=SPECTRAL_CLASSES,
        axis=Quantity("wavelength", "Å", frozen(wavelength)),
        sample_names=sample_names,
        sample_notes=sample_notes,
        sample_quantities=quantities,
    )
