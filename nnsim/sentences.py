"""Every sentence of the engine, in English, by key; fields are named, never positional.

A sentence says what is wrong, where, and what to do. Rows are in alphabetical order.
"""

SENTENCES = {
    "choice.unknown": (
        "{field}: there is no {value!r}{suggestion}; choose one of: {choices}."
    ),
    "data.count": (
        "data.samples: {value} samples cannot be made for {set}; "
        "choose from {low} to {high}."
    ),
    "data.empty_training": (
        "data.split: no sample is left for training; "
        "give training a larger part than {part}."
    ),
    "data.file_missing": (
        "{file}: the data file is not there or cannot be read; "
        "restore it from the distribution."
    ),
    "data.file_row": (
        "{file}, line {line}: {problem}; restore the file from the distribution."
    ),
    "data.fixed_samples": (
        "data.samples: {set} always has all of its samples; leave data.samples out."
    ),
    "data.no_noise": (
        "data.noise: no noise can be added to {set}; leave data.noise out."
    ),
    "data.split_sum": (
        "data.split: the parts add up to {total}, more than 1; "
        "lower training, validation or test."
    ),
    "document.field": ("{file}: {field}: {problem}; correct that field."),
    "document.newer": (
        "{file}: it was made by a newer NNSim (version {version}; this one reads up to "
        "{newest}); update NNSim to open it."
    ),
    "document.not_json": (
        "{file}: it is cut off or is not JSON ({problem}); "
        "open another copy of the file."
    ),
    "document.too_large": (
        "{file}: it is too large to be a document of NNSim; "
        "choose a scene or an experiment file."
    ),
    "file.not_read": (
        "{file}: it cannot be read ({problem}); check the name and the permissions."
    ),
    "file.not_written": (
        "{file}: it cannot be written ({problem}); "
        "choose a folder that is there and writable."
    ),
    "network.too_large": (
        "network.hidden: {count} weights are more than {most}; "
        "use fewer neurons or fewer inputs."
    ),
    "rule.hidden_layers": (
        "training.rule: the perceptron's rule cannot train {count} hidden layer(s); "
        "choose backpropagation or remove them."
    ),
    "rule.no_gradient": (
        "{field}: backpropagation cannot train {activation!r}, its derivative is 0; "
        "choose sigmoid, or the perceptron rule without hidden layers."
    ),
    "command.number": (
        "{option}: {value!r} is not {wanted}; give {wanted}, for example {example}."
    ),
    "command.unusable": ("{problem}; see nnsim --help."),
    "folder.missing": (
        "{folder}: there is no such folder; create it or choose another with --out."
    ),
    "folder.read_only": (
        "{folder}: the folder is read-only; choose another with --out."
    ),
}
