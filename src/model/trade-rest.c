/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-rest.h"

#include "trade-lower.h"
#include "trade-word-index.h"

/* What tables call a row that stands for nothing of its own: for what other rows leave, for what nobody knows more of, or for a part of
 * the row above. Names are small letters without spaces around them.
 */

static const char *const names[] = {
  /* English */
  "other", "others", "all other", "all others", "other countries", "other areas", "other partners", "other markets", "other trading partners",
  "all other countries", "other goods", "other products", "all other products", "other commodities", "all other commodities",
  "other enterprises", "rest", "the rest", "remainder", "residual", "row", "not specified", "unspecified", "not stated", "not allocated",
  "unallocated", "not classified", "unclassified", "unknown", "not known", "areas nes", "areas, nes", "nes", "n.e.s.",
  "countries not specified", "country not specified", "not specified countries", "secret", "confidential", "miscellaneous",
  /* German */
  "übrige", "übriges", "übrige länder", "übrige staaten", "sonstige", "sonstiges", "sonstige länder", "sonstige waren", "andere",
  "andere länder", "alle anderen", "restliche länder", "restliche welt", "restwelt", "nicht ermittelt", "nicht ermittelte länder",
  "nicht zugeordnet", "nicht zuordenbar", "ohne angabe", "ohne zuordnung", "unbekannt",
  /* French */
  "autre", "autres", "autres pays", "tous les autres", "autres produits", "autres partenaires", "le reste", "reste", "non spécifié",
  "non spécifiés", "non précisé", "non ventilé", "non déterminé", "pays non déterminés", "inconnu",
  /* Spanish */
  "otro", "otros", "otras", "otros países", "otros productos", "otros socios", "resto", "el resto", "los demás", "las demás",
  "demás países", "no especificado", "no especificados", "sin especificar", "no determinado", "países no determinados", "no declarado",
  "desconocido",
  /* Portuguese */
  "outro", "outros", "outras", "outros países", "outros produtos", "demais", "os demais", "demais países", "demais produtos",
  "não especificado", "não declarado", "não declarados", "não definido",
  /* Italian, Dutch and Turkish */
  "altri", "altri paesi", "altro", "overige", "overige landen", "diğer", "diğer ülkeler", "diğerleri",
  /* Polish, Korean, Indonesian and Vietnamese */
  "pozostałe", "pozostałe kraje", "inne", "inne kraje", "기타", "기타국가", "기타 국가", "lainnya", "negara lainnya", "nước khác", "các nước khác",
  "thị trường khác",
  /* Russian */
  "прочие", "прочее", "другие", "прочие страны", "другие страны", "прочие товары", "другие товары", "остальные", "остальное",
  "остальной мир", "не указано", "не определено", "не распределено", "неизвестно",
  /* Chinese */
  "其他", "其它", "其余", "其餘", "其他国家", "其它国家", "其他國家", "其他地区", "其他国家和地区", "其他国家（地区）", "其他国家(地区)",
  "其余国家", "其他商品", "其他产品", "世界其他地区", "世界其他国家", "未列名", "未分类", "未分配", "不详",
  /* Japanese */
  "その他", "その他の国", "その他諸国", "その他地域", "その他の国・地域", "その他の品目", "残り", "不明", "特定不能",
  /* Arabic */
  "أخرى", "دول أخرى", "بلدان أخرى", "بقية العالم", "باقي العالم", "بقية الدول", "غير محدد", "غير محددة", "غير معروف",
};

/* "Rest of Europe", "of which Germany". */
static const char *const starts[] = {
  "rest of ",     "the rest of ", "remaining ",  "of which ", "of which: ", "thereof ", "including: ", "rest der ", "übrige welt", "übriges ",
  "davon ",       "davon: ",      "darunter ",   "darunter: ", "reste de ",  "reste du ", "dont ",       "dont: ",    "resto de ",    "resto del ",
  "resto do ",    "resto da ",    "de los cuales ", "de las cuales ", "dos quais ", "das quais ", "di cui ", "остальные ", "из них ",
  "в том числе ", "其中",         "うち",        "منها ", "ومنها ",
};

/* "Other African countries", "Others n.e.s.": what partners are called so that have no name, while other products, such as other transport
 * equipment, may well have one.
 */
static const char *const partner_starts[] = {
  "other ", "others ", "all other ", "all others ", "sonstige ", "übrige ", "andere ", "restliche ", "autre ", "autres ", "otro ", "otros ",
  "otras ", "demás ", "los demás ", "outro ", "outros ", "outras ", "demais ", "altri ", "altre ", "overige ", "diğer ", "прочие ", "другие ",
  "остальные ", "其他", "其它", "其余", "その他", "بقية ", "باقي ",
};

/* Except for what agencies of the United Nations call so, who mean Taiwan. */
static const char *const named_partners[] = { "other asia, nes", "other asia, not elsewhere specified", "other asia nes" };

static TradeWordIndex by_name = TRADE_WORD_INDEX (names);
static TradeWordIndex by_start = TRADE_WORD_INDEX (starts);
static TradeWordIndex by_partner_start = TRADE_WORD_INDEX (partner_starts);
static TradeWordIndex by_named_partner = TRADE_WORD_INDEX (named_partners);

/**
 * trade_rest_is_name:
 * @name: what a partner, a product or a kind of enterprise is called in some language
 *
 * Checks whether a name stands for what others leave, such as "Rest of world" or "Not specified", or for a part of the row above it, such as
 * "of which Germany". What is called so is nothing that a finding could be about.
 *
 * Returns: whether it does
 */
gboolean
trade_rest_is_name (const char *name)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (name != NULL, FALSE);

  folded = trade_lower (name);

  return trade_word_index_find (&by_name, folded) != NULL || trade_word_index_is_begun (&by_start, folded);
}

/**
 * trade_rest_is_called:
 * @name: what something is called in some language
 * @dimension: along which dimension
 *
 * Checks whether a name stands for what others leave, see trade_rest_is_name(). Of partners it does so, too, where it only begins as such
 * names do.
 *
 * Returns: whether it does
 */
gboolean
trade_rest_is_called (const char     *name,
                      TradeDimension  dimension)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (name != NULL, FALSE);

  if (trade_rest_is_name (name))
    return TRUE;
  if (dimension != TRADE_DIMENSION_PARTNER)
    return FALSE;

  folded = trade_lower (name);

  return trade_word_index_is_begun (&by_partner_start, folded) && trade_word_index_find (&by_named_partner, folded) == NULL;
}

/**
 * trade_rest_is_text:
 * @text: what something is called
 * @dimension: along which dimension
 *
 * Returns: whether it is called so in any language, see trade_rest_is_called()
 */
gboolean
trade_rest_is_text (TradeText      *text,
                    TradeDimension  dimension)
{
  const char *language;

  g_return_val_if_fail (text != NULL, FALSE);

  if (trade_text_get_untranslated (text) != NULL && trade_rest_is_called (trade_text_get_untranslated (text), dimension))
    return TRUE;

  for (guint i = 0; i < trade_text_get_n_translations (text); i++)
    if (trade_rest_is_called (trade_text_get_translation (text, i, &language), dimension))
      return TRUE;

  return FALSE;
}
