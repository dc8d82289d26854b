"""Finds functions in test suites that look like tests and lack `@Test`, so never run."""

import re

from swift_text import closing_bracket

_DECLARATION = re.compile(r"\b(func|struct|class|enum|actor|extension)\s+(`[^`]*`|[\w.]+)")
_MODIFIERS = {
    "private", "fileprivate", "internal", "package", "public", "static", "final", "mutating",
    "nonisolated", "override", "class", "isolated", "consuming", "borrowing", "open",
}


class Declaration:
    def __init__(self, source, match):
        self.kind = match.group(1)
        self.start = match.start()
        # The code has blanks inside a raw identifier, so the name is read from the text.
        self.name = source.text[match.start(2):match.end(2)]
        self.marks = _marks_before(source.code, match.start())
        self.parent = None
        self.body = None
        if self.kind != "func":
            opening = source.code.find("{", match.end())
            if opening >= 0:
                self.body = (opening, closing_bracket(source.code, opening))

    @property
    def is_hidden(self):
        return bool(self.marks & {"private", "fileprivate"})

    @property
    def is_test(self):
        return "@Test" in self.marks

    @property
    def is_sentence(self):
        return " " in self.name


def _marks_before(code, at):
    """The modifiers and attributes that stand before a declaration."""
    marks = set()
    while True:
        before = code[:at].rstrip()
        word = re.search(r"@?[\w.]+$", before)
        if before.endswith(")"):
            opening = _opening_bracket(before)
            word = re.search(r"@[\w.]+\s*$", before[:opening])
            if not word:
                return marks
        elif not word or not (word.group() in _MODIFIERS or word.group().startswith("@")):
            return marks
        marks.add(word.group().strip())
        at = word.start()


def _opening_bracket(code):
    depth = 0
    for at in range(len(code) - 1, -1, -1):
        depth += (code[at] == ")") - (code[at] == "(")
        if depth == 0:
            return at
    return 0


def _declarations(source):
    found = [Declaration(source, match) for match in _DECLARATION.finditer(source.code)]
    types = [one for one in found if one.body]
    for one in found:
        around = [t for t in types if t.body[0] < one.start < t.body[1]]
        one.parent = max(around, key=lambda t: t.body[0], default=None)
    return found


def _is_local(source, one):
    """Whether a function stands inside another's body rather than in a type or the file."""
    begin = one.parent.body[0] + 1 if one.parent else 0
    between = source.code[begin:one.start]
    return between.count("{") > between.count("}")


def unmarked_tests(sources):
    """Yields (path, offset, name) over the files of one test target, given as {path: text}."""
    declared = {path: _declarations(source) for path, source in sources.items()}
    suites = set()
    for found in declared.values():
        for one in found:
            if one.kind != "func" and "@Suite" in one.marks:
                suites.add(one.name)
            elif one.kind == "func" and one.is_test and one.parent:
                suites.add(one.parent.name)
    for path, found in declared.items():
        for one in found:
            if one.kind != "func" or one.is_test or one.is_hidden:
                continue
            in_suite = one.parent and one.parent.name in suites
            if one.is_sentence or (in_suite and not _is_local(sources[path], one)):
                yield path, one.start, one.name
