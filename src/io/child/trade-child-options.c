/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-child-options.h"

#include "trade-child-message.h"

/*
 * trade_child_options_to_variant:
 * @options: options
 *
 * Writes what a person says of a table. What is wanted of it is not the child's matter.
 *
 * Returns: (transfer floating): the options
 */
GVariant *
trade_child_options_to_variant (const TradeReaderOptions *options)
{
  g_autofree char *layout = options->layout != NULL ? trade_layout_to_string (options->layout) : NULL;

  return g_variant_new (TRADE_CHILD_OPTIONS, options->has_encoding, (guchar) options->encoding, (guchar) options->decimal_mark,
                        options->unit, options->measure, options->has_scale, options->scale, options->year_start, layout,
                        (guchar) options->values, options->sheet);
}

/*
 * trade_child_options_from_variant:
 * @variant: what trade_child_options_to_variant() has written
 * @options: options, which are replaced as far as the table is concerned
 *
 * Reads what a person says of a table.
 */
void
trade_child_options_from_variant (GVariant           *variant,
                                  TradeReaderOptions *options)
{
  const char *unit, *measure, *layout, *sheet;
  guchar encoding, mark, values;

  g_variant_get (variant, "(byy&sm&sbiim&sym&s)", &options->has_encoding, &encoding, &mark, &unit, &measure, &options->has_scale,
                 &options->scale, &options->year_start, &layout, &values, &sheet);
  options->encoding = encoding < TRADE_N_ENCODINGS ? encoding : TRADE_ENCODING_UTF_8;
  options->decimal_mark = (char) mark;
  options->year_start = CLAMP (options->year_start, -TRADE_MONTHS_PER_YEAR, TRADE_MONTHS_PER_YEAR);
  g_strlcpy (options->unit, unit, sizeof options->unit);
  options->measure = g_intern_string (measure);
  g_clear_pointer (&options->layout, trade_layout_unref);
  options->values = values < TRADE_N_COLUMN_MEANINGS && trade_column_meaning_get_flow (values) != NULL ? values : TRADE_COLUMN_MEANING_AUTO;
  trade_reader_options_set_sheet (options, sheet);
  options->layout = layout != NULL ? trade_layout_parse (layout, NULL) : NULL;
}
