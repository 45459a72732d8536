"""scikit-learn's MLPClassifier: one ``partial_fit`` is one epoch of its own.

It ends in softmax (or one sigmoid) and cross-entropy, which cannot be changed; the
arithmetic of an update is the same but for the last layer's δ.
"""

from benchmarks.peers.training import EpochTraining, Training, UnavailableError
from benchmarks.problems import Problem, Scheme


def begin(problem: Problem, scheme: Scheme) -> Training:
    try:
        from sklearn.neural_network import MLPClassifier
    except ImportError:
        raise UnavailableError("scikit-learn is not installed") from None
    classifier = MLPClassifier(
        problem.sizes[1:-1],
        activation="logistic",
        solver="sgd",
        alpha=0.0,
        batch_size=scheme.group_of(problem),
        learning_rate_init=problem.learning_rate,
        momentum=0.0,
        nesterovs_momentum=False,
        shuffle=scheme.shuffles,
        random_state=1,
    )
    inputs, labels = problem.inputs, problem.labels
    classes = sorted(set(labels.tolist()))

    def run(n_epochs: int) -> None:
        for _ in range(n_epochs):
            classifier.partial_fit(inputs, labels, classes=classes)

    return EpochTraining(problem, run)
