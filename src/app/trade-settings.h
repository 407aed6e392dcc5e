/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TRADE_SETTINGS_WINDOW_WIDTH "window-width"
#define TRADE_SETTINGS_WINDOW_HEIGHT "window-height"
#define TRADE_SETTINGS_WINDOW_MAXIMIZED "window-maximized"
#define TRADE_SETTINGS_SIDEBAR_SHOWN "sidebar-shown"
#define TRADE_SETTINGS_ANIMATE "animate"
#define TRADE_SETTINGS_PALETTE "palette"
#define TRADE_SETTINGS_NUMBER_STYLE "number-style"
#define TRADE_SETTINGS_DEFAULT_FORMAT "default-export-format"
#define TRADE_SETTINGS_DEFAULT_SIZE "default-export-size"
#define TRADE_SETTINGS_KEEP_HINT "keep-hint"
#define TRADE_SETTINGS_FONTS_TOLD "fonts-told"
#define TRADE_SETTINGS_LAST_VIEW "last-view"
#define TRADE_SETTINGS_VIEW_ORDERS "view-orders"
#define TRADE_SETTINGS_LAST_EXPORT "last-export"
#define TRADE_SETTINGS_LAST_EXPORT_FOLDER "last-export-folder"

GSettings *trade_settings_get_default (void);

G_END_DECLS
