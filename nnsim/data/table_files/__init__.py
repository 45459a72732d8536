"""Tables of the user: text, spreadsheet and Parquet files, and what was copied."""
