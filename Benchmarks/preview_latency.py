#!/usr/bin/env python3
"""How long it takes from saving a file until `dossier serve` sends the page with the change in it.

    Benchmarks/preview_latency.py SITE [--dossier PROGRAM] [--runs N]

SITE is copied first and never written to. Like a browser, it listens to the events of the page that it looks at, and
asks for the page when it hears of another version. Four things are measured, medians of N runs after one that does not
count:

    body          a sentence at the end of a briefing, on the briefing's page
    front matter  the title of a briefing, on the briefing's page
    alias         a new alias of a person, as a link on the page of a briefing whose text has that word
    start         from starting the program until the first page is there, once a run

and for each edit how long the whole site took to follow, as the program says.
"""
import argparse
import glob
import http.client
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Preview:
    """The program at work on a site."""

    def __init__(self, program, site):
        self.port = free_port()
        self.log = tempfile.TemporaryFile(mode="w+")
        self.started = time.perf_counter()
        self.process = subprocess.Popen(
            [program, "serve", site, "--port", str(self.port)], stdout=self.log, stderr=self.log)

    def get(self, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", path)
        body = connection.getresponse().read().decode()
        connection.close()
        return body

    def first_page(self, path):
        """Seconds from the start of the program until the page is there."""
        while True:
            try:
                self.get(path)
                return time.perf_counter() - self.started
            except ConnectionRefusedError:
                if self.process.poll() is not None:
                    sys.exit("the preview ended:\n" + self.output())
                time.sleep(0.002)

    def output(self):
        self.log.seek(0)
        return self.log.read()

    def peak_memory(self):
        """MiB."""
        with open(f"/proc/{self.process.pid}/status") as status:
            return int(re.search(r"VmHWM:\s+(\d+)", status.read()).group(1)) / 1024

    def settle(self):
        """Waits until the program has been idle for a while."""
        def used():
            with open(f"/proc/{self.process.pid}/stat") as stat:
                fields = stat.read().rsplit(")", 1)[1].split()
            return int(fields[11]) + int(fields[12])
        quiet, last = 0, used()
        while quiet < 4:
            time.sleep(0.1)
            now = used()
            quiet, last = (quiet + 1 if now == last else 0), now

    def stop(self):
        self.process.terminate()
        self.process.wait(10)


class Events:
    """The event stream of one page."""

    def __init__(self, preview, path):
        self.socket = socket.create_connection(("127.0.0.1", preview.port))
        self.socket.settimeout(60)
        request = f"GET /.dossier-preview/events?page={path} HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\n\r\n"
        self.socket.sendall(request.encode())
        self.text = ""
        self.version = self.next()

    def next(self):
        """Waits for the next message; the version that it tells."""
        while True:
            found = re.search(r'"version": "(\w+)".*?\n\n', self.text, re.S)
            if found:
                self.text = self.text[found.end():]
                return found.group(1)
            data = self.socket.recv(65536)
            if not data:
                sys.exit("the event stream ended")
            self.text += data.decode()

    def close(self):
        self.socket.close()


def save(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def seconds_until(preview, events, path, wanted, change):
    """Seconds from a change until the page has what is wanted."""
    start = time.perf_counter()
    change()
    while True:
        version = events.next()
        if version != events.version:
            events.version = version
            if wanted in preview.get(path):
                return time.perf_counter() - start


def measure(preview, runs, page, file, edit, wanted):
    """Edits a file and puts it back, again and again: seconds of each run."""
    with open(file, encoding="utf-8") as source:
        original = source.read()
    events = Events(preview, page)
    results = []
    for run in range(runs + 1):
        mark = f"mark{run}x{time.time_ns() % 10**9}"
        results.append(
            seconds_until(preview, events, page, wanted(mark), lambda: save(file, edit(original, mark))))
        preview.settle()
        save(file, original)
        preview.settle()
        events.close()
        events = Events(preview, page)
    events.close()
    return results[1:]


def front_matter(text):
    return text.split("\n---", 1)[0]


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site")
    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    parser.add_argument("--dossier", default=os.path.join(root, ".build/release/dossier"))
    parser.add_argument("--runs", type=int, default=9)
    arguments = parser.parse_args()

    folder = tempfile.mkdtemp(prefix="dossier-preview-")
    site = os.path.join(folder, "site")
    shutil.copytree(arguments.site, site, ignore=shutil.ignore_patterns("public", ".dossier*"))
    try:
        briefings = sorted(glob.glob(site + "/content/briefings/**/*.md", recursive=True))
        briefing = briefings[len(briefings) // 2]
        page = f"/briefings/{os.path.basename(briefing)[:-3]}/"
        person = sorted(glob.glob(site + "/content/entities/people/*.md"))[0]

        starts = []
        for _ in range(3):
            preview = Preview(arguments.dossier, site)
            starts.append(preview.first_page(page))
            preview.stop()
        preview = Preview(arguments.dossier, site)
        preview.first_page(page)

        def title(text, mark):
            return re.sub(r'(?m)^title: "?', lambda found: found.group(0) + mark + " ", text, count=1)

        def alias(text, mark):
            # The word is in the briefing's text; the person comes to be called so.
            return re.sub(r"(?m)^name:.*$", lambda found: found.group(0) + f"\naliases: [Zanzibarov]", text, count=1)

        rows = [("start", starts)]
        rows.append(("body", measure(
            preview, arguments.runs, page, briefing, lambda text, mark: f"{text.rstrip()}\n\nA new line {mark}.\n",
            lambda mark: mark)))
        rows.append(("front matter", measure(
            preview, arguments.runs, page, briefing, title, lambda mark: f"<title>{mark}")))
        with open(briefing, encoding="utf-8") as file:
            text = file.read()
        save(briefing, text.rstrip() + "\n\nSeen with Zanzibarov on that day.\n")
        with open(person, encoding="utf-8") as file:
            record = re.sub(r"(?m)^aliases:.*\n(?:[ -].*\n)*", "", file.read())
        save(person, record)
        preview.settle()
        rows.append(("alias", measure(
            preview, arguments.runs, page, person, alias, lambda mark: ">Zanzibarov</a>")))

        print(f"{'':14}{'median':>9}{'fastest':>9}{'slowest':>9}   ms")
        for name, results in rows:
            times = [seconds * 1000 for seconds in results]
            print(f"{name:14}{statistics.median(times):9.1f}{min(times):9.1f}{max(times):9.1f}")
        whole = [int(number) for number in re.findall(r"all pages in (\d+) ms", preview.output())]
        print(f"whole edition after a change: median {statistics.median(whole):.0f}, slowest {max(whole)} ms")
        print(f"peak memory {preview.peak_memory():.0f} MiB")
        preview.stop()
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
