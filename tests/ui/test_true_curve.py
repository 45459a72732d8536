"""The function beneath the noise, drawn beside the fitted curve."""

from collections.abc import Iterator
from dataclasses import replace

import msgspec
import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from nnsim.data.settings import DataSettings
from tests.ui.conftest import open_experiment
from tests.ui.feature_space_hands import CURVE, STANDARDISED
from tests.ui.panel_hands import MLP
from tests.ui.reopening import open_other
from ui.panels.feature_space.panel import FeatureSpacePanel
from ui.session import Session


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[FeatureSpacePanel]:
    panel = FeatureSpacePanel(session)
    qtbot.addWidget(panel)
    panel.resize(520, 380)
    panel.show()
    open_experiment(qtbot, session, MLP)
    yield panel
    panel.hide()


def test_that_the_function_beneath_the_noise_is_drawn_and_named(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    open_other(qtbot, session, CURVE)
    picture = panel.curve_view.picture
    assert picture is not None
    curve = picture.curve
    assert curve.truth is not None
    expected = np.sin(curve.x) + 0.6 * np.cos(curve.x / 2.0)
    np.testing.assert_allclose(curve.truth[:, 0], expected)
    last = panel.legend.entries()[-1]
    assert (last.kind, last.text) == ("dashes", "without noise: sin x + 0.6 cos(x/2)")
    assert "without noise: 0.600" in panel.describe(0.0, 0.0)
    with_truth = panel.curve_view.grab().toImage()
    panel.curve_view.show_picture(replace(picture, curve=replace(curve, truth=None)))
    assert panel.curve_view.grab().toImage() != with_truth


def test_that_a_scaled_curve_says_so_and_one_of_classes_has_none(
    qtbot: QtBot, session: Session, panel: FeatureSpacePanel
) -> None:
    scaled = msgspec.structs.replace(
        CURVE, data=DataSettings(set="line", preprocessing=STANDARDISED)
    )
    open_other(qtbot, session, scaled)
    assert panel.legend.entries()[-1].text == "without noise: x/2, then scaled"
    picture = panel.curve_view.picture
    assert picture is not None
    assert picture.curve.truth is not None
    assert session.run is not None
    inputs = session.run.data.dataset.inputs[session.run.data.training.rows]
    places = picture.curve.x * inputs.std() + inputs.mean()
    np.testing.assert_allclose(picture.curve.truth[:, 0], places / 2.0, atol=1e-12)
