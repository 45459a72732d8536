"""The equations of each method: its numbers come to the result that stands beside."""

from collections.abc import Iterator
from dataclasses import replace

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from nnsim.data.settings import DataSettings
from nnsim.experiment import Experiment
from nnsim.model.losses import LOSSES
from nnsim.model.settings import HiddenSettings, NetworkSettings, OutputSettings
from nnsim.scene import built_in_scene
from nnsim.training.settings import (
    BalanceSettings,
    OptimizerSettings,
    PenaltySettings,
    TrainingSettings,
)
from tests.ui.conftest import open_experiment
from tests.ui.equation_hands import (
    BACKPROP,
    equation,
    evaluated,
    keys,
    read,
    result_of,
    rounded,
    shown_panel,
    to_phase,
    with_training,
)
from tests.ui.network_hands import advance
from tests.ui.panel_hands import frame_of
from ui.panels.equations.panel import EquationsPanel
from ui.session import Session

ACTIVATIONS = ("sigmoid", "tanh", "linear", "relu")


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[EquationsPanel]:
    yield from shown_panel(qtbot, session)


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_that_a_and_delta_of_each_activation_come_out_of_their_numbers(
    qtbot: QtBot, session: Session, panel: EquationsPanel, activation: str
) -> None:
    network = NetworkSettings(
        hidden=(HiddenSettings(neurons=2, activation=activation),),
        output=OutputSettings(activation=activation),
        initial_weights=BACKPROP.network.initial_weights,
    )
    open_experiment(qtbot, session, msgspec.structs.replace(BACKPROP, network=network))
    to_phase(qtbot, session, "activation", 0)
    shown = equation(panel, "activation")
    assert shown.formula == activation
    assert evaluated(shown) == pytest.approx(result_of(shown), rel=1e-12)
    for layer in (1, 0):
        to_phase(qtbot, session, "backward", layer)
        shown = equation(panel, "delta")
        assert evaluated(shown) == pytest.approx(result_of(shown), rel=1e-12)


def test_that_a_step_neuron_compares_h_with_its_threshold(
    qtbot: QtBot, session: Session, panel: EquationsPanel
) -> None:
    open_experiment(qtbot, session, built_in_scene("neuron-or").experiment)
    to_phase(qtbot, session, "activation")
    trace = frame_of(session).trace
    assert trace is not None
    h, a = float(trace.forward.sums[0][0, 0]), float(trace.forward.outputs[0, 0])
    assert read(panel, "activation", "numbers") == rounded(h, 0.0)
    assert (">" in equation(panel, "activation").line("numbers").plain) is (a == 1.0)
    to_phase(qtbot, session, "backward")
    t = float(trace.targets[0, 0])
    assert equation(panel, "delta").formula == "delta-difference"
    assert read(panel, "delta", "numbers") == rounded(a, t)
    to_phase(qtbot, session, "change")
    assert equation(panel, "gradient").formula == "rule-perceptron"


@pytest.mark.parametrize("loss", LOSSES)
def test_that_each_error_comes_out_of_its_numbers(
    qtbot: QtBot, session: Session, panel: EquationsPanel, loss: str
) -> None:
    activation = "softmax" if loss != "binary-cross-entropy" else "sigmoid"
    network = msgspec.structs.replace(
        BACKPROP.network, output=OutputSettings(activation=activation)
    )
    experiment = msgspec.structs.replace(BACKPROP, network=network)
    open_experiment(qtbot, session, with_training(experiment, loss=loss))
    to_phase(qtbot, session, "activation", 1)
    shown = equation(panel, "activation")
    assert evaluated(shown) == pytest.approx(result_of(shown), rel=1e-12)
    to_phase(qtbot, session, "error")
    shown = equation(panel, "error")
    assert shown.formula == loss
    assert evaluated(shown) == pytest.approx(result_of(shown), rel=1e-12)
    to_phase(qtbot, session, "backward", 1)
    shown = equation(panel, "delta")
    assert evaluated(shown) == pytest.approx(result_of(shown), rel=1e-12)


@pytest.mark.parametrize(
    ("settings", "shown_keys"),
    [
        (OptimizerSettings(), ["gradient", "update", "others"]),
        (OptimizerSettings(momentum=0.9), ["gradient", "update", "others"]),
        (
            OptimizerSettings(method="adam"),
            ["gradient", "slot-m", "slot-v", "update", "others"],
        ),
        (
            OptimizerSettings(method="rmsprop"),
            ["gradient", "slot-v", "update", "others"],
        ),
        (
            OptimizerSettings(method="adagrad"),
            ["gradient", "slot-v", "update", "others"],
        ),
    ],
    ids=["descent", "momentum", "adam", "rmsprop", "adagrad"],
)
def test_that_each_optimizer_comes_out_of_its_numbers(
    qtbot: QtBot,
    session: Session,
    panel: EquationsPanel,
    settings: OptimizerSettings,
    shown_keys: list[str],
) -> None:
    open_experiment(qtbot, session, with_training(BACKPROP, optimizer=settings))
    advance(qtbot, session, "step")
    advance(qtbot, session, "step")
    to_phase(qtbot, session, "change", 1)
    assert keys(panel) == shown_keys
    for key in shown_keys[:-1]:
        shown = equation(panel, key)
        if key == "update" and settings.method == "adam":
            numbers = shown.lines[-2]
            shown = replace(shown, lines=(numbers, shown.lines[-1]))
        assert evaluated(shown) == pytest.approx(result_of(shown), rel=1e-12)


def test_that_penalties_have_their_share_in_error_and_gradient(
    qtbot: QtBot, session: Session, panel: EquationsPanel
) -> None:
    penalty = PenaltySettings(l1=0.01, l2=0.1)
    open_experiment(qtbot, session, with_training(BACKPROP, penalty=penalty))
    to_phase(qtbot, session, "error")
    shown = equation(panel, "penalty")
    assert evaluated(shown) == pytest.approx(result_of(shown), rel=1e-12)
    to_phase(qtbot, session, "change", 1)
    shown = equation(panel, "penalty-gradient")
    assert evaluated(shown) == pytest.approx(result_of(shown), rel=1e-12)
    bias = frame_of(session).spec.n_parameters - 2
    session.select(replace(session.selection, weight=bias))
    assert "not penalised" in equation(panel, "penalty-gradient").line("note").plain


def test_that_class_weights_count_in_error_and_delta(
    qtbot: QtBot, session: Session, panel: EquationsPanel
) -> None:
    balance = BalanceSettings(method="weights", shares=(3.0, 1.0))
    open_experiment(qtbot, session, with_training(BACKPROP, balance=balance))
    to_phase(qtbot, session, "error")
    for key in ("error", "error-mean"):
        shown = equation(panel, key)
        assert evaluated(shown) == pytest.approx(result_of(shown), rel=1e-12)
    to_phase(qtbot, session, "backward", 1)
    shown = equation(panel, "delta")
    assert shown.line("numbers").values[0] == 3.0
    assert evaluated(shown) == pytest.approx(result_of(shown), rel=1e-12)


@pytest.mark.parametrize("rule", ["hebb", "oja"])
def test_that_hebb_and_oja_come_out_of_their_numbers(
    qtbot: QtBot, session: Session, panel: EquationsPanel, rule: str
) -> None:
    experiment = Experiment(
        data=DataSettings(set="tilted-cloud"),
        network=NetworkSettings(output=OutputSettings(activation="linear")),
        training=TrainingSettings(rule=rule, learning_rate=0.1),
    )
    open_experiment(qtbot, session, experiment)
    to_phase(qtbot, session, "change")
    shown = equation(panel, "gradient")
    assert shown.formula == f"rule-{rule}"
    assert evaluated(shown) == pytest.approx(result_of(shown), rel=1e-12)
