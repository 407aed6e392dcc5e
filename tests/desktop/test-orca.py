#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-orca.py PROGRAM TELL-VIEWS ACCESSIBLE: what Orca says while somebody walks through charts, as its own log has it; nobody has to
listen. ACCESSIBLE is the folder of accessible.py."""
import os
import re
import shutil
import subprocess
import sys

if shutil.which("orca") is None:
    print("1..0 # SKIP orca is missing")
    sys.exit(0)

# A warning ends the program, but not this client nor Orca.
PROGRAM_DEBUG = os.environ.pop("G_DEBUG", "")
PROGRAM, TELL_VIEWS, ACCESSIBLE = sys.argv[1:]
sys.path.insert(0, ACCESSIBLE)

from accessible import act, find_application, find_chart, has_action, read_views, wait_for, walk

SPOKEN = re.compile(r"SPEECH OUTPUT: '(.*?)'(?: ?\{.*)?(?: voice=.*)?$", re.MULTILINE)
CLASS_NAME = re.compile("(Gtk|Adw|Trade)[A-Z]")
N_VIEWS = 3
REST = 1.5  # seconds

CHANGES = {
    "speechd.py": "raise ImportError\n",
    "sitecustomize.py": """
import builtins

buffered = open


def open_by_line(file, mode="r", buffering=-1, *others, **named):
    return buffered(file, mode, 1 if str(file).endswith("orca.log") else buffering, *others, **named)


builtins.open = open_by_line
""",
}


class Orca:
    def __init__(self):
        self.path = os.path.join(os.environ["HOME"], "orca.log")
        # Without a voice it writes down what it would say, and each line at once.
        changes = os.path.join(os.environ["HOME"], "changes")
        os.mkdir(changes)
        for name, text in CHANGES.items():
            with open(os.path.join(changes, name), "w", encoding="utf-8") as module:
                module.write(text)
        self.process = subprocess.Popen(["orca", "--replace", "--debug-file=" + self.path], env=dict(os.environ, PYTHONPATH=changes),
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.heard = 0

    def listen(self):
        """What was said since somebody listened last."""
        assert self.process.poll() is None, "Orca has ended"
        with open(self.path, encoding="utf-8") as log:
            spoken = SPOKEN.findall(log.read())
        # It makes a pause behind a word.
        return [phrase.rstrip(".") for phrase in spoken[self.heard:]]

    def wait_for(self, phrase):
        wait_for(lambda: os.path.exists(self.path) and phrase in self.listen(), "“%s”" % phrase)
        spoken = self.listen()
        self.heard += len(spoken)
        assert not any(CLASS_NAME.match(words) for words in spoken), spoken
        return spoken

    def wait_for_words(self, words):
        wait_for(lambda: words in " ".join(self.listen()), "“%s”" % words)

    def wait_for_rest(self):
        """It hears of more than it says; who walks on before it is done is not heard."""
        lengths = [-1]

        def rests():
            lengths.append(os.path.getsize(self.path))
            return lengths[-1] == lengths[-2]

        wait_for(rests, "Orca to rest", pause=REST)


def check_walk(orca, process, views):
    """The next chart is said by its title and its overview, once, and each mark once, as it is written, and no other mark with it."""
    application = wait_for(lambda: find_application(process.pid), "the program on the accessibility bus")
    chart = wait_for(lambda: find_chart(application), "a chart")
    window = next(node for node in walk(application) if has_action(node, "win.next-view"))

    for number, (title, overview, sentences) in enumerate(views[:N_VIEWS]):
        marks = [sentence.rstrip(".") for sentence in sentences]
        if number > 0:
            act(window, "win.next-view")
            orca.wait_for_words(title + " image")
            orca.wait_for_words(overview.rstrip("."))
            orca.wait_for_rest()
            spoken = " ".join(orca.listen())
            assert spoken.count(title) == 1 and spoken.count(overview.rstrip(".")) == 1, spoken
        act(chart, "chart.first")
        for place, mark in enumerate(marks):
            if place > 0:
                act(chart, "chart.next")
            spoken = orca.wait_for(mark)
            assert [words for words in spoken if words in marks] == [mark], spoken


def main():
    views = read_views(TELL_VIEWS, os.environ)
    assert len(views) >= N_VIEWS and all(sentences for title, overview, sentences in views)
    print("1..1")
    orca = Orca()
    try:
        orca.wait_for("Screen reader on")
        process = subprocess.Popen([PROGRAM], env=dict(os.environ, G_DEBUG=PROGRAM_DEBUG))
        try:
            check_walk(orca, process, views)
            print("ok 1 /orca/walk")
        finally:
            process.terminate()
            process.wait()
    except AssertionError as error:
        print("not ok 1 /orca/walk - %s; said was %s" % (error, orca.listen()[-3:]))
    finally:
        # It would take its time to say good-bye.
        orca.process.kill()
        orca.process.wait()


main()
