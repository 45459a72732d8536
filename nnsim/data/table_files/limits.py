"""How large a user's table may be; beyond, it is refused before memory is."""

LARGEST_FILE_BYTES = 2 * 2**30
LARGEST_WORKBOOK_BYTES = 256 * 2**20
"""Unpacked: a workbook is read whole, and takes ten times as much memory."""
MOST_WORKBOOK_CELLS = 2**24
"""Of the rectangle around all cells of a sheet, which is what is opened."""
LONGEST_ROW_BYTES = 32 * 2**20
MOST_ROWS = 1_000_000
MOST_CELLS = 50_000_000
"""As numbers they take 400 MB."""
MEMORY_PER_BYTE = 8
"""Of a table: a digit and a comma become a number of 8 bytes, which is copied."""
LEAST_MEMORY, MOST_MEMORY = 192 * 2**20, 2 * 8 * MOST_CELLS
MOST_COLUMNS = 20_000
MOST_INPUTS = 10_000
MOST_CLASSES = 1000
LARGEST_NUMBER = 1e100
"""A square of it can still be computed."""
SAMPLE_BYTES = 2 * 2**20
SAMPLE_ROWS = 2000
"""Of a table that is only looked at."""
