#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-atspi.py PROGRAM TELL-VIEWS: walk every view as a screen reader does, over the accessibility bus, in English and in
Chinese. Each chart has its title as its name, and its children say its figures, all of them and in reading order."""
import os
import subprocess
import sys
import time

# A warning ends the program, but not this client: while the program starts, the bus may answer that it is not there yet.
PROGRAM_DEBUG = os.environ.pop("G_DEBUG", "")

try:
    import pyatspi
except ImportError:
    if os.environ.get("CI"):
        sys.exit("Bail out! python3-pyatspi is missing")
    print("1..0 # SKIP python3-pyatspi is missing")
    sys.exit(0)

PATIENCE = 20  # seconds


def walk(node, depth=0):
    """All that is below a node, and the node itself."""
    yield node
    for child in node if depth < 24 else ():
        if child is not None:
            yield from walk(child, depth + 1)


def find_application(process):
    for application in pyatspi.Registry.getDesktop(0):
        if application is not None and application.get_process_id() == process.pid and application.childCount:
            return application
    return None


def find_chart(application):
    """The chart is the image with the marks as its children."""
    for node in walk(application):
        if has_action(node, "chart.next"):
            return node
    return None


def has_action(node, name):
    try:
        action = node.queryAction()
    except NotImplementedError:
        return False
    return name in [action.getName(i) for i in range(action.nActions)]


def act(node, name):
    action = node.queryAction()
    for i in range(action.nActions):
        if action.getName(i) == name:
            action.doAction(i)
            return
    raise AssertionError("there is no action " + name)


def wait_for(condition, what):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError("waited in vain for " + what)


def names_of(chart):
    chart.clear_cache()
    return chart.name, [child.name for child in chart if child is not None]


def read_views(tell_views, environment):
    views = []
    text = subprocess.run([tell_views], env=environment, check=True, capture_output=True, text=True).stdout
    for line in text.splitlines():
        if line.startswith("\t"):
            views[-1][1].append(line[1:])
        else:
            views.append((line, []))
    return views


def check_views(process, views):
    application = wait_for(lambda: find_application(process), "the program on the accessibility bus")
    chart = wait_for(lambda: find_chart(application), "a chart")
    window = next(node for node in walk(application) if has_action(node, "win.next-view"))

    for number, (title, sentences) in enumerate(views):
        if number > 0:
            act(window, "win.next-view")
        wait_for(lambda: names_of(chart) == (title, sentences), "%s %s; there is %s" % (title, sentences, names_of(chart)))
        for child in chart:
            assert child.getState().contains(pyatspi.STATE_FOCUSABLE), child.name
        assert chart.description, title


def main():
    program, tell_views = sys.argv[1:]
    print("1..2")
    for number, language in enumerate(("en", "zh_CN"), 1):
        environment = dict(os.environ, LANGUAGE=language)
        views = read_views(tell_views, environment)
        assert len(views) == 9 and all(sentences for title, sentences in views)
        assert (language == "en") == all(title.isascii() or "’" in title for title, sentences in views)
        process = subprocess.Popen([program], env=dict(environment, G_DEBUG=PROGRAM_DEBUG))
        try:
            check_views(process, views)
            print("ok %d /atspi/%s" % (number, language))
        except AssertionError as error:
            print("not ok %d /atspi/%s - %s" % (number, language, error))
        finally:
            process.terminate()
            process.wait()


main()
