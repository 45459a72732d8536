"""The predicates of the rules: each returns what fills its sentence, or None.

Thresholds were chosen so that no scene of the course which learns as it should gives an
alarm; the tests hold that for several of them.
"""

from collections.abc import Mapping

import numpy as np

from nnsim.diagnosis.activity import LayerActivity
from nnsim.diagnosis.evidence import Evidence
from nnsim.diagnosis.trends import (
    FEWEST_EPOCHS,
    MIN_POINTS,
    fall_of,
    is_still,
    later_half,
    level_of,
    window,
)

Fields = Mapping[str, object]

WRONG_SHARE = 0.1
"""Most classes overlap a little; one sample in ten is more than that."""
LEFT_SHARE = 0.5
"""A fit that leaves half of what a constant output leaves has not found the curve."""
JUMP_SHARE = 0.15
"""Jitter of single samples stays below; a step across the valley is far above."""
TURNS_SHARE = 0.5
"""A curve that goes down turns seldom, one that leaps to and fro at each epoch."""
FALL_SHARE = 0.05
"""A curve may jump and still fall: then it is on its way, if not on the best one."""
DEAD_SHARE = 0.25
"""Some dead ReLU neurons are usual (Glorot et al. 2011), a quarter of a layer not."""
FLAT_ANSWERS = 0.5
"""Where the other half still learns, saturation is not why E stands still."""
RARE_SHARE = 0.5
"""Of the share that equal classes would have: from there on E is won without it."""
RISE_SHARE = 0.1
"""Validation E wavers by some hundredths; a tenth above its best is a trend."""
SINCE_BEST_SHARE, SINCE_BEST_EPOCHS = 0.25, 20
"""A best epoch that is a quarter of the run ago is no accident of the last epochs."""
TRAINING_FALL_SHARE = 0.05
"""Training E must have gone on falling meanwhile, else both only jitter."""
LEVEL_SHARE = 0.98
"""Below the middle of what came after its best, validation E is falling once more."""
GROWTH = 10.0
"""Times its first value: no valley lies that far up."""
LARGE_WEIGHT = 1e3
"""Inputs are about 1; a sum of thousands saturates whatever comes after it."""
SMALL_SHARE = 0.05
"""Of the error before training: below it the classes are right, whatever E does."""


def runs_away(e: Evidence) -> Fields | None:
    """Say that Hebb's rule let the weights grow without end."""
    is_large = not e.largest_weight <= LARGE_WEIGHT
    return {} if is_large and e.rule == "hebb" else None


def diverged(e: Evidence) -> Fields | None:
    """Say that the weights are no longer numbers."""
    if e.stopped is None or e.stopped.key != "diverged" or not e.follows_gradient:
        return None
    return {"step": e.stopped.step, "eta": e.learning_rate}


def growing(e: Evidence) -> Fields | None:
    """Say that E rises further and further above where it has been."""
    last = e.training[-MIN_POINTS:]
    if not e.follows_gradient or len(last) < MIN_POINTS:
        return None
    least = float(e.training.min())
    is_rising = bool(np.isfinite(last).all()) and float(np.diff(last).min()) > 0.0
    if not is_rising or last[-1] < GROWTH * max(least, float(e.training[0])):
        return None
    return {"eta": e.learning_rate}


def cycle(e: Evidence) -> Fields | None:
    """Say that a perceptron came back to its weights: the classes overlap.

    It would have stopped for good if a plane separated them (Novikoff 1962).
    """
    return _cycle(e) if e.has_bias else None


def cycle_through_origin(e: Evidence) -> Fields | None:
    """Say the same of a perceptron without bias node."""
    return None if e.has_bias else _cycle(e)


def _cycle(e: Evidence) -> Fields | None:
    if e.stopped is None or e.stopped.key != "cycle" or e.n_layers > 1:
        return None
    return {"n": e.stopped.count}


def dead(e: Evidence) -> Fields | None:
    """Say that a hidden layer has neurons whose gradient is 0 at every sample."""
    for layer in e.layers:
        if _are_many(e, layer, layer.n_dead):
            return {"n": layer.n_dead, "of": layer.n_neurons, "layer": layer.layer}
    return None


def stuck(e: Evidence) -> Fields | None:
    """Say that a hidden layer has sigmoids that are saturated at every sample."""
    for layer in e.layers:
        if e.follows_gradient and _are_many(e, layer, layer.n_stuck):
            return {"n": layer.n_stuck, "of": layer.n_neurons, "layer": layer.layer}
    return None


def _are_many(e: Evidence, layer: LayerActivity, n_flat: int) -> bool:
    is_hidden = layer.layer < e.n_layers - 1
    return is_hidden and n_flat > DEAD_SHARE * layer.n_neurons and _is_wrong(e)


def oscillates(e: Evidence) -> Fields | None:
    """Say that E jumps up and down without falling."""
    errors = later_half(e, e.jumps)
    if not (e.follows_gradient and len(errors) >= MIN_POINTS and _is_wrong(e)):
        return None
    moves = np.diff(errors)
    jump = float(np.abs(moves).mean() / errors.mean()) if errors.mean() > 0.0 else 0.0
    turns = float((moves[1:] * moves[:-1] < 0.0).mean())
    if jump < JUMP_SHARE or turns < TURNS_SHARE or fall_of(errors) > FALL_SHARE:
        return None
    return {"share": jump, "eta": e.learning_rate}


def rare_class(e: Evidence) -> Fields | None:
    """Say that a class is never predicted because it has few samples."""
    number = _unpredicted(e)
    if number is None or not _is_rare(e, number):
        return None
    n, total = int(e.support[number]), int(e.support.sum())
    return {"name": e.class_names[number], "n": n, "of": total}


def missing_class(e: Evidence) -> Fields | None:
    """Say that a class is never predicted though it has its share of samples."""
    number = _unpredicted(e)
    if number is None or _is_rare(e, number):
        return None
    return {"name": e.class_names[number], "n": int(e.support[number])}


def saturated(e: Evidence) -> Fields | None:
    """Say that E stands still because most of a layer answers where it is flat."""
    if not is_still(e) or not _is_wrong(e):
        return None
    bounded = [layer for layer in e.layers if layer.is_bounded]
    worst = max(bounded, key=lambda layer: layer.flat_share, default=None)
    if worst is None or worst.flat_share < FLAT_ANSWERS:
        return None
    return {"share": worst.flat_share, "layer": worst.layer}


def plateau(e: Evidence) -> Fields | None:
    """Say that E stands still while many samples are wrong."""
    if e.wrong_share is None or not _is_wrong(e) or not is_still(e):
        return None
    return {"n": window(e), "share": e.wrong_share}


def poor_fit(e: Evidence) -> Fields | None:
    """Say that E stands still while the curve is far from the samples."""
    if e.left_share is None or not _is_wrong(e) or not is_still(e):
        return None
    return {"n": window(e), "share": e.left_share}


def overtraining(e: Evidence) -> Fields | None:
    """Say that the validation error has risen since its best while training E fell."""
    if not (e.follows_gradient and e.best_epoch >= 0 and e.best_error > 0.0):
        return None
    after = e.epochs > e.best_epoch
    if not after.any() or after.all():
        return None
    validation, training = e.validation[after], e.training[after]
    ago = int(e.epochs[-1]) - e.best_epoch
    least_ago = max(SINCE_BEST_EPOCHS, SINCE_BEST_SHARE * e.n_epochs)
    if ago < least_ago or len(validation) < MIN_POINTS:
        return None
    now = level_of(validation)
    rise = now / e.best_error - 1.0
    fall = 1.0 - level_of(training) / float(e.training[~after][-1])
    is_on_its_way_back = now < LEVEL_SHARE * float(np.median(validation))
    is_small = now < SMALL_SHARE * float(e.validation[0])
    if (
        rise < RISE_SHARE
        or fall < TRAINING_FALL_SHARE
        or is_on_its_way_back
        or is_small
    ):
        return None
    return {"share": rise, "epoch": e.best_epoch}


def _is_wrong(e: Evidence) -> bool:
    if e.wrong_share is not None:
        return e.wrong_share > WRONG_SHARE
    return e.left_share is not None and e.left_share > LEFT_SHARE


def _unpredicted(e: Evidence) -> int | None:
    """Return the class that has most samples of those that are never predicted."""
    if e.n_epochs < FEWEST_EPOCHS or not len(e.support):
        return None
    missing = np.where(e.predicted == 0, e.support, 0)
    number = int(missing.argmax())
    return number if missing[number] > 0 else None


def _is_rare(e: Evidence, number: int) -> bool:
    n_classes = int((e.support > 0).sum())
    return bool(e.support[number] * n_classes < RARE_SHARE * e.support.sum())
