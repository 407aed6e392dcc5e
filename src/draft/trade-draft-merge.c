/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-draft-merge.h"

#include <glib/gi18n.h>

#include "trade-draft-number.h"
#include "trade-heading.h"

/* Nobody reads more before saying yes or no. */
#define MOST_LINES 500

/* The columns that say which figure a row is. */
static const TradeDraftColumn named[] = {
  TRADE_DRAFT_FLOW, TRADE_DRAFT_PRODUCT, TRADE_DRAFT_PARTNER, TRADE_DRAFT_ENTERPRISE,
};

/* How a figure was made, which need not be said. */
static const TradeDraftColumn settings[] = {
  TRADE_DRAFT_REPORTER, TRADE_DRAFT_COMPARISON, TRADE_DRAFT_ADJUSTMENT, TRADE_DRAFT_PRICES, TRADE_DRAFT_VALUATION,
};

/* The rows of each figure, in their order, by all that is said of it, and without how it was made. */
typedef struct
{
  GHashTable *exact;
  GHashTable *loose;
} Places;

static void
append_code (GString          *key,
             TradeDraftWords  *words,
             TradeDraftColumn  column,
             const char       *text)
{
  const char *code = *text != '\0' ? trade_draft_words_find (words, column, text) : TRADE_CODE_TOTAL;
  g_autofree char *folded = code == NULL ? trade_heading_fold (text) : NULL;

  g_string_append_printf (key, "%s\n", code != NULL ? code : folded);
}

/* Amounts and quantities need not be called so. */
static void
append_measure (GString         *key,
                TradeDraftWords *words,
                TradeDraftRow   *row)
{
  const char *text = trade_draft_row_get (row, TRADE_DRAFT_UNIT);
  TradeDraftUnit unit = { "", "", 0 };
  const gboolean is_known = *text != '\0' && trade_draft_words_find_unit (words, text, &unit);
  const TradeUnitKind kind = is_known ? trade_unit_get_kind (unit.unit) : TRADE_UNIT_KIND_PERCENT;

  if (kind == TRADE_UNIT_KIND_CURRENCY || kind == TRADE_UNIT_KIND_QUANTITY)
    g_string_append_printf (key, "%s/%s\n", unit.unit, unit.base);
  else
    g_string_append_printf (key, "%s\n", is_known ? unit.base : text);
  if (kind == TRADE_UNIT_KIND_CURRENCY && *trade_draft_row_get (row, TRADE_DRAFT_MEASURE) == '\0')
    g_string_append (key, TRADE_MEASURE_VALUE "\n");
  else if (kind == TRADE_UNIT_KIND_QUANTITY && *trade_draft_row_get (row, TRADE_DRAFT_MEASURE) == '\0')
    g_string_append (key, TRADE_MEASURE_QUANTITY "\n");
  else
    append_code (key, words, TRADE_DRAFT_MEASURE, trade_draft_row_get (row, TRADE_DRAFT_MEASURE));
}

/* What two rows have in common that are of one figure, however it is written. */
static char *
write_key (TradeDraftWords *words,
           TradeDraftRow   *row,
           gboolean         is_exact)
{
  GString *key = g_string_new (NULL);
  const char *text = trade_draft_row_get (row, TRADE_DRAFT_PERIOD);
  g_autofree char *period_text = NULL;
  TradePeriod period;

  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    append_code (key, words, named[i], trade_draft_row_get (row, named[i]));
  append_measure (key, words, row);
  for (guint i = 0; is_exact && i < G_N_ELEMENTS (settings); i++)
    if (*trade_draft_row_get (row, settings[i]) != '\0')
      append_code (key, words, settings[i], trade_draft_row_get (row, settings[i]));
    else
      g_string_append_c (key, '\n');
  if (trade_draft_number_parse_period (text, &period))
    period_text = trade_period_to_string (period);
  g_string_append (key, period_text != NULL ? period_text : text);

  return g_string_free (key, FALSE);
}

static gboolean
has_same_unit (TradeDraftWords *words,
               TradeDraftRow   *row,
               TradeDraftRow   *other)
{
  TradeDraftUnit unit, other_unit;

  return trade_draft_words_find_unit (words, trade_draft_row_get (row, TRADE_DRAFT_UNIT), &unit) &&
         trade_draft_words_find_unit (words, trade_draft_row_get (other, TRADE_DRAFT_UNIT), &other_unit) &&
         g_str_equal (unit.unit, other_unit.unit) && g_str_equal (unit.base, other_unit.base) && unit.scale == other_unit.scale;
}

/* The figure stays which it is, in the words in which it is there; the number is the new one. */
static TradeDraftRow *
replace (TradeDraftWords *words,
         TradeDraftRow   *old,
         TradeDraftRow   *row)
{
  static const TradeDraftColumn taken[] = { TRADE_DRAFT_RELATION, TRADE_DRAFT_NUMBER, TRADE_DRAFT_STATUS };
  static const TradeDraftColumn said[] = { TRADE_DRAFT_NOTE, TRADE_DRAFT_CITED, TRADE_DRAFT_REASON };
  const char *cells[TRADE_DRAFT_N_COLUMNS];

  for (TradeDraftColumn i = 0; i < TRADE_DRAFT_N_COLUMNS; i++)
    cells[i] = trade_draft_row_get (old, i);
  for (guint i = 0; i < G_N_ELEMENTS (taken); i++)
    cells[taken[i]] = trade_draft_row_get (row, taken[i]);
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    if (*trade_draft_row_get (row, said[i]) != '\0')
      cells[said[i]] = trade_draft_row_get (row, said[i]);
  if (!has_same_unit (words, old, row))
    cells[TRADE_DRAFT_UNIT] = trade_draft_row_get (row, TRADE_DRAFT_UNIT);

  return trade_draft_row_with_cells (old, cells);
}

static void
add_place (GHashTable *places,
           char       *key,
           guint       row)
{
  GQueue *rows = g_hash_table_lookup (places, key);

  if (rows == NULL)
    {
      rows = g_queue_new ();
      g_hash_table_insert (places, g_strdup (key), rows);
    }
  g_queue_push_tail (rows, GUINT_TO_POINTER (row));
  g_free (key);
}

static void
places_init (Places          *self,
             TradeDraft      *draft,
             TradeDraftWords *words)
{
  self->exact = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_queue_free);
  self->loose = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_queue_free);
  for (guint i = 0; i < trade_draft_get_n_rows (draft); i++)
    {
      TradeDraftRow *row = trade_draft_get_row (draft, i);

      if (trade_draft_row_is_empty (row))
        continue;
      add_place (self->exact, write_key (words, row, TRUE), i);
      add_place (self->loose, write_key (words, row, FALSE), i);
    }
}

static void
places_clear (Places *self)
{
  g_hash_table_unref (self->exact);
  g_hash_table_unref (self->loose);
}

/* Of several that are written alike, each is replaced once, and then the last. */
static gboolean
take_place (GHashTable *places,
            char       *key,
            guint      *place)
{
  GQueue *rows = g_hash_table_lookup (places, key);

  g_free (key);
  if (rows == NULL)
    return FALSE;

  *place = GPOINTER_TO_UINT (g_queue_get_length (rows) > 1 ? g_queue_pop_head (rows) : g_queue_peek_head (rows));

  return TRUE;
}

/* A table that does not say how its figures were made is taken to be of those that are there. */
static gboolean
find_place (Places          *self,
            TradeDraftWords *words,
            TradeDraftRow   *row,
            guint           *place)
{
  gboolean says = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    says |= *trade_draft_row_get (row, settings[i]) != '\0';

  return take_place (self->exact, write_key (words, row, TRUE), place) ||
         (!says && take_place (self->loose, write_key (words, row, FALSE), place));
}

/* Only what was published has to be changed for a reason. */
static TradeDraftRow *
without_reason (TradeDraft    *draft,
                TradeDraftRow *row)
{
  return trade_draft_get_base (draft) != NULL ? trade_draft_row_ref (row) : trade_draft_row_with (row, TRADE_DRAFT_REASON, "");
}

/**
 * trade_draft_merge_rows:
 * @draft: a draft
 * @words: the words of the language that it is written in
 * @rows: (element-type TradeDraftRow): rows of figures that come from elsewhere
 *
 * Puts figures that the draft has already in their places, and the others below all.
 *
 * Returns: (transfer full): the new draft
 */
TradeDraft *
trade_draft_merge_rows (TradeDraft      *draft,
                        TradeDraftWords *words,
                        GPtrArray       *rows)
{
  Places places;
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) trade_draft_row_unref);

  g_return_val_if_fail (draft != NULL, NULL);
  g_return_val_if_fail (TRADE_IS_DRAFT_WORDS (words), NULL);
  g_return_val_if_fail (rows != NULL && rows->len > 0, NULL);

  places_init (&places, draft, words);
  for (guint i = 0; i < trade_draft_get_n_rows (draft); i++)
    g_ptr_array_add (all, trade_draft_row_ref (trade_draft_get_row (draft, i)));
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (TradeDraftRow) row = without_reason (draft, g_ptr_array_index (rows, i));
      TradeDraftRow *old;
      guint place;

      if (!find_place (&places, words, row, &place))
        {
          g_ptr_array_add (all, g_steal_pointer (&row));
          continue;
        }
      old = g_ptr_array_index (all, place);
      g_ptr_array_index (all, place) = replace (words, old, row);
      trade_draft_row_unref (old);
    }
  places_clear (&places);

  return trade_draft_take_pasted (draft, all, rows->len);
}

/* "Exports, 2023: 23.77 trillion yuan". */
static void
append_row (GString    *lines,
            TradeDraft *draft,
            guint       row)
{
  TradeDraftRow *content = trade_draft_get_row (draft, row);
  g_autofree char *name = trade_draft_name_row (draft, row);
  const char *number = trade_draft_row_get (content, TRADE_DRAFT_NUMBER);
  const char *status = trade_draft_row_get (content, TRADE_DRAFT_STATUS);
  /* A figure without a value says why. */
  g_autofree char *quantity = *number == '\0' && *status != '\0'
                                ? g_strdup (status)
                                : g_strdup_printf ("%s %s", number, trade_draft_row_get (content, TRADE_DRAFT_UNIT));

  g_strstrip (quantity);
  /* Translators: a row that is added to a table: what it is of, and its number: "+ Exports, 2023: 23.77 trillion yuan" */
  g_string_append_printf (lines, C_("added row", "+ %1$s: %2$s"), name, quantity);
  g_string_append_c (lines, '\n');
}

static void
append_changes (GString    *lines,
                TradeDraft *before,
                TradeDraft *after,
                guint       row)
{
  TradeDraftRow *old = trade_draft_get_row (before, row);
  TradeDraftRow *content = trade_draft_get_row (after, row);
  g_autofree char *name = trade_draft_name_row (before, row);

  for (TradeDraftColumn i = 0; i < TRADE_DRAFT_N_COLUMNS; i++)
    {
      const char *was = trade_draft_row_get (old, i);
      const char *is = trade_draft_row_get (content, i);

      if (g_str_equal (was, is))
        continue;
      /* Translators: a cell that is replaced: the row, the column, what stood there and what will: "Exports, 2023, Number: 23.77
       * → 23.78" */
      g_string_append_printf (lines, C_("replaced cell", "%1$s, %2$s: %3$s → %4$s"), name, trade_draft_column_get_name (i),
                              *was != '\0' ? was : "–", *is != '\0' ? is : "–");
      g_string_append_c (lines, '\n');
    }
}

/**
 * trade_draft_difference_init:
 * @self: a difference
 * @before: a draft
 * @after: a draft that was made of it, with rows in the places of others or below all
 *
 * Tells in what a draft differs from the one before.
 */
void
trade_draft_difference_init (TradeDraftDifference *self,
                             TradeDraft           *before,
                             TradeDraft           *after)
{
  const guint n_before = trade_draft_get_n_rows (before);
  GString *lines = g_string_new (NULL);

  *self = (TradeDraftDifference) { 0 };
  for (guint i = 0; i < trade_draft_get_n_rows (after); i++)
    {
      const gboolean is_new = i >= n_before || trade_draft_row_is_empty (trade_draft_get_row (before, i));

      if (i < n_before && trade_draft_row_equal (trade_draft_get_row (before, i), trade_draft_get_row (after, i)))
        continue;
      self->n_added += is_new;
      self->n_replaced += !is_new;
      if (self->n_added + self->n_replaced > MOST_LINES)
        continue;
      if (is_new)
        append_row (lines, after, i);
      else
        append_changes (lines, before, after, i);
    }
  self->lines = g_strchomp (g_string_free (lines, FALSE));
}

/**
 * trade_draft_difference_clear:
 * @self: a difference
 *
 * Frees what it holds.
 */
void
trade_draft_difference_clear (TradeDraftDifference *self)
{
  g_free (self->lines);
}
