#!/usr/bin/env python3
"""Measures the release binary: the engine, the command from a cold start, and pages by the second.

    python3 Scripts/bench.py BINARY [--runs N] [--seconds N]

Wall clock and memory on this computer, now: for people to compare, not for the gate to judge.
"""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench_engine import print_engine
from bench_figures import print_figures
from bench_pages import print_pages
from tables import print_table

GNU_TIME = "/usr/bin/time"
VERBS = ("assess", "plan", "next")


def measure(command):
    """Milliseconds and peak memory in MB of one run."""
    with tempfile.NamedTemporaryFile("r") as memory:
        timed = [GNU_TIME, "--quiet", "--format=%M", f"--output={memory.name}", *command]
        start = time.perf_counter()
        done = subprocess.run(timed, capture_output=True)
        milliseconds = (time.perf_counter() - start) * 1000
        if done.returncode != 0:
            words = done.stderr.decode(errors="replace").strip()
            sys.exit(f"{' '.join(map(str, command))} ended with {done.returncode}: {words}")
        return milliseconds, int(memory.read()) / 1024


def medians(command, runs):
    measured = [measure(command) for _ in range(runs)]
    return tuple(statistics.median(column) for column in zip(*measured))


def examples(binary, folder):
    """The built-in examples as files in a folder."""
    listed = subprocess.run([binary, "examples", "--json"], capture_output=True, check=True)
    for name in (person["name"] for person in json.loads(listed.stdout)):
        path = Path(folder) / f"{name}.json"
        content = subprocess.run([binary, "example", name], capture_output=True, check=True)
        path.write_bytes(content.stdout)
        yield name, path


def command_rows(binary, runs):
    with tempfile.TemporaryDirectory(prefix="plumbline-") as folder:
        for name, path in examples(binary, folder):
            row = [name, len(json.loads(path.read_bytes()).get("entries", []))]
            for verb in VERBS:
                milliseconds, megabytes = medians([binary, verb, path, "--json"], runs)
                row += [f"{milliseconds:.0f}", f"{megabytes:.0f}"]
            yield row


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("binary", type=Path)
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--seconds", type=int, default=5, help="of each run against the server")
    given = arguments.parse_args()
    binary = given.binary.resolve()
    for needed in (binary, Path(GNU_TIME)):
        if not needed.exists():
            sys.exit(f"{needed} is not there.")

    print(f"{platform.machine()}, {os.cpu_count()} cores; medians of {given.runs} runs\n")
    print_engine(binary, given.runs)
    print_figures(binary)
    heading = ["example", "entries"]
    for verb in VERBS:
        heading += [f"{verb} ms", "MB"]
    print_table(heading, list(command_rows(binary, given.runs)))
    print_pages(binary, given.runs, given.seconds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
