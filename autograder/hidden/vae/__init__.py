"""Hidden checks of assignment `vae`."""
