"""One run, in whatever process or thread or on whatever machine it is sent to."""

from time import perf_counter

from nnsim import __version__
from nnsim.assemble import assemble
from nnsim.export import finite_or_none
from nnsim.sweep.grid import SweepRun
from nnsim.sweep.result import SweepResult, failed_result, reason_of


def train_run(run: SweepRun) -> SweepResult:
    """Train to the end and return the result; a failure is a result too."""
    if run.engine != __version__:
        return failed_result(
            run,
            f"the worker has NNSim {__version__} and the sweep {run.engine}; "
            "install the same version in both places.",
        )
    try:
        return _trained(run)
    # Whatever goes wrong in one run, the others go on.
    except Exception as error:
        return failed_result(run, reason_of(error))


def _trained(run: SweepRun) -> SweepResult:
    begun = perf_counter()
    trainer = assemble(run.experiment).trainer
    trainer.run(run.epochs)
    seconds = perf_counter() - begun
    training, validation, test = trainer.evaluations
    return SweepResult(
        digest=run.digest,
        values=run.values,
        seed=run.seed,
        n_parameters=trainer.spec.n_parameters,
        epochs=trainer.n_epochs,
        steps=trainer.n_steps,
        seconds=round(seconds, 3),
        stopped=trainer.stopped.key if trainer.stopped else "epochs",
        training_error=finite_or_none(training.error),
        training_accuracy=finite_or_none(training.accuracy),
        validation_error=finite_or_none(validation.error),
        validation_accuracy=finite_or_none(validation.accuracy),
        test_error=finite_or_none(test.error),
        test_accuracy=finite_or_none(test.accuracy),
    )
