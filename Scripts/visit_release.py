"""Visits the front page of a server and everything the page loads. Part of check_release.sh."""

import sys
from html.parser import HTMLParser
from urllib.parse import urljoin

from serving import ServerTrouble, fetch, serving


class LoadedParts(HTMLParser):
    """The addresses a page loads by itself, with the kind of content each must have."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        kinds = (given.get("rel") or "").split()
        if tag == "link" and "stylesheet" in kinds:
            self.found.append((given.get("href"), "text/css"))
        elif tag == "script" and given.get("src"):
            self.found.append((given["src"], "text/javascript"))
        elif tag == "img" and given.get("src"):
            self.found.append((given["src"], "image/"))


def load(address, kind):
    body, found = fetch(address)
    if not body:
        raise ServerTrouble(f"{address} is empty")
    if kind not in found.replace("application/javascript", "text/javascript"):
        raise ServerTrouble(f"{address} should be {kind} and is {found}")
    return body


def visit(url):
    page = LoadedParts()
    page.feed(load(url + "/", "text/html").decode("utf-8"))
    if not any(kind == "text/css" for _, kind in page.found):
        raise ServerTrouble("the front page names no stylesheet")
    for address, kind in page.found:
        load(urljoin(url + "/", address), kind)
    return len(page.found)


def main():
    try:
        with serving(sys.argv[1]) as server:
            parts = visit(server.url)
    except (ServerTrouble, OSError) as trouble:
        print(f"The moved release: {trouble}", file=sys.stderr)
        return 1
    print(f"The moved release serves its front page and {parts} parts of it.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
