"""What stands beside the pointer on an error surface: a point of the way, or E."""

from nnsim.experiment import Experiment
from nnsim.frames.frame import Frame
from nnsim.frames.surface_view import SurfaceView
from nnsim.training.schedules import learning_rate_at
from nnsim.training.settings import TrainingSettings
from ui.i18n import count, number, tr
from ui.panels.error_surface.places import nearest_place, value_at
from ui.widgets.plane_mapping import PlaneMapping

REACH = 12.0
"""Pixels within which the pointer finds a point of the way, or the dot."""
Place = tuple[float, float]


def training_of_way(experiment: Experiment, frame: Frame) -> TrainingSettings | None:
    """Return how the whole way was made, None where that changed on it."""
    kinds = {kind for _, kind in frame.timeline.edits}
    return None if "training" in kinds else experiment.training


def near_row(surface: SurfaceView, mapping: PlaneMapping, place: Place) -> int | None:
    """Return the row of the way's point next to a place, None where none is near."""
    px, py = mapping.to_pixels(surface.path[:, 0], surface.path[:, 1])
    x, y = mapping.to_pixels(*place)
    return nearest_place(px, py, float(x), float(y), REACH)


def readout_lines(
    surface: SurfaceView,
    place: Place,
    row: int | None,
    training: TrainingSettings | None,
    hint: str,
) -> tuple[str, ...]:
    """Return epoch, place, E and η of a point of the way, or E there; the hint last.

    ``training`` is how the whole way was made, None where that changed on it.
    """
    if row is None:
        return _error_text(surface, place), _pair(place), hint
    x, y = surface.path[row].tolist()
    epoch = int(surface.path_epochs[row])
    rates: tuple[str, ...] = ()
    if training is not None:
        rates = (tr("η {rate}", rate=number(learning_rate_at(training, epoch))),)
    first = tr("epoch {epoch}", epoch=count(epoch))
    return first, _pair((x, y)), _error_text(surface, (x, y)), *rates, hint


def _error_text(surface: SurfaceView, place: Place) -> str:
    error = value_at(surface.errors, surface.where, *place)
    return tr("E {error}", error=number(error))


def _pair(place: Place) -> str:
    return tr("at {x}, {y}", x=number(place[0]), y=number(place[1]))
