"""The rows of ``nnsim.sentences`` on files of weights."""

WEIGHT_SENTENCES = {
    "weights.altered": (
        "{file}: {name} has not as many bytes as its shape asks for; the file was "
        "altered: take another copy."
    ),
    "weights.cut_off": (
        "{file}: it has {found} bytes of weights where it promises {expected}; it is "
        "cut off or altered: take another copy."
    ),
    "weights.dtype": (
        "{file}: {name} is of the type {found!r}; save the weights as float64, float32 "
        "or float16."
    ),
    "weights.layers": (
        "{file}: it holds weights of {found} layers, the network has {expected}; give "
        "the network as many, or choose another file."
    ),
    "weights.missing": (
        "{file}: {name} is missing; save the weights of every layer, numbered without "
        "a gap."
    ),
    "weights.names": (
        "{file}: {found!r} is no name of weights that NNSim knows; it reads 0.weight "
        "and 0.bias (.safetensors), coefs_0 and intercepts_0, or layer_1 (.npz)."
    ),
    "weights.no_bias_node": (
        "{file}: layer {layer} has a bias, but in the network it has no bias node; "
        "switch its bias node on, then read the file again."
    ),
    "weights.not_finite": (
        "{file}: a weight of layer {layer} is not a finite number; choose a file of a "
        "network that did not diverge."
    ),
    "weights.not_npz": (
        "{file}: it is cut off or altered, or no .npz of NumPy; take another copy."
    ),
    "weights.not_safetensors": (
        "{file}: it is cut off or altered, or no .safetensors file; take another copy."
    ),
    "weights.offsets": (
        "{file}: its arrays overlap or leave gaps; the file was altered: take another "
        "copy."
    ),
    "weights.pickled": (
        "{file}: {name} holds Python objects, which NNSim never runs; save it as an "
        "array of float64."
    ),
    "weights.shape": (
        "{file}: in layer {layer} an array is {found} where the network needs "
        "{expected}; choose a network of the same sizes, or another file."
    ),
    "weights.too_large": (
        "{file}: divided by the network’s β and dropout a weight is no finite number; "
        "set β to 1, then read the file again."
    ),
    "weights.too_much": (
        "{file}: it holds more than the weights of one network; choose a file of "
        "weights, 256 MB at most."
    ),
}
