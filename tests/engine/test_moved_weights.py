"""Networks that differ in two weights, answered from one pass, beside whole passes."""

from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from nnsim.arrays import FloatArray
from nnsim.data.dataset import SampleSet
from nnsim.model.forward import network_outputs
from nnsim.model.losses import LOSSES
from nnsim.model.spec import LayerSpec, NetworkSpec
from nnsim.probes.error_surface import error_surface, weight_slice

HIDDEN = st.sampled_from(["sigmoid", "tanh", "relu", "step", "linear"])


@st.composite
def networks(draw: st.DrawFn) -> NetworkSpec:
    sizes = draw(st.lists(st.integers(1, 4), min_size=2, max_size=5))
    layers = []
    for number, (n_in, n_out) in enumerate(pairwise(sizes)):
        is_last = number == len(sizes) - 2
        output = st.sampled_from(["sigmoid", "linear", "softmax"])
        activation = draw(output if is_last and n_out > 1 else HIDDEN)
        silent = st.sets(st.integers(0, n_out - 1), max_size=0 if is_last else 2)
        layers.append(
            LayerSpec(
                n_in,
                n_out,
                activation,
                slope=draw(st.sampled_from([1.0, 2.5])),
                threshold=draw(st.sampled_from([0.0, 0.3])),
                bias_input=draw(st.sampled_from([-1.0, 0.0])),
                dropout=0.0 if is_last else draw(st.sampled_from([0.0, 0.4])),
                silenced=tuple(sorted(draw(silent))),
            )
        )
    return NetworkSpec(tuple(layers))


def error_of(spec: NetworkSpec, parameters: FloatArray, samples: SampleSet) -> float:
    outputs = network_outputs(spec, parameters, samples.inputs)
    return float(LOSSES["quadratic"].value(outputs, samples.targets).mean())


@settings(max_examples=150, deadline=None)
@given(networks(), st.data())
def test_that_a_surface_is_a_whole_pass_at_each_point(
    spec: NetworkSpec, data: st.DataObject
) -> None:
    index = st.integers(0, spec.n_parameters - 1)
    x, y = data.draw(index), data.draw(index)
    rng = np.random.default_rng(data.draw(st.integers(0, 99)))
    parameters = rng.normal(size=spec.n_parameters)
    inputs = rng.normal(size=(7, spec.sizes[0]))
    targets = rng.uniform(size=(7, spec.sizes[-1]))
    samples = SampleSet(np.arange(7), inputs, targets, None)
    where = weight_slice(x, y, (-2.0, 1.5), (-1.0, 3.0))
    surface = error_surface(spec, parameters, where, samples, "quadratic", 4)
    for row, high in enumerate(np.linspace(-1.0, 3.0, 4)):
        for column, wide in enumerate(np.linspace(-2.0, 1.5, 4)):
            moved = parameters.copy()
            moved[x] = wide
            moved[y] = high
            plain = error_of(spec, moved, samples)
            jolt = 1e-11 * rng.normal(size=spec.n_parameters)
            beside = [error_of(spec, moved + way, samples) for way in (jolt, -jolt)]
            if max(abs(error - plain) for error in beside) > 1e-6:
                continue  # A step stands at its very edge: rounding decides.
            assert abs(surface[row, column] - plain) <= 1e-10 * max(1.0, abs(plain))
