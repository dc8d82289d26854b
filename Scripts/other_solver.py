#!/usr/bin/env python3
"""Gives the question of a week to HiGHS and holds its answer against ours.

    python3 Scripts/other_solver.py BINARY [--people N] [--seconds N] [--seed N]

The people are the built-in ones with age, minutes, limits and acts changed by chance. Two rules: what
HiGHS finds is never above our proven bound, and never more than a hundredth above our value. Ends with 1
when one is broken. HiGHS runs here, in another process than ours.
"""

import argparse
import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import highspy

from tables import print_table

# Numbers are printed with six places, and HiGHS itself allows rows to be broken by a millionth.
SLACK = 1e-3
MUCH_BETTER = 0.01


def run(binary, *arguments):
    return subprocess.run([binary, *map(str, arguments)], capture_output=True, text=True)


def changed(person, chance):
    """The same screen, another body: a person file with some answers changed."""
    for entry in person["entries"]:
        if "age" in entry:
            entry["age"] = chance.randint(20, 95)
        elif "minutes" in entry:
            entry["minutes"] = chance.randint(8, 40)
        elif "ease" in entry:
            entry["ease"] = chance.randint(0, 10)
        elif "limit" in entry and not {"side", "joint"} & entry.keys():
            if entry["limit"] not in ("protect-joint", "one-arm"):
                entry["answer"] = "yes" if chance.random() < 0.12 else "no"
    return person


def people(binary, count, seed):
    """Person files by chance that get a week, with what was planned for them."""
    chance = random.Random(seed)
    names = [one["name"] for one in json.loads(run(binary, "examples", "--json").stdout)]
    originals = [run(binary, "example", name).stdout for name in names]
    with tempfile.TemporaryDirectory(prefix="plumbline-") as folder:
        path = Path(folder) / "person.json"
        made = refused = 0
        while made < count:
            person = json.loads(originals[made % len(originals)])
            path.write_text(json.dumps(changed(person, chance) if made + refused >= len(names) else person))
            start = time.perf_counter()
            planned = run(binary, "plan", path, "--json")
            seconds = time.perf_counter() - start
            if planned.returncode == 3:
                refused += 1
                if refused > 20 * count:
                    sys.exit("Hardly anybody gets a week: nothing was compared.")
                continue
            if planned.returncode != 0:
                sys.exit(f"plan ended with {planned.returncode}: {planned.stderr.strip()}")
            instance = Path(folder) / "week.lp"
            written = run(binary, "plan", path, "--instance")
            if written.returncode != 0:
                sys.exit(f"plan --instance ended with {written.returncode}: {written.stderr.strip()}")
            instance.write_text(written.stdout)
            made += 1
            yield json.loads(planned.stdout), seconds, instance


def highs(instance, seconds):
    """The best value HiGHS finds in so many seconds, its bound, and the time it took."""
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("time_limit", float(seconds))
    solver.setOptionValue("mip_rel_gap", 1e-4)
    if solver.readModel(str(instance)) == highspy.HighsStatus.kError:
        sys.exit("HiGHS cannot read the instance.")
    start = time.perf_counter()
    solver.run()
    taken = time.perf_counter() - start
    info = solver.getInfo()
    found = info.primal_solution_status == 2
    return (info.objective_function_value if found else None), info.mip_dual_bound, taken


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--people", type=int, default=100)
    parser.add_argument("--seconds", type=float, default=4)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    ours, theirs, broken = [], [], []
    for number, (week, seconds, instance) in enumerate(
        people(options.binary, options.people, options.seed)
    ):
        value, bound = week["value"], week["bound"]
        best, their_bound, their_seconds = highs(instance, options.seconds)
        ours.append(((bound - value) / bound, seconds))
        if best is None:
            broken.append(f"person {number}: HiGHS finds no week at all, ours is worth {value}")
        else:
            better = (best - value) / value
            theirs.append(((their_bound - best) / their_bound, their_seconds, better))
            if best > bound + SLACK:
                broken.append(f"person {number}: HiGHS finds {best}, our bound is {bound}")
            if better > MUCH_BETTER:
                broken.append(f"person {number}: HiGHS finds {best}, we {value}")
        if their_bound < value - SLACK:
            broken.append(f"person {number}: the bound of HiGHS is {their_bound}, our value {value}")
    rows = [
        ("median gap, %", median(ours, 0, 100), median(theirs, 0, 100)),
        ("largest gap, %", worst(ours, 0, 100), worst(theirs, 0, 100)),
        ("gap at most 1 %, of 100", near(ours), near(theirs)),
        ("median time, s", median(ours, 1), median(theirs, 1)),
        ("longest time, s", worst(ours, 1), worst(theirs, 1)),
        ("most that HiGHS was better, %", "", worst(theirs, 2, 100)),
        ("people with a plan", str(len(ours)), str(len(theirs))),
    ]
    heading = (f"weeks of {options.people} people", "ours, from a cold start",
               f"HiGHS, {options.seconds:g} s at most")
    print_table(heading, rows)
    for line in broken:
        print(line)
    sys.exit(1 if broken else 0)


def median(rows, column, factor=1):
    return f"{factor * statistics.median(row[column] for row in rows):.2f}" if rows else "none"


def worst(rows, column, factor=1):
    return f"{factor * max(row[column] for row in rows):.2f}" if rows else "none"


def near(rows):
    count = sum(row[0] <= 0.01 for row in rows)
    return f"{100 * count / len(rows):.0f}" if rows else "none"


if __name__ == "__main__":
    main()
