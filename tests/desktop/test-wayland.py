#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-wayland.py PROGRAM: what a person does with the window on a Wayland desktop, as the desktop sees it. The window opens and is
listed by its name; keys reach it; what it copies can be pasted elsewhere and the other way round; a chart is dragged into another
program; the desktop's own file chooser is asked; the chart is as sharp as the monitor is, whatever its scale, and follows the window
from monitor to monitor."""
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import time

from pointer import Pointer

APPLICATION = "io.github.tradecharts.TradeCharts"
TOOLS = ("grim", "wl-copy", "wl-paste", "wtype")
PATIENCE = 30  # seconds
TABLE = "Year,Exports (billion yuan)\n2021,310\n2022,420\n2023,530\n"


def wait_for(condition, what):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.1)
    raise AssertionError("waited in vain for " + what)


def ask(*command):
    return subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE).stdout


def sway(command):
    for answer in json.loads(ask("swaymsg", "-r", command)):
        assert answer["success"], command + ": " + answer.get("error", "")


def list_windows():
    nodes, windows = [json.loads(ask("swaymsg", "-r", "-t", "get_tree"))], []
    while nodes:
        node = nodes.pop()
        nodes += node["nodes"] + node["floating_nodes"]
        if node.get("app_id"):
            windows.append(node)
    return windows


def press(*keys):
    """Each key is one or more names, of which all but the last are held. Keys that come too soon after the keyboard are lost."""
    for key in keys:
        held = [argument for name in key[:-1] for argument in ("-M", name)]
        ask("wtype", "-s", "300", *held, "-k", key[-1])


class Program:
    """A running program and its window."""

    def __init__(self, program, *arguments, **environment):
        self.process = subprocess.Popen([program, *arguments], env=dict(os.environ, **environment))

    def __enter__(self):
        others = {window["id"] for window in list_windows()}
        self.id = wait_for(lambda: next((window["id"] for window in list_windows() if window["id"] not in others), None), "a window")
        self.settle()
        return self

    def __exit__(self, *error):
        self.process.terminate()
        self.process.wait()
        assert error[0] or self.process.returncode in (0, -15), "the program ended with %d" % self.process.returncode

    def place(self, x, y, width, height):
        sway("[con_id=%d] resize set %d %d, move absolute position %d %d" % (self.id, width, height, x, y))
        wait_for(lambda: self.rect() == (x, y, width, height), "a window at its place")
        self.settle()

    def move(self, output):
        sway("[con_id=%d] move container to output %s, focus" % (self.id, output))

    def window(self):
        assert self.process.poll() is None, "the program has ended"
        return next(window for window in list_windows() if window["id"] == self.id)

    def rect(self):
        window = self.window()
        return tuple(window["rect"][name] for name in ("x", "y", "width", "height"))

    def settle(self):
        """Waits until the picture is the same three times."""
        seen = []

        def rests():
            seen.append(self.look())
            return len(seen) >= 3 and seen[-1] == seen[-2] == seen[-3]

        wait_for(rests, "a picture that rests")
        return seen[-1]

    def look(self):
        x, y, width, height = self.rect()
        return Picture(ask("grim", "-t", "ppm", "-g", "%d,%d %dx%d" % (x, y, width, height), "-"))


class Picture:
    def __init__(self, ppm):
        kind, size, depth, self.pixels = ppm.split(b"\n", 3)
        assert (kind, depth) == (b"P6", b"255")
        self.width, self.height = map(int, size.split())
        assert len(self.pixels) == self.width * self.height * 3

    def __eq__(self, other):
        return self.pixels == other.pixels

    def count_edges(self):
        """How many pixels are much darker or lighter than their neighbour on the right: letters and bars end there. Where the desktop
        enlarged a picture, such an edge is spread over more of them."""
        edges = 0
        for y in range(self.height // 3, self.height * 2 // 3):
            row = self.pixels[y * self.width * 3 + 1:(y + 1) * self.width * 3:3]
            edges += sum(1 for a, b in zip(row, row[1:]) if abs(a - b) > 130)
        return edges

    def is_enlarged(self, once, scale):
        """Whether the pixels of another picture only became larger."""
        rows = (int((y + 0.5) * scale) * self.width for y in range(once.height))
        return b"".join(self.pixels[(row + x) * 3:(row + x) * 3 + 3] for row in rows for x in
                        [int((x + 0.5) * scale) for x in range(once.width)]) == once.pixels


def check_window(program):
    with Program(program) as running:
        window = running.window()
        assert window["app_id"] == APPLICATION, window["app_id"]
        assert "2023" in window["name"], window["name"]
        x, y, width, height = running.rect()
        assert x >= 0 and y >= 0 and x + width <= 1280 and y + height <= 900, running.rect()
        before = running.look()
        press(("alt", "2"))
        wait_for(lambda: running.look() != before, "another chart")


def list_copied():
    """Nothing was copied yet where this fails."""
    return subprocess.run(["wl-paste", "--list-types"], capture_output=True, text=True, timeout=PATIENCE).stdout.split("\n")


def check_clipboard(program):
    with Program(program) as running:
        press(("ctrl", "c"))
        for kind in ("image/png", "image/svg+xml", "text/html", "text/plain;charset=utf-8"):
            wait_for(lambda: kind in list_copied(), "a copy as " + kind)
        assert ask("wl-paste", "--type", "image/png").startswith(b"\x89PNG")
        assert "23.77" in ask("wl-paste", "--type", "text/plain;charset=utf-8").decode()

        # It stays until something else is copied.
        subprocess.run(["wl-copy", "--type", "text/plain;charset=utf-8"], input=TABLE.encode(), stderr=subprocess.DEVNULL, check=True)
        name = running.window()["name"]
        press(("ctrl", "v"))
        wait_for(lambda: running.window()["name"] != name, "the table that was pasted")


def write_table():
    path = os.path.join(os.environ["HOME"], "exports.csv")
    with open(path, "w", encoding="utf-8") as file:
        file.write(TABLE)
    return path


def middle(rect):
    return rect[0] + rect[2] // 2, rect[1] + rect[3] // 2


def check_drag(program):
    """A chart is carried over into another program, which opens it. On a bus of their own they are two."""
    with Program(program, write_table()) as running, Program(program, DBUS_SESSION_BUS_ADDRESS="unix:path=/nowhere") as other:
        running.place(20, 20, 600, 600)
        other.place(660, 20, 600, 600)
        name, shown = running.window()["name"], other.window()["name"]
        assert name != shown, name
        with Pointer(1280, 900) as pointer:
            pointer.drag(middle(running.rect()), middle(other.rect()))
            wait_for(lambda: other.window()["name"] not in (name, shown), "the chart that was dropped")
        assert other.window()["name"].endswith(".png"), other.window()["name"]


def check_portal(program):
    """The desktop's own chooser is asked, knows whose window it belongs to, and what is chosen there is opened."""
    chooser = os.path.join(os.path.dirname(__file__), "portal.py")
    # The first of these was replaced by the second.
    asking = {"GTK_USE_PORTAL": "1", "GDK_DEBUG": "portals"}
    with subprocess.Popen([sys.executable, chooser, write_table()], stdout=subprocess.PIPE, text=True) as portal:
        try:
            assert portal.stdout.readline() == "ready\n"
            with Program(program, **asking) as running:
                press(("ctrl", "o"))
                wait_for(lambda: running.window()["name"] == "exports.csv", "the file that was chosen")
        finally:
            portal.terminate()
        method, parent, title, *filters = portal.stdout.read().rstrip("\n").split("\t")
    assert (method, parent, len(filters)) == ("OpenFile", "wayland", 2), (method, parent, title, filters)


def look_at_scale(running, output, scale):
    size = running.rect()[2:]
    sway("output %s scale %s" % (output, scale))
    picture = running.settle()
    assert running.rect()[2:] == size, "the window was %s and is %s" % (size, running.rect()[2:])
    return picture


def assert_sharp(picture, once, scale):
    """Where there are twice as many pixels there are as many more edges, and they are as hard. At a fraction some fall between two
    pixels; of a picture that was drawn at another scale, nearly all would."""
    edges, few = picture.count_edges(), once.count_edges()
    least = few * 1.8 if scale == 2 else few * 0.7
    assert picture.width == once.width * scale, picture.width
    assert edges > least, "%d edges at scale %s, %d at 1" % (edges, scale, few)
    assert not picture.is_enlarged(once, scale), "the picture of scale 1 is shown, only larger"


def check_scale(program):
    with Program(program) as running:
        running.place(20, 20, 560, 400)
        once = running.settle()
        for scale in 1.5, 2:
            assert_sharp(look_at_scale(running, "HEADLESS-1", scale), once, scale)
        assert look_at_scale(running, "HEADLESS-1", 1) == once, "the window looks different when all is as it was"


def check_monitors(program):
    """The chart follows the window to a monitor of another scale and back."""
    with Program(program) as running:
        running.place(20, 20, 560, 400)
        once = running.settle()
        sway("create_output")
        sway("output HEADLESS-2 mode 1280x900 scale 2 position 1280 0")
        running.move("HEADLESS-2")
        running.place(1300, 20, 560, 400)
        assert_sharp(running.settle(), once, 2)
        running.move("HEADLESS-1")
        running.place(20, 20, 560, 400)
        assert running.settle() == once, "the window looks different when it has come back"


CHECKS = {"window": check_window, "clipboard": check_clipboard, "drag": check_drag, "portal": check_portal, "scale": check_scale, "monitors": check_monitors}


def main(program):
    for tool in TOOLS:
        if shutil.which(tool) is None:
            print("1..0 # SKIP %s is missing" % tool)
            return
    if importlib.util.find_spec("gi") is None:
        print("# Without python3-gi nobody answers for the file chooser")
        del CHECKS["portal"]
    print("1..%d" % len(CHECKS))
    for number, (name, check) in enumerate(CHECKS.items(), 1):
        try:
            check(program)
            print("ok %d /wayland/%s" % (number, name), flush=True)
        except (AssertionError, subprocess.SubprocessError, StopIteration) as error:
            print("not ok %d /wayland/%s - %s" % (number, name, error), flush=True)


main(sys.argv[1])
