"""Weights changed on the picture of the network: by the wheel, typed, or dragged."""

import math
import time
from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot

from nnsim.model.spec import NetworkSpec, WeightPlace
from ui.i18n import decimal_mark
from ui.panels.network.canvas import NetworkCanvas
from ui.panels.network.moment import LinkTarget, Moment, Target
from ui.panels.network.number_drag import NumberDrag
from ui.panels.network.values import INPUTS
from ui.panels.network.weight_field import WeightField
from ui.panels.weight_names import n_sources, weight_name
from ui.session import Session

STEP_SHARE, FINE_SHARE = 0.1, 0.01
"""A notch of the wheel, of the power of ten below the largest weight."""
GESTURE_S = 0.8
"""Notches that come closer after each other are one undo step."""
FIGURES = 6


@dataclass
class Turn:
    """A gesture of the wheel: the weight, what it is by now, the last notch's time."""

    index: int
    value: float
    power: float
    last: float


class WeightEditing(QObject):
    """Turns what the canvas tells into weights of the session.

    Attributes
    ----------
    field : where a weight is typed, hidden until asked for.
    drag : holds the number of a link.
    """

    def __init__(self, session: Session, canvas: NetworkCanvas) -> None:
        super().__init__(canvas)
        self._session, self._canvas = session, canvas
        self._turn: Turn | None = None
        self._index = 0
        self.field = WeightField(canvas)
        self.drag = NumberDrag(session, canvas)
        self.field.entered.connect(self._on_entered)
        canvas.turned.connect(self._on_turned)
        canvas.edit_requested.connect(self._on_edit_requested)

    def forget(self) -> None:
        """Leave the weights of a run that is gone."""
        self._turn = None
        self.drag.forget()
        self.field.close_up()

    @Slot(object, float, bool)
    def _on_turned(self, target: LinkTarget, notches: float, fine: bool) -> None:
        moment, now = self._canvas.moment, time.monotonic()
        run = self._session.run
        # The picture may still be that of the network before.
        if moment is None or run is None or moment.run.run_id != run.run_id:
            return
        turn = self._turn
        if turn is None or turn.index != target.index or now - turn.last > GESTURE_S:
            turn = _begin_turn(moment, target.index, now)
        step = turn.power * (FINE_SHARE if fine else STEP_SHARE)
        wanted = turn.value + notches * step
        # On whole steps the number stays one that can be read out.
        turn.value = round(wanted / step) * step if abs(notches) >= 1.0 else wanted
        turn.last, self._turn = now, turn
        self._session.set_weights((turn.index, turn.value), gesture=id(turn))

    @Slot(object, str)
    def _on_edit_requested(self, target: Target, typed: str) -> None:
        moment = self._canvas.moment
        if moment is None:
            return
        index = first_weight(moment.frame.spec, target)
        if index is not None:
            self._ask(moment, index, typed)

    @Slot(float, int)
    def _on_entered(self, value: float, step: int) -> None:
        self._session.set_weights((self._index, value))
        moment = self._canvas.moment
        if step == 0 or moment is None:
            self.field.close_up()
        else:
            self._ask(moment, next_weight(moment.frame.spec, self._index, step))

    def _ask(self, moment: Moment, index: int, typed: str = "") -> None:
        place = self._canvas.place_of(LinkTarget(index))
        if place is None:
            self.field.close_up()
            return
        self._turn, self._index = None, index
        weight = float(moment.frame.parameters[index])
        value = f"{weight:.{FIGURES}g}".replace(".", decimal_mark())
        name = weight_name(moment.frame.spec, index)
        self.field.ask(place, name, typed or value, bool(typed))


def _begin_turn(moment: Moment, index: int, now: float) -> Turn:
    value = float(moment.frame.parameters[index])
    power = 10.0 ** math.floor(math.log10(moment.scale))
    return Turn(index, value if math.isfinite(value) else 0.0, power, now)


def first_weight(spec: NetworkSpec, target: Target) -> int | None:
    """Return the weight of a link, or the first that comes into a neuron, if any."""
    if isinstance(target, LinkTarget):
        return target.index
    is_bias_node = target.number >= spec.sizes[target.layer + 1]
    if target.layer == INPUTS or is_bias_node:
        return None
    return spec.index(WeightPlace(target.layer, 0, target.number))


def next_weight(spec: NetworkSpec, index: int, step: int) -> int:
    """Return the weight so many sources on that comes into the same neuron."""
    place = spec.place(index)
    source = (place.source + step) % n_sources(spec, place.layer)
    return spec.index(WeightPlace(place.layer, source, place.neuron))
