"""Hidden checks of assignment `architectures`."""
