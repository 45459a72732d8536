"""Four or eight numbers at a time: types for compiled code whose arithmetic is SIMD.

LLVM vectorises long loops by itself, but layers of 3 or 8 neurons are too short for it.
Nothing is contracted or reordered: a sum has the same bits wherever a call begins.
"""

import operator
from collections.abc import Callable
from typing import Any, TypeVar

import numba
import numpy as np
from llvmlite import ir
from numba import types
from numba.core import cgutils
from numba.core.imputils import lower_builtin
from numba.core.typing.templates import AbstractTemplate, infer_global, signature
from numba.extending import intrinsic, models, register_model

Index = Any
"""An unsigned index: signed ones may wrap around, which keeps LLVM from vectorising."""
Lanes = Any
Function = TypeVar("Function", bound=Callable[..., Any])

N_LANES, N_WIDE = 4, 8
U = np.uint64
U0, U1, U2, U3, U4 = (U(number) for number in range(5))
U8 = U(8)
U16 = U(16)
INDEX = ir.IntType(32)
DOUBLE_BITS = 52


def inlined(function: Function) -> Function:
    """Compile a part of a kernel; passing arrays in a call costs more than it does."""
    decorated: Function = numba.njit(forceinline=True, error_model="numpy", _nrt=False)(
        function
    )
    return decorated


def part(function: Function) -> Function:
    """Compile a part of a kernel that is worth a call."""
    decorated: Function = numba.njit(error_model="numpy", nogil=True, _nrt=False)(
        function
    )
    return decorated


def entry(function: Function) -> Function:
    """Compile a kernel that Python calls: kept on disk, and without Python's lock."""
    decorated: Function = numba.njit(
        error_model="numpy", nogil=True, cache=True, _nrt=False
    )(function)
    return decorated


class LanesType(types.Type):
    """The type of some numbers side by side."""

    def __init__(self, count: int) -> None:
        super().__init__(name=f"Lanes{count}")
        self.count = count
        self.vector = ir.VectorType(ir.DoubleType(), count)
        self.integers = ir.VectorType(ir.IntType(64), count)


LANES, WIDE = LanesType(N_LANES), LanesType(N_WIDE)
"""Four suit layers of a few neurons, eight long rows of samples."""


@register_model(LanesType)
class LanesModel(models.PrimitiveModel):
    """Lanes are one LLVM vector."""

    def __init__(self, manager: Any, lanes_type: LanesType) -> None:
        super().__init__(manager, lanes_type, lanes_type.vector)


def lanes_among(value_types: Any) -> Any:
    """Return the type of lanes among some types, None if they are single numbers."""
    return next((kind for kind in value_types if isinstance(kind, LanesType)), None)


def spread(builder: Any, kind: LanesType, number: Any) -> Any:
    """Return a vector that holds a number in each lane."""
    undefined = ir.Constant(kind.vector, ir.Undefined)
    first = builder.insert_element(undefined, number, ir.Constant(INDEX, 0))
    zeros = ir.Constant(ir.VectorType(INDEX, kind.count), [0] * kind.count)
    return builder.shuffle_vector(first, undefined, zeros)


def as_vectors(builder: Any, kind: LanesType, value_types: Any, values: Any) -> Any:
    """Return values as vectors; a single number is meant for each lane."""
    return [
        value if value_type == kind else spread(builder, kind, value)
        for value_type, value in zip(value_types, values, strict=True)
    ]


def _register(operation: Any, instruction: str) -> None:
    """Let ``operation`` work on lanes with lanes, and on lanes with a number."""

    @infer_global(operation)
    class OnLanes(AbstractTemplate):
        def generic(self, args: Any, kws: Any) -> Any:
            kind = lanes_among(args)
            return None if kind is None or len(args) != 2 else signature(kind, *args)

    def lower(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        vectors = as_vectors(builder, sig.return_type, sig.args, args)
        return getattr(builder, instruction)(*vectors)

    for kind in (LANES, WIDE):
        for pair in ((kind, kind), (kind, types.float64), (types.float64, kind)):
            lower_builtin(operation, *pair)(lower)


for _operation, _instruction in (
    (operator.add, "fadd"),
    (operator.iadd, "fadd"),
    (operator.sub, "fsub"),
    (operator.isub, "fsub"),
    (operator.mul, "fmul"),
    (operator.imul, "fmul"),
    (operator.truediv, "fdiv"),
):
    _register(_operation, _instruction)


def _place(
    context: Any, builder: Any, kind: LanesType, array_type: Any, array: Any, index: Any
) -> Any:
    data = context.make_array(array_type)(context, builder, array).data
    return builder.bitcast(builder.gep(data, [index]), kind.vector.as_pointer())


def _load(context: Any, builder: Any, sig: Any, args: Any) -> Any:
    place = _place(context, builder, sig.return_type, sig.args[0], *args)
    loaded = builder.load(place)
    loaded.align = 8
    return loaded


@intrinsic
def load(typing_context: Any, array: Any, index: Any) -> Any:
    """Return the four numbers of a flat array that begin at an index."""
    return LANES(array, types.uint64), _load


@intrinsic
def load_wide(typing_context: Any, array: Any, index: Any) -> Any:
    """Return the eight numbers of a flat array that begin at an index."""
    return WIDE(array, types.uint64), _load


@intrinsic
def store(typing_context: Any, array: Any, index: Any, lanes: Any) -> Any:
    """Put numbers side by side into a flat array from an index on."""

    def lower(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        place = _place(context, builder, sig.args[2], sig.args[0], *args[:2])
        builder.store(args[2], place).align = 8
        return context.get_dummy_value()

    return types.void(array, types.uint64, lanes), lower


def _splat(context: Any, builder: Any, sig: Any, args: Any) -> Any:
    return spread(builder, sig.return_type, args[0])


@intrinsic
def splat(typing_context: Any, number: Any) -> Any:
    """Return a number four times."""
    return LANES(types.float64), _splat


@intrinsic
def splat_wide(typing_context: Any, number: Any) -> Any:
    """Return a number eight times."""
    return WIDE(types.float64), _splat


@intrinsic
def total(typing_context: Any, lanes: Any) -> Any:
    """Return the sum of the numbers, of neighbours first."""

    def lower(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        numbers = [
            builder.extract_element(args[0], ir.Constant(INDEX, lane))
            for lane in range(sig.args[0].count)
        ]
        while len(numbers) > 1:
            pairs = zip(numbers[::2], numbers[1::2], strict=True)
            numbers = [builder.fadd(*pair) for pair in pairs]
        return numbers[0]

    return types.float64(lanes), lower


@intrinsic
def fma(typing_context: Any, factor: Any, other: Any, added: Any) -> Any:
    """Return factor · other + added, rounded once where the processor can."""

    def lower(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        kind = sig.return_type
        function = cgutils.get_or_insert_function(
            builder.module,
            ir.FunctionType(kind.vector, [kind.vector] * 3),
            f"llvm.fmuladd.v{kind.count}f64",
        )
        return builder.call(function, as_vectors(builder, kind, sig.args, args))

    arguments = factor, other, added
    return signature(lanes_among(arguments), *arguments), lower


@intrinsic
def where_less(
    typing_context: Any, left: Any, right: Any, then: Any, other: Any
) -> Any:
    """Return ``then`` where left < right and ``other`` elsewhere, NaN included."""

    def lower(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        vectors = as_vectors(builder, sig.return_type, sig.args, args)
        low, high, chosen, rest = vectors
        return builder.select(builder.fcmp_ordered("<", low, high), chosen, rest)

    arguments = left, right, then, other
    return signature(lanes_among(arguments), *arguments), lower


@intrinsic
def times_power_of_two(typing_context: Any, lanes: Any, integers: Any) -> Any:
    """Return lanes times 2ⁿ, n being what stands in the low bits of ``integers``."""

    def lower(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        kind = sig.return_type
        shift = ir.Constant(kind.integers, [DOUBLE_BITS] * kind.count)
        exponents = builder.shl(builder.bitcast(args[1], kind.integers), shift)
        bits = builder.add(builder.bitcast(args[0], kind.integers), exponents)
        return builder.bitcast(bits, kind.vector)

    return lanes(lanes, integers), lower
