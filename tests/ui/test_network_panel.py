"""The network panel by real clicks and keys on a real run."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from nnsim.model.spec import WeightPlace
from tests.ui.conftest import open_experiment
from tests.ui.network_hands import (
    advance,
    click,
    graph_of,
    hover,
    matrices_of,
    mlp,
    moment_of,
    pixel_of,
    wait_for_frame,
    written,
)
from tests.ui.panel_hands import frame_of
from ui.panels.network.graph import link_tones
from ui.panels.network.links import STRONG
from ui.panels.network.moment import LinkTarget, NeuronTarget
from ui.panels.network.panel import NetworkPanel
from ui.selection import Selection
from ui.session import Session
from ui.widgets.segmented import SegmentedChoice

HIDDEN_2 = NeuronTarget(0, 1)
BIAS_OF_INPUTS = NeuronTarget(-1, 2)
Key = Qt.Key


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[NetworkPanel]:
    """The panel with its control above it and a field before it, showing 2-3-3."""
    panel = NetworkPanel(session)
    window = QWidget()
    column = QVBoxLayout(window)
    column.addWidget(QLineEdit(window))
    for control in panel.title_controls():
        column.addWidget(control)
    column.addWidget(panel, 1)
    qtbot.addWidget(window)
    window.resize(480, 420)
    window.show()
    open_experiment(qtbot, session, mlp(3))
    window.activateWindow()
    yield panel
    window.hide()


def index_of(panel: NetworkPanel, layer: int, source: int, neuron: int) -> int:
    """Return where a weight is in the flat vector."""
    return moment_of(panel).frame.spec.index(WeightPlace(layer, source, neuron))


def marked(panel: NetworkPanel) -> dict[int, int]:
    """Return the links that are marked, with 1 for the x axis and 2 for y."""
    return dict(panel.marks.numbered_links)


def test_that_the_caption_says_shape_and_number_of_weights(
    panel: NetworkPanel,
) -> None:
    assert panel.caption == "2-3-3 · 21 weights"


def test_that_a_layer_without_bias_node_draws_none_and_counts_no_weights_for_it(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    open_experiment(qtbot, session, mlp(3, bias=False))
    layout = graph_of(panel).layout
    assert layout is not None
    assert [column.has_bias for column in layout.columns] == [False, True, False]
    assert panel.caption == "2-3-3 · 18 weights"
    assert panel.canvas.place_of(BIAS_OF_INPUTS) is None


def test_that_bias_nodes_say_minus_one(panel: NetworkPanel) -> None:
    assert written(panel, "bias", -1) == ["−1"]
    assert written(panel, "bias", 1) == []


def test_that_a_click_on_a_neuron_selects_it_and_another_one_clears(
    session: Session, panel: NetworkPanel
) -> None:
    click(panel, HIDDEN_2)
    assert session.selection.neuron == (0, 1)
    assert panel.marks.selected == HIDDEN_2
    click(panel, HIDDEN_2)
    assert session.selection.neuron is None


def test_that_an_input_can_be_selected_but_a_bias_node_cannot(
    session: Session, panel: NetworkPanel
) -> None:
    click(panel, NeuronTarget(-1, 1))
    assert session.selection.neuron == (-1, 1)
    click(panel, BIAS_OF_INPUTS)
    assert session.selection.neuron == (-1, 1)


def test_that_a_neuron_selected_elsewhere_is_ringed(
    session: Session, panel: NetworkPanel
) -> None:
    session.select(Selection(neuron=(1, 2)))
    assert panel.marks.selected == NeuronTarget(1, 2)


def test_that_a_selection_beyond_the_network_is_not_drawn(
    session: Session, panel: NetworkPanel
) -> None:
    session.select(Selection(neuron=(0, 7)))
    assert panel.marks.selected is None
    panel.grab()


def test_that_hovering_a_neuron_brings_out_its_incoming_links(
    panel: NetworkPanel,
) -> None:
    hover(panel, HIDDEN_2)
    links = graph_of(panel).links
    assert links is not None
    strong = link_tones(links, moment_of(panel)) == STRONG
    expected = {index_of(panel, 0, source, 1) for source in range(3)}
    assert set(links.indices[strong].tolist()) == expected


def test_that_hovering_an_input_brings_out_the_links_that_leave_it(
    panel: NetworkPanel,
) -> None:
    hover(panel, NeuronTarget(-1, 0))
    links = graph_of(panel).links
    assert links is not None
    strong = link_tones(links, moment_of(panel)) == STRONG
    expected = {index_of(panel, 0, 0, neuron) for neuron in range(3)}
    assert set(links.indices[strong].tolist()) == expected


def test_that_nothing_stays_hovered_when_the_pointer_leaves(
    panel: NetworkPanel,
) -> None:
    hover(panel, HIDDEN_2)
    assert panel.marks.hovered == HIDDEN_2
    QTest.mouseMove(panel.canvas, QPoint(2, 2))
    QApplication.processEvents()
    assert panel.marks.hovered is None


def test_that_two_clicked_links_become_the_axes_of_the_error_surface(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    first, second = index_of(panel, 1, 0, 2), index_of(panel, 0, 1, 0)
    click(panel, LinkTarget(first))
    assert marked(panel) == {first: 1}
    assert panel.status.text() == "Pick a second link"
    assert panel.caption.startswith("pick a second link")
    wait_for_frame(qtbot, session, lambda: click(panel, LinkTarget(second)))
    assert session.demand.surface_weights == (first, second)
    assert marked(panel) == {first: 1, second: 2}
    assert panel.caption == "2-3-3 · 21 weights"


def test_that_the_axes_of_the_surface_are_marked_before_anything_is_picked(
    panel: NetworkPanel,
) -> None:
    assert panel.marks.axes == (0, 3)


def test_that_no_axes_are_marked_where_no_surface_is_wanted(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    wait_for_frame(qtbot, session, lambda: session.wish(error_surface=False))
    assert panel.marks.axes is None


@pytest.mark.parametrize("way", ["again", "escape", "empty"])
def test_that_a_picked_link_can_be_given_up(
    session: Session, panel: NetworkPanel, way: str
) -> None:
    link = LinkTarget(index_of(panel, 0, 0, 1))
    click(panel, link)
    if way == "again":
        click(panel, link)
    elif way == "escape":
        QTest.keyClick(panel.canvas, Key.Key_Escape)
    else:
        QTest.mouseClick(panel.canvas, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert panel.marks.pending is None
    assert session.demand.surface_weights is None


def test_that_a_new_run_forgets_the_first_link(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    click(panel, LinkTarget(index_of(panel, 1, 3, 2)))
    open_experiment(qtbot, session, mlp())
    assert panel.marks.pending is None
    assert panel.caption == "2-3 · 9 weights"


def test_that_a_link_is_found_a_few_pixels_beside_it_and_not_further(
    panel: NetworkPanel,
) -> None:
    link = LinkTarget(index_of(panel, 0, 0, 0))
    place = panel.canvas.place_of(link)
    assert place is not None
    links = graph_of(panel).links
    assert links is not None
    row = links.row(link.index)
    assert row is not None
    way = links.ends[row] - links.begins[row]
    up = np.array([way[1], -way[0]]) / np.hypot(*way)
    up *= -np.sign(up[1])
    near = place + QPoint(0, 0) + type(place)(*(4.0 * up))
    far = place + type(place)(*(9.0 * up))
    assert panel.canvas.target_at(near) == link
    assert panel.canvas.target_at(far) is None


def test_that_a_tooltip_names_a_link_and_its_weight(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    index = index_of(panel, 0, 0, 2)
    wait_for_frame(qtbot, session, lambda: session.set_weights((index, 0.532)))
    first_line = panel.canvas.describe(LinkTarget(index)).splitlines()[0]
    assert first_line == "ω from x₁ to h₃ = 0.532"
    bias = index_of(panel, 1, 3, 0)
    assert "from the bias node to o₁" in panel.canvas.describe(LinkTarget(bias))


def test_that_a_tooltip_tells_all_of_a_neuron(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    assert "click one, or make a step" in panel.canvas.describe(HIDDEN_2)
    frame = advance(qtbot, session, "step")
    assert frame.trace is not None
    text = panel.canvas.describe(NeuronTarget(1, 0))
    for part in ("o₁  A", "h = ", "a = ", "δ = ", "t = ", "bias weight", "sigmoid"):
        assert part in text
    assert "always sends −1" in panel.canvas.describe(BIAS_OF_INPUTS)


def test_that_a_tooltip_follows_the_weights(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    index = index_of(panel, 1, 1, 1)
    before = panel.canvas.describe(LinkTarget(index))
    wait_for_frame(qtbot, session, lambda: session.set_weights((index, -4.0)))
    assert "= −4.00" in panel.canvas.describe(LinkTarget(index))
    assert before != panel.canvas.describe(LinkTarget(index))


def test_that_links_show_sign_by_colour_and_size_by_width(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    spec = moment_of(panel).frame.spec
    blue, orange = index_of(panel, 0, 0, 0), index_of(panel, 0, 2, 2)
    zeros = [(n, 0.0) for n in range(spec.n_parameters)]
    changes = [*zeros, (blue, 2.0), (orange, -2.0)]
    wait_for_frame(qtbot, session, lambda: session.set_weights(*changes))
    wait_for_frame(qtbot, session, lambda: session.wish(error_surface=False))
    picture = panel.canvas.grab().toImage()
    for index, bluer in ((blue, True), (orange, False)):
        colour = picture.pixelColor(pixel_of(panel, LinkTarget(index)))
        assert (colour.blue() > colour.red() + 60) is bluer
        assert (colour.red() > colour.blue() + 60) is not bluer


def test_that_the_legend_follows_the_largest_weight_in_round_numbers(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    changes = [(0, -2.2)]
    wait_for_frame(qtbot, session, lambda: session.set_weights(*changes))
    assert panel.legend.labels() == ("ω", "−3.0", "+3.0")


def test_that_tab_and_arrows_lead_from_neuron_to_neuron_and_enter_selects(
    session: Session, panel: NetworkPanel
) -> None:
    field = panel.window().findChildren(QLineEdit)[0]
    field.setFocus()
    for _ in range(5):
        if not panel.canvas.hasFocus():
            QTest.keyClick(QApplication.focusWidget() or field, Key.Key_Tab)
    assert panel.marks.focused == NeuronTarget(-1, 0)
    QTest.keyClick(panel.canvas, Key.Key_Tab)
    QTest.keyClick(panel.canvas, Key.Key_Down)
    assert panel.marks.focused == HIDDEN_2
    QTest.keyClick(panel.canvas, Key.Key_Return)
    assert session.selection.neuron == (0, 1)
    QTest.keyClick(panel.canvas, Key.Key_Right)
    assert panel.marks.focused == NeuronTarget(1, 1)
    QTest.keyClick(panel.canvas, Key.Key_Tab)
    assert not panel.canvas.hasFocus()
    assert panel.marks.focused is None


def test_that_arrows_belong_to_the_window_after_a_mere_click(
    panel: NetworkPanel,
) -> None:
    pressed = []
    shortcut = QShortcut(Qt.Key.Key_Right, panel.window())
    shortcut.activated.connect(lambda: pressed.append("right"))
    click(panel, HIDDEN_2)
    assert panel.canvas.hasFocus()
    QTest.keyClick(panel.canvas, Key.Key_Right)
    assert pressed == ["right"]


def test_that_arrows_move_on_the_graph_once_the_keyboard_is_on_a_neuron(
    panel: NetworkPanel,
) -> None:
    pressed = []
    shortcut = QShortcut(Qt.Key.Key_Down, panel.window())
    shortcut.activated.connect(lambda: pressed.append("down"))
    panel.canvas.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(panel.canvas, Key.Key_Down)
    assert pressed == []
    assert panel.marks.focused == NeuronTarget(-1, 1)


def test_that_a_cell_of_many_links_stands_for_the_strongest_of_them(
    qtbot: QtBot, session: Session, panel: NetworkPanel
) -> None:
    open_experiment(qtbot, session, mlp(300))
    panel.show_view("matrix")
    matrix = matrices_of(panel).matrices[1]
    assert matrix.most_in_a_cell > 1
    frame = moment_of(panel).frame
    weights = frame.spec.weights(frame.parameters, 1)
    for row in (0, 5, len(matrix.row_starts) - 2):
        begin, end = matrix.row_starts[row], matrix.row_starts[row + 1]
        best = int(begin + np.abs(weights[begin:end, 0]).argmax())
        cell = matrix.cell_box(int(begin), 0)
        expected = LinkTarget(index_of(panel, 1, best, 0))
        assert panel.canvas.target_at(cell.center()) == expected


def test_that_matrices_can_be_chosen_in_the_title_and_their_cells_clicked(
    session: Session, panel: NetworkPanel
) -> None:
    choice = panel.title_controls()[0]
    assert isinstance(choice, SegmentedChoice)
    choice.segment("matrix").click()
    assert panel.canvas.view is matrices_of(panel)
    first, second = index_of(panel, 0, 2, 1), index_of(panel, 1, 0, 2)
    click(panel, LinkTarget(first))
    click(panel, LinkTarget(second))
    assert session.demand.surface_weights == (first, second)
    click(panel, NeuronTarget(1, 2))
    assert session.selection.neuron == (1, 2)


def test_that_both_views_point_at_the_same_links(panel: NetworkPanel) -> None:
    panel.show_view("matrix")
    for index in range(moment_of(panel).frame.spec.n_parameters):
        place = panel.canvas.place_of(LinkTarget(index))
        assert place is not None
        assert panel.canvas.target_at(place) == LinkTarget(index)


def test_that_an_empty_panel_and_a_hidden_one_do_no_harm(
    qtbot: QtBot, session: Session
) -> None:
    panel = NetworkPanel(session)
    qtbot.addWidget(panel)
    panel.resize(200, 150)
    assert panel.canvas.target_at(QPoint(20, 20).toPointF()) is None
    panel.grab()
    open_experiment(qtbot, session, mlp(3))
    assert panel.canvas.moment is None
    panel.show()
    assert frame_of(session) is moment_of(panel).frame
    panel.hide()
