"""What each panel shows, in a sentence or two: the tooltip of its title."""

from html import escape

from ui.i18n import tr

MEANINGS = {
    "network": (
        "Neurons and weights. Wider link: larger |ω|; blue positive, orange negative; "
        "the value of a neuron is a = g(h), h = Σ ω x."
    ),
    "feature_space": (
        "The samples over two inputs, behind them the class that the network gives "
        "each place. A line is where h = Σ ω x of a neuron is 0."
    ),
    "error_surface": (
        "E over two weights, all others held; the dot is now, the path is the way "
        "here. Each update goes downhill: ω ← ω − η ∂E/∂ω."
    ),
    "curves": (
        "E (mean over a set) after each epoch. Training falls and validation rises: "
        "overtraining."
    ),
    "confusion": (
        "Actual class by predicted class, right ones on the diagonal. Recall = right / "
        "row, precision = right / column. For numbers: predicted against target."
    ),
    "comparison": (
        "What differs between this run and the pinned ones, and how each ended."
    ),
    "metrics": (
        "Recall, precision, F1 and calibration of the decisions on one set: how good "
        "the network is beyond its share of right answers."
    ),
    "sweep": (
        "Many runs over a grid of settings: E at the end against the setting, with its "
        "spread over the seeds."
    ),
    "activation": (
        "a = g(h) and its derivative, with each sample at its h. Where that is near 0 "
        "a neuron hardly learns."
    ),
    "outputs": (
        "Outputs of one sample beside their targets t: the largest decides, and how "
        "far it leads says how surely."
    ),
    "learning_rate": "η over the epochs, as its schedule says.",
    "hidden_space": (
        "The samples as two hidden neurons see them: a of the one against a of the "
        "other. What lines can part here the outputs can tell apart."
    ),
    "ghost": (
        "A pinned run beside the present one: its regions at the same epoch. In a race "
        "both go on by one clock."
    ),
    "samples": (
        "Every number of the data, with what the network predicts; to be sorted and "
        "edited."
    ),
    "spectrum": (
        "Mean and spread of each class over ordered inputs, and which of them a neuron "
        "weighs."
    ),
    "data": (
        "What there is to learn from: classes, mean and spread of each input, before "
        "any learning."
    ),
    "equations": (
        "What the present phase of a step computes: the formula, and the same with its "
        "numbers."
    ),
    "matrices": (
        "The present step as products of matrices: H = X W, then A = g(H); a batch is "
        "one product."
    ),
    "weight_history": (
        "The weights of a neuron after each epoch: which grow, which come to rest."
    ),
    "gradients": (
        "How strongly the error pulls at each layer: the size of ∂E/∂ω. Near 0 in the "
        "first layers: they hardly learn."
    ),
}


def meaning_of(panel: str, title: str) -> str:
    """Return what a panel shows, and what its title is for, as rich text."""
    lines = (
        tr(MEANINGS[panel]),
        tr("Drag the title to move the panel; a double click gives it the window."),
    )
    return "<br>".join((f"<b>{escape(title)}</b>", *map(escape, lines)))
