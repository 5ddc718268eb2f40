"""`python -m milepost` is the command `milepost`."""

import sys

from .cli import main

sys.exit(main())
