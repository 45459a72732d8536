"""First compiled error surfaces: they compile or load, and prove that they work."""

import numpy as np

from nnsim.arrays import frozen
from nnsim.data.dataset import SampleSet
from nnsim.model.spec import LayerSpec, NetworkSpec
from nnsim.probes.error_surface import SurfaceSlice, error_surface, weight_slice
from nnsim.probes.surface_directions import random_axes

CLOSE = 1e-10
SIZE = 3


def try_out() -> None:
    """Draw small surfaces of XOR both ways.

    Raises
    ------
    ArithmeticError
        If a compiled kernel does not give the same heights.
    """
    inputs = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    targets = (inputs.sum(axis=1, keepdims=True) == 1.0).astype(float)
    samples = SampleSet(
        rows=frozen(np.arange(4)),
        inputs=frozen(inputs),
        targets=frozen(targets),
        labels=None,
    )
    spec = NetworkSpec((LayerSpec(2, 2, "sigmoid"), LayerSpec(2, 1, "sigmoid")))
    parameters = np.linspace(-0.5, 0.5, spec.n_parameters)
    stretch = (-1.0, 1.0)
    for where in (
        weight_slice(0, 1, stretch, stretch),
        SurfaceSlice(random_axes(spec, parameters, 0), stretch, stretch),
    ):
        readable, compiled = (
            error_surface(spec, parameters, where, samples, "quadratic", SIZE, way)
            for way in (False, True)
        )
        if not np.allclose(readable, compiled, rtol=CLOSE, atol=CLOSE):
            raise ArithmeticError("the compiled surface has other heights")
