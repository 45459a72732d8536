"""A first experiment on a set that nobody has tried: settings that learn something."""

from nnsim.data.dataset import Dataset
from nnsim.data.settings import DataSettings, PreprocessingStep
from nnsim.experiment import Experiment
from nnsim.model.settings import (
    HiddenSettings,
    InitialWeights,
    NetworkSettings,
    OutputSettings,
)
from nnsim.scene import FIRST_PANELS, Scene
from nnsim.training.settings import (
    OptimizerSettings,
    PenaltySettings,
    StopSettings,
    TrainingSettings,
)

ORDERED_PANELS = ("confusion", "spectrum", "network", "curves", "feature_space")
NUMBER_PANELS = ("network", "feature_space", "curves", "confusion")
MOST_LETTERS = 200
OWN_KEY = "own"
"""Key of every scene that is made for a set of the user's own."""
HIDDEN_NEURONS = 8
MANY_INPUTS = 100
MANY_SAMPLES = 20_000
EPOCHS = 200
"""About a second for a table of some hundred rows; a large one is stopped by hand."""


def first_experiment(dataset: Dataset) -> Experiment:
    """Return one hidden layer on standardised inputs, for the set of this key.

    Softmax and cross-entropy for classes; for numbers linear outputs on standardised
    targets. Many inputs get smaller steps and a penalty, as the course's spectra need.
    """
    is_wide = dataset.n_inputs > MANY_INPUTS
    has_classes = dataset.is_classification
    return Experiment(
        data=DataSettings(
            set=dataset.key,
            preprocessing=(PreprocessingStep(step="standardised"),),
            target_scaling="none" if has_classes else "standardised",
        ),
        network=NetworkSettings(
            hidden=(
                HiddenSettings(
                    neurons=HIDDEN_NEURONS,
                    activation="sigmoid" if has_classes else "tanh",
                ),
            ),
            output=OutputSettings(activation="softmax" if has_classes else "linear"),
            initial_weights=InitialWeights(distribution="xavier"),
        ),
        training=TrainingSettings(
            loss="cross-entropy" if has_classes else "quadratic",
            scheme="mini-batch",
            mini_batch=100 if dataset.n_samples > MANY_SAMPLES else 10,
            learning_rate=0.02,
            optimizer=OptimizerSettings(momentum=0.0 if is_wide else 0.5),
            penalty=PenaltySettings(l2=0.003 if is_wide else 0.0),
            stop=StopSettings(epochs=EPOCHS),
        ),
    )


def first_scene(dataset: Dataset) -> Scene:
    """Return a scene that learns from a set of the user's own by a first experiment."""
    panels = FIRST_PANELS if dataset.is_classification else NUMBER_PANELS
    return Scene(
        key=OWN_KEY,
        title=dataset.title[:MOST_LETTERS],
        panels=panels if dataset.axis is None else ORDERED_PANELS,
        experiment=first_experiment(dataset),
    )
