"""Moves a run forward, through changes that were made before, and back again."""

import math
from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter
from typing import cast

from nnsim.arrays import FloatArray, frozen
from nnsim.training.changes import Changes
from nnsim.training.path import PathName
from nnsim.training.phases import StepTrace
from nnsim.training.readable import ReadablePath, judge_epoch
from nnsim.training.record import Record
from nnsim.training.replaying import replay_to
from nnsim.training.setup import Progress, Setup
from nnsim.training.timeline import BYTE_BUDGET, Edit, EditKind, Keyframe, Timeline


class Mover(Changes):
    """Owns setup, progress, record and timeline of one run.

    Between two steps a run is where all edits logged at that step are made.
    """

    def __init__(
        self,
        setup: Setup,
        first_parameters: FloatArray,
        path: PathName,
        byte_budget: int = BYTE_BUDGET,
    ) -> None:
        super().__init__(path)
        self._byte_budget = byte_budget
        self.begin(setup, first_parameters)

    def begin(self, setup: Setup, first_parameters: FloatArray) -> None:
        """Begin anew from first weights; nothing of the run before is kept."""
        self.setup = setup
        slots = setup.descent.first_slots()
        self.progress = Progress(frozen(first_parameters), slots, setup.sampler)
        self.record = Record.empty(setup.spec.n_parameters)
        self._last, self.n_edits = None, 0
        self._end: Keyframe | None = None
        self._worked_s = 0.0
        self.rate = 1.0
        judge_epoch(setup, self.progress, self.record)
        self._note_length()
        self.timeline = Timeline(self.keyframe(), self._byte_budget)

    def resume(self, timeline: Timeline, end: Keyframe, record: Record) -> None:
        """Be at the end of a run that was kept, with all its past."""
        self.timeline, self.record, self._end = timeline, record, None
        self.restore(end)

    # The past ------------------------------------------------------------------------

    @property
    def end(self) -> Keyframe:
        """The latest state of the run, wherever it is being looked at."""
        return self._end or self.keyframe()

    @property
    def in_past(self) -> bool:
        """Whether there is a later state to come back to."""
        return self._end is not None

    def seek(self, step: int, most_s: float = math.inf) -> None:
        """Be where the run was after so many steps, to the bit.

        After ``most_s``, or interrupted on a long way, it stays where it has come to;
        asked again it goes on from there.
        """
        end = self._end or self.keyframe()
        step = min(max(step, 0), end.step)
        here = self.progress.n_steps
        self._end = end
        if step == end.step:
            self.restore(end)
        else:
            start = self.timeline.before(step)
            if not start.step <= here <= step:
                self.restore(start)
        self._make_due_edits()
        replay_to(self, step, most_s)
        self._arrive()

    def cut_future(self) -> None:
        """Forget what came after the present moment."""
        if self._end is None:
            return
        self._end = None
        self.timeline.cut(self.progress.n_steps, self.n_edits)
        self.record.cut(self.progress.n_epochs)

    def _arrive(self) -> None:
        """Go on as a live run once the end is reached."""
        end = self._end
        if end is None or self.progress.n_steps < end.step:
            return
        if self.n_edits >= end.n_edits:
            self._end = None

    # Forward -------------------------------------------------------------------------

    def advance(self, most: int, last_epoch: int | None = None) -> int:
        """Make up to ``most`` updates; fewer if the run stops or is interrupted.

        With ``last_epoch`` not beyond the end of that epoch, however long epochs are.
        """
        made = 0
        while made < most and not self._is_over(last_epoch):
            wanted = min(most - made, self._until_next_event(last_epoch))
            got = self._advance(wanted)
            made += got
            self._after_steps()
            if self.progress.stopped or self.interrupt[0] or got < wanted:
                break
        return made

    def take(self, trace: StepTrace) -> None:
        """Make one update on the readable path, whose numbers are known already."""
        path, begun = cast(ReadablePath, self.paths["readable"]), perf_counter()
        with self._whole():
            path.take(self.setup, self.progress, self.record, trace)
        self.progress.seconds += perf_counter() - begun
        assert self.progress.last_step is not None
        self._last = self.setup, self.progress.last_step
        self._after_steps()

    def last_trace(self) -> StepTrace | None:
        """Return the numbers of the last step, None if there was none since a seek."""
        if self._last is None:
            return None
        setup, last_step = self._last
        return setup.descent.trace(*last_step())

    def last_update(self) -> FloatArray | None:
        """Return ω before the last step less ω after it, flat; None if not known.

        It is not where there was no step since a seek, or weights were set since.
        """
        if self._last is None or self._was_set_by_hand():
            return None
        state, _ = self._last[1]()
        return state.parameters - self.progress.parameters

    def _was_set_by_hand(self) -> bool:
        made = self.timeline.edits[: self.n_edits]
        step = self.progress.n_steps
        return any(e.kind in ("weights", "best") and e.step == step for e in made)

    def _advance(self, wanted: int) -> int:
        self.prepare_path(self.path)
        begun, setup = perf_counter(), self.setup
        path = self.paths[self.path]
        with self._whole():
            got = path.advance(setup, self.progress, self.record, wanted)
        took = perf_counter() - begun
        self._worked_s += took
        self.progress.seconds += took
        if got and self.progress.last_step is not None:
            self._last = setup, self.progress.last_step
        self.rate = max(1.0, got / max(perf_counter() - begun, 1e-9))
        return got

    @contextmanager
    def _whole(self) -> Iterator[None]:
        """Go back to the last kept state if a step fails half way, as without memory.

        What was changed since then is forgotten: its steps are not there any more.
        """
        try:
            yield
        except BaseException:
            kept = self.timeline.before(self.progress.n_steps)
            self.restore(kept)
            self._worked_s = 0.0
            self._make_due_edits()
            if self._end is None:
                self.record.cut(kept.progress.n_epochs)
                if self.n_edits < len(self.timeline.edits):
                    self.timeline.cut(kept.step, self.n_edits)
            raise

    def _is_over(self, last_epoch: int | None) -> bool:
        return last_epoch is not None and self.progress.n_epochs >= last_epoch

    def _until_next_event(self, last_epoch: int | None) -> int:
        """Return how many steps may be made before something has to be looked at."""
        step, limits = self.progress.n_steps, [self._steps_to_keyframe()]
        edits = self.timeline.edits
        if self.n_edits < len(edits):
            limits.append(edits[self.n_edits].step - step)
        if self._end is not None:
            limits.append(self._end.step - step)
        left = self.steps_left_of_epoch()
        if self.progress.sampler is not self.setup.sampler:
            limits.append(left)
        elif last_epoch is not None:
            n_more = last_epoch - self.progress.n_epochs - 1
            limits.append(left + n_more * self._steps_of_epoch())
        return max(1, min(limits))

    def _steps_to_keyframe(self) -> int:
        left_s = self.timeline.spacing_s - self._worked_s
        return max(1, int(self.rate * max(left_s, 0.001)))

    def steps_left_of_epoch(self) -> int:
        """Return how many updates finish the present epoch."""
        progress = self.progress
        left = len(progress.order) - progress.position
        return -(-left // progress.sampler.batch_size)

    def epoch_begin(self) -> int:
        """Return the step with which the present pass over the samples began."""
        progress = self.progress
        return progress.n_steps - -(-progress.position // progress.sampler.batch_size)

    def _steps_of_epoch(self) -> int:
        return -(-len(self.progress.order) // self.progress.sampler.batch_size)

    def _after_steps(self) -> None:
        self._make_due_edits()
        self._arrive()
        if self._end is None:
            self._note_length()
            if self._worked_s >= self.timeline.spacing_s:
                self.timeline.keep(self.keyframe())
                self._worked_s = 0.0

    def _note_length(self) -> None:
        """Note how long epochs are, where that may have changed."""
        n_epochs, steps = self.progress.n_epochs, self._steps_of_epoch()
        self.record.note_length(n_epochs, self.epoch_begin(), steps)

    # Edits ---------------------------------------------------------------------------

    def edit(self, kind: EditKind, value: object) -> None:
        """Change something now, or nothing if it fails; a kept future is gone."""
        self.cut_future()
        edit = Edit(self.progress.n_steps, kind, value)
        self.make_whole(edit)
        self.timeline.edits.append(edit)
        self._note_length()

    def _make_due_edits(self) -> None:
        edits, step = self.timeline.edits, self.progress.n_steps
        while self.n_edits < len(edits) and edits[self.n_edits].step <= step:
            self.make(edits[self.n_edits])
