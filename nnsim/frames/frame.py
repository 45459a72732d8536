"""One moment of a run, frozen, as it crosses from the trainer to whoever shows it."""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray, IntArray, frozen
from nnsim.data.prepare import PreparedData, SetName
from nnsim.data.profiles import ClassProfiles
from nnsim.diagnosis.rules import Finding
from nnsim.experiment import Experiment
from nnsim.frames.data_view import DataView
from nnsim.frames.ghost_viewer import GhostView
from nnsim.frames.gradient_viewer import LayerGradients
from nnsim.frames.hidden_viewer import HiddenView
from nnsim.frames.sums_viewer import NeuronSums
from nnsim.frames.surface_view import SurfaceView
from nnsim.frames.timeline_view import TimelineView
from nnsim.frames.weight_history import WeightHistory
from nnsim.model.calibration import Calibration
from nnsim.model.confusion import ClassReport
from nnsim.model.evaluation import Evaluation
from nnsim.model.ranking import RocCurve
from nnsim.model.regression_fit import RegressionFit
from nnsim.model.spec import NetworkSpec
from nnsim.probes.decision_map import DecisionMap
from nnsim.probes.feature_plane import FeaturePlane
from nnsim.probes.fitted_curve import FittedCurve
from nnsim.probes.neuron_pictures import NeuronPictures
from nnsim.training.curves import Curves
from nnsim.training.phases import Phase, StepTrace
from nnsim.training.stopping import StopReason

NO_ROWS = frozen(np.empty(0, dtype=np.int64))


@dataclass(frozen=True, eq=False)
class RunInfo:
    """What stays the same for a whole run."""

    run_id: int
    experiment: Experiment
    data: PreparedData
    spec: NetworkSpec


@dataclass(frozen=True, eq=False)
class FeatureView:
    """What the feature space shows; which of the three parts is there depends on data.

    ``lines`` (n_neurons, 3) are the first layer's a·x + b·y = c; ``curve`` is there
    for one input, ``decision`` and ``lines`` for two or more. ``places`` (n_samples, 2)
    is where all samples stand on the plane, the same object while they do.
    """

    plane: FeaturePlane
    decision: DecisionMap | None
    lines: FloatArray | None
    places: FloatArray
    curve: FittedCurve | None


@dataclass(frozen=True, eq=False)
class SampleView:
    """What the network says of one sample.

    Attributes
    ----------
    row : row of the data set.
    inputs : (n_inputs,) in network units.
    sums, activations : h and a of each layer, (n_neurons,), by average dropout.
    targets : (n_outputs,).
    label : class index, or None for regression.
    probabilities : (n_classes,), or None for regression.
    probability_kind : how they were made, see ``probability_kind`` of the model.
    passes : (n_passes, n_outputs) of Monte-Carlo dropout, or None without dropout.
    """

    row: int
    inputs: FloatArray
    sums: tuple[FloatArray, ...]
    activations: tuple[FloatArray, ...]
    targets: FloatArray
    label: int | None
    probabilities: FloatArray | None
    probability_kind: str
    passes: FloatArray | None


@dataclass(frozen=True, eq=False)
class ProbabilityReport:
    """What the outputs of one set are worth as probabilities.

    Attributes
    ----------
    kind : how they were made, see ``probability_kind`` of the model.
    log_score : mean of −log p of the actual class in nats, their cross-entropy.
    equal_shares : the log score of equal shares for all classes.
    calibration : of the ``positive`` class, or of the class decided for.
    roc, positive : curve and class index; there for two classes, else None.
    """

    kind: str
    log_score: float
    equal_shares: float
    calibration: Calibration
    roc: RocCurve | None
    positive: int | None


@dataclass(frozen=True, eq=False)
class Report:
    """How good the network is on one set.

    ``classes`` is None for regression, ``probabilities`` also for an empty set, and
    ``error`` is the mean over samples of E, NaN for an empty set.
    """

    set_name: SetName
    n_samples: int
    error: float
    classes: ClassReport | None
    probabilities: ProbabilityReport | None


@dataclass(frozen=True, eq=False)
class Frame:
    """One moment of a run.

    Attributes
    ----------
    parameters : the weights now, flat, read-only.
    curves : of the whole run, also where this moment lies before its end.
    timeline : where this moment lies in the run.
    phase : what a step shown phase by phase has come to, None between two steps.
    trace : numbers of the step being shown or just made; None at full speed.
    evaluations : training, validation, test with the weights of this frame.
    sample : the sample that was asked for, or None.
    sums : h of the samples at the neuron that was asked for, or None.
    report : of the set that was asked for, or None.
    data : what was asked of the data, or None.
    fit : predicted against target where it was asked for, None for classes.
    best_epoch : epoch of the lowest validation error so far, −1 if there is none.
    learning_rate : η of the present epoch, as its schedule says.
    slots : what the optimizer remembers, flat vectors (momentum: the last update).
    seconds : that the updates took so far, without drawing and waiting.
    steps_per_second : measured, 0 while not running.
    fine : whether its pictures are as fine as they will be; a coarse one of a run at
        rest is followed by a fine one.
    faces : the output of every neuron over the plane where it was asked for, or None.
    weight_history : the ways of the weights that were asked for, or None.
    findings : why the run goes as it goes, the surest first; looked for now and then.
    gradients : the magnitudes of each layer where they were asked for, or None.
    """

    run_id: int
    number: int
    running: bool
    n_steps: int
    n_epochs: int
    phase: Phase | None
    trace: StepTrace | None
    spec: NetworkSpec
    parameters: FloatArray
    evaluations: tuple[Evaluation, Evaluation, Evaluation]
    curves: Curves
    features: FeatureView | None
    surface: SurfaceView | None
    hidden: HiddenView | None
    ghost: GhostView | None
    stopped: StopReason | None
    learning_rate: float
    seconds: float
    steps_per_second: float
    sample: SampleView | None
    sums: NeuronSums | None
    report: Report | None
    profiles: ClassProfiles | None
    data: DataView | None
    fit: RegressionFit | None
    best_epoch: int
    fine: bool
    slots: tuple[FloatArray, ...]
    timeline: TimelineView
    faces: NeuronPictures | None
    weight_history: WeightHistory | None
    gradients: LayerGradients | None
    findings: tuple[Finding, ...]

    @property
    def batch(self) -> IntArray:
        """Rows of the training set at work, empty at full speed."""
        return NO_ROWS if self.trace is None else self.trace.rows
