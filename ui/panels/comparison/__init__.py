"""The panel that lays pinned runs beside each other as a table."""
