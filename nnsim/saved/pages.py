"""The page of JSON in a document: all of it that is not numbers by the thousand."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from nnsim.data.settings import AnySampleEdit, DataSettings
from nnsim.model.settings import NetworkSettings
from nnsim.scene import Scene, SpeedSettings
from nnsim.training.settings import TrainingSettings
from nnsim.training.timeline import EditKind

MOST_STEPS = 10**15
"""Thirty years at a million updates a second."""
MOST_EDITS = 500_000
"""As many as drags of two hours make; more would not fit a page either."""
Count = Annotated[int, Meta(ge=0, le=MOST_STEPS)]
Name = Annotated[str, Meta(max_length=200)]
NO_VECTOR = -1


class Page(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A page or a part of one: what it does not know is damage."""


class DataPage(Page, frozen=True):
    """Settings of data, its edits by their place in the table of edits."""

    settings: DataSettings
    edits: tuple[Count, ...] = ()


class LogPage(Page, frozen=True):
    """The experiment since so many edits, by the places of its three parts."""

    n_edits: Count
    data: Count
    network: Count
    training: Count


class ExperimentsPage(Page, frozen=True):
    """All experiments of a run; each part that several share stands here once."""

    sample_edits: tuple[AnySampleEdit, ...]
    data: tuple[DataPage, ...]
    networks: tuple[NetworkSettings, ...]
    trainings: tuple[TrainingSettings, ...]
    log: Annotated[tuple[LogPage, ...], Meta(min_length=1, max_length=MOST_EDITS + 1)]


class EditPage(Page, frozen=True):
    """An edit: weights by their place among the vectors, or the path's name."""

    step: Count
    kind: EditKind
    vector: int = NO_VECTOR
    path: Literal["", "readable", "compiled"] = ""


class RecordPage(Page, frozen=True):
    """What is written down of a run, without its numbers."""

    trail_stride: Annotated[int, Meta(ge=1, le=MOST_STEPS)]
    trail_cuts: Count
    marks: Annotated[
        tuple[tuple[Count, Count, Count], ...], Meta(max_length=MOST_EDITS)
    ]


class BookmarkPage(Page, frozen=True):
    """A step with a name, which may be empty."""

    step: Count
    name: Name = ""


class WindowPage(Page, frozen=True):
    """What the window showed: its panels, where they were, and the scene's point."""

    panels: tuple[Name, ...] = ()
    arrangement: Annotated[str, Meta(max_length=2**20)] = ""
    point: Count = 0
    speed: SpeedSettings = SpeedSettings()


class DocumentPage(Page, frozen=True):
    """A document but for its numbers.

    ``n_steps`` is the moment that is looked at, of the run that goes on to its end.
    """

    scene: Scene
    experiments: ExperimentsPage
    edits: Annotated[tuple[EditPage, ...], Meta(max_length=MOST_EDITS)]
    cuts: Annotated[tuple[Count, ...], Meta(max_length=MOST_EDITS)]
    record: RecordPage
    n_steps: Count
    bookmarks: Annotated[tuple[BookmarkPage, ...], Meta(max_length=10_000)] = ()
    window: WindowPage = WindowPage()
