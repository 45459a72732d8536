"""What a run was made of after each of its edits, and the edits themselves as pages."""

from collections.abc import Sequence
from dataclasses import replace

from nnsim.assemble import network_spec
from nnsim.compatibility import check_data_fit
from nnsim.data.prepare import prepare_data
from nnsim.data.prepared import PreparedData
from nnsim.experiment import Experiment
from nnsim.saved.pages import NO_VECTOR, EditPage
from nnsim.saved.vectors import VectorPool, Vectors
from nnsim.snapshot import LogRow
from nnsim.training.balance import ResamplingSampler
from nnsim.training.sampling import Sampler, SchemeSampler
from nnsim.training.setup import Setup
from nnsim.training.timeline import Edit

MOST_EDITED = 2 * 10**10
"""Inputs of edited samples made again, all edits together: a minute or two."""
Setups = list[Setup]
"""By the number of edits that were made."""


def edit_pages(edits: Sequence[Edit], pool: VectorPool) -> tuple[EditPage, ...]:
    """Return the pages of edits, the weights that were set being put into the pool.

    Of weights set one after the other at one step, as in a drag, the last stand for
    all: between two steps a run is only seen after all edits made there.
    """
    pages: list[EditPage] = []
    for edit in reversed(edits):
        page = EditPage(step=edit.step, kind=edit.kind)
        if edit.kind == "weights":
            after = pages[-1] if pages else None
            is_same = after and (after.kind, after.step) == ("weights", edit.step)
            place = after.vector if after and is_same else pool.place(edit.value)  # type: ignore[arg-type]
            page = EditPage(step=edit.step, kind=edit.kind, vector=place)
        elif edit.kind == "path":
            page = EditPage(step=edit.step, kind=edit.kind, path=edit.value)  # type: ignore[arg-type]
        pages.append(page)
    return tuple(reversed(pages))


class EditsOfPages:
    """Edits as a trainer made them, and the setup after each; from pages and a log.

    What a change of the experiment told the trainer is what the experiment says that
    the log has since that edit.
    """

    def __init__(
        self,
        first: Setup,
        data: PreparedData,
        log: tuple[LogRow, ...],
        vectors: Vectors,
        has_compiled: bool,
    ) -> None:
        self._log, self._vectors = log, vectors
        self._has_compiled = has_compiled
        self._data = data
        self.edits: list[Edit] = []
        self.setups: Setups = [first]

    def take(self, pages: Sequence[EditPage]) -> None:
        """Take all of them in their order; raise ``ValueError`` for damage."""
        n_edited = sum(page.kind == "samples" for page in pages)
        if n_edited * self._data.inputs.size > MOST_EDITED:
            raise ValueError(n_edited)
        for number, page in enumerate(pages):
            if self.edits and page.step < self.edits[-1].step:
                raise ValueError(page.step)
            self._take(page, self._experiment_after(number + 1))

    def _take(self, page: EditPage, experiment: Experiment) -> None:
        setup = self.setups[-1]
        value: object = None
        if page.kind == "training":
            value = experiment.training
            setup = replace(setup, settings=experiment.training)
        elif page.kind == "samples":
            sizes = self._data.n_inputs, self._data.n_outputs
            self._data = prepare_data(experiment.data, self._data)
            if (self._data.n_inputs, self._data.n_outputs) != sizes:
                raise ValueError(sizes)
            value = self._data.sets
            setup = replace(setup, sets=self._data.sets)
        elif page.kind == "network":
            sizes = self._data.n_inputs, self._data.n_outputs
            spec = value = network_spec(experiment.network, *sizes)
            if spec.sizes != setup.spec.sizes:
                raise ValueError(spec.sizes)
            setup = replace(setup, spec=spec)
        elif page.kind == "weights":
            value = self._vectors.of(page.vector)
            if page.vector == NO_VECTOR:
                raise ValueError(page.vector)
        elif page.kind == "path":
            is_compiled = page.path == "compiled" and self._has_compiled
            value = "compiled" if is_compiled else "readable"
        check_data_fit(experiment.network, experiment.training, self._data)
        self.edits.append(Edit(page.step, page.kind, value))
        self.setups.append(setup)

    def _experiment_after(self, n_edits: int) -> Experiment:
        for count, experiment in self._log:
            if count >= n_edits:
                return experiment
        return self._log[-1][1]


def setups_of(first: Setup, edits: Sequence[Edit]) -> Setups:
    """Return the setups after each edit of a run that is here."""
    setups = [first]
    names = {"training": "settings", "network": "spec", "samples": "sets"}
    for edit in edits:
        setup, name = setups[-1], names.get(edit.kind)
        setups.append(replace(setup, **{name: edit.value}) if name else setup)  # type: ignore[arg-type]
    return setups


def place_of_sampler(sampler: Sampler, setups: Setups, n_edits: int) -> int:
    """Return after how many edits, at most ``n_edits``, a sampler was that of a run.

    Raises
    ------
    ValueError
        If it never was.
    """
    wanted = _identity(sampler)
    for place in range(n_edits, -1, -1):
        is_another = place == n_edits or setups[place] is not setups[place + 1]
        if is_another and _identity(setups[place].sampler) == wanted:
            return place
    raise ValueError(wanted)


def _identity(sampler: Sampler) -> object:
    """Return what two samplers share that visit the same samples in every epoch."""
    if isinstance(sampler, ResamplingSampler):
        rows = tuple(row.tobytes() for row in sampler.rows_of_class)
        return _identity(sampler.beneath), rows, sampler.counts, sampler.seed
    if isinstance(sampler, SchemeSampler):
        return sampler.draws, sampler.batch_size, sampler.n_samples, sampler.seed
    return id(sampler)
