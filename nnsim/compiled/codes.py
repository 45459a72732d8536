"""Numbers that stand for names in compiled code."""

STEP, SIGMOID, LINEAR, TANH, RELU, SOFTMAX = range(6)
ACTIVATION_CODES = {
    "step": STEP,
    "sigmoid": SIGMOID,
    "linear": LINEAR,
    "tanh": TANH,
    "relu": RELU,
    "softmax": SOFTMAX,
}
QUADRATIC, CROSS_ENTROPY, BINARY_CROSS_ENTROPY = range(3)
LOSS_CODES = {
    "quadratic": QUADRATIC,
    "cross-entropy": CROSS_ENTROPY,
    "binary-cross-entropy": BINARY_CROSS_ENTROPY,
}
