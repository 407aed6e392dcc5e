/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "trade-draft-words.h"
#include "trade-draft.h"

G_BEGIN_DECLS

gboolean   trade_draft_paste_is_table   (const char       *text);
GPtrArray *trade_draft_paste_read_table (GInputStream     *stream,
                                         const char       *name,
                                         TradeDraftWords  *words,
                                         char              decimal_mark,
                                         guint            *n_left_out);
TradeDraft *trade_draft_paste_cells     (TradeDraft       *draft,
                                         const guint      *rows,
                                         guint             n_rows,
                                         const TradeDraftColumn *columns,
                                         guint             n_columns,
                                         const char       *text,
                                         guint            *n_left_out);

G_END_DECLS
