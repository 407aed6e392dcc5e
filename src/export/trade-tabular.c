/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-tabular.h"

#include "trade-describe.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* All that a double is sure of; the noise of binary arithmetic lies beyond. */
#define SIGNIFICANT_FORMAT "%.14e"

/* A spreadsheet takes a cell that begins with one of these signs for a formula, unless an apostrophe says that it is
 * text. */
#define FORMULA_SIGNS "=+-@"

static void
append_text (GString    *table,
             const char *text)
{
  gsize start = table->len;

  if (text == NULL || *text == '\0')
    return;

  if (strchr (FORMULA_SIGNS, *text) != NULL)
    g_string_append_c (table, '\'');
  g_string_append (table, text);

  for (gsize i = start; i < table->len; i++)
    if (g_ascii_iscntrl (table->str[i]))
      table->str[i] = ' ';
}

/* Writes a number such as -2.5e-1 or 2377E10 with the same digits but without an exponent: -0.25, 23770000000000. */
static void
append_plain (GString    *table,
              const char *scientific)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  const char *p = scientific;
  gint64 point = 0;

  if (*p == '-')
    g_string_append_c (table, *p++);

  for (; g_ascii_isdigit (*p) || *p == '.'; p++)
    if (*p != '.')
      g_string_append_c (digits, *p);
    else
      point = -(gint64) strspn (p + 1, "0123456789");

  if (*p == 'e' || *p == 'E')
    point += g_ascii_strtoll (p + 1, NULL, 10);

  for (; point > 0; point--)
    g_string_append_c (digits, '0');
  while ((gint64) digits->len + point < 1)
    g_string_prepend_c (digits, '0');

  g_string_append_len (table, digits->str, digits->len + point);
  if (point < 0)
    g_string_append_printf (table, ".%s", digits->str + digits->len + point);
}

/* Nothing is written for a bound that there is not. */
static void
append_double (GString *table,
              double   value)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  char scientific[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (value))
    return;

  /* Adding zero turns a negative zero, which no reader expects, into zero. */
  g_ascii_formatd (scientific, sizeof scientific, SIGNIFICANT_FORMAT, value + 0.0);
  append_plain (plain, scientific);

  if (strchr (plain->str, '.') != NULL)
    {
      while (plain->str[plain->len - 1] == '0')
        g_string_truncate (plain, plain->len - 1);
      if (plain->str[plain->len - 1] == '.')
        g_string_truncate (plain, plain->len - 1);
    }
  g_string_append (table, plain->str);
}

static const char *
get_relation_word (TradeRelation relation)
{
  switch (relation)
    {
    case TRADE_RELATION_EQUAL:
      /* Translators: how a printed number stands to the true value: the number itself, rounded. */
      return C_("relation", "equal");
    case TRADE_RELATION_ABOUT:
      /* Translators: how a printed number stands to the true value: approximately. */
      return C_("relation", "about");
    case TRADE_RELATION_MORE:
      /* Translators: how a printed number stands to the true value: the true value is greater. */
      return C_("relation", "more than");
    case TRADE_RELATION_LESS:
      /* Translators: how a printed number stands to the true value: the true value is smaller. */
      return C_("relation", "less than");
    default:
      g_return_val_if_reached ("");
    }
}

static void
append_header (GString *table)
{
  const char * const headings[] = {
    _("Figure"), _("Measure"), _("Period"), _("Value"), _("Lower bound"), _("Upper bound"),
    _("Unit"), _("Relation"), _("Status"), _("Origin"), _("Formula"), _("Source"), _("Paragraph"),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      if (i > 0)
        g_string_append_c (table, '\t');
      append_text (table, headings[i]);
    }
  g_string_append_c (table, '\n');
}

/* The name of a growth or a share is often that of its category alone, so the measure stands beside it. */
static const char *
get_measure_label (TradeFormat  *format,
                   TradeDataset *dataset,
                   TradeFigure  *figure)
{
  const char *measure = trade_figure_get_key (figure)->measure;
  TradeText *label = trade_dataset_get_label (dataset, TRADE_DIMENSION_MEASURE, measure);

  return label != NULL ? trade_format_text (format, label) : measure;
}

/* A derived figure has only the digits that its bounds support, which is what its decimal holds. */
static void
append_value (GString     *table,
              TradeFigure *figure)
{
  TradeDecimal decimal = trade_figure_get_decimal (figure);
  g_autofree char *scientific = NULL;

  if (decimal.coefficient == 0 && trade_figure_get_value (figure) != 0)
    {
      append_double (table, trade_figure_get_value (figure));
      return;
    }

  decimal.exponent += trade_figure_get_scale (figure);
  scientific = trade_decimal_to_string (decimal);
  append_plain (table, scientific);
}

static void
append_quantity (GString      *table,
                 TradeFormat  *format,
                 TradeDataset *dataset,
                 TradeFigure  *figure)
{
  TradeInterval bounds = trade_figure_get_bounds (figure);
  const char *unit = trade_figure_get_key (figure)->unit;
  g_autofree char *period = trade_period_to_string (trade_figure_get_period (figure));
  g_autofree char *unit_name = trade_format_unit (format, dataset, unit, 0);

  append_text (table, period);
  g_string_append_c (table, '\t');
  append_value (table, figure);
  g_string_append_c (table, '\t');
  append_double (table, bounds.lower);
  g_string_append_c (table, '\t');
  append_double (table, bounds.upper);
  g_string_append_c (table, '\t');
  append_text (table, unit_name);
}

static void
append_origin (GString      *table,
               TradeFormat  *format,
               TradeDataset *dataset,
               TradeFigure  *figure)
{
  TradeSource *source = trade_figure_get_source (figure);
  int paragraph = trade_figure_get_paragraph (figure);
  g_autofree char *status = trade_describe_status (format, figure);
  g_autofree char *formula = NULL;

  append_text (table, get_relation_word (trade_figure_get_relation (figure)));
  g_string_append_c (table, '\t');
  append_text (table, status);
  g_string_append_c (table, '\t');
  /* Translators: where a figure comes from: computed by this program, or printed by the source. */
  append_text (table, trade_figure_is_derived (figure) ? C_("origin", "derived") : C_("origin", "reported"));
  g_string_append_c (table, '\t');
  if (trade_figure_is_derived (figure))
    formula = trade_describe_formula (format, dataset, figure);
  append_text (table, formula);
  g_string_append_c (table, '\t');
  if (source != NULL)
    append_text (table, trade_format_text (format, trade_source_get_title (source)));
  g_string_append_c (table, '\t');
  if (paragraph > 0)
    g_string_append_printf (table, "%d", paragraph);
}

/**
 * trade_tabular_write_tsv:
 * @view: a view
 * @format: the language of names, units and sources
 *
 * Writes the figures of a view as a table that spreadsheets take from the clipboard: a header, then a row for each
 * figure, with a tab between cells and a line feed after each row.
 *
 * Values and bounds are in the unit itself, with all their digits, a point and no grouping, whatever the language. A
 * cell is empty where there is nothing to say, such as the upper bound of "more than 600,000". A text that a
 * spreadsheet would take for a formula begins with an apostrophe.
 *
 * Returns: (transfer full): the table, in UTF-8
 */
char *
trade_tabular_write_tsv (TradeView   *view,
                         TradeFormat *format)
{
  TradeDataset *dataset;
  GString *table;

  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);
  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);

  dataset = trade_view_get_dataset (view);
  table = g_string_new (NULL);
  append_header (table);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);
      g_autofree char *name = trade_describe_figure_name (format, dataset, figure);

      append_text (table, name);
      g_string_append_c (table, '\t');
      append_text (table, get_measure_label (format, dataset, figure));
      g_string_append_c (table, '\t');
      append_quantity (table, format, dataset, figure);
      g_string_append_c (table, '\t');
      append_origin (table, format, dataset, figure);
      g_string_append_c (table, '\n');
    }
  return g_string_free (table, FALSE);
}
