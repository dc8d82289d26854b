"""Measures the engine: how work grows, the belief beside NumPy's, and simulated people a minute."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tables import print_table

ROOT = Path(__file__).resolve().parent.parent
NUMPY = ROOT / ".venv-bench"
TITLES = {"byAttempts": "By attempts", "byGroups": "By groups", "byTests": "By tests"}
MEASURED = ("belief", "withIntervals", "next")
HEADING = ["attempts", "bounds", "groups", "tests", "belief ms", "with intervals ms", "next test ms"]
ATTEMPTS = 60
# The people `plumbline measure` takes the middle of.
SEEDS = range(5)
# Measuring takes most of a minute.
MOST_TURNS = 3
# What a machine sets for NumPy's library of matrices, which then may not fit the wheel's own.
TUNED = {"OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"}


def answer(command, **more):
    done = subprocess.run(command, capture_output=True, **more)
    if done.returncode != 0:
        words = done.stderr.decode(errors="replace").strip()
        sys.exit(f"{' '.join(map(str, command))} ended with {done.returncode}: {words}")
    return done.stdout


def print_growth(measured):
    for name, title in TITLES.items():
        print(title)
        print_table(HEADING, [
            [*(row[key] for key in HEADING[:4]), *(f"{row[key]:.2f}" for key in MEASURED)]
            for row in measured[name]
        ])


def ours(measured):
    return next(row["belief"] for row in measured["byAttempts"] if row["attempts"] == ATTEMPTS)


def write_instances(binary, folder):
    for seed in SEEDS:
        path = Path(folder) / f"{seed}.json"
        command = [binary, "measure", "--instance", str(ATTEMPTS), "--seed", str(seed)]
        path.write_bytes(answer(command))
        yield path


def numpys(paths):
    """The middle person's milliseconds and the largest difference of all, on one core."""
    environment = {name: value for name, value in os.environ.items() if name not in TUNED}
    environment["OPENBLAS_NUM_THREADS"] = "1"
    script = ROOT / "Scripts/numpy_belief.py"
    command = [NUMPY / "bin/python", "-B", script]
    answers = [json.loads(answer([*command, path], env=environment)) for path in paths]
    return (
        statistics.median(one["milliseconds"] for one in answers),
        max(one["largestDifference"] for one in answers),
    )


def print_comparison(binary, runs, first):
    """The belief here and in NumPy in turn; the machine is not equally fast all the time."""
    with tempfile.TemporaryDirectory(prefix="plumbline-") as folder:
        paths = list(write_instances(binary, folder))
        here, there = [ours(first)], [numpys(paths)]
        for _ in range(min(runs, MOST_TURNS) - 1):
            here.append(ours(json.loads(answer([binary, "measure"]))))
            there.append(numpys(paths))
    mine, theirs = statistics.median(here), statistics.median(time for time, _ in there)
    print(
        f"A belief of {ATTEMPTS} attempts: {mine:.2f} ms, in NumPy {theirs:.2f} ms, "
        f"{theirs / mine:.1f} times as long; "
        f"probabilities differ by {max(difference for _, difference in there):.1e} at most\n"
    )


def people_a_minute(binary, people, *more):
    command = [binary, "simulate", "--people", str(people), "--json", *more]
    start = time.perf_counter()
    answer([*command, "--world", "modelRight", "--seed", "1"])
    return people * 60 / (time.perf_counter() - start)


def print_engine(binary, runs):
    measured = json.loads(answer([binary, "measure"]))
    print_growth(measured)
    if (NUMPY / "requirements.cksum").exists():  # set up to its end
        print_comparison(binary, runs, measured)
    else:
        print("The belief was not compared with NumPy: ./bench sets that up.\n")
    rows = [
        ["fixed battery", 2000, f"{people_a_minute(binary, 2000):.0f}"],
        ["chosen one by one", 100, f"{people_a_minute(binary, 100, '--chosen'):.0f}"],
    ]
    print_table(["simulated tests", "people", "people a minute"], rows)
