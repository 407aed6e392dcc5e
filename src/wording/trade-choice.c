/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-choice.h"

#include "trade-dataset-private.h"
#include "trade-headline.h"

#include <glib/gi18n-lib.h>

/* What is traded of each product with each partner is more than one chart shows. It shows one of them, and the others can be chosen. */

/* The parts of a dimension that are themselves divided, of the flow and the measure of a view. Takes linear time. */
static guint
count_divided (TradeView     *view,
               TradeDimension dimension)
{
  const GPtrArray *all = trade_dataset_get_series (trade_view_get_dataset (view));
  const TradeSeriesKey *own = trade_figure_get_key (trade_view_get_leader (view));
  g_autoptr (GHashTable) codes = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < all->len; i++)
    {
      const TradeSeriesKey *key = trade_series_get_key (g_ptr_array_index (all, i));

      if (key->flow == own->flow && key->measure == own->measure && trade_series_key_is_cross (key) &&
          !g_str_equal (key->codes[dimension], TRADE_CODE_TOTAL))
        g_hash_table_add (codes, (gpointer) key->codes[dimension]);
    }

  return g_hash_table_size (codes);
}

static char *
write_one (TradeFormat   *format,
           TradeDimension dimension,
           guint          n)
{
  g_autofree char *count = trade_format_count (format, n);

  switch (dimension)
    {
    case TRADE_DIMENSION_PRODUCT:
      /* Translators: what a chart shows is about one product of several, the others of which can be chosen. The same in what follows. */
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "One of %s product.", "One of %s products.", n), count);
    case TRADE_DIMENSION_PARTNER:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "One of %s partner.", "One of %s partners.", n), count);
    default:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "One of %s kind of enterprise.", "One of %s kinds of enterprise.", n),
                              count);
    }
}

/*< private >
 * trade_choice_write:
 * @view: a view
 * @format: the language
 *
 * Tells of how many products, partners or kinds of enterprise a view shows one.
 *
 * Returns: (transfer full): a sentence, or more; empty where there is no choice
 */
char *
trade_choice_write (TradeView   *view,
                    TradeFormat *format)
{
  const TradeSeriesKey setting = trade_view_get_arrangement (view).setting;
  g_autoptr (GString) text = g_string_new (NULL);

  for (TradeDimension i = 0; i < TRADE_N_DIMENSIONS; i++)
    {
      gboolean is_part = trade_dimension_has_parts (i) && setting.codes[i] != NULL && !g_str_equal (setting.codes[i], TRADE_CODE_TOTAL);
      guint n = is_part ? count_divided (view, i) : 0;
      g_autofree char *sentence = n > 1 ? write_one (format, i, n) : NULL;

      trade_headline_add_sentence (text, sentence);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
