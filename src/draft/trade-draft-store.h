/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "trade-draft-home.h"
#include "trade-draft.h"

G_BEGIN_DECLS

GFile      *trade_draft_store_new_file (void);
GPtrArray  *trade_draft_store_list     (void);
TradeDraft *trade_draft_store_load     (GFile           *file,
                                        TradeDraftHome **home,
                                        GError         **error);
char       *trade_draft_store_load_title
                                       (GFile           *file);
gboolean    trade_draft_store_save     (GFile           *file,
                                        TradeDraft      *draft,
                                        TradeDraftHome  *home,
                                        GError         **error);
void        trade_draft_store_remove   (GFile           *file);

G_END_DECLS
