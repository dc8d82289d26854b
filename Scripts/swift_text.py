"""Takes a Swift file apart into code, comments and string literals, without a parser.

Every part keeps its place: `code` is as long as the text, with comments, the words of string
literals and the words of raw identifiers turned into spaces, so that a search in it finds code
only and an offset in it is an offset in the text. Code inside an interpolation stays code.
"""

import re
from dataclasses import dataclass, field

_OPENING = re.compile(r'//|/\*|(#*)("""|")|`')


@dataclass
class SwiftText:
    text: str
    code: str = ""
    comments: list = field(default_factory=list)  # (offset, words)
    literals: list = field(default_factory=list)  # (offset, words)

    def line(self, offset):
        return self.text.count("\n", 0, offset) + 1


class _Reader:
    def __init__(self, text):
        self.result = SwiftText(text)
        self.text = text
        self.code = list(text)

    def blank(self, start, end):
        for place in range(start, end):
            if self.code[place] != "\n":
                self.code[place] = " "

    def read_code(self, at, closing=None):
        """Reads code from `at`; inside an interpolation, up to the bracket that closes it."""
        depth = 0
        while at < len(self.text):
            here = self.text[at]
            opening = _OPENING.match(self.text, at)
            if opening:
                at = self.read_other(opening)
                continue
            if closing and here == "(":
                depth += 1
            elif closing and here == ")":
                if depth == 0:
                    return at
                depth -= 1
            at += 1
        return at

    def read_other(self, opening):
        start, mark = opening.start(), opening.group()
        if mark == "//":
            return self.read_comment(start, self.end_of_line(start))
        if mark == "/*":
            return self.read_comment(start, self.end_of_block(start))
        if mark == "`":
            end = self.text.find("`", start + 1)
            end = len(self.text) - 1 if end < 0 else end
            self.blank(start + 1, end)
            return end + 1
        return self.read_literal(start, opening.group(1), opening.group(2))

    def read_comment(self, start, end):
        self.result.comments.append((start, self.text[start:end]))
        self.blank(start, end)
        return end

    def end_of_line(self, start):
        end = self.text.find("\n", start)
        return len(self.text) if end < 0 else end

    def end_of_block(self, start):
        depth = 0
        for mark in re.finditer(r"/\*|\*/", self.text[start:]):
            depth += 1 if mark.group() == "/*" else -1
            if depth == 0:
                return start + mark.end()
        return len(self.text)

    def read_literal(self, start, hashes, quote):
        at = piece = start + len(hashes) + len(quote)
        words, escape = [], "\\" + hashes
        while at < len(self.text):
            if self.text.startswith(quote + hashes, at):
                break
            if quote == '"' and self.text[at] == "\n":
                break  # no literal goes over the end of a line; this was something else
            if self.text.startswith(escape + "(", at):
                words.append(self.text[piece:at])
                self.blank(piece, at)
                at = piece = self.read_code(at + len(escape) + 1, closing=")") + 1
            elif self.text.startswith(escape, at):
                at += len(escape) + 1
            else:
                at += 1
        at = min(at, len(self.text))
        words.append(self.text[piece:at])
        self.blank(piece, at)
        self.result.literals.append((start, "\N{REPLACEMENT CHARACTER}".join(words)))
        return at + len(quote) + len(hashes)

    def read(self):
        self.read_code(0)
        self.result.code = "".join(self.code)
        return self.result


def take_apart(text):
    return _Reader(text).read()


def closing_bracket(code, opening):
    """Where the bracket at `opening` is closed; the end of the code if it never is."""
    pairs = {"(": ")", "{": "}", "[": "]"}
    depth = 0
    for at in range(opening, len(code)):
        if code[at] == code[opening]:
            depth += 1
        elif code[at] == pairs[code[opening]]:
            depth -= 1
            if depth == 0:
                return at
    return len(code)
