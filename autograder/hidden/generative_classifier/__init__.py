"""Hidden checks of assignment `generative_classifier`."""
