"""Entries of a neuron's menu that add or remove neurons and layers."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu

from nnsim.model.spec import NetworkSpec
from ui.i18n import tr
from ui.menu_entries import add_entry
from ui.panels.network.moment import NeuronTarget
from ui.panels.network.values import INPUTS
from ui.reshaping import Reshaping


def add_reshaping(
    menu: QMenu, reshaping: Reshaping, spec: NetworkSpec, target: NeuronTarget
) -> None:
    """Offer what can be done to the layers at an input, a neuron or a bias node.

    An entry that cannot be used says why in its tooltip.
    """
    layer, number = target.layer, target.number
    hidden = [settings.neurons for settings in reshaping.hidden]
    if hidden != list(spec.sizes[1:-1]):
        return
    menu.setToolTipsVisible(True)
    menu.addSeparator()
    is_neuron = number < spec.sizes[layer + 1]
    if 0 <= layer < len(hidden):
        if is_neuron:
            _add(
                menu,
                tr("Remove this neuron"),
                lambda: reshaping.remove_neuron(layer, number),
                reshaping.why_no_removal(layer),
            )
        _add(
            menu,
            tr("Add a neuron to this layer"),
            lambda: reshaping.add_neuron(layer),
            reshaping.why_no_neuron(layer),
        )
    if INPUTS <= layer < len(hidden):
        _add(
            menu,
            tr("Add a layer after this one"),
            lambda: reshaping.insert_layer(layer + 1),
            reshaping.why_no_layer(),
        )
    if 0 <= layer < len(hidden):
        _add(menu, tr("Remove this layer"), lambda: reshaping.remove_layer(layer), "")


def _add(menu: QMenu, text: str, act: Callable[[], bool], why_not: str) -> None:
    action = add_entry(menu, text)
    action.setEnabled(not why_not)
    action.setToolTip(why_not)
    action.triggered.connect(lambda _checked=False: act())
