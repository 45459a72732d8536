"""Whether a run repeats itself: all its steps once more, from the first weights."""

from dataclasses import dataclass, replace

import numpy as np

from nnsim.saved.document import document_of
from nnsim.saved.restoring import restore
from nnsim.scene import Scene
from nnsim.snapshot import RunSnapshot
from nnsim.training.trainer import Trainer

MOST_LOOKS = 12
MOST_STEPS = 400_000
"""A longer run takes as long to repeat as it took; it is repeated up to here."""


@dataclass(frozen=True)
class Replay:
    """What became of a run that was repeated."""

    scene: str
    n_steps: int
    n_edits: int
    same: bool


def repeated(snapshot: RunSnapshot, scene: Scene) -> Replay:
    """Make the steps and edits of a run again and compare the weights, bit for bit.

    One trainer has the states that the window kept on its way, and looks at a late
    moment from the last of them. The other has the first weights and the edits alone.
    """
    end = snapshot.end.step
    step = max(0, min(end - 1, MOST_STEPS))
    bare = replace(snapshot, keyframes=(snapshot.first,))
    kept, anew = (
        restore(document_of(each, scene), scene.key).run.trainer
        for each in (snapshot, bare)
    )
    anew.seek(0)
    # Weights that are set by hand hide what was before: so before each change, too.
    before = {max(0, edit.step - 1) for edit in snapshot.edits if edit.step <= step}
    same = True
    for place in (*sorted(before)[-MOST_LOOKS:], step):
        kept.seek(place)
        anew.seek(place)
        same = same and bits(kept) == bits(anew)
    if same and step == end - 1 and not has_late_edit(snapshot, end):
        # The last step too, against what the window itself had come to.
        anew.advance(1)
        last = snapshot.end.progress
        same = anew.n_steps < end or (
            anew.parameters.tobytes() == np.asarray(last.parameters).tobytes()
        )
    return Replay(scene.key, step, len(snapshot.edits), same)


def bits(trainer: Trainer) -> tuple[bytes, bytes]:
    """Return the weights and what the optimizer remembers, to the bit."""
    slots = b"".join(np.asarray(slot).tobytes() for slot in trainer.slots)
    return trainer.parameters.tobytes(), slots


def has_late_edit(snapshot: RunSnapshot, step: int) -> bool:
    """Tell whether something was changed at this step, after it was made."""
    return any(edit.step >= step for edit in snapshot.edits)
