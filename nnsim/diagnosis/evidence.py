"""What the rules of a diagnosis look at: what is known of a run at a moment."""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray, IntArray
from nnsim.data.prepared import PreparedData
from nnsim.diagnosis.activity import LayerActivity
from nnsim.model.evaluation import Evaluation, mean_error
from nnsim.training.curves import Curves
from nnsim.training.epoch_lengths import epoch_of_step
from nnsim.training.learning_rules import LEARNING_RULES
from nnsim.training.schedules import learning_rate_at
from nnsim.training.stopping import StopReason
from nnsim.training.trainer import Trainer


@dataclass(frozen=True, eq=False)
class Evidence:
    """A run since its last change, as it was then and is now.

    Attributes
    ----------
    rule, follows_gradient : the learning rule, and whether it goes down an error.
    largest_weight : the largest of all, by its size.
    n_layers, has_bias : layers of neurons, and whether each has a bias node.
    epochs : (n_points,) rising, every one or, of many, the ends of blocks of them.
    training, validation : (n_points,) their errors; NaN where a set is absent.
    jumps : (n_jumps,) errors of the training set with the extremes of each block.
    best_epoch, best_error : of the validation set, −1 and NaN without one.
    wrong_share : of the training samples; None for regression.
    left_share : E against that of the best constant output; None for classes.
    class_names, support, predicted : (n_classes,) samples of each class in the
        training set, and how many are called so; empty for regression.
    """

    stopped: StopReason | None
    rule: str
    follows_gradient: bool
    learning_rate: float
    largest_weight: float
    n_layers: int
    has_bias: bool
    epochs: FloatArray
    training: FloatArray
    validation: FloatArray
    jumps: FloatArray
    best_epoch: int
    best_error: float
    wrong_share: float | None
    left_share: float | None
    class_names: tuple[str, ...]
    support: IntArray
    predicted: IntArray
    layers: tuple[LayerActivity, ...]

    @property
    def n_epochs(self) -> int:
        """Epochs since the last change."""
        return int(self.epochs[-1] - self.epochs[0]) if len(self.epochs) else 0


def gather_evidence(
    trainer: Trainer,
    data: PreparedData,
    curves: Curves,
    training: Evaluation,
    layers: tuple[LayerActivity, ...],
) -> Evidence:
    """Return what is known of a run now, from what its frame holds already."""
    since = _last_change(trainer)
    seen = (curves.epochs >= since) & (curves.epochs <= trainer.n_epochs)
    rows = seen & (np.arange(len(seen)) % curves.row_stride == 0)
    best = trainer.best
    has_best = best.parameters is not None and best.epoch >= since
    none = np.empty(0, dtype=np.int64)
    confusion = training.confusion
    rule = LEARNING_RULES[trainer.settings.rule]
    return Evidence(
        stopped=trainer.stopped,
        rule=rule.key,
        follows_gradient=rule.needs_gradient,
        learning_rate=learning_rate_at(trainer.settings, trainer.n_epochs),
        largest_weight=float(np.abs(trainer.parameters).max()),
        n_layers=trainer.spec.n_layers,
        has_bias=all(layer.bias_input != 0.0 for layer in trainer.spec.layers),
        epochs=curves.epochs[rows],
        training=curves.errors[0, rows],
        validation=curves.errors[1, rows],
        jumps=curves.errors[0, seen],
        best_epoch=best.epoch if has_best else -1,
        best_error=float(best.error) if has_best else float("nan"),
        wrong_share=None if confusion is None else 1.0 - training.accuracy,
        left_share=None if confusion is not None else _left_share(trainer, training),
        class_names=data.dataset.class_names,
        support=none if confusion is None else confusion.sum(axis=1),
        predicted=none if confusion is None else confusion.sum(axis=0),
        layers=layers,
    )


def _last_change(trainer: Trainer) -> int:
    """Return the epoch of the last change that somebody made, 0 without one."""
    made = trainer.timeline.edits[: trainer.n_edits]
    last = max((edit.step for edit in made if edit.kind != "path"), default=0)
    return epoch_of_step(trainer.record.marks, last)


def _left_share(trainer: Trainer, training: Evaluation) -> float:
    targets = trainer.sets.training.targets
    constant = np.broadcast_to(targets.mean(axis=0), targets.shape)
    whole = mean_error(constant, targets, trainer.judgement.loss)
    return training.error / whole if whole > 0.0 else 0.0
