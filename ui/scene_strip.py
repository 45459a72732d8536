"""The points of a scene, one at a time, and the variants that it compares."""

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from nnsim.errors import InputError
from nnsim.scene import Scene, ScenePoint
from ui.i18n import tr
from ui.icons import icon
from ui.scene_player import ScenePlayer
from ui.series import Series
from ui.session import Session
from ui.theme import current_theme, icon_side, make_font
from ui.theme_following import follow_theme
from ui.variant_row import VariantRow

MOST_BESIDE = 0.5
MOST_BESIDE_IF_LARGE = 0.4
"""Variants that take a larger part of the width stand in a line of their own."""

GAP, ROW_GAP = 12, 8
ICON_SIDE = 16
MOST_HEIGHT = 10_000
MORE_POINTS_IF_LARGE = 4.0
"""So much larger than the rest is the text in a lecture."""


class SceneStrip(QWidget):
    """One point of the scene with its number, and the variants beside or above it.

    Hidden when the scene has neither.
    """

    look_at = Signal(str)
    point_changed = Signal()
    restore_wanted = Signal(object)

    def __init__(self, session: Session, series: Series) -> None:
        super().__init__()
        self._scene: Scene | None = None
        self._point = 0
        self._is_large = False
        self._count = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setSizePolicy(
            QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding
        )
        self.player = ScenePlayer(session, series)
        self._done: set[int] = set()
        self._do = QToolButton()
        self._do.setObjectName("do_point")
        self._do.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._do.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._do.setToolTip(tr("Do what this point says  [Page down]"))
        self._do.setAccessibleName(tr("Do it"))
        self._do.clicked.connect(self._on_do)
        self.player.changed.connect(self._show_doing)
        self.player.done.connect(self._on_done)
        self.player.refused.connect(self._on_unfit)
        self._is_unfit = False
        self._back = self._button("previous_point", tr("Previous point  [Page up]"), -1)
        self._forth = self._button("next_point", tr("Next point  [Page down]"), 1)
        self.variants = VariantRow(session, series)
        self._points = QWidget()
        row = QHBoxLayout(self._points)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(ROW_GAP)
        row.addWidget(self._count)
        row.addWidget(self._text, 1)
        row.addWidget(self._do)
        row.addWidget(self._back)
        row.addWidget(self._forth)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.setContentsMargins(12, 2, 8, 2)
        self._parts.setSpacing(12)
        self._parts.addWidget(self.variants)
        self._parts.addWidget(self._points, 1)
        session.scene_changed.connect(self._show_scene)
        follow_theme(self, self._follow_theme)
        self._follow_theme()

    @property
    def text(self) -> str:
        """The point that is shown."""
        return self._text.text()

    @property
    def number(self) -> int:
        """The place of the point that is shown, from 0."""
        return self._point

    @property
    def points(self) -> tuple[ScenePoint, ...]:
        """All points of the open scene."""
        return () if self._scene is None else self._scene.points

    @property
    def is_done(self) -> bool:
        """Whether the point that is shown has nothing left to do."""
        point = self._shown_point()
        return self._point in self._done or not (point.do or point.answer)

    @property
    def is_at_end(self) -> bool:
        """Whether one more turn would show nothing new."""
        is_last = self._point >= len(self.points) - 1
        return is_last and (not self.points or self.is_done or self.player.is_on)

    def show_large(self, large: bool) -> None:
        """Write for the last row of a hall; the number then stands elsewhere."""
        self._is_large = large
        self._count.setHidden(large)
        self._follow_theme()

    def turn(self, places: int) -> None:
        """Go so many points on, or back; the ends hold.

        On the way on a point first does what it has to do, so that a room can predict
        it; a second time goes on without waiting for its end.
        """
        if self._scene is None or not self._scene.points:
            return
        if places > 0 and not self.is_done and not self.player.is_on:
            self._on_do()
            return
        self.show_point(self._point + places)

    def show_point(self, number: int) -> None:
        """Show a point, the first or last one beyond the ends; do nothing yet."""
        if self._scene is None or not self._scene.points:
            return
        self.player.leave()
        self._is_unfit = False
        self._point = min(max(number, 0), len(self._scene.points) - 1)
        self._show_point()

    @property
    def done(self) -> frozenset[int]:
        """The places of the points that were done."""
        return frozenset(self._done)

    def stand_at(self, number: int, done: frozenset[int]) -> None:
        """Show a point, and know which ones were done."""
        self._done = set(done)
        self.show_point(number)

    def _button(self, name: str, tip: str, places: int) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setAutoRaise(True)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(lambda: self.turn(places))
        return button

    def _shown_point(self) -> ScenePoint:
        assert self._scene is not None
        return self._scene.points[self._point]

    @Slot()
    def _on_do(self) -> None:
        if self._is_unfit:
            self._restore()
        elif self.player.is_on:
            self.player.stop()
        elif self._shown_point().do:
            self.player.play(self._shown_point())
        else:
            self._on_done()

    @Slot(object)
    def _on_unfit(self, error: InputError) -> None:
        """Offer the scene as it was: the point does not fit what it has become."""
        self._is_unfit = True
        self._show_doing()

    def _restore(self) -> None:
        point = self._point
        self.restore_wanted.emit(self._scene)
        self._point = point
        self._show_point()

    @Slot()
    def _on_done(self) -> None:
        self._done.add(self._point)
        self._show_point()

    @Slot()
    def _show_doing(self) -> None:
        """Offer to do what the point does, to end it, or to do it again."""
        if self._scene is None or not self._scene.points:
            return
        point, is_on = self._shown_point(), self.player.is_on
        words = do_words(point, is_on=is_on, is_done=self.is_done)
        self._do.setVisible(bool(point.do) or not self.is_done)
        tip = do_tip(point, is_on=is_on)
        if self._is_unfit:
            words = tr("Restore the scene")
            tip = tr("Settings were changed so that this point does not fit any more")
        self._do.setText(words)
        name = "pause" if is_on else "play" if point.do else "help"
        self._do.setIcon(icon(name))
        self._do.setToolTip(tip)
        self._do.setAccessibleName(words)

    def _show_point(self) -> None:
        assert self._scene is not None
        points = self._scene.points
        point = points[self._point]
        has_answer = bool(point.answer) and self._point in self._done
        self._count.setText(tr("{n} of {total}", n=self._point + 1, total=len(points)))
        self._text.setText(tr(point.answer if has_answer else point.text))
        self._back.setEnabled(self._point > 0)
        self._forth.setEnabled(self._point < len(points) - 1 or not self.is_done)
        self._show_doing()
        self.look_at.emit(point.look_at)
        self.point_changed.emit()

    @Slot(object)
    def _show_scene(self, scene: Scene) -> None:
        self._scene = scene
        self._point = 0
        self._done.clear()
        self._is_unfit = False
        self.player.leave()
        self.setVisible(bool(scene.points or scene.variants))
        self._points.setVisible(bool(scene.points))
        if scene.points:
            self._show_point()
        else:
            self.look_at.emit("")
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the variants where they fit."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        direction = QBoxLayout.Direction
        most = MOST_BESIDE_IF_LARGE if self._is_large else MOST_BESIDE
        wide = self.variants.sizeHint().width() > most * self.width()
        self._parts.setDirection(
            direction.TopToBottom if wide else direction.LeftToRight
        )
        self._parts.setSpacing(2 if wide else GAP)
        self._keep_height()

    @Slot()
    def _follow_theme(self) -> None:
        theme = current_theme()
        more = MORE_POINTS_IF_LARGE if self._is_large else 1.0
        self._text.setFont(make_font(theme.font_pt + more))
        self._count.setFont(make_font(theme.font_small_pt))
        side = icon_side(ICON_SIDE)
        for button in (self._do, self._back, self._forth):
            button.setIconSize(QSize(side, side))
        self._back.setIcon(icon("step-back"))
        self._forth.setIcon(icon("step"))
        self._show_doing()
        self._share_width()

    def _keep_height(self) -> None:
        """Make room for the longest point in a lecture, so that no panel moves."""
        if not self._is_large:
            self._text.setMinimumHeight(0)
            return
        heights = [self._height_for(point) for point in self.points]
        self._text.setMinimumHeight(max(heights, default=0))

    def _height_for(self, point: ScenePoint) -> int:
        """Return how high the text of a point is, and its answer, at this width."""
        is_beside = self._parts.direction() == QBoxLayout.Direction.LeftToRight
        shares_line = is_beside and not self.variants.isHidden()
        beside = [self._back.sizeHint(), self._forth.sizeHint()]
        beside += [self._do.sizeHint()] if point.do else []
        taken = sum(each.width() + ROW_GAP for each in beside)
        taken += self.variants.sizeHint().width() + GAP if shares_line else 0
        margins = self._parts.contentsMargins()
        width = self.width() - taken - margins.left() - margins.right()
        room = QRect(0, 0, max(width, 1), MOST_HEIGHT)
        wrapped = Qt.TextFlag.TextWordWrap.value
        metrics = self._text.fontMetrics()
        texts = [tr(text) for text in (point.text, point.answer) if text]
        boxes = [metrics.boundingRect(room, wrapped, text) for text in texts]
        return max((box.height() for box in boxes), default=0)


def do_words(point: ScenePoint, *, is_on: bool, is_done: bool) -> str:
    """Return the word on the button of a point."""
    if is_on:
        return tr("Stop")
    if not point.do:
        return tr("Answer")
    return tr("Again") if is_done else tr("Do it")


def do_tip(point: ScenePoint, *, is_on: bool) -> str:
    """Return what the button of a point does."""
    if is_on:
        return tr("End it here")
    if not point.do:
        return tr("Predict first: this tells the answer  [Page down]")
    if point.answer:
        return tr("Predict first: this does it, and says what happened  [Page down]")
    return tr("Do what this point says  [Page down]")
