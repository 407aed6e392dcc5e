/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-draft.h"

G_BEGIN_DECLS

/* What becomes of the figures of a release that is edited. */
gboolean    trade_draft_edited_is_other       (TradeDraftRow *row);
TradeText  *trade_draft_edited_write_original (TradeDraftRow *row,
                                               TradeFigure   *figure);
TradeText  *trade_draft_edited_write_moved    (TradeDraftRow *row,
                                               TradeFigure   *figure);
char       *trade_draft_edited_write_origin   (const char    *before,
                                               guint          n_changed,
                                               guint          n_added,
                                               guint          n_removed);

G_END_DECLS
