"""`python -m tests.torture [NAME …]`: the long form of every proof, or of those that are named; one line per figure.

`--quick` runs what CI runs; `--in FOLDER` works on the disk that has FOLDER. Leaves with 1 where a promise was broken.
"""

import argparse
import shutil
import sys
import tempfile
import time
from pathlib import Path

from tests.torture.proofs import PROOFS


def main() -> int:
    """Prints the figures as they come."""
    words = argparse.ArgumentParser("python -m tests.torture", description=__doc__)
    words.add_argument("names", nargs="*", metavar="NAME", help=f"one of: {', '.join(PROOFS)}")
    words.add_argument("--quick", action="store_true")
    words.add_argument("--in", dest="base", type=Path, default=None)
    given = words.parse_args()
    unknown = [name for name in given.names if name not in PROOFS]
    if unknown:
        words.error(f"unknown: {', '.join(unknown)}; there are {', '.join(PROOFS)}")
    broken = 0
    for name in given.names or PROOFS:
        start = time.perf_counter()
        place = Path(tempfile.mkdtemp(prefix="torture-", dir=given.base))
        try:
            for figure in PROOFS[name](place, not given.quick):
                broken += len(figure.wrong)
                print(figure, flush=True)
        finally:
            shutil.rmtree(place, ignore_errors=True)
        print(f"    ({name}: {time.perf_counter() - start:.0f} s)", flush=True)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
