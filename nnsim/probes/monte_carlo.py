"""Monte-Carlo dropout: how much the answer depends on which neurons take part.

Deck: Monte-Carlo dropout; Gal and Ghahramani 2016, "Dropout as a Bayesian
approximation". Each pass keeps dropping neurons, the same ones for every input, so a
pass over a grid is one network's map, and one input sees the passes that the map saw.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray, frozen
from nnsim.errors import InputError
from nnsim.model.dropout import dropout_masks
from nnsim.model.forward import forward
from nnsim.model.spec import NetworkSpec

FIRST_DRAW = 2**53
"""Beyond any number of updates: no pass repeats a mask that training has drawn."""


@dataclass(frozen=True)
class MonteCarlo:
    """The outputs over ``n_passes`` passes, both arrays read-only.

    Attributes
    ----------
    mean : (n_samples, n_outputs).
    spread : (n_samples, n_outputs) standard deviation of these passes (divided by
        their number, not one less): exactly 0 without dropout, NaN once diverged.
    """

    mean: FloatArray
    spread: FloatArray
    n_passes: int


def monte_carlo(
    spec: NetworkSpec,
    parameters: FloatArray,
    inputs: FloatArray,
    seed: int,
    n_passes: int,
) -> MonteCarlo:
    """Return mean and spread of the outputs for (n_samples, n_inputs).

    Only running sums are kept (Welford 1962), so memory does not grow with the passes.
    """
    mean = np.zeros((len(inputs), spec.sizes[-1]))
    squares = np.zeros_like(mean)
    with np.errstate(over="ignore", invalid="ignore"):
        passes = _passes(spec, parameters, inputs, seed, n_passes)
        for number, outputs in enumerate(passes, start=1):
            difference = outputs - mean
            mean += difference / number
            squares += difference * (outputs - mean)
        spread = np.sqrt(squares / n_passes)
    return MonteCarlo(frozen(mean), frozen(spread), n_passes)


def output_distribution(
    spec: NetworkSpec,
    parameters: FloatArray,
    one_input: FloatArray,
    seed: int,
    n_passes: int,
) -> FloatArray:
    """Return the outputs of each pass for one input (n_inputs,), one pass a row.

    Shape (n_passes, n_outputs), read-only; the passes are those of ``monte_carlo``.
    """
    inputs = one_input[np.newaxis]
    with np.errstate(over="ignore", invalid="ignore"):
        passes = list(_passes(spec, parameters, inputs, seed, n_passes))
    return frozen(np.concatenate(passes))


def _passes(
    spec: NetworkSpec,
    parameters: FloatArray,
    inputs: FloatArray,
    seed: int,
    n_passes: int,
) -> Iterator[FloatArray]:
    """Give the outputs of each pass, (n_samples, n_outputs).

    Raises
    ------
    InputError
        "dropout.passes" for fewer than one pass.
    """
    if n_passes < 1:
        raise InputError("dropout.passes", value=n_passes)
    if not spec.has_dropout:
        outputs = forward(spec, parameters, inputs).outputs
        yield from (outputs for _ in range(n_passes))
        return
    for draw in range(FIRST_DRAW, FIRST_DRAW + n_passes):
        masks = dropout_masks(spec, seed, draw)
        yield forward(spec, parameters, inputs, masks).outputs
