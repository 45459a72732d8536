"""HTML of its own: every text is escaped, pictures are inside, nothing is fetched."""

from base64 import b64encode
from collections.abc import Iterable, Sequence
from html import escape

STYLE = """
body { font-family: sans-serif; line-height: 1.4; max-width: 60rem;
  margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; margin: 0.5rem 0 1.5rem; }
th, td { border: 1px solid; padding: 0.2rem 0.6rem; text-align: left;
  vertical-align: top; overflow-wrap: anywhere; }
figure { margin: 1rem 0; break-inside: avoid; }
img { max-width: 100%; border: 1px solid; }
code { overflow-wrap: anywhere; }
"""
POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
"""What a browser may load for the page: what is in it."""


def page(title: str, parts: Iterable[str], language: str) -> bytes:
    """Return a whole page in UTF-8; the parts are HTML already."""
    head = (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n'
        '<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
    )
    body = "\n".join((f"<h1>{escape(title)}</h1>", *parts))
    return f"{head}{body}\n</body>\n</html>\n".encode("utf-8", "replace")


def heading(text: str) -> str:
    """Return the heading of a section."""
    return f"<h2>{escape(text)}</h2>"


def paragraph(text: str) -> str:
    """Return a paragraph of plain text."""
    return f"<p>{escape(text)}</p>"


def code(text: str) -> str:
    """Return a paragraph of letters that are copied, not read."""
    return f"<p><code>{escape(text)}</code></p>"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table; the first cell of a row names it."""
    cells = "".join(f'<th scope="col">{escape(text)}</th>' for text in head)
    lines = [f"<tr>{cells}</tr>"]
    for first, *others in rows:
        cells = "".join(f"<td>{escape(text)}</td>" for text in others)
        lines.append(f'<tr><th scope="row">{escape(first)}</th>{cells}</tr>')
    return "<table>\n" + "\n".join(lines) + "\n</table>"


def picture(title: str, png: bytes) -> str:
    """Return a picture, inside the page, with its title below."""
    data = b64encode(png).decode("ascii")
    words = escape(title)
    return (
        f'<figure><img alt="{words}" src="data:image/png;base64,{data}">'
        f"<figcaption>{words}</figcaption></figure>"
    )
