"""A run goes on with other settings or samples: what the trainer is told of them."""

from nnsim.assemble import Run, network_spec
from nnsim.compatibility import check_data_fit
from nnsim.data.prepare import PreparedData, prepare_data
from nnsim.experiment import Experiment
from ui.edits import is_same_but_edits


def known_data(run: Run | None, experiment: Experiment) -> PreparedData | None:
    """Return the data of a run where an experiment has the same but for edits."""
    if run and is_same_but_edits(experiment.data, run.experiment.data):
        return run.data
    return None


def retuned(run: Run, experiment: Experiment) -> Run:
    """Return a run of the new experiment whose trainer is not told yet.

    Raise ``InputError`` if its samples cannot be edited so; then nothing was changed.
    """
    data = prepare_data(experiment.data, run.data)
    if data is not run.data:
        check_data_fit(experiment.network, experiment.training, data)
    return Run(experiment, data, run.trainer)


def tell_trainer(before: Run, after: Run) -> None:
    """Let the trainer, the same of both, go on with what has changed between them."""
    trainer, data = after.trainer, after.data
    if data is not before.data:
        trainer.set_samples(data.sets)
    if after.experiment.training != before.experiment.training:
        trainer.set_training(after.experiment.training)
    spec = network_spec(after.experiment.network, data.n_inputs, data.n_outputs)
    if spec != trainer.spec:
        trainer.set_spec(spec)
