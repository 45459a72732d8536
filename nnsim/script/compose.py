"""A script from its course: header, settings, program and data, put together."""

import re
from dataclasses import dataclass

from nnsim import __version__
from nnsim.data.prepare import PreparedData
from nnsim.script.catalogue import SECTIONS, fitted, pieces, with_needs
from nnsim.script.changes import SETS, blocks_of, value_source
from nnsim.script.constants import FIXED_COMMENTS, constants_of, fixed_constants
from nnsim.script.course import Course
from nnsim.script.data import MOST_EMBEDDED, Arrays, digest, embedded
from nnsim.script.literals import assignment, literal, name_literal
from nnsim.script.uses import Uses, uses_of

WIDTH = 88
PLAIN_NAME = re.compile(r"[\w.-]+", flags=re.ASCII)
ELSEWHERE = ("layer", "samples", "companion", "changes", "end")
"""Pieces that have a place of their own."""


@dataclass(frozen=True)
class ScriptFiles:
    """A script, and the archive that belongs beside it where the data are too many."""

    script: bytes
    data: bytes | None


def compose(course: Course, data: PreparedData, name: str) -> ScriptFiles:
    """Return the script of a course; ``name`` is that of its file, without ending."""
    uses, arrays = uses_of(course, data.coding), Arrays()
    settings = _settings(course, data.n_classes, uses, arrays)
    program = _program(course, uses, arrays)
    samples = _samples(course, uses, arrays)
    archive = arrays.archive()
    is_beside = archive is not None and len(archive) > MOST_EMBEDDED
    title = _title("The samples, as the network sees them, and the weights")
    kinds = _piece("samples", uses)
    if archive is None:
        parts = [settings, title, kinds, samples, program]
    else:
        unpacked = _companion(archive, name, uses) if is_beside else embedded(archive)
        parts = [settings, program, title, kinds, f"{unpacked}\n\n{samples}"]
    body = "\n\n\n".join([*parts, _piece("end", uses)])
    body = body.replace("\n\n\n\n", "\n\n\n")
    text = f"{_header(course, data, name)}\n\n{_imports(body)}\n\n{body}\n"
    return ScriptFiles(text.encode("utf-8"), archive if is_beside else None)


def _header(course: Course, data: PreparedData, name: str) -> str:
    dataset, sets = data.dataset, course.first.sets
    file = f"{name}.py" if PLAIN_NAME.fullmatch(name) else "this-file.py"
    counts = ", ".join(
        f"{len(samples)} {which}" for which, samples in zip(SETS, sets, strict=True)
    )
    rows = {
        "data": name_literal(dataset.title or dataset.key),
        "samples": counts,
        "network": " - ".join(map(str, course.first.spec.sizes)) + " neurons",
        "run": f"{course.n_epochs} epochs, {course.n_steps} updates of the weights",
        "changes": f"after {len(course.changes)} of the updates",
    }
    if not course.changes:
        del rows["changes"]
    lines = [
        "A run of NNSim again, with NumPy alone: it ends on the same weights.",
        "",
        *(f"    {key:<8} {value}" for key, value in rows.items()),
        "",
        "To repeat the run and compare the weights, and to save them as well:",
        "",
        f"    python {file}",
        f"    python {file} --out weights.npz",
        "",
        "Letters are those of the course: x inputs, ω weights (here w), h sums,",
        "a = g(h) activations, t targets, E error, δ = ∂E/∂h, η learning rate.",
        f"Written by NNSim {__version__}.",
    ]
    return "\n".join(f"# {line}".rstrip() for line in lines)


def _imports(body: str) -> str:
    modules = ("argparse", "base64", "hashlib", "io", "sys")
    lines = [f"import {each}" for each in modules if f"{each}." in body]
    lines += ["from pathlib import Path"] if "Path(" in body else []
    lines += ["from typing import NamedTuple", "", "import numpy as np"]
    return "\n".join(lines)


def _settings(course: Course, n_classes: int, uses: Uses, arrays: Arrays) -> str:
    fixed = fixed_constants(course, n_classes, uses)
    lines = [
        assignment(name, literal(value), FIXED_COMMENTS[name])
        for name, value in fixed.items()
    ]
    for row in constants_of(course, uses):
        source = value_source(row.value(course.first), row.name.lower(), arrays)
        lines.append(assignment(row.name, source, row.comment))
    layers = next(line for line in lines if line.startswith("LAYERS"))
    lines.remove(layers)
    constants = "\n".join(lines)
    kinds = _piece("layer", uses)
    return f"{_title('Settings')}\n\n{constants}\n\n\n{kinds}\n\n\n{layers}"


def _program(course: Course, uses: Uses, arrays: Arrays) -> str:
    blocks = blocks_of(course, uses, arrays)
    has = {"globals": blocks.changed, "changed": uses.words["changed"]}
    flags = uses.flags | {flag for flag, is_there in has.items() if is_there}
    words = {**uses.words, "blocks": blocks.text, "globals": ", ".join(blocks.changed)}
    keys = uses.keys | ({"changes"} if course.changes else set())
    parts, last = [], ""
    for piece in with_needs(keys):
        if piece.key in ELSEWHERE and piece.key != "changes":
            continue
        if piece.section != last:
            last = piece.section
            parts.append(_title(SECTIONS[last]))
        parts.append(fitted(piece.text, flags, words))
    return "\n\n\n".join(parts)


def _samples(course: Course, uses: Uses, arrays: Arrays) -> str:
    lines = []
    for name, samples in zip(SETS, course.first.sets, strict=True):
        if name == "training" or name in uses.flags:
            source = arrays.samples(name, samples, "classes" in uses.flags)
            lines.append(assignment(name, source))
    first = arrays.source("first_weights", course.first_weights)
    last = arrays.source("nnsim_weights", course.last_weights)
    lines.append(assignment("FIRST_WEIGHTS", first))
    lines.append(assignment("NNSIM_WEIGHTS", last, "where the run ended in NNSim"))
    return "\n".join(lines)


def _companion(archive: bytes, name: str, uses: Uses) -> str:
    lines = [
        assignment("DATA_FILE", literal(f"{name}-data.npz")),
        assignment("DATA_SHA256", literal(digest(archive))),
        "",
        "",
        _piece("companion", uses),
        "",
        "",
        "DATA = companion()",
    ]
    return "\n".join(lines)


def _piece(key: str, uses: Uses) -> str:
    return fitted(pieces()[key].text, uses.flags, uses.words)


def _title(text: str) -> str:
    return f"# --- {text} ".ljust(WIDTH, "-")
