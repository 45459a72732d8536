"""Whether a run repeats itself: all its steps once more, from the first weights."""

from dataclasses import dataclass

import numpy as np

from nnsim.saved.document import SavedDocument
from nnsim.saved.restoring import restore
from nnsim.training.timeline import Timeline
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


def repeated(document: SavedDocument) -> Replay:
    """Make the steps and edits of a run again and compare the weights, bit for bit.

    One trainer has the states that the window kept on its way, and looks at a late
    moment from the last of them. The other has the first weights and the edits alone.
    """
    scene, edits = document.page.scene.key, document.page.edits
    kept = restore(document, scene).run.trainer
    anew = restore(document, scene).run.trainer
    end = kept.end
    anew.resume(bare(anew.timeline), end, anew.record)
    step = max(0, min(end.step - 1, MOST_STEPS))
    anew.seek(0)
    # Weights that are set by hand hide what was before: so before each change, too.
    before = {max(0, edit.step - 1) for edit in edits if edit.step <= step}
    same = True
    for place in (*sorted(before)[-MOST_LOOKS:], step):
        kept.seek(place)
        anew.seek(place)
        same = same and bits(kept) == bits(anew)
    is_last = step == end.step - 1 and all(edit.step < end.step for edit in edits)
    if same and is_last and anew.advance(1):
        # The last step too, against what the window itself had come to.
        same = anew.parameters.tobytes() == end.progress.parameters.tobytes()
    return Replay(scene, step, len(edits), same)


def bare(timeline: Timeline) -> Timeline:
    """Return a timeline without its states, but for the first."""
    first = timeline.keyframes[:1]
    return Timeline.of_kept(first, tuple(timeline.edits), tuple(timeline.cuts))


def bits(trainer: Trainer) -> tuple[bytes, bytes]:
    """Return the weights and what the optimizer remembers, to the bit."""
    slots = b"".join(np.asarray(slot).tobytes() for slot in trainer.slots)
    return trainer.parameters.tobytes(), slots
