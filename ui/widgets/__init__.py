"""Controls and pictures that know nothing of networks."""
