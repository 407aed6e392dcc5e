/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-world.h"

#include "trade-dataset-private.h"
#include "trade-lower.h"
#include "trade-word-index.h"

/* Many a release has the world stand among its partners. That is the whole and no partner: whoever ranks it beside the others, or
 * adds it to them, counts everything twice.
 */

/* All places together, as offices code and call them in one word, or in scripts that do not part words. */
static const char *const names[] = {
  "w00", "w1", "wld", "wl", "world", "worldwide", "welt", "monde", "mundo", "mondo", "wereld", "świat", "dünya", "seluruh dunia", "cały świat", "tüm dünya", "dunia", "världen",
  "verden", "весь мир", "العالم", "thế giới", "全球", "世界", "全世界", "总值", "所有国家", "全部国家", "세계", "전세계", "전 세계",
};

/* What else their names are made of: "Total, all trading partners", "Totaal alle landen". */
static const char *const sums[] = {
  "total", "totals", "totale", "totaal", "grand", "overall", "all", "alle", "aller", "tous", "toutes", "todos", "todas", "tutti", "tutte",
  "wszystkie", "tüm", "semua", "все",
};
static const char *const nouns[] = {
  "countries", "partners", "partner", "trading", "destinations", "origins", "markets", "economies", "areas", "regions", "länder", "pays",
  "partenaires", "países", "paises", "socios", "parceiros", "destinos", "paesi", "landen", "kraje", "ülkeler", "negara", "страны",
};
static const char *const fillers[] = { "the", "of", "in", "les", "los", "des", "der", "os", "i", "gli" };

static TradeWordIndex by_name = TRADE_WORD_INDEX (names);
static TradeWordIndex by_sum = TRADE_WORD_INDEX (sums);
static TradeWordIndex by_noun = TRADE_WORD_INDEX (nouns);
static TradeWordIndex by_filler = TRADE_WORD_INDEX (fillers);

/* Whether all words are such as the name of all places has, and enough of them to be one. */
static gboolean
is_phrase (const char *lower)
{
  g_auto (GStrv) words = g_strsplit_set (lower, " ,-:/()", -1);
  guint n_names = 0, n_sums = 0, n_nouns = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (trade_word_index_find (&by_name, words[i]) != NULL)
        n_names++;
      else if (trade_word_index_find (&by_sum, words[i]) != NULL)
        n_sums++;
      else if (trade_word_index_find (&by_noun, words[i]) != NULL)
        n_nouns++;
      else if (*words[i] != '\0' && trade_word_index_find (&by_filler, words[i]) == NULL)
        return FALSE;
    }

  return n_names > 0 || (n_sums > 0 && n_nouns > 0);
}

/**
 * trade_world_is_name:
 * @words: a code or a name
 *
 * Checks whether a code or a name says that all places together are meant.
 *
 * Returns: whether it does
 */
gboolean
trade_world_is_name (const char *words)
{
  g_autofree char *lower = NULL;

  g_return_val_if_fail (words != NULL, FALSE);

  lower = trade_lower (words);

  return trade_word_index_find (&by_name, lower) != NULL || is_phrase (lower);
}

static gboolean
is_label (TradeText *label)
{
  const char *language;

  if (trade_world_is_name (trade_text_get_untranslated (label)))
    return TRUE;

  for (guint i = 0; i < trade_text_get_n_translations (label); i++)
    if (trade_world_is_name (trade_text_get_translation (label, i, &language)))
      return TRUE;

  return FALSE;
}

/**
 * trade_world_is_code:
 * @dataset: a dataset
 * @dimension: the partner or the reporter
 * @code: a code of it
 *
 * Checks whether a release calls all places together by a code.
 *
 * Returns: whether it does
 */
gboolean
trade_world_is_code (TradeDataset   *dataset,
                     TradeDimension  dimension,
                     const char     *code)
{
  TradeText *label;

  g_return_val_if_fail (TRADE_IS_DATASET (dataset), FALSE);
  g_return_val_if_fail (code != NULL, FALSE);

  if (g_str_equal (code, TRADE_CODE_TOTAL))
    return FALSE;

  label = trade_dataset_get_label (dataset, dimension, code);

  return trade_world_is_name (code) || (label != NULL && is_label (label));
}

/* A share of the whole is no figure of the whole. */
static gboolean
is_of_whole (const TradeSeriesKey *key)
{
  static const char *const of_parts[] = {
    TRADE_MEASURE_SHARE, TRADE_MEASURE_SHARE_CHANGE, TRADE_MEASURE_CONTRIBUTION, TRADE_MEASURE_WORLD_SHARE, NULL,
  };

  return !g_strv_contains (of_parts, key->measure);
}

static TradeSeriesKey
get_whole_key (const TradeSeriesKey *key)
{
  TradeSeriesKey whole = *key;

  whole.partner = g_intern_static_string (TRADE_CODE_TOTAL);

  return whole;
}

/* Whether a release has figures of all partners for no time that it has figures of the world for. */
static gboolean
is_free (TradeDataset *dataset,
         GPtrArray    *figures)
{
  for (guint i = 0; i < figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, i);
      const TradeSeriesKey whole = get_whole_key (trade_figure_get_key (figure));
      TradePeriod period = trade_figure_get_period (figure);

      if (trade_dataset_lookup (dataset, &whole, period) != NULL || trade_dataset_lookup_missing (dataset, &whole, period) != NULL)
        return FALSE;
    }

  return TRUE;
}

static void
move (TradeDataset *dataset,
      GPtrArray    *figures)
{
  for (guint i = 0; i < figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, i);
      const TradeSeriesKey whole = get_whole_key (trade_figure_get_key (figure));
      g_autoptr (TradeFigure) moved = trade_figure_new_of (figure, &whole);

      trade_dataset_add_figure (dataset, moved);
    }
}

/* The series whose partner is the world. */
static GPtrArray *
list_series (TradeDataset *dataset)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  const GPtrArray *all = trade_dataset_get_series (dataset);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < all->len; i++)
    {
      TradeSeries *series = g_ptr_array_index (all, i);
      const char *partner = trade_series_get_key (series)->partner;

      if (g_hash_table_add (known, (gpointer) partner) && trade_world_is_code (dataset, TRADE_DIMENSION_PARTNER, partner))
        trade_dataset_add_world (dataset, partner);
      if (trade_dataset_is_world (dataset, partner))
        g_ptr_array_add (found, g_object_ref (series));
    }

  return found;
}

/**
 * trade_world_settle:
 * @dataset: a dataset that has all its reported figures, and no other
 *
 * Takes the figures of a partner that is called the world for those of all partners, wherever a release has no others of all
 * partners. Where it has, the world stays where it is, for the audit to compare the two, and is ranked beside no partner.
 */
void
trade_world_settle (TradeDataset *dataset)
{
  g_autoptr (GPtrArray) found = NULL;

  g_return_if_fail (TRADE_IS_DATASET (dataset));

  found = list_series (dataset);
  for (guint i = 0; i < found->len; i++)
    {
      TradeSeries *series = g_ptr_array_index (found, i);
      g_autoptr (GPtrArray) figures = trade_series_list_reported (series);

      if (!is_of_whole (trade_series_get_key (series)) || !is_free (dataset, figures))
        continue;
      trade_dataset_remove_series (dataset, series);
      move (dataset, figures);
    }
}
