"""`python -m tests.golden.frames [OUT]`: describe and picture the pages anew, or picture all of them to look at."""

import sys
from pathlib import Path

from tests.golden.frames import kept, looking

if len(sys.argv) > 1:
    looking.picture_all(Path(sys.argv[1]), sys.argv[2:])
else:
    for line in kept.write():
        print(line)
