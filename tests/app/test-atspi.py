#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-atspi.py PROGRAM TELL-VIEWS LANGUAGE: walk every view as a screen reader does, over the accessibility bus. Each chart has its title as its name, its overview as its description, and its children say its figures, all of them
and in reading order; each of them is walked to by key, and tells the bus that it has the focus."""
import os
import re
import subprocess
import sys
import time

# A warning ends the program, but not this client: while the program starts, the bus may answer that it is not there yet.
PROGRAM_DEBUG = os.environ.pop("G_DEBUG", "")

try:
    import pyatspi
    from accessible import PATIENCE, act, find_application, find_chart, has_action, read_views, wait_for, walk
    from gi.repository import Gio, GLib
except (ImportError, ValueError):
    if os.environ.get("CI"):
        sys.exit("Bail out! python3-pyatspi is missing")
    print("1..0 # SKIP python3-pyatspi is missing")
    sys.exit(0)


def act_on_program(name):
    """Does what the program as a whole can be asked for over the session bus."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    bus.call_sync("io.github.tradecharts.TradeCharts", "/io/github/tradecharts/TradeCharts", "org.gtk.Actions", "Activate",
                  GLib.Variant("(sava{sv})", (name, [], {})), None, Gio.DBusCallFlags.NONE, PATIENCE * 1000)


def names_of(chart):
    chart.clear_cache()
    return chart.name, chart.description, [child.name for child in chart if child is not None]


class Events:
    """What the bus tells of a program."""

    def __init__(self, pid, kind):
        self.pid = pid
        self.kind = kind
        self.told = []
        pyatspi.Registry.registerEventListener(self.hear, kind)

    def hear(self, event):
        if event.source is not None and event.source.get_process_id() == self.pid:
            self.told += self.tell(event)

    def wait_for(self, sentence):
        def is_told():
            while GLib.MainContext.default().iteration(False):
                pass
            return self.told and self.told[-1] == sentence

        wait_for(is_told, "“%s” by %s; told were %s" % (sentence, self.kind, self.told))
        self.told.clear()

    def stop(self):
        pyatspi.Registry.deregisterEventListener(self.hear, self.kind)


class Focus(Events):
    """Where the focus goes."""

    def __init__(self, pid):
        super().__init__(pid, "object:state-changed:focused")

    def tell(self, event):
        return [event.source.name] if event.detail1 else []


class Announcements(Events):
    """What is said besides. That there is a toast libadwaita says, but not what it tells."""

    def __init__(self, pid):
        super().__init__(pid, "object:announcement")

    def tell(self, event):
        return [event.any_data] if event.any_data != "A toast appeared" else []


def walk_marks(chart, sentences, focus):
    """From the first mark to the last, by the action of the arrow keys."""
    act(chart, "chart.first")
    for number, sentence in enumerate(sentences):
        if number > 0:
            act(chart, "chart.next")
        focus.wait_for(sentence)
        child = chart[number]
        child.clear_cache()
        assert child.getState().contains(pyatspi.STATE_FOCUSED), child.name


def check_views(process, views):
    application = wait_for(lambda: find_application(process.pid), "the program on the accessibility bus")
    chart = wait_for(lambda: find_chart(application), "a chart")
    window = next(node for node in walk(application) if has_action(node, "win.next-view"))
    focus = Focus(process.pid)

    for number, (title, overview, sentences) in enumerate(views):
        if number > 0:
            act(window, "win.next-view")
        wait_for(lambda: names_of(chart) == (title, overview, sentences),
                 "%s %s %s; there is %s" % (title, overview, sentences, names_of(chart)))
        for child in chart:
            assert child.getState().contains(pyatspi.STATE_FOCUSABLE), child.name
        walk_marks(chart, sentences, focus)

    focus.stop()


def can_announce(application):
    return tuple(map(int, application.get_toolkit_version().split(".")[:2])) >= (4, 14)


def check_announcements(process, views):
    """Who flips through the tables hears the title of each chart, once; what a toast tells is said, and a chart with the focus says
    itself. Nothing is said by a GTK that cannot."""
    application = wait_for(lambda: find_application(process.pid), "the program on the accessibility bus")
    chart = wait_for(lambda: find_chart(application), "a chart")
    window = next(node for node in walk(application) if has_action(node, "win.next-view"))
    heard = Announcements(process.pid)
    focus = Focus(process.pid)

    act(chart, "chart.first")
    focus.wait_for(views[0][2][0])
    act(window, "win.next-view")
    wait_for(lambda: names_of(chart) == views[1], "the second chart")
    act(window, "win.toggle-table")
    focus.wait_for(views[1][2][0])
    for act_on, sentence in (("win.next-view", views[2][0]), ("win.copy-rows", "%d rows copied" % len(views[2][2])),
                             ("win.next-view", views[3][0])):
        assert not heard.told, heard.told
        act(window, act_on)
        if can_announce(application):
            heard.wait_for(sentence)
    # Whatever else would have been said before this.
    act(window, "win.toggle-table")
    wait_for(lambda: names_of(chart) == views[3], "the fourth chart")
    assert not heard.told, heard.told
    heard.stop()
    focus.stop()


def check_find(process):
    """Who looks for a view is told where the typing goes, also for the first time."""
    application = wait_for(lambda: find_application(process.pid), "the program on the accessibility bus")
    wait_for(lambda: find_chart(application), "a chart")
    focus = Focus(process.pid)
    act(next(node for node in walk(application) if has_action(node, "win.find")), "win.find")
    focus.wait_for("Find a View")
    focus.stop()


# What can be acted on must say what it does, and an item of a list which it is. The boxes around them are of no role that is
# read; GTK names them by their class.
NAMED_ROLES = {
    pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON, pyatspi.ROLE_LINK, pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_RADIO_BUTTON,
    pyatspi.ROLE_COMBO_BOX, pyatspi.ROLE_SPIN_BUTTON, pyatspi.ROLE_SLIDER, pyatspi.ROLE_MENU_ITEM, pyatspi.ROLE_LIST_ITEM,
    pyatspi.ROLE_IMAGE, pyatspi.ROLE_FRAME, pyatspi.ROLE_DIALOG,
}
# A page is of the same role as those boxes, and a screen reader says its name when the focus comes into it.
STACK_PAGE = "GtkStackPage"
CLASS_NAME = re.compile(r"(Gtk|Adw|Trade)[A-Z][A-Za-z]+$")


def is_in_combo_box(node):
    parent = node.parent
    while parent is not None and parent.getRole() != pyatspi.ROLE_COMBO_BOX:
        parent = parent.parent
    return parent is not None


def list_nameless(application):
    """What is there to be read and has no name, or that of its class."""
    application.clear_cache()
    found = []
    for node in walk(application):
        node.clear_cache()
        wanted = (node.getRole() in NAMED_ROLES or node.name == STACK_PAGE) and node.getState().contains(pyatspi.STATE_VISIBLE)
        # What is in a combo box is GTK's own. Pictures that nobody can go to are no more than looks.
        if wanted and is_in_combo_box(node):
            continue
        if node.getRole() == pyatspi.ROLE_IMAGE and not node.getState().contains(pyatspi.STATE_FOCUSABLE):
            continue
        if wanted and (not node.name.strip() or CLASS_NAME.match(node.name)):
            found.append(path_of(node))
    return found


def path_of(node):
    names = []
    while node is not None and node.parent is not None and len(names) < 12:
        names.append("%s “%s”" % (node.getRoleName(), node.name))
        node = node.parent
    return " < ".join(names)


def check_names(process):
    """In all modes of the window, and in its dialogs."""
    application = wait_for(lambda: find_application(process.pid), "the program on the accessibility bus")
    chart = wait_for(lambda: find_chart(application), "a chart")
    window = next(node for node in walk(application) if has_action(node, "win.next-view"))
    steps = [
        (chart, "chart.first"), (chart, "chart.pin"), (window, "win.toggle-table"), (window, "win.toggle-table"),
        (window, "win.toggle-audit"), (window, "win.back"), (window, "win.describe"), (window, "win.export"),
        (None, "help"),
    ]
    for node, action in steps:
        if node is not None:
            act(node, action)
        else:
            act_on_program(action)
        time.sleep(1)
        nameless = list_nameless(application)
        assert not nameless, "after %s without a name: %s" % (action, "; ".join(nameless))


def find_cell(application, name):
    """A cell of the table of an editor, which says its column and its row."""
    for node in walk(application):
        if node.name == name and "EditableText" in pyatspi.listInterfaces(node):
            return node
    return None


def read_cell(node):
    node.clear_cache()
    text = node.queryText()
    state = node.getState()
    # GTK 4.8 tells of an entry that is invalid by the state of an object that is none.
    invalid = state.contains(pyatspi.STATE_INVALID_ENTRY) or state.contains(pyatspi.STATE_INVALID)
    return text.getText(0, text.characterCount), node.description, invalid


def says(found, text, description, invalid):
    return found[0] == text and found[1].startswith(description) and bool(found[1]) == bool(description) and found[2] == invalid


def check_cells(pid):
    """A cell says its column and its row, what stands there, and what was expected; typed in, it says what it was. What is undone is
    said."""
    application = wait_for(lambda: find_application(pid), "the program on the accessibility bus")
    cell = wait_for(lambda: find_cell(application, "Number, row 4"), "a cell")
    nameless = list_nameless(application)
    assert not nameless, "without a name: " + "; ".join(nameless)
    steps = [
        (None, "23.77", "", False),
        ("23,,78", "23,,78", "“23,,78” is not a number", True),
        ("23.78", "23.78", "Before: 23.77", False),
    ]
    for typed, text, description, invalid in steps:
        if typed is not None:
            cell.queryEditableText().setTextContents(typed)
        wait_for(lambda: says(read_cell(cell), text, description, invalid), "“%s”" % description)

    heard = Announcements(pid)
    act(next(node for node in walk(application) if has_action(node, "win.undo")), "win.undo")
    if can_announce(application):
        heard.wait_for("Undo Change of Exports, 2023")
    wait_for(lambda: read_cell(cell)[0] != "23.78", "what was typed before")
    heard.stop()


def check_editor(process):
    """What opens a window has a client that was there before lose the program; the cells are read by another one."""
    application = wait_for(lambda: find_application(process.pid), "the program on the accessibility bus")
    wait_for(lambda: find_chart(application), "a chart")
    act(next(node for node in walk(application) if has_action(node, "win.edit-copy")), "win.edit-copy")
    client = subprocess.run([sys.executable, __file__, str(process.pid)], capture_output=True, text=True)
    assert client.returncode == 0, client.stderr.strip().splitlines()[-1:]


def run(number, name, check, program, environment):
    process = subprocess.Popen([program], env=dict(environment, G_DEBUG=PROGRAM_DEBUG))
    try:
        check(process)
        print("ok %d /atspi/%s" % (number, name))
    except AssertionError as error:
        print("not ok %d /atspi/%s - %s" % (number, name, error))
    except GLib.Error as error:
        print("not ok %d /atspi/%s - %s; the program %s" % (number, name, error.message, process.poll()))
    finally:
        process.terminate()
        process.wait()


def main():
    if len(sys.argv) == 2:
        check_cells(int(sys.argv[1]))
        return
    program, tell_views, language = sys.argv[1:]
    english = language == "en"
    environment = dict(os.environ, LANGUAGE=language)
    print("1..5" if english else "1..1")
    views = read_views(tell_views, environment)
    assert len(views) == 9 and all(overview and sentences for title, overview, sentences in views)
    assert english == all(title.isascii() or "’" in title for title, overview, sentences in views)
    run(1, language, lambda process: check_views(process, views), program, environment)
    if english:
        run(2, "names", check_names, program, environment)
        run(3, "editor", check_editor, program, environment)
        run(4, "announcements", lambda process: check_announcements(process, views), program, environment)
        run(5, "find", check_find, program, environment)


main()
