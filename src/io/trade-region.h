/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *trade_region_find      (const char *words);
gboolean    trade_region_resembles (const char *words,
                                    const char *regions);

G_END_DECLS
