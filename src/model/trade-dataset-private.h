/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-annotations.h"
#include "trade-dataset.h"

G_BEGIN_DECLS

/*
 * TradeViewWish:
 * @view_id: the view that it is about
 * @title: (nullable): the title that the package gives it
 * @caption: (nullable): the caption that the package gives it
 *
 * What a package wishes for a view. The order of a dataset's wishes is the order that it wants the views in.
 */
typedef struct
{
  char      *view_id;
  TradeText *title;
  TradeText *caption;
} TradeViewWish;

TradeViewWish   *trade_view_wish_new           (const char    *view_id,
                                                TradeText     *title,
                                                TradeText     *caption);
void             trade_view_wish_free          (TradeViewWish *self);
GPtrArray       *trade_dataset_get_view_wishes (TradeDataset  *self);
GHashTable      *trade_dataset_get_annotations (TradeDataset  *self);
void             trade_dataset_set_rest        (TradeDataset  *self,
                                                const char    *description,
                                                const char    *extra);
const char      *trade_dataset_get_description_at_length
                                               (TradeDataset  *self);
const char      *trade_dataset_get_extra       (TradeDataset  *self);
GHashTable      *trade_code_names_new          (void);
GHashTable      *trade_dataset_get_code_names  (TradeDataset  *self,
                                                TradeDimension dimension);
void             trade_dataset_share_codes     (TradeDataset  *self,
                                                TradeDataset  *other);
void             trade_dataset_add_group       (TradeDataset  *self,
                                                TradeDimension dimension);
gboolean         trade_dataset_has_groups      (TradeDataset  *self,
                                                TradeDimension dimension);
const GPtrArray *trade_dataset_get_series      (TradeDataset  *self);
const GPtrArray *trade_dataset_list_candidates (TradeDataset  *self,
                                                const TradeSeriesKey *pattern);
GPtrArray       *trade_dataset_list_figures    (TradeDataset  *self);
GPtrArray       *trade_dataset_list_matching   (TradeDataset  *self,
                                                const TradeSeriesKey *pattern,
                                                const TradePeriod    *period);
TradeSeries     *trade_dataset_find_series     (TradeDataset  *self,
                                                const TradeSeriesKey *key);
void             trade_dataset_remove_series   (TradeDataset  *self,
                                                TradeSeries   *series);
void             trade_dataset_add_world       (TradeDataset  *self,
                                                const char    *partner);
gboolean         trade_dataset_is_world        (TradeDataset  *self,
                                                const char    *partner);
void             trade_dataset_set_main_code   (TradeDataset  *self,
                                                TradeDimension dimension,
                                                const char    *code);
const char      *trade_dataset_get_main_code   (TradeDataset  *self,
                                                TradeDimension dimension);
void             trade_dataset_set_main_length (TradeDataset  *self,
                                                int            n_months);
int              trade_dataset_get_main_length (TradeDataset  *self);
void             trade_dataset_take_running    (TradeDataset  *self,
                                                GHashTable    *lengths);
gboolean         trade_dataset_has_running     (TradeDataset  *self,
                                                int            n_months);
void             trade_dataset_find_parts      (TradeDataset  *self);
gboolean         trade_dataset_has_crosses     (TradeDataset  *self);
gboolean         trade_dataset_has_parts       (TradeDataset  *self,
                                                TradeDimension  dimension);

typedef struct _TradeDerivation TradeDerivation;

TradeDataset    *trade_dataset_new_with        (TradeDataset  *other,
                                                GHashTable    *others);
void             trade_dataset_remove_figure   (TradeDataset  *self,
                                                TradeFigure   *figure);
void             trade_dataset_note_derivation (TradeDataset  *self);
TradeDerivation *trade_dataset_get_derivation  (TradeDataset  *self);
gboolean         trade_dataset_is_derived      (TradeDataset  *self);

void             trade_dataset_answer          (TradeDataset  *self);
void             trade_dataset_take_views      (TradeDataset  *self,
                                                GPtrArray     *views);
GPtrArray       *trade_dataset_get_views       (TradeDataset  *self);

void trade_dataset_forget_former_names (TradeDataset    *self,
                                        const GPtrArray *views);

/* What is known of a finished dataset, see trade-finish.c. */
typedef struct _TradeFinish TradeFinish;

void             trade_dataset_take_finish     (TradeDataset *self,
                                                TradeFinish  *finish);
TradeFinish     *trade_dataset_get_finish      (TradeDataset *self);
void             trade_finish_free             (TradeFinish  *self);

G_END_DECLS
