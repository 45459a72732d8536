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
        "",
        "samples in a mini-batch",
        "",
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
        "",
        "epochs of the schedule",
        "",
        "After so many epochs η is the factor times what it was.",
    ),
    "training.schedule.factor": Field(
        "Factor",
        "",
        "factor of the schedule",
        "",
        "Smaller: η falls further.",
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
        "",
        "one number for each class",
        "",
        "Shares: how often a class is drawn; only their ratios count. Weights: how "
        "much a sample of the class counts in the error.",
    ),
    "training.stop.epochs": Field(
        "Epochs",
        "T",
        "stop after so many epochs",
        "",
        "0: never stops for this reason.",
    ),
    "training.stop.error_below": Field(
        "E below",
        "E",
        "stop when the training error is below",
        "",
        "0: never stops for this reason.",
    ),
    "training.stop.unchanged_epochs": Field(
        "No change for",
        "",
        "stop when E stays the same for so many epochs",
        "",
        "0: never stops for this reason.",
    ),
    "training.stop.patience": Field(
        "Patience",
        "",
        "stop after so many epochs without a better validation error",
        "",
        "Early stopping. 0: never stops for this reason.",
    ),
    "training.stop.best": Field(
        "Back to the best",
        "",
        "back to the best",
        "",
        "The exact weights of the epoch with the lowest validation error.",
    ),
}
