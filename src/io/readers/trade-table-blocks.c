/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-blocks.h"

#include <string.h>

#include "trade-column-guess.h"
#include "trade-period-cell.h"
#include "trade-table-columns.h"

/* Blocks of columns side by side, each with the same measures, of the month, of the year so far and of the year before: customs print
 * "Reporting month" above "Quantity" and "Value". */

#define DIGITS "0123456789"

/* What a block is called beside its period, folded; what stands before a longer one is found first. */
static const char *const labels[] = {
  "reporting month", "current month", "this month", "in the month of", "for the month of", "in the month", "month of", "the month", "month",
  "reporting period", "period", "up to the end of", "to the end of", "until the end of", "monat", "mois de",
  "mois", "mes de", "mes", "本月", "当月", "месяц", "tháng",
};

/* The period of the block before, of another year. */
static const char *const others[] = { "same period of", "same period in", "same period", "cùng kỳ năm", "cùng kỳ" };

typedef struct
{
  gboolean is_cumulative;
  gboolean is_earlier;
  gboolean is_month;
  char    *period; /* nullable: that of the title */
} Block;

static const char *
get_name (const TradeHeading *row,
          guint               column)
{
  return column < row->n && *row->folded[column] != '\0' ? row->names[column] : "";
}

static const char *
skip_any (const char        *text,
          const char *const *words,
          guint              n_words)
{
  text += strspn (text, " :,.-–/");
  for (guint i = 0; i < n_words; i++)
    if (g_str_has_prefix (text, words[i]) && !g_ascii_isalnum (text[strlen (words[i])]))
      return text + strlen (words[i]);

  return text;
}

/* A quantity, a value, or growth. */
static gboolean
is_measure (const char *name)
{
  const TradeColumnGuess guess = trade_column_guess (name);

  return trade_table_columns_is_quantity (name) ||
         (guess.flow == NULL && (guess.role == TRADE_COLUMN_ROLE_QUANTITY || guess.role == TRADE_COLUMN_ROLE_VALUE ||
                                guess.role == TRADE_COLUMN_ROLE_GROWTH || guess.role == TRADE_COLUMN_ROLE_CHANGE));
}

/* A period with other years. */
static char *
write_earlier (const char *period,
               int         year)
{
  GString *text = g_string_new (period);

  for (gsize i = 0; i < text->len; i++)
    {
      const gsize n = strspn (text->str + i, DIGITS);
      const int said = (int) g_ascii_strtoll (text->str + i, NULL, 10);

      if (n == 4 && trade_period_cell_is_year (said))
        {
          g_autofree char *other = g_strdup_printf ("%d", year != 0 ? year : said - 1);

          memcpy (text->str + i, other, 4);
        }
      i += MAX (n, 1) - 1;
    }

  return g_string_free (text, FALSE);
}

/* "Same period of 2022", "same period of last year". Of the period that a title tells it is not known here which year is meant. */
static gboolean
read_earlier (Block       *block,
              const char  *text,
              const Block *last)
{
  TradeColumnRelation relation;
  g_autofree char *other = trade_column_cut_relation (text, &relation);
  const char *rest = skip_any (text, others, G_N_ELEMENTS (others));
  int year = 0;

  if (relation != TRADE_COLUMN_EARLIER || *other != '\0')
    {
      const char *digits = rest + strspn (rest, " ");

      year = (int) g_ascii_strtoll (digits, NULL, 10);
      if (rest == text || last->period == NULL || strspn (digits, DIGITS) != 4 || digits[4] != '\0')
        return FALSE;
    }

  block->is_cumulative = block->is_cumulative || last->is_cumulative;
  block->is_earlier = last->period == NULL;
  block->period = last->period != NULL ? write_earlier (last->period, year) : NULL;

  return TRUE;
}

/* A period alone is understood without those beside it. */
static gboolean
is_period (const char *name)
{
  g_autofree char *folded = trade_heading_fold (name);
  TradePeriod period;

  return trade_period_cell_parse (folded, &period);
}

/* What stands above the measures of a block, with what stood above those before it. */
static gboolean
read_block (const char *name,
            Block      *block)
{
  g_autofree char *folded = trade_heading_fold (name);
  g_autofree char *last_period = block->period;
  const Block last = { .period = last_period, .is_cumulative = block->is_cumulative };
  g_autofree char *text = NULL;
  const char *rest, *behind;
  TradePeriod period;

  *block = (Block) { FALSE };
  text = trade_column_cut_cumulative (folded, &block->is_cumulative);
  rest = text + strspn (text, " :,.-–/");
  if (read_earlier (block, rest, &last))
    return TRUE;
  while ((behind = skip_any (rest, labels, G_N_ELEMENTS (labels))) != rest)
    rest = behind;
  block->is_month = *rest == '\0' && !block->is_cumulative;
  if (*rest == '\0')
    return *folded != '\0';
  if (!trade_period_cell_parse (rest, &period) || !trade_period_cell_is_year (trade_period_get_year (period)))
    return FALSE;
  block->period = g_strdup (rest);

  return TRUE;
}

static char *
name_column (const Block *block,
             const char  *measure)
{
  return g_strdup_printf ("%s%s%s%s%s%s", block->is_cumulative ? "Cumulative " : "", block->is_month ? "This month " : "",
                          block->is_earlier ? "Same period of last year " : "",
                          block->period != NULL ? block->period : "", block->period != NULL ? " " : "", measure);
}

/*
 * trade_table_blocks_join:
 * @upper: a row
 * @lower: the row below it
 * @is_joined: (out): return location for whether the lower row is part of the header, which it is
 *
 * Makes a header of two rows, of which the upper tells the periods of blocks of columns and the lower what is measured in each.
 *
 * Returns: (transfer full) (nullable): the header; %NULL where they are none
 */
TradeHeading *
trade_table_blocks_join (const TradeHeading *upper,
                         const TradeHeading *lower,
                         gboolean           *is_joined)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  Block block = { FALSE };
  guint n_blocks = 0, n_related = 0, n_measures = 0;
  gboolean is_sound = TRUE;

  *is_joined = TRUE;
  for (guint i = 0; i < MAX (upper->n, lower->n) && is_sound; i++)
    {
      const char *first = get_name (upper, i), *second = get_name (lower, i);

      if (*second == '\0' || (*first == '\0' && n_blocks == 0))
        {
          g_ptr_array_add (names, g_strdup (*first != '\0' ? first : second));
          continue;
        }
      is_sound = is_measure (second) && (*first == '\0' || read_block (first, &block));
      n_blocks += *first != '\0';
      n_related += *first != '\0' && !is_period (first);
      n_measures++;
      g_ptr_array_add (names, name_column (&block, second));
    }
  g_free (block.period);

  return is_sound && n_related > 0 && n_blocks > 1 && n_measures > n_blocks ? trade_heading_new_for_names (names) : NULL;
}
