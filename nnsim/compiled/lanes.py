"""Four numbers at a time: a type for compiled code whose arithmetic is SIMD.

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

N_LANES = 4
U = np.uint64
U0, U1, U2, U3, U4 = (U(number) for number in range(5))
U8 = U(8)
VECTOR = ir.VectorType(ir.DoubleType(), N_LANES)
INTEGERS = ir.VectorType(ir.IntType(64), N_LANES)
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
    """The type of four numbers."""

    def __init__(self) -> None:
        super().__init__(name="Lanes")


LANES = LanesType()


@register_model(LanesType)
class LanesModel(models.PrimitiveModel):
    """Four numbers are one LLVM vector."""

    def __init__(self, manager: Any, lanes_type: LanesType) -> None:
        super().__init__(manager, lanes_type, VECTOR)


def spread(builder: Any, number: Any) -> Any:
    """Return a vector that holds a number four times."""
    undefined = ir.Constant(VECTOR, ir.Undefined)
    first = builder.insert_element(undefined, number, ir.Constant(INDEX, 0))
    zeros = ir.Constant(ir.VectorType(INDEX, N_LANES), [0] * N_LANES)
    return builder.shuffle_vector(first, undefined, zeros)


def as_vector(builder: Any, value_type: Any, value: Any) -> Any:
    """Return a value as a vector; a single number is meant four times."""
    return value if value_type == LANES else spread(builder, value)


def _register(operation: Any, instruction: str) -> None:
    """Let ``operation`` work on lanes with lanes, and on lanes with a number."""

    @infer_global(operation)
    class OnLanes(AbstractTemplate):
        def generic(self, args: Any, kws: Any) -> Any:
            if len(args) == 2 and LANES in args:
                return signature(LANES, *args)
            return None

    def lower(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        left, right = (
            as_vector(builder, value_type, value)
            for value_type, value in zip(sig.args, args, strict=True)
        )
        return getattr(builder, instruction)(left, right)

    for pair in ((LANES, LANES), (LANES, types.float64), (types.float64, LANES)):
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


def _place(context: Any, builder: Any, array_type: Any, array: Any, index: Any) -> Any:
    data = context.make_array(array_type)(context, builder, array).data
    return builder.bitcast(builder.gep(data, [index]), VECTOR.as_pointer())


@intrinsic
def load(typing_context: Any, array: Any, index: Any) -> Any:
    """Return the four numbers of a flat array that begin at an index."""

    def lower(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        place = _place(context, builder, sig.args[0], *args)
        loaded = builder.load(place)
        loaded.align = 8
        return loaded

    return LANES(array, types.uint64), lower


@intrinsic
def store(typing_context: Any, array: Any, index: Any, lanes: Any) -> Any:
    """Put four numbers into a flat array from an index on."""

    def lower(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        place = _place(context, builder, sig.args[0], *args[:2])
        builder.store(args[2], place).align = 8
        return context.get_dummy_value()

    return types.void(array, types.uint64, LANES), lower


@intrinsic
def splat(typing_context: Any, number: Any) -> Any:
    """Return a number four times."""

    def lower(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        return spread(builder, args[0])

    return LANES(types.float64), lower


@intrinsic
def total(typing_context: Any, lanes: Any) -> Any:
    """Return the sum of the four numbers."""

    def lower(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        numbers = [
            builder.extract_element(args[0], ir.Constant(INDEX, lane))
            for lane in range(N_LANES)
        ]
        return builder.fadd(builder.fadd(*numbers[:2]), builder.fadd(*numbers[2:]))

    return types.float64(LANES), lower


@intrinsic
def fma(typing_context: Any, factor: Any, other: Any, added: Any) -> Any:
    """Return factor · other + added, rounded once where the processor can."""

    def lower(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        vectors = [
            as_vector(builder, value_type, value)
            for value_type, value in zip(sig.args, args, strict=True)
        ]
        kind = ir.FunctionType(VECTOR, [VECTOR] * 3)
        function = cgutils.get_or_insert_function(
            builder.module, kind, f"llvm.fmuladd.v{N_LANES}f64"
        )
        return builder.call(function, vectors)

    return LANES(factor, other, added), lower


@intrinsic
def where_less(
    typing_context: Any, left: Any, right: Any, then: Any, other: Any
) -> Any:
    """Return ``then`` where left < right and ``other`` elsewhere, NaN included."""

    def lower(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        low, high, chosen, rest = (
            as_vector(builder, value_type, value)
            for value_type, value in zip(sig.args, args, strict=True)
        )
        return builder.select(builder.fcmp_ordered("<", low, high), chosen, rest)

    return LANES(left, right, then, other), lower


@intrinsic
def times_power_of_two(typing_context: Any, lanes: Any, integers: Any) -> Any:
    """Return lanes times 2ⁿ, n being what stands in the low bits of ``integers``."""

    def lower(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        shift = ir.Constant(INTEGERS, [DOUBLE_BITS] * N_LANES)
        exponents = builder.shl(builder.bitcast(args[1], INTEGERS), shift)
        bits = builder.add(builder.bitcast(args[0], INTEGERS), exponents)
        return builder.bitcast(bits, VECTOR)

    return LANES(LANES, LANES), lower
