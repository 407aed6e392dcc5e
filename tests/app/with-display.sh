#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# with-display.sh SCHEMA-FOLDER PROGRAM... - run a program on a display, a session bus and in folders of its own, all of
# which vanish with it. The server chooses the display's number itself, so that tests may run side by side.
set -u

schemas=$1
shift

for tool in Xvfb dbus-run-session; do
  if ! command -v "$tool" >/dev/null; then
    echo "1..0 # SKIP $tool is missing"
    exit 0
  fi
done

work=$(mktemp -d)
mkdir -p "$work/home" "$work/run" "$work/config/gtk-4.0" "$work/data" "$work/cache"
chmod 700 "$work/run"
server=
trap 'test -n "$server" && kill "$server" 2>/dev/null && wait "$server" 2>/dev/null; rm -rf "$work"' EXIT

# The bus complains to its standard error of services that a test has no use for.
cat >"$work/bus" <<END
#!/bin/sh
exec dbus-daemon "\$@" >>"$work/bus.log" 2>&1
END
chmod +x "$work/bus"

cat >"$work/config/gtk-4.0/settings.ini" <<END
[Settings]
gtk-enable-animations=0
gtk-cursor-blink=0
gtk-xft-antialias=1
gtk-xft-hinting=0
gtk-xft-rgba=none
END

Xvfb -displayfd 3 -screen 0 1280x1024x24 -dpi 96 -noreset -nolisten tcp 3>"$work/display" >"$work/server.log" 2>&1 &
server=$!
tries=0
while ! test -s "$work/display"; do
  tries=$((tries + 1))
  if test "$tries" -gt 300 || ! kill -0 "$server" 2>/dev/null; then
    cat "$work/server.log" >&2
    echo "Bail out! Xvfb did not start"
    exit 1
  fi
  sleep 0.1
done

DISPLAY=":$(cat "$work/display")"
export DISPLAY
export GSETTINGS_SCHEMA_DIR="$schemas"
export HOME="$work/home" XDG_RUNTIME_DIR="$work/run" XDG_CONFIG_HOME="$work/config" XDG_DATA_HOME="$work/data"
export XDG_CACHE_HOME="$work/cache" PYTHONDONTWRITEBYTECODE=1
export GDK_BACKEND=x11 GSK_RENDERER=cairo GDK_SCALE=1 GTK_A11Y="${GTK_A11Y:-test}" GTK_USE_PORTAL=0
export ADW_DISABLE_PORTAL=1 GIO_USE_VFS=local GTK_IM_MODULE=gtk-im-context-simple
unset WAYLAND_DISPLAY GTK_THEME GSETTINGS_SCHEMA GTK_DEBUG

dbus-run-session --dbus-daemon="$work/bus" -- "$@"
