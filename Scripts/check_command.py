#!/usr/bin/env python3
"""Black-box tests of the command `plumbline`: what goes in, what comes out, with what status.

    python3 Scripts/check_command.py BINARY [--counts FILE]

A case is a function whose name begins with `case_`. It gets the command, says what it expects by
`assert`, and its name is the sentence that is printed when it does not hold.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import traceback
from dataclasses import dataclass
from pathlib import Path

import jsonschema

OK, INVALID_DATA, USAGE = 0, 65, 64
TIME_LIMIT_SECONDS = 120


@dataclass
class Answer:
    status: int
    output: bytes
    errors: str

    def json(self):
        return json.loads(self.output)


class Command:
    """The binary, run in an empty folder with an environment of its own."""

    def __init__(self, binary, folder):
        self.binary, self.folder = Path(binary).resolve(), Path(folder)
        self.environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "LC_ALL": "C.UTF-8"}

    def run(self, *arguments, given=b"", **environment):
        done = subprocess.run(
            [self.binary, *arguments], input=given, capture_output=True, cwd=self.folder,
            env=self.environment | environment, timeout=TIME_LIMIT_SECONDS,
        )
        return Answer(done.returncode, done.stdout, done.stderr.decode(errors="replace"))

    def answer(self, *arguments, given=b"", **environment):
        """What the command prints when it must succeed."""
        answer = self.run(*arguments, given=given, **environment)
        assert answer.status == OK, f"{arguments} ended with {answer.status}: {answer.errors}"
        return answer

    def write(self, name, content):
        path = self.folder / name
        path.write_bytes(content)
        return path

    # The built-in examples: their names one on a line, each by its name.

    def example_names(self):
        names = self.answer("examples").output.decode().split()
        assert names, "`plumbline examples` names no example"
        return names

    def example(self, name):
        return self.answer("examples", name).output

    def example_files(self):
        return [self.write(f"{name}.json", self.example(name)) for name in self.example_names()]


# Examples and schema


def case_the_schema_is_a_schema(command):
    schema = command.answer("schema").json()
    jsonschema.validators.validator_for(schema).check_schema(schema)


def case_every_example_fits_the_schema(command):
    schema = command.answer("schema").json()
    validator = jsonschema.validators.validator_for(schema)(schema)
    for name in command.example_names():
        problems = [
            f"{problem.json_path}: {problem.message}"
            for problem in validator.iter_errors(json.loads(command.example(name)))
        ]
        assert not problems, f"{name}: " + "; ".join(problems[:5])


def case_an_example_with_an_invented_key_does_not_fit_the_schema(command):
    schema = command.answer("schema").json()
    validator = jsonschema.validators.validator_for(schema)(schema)
    for name in command.example_names():
        changed = json.loads(command.example(name)) | {"inventedKey": 1}
        assert not validator.is_valid(changed), f"{name} with an invented key is taken"


# Status


def case_help_and_version_end_well(command):
    for word in ("--help", "--version"):
        assert command.answer(word).output.strip(), f"{word} prints nothing"


def case_a_wrong_call_ends_with_the_status_of_usage(command):
    for wrong in (["no-such-verb"], ["assess", "--no-such-option"], ["assess"]):
        answer = command.run(*wrong)
        assert answer.status == USAGE, f"{wrong} ended with {answer.status}"
        assert answer.errors.strip(), f"{wrong} is refused without a word"


def case_broken_data_is_refused_with_a_sentence_and_no_trace(command):
    broken = {"empty": b"", "cut": b'{"entries": [', "list": b"[]", "bytes": b"\xff\xfe\x00"}
    for name, content in broken.items():
        path = command.write(f"{name}.json", content)
        for verb in ("assess", "plan", "next"):
            answer = command.run(verb, str(path))
            assert answer.status == INVALID_DATA, f"{verb} {name} ended with {answer.status}"
            assert answer.errors.strip(), f"{verb} refuses {name} without a word"
            assert not answer.output, f"{verb} {name} printed a result all the same"


def case_a_file_that_is_not_there_is_refused(command):
    answer = command.run("assess", "no-such-file.json")
    assert answer.status not in (OK, USAGE) and answer.status > 0, f"status {answer.status}"
    assert "no-such-file.json" in answer.errors, "the file is not named"


# Same bytes


def case_the_same_question_gives_the_same_bytes(command):
    for path in command.example_files():
        for verb in ("assess", "plan", "next"):
            first, second = (command.answer(verb, str(path), "--json").output for _ in "12")
            assert first == second, f"{verb} {path.name} differs from run to run"


def case_locale_and_time_zone_change_no_byte(command):
    path = command.example_files()[0]
    for verb in ("assess", "plan", "next"):
        plain = command.answer(verb, str(path), "--json").output
        elsewhere = command.answer(
            verb, str(path), "--json", LC_ALL="de_DE.UTF-8", TZ="Pacific/Auckland"
        ).output
        assert plain == elsewhere, f"{verb} depends on locale or time zone"


def run_case(case, binary):
    """What is wrong, in words; nothing if the case holds."""
    with tempfile.TemporaryDirectory(prefix="plumbline-") as folder:
        try:
            case(Command(binary, folder))
        except AssertionError as wrong:
            return str(wrong) or traceback.format_exc()
        except Exception:  # a case that breaks has not passed, whatever broke it
            return traceback.format_exc()
    return None


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("binary", type=Path)
    arguments.add_argument("--counts", type=Path, help="write how many passed and failed here")
    given = arguments.parse_args()
    cases = [item for name, item in globals().items() if name.startswith("case_")]
    failed = 0
    for case in cases:
        wrong = run_case(case, given.binary)
        name = case.__name__.removeprefix("case_").replace("_", " ")
        print(f"{'FAILED' if wrong else 'passed'}: {name}")
        if wrong:
            failed += 1
            print("  " + wrong.strip().replace("\n", "\n  "))
    print(f"{len(cases) - failed} passed, {failed} failed")
    if given.counts:
        given.counts.write_text(f"{len(cases) - failed} {failed}\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
