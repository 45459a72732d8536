"""What a network should answer if there were no noise, where that is known."""

import numpy as np

from nnsim.arrays import FloatArray, frozen
from nnsim.data.catalogue import find_entry
from nnsim.data.prepare import PreparedData
from nnsim.errors import InputError


def true_values(data: PreparedData, inputs: FloatArray) -> FloatArray | None:
    """Return the targets (n, n_outputs) without noise at inputs (n, n_inputs).

    Both are in network units: the function of the set is asked in its own units. None
    where the set has no such function, or the preprocessing no way back to its units.
    """
    entry = find_entry(data.dataset.key)
    if entry is None or entry.truth is None or data.target_scale is None:
        return None
    try:
        in_set_units = data.to_set_units(inputs)
    except InputError:
        return None
    with np.errstate(over="ignore", invalid="ignore"):
        return frozen(data.target_scale.apply(entry.truth(in_set_units)))
