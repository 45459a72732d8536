"""What each field of an experiment is called on the screen, and what raising it does.

Rows are named by the path of the field in the experiment document, as scenes name the
controls they hide. Texts are English in the tables; ``label_of`` and ``help_of``
translate.
"""

from collections.abc import Collection
from html import escape

import msgspec
from msgspec import Struct

from ui.controls.data_fields import DATA_FIELDS
from ui.controls.field import Field
from ui.controls.network_fields import NETWORK_FIELDS
from ui.controls.training_fields import TRAINING_FIELDS
from ui.i18n import tr

FIELDS = {**DATA_FIELDS, **NETWORK_FIELDS, **TRAINING_FIELDS}


def label_of(path: str) -> str:
    """Return the label of a control."""
    return tr(FIELDS[path].label)


def name_of_field(path: str) -> str:
    """Return the full name of a control, with the course's letter before it."""
    return _name(FIELDS[path])


def help_of(path: str, *more: str) -> str:
    """Return the tooltip of a control as rich text; ``more`` are lines to follow."""
    return tip_of(FIELDS[path], *more)


def tip_of(field: Field, *more: str) -> str:
    """Return letter, name, formula and effect of a row as rich text."""
    body = "<br>".join(escape(line) for line in (*_lines(field), *more))
    return f"<b>{escape(_name(field))}</b><br>{body}"


def plain_help_of(path: str) -> str:
    """Return formula and effect of a control, for a screen reader."""
    return "\n".join(_lines(FIELDS[path]))


def _name(field: Field) -> str:
    name = tr(field.name)
    return f"{field.symbol} {name}" if field.symbol else name


def _lines(field: Field) -> list[str]:
    lines = [tr(field.formula)] if field.formula else []
    return [*lines, tr(field.effect)]


def is_hidden(path: str, hidden: Collection[str]) -> bool:
    """Tell whether a scene hides a control, by its path or one that it is part of."""
    parts = path.split(".")
    return any(".".join(parts[:end]) in hidden for end in range(1, len(parts) + 1))


def limits(settings: type[Struct], field: str) -> tuple[float, float]:
    """Return the least and largest value that the document allows for a number.

    Raises KeyError if the field has no such limits.
    """
    layout = msgspec.inspect.type_info(settings)
    assert isinstance(layout, msgspec.inspect.StructType)
    kind = {row.name: row.type for row in layout.fields}[field]
    low, high = getattr(kind, "ge", None), getattr(kind, "le", None)
    if low is None or high is None:
        raise KeyError(field)
    return low, high
