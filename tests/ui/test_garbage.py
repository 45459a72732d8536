"""Garbage is collected between two events, in the thread of the window."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.garbage import GarbageCollection


class Knot:
    """Refers to itself, so that only a collection ends it."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collection(qtbot: QtBot) -> Iterator[GarbageCollection]:
    owner = QObject()
    collection = GarbageCollection(owner)
    collection.begin()
    yield collection
    collection.end()
    owner.deleteLater()


def test_that_nothing_is_collected_by_chance_but_soon_by_the_timer(
    qtbot: QtBot, collection: GarbageCollection
) -> None:
    assert not gc.isenabled()
    knot = weakref.ref(Knot())
    kept: list[list[int]] = [[] for _ in range(2000)]
    assert knot() is not None
    qtbot.waitUntil(lambda: knot() is None)
    assert len(kept) == 2000


def test_that_every_generation_has_its_turn(collection: GarbageCollection) -> None:
    usual = gc.get_threshold()
    gc.set_threshold(50, 2, 2)
    try:
        kept: list[list[list[int]]] = []
        seen: set[int | None] = set()
        for _ in range(100):
            kept.append([[] for _ in range(100)])
            seen.add(collection.collect())
    finally:
        gc.set_threshold(*usual)
    assert seen >= {0, 1, 2}


def test_that_nothing_of_a_window_before_stays_once_it_was_made_again(
    qtbot: QtBot,
) -> None:
    owner, knot = QObject(), Knot()
    kept = weakref.ref(knot)
    collection = GarbageCollection(owner)
    collection.begin()
    del knot
    gc.collect()
    assert kept() is not None  # it was there at the start
    collection.renew()
    assert kept() is None
    collection.end()
    owner.deleteLater()


def test_that_python_takes_over_again_at_the_end(qtbot: QtBot) -> None:
    was_on = gc.isenabled()
    owner = QObject()
    collection = GarbageCollection(owner)
    collection.begin()
    collection.end()
    assert gc.isenabled()
    owner.deleteLater()
    if not was_on:
        gc.disable()
