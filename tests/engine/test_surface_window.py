"""The stretch of the error surface, also where weights have run away."""

import math

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st

from nnsim.frames.surface_window import SurfaceWindow

ANY = st.floats(allow_nan=False, allow_infinity=False)


@given(st.tuples(ANY, ANY), st.lists(st.tuples(ANY, ANY), max_size=4))
@example((1.7e308, -1.7e308), [(-1.7e308, 1.7e308)])
@example((0.0, 0.0), [(1.7e308, 1.0)])
@example((0.0, 0.0), [(1e300, 0.0), (1.7e308, 0.0)])
@example((1e20, 5e-324), [])
def test_that_its_ends_are_two_numbers_at_a_finite_distance(
    centre: tuple[float, float], points: list[tuple[float, float]]
) -> None:
    window = SurfaceWindow(centre, (4.0, 4.0))
    with np.errstate(over="ignore"):
        for point in points:
            window.hold(np.array([point]))
    for low, high in (window.x_range, window.y_range):
        assert low < high
        assert math.isfinite(high - low)


@given(st.tuples(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6)))
def test_that_a_point_within_reason_lies_inside(point: tuple[float, float]) -> None:
    window = SurfaceWindow((0.5, -0.5), (4.0, 1.0))
    window.hold(np.array([point]))
    assert window.x_range[0] < point[0] < window.x_range[1]
    assert window.y_range[0] < point[1] < window.y_range[1]
