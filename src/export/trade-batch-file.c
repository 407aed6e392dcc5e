/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-batch-file.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-batch-options.h"

/* What a command line says of the file, and wants of it. */

static gboolean
parse_encoding (const char          *text,
                TradeReaderOptions  *options,
                GError             **error)
{
  g_autofree char *known = NULL;

  options->has_encoding = trade_encoding_parse (text, &options->encoding);
  if (options->has_encoding)
    return TRUE;

  known = trade_encoding_list ();

  return trade_batch_fail (error, _("there is no encoding “%1$s”; there are: %2$s"), text, known);
}

static gboolean
parse_unit (const char          *text,
            TradeReaderOptions  *options,
            GError             **error)
{
  if (trade_reader_options_set_unit (options, text))
    return TRUE;

  return trade_batch_fail (error,
                           /* Translators: keep the examples */
                           _("--unit takes a unit, how many of it are counted as one, or both, such as CNY, million or \"million USD\", not "
                             "“%s”"), text);
}

static gboolean
parse_mark (const char          *text,
            TradeReaderOptions  *options,
            GError             **error)
{
  if (g_str_equal (text, ".") || g_str_equal (text, ","))
    {
      options->decimal_mark = *text;
      return TRUE;
    }

  return trade_batch_fail (error,
                           /* Translators: keep the option and the marks */
                           _("--decimal-mark takes . or , not “%s”"), text);
}

static gboolean
parse_year_start (const char          *text,
                  TradeReaderOptions  *options,
                  GError             **error)
{
  static const char first[] = ",first";
  const gboolean is_first = g_str_has_suffix (text, first);
  g_autofree char *number = g_strndup (text, strlen (text) - (is_first ? strlen (first) : 0));
  guint64 month;

  if (g_ascii_string_to_unsigned (number, 10, 1, TRADE_MONTHS_PER_YEAR, &month, NULL))
    {
      options->year_start = is_first ? -(int) month : (int) month;
      return TRUE;
    }

  return trade_batch_fail (error,
                           /* Translators: keep the option */
                           _("--year-start takes the number of a month, 1 to 12, and “,first” behind it where a year such as FY2023 begins in 2023, "
                             "not “%s”"), text);
}

static gboolean
parse_values (const char          *text,
              TradeReaderOptions  *options,
              GError             **error)
{
  if (trade_column_meaning_parse (text, &options->values) && trade_column_meaning_get_flow (options->values) != NULL)
    return TRUE;

  return trade_batch_fail (error,
                           /* Translators: keep the option and its words */
                           _("--values takes exports, imports, total or balance, not “%s”"), text);
}

/*
 * trade_batch_file_parse:
 * @arguments: a command line
 * @options: where what it says goes
 * @error: return location for the error
 *
 * Reads what a command line says of the file.
 *
 * Returns: %FALSE with @error set to %TRADE_BATCH_ERROR_USAGE where that is wrong
 */
gboolean
trade_batch_file_parse (const TradeBatchArguments  *arguments,
                        TradeReaderOptions         *options,
                        GError                    **error)
{
  g_autoptr (GError) reason = NULL;

  if (arguments->select != NULL && !trade_selection_parse (&options->selection, arguments->select, &reason))
    return trade_batch_fail (error, _("%1$s: %2$s"), "--select", reason->message);

  /* Of a file of an agency only those are read that are selected. */
  if (arguments->reporter != NULL && options->selection.codes[TRADE_CUBE_REPORTER] == NULL)
    trade_selection_set (&options->selection, TRADE_CUBE_REPORTER, arguments->reporter);

  if (arguments->columns != NULL)
    {
      options->layout = trade_layout_parse (arguments->columns, &reason);
      if (options->layout == NULL)
        return trade_batch_fail (error, _("%1$s: %2$s"), "--columns", reason->message);
    }

  trade_reader_options_set_sheet (options, arguments->sheet);

  return (arguments->values == NULL || parse_values (arguments->values, options, error)) &&
         (arguments->unit == NULL || parse_unit (arguments->unit, options, error)) &&
         (arguments->encoding == NULL || parse_encoding (arguments->encoding, options, error)) &&
         (arguments->decimal_mark == NULL || parse_mark (arguments->decimal_mark, options, error)) &&
         (arguments->year_start == NULL || parse_year_start (arguments->year_start, options, error));
}
