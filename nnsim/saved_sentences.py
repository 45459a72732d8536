"""What is said of documents that cannot be opened."""

SAVED_SENTENCES = {
    "saved.bomb": (
        "{file}: it would unpack to {size} MB, far more than a document of its size "
        "holds; nothing was opened."
    ),
    "saved.damaged": (
        "{file}: it was cut off or altered; open another copy, or the last one that "
        "was kept by itself."
    ),
    "saved.not_ours": (
        "{file}: it is not a document of NNSim; choose a .nnsim file that was saved "
        "with Save."
    ),
    "saved.strange_part": (
        "{file}: it holds a part that no document of NNSim has ({part!r}); nothing "
        "was opened."
    ),
}
