"""Tests of the benchmarks: the same work for all peers, and ratios told truly."""
