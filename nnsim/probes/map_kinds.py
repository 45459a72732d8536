"""What the feature space can be filled with."""

from typing import Literal

MapKind = Literal["decision", "probability", "spread", "error", "relief"]
MAP_KINDS: tuple[MapKind, ...] = (
    "decision",
    "probability",
    "spread",
    "error",
    "relief",
)
