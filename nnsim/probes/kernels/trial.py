"""A first compiled error surface: it compiles or loads, and proves that it works."""

import numpy as np

from nnsim.arrays import frozen
from nnsim.data.dataset import SampleSet
from nnsim.model.spec import LayerSpec, NetworkSpec
from nnsim.probes.error_surface import SurfaceSlice, error_surface

CLOSE = 1e-10
SIZE = 3


def try_out() -> None:
    """Draw a small surface of XOR both ways.

    Raises
    ------
    ArithmeticError
        If the compiled kernel does not give the same heights.
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
    where = SurfaceSlice(0, 1, (-1.0, 1.0), (-1.0, 1.0))
    readable, compiled = (
        error_surface(spec, parameters, where, samples, "quadratic", SIZE, is_compiled)
        for is_compiled in (False, True)
    )
    if not np.allclose(readable, compiled, rtol=CLOSE, atol=CLOSE):
        raise ArithmeticError("the compiled surface has other heights")
