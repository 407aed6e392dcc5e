#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# with-sway.sh SCHEMA-FOLDER PROGRAM... - run a program on a Wayland compositor without a screen, a session bus and in folders of its own,
# all of which vanish with it. SWAYSOCK names the compositor, which swaymsg asks for outputs of any size and scale.
set -u

schemas=$1
shift

. "$(dirname "$0")/../app/session.sh"
need sway swaymsg

# The compositor refuses to run as root, who may use what belongs to nobody.
other_user=
if test "$(id -u)" = 0; then
  other_user="setpriv --reuid 65534 --regid 65534 --clear-groups"
  chmod 755 "$work"
  chown 65534:65534 "$work/run"
  # Windows hand over what they draw in shared memory.
  if ! $other_user test -w /dev/shm; then
    echo "1..0 # SKIP shared memory is not for everybody here"
    exit 0
  fi
fi

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

WLR_BACKENDS=headless WLR_RENDERER=pixman WLR_LIBINPUT_NO_DEVICES=1 $other_user sway -c "$work/sway.conf" >"$work/server.log" 2>&1 &
server=$!
if ! await 'SWAYSOCK=$(find "$work/run" -name "sway-ipc.*") && test -n "$SWAYSOCK"'; then
  echo "1..0 # SKIP sway does not start here"
  exit 0
fi
WAYLAND_DISPLAY=$(basename "$(find "$work/run" -name 'wayland-*' ! -name '*.lock')")
export SWAYSOCK WAYLAND_DISPLAY
export GDK_BACKEND=wayland GTK_A11Y=none

run "$@"
