#!/usr/bin/env python3
"""Compares ARCHITECTURE.md with what the package really is, and checks that the rows hold.

    python3 Scripts/check_architecture.py [--write]

A module may see modules of rows below its own and the third-party products listed for it here.
With --write the part between the markers in ARCHITECTURE.md is made anew.
"""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BEGIN, END = "<!-- modules -->", "<!-- /modules -->"

# From the top down, as a reader draws it.
ROWS = [
    ("command", ["CommandLineTool"]),
    ("web", ["WebApp"]),
    ("face", ["Plumbline"]),
    ("memory", ["Persistence"]),
    ("trials", ["Simulation"]),
    ("deeds", ["SelfTesting", "ProgrammePlanning", "ProgrammeChecking"]),
    ("reasoning", ["MuscleModelling", "Screening"]),
    ("record", ["Journalling", "FigureDrawing"]),
    ("knowledge", ["Knowledge", "Inference", "BodyModelling", "WeekOptimising"]),
    ("words", ["Anatomy", "Hashing", "Quantities"]),
]
HEIGHT = {
    module: len(ROWS) - depth for depth, (_, modules) in enumerate(ROWS) for module in modules
}

# Libraries of the system, each behind a target of its own; third parties like any product.
SYSTEM = {"CNettle"}

# Which third-party products a module may use. A new one is a decision, so it is written here.
THIRD_PARTY = {
    "Hashing": {"CNettle"},
    "Knowledge": {"Yams"},
    "Persistence": {"GRDB"},
    "WebApp": {"HTTPTypes", "Hummingbird", "Logging", "Mustache", "NIOCore"},
    "CommandLineTool": {"ArgumentParser", "Logging"},
}


def modules_of_package():
    """The package's own modules under Sources, by name, as SwiftPM describes them."""
    answer = subprocess.run(
        ["swift", "package", "--package-path", str(ROOT), "describe", "--type", "json"],
        capture_output=True, text=True,
    )
    if answer.returncode != 0:
        sys.exit(f"swift package describe failed:\n{answer.stderr}")
    targets = json.loads(answer.stdout)["targets"]
    return {
        target["name"]: target
        for target in targets
        if target["path"].startswith("Sources/") and target["type"] in ("library", "executable")
    }


def seen(target):
    return set(target.get("target_dependencies", [])) - SYSTEM


def used(target):
    own = set(target.get("target_dependencies", []))
    return set(target.get("product_dependencies", [])) | (own & SYSTEM)


def broken_rules(modules):
    for name in sorted(HEIGHT.keys() - modules.keys()):
        yield f"{name} stands in the rows and is not in Package.swift"
    for name, target in sorted(modules.items()):
        if name not in HEIGHT:
            yield f"{name} has no row; give it one in Scripts/check_architecture.py"
            continue
        for other in sorted(seen(target)):
            if other not in HEIGHT:
                yield f"{name} sees {other}, which is no module of the table"
            elif HEIGHT[other] >= HEIGHT[name]:
                yield f"{name} sees {other}, which does not stand in a row below its own"
        for product in sorted(used(target) - THIRD_PARTY.get(name, set())):
            yield f"{name} uses {product}, which is not allowed for it"


def listing(names):
    return ", ".join(f"`{name}`" for name in sorted(names)) or "–"


def table(modules):
    lines = ["| Row | Module | Sees | Third party |", "| --- | --- | --- | --- |"]
    for row, names in ROWS:
        for name in names:
            target = modules.get(name, {})
            lines.append(f"| {row} | `{name}` | {listing(seen(target))} | {listing(used(target))} |")
    return "\n".join(lines)


def with_table(text, fresh):
    """The text with the generated part renewed, or nothing if the markers are not there."""
    head, begin, rest = text.partition(BEGIN)
    _, end, tail = rest.partition(END)
    if not begin or not end:
        return None
    return f"{head}{BEGIN}\n\n{fresh}\n\n{END}{tail}"


def main():
    modules = modules_of_package()
    problems = list(broken_rules(modules))
    path = ROOT / "ARCHITECTURE.md"
    text = path.read_text() if path.exists() else ""
    renewed = with_table(text, table(modules))
    if renewed is None:
        problems.append(f"ARCHITECTURE.md must hold {BEGIN} and {END}")
    elif "--write" in sys.argv[1:]:
        path.write_text(renewed)
    elif renewed != text:
        problems.append(
            "ARCHITECTURE.md differs from Package.swift; "
            "renew it by python3 Scripts/check_architecture.py --write"
        )
    for problem in problems:
        print(problem)
    print(f"{len(modules)} modules, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
