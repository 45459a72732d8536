"""Small networks that engine tests share."""

from itertools import pairwise

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.chance import Purpose, normals, stream_key
from nnsim.data.dataset import SampleSet, SampleSets
from nnsim.model.evaluation import Judgement
from nnsim.model.spec import LayerSpec, NetworkSpec
from nnsim.training.sampling import Sampler
from nnsim.training.settings import StopSettings, TrainingSettings
from nnsim.training.trainer import Trainer

NEVER = StopSettings(epochs=0)


def drawn(seed: int, *shape: int) -> FloatArray:
    """Normal draws that do not depend on NumPy's generators."""
    key = stream_key(seed, Purpose.DATA_NOISE)
    return normals(key, int(np.prod(shape))).reshape(shape)


def make_spec(
    sizes: tuple[int, ...], activation: str = "sigmoid", bias: bool = True
) -> NetworkSpec:
    """A network of one activation throughout."""
    return NetworkSpec(
        tuple(
            LayerSpec(
                n_inputs,
                n_neurons,
                activation,
                slope=1.3,
                bias_input=-1.0 if bias else 0.0,
            )
            for n_inputs, n_neurons in pairwise(sizes)
        )
    )


def gate_samples(truth: tuple[int, int, int, int]) -> SampleSet:
    """The four rows 00, 01, 10, 11 of a two-input gate, one output."""
    inputs = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    labels = np.array(truth, dtype=np.int64)
    return SampleSet(np.arange(4), inputs, labels[:, np.newaxis].astype(float), labels)


def alone(samples: SampleSet) -> SampleSets:
    """Three sets of which only training has samples."""
    empty = SampleSet(
        samples.rows[:0],
        samples.inputs[:0],
        samples.targets[:0],
        None if samples.labels is None else samples.labels[:0],
    )
    return SampleSets(samples, empty, empty)


def gate_trainer(
    truth: tuple[int, int, int, int],
    settings: TrainingSettings | None = None,
    sampler: Sampler | None = None,
    seed: int = 1,
) -> Trainer:
    """One step neuron on a gate, by the perceptron's rule unless told otherwise."""
    settings = settings or TrainingSettings(
        rule="perceptron", scheme="sequential", shuffle=False, stop=NEVER
    )
    activation = "step" if settings.rule == "perceptron" else "sigmoid"
    spec = make_spec((2, 1), activation)
    return Trainer(
        spec,
        0.3 * drawn(seed, spec.n_parameters),
        settings,
        alone(gate_samples(truth)),
        Judgement("quadratic", 2, "binary"),
        sampler,
    )
