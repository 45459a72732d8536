"""The program that a peer runs in: `python -m benchmarks.peers.host PEER`.

It reads one JSON request a line and answers with one: ``{"begin": [problem, scheme]}``
gets the peer ready and warm, ``{"turn": seconds}`` trains for about so long. A program
of its own keeps the threads and the memory of one peer away from the others.
"""

import json
import sys
from time import perf_counter, process_time
from typing import Any

from benchmarks.peers.catalogue import PEERS
from benchmarks.peers.training import Begin, Training, UnavailableError
from benchmarks.problems import PROBLEMS, SCHEMES

WARM_S = 0.01
"""A chunk has to take so long before its speed is believed."""


def timed(training: Training, n_samples: int) -> tuple[float, int]:
    """Train; return the seconds it took and on how many samples it was.

    Seconds are the smaller of wall clock and processor time: what others take away by
    running on the same core does not count, and waiting for one's own threads does.
    """
    wall, own = perf_counter(), process_time()
    done = training.train(n_samples)
    return min(perf_counter() - wall, process_time() - own), done


def warm(training: Training) -> float:
    """Train in growing chunks until one is long enough; return seconds a sample."""
    training.train(1)  # compiles, fills caches
    n_samples = 1
    while True:
        seconds, done = timed(training, n_samples)
        if seconds >= WARM_S:
            return seconds / done
        growth = min(100.0, 1.2 * WARM_S / max(seconds, 1e-6))
        n_samples = max(n_samples + 1, int(done * growth))


def answers(begin: Begin, requests: Any) -> Any:
    """Yield the answer to each request."""
    training: Training | None = None
    seconds_a_sample = 0.0
    for line in requests:
        request = json.loads(line)
        if "begin" in request:
            problem, scheme = request["begin"]
            try:
                training = begin(PROBLEMS[problem], SCHEMES[scheme])
                seconds_a_sample = warm(training)
            except UnavailableError as error:
                yield {"unavailable": str(error)}
                continue
            yield {"seconds_a_sample": seconds_a_sample}
        elif training is not None:
            n_samples = max(1, int(request["turn"] / seconds_a_sample))
            seconds, done = timed(training, n_samples)
            seconds_a_sample = seconds / done
            yield {"seconds": seconds, "samples": done}


def main(key: str) -> int:
    for answer in answers(PEERS[key].begin(), sys.stdin):
        print(json.dumps(answer), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
