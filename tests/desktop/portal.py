#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""portal.py FILE: the file chooser of a desktop, in which somebody chooses FILE at once. It says what it was asked for,
and has no settings."""
import sys

from gi.repository import Gio, GLib

NAME = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
INTERFACES = Gio.DBusNodeInfo.new_for_xml("""
<node>
  <interface name='org.freedesktop.portal.FileChooser'>
    <method name='OpenFile'>
      <arg type='s' name='parent_window' direction='in'/>
      <arg type='s' name='title' direction='in'/>
      <arg type='a{sv}' name='options' direction='in'/>
      <arg type='o' name='handle' direction='out'/>
    </method>
    <property name='version' type='u' access='read'/>
  </interface>
  <interface name='org.freedesktop.portal.Settings'>
    <method name='ReadAll'>
      <arg type='as' name='namespaces' direction='in'/>
      <arg type='a{sa{sv}}' name='value' direction='out'/>
    </method>
    <property name='version' type='u' access='read'/>
  </interface>
</node>""").interfaces


def answer(bus, sender, path, interface, method, parameters, invocation, file):
    if method == "ReadAll":
        invocation.return_value(GLib.Variant("(a{sa{sv}})", ({},)))
        return
    parent, title, options = parameters.unpack()
    print(method, parent.split(":")[0], title, *[name for name, filters in options.get("filters", [])], sep="\t", flush=True)
    handle = "%s/request/%s/%s" % (PATH, sender[1:].replace(".", "_"), options["handle_token"])
    invocation.return_value(GLib.Variant("(o)", (handle,)))
    chosen = {"uris": GLib.Variant("as", [Gio.File.new_for_path(file).get_uri()])}
    bus.emit_signal(sender, handle, "org.freedesktop.portal.Request", "Response", GLib.Variant("(ua{sv})", (0, chosen)))


def main(file):
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    for interface in INTERFACES:
        bus.register_object(PATH, interface, lambda *call: answer(*call, file), lambda *which: GLib.Variant("u", 1), None)
    Gio.bus_own_name_on_connection(bus, NAME, Gio.BusNameOwnerFlags.NONE, lambda *owner: print("ready", flush=True), None)
    GLib.MainLoop().run()


main(sys.argv[1])
