"""The probes' measurements, on small networks, and their table."""

import pytest

from benchmarks.probes import plane, surface
from benchmarks.probes_report import probe_lines
from nnsim.training.kernels.loading import use_cache_folder


@pytest.fixture(scope="module", autouse=True)
def _kept_code() -> None:
    """Compiled code goes where the app puts it."""
    use_cache_folder()


def test_that_both_ways_of_a_probe_are_measured_and_told_in_a_row() -> None:
    cases = {
        "surface 2-3-2": surface((2, 3, 2), 20, 1),
        "plane 2-3-2": plane((2, 3, 2), 2),
    }
    for case in cases.values():
        assert case["plain_ms"]["median"] > 0.0
        assert case["own_ms"]["median"] > 0.0
    rows = [line for line in probe_lines(cases) if line.startswith("| ")]
    assert [row.split(" | ")[0] for row in rows[2:]] == [
        "| surface 2-3-2",
        "| plane 2-3-2",
    ]


def test_that_a_program_that_failed_is_told_instead() -> None:
    assert "its program failed" in "\n".join(
        probe_lines({"missing": "its program failed"})
    )
