"""A peer in its own program, as the benchmark sees it."""

import json
import os
import subprocess
import sys
from types import TracebackType
from typing import Any, Self

from benchmarks.peers.catalogue import Peer
from benchmarks.peers.training import UnavailableError
from benchmarks.problems import Problem, Scheme

END_S = 10.0


class RemotePeer:
    """Starts the program, asks it for turns, and ends it."""

    def __init__(self, peer: Peer) -> None:
        self.peer = peer
        self._program = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.peers.host", peer.key],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, **peer.environment},
        )

    def begin(self, problem: Problem, scheme: Scheme) -> None:
        """Get ready for turns on a problem, or raise ``UnavailableError``."""
        answer = self._ask({"begin": [problem.key, scheme.key]})
        if "unavailable" in answer:
            raise UnavailableError(answer["unavailable"])

    def turn(self, seconds: float) -> float:
        """Train for about so long; return microseconds a sample."""
        answer = self._ask({"turn": seconds})
        return float(1e6 * answer["seconds"] / answer["samples"])

    def close(self) -> None:
        """End the program."""
        for pipe in (self._program.stdin, self._program.stdout):
            if pipe is not None:
                pipe.close()
        try:
            self._program.wait(END_S)
        except subprocess.TimeoutExpired:
            self._program.kill()
            self._program.wait()

    def _ask(self, request: dict[str, Any]) -> dict[str, Any]:
        program = self._program
        assert program.stdin is not None
        assert program.stdout is not None
        try:
            program.stdin.write(json.dumps(request) + "\n")
            program.stdin.flush()
            line = program.stdout.readline()
        except (BrokenPipeError, ValueError):  # it ended, or was ended here
            line = ""
        if not line:
            raise UnavailableError("its program ended by itself, see above")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
