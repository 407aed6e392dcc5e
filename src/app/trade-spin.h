/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "trade-format.h"

G_BEGIN_DECLS

void trade_spin_adapt (GtkSpinButton *button,
                       TradeFormat   *format,
                       const char    *unit);

G_END_DECLS
