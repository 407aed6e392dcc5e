/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-tabular.h"

#include "trade-describe.h"
#include "trade-plain.h"
#include "trade-records.h"
#include "trade-table-package.h"
#include "trade-formula-sign.h"
#include "trade-tabular-codes.h"

#include <glib/gi18n.h>
#include <string.h>

/* How a table is written down. */
typedef struct
{
  char        separator; /* between cells */
  const char *end;       /* after a row */
  gboolean    quotes;    /* a cell that holds a separator or a quotation mark stands in quotation marks */
} Dialect;

/* RFC 4180 ends rows with both characters. */
static const Dialect csv = { ',', "\r\n", TRUE };
static const Dialect tsv = { '\t', "\n", FALSE };

typedef struct
{
  GString       *text;
  const Dialect *dialect;
  TradeFormat   *format;
  TradeDataset  *dataset;
  gboolean       started; /* the row has a cell */
} Table;

static void
start_cell (Table *self)
{
  if (self->started)
    g_string_append_c (self->text, self->dialect->separator);
  self->started = TRUE;
}

static void
end_row (Table *self)
{
  g_string_append (self->text, self->dialect->end);
  self->started = FALSE;
}

/**
 * trade_tabular_guard:
 * @text: the text of a cell
 *
 * Keeps a text from being taken for a formula by a spreadsheet, whichever way the cell comes there.
 *
 * Returns: (transfer full): the text, after an apostrophe where it begins like a formula
 */
char *
trade_tabular_guard (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return g_strconcat (trade_formula_sign_begins (text) ? "'" : "", text, NULL);
}

static void
add_text (Table      *self,
          const char *text)
{
  g_autofree char *cell = NULL;

  start_cell (self);
  if (text == NULL || *text == '\0')
    return;

  cell = trade_tabular_guard (text);
  for (char *p = cell; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p))
      *p = ' ';

  /* A spreadsheet of a country whose decimal mark is a comma may part cells at semicolons. */
  if (!self->dialect->quotes || strpbrk (cell, ",;\"") == NULL)
    {
      g_string_append (self->text, cell);
      return;
    }

  g_string_append_c (self->text, '"');
  for (const char *p = cell; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (self->text, '"');
      g_string_append_c (self->text, *p);
    }
  g_string_append_c (self->text, '"');
}

static void
add_double (Table *self,
            double value)
{
  start_cell (self);
  trade_plain_append_double (self->text, value);
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
add_headings (Table *self)
{
  const char * const headings[] = {
    _("Figure"), _("Measure"),
    /* Translators: heads a column that says which way the goods go: exports, imports */
    _("Flow"),
    _("Period"), _("Value"), _("Lower bound"), _("Upper bound"),
    _("Unit"), _("Relation"), _("Status"), _("Origin"), _("Formula"), _("Source"), _("Paragraph"),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (headings); i++)
    add_text (self, headings[i]);
}

static void
add_header (Table *self)
{
  add_headings (self);
  /* By this heading, which is the same in every language, the table is known when it is opened. */
  add_text (self, TRADE_TABLE_CODES);
  end_row (self);
}

/* The name of a growth or a share is often that of its category alone, so the measure stands beside it. */
static const char *
get_measure_label (Table       *self,
                   TradeFigure *figure)
{
  const char *measure = trade_figure_get_key (figure)->measure;
  TradeText *label = trade_dataset_get_label (self->dataset, TRADE_DIMENSION_MEASURE, measure);

  return label != NULL ? trade_format_text (self->format, label) : measure;
}

static void
add_quantity (Table       *self,
              TradeFigure *figure)
{
  TradeInterval bounds = trade_figure_get_bounds (figure);
  const char *unit = trade_figure_get_key (figure)->unit;
  g_autofree char *period = trade_period_to_string (trade_figure_get_period (figure));
  g_autofree char *unit_name = trade_format_unit (self->format, self->dataset, unit, 0);

  add_text (self, period);
  start_cell (self);
  if (trade_figure_has_value (figure))
    {
      trade_plain_append_value (self->text, figure);
      add_double (self, bounds.lower);
      add_double (self, bounds.upper);
    }
  else
    {
      start_cell (self);
      start_cell (self);
    }
  add_text (self, unit_name);
}

/* The source, and what a person made of what it says. */
static char *
write_source (Table       *self,
              TradeFigure *figure)
{
  TradeSource *source = trade_figure_get_source (figure);
  const char *title = source != NULL ? trade_format_text (self->format, trade_source_get_title (source)) : NULL;
  g_autofree char *edit = trade_describe_edit (self->format, figure);

  /* Translators: the source of a figure, and what a person changed of it: "General Administration of Customs (Edited by hand.
   * Before: …)" */
  return edit != NULL && title != NULL ? g_strdup_printf (C_("source of a figure", "%1$s (%2$s)"), title, edit)
                                       : g_strdup (title);
}

/* Where a figure comes from: computed by this program, printed by the source, or changed by a person since. */
static const char *
get_origin_word (TradeFigure *figure)
{
  if (trade_figure_is_derived (figure))
    return C_("origin", "derived");

  return trade_figure_get_original (figure) != NULL ? C_("origin", "edited") : C_("origin", "reported");
}

static void
add_origin (Table       *self,
            TradeFigure *figure)
{
  int paragraph = trade_figure_get_paragraph (figure);
  g_autofree char *status = trade_describe_status (self->format, figure);
  g_autofree char *source = write_source (self, figure);
  g_autofree char *formula = NULL;

  add_text (self, trade_figure_has_value (figure) ? get_relation_word (trade_figure_get_relation (figure)) : NULL);
  add_text (self, status);
  add_text (self, get_origin_word (figure));
  if (trade_figure_is_derived (figure))
    formula = trade_describe_formula (self->format, self->dataset, figure);
  add_text (self, formula);
  add_text (self, source);
  start_cell (self);
  if (paragraph > 0)
    g_string_append_printf (self->text, "%d", paragraph);
}

static void
add_figure (Table       *self,
            TradeFigure *figure)
{
  g_autofree char *name = trade_describe_full_name (self->format, self->dataset, figure);

  add_text (self, name);
  add_text (self, get_measure_label (self, figure));
  add_text (self, trade_describe_flow (self->format, self->dataset, trade_figure_get_key (figure)->flow));
  add_quantity (self, figure);
  add_origin (self, figure);
}

static void
add_row (Table             *self,
         TradeTabularCodes *codes,
         TradeFigure       *figure)
{
  g_autofree char *cell = trade_tabular_codes_write (codes, figure);

  add_figure (self, figure);
  add_text (self, cell);
  end_row (self);
}

static char *
write_table (TradeView     *view,
             TradeFormat   *format,
             const Dialect *dialect)
{
  Table table = {
    .text = g_string_new (NULL),
    .dialect = dialect,
    .format = format,
    .dataset = trade_view_get_dataset (view),
  };

  g_autoptr (TradeTabularCodes) codes = trade_tabular_codes_new (view, format);
  const GPtrArray *missing = trade_records_get_missing (view);

  add_header (&table);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);

      add_row (&table, codes, figure);
    }
  for (guint i = 0; i < missing->len; i++)
    add_row (&table, codes, g_ptr_array_index (missing, i));

  return g_string_free (table.text, FALSE);
}

/**
 * trade_tabular_write_csv:
 * @view: a view
 * @format: the language of names, units and sources
 *
 * Writes the figures of a view as comma-separated values, as RFC 4180 has them: a header, then a row for each figure,
 * each ended by carriage return and line feed. Those that the view would show if they had a value stand at the end. Cells are
 * those of trade_tabular_write_tsv(). trade_table_package_read() opens it again.
 *
 * Returns: (transfer full): the table, in UTF-8 without a byte order mark
 */
char *
trade_tabular_write_csv (TradeView   *view,
                         TradeFormat *format)
{
  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);
  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);

  return write_table (view, format, &csv);
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
  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);
  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);

  return write_table (view, format, &tsv);
}

/**
 * trade_tabular_write_tsv_row:
 * @dataset: the dataset of the figure
 * @figure: a figure
 * @format: the language of names, units and sources
 *
 * Writes the row of a figure as trade_tabular_write_tsv() has it, without a header and without the codes, which mean nothing to a
 * reader.
 *
 * Returns: (transfer full): the row, in UTF-8
 */
char *
trade_tabular_write_tsv_row (TradeDataset *dataset,
                             TradeFigure  *figure,
                             TradeFormat  *format)
{
  Table table = { .dialect = &tsv, .format = format, .dataset = dataset };

  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), NULL);
  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);

  table.text = g_string_new (NULL);
  add_figure (&table, figure);
  end_row (&table);

  return g_string_free (table.text, FALSE);
}

/**
 * trade_tabular_write_tsv_rows:
 * @dataset: the dataset of the figures
 * @figures: a list of [class@Figure]
 * @format: the language of names, units and sources
 *
 * Writes the rows of figures as trade_tabular_write_tsv_row() does, below a header.
 *
 * Returns: (transfer full): the table, in UTF-8
 */
char *
trade_tabular_write_tsv_rows (TradeDataset *dataset,
                              GListModel   *figures,
                              TradeFormat  *format)
{
  Table table = { .dialect = &tsv, .format = format, .dataset = dataset };

  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (figures), NULL);
  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);

  table.text = g_string_new (NULL);
  add_headings (&table);
  end_row (&table);
  for (guint i = 0; i < g_list_model_get_n_items (figures); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (figures, i);

      add_figure (&table, figure);
      end_row (&table);
    }

  return g_string_free (table.text, FALSE);
}
