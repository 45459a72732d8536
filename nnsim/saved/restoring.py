"""A run again from its document: the same states, the same past, to the bit."""

from bisect import bisect_right

import numpy as np
from msgspec.structs import replace

from nnsim.assemble import Run, assemble
from nnsim.data.own_sets import keep_own_set
from nnsim.data.prepare import prepare_data
from nnsim.errors import InputError
from nnsim.saved.archive import DAMAGE
from nnsim.saved.checks import (
    check_history,
    check_log,
    check_marks,
    check_states,
    check_trail,
    is_near,
)
from nnsim.saved.document import SavedDocument
from nnsim.saved.experiments import log_of
from nnsim.saved.setups import EditsOfPages
from nnsim.saved.states import states_of
from nnsim.saved.vectors import Vectors
from nnsim.scene import Scene
from nnsim.scene_file import sets_of_scene
from nnsim.snapshot import LogRow, RestoredRun
from nnsim.training.history import History
from nnsim.training.record import Record
from nnsim.training.timeline import Keyframe, Timeline
from nnsim.training.trail import ParameterTrail


def restore(
    document: SavedDocument, name: str, has_compiled: bool = True
) -> RestoredRun:
    """Return the run of a document, whose file's ``name`` is for the sentence.

    Without compiled code its steps are made on the readable path from now on, and the
    last digits of what is replayed may differ. Sets of the user's own that came with
    the document are kept.

    A moment that is very far from the states that were kept is not sought: the run is
    at its end then.

    Raises
    ------
    InputError
        If the parts of the document do not fit each other, or its data are missing.
    """
    try:
        _keep_sets(document)
        return _restored(document, has_compiled)
    except (*DAMAGE, AttributeError, AssertionError):
        raise InputError("saved.damaged", file=name) from None


def repeated_scene(document: SavedDocument, name: str) -> Scene:
    """Return the scene of a document, to begin as its run began; see ``restore``.

    Sets of the user's own that came with the document are kept.
    """
    try:
        _keep_sets(document)
        first = log_of(document.page.experiments)[0][1]
    except DAMAGE:
        raise InputError("saved.damaged", file=name) from None
    return replace(document.page.scene, experiment=first)


def _keep_sets(document: SavedDocument) -> None:
    """Keep the sets that came with a document; there are none but those it names."""
    page = document.page
    named = {each.settings.set for each in page.experiments.data}
    if not document.datasets.keys() <= named | sets_of_scene(page.scene):
        raise ValueError(list(document.datasets))
    for dataset in document.datasets.values():
        keep_own_set(dataset)


def _restored(document: SavedDocument, has_compiled: bool) -> RestoredRun:
    page, arrays = document.page, document.arrays
    log = log_of(page.experiments)
    run = assemble(log[0][1])
    trainer = run.trainer
    n_parameters = trainer.spec.n_parameters
    check_log(log, n_parameters)
    vectors = Vectors(arrays["vectors"], n_parameters)
    first_setup = trainer.timeline.keyframes[0].setup
    made = EditsOfPages(first_setup, run.data, log, vectors, has_compiled)
    made.take(page.edits)
    states = states_of(
        arrays["state_counts"], arrays["state_numbers"], made.setups, vectors
    )
    if not has_compiled:
        states = tuple(state.on_readable_path() for state in states)
    check_states(states, made.edits)
    *keyframes, end = states
    if not keyframes:
        raise ValueError(end.step)
    timeline = Timeline.of_kept(tuple(keyframes), tuple(made.edits), page.cuts)
    trainer.resume(timeline, end, _record(document, n_parameters, end))
    step = min(page.n_steps, end.step)
    is_shown = step == end.step or is_near(timeline.before(step), step)
    trainer.seek(step if is_shown else end.step)
    return RestoredRun(_at_moment(run, log), log)


def _at_moment(run: Run, log: tuple[LogRow, ...]) -> Run:
    """Return the run with experiment and data of the moment that it is at."""
    n_edits = run.trainer.n_edits
    place = bisect_right(log, n_edits, key=lambda row: row[0])
    experiment = log[max(0, place - 1)][1]
    return Run(experiment, prepare_data(experiment.data, run.data), run.trainer)


def _record(document: SavedDocument, n_parameters: int, end: Keyframe) -> Record:
    page, arrays = document.page.record, document.arrays
    way, n_epochs = arrays["trail_vectors"], end.progress.n_epochs
    if way.dtype != np.float64 or way.shape[1:] != (n_parameters,):
        raise ValueError(way.shape)
    check_marks(page.marks)
    check_trail(arrays["trail_epochs"], page.trail_stride, n_epochs)
    check_history(arrays["history"], arrays["history_numbers"], n_epochs)
    trail = ParameterTrail.of_kept(
        arrays["trail_epochs"],
        arrays["trail_vectors"],
        page.trail_stride,
        page.trail_cuts,
    )
    history = History.of_kept(arrays["history"], arrays["history_numbers"])
    return Record(history, trail, list(page.marks))
