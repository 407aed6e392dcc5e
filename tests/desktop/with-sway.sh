#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# with-sway.sh SCHEMA-FOLDER PROGRAM... - run a program on a Wayland compositor without a screen, a session bus and in folders of its own,
# all of which vanish with it. SWAYSOCK names the compositor, which swaymsg asks for outputs of any size and scale.
set -u

schemas=$1
shift

for tool in sway swaymsg dbus-run-session; do
  if ! command -v "$tool" >/dev/null; then
    echo "1..0 # SKIP $tool is missing"
    exit 0
  fi
done

work=$(mktemp -d)
mkdir -p "$work/home" "$work/run" "$work/config/gtk-4.0" "$work/data" "$work/cache"
chmod 700 "$work/run"
# The compositor refuses to run as root, who may use what belongs to nobody.
other_user=
if test "$(id -u)" = 0; then
  other_user="setpriv --reuid 65534 --regid 65534 --clear-groups"
  chmod 755 "$work"
  chown 65534:65534 "$work/run"
fi
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
END

# A window begins where its shadow does; between two pixels of the screen all of it would be blurred.
cat >"$work/config/gtk-4.0/gtk.css" <<END
window.csd { box-shadow: none; margin: 0; }
END

cat >"$work/sway.conf" <<END
xwayland disable
output HEADLESS-1 mode 1280x900 position 0 0
default_border none
for_window [app_id=".*"] floating enable
END

unset DISPLAY WAYLAND_DISPLAY GTK_THEME GSETTINGS_SCHEMA GTK_DEBUG
export HOME="$work/home" XDG_RUNTIME_DIR="$work/run" XDG_CONFIG_HOME="$work/config" XDG_DATA_HOME="$work/data"
export XDG_CACHE_HOME="$work/cache" PYTHONDONTWRITEBYTECODE=1
export GSETTINGS_SCHEMA_DIR="$schemas"
export GDK_BACKEND=wayland GSK_RENDERER=cairo GTK_A11Y=none GTK_USE_PORTAL=0 ADW_DISABLE_PORTAL=1 GIO_USE_VFS=local

WLR_BACKENDS=headless WLR_RENDERER=pixman WLR_LIBINPUT_NO_DEVICES=1 $other_user sway -c "$work/sway.conf" >"$work/server.log" 2>&1 &
server=$!
tries=0
until SWAYSOCK=$(find "$work/run" -name 'sway-ipc.*') && test -n "$SWAYSOCK"; do
  tries=$((tries + 1))
  if test "$tries" -gt 300 || ! kill -0 "$server" 2>/dev/null; then
    cat "$work/server.log" >&2
    echo "1..0 # SKIP sway does not start here"
    exit 0
  fi
  sleep 0.1
done
WAYLAND_DISPLAY=$(basename "$(find "$work/run" -name 'wayland-*' ! -name '*.lock')")
export SWAYSOCK WAYLAND_DISPLAY

dbus-run-session --dbus-daemon="$work/bus" -- "$@"
