/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-batch-inspect.h"

#include <glib/gi18n.h>

#include "trade-arrangement.h"
#include "trade-json-writer.h"

/* The totals of a dataset: those of all products with all partners, by measure, flow and period. */
static GPtrArray *
list_totals (TradeReading *reading)
{
  const TradeSeriesKey pattern = { .product = TRADE_CODE_TOTAL, .partner = TRADE_CODE_TOTAL };
  g_autoptr (GPtrArray) figures = trade_dataset_query (trade_reading_get_dataset (reading), &pattern, NULL);
  GPtrArray *totals = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (figures, i);

      if (!trade_figure_is_derived (figure) && trade_figure_has_value (figure))
        g_ptr_array_add (totals, g_object_ref (figure));
    }

  return totals;
}

/* All digits of a figure, in its unit itself. */
static char *
write_value (TradeFigure *figure)
{
  TradeDecimal value = trade_figure_get_decimal (figure);
  const int exponent = value.coefficient != 0 ? value.exponent + trade_figure_get_scale (figure) : 0;
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, ABS (value.coefficient));
  g_autoptr (GString) text = g_string_new (digits);

  for (int i = 0; i < exponent; i++)
    g_string_append_c (text, '0');
  while (exponent < 0 && text->len <= (gsize) -exponent)
    g_string_prepend_c (text, '0');
  if (exponent < 0)
    g_string_insert_c (text, (gssize) text->len + exponent, '.');
  if (value.coefficient < 0)
    g_string_prepend_c (text, '-');

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const char *
get_separator_name (char separator)
{
  switch (separator)
    {
    case ',':
      return "comma";
    case ';':
      return "semicolon";
    case '\t':
      return "tab";
    default:
      return "bar";
    }
}

/* The totals of several reporters, or at several prices, are told apart by what differs among them. */
static GArray *
list_differing (GPtrArray *totals)
{
  GArray *differing = g_array_new (FALSE, FALSE, sizeof (TradeDimension));

  for (guint i = 0; i < TRADE_N_SETTINGS; i++)
    {
      TradeDimension dimension = trade_settings[i];
      gboolean differs = FALSE;

      for (guint j = 1; j < totals->len && !differs; j++)
        differs = !g_str_equal (trade_figure_get_key (g_ptr_array_index (totals, j))->codes[dimension],
                                trade_figure_get_key (g_ptr_array_index (totals, 0))->codes[dimension]);
      if (differs)
        g_array_append_val (differing, dimension);
    }

  return differing;
}

static void
add_line (GString    *text,
          const char *label,
          const char *value)
{
  g_string_append_printf (text, "%s\t%s\n", label, value);
}

static void
add_count (GString    *text,
           const char *label,
           guint       count,
           const char *reason)
{
  g_string_append_printf (text, "%s\t%u", label, count);
  if (reason != NULL)
    g_string_append_printf (text, "\t%s", reason);
  g_string_append_c (text, '\n');
}

static void
add_recognised (GString      *text,
                TradeReading *reading)
{
  const char mark[] = { trade_reading_get_decimal_mark (reading), '\0' };
  const char *origin = trade_dataset_get_origin (trade_reading_get_dataset (reading));
  const char *const *sheets = trade_reading_get_read_sheets (reading);

  /* Translators: the words that --inspect puts before what it says of a file, each at the start of a line. */
  add_line (text, C_ ("inspect", "File"), trade_reading_get_name (reading));
  add_line (text, C_ ("inspect", "Format"), trade_reading_get_format_name (reading));
  if (origin != NULL)
    add_line (text, C_ ("inspect", "Origin"), origin);
  for (guint i = 0; sheets != NULL && sheets[i] != NULL; i++)
    add_line (text, C_ ("inspect", "Sheet"), sheets[i]);
  if (!trade_reading_is_text (reading))
    return;

  add_line (text, C_ ("inspect", "Encoding"), trade_encoding_get_name (trade_reading_get_encoding (reading)));
  add_line (text, C_ ("inspect", "Separator"), get_separator_name (trade_reading_get_separator (reading)));
  add_line (text, C_ ("inspect", "Decimal mark"), mark);
}

static void
add_kept (GString      *text,
          TradeReading *reading)
{
  const TradeSelected *selected = trade_reading_get_selected (reading);

  if (selected == NULL)
    return;

  for (guint i = 0; i < TRADE_CUBE_N_DIMENSIONS; i++)
    {
      const TradeCode *code = trade_reading_get_kept (reading, NULL, i);

      if (code != NULL)
        g_string_append_printf (text, "%s\t%s\t%s\n", trade_cube_dimension_get_name (i), code->code,
                                g_str_equal (code->code, code->label) ? "" : code->label);
      else if (selected->codes[i] == TRADE_SELECTED_SEVERAL && trade_cube_is_whole (trade_reading_get_cube (reading), i))
        g_string_append_printf (text, "%s\t\t%s\n", trade_cube_dimension_get_name (i), _("added up"));
    }
  if (selected->partners.level > 0)
    add_count (text, C_ ("inspect", "Level of partners"), (guint) selected->partners.level,
               selected->partners.is_summed ? _("added up") : NULL);
  if (selected->products.level > 0)
    add_count (text, C_ ("inspect", "Level of products"), (guint) selected->products.level,
               selected->products.is_summed ? _("added up") : NULL);
}

static void
add_account (GString      *text,
             TradeReading *reading)
{
  g_autofree char *rejected = trade_reading_list_rejected (reading);
  g_autofree char *remarks = trade_reading_list_remarks (reading);

  add_count (text, C_ ("inspect", "Read"), trade_reading_get_n_read (reading), NULL);
  add_count (text, C_ ("inspect", "Used"), trade_reading_get_n_used (reading, NULL), NULL);
  for (guint i = 0; i < TRADE_N_SET_ASIDES; i++)
    if (trade_reading_get_n_set_aside (reading, NULL, i) > 0)
      add_count (text, C_ ("inspect", "Set aside"), trade_reading_get_n_set_aside (reading, NULL, i),
                 trade_set_aside_get_words (i));
  add_count (text, C_ ("inspect", "Rejected"), trade_reading_get_n_rejected (reading), NULL);
  if (rejected != NULL)
    g_string_append_printf (text, "%s\n", rejected);
  if (remarks == NULL)
    return;

  add_count (text, C_ ("inspect", "Remarks"), trade_reading_get_n_remarks (reading), NULL);
  g_string_append_printf (text, "%s\n", remarks);
}

static void
add_settings (GString              *text,
              GArray               *differing,
              const TradeSeriesKey *key)
{
  for (guint i = 0; i < differing->len; i++)
    {
      TradeDimension dimension = g_array_index (differing, TradeDimension, i);

      g_string_append_printf (text, "\t%s", trade_setting_get_id (dimension, key->codes[dimension]));
    }
}

/**
 * trade_batch_inspect_text:
 * @reading: a reading
 *
 * Says what a file is, what was taken of it, how much was set aside and rejected and why, and the totals of all periods and
 * flows.
 *
 * Returns: (transfer full): lines of words with tabs between them
 */
char *
trade_batch_inspect_text (TradeReading *reading)
{
  g_autoptr (GPtrArray) totals = NULL;
  g_autoptr (GArray) differing = NULL;
  GString *text;

  g_return_val_if_fail (TRADE_IS_READING (reading), NULL);

  text = g_string_new (NULL);
  totals = list_totals (reading);
  differing = list_differing (totals);
  add_recognised (text, reading);
  add_kept (text, reading);
  add_account (text, reading);
  for (guint i = 0; i < totals->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (totals, i);
      const TradeSeriesKey *key = trade_figure_get_key (figure);
      g_autofree char *period = trade_period_to_string (trade_figure_get_period (figure));
      g_autofree char *value = write_value (figure);

      g_string_append_printf (text, "%s\t%s\t%s\t%s\t%s\t%s", C_ ("inspect", "Total"), period, key->flow, key->measure,
                              value, key->unit);
      add_settings (text, differing, key);
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

static void
write_settings (TradeJsonWriter      *json,
                GArray               *differing,
                const TradeSeriesKey *key)
{
  for (guint i = 0; i < differing->len; i++)
    {
      TradeDimension dimension = g_array_index (differing, TradeDimension, i);

      trade_json_writer_add_string (json, trade_dimension_get_id (dimension),
                                    trade_setting_get_id (dimension, key->codes[dimension]));
    }
}

static void
write_selected (TradeJsonWriter *json,
                TradeReading    *reading)
{
  const TradeSelected *selected = trade_reading_get_selected (reading);

  if (selected == NULL)
    return;

  trade_json_writer_begin_object (json, "selected");
  for (guint i = 0; i < TRADE_CUBE_N_DIMENSIONS; i++)
    if (trade_reading_get_kept (reading, NULL, i) != NULL)
      trade_json_writer_add_string (json, trade_cube_dimension_get_id (i), trade_reading_get_kept (reading, NULL, i)->code);
  trade_json_writer_add_integer (json, "partner-level", selected->partners.level);
  trade_json_writer_add_integer (json, "product-level", selected->products.level);
  trade_json_writer_end_object (json);
}

static void
write_account (TradeJsonWriter *json,
               TradeReading    *reading)
{
  trade_json_writer_add_integer (json, "read", trade_reading_get_n_read (reading));
  trade_json_writer_add_integer (json, "used", trade_reading_get_n_used (reading, NULL));
  trade_json_writer_begin_object (json, "set-aside");
  for (guint i = 0; i < TRADE_N_SET_ASIDES; i++)
    if (trade_reading_get_n_set_aside (reading, NULL, i) > 0)
      {
        g_autofree char *id = trade_set_aside_dup_id (i);

        trade_json_writer_add_integer (json, id, trade_reading_get_n_set_aside (reading, NULL, i));
      }
  trade_json_writer_end_object (json);
  trade_json_writer_add_integer (json, "rejected", trade_reading_get_n_rejected (reading));
}

static void
write_lines (TradeJsonWriter *json,
             const char      *name,
             const char      *text)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  trade_json_writer_begin_array (json, name);
  for (guint i = 0; lines[i] != NULL; i++)
    trade_json_writer_add_string (json, NULL, lines[i]);
  trade_json_writer_end_array (json);
}

static void
write_sheets (TradeJsonWriter *json,
              TradeReading    *reading)
{
  const char *const *sheets = trade_reading_get_read_sheets (reading);

  if (sheets == NULL)
    return;

  trade_json_writer_begin_array (json, "sheets");
  for (guint i = 0; sheets[i] != NULL; i++)
    trade_json_writer_add_string (json, NULL, sheets[i]);
  trade_json_writer_end_array (json);
}

static void
write_totals (TradeJsonWriter *json,
              TradeReading    *reading)
{
  g_autoptr (GPtrArray) totals = list_totals (reading);
  g_autoptr (GArray) differing = list_differing (totals);

  trade_json_writer_begin_array (json, "totals");
  for (guint i = 0; i < totals->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (totals, i);
      const TradeSeriesKey *key = trade_figure_get_key (figure);
      g_autofree char *period = trade_period_to_string (trade_figure_get_period (figure));
      g_autofree char *value = write_value (figure);

      trade_json_writer_begin_object (json, NULL);
      trade_json_writer_add_string (json, "period", period);
      trade_json_writer_add_string (json, "flow", key->flow);
      trade_json_writer_add_string (json, "measure", key->measure);
      trade_json_writer_add_string (json, "value", value);
      trade_json_writer_add_string (json, "unit", key->unit);
      write_settings (json, differing, key);
      trade_json_writer_end_object (json);
    }
  trade_json_writer_end_array (json);
}

/**
 * trade_batch_inspect_json:
 * @reading: a reading
 *
 * Says the same as trade_batch_inspect_text() to other programs. Values are texts, so that none of their digits is lost.
 *
 * Returns: (transfer full): an object of JSON
 */
char *
trade_batch_inspect_json (TradeReading *reading)
{
  g_autofree char *rejected = NULL;
  g_autofree char *remarks = NULL;
  TradeJsonWriter *json;

  g_return_val_if_fail (TRADE_IS_READING (reading), NULL);

  rejected = trade_reading_list_rejected (reading);
  remarks = trade_reading_list_remarks (reading);
  json = trade_json_writer_new (TRUE);
  trade_json_writer_begin_object (json, NULL);
  trade_json_writer_add_string (json, "file", trade_reading_get_name (reading));
  trade_json_writer_add_string (json, "format", trade_reading_get_format_id (reading));
  if (trade_dataset_get_origin (trade_reading_get_dataset (reading)) != NULL)
    trade_json_writer_add_string (json, "origin", trade_dataset_get_origin (trade_reading_get_dataset (reading)));
  write_sheets (json, reading);
  if (trade_reading_is_text (reading))
    {
      const char mark[] = { trade_reading_get_decimal_mark (reading), '\0' };

      trade_json_writer_add_string (json, "encoding", trade_encoding_get_name (trade_reading_get_encoding (reading)));
      trade_json_writer_add_string (json, "separator", get_separator_name (trade_reading_get_separator (reading)));
      trade_json_writer_add_string (json, "decimal-mark", mark);
    }
  write_selected (json, reading);
  write_account (json, reading);
  write_lines (json, "rejections", rejected);
  write_lines (json, "remarks", remarks);
  write_totals (json, reading);
  trade_json_writer_end_object (json);

  return trade_json_writer_finish (json);
}
