"""The numbers of a picked sample while training runs: calm enough to be read."""

from nnsim.frames.frame import Frame
from ui.panels.calm import Calm
from ui.panels.network.values import ShownValues, shown_values


class CalmValues:
    """Gives the values of each frame; those of a picked sample stay for a while."""

    def __init__(self) -> None:
        self._calm = Calm()
        self._key: tuple[object, ...] = ()
        self._last: ShownValues | None = None

    def of(self, frame: Frame) -> ShownValues:
        """Return what a frame may show; a step's numbers are always its own."""
        sample = frame.sample
        key = (frame.run_id, frame.spec, None if sample is None else sample.row)
        values, last = shown_values(frame), self._last
        is_same = last is not None and key == self._key and values.picked is not None
        if last is not None and is_same and not self._calm.due(frame.running):
            return last
        self._key, self._last = key, values
        return values
