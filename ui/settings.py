"""What the window remembers from one start to the next, as text; never experiments.

A value that was damaged, or comes from another version, counts as not there: it can
never keep the window from opening.
"""

import math
import re
from typing import Protocol

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow, QSplitter

from nnsim.errors import InputError
from ui.palettes import THEMES
from ui.speed import SPEEDS, Speed
from ui.text_size import STANDARD_SIZE, TEXT_SIZES

ORGANISATION = "NNSim"
APPLICATION = "NNSim"
# Raised when docks or toolbars change: an older arrangement is then left aside.
LAYOUT_VERSION = 1
KEY = re.compile(r"[\w ./-]+", re.ASCII)
DEFAULT_THEME = "light"
DEFAULT_SPEED = Speed("epoch", 30.0)


class Store(Protocol):
    """Where values are: the part of QSettings that is used here."""

    def value(self, key: str) -> object:
        """Return a value, None if there is none."""

    def setValue(self, key: str, value: object) -> None:  # noqa: N802 (as QSettings)
        """Keep a value."""

    def remove(self, key: str) -> None:
        """Forget a value, and all in the group of that name."""

    def sync(self) -> None:
        """Write what is not written yet."""


class InMemory:
    """A store that ends with the program.

    A file that nobody reads will not do: QSettings renames a new one into its place,
    and with the right to do so it would put a file where the null device was.
    """

    def __init__(self) -> None:
        self._values: dict[str, object] = {}

    def value(self, key: str) -> object:
        """Return a value, None if there is none."""
        return self._values.get(key)

    def setValue(self, key: str, value: object) -> None:  # noqa: N802 (as QSettings)
        """Keep a value."""
        self._values[key] = value

    def remove(self, key: str) -> None:
        """Forget a value, and all in the group of that name."""
        for each in list(self._values):
            if each == key or each.startswith(f"{key}/"):
                del self._values[each]

    def sync(self) -> None:
        """There is nothing to write."""


class Settings:
    """Typed access to the settings file of this user."""

    def __init__(self, store: Store | None = None) -> None:
        self._store: Store = store or QSettings(
            QSettings.Format.IniFormat,
            QSettings.Scope.UserScope,
            ORGANISATION,
            APPLICATION,
        )
        self._was_damaged = _mended(self._store)

    @property
    def is_forgetful(self) -> bool:
        """Whether nothing is remembered beyond this program's end."""
        return isinstance(self._store, InMemory)

    def problems(self) -> tuple[InputError, ...]:
        """Return what is wrong with the file, as it was read; mostly nothing."""
        store = self._store
        if not isinstance(store, QSettings):
            return ()
        found = []
        if self._was_damaged:
            found.append(InputError("start.settings_damaged"))
        if not store.isWritable():
            file = store.fileName()
            found.append(InputError("start.settings_unwritable", file=file))
        return tuple(found)

    @classmethod
    def forgetful(cls) -> "Settings":
        """Return settings that begin empty and leave nothing behind."""
        return cls(InMemory())

    @property
    def theme(self) -> str:
        """The name of the theme, one of ``ui.theme.THEMES``."""
        name = self.text("theme", DEFAULT_THEME)
        return name if name in THEMES else DEFAULT_THEME

    @theme.setter
    def theme(self, name: str) -> None:
        self.set_text("theme", name)

    @property
    def text_size(self) -> int:
        """How large the text is in percent, one of ``ui.text_size.TEXT_SIZES``."""
        percent = self.number("text_size", STANDARD_SIZE)
        return int(percent) if percent in TEXT_SIZES else STANDARD_SIZE

    @text_size.setter
    def text_size(self, percent: int) -> None:
        self.set_number("text_size", percent)

    @property
    def language(self) -> str:
        """The language code of the window; empty means the system's."""
        return self.text("language", "")

    @language.setter
    def language(self, code: str) -> None:
        self.set_text("language", code)

    @property
    def last_scene(self) -> str:
        """The key or file of the scene that was open; empty for none."""
        return self.text("last_scene", "")

    @last_scene.setter
    def last_scene(self, scene: str) -> None:
        self.set_text("last_scene", scene)

    @property
    def speed(self) -> Speed:
        """The speed of a run, one of ``ui.speed.SPEEDS``."""
        return next(
            (s for s in SPEEDS if _speed_text(s) == self.text("speed")), DEFAULT_SPEED
        )

    @speed.setter
    def speed(self, value: Speed) -> None:
        self.set_text("speed", _speed_text(value))

    def text(self, key: str, default: str = "") -> str:
        """Return a remembered text, or the default."""
        value = self._store.value(key)
        return value if isinstance(value, str) else default

    def set_text(self, key: str, value: str) -> None:
        """Remember a text."""
        self._store.setValue(key, value)

    def number(
        self, key: str, default: float, low: float = -math.inf, high: float = math.inf
    ) -> float:
        """Return a remembered number, or the default if it is none within the limits.

        Kept as text: QSettings itself hands a float back with single precision.
        """
        try:
            value = float(self.text(key))
        except ValueError:
            return default
        return value if math.isfinite(value) and low <= value <= high else default

    def set_number(self, key: str, value: float) -> None:
        """Remember a number, to its last digit."""
        self.set_text(key, repr(float(value)))

    def flag(self, key: str, default: bool) -> bool:
        """Return a remembered yes or no, or the default."""
        return {"yes": True, "no": False}.get(self.text(key), default)

    def set_flag(self, key: str, value: bool) -> None:
        """Remember a yes or no."""
        self.set_text(key, "yes" if value else "no")

    def save_window(self, window: QMainWindow, docks: QMainWindow) -> None:
        """Remember place and size of the window and the arrangement of its docks."""
        self._set_bytes("window/geometry", window.saveGeometry())
        self._set_bytes("window/state", docks.saveState(LAYOUT_VERSION))

    def restore_window(self, window: QMainWindow, docks: QMainWindow) -> bool:
        """Put the window back; return whether the arrangement was taken over."""
        window.restoreGeometry(self._bytes("window/geometry"))
        return docks.restoreState(self._bytes("window/state"), LAYOUT_VERSION)

    def save_splitter(self, name: str, splitter: QSplitter) -> None:
        """Remember where the handles of a splitter stand."""
        self._set_bytes(f"splitter/{name}", splitter.saveState())

    def restore_splitter(self, name: str, splitter: QSplitter) -> bool:
        """Put the handles back; return whether they were remembered."""
        return splitter.restoreState(self._bytes(f"splitter/{name}"))

    def forget_window(self) -> None:
        """Forget place and arrangement, for "back to the standard layout"."""
        self._store.remove("window")

    def sync(self) -> None:
        """Write to the file now."""
        self._store.sync()

    def _bytes(self, key: str) -> QByteArray:
        return QByteArray.fromBase64(QByteArray(self.text(key).encode("utf-8")))

    def _set_bytes(self, key: str, value: QByteArray) -> None:
        self.set_text(key, bytes(value.toBase64().data()).decode("ascii"))


def _speed_text(speed: Speed) -> str:
    return f"{speed.per_second:g} {speed.unit}"


def _mended(store: Store) -> bool:
    """Drop what of a damaged file is no setting; tell whether it was damaged."""
    if not isinstance(store, QSettings):
        return False
    keys = store.allKeys()  # reads the whole file, and so finds what is wrong with it
    if store.status() != QSettings.Status.FormatError:
        return False
    for key in keys:
        if not KEY.fullmatch(key):
            store.remove(key)
    return True
