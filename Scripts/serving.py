"""Starts `plumbline serve` on a free port with a data folder of its own, and stops it."""

import contextlib
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

START_LIMIT_SECONDS = 30
STOP_LIMIT_SECONDS = 15

# A proxy in the environment is for other machines.
_direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))


@dataclass
class Server:
    """A running server: where it answers, where it keeps its data, what it has written."""

    url: str
    data: Path
    process: subprocess.Popen
    log: Path

    def output(self):
        return self.log.read_text(errors="replace")


class ServerTrouble(Exception):
    """The server did not start, or did not stop as it should."""


def fetch(address, seconds=10):
    """The body of an address on this machine and the type it says it has."""
    with _direct.open(address, timeout=seconds) as answer:
        return answer.read(), answer.headers.get("Content-Type") or "no type"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _await_answer(server):
    deadline = time.monotonic() + START_LIMIT_SECONDS
    while time.monotonic() < deadline:
        if server.process.poll() is not None:
            raise ServerTrouble(
                f"the server ended at once with {server.process.returncode}:\n{server.output()}"
            )
        try:
            fetch(server.url, seconds=5)
            return
        except urllib.error.HTTPError:
            return  # it answers; whether with the right page is for the tests to say
        except OSError:
            time.sleep(0.02)
    raise ServerTrouble(
        f"no answer at {server.url} within {START_LIMIT_SECONDS} s:\n{server.output()}"
    )


def _stop(server):
    """Asks the server to end and says with what status it did."""
    server.process.send_signal(signal.SIGTERM)
    try:
        return server.process.wait(STOP_LIMIT_SECONDS)
    except subprocess.TimeoutExpired:
        raise ServerTrouble(f"still running {STOP_LIMIT_SECONDS} s after SIGTERM") from None


@contextlib.contextmanager
def serving(binary, data=None, port=None, more=()):
    """A server for the length of a `with`; leaving it checks that SIGTERM ends it with 0."""
    binary = Path(binary).resolve()
    with tempfile.TemporaryDirectory(prefix="plumbline-") as folder:
        data, log = Path(data or Path(folder) / "data"), Path(folder) / "log"
        port = port or free_port()
        command = [binary, "serve", "--no-open", "--port", str(port), "--data", data, *more]
        with log.open("wb") as sink:
            process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=sink, stderr=sink, cwd=folder
            )
        server = Server(f"http://127.0.0.1:{port}", data, process, log)
        try:
            _await_answer(server)
            yield server
            status = _stop(server)
            if status != 0:
                raise ServerTrouble(f"ended with {status} on SIGTERM:\n{server.output()}")
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()
