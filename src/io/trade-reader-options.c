/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-reader-options.h"

/**
 * trade_reader_options_set_unit:
 * @self: options
 * @words: a unit, a scale or both, such as `CNY`, `million`, `million USD` or `亿元`
 *
 * Says what amounts are counted in. What the words leave open, the table tells.
 *
 * Returns: whether the words are known; nothing is changed otherwise
 */
gboolean
trade_reader_options_set_unit (TradeReaderOptions *self,
                               const char         *words)
{
  TradeQuantity quantity;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (words != NULL, FALSE);

  if (trade_vocabulary_find_scale (words, &self->scale))
    {
      self->has_scale = TRUE;
      return TRUE;
    }
  /* What is counted in percent is told by the names of columns; amounts do not become growth. */
  if (!trade_vocabulary_find_unit (words, &quantity) || g_str_equal (quantity.measure, TRADE_MEASURE_GROWTH))
    return FALSE;

  g_strlcpy (self->unit, quantity.unit, sizeof self->unit);
  self->measure = quantity.measure;
  self->has_scale = quantity.has_scale;
  self->scale = quantity.scale;

  return TRUE;
}

/**
 * trade_reader_options_set_sheet:
 * @self: options
 * @name: (nullable): the name of a sheet, or %NULL to leave it to the file
 *
 * Says which sheet of a workbook is to be read.
 */
void
trade_reader_options_set_sheet (TradeReaderOptions *self,
                                const char         *name)
{
  GRefString *sheet;

  g_return_if_fail (self != NULL);

  sheet = name != NULL ? g_ref_string_new (name) : NULL;
  g_clear_pointer (&self->sheet, g_ref_string_release);
  self->sheet = sheet;
}

/**
 * trade_reader_options_apply:
 * @self: options
 * @quantity: what the table tells of a value, which becomes what both tell
 *
 * Puts what a person says of amounts of money in the place of what the table tells. Quantities and ratios stay what they are.
 */
void
trade_reader_options_apply (const TradeReaderOptions *self,
                            TradeQuantity            *quantity)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (quantity != NULL);

  if (!g_str_equal (quantity->measure, TRADE_MEASURE_VALUE))
    return;

  if (self->has_scale)
    quantity->scale = self->scale;
  if (*self->unit == '\0')
    return;

  quantity->measure = self->measure;
  g_strlcpy (quantity->unit, self->unit, sizeof quantity->unit);
}

/**
 * trade_reader_options_apply_mark:
 * @self: options
 * @dialect: what the numbers of a table tell, which becomes what both tell
 *
 * Puts what a person says of the decimal mark in the place of what the table tells.
 */
void
trade_reader_options_apply_mark (const TradeReaderOptions *self,
                                 TradeDialect             *dialect)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (dialect != NULL);

  if (self->decimal_mark == '\0')
    return;

  dialect->decimal_mark = self->decimal_mark;
  *dialect->open_number = '\0';
}

/**
 * trade_reader_options_has_unit:
 * @self: options
 *
 * Tells whether anything is said of what amounts are counted in.
 *
 * Returns: whether there is a unit or a scale
 */
gboolean
trade_reader_options_has_unit (const TradeReaderOptions *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return *self->unit != '\0' || self->has_scale;
}

/**
 * trade_reader_options_copy_table:
 * @self: options
 * @other: other options
 *
 * Takes over what others say of the table, but not what they want of it.
 */
void
trade_reader_options_copy_table (TradeReaderOptions       *self,
                                 const TradeReaderOptions *other)
{
  TradeSelection selection;
  TradeLayout *layout;
  GRefString *sheet;

  g_return_if_fail (self != NULL);
  g_return_if_fail (other != NULL);

  /* Both may hold the same. */
  layout = other->layout != NULL ? trade_layout_ref (other->layout) : NULL;
  sheet = other->sheet != NULL ? g_ref_string_acquire (other->sheet) : NULL;
  selection = self->selection;
  g_clear_pointer (&self->layout, trade_layout_unref);
  g_clear_pointer (&self->sheet, g_ref_string_release);
  *self = *other;
  self->selection = selection;
  self->ask = NULL;
  self->ask_data = NULL;
  self->progress = NULL;
  self->pass = NULL;
  self->pass_data = NULL;
  self->layout = layout;
  self->sheet = sheet;
}

/**
 * trade_reader_options_clear:
 * @self: options
 *
 * Leaves all to the file.
 */
void
trade_reader_options_clear (TradeReaderOptions *self)
{
  g_return_if_fail (self != NULL);

  trade_selection_clear (&self->selection);
  g_clear_pointer (&self->layout, trade_layout_unref);
  g_clear_pointer (&self->sheet, g_ref_string_release);
  *self = (TradeReaderOptions) { .unit = "" };
}
