"""A first call of the compiled path: it compiles or loads, and proves that it works."""

import numpy as np

from nnsim.arrays import frozen
from nnsim.data.dataset import SampleSet, SampleSets
from nnsim.model.evaluation import Judgement
from nnsim.model.spec import LayerSpec, NetworkSpec
from nnsim.training.kernels.compiled import CompiledPath
from nnsim.training.readable import ReadablePath
from nnsim.training.record import Record
from nnsim.training.settings import TrainingSettings
from nnsim.training.setup import Progress, Setup

CLOSE = 1e-12


def try_out() -> None:
    """Make two epochs of OR on both paths.

    Raises
    ------
    ArithmeticError
        If the compiled path does not give the same weights.
    """
    results = []
    for path in (ReadablePath(np.zeros(1, np.int64)), CompiledPath()):
        setup, progress, record = _beginning()
        path.advance(setup, progress, record, 8)
        results.append(progress.parameters)
    readable, compiled = results
    if not np.allclose(readable, compiled, rtol=CLOSE, atol=CLOSE):
        raise ArithmeticError("the compiled kernels give other numbers")


def _beginning() -> tuple[Setup, Progress, Record]:
    inputs = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    targets = inputs.max(axis=1, keepdims=True)
    samples = SampleSet(
        rows=frozen(np.arange(4)),
        inputs=frozen(inputs),
        targets=frozen(targets),
        labels=frozen(targets[:, 0].astype(np.int64)),
    )
    spec = NetworkSpec((LayerSpec(2, 2, "sigmoid"), LayerSpec(2, 1, "sigmoid")))
    setup = Setup(
        spec,
        TrainingSettings(),
        SampleSets(samples, samples, samples),
        Judgement("quadratic", 2, "binary"),
    )
    parameters = np.linspace(-0.5, 0.5, spec.n_parameters)
    slots = setup.descent.first_slots()
    progress = Progress(parameters, slots, setup.sampler)
    return setup, progress, Record.empty(spec.n_parameters)
