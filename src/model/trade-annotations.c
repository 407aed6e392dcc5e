/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-annotations.h"

#include <string.h>

struct _TradeAnnotations
{
  gatomicrefcount  ref_count;
  char            *title;      /* (nullable) */
  char            *subtitle;   /* (nullable) */
  GArray          *notes;      /* TradeNote, the earliest first */
  GPtrArray       *highlights; /* interned, in the order in which they were added */
};

static void
clear_note (gpointer data)
{
  TradeNote *note = data;

  g_clear_pointer (&note->text, trade_text_unref);
}

/**
 * trade_annotations_new:
 *
 * Adds nothing to a view.
 *
 * Returns: (transfer full): no annotations
 */
TradeAnnotations *
trade_annotations_new (void)
{
  TradeAnnotations *self = g_new0 (TradeAnnotations, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->notes = g_array_new (FALSE, FALSE, sizeof (TradeNote));
  g_array_set_clear_func (self->notes, clear_note);
  self->highlights = g_ptr_array_new ();

  return self;
}

/**
 * trade_annotations_ref:
 * @self: annotations
 *
 * Returns: (transfer full): @self
 */
TradeAnnotations *
trade_annotations_ref (TradeAnnotations *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * trade_annotations_unref:
 * @self: (transfer full): annotations
 *
 * Lets go of them, and frees them if nobody else has them.
 */
void
trade_annotations_unref (TradeAnnotations *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->title);
  g_free (self->subtitle);
  g_array_unref (self->notes);
  g_ptr_array_unref (self->highlights);
  g_free (self);
}

static TradeAnnotations *
copy (TradeAnnotations *self)
{
  TradeAnnotations *other = trade_annotations_new ();

  if (self == NULL)
    return other;

  other->title = g_strdup (self->title);
  other->subtitle = g_strdup (self->subtitle);
  for (guint i = 0; i < self->notes->len; i++)
    {
      TradeNote note = g_array_index (self->notes, TradeNote, i);

      trade_text_ref (note.text);
      g_array_append_val (other->notes, note);
    }
  for (guint i = 0; i < self->highlights->len; i++)
    g_ptr_array_add (other->highlights, g_ptr_array_index (self->highlights, i));

  return other;
}

static void
set_string (char       **field,
            const char  *string)
{
  g_free (*field);
  *field = string != NULL && *string != '\0' ? g_strdup (string) : NULL;
}

/**
 * trade_annotations_with_words:
 * @self: (nullable): annotations, or %NULL for none
 * @title: (nullable): a title in a person's own words; %NULL or empty for the one that the view has by itself
 * @subtitle: (nullable): the same for the subtitle
 *
 * Returns: (transfer full): the same annotations with other words
 */
TradeAnnotations *
trade_annotations_with_words (TradeAnnotations *self,
                              const char       *title,
                              const char       *subtitle)
{
  TradeAnnotations *other = copy (self);

  set_string (&other->title, title);
  set_string (&other->subtitle, subtitle);

  return other;
}

static int
compare_notes (gconstpointer a,
               gconstpointer b)
{
  const TradeNote *one = a;
  const TradeNote *other = b;

  return trade_period_compare (one->period, other->period);
}

/**
 * trade_annotations_with_note:
 * @self: (nullable): annotations, or %NULL for none
 * @period: a period
 * @text: (nullable): what is to be said of it, in the place of what was; %NULL for nothing
 *
 * Returns: (transfer full): the same annotations with another note at @period, or without it, also where there are as many notes
 *   as there can be
 */
TradeAnnotations *
trade_annotations_with_note (TradeAnnotations *self,
                             TradePeriod       period,
                             TradeText        *text)
{
  TradeAnnotations *other = copy (self);

  for (guint i = other->notes->len; i > 0; i--)
    {
      if (trade_period_equal (g_array_index (other->notes, TradeNote, i - 1).period, period))
        g_array_remove_index (other->notes, i - 1);
    }
  if (text != NULL && other->notes->len < TRADE_ANNOTATIONS_MOST)
    {
      TradeNote note = { period, trade_text_ref (text) };

      g_array_append_val (other->notes, note);
      g_array_sort (other->notes, compare_notes);
    }

  return other;
}

/**
 * trade_annotations_with_highlight:
 * @self: (nullable): annotations, or %NULL for none
 * @row_id: what a row is called, see trade_view_dup_row_id()
 * @highlighted: whether it is to be highlighted
 *
 * Returns: (transfer full): the same annotations with the row highlighted, or not, also where there are as many as there can be
 */
TradeAnnotations *
trade_annotations_with_highlight (TradeAnnotations *self,
                                  const char       *row_id,
                                  gboolean          highlighted)
{
  TradeAnnotations *other;
  const char *interned;

  g_return_val_if_fail (row_id != NULL, NULL);

  other = copy (self);
  interned = g_intern_string (row_id);
  g_ptr_array_remove (other->highlights, (gpointer) interned);
  if (highlighted && other->highlights->len < TRADE_ANNOTATIONS_MOST)
    g_ptr_array_add (other->highlights, (gpointer) interned);

  return other;
}

/**
 * trade_annotations_is_year:
 * @code: a part of what a row is called
 *
 * Returns: whether it is no code of a dimension but a year, which rows are called by where each is one
 */
gboolean
trade_annotations_is_year (const char *code)
{
  return strlen (code) == 4 && strspn (code, "0123456789") == 4;
}

/**
 * trade_annotations_is_empty:
 * @self: (nullable): annotations
 *
 * Returns: whether they add nothing
 */
gboolean
trade_annotations_is_empty (TradeAnnotations *self)
{
  return self == NULL ||
         (self->title == NULL && self->subtitle == NULL && self->notes->len == 0 && self->highlights->len == 0);
}

/**
 * trade_annotations_equal:
 * @a: (nullable): annotations
 * @b: (nullable): others
 *
 * Returns: whether they add the same
 */
gboolean
trade_annotations_equal (TradeAnnotations *a,
                         TradeAnnotations *b)
{
  if (trade_annotations_is_empty (a) || trade_annotations_is_empty (b))
    return trade_annotations_is_empty (a) && trade_annotations_is_empty (b);

  if (g_strcmp0 (a->title, b->title) != 0 || g_strcmp0 (a->subtitle, b->subtitle) != 0 || a->notes->len != b->notes->len ||
      a->highlights->len != b->highlights->len)
    return FALSE;

  for (guint i = 0; i < a->notes->len; i++)
    {
      const TradeNote *one = trade_annotations_get_note (a, i);
      const TradeNote *other = trade_annotations_get_note (b, i);

      if (!trade_period_equal (one->period, other->period) || !trade_text_equal (one->text, other->text))
        return FALSE;
    }
  for (guint i = 0; i < a->highlights->len; i++)
    {
      if (g_ptr_array_index (a->highlights, i) != g_ptr_array_index (b->highlights, i))
        return FALSE;
    }

  return TRUE;
}

/**
 * trade_annotations_get_title:
 * @self: (nullable): annotations
 *
 * Returns: (transfer none) (nullable): the title that a person worded
 */
const char *
trade_annotations_get_title (TradeAnnotations *self)
{
  return self != NULL ? self->title : NULL;
}

/**
 * trade_annotations_get_subtitle:
 * @self: (nullable): annotations
 *
 * Returns: (transfer none) (nullable): the subtitle that a person worded
 */
const char *
trade_annotations_get_subtitle (TradeAnnotations *self)
{
  return self != NULL ? self->subtitle : NULL;
}

/**
 * trade_annotations_get_n_notes:
 * @self: (nullable): annotations
 *
 * Returns: how many notes there are
 */
guint
trade_annotations_get_n_notes (TradeAnnotations *self)
{
  return self != NULL ? self->notes->len : 0;
}

/**
 * trade_annotations_get_note:
 * @self: annotations
 * @index: the number of a note, the earliest first
 *
 * Returns: (transfer none): the note
 */
const TradeNote *
trade_annotations_get_note (TradeAnnotations *self,
                            guint             index)
{
  g_return_val_if_fail (self != NULL && index < self->notes->len, NULL);

  return &g_array_index (self->notes, TradeNote, index);
}

/**
 * trade_annotations_find_note:
 * @self: (nullable): annotations
 * @period: a period
 *
 * Returns: (transfer none) (nullable): what is said of just this period
 */
TradeText *
trade_annotations_find_note (TradeAnnotations *self,
                             TradePeriod       period)
{
  for (guint i = 0; i < trade_annotations_get_n_notes (self); i++)
    {
      const TradeNote *note = trade_annotations_get_note (self, i);

      if (trade_period_equal (note->period, period))
        return note->text;
    }

  return NULL;
}

/**
 * trade_annotations_get_n_highlights:
 * @self: (nullable): annotations
 *
 * Returns: how many rows are highlighted
 */
guint
trade_annotations_get_n_highlights (TradeAnnotations *self)
{
  return self != NULL ? self->highlights->len : 0;
}

/**
 * trade_annotations_get_highlight:
 * @self: annotations
 * @index: the number of a highlighted row
 *
 * Returns: (transfer none): what it is called, interned, see trade_view_dup_row_id()
 */
const char *
trade_annotations_get_highlight (TradeAnnotations *self,
                                 guint             index)
{
  g_return_val_if_fail (self != NULL && index < self->highlights->len, NULL);

  return g_ptr_array_index (self->highlights, index);
}

/**
 * trade_annotations_is_highlighted:
 * @self: (nullable): annotations
 * @row_id: the identifier of a row, see trade_view_dup_row_id()
 *
 * Returns: whether the row is highlighted
 */
gboolean
trade_annotations_is_highlighted (TradeAnnotations *self,
                                  const char       *row_id)
{
  g_return_val_if_fail (row_id != NULL, FALSE);

  for (guint i = 0; i < trade_annotations_get_n_highlights (self); i++)
    if (g_str_equal (trade_annotations_get_highlight (self, i), row_id))
      return TRUE;

  return FALSE;
}
