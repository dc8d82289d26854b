#!/usr/bin/env python3
"""Runs the browser tests against a binary; what follows `--` goes to pytest.

    python3 Tests/Browser/run.py BINARY [--round beside|alone] [--counts FILE] [-- -k name ...]
"""

import argparse
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
# Three files run at a time, for much of it is waiting; all tests of a file share a server. What measures
# real time runs alone, and last: the gate may have other work beside the first round.
ROUNDS = {"beside": ["-m", "not alone", "-n", "3", "--dist", "loadfile"], "alone": ["-m", "alone"]}


class Counts:
    """Counts the tests; one that breaks while it is prepared or cleared away has failed."""

    def __init__(self):
        self.passed, self.failed = set(), set()

    def pytest_runtest_logreport(self, report):
        if report.failed:
            self.failed.add(report.nodeid)
        elif report.when == "call" and report.passed:
            self.passed.add(report.nodeid)

    def pytest_collectreport(self, report):
        if report.failed:
            self.failed.add(report.nodeid)


def run(given, counts, manner):
    return pytest.main(
        [str(HERE), f"--rootdir={HERE}", f"--binary={given.binary.resolve()}", "-q", "-p",
         "no:cacheprovider", "--tb=short", *manner, *given.pytest],
        plugins=[counts],
    )


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("binary", type=Path)
    arguments.add_argument("--round", choices=ROUNDS, help="run only this round")
    arguments.add_argument("--counts", type=Path, help="write how many passed and failed here")
    # By hand: once an option stands before it, the parser does not know what follows `--`.
    told = sys.argv[1:]
    end = told.index("--") if "--" in told else len(told)
    given = arguments.parse_args(told[:end])
    given.pytest = told[end + 1 :]
    if not given.binary.is_file():
        sys.exit(f"{given.binary} is not there.")
    if not any(HERE.glob("test_*.py")):
        sys.exit("There is no Tests/Browser/test_*.py.")
    counts = Counts()
    rounds = [given.round] if given.round else ROUNDS
    ends = [run(given, counts, ROUNDS[name]) for name in rounds]
    # A round without a test is no failure, as long as the other had one.
    broken = [end for end in ends if end not in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED)]
    status = broken[0] if broken else min(ends)
    passed, failed = len(counts.passed - counts.failed), len(counts.failed)
    print(f"{passed} passed, {failed} failed")
    if given.counts and (passed or failed):
        given.counts.write_text(f"{passed} {failed}\n")
    return int(status)


if __name__ == "__main__":
    sys.exit(main())
