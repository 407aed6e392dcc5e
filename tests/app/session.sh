# SPDX-License-Identifier: GPL-3.0-or-later
# What with-display.sh and with-sway.sh share, who read it: a session bus and folders of their own, all of which vanish with them, and
# settings that are the same everywhere. They set $server to the display that they start.

# need TOOL... - skip the test where a tool is missing.
need ()
{
  for tool; do
    if ! command -v "$tool" >/dev/null; then
      echo "1..0 # SKIP $tool is missing"
      exit 0
    fi
  done
}

# await CONDITION - wait until a command succeeds; FALSE where the display ends before, or half a minute does.
await ()
{
  tries=0
  until eval "$1"; do
    tries=$((tries + 1))
    if test "$tries" -gt 300 || ! kill -0 "$server" 2>/dev/null; then
      cat "$work/server.log" >&2
      return 1
    fi
    sleep 0.1
  done
}

# run PROGRAM... - run a program in the session.
run ()
{
  dbus-run-session --dbus-daemon="$work/bus" -- "$@"
}

need dbus-run-session
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

unset DISPLAY WAYLAND_DISPLAY GTK_THEME GSETTINGS_SCHEMA GTK_DEBUG
export HOME="$work/home" XDG_RUNTIME_DIR="$work/run" XDG_CONFIG_HOME="$work/config" XDG_DATA_HOME="$work/data"
export XDG_CACHE_HOME="$work/cache" PYTHONDONTWRITEBYTECODE=1
export GSETTINGS_SCHEMA_DIR="$schemas"
export GSK_RENDERER=cairo GTK_USE_PORTAL=0 ADW_DISABLE_PORTAL=1 GIO_USE_VFS=local
