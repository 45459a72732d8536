"""Typeset the fixed formulas of the equations panel: assets/formulas/NAME.svg.

``python -m tools.typeset_formulas`` writes them (needs ziamath); ``--check`` tells
whether the files are those of the table below, and needs nothing. The glyphs are paths
in "currentColor", so the app dyes them in the theme's ink and needs no font of ours.
"""

import argparse
import re
import sys
from pathlib import Path
from xml.sax.saxutils import escape, unescape

FOLDER = Path(__file__).parent.parent / "assets" / "formulas"
SIZE = 20
"""Height of the type in the units of the drawing; the base line is y = 0."""
UPDATE = r"\Delta\omega"
GRADIENT = r"\frac{\partial E}{\partial\omega}"

# In the letters of the course; what it does not have, in those of the paper.
FORMULAS = {
    "sum": r"h_j=\sum_i x_i\,\omega_{ij}",
    "sum-hidden": r"h_j=\sum_i x_i\,v_{ij}",
    "sum-output": r"h_k=\sum_j a_j^h\,\omega_{jk}",
    "sum-deep": r"h_j^l=\sum_i a_i^{l-1}\,\omega_{ij}^l",
    "step": r"a=g(h)=1\ (h>\theta),\quad 0\ (h\leq\theta)",
    "sigmoid": r"a=g(h)=\frac{1}{1+\exp(-\beta h)}",
    "tanh": r"a=g(h)=\tanh(\beta h)",
    "linear": r"a=g(h)=h",
    "relu": r"a=g(h)=\max(0,\,h)",
    "softmax": r"a_k=\frac{\exp(h_k)}{\sum_{k'}\exp(h_{k'})}",
    "quadratic": r"E=\frac{1}{2}\sum_k (a_k-t_k)^2",
    "cross-entropy": r"E=-\sum_k t_k\log a_k",
    "binary-cross-entropy": r"E=-\sum_k\left[t_k\log a_k+(1-t_k)\log(1-a_k)\right]",
    "error-mean": r"E=\frac{1}{n}\sum_s E_s",
    "error-weighted": r"E=\frac{1}{n}\sum_s c_s\,E_s",
    "penalty": r"\lambda_1\sum|\omega|+\frac{\lambda_2}{2}\sum\omega^2",
    "delta-difference": r"\delta(j)=a_j-t_j",
    "delta-output-difference": r"\delta_o(k)=a_k-t_k",
    "delta-slope": r"\delta_o(k)=\beta\,(a_k-t_k)",
    "delta-fired": r"\delta(j)=-a_j",
    "delta-sigmoid": r"\delta_o(k)=\beta\,a_k(1-a_k)(a_k-t_k)",
    "delta-tanh": r"\delta_o(k)=\beta\,(1-a_k^2)(a_k-t_k)",
    "delta-relu": r"\delta_o(k)=g'(h_k)(a_k-t_k)",
    "delta-softmax": (
        r"\delta_o(k)=a_k\,((a_k-t_k)-\sum_{k'}a_{k'}(a_{k'}-t_{k'}))"
    ),
    "back-sigmoid": r"\delta_h(j)=\beta\,a_j(1-a_j)\sum_k\omega_{jk}\,\delta_o(k)",
    "back-tanh": r"\delta_h(j)=\beta\,(1-a_j^2)\sum_k\omega_{jk}\,\delta_o(k)",
    "back-linear": r"\delta_h(j)=\sum_k\omega_{jk}\,\delta_o(k)",
    "back-relu": r"\delta_h(j)=g'(h_j)\sum_k\omega_{jk}\,\delta_o(k)",
    "gradient": r"\frac{\partial E}{\partial\omega_{ij}}=\delta(j)\,x_i",
    "gradient-mean": (
        r"\frac{\partial E}{\partial\omega_{ij}}=\frac{1}{n}\sum_s\delta_s(j)\,x_{s,i}"
    ),
    "rule-perceptron": r"r_{ij}=(a_j-t_j)\,x_i",
    "rule-hebb": r"r_{ij}=-a_j\,x_i",
    "rule-oja": r"r_{ij}=-a_j\,(x_i-a_j\,\omega_{ij})",
    "penalty-gradient": (
        GRADIENT + r"+\lambda_1\,\mathrm{sign}(\omega)+\lambda_2\,\omega"
    ),
    "descent": UPDATE + r"=\eta\," + GRADIENT,
    "descent-rule": UPDATE + r"=\eta\,r",
    "momentum": (
        r"\Delta\omega^t=\eta\," + GRADIENT + r"+\alpha\,\Delta\omega^{t-1}"
    ),
    "adam-mean": r"m\leftarrow\beta_1 m+(1-\beta_1)\," + GRADIENT,
    "adam-square": (
        r"v\leftarrow\beta_2 v+(1-\beta_2)\left(" + GRADIENT + r"\right)^2"
    ),
    "adam": (
        UPDATE + r"=\eta\,\frac{\hat m}{\sqrt{\hat v}+\epsilon},\quad"
        r"\hat m=\frac{m}{1-\beta_1^t},\ \hat v=\frac{v}{1-\beta_2^t}"
    ),
    "rmsprop-square": r"v\leftarrow\rho\,v+(1-\rho)\left(" + GRADIENT + r"\right)^2",
    "adagrad-square": r"v\leftarrow v+\left(" + GRADIENT + r"\right)^2",
    "scaled": (
        UPDATE + r"=\frac{\eta}{\sqrt{v}+\epsilon}\," + GRADIENT
    ),
    "update": r"\omega\leftarrow\omega-\Delta\omega",
}  # fmt: skip


def typeset(source: str) -> str:
    """Return the drawing of a formula, with its source inside."""
    import ziamath

    # Symbols that are used twice are drawn twice: small renderers know no other way.
    ziamath.config.svg2 = False
    ziamath.config.precision = 2
    drawing: str = ziamath.Latex(source, size=SIZE).svg()
    drawing = drawing.replace('"black"', '"currentColor"')
    begin = drawing.index(">") + 1
    note = f"<desc>{escape(source)}</desc>"
    return f"{drawing[:begin]}{note}{drawing[begin:]}\n"


def source_of(file: Path) -> str:
    """Return the source that a drawing was made from, empty if there is none."""
    found = re.search(r"<desc>(.*?)</desc>", file.read_text(encoding="utf-8"))
    return unescape(found[1]) if found else ""


def differences() -> list[str]:
    """Return the names whose drawing is missing, old, or in nobody's table."""
    drawn = {file.stem: source_of(file) for file in FOLDER.glob("*.svg")}
    names = drawn.keys() | FORMULAS.keys()
    return sorted(name for name in names if drawn.get(name) != FORMULAS.get(name))


def write_all() -> None:
    """Write every drawing, and remove those that no formula asks for."""
    FOLDER.mkdir(exist_ok=True)
    for file in FOLDER.glob("*.svg"):
        if file.stem not in FORMULAS:
            file.unlink()
    for name, source in FORMULAS.items():
        file = FOLDER / f"{name}.svg"
        file.write_text(typeset(source), encoding="utf-8")


def main() -> int:
    """Write the drawings, or say which are not those of the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing")
    if parser.parse_args().check:
        old = differences()
        if old:
            print("to be typeset again:", ", ".join(old))
        return 1 if old else 0
    write_all()
    print(f"{len(FORMULAS)} formulas written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
