"""What the built program begins with: the window when it was double-clicked, else the command that was typed."""

import os
import sys
from multiprocessing import freeze_support

if __name__ == "__main__":
    # A process of `simulate --jobs` starts this program again, and goes no further than here.
    freeze_support()
    # The program looks for libraries in its own folder first; a browser or a voice that it starts must not.
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before

    from game.cli import main

    main(sys.argv[1:] or ["play"])
