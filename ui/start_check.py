"""What is wrong with this computer or installation, said once when the window opens."""

import sys
import tempfile
from pathlib import Path

from PySide6.QtGui import QFontInfo, QGuiApplication

from nnsim.errors import InputError
from nnsim.files import file_not_written, make_folder
from nnsim.installation import missing_parts
from ui.i18n import sentence
from ui.settings import Settings


def start_problems(settings: Settings, data_folder: Path) -> tuple[InputError, ...]:
    """Return what is wrong; none of it is a reason not to start."""
    found = [*_of_installation(), *settings.problems(), *_of_folder(data_folder)]
    return tuple(found)


def text_of(problems: tuple[InputError, ...]) -> str:
    """Return all of them, in the language of the window."""
    return " ".join(sentence(each) for each in problems)


def say_on_stderr(problems: tuple[InputError, ...]) -> None:
    """Say them also where it can be read without fonts."""
    if sys.stderr is not None:
        for each in problems:
            sys.stderr.write(f"nnsim: {each}\n")


def _of_installation() -> list[InputError]:
    found = []
    missing = missing_parts()
    if missing:
        found.append(InputError("install.incomplete", parts=", ".join(missing)))
    # There are names of families also where there is no font for them.
    if not QFontInfo(QGuiApplication.font()).family():
        found.append(InputError("start.no_fonts"))
    return found


def _of_folder(folder: Path) -> list[InputError]:
    """Try it: rights say little on a disk that is full, or of another computer."""
    try:
        make_folder(folder)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"tried")
    except InputError as error:
        problem = error.fields["problem"]
    except OSError as error:
        problem = file_not_written(folder, error).fields["problem"]
    else:
        return []
    return [InputError("start.data_folder", folder=folder, problem=problem)]
