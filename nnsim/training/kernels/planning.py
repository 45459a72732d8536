"""From a setup to the arrays that compiled code reads."""

import numpy as np

from nnsim.arrays import FloatArray, IntArray, frozen
from nnsim.compiled.codes import ACTIVATION_CODES, LOSS_CODES
from nnsim.data.coding import coding_named
from nnsim.data.dataset import SampleSet
from nnsim.model.activations import ACTIVATIONS
from nnsim.model.losses import SIMPLE_PAIRS
from nnsim.model.silence import silent_weights
from nnsim.training.balance import ResamplingSampler, sample_weights
from nnsim.training.kernels import plan as places
from nnsim.training.kernels.packing import Packing
from nnsim.training.kernels.plan import Memory, Plan, Samples
from nnsim.training.penalties import penalised
from nnsim.training.sampling import (
    GivenOrder,
    Sampler,
    SchemeSampler,
    in_file_order,
    shuffled,
)
from nnsim.training.setup import Setup

HISTORY_BYTES = 2**18
TRAIL_ROWS = 256
TRAIL_BYTES = 2**22
NO_INTEGERS = np.zeros((0, 3), dtype=np.int64)


def make_plan(setup: Setup, sampler: Sampler, packing: Packing) -> Plan:
    """Return the plan of a setup whose present epoch belongs to a sampler."""
    spec, training = setup.spec, setup.sets.training
    members, classes = _classes(sampler)
    free = np.ones(spec.n_parameters)
    free[[*setup.settings.locked, *silent_weights(spec)]] = 0.0
    weights = sample_weights(setup.settings.balance, training.labels)
    beneath = _beneath(sampler)
    return Plan(
        layers=_layers(packing),
        slopes=_slopes(setup),
        choices=_choices(setup, sampler),
        numbers=_numbers(setup),
        free=_packed(packing, free),
        penalised=_packed(packing, penalised(spec)),
        real=packing.real(),
        speaking=packing.speaking(),
        weights_of=np.zeros(0) if weights is None else weights.astype(np.float64),
        given=np.array(beneath.orders, dtype=np.int64)
        if isinstance(beneath, GivenOrder)
        else np.zeros((0, 0), dtype=np.int64),
        members=members,
        classes=classes,
        words=_words(setup),
        training=_samples(training, packing),
        validation=_samples(setup.sets.validation, packing),
        test=_samples(setup.sets.test, packing),
    )


def make_memory(setup: Setup, packing: Packing, n_visited: int) -> Memory:
    """Return memory for a setup, all zero."""
    n_rows = HISTORY_BYTES // 64
    n_places = max(4, min(TRAIL_ROWS, TRAIL_BYTES // (8 * packing.length)))
    n_neurons, length = packing.n_neurons, packing.length
    n_inputs = setup.spec.layers[0].n_inputs
    return Memory(
        parameters=np.zeros(length),
        gradient=np.zeros(length),
        slots=np.zeros((2, length)),
        before=np.zeros((3, length)),
        best=np.zeros(length),
        order=np.zeros(n_visited, dtype=np.int64),
        beneath=np.zeros(n_visited, dtype=np.int64),
        sorting=np.zeros(max(n_visited, len(setup.sets.training)), dtype=np.int64),
        counts=np.zeros(places.N_COUNTS, dtype=np.int64),
        errors=np.zeros(places.N_ERRORS),
        limits=np.zeros(places.N_LIMITS, dtype=np.int64),
        thresholds=np.zeros(places.N_THRESHOLDS),
        activations=np.zeros(4 * n_neurons),
        deltas=np.zeros(4 * n_neurons),
        masks=packing.speaking(),
        kept=np.zeros(n_neurons),
        fired=np.zeros(n_neurons),
        four=np.zeros(4 * n_inputs),
        history=np.zeros((n_rows, 8)),
        trail=np.zeros((n_places, length)),
        trail_epochs=np.zeros(n_places, dtype=np.int64),
        interrupt=np.zeros(1, dtype=np.int64),
    )


def _packed(packing: Packing, flat: FloatArray) -> FloatArray:
    vector = np.zeros(packing.length)
    packing.pack(flat, vector)
    return vector


def _layers(packing: Packing) -> places.UnsignedArray:
    rows = [
        (
            layer.n_inputs,
            layer.n_neurons,
            packing.widths[number],
            packing.weights[number],
            packing.neurons[number],
            ACTIVATION_CODES[layer.activation],
        )
        for number, layer in enumerate(packing.spec.layers)
    ]
    return np.array(rows, dtype=np.uint64)


def _slopes(setup: Setup) -> FloatArray:
    # β is 1 to what has none: softmax shortens its δ to a − t, whatever stands there.
    rows = [
        (
            layer.slope if ACTIVATIONS[layer.activation].uses_slope else 1.0,
            layer.threshold,
            layer.bias_input,
            layer.dropout,
            layer.dropout > 0.0 or bool(layer.silenced),
        )
        for layer in setup.spec.layers
    ]
    return np.array(rows, dtype=np.float64)


def _choices(setup: Setup, sampler: Sampler) -> places.UnsignedArray:
    settings, spec, judgement = setup.settings, setup.spec, setup.judgement
    output = spec.layers[-1]
    beneath = _beneath(sampler)
    has_penalty = settings.penalty.l1 > 0.0 or settings.penalty.l2 > 0.0
    at_once = (
        sampler.batch_size == 1
        and settings.optimizer.method == "gradient-descent"
        and settings.optimizer.momentum == 0.0
        and settings.rule != "oja"
        and not has_penalty
        and not settings.locked
    )
    is_simple = (output.activation, judgement.loss) in SIMPLE_PAIRS
    choices = np.zeros(places.N_CHOICES, dtype=np.uint64)
    choices[places.RULE] = places.RULE_CODES[settings.rule]
    choices[places.LOSS] = LOSS_CODES[judgement.loss]
    choices[places.OPTIMIZER] = places.OPTIMIZER_CODES[settings.optimizer.method]
    choices[places.SCHEDULE] = places.SCHEDULE_CODES[settings.schedule.shape]
    choices[places.ORDER_KIND] = _order_kind(beneath)
    choices[places.RESAMPLES] = isinstance(sampler, ResamplingSampler)
    choices[places.BATCH_SIZE] = sampler.batch_size
    choices[places.N_VISITED] = _n_visited(beneath)
    choices[places.SEED] = settings.seed
    choices[places.HAS_DROPOUT] = spec.has_dropout
    choices[places.HAS_PENALTY] = has_penalty
    choices[places.HAS_LOCKS] = bool(settings.locked) or spec.has_silence
    choices[places.AT_ONCE] = at_once
    choices[places.SIMPLE_DELTA] = is_simple
    choices[places.CODING] = (
        places.CODING_CODES[judgement.coding]
        if judgement.n_classes
        else places.NO_CLASSES
    )
    choices[places.STRIDE] = setup.stride
    return choices


def _numbers(setup: Setup) -> FloatArray:
    settings = setup.settings
    optimizer, penalty = settings.optimizer, settings.penalty
    return np.array(
        [
            settings.learning_rate,
            settings.schedule.epochs,
            settings.schedule.factor,
            optimizer.momentum,
            optimizer.decay_1,
            optimizer.decay_2,
            optimizer.decay,
            optimizer.epsilon,
            penalty.l1,
            penalty.l2,
        ],
        dtype=np.float64,
    )


def _beneath(sampler: Sampler) -> Sampler:
    return sampler.beneath if isinstance(sampler, ResamplingSampler) else sampler


def _order_kind(sampler: Sampler) -> int:
    if isinstance(sampler, GivenOrder):
        return places.GIVEN
    assert isinstance(sampler, SchemeSampler)
    if sampler.draws is shuffled:
        return places.SHUFFLED
    if sampler.draws is in_file_order:
        return places.IN_FILE_ORDER
    return places.WITH_REPLACEMENT


def _n_visited(sampler: Sampler) -> int:
    if isinstance(sampler, GivenOrder):
        return len(sampler.orders[0])
    assert isinstance(sampler, SchemeSampler)
    return sampler.n_samples


def _classes(sampler: Sampler) -> tuple[IntArray, IntArray]:
    if not isinstance(sampler, ResamplingSampler):
        return np.zeros(0, dtype=np.int64), NO_INTEGERS
    rows, start = [], 0
    for members, count in zip(sampler.rows_of_class, sampler.counts, strict=True):
        rows.append((start, len(members), count))
        start += len(members)
    members = np.concatenate(sampler.rows_of_class).astype(np.int64)
    return members, np.array(rows, dtype=np.int64)


def _words(setup: Setup) -> FloatArray:
    judgement = setup.judgement
    if not judgement.n_classes:
        return np.zeros((0, 0))
    words = coding_named(judgement.coding).code_words(judgement.n_classes)
    return np.ascontiguousarray(words, dtype=np.float64)


def _samples(samples: SampleSet, packing: Packing) -> Samples:
    """Return a set as flat arrays; only targets are copied, padded.

    Writable views would be another type to the compiler than read-only ones, so all of
    them are read-only.
    """
    targets = np.zeros((len(samples), packing.widths[-1]))
    targets[:, : samples.targets.shape[1]] = samples.targets
    labels = samples.labels if samples.labels is not None else np.zeros(0, np.int64)
    return Samples(
        frozen(np.ascontiguousarray(samples.inputs).reshape(-1)),
        frozen(targets.reshape(-1)),
        frozen(np.ascontiguousarray(labels, dtype=np.int64)),
        len(samples),
    )
