"""The fields of the Training section: what each is called, what raising it does."""

from ui.controls.field import Field

TRAINING_FIELDS = {
    "training.rule": Field(
        "Rule",
        "Δω",
        "learning rule",
        "",
        "Perceptron brings step outputs where there is no hidden layer, "
        "backpropagation sigmoid outputs in place of steps, Hebb and Oja one layer "
        "of linear neurons.",
    ),
    "training.scheme": Field(
        "Scheme",
        "",
        "gradient descent scheme",
        "",
        "How many samples make one weight update: more make it smoother, and fewer "
        "updates an epoch. Acts from the next epoch on.",
    ),
    "training.shuffle": Field(
        "shuffle",
        "",
        "shuffle at each epoch",
        "",
        "Another order of the samples in each epoch, so that their order teaches "
        "nothing. Acts from the next epoch on.",
    ),
    "training.mini_batch": Field(
        "Group of",
        "n",
        "samples in a mini-batch",
        "Δω = η × mean of ∂E/∂ω over n samples",
        "More: a smoother gradient, and fewer updates an epoch. Acts from the next "
        "epoch on.",
    ),
    "training.learning_rate": Field(
        "η",
        "η",
        "learning rate",
        "ω ← ω − η ∂E/∂ω",
        "Larger: faster, and out of a local minimum; too large: unstable. "
        "Acts at once, while the network trains.",
    ),
    "training.loss": Field(
        "E",
        "E",
        "error function",
        "",
        "Of one sample, over all outputs; the curves show its mean. Cross-entropy "
        "brings softmax outputs, binary cross-entropy sigmoid ones.",
    ),
    "training.optimizer.method": Field(
        "Method",
        "Δω",
        "optimizer",
        "",
        "How a gradient becomes an update. Another method begins without memory.",
    ),
    "training.optimizer.momentum": Field(
        "α",
        "α",
        "momentum",
        "Δω = η ∂E/∂ω + α × the last Δω",
        "Larger: past updates count longer; runs through flat places and small dips, "
        "and overshoots.",
    ),
    "training.optimizer.decay_1": Field(
        "β₁",
        "β₁",
        "memory of the gradient",
        "m ← β₁ m + (1 − β₁) ∂E/∂ω",
        "Larger: a longer memory, as with momentum.",
    ),
    "training.optimizer.decay_2": Field(
        "β₂",
        "β₂",
        "memory of the squared gradient",
        "v ← β₂ v + (1 − β₂) (∂E/∂ω)²",
        "Larger: step sizes adapt more slowly.",
    ),
    "training.optimizer.decay": Field(
        "ρ",
        "ρ",
        "memory of the squared gradient",
        "v ← ρ v + (1 − ρ) (∂E/∂ω)²",
        "Larger: step sizes adapt more slowly.",
    ),
    "training.optimizer.epsilon": Field(
        "ε",
        "ε",
        "floor under the fraction",
        "Δω = η … / (√v + ε)",
        "Larger: smaller steps where the gradient is small.",
    ),
    "training.schedule.shape": Field(
        "η(t)",
        "η",
        "learning-rate schedule",
        "",
        "Large steps at first, fine ones later.",
    ),
    "training.schedule.epochs": Field(
        "Every",
        "τ",
        "epochs of the schedule",
        "η after τ epochs = factor × first η",
        "More: η falls more slowly.",
    ),
    "training.schedule.factor": Field(
        "Factor",
        "γ",
        "factor of the schedule",
        "η after the epochs = γ × first η",
        "Larger: η falls less; 1 leaves it as it is.",
    ),
    "training.penalty.l1": Field(
        "λ₁",
        "λ₁",
        "penalty on |ω|",
        "E + λ₁ Σ |ω|",
        "Larger: more weights become 0. Bias weights are left out.",
    ),
    "training.penalty.l2": Field(
        "λ₂",
        "λ₂",
        "penalty on ω²",
        "E + λ₂ ½ Σ ω²",
        "Larger: smaller weights, a smoother answer. Bias weights are left out.",
    ),
    "training.balance.method": Field(
        "Classes",
        "",
        "class balance",
        "",
        "In which proportions the classes are learnt. They are always judged in the "
        "proportions that were observed.",
    ),
    "training.balance.shares": Field(
        "Share",
        "s",
        "share or weight of each class",
        "drawn: s / Σ s of the samples; weighted: s × E",
        "Larger: the class counts more against the others, and is missed less often. "
        "Shares say how often a class is drawn (only their ratios count), weights how "
        "much a sample of it counts in the error.",
    ),
    "training.stop.epochs": Field(
        "Epochs",
        "T",
        "stop after so many epochs",
        "stop when epoch ≥ T",
        "Larger: trains longer. 0: never stops for this reason.",
    ),
    "training.stop.error_below": Field(
        "E below",
        "E",
        "stop when the training error is below",
        "stop when E < limit",
        "Larger: stops sooner, with a larger error. 0: never stops for this reason.",
    ),
    "training.stop.unchanged_epochs": Field(
        "No change for",
        "n",
        "stop when E stays the same for so many epochs",
        "E moved by less than 10⁻⁹ in each of n epochs",
        "More: stops later, and surer that nothing comes. 0: never stops for this "
        "reason.",
    ),
    "training.stop.patience": Field(
        "Patience",
        "n",
        "stop after so many epochs without a better validation error",
        "stop when epoch − best epoch ≥ n",
        "More: waits longer for a new best. Early stopping; 0: never stops for this "
        "reason.",
    ),
    "training.stop.best": Field(
        "Back to the best",
        "",
        "back to the best",
        "",
        "The exact weights of the epoch with the lowest validation error.",
    ),
}
