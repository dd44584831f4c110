"""`python -m longhaul.cli` is `longhaul`."""

import sys

from . import main

sys.exit(main())
