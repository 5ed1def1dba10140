"""What a warm kernel has done once before it is forked, as the first time is slow.

The nursery imports this, with no submission there. It leaves nothing but caches.
"""

import sys

from IPython.core.ultratb import VerboseTB

from vaebook.data import DataError, load_mnist


def read_images() -> None:
    """Read the sample of MNIST, which every notebook asks for."""
    try:
        load_mnist()
    except DataError:  # the notebook will say so
        return


def show_an_error() -> None:
    """Write a traceback as a notebook does, with its colours and its source."""
    try:
        raise NotImplementedError
    except NotImplementedError:
        VerboseTB().text(*sys.exc_info())


read_images()
show_an_error()
