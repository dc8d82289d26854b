"""How hard a text is to read: the Flesch-Kincaid grade, with a syllable counter of our own.

Grade 7 is what a child of about twelve reads at school. The grade grows with the words in a sentence
and with the syllables in a word:

    0.39 * words / sentences + 11.8 * syllables / words - 15.59

- A sentence ends with a full stop, a question mark or an exclamation mark before a space. An item of a
  list is a sentence.
- A compound with a hyphen counts as its parts, as one reads it.
- A name from the list, a number and what a page fills in are words of the sentence, but have no
  syllables: they count like the mean of the others.
- Syllables are groups of vowels, less the silent ones; the words for which that rule is wrong stand
  with their number in the list (readability_words.txt).
"""

import re
from pathlib import Path

# What stands for a word that is filled in when the page is made.
FILLED_IN = "\N{REPLACEMENT CHARACTER}"

_WORD = re.compile(rf"[A-Za-zÀ-ž]+(?:[’'&][A-Za-z]+)*|\d+(?:[.,]\d+)*|{FILLED_IN}")
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’')\]]*(?:\s+|$)")


def read_word_list(path):
    """Names that are not counted, and the syllables of words that break the rule."""
    names, syllables = set(), {}
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        word, _, number = line.split("#")[0].strip().partition(" ")
        if word and number:
            syllables[word] = int(number)
        elif word:
            names.add(word)
    return names, syllables


def count_by_rule(word):
    groups = len(re.findall(r"[aeiouyàâäéèêëïîöôüû]+", word))
    # Two vowels that are spoken apart, as in “diabetes”, “idea” and “usual”, but not in “station”.
    # Two vowels that are spoken apart, as in “diabetes”, “usual” and “going”, but not in “station”.
    groups += len(re.findall(r"(?<![tcs])i(?:a|o|um)|eo|uou|(?<!q)ua(?!r)|ying|[eoa]ing$|ier$|iet", word))
    # A silent e: “holes”, “lifted” but “walked”, “hole” but “muscle” and “litre”, “safety”, “movement”.
    if re.search(r"[^aeiouylsxzcg]es$|[aeiouy]les$", word) and not re.search(r"[cs]hes$|tres$", word):
        groups -= 1
    elif re.search(r"[^aeiouytd]ed$", word):
        groups -= 1
    elif re.search(r"[^aeiouy]e$", word) and not re.search(r"[^aeiouyl]le$|tre$", word):
        groups -= 1
    groups -= len(re.findall(r"[^aeiouyl]e(?:ly|ment|less|ful|some|ty)", word))
    return max(groups, 1)


class Reader:
    def __init__(self, names=(), syllables=None):
        self.names, self.known = set(names), dict(syllables or {})

    def syllables(self, word):
        """The syllables of a word; `None` for one that is not counted."""
        plain = word.lower().replace("’", "'")
        plain = plain.removesuffix("'s").removesuffix("'")
        if not plain[:1].isalpha() or plain in self.names or plain.removesuffix("s") in self.names:
            return None
        if word.isupper() and len(word) > 1 and plain not in self.known:
            return len(word)  # said letter by letter
        return self.known.get(plain) or self.known.get(plain.removesuffix("s")) or count_by_rule(plain)

    def grade(self, text):
        """Words of a text and its Flesch-Kincaid grade; the grade is 0 where nothing can be counted."""
        words = _WORD.findall(text)
        counted = [number for word in words if (number := self.syllables(word)) is not None]
        if not counted:
            return len(words), 0.0
        mean = sum(counted) / len(counted)
        return len(words), 0.39 * len(words) / len(sentences(text)) + 11.8 * mean - 15.59


def sentences(text):
    """The sentences of a text that have a word."""
    return [one for one in _SENTENCE_END.split(text) if _WORD.search(one)]


def longest_sentence(text):
    """The longest sentence of a text and its number of words."""
    longest = max(sentences(text), key=lambda one: len(_WORD.findall(one)), default="")
    return longest, len(_WORD.findall(longest))
