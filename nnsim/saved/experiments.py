"""The experiments of a run as a page, each part of them once, and back."""

from typing import Generic, TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from nnsim.data.settings import AnySampleEdit
from nnsim.experiment import Experiment
from nnsim.model.settings import NetworkSettings
from nnsim.saved.pages import DataPage, ExperimentsPage, LogPage
from nnsim.snapshot import LogRow
from nnsim.training.settings import TrainingSettings

T = TypeVar("T", bound=Struct)


class Rows(Generic[T]):
    """Different rows in the order in which they first came."""

    def __init__(self) -> None:
        self.rows: list[T] = []
        self._places: dict[bytes, int] = {}

    def place(self, row: T) -> int:
        """Return the place of a row, which it is given if it has none."""
        known = msgspec.json.encode(row)
        if known not in self._places:
            self._places[known] = len(self.rows)
            self.rows.append(row)
        return self._places[known]


def experiments_page(log: tuple[LogRow, ...]) -> ExperimentsPage:
    """Return the page of a log."""
    edits: Rows[AnySampleEdit] = Rows()
    data: Rows[DataPage] = Rows()
    networks: Rows[NetworkSettings] = Rows()
    trainings: Rows[TrainingSettings] = Rows()
    pages = []
    for n_edits, experiment in log:
        settings = experiment.data
        page = DataPage(
            settings=replace(settings, edits=()),
            edits=tuple(edits.place(edit) for edit in settings.edits),
        )
        pages.append(
            LogPage(
                n_edits=n_edits,
                data=data.place(page),
                network=networks.place(experiment.network),
                training=trainings.place(experiment.training),
            )
        )
    return ExperimentsPage(
        sample_edits=tuple(edits.rows),
        data=tuple(data.rows),
        networks=tuple(networks.rows),
        trainings=tuple(trainings.rows),
        log=tuple(pages),
    )


def log_of(page: ExperimentsPage) -> tuple[LogRow, ...]:
    """Return the log of a page; raise ``IndexError`` or ``ValueError`` for damage."""
    data = [
        replace(each.settings, edits=tuple(page.sample_edits[n] for n in each.edits))
        for each in page.data
    ]
    log = tuple(
        (
            row.n_edits,
            Experiment(
                data=data[row.data],
                network=page.networks[row.network],
                training=page.trainings[row.training],
            ),
        )
        for row in page.log
    )
    counts = [n_edits for n_edits, _ in log]
    if counts[0] != 0 or counts != sorted(counts):
        raise ValueError(counts)
    return log
