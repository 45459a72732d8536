"""What the engine says when it cannot use an input: a key, and the fields that fill it.

The engine holds no wording beyond ``nnsim.sentences``, the one table of English
sentences; the window translates the same sentences by their English text.
"""

from nnsim.sentences import SENTENCES


class InputError(Exception):
    """An input that cannot be used; ``str`` says what is wrong, where, what to do."""

    def __init__(self, key: str, **fields: object) -> None:
        super().__init__(key)
        self.key = key
        self.fields = fields

    def __str__(self) -> str:
        return SENTENCES[self.key].format(**self.fields)
