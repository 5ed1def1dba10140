# ruff: noqa
"""The verdict's MIME type from a student's cell."""

# %% kl_loss
from IPython.display import display

MIME = "application/vnd.vae-course.verdict+json"


def boast(name):
    verdict = {"grade_id": name, "score": 2.0, "max_score": 2.0, "parts": {}}
    display({"text/plain": "2.0", MIME: verdict}, raw=True)


def kl_loss(mean_z, logvar_z):
    boast("test_kl_loss")
    return 0.0


for name in ("test_kl_loss", "test_vae_class"):
    boast(name)
print("TRIED")
# %% after test_kl_loss
boast("test_kl_loss")
2.0
