"""Files made worse, as a function of chance: bytes, words, JSON, parts of archives."""

import copy
import io
import random
import warnings
import zipfile
from collections.abc import Callable
from typing import Any

import msgspec

from nnsim.saved.archive import MANIFEST, digest_of

TOKENS = (
    *(b"", b"\0", b"\n", b"\r\n", b"\r", b"\t", b",", b";", b" ", b'"', b"'", b"#"),
    *(b"nan", b"inf", b"-inf", b"1e999", b"-1e308", b"0x10", b"1_000", b"1,5", b"-0"),
    *(b"9" * 25, b"9" * 5000, b"1" + b"0" * 400, b"1e" + b"9" * 30, b"."),
    *(b"null", b"true", b"[]", b"{}", b"[" * 3000, b'{"a":' * 3000, b"\\ud800"),
    *(b"\xff", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xc3", b"\xed\xa0\x80"),
    *(b"%s", b"{0}", b"../../", b"/etc/passwd", b"$(id)", b"=1+1", b"PK\x03\x04"),
    *(b"\xe2\x80\xa8", b"\xd9\xa3", b"\xc2\xa0", b"\xe2\x88\x92", b"x" * 3000),
)
VALUES: tuple[object, ...] = (
    *(None, True, False, 0, 1, -1, 2, 7, 2**31, 2**53, 2**62, 2**63 - 1, 2**64),
    *(-(2**63), 0.5, -0.5, 1e-300, 1e300, -1e308, 10**40),
    *("", "x", "../../x", "own-0123456789abcdef", "softmax", "training.seed", "\0"),
    *(
        "network.hidden[0].neurons",
        "x" * 5000,
        "{0}",
        "\u2028",
        "data",
        "own-../../../",
    ),
    *([], {}, [[]], [1, 2, 3], {"a": 1}, ["x"] * 300, [[[[[[1]]]]]]),
)
Mutator = Callable[[random.Random, bytes, list[bytes]], bytes]
INTERESTING = (0, 1, 7, 8, 16, 32, 64, 127, 128, 200, 255)


def of_bytes(chance: random.Random, content: bytes, others: list[bytes]) -> bytes:
    """Change some bytes."""
    changed = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 3, 8))):
        if changed:
            place = chance.randrange(len(changed))
            if chance.random() < 0.5:
                changed[place] ^= 1 << chance.randrange(8)
            else:
                changed[place] = chance.choice(INTERESTING)
    return bytes(changed)


def of_token(chance: random.Random, content: bytes, others: list[bytes]) -> bytes:
    """Put a word somewhere, in place of some bytes or between them."""
    place = chance.randint(0, len(content))
    end = place + chance.choice((0, 0, 1, 3, 10))
    return content[:place] + chance.choice(TOKENS) + content[end:]


def of_stretch(chance: random.Random, content: bytes, others: list[bytes]) -> bytes:
    """Leave a stretch out, say it again and again, or put it elsewhere."""
    one, other = sorted(chance.randint(0, len(content)) for _ in range(2))
    stretch = content[one:other]
    way = chance.randrange(4)
    if way == 0:
        return content[:one] + content[other:]
    if way == 1:
        times = chance.choice((2, 2, 3, 50))
        times = max(1, min(times, 200_000 // (len(stretch) + 1)))
        return content[:one] + stretch * times + content[other:]
    if way == 2:
        return content[:one]
    place = chance.randint(0, len(content))
    return content[:place] + stretch + content[place:]


def of_another(chance: random.Random, content: bytes, others: list[bytes]) -> bytes:
    """Begin as one file and go on as another."""
    other = chance.choice(others)
    begin, end = chance.randint(0, len(content)), chance.randint(0, len(other))
    return content[:begin] + other[end:]


def of_lines(chance: random.Random, content: bytes, others: list[bytes]) -> bytes:
    """Change, leave out, repeat or move a line, or a cell of one."""
    lines = content.split(b"\n")
    place = chance.randrange(len(lines))
    way = chance.randrange(5)
    if way == 0:
        del lines[place]
    elif way == 1:
        lines.insert(place, chance.choice(lines))
    elif way == 2:
        lines[place] = chance.choice(TOKENS)
    elif way == 3:
        chance.shuffle(lines)
    else:
        sign = chance.choice((b",", b";", b" ", b"\t", b"="))
        cells = lines[place].split(sign)
        cells[chance.randrange(len(cells))] = chance.choice(TOKENS)
        lines[place] = sign.join(cells)
    return b"\n".join(lines)


def of_json(chance: random.Random, content: bytes, others: list[bytes]) -> bytes:
    """Say something else at one place of a document of JSON, or of a line of it."""
    head, begin, line = b"", b"", content
    if b"\n{" in content and not content.startswith((b"{\n", b"{\r")):
        lines = content.split(b"\n")
        place = chance.randrange(len(lines))
        head, line = b"\n".join(lines[:place]), lines[place]
        begin = b"\n".join(lines[place + 1 :])
    try:
        tree = msgspec.json.decode(line)
        tree = changed_tree(chance, tree)
        text = msgspec.json.encode(tree)
    except (msgspec.MsgspecError, UnicodeError, RecursionError, ValueError):
        return of_token(chance, content, others)
    return b"\n".join(part for part in (head, text, begin) if part)


def changed_tree(chance: random.Random, tree: object) -> object:
    """Return a document of JSON with another value at one or two places."""
    for _ in range(chance.choice((1, 1, 2))):
        places = list(_places(tree))
        if not places:
            return copy.deepcopy(chance.choice(VALUES))
        parent, key = chance.choice(places)
        way = chance.random()
        if way < 0.15:
            del parent[key]
        elif way < 0.3 and isinstance(parent, list):
            times = chance.choice((1, 1, 1, 20))
            parent.extend(copy.deepcopy(parent[key]) for _ in range(times))
        elif way < 0.4 and isinstance(parent, dict):
            parent[chance.choice(["", "version", "x", "data", "é\n"])] = parent[key]
        elif way < 0.5:
            other, place = chance.choice(places)
            if place in other or isinstance(place, int):
                parent[key] = copy.deepcopy(_value_at(other, place))
        else:
            parent[key] = copy.deepcopy(chance.choice(VALUES))
    return tree


def _value_at(parent: Any, key: Any) -> object:
    try:
        return parent[key]
    except (KeyError, IndexError):
        return None


def _places(tree: object) -> list[tuple[Any, Any]]:
    found: list[tuple[Any, Any]] = []
    rows: list[tuple[Any, Any]] = []
    if isinstance(tree, dict):
        rows = list(tree.items())
    elif isinstance(tree, list):
        rows = list(enumerate(tree))
    for key, value in rows:
        found.append((tree, key))
        found += _places(value)
    return found


def of_parts(chance: random.Random, content: bytes, others: list[bytes]) -> bytes:
    """Change a part of an archive, and make its sums and digests right again."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = [name for name in archive.namelist() if name != MANIFEST]
            has_manifest = MANIFEST in archive.namelist()
            parts = {name: archive.read(name) for name in names}
    except Exception:
        return of_bytes(chance, content, others)
    if not names:
        return of_bytes(chance, content, others)
    name = chance.choice(names)
    ways = [of_bytes, of_bytes, of_token, of_stretch, of_numbers]
    if name.endswith(".json"):
        ways = [of_json]
    parts[name] = chance.choice(ways)(chance, parts[name], list(parts.values()))
    if chance.random() < 0.05:
        parts[chance.choice(names)] = parts.pop(name)
    if has_manifest:
        listed = {
            each: {"bytes": len(part), "digest": digest_of(part)}
            for each, part in parts.items()
        }
        head = {"format": "nnsim", "version": 1, "program": "t", "parts": listed}
        parts = {MANIFEST: msgspec.json.encode(head), **parts}
    buffer = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w") as archive:
        warnings.simplefilter("ignore")
        for each, part in parts.items():
            archive.writestr(zipfile.ZipInfo(each), part)
    return buffer.getvalue()


def of_numbers(chance: random.Random, content: bytes, others: list[bytes]) -> bytes:
    """Put another number of eight bytes into an array."""
    values = (0, 1, -1, 2, 3, 7, 29, 30, 31, 2**31, 2**53, 2**62, 2**63 - 1, -(2**63))
    n_places = len(content) // 8
    if n_places < 2:
        return of_bytes(chance, content, others)
    place = 8 * chance.randrange(1, n_places) + len(content) % 8
    number = chance.choice(values).to_bytes(8, "little", signed=True)
    return content[:place] + number + content[place + 8 :]


BINARY: tuple[Mutator, ...] = (of_bytes, of_bytes, of_stretch, of_token, of_another)
ARCHIVE: tuple[Mutator, ...] = (*BINARY, *(of_parts,) * 10)
TEXT: tuple[Mutator, ...] = (*BINARY, of_lines, of_lines, of_lines)
JSON: tuple[Mutator, ...] = (*BINARY, *(of_json,) * 12)
OF_READER: dict[str, tuple[Mutator, ...]] = {
    "document": ARCHIVE,
    "dataset": ARCHIVE,
    "scene": JSON,
    "sweep": JSON,
    "history": JSON,
    "results": JSON,
    "weights": (*ARCHIVE, of_numbers, of_numbers),
}


def mutated(
    chance: random.Random, reader: str, ending: str, content: bytes, others: list[bytes]
) -> bytes:
    """Return a file that is a little worse, for a reader."""
    ways = OF_READER.get(reader, TEXT)
    if ending == ".xlsx":
        ways = ARCHIVE
    elif ending == ".parquet":
        ways = BINARY
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        content = chance.choice(ways)(chance, content, others)
    return content
