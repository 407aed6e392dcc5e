/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-question-private.h"

G_BEGIN_DECLS

/* What a view is made of, for those who make views: of a dataset's questions, and of another view's. */

struct _TradeView
{
  GObject        parent_instance;

  TradeQuestion     question;
  const char       *code; /* that is asked about; NULL where the question speaks of several at once */
  char             *id;
  TradeDataset     *dataset;
  TradePeriod       period;
  TradeText        *title;
  TradeText        *caption;
  TradeAnnotations *annotations; /* NULL where nothing is added */
  TradeArrangement  arrangement;
  TradeAnswer      *answer;
  GPtrArray        *figures; /* those of the answer, in reading order */
  TradeFigure      *leader;  /* one of them */
  GPtrArray        *absent;  /* see trade_absence_get_missing(); the same */
  GPtrArray        *missing; /* see trade_records_get_missing(); NULL until somebody asks, which may be in any thread */
  TradeView        *native; /* NULL for a view that is as it arranges itself */
};

void     trade_view_set_answer        (TradeView     *self,
                                       TradeAnswer   *answer);
TradeView *trade_view_copy              (TradeView     *self,
                                        TradeDataset  *dataset);
TradeFigure *trade_view_find_leader     (TradeDataset  *dataset,
                                        TradeAnswer   *answer);
TradeSeriesKey trade_view_get_setting (TradeQuestion  question,
                                       TradeFigure   *figure);
gboolean trade_view_answers_over_time (TradeQuestion  question,
                                       TradeAnswer   *answer);

G_END_DECLS
