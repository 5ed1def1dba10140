"""`make bench`: every benchmark, one after another; `--quick` for a first look."""

import argparse

from benchmarks import browser, decoder_grid, grading, isolation, learning


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="less data, fewer epochs")
    options = parser.parse_args()
    decoder_grid.main(quick=options.quick)
    browser.main(quick=options.quick)
    isolation.main(quick=options.quick)
    grading.main(quick=options.quick)
    learning.main(quick=options.quick)


if __name__ == "__main__":
    main()
