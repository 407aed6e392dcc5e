/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-draft-synonyms.h"

#include "trade-figure.h"
#include "trade-heading.h"
#include "trade-vocabulary.h"

/* What press releases of the languages of the program say instead of the words that a table offers. A word of which it is open
 * whether it is a share of the year before or the change on it ("темп роста", "前年比") is none of them. */
static const struct
{
  TradeDraftColumn  column;
  const char       *code;
  const char       *words[32];
} synonyms[] = {
  { TRADE_DRAFT_RELATION, "≈", { "≈", "~", "c.", "ca", "ca.", "circa", "approx.", "approximately", "around", "roughly", "nearly", "almost",
                                 "etwa", "rund", "ungefähr", "knapp", "environ", "près de", "cerca de", "alrededor de", "aproximadamente",
                                 "около", "примерно", "почти", "约", "大约", "近", "約", "およそ", "حوالي", "نحو" } },
  { TRADE_DRAFT_RELATION, ">", { ">", "over", "above", "exceeding", "über", "mehr als", "plus de", "más de", "mais de", "более", "больше",
                                 "свыше", "超过", "逾", "أكثر من", "ما يزيد على" } },
  { TRADE_DRAFT_RELATION, "<", { "<", "under", "below", "unter", "weniger als", "moins de", "menos de", "менее", "меньше", "不到", "低于",
                                 "未満", "أقل من" } },
  { TRADE_DRAFT_RELATION, "=", { "=", "exact", "genau" } },
  { TRADE_DRAFT_MEASURE, TRADE_MEASURE_GROWTH, { "change", "% change", "percent change", "growth rate", "yoy", "y/y", "year-on-year",
                                                 "year on year", "Veränderung", "Veränderungsrate", "Wachstumsrate", "variation",
                                                 "évolution", "taux de croissance", "variación", "crecimiento", "variação", "изменение",
                                                 "прирост", "同比", "增速", "同比增长", "増減率", "伸び率", "التغير", "معدل النمو" } },
  { TRADE_DRAFT_MEASURE, TRADE_MEASURE_VALUE, { "amount", "worth", "level", "Betrag", "Warenwert", "montant", "importe", "monto",
                                                "montante", "сумма", "стоимость", "объём", "金额", "总额", "金額", "価額", "総額", "المبلغ",
                                                "قيمة" } },
  { TRADE_DRAFT_MEASURE, TRADE_MEASURE_SHARE, { "percentage", "proportion", "占比", "比重", "構成比", "割合", "نسبة" } },
  { TRADE_DRAFT_MEASURE, TRADE_MEASURE_PRICE_INDEX, { "price index", "Preisindex", "indice de prix", "índice de precios", "价格指数",
                                                      "価格指数" } },
  { TRADE_DRAFT_MEASURE, TRADE_MEASURE_VOLUME_INDEX, { "volume index", "Volumenindex", "indice de volume", "índice de volumen", "数量指数" } },
};

static GHashTable *
collect (TradeDraftColumn column)
{
  GHashTable *codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (synonyms); i++)
    for (guint j = 0; synonyms[i].column == column && j < G_N_ELEMENTS (synonyms[i].words) && synonyms[i].words[j] != NULL; j++)
      g_hash_table_insert (codes, trade_heading_fold (synonyms[i].words[j]), (gpointer) synonyms[i].code);

  return codes;
}

/**
 * trade_draft_synonyms_find:
 * @column: a column whose cells have codes of the program: not that of the unit
 * @words: what a cell says
 *
 * Finds the code of words that a language has beside those that are offered, whatever language that is; of a flow, all that tables
 * call it. Several threads may ask at once.
 *
 * Returns: (transfer none) (nullable): the code; %NULL where the words have none
 */
const char *
trade_draft_synonyms_find (TradeDraftColumn  column,
                           const char       *words)
{
  static GHashTable *codes[TRADE_DRAFT_N_COLUMNS];
  g_autofree char *folded = NULL;

  g_return_val_if_fail (column < TRADE_DRAFT_N_COLUMNS, NULL);
  g_return_val_if_fail (words != NULL, NULL);

  if (column == TRADE_DRAFT_FLOW)
    return trade_vocabulary_find_flow (words);
  if (column != TRADE_DRAFT_RELATION && column != TRADE_DRAFT_MEASURE)
    return NULL;

  if (g_once_init_enter (&codes[column]))
    g_once_init_leave (&codes[column], collect (column));
  folded = trade_heading_fold (words);

  return g_hash_table_lookup (codes[column], folded);
}
