"""What can be done to a link or a neuron, as the menu of a right click."""

from collections.abc import Callable, Iterable

from msgspec.structs import replace
from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from nnsim.model.spec import NetworkSpec, WeightPlace
from ui.controls.paired_edits import with_hidden
from ui.i18n import tr
from ui.menu_entries import add_entry
from ui.panels.network.canvas import NetworkCanvas
from ui.panels.network.faces import face_lines
from ui.panels.network.graph import GraphView
from ui.panels.network.moment import LinkTarget, NeuronTarget, Target
from ui.panels.network.reshaping import add_reshaping
from ui.panels.network.values import INPUTS
from ui.panels.weight_names import n_sources, node_name, weight_name
from ui.reshaping import Reshaping
from ui.session import Session


class NetworkMenu(QObject):
    """Opens the menu of what is pointed at, or that of the view on empty ground.

    ``face_chosen`` and ``numbers_toggled`` carry what was chosen for the graph.

    Attributes
    ----------
    menu : the last that was opened, None before the first.
    """

    face_chosen = Signal(str)
    numbers_toggled = Signal(bool)

    def __init__(self, session: Session, canvas: NetworkCanvas) -> None:
        super().__init__(canvas)
        self._session, self._canvas = session, canvas
        self.menu: QMenu | None = None
        canvas.menu_requested.connect(self._on_menu_requested)

    def lock(self, indices: Iterable[int], is_locked: bool) -> None:
        """Let training leave weights as they are, or change them again."""
        experiment = self._session.experiment
        locked = set(experiment.training.locked)
        locked = locked | set(indices) if is_locked else locked - set(indices)
        training = replace(experiment.training, locked=tuple(sorted(locked)))
        self._session.edit(replace(experiment, training=training))

    def silence(self, target: NeuronTarget, is_silent: bool) -> None:
        """Let a hidden neuron send 0 and learn nothing, or take part again."""
        experiment = self._session.experiment
        others = {*experiment.network.hidden[target.layer].silenced} - {target.number}
        chosen = tuple(sorted(others | {target.number} if is_silent else others))
        self._session.edit(with_hidden(experiment, target.layer, "silenced", chosen))

    @Slot(object, QPoint)
    def _on_menu_requested(self, target: Target | None, place: QPoint) -> None:
        moment = self._canvas.moment
        if moment is None:
            return
        if self.menu is not None:
            self.menu.deleteLater()
        self.menu = QMenu(self._canvas)
        if isinstance(target, LinkTarget):
            self._fill_for_link(self.menu, moment.frame.spec, target)
        elif target is not None:
            self._fill_for_neuron(self.menu, moment.frame.spec, target)
            reshaping = Reshaping(self._session)
            add_reshaping(self.menu, reshaping, moment.frame.spec, target)
        self._add_view(self.menu)
        if not self.menu.isEmpty():
            self.menu.popup(place)

    def _add_view(self, menu: QMenu) -> None:
        """Offer faces, and the numbers that the matrices have in their cells."""
        view = self._canvas.view
        if isinstance(view, GraphView):
            menu.addSeparator()
            action = add_entry(menu, tr("Numbers on the links"))
            action.setCheckable(True)
            action.setChecked(view.shows_numbers)
            action.toggled.connect(self.numbers_toggled)
            menu.addSeparator()
            group = QActionGroup(menu)
            for face, line in face_lines().items():
                action = group.addAction(line)
                action.setCheckable(True)
                action.setChecked(view.face == face)
                action.setData(face)
                menu.addAction(action)
            group.triggered.connect(self._on_face)

    @Slot(QAction)
    def _on_face(self, action: QAction) -> None:
        self.face_chosen.emit(action.data())

    def _fill_for_link(
        self, menu: QMenu, spec: NetworkSpec, target: LinkTarget
    ) -> None:
        session, index = self._session, target.index
        is_locked = index in session.experiment.training.locked
        menu.addSection(weight_name(spec, index))
        word = tr("Unlock this weight") if is_locked else tr("Lock this weight")
        _add(menu, word, lambda: self.lock((index,), not is_locked))
        _add(menu, tr("Set to 0"), lambda: session.set_weights((index, 0.0)))
        ask = self._canvas.edit_requested
        _add(menu, tr("Edit…"), lambda: ask.emit(target, ""))
        menu.addSeparator()
        _add(menu, tr("x axis of the error surface"), lambda: self._take_axis(0, index))
        _add(menu, tr("y axis of the error surface"), lambda: self._take_axis(1, index))

    def _fill_for_neuron(
        self, menu: QMenu, spec: NetworkSpec, target: NeuronTarget
    ) -> None:
        if target.layer == INPUTS or target.number >= spec.sizes[target.layer + 1]:
            return
        menu.addSection(node_name(spec, target.layer, target.number))
        own = weights_into(spec, target.layer, (target.number,))
        layer = weights_into(spec, target.layer, range(spec.sizes[target.layer + 1]))
        _add(menu, tr("Lock its weights"), lambda: self.lock(own, True))
        _add(menu, tr("Unlock its weights"), lambda: self.lock(own, False))
        menu.addSeparator()
        _add(menu, tr("Lock the whole layer"), lambda: self.lock(layer, True))
        _add(menu, tr("Unlock the whole layer"), lambda: self.lock(layer, False))
        menu.addSeparator()
        self._add_silence(menu, spec, target)

    def _add_silence(
        self, menu: QMenu, spec: NetworkSpec, target: NeuronTarget
    ) -> None:
        """Offer silence to a hidden neuron; say at an output why there is none."""
        if target.layer == spec.n_layers - 1:
            action = add_entry(menu, tr("Silence this neuron"))
            action.setEnabled(False)
            action.setToolTip(
                tr("An output cannot be silent: E compares what it sends with t.")
            )
            menu.setToolTipsVisible(True)
            return
        silenced = self._session.experiment.network.hidden[target.layer].silenced
        speaks = target.number not in silenced
        word = tr("Silence this neuron") if speaks else tr("Let it speak again")
        _add(menu, word, lambda: self.silence(target, speaks))

    def _take_axis(self, axis: int, index: int) -> None:
        """Change one axis; the other stays, or is the weight that was on this one."""
        present = self._canvas.marks.axes or (index, index)
        axes = [*present]
        axes[axis] = index
        if axes[0] == axes[1]:
            axes[1 - axis] = present[axis]
        if axes[0] != axes[1]:
            self._session.wish(surface_weights=(axes[0], axes[1]))


def _add(menu: QMenu, text: str, act: Callable[[], None]) -> None:
    menu.addAction(text).triggered.connect(lambda _checked=False: act())


def weights_into(spec: NetworkSpec, layer: int, neurons: Iterable[int]) -> list[int]:
    """Return the weights that come into neurons of a layer, those of bias included."""
    return [
        spec.index(WeightPlace(layer, source, neuron))
        for neuron in neurons
        for source in range(n_sources(spec, layer))
    ]
