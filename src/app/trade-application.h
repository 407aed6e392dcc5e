/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TRADE_TYPE_APPLICATION (trade_application_get_type ())
G_DECLARE_FINAL_TYPE (TradeApplication, trade_application, TRADE, APPLICATION, AdwApplication)

TradeApplication *trade_application_new (void);

/* The program finds it by its name. */
G_MODULE_EXPORT int trade_application_run (int    argc,
                                           char **argv);

G_END_DECLS
