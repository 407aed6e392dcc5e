#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# check-associations.sh FOLDER APPLICATION-ID - with the desktop files and the MIME types of FOLDER installed beside a viewer
# and a spreadsheet, a data package opens with Trade Charts, and tables and pictures offer it without choosing it.
set -u

folder=$1
id=$2
for tool in gio update-desktop-database update-mime-database; do
  command -v "$tool" >/dev/null || { echo "$tool is missing"; exit 77; }
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/share/applications" "$work/share/mime/packages" "$work/bin"
for freedesktop in /usr/share/mime/packages/freedesktop.org.xml; do
  cp "$freedesktop" "$work/share/mime/packages" || exit 77
done
cp "$folder/$id.xml" "$work/share/mime/packages"
cp "$folder"/*.desktop "$work/share/applications"
printf '#!/bin/sh\n' >"$work/bin/trade-charts"
chmod +x "$work/bin/trade-charts"
printf '[Desktop Entry]\nType=Application\nName=Viewer\nExec=true %%U\nMimeType=image/png;\n' \
  >"$work/share/applications/org.example.Viewer.desktop"
printf '[Desktop Entry]\nType=Application\nName=Spreadsheet\nExec=true %%U\nMimeType=text/csv;text/tab-separated-values;\n' \
  >"$work/share/applications/libreoffice-calc.desktop"
update-desktop-database "$work/share/applications" || exit 1
update-mime-database "$work/share/mime" || exit 1
export XDG_DATA_DIRS="$work/share" XDG_DATA_HOME="$work/home" XDG_CONFIG_HOME="$work/home" XDG_CONFIG_DIRS="$work/home"
export PATH="$work/bin:$PATH" LC_ALL=C.UTF-8 LANGUAGE=en

status=0
complain ()
{
  echo "$1"
  gio mime "$2"
  status=1
}

chosen ()
{
  gio mime "$1" | sed -n 's/^Default application for .*: //p'
}

test "$(chosen application/vnd.datapackage+json)" = "$id.desktop" ||
  complain "A data package does not open with Trade Charts" application/vnd.datapackage+json
for type in text/csv text/tab-separated-values image/png; do
  gio mime "$type" | grep -q "$(printf '\ttrade-charts-open-with.desktop')" || complain "$type does not offer Trade Charts" "$type"
  case "$(chosen "$type")" in
    '' | *rade*harts*) complain "$type is taken from its program" "$type" ;;
  esac
done
test "$(gio info --attributes=standard::content-type "$3" | sed -n 's/.*content-type: //p')" = application/vnd.datapackage+json ||
  { echo "The bundled package is not told by its name"; status=1; }
exit $status
