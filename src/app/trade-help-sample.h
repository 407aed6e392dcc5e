/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "trade-help-topics.h"

G_BEGIN_DECLS

GtkWidget *trade_help_sample_new (TradeHelpSample sample);

G_END_DECLS
