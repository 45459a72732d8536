"""The panel of the activation function, by real drags on a real run."""

import weakref
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.data.settings import DataSettings, SplitSettings
from nnsim.experiment import Experiment
from nnsim.frames.frame import Frame
from nnsim.model.settings import HiddenSettings, NetworkSettings, OutputSettings
from nnsim.model.spec import LayerSpec
from nnsim.training.settings import StopSettings, TrainingSettings
from tests.ui.conftest import open_experiment
from tests.ui.controls_hands import drag, type_into
from tests.ui.panel_hands import frame_of, run_epochs, wait_for
from tests.ui.reopening import open_other
from ui.palettes import THEMES
from ui.panels.activation.panel import ActivationPanel
from ui.panels.activation.points import function_points, value_range
from ui.panels.activation.words import FORMULAS
from ui.session import Session
from ui.theme import apply_theme

NEVER = StopSettings(epochs=0)
ONE = Experiment(
    data=DataSettings(set="two-clouds", coding="binary"),
    training=TrainingSettings(learning_rate=0.5, stop=NEVER),
)
DEEP = Experiment(
    network=NetworkSettings(
        hidden=(HiddenSettings(neurons=3, activation="tanh"), HiddenSettings(neurons=4))
    ),
    training=TrainingSettings(scheme="mini-batch", mini_batch=7, stop=NEVER),
)
SOFTMAX = Experiment(
    network=NetworkSettings(output=OutputSettings(activation="softmax")),
    training=TrainingSettings(loss="cross-entropy", stop=NEVER),
)
GATE = Experiment(
    data=DataSettings(
        set="gate-or",
        coding="binary",
        split=SplitSettings(training=1.0, validation=0.0, test=0.0),
    ),
    network=NetworkSettings(output=OutputSettings(activation="step", threshold=0.5)),
    training=TrainingSettings(rule="perceptron", stop=NEVER),
)
CURVE = Experiment(
    data=DataSettings(set="sine"),
    network=NetworkSettings(
        hidden=(HiddenSettings(neurons=4),), output=OutputSettings(activation="linear")
    ),
    training=TrainingSettings(scheme="batch", stop=NEVER),
)


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[ActivationPanel]:
    """The panel at its usual size, showing a single sigmoid neuron."""
    panel = ActivationPanel(session)
    qtbot.addWidget(panel)
    panel.resize(340, 270)
    panel.show()
    open_experiment(qtbot, session, ONE)
    yield panel
    panel.hide()


def step(qtbot: QtBot, session: Session) -> Frame:
    before = frame_of(session).n_steps
    session.advance("step")
    return wait_for(qtbot, session, lambda frame: frame.n_steps > before)


def is_at(session: Session, kind: str) -> bool:
    phase = frame_of(session).phase
    return phase is not None and phase.kind == kind


def layer_of(session: Session, place: int = 0) -> LayerSpec:
    return frame_of(session).spec.layers[place]


def layer(activation: str, slope: float = 1.0, threshold: float = 0.0) -> LayerSpec:
    return LayerSpec(2, 3, activation, slope, threshold)


def test_that_the_caption_names_layer_function_letter_and_neuron(
    qtbot: QtBot, session: Session, panel: ActivationPanel
) -> None:
    assert panel.caption.startswith("output layer · sigmoid, β 1.00 · h of o₁")
    open_other(qtbot, session, DEEP)
    assert panel.caption.startswith("hidden layer 1 · tanh, β 1.00")


def test_that_the_picked_neuron_decides_which_layer_is_shown(
    qtbot: QtBot, session: Session, panel: ActivationPanel
) -> None:
    open_other(qtbot, session, DEEP)
    assert panel.place == (0, 0)
    session.select(replace(session.selection, neuron=(1, 2)))
    assert panel.place == (1, 2)
    assert panel.caption.startswith("hidden layer 2 · sigmoid")
    session.select(replace(session.selection, neuron=(-1, 0)))
    assert panel.place == (0, 0)


def test_that_the_sample_at_work_is_the_dot_on_the_curve(
    qtbot: QtBot, session: Session, panel: ActivationPanel
) -> None:
    assert panel.view.dot() is None
    frame = step(qtbot, session)
    assert frame.trace is not None
    dot = panel.view.dot()
    assert dot is not None
    assert dot[0] == frame.trace.forward.sums[0][0, 0]
    assert dot[1] == pytest.approx(1.0 / (1.0 + np.exp(-dot[0])))
    assert panel.samples.is_now
    assert panel.view.tag().startswith("a = 0.")


def test_that_every_sample_of_a_batch_is_marked_with_its_class(
    qtbot: QtBot, session: Session, panel: ActivationPanel
) -> None:
    open_other(qtbot, session, DEEP)
    frame = step(qtbot, session)
    assert frame.trace is not None
    assert session.run is not None
    labels = session.run.data.training.labels
    assert labels is not None
    works = panel.samples.at_work
    assert panel.samples.looks[works].tolist() == labels[frame.batch].tolist()
    assert np.array_equal(panel.samples.sums[works], frame.trace.forward.sums[0][:, 0])
    assert panel.view.dot() is None


def test_that_a_picked_sample_is_a_dot_that_does_not_glow(
    qtbot: QtBot, session: Session, panel: ActivationPanel
) -> None:
    session.select(replace(session.selection, sample=3))
    frame = wait_for(qtbot, session, lambda newest: newest.sample is not None)
    assert frame.sample is not None
    dot = panel.view.dot()
    assert dot is not None
    assert dot[0] == frame.sample.sums[0][0]
    assert not panel.samples.is_now


def test_that_h_and_a_are_only_shown_once_the_phase_has_come_to_a(
    qtbot: QtBot, session: Session, panel: ActivationPanel
) -> None:
    for kind, is_known in (("input", False), ("sum", False), ("activation", True)):
        session.advance("phase")
        qtbot.waitUntil(partial(is_at, session, kind))
        assert (panel.view.dot() is not None) is is_known


def test_that_dragging_the_slider_makes_the_curve_steeper_in_one_undo_step(
    qtbot: QtBot, session: Session, panel: ActivationPanel
) -> None:
    run = session.run
    drag(panel.slope.slider, 0.5, 0.7, 0.9, 1.0)
    wait_for(qtbot, session, lambda frame: frame.spec.layers[0].slope == 20.0)
    assert session.experiment.network.output.slope == 20.0
    assert session.run is run
    points = panel.view.points
    assert points is not None
    between = (points.value > 0.05) & (points.value < 0.95)
    assert np.ptp(points.h[between]) < 0.3
    assert panel.view.beyond() == pytest.approx(5.0)
    session.undo()
    assert session.experiment.network.output.slope == 1.0
    assert not session.can_undo


def test_that_a_typed_slope_changes_the_layer_that_is_shown_alone(
    qtbot: QtBot, session: Session, panel: ActivationPanel
) -> None:
    open_other(qtbot, session, DEEP)
    session.select(replace(session.selection, neuron=(1, 0)))
    type_into(panel.slope.edit, "4")
    wait_for(qtbot, session, lambda frame: frame.spec.layers[1].slope == 4.0)
    assert [layer_of(session, n).slope for n in range(3)] == [1.0, 4.0, 1.0]
    assert panel.caption.startswith("hidden layer 2 · sigmoid, β 4.00")


def test_that_a_step_has_a_threshold_and_the_others_have_no_letter(
    qtbot: QtBot, session: Session, panel: ActivationPanel
) -> None:
    assert panel.slope.isVisible()
    open_other(qtbot, session, GATE)
    assert panel.threshold.isVisible()
    assert not panel.slope.isVisible()
    type_into(panel.threshold.edit, "-1")
    wait_for(qtbot, session, lambda frame: frame.spec.layers[0].threshold == -1.0)
    open_other(qtbot, session, SOFTMAX)
    assert not panel.threshold.isVisible()
    assert not panel.slope.isVisible()
    assert panel.hint.text().startswith("the other h at 0")


@pytest.mark.parametrize("activation", list(FORMULAS))
def test_that_the_derivative_is_the_slope_of_the_drawn_curve(activation: str) -> None:
    others = np.array([0.3, -0.2, 0.9])
    points = function_points(layer(activation, 1.7), 1, 5.0, others)
    if activation == "step":
        assert points.derivative.tolist() == [0.0, 0.0]
        return
    middle = (points.h[1:] + points.h[:-1]) / 2.0
    slopes = np.diff(points.value) / np.diff(points.h)
    expected = np.interp(middle, points.h, points.derivative)
    away_from_corner = np.abs(middle) > 0.2
    assert np.allclose(slopes[away_from_corner], expected[away_from_corner], atol=0.02)


def test_that_a_step_jumps_at_its_threshold() -> None:
    points = function_points(layer("step", threshold=1.5), 0, 5.0, None)
    assert points.h.tolist() == [-5.0, 1.5, 1.5, 5.0]
    assert points.value.tolist() == [0.0, 0.0, 1.0, 1.0]


def test_that_the_axis_of_h_grows_for_a_far_sample_and_never_shrinks(
    qtbot: QtBot, session: Session, panel: ActivationPanel
) -> None:
    frame = frame_of(session)
    session.set_weights(*((k, 40.0) for k in range(frame.spec.n_parameters)))
    wait_for(qtbot, session, lambda f: bool((f.parameters == 40.0).all()))
    seen = []
    for _ in range(6):
        step(qtbot, session)
        seen.append(panel.view.shown().x1)
    assert seen[-1] > 5.0
    assert seen == sorted(seen)
    low, high = value_range("sigmoid", seen[-1])
    assert (panel.view.shown().y0, panel.view.shown().y1) == (low, high)


def test_that_a_neuron_left_out_by_dropout_is_told(
    qtbot: QtBot, session: Session, panel: ActivationPanel
) -> None:
    dropped = msgspec.structs.replace(
        DEEP, network=NetworkSettings(hidden=(HiddenSettings(neurons=4, dropout=0.9),))
    )
    open_other(qtbot, session, dropped)
    panel.resize(340, 400)
    for _ in range(20):
        frame = step(qtbot, session)
        assert frame.trace is not None
        mask = frame.trace.forward.masks[0]
        assert mask is not None
        told = panel.hint.text().startswith("dropout leaves this neuron out")
        assert told == (mask[0] == 0.0)
        if told:
            return
    pytest.fail("0.9 of the neurons should be left out by most updates")


@pytest.mark.parametrize("theme", list(THEMES))
@pytest.mark.parametrize("experiment", [ONE, DEEP, SOFTMAX, GATE, CURVE])
def test_that_every_function_is_painted_at_every_size(
    qtbot: QtBot,
    qapp: QApplication,
    session: Session,
    panel: ActivationPanel,
    theme: str,
    experiment: Experiment,
) -> None:
    apply_theme(qapp, THEMES[theme])
    open_other(qtbot, session, experiment)
    run_epochs(qtbot, session, 2)
    for size in (QSize(1200, 650), QSize(340, 270), QSize(220, 180)):
        panel.resize(size)
        assert panel.grab().size() == size
        inside = panel.view.plot_rect()
        assert panel.view.rect().contains(inside.toAlignedRect())
        assert inside.height() > 40.0


def test_that_nothing_but_its_owner_keeps_the_panel_alive(session: Session) -> None:
    panel = ActivationPanel(session)
    alive = weakref.ref(panel)
    del panel
    assert alive() is None
