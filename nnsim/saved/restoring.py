"""A run again from its document: the same states, the same past, to the bit."""

from bisect import bisect_right
from dataclasses import dataclass

import numpy as np
from msgspec.structs import replace

from nnsim.assemble import Run, assemble
from nnsim.data.own_sets import keep_own_set
from nnsim.data.prepare import prepare_data
from nnsim.errors import InputError
from nnsim.saved.document import SavedDocument
from nnsim.saved.experiments import log_of
from nnsim.saved.setups import EditsOfPages
from nnsim.saved.states import states_of
from nnsim.saved.vectors import Vectors
from nnsim.scene import Scene
from nnsim.snapshot import LogRow
from nnsim.training.history import History
from nnsim.training.record import Record
from nnsim.training.timeline import Timeline
from nnsim.training.trail import ParameterTrail


@dataclass(frozen=True)
class RestoredRun:
    """A run that was kept, at the moment that was looked at, and its log."""

    run: Run
    log: tuple[LogRow, ...]


def restore(
    document: SavedDocument, name: str, has_compiled: bool = True
) -> RestoredRun:
    """Return the run of a document, whose file's ``name`` is for the sentence.

    Without compiled code its steps are made on the readable path from now on, and the
    last digits of what is replayed may differ. Sets of the user's own that came with
    the document are kept.

    Raises
    ------
    InputError
        If the parts of the document do not fit each other, or its data are missing.
    """
    for dataset in document.datasets.values():
        keep_own_set(dataset)
    try:
        return _restored(document, has_compiled)
    except (ValueError, IndexError, KeyError, OverflowError, MemoryError, TypeError):
        raise InputError("saved.damaged", file=name) from None


def repeated_scene(document: SavedDocument) -> Scene:
    """Return the scene of a document, to begin as its run began.

    Sets of the user's own that came with the document are kept.
    """
    for dataset in document.datasets.values():
        keep_own_set(dataset)
    first = log_of(document.page.experiments)[0][1]
    return replace(document.page.scene, experiment=first)


def _restored(document: SavedDocument, has_compiled: bool) -> RestoredRun:
    page, arrays = document.page, document.arrays
    log = log_of(page.experiments)
    run = assemble(log[0][1])
    trainer = run.trainer
    n_parameters = trainer.spec.n_parameters
    vectors = Vectors(arrays["vectors"], n_parameters)
    first_setup = trainer.timeline.keyframes[0].setup
    made = EditsOfPages(first_setup, run.data, log, vectors, has_compiled)
    made.take(page.edits)
    states = states_of(
        arrays["state_counts"], arrays["state_numbers"], made.setups, vectors
    )
    if not has_compiled:
        states = tuple(state.on_readable_path() for state in states)
    *keyframes, end = states
    if not keyframes or (made.edits and made.edits[-1].step > end.step):
        raise ValueError(end.step)
    timeline = Timeline.of_kept(tuple(keyframes), tuple(made.edits), page.cuts)
    trainer.resume(timeline, end, _record(document, n_parameters))
    trainer.seek(page.n_steps)
    return RestoredRun(_at_moment(run, log), log)


def _at_moment(run: Run, log: tuple[LogRow, ...]) -> Run:
    """Return the run with experiment and data of the moment that it is at."""
    n_edits = run.trainer.n_edits
    place = bisect_right(log, n_edits, key=lambda row: row[0])
    experiment = log[max(0, place - 1)][1]
    return Run(experiment, prepare_data(experiment.data, run.data), run.trainer)


def _record(document: SavedDocument, n_parameters: int) -> Record:
    page, arrays = document.page.record, document.arrays
    if any(arrays[name].dtype != np.float64 for name in ("history", "trail_vectors")):
        raise ValueError("dtype")
    if arrays["trail_vectors"].shape[1:] != (n_parameters,):
        raise ValueError(arrays["trail_vectors"].shape)
    trail = ParameterTrail.of_kept(
        arrays["trail_epochs"],
        arrays["trail_vectors"],
        page.trail_stride,
        page.trail_cuts,
    )
    history = History.of_kept(arrays["history"], arrays["history_numbers"])
    return Record(history, trail, list(page.marks))
