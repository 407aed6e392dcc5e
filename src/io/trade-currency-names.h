/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gsize trade_currency_names_match (const char  *folded,
                                  const char **unit);

G_END_DECLS
