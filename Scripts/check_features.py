#!/usr/bin/env python3
"""Checks that the compiler knows every upcoming feature that Package.swift names.

An invented or misspelt name is accepted without a word, so nothing else would notice.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def known_features():
    answer = subprocess.run(
        ["swiftc", "-print-supported-features"], capture_output=True, text=True, check=True
    )
    groups = json.loads(answer.stdout)["features"]
    return {
        kind: {feature["name"] for feature in groups.get(kind, [])}
        for kind in ("upcoming", "experimental")
    }


def named_features(manifest):
    for kind, name in re.findall(r'enable(Upcoming|Experimental)Feature\(\s*"([^"]*)"', manifest):
        yield kind.lower(), name


def main():
    known = known_features()
    named = list(named_features((ROOT / "Package.swift").read_text()))
    if not named:
        print("Package.swift enables no feature; is it written differently now?")
        return 1
    unknown = [(kind, name) for kind, name in named if name not in known[kind]]
    for kind, name in unknown:
        print(f"Package.swift: the compiler knows no {kind} feature called {name}")
    print(f"{len(named)} features named, {len(unknown)} unknown")
    return 1 if unknown else 0


if __name__ == "__main__":
    sys.exit(main())
