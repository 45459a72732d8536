"""What the import dialog says: roles, kinds, and what will be imported."""

from collections.abc import Sequence

from nnsim.data.table_files.preview import ColumnPreview, TablePreview
from nnsim.data.table_files.roles import column_roles
from nnsim.data.table_files.settings import TableSettings
from nnsim.errors import InputError
from ui.dialogs.table_roles import Role
from ui.i18n import count, sentence, tr
from ui.widgets.message_line import Kind

MOST_NAMES = 4
Saying = tuple[str, Kind]


def role_name(role: Role) -> str:
    """Return what a role is called in a head of a column."""
    return {
        "input": tr("input"),
        "words": tr("input, by word"),
        "class": tr("class"),
        "number": tr("target, a number"),
        "ignored": tr("ignored"),
    }[role]


def role_meaning(role: Role) -> str:
    """Return what a role does, for the menu."""
    return {
        "input": tr("Input: as it is"),
        "words": tr("Input: each word becomes an input of 0 or 1"),
        "class": tr("Class: what is to be told apart"),
        "number": tr("Target: a number to predict"),
        "ignored": tr("Ignore this column"),
    }[role]


def kind_text(column: ColumnPreview) -> str:
    """Return what a column holds, in few words."""
    if column.kind == "empty":
        return tr("empty")
    text = tr("numbers") if column.kind == "number" else tr("words")
    if column.n_bad:
        return tr("{n} not numbers", n=count(column.n_bad))
    if column.n_missing:
        return tr("{kind}, {n} empty", kind=text, n=count(column.n_missing))
    return text


def column_tip(column: ColumnPreview, role: Role) -> str:
    """Return all that was seen of a column."""
    return tr(
        "{name}: {role}\n{said} filled, {missing} empty, {distinct} different",
        name=column.name,
        role=role_name(role),
        said=count(column.n_said),
        missing=count(column.n_missing),
        distinct=count(column.n_distinct),
    )


def saying(seen: TablePreview, settings: TableSettings, file: str) -> Saying:
    """Return in one sentence what will be imported, or what is wrong."""
    if seen.problem is not None:
        return sentence(seen.problem), "error"
    try:
        column_roles(seen.names, settings, file)
    except InputError as error:
        return sentence(error), "error"
    columns = {column.name: column for column in seen.columns}
    words = set(settings.text_inputs)
    numbers = [columns[name] for name in settings.inputs if name not in words]
    if settings.target_kind == "number":
        numbers.append(columns[settings.target])
    for column in numbers:
        if column.kind == "words" or column.n_bad:
            return _not_numbers(column), "error"
    target = columns[settings.target]
    if settings.target_kind == "class" and seen.is_all_seen and target.n_distinct < 2:
        return tr(
            "“{column}” is the same in every row: choose another class.",
            column=target.name,
        ), "error"
    return _summary(seen, settings, columns), "info"


def _not_numbers(column: ColumnPreview) -> str:
    if column.kind == "words":
        return tr(
            "“{column}” holds words: read it by word, ignore it, or choose the other "
            "decimal sign.",
            column=column.name,
        )
    return tr(
        "“{column}” holds {n} cell(s) that are not numbers: correct them, read it by "
        "word, or ignore it.",
        column=column.name,
        n=count(column.n_bad),
    )


def _summary(
    seen: TablePreview, settings: TableSettings, columns: dict[str, ColumnPreview]
) -> str:
    samples = count(seen.n_rows)
    if not seen.is_counted:
        samples = tr("about {n}", n=count(_rounded(seen.n_rows)))
    known = seen.is_all_seen
    fields = {
        "samples": samples,
        "inputs": _inputs(settings, columns),
        "target": _target(columns[settings.target], settings, known),
    }
    text = tr("{samples} samples, {inputs}, {target}.", **fields)
    return " ".join(filter(None, (text, _about_gaps(settings, columns))))


def _inputs(settings: TableSettings, columns: dict[str, ColumnPreview]) -> str:
    words = [columns[name] for name in settings.text_inputs]
    n_inputs = len(settings.inputs) - len(words) + sum(c.n_distinct for c in words)
    if n_inputs == 1:
        return tr("1 input")
    return tr("{n} inputs", n=count(n_inputs))


def _target(column: ColumnPreview, settings: TableSettings, known: bool) -> str:
    if settings.target_kind == "number":
        return tr("“{name}” to predict", name=column.name)
    if not known:
        return tr("classes from “{name}”", name=column.name)
    n_classes = count(column.n_distinct)
    if not column.values:
        return tr("{n} classes from “{name}”", n=n_classes, name=column.name)
    return tr("{n} classes: {names}", n=n_classes, names=_listed(column.values))


def _about_gaps(settings: TableSettings, columns: dict[str, ColumnPreview]) -> str:
    used = [columns[name] for name in (*settings.inputs, settings.target)]
    gaps = [c.name for c in used if c.n_missing and c.kind != "empty"]
    if not gaps:
        return ""
    names = _listed(gaps)
    if settings.missing == "drop":
        return tr("Rows with an empty cell in {names} are left out.", names=names)
    if settings.missing == "median":
        return tr("Empty cells in {names} take the median.", names=names)
    return tr("Empty cells in {names} will be refused.", names=names)


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(names[:MOST_NAMES])
    return tr("{names}, …", names=shown) if len(names) > MOST_NAMES else shown


def _rounded(n: int) -> int:
    return int(float(f"{n:.1e}")) if n >= 100 else n
