"""The rows of ``nnsim.sentences`` on data sets and samples edited by hand."""

DATA_SENTENCES = {
    "data.count": (
        "data.samples: {value} samples cannot be made for {set}; "
        "choose from {low} to {high}."
    ),
    "data.empty_training": (
        "data.split: no sample is left for training; "
        "give training a larger part than {part}."
    ),
    "data.file_damaged": (
        "{file}: the data file is damaged; restore it from the distribution."
    ),
    "data.file_large": (
        "{file}: its size is {size}, more than {most} for a set of samples; open the "
        "table again that it was made of."
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
    "data.own_missing": (
        "data.set: the experiment learns from a set of its own ({set}) that is not on "
        "this machine; open its table again, or put {set}.npz beside the experiment."
    ),
    "data.split_sum": (
        "data.split: the parts add up to {total}, more than 1; "
        "lower training, validation or test."
    ),
    "edit.class": (
        "{field}: there is no class {value}, the last one is {last}; correct the edit."
    ),
    "edit.columns": (
        "{field}: a sample has {count} numbers instead of {expected}; correct the edit."
    ),
    "edit.no_training": (
        "No sample would be left to learn from; add one to the training set first."
    ),
    "edit.rows": (
        "{field}: it is for {count} samples instead of {expected}; correct the edit."
    ),
    "edit.unknown": (
        "{field}: there is no sample {number}, or no longer; take the edit out."
    ),
    "paint.no_way_back": (
        "Points cannot be painted here, since the step {step!r} of the preprocessing "
        "has no way back; leave it out, or edit the table of samples."
    ),
}
