"""The feature space as a relief: the output of one neuron as heights over the plane."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, Signal
from PySide6.QtGui import QPainter

from nnsim.arrays import FloatArray
from ui.i18n import tr
from ui.palettes import Theme
from ui.panels.feature_space.sample_marks import SampleMarks
from ui.panels.relief.marks import MOST_MARKS, ReliefMarks, paint_marks
from ui.panels.relief.turning import ReliefShape, TurningRelief

MOVING_MARKS = 200


@dataclass(frozen=True, eq=False)
class ReliefPicture(ReliefShape):
    """All that the relief shows of one moment.

    Attributes
    ----------
    marks : the samples over the plane, at ``mark_heights`` (n_marks,).
    """

    marks: SampleMarks
    mark_heights: FloatArray


class FeatureRelief(TurningRelief):
    """Draws a ``ReliefPicture``.

    ``clicked`` carries the mark under the pointer or None, ``tip_wanted`` too.
    """

    clicked = Signal(object)
    tip_wanted = Signal(object, QPoint)

    def __init__(self) -> None:
        super().__init__()
        self._picture: ReliefPicture | None = None
        self.setAccessibleName(tr("3-D view of the output of a neuron"))

    @property
    def picture(self) -> ReliefPicture | None:
        """What is shown, None before the first moment."""
        return self._picture

    def show_picture(self, picture: ReliefPicture | None) -> None:
        """Show another moment, or nothing."""
        self._picture = picture
        self.show_shape(picture)

    def marks_now(self) -> ReliefMarks | None:
        """Return where the marks of the samples are seen."""
        shown = self._picture
        if shown is None or not self.is_painted:
            return None
        most = MOVING_MARKS if self.is_moving else MOST_MARKS
        return ReliefMarks(
            self.box(), shown.marks, shown.mark_heights, self.hides, most
        )

    def paint_on(self, painter: QPainter, theme: Theme) -> None:
        """Paint the samples."""
        marks = self.marks_now()
        if marks is not None:
            paint_marks(painter, theme, marks)

    def clicked_at(self, place: QPointF) -> None:
        """Report the sample there."""
        self.clicked.emit(self._mark_at(place))

    def tell(self, place: QPointF, pixel: QPoint) -> None:
        """Ask for words about the sample there."""
        self.tip_wanted.emit(self._mark_at(place), pixel)

    def _mark_at(self, place: QPointF) -> int | None:
        marks = self.marks_now()
        return None if marks is None else marks.nearest(place)
