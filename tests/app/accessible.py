# SPDX-License-Identifier: GPL-3.0-or-later
"""What the clients of the accessibility bus among the tests have in common."""
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
import pyatspi
from gi.repository import Atspi

PATIENCE = 60  # seconds, of which a busy machine takes many to start a program

# A page that opens may take longer to answer than a client of the bus waits by itself.
Atspi.set_timeout(PATIENCE * 1000, PATIENCE * 1000)


def walk(node, depth=0):
    """All that is below a node, and the node itself."""
    yield node
    for child in node if depth < 24 else ():
        if child is not None:
            yield from walk(child, depth + 1)


def find_application(pid):
    for application in pyatspi.Registry.getDesktop(0):
        if application is not None and application.get_process_id() == pid and application.childCount:
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


def wait_for(condition, what, pause=0.05):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(pause)
    raise AssertionError("waited in vain for " + what)


def read_views(tell_views, environment):
    views = []
    text = subprocess.run([tell_views], env=environment, check=True, capture_output=True, text=True).stdout
    for line in text.splitlines():
        if line.startswith("\t\t"):
            views[-1] = (views[-1][0], line[2:], [])
        elif line.startswith("\t"):
            views[-1][2].append(line[1:])
        else:
            views.append((line, "", []))
    return views
