"""Does what a point of a scene says, one action after another."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from nnsim.errors import InputError
from nnsim.frames.frame import Frame
from nnsim.scene import ScenePoint
from nnsim.scene_actions import (
    Advance,
    AnyAction,
    ChooseVariant,
    NewWeights,
    Pick,
    PinRun,
    RaceVariants,
    Rewind,
    RunOn,
    RunSweep,
    RunVariants,
    SetFields,
    ShowMap,
)
from nnsim.training.phases import Phase
from nnsim.variants import with_fields
from ui.selection import Selection
from ui.series import Series
from ui.session import Session

WAITED_FOR = (RunOn, ChooseVariant, RunVariants, RaceVariants, Advance)
"""Actions that take their time: the next one begins when the run is at rest."""


class ScenePlayer(QObject):
    """``changed`` tells that an action began or ended, ``refused`` why one cannot be.

    Attributes
    ----------
    is_on : whether a point is being played.
    """

    changed = Signal()
    done = Signal()
    refused = Signal(object)
    sweep_wanted = Signal()

    def __init__(self, session: Session, series: Series) -> None:
        super().__init__()
        self._session, self._series = session, series
        self._waiting: list[AnyAction] = []
        self._waits_for_rest = False
        self._has_moved = False
        self._before = place_of(None)
        self.is_on = False
        session.shown.connect(self._on_shown)
        session.refused.connect(self._on_refused)
        series.refused.connect(self._on_refused)

    def play(self, point: ScenePoint) -> None:
        """Begin what a point does; whatever was being played ends."""
        self._waiting, self._waits_for_rest = list(point.do), False
        self.is_on = bool(self._waiting)
        self._go_on()

    def stop(self) -> None:
        """End where it is."""
        if self.is_on:
            self._session.pause()
            self.leave()

    def leave(self) -> None:
        """Let the run go on by itself and do no more of the point."""
        if self.is_on:
            self._waiting, self.is_on, self._waits_for_rest = [], False, False
            self.changed.emit()

    def _go_on(self) -> None:
        while self.is_on and self._waiting and not self._waits_for_rest:
            if isinstance(self._waiting[0], Pick) and self._is_network_behind():
                return
            action = self._waiting.pop(0)
            self._has_moved, self._before = False, place_of(self._session.frame)
            self._waits_for_rest = isinstance(action, WAITED_FOR)
            try:
                DOERS[type(action)](self, action)
            except InputError as error:
                self._on_refused(error)
                return
        if self.is_on and not self._waiting and not self._waits_for_rest:
            self.is_on = False
            self.done.emit()
        self.changed.emit()

    # What each kind does -------------------------------------------------------------

    def _set(self, action: SetFields) -> None:
        changed = with_fields(self._session.experiment, action.changes, "changes")
        self._session.edit(changed)

    def _run(self, action: RunOn) -> None:
        self._session.play(action.epochs)

    def _advance(self, action: Advance) -> None:
        if action.count > 1:
            more = Advance(unit=action.unit, count=action.count - 1)
            self._waiting.insert(0, more)
        self._session.advance(action.unit)

    def _variant(self, action: ChooseVariant) -> None:
        self._series.start(action.number - 1)

    def _pick(self, action: Pick) -> None:
        frame = self._session.frame
        if action.neuron is not None and frame is not None:
            layer, number = action.neuron
            require_neuron(frame.spec.sizes, layer, number)
        picked = Selection(set_name=self._session.selection.set_name)
        wanted = replace(picked, neuron=action.neuron, sample=action.sample)
        self._session.select(wanted)

    def _map(self, action: ShowMap) -> None:
        self._session.wish(map_kind=action.kind)

    def _sweep(self, action: RunSweep) -> None:
        self.sweep_wanted.emit()

    # When the next one begins --------------------------------------------------------

    @Slot(object)
    def _on_shown(self, frame: Frame) -> None:
        if not self._waits_for_rest:
            if self.is_on:
                self._go_on()
            return
        self._has_moved = self._has_moved or frame.running or self._is_elsewhere(frame)
        if frame.running or not self._has_moved or self._series.is_on:
            return
        self._waits_for_rest = False
        self._go_on()

    def _is_network_behind(self) -> bool:
        """Tell whether the network that is shown is not the one that was set yet."""
        wanted = self._session.experiment.network.hidden
        frame = self._session.frame
        shown = None if frame is None else frame.spec.sizes[1:-1]
        return shown != tuple(layer.neurons for layer in wanted)

    def _is_elsewhere(self, frame: Frame) -> bool:
        """Tell whether a run has moved; the start of another one is no move."""
        here = place_of(frame)
        if here[0] == self._before[0]:
            return here != self._before
        return here[1] > 0 or here[2] is not None

    @Slot(object)
    def _on_refused(self, error: InputError) -> None:
        if self.is_on:
            self.leave()
            self.refused.emit(error)


def require_neuron(sizes: Sequence[int], layer: int, number: int) -> None:
    """Raise ``InputError`` if a network of these sizes has no such neuron."""
    has_layer = -1 <= layer < len(sizes) - 1
    if not has_layer or not 0 <= number < sizes[layer + 1]:
        raise InputError("scene.no_neuron", layer=layer + 1, number=number + 1)


def place_of(frame: Frame | None) -> tuple[int, int, Phase | None]:
    """Return run, steps and phase of a frame."""
    return (
        (-1, 0, None)
        if frame is None
        else (
            frame.run_id,
            frame.n_steps,
            frame.phase,
        )
    )


DOERS: dict[type, Callable[[ScenePlayer, AnyAction], None]] = {
    SetFields: ScenePlayer._set,  # type: ignore[dict-item]
    RunOn: ScenePlayer._run,  # type: ignore[dict-item]
    Advance: ScenePlayer._advance,  # type: ignore[dict-item]
    ChooseVariant: ScenePlayer._variant,  # type: ignore[dict-item]
    Rewind: lambda player, action: player._session.rewind(),
    NewWeights: lambda player, action: player._session.new_weights(),
    PinRun: lambda player, action: player._session.pin(),
    RunVariants: lambda player, action: player._series.run_all(),
    RaceVariants: lambda player, action: player._series.race(),
    Pick: ScenePlayer._pick,  # type: ignore[dict-item]
    ShowMap: ScenePlayer._map,  # type: ignore[dict-item]
    RunSweep: ScenePlayer._sweep,  # type: ignore[dict-item]
}
