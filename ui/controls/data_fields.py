"""The fields of the Data section: what each is called and what raising it does."""

from ui.controls.field import Field

DATA_FIELDS = {
    "data.set": Field(
        "Set",
        "",
        "data set",
        "",
        "The samples to learn from. A gate brings one output neuron and all four "
        "samples for training; numbers to predict bring linear outputs.",
    ),
    "data.set.outputs": Field(
        "Out",
        "t",
        "truth table",
        "",
        "Click an output to change it: that is another of the 16 gates.",
    ),
    "data.samples": Field(
        "Samples",
        "N",
        "number of samples",
        "N = training + validation + test",
        "More: finer structure can be learnt, and more weights be constrained (about "
        "ten samples a weight).",
    ),
    "data.noise": Field(
        "Noise σ",
        "σ",
        "noise",
        "x + σ z, z normally distributed",
        "Larger: the classes overlap more, or points lie further off the line.",
    ),
    "data.coding": Field(
        "Outputs",
        "t",
        "coding of the classes",
        "1 0 0 · 0 1 0 · 0 0 1",
        "How a class is written as target outputs, and so how many output neurons "
        "there are.",
    ),
    "data.target_scaling": Field(
        "Targets",
        "t",
        "scaling of the numbers to predict",
        "(t − mean) / deviation",
        "Large targets make large errors and steps: the run diverges. "
        "Standardised ones are about 1 in size.",
    ),
    "data.preprocessing": Field(
        "Scaling",
        "x",
        "preprocessing of the inputs",
        "",
        "Fitted on the training samples and used for all. Without it the input with "
        "the largest numbers dominates the weight updates.",
    ),
    "data.preprocessing.added": Field(
        "Add a step",
        "",
        "another step of preprocessing",
        "",
        "Steps are done one after the other, each fitted on the training samples "
        "alone.",
    ),
    "data.preprocessing.columns": Field(
        "of",
        "x",
        "inputs of the step",
        "",
        "Their names, with commas; “all” for every input.",
    ),
    "data.preprocessing.edges": Field(
        "from",
        "x",
        "where the groups begin",
        "x ← how many of these values are ≤ x",
        "More values: smaller groups. Rising, with commas: a group begins at each.",
    ),
    "data.preprocessing.limit": Field(
        "at",
        "x",
        "limit",
        "x ← the smaller of x and the limit",
        "Larger: fewer values are cut. What lies above becomes the limit.",
    ),
    "data.split.how": Field(
        "Dealt",
        "",
        "how samples are dealt to the sets",
        "",
        "In turn: neighbours go to different sets, as for the curve of the course.",
    ),
    "data.split": Field(
        "Split",
        "",
        "training, validation and test set",
        "samples of a set = percent × N / 100",
        "More for training: more to learn from (the network learns from it alone). "
        "More for validation: overtraining is seen better. More for the test: a surer "
        "judgement of the prediction.",
    ),
    "data.edits": Field(
        "Undo all edits",
        "",
        "samples edited by hand",
        "",
        "All samples as the set has them. Painting (E) and the table of samples add, "
        "change and remove them.",
    ),
    "data.seed": Field(
        "New data",
        "",
        "new data",
        "seed ← seed + 1",
        "Other samples of the same kind and another split: a larger seed is no better, "
        "only another one.",
    ),
}
