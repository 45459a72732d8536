"""The transport bar: rewind, run, the three sizes of a step, and the speed."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QLabel,
    QSizePolicy,
    QSlider,
    QSpinBox,
    QToolButton,
)

from nnsim.frames.frame import Frame
from ui.controls.fields import tip_of
from ui.i18n import number, tr
from ui.icons import icon
from ui.run_number_fields import RUN_NUMBERS
from ui.session import Session
from ui.speed import SPEEDS, Speed, nearest_stop
from ui.theme import icon_side
from ui.theme_following import follow_theme
from ui.widgets.wrapping_row import WrappingRow, group_of

ICON_SIDE = 20
NARROWEST_SLIDER, WIDEST_SLIDER = 60, 220
MOST_EPOCHS = 10_000_000
NAMED = ("phase", "step", "epoch")
BACK = ("epoch_back", "step_back")
AT_THE_RIGHT = ("new_weights", "new_data", "pin")


class Transport(WrappingRow):
    """Buttons of the actions that move the run, and the slider of its speed.

    Where they are too wide the words go first; then the groups take more lines.
    """

    def __init__(self, session: Session, actions: dict[str, QAction]) -> None:
        super().__init__((8, 2, 8, 4), 12)
        self._session = session
        self._is_compact = False
        self._has_words = True
        self._toggle = actions["toggle"]
        self._running = False
        self._buttons = {
            key: self._button(key, actions[key])
            for key in ("rewind", *BACK, "toggle", *NAMED, "run_n", *AT_THE_RIGHT)
        }
        self._epochs = QSpinBox()
        self._speed = QSlider(Qt.Orientation.Horizontal)
        self._speed_name = QLabel()
        self._set_up_fields()
        self._lay_out()
        session.speed_changed.connect(self._show_speed)
        session.frame_changed.connect(self._show_frame)
        session.playback.changed.connect(self._show_running)
        follow_theme(self, self._renew_icons)
        self._show_speed(session.speed)

    @property
    def speed_text(self) -> str:
        """The speed in words, as it stands beside the slider."""
        return self._speed_name.text()

    def run_n(self) -> None:
        """Run for as many epochs as the field says."""
        self._session.play(self._epochs.value())

    def show_compact(self, compact: bool) -> None:
        """Leave out words and what is seldom pressed, so that more fits beside."""
        self._is_compact = compact
        self._run_n.setHidden(compact)
        self.wrap()

    def wrap(self) -> None:
        """Leave the words out where they do not fit, then take as few lines as do."""
        self._show_words(not self._is_compact)
        if not self.fits():
            self._show_words(False)
        super().wrap()

    def _show_words(self, words: bool) -> None:
        if words == self._has_words:
            return
        self._has_words = words
        style = Qt.ToolButtonStyle
        for key in (*NAMED, *AT_THE_RIGHT):
            self._buttons[key].setToolButtonStyle(
                style.ToolButtonTextBesideIcon if words else style.ToolButtonIconOnly
            )

    def _button(self, key: str, action: QAction) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setObjectName(f"transport_{key}")
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        with_text = key in (*NAMED, "toggle", *AT_THE_RIGHT)
        button.setToolButtonStyle(
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            if with_text
            else Qt.ToolButtonStyle.ToolButtonIconOnly
        )
        return button

    def _set_up_fields(self) -> None:
        self._epochs.setRange(1, MOST_EPOCHS)
        self._epochs.setValue(100)
        self._epochs.setStepType(QSpinBox.StepType.AdaptiveDecimalStepType)
        self._epochs.setObjectName("run_n_epochs")
        self._epochs.setAccessibleName(tr("Epochs to run"))
        self._epochs.setToolTip(tip_of(RUN_NUMBERS["run_n"]))
        self._speed.setRange(0, len(SPEEDS) - 1)
        self._speed.setPageStep(1)
        self._speed.setObjectName("speed")
        self._speed.setAccessibleName(tr("Speed"))
        self._speed.setToolTip(tip_of(RUN_NUMBERS["speed"]))
        self._speed_name.setToolTip(self._speed.toolTip())
        self._speed.setMinimumWidth(NARROWEST_SLIDER)
        self._speed.valueChanged.connect(self._on_speed)

    def _lay_out(self) -> None:
        steps = [self._buttons[key] for key in ("rewind", *BACK, "toggle", *NAMED)]
        at_the_right = [self._buttons[key] for key in AT_THE_RIGHT]
        self._run_n = group_of(self._epochs, self._buttons["run_n"], spacing=2)
        self._speed_group = group_of(self._speed, self._speed_name, spacing=2)
        self._renew_icons()
        policy = self._speed_group.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        policy.setHorizontalStretch(1)
        self._speed_group.setSizePolicy(policy)
        last = group_of(*at_the_right, spacing=2)
        groups = (group_of(*steps, spacing=2), self._run_n, self._speed_group)
        self.set_groups(*groups, last, at_right=last)

    def _fix_widths(self) -> None:
        """Give what changes its widest text, so that nothing beside it moves."""
        letter = self._epochs.fontMetrics().averageCharWidth()
        self._epochs.setMaximumWidth(letter * 12)
        self._speed.setMaximumWidth(WIDEST_SLIDER)
        metrics = self._speed_name.fontMetrics()
        widest = max(metrics.horizontalAdvance(speed_text(s)) for s in SPEEDS)
        self._speed_name.setFixedWidth(widest + 8)
        self._speed_group.setMaximumWidth(WIDEST_SLIDER + 2 + widest + 8)
        toggle = self._buttons["toggle"]
        words = max(
            toggle.fontMetrics().horizontalAdvance(word)
            for word in (tr("Run"), tr("Pause"))
        )
        toggle.setFixedWidth(words + icon_side(ICON_SIDE) + 24)
        toggle.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    @Slot(int)
    def _on_speed(self, stop: int) -> None:
        self._speed_name.setText(speed_text(SPEEDS[stop]))
        self._session.set_speed(SPEEDS[stop])

    @Slot(object)
    def _show_speed(self, speed: Speed) -> None:
        stop = nearest_stop(speed.unit, speed.per_second)
        self._speed.blockSignals(True)
        self._speed.setValue(stop)
        self._speed.blockSignals(False)
        self._speed_name.setText(speed_text(speed))

    @Slot(object)
    def _show_frame(self, frame: Frame) -> None:
        self._show_running()

    @Slot()
    def _show_running(self) -> None:
        """Offer to pause what runs, also where it is the past that is played."""
        running = self._session.running or self._session.playback.is_on
        if running != self._running:
            self._running = running
            self._toggle.setText(tr("Pause") if self._running else tr("Run"))
            self._toggle.setIcon(icon(self._icon_name("toggle")))

    @Slot()
    def _renew_icons(self) -> None:
        side = icon_side(ICON_SIDE)
        for key, button in self._buttons.items():
            button.setIconSize(QSize(side, side))
            button.defaultAction().setIcon(icon(self._icon_name(key)))
        self._fix_widths()

    def _icon_name(self, key: str) -> str:
        if key == "toggle":
            return "pause" if self._running else "play"
        return key.replace("_", "-")


def speed_text(speed: Speed) -> str:
    """Return a speed in words: 30 epochs/s."""
    if speed.is_full:
        return tr("full speed")
    if speed.per_second == 1.0:
        one = {"phase": tr("1 phase/s"), "step": tr("1 step/s")}
        return one.get(speed.unit, tr("1 epoch/s"))
    n = short(speed.per_second)
    texts = {
        "phase": tr("{n} phases/s", n=n),
        "step": tr("{n} steps/s", n=n),
        "epoch": tr("{n} epochs/s", n=n),
    }
    return texts[speed.unit]


def short(value: float) -> str:
    """Return a number of a speed without needless digits."""
    return str(int(value)) if value == int(value) else number(value, 1)
