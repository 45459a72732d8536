"""What was given back to the C library is really free."""

import json
import subprocess
import sys

import pytest

PROGRAM = """
import json, os, threading
import numpy as np
from ui.allocator import give_memory_back

def held():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6

def work(kept):
    for _ in range(40):
        large = np.ones(500_000)
        kept.append(np.ones(300))
        del large

told = give_memory_back()
before = held()
kept = [[] for _ in range(8)]
threads = [threading.Thread(target=work, args=(each,)) for each in kept]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(json.dumps([told, held() - before]))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="glibc's options")
def test_that_large_arrays_of_many_threads_leave_nothing_behind() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True
    )
    told, grown_mb = json.loads(ended.stdout)
    assert told
    # 8 threads had 4 MB each in hand at a time, and keep 0.8 MB in all.
    assert grown_mb < 10.0
