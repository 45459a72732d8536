"""PyTorch on the processor: layers, loss and optimizer as its tutorials use them."""

from itertools import pairwise
from typing import Any

from benchmarks.peers.training import GroupTraining, Training, UnavailableError
from benchmarks.problems import Problem, Scheme
from nnsim.arrays import FloatArray, IntArray


def begin(problem: Problem, scheme: Scheme) -> Training:
    """Begin with float64, in which all others compute."""
    return _begin(problem, scheme, "float64")


def begin_single(problem: Problem, scheme: Scheme) -> Training:
    """Begin with float32, its own default: half the bytes, twice the lanes."""
    return _begin(problem, scheme, "float32")


class TorchNetwork:
    """A network, its numbers and its optimizer."""

    def __init__(self, torch: Any, problem: Problem, dtype: str) -> None:
        self._torch = torch
        number = getattr(torch, dtype)
        torch.manual_seed(1)
        self._inputs = torch.tensor(problem.inputs, dtype=number)
        self._targets = torch.tensor(problem.targets, dtype=number)
        layers: list[Any] = []
        for n_in, n_out in pairwise(problem.sizes):
            layers += [torch.nn.Linear(n_in, n_out, dtype=number), torch.nn.Sigmoid()]
        self._linear = layers[::2]
        self._network = torch.nn.Sequential(*layers)
        self._optimizer = torch.optim.SGD(
            self._network.parameters(), lr=problem.learning_rate
        )

    def update(self, rows: IntArray | None) -> None:
        """Move all weights by one group of samples."""
        inputs, targets = self._inputs, self._targets
        if rows is not None:
            chosen = self._torch.from_numpy(rows)
            inputs, targets = inputs[chosen], targets[chosen]
        self._optimizer.zero_grad()
        difference = self._network(inputs) - targets
        loss = 0.5 * (difference * difference).sum(dim=1).mean()
        loss.backward()
        self._optimizer.step()

    def set_weights(self, layers: list[FloatArray]) -> None:
        """Take weights (n_inputs + 1, n_neurons); its bias node sends +1, not -1."""
        with self._torch.no_grad():
            for linear, weights in zip(self._linear, layers, strict=True):
                linear.weight.copy_(self._torch.from_numpy(weights[:-1].T.copy()))
                linear.bias.copy_(self._torch.from_numpy(-weights[-1]))

    def weights(self) -> list[FloatArray]:
        """Return the weights (n_inputs, n_neurons) of each layer without the bias."""
        return [linear.weight.detach().numpy().T.copy() for linear in self._linear]


def import_torch() -> Any:
    try:
        import torch
    except ImportError:
        raise UnavailableError("PyTorch is not installed") from None
    return torch


def _begin(problem: Problem, scheme: Scheme, dtype: str) -> Training:
    network = TorchNetwork(import_torch(), problem, dtype)
    return GroupTraining(problem, scheme, network.update)
