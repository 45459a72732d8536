"""Sentences on a sweep of one's own; the other rows are in ``sentences``."""

SWEEP_SENTENCES = {
    "sweep.nothing_to_export": (
        "There is no finished run to export yet: run the sweep first."
    ),
    "sweep.not_there": (
        "{field}: the present experiment has no such setting; choose another one."
    ),
    "sweep.results_large": (
        "{file}: it is larger than the results of any sweep, more than {most}; move it "
        "away, or choose another folder."
    ),
    "sweep.same_field": (
        "Both fields are the same: choose another one for the curves, or none."
    ),
    "sweep.too_much": (
        "{file}: {count} runs of so long an experiment do not fit into memory; shorten "
        "an axis, the seeds, or what the experiment lists."
    ),
    "sweep.too_many_runs": (
        "That makes {count} runs, more than {most}; take fewer values or starts."
    ),
    "sweep.values_falls": (
        "“{text}” does not rise: write the smaller number first, as in 1–10 step 1."
    ),
    "sweep.values_long": (
        "This is longer than {most} characters: write a range, as in 1–10 step 1."
    ),
    "sweep.values_many": (
        "These are more than {most} values: take a larger step or a shorter range."
    ),
    "sweep.values_none": ("Type values such as 1, 2, 4, 8, or a range: 1–10 step 1."),
    "sweep.values_outside": ("{value} is out of range: a value is {limits}."),
    "sweep.values_step": (
        "“{text}”: the step has to be greater than 0, as in 1–10 step 1."
    ),
    "sweep.values_times": (
        "“{text}”: start above 0 and multiply by more than 1, as in 0.01–1 times 10."
    ),
    "sweep.values_twice": ("{value} is there twice: leave one of them out."),
    "sweep.values_whole": ("{value} is not a whole number: type one such as 4."),
    "sweep.values_word": (
        "“{text}” is no number and no range: type 1, 2, 4, 8 or 1–10 step 1."
    ),
    "sweep.values_unticked": ("Tick one value at least."),
}
