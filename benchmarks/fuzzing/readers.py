"""Every reader by name: it takes bytes, and what it returns is good, or InputError."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from nnsim.assemble import network_spec
from nnsim.cli import parse_arguments
from nnsim.data.course_files import IRIS, PIMA, SPECTRA, TARGETS, read_course_file
from nnsim.data.dataset_file import read_dataset
from nnsim.data.own_sets import forget
from nnsim.data.table_files.reading import read_table_file, read_table_text
from nnsim.data.table_files.source import PastedText
from nnsim.data.table_files.suggesting import first_look
from nnsim.errors import InputError
from nnsim.experiment import Experiment
from nnsim.model.settings import HiddenSettings, NetworkSettings
from nnsim.run_history import forget_runs, read_history, scene_of
from nnsim.saved.document import read_document_file
from nnsim.saved.restoring import repeated_scene, restore
from nnsim.scene import open_scene_or_experiment
from nnsim.scene_file import checked_scene, read_draft
from nnsim.sweep.fields import sweep_fields
from nnsim.sweep.folder import RUNS_FILE, SweepFolder
from nnsim.sweep.grid import sweep_grid
from nnsim.sweep.settings import read_sweep
from nnsim.sweep.values import typed_values
from nnsim.sweep_command import make_sweep_parser
from nnsim.weight_layouts.layouts import read_weights

BETWEEN = b"\n=====\n"
"""Between two files of a pair that are read together."""
SPEC = network_spec(NetworkSettings(hidden=(HiddenSettings(neurons=3),)), 2, 3)
NUMBER_FIELDS = [each for each in sweep_fields(Experiment()) if each.kind != "choice"]
LONGEST_S = {"sweep": 60.0, "document": 30.0}
"""What a reader may take at most; ``USUAL_S`` where it is not named here."""
USUAL_S = 10.0


@dataclass(frozen=True)
class Room:
    """A folder of its own, in which the files lie that a reader is given."""

    folder: Path

    def file(self, name: str, content: bytes) -> Path:
        """Write a file and return where it is."""
        path = self.folder / name
        path.write_bytes(content)
        return path


Reader = Callable[[Room, bytes, str], object]
"""Takes a room, the bytes, and the ending of the file they would be in."""


def _table(room: Room, content: bytes, ending: str) -> object:
    path = room.file(f"table{ending}", content)
    settings, _ = first_look(path)
    return read_table_file(path, settings)


def _clipboard(room: Room, content: bytes, ending: str) -> object:
    pasted = PastedText(content.decode("utf-8", errors="replace"))
    settings, _ = first_look(pasted)
    return read_table_text(pasted, settings)


def _course(room: Room, content: bytes, ending: str) -> object:
    if ending != ".spectra":
        return read_course_file(room.file(PIMA if ending == ".pima" else IRIS, content))
    flux, _, targets = content.partition(BETWEEN)
    room.file(TARGETS, targets)
    return read_course_file(room.file(SPECTRA, flux))


def _document(room: Room, content: bytes, ending: str) -> object:
    path = room.file("run.nnsim", content)
    document = read_document_file(path)
    with np.errstate(all="ignore"):
        repeated_scene(document, path.name)
        run = restore(document, path.name, has_compiled=False).run
        end = run.trainer.end.step
        for step in (0, min(1, end), min(12, end), end):
            run.trainer.seek(step)
        run.trainer.advance(4)
    return document


def _scene(room: Room, content: bytes, ending: str) -> object:
    path = room.file("scene.json", content)
    try:
        return open_scene_or_experiment(str(path))
    finally:
        # The editor takes unfinished ones, and says of these what is wrong with them.
        _draft(path)


def _draft(path: Path) -> None:
    try:
        checked_scene(read_draft(path))
    except InputError as error:
        require_sentence(error)


def _sweep(room: Room, content: bytes, ending: str) -> object:
    path = room.file("sweep.json", content)
    return sweep_grid(read_sweep(path), path.name)


def _weights(room: Room, content: bytes, ending: str) -> object:
    found = read_weights(room.file(f"weights{ending}", content))
    return found.fit(SPEC, np.zeros(SPEC.n_parameters))


def _history(room: Room, content: bytes, ending: str) -> object:
    path = room.file("runs.jsonl", content)
    history = read_history(path)
    for run in history.runs:
        scene_of(run)
    forget_runs(path, [run.id for run in history.runs[::2]])
    assert read_history(path).n_damaged == history.n_damaged
    return history


def _results(room: Room, content: bytes, ending: str) -> object:
    path = room.file("sweep.json", b'{"scene": "xor-mlp", "seeds": 2, "epochs": 1}')
    grid = sweep_grid(read_sweep(path), path.name)
    digest = grid.runs[0].digest.encode()
    room.file(RUNS_FILE, content.replace(b"DIGEST", digest))
    folder = SweepFolder(room.folder, grid)
    if not folder.unfinished:
        folder.write_table()
    return folder


def _dataset(room: Room, content: bytes, ending: str) -> object:
    return read_dataset(room.file("own-0123456789abcdef.npz", content))


def _command(room: Room, content: bytes, ending: str) -> object:
    # The system hands over words without NUL; other bytes come as surrogates.
    words = [os.fsdecode(word) for word in content.split(b"\n") if b"\0" not in word]
    try:
        if words[:1] == ["sweep"]:
            return make_sweep_parser().parse_args(words[1:])
        return parse_arguments(words)
    except SystemExit as end:
        # --help and --version.
        if end.code != 0:
            raise ValueError(end.code) from None
        return end


def _typed(room: Room, content: bytes, ending: str) -> object:
    text = content.decode("utf-8", errors="replace")
    field = NUMBER_FIELDS[len(text) % len(NUMBER_FIELDS)]
    return typed_values(text, field, ",."[len(content) % 2])


def _settings(room: Room, content: bytes, ending: str) -> object:
    from benchmarks.fuzzing.settings_reader import read_settings

    return read_settings(room.file("NNSim.ini", content))


READERS: dict[str, Reader] = {
    "table": _table,
    "clipboard": _clipboard,
    "course": _course,
    "document": _document,
    "scene": _scene,
    "sweep": _sweep,
    "weights": _weights,
    "history": _history,
    "results": _results,
    "dataset": _dataset,
    "command": _command,
    "typed": _typed,
    "settings": _settings,
}


def read(name: str, room: Room, content: bytes, ending: str) -> str:
    """Let a reader read; return the key of what refused it, or "" for a good result.

    Whatever is no ``InputError`` with a whole sentence goes on.
    """
    try:
        READERS[name](room, content, ending)
    except InputError as error:
        require_sentence(error)
        return error.key
    finally:
        forget()
    return ""


def require_sentence(error: InputError) -> None:
    """Raise ``AssertionError`` unless an error is one whole sentence."""
    sentence = str(error)
    assert sentence.strip(), error.key
    assert sentence.rstrip()[-1] in ".!?", sentence
    assert "\n" not in sentence, sentence
    assert "\r" not in sentence, sentence
    assert "Traceback" not in sentence, sentence
    assert len(sentence) <= LONGEST_SENTENCE, len(sentence)
    # It is printed and drawn.
    sentence.encode("utf-8", errors="surrogateescape")


LONGEST_SENTENCE = 4000
