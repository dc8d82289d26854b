"""What every browser test can ask for: `server`, `page` and `axe`.

A test is a function in a `test_*.py` of this folder:

    def test_the_front_page_has_one_heading(page, server, axe):
        page.goto(server.url)
        assert page.locator("h1").count() == 1
        axe(page)

`page` fails its test afterwards if a script broke, something the page needs did not load, or
anything was asked of another machine.
"""

import os
import re
import sys
from importlib.resources import files
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Scripts"))

from journey import bring_example  # noqa: E402
from serving import serving  # noqa: E402

CHROMIUM = "/usr/bin/chromium"
WAIT_MILLISECONDS = 10_000
PICTURES = ROOT / ".build/browser"
WCAG_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def pytest_addoption(parser):
    parser.addoption(
        "--binary", default=str(ROOT / ".build/release/plumbline"), help="the server to test"
    )


def pytest_configure(config):
    config.addinivalue_line("markers", "alone: measures real time, so nothing may run beside it")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if report.when == "call":
        item.has_failed = report.failed
    return report


@pytest.fixture(scope="module")
def server(request):
    """A server with an empty data folder, one for each test file: `url`, `data`, `output()`."""
    with serving(request.config.getoption("--binary")) as running:
        yield running


@pytest.fixture(scope="module")
def desk_worker(browser, server, request, tmp_path_factory):
    """The server has the record of the built-in desk worker, with the question of the day answered."""
    folder = tmp_path_factory.mktemp("record")
    bring_example(browser, server, request.config.getoption("--binary"), "desk-sciatica", folder)


@pytest.fixture(scope="session")
def browser():
    arguments = ["--disable-dev-shm-usage"]
    if os.geteuid() == 0:
        arguments.append("--no-sandbox")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=CHROMIUM, headless=True, args=arguments
        )
        yield chromium
        chromium.close()


SHORT_LEAD = """
try { localStorage["plumbline.lead"] ??= "5"; } catch { /* no storage for this address */ }
"""


class Watch:
    """Notes what went wrong on a page beside what the test asserts."""

    def __init__(self, page, server_url):
        self.host = urlsplit(server_url).netloc
        self.problems = []
        page.on("pageerror", lambda error: self.problems.append(f"a script broke: {error}"))
        page.on("console", self.on_console)
        page.on("request", self.on_request)
        page.on("response", self.on_response)

    def on_console(self, message):
        # A missing part is reported by its address in `on_response`.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.problems.append(f"console: {message.text}")

    def on_request(self, request):
        address = urlsplit(request.url)
        if address.scheme in ("http", "https", "ws", "wss") and address.netloc != self.host:
            self.problems.append(f"asked another machine: {request.url}")

    def on_response(self, response):
        if response.status >= 400 and not response.request.is_navigation_request():
            self.problems.append(f"{response.status} for {response.url}")


@pytest.fixture
def page(browser, server, request):
    """A fresh page with cookies and storage of its own."""
    context = browser.new_context(locale="en-GB", reduced_motion="reduce")
    context.set_default_timeout(WAIT_MILLISECONDS)
    fresh = context.new_page()
    # Half of the usual time to get into place: nobody has to walk anywhere here.
    fresh.add_init_script(SHORT_LEAD)
    watch = Watch(fresh, server.url)
    yield fresh
    if getattr(request.node, "has_failed", False):
        PICTURES.mkdir(parents=True, exist_ok=True)
        name = re.sub(r"[^\w-]+", "-", request.node.name)
        fresh.screenshot(path=PICTURES / f"{name}.png", full_page=True)
        print(f"picture: {PICTURES / name}.png")
    context.close()
    assert not watch.problems, "; ".join(watch.problems)


@pytest.fixture(scope="session")
def axe():
    """A function that fails with what axe-core finds against WCAG 2.2 AA on a page, and where the
    contrast of words is below AAA."""
    source = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")

    def check(page, *, leaving_out=()):
        # Evaluated by the debugger, so a strict content security policy does not stop it.
        page.evaluate(source)
        found = page.evaluate(
            """([tags, out]) => axe.run(document, {
              runOnly: { type: 'tag', values: tags },
              rules: Object.fromEntries([
                ['color-contrast-enhanced', { enabled: true }],
                ...out.map(rule => [rule, { enabled: false }]),
              ]),
            })""",
            [WCAG_TAGS, list(leaving_out)],
        )
        lines = [
            f"{violation['id']}: {violation['help']}: {node['html']}"
            for violation in found["violations"]
            for node in violation["nodes"]
        ]
        assert not lines, f"{page.url}\n" + "\n".join(lines)

    return check
