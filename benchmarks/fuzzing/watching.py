"""What a reader must not do while it reads: run, write, remove, connect."""

import resource
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

RUNS = (
    *("os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.forkpty"),
    *("subprocess.Popen", "pickle.find_class", "socket.connect", "ctypes.dlopen"),
    *("os.startfile", "webbrowser.open", "marshal.loads"),
)
REMOVES = ("os.remove", "os.rmdir", "os.rename", "os.chmod", "os.truncate", "os.mkdir")
WRITES = set("wax+")


class Watch:
    """Notes what happens while ``watching``, outside the folder that may be written."""

    def __init__(self, folder: Path) -> None:
        self._folder = str(folder)
        self._is_watching = False
        self.seen: list[str] = []
        sys.addaudithook(self._hear)

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Note what happens meanwhile; raise ``AssertionError`` for what must not."""
        self.seen.clear()
        self._is_watching = True
        try:
            yield
        finally:
            self._is_watching = False
        assert not self.seen, self.seen

    def _hear(self, event: str, arguments: tuple[object, ...]) -> None:
        if not self._is_watching:
            return
        if event in RUNS:
            # Modules that are imported late are compiled code of this program.
            if event != "marshal.loads":
                self.seen.append(event)
        elif event == "open":
            path, mode = arguments[:2]
            is_write = isinstance(mode, str) and bool(WRITES & set(mode))
            if is_write and not self._is_ours(path):
                self.seen.append(f"open {path!r} {mode}")
        elif event in REMOVES and not self._is_ours(arguments[0]):
            self.seen.append(f"{event} {arguments[0]!r}")

    def _is_ours(self, path: object) -> bool:
        # A number is a file that was opened before, and heard of then.
        return isinstance(path, int) or str(path).startswith(self._folder)


def peak_bytes() -> int:
    """Return the most memory that this process has held so far."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
