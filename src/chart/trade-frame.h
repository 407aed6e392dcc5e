/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-compose.h"
#include "trade-labels.h"
#include "trade-scale.h"

G_BEGIN_DECLS

/**
 * TradeType:
 *
 * The type scale: every text on every chart is set in one of these.
 */
typedef enum
{
  TRADE_TYPE_TITLE,
  TRADE_TYPE_SUBTITLE,
  TRADE_TYPE_NAME,     /* what a mark is, in bold */
  TRADE_TYPE_LABEL,    /* the same, less loud */
  TRADE_TYPE_NUMBER,   /* a mark's value */
  TRADE_TYPE_DISPLAY,  /* a value that is the whole story */
  TRADE_TYPE_SMALL,    /* ticks, keys, explanations */
  TRADE_TYPE_FOOT,
  TRADE_N_TYPES,
} TradeType;

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} TradeBox;

/**
 * TradeFrame:
 * @scene: the scene under construction
 * @view: the view that is composed
 * @dataset: its dataset
 * @format: the language of the chart
 * @context: sets the text
 * @unit: how large everything is, as a ratio to the designed 1200 × 750 pixels
 * @type_unit: the same for text, which does not shrink as far
 * @margin: the outer margin in logical pixels
 * @plot: the room left between subtitle and foot
 * @thumbnail: whether text is dropped
 * @hide_title: whether title and subtitle are left out
 * @hide_subtitle: whether the subtitle found no room
 * @hide_source: whether the foot is left out
 * @narrow: whether the chart is too narrow for names beside bars
 * @cramped: whether words leave no room for what they are about, so that the chart has to be drawn without them
 * @row: the number of the row whose labels are being added, or 0 for none
 * @row_top: where the row begins whose labels are being added; see trade_frame_set_row()
 * @row_bottom: where it ends
 * @most_decimals: with how many decimals all amounts are written, or -1, see trade_format_find_decimals()
 * @notes: (nullable): what a person notes of its periods, see trade_notes_add_moment()
 * @phrases: (element-type utf8): what no line of title, subtitle and foot breaks within
 * @labels: the labels that will be given places when the chart is finished
 *
 * What charts of every kind share: size, type scale, margins, titles, foot.
 */
typedef struct
{
  TradeScene   *scene;
  TradeView    *view;
  TradeDataset *dataset;
  TradeFormat  *format;
  PangoContext *context;
  double        unit;
  double        type_unit;
  double        margin;
  TradeBox      plot;
  gboolean      thumbnail;
  gboolean      hide_title;
  gboolean      hide_subtitle;
  gboolean      hide_source;
  gboolean      narrow;
  gboolean      cramped;
  guint         row;
  double        row_top;
  double        row_bottom;
  int           most_decimals;
  struct _TradeNotes *notes;
  GPtrArray    *phrases;
  GArray       *labels;
} TradeFrame;

/**
 * TradeKeyEntry:
 *
 * A swatch of a key and what it means.
 */
typedef struct
{
  TradeColour colour;
  TradeInk    ink;
  const char *text;
} TradeKeyEntry;


TradeFrame  *trade_frame_new              (TradeView                 *view,
                                           const TradeComposeOptions *options,
                                           gboolean                   wordless);
void         trade_frame_free             (TradeFrame                *self);

TradeWords  *trade_frame_layout           (TradeFrame                *self,
                                           TradeType                  type,
                                           const char                *string,
                                           double                     width,
                                           PangoAlignment             alignment);
char        *trade_frame_write_figure     (TradeFrame                *self,
                                           TradeFigure               *figure,
                                           int                        magnitude);
TradeWords  *trade_frame_layout_figure    (TradeFrame                *self,
                                           TradeType                  type,
                                           TradeFigure               *figure,
                                           int                        magnitude,
                                           PangoAlignment             alignment);
double       trade_frame_get_line_height  (TradeFrame                *self,
                                           TradeType                  type);
double       trade_frame_get_ticks_height (TradeFrame                *self);
void         trade_frame_set_row          (TradeFrame                *self,
                                           double                     top,
                                           double                     bottom);
void         trade_frame_add_text         (TradeFrame                *self,
                                           TradeRole                  role,
                                           TradeColour                colour,
                                           TradeWords                *words,
                                           double                     x,
                                           double                     y);
void         trade_frame_add_label        (TradeFrame                *self,
                                           TradePriority              priority,
                                           TradeColour                colour,
                                           TradeWords                *words,
                                           double                     x,
                                           double                     y,
                                           double                     anchor,
                                           TradeFigure               *figure);
void         trade_frame_add_beside       (TradeFrame                *self,
                                           TradePriority              priority,
                                           TradeColour                colour,
                                           TradeWords                *words,
                                           double                     x,
                                           double                     middle,
                                           double                     anchor,
                                           TradeFigure               *figure);
void         trade_frame_add_beyond       (TradeFrame                *self,
                                           TradeColour                colour,
                                           TradeWords                *words,
                                           double                     middle,
                                           double                     end,
                                           TradeFigure               *figure);
void         trade_frame_add_inner        (TradeFrame                *self,
                                           TradePriority              priority,
                                           TradeColour                colour,
                                           TradeWords                *words,
                                           double                     x,
                                           double                     y,
                                           double                     anchor,
                                           TradeFigure               *figure);
void         trade_frame_add_tick         (TradeFrame                *self,
                                           TradeColour                colour,
                                           TradeWords                *words,
                                           double                     x,
                                           double                     y,
                                           double                     anchor);
void         trade_frame_add_head         (TradeFrame                *self,
                                           TradePriority              priority,
                                           TradeColour                colour,
                                           TradeWords                *words,
                                           const TradeBox            *across,
                                           double                     y,
                                           gboolean                   at_end,
                                           TradeFigure               *figure);
double       trade_frame_keep_inside      (TradeFrame                *self,
                                           double                     middle,
                                           double                     width);
void         trade_frame_add_line         (TradeFrame                *self,
                                           TradeRole                  role,
                                           TradeColour                colour,
                                           TradeInk                   ink,
                                           double                     x1,
                                           double                     y1,
                                           double                     x2,
                                           double                     y2,
                                           double                     line_width);
void         trade_frame_add_leader       (TradeFrame                *self,
                                           double                     x1,
                                           double                     y1,
                                           double                     x2,
                                           double                     y2);
void         trade_frame_add_path         (TradeFrame                *self,
                                           TradeFigure               *figure,
                                           TradeRole                  role,
                                           TradeColour                colour,
                                           TradeInk                   ink,
                                           const TradePoint          *points,
                                           guint                      n_points,
                                           double                     line_width);
void         trade_frame_add_circle       (TradeFrame                *self,
                                           TradeFigure               *figure,
                                           TradeColour                colour,
                                           TradeInk                   ink,
                                           double                     x,
                                           double                     y,
                                           double                     radius,
                                           double                     line_width);
void         trade_frame_add_rectangle    (TradeFrame                *self,
                                           TradeFigure               *figure,
                                           TradeColour                colour,
                                           TradeInk                   ink,
                                           TradeBox                   box,
                                           double                     line_width);
double       trade_frame_add_column       (TradeFrame                *self,
                                           TradeFigure               *figure,
                                           TradeColour                colour,
                                           TradeInk                   ink,
                                           double                     x,
                                           double                     width,
                                           double                     zero,
                                           double                     end);
double       trade_frame_measure_key      (TradeFrame                *self,
                                           const TradeKeyEntry       *entries,
                                           guint                      n_entries);
void         trade_frame_add_key          (TradeFrame                *self,
                                           const TradeKeyEntry       *entries,
                                           guint                      n_entries);
TradeScene  *trade_frame_finish           (TradeFrame                *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeFrame, trade_frame_free)

G_END_DECLS
