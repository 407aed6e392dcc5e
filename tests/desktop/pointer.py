# SPDX-License-Identifier: GPL-3.0-or-later
"""A mouse for a Wayland compositor that has none: the few messages of zwlr_virtual_pointer_v1 that it takes to move it and to press its
button, spoken over the compositor's socket."""
import os
import socket
import struct
import time

LEFT = 0x110  # BTN_LEFT of the kernel
DISPLAY = 1


class Pointer:
    def __init__(self, width, height):
        self.size = width, height
        self.last = DISPLAY
        self.globals = {}
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.connect(os.path.join(os.environ["XDG_RUNTIME_DIR"], os.environ["WAYLAND_DISPLAY"]))
        registry = self.new()
        self.send(DISPLAY, 1, struct.pack("=I", registry))
        self.wait()
        name, version = self.globals["zwlr_virtual_pointer_manager_v1"]
        manager = self.new()
        self.send(registry, 0, struct.pack("=I", name) + text("zwlr_virtual_pointer_manager_v1") + struct.pack("=II", 1, manager))
        self.mouse = self.new()
        self.send(manager, 0, struct.pack("=II", 0, self.mouse))
        self.wait()

    def new(self):
        self.last += 1
        return self.last

    def send(self, to, request, arguments=b""):
        self.socket.sendall(struct.pack("=IHH", to, request, 8 + len(arguments)) + arguments)

    def receive(self, length):
        data = b""
        while len(data) < length:
            more = self.socket.recv(length - len(data))
            assert more, "the compositor has hung up"
            data += more
        return data

    def wait(self):
        """Until the compositor has read all that was sent."""
        callback = self.new()
        self.send(DISPLAY, 0, struct.pack("=I", callback))
        while True:
            sender, event, length = struct.unpack("=IHH", self.receive(8))
            arguments = self.receive(length - 8)
            assert (sender, event) != (DISPLAY, 0), "the compositor refuses: %r" % arguments
            if sender == callback:
                return
            if sender == DISPLAY + 1 and event == 0:
                name, size = struct.unpack_from("=II", arguments)
                interface = arguments[8:8 + size - 1].decode()
                self.globals[interface] = name, struct.unpack_from("=I", arguments, len(arguments) - 4)[0]

    def done(self):
        self.send(self.mouse, 4)
        self.wait()
        time.sleep(0.05)

    def now(self):
        return int(time.monotonic() * 1000) & 0xFFFFFFFF

    def move(self, x, y):
        self.send(self.mouse, 1, struct.pack("=IIIII", self.now(), int(x), int(y), *self.size))
        self.done()

    def press(self, pressed):
        self.send(self.mouse, 2, struct.pack("=III", self.now(), LEFT, pressed))
        self.done()

    def drag(self, start, end, steps=20):
        self.move(*start)
        self.press(1)
        for i in range(steps + 1):
            self.move(*(a + (b - a) * i / steps for a, b in zip(start, end)))
        self.press(0)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.socket.close()


def text(string):
    data = string.encode() + b"\0"
    return struct.pack("=I", len(data)) + data + b"\0" * (-len(data) % 4)
