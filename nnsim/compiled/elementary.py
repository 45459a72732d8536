"""The exponential and the activations made of it, four numbers at a time."""

import math

import numpy as np

from nnsim.compiled.lanes import Lanes, fma, inlined, times_power_of_two, where_less
from nnsim.model.losses import SMALLEST_OUTPUT

LARGEST = 708.0
"""Beyond it 2ⁿ leaves the range of float64; the sigmoid is 0 or 1 long before."""
ROUNDING = 6755399441055744.0
"""1.5 · 2⁵²: adding it leaves the nearest integer in the low bits."""
LOG2_E = 1.4426950408889634
LN2_HIGH, LN2_LOW = 0.6931471803691238, 1.9082149292705877e-10
"""log 2 in two parts, so that x − n log 2 loses no digits (Cody and Waite 1980)."""
LN2 = math.log(2.0)
C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12, C13 = (
    1.0 / math.factorial(power) for power in range(2, 14)
)


@inlined
def exponential(x: Lanes) -> Lanes:
    """e^x to the last digit but one, NaN stays NaN; x is held within ±708."""
    held = where_less(x, -LARGEST, -LARGEST, x)
    held = where_less(LARGEST, held, LARGEST, held)
    rounded = fma(held, LOG2_E, ROUNDING)
    n = rounded - ROUNDING
    r = fma(n, -LN2_LOW, fma(n, -LN2_HIGH, held))
    # Taylor's polynomial on |r| < ½ log 2, in pairs so that lanes need not wait.
    r2 = r * r
    r4 = r2 * r2
    low = fma(r2, fma(r, C3, C2), 1.0 + r)
    middle = fma(r2, fma(r, C7, C6), fma(r, C5, C4))
    high = fma(r4, fma(r, C13, C12), fma(r2, fma(r, C11, C10), fma(r, C9, C8)))
    power = times_power_of_two(fma(r4, fma(r4, high, middle), low), rounded)
    return where_less(x, np.inf, power, where_less(0.0, x, power, x))


@inlined
def sigmoid_of(h: Lanes, slope: float) -> Lanes:
    """1 / (1 + exp(−β h))."""
    return 1.0 / (1.0 + exponential(h * (-slope)))


@inlined
def quick_sigmoid(h: Lanes, slope: float) -> Lanes:
    """1 / (1 + exp(−β h)) to 10⁻¹², for pictures; NaN gives any number."""
    return 1.0 / (1.0 + quick_exponential(h * (-slope)))


@inlined
def quick_exponential(x: Lanes) -> Lanes:
    """e^x to 10⁻¹² of itself, x held within ±708; NaN gives any number."""
    held = where_less(x, -LARGEST, -LARGEST, x)
    held = where_less(LARGEST, held, LARGEST, held)
    rounded = fma(held, LOG2_E, ROUNDING)
    r = fma(rounded - ROUNDING, -LN2, held)
    r2 = r * r
    r4 = r2 * r2
    low = fma(r2, fma(r, C3, C2), 1.0 + r)
    middle = fma(r2, fma(r, C7, C6), fma(r, C5, C4))
    high = fma(r2, C10, fma(r, C9, C8))
    return times_power_of_two(fma(r4, fma(r4, high, middle), low), rounded)


@inlined
def logarithm(a: float) -> float:
    """log a with the floor of the readable path; NaN stays NaN."""
    return math.log(SMALLEST_OUTPUT if a < SMALLEST_OUTPUT else a)
