"""Windows that ask something before they give it to the session."""
