/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"

G_BEGIN_DECLS

/**
 * TradeNumberStyle:
 * @TRADE_NUMBER_STYLE_LANGUAGE: as the language writes numbers
 * @TRADE_NUMBER_STYLE_POINT: 1,234.5
 * @TRADE_NUMBER_STYLE_COMMA: 1.234,5
 * @TRADE_NUMBER_STYLE_SPACE: 1 234,5
 *
 * How the digits of numbers are separated.
 */
typedef enum
{
  TRADE_NUMBER_STYLE_LANGUAGE,
  TRADE_NUMBER_STYLE_POINT,
  TRADE_NUMBER_STYLE_COMMA,
  TRADE_NUMBER_STYLE_SPACE,
} TradeNumberStyle;

#define TRADE_TYPE_NUMBER_STYLE (trade_number_style_get_type ())
GType trade_number_style_get_type (void);

/**
 * TradeFormatError:
 * @TRADE_FORMAT_ERROR_FAILED: something could not be written
 *
 * What goes wrong with a format.
 */
typedef enum
{
  TRADE_FORMAT_ERROR_FAILED,
} TradeFormatError;

#define TRADE_FORMAT_ERROR (trade_format_error_quark ())
GQuark trade_format_error_quark (void);

/**
 * TradeFormat:
 *
 * Writes numbers, units, periods and names in one language, with the rules of CLDR (through ICU). No locale changes a
 * value; it only changes how the value is written. The minus is always U+2212.
 */
#define TRADE_TYPE_FORMAT (trade_format_get_type ())
G_DECLARE_FINAL_TYPE (TradeFormat, trade_format, TRADE, FORMAT, GObject)

TradeFormat        *trade_format_new                (const char          *locale);
TradeFormat        *trade_format_copy               (TradeFormat         *self);
TradeFormat        *trade_format_get_default        (void);
gboolean            trade_format_check              (TradeFormat         *self,
                                                     GError             **error);
TradeNumberStyle    trade_format_get_number_style   (TradeFormat         *self);
void                trade_format_set_number_style   (TradeFormat         *self,
                                                     TradeNumberStyle     style);
const char         *trade_format_get_locale         (TradeFormat         *self);
const char * const *trade_format_get_languages      (TradeFormat         *self);
gboolean            trade_format_is_right_to_left   (TradeFormat         *self);

/* A number without its unit, for an axis or a label whose unit the subtitle names. */
int                 trade_format_get_magnitude      (TradeFormat         *self,
                                                     const char          *unit,
                                                     double               largest);
char               *trade_format_number             (TradeFormat         *self,
                                                     double               value,
                                                     int                  magnitude,
                                                     int                  decimals,
                                                     gboolean             always_signed);
char               *trade_format_count              (TradeFormat         *self,
                                                     guint                count);
char               *trade_format_others             (TradeFormat         *self,
                                                     guint                count);
char               *trade_format_ungrouped          (TradeFormat         *self,
                                                     double               value,
                                                     int                  decimals);
char               *trade_format_percent            (TradeFormat         *self,
                                                     double               value,
                                                     int                  decimals);
char               *trade_format_unit               (TradeFormat         *self,
                                                     TradeDataset        *dataset,
                                                     const char          *unit,
                                                     int                  magnitude);
char               *trade_format_single_unit        (TradeFormat         *self,
                                                     TradeDataset        *dataset,
                                                     const char          *unit);
char               *trade_format_currency           (TradeFormat         *self,
                                                     TradeDataset        *dataset,
                                                     const char          *currency);

gboolean            trade_format_is_signed          (TradeFigure         *figure);
int                 trade_format_find_scale         (TradeFigure         *figure);

/* A figure: its number alone at a magnitude ("≈ 23.63"), with its unit ("about 23.63 trillion yuan"), its bounds. */
char               *trade_format_figure             (TradeFormat         *self,
                                                     TradeFigure         *figure,
                                                     int                  magnitude);
int                 trade_format_find_decimals      (GListModel          *figures,
                                                     const char          *unit,
                                                     int                  magnitude);
char               *trade_format_figure_beside      (TradeFormat         *self,
                                                     TradeFigure         *figure,
                                                     int                  magnitude,
                                                     int                  most_decimals);
gulong              trade_format_get_form           (TradeFigure         *figure);
char               *trade_format_points             (TradeFigure         *figure,
                                                     const char          *number);
char               *trade_format_figure_with_unit   (TradeFormat         *self,
                                                     TradeDataset        *dataset,
                                                     TradeFigure         *figure);
char               *trade_format_size               (TradeFormat         *self,
                                                     TradeFigure         *figure,
                                                     int                  magnitude,
                                                     int                  most_decimals);
char               *trade_format_exact              (TradeFormat         *self,
                                                     TradeFigure         *figure,
                                                     int                  magnitude);
char               *trade_format_exact_with_unit    (TradeFormat         *self,
                                                     TradeDataset        *dataset,
                                                     TradeFigure         *figure);
char               *trade_format_amount             (TradeFormat         *self,
                                                     TradeDataset        *dataset,
                                                     TradeFigure         *figure,
                                                     int                  magnitude);
char               *trade_format_amount_beside      (TradeFormat         *self,
                                                    TradeDataset        *dataset,
                                                    TradeFigure         *figure,
                                                    int                  magnitude,
                                                    int                  most_decimals);
char               *trade_format_size_with_unit     (TradeFormat         *self,
                                                     TradeDataset        *dataset,
                                                     TradeFigure         *figure,
                                                     int                  magnitude,
                                                     int                  most_decimals);
char               *trade_format_change             (TradeFormat         *self,
                                                     TradeDataset        *dataset,
                                                     TradeFigure         *figure);
char               *trade_format_bounds             (TradeFormat         *self,
                                                     TradeDataset        *dataset,
                                                     TradeFigure         *figure);

char               *trade_format_bare_bounds        (TradeFormat         *self,
                                                     TradeFigure         *figure,
                                                     int                  magnitude);

const char         *trade_format_status             (TradeStatus          status);
const char         *trade_format_status_of_inputs   (TradeStatus          status);
void                trade_format_collect_phrases    (TradeFormat         *self,
                                                     GPtrArray           *phrases);
char               *trade_format_part               (TradeFormat         *self,
                                                     TradePeriod          period);
char               *trade_format_month              (TradeFormat         *self,
                                                     int                  month);
char               *trade_format_period_short       (TradeFormat         *self,
                                                     TradePeriod          period);
char               *trade_format_period             (TradeFormat         *self,
                                                     TradePeriod          period);
char               *trade_format_date               (TradeFormat         *self,
                                                     const char          *iso_date);
char               *trade_format_list               (TradeFormat         *self,
                                                     const char * const  *items);
const char         *trade_format_text               (TradeFormat         *self,
                                                     TradeText           *text);
char               *trade_format_isolate            (TradeFormat         *self,
                                                     const char          *name);
int                 trade_format_collate            (TradeFormat         *self,
                                                     const char          *a,
                                                     const char          *b);

G_END_DECLS
