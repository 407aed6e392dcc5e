/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-sdmx-header.h"

#include <string.h>

#include "trade-period-cell.h"

/* What the columns of the layouts of SDMX are, and how these are told apart. */

/* The names of columns, folded, in the data structures that tell of trade: of Eurostat, the OECD, the ECB, the International Monetary
 * Fund and national offices. */
static const struct
{
  const char     *name;
  TradeSdmxColumn column;
} known[] = {
  { "reporter", TRADE_SDMX_REPORTER },       { "ref area", TRADE_SDMX_REPORTER },
  { "geo", TRADE_SDMX_REPORTER },            { "reporting area", TRADE_SDMX_REPORTER },
  { "country", TRADE_SDMX_REPORTER },        { "region", TRADE_SDMX_REPORTER },
  { "reporting country", TRADE_SDMX_REPORTER },
  { "partner", TRADE_SDMX_PARTNER },         { "counterpart area", TRADE_SDMX_PARTNER },
  { "counterpart country", TRADE_SDMX_PARTNER }, { "count area", TRADE_SDMX_PARTNER },
  { "partner country", TRADE_SDMX_PARTNER }, { "country dest", TRADE_SDMX_PARTNER },
  { "country origin", TRADE_SDMX_PARTNER },  { "product", TRADE_SDMX_PRODUCT },
  { "sitc06", TRADE_SDMX_PRODUCT },          { "bclas bec", TRADE_SDMX_PRODUCT },
  { "product code", TRADE_SDMX_PRODUCT },    { "trd product", TRADE_SDMX_PRODUCT },
  { "commodity", TRADE_SDMX_PRODUCT },       { "commodity sitc", TRADE_SDMX_PRODUCT },
  { "commodity hs", TRADE_SDMX_PRODUCT },    { "commodity code", TRADE_SDMX_PRODUCT },
  { "flow", TRADE_SDMX_FLOW },               { "stk flow", TRADE_SDMX_FLOW },
  { "trade flow", TRADE_SDMX_FLOW },         { "trd flow", TRADE_SDMX_FLOW },
  { "accounting entry", TRADE_SDMX_ENTRY },  { "int acc item", TRADE_SDMX_ITEM },
  { "indicators", TRADE_SDMX_UNIT },         { "unit", TRADE_SDMX_UNIT },
  { "unit measure", TRADE_SDMX_UNIT },       { "adjustment", TRADE_SDMX_ADJUSTMENT },
  { "transformation", TRADE_SDMX_TRANSFORMATION },
  { "s adj", TRADE_SDMX_ADJUSTMENT },        { "tsest", TRADE_SDMX_ADJUSTMENT },
  { "time period", TRADE_SDMX_PERIOD },      { "obs value", TRADE_SDMX_VALUE },
  { "time", TRADE_SDMX_PERIOD },             { "value", TRADE_SDMX_VALUE },
  { "period", TRADE_SDMX_PERIOD },           { "indicator value", TRADE_SDMX_VALUE },
  { "obs flag", TRADE_SDMX_FLAG },           { "obs status", TRADE_SDMX_FLAG },
  { "flag and footnotes", TRADE_SDMX_FLAG },
  { "unit mult", TRADE_SDMX_MULTIPLIER },    { "scale", TRADE_SDMX_MULTIPLIER },
  { "dataflow", TRADE_SDMX_NAME },           { "structure id", TRADE_SDMX_NAME },
  { "structure name", TRADE_SDMX_NAME },     { "title", TRADE_SDMX_NAME },
  { "title compl", TRADE_SDMX_NAME },        { "series name", TRADE_SDMX_NAME },
  { "dataset", TRADE_SDMX_NAME },            { "key", TRADE_SDMX_ATTRIBUTE },
  { "series code", TRADE_SDMX_ATTRIBUTE },   { "obs measure", TRADE_SDMX_ATTRIBUTE },
  { "last update", TRADE_SDMX_ATTRIBUTE },
  { "structure", TRADE_SDMX_ATTRIBUTE },     { "action", TRADE_SDMX_ATTRIBUTE },
  { "conf status", TRADE_SDMX_ATTRIBUTE },   { "decimals", TRADE_SDMX_ATTRIBUTE },
  { "freq", TRADE_SDMX_ATTRIBUTE },          { "frequency", TRADE_SDMX_ATTRIBUTE },
  { "", TRADE_SDMX_ATTRIBUTE },
};

/* The names of the standard itself, beside which others mean something else. */
static const char *const own_names[] = {
  "reporter", "ref area", "counterpart area", "time period", "obs value", "unit measure", "unit mult", NULL,
};

/*
 * trade_sdmx_find_column:
 * @name: the name of a column, folded
 *
 * Finds what a column is.
 *
 * Returns: the column; %TRADE_SDMX_DIMENSION where it is not known
 */
TradeSdmxColumn
trade_sdmx_find_column (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (name, known[i].name))
      return known[i].column;

  return TRADE_SDMX_DIMENSION;
}

/*
 * trade_sdmx_is_own_name:
 * @name: the name of a column, folded
 *
 * Tells whether the standard itself calls a column so. Where other names may mean the same column, it is this.
 *
 * Returns: whether it does
 */
gboolean
trade_sdmx_is_own_name (const char *name)
{
  return g_strv_contains (own_names, name);
}

/*
 * trade_sdmx_cut_name:
 * @folded: the name of a column, folded
 *
 * Takes the code of a name that may have its label behind it, with no space behind the colon.
 *
 * Returns: (transfer full): the code
 */
char *
trade_sdmx_cut_name (const char *folded)
{
  return g_strndup (folded, strcspn (folded, ":"));
}

/*
 * trade_sdmx_find_name:
 * @header: a header
 * @name: the code of a column, folded
 *
 * Finds a column.
 *
 * Returns: the column; %TRADE_HEADING_NONE where there is none
 */
int
trade_sdmx_find_name (const TradeHeading *header,
                      const char         *name)
{
  for (int i = 0; (guint) i < header->n; i++)
    {
      g_autofree char *code = trade_sdmx_cut_name (header->folded[i]);

      if (g_str_equal (code, name))
        return i;
    }

  return TRADE_HEADING_NONE;
}

/*
 * trade_sdmx_is_older:
 * @header: a header
 *
 * Tells whether it is that of Eurostat's Data Explorer or EasyComext, whose names of the same are others.
 *
 * Returns: whether it is
 */
gboolean
trade_sdmx_is_older (const TradeHeading *header)
{
  return trade_heading_has (header, "time", "geo", "value", "flag and footnotes", NULL) ||
         trade_heading_has (header, "reporter", "partner", "flow", "period", "indicators", "indicator value", NULL);
}

/*
 * trade_sdmx_is_wide:
 * @header: a header
 *
 * Tells whether it is one of the Monetary Fund's, with periods side by side.
 *
 * Returns: whether it is
 */
gboolean
trade_sdmx_is_wide (const TradeHeading *header)
{
  TradePeriod period;

  if (!trade_heading_has (header, "dataset", "series code", "scale", NULL) || trade_heading_find (header, "obs value") != TRADE_HEADING_NONE)
    return FALSE;
  for (guint i = 0; i < header->n; i++)
    if (trade_period_cell_parse (header->names[i], &period))
      return TRUE;

  return FALSE;
}

/*
 * trade_sdmx_is_label:
 * @header: a header
 * @column: a column
 *
 * Tells whether a column has labels: where these stand beside codes, the names of codes are in capitals or in small letters, and those
 * of labels are words.
 *
 * Returns: whether it has
 */
gboolean
trade_sdmx_is_label (const TradeHeading *header,
                     guint               column)
{
  const char *name = header->names[column];
  gboolean has_lower = FALSE, has_other = FALSE;

  if (!trade_heading_has (header, "structure", "observation value", NULL))
    return FALSE;
  for (; *name != '\0'; name++)
    {
      has_lower = has_lower || g_ascii_islower (*name);
      has_other = has_other || g_ascii_isupper (*name) || *name == ' ';
    }

  return has_lower && has_other;
}

/*
 * trade_sdmx_find_periods:
 * @header: a header
 * @first: the first column that may have values
 *
 * Finds the columns that have a period each.
 *
 * Returns: (transfer full) (element-type TradeSdmxPeriod): the columns
 */
GArray *
trade_sdmx_find_periods (const TradeHeading *header,
                         int                 first)
{
  GArray *periods = g_array_new (FALSE, FALSE, sizeof (TradeSdmxPeriod));

  for (int i = first; (guint) i < header->n; i++)
    {
      TradeSdmxPeriod found = { .column = i };

      if (trade_period_cell_parse (header->names[i], &found.period))
        g_array_append_val (periods, found);
    }

  return periods;
}
