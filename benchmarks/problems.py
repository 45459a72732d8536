"""What is learnt: networks, numbers to learn, and in which groups samples are taken."""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np

from nnsim.arrays import FloatArray, IntArray
from nnsim.chance import Purpose, normals, stream_key

SEED = 1
SMALL_STEP = 0.1
WIDE_STEP = 4.0
"""η times the number of inputs of a wide network: its sums grow with its inputs."""


@dataclass(frozen=True)
class Problem:
    """A network of sigmoid neurons and as many samples of made-up numbers."""

    sizes: tuple[int, ...]
    n_samples: int

    @property
    def key(self) -> str:
        return "-".join(map(str, self.sizes))

    @property
    def n_weights(self) -> int:
        return sum((n_in + 1) * n_out for n_in, n_out in pairwise(self.sizes))

    @property
    def learning_rate(self) -> float:
        return min(SMALL_STEP, WIDE_STEP / self.sizes[0])

    @cached_property
    def inputs(self) -> FloatArray:
        """(n_samples, n_inputs), normal."""
        shape = self.n_samples, self.sizes[0]
        key = stream_key(SEED, Purpose.DATA_POSITIONS)
        return normals(key, shape[0] * shape[1]).reshape(shape)

    @cached_property
    def labels(self) -> IntArray:
        """(n_samples,) the largest of as many random sums of the inputs as classes."""
        n_classes = max(2, self.sizes[-1])
        key = stream_key(SEED, Purpose.DATA_LABELS)
        directions = normals(key, self.sizes[0] * n_classes)
        sums = self.inputs @ directions.reshape(self.sizes[0], n_classes)
        return np.asarray(sums.argmax(axis=1), dtype=np.int64)

    @cached_property
    def targets(self) -> FloatArray:
        """(n_samples, n_outputs) 0 and 1."""
        if self.sizes[-1] == 1:
            return self.labels[:, np.newaxis].astype(float)
        return np.eye(self.sizes[-1])[self.labels]

    def first_weights(self) -> FloatArray:
        """Layer after layer (n_inputs + 1, n_neurons), flat; the bias row is last."""
        layers = []
        for number, (n_in, n_out) in enumerate(pairwise(self.sizes)):
            key = stream_key(SEED, Purpose.WEIGHTS, number)
            layers.append(normals(key, (n_in + 1) * n_out) / np.sqrt(n_in))
        return np.concatenate(layers)


@dataclass(frozen=True)
class Scheme:
    """How many samples make an update, 0 = all, and whether an epoch shuffles them."""

    key: str
    group: int
    shuffles: bool

    def group_of(self, problem: Problem) -> int:
        return self.group or problem.n_samples


PROBLEMS = {
    problem.key: problem
    for problem in (
        Problem((2, 8, 3), 300),
        Problem((4, 8, 3), 150),
        Problem((8, 16, 2), 768),
        Problem((2, 4, 2, 1), 500),
        Problem((3753, 16, 7), 900),
    )
}
SMALL = ("2-8-3", "4-8-3", "8-16-2")
SPECTRA = "3753-16-7"
SCHEMES = {
    scheme.key: scheme
    for scheme in (
        Scheme("sequential", 1, shuffles=True),
        Scheme("mini-batch 10", 10, shuffles=True),
        Scheme("batch", 0, shuffles=False),
    )
}
