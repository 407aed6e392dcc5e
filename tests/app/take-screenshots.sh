#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# take-screenshots.sh WITH-DISPLAY SCHEMA-FOLDER SCREENSHOT PROGRAM FOLDER - make the pictures of README.md.
set -eu

with_display=$1
schemas=$2
screenshot=$3
program=$4
folder=$5

charts=$(mktemp -d)
trap 'rm -rf "$charts"' EXIT
mkdir -p "$folder"

LANGUAGE=en LC_ALL=C.UTF-8 GTK_A11Y=none "$with_display" "$schemas" "$screenshot" "$folder/window.png"
LANGUAGE=en LC_ALL=C.UTF-8 "$program" --export "$charts" --size 1200x750 --scale 1 \
  --view exports-imports --view growth --view share-change >/dev/null
for view in exports-imports growth share-change; do
  mv "$charts/$view"-*.png "$folder/$view.png"
done
LANGUAGE=en LC_ALL=C.UTF-8 "$program" --export "$charts" --size 1200x750 --scale 1 --view trend \
  resource:///io/github/tradecharts/TradeCharts/packages/china-2013-2023/datapackage.json >/dev/null
mv "$charts"/trend-*.png "$folder/trend.png"
ls -l "$folder"
