"""The variants of a scene as joined buttons: α 0 | α 0.6 | α 0.9, and all in turn."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from nnsim.scene import Scene
from ui.i18n import tr
from ui.icons import icon
from ui.series import Series
from ui.session import Session
from ui.theme import current_theme, icon_side, make_font
from ui.theme_following import follow_theme
from ui.widgets.segmented import Segment

ICON_SIDE = 18


class VariantRow(QWidget):
    """A button for each variant, the present one down; hidden where there are none."""

    def __init__(self, session: Session, series: Series) -> None:
        super().__init__()
        self._series = series
        self._segments: list[Segment] = []
        self._all = big_button("run_all_variants")
        self._all.clicked.connect(self._on_all)
        self._race = big_button("race_variants")
        self._race.setText(tr("Race"))
        self._race.setToolTip(
            tr("Run all side by side, by the same clock: the others are ghosts")
        )
        self._race.clicked.connect(self._on_race)
        self._name = QLabel(tr("Compare"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._name)
        self._row.addSpacing(8)
        self._row.addSpacing(6)
        self._row.addWidget(self._all)
        self._row.addSpacing(6)
        self._row.addWidget(self._race)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setVisible(False)
        session.scene_changed.connect(self._show_scene)
        session.experiment_changed.connect(self._mark_present)
        series.changed.connect(self._mark_present)
        follow_theme(self, self._follow_theme)
        self._follow_theme()

    @property
    def labels(self) -> tuple[str, ...]:
        """The names on the buttons."""
        return tuple(segment.text() for segment in self._segments)

    @property
    def present(self) -> int:
        """The number of the button that is down, −1 for none."""
        down = [n for n, each in enumerate(self._segments) if each.isChecked()]
        return down[0] if down else -1

    def button(self, number: int) -> Segment:
        """Return the button of a variant."""
        return self._segments[number]

    @Slot(object)
    def _show_scene(self, scene: Scene) -> None:
        for segment in self._segments:
            self._row.removeWidget(segment)
            segment.hide()
            segment.deleteLater()
        self._segments = [
            self._segment(number, tr(variant.label), len(scene.variants))
            for number, variant in enumerate(scene.variants)
        ]
        self.setVisible(bool(self._segments))
        self._mark_present()

    def _segment(self, number: int, label: str, n_variants: int) -> Segment:
        segment = Segment(str(number), label, self)
        segment.is_first, segment.is_last = number == 0, number == n_variants - 1
        segment.setObjectName(f"variant_{number}")
        segment.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tip = tr(
            "{label}: from the same first weights; the present run stays as a ghost",
            label=label,
        )
        segment.setToolTip(tip)
        segment.setAccessibleName(tip)
        segment.clicked.connect(lambda: self._on_variant(number))
        segment.moved.connect(lambda steps: self._move_focus(number + steps))
        self._row.insertWidget(2 + number, segment)
        segment.show()
        return segment

    def _on_variant(self, number: int) -> None:
        self._series.start(number)
        self._mark_present()

    def _move_focus(self, number: int) -> None:
        if 0 <= number < len(self._segments):
            self._segments[number].setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _on_all(self) -> None:
        if self._series.is_on:
            self._series.stop()
        else:
            self._series.run_all()

    @Slot()
    def _on_race(self) -> None:
        self._series.race()

    @Slot()
    def _mark_present(self) -> None:
        present = self._series.present()
        for number, segment in enumerate(self._segments):
            segment.setChecked(number == present)
        is_on = self._series.is_on
        self._all.setText(tr("Stop") if is_on else tr("Run all"))
        self._all.setIcon(icon("pause" if is_on else "run-n"))
        self._all.setToolTip(
            tr("End the series and stay here  [Esc]")
            if is_on
            else tr("Run each to its end, one after the other, and compare them")
        )

    @Slot()
    def _follow_theme(self) -> None:
        theme = current_theme()
        self._name.setFont(make_font(theme.font_small_pt))
        side = icon_side(ICON_SIDE)
        for button in (self._all, self._race):
            button.setIconSize(QSize(side, side))
        self._all.ensurePolished()
        metrics = self._all.fontMetrics()
        widest = max(
            metrics.horizontalAdvance(word) for word in (tr("Stop"), tr("Run all"))
        )
        self._all.setFixedWidth(widest + side + 20)
        self._race.setIcon(icon("race"))
        self._mark_present()


def big_button(name: str) -> QToolButton:
    """Return a button with a sign and a word."""
    button = QToolButton()
    button.setObjectName(name)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
