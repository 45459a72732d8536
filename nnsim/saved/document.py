"""A document: a page and arrays, made of a run and its scene; written and read."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np

from nnsim import __version__
from nnsim.data.dataset import Dataset
from nnsim.data.dataset_file import arrays_of, dataset_of
from nnsim.data.npy import array_of, npy_of
from nnsim.data.own_sets import is_own, own_key, own_set
from nnsim.errors import InputError
from nnsim.saved.archive import DAMAGE, read_archive, write_archive
from nnsim.saved.experiments import experiments_page
from nnsim.saved.migrations import migrated
from nnsim.saved.pages import BookmarkPage, DocumentPage, RecordPage, WindowPage
from nnsim.saved.setups import edit_pages, setups_of
from nnsim.saved.states import states_to_arrays
from nnsim.saved.vectors import VectorPool
from nnsim.scene import Scene, check_scene
from nnsim.scene_file import sets_of_scene
from nnsim.snapshot import RunSnapshot
from nnsim.training.timeline import Keyframe

PAGE = "document.json"
LARGEST_PAGE = 64 * 2**20
MOST_STATES = 2000
STATE_BYTES = 64 * 2**20
ARRAYS = (
    "state_counts",
    "state_numbers",
    "vectors",
    "history",
    "history_numbers",
    "trail_epochs",
    "trail_vectors",
)
Array = np.ndarray


@dataclass(frozen=True, eq=False)
class SavedDocument:
    """A document in memory: whole, but for what the engine must still make of it."""

    page: DocumentPage
    arrays: Mapping[str, Array]
    datasets: Mapping[str, Dataset]


def document_of(
    snapshot: RunSnapshot,
    scene: Scene,
    window: WindowPage | None = None,
    bookmarks: tuple[BookmarkPage, ...] = (),
) -> SavedDocument:
    """Return a run with its scene as a document, its kept states thinned."""
    n_parameters = snapshot.end.setup.spec.n_parameters
    pool = VectorPool(n_parameters)
    setups = setups_of(snapshot.first.setup, snapshot.edits)
    states = (*_thinned(snapshot.keyframes, n_parameters), snapshot.end)
    edits = edit_pages(snapshot.edits, pool)
    counts, numbers = states_to_arrays(states, setups, pool)
    history, history_numbers = snapshot.record.history.kept()
    epochs, vectors = snapshot.record.trail.kept()
    arrays = (counts, numbers, pool.array(), history, history_numbers, epochs, vectors)
    page = DocumentPage(
        scene=scene,
        experiments=experiments_page(snapshot.log),
        edits=edits,
        cuts=snapshot.cuts,
        record=RecordPage(
            trail_stride=snapshot.record.trail.stride,
            trail_cuts=snapshot.record.trail.n_cuts,
            marks=tuple(snapshot.record.marks),
        ),
        n_steps=snapshot.n_steps,
        bookmarks=bookmarks,
        window=window or WindowPage(),
    )
    keys = {experiment.data.set for _, experiment in snapshot.log}
    own = sorted(filter(is_own, keys | sets_of_scene(scene)))
    datasets = {key: own_set(key) for key in own}
    return SavedDocument(page, dict(zip(ARRAYS, arrays, strict=True)), datasets)


def _thinned(keyframes: tuple[Keyframe, ...], n_parameters: int) -> list[Keyframe]:
    """Return the first state, and others at like distances, as many as fit a file."""
    vectors_a_state = 3
    most = STATE_BYTES // (8 * n_parameters * vectors_a_state)
    most = max(2, min(MOST_STATES, most))
    stride = -(-len(keyframes) // most)
    return list(keyframes[::stride])


def write_document(
    path: Path, document: SavedDocument, packed: bool = True, with_data: bool = True
) -> None:
    """Write a document, whole or not at all; raise ``InputError`` if it cannot be.

    Without its data only this machine, which keeps them, can open it.
    """
    parts = {PAGE: msgspec.json.encode(document.page)}
    for name, array in document.arrays.items():
        parts[f"arrays/{name}.npy"] = npy_of(array)
    for key, dataset in document.datasets.items() if with_data else ():
        for name, array in arrays_of(dataset).items():
            parts[f"data/{key}/{name}.npy"] = npy_of(array)
    write_archive(path, parts, __version__, packed)


def read_document_file(path: Path) -> SavedDocument:
    """Return the document in a file; nothing but memory is touched.

    Raises
    ------
    InputError
        If it cannot be read, was cut off or altered, or was made by a newer version.
    """
    version, parts = read_archive(path)
    try:
        if len(parts[PAGE]) > LARGEST_PAGE:
            raise ValueError(PAGE)
        raw = msgspec.json.decode(parts[PAGE], type=dict[str, object])
        page = msgspec.convert(migrated(raw, version), DocumentPage)
        arrays = _arrays(parts)
        datasets = _datasets(parts)
    except DAMAGE:
        raise InputError("saved.damaged", file=path.name) from None
    check_scene(page.scene)
    return SavedDocument(page, arrays, datasets)


def _arrays(parts: Mapping[str, bytes]) -> dict[str, Array]:
    names = {f"arrays/{name}.npy": name for name in ARRAYS}
    if {name for name in parts if name.startswith("arrays/")} != names.keys():
        raise ValueError(list(parts))
    return {name: array_of(parts[part]) for part, name in names.items()}


def _datasets(parts: Mapping[str, bytes]) -> dict[str, Dataset]:
    found: dict[str, dict[str, Array]] = {}
    for name, part in parts.items():
        if name.startswith("data/"):
            _, key, file = name.split("/")
            found.setdefault(key, {})[file.removesuffix(".npy")] = array_of(part)
    datasets = {key: dataset_of(arrays) for key, arrays in found.items()}
    if any(own_key(dataset) != key for key, dataset in datasets.items()):
        raise ValueError(list(datasets))
    return datasets
