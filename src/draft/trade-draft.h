/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-draft-base.h"
#include "trade-draft-change.h"
#include "trade-draft-row.h"
#include "trade-draft-views.h"

G_BEGIN_DECLS

/**
 * TradeDraftField:
 *
 * What a person says of a release as a whole.
 */
typedef enum
{
  TRADE_DRAFT_TITLE,
  TRADE_DRAFT_SUBJECT,
  TRADE_DRAFT_DATE,
  TRADE_DRAFT_SOURCE,
  TRADE_DRAFT_ADDRESS,
  TRADE_DRAFT_N_FIELDS,
} TradeDraftField;

/**
 * TradeDraft:
 *
 * A release as it is being written: the texts of its fields and cells just as they were typed, whether they can be read or not.
 *
 * A draft is an immutable snapshot. Every edit makes a new one that shares the rows that are the same, and knows by what it
 * differs from the one before.
 */
typedef struct _TradeDraft TradeDraft;

TradeDraft    *trade_draft_new              (char              decimal_mark);
TradeDraft    *trade_draft_new_of           (TradeDraftBase   *base,
                                             char              decimal_mark,
                                             const char * const  fields[TRADE_DRAFT_N_FIELDS],
                                             GPtrArray        *rows);
TradeDraft    *trade_draft_ref              (TradeDraft       *self);
void           trade_draft_unref            (TradeDraft       *self);

const char    *trade_draft_get_field        (TradeDraft       *self,
                                             TradeDraftField   field);
TradeDraftBase *trade_draft_get_base        (TradeDraft       *self);
TradeDraftColumn
                trade_draft_get_n_columns   (TradeDraft       *self);
gboolean       trade_draft_is_original      (TradeDraft       *self,
                                             TradeDraftField   field);
char           trade_draft_get_decimal_mark (TradeDraft       *self);
guint          trade_draft_get_n_rows       (TradeDraft       *self);
TradeDraftRow *trade_draft_get_row          (TradeDraft       *self,
                                             guint             row);
TradeDraftViews *
               trade_draft_get_views        (TradeDraft       *self);
gboolean       trade_draft_has_original_views
                                            (TradeDraft       *self);
gboolean       trade_draft_is_empty         (TradeDraft       *self);
gboolean       trade_draft_equal            (TradeDraft       *self,
                                             TradeDraft       *other);
char          *trade_draft_name_row         (TradeDraft       *self,
                                             guint             row);
const char    *trade_draft_field_get_name   (TradeDraftField   field);

/* Edits. */
const TradeDraftChange *
               trade_draft_get_change       (TradeDraft       *self);
TradeDraft    *trade_draft_set_field        (TradeDraft       *self,
                                             TradeDraftField   field,
                                             const char       *text);
TradeDraft    *trade_draft_set_decimal_mark (TradeDraft       *self,
                                             char              decimal_mark);
TradeDraft    *trade_draft_set_views        (TradeDraft       *self,
                                             TradeDraftViews  *views,
                                             const char       *subject);
TradeDraft    *trade_draft_set_row          (TradeDraft       *self,
                                             guint             row,
                                             TradeDraftRow    *content);
TradeDraft    *trade_draft_set_cell         (TradeDraft       *self,
                                             guint             row,
                                             TradeDraftColumn  column,
                                             const char       *text);
TradeDraft    *trade_draft_remove_rows      (TradeDraft       *self,
                                             guint             first,
                                             guint             n);
TradeDraft    *trade_draft_remove_several   (TradeDraft       *self,
                                             const guint      *rows,
                                             guint             n);
TradeDraft    *trade_draft_insert_rows      (TradeDraft       *self,
                                             guint             first,
                                             TradeDraftRow   **rows,
                                             guint             n);
TradeDraft    *trade_draft_paste_rows       (TradeDraft       *self,
                                             guint             first,
                                             TradeDraftRow   **rows,
                                             guint             n);
TradeDraft    *trade_draft_take_pasted      (TradeDraft       *self,
                                             GPtrArray        *rows,
                                             guint             n);
TradeDraft    *trade_draft_take_changed     (TradeDraft       *self,
                                             GPtrArray        *rows,
                                             const char       *subject);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeDraft, trade_draft_unref)

G_END_DECLS
