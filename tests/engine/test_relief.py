"""The output of a neuron as heights over a plane."""

import numpy as np
import pytest

from nnsim.assemble import Run, assemble
from nnsim.data.settings import DataSettings
from nnsim.experiment import Experiment
from nnsim.frames.demand import PRINCIPAL, Demand
from nnsim.frames.feature_viewer import FINE_RELIEF, FeatureViewer
from nnsim.model.forward import forward
from nnsim.model.settings import HiddenSettings, NetworkSettings
from nnsim.probes.decision_map import DecisionMap


@pytest.fixture
def run() -> Run:
    run = assemble(
        Experiment(
            data=DataSettings(set="iris"),
            network=NetworkSettings(hidden=(HiddenSettings(neurons=4),)),
        )
    )
    run.trainer.run(10)
    return run


def decision_of(run: Run, demand: Demand) -> DecisionMap:
    viewer = FeatureViewer(run)
    for _ in range(4):
        view = viewer.view(demand, run.trainer.parameters, True)
    assert view is not None
    assert view.decision is not None
    return view.decision


@pytest.mark.parametrize("features", [(0, 1), (3, 2), PRINCIPAL])
@pytest.mark.parametrize("neuron", [(0, 3), (1, 2)])
def test_that_heights_are_the_neurons_outputs_from_edge_to_edge(
    run: Run, neuron: tuple[int, int], features: tuple[int, int]
) -> None:
    demand = Demand(map_kind="relief", neuron=neuron, features=features)
    answer = decision_of(run, demand)
    assert answer.relief is not None
    assert answer.relief.neuron == neuron
    heights, plane = answer.relief.heights, answer.plane
    assert heights.shape == (FINE_RELIEF + 1, FINE_RELIEF + 1)
    assert not heights.flags.writeable
    xs = np.linspace(*plane.x_range, FINE_RELIEF + 1)
    ys = np.linspace(*plane.y_range, FINE_RELIEF + 1)
    for row, column in ((0, 0), (0, -1), (-1, 0), (-1, -1), (7, 23)):
        place = np.array([[xs[column], ys[row]]])
        passed = forward(
            run.trainer.spec, run.trainer.parameters, plane.inputs_at(place)
        )
        expected = passed.activations[neuron[0]][0, neuron[1]]
        assert heights[row, column] == pytest.approx(expected, rel=1e-9)


@pytest.mark.parametrize("neuron", [None, (5, 0), (0, 99), (-1, 0)])
def test_that_without_such_a_neuron_it_is_the_first_output(
    run: Run, neuron: tuple[int, int] | None
) -> None:
    answer = decision_of(run, Demand(map_kind="relief", neuron=neuron))
    assert answer.relief is not None
    assert answer.relief.neuron == (1, 0)


def test_that_nothing_else_is_asked_with_a_relief_and_none_without(run: Run) -> None:
    answer = decision_of(run, Demand(map_kind="relief"))
    assert answer.classes is None
    assert answer.neuron is None
    assert decision_of(run, Demand()).relief is None
