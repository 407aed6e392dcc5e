/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char * const *trade_draft_places_list (void);
char               *trade_draft_places_name (const char *code,
                                             const char *locale);

G_END_DECLS
