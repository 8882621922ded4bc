"""A real browser without a network, driven by Debian's own driver: nothing is downloaded."""

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

HOW_TO_INSTALL = "apt-get install -y --no-install-recommends chromium chromium-driver"
SECONDS_TO_DRAW = 60
ARGUMENTS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)


class Browser:
    """One page at a time, of a width in pixels."""

    def __init__(self, driver: Chrome) -> None:
        self.driver = driver

    def open(self, page: Path, width: int = 1440, scheme: str = "light") -> list[dict[str, Any]]:
        """Open a file and wait until its charts are drawn; returns what the console says. Fails when they never are."""
        size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600}
        media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
        self.driver.get(page.as_uri())
        deadline = time.monotonic() + SECONDS_TO_DRAW
        while not self.run("return document.documentElement.dataset.ready === 'true'"):
            if time.monotonic() > deadline:
                pytest.fail(f"{page} is not drawn after {SECONDS_TO_DRAW} s: {self.driver.get_log('browser')}")
            time.sleep(0.1)
        return self.driver.get_log("browser")

    def run(self, script: str, *arguments: object) -> Any:
        """What a script returns; `arguments[0]` and on are what is given to it."""
        return self.driver.execute_script(script, *arguments)

    def command(self, name: str, **parameters: object) -> Any:
        """The result of a command of the DevTools protocol."""
        return self.driver.execute_cdp_cmd(name, parameters)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Chromium until the end of the block; a failed test, not a skipped one, where there is none."""
    program, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not program or not driver:
        pytest.fail(f"Chromium and its driver are needed to test the report: {HOW_TO_INSTALL}")
    options = ChromeOptions()
    options.binary_location = program
    for argument in ARGUMENTS:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    chrome = Chrome(options=options, service=Service(driver))
    try:
        yield Browser(chrome)
    finally:
        chrome.quit()
