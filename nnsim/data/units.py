"""The units of the inputs of a data set, as its source states them."""

import re

from nnsim.data.dataset import Dataset

UNITS: dict[str, dict[str, str]] = {
    "pima": {
        "plas": "mg/dl",
        "pres": "mm Hg",
        "skin": "mm",
        "insu": "µU/ml",
        "mass": "kg/m²",
        "age": "years",
    },
}
NAME_WITH_UNIT = re.compile(r"(.+\S)\s*[(\[]([^()\[\]]{1,12})[)\]]")


def name_and_unit(dataset: Dataset, column: int) -> tuple[str, str]:
    """Return what a column is called and its unit, empty where none is known.

    A unit may stand in brackets behind the name: "sepal length (cm)".
    """
    name = dataset.input_names[column]
    known = UNITS.get(dataset.key, {}).get(name, "")
    if known:
        return name, known
    match = NAME_WITH_UNIT.fullmatch(name)
    return (match[1], match[2]) if match else (name, "")
