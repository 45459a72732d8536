"""What network and samples a run had after an epoch, read from its log of edits."""

from bisect import bisect_right
from typing import cast

from nnsim.data.dataset import SampleSets
from nnsim.model.spec import NetworkSpec
from nnsim.training.trainer import Trainer


def setup_after(trainer: Trainer, epoch: int) -> tuple[NetworkSpec, SampleSets]:
    """Return network and samples as the epoch of this run ended.

    A change that was made just then counts from the next epoch on, one made before the
    first step from the start.
    """
    first = trainer.timeline.keyframes[0].setup
    spec, sets = first.spec, first.sets
    step = trainer.step_of_epoch(epoch)
    for edit in trainer.timeline.edits:
        if edit.step >= max(step, 1):
            break
        if edit.kind == "network":
            spec = cast(NetworkSpec, edit.value)
        elif edit.kind == "samples":
            sets = cast(SampleSets, edit.value)
    return spec, sets


def n_first_changes(trainer: Trainer) -> int:
    """Return how many changes of the log were made before the first step."""
    return bisect_right(trainer.timeline.edits, 0, key=lambda edit: edit.step)
