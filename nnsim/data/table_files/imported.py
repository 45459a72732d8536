"""What reading a table gives: a data set, and what was noted on the way."""

from collections.abc import Mapping
from dataclasses import dataclass

from nnsim.data.dataset import Dataset
from nnsim.sentences import SENTENCES


@dataclass(frozen=True)
class TableNote:
    """Something in a table that is no fault but should be known; ``str`` is English.

    Attributes
    ----------
    key : row of ``nnsim.sentences``.
    fields : what fills the sentence.
    """

    key: str
    fields: Mapping[str, object]

    def __str__(self) -> str:
        return SENTENCES[self.key].format(**self.fields)


@dataclass(frozen=True, eq=False)
class ImportedTable:
    """The samples of a user's table, and notes in the order of the columns."""

    dataset: Dataset
    notes: tuple[TableNote, ...]
