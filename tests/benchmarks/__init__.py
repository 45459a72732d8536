"""Tests of the benchmarks: that all peers do the same work, and that ratios are told."""
