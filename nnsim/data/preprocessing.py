"""Preprocessing of inputs: fitted on the training rows, applied to every row alike."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray, IntArray, frozen
from nnsim.choices import require_choice
from nnsim.data.preprocessing_checks import check_options, chosen_columns
from nnsim.data.preprocessing_steps import STEPS
from nnsim.data.scaling import Parameters
from nnsim.data.settings import PreprocessingStep
from nnsim.errors import InputError

BLOCK_NUMBERS = 1_000_000


@dataclass(frozen=True)
class ColumnNumbers:
    """What a step found of one input: pairs of a key and its value or values."""

    column: str
    numbers: tuple[tuple[str, tuple[float, ...]], ...]


@dataclass(frozen=True, eq=False)
class FittedStep:
    """A step with the numbers found on the training rows; equal only to itself.

    Attributes
    ----------
    step : key of ``STEPS``.
    names_before : (n_inputs,) names of the inputs that the step receives.
    columns : (n_columns,) numbers of the inputs it works on, in rising order.
    parameters : (n_columns, ...) each, read-only, as the row of ``STEPS`` names them.
    """

    step: str
    names_before: tuple[str, ...]
    columns: tuple[int, ...]
    parameters: Parameters

    @property
    def names_after(self) -> tuple[str, ...]:
        """Names of the inputs that the step leaves."""
        if not STEPS[self.step].removes:
            return self.names_before
        gone = set(self.columns)
        names = enumerate(self.names_before)
        return tuple(name for number, name in names if number not in gone)

    def numbers(self, most: int | None = None) -> tuple[ColumnNumbers, ...]:
        """Return what was found of the first ``most`` columns, of all where None.

        It is for the screen: keys, no wording.
        """
        return tuple(
            self._numbers_at(place) for place in range(len(self.columns[:most]))
        )

    def numbers_of(self, column: int) -> ColumnNumbers | None:
        """Return what was found of one input it receives, None if it leaves that be."""
        place = bisect_left(self.columns, column)
        if place == len(self.columns) or self.columns[place] != column:
            return None
        return self._numbers_at(place)

    def place_after(self, column: int) -> int | None:
        """Return the number of an input after the step, None if it is taken away."""
        if not STEPS[self.step].removes:
            return column
        place = bisect_left(self.columns, column)
        is_gone = place < len(self.columns) and self.columns[place] == column
        return None if is_gone else column - place

    def _numbers_at(self, place: int) -> ColumnNumbers:
        keys = STEPS[self.step].numbers
        return ColumnNumbers(
            self.names_before[self.columns[place]],
            tuple(
                (key, tuple(np.atleast_1d(parameter[place]).tolist()))
                for key, parameter in zip(keys, self.parameters, strict=True)
            ),
        )

    def apply(self, inputs: FloatArray) -> FloatArray:
        """Return (n, n_inputs) after the step as a new array."""
        row = STEPS[self.step]
        if row.removes:
            return np.delete(inputs, self.columns, axis=1)
        result = inputs.copy()
        chosen = inputs.take(self.columns, axis=1)
        result[:, self.columns] = row.apply(chosen, self.parameters)
        return result

    def undo(self, inputs: FloatArray) -> FloatArray:
        """Return (n, n_inputs) from which the step makes these, as a new array.

        Raise ``InputError`` for a step that has no way back.
        """
        way_back = STEPS[self.step].way_back
        if way_back is None:
            raise InputError("paint.no_way_back", step=self.step)
        result = inputs.copy()
        chosen = inputs.take(self.columns, axis=1)
        result[:, self.columns] = way_back(chosen, self.parameters)
        return result


def fit_steps(
    steps: Sequence[PreprocessingStep],
    inputs: FloatArray,
    rows: IntArray,
    input_names: tuple[str, ...],
    missing_when_zero: Sequence[str] = (),
) -> tuple[FittedStep, ...]:
    """Return the steps fitted one after the other on the given rows, and no others.

    ``inputs`` is (n_samples, n_inputs), ``rows`` the indices of the training rows;
    ``missing_when_zero`` names the inputs in which 0 stands for "not measured". Raise
    ``InputError``, at the field, for a step that cannot be carried out.
    """
    seen, names = inputs[rows], input_names
    fitted = []
    for index, asked in enumerate(steps):
        where = f"data.preprocessing[{index}]"
        require_choice(f"{where}.step", asked.step, STEPS)
        check_options(where, asked)
        columns = chosen_columns(where, asked, names, missing_when_zero)
        chosen = seen.take(columns, axis=1)
        found = STEPS[asked.step].fit(chosen, asked)
        parameters = tuple(frozen(numbers) for numbers in found)
        step = FittedStep(asked.step, names, columns, parameters)
        if index < len(steps) - 1:
            seen = step.apply(seen)
        names = step.names_after
        fitted.append(step)
    return tuple(fitted)


def apply_steps(fitted: Sequence[FittedStep], inputs: FloatArray) -> FloatArray:
    """Return (n, n_inputs) after all steps, in their order, as a new array.

    Block by block, so that a large set is never in memory several times over.
    """
    n_after = len(fitted[-1].names_after) if fitted else inputs.shape[1]
    result = np.empty((len(inputs), n_after))
    block = max(1, BLOCK_NUMBERS // max(1, inputs.shape[1]))
    for first in range(0, len(inputs), block):
        part = inputs[first : first + block]
        for step in fitted:
            part = step.apply(part)
        result[first : first + block] = part
    return result


def undo_steps(fitted: Sequence[FittedStep], inputs: FloatArray) -> FloatArray:
    """Return (n, n_inputs) in the set's units from inputs as the network sees them.

    Raise ``InputError`` if a step has no way back.
    """
    result = np.array(inputs, dtype=np.float64)
    for step in reversed(fitted):
        result = step.undo(result)
    return result
