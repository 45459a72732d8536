"""Measure NNSim beside its peers: `make bench`, or `python -m benchmarks --help`."""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from benchmarks.baseline import read_baseline, warnings, worse, write_baseline
from benchmarks.c_library import FOLDER
from benchmarks.peers.catalogue import ONE_THREAD, PEERS
from benchmarks.problems import PROBLEMS, SCHEMES
from benchmarks.report import markdown, write_into_document
from benchmarks.results import Results
from benchmarks.turns import Course, Plan, measure_all

FULL = Plan(tuple(PROBLEMS), tuple(SCHEMES), tuple(PEERS), 20, 0.03)
QUICK_PROBLEMS = ("2-8-3", "8-16-2", "3753-16-7")
QUICK = Plan(QUICK_PROBLEMS, tuple(SCHEMES), tuple(PEERS), 7, 0.02)
SEEK_SCENES = ("three-class-mlp", "xor-mlp", "iris-mlp", "pima-mlp", "overtraining")
LONG_RUN_S, QUICK_RUN_S = 40.0, 4.0
PROGRAM_LIMIT_S = 900.0
ENVIRONMENT = {**ONE_THREAD, "QT_QPA_PLATFORM": "offscreen"}
"""BLAS and Qt read these when they are first imported."""


def parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    add = parser.add_argument
    add("--quick", action="store_true", help="fewer sizes, rounds and seconds")
    add("--json", type=Path, default=FOLDER / "results.json", help="where to write")
    add("--without-window", action="store_true", help="leave the window out")
    add("--without-probes", action="store_true", help="leave the pictures out")
    add("--without-runs", action="store_true", help="leave the long runs out")
    add("--without-peers", action="store_true", help="leave training speed out")
    add("--write-baseline", action="store_true", help="keep these ratios")
    add("--write-docs", action="store_true", help="put the tables into the docs")
    return parser.parse_args(arguments)


def measured_by(module: str, *arguments: str) -> dict[str, Any]:
    """Run a measuring program and return what it prints, or why there is nothing."""
    print(f"{module} ...", file=sys.stderr, flush=True)
    command = [sys.executable, "-m", module, *arguments]
    try:
        done = subprocess.run(
            command,
            env={**os.environ, **ENVIRONMENT},
            stdout=subprocess.PIPE,
            text=True,
            check=False,
            timeout=PROGRAM_LIMIT_S,
        )
    except subprocess.TimeoutExpired:
        return {"missing": f"its program took more than {PROGRAM_LIMIT_S:g} s"}
    if done.returncode:
        return {"missing": "its program failed, see above"}
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def measure_speed(plan: Plan, results: Results, baseline: dict[str, float]) -> None:
    """Measure training; what seems to have become slower is measured once more."""
    course = Course(plan.peers)
    try:
        results.cases = measure_all(course, plan)
        suspects = worse(results.ratios(), baseline)
        for number, case in enumerate(results.cases):
            if any(key.startswith(f"{case.key}: ") for key in suspects):
                print(f"{case.key} once more ...", file=sys.stderr, flush=True)
                results.cases[number] = course.measure(case.problem, case.scheme, plan)
    finally:
        course.close()
    results.missing = course.missing


def main(arguments: list[str]) -> int:
    options = parse(arguments)
    results = Results(options.quick, [], {})
    baseline = {} if options.write_baseline else read_baseline()
    if not options.without_peers:
        measure_speed(QUICK if options.quick else FULL, results, baseline)
    if not options.without_runs:
        limit_s = QUICK_RUN_S if options.quick else LONG_RUN_S
        scenes = SEEK_SCENES[:1] if options.quick else SEEK_SCENES
        results.runs = measured_by("benchmarks.long_runs", str(limit_s), *scenes)
    quick = ["--quick"] if options.quick else []
    if not options.without_probes:
        results.probes = measured_by("benchmarks.probes", *quick)
    if not options.without_window:
        results.window = measured_by("benchmarks.gui", *quick)
        results.dragging = measured_by("benchmarks.dragging", *quick)
        results.panels = measured_by("benchmarks.panels", *quick)
    text = markdown(results)
    print(text)
    results.write(options.json)
    if options.write_docs:
        write_into_document(text)
    if options.write_baseline:
        write_baseline(results)
    found = worse(results.ratios(), baseline)
    for line in warnings(found, results.missing, baseline):
        print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
