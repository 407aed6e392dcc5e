/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-draft-json.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-draft-figures.h"
#include "trade-draft-glossary.h"
#include "trade-json-writer.h"
#include "trade-json.h"

static const char *const fields[] = {
  [TRADE_DRAFT_TITLE] = "title",
  [TRADE_DRAFT_SUBJECT] = "subject",
  [TRADE_DRAFT_DATE] = "published",
  [TRADE_DRAFT_SOURCE] = "source",
  [TRADE_DRAFT_ADDRESS] = "path",
};

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == TRADE_DRAFT_N_FIELDS);

static void
add_string (TradeJsonWriter *json,
            const char      *key,
            const char      *text)
{
  if (*text != '\0')
    trade_json_writer_add_string (json, key, text);
}

/* Whether a cell of a row of a figure has to be written. The number means nothing without its unit, which other languages count
 * otherwise. */
static gboolean
is_changed (TradeDraftRow    *row,
            TradeDraftColumn  column)
{
  if (column == TRADE_DRAFT_NUMBER || column == TRADE_DRAFT_UNIT)
    return trade_draft_row_get_before (row, TRADE_DRAFT_NUMBER) != NULL || trade_draft_row_get_before (row, TRADE_DRAFT_UNIT) != NULL;

  return trade_draft_row_get_before (row, column) != NULL;
}

/* Of a figure of the release that is edited, what was changed. The rest is written of it again. */
static void
write_row (TradeJsonWriter *json,
           TradeDraftRow   *row)
{
  const guint figure = trade_draft_row_get_figure (row);
  const gboolean is_typed = figure == TRADE_DRAFT_NO_FIGURE;

  trade_json_writer_begin_object (json, NULL);
  if (!is_typed)
    {
      g_autofree char *number = g_strdup_printf ("%u", figure);

      trade_json_writer_add_string (json, "figure", number);
    }
  for (TradeDraftColumn i = 0; i < TRADE_DRAFT_N_COLUMNS; i++)
    if (is_typed)
      add_string (json, trade_draft_column_get_id (i), trade_draft_row_get (row, i));
    else if (is_changed (row, i))
      trade_json_writer_add_string (json, trade_draft_column_get_id (i), trade_draft_row_get (row, i));
  trade_json_writer_end_object (json);
}

static void
write_base (TradeJsonWriter *json,
            TradeDraft      *draft)
{
  TradeDraftBase *base = trade_draft_get_base (draft);
  g_autofree char *text = NULL;
  GBytes *package;

  if (base == NULL)
    return;

  package = trade_draft_base_get_package (base);
  text = g_strndup (g_bytes_get_data (package, NULL), g_bytes_get_size (package));
  trade_json_writer_add_string (json, "base", text);
}

/**
 * trade_draft_write:
 * @draft: a draft
 * @home: (nullable): what it belongs to
 * @words: the words of the language that it is written in
 *
 * Writes a draft as JSON, all of its texts as they were typed, and what they mean. Drafts that say the same give the same bytes.
 *
 * Returns: (transfer full): the JSON, in UTF-8
 */
GBytes *
trade_draft_write (TradeDraft      *draft,
                   TradeDraftHome  *home,
                   TradeDraftWords *words)
{
  TradeJsonWriter *json = trade_json_writer_new (TRUE);
  const char mark[] = { draft != NULL ? trade_draft_get_decimal_mark (draft) : '.', '\0' };
  char *text;

  g_return_val_if_fail (draft != NULL, NULL);
  g_return_val_if_fail (TRADE_IS_DRAFT_WORDS (words), NULL);

  trade_json_writer_begin_object (json, NULL);
  for (TradeDraftField i = 0; i < TRADE_DRAFT_N_FIELDS; i++)
    if (trade_draft_get_base (draft) == NULL)
      add_string (json, fields[i], trade_draft_get_field (draft, i));
    else if (!trade_draft_is_original (draft, i))
      trade_json_writer_add_string (json, fields[i], trade_draft_get_field (draft, i));
  trade_json_writer_add_string (json, "decimalChar", mark);
  if (home != NULL)
    trade_draft_home_write (home, json);
  if (!trade_draft_has_original_views (draft))
    trade_draft_views_write (trade_draft_get_views (draft), json);
  trade_draft_glossary_write (draft, words, json);
  trade_json_writer_begin_array (json, "rows");
  for (guint i = 0; i < trade_draft_get_n_rows (draft); i++)
    write_row (json, trade_draft_get_row (draft, i));
  trade_json_writer_end_array (json);
  write_base (json, draft);
  trade_json_writer_end_object (json);
  text = trade_json_writer_finish (json);

  return g_bytes_new_take (text, strlen (text));
}

/* What nobody changed is as the figure says now. */
static TradeDraftRow *
read_row (const TradeJsonNode *node,
          TradeDraft          *whole)
{
  const char *number = trade_json_lookup_string (node, "figure");
  const char *cells[TRADE_DRAFT_N_COLUMNS];
  TradeDraftRow *original = NULL;
  guint64 figure;

  if (number != NULL && g_ascii_string_to_unsigned (number, 10, 0, G_MAXUINT, &figure, NULL) &&
      figure < trade_draft_get_n_rows (whole))
    original = trade_draft_get_row (whole, (guint) figure);
  for (TradeDraftColumn i = 0; i < TRADE_DRAFT_N_COLUMNS; i++)
    {
      cells[i] = trade_json_lookup_string (node, trade_draft_column_get_id (i));
      if (cells[i] == NULL && original != NULL)
        cells[i] = trade_draft_row_get (original, i);
    }

  return trade_draft_row_with_cells (original, cells);
}

/* @whole: what the release says that is edited */
static TradeDraft *
read_rows (const TradeJsonNode *root,
           TradeDraft          *draft,
           TradeDraft          *whole)
{
  const TradeJsonNode list = trade_json_get_member (root, "rows");
  const guint n_old = trade_draft_get_n_rows (draft);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) trade_draft_row_unref);
  g_autoptr (TradeDraft) cleared = NULL;

  if (!trade_json_check_array (&list))
    return NULL;

  for (gsize i = 0; i < trade_json_get_length (&list); i++)
    {
      const TradeJsonNode node = trade_json_get_element (&list, i);

      g_ptr_array_add (rows, read_row (&node, whole));
    }

  cleared = n_old > 0 ? trade_draft_remove_rows (draft, 0, n_old) : trade_draft_ref (draft);

  return rows->len > 0 ? trade_draft_insert_rows (cleared, 0, (TradeDraftRow **) rows->pdata, rows->len)
                       : trade_draft_ref (cleared);
}

static TradeDraftBase *
read_base (const TradeJsonNode  *root,
           GError              **error)
{
  const char *package = trade_json_lookup_string (root, "base");
  g_autoptr (GBytes) bytes = NULL;

  if (package == NULL)
    return NULL;

  bytes = g_bytes_new (package, strlen (package));

  return trade_draft_base_read (bytes, error);
}

/* What nothing was typed in yet. */
static TradeDraft *
begin_draft (const TradeJsonNode *root,
             TradeDraftWords     *words,
             GError             **error)
{
  const char decimal_mark = g_strcmp0 (trade_json_lookup_string (root, "decimalChar"), ",") == 0 ? ',' : '.';
  g_autoptr (TradeDraftBase) base = NULL;

  if (trade_json_lookup_string (root, "base") == NULL)
    return trade_draft_new (decimal_mark);

  base = read_base (root, error);

  return base != NULL ? trade_draft_new_of_release (base, words, decimal_mark) : NULL;
}

static TradeDraft *
read_draft (const TradeJsonNode *root,
            TradeDraftWords     *words,
            GError             **error)
{
  g_autoptr (TradeDraft) begun = begin_draft (root, words, error);
  g_autoptr (TradeDraft) draft = NULL;
  g_autoptr (TradeDraft) written = NULL;
  g_autoptr (TradeDraftViews) views = NULL;

  if (begun == NULL)
    return NULL;

  draft = trade_draft_ref (begun);
  for (TradeDraftField i = 0; i < TRADE_DRAFT_N_FIELDS; i++)
    {
      const char *text = trade_json_lookup_string (root, fields[i]);
      g_autoptr (TradeDraft) old = g_steal_pointer (&draft);

      draft = text != NULL ? trade_draft_set_field (old, i, text) : trade_draft_ref (old);
    }

  written = read_rows (root, draft, begun);
  views = trade_draft_views_read (root);
  if (written != NULL && views != NULL)
    {
      g_autoptr (TradeDraft) old = g_steal_pointer (&written);

      written = trade_draft_set_views (old, views, "");
    }

  return written != NULL ? trade_draft_glossary_translate (written, words, root) : NULL;
}

/**
 * trade_draft_read:
 * @name: the name of the file, for messages
 * @bytes: what trade_draft_write() has written
 * @words: the words of the language that the program speaks now
 * @home: (out) (optional) (nullable) (transfer full): return location for what it belongs to
 * @error: return location for the error
 *
 * Reads a draft. What was written in another language is said in the words of this one.
 *
 * Returns: (transfer full) (nullable): the draft, or %NULL with @error set
 */
TradeDraft *
trade_draft_read (const char       *name,
                  GBytes           *bytes,
                  TradeDraftWords  *words,
                  TradeDraftHome  **home,
                  GError          **error)
{
  g_autoptr (TradeFaults) faults = trade_faults_new ();
  g_autoptr (TradeJson) json = NULL;
  g_autoptr (TradeDraft) draft = NULL;
  g_autoptr (TradeDraftHome) found = NULL;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (TRADE_IS_DRAFT_WORDS (words), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  json = trade_json_new (name, bytes, faults);
  if (json != NULL)
    {
      const TradeJsonNode root = trade_json_get_root (json);
      g_autoptr (GError) fault = NULL;

      draft = read_draft (&root, words, &fault);
      found = trade_draft_home_read (&root);
      if (fault != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&fault));
          return NULL;
        }
    }
  if (!trade_faults_to_error (faults, error))
    return NULL;
  if (home != NULL)
    *home = g_steal_pointer (&found);

  return g_steal_pointer (&draft);
}

/**
 * trade_draft_read_title:
 * @name: the name of the file, for messages
 * @bytes: what trade_draft_write() has written
 *
 * Reads how a draft is called, which is what the release is called that it was made of, unless that was changed.
 *
 * Returns: (transfer full) (nullable): the title; %NULL where there is none
 */
char *
trade_draft_read_title (const char *name,
                        GBytes     *bytes)
{
  g_autoptr (TradeFaults) faults = trade_faults_new ();
  g_autoptr (TradeJson) json = NULL;
  g_autoptr (TradeDraftBase) base = NULL;
  TradeJsonNode root;
  TradeText *title;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);

  json = trade_json_new (name, bytes, faults);
  if (json == NULL)
    return NULL;

  root = trade_json_get_root (json);
  if (trade_json_lookup_string (&root, fields[TRADE_DRAFT_TITLE]) != NULL)
    return g_strdup (trade_json_lookup_string (&root, fields[TRADE_DRAFT_TITLE]));

  base = read_base (&root, NULL);
  title = base != NULL ? trade_dataset_get_title (trade_draft_base_get_dataset (base)) : NULL;

  return title != NULL ? g_strdup (trade_format_text (trade_format_get_default (), title)) : NULL;
}
