"""What the spectrum panel draws, put together from a run, its profiles and a sample."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from nnsim.arrays import FloatArray, frozen
from nnsim.data.prepare import PreparedData
from nnsim.data.profiles import ClassProfiles
from ui.widgets.markers import NEUTRAL

Units = Literal["set", "network"]
MOST_PARALLEL = 32
"""Up to so many inputs without an axis are things of their own kind, not a curve."""
MARGIN = 0.06
LEAST_SPAN = 1e-9


@dataclass(frozen=True, eq=False)
class Curve:
    """A mean or a sample, (n_inputs,), with its class; ``spread`` only of a mean."""

    name: str
    class_index: int
    values: FloatArray
    spread: FloatArray | None = None


@dataclass(frozen=True, eq=False)
class SpectrumPicture:
    """All curves in one kind of units, over the same places.

    Attributes
    ----------
    places : (n_inputs,) along the axis, rising.
    means : of the classes that have training samples.
    sample : the picked one, or None.
    y_range : what all of them fill, with a margin.
    is_curve : whether neighbours along the axis belong together.
    """

    places: FloatArray
    means: tuple[Curve, ...]
    sample: Curve | None
    y_range: tuple[float, float]
    is_curve: bool


def is_ordered(data: PreparedData) -> bool:
    """Tell whether the order of the inputs is an axis, or they are many."""
    return data.dataset.axis is not None or data.n_inputs > MOST_PARALLEL


def places_of(data: PreparedData, profiles: ClassProfiles) -> FloatArray:
    """Return where the network's inputs stand: on the axis, or their number from 1."""
    axis = data.dataset.axis
    if axis is None:
        return frozen(profiles.columns.astype(np.float64) + 1.0)
    return frozen(axis.values[profiles.columns])


def make_picture(
    data: PreparedData,
    profiles: ClassProfiles,
    sample: int | None,
    units: Units,
    with_spread: bool,
) -> SpectrumPicture:
    """Return what is to be drawn; a sample that is not there is left out."""
    chosen = profiles.in_network_units if units == "network" else profiles.in_set_units
    names = data.dataset.class_names
    means = tuple(
        Curve(
            names[n] if names else "",
            n if names else NEUTRAL,
            chosen.means[n],
            chosen.deviations[n] if with_spread else None,
        )
        for n in np.flatnonzero(profiles.counts).tolist()
    )
    curve = sample_curve(data, profiles, sample, units)
    return SpectrumPicture(
        places_of(data, profiles),
        means,
        curve,
        _value_range([*means, *([curve] if curve is not None else [])]),
        is_ordered(data),
    )


def sample_curve(
    data: PreparedData, profiles: ClassProfiles, sample: int | None, units: Units
) -> Curve | None:
    """Return the picked sample with its name and class, None without one."""
    dataset = data.dataset
    if sample is None or sample >= dataset.n_samples:
        return None
    values = data.inputs[sample]
    if units == "set":
        values = dataset.inputs[sample][profiles.columns]
    label = NEUTRAL if dataset.labels is None else int(dataset.labels[sample])
    name = dataset.sample_names[sample] if dataset.sample_names else ""
    return Curve(name, label, values)


def nearest_sample(
    data: PreparedData, profiles: ClassProfiles, units: Units, place: int, value: float
) -> int:
    """Return the row of the sample whose value at an input is the nearest."""
    if units == "network":
        values = data.inputs[:, place]
    else:
        values = data.dataset.inputs[:, int(profiles.columns[place])]
    return int(np.nanargmin(np.abs(values - value)))


def _value_range(curves: list[Curve]) -> tuple[float, float]:
    ends: list[float] = []
    for curve in curves:
        spread = 0.0 if curve.spread is None else curve.spread
        ends += [float(np.min(curve.values - spread))]
        ends += [float(np.max(curve.values + spread))]
    whole = [end for end in ends if np.isfinite(end)] or [0.0, 1.0]
    low, high = min(whole), max(whole)
    margin = MARGIN * max(high - low, LEAST_SPAN)
    return low - margin, high + margin
