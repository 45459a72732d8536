"""The report of one set: how well its classes are told apart, and its probabilities."""

import numpy as np

from nnsim.arrays import FloatArray, IntArray, frozen
from nnsim.assemble import Run
from nnsim.data.prepare import SET_NAMES
from nnsim.frames.demand import Demand
from nnsim.frames.frame import ProbabilityReport, Report
from nnsim.model.calibration import Calibration, calibration_bins, log_score
from nnsim.model.confusion import class_report
from nnsim.model.decision import POSITIVE
from nnsim.model.evaluation import Evaluation
from nnsim.model.probabilities import class_probabilities
from nnsim.model.ranking import RocCurve, roc_curve


def report(
    run: Run, demand: Demand, evaluations: tuple[Evaluation, Evaluation, Evaluation]
) -> Report | None:
    """Return the report of the set in demand, None where none is wanted."""
    name = demand.report
    if name is None:
        return None
    evaluation = evaluations[SET_NAMES.index(name)]
    samples = run.data.sample_set(name)
    n_samples = len(samples)
    if samples.labels is None or evaluation.confusion is None:
        return Report(name, n_samples, evaluation.error, None, None)
    return Report(
        name,
        n_samples,
        evaluation.error,
        class_report(evaluation.confusion),
        probability_report(run, evaluation, samples.labels) if n_samples else None,
    )


def probability_report(
    run: Run, evaluation: Evaluation, labels: IntArray
) -> ProbabilityReport:
    """Return what the outputs of a set are worth as probabilities."""
    judgement = run.trainer.judgement
    activation = run.trainer.spec.layers[-1].activation
    probabilities, kind = class_probabilities(
        evaluation.outputs, activation, judgement.coding, judgement.n_classes
    )
    calibration, roc = _checked(probabilities, evaluation, labels)
    return ProbabilityReport(
        kind,
        log_score(probabilities, labels),
        float(np.log(judgement.n_classes)),
        calibration,
        roc,
        POSITIVE if roc is not None else None,
    )


def _checked(
    probabilities: FloatArray, evaluation: Evaluation, labels: IntArray
) -> tuple[Calibration, RocCurve | None]:
    """Two classes are judged by one of them, more by the class decided for."""
    if probabilities.shape[1] == 2:
        of_positive = frozen(probabilities[:, POSITIVE].copy())
        is_positive = labels == POSITIVE
        return calibration_bins(of_positive, is_positive), roc_curve(
            of_positive, is_positive
        )
    assert evaluation.predicted is not None
    decided = probabilities[np.arange(len(labels)), evaluation.predicted]
    return calibration_bins(decided, evaluation.predicted == labels), None
