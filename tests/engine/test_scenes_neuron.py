"""The scenes of a single neuron show what the course says they show."""

from itertools import product

import numpy as np
import pytest
from msgspec.structs import replace

from nnsim.assemble import Run, assemble
from nnsim.probes.feature_plane import FeaturePlane, towards_origin
from nnsim.probes.hyperplanes import hyperplanes
from nnsim.probes.line_weights import threshold_for_line
from nnsim.scene import built_in_scene
from nnsim.variants import variant_experiment

PLANE = FeaturePlane(0, 1, (0.0, 1.0), (0.0, 1.0), np.zeros(2))


def bias_run(number: int, seed: int) -> Run:
    scene = built_in_scene("bias-node")
    experiment = variant_experiment(scene, scene.variants[number])
    run = assemble(experiment.with_seed(seed))
    run.trainer.run(60)
    return run


def gate_accuracy(gate: str, weights: tuple[float, float], theta: float) -> float:
    scene = built_in_scene("threshold").experiment
    output = replace(scene.network.output, threshold=theta)
    first = replace(scene.network.initial_weights, values=(*weights, 0.0))
    network = replace(scene.network, output=output, initial_weights=first)
    data = replace(scene.data, set=gate)
    trainer = assemble(replace(scene, data=data, network=network)).trainer
    return float(trainer.evaluations[0].accuracy)


@pytest.mark.parametrize("seed", range(3))
def test_that_a_line_without_bias_node_stays_on_the_origin_and_fails(seed: int) -> None:
    trainer = bias_run(0, seed).trainer
    (_, _, c), *_ = hyperplanes(trainer.spec, trainer.parameters, PLANE)
    assert c == 0.0
    assert trainer.history.column("training_accuracy").max() < 0.8


@pytest.mark.parametrize("seed", range(3))
def test_that_a_line_with_bias_node_separates_and_its_normal_is_active(
    seed: int,
) -> None:
    run = bias_run(1, seed)
    trainer = run.trainer
    assert trainer.evaluations[0].accuracy == 1.0
    (a, b, c), *_ = hyperplanes(trainer.spec, trainer.parameters, PLANE)
    assert c != 0.0
    labels = run.data.training.labels
    assert labels is not None
    active = run.data.training.inputs @ (a, b) > c
    np.testing.assert_array_equal(active, labels == 1)


@pytest.mark.parametrize(
    ("gate", "weights", "theta"),
    [
        ("gate-or", (1.0, 1.0), 0.5),
        ("gate-and", (1.0, 1.0), 1.5),
        ("gate-nand", (-1.0, -1.0), -1.5),
    ],
)
def test_that_a_gate_is_built_by_hand(
    gate: str, weights: tuple[float, float], theta: float
) -> None:
    assert gate_accuracy(gate, weights, theta) == 1.0


def test_that_no_weights_and_threshold_of_many_make_xor() -> None:
    values = np.linspace(-2.0, 2.0, 9).tolist()
    best = max(
        gate_accuracy("gate-xor", (first, second), theta)
        for first, second, theta in product(values, values, (-1.25, -0.25, 0.25, 1.25))
    )
    assert best == 0.75


def test_that_nothing_is_learnt_in_the_scene_of_the_threshold() -> None:
    trainer = assemble(built_in_scene("threshold").experiment).trainer
    before = trainer.parameters.copy()
    for _ in range(8):
        trainer.step()
    np.testing.assert_array_equal(trainer.parameters, before)


def test_that_the_threshold_puts_a_line_where_it_is_wanted() -> None:
    trainer = assemble(built_in_scene("threshold").experiment).trainer
    spec, parameters = trainer.spec, trainer.parameters
    line = (1.0, 1.0, 0.3)
    assert threshold_for_line(spec, parameters, PLANE, 0, line) == pytest.approx(0.3)


def test_that_a_range_reaches_an_origin_that_is_near() -> None:
    assert towards_origin((0.05, 1.05)) == pytest.approx((-0.075, 1.05))
    assert towards_origin((-1.05, -0.05)) == pytest.approx((-1.05, 0.075))
    assert towards_origin((0.5, 1.5)) == (0.5, 1.5)
    assert towards_origin((-0.3, 1.3)) == (-0.3, 1.3)
