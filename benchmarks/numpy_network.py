"""Gradient descent in plain NumPy, the way one writes it down first."""

from itertools import pairwise

import numpy as np

from benchmarks.problems import Problem
from nnsim.arrays import FloatArray, IntArray

Layers = list[FloatArray]
"""Weights (n_inputs + 1, n_neurons) of each layer; the bias row is last."""


def layers_of(problem: Problem) -> Layers:
    """Return the first weights, one array a layer."""
    flat, layers, begin = problem.first_weights(), [], 0
    for n_in, n_out in pairwise(problem.sizes):
        end = begin + (n_in + 1) * n_out
        layers.append(flat[begin:end].reshape(n_in + 1, n_out).copy())
        begin = end
    return layers


def sigmoid(h: FloatArray) -> FloatArray:
    result: FloatArray = 1.0 / (1.0 + np.exp(-h))
    return result


def update_by_one(layers: Layers, x: FloatArray, t: FloatArray, eta: float) -> None:
    """Move all weights by one sample, (n_inputs,) and (n_outputs,)."""
    activations = [x]
    for w in layers:
        activations.append(sigmoid(activations[-1] @ w[:-1] - w[-1]))
    a = activations[-1]
    delta = (a - t) * a * (1.0 - a)
    for number in range(len(layers) - 1, -1, -1):
        w, a = layers[number], activations[number]
        delta_before = (w[:-1] @ delta) * a * (1.0 - a) if number else delta
        w[:-1] -= eta * np.outer(a, delta)
        w[-1] += eta * delta
        delta = delta_before


def update_by_group(layers: Layers, x: FloatArray, t: FloatArray, eta: float) -> None:
    """Move all weights by the mean gradient of a group, one sample a row."""
    activations = [x]
    for w in layers:
        activations.append(sigmoid(activations[-1] @ w[:-1] - w[-1]))
    a = activations[-1]
    delta = (a - t) * a * (1.0 - a) / len(x)
    for number in range(len(layers) - 1, -1, -1):
        w, a = layers[number], activations[number]
        delta_before = (delta @ w[:-1].T) * a * (1.0 - a) if number else delta
        w[:-1] -= eta * (a.T @ delta)
        w[-1] += eta * delta.sum(axis=0)
        delta = delta_before


def run_epoch(
    layers: Layers, problem: Problem, group: int, order: IntArray | None
) -> None:
    """Make one epoch in a given order, or over all samples at once without one."""
    inputs, targets, eta = problem.inputs, problem.targets, problem.learning_rate
    if order is None:
        update_by_group(layers, inputs, targets, eta)
    elif group == 1:
        for row in order:
            update_by_one(layers, inputs[row], targets[row], eta)
    else:
        for begin in range(0, len(order), group):
            rows = order[begin : begin + group]
            update_by_group(layers, inputs[rows], targets[rows], eta)
