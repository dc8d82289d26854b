"""Measures the drawing of figures on one core."""

import json
import subprocess
import sys

from tables import print_table


def print_figures(binary):
    done = subprocess.run([binary, "measure", "--figures"], capture_output=True)
    if done.returncode != 0:
        sys.exit(f"measure --figures: {done.stderr.decode(errors='replace').strip()}")
    times = json.loads(done.stdout)
    row = [times["figures"], f"{times['middle']:.2f}", f"{times['slowest']:.2f}",
           times["slowestName"], len(times["overTwo"]), f"{times['allSeconds']:.2f}"]
    print_table(["figures", "animation ms", "slowest ms", "which", "over 2 ms", "all s"], [row])
