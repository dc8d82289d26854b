"""Finds the texts that a person reads: in the catalogue, in the pages and in the code's sentences."""

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

import yaml

from readability import FILLED_IN
from swift_text import take_apart

CATALOGUE = "Sources/Knowledge/Catalogue"
KINDS = (
    "acts", "conditions", "exercises", "flags", "habits", "ladders", "limits", "links", "muscles",
    "questions", "stops", "tests",
)
# Where numbers come from is read by those who look after the catalogue, not by the person.
NOT_SHOWN = {"id", "anatomical", "assumed", "how", "source", "sources"}
# The modules whose sentences reach a page. The command line speaks to those who know its terms.
MODULES = (
    "WebApp", "Plumbline", "Screening", "SelfTesting", "ProgrammeChecking", "ProgrammePlanning",
    "Journalling", "Persistence",
)
# The C reader is ten times as fast, but not every build of the package has it.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
TEMPLATES = "Sources/WebApp/Templates"


@dataclass
class Text:
    path: str
    line: int
    place: str
    words: str


def one_text(items):
    """A list as one text, each item closed like a sentence."""
    return " ".join(item if re.search(r"[.!?:]$", item) else item + "." for item in items)


def texts_of_catalogue(root):
    for kind in KINDS:
        for path in sorted((root / CATALOGUE / kind).glob("*.yaml")):
            node = yaml.compose(path.read_text(encoding="utf-8"), Loader=LOADER)
            yield from _below(node, str(path.relative_to(root)), "")


def _below(node, path, place):
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value not in NOT_SHOWN:
                yield from _below(value, path, f"{place}.{key.value}".lstrip("."))
    elif isinstance(node, yaml.SequenceNode):
        plain = [one for one in node.value if isinstance(one, yaml.ScalarNode)]
        # Paragraphs are texts of their own; short items belong together.
        if place.split(".")[-1] in ("answer", "text"):
            for one in plain:
                yield from _below(one, path, place)
        elif plain:
            yield Text(path, plain[0].start_mark.line + 1, place, one_text(one.value for one in plain))
        for one in node.value:
            if not isinstance(one, yaml.ScalarNode):
                yield from _below(one, path, place)
    elif node.tag.endswith(":str"):
        yield Text(path, node.start_mark.line + 1, place, node.value)


class _Page(HTMLParser):
    """The blocks of a page; inline elements stay within their sentence."""

    INLINE = {"a", "b", "strong", "em", "i", "span", "abbr", "code"}
    SPOKEN = {"aria-label", "alt", "title"}

    def __init__(self, path):
        super().__init__()
        self.path, self.found, self.words, self.begins = path, [], [], 1

    def close_block(self):
        words = " ".join("".join(self.words).split())
        if words:
            self.found.append(Text(self.path, self.begins, "text", words))
        self.words = []

    def handle_starttag(self, tag, attrs):
        for name, value in attrs:
            if name in self.SPOKEN and value:
                self.found.append(Text(self.path, self.getpos()[0], name, value))
        if tag not in self.INLINE:
            self.close_block()

    def handle_endtag(self, tag):
        if tag not in self.INLINE:
            self.close_block()

    def handle_data(self, data):
        if not self.words and data.strip():
            before = data[: len(data) - len(data.lstrip())]
            self.begins = self.getpos()[0] + before.count("\n")
        if self.words or data.strip():
            self.words.append(data)


def texts_of_pages(root):
    for path in sorted((root / TEMPLATES).glob("*.mustache")):
        page = _Page(str(path.relative_to(root)))
        source = re.sub(r"\{\{[#^/<>$!][^}]*\}\}", "", path.read_text(encoding="utf-8"))
        page.feed(re.sub(r"\{\{\{?[^}]*\}\}\}?", FILLED_IN, source))
        page.close()
        page.close_block()
        yield from page.found


def texts_of_code(root):
    for module in MODULES:
        for path in sorted((root / "Sources" / module).rglob("*.swift")):
            source = take_apart(path.read_text(encoding="utf-8"))
            for offset, words in _joined(source):
                # Markup and drawings are no sentences.
                if not re.search(r"[<{]|\bM-?\d", words):
                    words = " ".join(words.split())
                    yield Text(str(path.relative_to(root)), source.line(offset), "literal", words)


def _joined(source):
    """The literals, with those that a plus joins put together."""
    whole = []
    for offset, words in source.literals:
        words = re.sub(r"\\\n\s*", "", words).replace('\\"', '"')
        before = source.code[:offset].rstrip()
        if before.endswith("+") and before[:-1].rstrip().endswith('"'):
            last = next(at for at in range(len(whole) - 1, -1, -1) if whole[at][0] < offset)
            whole[last] = (whole[last][0], whole[last][1] + words)
        else:
            whole.append((offset, words))
    return whole


def all_texts(root):
    yield from texts_of_catalogue(root)
    yield from texts_of_pages(root)
    yield from texts_of_code(root)
