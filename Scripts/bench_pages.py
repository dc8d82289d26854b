"""Measures the pages: by the second under load, their weight, the first answer, and ten years of entries."""

import datetime
import gzip
import json
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid
from pathlib import Path

from serving import fetch, free_port, serving
from tables import print_table

PERSON = "desk-sciatica"
# Read, answered, measured, planned, printed: the light and the heavy.
LOADED = ("/", "/screen/1", "/tests", "/answer", "/programme", "/yours/report", "/assets/style.css")
WEIGHED = (
    "/", "/screen/1", "/screen/result", "/about", "/about/pain", "/told", "/habits", "/limits/1",
    "/home", "/acts", "/asks", "/tests", "/answer", "/programme", "/yours", "/yours/report",
    "/what-is-known", "/questions/would-a-bed-work",
)
AIMS = {"first page kB": 60, "page kB": 100, "first answer ms": 300, "ten years ms": 50}
CONNECTIONS = 8
YEARS = 10
# What somebody may write down every day.
DAILY = 3

_direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def send(server, path, fields, file=None):
    """Sends a form as our own pages do."""
    # As on the page that everybody can open: each person has a token of their own.
    with _direct.open(server.url + "/people", timeout=60) as page:
        token = re.search(r'name="token" value="([0-9a-f]+)"', page.read().decode()).group(1)
    headers = {"Origin": server.url, "Sec-Fetch-Site": "same-origin"}
    if file is None:
        body = urllib.parse.urlencode({"token": token, **fields}).encode()
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    else:
        boundary = uuid.uuid4().hex
        parts = [("token", "", token.encode()), ("file", '; filename="record.json"', file)]
        body = b"".join(
            f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"{more}\r\n\r\n'.encode()
            + content + b"\r\n" for name, more, content in parts
        ) + f"--{boundary}--\r\n".encode()
        headers["Content-Type"] = f"multipart/form-data; boundary={boundary}"
    request = urllib.request.Request(server.url + path, data=body, headers=headers)
    try:
        with _direct.open(request, timeout=60) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        words = re.sub(r"<[^>]+>", " ", error.read().decode())
        sys.exit(f"{path} was refused with {error.code}: {' '.join(words.split())[:300]}")


def bring(server, record):
    """Takes a record over through the page, and answers the question of the day."""
    send(server, "/yours/import", {}, record)
    send(server, "/today", {"new": "nothing", "then": "tests"})


def example(binary):
    return subprocess.run([binary, "example", PERSON], capture_output=True, check=True).stdout


def latency(text, share):
    """Milliseconds below which a share of wrk's answers came."""
    number, unit = re.search(rf"^\s+{share}%\s+([\d.]+)(us|ms|s)\s*$", text, re.MULTILINE).groups()
    return float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def load(url, seconds):
    """Answers a second, the middle answer and the slowest of a hundred in milliseconds."""
    told = subprocess.run(
        ["wrk", "--threads", "1", "--connections", str(CONNECTIONS), "--duration", f"{seconds}s",
         "--timeout", "60s", "--latency", url], capture_output=True, text=True, check=True,
    ).stdout
    refused = re.search(r"Non-2xx or 3xx responses: (\d+)", told)
    if refused:
        sys.exit(f"{url}: {refused.group(1)} answers were errors")
    rate = float(re.search(r"Requests/sec:\s*([\d.]+)", told).group(1))
    return rate, latency(told, 50), latency(told, 99)


def settle(server):
    """Waits until the answers that nobody waits for any more are made."""
    for _ in range(100):
        begin = time.perf_counter()
        fetch(server.url, seconds=60)
        if time.perf_counter() - begin < 0.02:
            return
        time.sleep(0.1)


def memory(process, what="VmHWM"):
    status = Path(f"/proc/{process.pid}/status").read_text()
    return int(re.search(rf"{what}:\s*(\d+)", status).group(1)) / 1024


def print_load(server, runs, seconds):
    if not shutil.which("wrk"):
        print("Pages by the second were not measured: wrk is not there.\n")
        return
    rows = []
    for path in LOADED:
        measured = sorted(load(server.url + path, seconds) for _ in range(runs))
        rate, middle, slow = measured[len(measured) // 2]
        settle(server)
        rows.append([
            path, f"{rate:.0f}", f"{middle:.1f}", f"{slow:.1f}", f"{memory(server.process, 'VmRSS'):.0f}"
        ])
    print(f"Under load, {CONNECTIONS} connections, load and server on the same cores")
    print_table(["page", "per second", "p50 ms", "p99 ms", "MB then"], rows)
    print(f"Peak memory {memory(server.process):.0f} MB\n")


def weight(server, path):
    """Bytes as they are, by gzip -6, and as the server sends them to who takes gzip."""
    plain, _ = fetch(server.url + path, seconds=60)
    request = urllib.request.Request(server.url + path, headers={"Accept-Encoding": "gzip"})
    with _direct.open(request, timeout=60) as answer:
        sent = len(answer.read())
    return len(plain), len(gzip.compress(plain, 6)), sent, plain.decode()


def parts(page):
    """What a page loads beside itself, pictures left to their own."""
    return sorted(set(re.findall(r'(?:href|src)="(/assets/[^"]+)"', page)))


def print_weights(server):
    rows, heaviest = [], 0
    for path in WEIGHED:
        plain, packed, sent, page = weight(server, path)
        beside = sum(weight(server, part)[1] for part in parts(page))
        whole = (packed + beside) / 1024
        heaviest = max(heaviest, whole)
        rows.append([
            path, f"{plain / 1024:.1f}", f"{packed / 1024:.1f}", f"{beside / 1024:.1f}",
            f"{whole:.1f}", f"{sent / 1024:.1f}",
        ])
    print("Weight in kB")
    print_table(
        ["page", "plain", "compressed", "files beside it", "together", "sent to who takes gzip"], rows
    )
    print(f"The first {rows[0][4]} kB (aim {AIMS['first page kB']}), the heaviest {heaviest:.1f} kB "
          f"(aim {AIMS['page kB']})\n")


def first_answer(binary, data):
    """Milliseconds from the start of the program to its first page."""
    port = free_port()
    command = [binary, "serve", "--no-open", "--port", str(port), "--data", data]
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while True:
            try:
                fetch(f"http://127.0.0.1:{port}/")
                return (time.perf_counter() - start) * 1000
            except OSError:
                if process.poll() is not None:
                    sys.exit("The server ended at once.")
                time.sleep(0.001)
    finally:
        process.terminate()
        process.wait()


def print_first_answer(binary, runs):
    with tempfile.TemporaryDirectory(prefix="plumbline-") as folder:
        measured = [first_answer(binary, Path(folder) / "data") for _ in range(runs)]
    print(f"First answer {statistics.median(measured):.0f} ms after the start "
          f"(aim {AIMS['first answer ms']})\n")


def without(entry, *keys):
    return {key: value for key, value in entry.items() if key not in keys}


def ten_years(binary):
    """A record with some entries for every day of ten years, its last the built-in person's own."""
    record = json.loads(example(binary))
    own = record["entries"]
    first = datetime.date.fromisoformat(own[0]["day"])
    acts = [entry for entry in own if entry.get("act")]
    tries = [entry for entry in own if entry["kind"] == "attempted"]
    entries = []
    for back in range(YEARS * 365, 0, -1):
        day = str(first - datetime.timedelta(days=back))
        rating = acts[back % len(acts)]
        daily = [
            {"kind": "answered", "pain": back % 11},
            {"kind": "answered", "act": rating["act"], "ease": back % 11},
            {"kind": "noted", "text": f"A day like others, {back} days before."},
        ][:DAILY]
        if back % 3 == 0:
            daily[-1]["text"] += " There was more to say of it than of others." * 6
        # The tests are done again every month, and slowly go better.
        if back % 30 == 0:
            daily += [
                {**without(entry, "number", "day"), "value": max(1, round(entry["value"] * (1 - back / 7300)))}
                for entry in tries]
        entries += [{"day": day, **entry} for entry in daily]
    entries += [without(entry, "number") for entry in own]
    record["entries"] = [{"number": number, **entry} for number, entry in enumerate(entries, 1)]
    return json.dumps(record).encode()


def print_ten_years(binary, runs):
    record = ten_years(binary)
    with serving(binary) as server:
        start = time.perf_counter()
        bring(server, record)
        took = time.perf_counter() - start
        rows = []
        for path in ("/", "/screen/result", "/about/pain", "/acts", "/yours", "/notes", "/results",
                     "/tests", "/answer", "/programme", "/yours/report"):
            times = []
            for _ in range(max(runs, 3)):
                begin = time.perf_counter()
                fetch(server.url + path, seconds=60)
                times.append((time.perf_counter() - begin) * 1000)
            rows.append([path, f"{statistics.median(times):.0f}", f"{max(times):.0f}"])
        times = []
        for number in range(max(runs, 3)):
            begin = time.perf_counter()
            send(server, "/about/pain", {"pain": str(number), "where": f"place {number}"})
            times.append((time.perf_counter() - begin) * 1000)
        rows.append(["send /about/pain, and the page after", f"{statistics.median(times):.0f}",
                     f"{max(times):.0f}"])
        print(f"Ten years: {len(json.loads(record)['entries'])} entries, {len(record) / 1e6:.1f} MB, "
              f"taken over in {took:.1f} s; aim {AIMS['ten years ms']} ms a page")
        print_table(["page", "median ms", "slowest ms"], rows)
        print(f"Peak memory {memory(server.process):.0f} MB\n")


def print_pages(binary, runs, seconds):
    print_first_answer(binary, runs)
    with serving(binary) as server:
        bring(server, example(binary))
        print_weights(server)
        print_load(server, runs, seconds)
    print_ten_years(binary, runs)
