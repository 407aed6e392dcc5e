/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-annotations.h"
#include "trade-series.h"

G_BEGIN_DECLS

/**
 * TradeDataset:
 *
 * The figures of one release, as a [iface@Gio.ListModel] of [class@Series], with what the release says of itself: its
 * title, its subject, when it was published, the labels of its codes, its sources and its wishes for views.
 */
#define TRADE_TYPE_DATASET (trade_dataset_get_type ())
G_DECLARE_FINAL_TYPE (TradeDataset, trade_dataset, TRADE, DATASET, GObject)

void          trade_dataset_ensure_types     (void);
TradeDataset *trade_dataset_new              (TradeText            *title,
                                              TradeText            *subject,
                                              const char           *published);

TradeText    *trade_dataset_get_title        (TradeDataset         *self);
TradeText    *trade_dataset_get_subject      (TradeDataset         *self);
const char   *trade_dataset_get_published    (TradeDataset         *self);
void          trade_dataset_set_origin       (TradeDataset         *self,
                                              const char           *origin);
const char   *trade_dataset_get_origin       (TradeDataset         *self);

/* Code lists: labels, a shorter or longer explanation, and "is part of". */
void          trade_dataset_add_code         (TradeDataset         *self,
                                              TradeDimension        dimension,
                                              const char           *code,
                                              TradeText            *label,
                                              TradeText            *description,
                                              const char           *parent);
TradeText    *trade_dataset_get_label        (TradeDataset         *self,
                                              TradeDimension        dimension,
                                              const char           *code);
TradeText    *trade_dataset_get_description  (TradeDataset         *self,
                                              TradeDimension        dimension,
                                              const char           *code);
const char   *trade_dataset_get_parent       (TradeDataset         *self,
                                              TradeDimension        dimension,
                                              const char           *code);
gboolean      trade_dataset_is_rest          (TradeDataset         *self,
                                              const TradeSeriesKey *key);
char        **trade_dataset_list_codes       (TradeDataset         *self,
                                              TradeDimension        dimension);

void          trade_dataset_add_source       (TradeDataset         *self,
                                              TradeSource          *source);
GListModel   *trade_dataset_get_sources      (TradeDataset         *self);

/* A package's own title and caption for a view, and the order it wants them in; all optional. */
void          trade_dataset_add_view_wish    (TradeDataset         *self,
                                              const char           *view_id,
                                              TradeText            *title,
                                              TradeText            *caption);

/* What is added to views, by a package or a person. */
void          trade_dataset_annotate_view    (TradeDataset         *self,
                                              const char           *view_name,
                                              TradeAnnotations     *annotations);
gboolean      trade_dataset_get_span         (TradeDataset         *self,
                                              TradePeriod          *span);
TradeAnnotations *
              trade_dataset_fit_annotations  (TradeDataset         *self,
                                              TradeAnnotations     *annotations,
                                              TradeAnnotations    **rest);

/* Figures. */
gboolean      trade_dataset_add_figure       (TradeDataset         *self,
                                              TradeFigure          *figure);
TradeFigure  *trade_dataset_lookup           (TradeDataset         *self,
                                              const TradeSeriesKey *key,
                                              TradePeriod           period);
TradeFigure  *trade_dataset_lookup_missing   (TradeDataset         *self,
                                              const TradeSeriesKey *key,
                                              TradePeriod           period);
GPtrArray    *trade_dataset_list_vintages    (TradeDataset         *self,
                                              const TradeSeriesKey *key,
                                              TradePeriod           period);
GPtrArray    *trade_dataset_query            (TradeDataset         *self,
                                              const TradeSeriesKey *pattern,
                                              const TradePeriod    *period);
TradeFigure  *trade_dataset_get_companion    (TradeDataset         *self,
                                              TradeFigure          *figure,
                                              const char           *measure);
guint         trade_dataset_get_n_figures    (TradeDataset         *self);
guint         trade_dataset_get_n_reported   (TradeDataset         *self);
guint         trade_dataset_get_n_replaced   (TradeDataset         *self);

/* When all figures are there: what follows from them, and whether they agree. */
void          trade_dataset_finish           (TradeDataset         *self);
gboolean      trade_dataset_is_finished      (TradeDataset         *self);
gboolean      trade_dataset_has_later        (TradeDataset         *self,
                                              TradePeriod           period);
GListModel   *trade_dataset_get_findings     (TradeDataset         *self);
guint         trade_dataset_get_n_unchecked  (TradeDataset         *self);
GPtrArray    *trade_dataset_lookup_findings  (TradeDataset         *self,
                                              TradeFigure          *figure);
gboolean      trade_dataset_varies           (TradeDataset         *self,
                                              TradeDimension        dimension);
gboolean      trade_dataset_is_refuted       (TradeDataset         *self,
                                              TradeFigure          *figure);
gboolean      trade_dataset_is_contradicted  (TradeDataset         *self,
                                              TradeFigure          *figure);
TradeInterval trade_dataset_get_allowed      (TradeDataset         *self,
                                              TradeFigure          *figure);
GPtrArray    *trade_dataset_lookup_uses      (TradeDataset         *self,
                                              TradeFigure          *figure);
const char   *trade_dataset_match_name       (TradeDataset         *self,
                                              const char           *text);

/* Views, see trade-view.h. */
GListModel   *trade_dataset_list_views       (TradeDataset         *self);

G_END_DECLS
