/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-describe.h"

G_BEGIN_DECLS

/* What a sentence about a finding is made from: the language, and what the finding holds. */
typedef struct
{
  TradeFormat *format;
  TradeDataset *dataset;
  GPtrArray *figures;
  TradeVerdict verdict;
  TradeFormula formula;
  double computed;
  TradeInterval expected;
} TradeTold;

TradeFigure *trade_told_get_figure    (const TradeTold *finding,
                                       guint            i);
char        *trade_told_name_figure   (const TradeTold *finding,
                                       guint            i);
char        *trade_told_write_figure  (const TradeTold *finding,
                                       guint            i);
char        *trade_told_write_period  (const TradeTold *finding,
                                       guint            i);
char        *trade_told_list          (const TradeTold *finding,
                                       guint            first,
                                       char          *(*tell) (const TradeTold *finding,
                                                               guint            i));

char        *trade_told_describe_sign (const TradeTold *finding);
char        *trade_told_describe_rank (const TradeTold *finding);

G_END_DECLS
