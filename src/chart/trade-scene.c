/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-scene-private.h"

#include <math.h>

/* How far from a mark, in logical pixels, a pointer may be and still mean it. */
#define PICK_SLACK 6.0

struct _TradeScene
{
  GObject      parent_instance;

  TradeView   *view;
  TradeKind    kind;
  TradeFormat *format;
  double       width;
  double       height;
  char        *title;
  char        *subtitle;
  char        *source;
  GArray      *marks;  /* TradeMark */
  GArray      *data;   /* guint, indices into marks */
  GPtrArray   *folded; /* TradeFigure, without a mark of their own */
  GPtrArray   *grouped; /* TradeFigure, those of them that a mark of others stands for */
  GPtrArray   *others; /* TradeOthers */
  GPtrArray   *hidden; /* char * */
};

G_DEFINE_FINAL_TYPE (TradeScene, trade_scene, G_TYPE_OBJECT)

static void
clear_mark (gpointer data)
{
  TradeMark *mark = data;

  g_free ((gpointer) mark->points);
  g_clear_object (&mark->words);
  g_clear_object (&mark->figure);
}

static void
trade_scene_dispose (GObject *object)
{
  TradeScene *self = TRADE_SCENE (object);

  g_array_set_size (self->data, 0);
  g_array_set_size (self->marks, 0);
  g_ptr_array_set_size (self->grouped, 0);
  g_ptr_array_set_size (self->folded, 0);
  g_clear_object (&self->view);
  g_clear_object (&self->format);

  G_OBJECT_CLASS (trade_scene_parent_class)->dispose (object);
}

static void
trade_scene_finalize (GObject *object)
{
  TradeScene *self = TRADE_SCENE (object);

  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->data, g_array_unref);
  g_clear_pointer (&self->grouped, g_ptr_array_unref);
  g_clear_pointer (&self->folded, g_ptr_array_unref);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_pointer (&self->hidden, g_ptr_array_unref);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->subtitle, g_free);
  g_clear_pointer (&self->source, g_free);

  G_OBJECT_CLASS (trade_scene_parent_class)->finalize (object);
}

static void
trade_scene_class_init (TradeSceneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = trade_scene_dispose;
  object_class->finalize = trade_scene_finalize;
}

static void
trade_scene_init (TradeScene *self)
{
  self->marks = g_array_new (FALSE, TRUE, sizeof (TradeMark));
  g_array_set_clear_func (self->marks, clear_mark);
  self->data = g_array_new (FALSE, FALSE, sizeof (guint));
  self->folded = g_ptr_array_new_with_free_func (g_object_unref);
  self->grouped = g_ptr_array_new ();
  self->others = g_ptr_array_new_with_free_func ((GDestroyNotify) trade_others_free);
  self->hidden = g_ptr_array_new_with_free_func (g_free);
}

TradeScene *
trade_scene_new (TradeView   *view,
                 TradeKind    kind,
                 TradeFormat *format,
                 double       width,
                 double       height)
{
  TradeScene *self = g_object_new (TRADE_TYPE_SCENE, NULL);

  self->view = g_object_ref (view);
  self->kind = kind;
  self->format = g_object_ref (format);
  self->width = width;
  self->height = height;

  return self;
}

void
trade_scene_set_words (TradeScene *self,
                       const char *title,
                       const char *subtitle,
                       const char *source)
{
  g_assert (TRADE_IS_SCENE (self));

  self->title = g_strdup (title);
  self->subtitle = g_strdup (subtitle);
  self->source = g_strdup (source);
}

/* The scene owns copies of the points, although a mark shows them as constant. */
static void
append_mark (TradeScene      *self,
             const TradeMark *mark)
{
  TradeMark copy = *mark;
  guint index = self->marks->len;

  copy.points = g_memdup2 (mark->points, mark->n_points * sizeof *mark->points);
  copy.words = mark->words != NULL ? g_object_ref (mark->words) : NULL;
  copy.figure = mark->figure != NULL ? g_object_ref (mark->figure) : NULL;

  g_array_append_val (self->marks, copy);
  if (copy.role == TRADE_ROLE_DATA && copy.figure != NULL)
    g_array_append_val (self->data, index);
}

/* A path is as large as its points reach, a text as large as its words. */
static void
measure_mark (TradeMark *mark)
{
  double right = -HUGE_VAL, bottom = -HUGE_VAL;

  if (mark->shape == TRADE_SHAPE_TEXT)
    {
      mark->width = trade_words_get_width (mark->words);
      mark->height = trade_words_get_height (mark->words);
    }
  if (mark->shape != TRADE_SHAPE_PATH && mark->shape != TRADE_SHAPE_AREA)
    return;

  mark->x = mark->y = HUGE_VAL;
  for (guint i = 0; i < mark->n_points; i++)
    {
      mark->x = MIN (mark->x, mark->points[i].x);
      mark->y = MIN (mark->y, mark->points[i].y);
      right = MAX (right, mark->points[i].x);
      bottom = MAX (bottom, mark->points[i].y);
    }
  mark->width = right - mark->x;
  mark->height = bottom - mark->y;
}

static gboolean
is_drawable (const TradeMark *mark)
{
  for (guint i = 0; i < mark->n_points; i++)
    {
      if (!isfinite (mark->points[i].x) || !isfinite (mark->points[i].y))
        return FALSE;
    }

  return isfinite (mark->x) && isfinite (mark->y) && isfinite (mark->width) && isfinite (mark->height) &&
         mark->width >= 0 && mark->height >= 0;
}

/* Appends a mark, opaque, above those that are there. The scene copies the points and shares the words, which the composer
 * must not change after; the box of a path and the size of a text are measured from them. Only finite coordinates enter a
 * scene: cairo draws others silently in the wrong place. */
void
trade_scene_add (TradeScene      *self,
                 const TradeMark *mark)
{
  TradeMark measured = *mark;

  measured.opacity = 1;
  measure_mark (&measured);
  if (is_drawable (&measured))
    append_mark (self, &measured);
  else
    g_warning ("A mark without a place on the chart was left out");
}

/* A figure that the chart shows together with others, in a row that says how many they are; or none, where a cell of what stands
 * together is empty. */
void
trade_scene_add_folded (TradeScene  *self,
                        TradeFigure *figure)
{
  if (figure == NULL)
    return;

  g_ptr_array_add (self->folded, g_object_ref (figure));
  g_ptr_array_add (self->grouped, figure);
}

/* A figure that is drawn by a line that runs through it, or an area that ends with it, without a mark of its own. */
void
trade_scene_add_traced (TradeScene  *self,
                        TradeFigure *figure)
{
  g_ptr_array_add (self->folded, g_object_ref (figure));
}

/* How much stands together, or is left of a whole, without a mark that stands for a figure. The scene takes it. */
void
trade_scene_add_others (TradeScene  *self,
                        TradeOthers *others)
{
  g_ptr_array_add (self->others, others);
}

void
trade_scene_add_hidden (TradeScene *self,
                        const char *text)
{
  g_ptr_array_add (self->hidden, g_strdup (text));
}

/* Adds a mark of another scene, more or less faded; it shares the words and keeps the figure. */
void
trade_scene_add_copy (TradeScene      *self,
                      const TradeMark *mark,
                      double           opacity)
{
  TradeMark faded = *mark;

  faded.opacity = opacity;
  append_mark (self, &faded);
}

void
trade_scene_recolour (TradeScene  *self,
                      guint        index,
                      TradeColour  colour)
{
  g_array_index (self->marks, TradeMark, index).colour = colour;
}

static gboolean
is_word (const TradeMark *mark)
{
  return mark->role == TRADE_ROLE_TITLE || mark->role == TRADE_ROLE_SUBTITLE || mark->role == TRADE_ROLE_KEY ||
         mark->role == TRADE_ROLE_SOURCE;
}

/* Turns left and right around; with @words_only only title, subtitle, key and foot change sides. */
void
trade_scene_mirror (TradeScene *self,
                    gboolean    words_only)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      TradeMark *mark = &g_array_index (self->marks, TradeMark, i);
      TradePoint *points = (TradePoint *) mark->points;

      if (words_only && !is_word (mark))
        continue;
      mark->x = self->width - mark->x - mark->width;
      mark->anchor = 1 - mark->anchor;
      mark->mirrored ^= !mark->upright;
      for (guint j = 0; j < mark->n_points; j++)
        points[j].x = self->width - points[j].x;
    }
}

/**
 * trade_scene_get_width:
 * @self: a scene
 *
 * Returns: the width it was composed for, in logical pixels
 */
double
trade_scene_get_width (TradeScene *self)
{
  g_return_val_if_fail (TRADE_IS_SCENE (self), 0);

  return self->width;
}

/**
 * trade_scene_get_height:
 * @self: a scene
 *
 * Returns: the height it was composed for, in logical pixels
 */
double
trade_scene_get_height (TradeScene *self)
{
  g_return_val_if_fail (TRADE_IS_SCENE (self), 0);

  return self->height;
}

/**
 * trade_scene_get_view:
 * @self: a scene
 *
 * Returns: (transfer none): the view that it shows
 */
TradeView *
trade_scene_get_view (TradeScene *self)
{
  g_return_val_if_fail (TRADE_IS_SCENE (self), NULL);

  return self->view;
}

/**
 * trade_scene_get_kind:
 * @self: a scene
 *
 * Returns: as which kind of chart it is drawn
 */
TradeKind
trade_scene_get_kind (TradeScene *self)
{
  g_return_val_if_fail (TRADE_IS_SCENE (self), TRADE_KIND_BEST);

  return self->kind;
}

/**
 * trade_scene_get_format:
 * @self: a scene
 *
 * Returns: (transfer none): the language in which it was composed
 */
TradeFormat *
trade_scene_get_format (TradeScene *self)
{
  g_return_val_if_fail (TRADE_IS_SCENE (self), NULL);

  return self->format;
}

/**
 * trade_scene_get_title:
 * @self: a scene
 *
 * Returns: (transfer none): the finding, as the chart's title states it
 */
const char *
trade_scene_get_title (TradeScene *self)
{
  g_return_val_if_fail (TRADE_IS_SCENE (self), NULL);

  return self->title;
}

/**
 * trade_scene_get_subtitle:
 * @self: a scene
 *
 * Returns: (transfer none): what is measured, where, when and in what unit
 */
const char *
trade_scene_get_subtitle (TradeScene *self)
{
  g_return_val_if_fail (TRADE_IS_SCENE (self), NULL);

  return self->subtitle;
}

/**
 * trade_scene_get_source:
 * @self: a scene
 *
 * Returns: (transfer none): the foot of the chart: its source and what a reader must know of the numbers
 */
const char *
trade_scene_get_source (TradeScene *self)
{
  g_return_val_if_fail (TRADE_IS_SCENE (self), NULL);

  return self->source;
}

/**
 * trade_scene_get_n_marks:
 * @self: a scene
 *
 * Returns: the number of its marks
 */
guint
trade_scene_get_n_marks (TradeScene *self)
{
  g_return_val_if_fail (TRADE_IS_SCENE (self), 0);

  return self->marks->len;
}

/**
 * trade_scene_get_mark:
 * @self: a scene
 * @index: less than [method@Scene.get_n_marks]
 *
 * Returns: (transfer none): a mark, in paint order
 */
const TradeMark *
trade_scene_get_mark (TradeScene *self,
                      guint       index)
{
  g_return_val_if_fail (TRADE_IS_SCENE (self), NULL);
  g_return_val_if_fail (index < self->marks->len, NULL);

  return &g_array_index (self->marks, TradeMark, index);
}

/**
 * trade_scene_get_n_data:
 * @self: a scene
 *
 * Returns: the number of marks that stand for a figure
 */
guint
trade_scene_get_n_data (TradeScene *self)
{
  g_return_val_if_fail (TRADE_IS_SCENE (self), 0);

  return self->data->len;
}

/**
 * trade_scene_get_data:
 * @self: a scene
 * @index: less than [method@Scene.get_n_data]
 *
 * Returns: (transfer none): a mark that stands for a figure, in reading order
 */
const TradeMark *
trade_scene_get_data (TradeScene *self,
                      guint       index)
{
  g_return_val_if_fail (TRADE_IS_SCENE (self), NULL);
  g_return_val_if_fail (index < self->data->len, NULL);

  return trade_scene_get_mark (self, g_array_index (self->data, guint, index));
}

static double
distance_to_box (const TradeMark *mark,
                 double           x,
                 double           y)
{
  double dx = MAX (MAX (mark->x - x, x - mark->x - mark->width), 0);
  double dy = MAX (MAX (mark->y - y, y - mark->y - mark->height), 0);

  return hypot (dx, dy);
}

static int
find_data (TradeScene  *self,
           TradeFigure *figure)
{
  for (guint i = 0; i < self->data->len; i++)
    {
      if (trade_scene_get_data (self, i)->figure == figure)
        return i;
    }

  return -1;
}

/**
 * trade_scene_pick:
 * @self: a scene
 * @x: a place, in logical pixels from the left edge
 * @y: the same, from the top
 *
 * Finds the data mark that a pointer means: the nearest within a few pixels, or the one whose label is under it. Of two
 * that are equally near, the one painted last wins.
 *
 * Returns: the index of a data mark, or -1
 */
int
trade_scene_pick (TradeScene *self,
                  double      x,
                  double      y)
{
  double best = PICK_SLACK;
  int found = -1;

  g_return_val_if_fail (TRADE_IS_SCENE (self), -1);

  for (guint i = 0; i < self->data->len; i++)
    {
      double distance = distance_to_box (trade_scene_get_data (self, i), x, y);

      if (distance <= best)
        {
          best = distance;
          found = i;
        }
    }

  for (guint i = 0; found < 0 && i < self->marks->len; i++)
    {
      const TradeMark *mark = &g_array_index (self->marks, TradeMark, i);

      /* The box of a line says nothing of where the line is. */
      if (mark->figure != NULL && mark->shape == TRADE_SHAPE_TEXT && distance_to_box (mark, x, y) <= 0)
        found = find_data (self, mark->figure);
    }

  return found;
}

/* The nearest data mark before or after @from that belongs to the same period, hence to another series. */
static int
step_series (TradeScene *self,
             int         from,
             int         direction)
{
  TradePeriod period = trade_figure_get_period (trade_scene_get_data (self, from)->figure);

  for (int i = from + direction; i >= 0 && i < (int) self->data->len; i += direction)
    {
      if (trade_period_equal (trade_figure_get_period (trade_scene_get_data (self, i)->figure), period))
        return i;
    }

  return from;
}

/**
 * trade_scene_step:
 * @self: a scene
 * @from: the index of a data mark, or -1 for none
 * @step: where to go
 *
 * Walks the data marks: previous and next in reading order, up and down to another series of the same period. A step
 * past an end stays where it is.
 *
 * Returns: the index of a data mark, or -1 if the scene has none
 */
int
trade_scene_step (TradeScene *self,
                  int         from,
                  TradeStep   step)
{
  int last;

  g_return_val_if_fail (TRADE_IS_SCENE (self), -1);

  last = (int) self->data->len - 1;
  if (last < 0)
    return -1;
  if (from < 0 || from > last)
    return step == TRADE_STEP_LAST ? last : 0;

  switch (step)
    {
    case TRADE_STEP_PREVIOUS:
      return MAX (from - 1, 0);
    case TRADE_STEP_NEXT:
      return MIN (from + 1, last);
    case TRADE_STEP_UP:
      return step_series (self, from, -1);
    case TRADE_STEP_DOWN:
      return step_series (self, from, 1);
    case TRADE_STEP_FIRST:
      return 0;
    case TRADE_STEP_LAST:
      return last;
    default:
      g_return_val_if_reached (from);
    }
}

/**
 * trade_scene_get_folded:
 * @self: a scene
 *
 * Lists the figures that have no mark of their own at this size. With the data marks they are all figures of the chart.
 *
 * Returns: (transfer none) (element-type TradeFigure): the figures
 */
const GPtrArray *
trade_scene_get_folded (TradeScene *self)
{
  g_return_val_if_fail (TRADE_IS_SCENE (self), NULL);

  return self->folded;
}

/**
 * trade_scene_get_n_figures:
 * @self: a scene
 *
 * Returns: how many figures the chart shows: those that have a mark of their own, and those that have none at this size
 */
guint
trade_scene_get_n_figures (TradeScene *self)
{
  return trade_scene_get_n_data (self) + trade_scene_get_folded (self)->len;
}

/**
 * trade_scene_get_figure:
 * @self: a scene
 * @index: the number of a figure; those that have a mark of their own come first
 *
 * Returns: (transfer none): the figure
 */
TradeFigure *
trade_scene_get_figure (TradeScene *self,
                        guint       index)
{
  guint n_data = trade_scene_get_n_data (self);

  return index < n_data ? trade_scene_get_data (self, index)->figure
                        : g_ptr_array_index (trade_scene_get_folded (self), index - n_data);
}

/**
 * trade_scene_get_grouped:
 * @self: a scene
 *
 * Lists those of the figures without a mark of their own that the chart shows together, as so many others. Through the rest runs a
 * line.
 *
 * Returns: (transfer none) (element-type TradeFigure): the figures
 */
const GPtrArray *
trade_scene_get_grouped (TradeScene *self)
{
  g_return_val_if_fail (TRADE_IS_SCENE (self), NULL);

  return self->grouped;
}

/**
 * trade_scene_get_others:
 * @self: a scene
 *
 * Lists what the chart shows that is no figure of its view: figures that stand together, and what figures leave of a whole.
 *
 * Returns: (transfer none) (element-type TradeOthers): what it shows
 */
const GPtrArray *
trade_scene_get_others (TradeScene *self)
{
  g_return_val_if_fail (TRADE_IS_SCENE (self), NULL);

  return self->others;
}

/**
 * trade_scene_get_hidden:
 * @self: a scene
 *
 * Lists the labels that found no room at this size. Nothing is dropped in silence.
 *
 * Returns: (transfer none) (element-type utf8): the texts of the hidden labels
 */
const GPtrArray *
trade_scene_get_hidden (TradeScene *self)
{
  g_return_val_if_fail (TRADE_IS_SCENE (self), NULL);

  return self->hidden;
}

static const char *role_names[] = {
  "title", "subtitle", "axis", "axis-label", "grid", "data", "data-label", "annotation", "key", "source",
};

static const char *shape_names[] = { "rectangle", "path", "circle", "area", "text" };

static const char *ink_names[] = { "solid", "light", "outline", "hatch", "open", "stroke", "dashed" };

static const char *colour_names[] = {
  "background", "text",      "secondary", "grid",  "axis",    "exports", "imports",
  "total",      "highlight", "second",    "muted", "on-data", "faded",
  "on-faded",   "earlier", "earlier-2", "earlier-3", "earliest", "focus",
};

G_STATIC_ASSERT (G_N_ELEMENTS (colour_names) == TRADE_N_COLOURS);

static void
dump_mark (GString         *dump,
           const TradeMark *mark)
{
  g_string_append_printf (dump,
                          "%s %s %s %s %.0f,%.0f %.0f×%.0f",
                          role_names[mark->role],
                          shape_names[mark->shape],
                          colour_names[mark->colour],
                          ink_names[mark->ink],
                          mark->x,
                          mark->y,
                          mark->width,
                          mark->height);

  if (mark->words != NULL)
    g_string_append_printf (dump, " “%s”", trade_words_get_string (mark->words));

  if (mark->figure != NULL)
    {
      const TradeSeriesKey *key = trade_figure_get_key (mark->figure);
      g_autofree char *period = trade_period_to_string (trade_figure_get_period (mark->figure));
      g_autofree char *decimal = trade_figure_dup_decimal (mark->figure);

      g_string_append_printf (dump,
                              " [%s.%s.%s.%s.%s.%s %s %s]",
                              key->flow,
                              key->product,
                              key->partner,
                              key->enterprise,
                              key->measure,
                              key->unit,
                              period,
                              decimal);
    }

  g_string_append_c (dump, '\n');
}

/**
 * trade_scene_dump:
 * @self: a scene
 *
 * Writes the scene as text, a line for each mark in paint order, with coordinates in whole logical pixels.
 *
 * Returns: (transfer full): the text, for tests and for people who look for a fault
 */
char *
trade_scene_dump (TradeScene *self)
{
  GString *dump;

  g_return_val_if_fail (TRADE_IS_SCENE (self), NULL);

  dump = g_string_new (NULL);
  g_string_append_printf (dump, "scene %.0f×%.0f %s\n", self->width, self->height, trade_view_get_id (self->view));
  for (guint i = 0; i < self->marks->len; i++)
    dump_mark (dump, &g_array_index (self->marks, TradeMark, i));
  if (self->folded->len > 0)
    g_string_append_printf (dump, "folded %u\n", self->folded->len);
  for (guint i = 0; i < self->others->len; i++)
    {
      g_autofree char *text = trade_others_describe (self->others->pdata[i], self->format, self->view);

      g_string_append_printf (dump, "others “%s”\n", text);
    }
  for (guint i = 0; i < self->hidden->len; i++)
    g_string_append_printf (dump, "hidden “%s”\n", (const char *) self->hidden->pdata[i]);

  return g_string_free (dump, FALSE);
}
