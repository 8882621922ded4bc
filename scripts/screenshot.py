"""Takes the picture of the report that README shows: python scripts/screenshot.py [report.html] [picture.png].

Needs Debian's chromium. Without arguments: target/report.html and docs/report.png.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WIDTH, HEIGHT = 1240, 1560
# long enough for every chart
MILLISECONDS = 20_000


def main(page: Path, picture: Path) -> None:
    """Write the picture; ends with a sentence when there is no page or no browser."""
    if not page.is_file():
        sys.exit(f"{page}: there is no such page; run `retention report` first")
    program = shutil.which("chromium")
    if not program:
        sys.exit("Chromium is needed: apt-get install -y --no-install-recommends chromium")
    picture.parent.mkdir(parents=True, exist_ok=True)
    # a profile of its own, so that an open browser is no hindrance
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            [
                program,
                *("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"),
                *("--host-resolver-rules=MAP * ~NOTFOUND", f"--user-data-dir={profile}"),
                *(f"--window-size={WIDTH},{HEIGHT}", f"--virtual-time-budget={MILLISECONDS}"),
                f"--screenshot={picture.absolute()}",
                page.absolute().as_uri(),
            ],
            check=True,
            stderr=subprocess.DEVNULL,
        )


if __name__ == "__main__":
    given = [Path(argument) for argument in sys.argv[1:3]]
    main(*[*given, *(ROOT / "target/report.html", ROOT / "docs/report.png")[len(given) :]])
