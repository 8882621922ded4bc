"""Write the bundled company's files into the directory named on the command line."""

import sys
from pathlib import Path

from . import write_bundled_company

if len(sys.argv) != 2:
    sys.exit("usage: python -m retention_metrics.bundled_company DIRECTORY")
for path in write_bundled_company(Path(sys.argv[1])):
    print(path)
