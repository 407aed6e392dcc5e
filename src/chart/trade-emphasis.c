/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-emphasis.h"

/* Rows that a person highlights keep their colours and their bold names; all others turn grey. */

typedef struct
{
  TradeView  *view;
  GHashTable *rows;                    /* the names of the highlighted rows */
  gboolean    strong[TRADE_N_COLOURS]; /* the colours of data that stays */
  gboolean    faded[TRADE_N_COLOURS];  /* and of data that turns grey */
} Emphasis;

static gboolean
stays (Emphasis    *self,
       TradeFigure *figure)
{
  g_autofree char *row_id = trade_view_dup_row_id (self->view, figure);

  return g_hash_table_contains (self->rows, row_id);
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
    g_hash_table_add (rows, trade_view_dup_row_id (view, figure));

  return rows;
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

  if (!of_data || (mark->figure == NULL && !is_area))
    return;

  if (mark->figure != NULL && stays (self, mark->figure))
    self->strong[mark->colour] = TRUE;
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
  double width;

  if (label->figure == NULL || stays (self, label->figure))
    return;

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

  if (mark->role == TRADE_ROLE_KEY && mark->shape != TRADE_SHAPE_TEXT && self->faded[mark->colour] && !self->strong[mark->colour])
    trade_scene_recolour (scene, index, TRADE_COLOUR_FADED);
}

/* What is highlighted but not there is reported. */
static void
report_missing (TradeFrame *frame)
{
  TradeAnnotations *annotations = trade_view_get_annotations (frame->view);

  for (guint i = 0; i < trade_annotations_get_n_highlights (annotations); i++)
    {
      const char *row_id = trade_annotations_get_highlight (annotations, i);
      g_autoptr (GHashTable) row = trade_view_list_row (frame->view, row_id);

      if (g_hash_table_size (row) == 0)
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

  report_missing (frame);
  if (highlighted == NULL)
    return;

  rows = list_rows (frame->view, highlighted);
  self.rows = rows;
  for (guint i = 0; i < trade_scene_get_n_marks (frame->scene); i++)
    fade_mark (&self, frame->scene, i);
  for (guint i = 0; i < trade_scene_get_n_marks (frame->scene); i++)
    fade_key (&self, frame->scene, i);
  for (guint i = 0; i < frame->labels->len; i++)
    fade_label (&self, &g_array_index (frame->labels, TradeLabel, i));
}
