"""The feature space of a set of which only a part can be drawn, by real clicks."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nnsim.data.catalogue import CATALOGUE
from nnsim.data.settings import DataSettings
from nnsim.experiment import Experiment
from nnsim.model.settings import HiddenSettings, NetworkSettings
from nnsim.training.settings import StopSettings, TrainingSettings
from tests.ui.conftest import open_experiment
from tests.ui.feature_space_hands import LEFT, NO_KEYS, rows_of
from tests.ui.panel_hands import frame_of, run_epochs, wait_for
from ui.panels.feature_space.panel import FeatureSpacePanel
from ui.panels.sample_places import MOST_SAMPLES
from ui.session import Session

N_SAMPLES = 200_000
SET = DataSettings().set
MANY = Experiment(
    data=DataSettings(samples=N_SAMPLES),
    network=NetworkSettings(hidden=(HiddenSettings(neurons=3),)),
    training=TrainingSettings(
        scheme="mini-batch",
        mini_batch=1000,
        learning_rate=1.0,
        stop=StopSettings(epochs=0),
    ),
)


@pytest.fixture
def panel(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> Iterator[FeatureSpacePanel]:
    """The panel over two hundred thousand samples."""
    fewest, _ = CATALOGUE[SET].sample_limits
    roomy = replace(CATALOGUE[SET], sample_limits=(fewest, N_SAMPLES))
    monkeypatch.setitem(CATALOGUE, SET, roomy)
    panel = FeatureSpacePanel(session)
    qtbot.addWidget(panel)
    panel.resize(520, 420)
    panel.show()
    open_experiment(qtbot, session, MANY)
    yield panel
    panel.hide()


def undrawn(session: Session, panel: FeatureSpacePanel) -> int:
    """Return a training sample that is not among those that stand for all."""
    hidden = rows_of(session, "training") - set(panel.marked_rows("shown"))
    return min(hidden)


def class_shares(
    session: Session, drawn: set[int], rows: set[int]
) -> NDArray[np.float64]:
    """Return which share of each class is drawn, (n_classes,)."""
    assert session.run is not None
    labels = session.run.data.dataset.labels
    assert labels is not None
    return np.asarray(
        np.bincount(labels[list(drawn)]) / np.bincount(labels[list(rows)])
    )


def test_that_a_part_of_each_set_is_drawn_and_the_caption_says_so(
    session: Session, panel: FeatureSpacePanel
) -> None:
    shown = set(panel.marked_rows("shown"))
    for name in ("training", "validation"):
        rows = rows_of(session, name)
        assert MOST_SAMPLES - 10 < len(shown & rows) <= MOST_SAMPLES
        assert np.ptp(class_shares(session, shown & rows, rows)) < 0.001
    n_all = len(rows_of(session, "training", "validation"))
    caption = panel.caption.replace("\u202f", "")
    assert f"{len(shown)} of {n_all} samples drawn" in caption


def test_that_frames_are_followed_and_wrong_ones_ringed_among_the_drawn(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    shown = panel.marked_rows("shown")
    run_epochs(qtbot, session, 1)
    assert frame_of(session).n_epochs == 1
    assert panel.marked_rows("shown") == shown
    run = session.run
    assert run is not None
    labels = run.data.dataset.labels
    assert labels is not None
    predicted = np.empty_like(labels)
    for samples, evaluation in zip(
        (run.data.training, run.data.validation, run.data.test),
        frame_of(session).evaluations,
        strict=True,
    ):
        assert evaluation.predicted is not None
        assert len(evaluation.predicted) == len(samples)
        predicted[samples.rows] = evaluation.predicted
    wrong = {row for row in shown if predicted[row] != labels[row]}
    assert set(panel.marked_rows("wrong")) == wrong


def test_that_a_picked_sample_is_drawn_though_it_is_not_of_the_part(
    session: Session, panel: FeatureSpacePanel
) -> None:
    row = undrawn(session, panel)
    session.select(replace(session.selection, sample=row))
    assert panel.marked_rows("selected") == (row,)
    assert session.run is not None
    x, y = session.run.data.inputs[row].tolist()
    place = panel.map_view.to_point(x, y).toPoint()
    QTest.mouseClick(panel.map_view, LEFT, NO_KEYS, place)
    picked = session.selection.sample
    assert picked in {row, *panel.marked_rows("shown")}


def test_that_the_batch_at_work_glows_whole(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    session.advance("step")
    frame = wait_for(qtbot, session, lambda newest: newest.trace is not None)
    assert session.run is not None
    batch = session.run.data.training.rows[frame.batch]
    assert panel.marked_rows("glowing") == tuple(sorted(batch.tolist()))
    assert not panel.grab().isNull()


def test_that_of_a_cell_of_very_many_a_part_is_painted(
    session: Session, panel: FeatureSpacePanel
) -> None:
    predicted = frame_of(session).evaluations[0].predicted
    assert predicted is not None
    assert session.run is not None
    labels = session.run.data.training.labels
    assert labels is not None
    answer = int(np.bincount(predicted).argmax())
    actual = int(np.bincount(labels[predicted == answer]).argmax())
    session.select(replace(session.selection, cell=(actual, answer)))
    n_in_cell = np.count_nonzero((labels == actual) & (predicted == answer))
    assert len(panel.marked_rows("ringed")) == n_in_cell > MOST_SAMPLES
    assert not panel.grab().isNull()
