"""What the menu, the wheel and the pointer do on the error surface, on real runs."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnsim.frames.surface_view import SurfaceView
from nnsim.variants import with_fields
from tests.ui.comparing_hands import XOR
from tests.ui.conftest import open_experiment
from tests.ui.panel_hands import MLP, frame_of, point_at, run_epochs, wait_for
from tests.ui.surface_hands import choose_in_menu
from ui.panels.curves.panel import CurvesPanel
from ui.panels.error_surface.panel import ErrorSurfacePanel
from ui.pictures.formats import picture_of
from ui.pictures.sheet import Sheet
from ui.session import Session
from ui.timeline_strip import TimelineStrip

Key = Qt.Key
LEAPING = with_fields(
    XOR, {"training.scheme": "sequential", "training.learning_rate": 30.0}, "test"
)
WITH_PENALTY = with_fields(MLP, {"training.penalty.l2": 0.01}, "test")


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[ErrorSurfacePanel]:
    panel = ErrorSurfacePanel(session)
    qtbot.addWidget(panel)
    for control in panel.title_controls():
        qtbot.addWidget(control)
    panel.resize(520, 400)
    panel.show()
    open_experiment(qtbot, session, WITH_PENALTY)
    yield panel
    panel.hide()


def shown(panel: ErrorSurfacePanel) -> SurfaceView:
    assert panel.view.surface is not None
    return panel.view.surface


def wheel(panel: ErrorSurfacePanel, notches: int) -> None:
    view = panel.view
    place = view.plot_rect().center()
    event = QWheelEvent(
        place,
        view.mapToGlobal(place),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


@pytest.mark.parametrize(
    ("words", "kind", "label"),
    [
        ("Two random directions", "random", "random direction 1"),
        ("Main directions of the path", "principal", "direction 1"),
    ],
)
def test_that_directions_are_chosen_and_named(
    qtbot: QtBot,
    session: Session,
    panel: ErrorSurfacePanel,
    words: str,
    kind: str,
    label: str,
) -> None:
    run_epochs(qtbot, session, 20)
    choose_in_menu(panel, "Axes", words)
    qtbot.waitUntil(lambda: shown(panel).where.axes.kind == kind)
    assert panel.x_label.isVisible()
    assert panel.x_label.text().startswith(label)
    assert not panel.x_picker.isVisible()
    choose_in_menu(panel, "Axes", "Two weights")
    qtbot.waitUntil(lambda: shown(panel).pair is not None)
    assert panel.x_picker.isVisible()
    assert not panel.x_label.isVisible()


def test_that_the_two_that_moved_most_become_the_axes(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    first = frame_of(session).parameters.copy()
    after = run_epochs(qtbot, session, 20).parameters
    choose_in_menu(panel, "Axes", "The two that moved most")
    two = np.argsort(-np.abs(after - first), kind="stable")[:2]
    qtbot.waitUntil(lambda: set(shown(panel).pair or ()) == set(two.tolist()))


def test_that_a_click_starts_there_also_along_free_directions(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    choose_in_menu(panel, "Axes", "Two random directions")
    qtbot.waitUntil(lambda: shown(panel).pair is None)
    axes, before = shown(panel).where.axes, frame_of(session).parameters.copy()
    pixel = panel.view.to_point(0.5, -0.4).toPoint()
    QTest.mouseClick(panel.view, Qt.MouseButton.LeftButton, pos=pixel)
    frame = wait_for(qtbot, session, lambda f: not np.array_equal(f.parameters, before))
    place = panel.view.to_data(QPointF(pixel))
    assert axes.place(frame.parameters) == pytest.approx(place, abs=1e-9)


def test_that_set_penalty_and_height_are_chosen(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    choose_in_menu(panel, "Error of", "Both: training in colours, validation dashed")
    qtbot.waitUntil(lambda: bool(shown(panel).picture.other_contours))
    assert "dashed: validation" in panel.note.text()
    choose_in_menu(panel, "With what large weights cost")
    qtbot.waitUntil(lambda: shown(panel).picture.order.penalty == (0.0, 0.01))
    assert "with penalties" in panel.note.text()
    choose_in_menu(panel, "Height", "E")
    qtbot.waitUntil(lambda: shown(panel).picture.order.scale == "linear")
    low, high = panel.view.ends
    assert low < shown(panel).errors.min() < shown(panel).errors.max() < high


def test_that_landmarks_tell_the_largest_rate_and_the_arrows(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    run_epochs(qtbot, session, 3)
    choose_in_menu(panel, "Landmarks: lowest point, curvature, largest stable η")
    qtbot.waitUntil(lambda: shown(panel).picture.curvature is not None)
    panel.view.grab()
    qtbot.waitUntil(lambda: frame_of(session).fine)
    bend = shown(panel).picture.curvature
    assert bend is not None
    assert "η" in panel.note.text() or bend.largest_rate is None
    assert shown(panel).next_place is not None


def test_that_the_wheel_zooms_and_0_follows_again(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    low, high = shown(panel).where.x_range
    wheel(panel, 3)
    qtbot.waitUntil(lambda: shown(panel).where.x_range[1] < high)
    assert shown(panel).where.x_range[0] > low
    QTest.keyClick(panel.view, Key.Key_0)
    qtbot.waitUntil(lambda: shown(panel).where.x_range == (low, high))
    QTest.keyClick(panel.view, Key.Key_Minus)
    qtbot.waitUntil(lambda: shown(panel).where.x_range[1] > high)


def test_that_a_point_of_the_way_is_found_on_curves_and_timeline(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    curves, strip = CurvesPanel(session), TimelineStrip(session)
    for widget in (curves, strip, *curves.title_controls()):
        qtbot.addWidget(widget)
    curves.show()
    strip.show()
    frame = run_epochs(qtbot, session, 60)
    qtbot.waitUntil(lambda: len(shown(panel).path) == 61)
    point_at(panel.view, *shown(panel).path[60].tolist())
    epoch = panel.view.hovered_epoch()
    assert epoch is not None
    assert session.pointing.epoch == epoch
    assert curves.errors.hover_epoch == epoch
    expected = round(epoch * frame.n_steps / frame.n_epochs)
    assert strip.bar.pointed == expected
    panel.view.left.emit()
    gone: list[object] = [
        session.pointing.epoch,
        curves.errors.hover_epoch,
        strip.bar.pointed,
    ]
    assert gone.count(None) == 3


def test_that_single_steps_are_marked_and_tell_their_number(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    open_experiment(qtbot, session, LEAPING)
    for _ in range(6):
        before = frame_of(session).n_steps
        session.advance("step")
        qtbot.waitUntil(lambda n=before: frame_of(session).n_steps > n)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(shown(panel).steps.steps) == 7)
    panel.view.grab()
    assert panel.view.n_step_marks >= 2
    point_at(panel.view, *shown(panel).steps.places[3].tolist())
    first = panel.view.readout()[0]
    found = panel.view.hovered_epoch()
    assert found is not None
    assert first in ("step 3", "step 2", "epoch 1, step 4")
    assert found in (0.5, 0.75, 1.0)
    run_epochs(qtbot, session, 20)
    qtbot.waitUntil(lambda: len(shown(panel).steps.steps) <= 1)


def test_that_the_grid_and_the_paths_are_written(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel, tmp_path: Path
) -> None:
    run_epochs(qtbot, session, 10)
    surface = shown(panel)
    names = ("ω x₁→h₁", "ω x₂→h₁")
    way = ("present run", surface.path_epochs, surface.path)
    write = panel.exports.write
    write("grid", tmp_path / "grid.csv", panel.view, surface, names, [way])
    lines = (tmp_path / "grid.csv").read_text("utf-8").splitlines()
    assert lines[0] == "ω x₁→h₁,ω x₂→h₁,error"
    cells = np.array([[float(cell) for cell in line.split(",")] for line in lines[1:]])
    assert cells[:, 2].tolist() == surface.errors.ravel().tolist()
    write("grid", tmp_path / "grid.npz", panel.view, surface, names, [way])
    with np.load(tmp_path / "grid.npz", allow_pickle=False) as arrays:
        assert np.array_equal(arrays["error"], surface.errors)
        assert np.array_equal(arrays["path"], surface.path)
    write("paths", tmp_path / "paths.csv", panel.view, surface, names, [way])
    rows = (tmp_path / "paths.csv").read_text("utf-8").splitlines()
    assert len(rows) == 1 + len(surface.path)
    assert rows[1].startswith("present run,0,")


def test_that_the_picture_is_written_as_pixels_and_vectors(
    panel: ErrorSurfacePanel,
) -> None:
    sheet = Sheet(panel.view, "Error surface")
    image = QImage.fromData(picture_of(sheet, ".png", 2.0))
    assert image.width() == 2 * panel.view.width()
    assert image.pixelColor(image.width() // 2, image.height() // 2).isValid()
    svg = picture_of(sheet, ".svg", 1.0).decode("utf-8")
    assert svg.startswith("<?xml")
    assert "<text" in svg or "<path" in svg


def test_that_a_folder_that_is_gone_is_a_sentence(
    qtbot: QtBot, panel: ErrorSurfacePanel, tmp_path: Path
) -> None:
    with qtbot.waitSignal(panel.refused) as said:
        panel.exports.write(
            "picture",
            tmp_path / "gone" / "a.png",
            panel.view,
            shown(panel),
            ("", ""),
            [],
        )
    assert "a.png" in said.args[0]


def test_that_a_right_click_opens_the_menu(
    qtbot: QtBot, panel: ErrorSurfacePanel
) -> None:
    with qtbot.waitSignal(panel.view.menu_wanted):
        panel.view.menu_wanted.emit(QPoint(5, 5))
    qtbot.waitUntil(panel.menu.menu.isVisible)
    panel.menu.menu.hide()


def test_that_ghosts_of_other_data_are_not_on_the_surface(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    open_experiment(qtbot, session, XOR)
    run_epochs(qtbot, session, 5)
    with qtbot.waitSignal(session.pinned_changed):
        session.pin()
    qtbot.waitUntil(lambda: len(panel.view.ghosts()) == 1)
    session.edit(with_fields(session.experiment, {"data.set": "gate-or"}, "test"))
    qtbot.waitUntil(lambda: panel.view.ghosts() == ())


def test_that_the_dot_is_dragged_as_one_undo_step(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    view, before = panel.view, frame_of(session).parameters.copy()
    x, y = shown(panel).point
    begin, end = (
        view.to_point(x, y).toPoint(),
        view.to_point(x + 1.0, y - 0.5).toPoint(),
    )
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=begin)
    for share in (0.3, 0.6, 1.0):
        QTest.mouseMove(view, begin + (end - begin) * share)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)
    reached = view.to_data(QPointF(end))
    wait_for(
        qtbot,
        session,
        lambda f: f.parameters[[0, 3]].tolist() == pytest.approx(list(reached)),
    )
    assert np.array_equal(
        np.delete(frame_of(session).parameters, [0, 3]), np.delete(before, [0, 3])
    )
    session.undo()
    wait_for(qtbot, session, lambda f: np.array_equal(f.parameters, before))
    assert not session.can_undo


def test_that_a_surface_of_steps_says_why_there_is_no_slope(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel
) -> None:
    steps = with_fields(
        XOR,
        {
            "network.hidden": [],
            "network.output.activation": "step",
            "training.rule": "perceptron",
        },
        "test",
    )
    open_experiment(qtbot, session, steps)
    qtbot.waitUntil(lambda: "plateaus without slope" in panel.note.text())


@pytest.mark.parametrize(("scheme", "arrows"), [("batch", 1), ("sequential", 2)])
def test_that_one_arrow_says_both_where_the_next_update_is_straight_down(
    qtbot: QtBot, session: Session, panel: ErrorSurfacePanel, scheme: str, arrows: int
) -> None:
    fields = {"training.scheme": scheme, "training.learning_rate": 60.0}
    open_experiment(qtbot, session, with_fields(MLP, fields, "test"))
    session.wish(surface_details=True)
    qtbot.waitUntil(
        lambda: (
            shown(panel).next_place is not None
            and shown(panel).picture.order.has_details
        )
    )
    panel.view.grab()
    drawn = (panel.view.ways_on.descent, panel.view.ways_on.following)
    assert sum(arrow.stretch > 0 for arrow in drawn) == arrows
