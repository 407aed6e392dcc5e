/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-total.h"

#include <string.h>

#include "trade-word-index.h"

/* What the row of all is called where a word for all stands beside what there is all of: "All commodity groups", "Iš viso pagal šalis",
 * "DRŽAVE - SKUPAJ". A row that is not known to be of all counts all of it twice. */

/* Longer names say more. */
#define MOST_WORDS 6

/* The words for all, in small letters. */
static const char *const alls[] = {
  "all", "total", "totals", "overall", "alle", "alla", "insgesamt", "gesamt", "zusammen", "tous", "toutes", "totaal", "totale", "totali",
  "totales", "todos", "todas", "tutti", "tutte", "totalt", "wszystkie", "ogółem", "razem", "celkem", "spolu", "celkom", "összesen",
  "összes", "skupaj", "ukupno", "sveukupno", "укупно", "viso", "pavisam", "kokku", "kaikki", "yhteensä", "samtals", "alls", "общо",
  "всичко", "всего", "итого", "все", "усього", "всього", "разом", "σύνολο", "γενικό", "toplam", "tüm", "genel", "totalul", "कुल", "योग",
  "सभी", "jumlah", "semua", "tổng", "합계", "총계", "전체", "المجموع", "الإجمالي", "إجمالي", "مجموع", "جميع", "کل", "جمع", "סה\"כ", "รวม",
  "รวมทั้งหมด", "ทั้งหมด",
};

/* What there is all of. */
static const char *const nouns[] = {
  "country", "countries", "partner", "partners", "trading", "destinations", "origins", "markets", "commodity", "commodities", "product",
  "products", "goods", "merchandise", "group", "groups", "item", "items", "section", "sections", "chapters", "categories", "land",
  "länder", "partnerländer", "waren", "warengruppen", "landen", "goederen", "goederensoorten", "lande", "varor", "varer", "varugrupper",
  "varegrupper", "pays", "produits", "marchandises", "partenaires", "países", "productos", "produtos", "mercancías", "mercadorias",
  "paesi", "prodotti", "merci", "kraje", "krajów", "towary", "towarów", "země", "zemí", "zboží", "krajiny", "krajín", "tovar", "országok",
  "ország", "termékek", "áruk", "države", "država", "zemlje", "zemalja", "proizvodi", "proizvoda", "roba", "šalys", "šalis", "šalių",
  "prekės", "prekių", "valstis", "valstīs", "valstu", "preces", "preču", "riigid", "kaubad", "maat", "tavarat", "lönd", "vörur", "държави",
  "страни", "стоки", "стран", "страны", "товаров", "товары", "країн", "країни", "товарів", "χώρες", "χωρών", "προϊόντα", "προϊόντων",
  "ülkeler", "ürünler", "țări", "produse", "negara", "komoditas", "الدول", "السلع", "البلدان",
};

/* What stands between them. */
static const char *const joints[] = {
  "value", "values", "amount", "wert", "valeur", "valor", "valore", "waarde", "wartość", "nilai", "trị", "giá", "kim", "ngạch", "số", "cộng",
  "by", "of", "the", "and", "in", "des", "de", "los", "las", "les", "di", "i", "dei", "delle", "pagal", "iš", "pēc", "po", "по", "for",
  "für", "hs", "sitc", "trade", "–", "—",
};

static TradeWordIndex by_all = TRADE_WORD_INDEX (alls);
static TradeWordIndex by_noun = TRADE_WORD_INDEX (nouns);
static TradeWordIndex by_joint = TRADE_WORD_INDEX (joints);

/*
 * trade_total_is_name:
 * @lower: the name of a place or a product in small letters
 *
 * Tells whether it consists of a word for all and of what there is all of.
 *
 * Returns: whether it does
 */
gboolean
trade_total_is_name (const char *lower)
{
  g_autofree char *spaced = g_strdelimit (g_strdup (lower), "-,:;()/|._", ' ');
  g_auto (GStrv) words = g_strsplit (spaced, " ", -1);
  guint n_alls = 0, n_words = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      const gboolean is_all = trade_word_index_find (&by_all, words[i]) != NULL;

      if (*words[i] == '\0')
        continue;
      if (++n_words > MOST_WORDS ||
          (!is_all && trade_word_index_find (&by_noun, words[i]) == NULL && trade_word_index_find (&by_joint, words[i]) == NULL))
        return FALSE;
      n_alls += is_all;
    }

  return n_alls > 0;
}
