/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-draft-json.h"

#include <glib/gi18n.h>
#include <string.h>

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

static const char *const columns[] = {
  [TRADE_DRAFT_FLOW] = "flow",           [TRADE_DRAFT_MEASURE] = "measure", [TRADE_DRAFT_RELATION] = "relation",
  [TRADE_DRAFT_NUMBER] = "value",        [TRADE_DRAFT_UNIT] = "unit",       [TRADE_DRAFT_PERIOD] = "period",
  [TRADE_DRAFT_PRODUCT] = "product",     [TRADE_DRAFT_PARTNER] = "partner",
  [TRADE_DRAFT_ENTERPRISE] = "enterprise", [TRADE_DRAFT_STATUS] = "status", [TRADE_DRAFT_NOTE] = "note",
};

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == TRADE_DRAFT_N_FIELDS);
G_STATIC_ASSERT (G_N_ELEMENTS (columns) == TRADE_DRAFT_N_COLUMNS);

static void
add_string (TradeJsonWriter *json,
            const char      *key,
            const char      *text)
{
  if (*text != '\0')
    trade_json_writer_add_string (json, key, text);
}

/**
 * trade_draft_write:
 * @draft: a draft
 * @words: the words of the language that it is written in
 *
 * Writes a draft as JSON, all of its texts as they were typed, and what they mean. Drafts that say the same give the same bytes.
 *
 * Returns: (transfer full): the JSON, in UTF-8
 */
GBytes *
trade_draft_write (TradeDraft      *draft,
                   TradeDraftWords *words)
{
  TradeJsonWriter *json = trade_json_writer_new (TRUE);
  const char mark[] = { draft != NULL ? trade_draft_get_decimal_mark (draft) : '.', '\0' };
  char *text;

  g_return_val_if_fail (draft != NULL, NULL);
  g_return_val_if_fail (TRADE_IS_DRAFT_WORDS (words), NULL);

  trade_json_writer_begin_object (json, NULL);
  for (TradeDraftField i = 0; i < TRADE_DRAFT_N_FIELDS; i++)
    add_string (json, fields[i], trade_draft_get_field (draft, i));
  trade_json_writer_add_string (json, "decimalChar", mark);
  trade_draft_glossary_write (draft, words, json);
  trade_json_writer_begin_array (json, "rows");
  for (guint i = 0; i < trade_draft_get_n_rows (draft); i++)
    {
      trade_json_writer_begin_object (json, NULL);
      for (TradeDraftColumn j = 0; j < TRADE_DRAFT_N_COLUMNS; j++)
        add_string (json, columns[j], trade_draft_row_get (trade_draft_get_row (draft, i), j));
      trade_json_writer_end_object (json);
    }
  trade_json_writer_end_array (json);
  trade_json_writer_end_object (json);
  text = trade_json_writer_finish (json);

  return g_bytes_new_take (text, strlen (text));
}

/* What a later version may have written beside what this one knows is passed over. */
static const char *
get_string (const TradeJsonNode *object,
            const char          *key)
{
  const TradeJsonNode member = trade_json_get_member (object, key);

  return member.value != NULL ? trade_json_get_string (&member) : NULL;
}

static TradeDraftRow *
read_row (const TradeJsonNode *node)
{
  const char *cells[TRADE_DRAFT_N_COLUMNS];

  for (TradeDraftColumn i = 0; i < TRADE_DRAFT_N_COLUMNS; i++)
    cells[i] = get_string (node, columns[i]);

  return trade_draft_row_new (cells);
}

static TradeDraft *
read_rows (const TradeJsonNode *root,
           TradeDraft          *draft)
{
  const TradeJsonNode list = trade_json_get_member (root, "rows");
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) trade_draft_row_unref);

  if (!trade_json_check_array (&list))
    return NULL;

  for (gsize i = 0; i < trade_json_get_length (&list); i++)
    {
      const TradeJsonNode node = trade_json_get_element (&list, i);

      g_ptr_array_add (rows, read_row (&node));
    }

  return rows->len > 0 ? trade_draft_insert_rows (draft, 0, (TradeDraftRow **) rows->pdata, rows->len)
                       : trade_draft_ref (draft);
}

static TradeDraft *
read_draft (const TradeJsonNode *root)
{
  const char *mark = get_string (root, "decimalChar");
  g_autoptr (TradeDraft) draft = trade_draft_new (g_strcmp0 (mark, ",") == 0 ? ',' : '.');

  for (TradeDraftField i = 0; i < TRADE_DRAFT_N_FIELDS; i++)
    {
      const char *text = get_string (root, fields[i]);
      g_autoptr (TradeDraft) old = g_steal_pointer (&draft);

      draft = text != NULL ? trade_draft_set_field (old, i, text) : trade_draft_ref (old);
    }

  return read_rows (root, draft);
}

/**
 * trade_draft_read:
 * @name: the name of the file, for messages
 * @bytes: what trade_draft_write() has written
 * @words: the words of the language that the program speaks now
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
                  GError          **error)
{
  g_autoptr (TradeFaults) faults = trade_faults_new ();
  g_autoptr (TradeJson) json = NULL;
  g_autoptr (TradeDraft) draft = NULL;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (TRADE_IS_DRAFT_WORDS (words), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  json = trade_json_new (name, bytes, faults);
  if (json != NULL)
    {
      const TradeJsonNode root = trade_json_get_root (json);

      g_autoptr (TradeDraft) written = read_draft (&root);

      draft = written != NULL ? trade_draft_glossary_translate (written, words, &root) : NULL;
    }
  if (!trade_faults_to_error (faults, error))
    return NULL;

  return g_steal_pointer (&draft);
}
