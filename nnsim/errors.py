"""What the engine says when it cannot use an input: a key, and the fields that fill it.

The engine holds no wording beyond ``nnsim.sentences``, the one table of English
sentences; the window translates the same sentences by their English text.
"""

import re
from pathlib import PurePath

from nnsim.sentences import SENTENCES

LONGEST_FIELD = 1200
"""Characters; of a longer one its beginning and its end are shown."""
CONTROL = re.compile("[\\x00-\\x1f\\x7f-\\x9f\u2028\u2029]+")
HALF_A_CHARACTER = re.compile("[\ud800-\udfff]")


class InputError(Exception):
    """An input that cannot be used; ``str`` says what is wrong, where, what to do."""

    def __init__(self, key: str, **fields: object) -> None:
        super().__init__(key)
        self.key = key
        self.fields = {name: shown(value) for name, value in fields.items()}

    def __str__(self) -> str:
        return SENTENCES[self.key].format(**self.fields)


def shown(value: object) -> object:
    """Return what fills a sentence so that it stays one line that can be read."""
    if not isinstance(value, str | PurePath):
        return value
    given = str(value)
    text = HALF_A_CHARACTER.sub("\ufffd", CONTROL.sub(" ", given))
    if len(text) > LONGEST_FIELD:
        half = LONGEST_FIELD // 2
        text = f"{text[:half]} … {text[-half:]}"
    return value if text == given else text
