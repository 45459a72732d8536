"""The plain NumPy loop."""

from benchmarks.numpy_network import layers_of, update_by_group, update_by_one
from benchmarks.peers.training import GroupTraining, Training
from benchmarks.problems import Problem, Scheme
from nnsim.arrays import IntArray


def begin(problem: Problem, scheme: Scheme) -> Training:
    layers = layers_of(problem)
    inputs, targets, eta = problem.inputs, problem.targets, problem.learning_rate

    def update_all(rows: IntArray | None) -> None:
        if rows is None:
            update_by_group(layers, inputs, targets, eta)
        elif len(rows) == 1:
            row = rows[0]
            update_by_one(layers, inputs[row], targets[row], eta)
        else:
            update_by_group(layers, inputs[rows], targets[rows], eta)

    return GroupTraining(problem, scheme, update_all)
