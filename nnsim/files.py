"""Files written whole or not at all, and one sentence where the system refuses."""

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from nnsim.errors import InputError


def file_not_read(path: Path, error: OSError) -> InputError:
    """Return the sentence for a file that the system does not let us read."""
    return InputError("file.not_read", file=path, problem=_reason(error))


def file_not_written(path: Path, error: OSError) -> InputError:
    """Return the sentence for a file or folder that cannot be written."""
    return InputError("file.not_written", file=path, problem=_reason(error))


def make_folder(folder: Path) -> None:
    """Make a folder and those above it; raise ``InputError`` where that cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise file_not_written(folder, error) from None


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file beside its place and rename it: the old one or the new, never half.

    Raises
    ------
    InputError
        If the folder is missing, full or read-only.
    """
    with written_whole(path) as file:
        file.write(content)


@contextlib.contextmanager
def written_whole(path: Path) -> Iterator[BinaryIO]:
    """Give a file beside its place, and put it there once all of it is written.

    Whatever is raised meanwhile, what was there before stays.

    Raises
    ------
    InputError
        If the folder is missing, full or read-only.
    """
    temporary = ""
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        # Some disks know no modes; that is no reason not to save.
        with contextlib.suppress(OSError):
            os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, path)
        temporary = ""
        _keep_name(path.parent)
    except OSError as error:
        raise file_not_written(path, error) from None
    finally:
        if temporary:
            with contextlib.suppress(OSError):
                os.unlink(temporary)


def _keep_name(folder: Path) -> None:
    """Have the new name on the disk too, where folders can be opened (not Windows)."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
