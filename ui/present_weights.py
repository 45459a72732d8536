"""The weights that the network has now, as far as the window knows them."""

import numpy as np
from msgspec.structs import replace

from nnsim.arrays import FloatArray
from nnsim.assemble import network_spec
from nnsim.errors import InputError
from nnsim.experiment import Experiment
from nnsim.frames.frame import Frame, RunInfo
from nnsim.model.initial_weights import as_given, initial_parameters
from nnsim.model.spec import NetworkSpec
from ui.edits import is_live_edit, is_same_but_edits

MOST_KEPT = 100_000
"""More weights than these are not written into the document."""


def present_weights(
    experiment: Experiment, run: RunInfo | None, frame: Frame | None
) -> tuple[NetworkSpec, FloatArray] | None:
    """Return the network and its weights, (n_parameters,), of the newest moment.

    While a run of the experiment is on its way they are its first weights. None where
    other data are on their way, or the weights are no numbers any more.
    """
    if run is None or not is_same_but_edits(run.experiment.data, experiment.data):
        return None
    network = experiment.network
    try:
        spec = network_spec(network, run.data.n_inputs, run.data.n_outputs)
        if frame is not None and is_live_edit(run.experiment, experiment):
            weights = np.asarray(frame.parameters)
        else:
            weights = initial_parameters(spec, network.initial_weights, network.seed)
    except InputError:
        return None
    return (spec, weights) if np.isfinite(weights).all() else None


def with_present_weights(
    experiment: Experiment, run: RunInfo | None, frame: Frame | None
) -> Experiment:
    """Return the experiment as it would begin from the weights that it has now.

    It stays as it is where there are none, or more than ``MOST_KEPT``.
    """
    present = present_weights(experiment, run, frame)
    if present is None or len(present[1]) > MOST_KEPT:
        return experiment
    return with_weights(experiment, present[1])


def with_weights(experiment: Experiment, weights: FloatArray) -> Experiment:
    """Return the experiment with first weights, (n_parameters,)."""
    network = experiment.network
    given = as_given(network.initial_weights, tuple(weights.tolist()))
    return replace(experiment, network=replace(network, initial_weights=given))
