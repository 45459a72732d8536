"""The stops of the tour as a table: a widget, two sentences, and what is waited for."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QToolButton, QWidget

from nnsim.frames.frame import Frame

if TYPE_CHECKING:
    from ui.main_window import MainWindow


@dataclass(frozen=True)
class Wait:
    """What the user does here: ``hint`` asks for it, ``is_done`` compares two moments.

    ``is_possible`` tells from the first moment whether it can be done at all.
    """

    hint: str
    is_done: Callable[[Frame, Frame], bool]
    is_possible: Callable[[Frame], bool]


@dataclass(frozen=True)
class Stop:
    """One widget of the window and what is said of it."""

    key: str
    find: Callable[["MainWindow"], QWidget | None]
    text: str
    wait: Wait | None = None


def _dock(key: str) -> Callable[["MainWindow"], QWidget | None]:
    return lambda window: window.docks.docks[key]


def _button(name: str) -> Callable[["MainWindow"], QWidget | None]:
    return lambda window: window.findChild(QToolButton, name)


STOPS = (
    Stop(
        "run",
        _button("transport_toggle"),
        "NNSim shows how a neural network learns. This button runs it, and pauses it; "
        "so does Space, at any time.",
        Wait(
            "Try it: press Space.",
            lambda before, now: now.running or now.n_steps != before.n_steps,
            lambda before: not before.running and before.stopped is None,
        ),
    ),
    Stop(
        "network",
        _dock("network"),
        "The network, inputs at the left. The wider a link, the larger its weight; "
        "blue is positive, orange negative. Turn the wheel on a link to change it.",
    ),
    Stop(
        "feature_space",
        _dock("feature_space"),
        "The samples, and behind them what the network answers at each place. A line "
        "belongs to a neuron: drag it, and the weights of the neuron follow.",
    ),
    Stop(
        "error_surface",
        _dock("error_surface"),
        "The error E over two of the weights: learning is a way downhill. Click a "
        "place, and the way begins there.",
    ),
    Stop(
        "controls",
        lambda window: window.controls,
        "Data, network and training; what you change acts at once. Rest the pointer on "
        "a control for its name, its formula and what raising it does.",
    ),
    Stop(
        "timeline",
        lambda window: window.timeline,
        "Every step of the run. Drag to any moment: the network is exactly as it was "
        "then, and runs on from there.",
        Wait(
            "Try it: drag the handle to the left.",
            lambda before, now: now.timeline.in_past and now.n_steps != before.n_steps,
            lambda before: before.timeline.end_step > 1,
        ),
    ),
    Stop(
        "points",
        lambda window: window.scene_strip,
        "Each scene tells its story in points; Page down goes on. Where a point has "
        "something to do, predict what will happen, then press “Do it”.",
    ),
    Stop(
        "scenes",
        _button("scene_title"),
        "All scenes, in the order of the course; the button before it shows their "
        "pictures. The menu at the right has this tour (Shift+F1), the guide (F1) and "
        "all keys (?).",
    ),
)
