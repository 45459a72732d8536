"""What is picked by its place in the network, where neurons come or go."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from nnsim.experiment import Experiment
from nnsim.model.reshaped import GONE, Reshaped
from ui.edits import is_reshaped
from ui.present_weights import with_present_weights

if TYPE_CHECKING:
    from ui.session import Session


@dataclass(frozen=True)
class Places:
    """The picked neuron and weight, and the two weights along the error surface."""

    neuron: tuple[int, int] | None = None
    weight: int | None = None
    surface: tuple[int, int] | None = None

    def after(self, change: Reshaped) -> Places:
        """Return where the same ones are after a change; None where they are gone."""
        neuron = self.neuron
        if neuron is not None and neuron[0] >= 0:
            layer, number = neuron
            is_known = layer < len(change.neurons) and number < len(
                change.neurons[layer]
            )
            neuron = change.neurons[layer][number] if is_known else None
        surface = None
        if self.surface is not None:
            x, y = (moved_to(change, index) for index in self.surface)
            surface = None if x is None or y is None else (x, y)
        weight = None if self.weight is None else moved_to(change, self.weight)
        return Places(neuron, weight, surface)


@dataclass(frozen=True)
class Left:
    """An experiment as it was left: its weights of then first, and what was picked."""

    experiment: Experiment
    places: Places


def left_now(session: Session) -> Left:
    """Return the present experiment as it would be left now."""
    now, run, frame = session.experiment, session.run, session.frame
    return Left(with_present_weights(now, run, frame), places_of(session))


def moved_to(change: Reshaped, index: int) -> int | None:
    """Return where a weight of the flat vector is after a change, None if nowhere."""
    place = int(change.moved[index]) if index < len(change.moved) else GONE
    return None if place == GONE else place


def places_of(session: Session) -> Places:
    """Return what is picked now."""
    picked = session.selection
    return Places(picked.neuron, picked.weight, session.demand.surface_weights)


def pick_places(session: Session, places: Places) -> None:
    """Pick other places than now."""
    picked = replace(session.selection, neuron=places.neuron, weight=places.weight)
    session.select(picked)
    session.wish(surface_weights=places.surface)


def leave_places(session: Session, wanted: Experiment) -> None:
    """Pick nothing whose place means another neuron or weight in what is wanted."""
    if is_reshaped(session.experiment, wanted):
        pick_places(session, Places())
