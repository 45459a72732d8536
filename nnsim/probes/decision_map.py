"""What the network answers over a plane of two features."""

from dataclasses import dataclass, replace

import numpy as np

from nnsim.arrays import BoolArray, FloatArray, IntArray, frozen
from nnsim.data.coding import certainty, decide, undecided
from nnsim.model.decision import certainty_at, decide_at, positive_probability
from nnsim.model.evaluation import Judgement
from nnsim.model.forward import network_outputs
from nnsim.model.probabilities import class_probabilities
from nnsim.model.spec import NetworkSpec
from nnsim.probes.class_boundaries import class_boundaries
from nnsim.probes.feature_plane import FeaturePlane
from nnsim.probes.monte_carlo import monte_carlo
from nnsim.probes.plane_outputs import output_neurons, plane_outputs
from nnsim.probes.relief import Relief


@dataclass(frozen=True)
class DecisionMap:
    """The answers over a plane, y rising with the row; all arrays read-only.

    Attributes
    ----------
    classes : (n_y, n_x) the class decided for, or None for regression.
    certainty : (n_y, n_x) in [0, 1], or None for regression.
    undecided : (n_y, n_x) where no class or several are claimed, or None.
    neuron : (n_y, n_x) output of the neuron that was asked for, or None.
    boundaries : lines (n_points, 2) between the classes, in the units of the plane;
        none where the outputs are steps, whose lines the hyperplanes already are.
    probability : (n_y, n_x) probability of the class decided for, or None.
    probability_kind : how it was made, see ``probability_kind`` of the model.
    spread : (n_y, n_x) Monte-Carlo spread, the mean over the outputs, or None.
    error, nearest : (n, n) E against the target of the nearest training sample, and
        its row of the data set, or None.
    relief : the output of one neuron as heights, in the place of all else, or None.
    threshold : above which probability the second of two classes is decided for, or
        None for the decision of the network itself.
    """

    plane: FeaturePlane
    classes: IntArray | None
    certainty: FloatArray | None
    undecided: BoolArray | None
    neuron: FloatArray | None
    boundaries: tuple[FloatArray, ...] = ()
    probability: FloatArray | None = None
    probability_kind: str = ""
    spread: FloatArray | None = None
    error: FloatArray | None = None
    nearest: IntArray | None = None
    threshold: float | None = None
    relief: Relief | None = None


def with_probability(
    spec: NetworkSpec, parameters: FloatArray, answer: DecisionMap, judgement: Judgement
) -> DecisionMap:
    """Return the map with the probability of the class that is decided for."""
    if answer.classes is None:
        return answer
    n_y, n_x = answer.classes.shape
    sliced = answer.plane.network(spec, parameters)
    outputs = network_outputs(*sliced, answer.plane.points(n_x, n_y))
    probabilities, kind = class_probabilities(
        outputs, spec.layers[-1].activation, judgement.coding, judgement.n_classes
    )
    chosen = answer.classes.reshape(-1, 1)
    probability = np.take_along_axis(probabilities, chosen, axis=1)
    return replace(
        answer,
        probability=frozen(probability.reshape(n_y, n_x)),
        probability_kind=kind,
    )


def with_spread(
    spec: NetworkSpec,
    parameters: FloatArray,
    answer: DecisionMap,
    shape: tuple[int, int],
    seed: int,
    n_passes: int,
) -> DecisionMap:
    """Return the map with the Monte-Carlo spread on a grid of its own ``shape``."""
    n_y, n_x = shape
    points = answer.plane.points(n_x, n_y)
    sliced = answer.plane.network(spec, parameters)
    spread = monte_carlo(*sliced, points, seed, n_passes).spread
    return replace(answer, spread=frozen(spread.mean(axis=1).reshape(shape)))


def decision_map(
    spec: NetworkSpec,
    parameters: FloatArray,
    plane: FeaturePlane,
    judgement: Judgement,
    shape: tuple[int, int],
    neuron: tuple[int, int] | None = None,
    threshold: float | None = None,
    compiled: bool = False,
) -> DecisionMap:
    """Ask the network over a grid of ``shape`` (n_y, n_x) cells.

    ``neuron`` as (layer, number) adds that neuron's own output. Of two classes the
    second is decided for where its probability is above ``threshold``. ``compiled``
    asks by Numba, which has to be there.
    """
    wanted = output_neurons(spec) if judgement.n_classes else []
    wanted += [] if neuron is None else [neuron]
    answers = plane_outputs(spec, parameters, plane, shape, wanted, compiled)
    neuron_map = None if neuron is None else frozen(answers[-1].copy())
    if not judgement.n_classes:
        return DecisionMap(plane, None, None, None, neuron_map)
    outputs = np.moveaxis(answers[: spec.sizes[-1]], 0, -1)
    activation = spec.layers[-1].activation
    if threshold is not None and judgement.n_classes == 2:
        flat = outputs.reshape(-1, spec.sizes[-1])
        positive = positive_probability(flat, activation, judgement.coding)
        return _at_threshold(
            plane, positive.reshape(shape), threshold, activation, neuron_map
        )
    asked = judgement.n_classes, judgement.coding
    classes, sure = decide(outputs, *asked), certainty(outputs, *asked)
    smooth = activation != "step"
    return DecisionMap(
        plane,
        frozen(classes),
        frozen(sure),
        frozen(undecided(outputs, *asked)),
        neuron_map,
        class_boundaries(classes, sure, plane.x_range, plane.y_range) if smooth else (),
    )


def _at_threshold(
    plane: FeaturePlane,
    positive: FloatArray,
    threshold: float,
    activation: str,
    neuron_map: FloatArray | None,
) -> DecisionMap:
    """Return the map of two classes where that of the second is (n_y, n_x) probable.

    One of the two is decided for everywhere, so nothing is undecided.
    """
    classes = decide_at(positive, threshold)
    lines: tuple[FloatArray, ...] = ()
    if activation != "step":
        away = np.abs(positive - threshold)
        lines = class_boundaries(classes, away, plane.x_range, plane.y_range)
    return DecisionMap(
        plane,
        frozen(classes),
        frozen(certainty_at(positive, threshold)),
        None,
        neuron_map,
        lines,
        threshold=threshold,
    )
