"""The readable path: steps in NumPy, one at a time, each with all its numbers."""

import numpy as np

from nnsim.arrays import IntArray, frozen
from nnsim.model.evaluation import evaluate
from nnsim.training.phases import StepTrace
from nnsim.training.record import Record
from nnsim.training.setup import Progress, Setup

NOT_JUDGED = (float("nan"), float("nan"))


class ReadablePath:
    """Makes updates as ``model`` and ``descent`` say them."""

    def __init__(self, interrupt: IntArray) -> None:
        self.interrupt = interrupt

    def advance(
        self, setup: Setup, progress: Progress, record: Record, most: int
    ) -> int:
        """Make up to ``most`` updates, fewer if the run stops or is interrupted."""
        for made in range(most):
            trace = setup.descent.trace(progress.state(), progress.batch())
            self.take(setup, progress, record, trace)
            if progress.stopped or self.interrupt[0]:
                return made + 1
        return most

    def take(
        self, setup: Setup, progress: Progress, record: Record, trace: StepTrace
    ) -> None:
        """Make the update whose numbers are known already."""
        before = progress.state()
        progress.stopped = None
        progress.parameters = frozen(progress.parameters - trace.update)
        progress.slots = trace.slots
        progress.n_updates += 1
        progress.n_steps += 1
        progress.moved |= bool(trace.update.any())
        progress.position += len(trace.rows)
        progress.last_step = lambda: (before, trace.rows)
        progress.revision += 1
        if progress.position >= len(progress.order):
            progress.n_epochs += 1
            progress.end_epoch(setup, judge_epoch(setup, progress, record))


def judge_epoch(setup: Setup, progress: Progress, record: Record) -> float:
    """Judge the sets after an epoch, record it, and return the training error."""
    judged = progress.n_epochs % setup.stride == 0
    errors, accuracies = [], []
    for number, samples in enumerate(setup.sets):
        error, accuracy = NOT_JUDGED
        if number == 0 or judged:
            judgement = evaluate(
                setup.spec, progress.parameters, samples, setup.judgement
            )
            error, accuracy = judgement.error, judgement.accuracy
        errors.append(error)
        accuracies.append(accuracy)
    row = (progress.n_epochs, progress.n_steps, *errors, *accuracies)
    record.history.extend(np.array([row], dtype=np.float64))
    record.trail.record(progress.n_epochs, progress.parameters)
    progress.best.note(progress.n_epochs, errors[1], progress.parameters)
    return errors[0]
