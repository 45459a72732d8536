"""Chance without hidden state: every draw is a function of (seed, purpose, index).

The generator is SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom
number generators"), used as a counter-based one: word ``i`` of a stream is the mixed
value of ``key + (i + 1) * GOLDEN``, so "the order of epoch 1000" or "the mask of step
7" has one meaning, whatever was drawn before.
"""

from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from nnsim.arrays import FloatArray, IntArray

WORD_MASK = 0xFFFF_FFFF_FFFF_FFFF
GOLDEN = 0x9E37_79B9_7F4A_7C15
MULTIPLIERS = (0xBF58_476D_1CE4_E5B9, 0x94D0_49BB_1331_11EB)


class Purpose(IntEnum):
    """What a draw is for; each purpose has streams of its own under one seed."""

    WEIGHTS = 1
    ORDER = 2
    REPLACEMENT = 3
    DROPOUT = 4
    SPLIT = 5
    DATA_POSITIONS = 6
    DATA_NOISE = 7
    DATA_LABELS = 8
    RESAMPLING = 9
    DIRECTIONS = 10
    SUBSAMPLE = 11
    PAINT = 12
    GROWTH = 13
    SURFACE = 14


def mix(word: int) -> int:
    """Return the SplitMix64 finaliser of one 64-bit word."""
    word = ((word ^ (word >> 30)) * MULTIPLIERS[0]) & WORD_MASK
    word = ((word ^ (word >> 27)) * MULTIPLIERS[1]) & WORD_MASK
    return word ^ (word >> 31)


def stream_key(seed: int, purpose: Purpose, index: int = 0) -> int:
    """Return the 64-bit key of the stream that (seed, purpose, index) names."""
    key = mix((seed + GOLDEN) & WORD_MASK)
    key = mix((key + purpose * GOLDEN) & WORD_MASK)
    return mix((key + (index + 1) * GOLDEN) & WORD_MASK)


def words(key: int, count: int) -> NDArray[np.uint64]:
    """Return the first ``count`` 64-bit words of a stream, shape (count,)."""
    counters = np.arange(1, count + 1, dtype=np.uint64)
    word = np.uint64(key) + counters * np.uint64(GOLDEN)
    word = (word ^ (word >> np.uint64(30))) * np.uint64(MULTIPLIERS[0])
    word = (word ^ (word >> np.uint64(27))) * np.uint64(MULTIPLIERS[1])
    return word ^ (word >> np.uint64(31))


def uniforms(key: int, count: int) -> FloatArray:
    """Return ``count`` draws uniform in [0, 1) with 53 random bits, shape (count,)."""
    return (words(key, count) >> np.uint64(11)).astype(np.float64) * 2.0**-53


def normals(key: int, count: int) -> FloatArray:
    """Return ``count`` standard normal draws (Box and Muller 1958), shape (count,)."""
    pairs = uniforms(key, 2 * count)
    radius = np.sqrt(-2.0 * np.log1p(-pairs[0::2]))
    return radius * np.cos(2.0 * np.pi * pairs[1::2])


def integers(key: int, count: int, bound: int) -> IntArray:
    """Return ``count`` integers in [0, bound) by multiply and shift, shape (count,).

    The top 32 bits of each word are used, so ``bound`` is at most 2**32 and the bias
    at most bound / 2**32 (Lemire 2019).
    """
    top = words(key, count) >> np.uint64(32)
    return ((top * np.uint64(bound)) >> np.uint64(32)).astype(np.int64)


def permutation(key: int, count: int) -> IntArray:
    """Return a random order of ``range(count)`` by Fisher and Yates, shape (count,).

    Written as swaps, not as a sort, because the compiled path says the same loop.
    """
    bounds = np.arange(count, 0, -1, dtype=np.uint64)
    top = words(key, count) >> np.uint64(32)
    picks = ((top * bounds) >> np.uint64(32)).tolist()
    order = list(range(count))
    for step, pick in enumerate(picks):
        last = count - 1 - step
        order[last], order[pick] = order[pick], order[last]
    return np.array(order, dtype=np.int64)
