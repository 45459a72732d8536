"""One sample's way through the network, as a frame shows it."""

import numpy as np

from nnsim.arrays import FloatArray, frozen
from nnsim.assemble import Run
from nnsim.frames.demand import Demand
from nnsim.frames.frame import SampleView
from nnsim.model.forward import forward
from nnsim.model.probabilities import class_probabilities
from nnsim.probes.monte_carlo import output_distribution


def sample_view(run: Run, demand: Demand, parameters: FloatArray) -> SampleView | None:
    """Return what the network says of the sample in demand, None without one."""
    data, trainer = run.data, run.trainer
    row = demand.sample
    if row is None or row >= data.dataset.n_samples:
        return None
    spec, judgement = trainer.spec, trainer.judgement
    inputs = data.inputs[row]
    with np.errstate(over="ignore", invalid="ignore"):
        passed = forward(spec, parameters, inputs[None])
    probabilities, kind = None, ""
    if judgement.n_classes:
        activation = spec.layers[-1].activation
        several, kind = class_probabilities(
            passed.outputs, activation, judgement.coding, judgement.n_classes
        )
        probabilities = frozen(several[0])
    passes = None
    if spec.has_dropout:
        seed, n_passes = trainer.settings.seed, demand.n_passes
        passes = output_distribution(spec, parameters, inputs, seed, n_passes)
    labels = data.dataset.labels
    return SampleView(
        row=row,
        inputs=inputs,
        sums=tuple(frozen(h[0]) for h in passed.sums),
        activations=tuple(frozen(a[0]) for a in passed.activations),
        targets=data.targets[row],
        label=None if labels is None else int(labels[row]),
        probabilities=probabilities,
        probability_kind=kind,
        passes=passes,
    )
