"""The one file that a pack is packed in, to the byte: made by who shares it, and made again to see whether it is still the same."""

import io
import zipfile
from collections.abc import Mapping

MOST_BYTES = 12_000_000
"""Of a packed pack: the 8,000,000 that its YAML may have, what was translated, what was proved, and some words about it."""
_ALWAYS = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_FILE = 0o100644 << 16


def packed_file(name: str, files: Mapping[str, bytes]) -> bytes:
    """The file of the pack of this name, from what lies in its folder."""
    return zipped({f"{name}/{file}": data for file, data in files.items()})


def zipped(files: Mapping[str, bytes]) -> bytes:
    """The zip of these files: nothing in it hangs on when, where or by whom it is made."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            info = zipfile.ZipInfo(name, _ALWAYS)
            info.create_system = _UNIX
            info.external_attr = _FILE
            archive.writestr(info, files[name])
    return whole.getvalue()
