"""What a student reads for each mistake that `halves` knows."""

ACTIVATIONS = ("leaky ReLU", "GELU", "ELU", "SiLU", "tanh", "sigmoid")

SPECIAL = {
    "ReLU after the heads": (
        "There is an activation after the heads: means and log-variances must be able "
        "to have any sign."
    ),
    "pooling": (
        "The size is halved by pooling. The table asks for convolutions with stride 2, "
        "which move by two pixels at a time."
    ),
    "one head for both": (
        "mean_z and logvar_z come from the same head: each needs weights of its own."
    ),
    "deviation": (
        "One output is the exponential of a head: encode should return the "
        "log-variance itself."
    ),
    "no final activation": (
        "decode returns any real numbers: `to_pixels` is missing at its end."
    ),
    "ReLU before the final activation": (
        "There is a ReLU between the last layer and the final activation: no pixel can "
        "become darker than 0.5."
    ),
    "ReLU at the end": (
        "A ReLU stands where the final activation, `to_pixels`, belongs."
    ),
    "clamp at the end": (
        "Cutting off at 0 and 1 is no final activation: there is no gradient where it "
        "cuts. Use `to_pixels`."
    ),
    "tanh at the end": (
        "The final activation has the range from -1 to 1; a probability needs 0 to 1."
    ),
    "final activation twice": (
        "The final activation is applied twice: pixels stay between 0.5 and 0.73."
    ),
    "upsampling": (
        "The picture is enlarged before a transposed convolution of stride 1. The "
        "table asks for stride 2, which does both."
    ),
    "shifted": (
        "The picture has the right size, but is shifted by a pixel: use padding=1 and "
        "output_padding=1 instead of cutting off its edge."
    ),
    "label ignored": (
        "The label makes no difference: channels or inputs for it exist, but it is not "
        "in them."
    ),
    "corner": (
        "The label stands at one position of its channels only; channel k should be 1 "
        "at every position if the label is k."
    ),
}
SPECIAL["average pooling"] = SPECIAL["pooling"]


def message(mistake: str | None, half: str) -> str:
    """One or two sentences for the student; None is a mistake that we don't know."""
    if mistake is None:
        return (
            f"With known weights the {half} computes something else than the table "
            "says. Compare strides, paddings, the place of each ReLU, and what each "
            "layer reads."
        )
    if mistake in SPECIAL:
        return SPECIAL[mistake]
    if mistake in ACTIVATIONS:
        return f"The activations in the {half} are {mistake}; the table asks for ReLU."
    return f"There is {mistake}."
