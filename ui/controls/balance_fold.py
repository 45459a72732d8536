"""Class balance in the Training section: how often each class is learnt."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nnsim.data.catalogue import find_entry
from nnsim.experiment import Experiment
from nnsim.frames.frame import RunInfo
from nnsim.training.settings import BalanceSettings
from ui.controls.form import ControlForm, FormFold
from ui.controls.growing_rows import GrowingRows
from ui.controls.names import BALANCES, explanation_of, name_of
from ui.controls.plain_edits import with_balance
from ui.controls.rows import choice_of, entries_of, explain, labelled, number_row
from ui.i18n import tr
from ui.widgets.elided import ElidedLabel

LARGEST_SHARE = 1000.0
MOST_CLASSES = 12
NEEDS_SHARES = ("proportions", "weights")


class BalanceFold(FormFold):
    """In which proportions the classes are learnt; judged they are as observed."""

    def __init__(self, form: ControlForm) -> None:
        super().__init__(form, tr("Class balance"))
        path = "training.balance"
        self.method = choice_of(f"{path}.method", entries_of(BALANCES))
        self.put(f"{path}.method", labelled(f"{path}.method", self.method), has_classes)
        self._shares = GrowingRows(self._made_share)
        self.put(f"{path}.shares", self._shares, _has_shares)
        self.method.choice_changed.connect(self._choose_method)

    @property
    def shares(self) -> "tuple[ShareRow, ...]":
        """The rows of the classes that are there, from the first class on."""
        return self._shares.shown

    def _made_share(self, place: int) -> "ShareRow":
        row = ShareRow(place)
        row.share_asked.connect(self._set_share)
        row.field.refused.connect(self.form.text_refused)
        return row

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the values of an experiment without telling anybody."""
        balance = experiment.training.balance
        self.method.set_choice(balance.method)
        line = explanation_of(BALANCES, balance.method)
        explain(self.method, "training.balance.method", line)
        shares = balance.shares[:MOST_CLASSES]
        for row, share in zip(self._shares.first(len(shares)), shares, strict=True):
            row.field.set_value(share)

    def show_run(self, run: RunInfo) -> None:
        """Name the classes."""
        names = run.data.dataset.class_names[:MOST_CLASSES]
        for row, name in zip(self._shares.show_first(len(names)), names, strict=True):
            row.show_name(name)

    def summary_of(self, experiment: Experiment) -> str:
        """Return the balance where it is not the observed one."""
        method = experiment.training.balance.method
        usual = BalanceSettings().method
        return "" if method == usual else name_of(BALANCES, method)

    @Slot(str)
    def _choose_method(self, key: str) -> None:
        shares: tuple[float, ...] = ()
        if self.session.run is not None:
            shares = first_shares(key, self.session.run.data.class_counts("training"))
        self.form.edit(partial(with_balance, method=key, shares=shares))

    @Slot(int, float)
    def _set_share(self, place: int, share: float) -> None:
        self.form.edit(partial(with_share, place=place, share=share))


class ShareRow(QWidget):
    """The name of a class and its number; ``share_asked`` carries place and number."""

    share_asked = Signal(int, float)

    def __init__(self, place: int) -> None:
        super().__init__()
        self.place = place
        self._name = ElidedLabel()
        self.field = number_row(
            "training.balance.shares",
            0.0,
            LARGEST_SHARE,
            logarithmic=False,
            with_slider=False,
            widest="1 000",
        )
        self.field.label.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._name, 1)
        row.addWidget(self.field)
        self.field.value_changed.connect(self._on_value)

    def name(self) -> str:
        """Return the name of the class."""
        return self._name.text()

    def show_name(self, name: str) -> None:
        """Show the name of another class."""
        self._name.set_text(name)
        self.field.name = tr("Share of class {name}", name=name)
        self.field.edit.setAccessibleName(self.field.name)

    @Slot(float)
    def _on_value(self, share: float) -> None:
        self.share_asked.emit(self.place, share)


def first_shares(method: str, counts: tuple[int, ...]) -> tuple[float, ...]:
    """Return the numbers that a balance begins with, one for each class.

    Shares begin as observed, in percent, so that nothing changes before one is typed;
    weights begin so that each class counts the same in all.
    """
    total = sum(counts)
    if method not in NEEDS_SHARES or not total:
        return ()
    if method == "proportions":
        return tuple(_rounded(100.0 * n / total) for n in counts)
    n_there = sum(1 for n in counts if n)
    return tuple(_rounded(total / (n_there * n)) if n else 1.0 for n in counts)


def with_share(experiment: Experiment, place: int, share: float) -> Experiment:
    """Change the number of one class; nothing if the class is no longer there."""
    shares = list(experiment.training.balance.shares)
    if place < len(shares):
        shares[place] = share
    return with_balance(experiment, shares=tuple(shares))


def has_classes(experiment: Experiment) -> bool:
    """Tell whether the samples of an experiment have classes."""
    entry = find_entry(experiment.data.set)
    return entry is not None and entry.kind == "classification"


def _has_shares(experiment: Experiment) -> bool:
    balance = experiment.training.balance
    return has_classes(experiment) and balance.method in NEEDS_SHARES


def _rounded(value: float) -> float:
    return float(f"{value:.3g}")
