"""Readers under files made worse: `python -m benchmarks.fuzz READER --minutes N`.

Begins with the files of tests/corpus/READER and mutates them, from a seed; a mutant
that is refused for another reason than all before it is mutated further. A reader owes
a good result or one sentence, within seconds and bounded memory, and runs and writes
nothing. What it does else is a find: its file is kept in build/fuzz/READER, its
traceback beside it. Exits with 1 where there was one. With ``--atheris`` (pip install
atheris) coverage leads the way instead. The last line is JSON.
"""

import argparse
import hashlib
import json
import os
import random
import sys
import tempfile
import traceback
from collections import Counter
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "tests" / "corpus"
FINDS = ROOT / "build" / "fuzz"
MOST_GROWTH = 768 * 2**20
LARGEST_MUTANT = 2 * 2**20
MOST_KEPT = 400
"""Mutants that go on being mutated; beyond, the oldest goes."""


class Fuzzer:
    """Reads files with one reader, and keeps those with which it breaks its word."""

    def __init__(self, reader: str, folder: Path) -> None:
        from benchmarks.fuzzing.readers import LONGEST_S, USUAL_S, Room
        from benchmarks.fuzzing.watching import Watch

        self.reader = reader
        self.room = Room(folder / "room")
        self.room.folder.mkdir()
        self.watch = Watch(folder)
        self.longest_s = LONGEST_S.get(reader, USUAL_S)
        self.answers: Counter[str] = Counter()
        self.finds: Counter[str] = Counter()
        self.slowest_s = 0.0

    def warm_up(self, corpus: list[tuple[bytes, str]]) -> None:
        """Read the corpus, once for what is loaded late, and once to judge it."""
        from benchmarks.fuzzing.readers import read

        for content, ending in corpus:
            read(self.reader, self.room, content, ending)
        for content, ending in corpus:
            self.read(content, ending)

    def read(self, content: bytes, ending: str) -> str:
        """Read one file; return what came of it, a find after an exclamation mark."""
        from benchmarks.fuzzing.readers import read
        from benchmarks.fuzzing.watching import peak_bytes

        before, begun = peak_bytes(), perf_counter()
        try:
            with self.watch.watching():
                answer = read(self.reader, self.room, content, ending)
            took, grown = perf_counter() - begun, peak_bytes() - before
            self.slowest_s = max(self.slowest_s, took)
            assert took <= self.longest_s, f"{took:.1f} s"
            assert grown <= MOST_GROWTH, f"{grown // 2**20} MB"
        except Exception as error:
            answer = self._keep(error, content, ending)
        except BaseException as error:
            # What a library written in Rust raises when it meets its own fault.
            if type(error).__name__ != "PanicException":
                raise
            answer = self._keep(error, content, ending)
        self.answers[answer] += 1
        for left in self.room.folder.iterdir():
            left.unlink()
        return answer

    def _keep(self, error: BaseException, content: bytes, ending: str) -> str:
        """Keep a file that is a find, once for each place where it breaks."""
        last = traceback.extract_tb(error.__traceback__)[-1]
        place = f"!{type(error).__name__} {Path(last.filename).name}:{last.lineno}"
        self.finds[place] += 1
        if self.finds[place] == 1:
            folder = FINDS / self.reader
            folder.mkdir(parents=True, exist_ok=True)
            name = hashlib.sha256(content).hexdigest()[:12]
            (folder / f"{name}{ending}").write_bytes(content)
            text = "".join(traceback.format_exception(error))
            (folder / f"{name}.trace").write_text(text, errors="backslashreplace")
            sys.stderr.write(f"{place}: {str(error)[:300]!r} ({name}{ending})\n")
        return place


def corpus_of(reader: str) -> list[tuple[bytes, str]]:
    """Return the files that a reader begins with, and their endings."""
    files = sorted((CORPUS / reader).iterdir())
    return [(file.read_bytes(), file.suffix) for file in files]


def mutate(fuzzer: Fuzzer, seconds: float, seed: int) -> None:
    """Read mutants for so long; those with a new answer are mutated further."""
    from benchmarks.fuzzing.mutators import mutated

    chance, known = random.Random(seed), corpus_of(fuzzer.reader)
    fuzzer.warm_up(known)
    n_first, end = len(known), perf_counter() + seconds
    while perf_counter() < end:
        content, ending = chance.choice(known)
        others = [other for other, each in known if each == ending]
        content = mutated(chance, fuzzer.reader, ending, content, others)
        if len(content) > LARGEST_MUTANT:
            continue
        n_answers = len(fuzzer.answers)
        answer = fuzzer.read(content, ending)
        is_new = len(fuzzer.answers) > n_answers
        if is_new or (not answer and chance.random() < 0.02):
            known.append((content, ending))
            del known[n_first:-MOST_KEPT]


def report(fuzzer: Fuzzer, seconds: float, seed: int) -> int:
    """Print what it came to; return the exit code."""
    n_read = sum(fuzzer.answers.values())
    for answer, count in fuzzer.answers.most_common():
        sys.stderr.write(f"{count:8d} {answer or 'read'}\n")
    figures = {
        "reader": fuzzer.reader,
        "seed": seed,
        "minutes": round(seconds / 60, 2),
        "files": n_read,
        "read": fuzzer.answers[""],
        "answers": len([a for a in fuzzer.answers if a and a[0] != "!"]),
        "slowest_s": round(fuzzer.slowest_s, 2),
        "finds": dict(fuzzer.finds),
    }
    print(json.dumps(figures), flush=True)
    return 1 if fuzzer.finds else 0


def main() -> int:
    """Fuzz one reader; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz")
    parser.add_argument("reader", choices=sorted(f.name for f in CORPUS.iterdir()))
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--atheris", action="store_true", help="led by coverage")
    arguments = parser.parse_args()
    seconds = 60.0 * arguments.minutes
    with tempfile.TemporaryDirectory(prefix="nnsim-fuzz-") as name:
        folder = Path(name)
        # Nothing of it goes into the user's own folders.
        os.environ["NNSIM_DATA_DIR"] = str(folder / "own")
        os.environ["NNSIM_CACHE_DIR"] = str(folder / "cache")
        os.environ["NNSIM_JIT"] = "0"
        if arguments.atheris:
            from benchmarks.fuzzing.coverage_led import lead

            return lead(arguments.reader, folder, seconds, arguments.seed)
        fuzzer = Fuzzer(arguments.reader, folder)
        mutate(fuzzer, seconds, arguments.seed)
        return report(fuzzer, seconds, arguments.seed)


if __name__ == "__main__":
    sys.exit(main())
