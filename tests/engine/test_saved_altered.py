"""Documents cut off or altered anywhere, their sums made right again: one sentence."""

import copy
import io
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import msgspec
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nnsim.saved.document import ARRAYS, PAGE, SavedDocument
from nnsim.saved.pages import MOST_STEPS
from nnsim.saved.restoring import restore
from nnsim.saved.states import COUNTS
from tests.engine.hostile_documents import (
    Room,
    mended,
    npy,
    parts_of,
    same_document,
    small_document,
)

MANY = settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
    ],
)
EXTREMES = st.sampled_from(
    [-1, 0, 1, 2, 3, 7, 29, 30, 31, 2**31, 2**53, 2**62, 2**63 - 1, -(2**63)]
)
NUMBERS = st.sampled_from(
    [0.0, -1.0, 0.5, 3.0, 1e300, -1e300, np.nan, np.inf, -np.inf, 2.0**53, 2.0**64]
)
DEEP: object = None
for _ in range(60):
    DEEP = [DEEP]
VALUES = st.one_of(
    EXTREMES,
    st.sampled_from([2**64, 10**40, -(10**40), 1e308, -0.5, 0.3]),
    st.sampled_from([None, True, False, "", "x", "../../x", "/etc/passwd", "own-0"]),
    st.sampled_from(["samples", "network", "best", "path", "compiled", "softmax"]),
    st.sampled_from([[], {}, [[]], [1, 2, 3], {"a": 1}, DEEP, ["x"] * 300]),
)


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("made")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NNSIM_DATA_DIR", str(folder / "own"))
        return small_document(folder / "run.nnsim")


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Room:
    (tmp_path / "room").mkdir()
    monkeypatch.setenv("NNSIM_DATA_DIR", str(tmp_path / "own"))
    return Room(tmp_path / "room")


def test_that_the_document_itself_opens(room: Room, content: bytes) -> None:
    assert not isinstance(room.run(content), str)
    assert not isinstance(room.run(mended(parts_of(content))), str)


@MANY
@given(data=st.data())
def test_that_a_document_cut_off_anywhere_is_one_sentence(
    room: Room, content: bytes, data: st.DataObject
) -> None:
    end = data.draw(st.integers(0, len(content) - 1))
    assert isinstance(room.opened(content[:end]), str)


@settings(MANY, max_examples=400)
@given(data=st.data())
def test_that_an_altered_byte_is_one_sentence_or_means_nothing(
    room: Room, content: bytes, data: st.DataObject
) -> None:
    whole = room.opened(content)
    assert isinstance(whole, SavedDocument)
    altered = bytearray(content)
    places = st.integers(0, len(content) - 1) | st.integers(-2500, -1)
    for _ in range(data.draw(st.integers(1, 3))):
        altered[data.draw(places)] = data.draw(st.integers(0, 255))
    opened = room.opened(bytes(altered))
    assert isinstance(opened, str) or same_document(opened, whole)


@MANY
@given(data=st.data())
def test_that_a_part_with_altered_bytes_and_right_sums_does_no_harm(
    room: Room, content: bytes, data: st.DataObject
) -> None:
    parts = parts_of(content)
    name = data.draw(st.sampled_from(sorted(parts)))
    part = bytearray(parts[name])
    places = st.integers(0, len(part) - 1) | st.integers(0, min(127, len(part) - 1))
    for _ in range(data.draw(st.integers(1, 3))):
        part[data.draw(places)] = data.draw(st.integers(0, 255))
    cut = data.draw(st.none() | st.integers(0, len(part)))
    room.run(mended({**parts, name: bytes(part[:cut])}))


@MANY
@given(data=st.data())
def test_that_a_part_more_or_less_is_one_sentence(
    room: Room, content: bytes, data: st.DataObject
) -> None:
    parts = parts_of(content)
    name = data.draw(st.sampled_from(sorted(parts)))
    other = data.draw(st.sampled_from(sorted(parts)))
    if data.draw(st.booleans()):
        del parts[name]
    else:
        parts[name] = parts[other]
    if name != other or name not in parts:
        room.run(mended(parts))


def places_of(page: object, here: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
    """Return the way to every value of a page."""
    found = [here] if here else []
    rows: Iterable[tuple[object, object]] = ()
    if isinstance(page, dict | list):
        rows = page.items() if isinstance(page, dict) else enumerate(page)
    for key, value in rows:
        found += places_of(value, (*here, key))
    return found


@settings(MANY, max_examples=500)
@given(data=st.data())
def test_that_a_page_that_says_something_else_does_no_harm(
    room: Room, content: bytes, data: st.DataObject
) -> None:
    parts = parts_of(content)
    page = msgspec.json.decode(parts[PAGE])
    # The scene is long; what a run is made of is looked at as often.
    parents = [key for key in page if key != "scene"]
    for _ in range(data.draw(st.integers(1, 2))):
        begin = data.draw(st.sampled_from([*parents, *parents, "scene"]))
        ways = places_of(page.get(begin), (begin,)) if begin in page else [(begin,)]
        *way, last = data.draw(st.sampled_from(ways))
        parent = page
        for key in way:
            parent = parent[key]
        act = data.draw(st.sampled_from(["set", "set", "set", "remove", "twice"]))
        if act == "remove":
            parent.pop(last, None) if isinstance(parent, dict) else parent.pop(last)
        elif act == "twice" and isinstance(parent, list):
            parent.append(copy.deepcopy(parent[last]))
        else:
            parent[last] = copy.deepcopy(data.draw(VALUES))
    room.run(mended({**parts, PAGE: msgspec.json.encode(page)}))


@pytest.mark.parametrize(
    "page",
    [
        b"",
        b"null",
        b"[]",
        b"{",
        b"{}",
        b'{"n_steps": NaN}',
        b'{"n_steps": 1e999}',
        b'{"n_steps": ' + b"9" * 5000 + b"}",
        b'{"scene": ' + b"[" * 200_000 + b"]" * 200_000 + b"}",
        b'{"scene": ' + b'{"a":' * 200_000,
        b'{"scene": "\xff\xfe"}',
        b'{"scene": "\\ud800"}',
        b"\x80\x04c__builtin__\neval\n",
    ],
    ids=range(13),
)
def test_that_a_page_that_is_none_is_one_sentence(
    room: Room, content: bytes, page: bytes
) -> None:
    assert "cut off or altered" in room.refused(
        mended({**parts_of(content), PAGE: page})
    )


def array_in(part: bytes) -> np.ndarray:
    # Written a moment ago by the test itself.
    return np.lib.format.read_array(io.BytesIO(part), allow_pickle=False)


@settings(MANY, max_examples=500)
@given(data=st.data())
def test_that_arrays_with_other_numbers_do_no_harm(
    room: Room, content: bytes, data: st.DataObject
) -> None:
    parts = parts_of(content)
    names = [name for name in sorted(parts) if name.endswith(".npy")]
    # Most that can go wrong is in the states.
    name = data.draw(st.sampled_from([*names, *["arrays/state_counts.npy"] * 6]))
    array = array_in(parts[name]).copy()
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, max(0, array.size - 1)))
        kind = NUMBERS if array.dtype.kind == "f" else EXTREMES
        value = data.draw(kind)
        if array.size:
            array.flat[place] = value % 256 if array.dtype == np.uint8 else value
    room.run(mended({**parts, name: npy(array)}))


OTHER_FORMS: dict[str, Callable[[np.ndarray], np.ndarray]] = {
    "empty": lambda array: array[:0],
    "one row": lambda array: array[:1],
    "backwards": lambda array: array[::-1],
    "narrow": lambda array: array[..., :-1],
    "flat": np.ravel,
    "turned": np.transpose,
    "deep": lambda array: array[None],
    "deeper": lambda array: array[None, None],
    "less deep": lambda array: array.sum(axis=0),
    "twice": lambda array: np.concatenate([array, array]),
    "full": lambda array: np.full_like(array, 255),
    "rows": lambda array: np.zeros(3, dtype=[("a", "f8"), ("b", "i8")]),
    "dates": lambda array: np.zeros(3, dtype="M8[s]"),
    **{
        kind: lambda array, kind=kind: array.astype(kind)  # type: ignore[misc]
        for kind in ("f4", "i4", "i8", "f8", "u1", ">f8", "c16", "S8", "U8", "?")
    },
}


@MANY
@given(data=st.data())
def test_that_arrays_of_another_form_do_no_harm(
    room: Room, content: bytes, data: st.DataObject
) -> None:
    parts = parts_of(content)
    names = [name for name in sorted(parts) if name.endswith(".npy")]
    name = data.draw(st.sampled_from(names))
    array = array_in(parts[name])
    other = data.draw(st.sampled_from(sorted(OTHER_FORMS)))
    with np.errstate(invalid="ignore"):
        changed = OTHER_FORMS[other](array)
    room.run(mended({**parts, name: npy(changed)}))


HEADERS = [
    "{'descr': '<f8', 'fortran_order': False, 'shape': (1099511627776,), }",
    "{'descr': '<f8', 'fortran_order': False, 'shape': (4294967296, 4294967296), }",
    "{'descr': '<f8', 'fortran_order': False, 'shape': (-1,), }",
    "{'descr': '<f8', 'fortran_order': False, 'shape': (99999999999999999999999,), }",
    "{'descr': '<f8', 'fortran_order': True, 'shape': (0,), }",
    "{'descr': '|O', 'fortran_order': False, 'shape': (1,), }",
    "{'descr': '<f8', 'shape': (1,), }",
    "__import__('os').abort()",
    "{'descr': __import__('os').abort(), 'fortran_order': False, 'shape': (1,), }",
    "(" * 9000,
    "'''",
    "\x00",
    "",
]


@pytest.mark.parametrize("header", HEADERS, ids=range(len(HEADERS)))
@pytest.mark.parametrize("name", [ARRAYS[0], ARRAYS[2]])
def test_that_a_header_that_claims_anything_is_one_sentence(
    room: Room, content: bytes, header: str, name: str
) -> None:
    line = header.encode() + b"\n"
    part = b"\x93NUMPY\x01\x00" + len(line).to_bytes(2, "little") + line + b"\x00" * 64
    parts = {**parts_of(content), f"arrays/{name}.npy": part}
    assert "cut off or altered" in room.refused(mended(parts))


def with_counts(content: bytes, column: str, row: int, value: int) -> dict[str, bytes]:
    parts = parts_of(content)
    counts = array_in(parts["arrays/state_counts.npy"]).copy()
    counts[row, COUNTS.index(column)] = value
    return {**parts, "arrays/state_counts.npy": npy(counts)}


def test_that_a_moment_that_is_far_from_all_states_is_not_waited_for(
    room: Room, content: bytes
) -> None:
    parts = with_counts(content, "n_steps", -1, MOST_STEPS)
    page = msgspec.json.decode(parts[PAGE]) | {"n_steps": MOST_STEPS // 2}
    opened = room.run(mended({**parts, PAGE: msgspec.json.encode(page)}))
    assert not isinstance(opened, str)
    trainer = opened.run.trainer
    assert trainer.end.step >= MOST_STEPS
    # Nor is one that is asked for later: it is as near as it came, and true.
    trainer.seek(MOST_STEPS // 2, most_s=0.0)
    assert 0 < trainer.n_steps < MOST_STEPS // 2
    assert trainer.in_past
    trainer.seek(trainer.end.step)
    assert not trainer.in_past


def test_that_more_steps_than_any_run_makes_are_refused(
    room: Room, content: bytes
) -> None:
    parts = with_counts(content, "n_steps", -1, MOST_STEPS + 1)
    assert "cut off or altered" in room.refused(mended(parts))
    page = msgspec.json.decode(parts[PAGE]) | {"n_steps": MOST_STEPS + 1}
    parts = {**parts_of(content), PAGE: msgspec.json.encode(page)}
    assert "cut off or altered" in room.refused(mended(parts))


def test_that_more_states_than_are_ever_written_are_refused(
    room: Room, content: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = room.opened(content)
    assert isinstance(document, SavedDocument)
    n_states = len(document.arrays["state_counts"])
    monkeypatch.setattr("nnsim.saved.states.MOST_KEPT_STATES", n_states)
    assert not isinstance(room.run(content), str)
    monkeypatch.setattr("nnsim.saved.states.MOST_KEPT_STATES", n_states - 1)
    assert "cut off or altered" in room.refused(content)


def test_that_a_long_way_through_the_past_can_be_interrupted(
    room: Room, content: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = room.run(mended(with_counts(content, "n_steps", -1, MOST_STEPS)))
    assert not isinstance(opened, str)
    monkeypatch.setattr("nnsim.training.replaying.PATIENCE_S", 0.0)
    trainer, is_over = opened.run.trainer, Event()

    def interrupt() -> None:
        while not is_over.is_set():
            trainer.interrupt[0] = 1

    with ThreadPoolExecutor(1) as other:
        other.submit(interrupt)
        trainer.seek(MOST_STEPS // 2)
        is_over.set()
    assert trainer.n_steps < MOST_STEPS // 2


def test_that_a_run_is_at_its_end_where_its_moment_would_take_too_long(
    content: bytes, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = room.opened(content)
    assert isinstance(document, SavedDocument)
    assert restore(document, "run").run.trainer.n_steps == 25
    monkeypatch.setattr("nnsim.saved.checks.MOST_REPLAYED", 0)
    assert restore(document, "run").run.trainer.n_steps == 30


@pytest.mark.parametrize(
    ("column", "row", "value"),
    [
        ("n_edits", 0, 1),
        ("n_edits", -1, 0),
        ("n_updates", -1, -1),
        ("position", -1, 10**6),
        ("parameters", -1, 99),
        ("parameters", -1, -1),
        ("sampler_edits", -1, 5),
        ("stop_key", -1, 99),
        ("n_steps", 0, 1),
    ],
)
def test_that_states_that_no_run_can_have_had_are_refused(
    room: Room, content: bytes, column: str, row: int, value: int
) -> None:
    parts = with_counts(content, column, row, value)
    assert "cut off or altered" in room.refused(mended(parts))


@pytest.mark.parametrize("place", range(6))
def test_that_a_history_that_counts_without_end_is_refused(
    room: Room, content: bytes, place: int
) -> None:
    parts = parts_of(content)
    numbers = array_in(parts["arrays/history_numbers.npy"]).copy()
    numbers[4:] = 0.0
    numbers[place] = np.inf
    parts["arrays/history_numbers.npy"] = npy(numbers)
    opened = room.run(mended(parts))
    assert isinstance(opened, str) or place == 5  # an error may be infinite
