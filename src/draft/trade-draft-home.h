/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "trade-json-writer.h"
#include "trade-json.h"

G_BEGIN_DECLS

/**
 * TradeDraftHomeKind:
 * @TRADE_DRAFT_HOME_RELEASE: a folder that holds a release
 * @TRADE_DRAFT_HOME_TABLE: a table of figures
 * @TRADE_DRAFT_HOME_FOREIGN: what has more in it than would be written, or another layout, so that it stays as it is
 *
 * What a draft belongs to.
 */
typedef enum
{
  TRADE_DRAFT_HOME_RELEASE,
  TRADE_DRAFT_HOME_TABLE,
  TRADE_DRAFT_HOME_FOREIGN,
  TRADE_DRAFT_N_HOMES,
} TradeDraftHomeKind;

/**
 * TradeDraftHome:
 *
 * Where a draft came from or was saved last, and in what state that was then. Immutable.
 */
typedef struct _TradeDraftHome TradeDraftHome;

TradeDraftHome     *trade_draft_home_new        (TradeDraftHomeKind   kind,
                                                 GFile               *file,
                                                 const char          *etag,
                                                 gboolean             asks);
TradeDraftHome     *trade_draft_home_ref        (TradeDraftHome      *self);
void                trade_draft_home_unref      (TradeDraftHome      *self);
TradeDraftHomeKind  trade_draft_home_get_kind   (TradeDraftHome      *self);
GFile              *trade_draft_home_get_file   (TradeDraftHome      *self);
const char         *trade_draft_home_get_etag   (TradeDraftHome      *self);
gboolean            trade_draft_home_asks       (TradeDraftHome      *self);
gboolean            trade_draft_home_is_current (TradeDraftHome      *self);

GFile              *trade_draft_home_locate     (TradeDraftHomeKind   kind,
                                                 GFile               *file);

void                trade_draft_home_write      (TradeDraftHome      *self,
                                                 TradeJsonWriter     *json);
TradeDraftHome     *trade_draft_home_read       (const TradeJsonNode *root);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeDraftHome, trade_draft_home_unref)

G_END_DECLS
