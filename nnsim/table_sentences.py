"""The rows of ``nnsim.sentences`` on files: the course's and users' own tables."""

TABLE_SENTENCES = {
    "course.empty": "{file}: there are no numbers in this file; choose another one.",
    "course.large": (
        "{file}: it is larger than any file of the course, more than {most} bytes; "
        "choose another one."
    ),
    "course.line": "{file}, line {line}: {problem}; correct the line.",
    "course.long_line": (
        "{file}: it has a line that does not end; choose a file with one sample a line."
    ),
    "course.many": (
        "{file}: it has more than {lines} lines or {most} numbers; keep fewer of them."
    ),
    "course.rows": (
        "{file} has {rows} spectra, but {targets} says the class of {expected}; take "
        "both from the same folder of the course."
    ),
    "course.unreadable": (
        "{file}: the file is not there or cannot be read; choose another one."
    ),
    "table.binary": (
        "{file}, line {line}: it holds a control character that no text holds; choose "
        "a table saved as text, Excel or Parquet."
    ),
    "table.cells": (
        "{file}: it has {count} columns and more than {most} cells in all; leave "
        "columns or rows out."
    ),
    "table.changed": (
        "{file}: it changed while it was being read; wait until it is written, then "
        "open it again."
    ),
    "table.classes": (
        "{file}, column {column!r}: more than {most} different values are too many "
        "classes; choose another target, or predict it as a number."
    ),
    "table.columns": (
        "{file}: it has {count} columns, more than {most}; keep fewer, or choose "
        "another delimiter."
    ),
    "table.empty": ("{file}: it is empty; choose a file with a table in it."),
    "table.encoding": (
        "{file}, line {line}: its bytes are not {encoding}; choose another encoding, "
        "for example Latin-1."
    ),
    "table.far_cells": (
        "{file}: its cells reach to row {row} and column {column}, together more than "
        "{most} cells; delete those far from the table, or save the sheet as CSV."
    ),
    "table.folder": ("{file}: it is a folder; choose a file in it."),
    "table.infinite": (
        "{file}, line {line}, column {column!r}: {value!r} is not finite or too large "
        "to compute with; correct it or leave the cell empty."
    ),
    "table.inputs": (
        "{file}: its words make {count} inputs, more than {most}; leave out a column "
        "with many different words."
    ),
    "table.large_file": (
        "{file}: its size is {size}, more than {most}; keep fewer rows or columns, or "
        "save it as Parquet."
    ),
    "table.large_workbook": (
        "{file}: unpacked its size is {size}, more than {most} for a workbook; save "
        "the sheet as CSV and open that."
    ),
    "table.long_row": (
        "{file}, line {line}: this line does not end; choose a table with one sample "
        "a line."
    ),
    "table.memory": (
        "{file}: there is not enough memory for it; choose fewer columns, or close "
        "other programs."
    ),
    "table.missing": (
        "{file}, line {line}, column {column!r}: the cell is empty; fill it in, or "
        "choose what to do with missing values."
    ),
    "table.mixed_decimal": (
        "{file}, line {line}, column {column!r}: {value!r} is not written with the "
        "decimal sign {decimal!r}; correct it, or choose the other decimal sign."
    ),
    "table.no_column": (
        "{file}: there is no column {column!r}{suggestion}; choose one of its {count} "
        "columns."
    ),
    "table.no_file": (
        "{file}: it is a device or a pipe, not a file; choose a file with a table."
    ),
    "table.no_inputs": ("{file}: no column is an input; choose one or more."),
    "table.no_rows": (
        "{file}: there are no rows under these settings; skip fewer lines, choose "
        "another sheet, or another file."
    ),
    "table.no_target": (
        "{file}: it is not known what to predict; choose a column as class or target."
    ),
    "table.not_number": (
        "{file}, line {line}, column {column!r}: {value!r} is not a number; correct "
        "it, read the column as words, or ignore it."
    ),
    "table.note_constant": (
        "{file}: the same in every row, so nothing can be learnt from: {columns}."
    ),
    "table.note_dropped": ("{file}: {count} row(s) with an empty cell are left out."),
    "table.note_empty": ("{file}: empty in every row, taken as 0: {columns}."),
    "table.note_filled": (
        "{file}: {count} empty cell(s) take the median or the most frequent word of "
        "their column."
    ),
    "table.note_renamed": (
        "{file}: a second column {column!r} is called {name!r} here."
    ),
    "table.nothing_left": (
        "{file}: fewer than two rows are without an empty cell; ignore the column "
        "that is mostly empty, or fill in the median."
    ),
    "table.nul": (
        "{file}, line {line}: it holds NUL bytes, so it is no text in this encoding; "
        "choose UTF-16, or another file."
    ),
    "table.one_class": (
        "{file}, column {column!r}: every row has the class {value!r}, so there is "
        "nothing to tell apart; choose another target or more rows."
    ),
    "table.one_column": (
        "{file}: it has only one column under these settings; choose another delimiter."
    ),
    "table.parquet": (
        "{file}: it is no Parquet file, or a damaged or cut-off one; fetch or write it "
        "again."
    ),
    "table.quote": (
        "{file}, line {line}: a quotation mark is opened and never closed; close it or "
        "remove it."
    ),
    "table.ragged": (
        "{file}, line {line}: {count} cell(s) instead of {wanted}; correct that line, "
        "or choose another delimiter."
    ),
    "table.rows": ("{file}: it has more than {most} rows; keep fewer of them."),
    "table.target_input": (
        "{file}: {column!r} cannot be both an input and the target; choose one."
    ),
    "table.unreadable": (
        "{file}: it cannot be read as a table ({problem}); open it in a spreadsheet "
        "and save it as CSV."
    ),
    "table.vanished": (
        "{file}: it vanished while it was being read; put it back and open it again."
    ),
    "table.words": (
        "{file}, column {column!r}: more than {most} different words are too many "
        "inputs; ignore the column."
    ),
    "table.workbook": (
        "{file}: it is no workbook, or a damaged or locked one; open it in a "
        "spreadsheet and save it again without a password."
    ),
}
