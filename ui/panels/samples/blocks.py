"""Blocks of cells of the table of samples: chosen, copied and pasted."""

from dataclasses import dataclass

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt

from ui.i18n import count, tr
from ui.panels.samples.edits import CellError, CellPlace
from ui.panels.samples.model import SamplesModel

MOST_PASTED_LINES, MOST_COPIED = 20_000, 100_000


@dataclass(frozen=True)
class Block:
    """Lines and columns from the first to the last one, both included."""

    top: int
    bottom: int
    left: int
    right: int


def chosen_blocks(choice: QItemSelectionModel) -> list[Block]:
    """Return what is chosen, as blocks: single cells may be millions."""
    spans = choice.selection()
    blocks = []
    for number in range(spans.count()):
        span = spans.at(number)
        blocks.append(Block(span.top(), span.bottom(), span.left(), span.right()))
    return blocks


def lines_of(blocks: list[Block]) -> list[int]:
    """Return the lines of the blocks, rising, each once."""
    lines = {line for block in blocks for line in range(block.top, block.bottom + 1)}
    return sorted(lines)


def choose(choice: QItemSelectionModel, model: SamplesModel, block: Block) -> None:
    """Choose a block as well, as far as it is there."""
    last = model.rowCount() - 1
    if block.top <= last:
        first = model.index(block.top, block.left)
        end = model.index(min(block.bottom, last), block.right)
        choice.select(
            QItemSelection(first, end), QItemSelectionModel.SelectionFlag.Select
        )


def copied_text(model: SamplesModel, blocks: list[Block]) -> str:
    """Return cells as a spreadsheet takes them; raise ``CellError`` for too many."""
    n_cells = sum(
        (block.bottom - block.top + 1) * (block.right - block.left + 1)
        for block in blocks
    )
    if n_cells > MOST_COPIED:
        most = count(MOST_COPIED)
        raise CellError(
            tr("At most {most} cells are copied: Export samples has all.", most=most)
        )
    role = Qt.ItemDataRole.EditRole
    return "\n".join(
        "\t".join(
            str(model.index(line, column).data(role))
            for column in range(block.left, block.right + 1)
        )
        for block in blocks
        for line in range(block.top, block.bottom + 1)
    )


def pasted_cells(
    model: SamplesModel, corner: QModelIndex, text: str
) -> list[tuple[CellPlace, str]]:
    """Return the cells that a copied block goes into, from a corner on.

    Cells that cannot be edited are passed over. Raise ``CellError`` for more lines than
    there are below.
    """
    lines = text.rstrip("\r\n").splitlines()
    room = min(model.rowCount() - corner.row(), MOST_PASTED_LINES)
    if len(lines) > room:
        raise CellError(
            tr(
                "{n} lines were copied, but only {room} can be pasted here: add "
                "samples first.",
                n=count(len(lines)),
                room=count(room),
            )
        )
    cells = []
    for down, line in enumerate(lines):
        for right, cell in enumerate(line.split("\t")):
            index = model.index(corner.row() + down, corner.column() + right)
            place = model.place_of(index)
            if place is not None:
                cells.append((place, cell))
    return cells
