"""A point of the figure back in the window: the experiment of one of its runs."""

from collections.abc import Iterable

from msgspec.structs import replace

from nnsim.experiment import Experiment
from nnsim.sweep.grid import SweepRun
from nnsim.sweep.result import SweepResult
from nnsim.sweep.summary import Measure, Spot
from ui.panels.sweep.orders import SweepPlan


def run_near(
    plan: SweepPlan,
    results: Iterable[SweepResult],
    spot: Spot,
    measure: Measure,
    number: float,
) -> SweepRun | None:
    """Return the run of a spot whose measure is nearest to a number."""
    known = [
        (abs(value - number), result.seed, result.digest)
        for result in results
        if result.values == spot.point
        and (value := getattr(result, measure)) is not None
    ]
    if not known:
        return None
    _, _, digest = min(known)
    return next((run for run in plan.grid.runs if run.digest == digest), None)


def experiment_of(run: SweepRun) -> Experiment:
    """Return the experiment of a run; it ends after as many epochs as in the sweep."""
    training = run.experiment.training
    epochs = training.stop.epochs or run.epochs
    stop = replace(training.stop, epochs=min(epochs, run.epochs))
    return replace(run.experiment, training=replace(training, stop=stop))
