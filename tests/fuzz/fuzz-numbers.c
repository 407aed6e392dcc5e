/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "fuzz.h"
#include "trade-column-guess.h"
#include "trade-dialect.h"
#include "trade-number.h"
#include "trade-period-cell.h"
#include "trade-vocabulary.h"

/* A period that was read can be written and read again. */
static void
check_period (TradePeriod period)
{
  g_autofree char *text = trade_period_to_string (period);
  TradePeriod again;

  g_assert_true (trade_period_parse (text, &again, NULL));
  g_assert_true (trade_period_equal (period, again));
}

static void
check_periods (const char *text)
{
  TradePeriod period;

  if (trade_period_parse (text, &period, NULL))
    check_period (period);
  if (trade_period_cell_parse (text, &period))
    check_period (period);
  if (trade_period_cell_parse_date (text, &period))
    check_period (period);
}

static void
check_numbers (const char *text,
               gsize       length)
{
  TradeDialect dialect = { .separator = ';', .decimal_mark = '.' };
  const char *reason = NULL;
  TradeDecimal number, again;
  TradeStatus status;

  /* What the strict grammar takes for a number, the lenient one takes for the same. */
  if (trade_number_parse (text, length, &number, NULL))
    {
      g_assert_true (trade_dialect_parse_number (&dialect, text, &again, &reason));
      g_assert_cmpint (number.coefficient, ==, again.coefficient);
      g_assert_cmpint (number.exponent, ==, again.exponent);
    }
  for (const char *mark = ".,"; *mark != '\0'; mark++)
    {
      dialect.decimal_mark = *mark;
      reason = NULL;
      g_assert_true (trade_dialect_parse_number (&dialect, text, &number, &reason) == (reason == NULL));
    }
  trade_dialect_parse_status (text, &status);
  trade_dialect_parse_flag (text, &status);
}

/* Any text as a cell. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *copy = g_strndup ((const char *) data, size);
  g_autofree char *text = g_utf8_make_valid (copy, -1);
  g_autofree char *folded = trade_heading_fold (text);
  TradeQuantity quantity;

  check_periods (text);
  check_numbers (text, strlen (text));
  trade_column_guess (folded);
  trade_vocabulary_find_flow (text);
  trade_vocabulary_find_unit (text, &quantity);
  trade_vocabulary_rate_place (text, text);
  trade_vocabulary_get_level (text);

  return 0;
}
