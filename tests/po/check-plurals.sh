#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# check-plurals.sh SOURCE-FOLDER XGETTEXT MSGCOMM - no message stands in the sources both with and without plural forms. A
# catalogue has one entry for both, and translators of languages without plurals see only one of them.
set -u

xgettext=$2
msgcomm=$3
cd "$1" || exit 1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

gather ()
{
  output=$1
  shift
  grep '^src/' po/POTFILES.in |
    "$xgettext" --language=C --from-code=UTF-8 --keyword "$@" --files-from=- --output="$work/$output"
}

gather singular.pot --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2 --keyword=g_dgettext:2 \
  --keyword=g_dpgettext2:2c,3
gather plural.pot --keyword=ngettext:1,2 --keyword=g_dngettext:2,3 --keyword=NN_:1,2
test -s "$work/singular.pot" && test -s "$work/plural.pot" || { echo "No messages were found"; exit 1; }
"$msgcomm" --more-than=1 --omit-header "$work/singular.pot" "$work/plural.pot" --output="$work/both.pot" 2>/dev/null
if test -s "$work/both.pot"; then
  echo "These messages stand in the sources both with and without plural forms:"
  cat "$work/both.pot"
  exit 1
fi
