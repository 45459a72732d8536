"""What can be written, in which formats, and what is said once it is on the disk."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from nnsim.data.reading import Cancelled, Progress
from nnsim.export_files import write_table
from nnsim.export_tables import ExportTable
from ui.i18n import tr

Write = Callable[[Path, Progress, Cancelled], None]


@dataclass(frozen=True, eq=False)
class Format:
    """A way to write it: as the dialog calls it, how its names end, and how it goes."""

    text: str
    ending: str
    write: Write


@dataclass(frozen=True, eq=False)
class Export:
    """What is to be written: the first format is proposed with ``name``."""

    title: str
    name: str
    formats: tuple[Format, ...]
    written_text: Callable[[str], str]

    def format_of(self, path: Path, text: str) -> Format:
        """Return the format chosen by its text, unless the name says another one."""
        chosen = next((each for each in self.formats if each.text == text), None)
        chosen = chosen or self.formats[0]
        ending = path.suffix.lower()
        if ending == chosen.ending:
            return chosen
        named = (each for each in self.formats if each.ending == ending)
        return next(named, chosen)


def table_formats(make: Callable[[], ExportTable]) -> tuple[Format, ...]:
    """Return the three formats of a table, which is made in the thread that writes."""

    def write(path: Path, progress: Progress, cancelled: Cancelled) -> None:
        write_table(path, make(), progress, cancelled)

    return (
        Format(tr("CSV (*.csv)"), ".csv", write),
        Format(tr("Parquet (*.parquet)"), ".parquet", write),
        Format(tr("NumPy (*.npz)"), ".npz", write),
    )
