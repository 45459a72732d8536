"""A reader fuzzed by atheris: what reaches new lines of nnsim is mutated further."""

from __future__ import annotations

import importlib
import os
import random
import sys
from pathlib import Path
from time import perf_counter

LARGEST = 256 * 1024


def lead(reader: str, folder: Path, seconds: float, seed: int) -> int:
    """Fuzz for so long, report, and end the process."""
    atheris = importlib.import_module("atheris")

    with atheris.instrument_imports(include=["nnsim"]):
        from benchmarks.fuzz import Fuzzer, corpus_of, report
        from benchmarks.fuzzing.mutators import mutated

        fuzzer = Fuzzer(reader, folder)
    corpus = corpus_of(reader)
    fuzzer.warm_up(corpus)
    endings = sorted({ending for _, ending in corpus})
    first = folder / "corpus"
    first.mkdir()
    for number, (content, ending) in enumerate(corpus):
        head = bytes([endings.index(ending)])
        (first / str(number)).write_bytes(head + content)

    end = perf_counter() + seconds

    def read(data: bytes) -> None:
        if data:
            fuzzer.read(data[1:], endings[data[0] % len(endings)])
        if perf_counter() > end:
            # libFuzzer ends the process itself, and would not say what it came to.
            code = report(fuzzer, seconds, seed)
            sys.stdout.flush()
            os._exit(code)

    def change(data: bytes, most: int, number: int) -> bytes:
        chance = random.Random(number)
        if not data or chance.random() < 0.3:
            return bytes(atheris.Mutate(data, most))
        ending = endings[data[0] % len(endings)]
        others = [each for each, known in corpus if known == ending]
        worse = mutated(chance, reader, ending, data[1:], others)
        return (data[:1] + worse)[:most]

    options = [f"-max_total_time={round(seconds) + 300}", f"-seed={seed}"]
    options += [f"-max_len={LARGEST}", "-rss_limit_mb=4096", "-timeout=120"]
    atheris.Setup([sys.argv[0], *options, str(first)], read, custom_mutator=change)
    atheris.Fuzz()
    return 1 if fuzzer.finds else 0
