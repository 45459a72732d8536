"""What network and samples a run had after an epoch, read from its log of edits."""

from typing import cast

from nnsim.data.dataset import SampleSets
from nnsim.model.spec import NetworkSpec
from nnsim.training.trainer import Trainer


def setup_after(trainer: Trainer, epoch: int) -> tuple[NetworkSpec, SampleSets]:
    """Return network and samples as the epoch of this run ended.

    A change that was made just then counts from the next epoch on.
    """
    first = trainer.timeline.keyframes[0].setup
    spec, sets = first.spec, first.sets
    step = trainer.step_of_epoch(epoch)
    for edit in trainer.timeline.edits:
        if edit.step >= step:
            break
        if edit.kind == "network":
            spec = cast(NetworkSpec, edit.value)
        elif edit.kind == "samples":
            sets = cast(SampleSets, edit.value)
    return spec, sets
