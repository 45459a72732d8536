"""Try an application of one folder where there is no Python: it has to bring its own.

``python -m tools.smoke_bundle [FOLDER]`` gives it an empty home, an empty PATH and no
variable of this environment; as root on Linux it also hides the checkout, the virtual
environments and the standard library of this Python. Each command has to end with 0 and
an empty stderr. Runs offscreen, and with Xvfb where that is installed.
"""

import argparse
import contextlib
import json
import os
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic, sleep

from tools.bundle import DIST, ROOT, VENV
from tools.bundle_contents import NAME

LONGEST_S = 1800
LOOK_EVERY_S = 0.005
LONGEST_START_S = 60.0
SWEEP = {
    "version": 1,
    "scene": "xor-mlp",
    "axes": [{"field": "training.learning_rate", "values": [0.1, 0.5]}],
    "seeds": 2,
    "epochs": 20,
}


class SmokeError(Exception):
    """What went wrong, as one sentence."""


@dataclass
class Machine:
    """Where the application runs: an empty home, nothing of ours to be seen.

    Attributes
    ----------
    prefix : a command that hides folders from what it starts; may be empty.
    """

    program: Path
    home: Path
    prefix: list[str] = field(default_factory=list)
    display: str = ""

    def environment(self) -> dict[str, str]:
        """Return all variables that the application sees."""
        (self.home / "bin").mkdir(exist_ok=True)
        (self.home / "tmp").mkdir(exist_ok=True)
        platform = {"DISPLAY": self.display} if self.display else {}
        return {
            "HOME": str(self.home),
            "PATH": str(self.home / "bin"),
            "TMPDIR": str(self.home / "tmp"),
            "LANG": "C.UTF-8",
            **(platform or {"QT_QPA_PLATFORM": "offscreen"}),
        }

    def command(self, *arguments: str) -> list[str]:
        """Return the command line of the application."""
        return [*self.prefix, str(self.program), *arguments]

    def run(self, *arguments: str) -> str:
        """Run it; return what it said, raise ``SmokeError`` unless all was well."""
        begun = monotonic()
        done = subprocess.run(
            self.command(*arguments),
            env=self.environment(),
            cwd=self.home,
            capture_output=True,
            text=True,
            timeout=LONGEST_S,
            check=False,
        )
        where = "under Xvfb" if self.display else "offscreen"
        said = f"{NAME} {shlex.join(arguments)}, {where}"
        if done.returncode or done.stderr:
            raise SmokeError(
                f"{said}: exit code {done.returncode}, stderr:\n{done.stderr}\n"
                f"stdout:\n{done.stdout}"
            )
        print(f"{said}: well, after {monotonic() - begun:.1f} s", flush=True)
        return done.stdout


def hidden_folders() -> list[Path]:
    """Return what an application that is whole has no need of."""
    ours = [ROOT / name for name in ("nnsim", "ui", "assets", "data", ".venv")]
    pythons = [VENV, Path(sys.prefix), Path(os.__file__).parent]
    found = (path.resolve() for path in (*ours, *pythons) if path.is_dir())
    return list(dict.fromkeys(found))


def hiding_prefix(folders: list[Path]) -> list[str]:
    """Return a command that hides folders, nothing where that cannot be."""
    if sys.platform != "linux" or os.geteuid() != 0 or not shutil.which("unshare"):
        return []
    unshare, shell, mount = map(shutil.which, ("unshare", "sh", "mount"))
    mounts = [f"{mount} -t tmpfs none {shlex.quote(str(path))}" for path in folders]
    script = " && ".join((*mounts, 'exec "$@"'))
    prefix = [str(unshare), "--mount", str(shell), "-c", script, "sh"]
    done = subprocess.run([*prefix, "/bin/true"], capture_output=True, check=False)
    return prefix if done.returncode == 0 else []


@contextlib.contextmanager
def virtual_screen() -> Iterator[str]:
    """Give the name of a display of our own, "" without Xvfb."""
    if shutil.which("Xvfb") is None:
        yield ""
        return
    read, write = os.pipe()
    # Without a last client it would begin anew, and tell its number to nobody.
    command = ["Xvfb", "-noreset", "-displayfd", str(write)]
    command += ["-screen", "0", "1280x720x24"]
    with subprocess.Popen(
        command, pass_fds=[write], stderr=subprocess.DEVNULL
    ) as server:
        os.close(write)
        try:
            with os.fdopen(read) as told:
                yield f":{told.readline().strip()}"
        finally:
            server.terminate()


def check_self_test(machine: Machine, keys: list[str], *arguments: str) -> None:
    """Let it test itself; raise ``SmokeError`` unless it did each scene."""
    first, *lines = machine.run("--self-test", *arguments).splitlines()
    if not first.startswith("compiled code is ready"):
        raise SmokeError(f"the compiled path is not used: {first}")
    print(f"  {first}", flush=True)
    done = [line.partition(":")[0] for line in lines]
    if done != keys:
        raise SmokeError(f"scenes {keys} were to be tried, and {done} were")
    print(f"  {len(done)} scenes trained, saved and opened again")


def check_sweep(machine: Machine) -> None:
    """Train side by side in processes of their own."""
    file = machine.home / "sweep.json"
    file.write_text(json.dumps(SWEEP), encoding="utf-8")
    machine.run("sweep", str(file), "--out", str(machine.home / "out"), "--jobs", "2")


def has_window(display: str) -> bool:
    """Tell whether our window is on a screen."""
    search = ["xdotool", "search", "--onlyvisible", "--name", "NNSim"]
    look = {**os.environ, "DISPLAY": display}
    return not subprocess.run(
        search, capture_output=True, check=False, env=look
    ).returncode


def start_up_s(machine: Machine) -> float:
    """Return the seconds from the start to a window on the screen, caches warm."""
    begun = monotonic()
    with subprocess.Popen(
        [str(machine.program), "--theme", "light"],
        env=machine.environment(),
        cwd=machine.home,
    ) as process:
        while not has_window(machine.display):
            if monotonic() - begun > LONGEST_START_S or process.poll() is not None:
                process.kill()
                raise SmokeError("no window came")
            sleep(LOOK_EVERY_S)
        seconds = monotonic() - begun
        process.send_signal(signal.SIGINT)
        try:
            code = process.wait(LONGEST_START_S)
        except subprocess.TimeoutExpired:
            process.kill()
            raise SmokeError("the window did not end at an interrupt") from None
        if code:
            raise SmokeError(f"the window closed with {code}")
    return seconds


def smoke(machine: Machine, seconds: str) -> None:
    """Do all that is asked of an application."""
    scenes = [line.split()[0] for line in machine.run("--list").splitlines()]
    # First, so that the window compiles: in a child process, with nothing kept yet.
    check_self_test(machine, scenes, seconds)
    machine.run("--compile")
    machine.run("xor-mlp", "--headless", "--epochs", "3")
    check_sweep(machine)
    with virtual_screen() as display:
        if not display:
            print("not tried with a screen: Xvfb is not installed")
            return
        machine.display = display
        check_self_test(machine, scenes, seconds)
        if shutil.which("xdotool"):
            starts = sorted(start_up_s(machine) for _ in range(5))
            said = ", ".join(f"{each:.2f}" for each in starts)
            print(f"from the start to a window on the screen: {said} s")


def main() -> int:
    """Try the application; 1 and a sentence if something is not as it has to be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=DIST / NAME)
    parser.add_argument("--seconds", default="2", help="how long each scene trains (2)")
    arguments = parser.parse_args()
    prefix = hiding_prefix(hidden_folders())
    if not prefix:
        print("nothing is hidden from it: that needs root and unshare on Linux")
    with TemporaryDirectory(prefix="nnsim-smoke-") as home:
        program = arguments.folder.resolve() / NAME
        machine = Machine(program, Path(home), prefix)
        try:
            smoke(machine, arguments.seconds)
        except SmokeError as problem:
            print(problem, file=sys.stderr)
            return 1
    print("the bundle works")
    return 0


if __name__ == "__main__":
    sys.exit(main())
