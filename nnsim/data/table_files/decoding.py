"""From the bytes of a text file to rows that are whole, block by block."""

import codecs
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nnsim.data.table_files.limits import LONGEST_ROW_BYTES
from nnsim.data.table_files.settings import Encoding
from nnsim.data.table_files.source import TableSource, open_bytes, source_name
from nnsim.errors import InputError

CODECS: dict[Encoding, str] = {
    "utf-8": "utf-8",
    "utf-16-le": "utf-16-le",
    "utf-16-be": "utf-16-be",
    "latin-1": "cp1252",
}
ENCODING_NAMES: dict[Encoding, str] = {
    "utf-8": "UTF-8",
    "utf-16-le": "UTF-16 (little-endian)",
    "utf-16-be": "UTF-16 (big-endian)",
    "latin-1": "Latin-1 (Windows-1252)",
}
BYTE_ORDER_MARK = "\ufeff"
QUOTE, NEWLINE = ord('"'), ord("\n")
CONTROLS = bytes({*range(32), 127} - set(b"\t\n\f\r"))
CONTROL = re.compile(b"[" + re.escape(CONTROLS) + b"]")
NUL_SHARE = 0.3
"""Of every second byte, in UTF-16 of a table: letters and figures of one byte."""


@dataclass(frozen=True, eq=False)
class RowBlock:
    """Some whole rows of text.

    Attributes
    ----------
    text : UTF-8 that ends with a newline; all newlines are line feeds.
    first_line : number of its first line in the file, from 1.
    n_read : how much of the source has been read, in bytes (of pasted text, in signs).
    """

    text: bytes
    first_line: int
    n_read: int


def detect_encoding(head: bytes) -> Encoding:
    """Return the encoding that the first bytes of a file speak for."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16-le" if head.startswith(codecs.BOM_UTF16_LE) else "utf-16-be"
    even, odd = head[0::2], head[1::2]
    if odd and odd.count(0) > NUL_SHARE * len(odd) and not even.count(0):
        return "utf-16-le"
    if even and even.count(0) > NUL_SHARE * len(even) and not odd.count(0):
        return "utf-16-be"
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return "latin-1"
    return "utf-8"


def row_blocks(
    source: TableSource, encoding: Encoding, block_bytes: int
) -> Iterator[RowBlock]:
    """Yield the rows of a source in blocks of about ``block_bytes``.

    Raises
    ------
    InputError
        If bytes are not of the encoding or no text at all, or a row has no end.
    """
    name, line, rest = source_name(source), 1, b""
    for text, n_read, is_last in _decoded(source, encoding, block_bytes):
        rest += text.encode("utf-8", errors="replace")
        if is_last:
            # A sign of old systems for the end of a file, and a last line without end.
            rest = rest.rstrip(b"\x1a").rstrip(b"\n") + b"\n"
        end = _end_of_rows(rest)
        if end:
            block, rest = rest[:end], rest[end:]
            yield RowBlock(_checked(block, name, line), line, n_read)
            line += block.count(b"\n")
        if len(rest) > LONGEST_ROW_BYTES or (is_last and rest):
            raise _no_end(_checked(rest, name, line), name, line)


def bytes_of(text: bytes) -> NDArray[np.uint8]:
    """Return text as an array of bytes."""
    return np.frombuffer(text, dtype=np.uint8)


def is_quoted(places: NDArray[np.intp], quotes: NDArray[np.intp]) -> NDArray[np.bool_]:
    """Tell which places lie between two of the quotation marks."""
    return np.asarray(np.searchsorted(quotes, places) % 2 == 1)


def _decoded(
    source: TableSource, encoding: Encoding, block_bytes: int
) -> Iterator[tuple[str, int, bool]]:
    """Yield text with plain newlines, how much has been read, whether it is all."""
    if not isinstance(source, Path):
        pasted = source.text.removeprefix(BYTE_ORDER_MARK)
        yield pasted.replace("\r\n", "\n").replace("\r", "\n"), len(pasted), True
        return
    decoder = io.IncrementalNewlineDecoder(
        codecs.getincrementaldecoder(CODECS[encoding])(), translate=True
    )
    n_read, line = 0, 1
    with open_bytes(source) as file:
        while True:
            chunk = file.read(block_bytes)
            is_last = len(chunk) < block_bytes
            try:
                text = decoder.decode(chunk, final=is_last)
            except UnicodeDecodeError as error:
                before = error.object[: error.start].decode(CODECS[encoding], "replace")
                raise InputError(
                    "table.encoding",
                    file=source.name,
                    line=line + before.count("\n"),
                    encoding=ENCODING_NAMES[encoding],
                ) from None
            text = text.removeprefix(BYTE_ORDER_MARK) if not n_read else text
            n_read += len(chunk)
            line += text.count("\n")
            yield text, n_read, is_last
            if is_last:
                return


def _end_of_rows(text: bytes) -> int:
    """Return where the last whole row ends, 0 where none does."""
    if b'"' not in text:
        return text.rfind(b"\n") + 1
    codes = bytes_of(text)
    newlines = np.flatnonzero(codes == NEWLINE)
    ends = newlines[~is_quoted(newlines, np.flatnonzero(codes == QUOTE))]
    return int(ends[-1]) + 1 if ends.size else 0


def _checked(text: bytes, name: str, first_line: int) -> bytes:
    """Return the text; raise ``InputError`` where it holds what no text holds."""
    if len(text.translate(None, CONTROLS)) == len(text):
        return text
    found = CONTROL.search(text)
    assert found is not None
    line = first_line + text.count(b"\n", 0, found.start())
    key = "table.nul" if found[0] == b"\0" else "table.binary"
    raise InputError(key, file=name, line=line)


def _no_end(text: bytes, name: str, first_line: int) -> InputError:
    """Return the sentence on a row that does not end, or ends within quotes."""
    if text.count(b'"') % 2 == 0:
        return InputError("table.long_row", file=name, line=first_line)
    line = first_line + text.count(b"\n", 0, text.rfind(b'"'))
    return InputError("table.quote", file=name, line=line)
