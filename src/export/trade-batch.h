/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "trade-style.h"
#include "trade-view.h"

G_BEGIN_DECLS

gboolean trade_batch_wants (int    argc,
                            char **argv);
int      trade_batch_run   (int    argc,
                            char **argv);

G_END_DECLS
