/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-period.h"
#include "trade-text.h"

G_BEGIN_DECLS

/* How many notes, and how many highlighted rows, a view has at most. */
#define TRADE_ANNOTATIONS_MOST 100

/* What parts the codes that tell a row from others, see trade_view_dup_row_id(). */
#define TRADE_ROW_SEPARATOR "/"

/**
 * TradeNote:
 * @period: when
 * @text: what happened then
 *
 * What a person says of a period.
 */
typedef struct
{
  TradePeriod  period;
  TradeText   *text;
} TradeNote;

/**
 * TradeAnnotations:
 *
 * What a person adds to a view: a title and a subtitle of their own, notes at periods, one at each, and rows that are
 * highlighted. Immutable: a change makes another, so that to undo it is to take the one before.
 */
typedef struct _TradeAnnotations TradeAnnotations;

TradeAnnotations *trade_annotations_new             (void);
TradeAnnotations *trade_annotations_ref             (TradeAnnotations *self);
void              trade_annotations_unref           (TradeAnnotations *self);

TradeAnnotations *trade_annotations_with_words      (TradeAnnotations *self,
                                                     const char       *title,
                                                     const char       *subtitle);
TradeAnnotations *trade_annotations_with_note       (TradeAnnotations *self,
                                                     TradePeriod       period,
                                                     TradeText        *text);
TradeAnnotations *trade_annotations_with_highlight  (TradeAnnotations *self,
                                                     const char       *row_id,
                                                     gboolean          highlighted);

gboolean          trade_annotations_is_year         (const char       *code);
gboolean          trade_annotations_is_empty        (TradeAnnotations *self);
gboolean          trade_annotations_equal           (TradeAnnotations *a,
                                                     TradeAnnotations *b);
const char       *trade_annotations_get_title       (TradeAnnotations *self);
const char       *trade_annotations_get_subtitle    (TradeAnnotations *self);
guint             trade_annotations_get_n_notes     (TradeAnnotations *self);
const TradeNote  *trade_annotations_get_note        (TradeAnnotations *self,
                                                     guint             index);
TradeText        *trade_annotations_find_note       (TradeAnnotations *self,
                                                     TradePeriod       period);
guint             trade_annotations_get_n_highlights (TradeAnnotations *self);
const char       *trade_annotations_get_highlight   (TradeAnnotations *self,
                                                     guint             index);
gboolean          trade_annotations_is_highlighted  (TradeAnnotations *self,
                                                     const char       *row_id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeAnnotations, trade_annotations_unref)

G_END_DECLS
