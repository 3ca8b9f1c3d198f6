"""``python -m kehoach``: the command."""

import sys

from kehoach.cli import main

sys.exit(main())
