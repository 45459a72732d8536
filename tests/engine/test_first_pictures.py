"""The first picture of an error surface is as coarse as the network is large."""

import numpy as np
import pytest
from msgspec.structs import replace

from nnsim.assemble import assemble
from nnsim.frames.builder import FrameBuilder
from nnsim.frames.demand import Demand
from nnsim.model.settings import HiddenSettings
from nnsim.probes.surface_picture import MOST_PRODUCTS
from nnsim.scene import built_in_scene


@pytest.mark.parametrize(
    ("hidden", "side"), [((8,), 8), ((256,) * 5, 4)], ids=["small", "large"]
)
def test_that_the_first_picture_is_there_at_once_and_finer_after(
    hidden: tuple[int, ...], side: int
) -> None:
    scene = built_in_scene("three-class-mlp").experiment
    layers = tuple(HiddenSettings(neurons=n) for n in hidden)
    run = assemble(replace(scene, network=replace(scene.network, hidden=layers)))
    builder, demand = FrameBuilder(1, run), Demand(surface_cuts=False)
    first = builder.build(demand, fine=False).surface
    assert first is not None
    order = first.picture.order
    assert order.coarse_side == side
    assert not order.is_heavy
    behind = sum(layer.n_weights for layer in order.spec.layers[1:])
    assert side**2 * behind * len(order.samples) <= MOST_PRODUCTS
    finer = builder.build(demand, fine=True).surface
    assert finer is not None
    assert finer.errors.shape[0] > side
    assert np.isfinite(finer.errors).all()
