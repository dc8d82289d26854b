"""The command `plumbline` as a test sees it: the binary, run in an empty folder of its own."""

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import jsonschema

OK, BAD_INPUT, STOPPED = 0, 2, 3
TODAY = "2026-11-22"
VERBS = ("assess", "next", "plan", "report", "screen")
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

    # The built-in people.

    def example_names(self):
        return [person["name"] for person in self.answer("examples", "--json").json()]

    def example(self, name, today=TODAY):
        return self.answer("example", name, "--today", today).output

    def example_file(self, name):
        return self.write(f"{name}.json", self.example(name))

    def asked(self, verb, path, *more):
        return self.run(verb, str(path), "--json", "--today", TODAY, *more)

    def schema(self, name):
        return jsonschema.Draft202012Validator(self.answer("schema", name).json())


def drop_fixed_texts(report):
    """Takes out what stays when sides are exchanged: the catalogue's texts and the person's words."""
    for fixed in ("asked", "responsible"):
        report.pop(fixed, None)
    for part in [report.get("story", {}), *report.get("tests", [])]:
        part.pop("painWhere", None), part.pop("errorHow", None)
