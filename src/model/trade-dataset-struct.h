/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset-private.h"
#include "trade-list-private.h"
#include "trade-series-index.h"

G_BEGIN_DECLS

struct _TradeDataset
{
  GObject     parent_instance;

  TradeText  *title;
  TradeText  *subject;
  char       *published;
  char       *origin;
  char       *description; /* nullable: what is too long to be read in a line */
  char       *extra;       /* nullable: what of a package nobody here has a use for */
  GHashTable *codes[TRADE_N_DIMENSIONS];
  TradeList  *sources;
  GPtrArray  *wishes;
  GHashTable *annotations; /* TradeAnnotations, by the names of views */
  GHashTable *worlds;      /* the partners that are all of them, interned; NULL where there is none */
  gboolean    has_groups[TRADE_N_DIMENSIONS]; /* whether codes lie in each other, see trade-dataset-codes.c */
  const char *main_codes[TRADE_N_DIMENSIONS]; /* see trade-main.c */
  int main_length;                            /* of a period, in months */
  GHashTable *running;                        /* lengths, in months, of periods that overlap, see trade-rhythm.c */

  GPtrArray  *series;
  TradeSeriesMap *series_by_key;
  TradeSeriesIndex *index;
  TradeDerivation *derivation; /* nullable: how figures were derived, where this is noted */
  gboolean is_derived;         /* whether all are there that those of another dataset imply */
  guint       n_figures;
  guint       n_reported;
  guint       n_replaced;

  GPtrArray   *views;  /* each without its dataset; NULL before trade_dataset_answer() */
  TradeFinish *finish; /* what trade_dataset_finish() found, NULL before */
};

G_END_DECLS
