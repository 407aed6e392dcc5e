/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-draft-edited.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-draft-change.h"
#include "trade-draft-words.h"
#include "trade-label.h"

/* What makes a figure another one, in the order in which it is told. What is said beside it does not. */
static const TradeDraftColumn claims[] = {
  TRADE_DRAFT_RELATION,   TRADE_DRAFT_NUMBER,     TRADE_DRAFT_UNIT,   TRADE_DRAFT_FLOW,       TRADE_DRAFT_MEASURE,
  TRADE_DRAFT_PERIOD,     TRADE_DRAFT_PRODUCT,    TRADE_DRAFT_PARTNER, TRADE_DRAFT_ENTERPRISE, TRADE_DRAFT_REPORTER,
  TRADE_DRAFT_COMPARISON, TRADE_DRAFT_ADJUSTMENT, TRADE_DRAFT_PRICES, TRADE_DRAFT_VALUATION,  TRADE_DRAFT_STATUS,
};

/*
 * trade_draft_edited_is_other:
 * @row: a row
 *
 * Returns: whether it claims something else than the figure that it was written of
 */
gboolean
trade_draft_edited_is_other (TradeDraftRow *row)
{
  for (guint i = 0; i < G_N_ELEMENTS (claims); i++)
    if (trade_draft_row_get_before (row, claims[i]) != NULL)
      return TRUE;

  return FALSE;
}

static const char *
get_original (TradeDraftRow    *row,
              TradeDraftColumn  column)
{
  const char *before = trade_draft_row_get_before (row, column);

  return before != NULL ? before : trade_draft_row_get (row, column);
}

/* A number with all that it means: "about 23.77 trillion yuan". */
static void
append_quantity (GString       *words,
                 TradeDraftRow *row)
{
  static const TradeDraftColumn parts[] = { TRADE_DRAFT_RELATION, TRADE_DRAFT_NUMBER, TRADE_DRAFT_UNIT };
  const char *texts[G_N_ELEMENTS (parts) + 1] = { NULL };
  g_autofree char *joined = NULL;
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*get_original (row, parts[i]) != '\0')
      texts[n++] = get_original (row, parts[i]);
  joined = g_strjoinv (" ", (char **) texts);
  g_string_append (words, n > 0 ? joined : "–");
}

static void
append_cell (GString          *words,
             TradeDraftRow    *row,
             TradeDraftColumn  column)
{
  const char *before = trade_draft_row_get_before (row, column);

  if (before == NULL)
    return;

  if (words->len > 0)
    g_string_append (words, C_("name of a figure", ", "));
  /* Translators: a column of a table, and what stood there: "Period: 2022" */
  g_string_append_printf (words, C_("column", "%1$s: %2$s"), trade_draft_column_get_name (column), *before != '\0' ? before : "–");
}

/* No more than a cell of a release takes. */
static char *
shorten (char *text)
{
  if (strlen (text) > TRADE_LABEL_MAX)
    {
      const char *end = g_utf8_find_prev_char (text, text + TRADE_LABEL_MAX - strlen ("…"));

      strcpy (text + (end - text), "…");
    }

  return text;
}

/* Of a figure that was edited earlier that is told too; of one that was added, nothing else. Takes the words. */
static TradeText *
finish_original (TradeFigure *figure,
                 GString     *words)
{
  TradeText *earlier = trade_figure_get_original (figure);
  g_autofree char *text = NULL;

  if (earlier != NULL && g_str_equal (trade_text_get_untranslated (earlier), TRADE_ORIGINAL_NONE))
    {
      g_string_free (words, TRUE);
      return trade_text_ref (earlier);
    }

  if (earlier != NULL)
    {
      g_string_prepend (words, "; ");
      g_string_prepend (words, trade_text_get_untranslated (earlier));
    }
  text = shorten (g_string_free (words, FALSE));

  return trade_text_new (text);
}

/*
 * trade_draft_edited_write_original:
 * @row: a row that claims something else than its figure
 * @figure: the figure
 *
 * Writes down what the figure was before. Of one that was edited earlier that is told too.
 *
 * Returns: (transfer full): the words
 */
TradeText *
trade_draft_edited_write_original (TradeDraftRow *row,
                                   TradeFigure   *figure)
{
  GString *words = g_string_new (NULL);

  if (trade_draft_row_get_before (row, TRADE_DRAFT_RELATION) != NULL || trade_draft_row_get_before (row, TRADE_DRAFT_NUMBER) != NULL ||
      trade_draft_row_get_before (row, TRADE_DRAFT_UNIT) != NULL)
    append_quantity (words, row);
  for (guint i = 3; i < G_N_ELEMENTS (claims); i++)
    append_cell (words, row, claims[i]);

  return finish_original (figure, words);
}

/*
 * trade_draft_edited_write_moved:
 * @row: a row that is of another figure than the one that it was written of
 * @figure: what was published of that figure before, which goes with it
 *
 * Writes down of what it was before. The number of the row is not the one that was published then.
 *
 * Returns: (transfer full): the words
 */
TradeText *
trade_draft_edited_write_moved (TradeDraftRow *row,
                                TradeFigure   *figure)
{
  GString *words = g_string_new (NULL);

  for (guint i = 2; i < G_N_ELEMENTS (claims); i++)
    if (claims[i] != TRADE_DRAFT_STATUS)
      append_cell (words, row, claims[i]);

  return finish_original (figure, words);
}

static char *
write_edits (guint n_changed,
             guint n_added,
             guint n_removed)
{
  GString *words = g_string_new (NULL);

  trade_draft_change_add_count (words, ngettext ("%s figure was changed by hand.", "%s figures were changed by hand.", n_changed),
                                n_changed);
  trade_draft_change_add_count (words, ngettext ("%s figure was added by hand.", "%s figures were added by hand.", n_added),
                                n_added);
  trade_draft_change_add_count (words, ngettext ("%s figure was removed by hand.", "%s figures were removed by hand.", n_removed),
                                n_removed);

  return g_string_free (words, FALSE);
}

/*
 * trade_draft_edited_write_origin:
 * @before: (nullable): what the release was made of that was edited
 * @n_changed: how many of its figures were changed
 * @n_added: how many were added
 * @n_removed: how many were removed
 *
 * Says what a release was made of, and what was made of it.
 *
 * Returns: (transfer full) (nullable): sentences
 */
char *
trade_draft_edited_write_origin (const char *before,
                                 guint       n_changed,
                                 guint       n_added,
                                 guint       n_removed)
{
  g_autofree char *edits = NULL;
  char *origin;

  if (n_changed + n_added + n_removed == 0)
    return g_strdup (before);

  edits = write_edits (n_changed, n_added, n_removed);
  if (before == NULL)
    return g_steal_pointer (&edits);

  origin = g_strconcat (before, " ", edits, NULL);
  if (strlen (origin) <= TRADE_LABEL_MAX)
    return origin;

  /* What was done by hand is told in any case. */
  g_free (origin);
  origin = g_strconcat (edits, " ", before, NULL);

  return shorten (origin);
}
