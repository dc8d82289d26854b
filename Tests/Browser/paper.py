"""What comes out of the printer."""

import re


def pages_of(pdf):
    """How many pages a file from Chromium has; it writes its objects in the open."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))
