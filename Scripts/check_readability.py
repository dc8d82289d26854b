#!/usr/bin/env python3
"""Checks that what people read stays easy to read: short sentences and a low Flesch-Kincaid grade.

    python3 Scripts/check_readability.py [ROOT] [--above GRADE]

Grade 7 is a reading age of about twelve. The median of all texts of at least 20 words may not be above
it, no text of more than 25 words may be above HIGHEST, and no sentence may be longer than LONGEST
words. With --above, every text above that grade is listed, the hardest first. How a grade is worked out
stands in readability.py, what is read in readable_texts.py.
"""

import argparse
import statistics
import sys
from pathlib import Path

from readability import Reader, longest_sentence, read_word_list
from readable_texts import all_texts
from tables import print_table

FEWEST_WORDS = 20
LONG = 25
MEDIAN = 7.0
HIGHEST = 8.0
LONGEST = 25
WORST = 10
BOUNDS = [(-99, 4), (4, 5), (5, 6), (6, 7), (7, 8), (8, 9), (9, 10), (10, 99)]


def graded(texts):
    """Every text that is long enough, with its grade and its words, the hardest first."""
    reader = Reader(*read_word_list(Path(__file__).parent / "readability_words.txt"))
    found = []
    for text in texts:
        words, grade = reader.grade(text.words)
        if words >= FEWEST_WORDS:
            found.append((grade, words, text))
    return sorted(found, key=lambda one: (-one[0], one[2].path, one[2].line))


def kind_of(text):
    parts = Path(text.path).parts
    return parts[3] if parts[1] == "Knowledge" else parts[1]


def print_distribution(found):
    kinds = {}
    for grade, _, text in found:
        kinds.setdefault(kind_of(text), []).append(grade)
    rows = []
    for kind, grades in [*sorted(kinds.items()), ("all", [one[0] for one in found])]:
        counts = [sum(low < grade <= high for grade in grades) for low, high in BOUNDS]
        rows.append([kind, len(grades), f"{statistics.median(grades):.1f}", *counts])
    grades = [f"to {high}" for _, high in BOUNDS[:-1]]
    print_table(["where", "texts", "median", *grades, f"over {BOUNDS[-1][0]}"], rows)


def shortened(words, most=110):
    return words if len(words) <= most else words[: most - 1] + "…"


def line_of(grade, words, text):
    place = f"{text.path}:{text.line} {text.place}"
    return f"{grade:5.1f}  {words:3} words  {place}\n       {shortened(text.words)}"


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("root", nargs="?", default=Path(__file__).parent.parent, type=Path)
    arguments.add_argument("--above", type=float)
    given = arguments.parse_args()
    texts = list(all_texts(given.root.resolve()))
    found = graded(texts)
    if not found:
        print("No text was found.")
        return 1
    print_distribution(found)
    print("The hardest:")
    for one in found[:WORST] if given.above is None else found:
        if given.above is None or one[0] > given.above:
            print(line_of(*one))
    problems = []
    median = statistics.median(one[0] for one in found)
    if median > MEDIAN:
        problems.append(f"The median grade is {median:.1f}; it may be {MEDIAN:g}.")
    for grade, words, text in found:
        if words > LONG and grade > HIGHEST:
            problems.append(
                f"{text.path}:{text.line}: {text.place} has grade {grade:.1f}; write shorter sentences "
                f"or plainer words (at most {HIGHEST:g}): {shortened(text.words)}")
    for text in texts:
        sentence, words = longest_sentence(text.words)
        if words > LONGEST:
            problems.append(
                f"{text.path}:{text.line}: {text.place} has a sentence of {words} words; make two of it "
                f"(at most {LONGEST}): {shortened(sentence)}")
    print()
    for problem in problems:
        print(problem)
    print(f"{len(texts)} texts read, {len(found)} of them graded, median {median:.1f}, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
