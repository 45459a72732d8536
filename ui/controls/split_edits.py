"""Changes of the split: parts in whole percents that never add up to more than 100."""

from typing import Literal

from msgspec.structs import replace

from nnsim.data.settings import SplitSettings

Part = Literal["training", "validation", "test"]
PARTS: tuple[Part, Part, Part] = ("training", "validation", "test")


def with_percent(split: SplitSettings, part: Part, percent: int) -> SplitSettings:
    """Set one part of the split; what is too much is taken from the others.

    Samples not used so far go first, then the larger of the other two parts.
    """
    shares = percents(split)
    wanted = dict(zip(PARTS, shares, strict=True))
    wanted[part] = percent
    others = [other for other in reversed(PARTS) if other != part]
    while sum(wanted.values()) > 100:
        wanted[max(others, key=wanted.__getitem__)] -= 1
    changed = {
        name: wanted[name] / 100
        for name, share in zip(PARTS, shares, strict=True)
        if wanted[name] != share
    }
    after = replace(split, **changed)
    if after.training + after.validation + after.test <= 1.0:
        return after
    return replace(split, **{name: wanted[name] / 100 for name in PARTS})


def percents(split: SplitSettings) -> tuple[int, int, int]:
    """Return training, validation and test as whole percents, 100 or less in all.

    Thirds are 33, 33 and 33; what rounding would put over the top, the test set loses.
    """
    training = round(100 * split.training)
    validation = min(round(100 * split.validation), 100 - training)
    test = min(round(100 * split.test), 100 - training - validation)
    return training, validation, test
