/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-describe.h"
#include "trade-figure-ink.h"
#include "trade-headline.h"
#include "trade-kind-private.h"
#include "trade-legend.h"
#include "trade-squarify.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The parts of a whole as tiles of it: the area of each is its share, and parts that lie in another part lie within its tile. */

/* Fewer parts than these are read off bars at once. */
#define LEAST_PARTS 6

/* A tile is no smaller than this, in square pixels; smaller parts share one. */
#define LEAST_AREA 240.0

/* A tile keeps this clear of its neighbours, and its words of its edges, in logical pixels. */
#define GAP 1.5
#define PADDING 5.0

/* A word is shortened in a tile that is wider than so many lines are high. */
#define LEAST_CUT 6.0

typedef struct
{
  TradeFigure *figure; /* (nullable): for others, and for what is left of a whole */
  char        *name;   /* (nullable): of what has no figure */
  char        *amount; /* (nullable): and how much it is */
  GArray      *inner;  /* (nullable) (element-type TradeTile): what lies in it; its items are parts */
} Part;

typedef struct
{
  TradeFrame *frame;
  TradeView  *view;
  GPtrArray  *parts;  /* Part */
  GHashTable *groups; /* figure → those that lie in it; NULL → those that lie in none */
  int         magnitude;
  double      unit_area; /* of a unit of value */
} Treemap;

static void
free_part (gpointer data)
{
  Part *part = data;

  g_clear_pointer (&part->name, g_free);
  g_clear_pointer (&part->amount, g_free);
  g_clear_pointer (&part->inner, g_array_unref);
  g_free (part);
}

static void
clear_treemap (Treemap *self)
{
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->groups, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Treemap, clear_treemap)

static GHashTable *
list_rows (TradeView *view)
{
  GHashTable *rows = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < trade_view_get_n_rows (view); i++)
    {
      TradeFigure *figure = trade_view_get_cell (view, i, 0);

      if (figure != NULL)
        g_hash_table_insert (rows, (gpointer) trade_figure_get_key (figure)->product, figure);
    }

  return rows;
}

/* The part that a part lies in, if the view has it. Of partners and kinds of enterprise, views have one level only. */
static TradeFigure *
find_outer (TradeView   *view,
            GHashTable  *rows,
            TradeFigure *figure)
{
  const char *product = trade_figure_get_key (figure)->product;
  const char *outer = trade_dataset_get_parent (trade_view_get_dataset (view), TRADE_DIMENSION_PRODUCT, product);

  return outer != NULL ? g_hash_table_lookup (rows, outer) : NULL;
}

/* Puts each figure with those that lie in the same part. */
static GHashTable *
group_rows (TradeView *view)
{
  g_autoptr (GHashTable) rows = list_rows (view);
  GHashTable *groups = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < trade_view_get_n_rows (view); i++)
    {
      TradeFigure *figure = trade_view_get_cell (view, i, 0);
      TradeFigure *outer = figure != NULL ? find_outer (view, rows, figure) : NULL;
      GPtrArray *group = g_hash_table_lookup (groups, outer);

      if (figure == NULL)
        continue;
      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_hash_table_insert (groups, outer, group);
        }
      g_ptr_array_add (group, figure);
    }

  return groups;
}

static double
add_up (GPtrArray *group)
{
  double sum = 0;

  for (guint i = 0; i < group->len; i++)
    sum += trade_figure_get_value (g_ptr_array_index (group, i));

  return sum;
}

static int
compare_tiles (gconstpointer a,
               gconstpointer b)
{
  const TradeTile *one = a;
  const TradeTile *other = b;

  return (one->value < other->value) - (one->value > other->value);
}

static Part *
append_tile (Treemap     *self,
             GArray      *tiles,
             TradeFigure *figure,
             double       value)
{
  Part *part = g_new0 (Part, 1);
  const TradeTile tile = { .value = value, .item = part };

  part->figure = figure;
  g_ptr_array_add (self->parts, part);
  g_array_append_val (tiles, tile);

  return part;
}

/* A tile for what no figure of the view tells. What lies in another part is told with its name. */
static void
append_others (Treemap     *self,
               GArray      *tiles,
               TradeFigure *outer,
               const char  *name,
               TradeFigure *sum)
{
  TradeFormat *format = self->frame->format;
  Part *part = append_tile (self, tiles, NULL, trade_figure_get_value (sum));
  g_autofree char *of = outer != NULL ? trade_describe_name_within (format, self->view, outer) : NULL;
  /* Translators: what lies in a larger part and has no name of its own, and the name of that part, as in "8 others in Machinery" */
  g_autofree char *within = of != NULL ? g_strdup_printf (C_ ("others", "%1$s in %2$s"), name, of) : g_strdup (name);

  part->name = g_strdup (name);
  part->amount = trade_frame_write_figure (self->frame, sum, self->magnitude);
  trade_scene_add_others (self->frame->scene, trade_others_new_rest (within, sum));
}

/* What the parts of a part leave of it, or those of the whole of that. */
static TradeFigure *
create_rest (GPtrArray   *group,
             TradeFigure *outer,
             double       whole)
{
  g_autoptr (TradeFigure) sum = NULL;

  if (outer == NULL)
    return trade_others_subtract (group, whole);

  sum = trade_others_add_up (group);

  return trade_figure_new_derived (trade_figure_get_key (outer),
                                   trade_figure_get_period (outer),
                                   TRADE_FORMULA_REMAINDER,
                                   trade_figure_get_value (outer) - trade_figure_get_value (sum),
                                   trade_interval_subtract (trade_figure_get_bounds (outer), trade_figure_get_bounds (sum)),
                                   MAX (trade_figure_get_precision (outer), trade_figure_get_precision (sum)),
                                   trade_figure_get_relation (sum),
                                   (TradeFigure **) group->pdata,
                                   group->len);
}

/* What has no tile takes with it what lies in it. */
static void
fold (Treemap     *self,
      TradeFigure *figure)
{
  GPtrArray *group = g_hash_table_lookup (self->groups, figure);

  trade_scene_add_folded (self->frame->scene, figure);
  for (guint i = 0; group != NULL && i < group->len; i++)
    trade_scene_add_folded (self->frame->scene, g_ptr_array_index (group, i));
}

/* What has no room for a tile of its own shares one. */
static void
append_small (Treemap     *self,
              GArray      *tiles,
              TradeFigure *outer,
              GPtrArray   *small)
{
  g_autoptr (TradeFigure) sum = NULL;
  g_autofree char *name = trade_format_others (self->frame->format, small->len);

  for (guint i = 0; i < small->len; i++)
    fold (self, g_ptr_array_index (small, i));
  if (small->len == 0)
    return;

  sum = trade_others_add_up (small);
  if (trade_figure_get_value (sum) > 0)
    append_others (self, tiles, outer, name, sum);
  else
    trade_scene_add_others (self->frame->scene, trade_others_new_rest (name, sum));
}

/* The figures that lie in @outer, or in none, as tiles. */
static GArray *
list_tiles (Treemap     *self,
            TradeFigure *outer,
            double       whole)
{
  GArray *tiles = g_array_new (FALSE, FALSE, sizeof (TradeTile));
  GPtrArray *group = g_hash_table_lookup (self->groups, outer);
  g_autoptr (GPtrArray) small = g_ptr_array_new ();
  g_autoptr (TradeFigure) rest = create_rest (group, outer, whole);

  for (guint i = 0; i < group->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (group, i);
      double value = trade_figure_get_value (figure);

      if (value * self->unit_area >= LEAST_AREA)
        append_tile (self, tiles, figure, value);
      else
        g_ptr_array_add (small, figure);
    }

  append_small (self, tiles, outer, small);
  if (trade_figure_get_value (rest) > whole * TRADE_WHOLE_ROUNDING / TRADE_WHOLE)
    append_others (self, tiles, outer, trade_kind_get_rest_name (self->view), rest);
  g_array_sort (tiles, compare_tiles);

  return tiles;
}

static TradeColour
get_colour (Treemap *self,
            Part    *part)
{
  return part->figure != NULL ? trade_kind_get_colour_in (self->view, part->figure) : TRADE_COLOUR_MUTED;
}

static TradeInk
get_ink (Part *part)
{
  return part->figure != NULL ? trade_figure_ink_get_closed (part->figure) : TRADE_INK_LIGHT;
}

static TradeColour
get_text_colour (Part *part)
{
  return get_ink (part) == TRADE_INK_SOLID ? TRADE_COLOUR_ON_DATA : TRADE_COLOUR_TEXT;
}

/* A word that is broken is no name. Scripts that are written without spaces break anywhere. */
static gboolean
do_words_fit (Treemap    *self,
              TradeType   type,
              const char *text,
              double      width)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autoptr (TradeWords) word = NULL;

      if (g_unichar_iswide (g_utf8_get_char (words[i])))
        continue;
      word = trade_frame_layout (self->frame, type, words[i], 0, PANGO_ALIGN_LEFT);
      if (trade_words_get_width (word) > width)
        return FALSE;
    }

  return TRUE;
}

/* Where a tile is wide enough for their beginnings, long words lose their ends rather than the tile its name. */
static TradeType
choose_type (Treemap    *self,
             Part       *part,
             const char *text,
             double      width)
{
  if (part->figure != NULL && do_words_fit (self, TRADE_TYPE_NAME, text, width))
    return TRADE_TYPE_NAME;
  if (do_words_fit (self, TRADE_TYPE_SMALL, text, width))
    return TRADE_TYPE_SMALL;

  return width >= LEAST_CUT * trade_frame_get_line_height (self->frame, TRADE_TYPE_LABEL) ? TRADE_TYPE_LABEL : TRADE_TYPE_SMALL;
}

/* The value stands below a name with which it does not fit into one line, if there is room for that: "Country 08 880" is no name. */
static TradeWords *
set_tile (Treemap        *self,
          TradeType       type,
          const char     *name,
          const char     *value,
          const char     *text,
          const TradeBox *box)
{
  double width = MAX (box->width - 2 * PADDING, 1);
  g_autoptr (TradeWords) words = trade_frame_layout (self->frame, type, text, width, PANGO_ALIGN_LEFT);
  g_autofree char *lines = g_strdup_printf ("%s\n%s", name, value);
  TradeWords *below = NULL;

  if (trade_words_get_height (words) <= trade_frame_get_line_height (self->frame, type))
    return g_steal_pointer (&words);

  below = trade_frame_layout (self->frame, type, lines, width, PANGO_ALIGN_LEFT);
  if (trade_words_get_height (below) <= box->height - 2 * PADDING)
    return below;
  g_object_unref (below);

  return g_steal_pointer (&words);
}

/* Names a tile where its words fit, and reports them where they do not. Returns how much of its height they take. */
static double
place_words (Treemap        *self,
             Part           *part,
             const TradeBox *box)
{
  TradeFrame *frame = self->frame;
  g_autofree char *name = NULL;
  g_autofree char *value = NULL;
  g_autofree char *text = NULL;
  g_autoptr (TradeWords) words = NULL;
  double width = box->width - 2 * PADDING;
  TradeType type;

  if (frame->thumbnail)
    return 0;

  name = part->figure != NULL ? trade_describe_name_within (frame->format, self->view, part->figure) : g_strdup (part->name);
  value = part->figure != NULL ? trade_frame_write_figure (frame, part->figure, self->magnitude)
                               : g_strdup (part->amount);
  /* Translators: a part of a whole and how much it is, as in "Machinery 41.8%" */
  text = g_strdup_printf (C_ ("part", "%1$s %2$s"), name, value);
  type = choose_type (self, part, text, width);
  words = set_tile (self, type, name, value, text, box);
  if ((type == TRADE_TYPE_SMALL && !do_words_fit (self, type, text, width)) || trade_words_get_width (words) > width ||
      trade_words_get_height (words) > box->height - 2 * PADDING)
    {
      trade_scene_add_hidden (frame->scene, text);
      return 0;
    }

  trade_frame_add_inner (frame,
                         TRADE_PRIORITY_NAME,
                         get_text_colour (part),
                         words,
                         box->x + PADDING,
                         box->y + PADDING,
                         0,
                         part->figure);

  return trade_words_get_height (words) + 2 * PADDING;
}

static TradeBox
shrink (const TradeBox *box,
        double          by)
{
  double gap = MIN (by, MIN (box->width, box->height) / 4);

  return (TradeBox){ box->x + gap, box->y + gap, box->width - 2 * gap, box->height - 2 * gap };
}

static void place_tiles (Treemap *self,
                         GArray  *tiles,
                         TradeBox box);

/* What lies in a part lies below its name, on the ground of the chart. */
static void
place_tile (Treemap         *self,
            const TradeTile *tile)
{
  Part *part = tile->item;
  TradeBox box = shrink (&tile->box, GAP);
  TradeBox inner = shrink (&box, PADDING / 2);
  double top;

  trade_frame_add_rectangle (self->frame, part->figure, get_colour (self, part), get_ink (part), box,
                             MIN (MAX (2 * self->frame->unit, 1), MIN (box.width, box.height) / 2));
  top = place_words (self, part, &box);
  if (part->inner == NULL)
    return;

  top = MAX (top - PADDING, 0);
  inner.y += top;
  inner.height = MAX (inner.height - top, 1);
  trade_frame_add_rectangle (self->frame, NULL, TRADE_COLOUR_BACKGROUND, TRADE_INK_SOLID, inner, 0);
  place_tiles (self, part->inner, inner);
}

static void
place_tiles (Treemap *self,
             GArray  *tiles,
             TradeBox box)
{
  if (tiles->len == 0)
    return;

  trade_squarify (&g_array_index (tiles, TradeTile, 0), tiles->len, box);
  for (guint i = 0; i < tiles->len; i++)
    place_tile (self, &g_array_index (tiles, TradeTile, i));
}

static double
get_whole (Treemap *self)
{
  if (trade_view_get_arrangement (self->view).mode == TRADE_MODE_SHARE)
    return TRADE_WHOLE;

  return add_up (g_hash_table_lookup (self->groups, NULL));
}

static void
place_legend (Treemap *self)
{
  TradeLegend legend = { 0 };

  for (guint i = 0; i < trade_view_get_n_rows (self->view); i++)
    {
      TradeFigure *figure = trade_view_get_cell (self->view, i, 0);

      if (figure != NULL)
        trade_legend_see (&legend, figure, trade_kind_get_colour_in (self->view, figure), trade_figure_ink_get (figure));
    }
  trade_legend_place (&legend, self->frame);
}

static void
compose (TradeFrame *frame)
{
  g_auto (Treemap) self = {
    .frame = frame,
    .view = frame->view,
    .parts = g_ptr_array_new_with_free_func (free_part),
    .groups = group_rows (frame->view),
    .magnitude = trade_headline_get_magnitude (frame->view, frame->format),
  };
  g_autoptr (GArray) tiles = NULL;
  double whole = get_whole (&self);

  place_legend (&self);
  self.unit_area = frame->plot.width * frame->plot.height / whole;
  tiles = list_tiles (&self, NULL, whole);
  for (guint i = 0; i < tiles->len; i++)
    {
      Part *part = g_array_index (tiles, TradeTile, i).item;

      if (part->figure != NULL && g_hash_table_contains (self.groups, part->figure))
        part->inner = list_tiles (&self, part->figure, trade_figure_get_value (part->figure));
    }
  place_tiles (&self, tiles, frame->plot);
}

/* Whether no part is below nothing, nothing exceeds what it lies in, and there are two levels at most. */
static gboolean
are_nested (TradeView *view)
{
  g_autoptr (GHashTable) rows = list_rows (view);
  g_autoptr (GHashTable) groups = group_rows (view);
  gboolean share = trade_view_get_arrangement (view).mode == TRADE_MODE_SHARE;
  double slack = 1 + TRADE_WHOLE_ROUNDING / TRADE_WHOLE;
  GHashTableIter iter;
  gpointer outer, group;

  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, &outer, &group))
    {
      double most = outer != NULL ? trade_figure_get_value (outer) : share ? TRADE_WHOLE : HUGE_VAL;
      double sum = add_up (group);

      if (sum <= 0 || sum > most * slack || (outer != NULL && find_outer (view, rows, outer) != NULL))
        return FALSE;
      for (guint i = 0; i < ((GPtrArray *) group)->len; i++)
        {
          if (trade_figure_get_value (g_ptr_array_index ((GPtrArray *) group, i)) < 0)
            return FALSE;
        }
    }

  return g_hash_table_contains (groups, NULL);
}

/* For what a flow is made up of, if there are many parts and none is below nothing or exceeds what it lies in. Bars compare
 * better, so that this is never the best. */
static double
suits (TradeView *view)
{
  const TradeSeriesKey *key = trade_figure_get_key (trade_view_get_leader (view));
  gboolean measured = g_str_equal (key->measure, TRADE_MEASURE_SHARE) || g_str_equal (key->measure, TRADE_MEASURE_VALUE);

  return trade_view_get_n_columns (view) == 1 && trade_view_get_n_rows (view) >= LEAST_PARTS && measured &&
             !trade_view_is_over_time (view) && !g_str_equal (key->flow, TRADE_FLOW_BALANCE) && are_nested (view)
           ? 0.3
           : 0;
}

const TradeKindRecord trade_kind_treemap = {
  /* Translators: a kind of chart, in a menu */
  .name = NC_ ("kind of chart", "Treemap"),
  .suits = suits,
  .compose = compose,
  .sentence = NN_ ("Treemap with %s value.",
                   "Treemap with %s values."),
};
