"""The shared libraries that Qt expects a Linux machine to have, and how to get them.

Standard library only, and no syntax newer than Python 3.8: see ``tools.prepare``.
"""

from __future__ import annotations

import ctypes
import os
import platform
import shlex
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# File that the loader looks for: Debian's and Ubuntu's package that holds it. Found by
# importing PySide6 6.11 in a Debian 12 with nothing else in it. Newer releases call the
# first package libglib2.0-0t64; apt takes the old name for it.
TO_DRAW = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
}
TO_OPEN_A_WINDOW = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}


class SetupError(Exception):
    """One sentence: what this machine lacks and what to do about it."""


def needed_libraries(with_window: bool) -> dict[str, str]:
    """Return {file: Debian package} of what Qt needs on this machine."""
    if platform.system() != "Linux":
        return {}
    return {**TO_DRAW, **TO_OPEN_A_WINDOW} if with_window else TO_DRAW


def can_be_loaded(file: str) -> bool:
    """Ask the loader itself, as Qt will."""
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def missing_libraries(needed: Mapping[str, str]) -> dict[str, str]:
    """Return those of ``needed`` that the loader cannot find."""
    return {file: name for file, name in needed.items() if not can_be_loaded(file)}


def apt_command(packages: Iterable[str]) -> list[str]:
    """Return what installs Debian packages and nothing they merely recommend."""
    return ["apt-get", "install", "-y", "--no-install-recommends", *packages]


def command_for(missing: Mapping[str, str]) -> list[str]:
    """Return what installs the libraries here; RPM systems can look a file up."""
    files = [f"{file}()(64bit)" for file in missing]
    for installer in ("dnf", "zypper"):
        if shutil.which("apt-get") is None and shutil.which(installer):
            return [installer, "install", "-y", *files]
    return apt_command(missing.values())


def may_use_apt() -> bool:
    """Whether this is a Debian or Ubuntu where we are root."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return is_root and shutil.which("apt-get") is not None


def install_with_apt(packages: Iterable[str]) -> None:
    """Install Debian packages as root; raise ``SetupError`` where apt fails."""
    command = apt_command(packages)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["apt-get", "update", "-qq"], command):
        done = subprocess.run(
            step, env=environment, capture_output=True, text=True, check=False
        )
        if done.returncode:
            sys.stderr.write(done.stdout + done.stderr)
            raise SetupError(
                f"`{shlex.join(step)}` failed, see above; mend that and start again."
            )


def provide_libraries(with_window: bool) -> None:
    """Install what is missing, or raise ``SetupError`` with the command for it."""
    missing = missing_libraries(needed_libraries(with_window))
    if not missing:
        return
    if may_use_apt():
        packages = " ".join(missing.values())
        print(f"Installing Qt's system libraries: {packages}", flush=True)
        install_with_apt(missing.values())
        missing = missing_libraries(missing)
    if missing:
        raise SetupError(
            f"Qt needs {', '.join(missing)}; install them as root with "
            f"`{shlex.join(command_for(missing))}` and start again."
        )
