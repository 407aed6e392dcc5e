#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# with-display.sh SCHEMA-FOLDER PROGRAM... - run a program on a display, a session bus and in folders of its own, all of
# which vanish with it. The server chooses the display's number itself, so that tests may run side by side.
set -u

schemas=$1
shift

. "$(dirname "$0")/session.sh"
need Xvfb

Xvfb -displayfd 3 -screen 0 1280x1024x24 -dpi 96 -noreset -nolisten tcp 3>"$work/display" >"$work/server.log" 2>&1 &
server=$!
if ! await 'test -s "$work/display"'; then
  echo "Bail out! Xvfb did not start"
  exit 1
fi

DISPLAY=":$(cat "$work/display")"
export DISPLAY
export GDK_BACKEND=x11 GDK_SCALE=1 GTK_A11Y="${GTK_A11Y:-test}" GTK_IM_MODULE=gtk-im-context-simple

run "$@"
