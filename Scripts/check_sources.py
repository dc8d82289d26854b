#!/usr/bin/env python3
"""Checks rules of the house that neither the compiler nor the formatter knows.

    python3 Scripts/check_sources.py [ROOT]
"""

import re
import subprocess
import sys
from pathlib import Path

from swift_text import closing_bracket, take_apart
from unmarked_tests import unmarked_tests

MOST_LINES = 400
MEASURED = {".swift", ".py", ".sh", ".js", ".css", ".mustache"}
READ = MEASURED | {".md", ".yaml", ".json", ".txt", ""}
FORBIDDEN_FOLDERS = {"Utils", "Helpers", "Common", "Core", "Misc", "Extensions"}
EDGE = {"CommandLineTool", "WebApp"}
ONLY_USERS = {
    "CNettle": {"Hashing"},
    "GRDB": {"Persistence"},
    "Yams": {"Knowledge"},
    "Hummingbird": {"WebApp"},
    "Mustache": {"WebApp"},
    "ArgumentParser": {"CommandLineTool"},
}

# Time and chance are arguments; only the edge modules may ask the machine for them.
FROM_THE_MACHINE = [
    (r"\bDate\(\)", "Date()"),
    (r"\.now\b", ".now"),
    (r"\b(?:Calendar|Locale|TimeZone)\.(?:current|autoupdatingCurrent)\b", ".current"),
    (r"\bUUID\(\)", "UUID()"),
    (r"\bSystemRandomNumberGenerator\b", "SystemRandomNumberGenerator"),
    (r"\.(?:shuffled|shuffle|randomElement)\(\)", "chance without using:"),
]
NOWHERE = [
    (r"@unchecked\s+Sendable\b", "@unchecked Sendable"),
    (r"\bnonisolated\(unsafe\)", "nonisolated(unsafe)"),
    (r"\btry!", "try!"),
    (r"\beraseDatabaseOnSchemaChange\b", "eraseDatabaseOnSchemaChange"),
]
UNFINISHED = re.compile(r"\b(?:TO" r"DO|FIX" r"ME)\b")
MACHINE_PATH = re.compile(r"(?<![\w.:/~-])/(?:wo" r"rk|ro" r"ot|ho" r"me)/")
IMPORT = re.compile(r"^[ \t]*(?:@\w+ )*(?:\w+ )?import (?:\w+ )?(\w+)", re.MULTILINE)


class Problems(list):
    def add(self, path, line, words):
        self.append(f"{path}:{line}: {words}" if line else f"{path}: {words}")


def is_ours(path):
    return not any(part.startswith(".") or part == "__pycache__" for part in path.parts)


def files(root):
    """What is written by hand, as paths below the root."""
    found = [Path(name) for name in ("start", "test", "bench", ".ci/run", "Package.swift")]
    for folder in ("Sources", "Tests", "Benchmarks", "Scripts"):
        below = [path.relative_to(root) for path in (root / folder).rglob("*")]
        found += [path for path in below if is_ours(path)]
    found += [path.relative_to(root) for path in root.glob("*.md")]
    return sorted(path for path in found if (root / path).is_file())


def module_of(path):
    """The module a file belongs to; a test target counts as the module it tests."""
    if len(path.parts) < 3 or path.parts[0] not in ("Sources", "Tests"):
        return None
    return path.parts[1].removesuffix("Tests")


def check_place(path, problems):
    for part in path.parts[:-1]:
        if part in FORBIDDEN_FOLDERS:
            problems.add(path, 0, f"a folder may not be called {part}; say what is in it")


def check_any_text(path, text, problems):
    lines = text.splitlines()
    if path.suffix in MEASURED and len(lines) > MOST_LINES:
        problems.add(path, 0, f"{len(lines)} lines; split it by question (at most {MOST_LINES})")
    for number, line in enumerate(lines, 1):
        if UNFINISHED.search(line):
            problems.add(path, number, f"unfinished: {line.strip()}")
        if MACHINE_PATH.search(line):
            problems.add(path, number, f"a path of one machine: {line.strip()}")


def check_calls(path, source, problems):
    rules = list(NOWHERE)
    if path.parts[0] == "Sources" and module_of(path) not in EDGE:
        rules += FROM_THE_MACHINE
        for call in re.finditer(r"\.random\s*(\(\s*in:)", source.code):
            end = closing_bracket(source.code, call.start(1))
            if "using:" not in source.code[call.start(1):end]:
                problems.add(path, source.line(call.start()), ".random(in:) without using:")
    for pattern, name in rules:
        for found in re.finditer(pattern, source.code):
            problems.add(path, source.line(found.start()), f"{name} has no place here")
    if path.parts[0] == "Tests":
        for found in re.finditer(r"^[ \t]*#if\b", source.code, re.MULTILINE):
            problems.add(path, source.line(found.start()), "#if has no place in a test")


def check_imports(path, source, problems):
    module = module_of(path)
    for found in IMPORT.finditer(source.code):
        users = ONLY_USERS.get(found.group(1))
        if module and users and module not in users:
            words = f"only {', '.join(sorted(users))} may import {found.group(1)}"
            problems.add(path, source.line(found.start()), words)


def catalogue_ids(root):
    """The ids of the catalogue that cannot be mistaken for an ordinary word."""
    catalogue = root / "Sources/Knowledge/Catalogue"
    kinds = ("exercises", "tests", "muscles")
    ids = {path.stem for kind in kinds for path in (catalogue / kind).rglob("*.yaml")}
    return sorted(one for one in ids if "-" in one)


def check_literals(path, source, id_pattern, problems):
    if path.parts[0] != "Sources" or not id_pattern:
        return
    for offset, words in source.literals:
        for found in id_pattern.finditer(words):
            problems.add(
                path, source.line(offset), f"{found.group()} is knowledge; it belongs in the catalogue"
            )


def check_untracked(root, problems):
    if not (root / ".git").exists():
        return
    answer = subprocess.run(
        ["git", "-c", f"safe.directory={root}", "-C", str(root), "ls-files", "--",
         "Package.resolved", ".build", ".venv", ".venv-bench"],
        capture_output=True, text=True, check=True,
    )
    for name in answer.stdout.splitlines():
        problems.add(name, 0, "is made by the build and may not be tracked")


def main():
    root = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent.parent).resolve()
    ids = catalogue_ids(root)
    id_pattern = None
    if ids:
        id_pattern = re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, ids)) + r")(?![\w-])")
    problems, tests = Problems(), {}
    found = files(root)
    for path in found:
        check_place(path, problems)
        if path.suffix not in READ:
            continue
        text = (root / path).read_text(errors="replace")
        check_any_text(path, text, problems)
        if path.suffix != ".swift":
            continue
        source = take_apart(text)
        check_calls(path, source, problems)
        check_imports(path, source, problems)
        check_literals(path, source, id_pattern, problems)
        if path.parts[0] == "Tests" and path.parts[1].endswith("Tests"):
            tests.setdefault(path.parts[1], {})[path] = source
    for sources in tests.values():
        for path, offset, name in unmarked_tests(sources):
            problems.add(path, sources[path].line(offset), f"{name} lacks @Test and never runs")
    check_untracked(root, problems)
    for problem in problems:
        print(problem)
    print(f"{len(found)} files read, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
