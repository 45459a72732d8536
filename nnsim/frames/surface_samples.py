"""Over which samples an error surface is: of a large set a part stands for all."""

from nnsim.data.dataset import SampleSet
from nnsim.data.stratified import stratified_rows
from nnsim.frames.demand import SurfaceSet
from nnsim.training.trainer import Trainer

MOST_PRODUCTS = 5_000_000
FEWEST_SAMPLES, MOST_SAMPLES = 5_000, 50_000
"""Samples times weights are bounded."""


class SurfaceSamples:
    """Finds the parts, each once."""

    def __init__(self) -> None:
        self._parts: dict[str, tuple[SampleSet, SampleSet]] = {}

    def forget(self) -> None:
        """The samples were edited."""
        self._parts.clear()

    def shown(
        self, trainer: Trainer, wanted: SurfaceSet
    ) -> tuple[SampleSet, SampleSet | None, SurfaceSet]:
        """Return the set whose E is drawn, one for dashed lines, and what that is."""
        has_validation = len(trainer.sets.validation) > 0
        if wanted == "training" or not has_validation:
            return self.part(trainer, "training"), None, "training"
        if wanted == "validation":
            return self.part(trainer, "validation"), None, "validation"
        training = self.part(trainer, "training")
        return training, self.part(trainer, "validation"), "both"

    def part(self, trainer: Trainer, name: str) -> SampleSet:
        """Return a set, or a part of a large one."""
        whole: SampleSet = getattr(trainer.sets, name)
        if name not in self._parts or self._parts[name][0] is not whole:
            affordable = MOST_PRODUCTS // trainer.spec.n_parameters
            most = min(max(FEWEST_SAMPLES, affordable), MOST_SAMPLES)
            rows = stratified_rows(whole.labels, len(whole), most)
            is_all = len(rows) == len(whole)
            self._parts[name] = whole, whole if is_all else whole.part(rows)
        return self._parts[name][1]
