/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-others.h"
#include "trade-style.h"
#include "trade-view.h"
#include "trade-words.h"

G_BEGIN_DECLS

/**
 * TradeRole:
 *
 * What a mark is for.
 */
typedef enum
{
  TRADE_ROLE_TITLE,
  TRADE_ROLE_SUBTITLE,
  TRADE_ROLE_AXIS,
  TRADE_ROLE_AXIS_LABEL,
  TRADE_ROLE_GRID,
  TRADE_ROLE_DATA,       /* a mark that stands for a figure */
  TRADE_ROLE_DATA_LABEL, /* the text that names or numbers one */
  TRADE_ROLE_ANNOTATION,
  TRADE_ROLE_KEY,
  TRADE_ROLE_SOURCE,
} TradeRole;

typedef enum
{
  TRADE_SHAPE_RECTANGLE,
  TRADE_SHAPE_PATH,   /* a polyline through the mark's points */
  TRADE_SHAPE_CIRCLE, /* inside the mark's box */
  TRADE_SHAPE_AREA,   /* a tint between the mark's points */
  TRADE_SHAPE_TEXT,
} TradeShape;

/**
 * TradeInk:
 * @TRADE_INK_SOLID: reported
 * @TRADE_INK_LIGHT: a previous year, as reported; a connecting band
 * @TRADE_INK_OUTLINE: derived; an outline with a tint inside
 * @TRADE_INK_HATCH: forecast or projected
 * @TRADE_INK_OPEN: it goes on, nobody knows how far: a solid mark whose far end is a chevron
 * @TRADE_INK_STROKE: a line
 * @TRADE_INK_DASHED: a dashed line
 *
 * How a shape is inked; ink says how sure the figure is.
 */
typedef enum
{
  TRADE_INK_SOLID,
  TRADE_INK_LIGHT,
  TRADE_INK_OUTLINE,
  TRADE_INK_HATCH,
  TRADE_INK_OPEN,
  TRADE_INK_STROKE,
  TRADE_INK_DASHED,
} TradeInk;

#define TRADE_N_INKS (TRADE_INK_DASHED + 1)

typedef struct
{
  double x;
  double y;
} TradePoint;

/**
 * TradeMark:
 * @shape: its geometry
 * @role: what it is for
 * @colour: its colour's meaning
 * @ink: how it is inked
 * @x: left edge in logical pixels; of a text, of its ink-independent logical box
 * @y: top edge
 * @width: width, not negative
 * @height: height, not negative
 * @line_width: of strokes and outlines, in logical pixels
 * @points: (nullable): a path's points
 * @n_points: their number
 * @words: (nullable): a text's words
 * @anchor: which point of a text's width stays where it is when the text turns out wider in another program's font: 0
 *   left, 0.5 middle, 1 right
 * @opacity: 1, or less while one view gives way to another
 * @upright: whether it points upwards where it would point to the right
 * @mirrored: whether it points to the left where it would point to the right, or downwards where it would point upwards
 * @figure: (nullable): the figure that the mark stands for or names
 *
 * One thing on a chart.
 */
typedef struct
{
  TradeShape        shape;
  TradeRole         role;
  TradeColour       colour;
  TradeInk          ink;
  double            x;
  double            y;
  double            width;
  double            height;
  double            line_width;
  const TradePoint *points;
  guint             n_points;
  TradeWords       *words;
  double            anchor;
  gboolean          upright;
  gboolean          mirrored;
  double            opacity;
  TradeFigure      *figure;
} TradeMark;

typedef enum
{
  TRADE_STEP_PREVIOUS,
  TRADE_STEP_NEXT,
  TRADE_STEP_UP,
  TRADE_STEP_DOWN,
  TRADE_STEP_FIRST,
  TRADE_STEP_LAST,
} TradeStep;

/**
 * TradeScene:
 *
 * A chart as data: marks in paint order, in logical pixels. Everything that shows, walks, exports or describes a chart
 * works on this and on nothing else. Immutable once composed.
 *
 * The marks that stand for figures are also counted as *data marks*, in reading order from 0.
 */
#define TRADE_TYPE_SCENE (trade_scene_get_type ())
G_DECLARE_FINAL_TYPE (TradeScene, trade_scene, TRADE, SCENE, GObject)

double           trade_scene_get_width        (TradeScene  *self);
double           trade_scene_get_height       (TradeScene  *self);
TradeView       *trade_scene_get_view         (TradeScene  *self);
TradeKind        trade_scene_get_kind         (TradeScene  *self);
TradeFormat     *trade_scene_get_format       (TradeScene  *self);
const char      *trade_scene_get_title        (TradeScene  *self);
const char      *trade_scene_get_subtitle     (TradeScene  *self);
const char      *trade_scene_get_source       (TradeScene  *self);

guint            trade_scene_get_n_marks      (TradeScene  *self);
const TradeMark *trade_scene_get_mark         (TradeScene  *self,
                                               guint        index);
guint            trade_scene_get_n_data       (TradeScene  *self);
const TradeMark *trade_scene_get_data         (TradeScene  *self,
                                               guint        index);

int              trade_scene_pick             (TradeScene  *self,
                                               double       x,
                                               double       y);
int              trade_scene_step             (TradeScene  *self,
                                               int          from,
                                               TradeStep    step);
const GPtrArray *trade_scene_get_folded       (TradeScene  *self);
guint            trade_scene_get_n_figures    (TradeScene  *self);
TradeFigure     *trade_scene_get_figure       (TradeScene  *self,
                                               guint        index);
const GPtrArray *trade_scene_get_grouped      (TradeScene  *self);
const GPtrArray *trade_scene_get_others       (TradeScene  *self);
const GPtrArray *trade_scene_get_hidden       (TradeScene  *self);
char            *trade_scene_dump             (TradeScene  *self);

/* In words: the overview sentence, then a sentence for each data mark. */
char            *trade_scene_describe         (TradeScene  *self);
char            *trade_scene_describe_chart   (TradeScene  *self);
char            *trade_scene_describe_note    (TradeScene  *self,
                                               guint        index);
char            *trade_scene_describe_data    (TradeScene  *self,
                                               guint        data_index);

G_END_DECLS
