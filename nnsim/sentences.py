"""Every sentence of the engine, in English, by key; fields are named, never positional.

A sentence says what is wrong, where, and what to do. Rows are in alphabetical order.
"""

from nnsim.data_sentences import DATA_SENTENCES
from nnsim.fault_sentences import FAULT_SENTENCES
from nnsim.saved_sentences import SAVED_SENTENCES
from nnsim.scene_edit_sentences import SCENE_EDIT_SENTENCES
from nnsim.sweep_sentences import SWEEP_SENTENCES
from nnsim.table_sentences import TABLE_SENTENCES
from nnsim.weight_sentences import WEIGHT_SENTENCES

ELSEWHERE = (
    DATA_SENTENCES
    | FAULT_SENTENCES
    | SAVED_SENTENCES
    | SCENE_EDIT_SENTENCES
    | SWEEP_SENTENCES
    | TABLE_SENTENCES
    | WEIGHT_SENTENCES
)
SENTENCES = ELSEWHERE | {
    "advice.adaptive_rate": (
        "{method} moves each weight by about η at every update, so η = {value} is "
        "large; try 0.01."
    ),
    "advice.equal_weights": (
        "The first weights are all equal, so the neurons of a hidden layer stay "
        "alike for ever; choose uniform or Xavier."
    ),
    "advice.large_inputs": (
        "{name} reaches {largest}: so large an input dominates the updates and "
        "saturates sigmoids; standardise the inputs."
    ),
    "advice.learning_rate": (
        "η = {value} is large: steps may leap over the minimum; try 1 or less."
    ),
    "advice.output_range": (
        "The {activation} outputs stay between {low} and {high}, but targets go from "
        "{least} to {most}; choose linear outputs."
    ),
    "advice.small_dropout": (
        "Hidden {layer}: dropout {rate} leaves about {left} of {neurons} neurons an "
        "update; take more neurons or a lower rate."
    ),
    "advice.softmax_quadratic": (
        "With softmax the quadratic error learns slowly where it is surely wrong; "
        "choose cross-entropy."
    ),
    "advice.unlike_ranges": (
        "{wide} spans {most}, {narrow} only {least}: the wider one dominates the "
        "updates; standardise the inputs."
    ),
    "choice.unknown": (
        "{field}: there is no {value!r}{suggestion}; choose one of: {choices}."
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
    "dropout.passes": (
        "Monte-Carlo dropout: {value} passes give no mean; choose 1 or more."
    ),
    "field.no_parts": (
        "{field}: there is no {value!r}, {parent} has no parts in this experiment; "
        "give it some, or vary {parent} itself."
    ),
    "field.path": (
        "{field}: {value!r} is not the path of a field; write it as in "
        "network.hidden[0].neurons."
    ),
    "file.not_read": (
        "{file}: it cannot be read ({problem}); check the name and the permissions."
    ),
    "file.not_written": (
        "{file}: it cannot be written ({problem}); "
        "choose a folder that is there and writable."
    ),
    "training.locked": (
        "training.locked: there is no weight {index}; the network has {count} weights, "
        "numbered from 0."
    ),
    "network.too_large": (
        "network.hidden: {count} weights are more than {most}; "
        "use fewer neurons or fewer inputs."
    ),
    "preprocessing.edges_order": (
        "{field}: the edges {edges} do not rise; "
        "give each edge once, from the smallest to the largest."
    ),
    "preprocessing.no_columns": (
        "{field}: it is not known which inputs {step!r} is for; "
        "name one or more of: {choices}."
    ),
    "preprocessing.no_edges": (
        "{field}: there are no edges to make groups of; "
        "give the values at which a group begins, for example 30, 40, 50."
    ),
    "preprocessing.no_limit": (
        "{field}: there is no limit to cap at; "
        "give the largest value to keep, for example 3."
    ),
    "preprocessing.no_use": (
        "{field}: {step!r} makes no use of {option}; "
        "leave {option} out, or choose the step {users}."
    ),
    "preprocessing.nothing_left": (
        "{field}: no input would be left for the network; keep at least one."
    ),
    "rule.hidden_layers": (
        "training.rule: the rule {rule!r} cannot train {count} hidden layer(s); "
        "choose backpropagation or remove them."
    ),
    "rule.no_gradient": (
        "{field}: backpropagation cannot train {activation!r}, its derivative is 0; "
        "choose sigmoid, or the perceptron rule without hidden layers."
    ),
    "command.failed": ("{problem}"),
    "command.number": (
        "{option}: {value!r} is not {wanted}; give {wanted}, for example {example}."
    ),
    "command.unusable": ("{problem}; see {program} --help."),
    "silenced.order": (
        "{field}: the neurons {numbers} do not rise; give each silent neuron once, "
        "from the smallest number to the largest."
    ),
    "silenced.range": (
        "{field}: there is no neuron {index}; the layer has {count} neurons, numbered "
        "from 0."
    ),
    "folder.missing": (
        "{folder}: there is no such folder; create it or choose another with --out."
    ),
    "folder.read_only": (
        "{folder}: the folder is read-only; choose another with --out."
    ),
    "balance.no_classes": (
        "training.balance.method: {method!r} needs classes, and these data have "
        "none; choose natural."
    ),
    "balance.shares": (
        "training.balance.shares: {given} numbers for {wanted} classes; give one "
        "for each of: {classes}."
    ),
    "balance.zero": (
        "training.balance.shares: all are 0, so nothing would be learnt; give one "
        "of {classes} more than 0."
    ),
    "initial_weights.count": (
        "network.initial_weights.values: {given} weights are given and the network "
        "has {wanted}; give {wanted}, or choose another distribution."
    ),
    "loss.outputs": (
        "training.loss: {loss!r} does not fit outputs that are {activation!r}; "
        "choose {wanted} outputs, or the quadratic loss."
    ),
    "loss.regression": (
        "training.loss: {loss!r} is for classes, and these data have none; choose "
        "the quadratic loss."
    ),
    "rule.linear_only": (
        "training.rule: {rule!r} needs a linear output neuron; choose linear, or "
        "another rule."
    ),
    "softmax.coding": (
        "network.output.activation: softmax needs one output for each class, and "
        "binary coding has fewer; choose one-per-class coding, or sigmoid."
    ),
    "softmax.hidden": (
        "{field}: softmax shares 1 among a layer, so it is for outputs only; choose"
        " sigmoid, tanh or relu."
    ),
    "softmax.one_output": (
        "network.output.activation: softmax of one output is always 1; choose "
        "sigmoid, or one-per-class coding."
    ),
    "stop.no_validation": (
        "training.stop.patience: there is no validation set to watch; give it a "
        "part of the samples, or set patience to 0."
    ),
    "sweep.base": (
        "{file}: it says what to vary but not of what; give either a scene or an "
        "experiment."
    ),
    "sweep.labels": (
        "{file}: axes[{number}].labels: there are {count} for {n_values} values; give "
        "each value its own, or none."
    ),
    "sweep.line": (
        "{file}, line {line}: it is not a finished run; remove that line or choose "
        "another folder with --out."
    ),
    "sweep.no_answer": (
        "--dask: no scheduler answers at {address!r} ({problem}); start it or correct "
        "the address, for example tcp://localhost:8786."
    ),
    "sweep.no_dask": (
        "--dask: the package 'distributed' is not installed; install it with "
        "pip install 'nnsim[dask]', or leave --dask out."
    ),
    "sweep.no_end": (
        "{file}: epochs: the experiment itself never stops; say after how many "
        "epochs each run ends."
    ),
    "sweep.no_worker": (
        "The sweep ended early because no worker process is left ({problem}); continue "
        "it with less memory in use elsewhere."
    ),
    "sweep.overwrites": (
        "{field}: {value} would overwrite an axis before it; name a field once, and "
        "a part of it only later."
    ),
    "sweep.point": ("{file}: at {point}: {problem}"),
    "sweep.too_many": (
        "{file}: it asks for {count} runs, more than {most}; shorten an axis or the "
        "seeds."
    ),
    "sweep.twice": (
        "{file}: {point} is the same run as one before it; remove a value or a seed."
    ),
    "sweep.value": (
        "{file}: {axis} cannot be {value} ({problem}); correct that value."
    ),
    "sweep.workers": (
        "the sweep ended early because no worker is left ({problem}); the same "
        "command goes on from there, with --jobs 1 in the least memory."
    ),
    "scene.empty_range": (
        "The range of the error surface along {axis} goes from {low} to {high}: "
        "the first number has to be the smaller one."
    ),
    "scene.no_neuron": (
        "This point is about neuron {number} of layer {layer}, which the network does "
        "not have any more. Restore the scene."
    ),
    "scene.no_variant": (
        "{field} asks for variant {number}, but the scene has {count} of them."
    ),
    "variant.unfit": ("The variant {variant!r} does not fit: {problem}"),
}
