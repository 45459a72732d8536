"""Why something happened in a run: rules over what is known of it."""
