/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-columns.h"

/* Codes of products and their names stand in two columns, of which often only both together tell what they are. */

/* What has chapters, headings or sections, with their names or without, folded. */
static const char *const chapters[] = {
  "chapter", "chapters", "hs chapter", "hs chapters", "hs section", "hs heading", "hs2", "hs4", "hs6", "hs 2", "hs 4", "hs 6", "hs-2", "hs-4",
  "hs-6", "kapitel", "hs-kapitel", "warenkapitel", "chapitre", "chapitre sh", "capítulo", "capitulo", "章", "章节", "类章", "类", "類", "部",
  "группа тн вэд", "товарная группа тн вэд", "الفصل", NULL,
};

/* What is a code beside names of products. */
static const char *const codes[] = {
  "code", "codes", "section", "heading", "number", "no", "code no", "nummer", "nr", "position", "código", "codigo", "код", "编码", "代码", "番号",
  "コード", "الرمز", "رمز", NULL,
};

/* What is a name beside codes of products. */
static const char *const descriptions[] = {
  "description", "descriptions", "title", "name", "label", "chapter name", "chapter title", "section name", "heading name", "code description",
  "bezeichnung", "beschreibung", "benennung", "libellé", "désignation", "intitulé", "descripción", "denominación", "glosa", "descrição",
  "designação", "denominação", "наименование", "название", "описание", "名称", "描述", "品目名称", "名稱", "الوصف", "الاسم", "البيان", NULL,
};

static TradeColumnGuess *
get_guess (TradeTableColumns *self,
           guint              i)
{
  return &g_array_index (self->guesses, TradeColumnGuess, i);
}

static int
find_role (TradeTableColumns *self,
           TradeColumnRole    role)
{
  for (guint i = 0; i < self->guesses->len; i++)
    if (get_guess (self, i)->role == role)
      return (int) i;

  return TRADE_HEADING_NONE;
}

/* The first column that is not known yet and has one of some names. */
static int
find_open (TradeTableColumns  *self,
           const TradeHeading *header,
           const char *const  *names)
{
  for (guint i = 0; i < self->guesses->len; i++)
    if (get_guess (self, i)->role == TRADE_COLUMN_ROLE_IGNORED && g_strv_contains (names, header->folded[i]))
      return (int) i;

  return TRADE_HEADING_NONE;
}

/*
 * trade_table_columns_part_products:
 * @self: columns
 * @header: their names
 *
 * Finds the codes of products beside their names, the names beside the codes, and chapters beside neither.
 */
void
trade_table_columns_part_products (TradeTableColumns  *self,
                                   const TradeHeading *header)
{
  const int chapter = find_open (self, header, chapters);
  const int description = find_open (self, header, descriptions);
  int product = find_role (self, TRADE_COLUMN_ROLE_PRODUCT);
  int code = find_role (self, TRADE_COLUMN_ROLE_PRODUCT_CODE);

  if (code == TRADE_HEADING_NONE && chapter != TRADE_HEADING_NONE && (product != TRADE_HEADING_NONE || description == chapter + 1))
    {
      get_guess (self, (guint) chapter)->role = TRADE_COLUMN_ROLE_PRODUCT_CODE;
      code = chapter;
    }
  if (product == TRADE_HEADING_NONE && code != TRADE_HEADING_NONE && description != TRADE_HEADING_NONE)
    {
      get_guess (self, (guint) description)->role = TRADE_COLUMN_ROLE_PRODUCT;
      product = description;
    }
  if (product == TRADE_HEADING_NONE && code == TRADE_HEADING_NONE && chapter != TRADE_HEADING_NONE)
    get_guess (self, (guint) chapter)->role = TRADE_COLUMN_ROLE_PRODUCT;
  if (product == TRADE_HEADING_NONE || code != TRADE_HEADING_NONE)
    return;

  /* That of a country may stand beside a country. */
  code = find_open (self, header, codes);
  if (code != TRADE_HEADING_NONE && ABS (code - product) == 1)
    get_guess (self, (guint) code)->role = TRADE_COLUMN_ROLE_PRODUCT_CODE;
}
