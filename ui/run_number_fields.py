"""The numbers of the top bar: name, formula, and what a larger one means."""

from ui.controls.field import Field

RUN_NUMBERS = {
    "epoch": Field(
        "epoch",
        "",
        "epochs finished",
        "one epoch = as many samples as the training set has",
        "Counts up while the network learns; all other numbers are of its end.",
    ),
    "error": Field(
        "E",
        "E",
        "error of the training set",
        "E = mean of the samples’ errors, Σ E / N",
        "Larger: the outputs are further from the targets. Learning makes it smaller.",
    ),
    "validation": Field(
        "val",
        "E",
        "error of the validation set",
        "the same mean, over samples that are not learnt from",
        "Larger while that of the training set falls: overtraining.",
    ),
    "accuracy": Field(
        "accuracy",
        "",
        "accuracy on the training set",
        "samples with the right class / all samples",
        "Larger: more samples are right. One that is no larger than the share of the "
        "commonest class says nothing.",
    ),
    "run_n": Field(
        "N",
        "N",
        "epochs to run",
        "N epochs = N × samples / batch updates",
        "Larger: the button beside it learns longer before it pauses.",
    ),
    "speed": Field(
        "Speed",
        "",
        "speed of the run",
        "phases, steps or epochs a second",
        "Faster: the eye can follow less; what is learnt is the same. At the right end "
        "it learns as fast as it can.",
    ),
}
