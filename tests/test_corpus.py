"""Every file of the corpus once more: what was a find stays mended."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.fuzz import CORPUS, Fuzzer, corpus_of
from benchmarks.fuzzing.mutators import mutated
from benchmarks.fuzzing.readers import READERS, Room, read

MOST_BYTES = 200_000
FILES = sorted(file for file in CORPUS.rglob("*") if file.is_file())
FEW = 15


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Room:
    """A folder of its own, and nothing of it goes into the user's own."""
    monkeypatch.setenv("NNSIM_DATA_DIR", str(tmp_path / "own"))
    monkeypatch.setenv("NNSIM_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "room").mkdir()
    return Room(tmp_path / "room")


def test_that_every_reader_has_a_corpus_and_all_of_them_are_small() -> None:
    assert {file.parent.name for file in FILES} == set(READERS)
    assert sum(file.stat().st_size for file in FILES) < MOST_BYTES


@pytest.mark.parametrize(
    "file", FILES, ids=[f"{file.parent.name}-{file.name}" for file in FILES]
)
def test_that_a_file_is_read_or_refused_in_one_sentence(room: Room, file: Path) -> None:
    answer = read(file.parent.name, room, file.read_bytes(), file.suffix)
    is_seed = not file.name.startswith("find-")
    assert not (is_seed and answer), answer


@pytest.mark.parametrize("reader", sorted(READERS))
@settings(max_examples=FEW, deadline=None, suppress_health_check=list(HealthCheck))
@given(chance=st.randoms(use_true_random=False), place=st.integers(0, 1000))
def test_that_a_file_made_worse_is_read_or_refused_in_one_sentence(
    room: Room, reader: str, chance: object, place: int
) -> None:
    corpus = corpus_of(reader)
    content, ending = corpus[place % len(corpus)]
    others = [other for other, each in corpus if each == ending]
    worse = mutated(chance, reader, ending, content, others)  # type: ignore[arg-type]
    read(reader, room, worse, ending)


def test_that_a_reader_that_breaks_its_word_is_a_find(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("benchmarks.fuzz.FINDS", tmp_path / "finds")
    fuzzer = Fuzzer("typed", tmp_path)

    def runs_a_program(*_: object) -> None:
        os.system("true")

    monkeypatch.setitem(READERS, "typed", runs_a_program)
    assert fuzzer.read(b"1", ".txt").startswith("!AssertionError")

    def writes(*_: object) -> None:
        (Path.cwd() / "build").mkdir(exist_ok=True)

    monkeypatch.setitem(READERS, "typed", writes)
    assert fuzzer.read(b"2", ".txt").startswith("!AssertionError")

    def fails(*_: object) -> None:
        raise KeyError

    monkeypatch.setitem(READERS, "typed", fails)
    assert fuzzer.read(b"3", ".txt").startswith("!KeyError")
    assert sum(fuzzer.finds.values()) == 3
    monkeypatch.undo()
