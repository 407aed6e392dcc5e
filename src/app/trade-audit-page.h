/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "trade-audit.h"

G_BEGIN_DECLS

/**
 * TradeAuditPage:
 *
 * Lists what was checked, by what was found: what disagrees first, then what rounding leaves open, then what agrees. Each
 * finding unfolds to the figures that it rests on, and each of them can be followed.
 */
#define TRADE_TYPE_AUDIT_PAGE (trade_audit_page_get_type ())
G_DECLARE_FINAL_TYPE (TradeAuditPage, trade_audit_page, TRADE, AUDIT_PAGE, AdwBin)

GtkWidget *trade_audit_page_new         (void);
void       trade_audit_page_set_dataset (TradeAuditPage *self,
                                         TradeDataset   *dataset);
void       trade_audit_page_focus_first (TradeAuditPage *self);

G_END_DECLS
