"""What a compiled call reads and writes, as flat arrays of one type each.

``Plan`` stays the same from call to call, ``Memory`` is what a run remembers.
One compiled signature serves every network, since depth and sizes are numbers in here.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nnsim.arrays import FloatArray, IntArray

UnsignedArray = NDArray[np.uint64]

# Columns of Plan.layers.
N_IN, N_OUT, WIDTH, WEIGHTS, NEURONS, ACTIVATION = (np.uint64(n) for n in range(6))
# Columns of Plan.slopes.
SLOPE, THRESHOLD, BIAS, DROPOUT_SHARE, MASKED = range(5)
# Places in Plan.choices.
(
    RULE,
    LOSS,
    OPTIMIZER,
    SCHEDULE,
    ORDER_KIND,
    RESAMPLES,
    BATCH_SIZE,
    N_VISITED,
    SEED,
    HAS_DROPOUT,
    HAS_PENALTY,
    HAS_LOCKS,
    AT_ONCE,
    SIMPLE_DELTA,
    CODING,
    STRIDE,
    N_CHOICES,
) = range(17)
# Places in Plan.numbers.
(ETA, SPAN, FACTOR, MOMENTUM, DECAY_1, DECAY_2, DECAY, EPSILON, L1, L2, N_NUMBERS) = (
    range(11)
)
# Places in Memory.counts.
(
    STEPS,
    UPDATES,
    EPOCHS,
    POSITION,
    MOVED,
    UNCHANGED,
    BEST_EPOCH,
    N_ROWS,
    N_PLACES,
    TRAIL_STRIDE,
    N_COUNTS,
) = range(11)
# Places in Memory.errors.
LAST_ERROR, BEST_ERROR, N_ERRORS = range(3)
# Places in Memory.limits: when a call comes back.
(
    MOST_UPDATES,
    MOST_EPOCHS,
    UNCHANGED_EPOCHS,
    PATIENCE,
    STOPS_STILL,
    JUDGES,
    N_LIMITS,
) = range(7)
# Places in Memory.thresholds.
ERROR_BELOW, UNCHANGED_BY, N_THRESHOLDS = range(3)

BACKPROPAGATION, PERCEPTRON, HEBB, OJA = range(4)
RULE_CODES = {
    "backpropagation": BACKPROPAGATION,
    "perceptron": PERCEPTRON,
    "hebb": HEBB,
    "oja": OJA,
}
GRADIENT_DESCENT, ADAM, RMSPROP, ADAGRAD = range(4)
OPTIMIZER_CODES = {
    "gradient-descent": GRADIENT_DESCENT,
    "adam": ADAM,
    "rmsprop": RMSPROP,
    "adagrad": ADAGRAD,
}
CONSTANT, STEPS_DOWN, LINEAR_DECAY, EXPONENTIAL_DECAY = range(4)
SCHEDULE_CODES = {
    "constant": CONSTANT,
    "steps": STEPS_DOWN,
    "linear": LINEAR_DECAY,
    "exponential": EXPONENTIAL_DECAY,
}
IN_FILE_ORDER, SHUFFLED, WITH_REPLACEMENT, GIVEN = range(4)
ONE_PER_CLASS, BINARY, NO_CLASSES = range(3)
CODING_CODES = {"one-per-class": ONE_PER_CLASS, "binary": BINARY}


class Samples(NamedTuple):
    """One set as compiled code reads it.

    Attributes
    ----------
    inputs : (n_samples · n_inputs,) row by row.
    targets : (n_samples · width,) of the last layer, padded with 0.
    labels : (n_samples,), or empty for regression.
    """

    inputs: FloatArray
    targets: FloatArray
    labels: IntArray
    n_samples: int


class Plan(NamedTuple):
    """What stays the same while settings, network and samples do.

    Attributes
    ----------
    layers : (n_layers, 6) uint64, slopes : (n_layers, 5); columns as named above.
    choices : (N_CHOICES,) codes, numbers : (N_NUMBERS,) η and the like.
    free, penalised : (n_padded,) 1 for each weight that may move, or is penalised.
    real : (n_neurons,) 1 for each neuron and 0 for padding.
    speaking : (n_neurons,) the same with 0 for silent neurons too.
    weights_of : (n_samples,) what each training sample counts, or empty.
    given : (n_orders, n_visited) orders written down beforehand, or empty.
    members, classes : rows of each class one after the other, and (n_classes, 3) of
        start, length and how many of them an epoch visits, for resampling.
    words : (n_classes, n_outputs) code words of a binary coding.
    """

    layers: UnsignedArray
    slopes: FloatArray
    choices: UnsignedArray
    numbers: FloatArray
    free: FloatArray
    penalised: FloatArray
    real: FloatArray
    speaking: FloatArray
    weights_of: FloatArray
    given: IntArray
    members: IntArray
    classes: IntArray
    words: FloatArray
    training: Samples
    validation: Samples
    test: Samples


class Memory(NamedTuple):
    """What changes from update to update; all weights padded.

    Attributes
    ----------
    parameters, gradient : (n_padded,); slots : (2, n_padded) of the optimizer.
    before : (3, n_padded) weights and slots before the last update of a call or epoch.
    best : (n_padded,) weights of the epoch with the lowest validation error.
    order : (n_visited,) samples of the present epoch; beneath, sorting : to make it in.
    counts, errors, limits, thresholds : see the names of their places.
    activations, deltas : (4 · n_neurons,) of four samples.
    masks, kept : (n_neurons,) of the present draw, and shares of draws that keep each.
    fired : (n_neurons,) Σ a² of a batch; four : (4 · n_inputs,) inputs of four samples.
    history : (n, 8) rows of finished epochs; trail : (n, n_padded), trail_epochs (n,).
    interrupt : (1,) not 0 asks the call to come back.
    """

    parameters: FloatArray
    gradient: FloatArray
    slots: FloatArray
    before: FloatArray
    best: FloatArray
    order: IntArray
    beneath: IntArray
    sorting: IntArray
    counts: IntArray
    errors: FloatArray
    limits: IntArray
    thresholds: FloatArray
    activations: FloatArray
    deltas: FloatArray
    masks: FloatArray
    kept: FloatArray
    fired: FloatArray
    four: FloatArray
    history: FloatArray
    trail: FloatArray
    trail_epochs: IntArray
    interrupt: IntArray
