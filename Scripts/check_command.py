#!/usr/bin/env python3
"""Black-box tests of the command `plumbline`: what goes in, what comes out, with what status.

    python3 Scripts/check_command.py BINARY [--counts FILE]

A case is a function whose name begins with `case_`. It gets the command, says what it expects by
`assert`, and its name is the sentence that is printed when it does not hold.
"""

import argparse
import json
import re
import sys
import tempfile
import traceback
from pathlib import Path

import jsonschema

from command import BAD_INPUT, OK, STOPPED, TODAY, VERBS, Command, drop_fixed_texts


def told(validator, value, what):
    problems = [f"{p.json_path}: {p.message}" for p in validator.iter_errors(value)]
    assert not problems, f"{what}: " + "; ".join(problems[:5])


def without_screen(record):
    """The record with one safety answer taken out."""
    entries = [entry for entry in record["entries"] if entry.get("flag") != FLAG]
    return record | {"entries": entries}


FLAG = "saddle-numbness"


# Examples and schema


def case_the_schema_is_a_schema(command):
    schema = command.answer("schema").json()
    jsonschema.Draft202012Validator.check_schema(schema)
    for name in ("person", "screen", "assess", "next", "plan", "examples"):
        assert name in schema["$defs"], f"no schema for {name}"


def case_there_are_the_four_people(command):
    wanted = {"knee-replacement-no-floor", "ninety-two", "desk-sciatica", "stenosis-unsteady"}
    assert set(command.example_names()) == wanted


def case_every_example_and_every_output_fits_its_schema(command):
    person = command.schema("person")
    for name in command.example_names():
        told(person, json.loads(command.example(name)), name)
        path = command.example_file(name)
        for verb in VERBS:
            answer = command.asked(verb, path)
            assert answer.status == OK, f"{verb} {name} ended with {answer.status}"
            told(command.schema(verb), answer.json(), f"{verb} {name}")
    told(command.schema("examples"), command.answer("examples", "--json").json(), "examples")


def case_simulated_people_are_judged_alike_each_time_and_honestly(command):
    call = ("simulate", "--people", "80", "--seed", "3", "--json")
    answer = command.answer(*call)
    told(command.schema("simulate"), answer.json(), "simulate")
    assert answer.output == command.answer(*call).output, "the same seed gave other people"
    worlds = answer.json()["worlds"]
    assert len(worlds) == 5 and all(world["people"] == 80 for world in worlds)
    assert all(world["falseAlarmShare"] <= 0.05 for world in worlds), worlds
    assert all(world["ruleOfThumb"]["falseAlarmShare"] > 0.5 for world in worlds), worlds
    for wrong in (["--people", "0"], ["--world", "mars"], ["--minutes", "-1"], ["--seed", "x"]):
        assert command.run("simulate", *wrong).status == BAD_INPUT, wrong


def case_every_kind_of_the_catalogue_is_a_list_of_objects_with_an_id(command):
    validator = command.schema("catalogueList")
    kinds = ("tests exercises muscles conditions habits acts flags limits motions sources").split()
    for kind in kinds:
        entries = command.answer("catalogue", "list", kind, "--json").json()
        told(validator, entries, kind)
        first = command.answer("catalogue", "show", f"{kind}/{entries[0]['id']}", "--json").json()
        assert first["id"] == entries[0]["id"]
    told(command.schema("catalogueCheck"), command.answer("catalogue", "check", "--json").json(), "")
    told(
        command.schema("catalogueCoverage"),
        command.answer("catalogue", "coverage", "--json").json(), "coverage",
    )


def case_an_example_with_an_invented_key_is_refused_by_schema_and_command(command):
    for name in command.example_names():
        changed = json.loads(command.example(name)) | {"inventedKey": 1}
        assert not command.schema("person").is_valid(changed), f"{name}: taken by the schema"
        answer = command.asked("assess", command.write("x.json", json.dumps(changed).encode()))
        assert answer.status == BAD_INPUT and "inventedKey" in answer.errors, answer.errors


# The promises


def case_the_examples_get_what_they_were_promised(command):
    knee = command.asked("plan", command.example_file("knee-replacement-no-floor")).json()
    items = [item for session in knee["sessions"] for item in session["exercises"]]
    assert not any("knees" in item["weightOn"] for item in items), "weight on a knee"
    assert not any(item["support"] == "floor" for item in items), "on the floor"
    assert any(item["support"] == "bed" for item in items), "no bed version"
    assert not knee["uncovered"], knee["uncovered"]
    assert [asked["question"] for asked in knee["asked"]] == ["would-a-bed-work"]
    old = command.asked("plan", command.example_file("ninety-two")).json()
    items = [item for session in old["sessions"] for item in session["exercises"]]
    assert any(item["dose"]["unit"] == "minutes" for item in items), "no minutes"
    assert all(item["support"] != "standing" for item in items), "without support"
    assert [asked["question"] for asked in old["asked"]] == ["would-a-brace-help"]


def case_a_planner_that_forgets_a_rule_is_refused(command):
    path = command.example_file("ninety-two")
    for rule in ("limit/no-floor", "limit/support-needed", "condition/osteoporosis", "equipment", "too-much"):
        answer = command.asked("plan", path, "--break", rule)
        assert answer.status == STOPPED, f"{rule}: {answer.status}"
        refusal = answer.json()["refusal"]
        assert refusal["kind"] == "check", refusal
        assert any(text.startswith(rule) for text in refusal["violations"]), refusal
    answer = command.asked("plan", path, "--break", "limit/no-such")
    assert answer.status == BAD_INPUT and "keeps no exercise" in answer.errors, answer.errors


def case_the_week_is_near_its_proven_bound_and_can_be_checked_elsewhere(command):
    for name in ("knee-replacement-no-floor", "ninety-two", "desk-sciatica", "stenosis-unsteady"):
        week = command.asked("plan", command.example_file(name)).json()
        assert 0 < week["value"] <= week["bound"] <= 1.03 * week["value"], (name, week["bound"])
        question = command.asked("plan", command.example_file(name), "--instance").output.decode()
        assert "Maximize" in question and question.rstrip().endswith("End"), name


def case_a_confirmed_finding_leads_the_week(command):
    path = command.example_file("desk-sciatica")
    findings = command.asked("assess", path).json()["findings"]
    confirmed = [f for f in findings if f["status"] == "confirmed" and f["kind"] == "sideToSide"]
    assert confirmed, "the example has no confirmed finding of sides"
    muscle, weaker = confirmed[0]["muscle"], confirmed[0]["side"]
    coverage = command.asked("plan", path).json()["coverage"]
    sets = {(c["muscle"], c.get("side")): c["sets"] for c in coverage}
    other = {"left": "right", "right": "left"}[weaker]
    assert sets[muscle, weaker] >= 1.5 * sets[muscle, other], sets
    most = max(count for (name, _), count in sets.items() if name != muscle)
    assert sets[muscle, weaker] > most, sets


def case_without_the_attempts_the_programme_is_another(command):
    for name in command.example_names():
        record = json.loads(command.example(name))
        with_attempts = command.asked("plan", command.example_file(name)).json()
        kept = [entry for entry in record["entries"] if entry["kind"] != "attempted"]
        bare = command.write("bare.json", json.dumps(record | {"entries": kept}).encode())
        without = command.asked("plan", bare).json()
        items = [item for session in without["sessions"] for item in session["exercises"]]
        assert not any("side" in item for item in items), f"{name}: sides differ without a result"
        if name == "desk-sciatica":
            assert with_attempts["sessions"] != without["sessions"], "the result changed nothing"


def case_left_and_right_exchanged_in_a_file_are_exchanged_in_every_output(command):
    def mirrored(text):
        return re.sub(
            r"\b(left|right)\b", lambda side: {"left": "right", "right": "left"}[side[0]], text
        )

    for name in command.example_names():
        text = command.example(name).decode()
        other = command.write("other.json", re.sub(
            r'"side" : "(left|right)"', lambda m: mirrored(m[0]), text).encode())
        for verb in VERBS:
            one = json.loads(command.asked(verb, command.example_file(name)).output)
            two = json.loads(mirrored(command.asked(verb, other).output.decode()))
            mirror_intervals(two)
            drop_fixed_texts(one), drop_fixed_texts(two)
            assert one == two, f"{verb} {name} is not mirrored"


def mirror_intervals(report):
    """Left minus right changes its sign with the sides; the written words do not say so."""
    def turn(interval):
        low, high = interval["low"], interval["high"]
        interval["low"], interval["high"] = -high or 0, -low or 0
        interval["middle"] = -interval["middle"] or 0

    for group in report.get("groups", []):
        if "leftMinusRight" in group:
            turn(group["leftMinusRight"])
    for finding in report.get("findings", []):
        if finding["kind"] == "sideToSide":
            turn(finding["interval"])


# Safety


def case_no_movement_without_a_complete_current_screen(command):
    for name in command.example_names():
        record = json.loads(command.example(name))
        emergency = [
            entry | {"answer": "yes"} if entry.get("flag") == FLAG else entry
            for entry in record["entries"]
        ]
        broken = {
            "one answer missing": (without_screen(record), TODAY),
            "emergency": (record | {"entries": emergency}, TODAY),
            "not sure": (json.loads(json.dumps(record | {"entries": emergency})
                                    .replace('"yes"', '"unsure"')), TODAY),
            "too old": (record, "2027-06-01"),
        }
        for why, (changed, today) in broken.items():
            path = command.write("changed.json", json.dumps(changed).encode())
            for verb in ("plan", "next", "screen"):
                answer = command.run(verb, str(path), "--json", "--today", today)
                assert answer.status == STOPPED, f"{verb}, {why}: ended with {answer.status}"
                report = answer.json()
                assert not report.get("sessions") and not report.get("test"), f"{verb}, {why}"
                assert answer.errors.strip(), f"{verb}, {why}: no sentence"
                text = command.run(verb, str(path), "--today", today)
                assert text.status == STOPPED


# Status


def case_help_and_version_end_well(command):
    for word in ("--help", "--version"):
        assert command.answer(word).output.strip(), f"{word} prints nothing"


def case_a_wrong_call_is_bad_input(command):
    for wrong in (["no-such-verb"], ["assess", "--no-such-option"], ["assess"],
                  ["example", "nobody"], ["catalogue", "list", "nothing"],
                  ["catalogue", "show", "nothing"], ["schema", "nothing"],
                  ["examples", "--today", "yesterday"],
                  ["catalogue", "check", "--catalogue", "nowhere"]):
        answer = command.run(*wrong)
        assert answer.status == BAD_INPUT, f"{wrong} ended with {answer.status}"
        assert answer.errors.strip(), f"{wrong} is refused without a word"
        assert not answer.output, f"{wrong} printed a result all the same"


def case_broken_data_is_refused_with_a_sentence_and_no_trace(command):
    broken = {"empty": b"", "cut": b'{"entries": [', "list": b"[]", "bytes": b"\xff\xfe\x00",
              "deep": b"[" * 5000 + b"]" * 5000, "null": b"null", "number": b"1e999"}
    for name, content in broken.items():
        path = command.write(f"{name}.json", content)
        for verb in VERBS:
            answer = command.run(verb, str(path))
            assert answer.status == BAD_INPUT, f"{verb} {name} ended with {answer.status}"
            assert answer.errors.strip(), f"{verb} refuses {name} without a word"
            assert not answer.output, f"{verb} {name} printed a result all the same"


def case_a_file_that_is_not_there_is_refused(command):
    for path in ("no-such-file.json", "."):
        answer = command.run("assess", path)
        assert answer.status == BAD_INPUT and path in answer.errors, answer.errors


def case_a_file_may_come_by_standard_input(command):
    name = command.example_names()[0]
    given = command.example(name)
    path = command.example_file(name)
    answer = command.run("assess", "-", "--json", "--today", TODAY, given=given)
    assert answer.output == command.asked("assess", path).output


def case_text_for_people_keeps_to_80_columns(command):
    for name in command.example_names():
        path = command.example_file(name)
        for verb in VERBS:
            text = command.run(verb, str(path), "--today", TODAY).output.decode()
            long = [line for line in text.splitlines() if len(line) > 80]
            assert not long, f"{verb} {name}: {long[0]}"


# The journal


def case_a_journal_comes_back_as_it_was_taken_in(command):
    for name in command.example_names():
        folder = str(command.folder / f"data-{name}")
        path = str(command.example_file(name))
        command.answer("journal", "import", path, "--data", folder, "--today", TODAY)
        back = command.answer("journal", "export", "--data", folder, "--today", TODAY)
        assert back.output == command.example(name), f"{name} came back changed"
    answer = command.run("journal", "export", "--data", str(command.folder / "empty"))
    assert answer.status == BAD_INPUT and answer.errors.strip()


def case_two_people_of_one_folder_can_be_told_apart(command):
    names = command.example_names()[:2]
    folder = str(command.folder / "two")
    for name in names:
        path = command.example_file(name)
        command.answer("journal", "import", path, "--data", folder, "--person", name, "--today", TODAY)
        again = command.run("journal", "import", path, "--data", folder, "--person", name)
        assert again.status == BAD_INPUT and name in again.errors, "a name was taken twice"
    for name in names:
        back = command.answer("journal", "export", "--data", folder, "--person", name, "--today", TODAY)
        assert back.output == command.example(name), f"{name} came back changed"
    for person in ([], ["--person", "Bob"]):
        answer = command.run("journal", "export", "--data", folder, *person)
        assert answer.status == BAD_INPUT, f"{person} was answered"
        assert all(name in answer.errors for name in names), answer.errors


def case_an_entry_is_shown_by_its_id_and_where_needed_its_kind(command):
    lists = {
        kind: {entry["id"] for entry in command.answer("catalogue", "list", kind, "--json").json()}
        for kind in ("acts", "exercises", "ladders", "tests")
    }
    shared = sorted(lists["exercises"] & lists["tests"]) or sorted(lists["acts"] & lists["ladders"])
    assert shared, "no id stands in two kinds"
    answer = command.run("catalogue", "show", shared[0], "--json")
    assert answer.status == BAD_INPUT and f"/{shared[0]}" in answer.errors, answer.errors
    for kind in ("exercises", "tests"):
        for id in sorted(lists[kind])[:5]:
            assert command.answer("catalogue", "show", f"{kind}/{id}", "--json").json()["id"] == id
    assert command.run("catalogue", "show", "acts/chair-stand").status == BAD_INPUT


# Figures


def case_figures_are_drawn_moving_still_for_either_side_and_on_a_sheet(command):
    assert b"<animate " in command.answer("draw", "clam-on-bed").output
    for side in ("left", "right"):
        still = command.answer("draw", "exercises/clam-on-bed", "--still", "--side", side).output
        assert b"<animate " not in still and f"{side} side</title>".encode() in still
    command.answer("draw", "--all", "--sheet", "sheet.svg")
    assert (command.folder / "sheet.svg").read_bytes().count(b"<svg ") > 300
    figures = command.answer("catalogue", "figures", "--json").json()
    assert figures["drawn"] >= 200 and "exercises/clam-on-bed" not in figures["missing"]
    for wrong in ((), ("--all",), ("no-such-figure",), ("clam-on-bed", "--side", "up")):
        assert command.run("draw", *wrong).status == BAD_INPUT, wrong


# Same bytes


def case_the_same_question_gives_the_same_bytes(command):
    for name in command.example_names():
        path = command.example_file(name)
        for verb in VERBS:
            first, second = (command.asked(verb, path).output for _ in "12")
            assert first == second, f"{verb} {path.name} differs from run to run"


def case_locale_and_time_zone_change_no_byte(command):
    path = command.example_file(command.example_names()[0])
    for verb in VERBS:
        plain = command.asked(verb, path).output
        elsewhere = command.run(
            verb, str(path), "--json", "--today", TODAY, LC_ALL="de_DE.UTF-8", TZ="Pacific/Auckland"
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
