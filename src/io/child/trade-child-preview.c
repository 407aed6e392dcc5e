/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-child-preview.h"

#include "trade-child-text.h"
#include "trade-intake.h"
#include "trade-preview-private.h"

#define N_DOUBTS (TRADE_PREVIEW_MARK + 1)

static GVariant *
write_row (const TradeHeading *row)
{
  GVariantBuilder cells;

  g_variant_builder_init (&cells, G_VARIANT_TYPE ("as"));
  for (guint i = 0; i < row->n; i++)
    trade_child_text_add (&cells, row->names[i]);

  return g_variant_builder_end (&cells);
}

/*
 * trade_child_preview_to_variant:
 * @preview: the first rows of a table
 *
 * Writes a preview.
 *
 * Returns: (transfer floating): the content of %TRADE_CHILD_ASK
 */
GVariant *
trade_child_preview_to_variant (TradePreview *preview)
{
  g_autofree guchar *meanings = g_malloc (preview->meanings->len + 1);
  GVariantBuilder rows;

  g_variant_builder_init (&rows, G_VARIANT_TYPE ("aas"));
  for (guint i = 0; i < preview->rows->len; i++)
    g_variant_builder_add_value (&rows, write_row (g_ptr_array_index (preview->rows, i)));
  for (guint i = 0; i < preview->meanings->len; i++)
    meanings[i] = (guchar) g_array_index (preview->meanings, TradeColumnMeaning, i);

  return g_variant_new ("(@syybm@sm@s@as@aas@ay)", trade_child_text_new (preview->file), (guchar) preview->encoding,
                        (guchar) preview->doubt, preview->has_title,
                        preview->open_number != NULL ? trade_child_text_new (preview->open_number) : NULL,
                        preview->open_year != NULL ? trade_child_text_new (preview->open_year) : NULL,
                        write_row (preview->header), g_variant_builder_end (&rows),
                        g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, meanings, preview->meanings->len, 1));
}

static TradeHeading *
read_row (GVariant *cells)
{
  TradeHeading *row = g_new0 (TradeHeading, 1);

  row->names = g_variant_dup_strv (cells, NULL);
  row->n = g_strv_length (row->names);
  row->folded = g_new0 (char *, row->n + 1);
  for (guint i = 0; i < row->n; i++)
    row->folded[i] = trade_heading_fold (row->names[i]);

  return row;
}

static gboolean
read_rows (TradePreview *self,
           GVariant     *rows)
{
  const gsize n = g_variant_n_children (rows);

  for (gsize i = 0; i < n && n <= TRADE_PREVIEW_MAX_ROWS; i++)
    {
      g_autoptr (GVariant) cells = g_variant_get_child_value (rows, i);

      g_ptr_array_add (self->rows, read_row (cells));
      if (((TradeHeading *) g_ptr_array_index (self->rows, i))->n > self->header->n)
        return FALSE;
    }

  return n <= TRADE_PREVIEW_MAX_ROWS && self->header->n > 0 && self->header->n <= TRADE_INTAKE_MAX_COLUMNS;
}

static gboolean
read_meanings (TradePreview *self,
               GVariant     *variant)
{
  gsize n;
  const guchar *meanings = g_variant_get_fixed_array (variant, &n, 1);

  for (gsize i = 0; i < n; i++)
    {
      const TradeColumnMeaning meaning = meanings[i];

      if (meanings[i] >= TRADE_N_COLUMN_MEANINGS)
        return FALSE;
      g_array_append_val (self->meanings, meaning);
    }

  return n == self->header->n;
}

/*
 * trade_child_preview_from_variant:
 * @variant: the content of %TRADE_CHILD_ASK
 *
 * Reads a preview, whoever wrote it.
 *
 * Returns: (transfer full) (nullable): the preview; %NULL where it can be none
 */
TradePreview *
trade_child_preview_from_variant (GVariant *variant)
{
  g_autoptr (TradePreview) self = g_new0 (TradePreview, 1);
  g_autoptr (GVariant) header = NULL;
  g_autoptr (GVariant) rows = NULL;
  g_autoptr (GVariant) meanings = NULL;
  guchar encoding, doubt;

  g_atomic_ref_count_init (&self->ref_count);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) trade_heading_free);
  self->meanings = g_array_new (FALSE, FALSE, sizeof (TradeColumnMeaning));
  g_variant_get (variant, "(syybmsms@as@aas@ay)", &self->file, &encoding, &doubt, &self->has_title, &self->open_number,
                 &self->open_year, &header, &rows, &meanings);
  self->header = read_row (header);
  self->encoding = encoding;
  self->doubt = doubt;
  if (encoding >= TRADE_N_ENCODINGS || doubt >= N_DOUBTS || !read_rows (self, rows) || !read_meanings (self, meanings))
    return NULL;
  /* Whoever is asked for the mark is shown the number, and so with the year. */
  if ((self->doubt == TRADE_PREVIEW_MARK && self->open_number == NULL) || (self->doubt == TRADE_PREVIEW_YEAR && self->open_year == NULL))
    return NULL;

  return g_steal_pointer (&self);
}
