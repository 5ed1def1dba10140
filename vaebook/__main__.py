"""`python -m vaebook` says which MNIST is found here, and gets it if need be."""

import sys

from vaebook.data import DataError, load_mnist


def main() -> int:
    """Print the data's digest and notice; 1 and one line when there is none."""
    try:
        mnist = load_mnist()
    except DataError as error:
        print(f"vaebook: {error}", file=sys.stderr)
        return 1
    print(mnist.digest, mnist.notice)
    return 0


if __name__ == "__main__":
    sys.exit(main())
