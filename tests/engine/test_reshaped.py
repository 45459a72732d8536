"""A network that grows and shrinks keeps every weight that still has both its ends."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from nnsim.arrays import FloatArray
from nnsim.model.forward import forward
from nnsim.model.initial_weights import as_drawn, as_given, initial_parameters
from nnsim.model.reshaped import (
    GONE,
    Origins,
    Reshaped,
    reshaped,
    with_layer,
    with_neurons,
    without_layer,
    without_neuron,
)
from nnsim.model.settings import HiddenSettings, InitialWeights
from nnsim.model.spec import NetworkSpec
from tests.engine.networks import drawn, make_spec

N_INPUTS, N_OUTPUTS, SEED = 3, 2, 7
UNIFORM = InitialWeights()
sizes_of_hidden = st.lists(st.integers(1, 5), min_size=1, max_size=4)


def hidden_of(sizes: list[int]) -> tuple[HiddenSettings, ...]:
    return tuple(HiddenSettings(neurons=size) for size in sizes)


def spec_of(sizes: list[int]) -> NetworkSpec:
    return make_spec((N_INPUTS, *sizes, N_OUTPUTS))


def weights_of(sizes: list[int]) -> FloatArray:
    return drawn(1, spec_of(sizes).n_parameters)


def sizes_after(origins: Origins) -> list[int]:
    return [origin.settings.neurons for origin in origins]


def change(sizes: list[int], parameters: FloatArray, origins: Origins) -> Reshaped:
    after = spec_of(sizes_after(origins))
    return reshaped(spec_of(sizes), parameters, after, origins, UNIFORM, SEED)


def views(sizes: list[int], parameters: FloatArray) -> tuple[FloatArray, ...]:
    return spec_of(sizes).views(parameters)


@given(sizes_of_hidden, st.data())
def test_that_a_neuron_more_leaves_all_weights_and_adds_its_own(
    sizes: list[int], data: st.DataObject
) -> None:
    layer = data.draw(st.integers(0, len(sizes) - 1))
    before = weights_of(sizes)
    origins = with_neurons(hidden_of(sizes), layer, sizes[layer] + 1)
    after = change(sizes, before, origins)
    assert (after.moved != GONE).all()
    assert np.array_equal(after.parameters[after.moved], before)
    assert np.array_equal(
        views(sizes_after(origins), after.parameters)[layer][:, :-1],
        views(sizes, before)[layer],
    )


@given(sizes_of_hidden, st.data())
def test_that_what_was_added_is_removed_without_a_trace(
    sizes: list[int], data: st.DataObject
) -> None:
    layer = data.draw(st.integers(0, len(sizes) - 1))
    before = weights_of(sizes)
    grown = with_neurons(hidden_of(sizes), layer, sizes[layer] + 1)
    larger = change(sizes, before, grown)
    settings = [origin.settings for origin in grown]
    shrunk = without_neuron(settings, layer, sizes[layer])
    again = change(sizes_after(grown), larger.parameters, shrunk)
    assert np.array_equal(again.parameters, before)
    assert np.array_equal(again.moved[larger.moved], np.arange(len(before)))


@given(sizes_of_hidden, st.data())
def test_that_a_new_neuron_without_weights_out_changes_no_output(
    sizes: list[int], data: st.DataObject
) -> None:
    layer = data.draw(st.integers(0, len(sizes) - 1))
    before, inputs = weights_of(sizes), drawn(2, 6, N_INPUTS)
    origins = with_neurons(hidden_of(sizes), layer, sizes[layer] + 1)
    after = change(sizes, before, origins).parameters
    larger = spec_of(sizes_after(origins))
    larger.weights(after, layer + 1)[sizes[layer]] = 0.0
    old = forward(spec_of(sizes), before, inputs).activations[-1]
    new = forward(larger, after, inputs).activations[-1]
    assert np.allclose(new, old, rtol=1e-13, atol=1e-13)


@given(st.lists(st.integers(2, 5), min_size=1, max_size=4), st.data())
def test_that_a_removed_neuron_takes_only_its_own_weights(
    sizes: list[int], data: st.DataObject
) -> None:
    layer = data.draw(st.integers(0, len(sizes) - 1))
    number = data.draw(st.integers(0, sizes[layer] - 1))
    before = weights_of(sizes)
    origins = without_neuron(hidden_of(sizes), layer, number)
    after = change(sizes, before, origins)
    old, new = views(sizes, before), views(sizes_after(origins), after.parameters)
    for place, (one, other) in enumerate(zip(old, new, strict=True)):
        wanted = np.delete(one, number, axis=1) if place == layer else one
        wanted = np.delete(wanted, number, axis=0) if place == layer + 1 else wanted
        assert np.array_equal(other, wanted)
    assert after.neurons[layer][number] is None
    assert after.neurons[-1] == tuple((len(sizes), place) for place in range(N_OUTPUTS))


@given(sizes_of_hidden, st.integers(1, 5), st.data())
def test_that_a_new_layer_cuts_only_the_links_it_stands_between(
    sizes: list[int], size: int, data: st.DataObject
) -> None:
    layer = data.draw(st.integers(0, len(sizes)))
    before = weights_of(sizes)
    origins = with_layer(hidden_of(sizes), layer, HiddenSettings(neurons=size))
    after = change(sizes, before, origins)
    old, new = views(sizes, before), views(sizes_after(origins), after.parameters)
    for place, weights in enumerate(old):
        if place == layer:
            assert np.array_equal(new[place + 1][-1], weights[-1])
        else:
            assert np.array_equal(new[place + (place > layer)], weights)
    settings = [origin.settings for origin in origins]
    former = without_layer(settings, layer)
    back = change(sizes_after(origins), after.parameters, former).parameters
    for place, weights in enumerate(views(sizes, back)):
        rows = slice(-1, None) if place == layer else slice(None)
        assert np.array_equal(weights[rows], old[place][rows])


def test_that_new_weights_are_a_function_of_the_seed_and_of_no_neighbour() -> None:
    before = initial_parameters(spec_of([3]), UNIFORM, SEED)
    origins = with_neurons(hidden_of([3]), 0, 4)
    once, again = (change([3], before, origins).parameters for _ in range(2))
    assert np.array_equal(once, again)
    assert len(np.unique(once)) == len(once)
    assert np.abs(once).max() <= UNIFORM.width


def test_that_given_weights_know_how_others_are_drawn() -> None:
    xavier = InitialWeights(distribution="xavier", width=0.25)
    told = as_given(xavier, (1.0, 2.0))
    assert told.values == (1.0, 2.0)
    assert as_given(told, (3.0,)).drawn_by == "xavier"
    assert as_drawn(told) == xavier
    spec = spec_of([2])
    drawn_again = initial_parameters(spec, as_drawn(told), SEED)
    assert np.array_equal(drawn_again, initial_parameters(spec, xavier, SEED))


def test_that_layers_of_every_shape_draw_from_streams_of_their_own() -> None:
    chain, hidden = [], [2]
    for size in range(3, 6):
        origins = with_neurons(hidden_of(hidden), 0, size)
        chain.append(change(hidden, weights_of(hidden), origins).parameters)
        hidden = [size]
    for one, other in pairwise(chain):
        assert not np.isin(one, other).all()
