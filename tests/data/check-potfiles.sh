#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# check-potfiles.sh SOURCE-FOLDER - every file that has words for people is named in po/POTFILES.in, and every file named
# there exists.
set -u

cd "$1" || exit 1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

grep -v -e '^#' -e '^[[:space:]]*$' po/POTFILES.in | LC_ALL=C sort >"$work/named"
{
  find src -name '*.[ch]' -exec grep -lE '(^|[^A-Za-z0-9_])(C_|N_|NC_|_|ngettext|g_dngettext|dngettext) ?\(' {} +
  find ui -name '*.ui' -exec grep -l 'translatable="yes"' {} +
  find data -maxdepth 1 \( -name '*.desktop.in' -o -name '*.metainfo.xml.in' -o -name '*.mime.xml.in' -o -name '*.gschema.xml' \)
} | LC_ALL=C sort >"$work/needed"

status=0
LC_ALL=C comm -13 "$work/named" "$work/needed" >"$work/missing"
LC_ALL=C comm -23 "$work/named" "$work/needed" >"$work/surplus"
if test -s "$work/missing"; then
  echo "po/POTFILES.in lacks these files, which have words to translate:"
  cat "$work/missing"
  status=1
fi
if test -s "$work/surplus"; then
  echo "po/POTFILES.in names these files, which are gone or have no words to translate:"
  cat "$work/surplus"
  status=1
fi
exit $status
