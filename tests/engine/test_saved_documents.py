"""Documents: what is saved comes back to the bit."""

import hashlib
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from nnsim.assemble import Run, assemble, network_spec
from nnsim.data.prepare import prepare_data
from nnsim.data.settings import AddedSamples
from nnsim.errors import InputError
from nnsim.experiment import Experiment
from nnsim.saved.document import document_of, read_document_file, write_document
from nnsim.saved.pages import BookmarkPage
from nnsim.saved.restoring import restore
from nnsim.scene import built_in_scene
from nnsim.snapshot import LogRow, RestoredRun, RunSnapshot, take_snapshot
from nnsim.training.settings import OptimizerSettings

SCENE = built_in_scene("three-class-mlp")


class EditedRun:
    """A run with edits of every kind, and the log that a window would have kept."""

    def __init__(self, path: str = "readable") -> None:
        experiment = SCENE.experiment
        self.run: Run = assemble(experiment, path=path)  # type: ignore[arg-type]
        self.log: list[LogRow] = [(0, experiment)]
        trainer = self.run.trainer
        trainer.advance(70)
        self._retune(optimizer=OptimizerSettings(method="adam"), learning_rate=0.01)
        trainer.advance(35)
        self._add_sample()
        trainer.advance(110)
        parameters = trainer.parameters.copy()
        parameters[2] = 1.5
        trainer.set_parameters(parameters)
        parameters[3] = -1.5
        trainer.set_parameters(parameters)
        trainer.advance(40)
        self._bend()
        trainer.run(3)
        trainer.restore_best()
        self._retune(scheme="mini-batch", mini_batch=7)
        trainer.advance(33)

    @property
    def snapshot(self) -> RunSnapshot:
        return take_snapshot(self.run, tuple(self.log))

    def _take(self, experiment: Experiment, run: Run) -> None:
        self.run = Run(experiment, run.data, run.trainer)
        self.log.append((run.trainer.n_edits, experiment))

    def _retune(self, **changes: object) -> None:
        experiment = self.log[-1][1]
        training = replace(experiment.training, **changes)
        self.run.trainer.set_training(training)
        self._take(replace(experiment, training=training), self.run)

    def _bend(self) -> None:
        experiment, data = self.log[-1][1], self.run.data
        hidden = tuple(replace(h, slope=1.3) for h in experiment.network.hidden)
        network = replace(experiment.network, hidden=hidden)
        spec = network_spec(network, data.n_inputs, data.n_outputs)
        self.run.trainer.set_spec(spec)
        self._take(replace(experiment, network=network), self.run)

    def _add_sample(self) -> None:
        experiment = self.log[-1][1]
        edit = AddedSamples(inputs=((0.25, -0.5),), labels=(1,))
        settings = replace(experiment.data, edits=(edit,))
        data = prepare_data(settings, self.run.data)
        self.run.trainer.set_samples(data.sets)
        run = Run(experiment, data, self.run.trainer)
        self._take(replace(experiment, data=settings), run)


def saved_and_opened(
    edited: EditedRun, path: Path, *, has_compiled: bool = True
) -> RestoredRun:
    write_document(path, document_of(edited.snapshot, SCENE))
    return restore(read_document_file(path), path.name, has_compiled)


def assert_same_moments(one: Run, other: Run) -> None:
    for step in (0, 1, 69, 70, 71, 104, 105, 106, 215, 216, 255, one.trainer.end.step):
        one.trainer.seek(step)
        other.trainer.seek(step)
        assert one.trainer.n_edits == other.trainer.n_edits
        assert one.trainer.n_epochs == other.trainer.n_epochs
        assert np.array_equal(one.trainer.parameters, other.trainer.parameters)
        assert one.trainer.settings == other.trainer.settings
        assert one.trainer.spec == other.trainer.spec


@pytest.fixture(scope="module")
def edited() -> EditedRun:
    return EditedRun()


def test_that_an_edited_run_comes_back_with_every_moment_to_the_bit(
    edited: EditedRun, tmp_path: Path
) -> None:
    opened = saved_and_opened(edited, tmp_path / "run.nnsim")
    assert opened.log == tuple(edited.log)
    assert opened.run.experiment == edited.run.experiment
    rows = edited.run.trainer.history.rows
    assert np.array_equal(opened.run.trainer.history.rows, rows, equal_nan=True)
    assert_same_moments(edited.run, opened.run)


def test_that_a_compiled_run_comes_back_with_every_moment_to_the_bit(
    tmp_path: Path,
) -> None:
    edited = EditedRun("compiled")
    opened = saved_and_opened(edited, tmp_path / "run.nnsim")
    assert opened.run.trainer.path == "compiled"
    assert_same_moments(edited.run, opened.run)


def test_that_an_opened_run_goes_on_as_the_saved_one_does(
    edited: EditedRun, tmp_path: Path
) -> None:
    opened = saved_and_opened(edited, tmp_path / "run.nnsim").run.trainer
    going_on = edited.run.trainer
    going_on.seek(going_on.end.step)
    opened.seek(opened.end.step)
    for trainer in (going_on, opened):
        trainer.advance(101)
    assert np.array_equal(going_on.parameters, opened.parameters)
    assert going_on.best.epoch == opened.best.epoch


def test_that_a_run_saved_in_its_past_is_looked_at_there(
    edited: EditedRun, tmp_path: Path
) -> None:
    edited.run.trainer.seek(100)
    run = Run(edited.log[1][1], edited.run.data, edited.run.trainer)
    path = tmp_path / "past.nnsim"
    write_document(path, document_of(take_snapshot(run, tuple(edited.log)), SCENE))
    opened = restore(read_document_file(path), path.name)
    assert opened.run.trainer.n_steps == 100
    assert opened.run.trainer.in_past
    assert opened.run.experiment == edited.log[1][1]


def test_that_a_machine_without_compiled_code_opens_a_compiled_run(
    tmp_path: Path,
) -> None:
    edited = EditedRun("compiled")
    opened = saved_and_opened(edited, tmp_path / "run.nnsim", has_compiled=False)
    trainer = opened.run.trainer
    assert trainer.path == "readable"
    assert np.array_equal(trainer.parameters, edited.run.trainer.parameters)
    trainer.seek(30)
    edited.run.trainer.seek(30)
    assert np.allclose(trainer.parameters, edited.run.trainer.parameters, rtol=1e-9)


def test_that_scene_and_bookmarks_come_with_the_run(
    edited: EditedRun, tmp_path: Path
) -> None:
    path = tmp_path / "run.nnsim"
    marks = (BookmarkPage(step=12, name="here"),)
    write_document(path, document_of(edited.snapshot, SCENE, bookmarks=marks))
    page = read_document_file(path).page
    assert page.scene == SCENE
    assert page.bookmarks == marks


def test_that_the_same_run_is_the_same_bytes(edited: EditedRun, tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_document(tmp_path / name, document_of(edited.snapshot, SCENE))
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


FRESH = """
import hashlib, sys
from pathlib import Path
from nnsim.saved.document import read_document_file
from nnsim.saved.restoring import restore

path = Path(sys.argv[1])
trainer = restore(read_document_file(path), path.name).run.trainer
for step in sys.argv[2:]:
    trainer.seek(int(step))
    print(trainer.n_edits, hashlib.sha256(trainer.parameters.tobytes()).hexdigest())
"""


def test_that_a_fresh_process_has_the_same_moments_to_the_bit(
    edited: EditedRun, tmp_path: Path
) -> None:
    path = tmp_path / "run.nnsim"
    trainer = edited.run.trainer
    trainer.seek(trainer.end.step)
    write_document(path, document_of(edited.snapshot, SCENE))
    steps = ("0", "70", "71", "216", str(trainer.end.step))
    command = [sys.executable, "-c", FRESH, str(path), *steps]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    expected = []
    for step in steps:
        trainer.seek(int(step))
        digest = hashlib.sha256(trainer.parameters.tobytes()).hexdigest()
        expected.append(f"{trainer.n_edits} {digest}")
    assert told.stdout.splitlines() == expected


def test_that_a_run_without_steps_is_a_document_too(tmp_path: Path) -> None:
    run = assemble(SCENE.experiment)
    path = tmp_path / "begun.nnsim"
    write_document(path, document_of(take_snapshot(run), SCENE))
    opened = restore(read_document_file(path), path.name).run.trainer
    assert opened.n_steps == 0
    assert np.array_equal(opened.parameters, run.trainer.parameters)
    opened.rewind()
    assert np.array_equal(opened.parameters, run.trainer.parameters)


def test_that_a_file_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_document_file(tmp_path / "none.nnsim")


def test_that_two_programs_that_save_to_one_file_leave_one_of_the_two(
    edited: EditedRun, tmp_path: Path
) -> None:
    path = tmp_path / "both.nnsim"
    begun = assemble(SCENE.experiment)
    documents = [
        document_of(edited.snapshot, SCENE),
        document_of(take_snapshot(begun), SCENE),
    ]
    with ThreadPoolExecutor(2) as pool:
        for _ in range(5):
            saves = [pool.submit(write_document, path, each) for each in documents]
            for save in saves:
                save.result()
            steps = restore(read_document_file(path), path.name).run.trainer.end.step
            assert steps in (0, edited.run.trainer.end.step)
    assert [each.name for each in tmp_path.iterdir()] == ["both.nnsim"]
