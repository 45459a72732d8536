"""Documents altered on purpose, and what must hold of opening any of them."""

import io
import warnings
import zipfile
from collections.abc import Mapping
from pathlib import Path

import msgspec
import numpy as np
from msgspec.structs import replace

from nnsim.arrays import frozen
from nnsim.assemble import assemble
from nnsim.data.dataset import Dataset
from nnsim.data.own_sets import keep_own_set
from nnsim.errors import InputError
from nnsim.saved.archive import MANIFEST, digest_of
from nnsim.saved.document import (
    SavedDocument,
    document_of,
    read_document_file,
    write_document,
)
from nnsim.saved.restoring import repeated_scene, restore
from nnsim.scene import built_in_scene
from nnsim.snapshot import RestoredRun, take_snapshot

Parts = dict[str, bytes]
SCENE = built_in_scene("three-class-mlp")


def small_document(path: Path) -> bytes:
    """Return the file of 30 steps on a set of the user's own, with edits of all kinds.

    The set is kept in the present data folder.
    """
    chance = np.random.default_rng(4)
    own, _ = keep_own_set(
        Dataset(
            key="",
            title="mine",
            source="",
            inputs=frozen(chance.normal(size=(20, 2))),
            input_names=("a", "b"),
            labels=frozen(np.arange(20, dtype=np.int64) % 3),
            class_names=("x", "y", "z"),
        )
    )
    experiment = replace(
        SCENE.experiment, data=replace(SCENE.experiment.data, set=own.key)
    )
    run = assemble(experiment)
    trainer, log = run.trainer, [(0, experiment)]
    trainer.advance(10)
    training = replace(experiment.training, learning_rate=0.3, scheme="mini-batch")
    trainer.set_training(training)
    log.append((1, replace(experiment, training=training)))
    trainer.advance(10)
    trainer.set_parameters(trainer.parameters * 0.5)
    trainer.restore_best()
    trainer.use_path("readable")
    trainer.advance(10)
    trainer.seek(25)
    snapshot = take_snapshot(run, tuple(log))
    scene = replace(SCENE, experiment=experiment)
    write_document(path, document_of(snapshot, scene))
    return path.read_bytes()


def parts_of(content: bytes) -> Parts:
    """Return the parts of a document but for its manifest."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {n: archive.read(n) for n in archive.namelist() if n != MANIFEST}


def mended(
    parts: Mapping[str, bytes], packed: bool = False, **changes: object
) -> bytes:
    """Return a file of such parts whose sums and digests are all right.

    ``changes`` are fields of the manifest.
    """
    listed = {
        name: {"bytes": len(part), "digest": digest_of(part)}
        for name, part in parts.items()
    }
    manifest = {"format": "nnsim", "version": 1, "program": "test", "parts": listed}
    pages = {MANIFEST: msgspec.json.encode({**manifest, **changes}), **parts}
    return zipped(list(pages.items()), packed)


def zipped(
    entries: list[tuple[str | zipfile.ZipInfo, bytes]], packed: bool = False
) -> bytes:
    """Return a zip of entries, whatever they are called."""
    way = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    buffer = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w", way) as archive:
        warnings.simplefilter("ignore")  # of a name that is there twice
        for name, part in entries:
            archive.writestr(name, part)
    return buffer.getvalue()


def npy(array: np.ndarray, pickle: bool = False) -> bytes:
    """Return an array as NumPy writes it."""
    buffer = io.BytesIO()
    np.lib.format.write_array(buffer, array, allow_pickle=pickle)
    return buffer.getvalue()


class Room:
    """A folder with one file that is opened, and nothing else that may appear."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "run.nnsim"
        self._folder = folder

    def opened(self, content: bytes) -> SavedDocument | str:
        """Return the document of a file, or the one sentence that refuses it."""
        self.path.write_bytes(content)
        try:
            return read_document_file(self.path)
        except InputError as error:
            return self._sentence(error)
        finally:
            assert list(self._folder.iterdir()) == [self.path]

    def run(self, content: bytes) -> RestoredRun | str:
        """Return the run of a file, or the sentence; a run can be moved about."""
        document = self.opened(content)
        if isinstance(document, str):
            return document
        with warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore", RuntimeWarning)
            try:
                repeated_scene(document, self.path.name)
            except InputError as error:
                self._sentence(error)
            try:
                # To compile takes long, and the same states are read without it.
                restored = restore(document, self.path.name, has_compiled=False)
            except InputError as error:
                return self._sentence(error)
            _move_about(restored)
        return restored

    def refused(self, content: bytes) -> str:
        """Return the sentence for a file that cannot be opened."""
        sentence = self.run(content)
        assert isinstance(sentence, str)
        return sentence

    def _sentence(self, error: InputError) -> str:
        sentence = str(error)
        assert sentence
        assert "Traceback" not in sentence
        assert "\n" not in sentence
        return sentence


def _move_about(restored: RestoredRun) -> None:
    trainer = restored.run.trainer
    end = trainer.end.step
    for step in (0, 1, 12, end):
        if step <= 100 or step == end:
            trainer.seek(min(step, end))
    assert trainer.history.curves() is not None
    for epoch in (0, trainer.n_epochs):
        trainer.step_of_epoch(epoch)
    trainer.advance(4)


def same_document(one: SavedDocument, other: SavedDocument) -> bool:
    """Tell whether two documents hold the same."""
    return (
        one.page == other.page
        and one.datasets.keys() == other.datasets.keys()
        and all(
            np.array_equal(array, other.arrays[name], equal_nan=True)
            for name, array in one.arrays.items()
        )
    )
