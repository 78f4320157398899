"""Files of offices are packed folders: packed again without the time at which it was done, so that the same is the same."""

import zipfile
from io import BytesIO

LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The first moment that a packed file can have."""


def packed_alike(data: bytes) -> bytes:
    """The same parts in the same order, each as of that moment."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as parts, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as again:
        for part in parts.infolist():
            again.writestr(zipfile.ZipInfo(part.filename, LONG_AGO), parts.read(part), zipfile.ZIP_DEFLATED)
    return made.getvalue()
