"""What stands beside the pointer on an error surface: a point of the way, or E."""

from nnsim.experiment import Experiment
from nnsim.frames.frame import Frame
from nnsim.frames.surface_view import SurfaceView
from nnsim.training.schedules import learning_rate_at
from nnsim.training.settings import TrainingSettings
from ui.i18n import count, number, tr
from ui.panels.error_surface.places import value_at
from ui.panels.error_surface.way_points import Place, WayPoint


def training_of_way(experiment: Experiment, frame: Frame) -> TrainingSettings | None:
    """Return how the whole way was made, None where that changed on it."""
    kinds = {kind for _, kind in frame.timeline.edits}
    return None if "training" in kinds else experiment.training


def readout_lines(
    surface: SurfaceView,
    place: Place,
    point: WayPoint | None,
    training: TrainingSettings | None,
    hint: str,
) -> tuple[str, ...]:
    """Return step, place, E and η of a point of the way, or E there; the hint last.

    ``training`` is how the whole way was made, None where that changed on it.
    """
    if point is None:
        return _error_text(surface, place), _pair(place), hint
    rates: tuple[str, ...] = ()
    if training is not None:
        rate = learning_rate_at(training, int(point.epoch))
        rates = (tr("η {rate}", rate=number(rate)),)
    error = _error_text(surface, point.place)
    return moment_text(point), _pair(point.place), error, *rates, hint


def moment_text(point: WayPoint) -> str:
    """Say which step it is, and which epoch where one ended there."""
    if point.epoch == int(point.epoch):
        return tr(
            "epoch {epoch}, step {step}",
            epoch=count(int(point.epoch)),
            step=count(point.step),
        )
    return tr("step {step}", step=count(point.step))


def _error_text(surface: SurfaceView, place: Place) -> str:
    error = value_at(surface.errors, surface.where, *place)
    return tr("E {error}", error=number(error))


def _pair(place: Place) -> str:
    return tr("at {x}, {y}", x=number(place[0]), y=number(place[1]))
