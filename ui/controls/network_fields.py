"""The fields of the Network section: what each is called, what raising it does."""

from ui.controls.field import Field

NETWORK_FIELDS = {
    "network.hidden": Field(
        "Layer",
        "",
        "hidden layers",
        "a = g(Σ ω g(Σ ω x))",
        "One more: shapes made of shapes, and smaller gradients in the first layers. A "
        "perceptron becomes a multi-layer perceptron: sigmoid outputs, trained by "
        "backpropagation.",
    ),
    "network.hidden.neurons": Field(
        "neurons",
        "n",
        "neurons of the hidden layer",
        "(inputs + 1) × n weights into the layer",
        "More: more lines to combine into shapes, and more weights to constrain.",
    ),
    "network.hidden.activation": Field(
        "g",
        "g",
        "activation function",
        "a = g(h)",
        "Makes the output of a neuron from its sum. It must bend, or more layers do "
        "no more than one.",
    ),
    "network.hidden.dropout": Field(
        "Dropout",
        "p",
        "dropout of a hidden layer",
        "learning: a = 0 with chance p; predicting: a (1 − p)",
        "The share of its neurons that each update leaves out, drawn anew. Larger: "
        "less overtraining, slower learning.",
    ),
    "network.output": Field(
        "Output",
        "o",
        "output layer",
        "",
        "How many neurons it has follows from the data and their coding.",
    ),
    "network.output.activation": Field(
        "g",
        "g",
        "activation function of the outputs",
        "a = g(h)",
        "Step suits the perceptron’s rule and brings it; sigmoid and softmax suit "
        "classes; linear suits numbers.",
    ),
    "network.slope": Field(
        "β",
        "β",
        "slope of the sigmoid",
        "a = 1 / (1 + exp(−β h))",
        "Larger: steeper. A large β is nearly a step.",
    ),
    "network.threshold": Field(
        "θ",
        "θ",
        "threshold of the step",
        "a = 1 if h > θ, else 0",
        "Larger: the sum h must be larger before the neuron fires.",
    ),
    "network.bias": Field(
        "bias",
        "−1",
        "bias node",
        "h = Σ x ω − ω_b",
        "One more input that is always −1, with a weight of its own. Without it every "
        "line goes through the origin.",
    ),
    "network.initial_weights.distribution": Field(
        "ω from",
        "ω",
        "distribution of the first weights",
        "",
        "Small random values around 0. All equal weights would learn the same.",
    ),
    "network.initial_weights.width": Field(
        "Width",
        "ω",
        "width of the first weights",
        "uniform: −width ≤ ω < width; Gaussian: deviation = width",
        "Larger: the neurons begin further apart, but saturated sigmoids learn slowly.",
    ),
    "network.initial_weights.values": Field(
        "Weights",
        "ω",
        "given first weights",
        "ω = these numbers, before the first step",
        "Larger ones saturate sigmoids. Layer by layer; in a layer input by input, "
        "each to all neurons; the bias node last.",
    ),
    "network.seed": Field(
        "New weights",
        "ω",
        "new weights",
        "seed ← seed + 1",
        "Other first weights on the same data: a larger seed is no better, only "
        "another one.",
    ),
}
