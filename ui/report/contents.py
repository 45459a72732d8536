"""What a report says of a run: settings, how it went, what was changed, how it ends."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

import numpy as np
from PySide6.QtGui import QImage

from nnsim.difference import FieldChange, differences, fields_of
from nnsim.frames.frame import Frame
from nnsim.snapshot import RunSnapshot
from ui.controls.field_names import field_words, value_words
from ui.i18n import count, date_text, number, percent, tr
from ui.languages import language
from ui.narration import stop_sentence
from ui.pictures.formats import as_png
from ui.report.page import code, heading, page, paragraph, picture, table

MOST_CHANGES = 300
"""Rows of changes; painting samples makes thousands."""


@dataclass(frozen=True, eq=False)
class Report:
    """A run, the moment of it that is shown, and pictures of it, (title, image)."""

    title: str
    made_at: datetime
    snapshot: RunSnapshot
    frame: Frame
    pictures: tuple[tuple[str, QImage], ...]

    def page(self) -> bytes:
        """Return the report as a page of HTML."""
        return page(self.title, self._parts(), language())

    def _parts(self) -> Iterator[str]:
        date = tr(
            "{day}, {time}",
            day=date_text(self.made_at.date()),
            time=self.made_at.strftime("%H:%M"),
        )
        yield paragraph(tr("Made with NNSim on {date}.", date=date))
        yield heading(tr("How the run went"))
        yield from self._course()
        if self.pictures:
            yield heading(tr("Pictures"))
            yield from (picture(title, as_png(image)) for title, image in self.pictures)
        yield from self._confusion()
        yield heading(tr("Changes during the run"))
        yield from self._changes()
        yield heading(tr("Settings"))
        settings = fields_of(self.snapshot.experiment)
        rows = (
            (field_words(path), value_words(path, value), path)
            for path, value in settings.items()
        )
        yield table((tr("Setting"), tr("Value"), tr("Field")), rows)
        yield heading(tr("Weights"))
        values = self.frame.parameters.astype("<f8")
        words = tr("{n} weights; SHA-256 of their float64 bytes:", n=count(values.size))
        yield paragraph(words)
        yield code(hashlib.sha256(values.tobytes()).hexdigest())

    def _course(self) -> Iterator[str]:
        frame, history = self.frame, self.snapshot.record.history
        yield paragraph(
            tr(
                "Shown is the moment after epoch {epoch}, step {step}.",
                epoch=count(frame.n_epochs),
                step=count(frame.n_steps),
            )
        )
        if frame.stopped is not None:
            yield paragraph(stop_sentence(frame.stopped)[0])
        start = history.rows[0] if len(history) else np.full(8, np.nan)
        rows = [
            (
                name,
                _error(start[2 + place]),
                _error(now.error),
                _accuracy(start[5 + place]),
                _accuracy(now.accuracy),
            )
            for place, (name, now) in enumerate(
                zip(_set_names(), frame.evaluations, strict=True)
            )
        ]
        head = (
            tr("Set"),
            tr("Error at the start"),
            tr("Error now"),
            tr("Accuracy at the start"),
            tr("Accuracy now"),
        )
        yield table(head, rows)
        if frame.best_epoch >= 0:
            epoch = count(frame.best_epoch)
            yield paragraph(
                tr("Lowest validation error: after epoch {epoch}.", epoch=epoch)
            )

    def _confusion(self) -> Iterator[str]:
        names = self.snapshot.data.dataset.class_names
        for title, judged in zip(_set_names(), self.frame.evaluations, strict=True):
            if judged.confusion is None or not judged.confusion.any():
                continue
            yield heading(tr("Confusion matrix: {set}", set=title))
            rows = (
                (name, *map(count, row))
                for name, row in zip(names, judged.confusion.tolist(), strict=True)
            )
            yield table((tr("actual ↓ predicted →"), *names), rows)

    def _changes(self) -> Iterator[str]:
        rows = self._changed()
        if not rows:
            yield paragraph(tr("Nothing was changed."))
            return
        shown = [(count(step), text) for step, text in rows[:MOST_CHANGES]]
        yield table((tr("Step"), tr("Change")), shown)
        if len(rows) > MOST_CHANGES:
            left = count(len(rows) - MOST_CHANGES)
            yield paragraph(tr("{n} more changes are left out.", n=left))

    def _changed(self) -> list[tuple[int, str]]:
        """Return (step, what was changed), in the order of the steps."""
        edits = self.snapshot.edits
        words = {"weights": tr("weights set"), "best": tr("back to the best weights")}
        rows = [(edit.step, words[edit.kind]) for edit in edits if edit.kind in words]
        for (_, before), (n_edits, after) in pairwise(self.snapshot.log):
            step = edits[min(n_edits, len(edits)) - 1].step if edits else 0
            rows += [(step, _change_text(each)) for each in differences(before, after)]
        return sorted(rows, key=lambda row: row[0])


def _change_text(change: FieldChange) -> str:
    return tr(
        "{field}: {before} → {after}",
        field=field_words(change.field),
        before=value_words(change.field, change.before),
        after=value_words(change.field, change.after),
    )


def _set_names() -> tuple[str, str, str]:
    return tr("training"), tr("validation"), tr("test")


def _error(value: float) -> str:
    return tr("–") if np.isnan(value) else number(float(value))


def _accuracy(value: float) -> str:
    return tr("–") if np.isnan(value) else percent(float(value))
