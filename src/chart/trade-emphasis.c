/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-emphasis.h"

/* Rows that a person highlights keep their colours and their bold names, or get a colour where they are grey; all others turn grey. */

typedef struct
{
  TradeView  *view;
  GHashTable *rows;                    /* by the names of the highlighted rows: the colour that each gets, 0 for its own */
  gboolean    strong[TRADE_N_COLOURS]; /* the colours of data that stays */
  gboolean    faded[TRADE_N_COLOURS];  /* and of data that turns grey */
  TradeColour given[TRADE_N_COLOURS];  /* what highlighted rows get in the place of a grey; 0 for nothing */
} Emphasis;

/* Whether a figure is of a highlighted row, and the colour that this gets in the place of its own. */
static gboolean
stays (Emphasis    *self,
       TradeFigure *figure,
       TradeColour *colour)
{
  g_autofree char *row_id = trade_view_dup_row_id (self->view, figure);
  gpointer value = NULL;
  gboolean found = g_hash_table_lookup_extended (self->rows, row_id, NULL, &value);

  if (GPOINTER_TO_UINT (value) != 0)
    *colour = GPOINTER_TO_UINT (value);

  return found;
}

/* The colours of series beyond the first few, and of earlier years, which grey ones beside them would hide. */
static gboolean
is_grey (TradeColour colour)
{
  return colour == TRADE_COLOUR_MUTED || (colour >= TRADE_COLOUR_EARLIER && colour <= TRADE_COLOUR_EARLIEST);
}

static GHashTable *
list_rows (TradeView  *view,
           GHashTable *figures)
{
  GHashTable *rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer figure;

  g_hash_table_iter_init (&iter, figures);
  while (g_hash_table_iter_next (&iter, &figure, NULL))
    g_hash_table_insert (rows, trade_view_dup_row_id (view, figure), NULL);

  return rows;
}

static gboolean
is_data (const TradeMark *mark)
{
  return mark->figure != NULL && (mark->role == TRADE_ROLE_DATA || mark->role == TRADE_ROLE_ANNOTATION);
}

/* A row may stand together with others, which are not highlighted with it. */
static gboolean
is_any_drawn (Emphasis   *self,
              TradeScene *scene)
{
  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);
      TradeColour colour;

      if (is_data (mark) && stays (self, mark->figure, &colour))
        return TRUE;
    }

  return FALSE;
}

/* A highlighted row that is grey gets a colour that no other highlighted one has, as far as there are any. */
static void
give_colours (Emphasis   *self,
              TradeScene *scene)
{
  static const TradeColour palette[] = { TRADE_COLOUR_HIGHLIGHT, TRADE_COLOUR_SECOND, TRADE_COLOUR_TOTAL };
  gboolean taken[TRADE_N_COLOURS] = { FALSE };
  guint next = 0;

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);
      TradeColour colour = mark->colour;

      if (is_data (mark) && stays (self, mark->figure, &colour))
        taken[colour] = TRUE;
    }

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);
      TradeColour colour = mark->colour;

      while (next < G_N_ELEMENTS (palette) && taken[palette[next]])
        next++;
      if (next == G_N_ELEMENTS (palette) || !is_data (mark) || !is_grey (mark->colour) || !stays (self, mark->figure, &colour) ||
          colour != mark->colour)
        continue;
      g_hash_table_insert (self->rows, trade_view_dup_row_id (self->view, mark->figure), GUINT_TO_POINTER (palette[next]));
      self->given[mark->colour] = palette[next];
      taken[palette[next]] = TRUE;
    }
}

/* Words on a grey mark are dark, and others are those of the second rank. */
static TradeColour
fade_words (TradeColour colour)
{
  return colour == TRADE_COLOUR_ON_DATA ? TRADE_COLOUR_ON_FADED : TRADE_COLOUR_SECONDARY;
}

static void
fade_mark (Emphasis   *self,
           TradeScene *scene,
           guint       index)
{
  const TradeMark *mark = trade_scene_get_mark (scene, index);
  gboolean is_area = mark->role == TRADE_ROLE_ANNOTATION && mark->shape == TRADE_SHAPE_AREA;
  gboolean of_data = mark->role == TRADE_ROLE_DATA || mark->role == TRADE_ROLE_DATA_LABEL || mark->role == TRADE_ROLE_ANNOTATION;
  TradeColour colour = mark->colour;

  if (!of_data || (mark->figure == NULL && !is_area))
    return;

  if (mark->figure != NULL && stays (self, mark->figure, &colour))
    {
      self->strong[mark->colour] = TRUE;
      if (is_grey (mark->colour))
        trade_scene_recolour (scene, index, colour);
    }
  else if (mark->shape == TRADE_SHAPE_TEXT)
    trade_scene_recolour (scene, index, fade_words (mark->colour));
  else
    {
      self->faded[mark->colour] = TRUE;
      trade_scene_recolour (scene, index, TRADE_COLOUR_FADED);
    }
}

static void
fade_label (Emphasis   *self,
            TradeLabel *label)
{
  TradeColour colour = label->colour;
  double width;

  if (label->figure == NULL)
    return;
  if (stays (self, label->figure, &colour))
    {
      /* The palest grey is none for words. */
      if (is_grey (label->colour) || label->colour == TRADE_COLOUR_SECONDARY)
        label->colour = colour;
      return;
    }

  width = trade_words_get_width (label->words);
  trade_words_set_weight (label->words, PANGO_WEIGHT_NORMAL);
  trade_words_shrink (label->words);
  label->x += label->anchor * (width - trade_words_get_width (label->words));
  label->colour = fade_words (label->colour);
}

/* A key explains the colours that are left. */
static void
fade_key (Emphasis   *self,
          TradeScene *scene,
          guint       index)
{
  const TradeMark *mark = trade_scene_get_mark (scene, index);

  if (mark->role != TRADE_ROLE_KEY || mark->shape == TRADE_SHAPE_TEXT)
    return;
  if (self->given[mark->colour] != 0)
    trade_scene_recolour (scene, index, self->given[mark->colour]);
  else if (self->faded[mark->colour] && !self->strong[mark->colour])
    trade_scene_recolour (scene, index, TRADE_COLOUR_FADED);
}

/* What is highlighted but not there, or not drawn, is reported. */
static void
report_missing (TradeFrame *frame,
                gboolean    drawn)
{
  TradeAnnotations *annotations = trade_view_get_annotations (frame->view);

  for (guint i = 0; i < trade_annotations_get_n_highlights (annotations); i++)
    {
      const char *row_id = trade_annotations_get_highlight (annotations, i);
      g_autoptr (GHashTable) row = trade_view_list_row (frame->view, row_id);

      if (!drawn || g_hash_table_size (row) == 0)
        trade_scene_add_hidden (frame->scene, row_id);
    }
}

/**
 * trade_emphasis_apply:
 * @frame: a chart whose labels have no places yet
 *
 * Turns grey what is not of a highlighted row, where rows are highlighted.
 */
void
trade_emphasis_apply (TradeFrame *frame)
{
  g_autoptr (GHashTable) highlighted = trade_view_list_highlighted (frame->view);
  g_autoptr (GHashTable) rows = NULL;
  Emphasis self = { .view = frame->view };
  gboolean drawn = TRUE;

  if (highlighted != NULL)
    {
      rows = list_rows (frame->view, highlighted);
      self.rows = rows;
      drawn = is_any_drawn (&self, frame->scene);
    }
  report_missing (frame, drawn);
  if (highlighted == NULL || !drawn)
    return;

  give_colours (&self, frame->scene);
  for (guint i = 0; i < trade_scene_get_n_marks (frame->scene); i++)
    fade_mark (&self, frame->scene, i);
  for (guint i = 0; i < trade_scene_get_n_marks (frame->scene); i++)
    fade_key (&self, frame->scene, i);
  for (guint i = 0; i < frame->labels->len; i++)
    fade_label (&self, &g_array_index (frame->labels, TradeLabel, i));
}
