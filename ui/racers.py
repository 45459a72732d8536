"""Runs beside the present one, by the same clock: as many epochs as it has made."""

from time import perf_counter

from PySide6.QtCore import QObject, Signal, Slot

from nnsim.assemble import Run, assemble
from nnsim.errors import InputError
from nnsim.frames.pinned import pin
from ui.commands import RaceCommand
from ui.drive import Drive

SLICE_S = 0.02
BETWEEN_NEWS_S = 0.2
"""The window learns of racers so often; numbers could not be read more often."""


class Racers(QObject):
    """Lives in the training thread; only ``interrupt`` may be called from elsewhere.

    ``told`` carries the racers as they are now, each a ``PinnedRun``.
    """

    told = Signal(object)
    refused = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._run_id = -1
        self._run: Run | None = None
        self._racers: tuple[tuple[int, Run], ...] = ()
        self._is_alone = False
        self._is_interrupted = False
        self._next_news = 0.0

    def join(self, run_id: int, run: Run) -> None:
        """Stand beside another run from now on; nobody races yet."""
        self._run_id, self._run, self._racers = run_id, run, ()

    @Slot(object)
    def race(self, command: RaceCommand) -> None:
        """Let others run beside the present run; all of them, or none."""
        if self._run is None or command.run_id != self._run_id:
            return
        data, path = self._run.data, self._run.trainer.path
        try:
            self._racers = tuple(
                (number, assemble(experiment, data, path))
                for number, experiment in command.racers
            )
        except InputError as error:
            self._racers = ()
            self.refused.emit((command.run_id, error))
        self.tell()

    def rewind(self, run_id: int) -> None:
        """Go back to the first weights, as the present run does."""
        self._run_id = run_id
        for _, run in self._racers:
            run.trainer.rewind()
        self.tell()

    def interrupt(self, is_wanted: bool = True) -> None:
        """Let a long slice end at once, or let them go again."""
        self._is_interrupted, self._is_alone = is_wanted, False
        for _, run in self._racers:
            run.trainer.interrupt[0] = int(is_wanted)

    def slice(self, drive: Drive) -> bool:
        """Make a slice of the present run and of the racers; False if it was the last.

        Where the present run has ended by itself the racers go on alone.
        """
        assert self._run is not None
        if self._is_alone:
            goes_on = self._go_on(drive.last_epoch)
        else:
            goes_on = drive.go(self._run.trainer)
            self._follow()
            has_ended = self._run.trainer.stopped is not None
            self._is_alone = bool(self._racers) and has_ended
            goes_on = goes_on or self._is_alone
        if self._racers and perf_counter() >= self._next_news:
            self.tell()
        return goes_on

    def catch_up(self) -> None:
        """Make as many epochs as the present run has, and tell."""
        self._follow()
        self.tell()

    def tell(self) -> None:
        """Tell the racers as they are now."""
        if self._racers:
            self._next_news = perf_counter() + BETWEEN_NEWS_S
            self.told.emit(tuple(pin(run, number) for number, run in self._racers))

    def _follow(self) -> None:
        assert self._run is not None
        n_epochs, path = self._run.trainer.n_epochs, self._run.trainer.path
        for _, run in self._racers:
            trainer = run.trainer
            trainer.use_path(path)
            missing = n_epochs - trainer.n_epochs
            if missing > 0 and trainer.stopped is None and not self._is_interrupted:
                trainer.run(missing)

    def _go_on(self, last_epoch: int | None) -> bool:
        """Go on a short time, the slowest first; False once all have ended."""
        end = perf_counter() + SLICE_S
        while perf_counter() < end and not self._is_interrupted:
            waiting = [
                run.trainer for _, run in self._racers if _may_go(run, last_epoch)
            ]
            if not waiting:
                return False
            min(waiting, key=lambda trainer: trainer.n_epochs).run(1)
        return not self._is_interrupted


def _may_go(run: Run, last_epoch: int | None) -> bool:
    trainer = run.trainer
    is_before_end = last_epoch is None or trainer.n_epochs < last_epoch
    return trainer.stopped is None and is_before_end
