/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-figures-heading.h"

#include <glib/gi18n.h>

/* The first row of a table of figures: which columns it has. */

typedef struct
{
  const GPtrArray    *fields; /* of the package's schema; NULL without one */
  const char         *name;
  TradeFaults        *faults;
  gboolean            loose;
  const TradeCsvCell *row;
  guint               n_cells;
  GArray             *headings;
} Header;

static void
clear_heading (gpointer data)
{
  TradeFiguresHeading *heading = data;

  g_free (heading->language);
}

static void G_GNUC_PRINTF (3, 4)
add_fault (Header             *self,
           const TradeCsvCell *cell,
           const char         *format,
           ...)
{
  va_list arguments;

  va_start (arguments, format);
  trade_faults_add_va (self->faults, self->name, cell->line, cell->column, format, arguments);
  va_end (arguments);
}

static gboolean
is_field (const GPtrArray *fields,
          const char      *name)
{
  for (guint i = 0; i < fields->len; i++)
    if (g_str_equal (g_ptr_array_index (fields, i), name))
      return TRUE;

  return FALSE;
}

static void
read_heading (Header             *self,
              const TradeCsvCell *cell,
              GHashTable         *names)
{
  const GPtrArray *fields = self->fields;
  const char *language = NULL;
  TradeFiguresHeading heading = { .column = TRADE_N_COLUMNS };

  /* Spreadsheets end rows with cells that have no heading. */
  if (self->loose && *cell->text == '\0')
    {
      g_array_append_val (self->headings, heading);
      return;
    }

  if (!trade_column_parse (cell->text, &heading.column, &language))
    {
      g_autofree char *excerpt = trade_fault_excerpt (cell->text);

      add_fault (self, cell, _("“%s” is not a column of a table of figures"), excerpt);
    }
  else if (!g_hash_table_add (names, g_strdup (cell->text)))
    add_fault (self, cell, _("the column “%s” was given already; expected every column once"), cell->text);
  else if (fields != NULL && !is_field (fields, cell->text))
    add_fault (self, cell, _("the column “%s” is not in the schema of the package"), cell->text);

  heading.language = g_strdup (language);
  g_array_append_val (self->headings, heading);
}

static void
check_complete (Header     *self,
                GHashTable *names)
{
  const GPtrArray *fields = self->fields;

  for (guint i = 0; i < TRADE_N_COLUMNS; i++)
    if (trade_column_is_required (i) && !g_hash_table_contains (names, trade_column_get_name (i)))
      add_fault (self, &self->row[0], _("the column “%s” is missing"), trade_column_get_name (i));

  for (guint i = 0; fields != NULL && i < fields->len; i++)
    {
      const char *name = g_ptr_array_index (fields, i);
      const char *language;
      TradeColumn column;

      /* A required column that is missing has just been told. */
      if (trade_column_parse (name, &column, &language) && !g_hash_table_contains (names, name) &&
          (language != NULL || !trade_column_is_required (column)))
        add_fault (self, &self->row[0], _("the column “%s” is missing, which the schema of the package has"), name);
    }
}

static void
check_order (Header *self)
{
  const GPtrArray *fields = self->fields;

  for (guint i = 0; fields != NULL && i < MIN (fields->len, self->n_cells); i++)
    {
      const char *field = g_ptr_array_index (fields, i);

      if (g_str_equal (field, self->row[i].text))
        continue;

      add_fault (self, &self->row[i], _("the column “%1$s” stands where the schema of the package has “%2$s”"),
                 self->row[i].text, field);
      return;
    }
}

/**
 * trade_figures_heading_read:
 * @descriptor: what datapackage.json says
 * @name: the file's base name, for messages
 * @row: (array length=n_cells): the first row of the table
 * @n_cells: how many cells it has
 * @loose: whether cells without a heading may end the row, as spreadsheets have them
 * @faults: where faults go
 *
 * Reads which columns a table of figures has, and reports each fault of its first row.
 *
 * Returns: (transfer full) (nullable) (element-type TradeFiguresHeading): a heading for each cell; %NULL if there was a fault
 */
GArray *
trade_figures_heading_read (TradeDescriptor    *descriptor,
                            const char         *name,
                            const TradeCsvCell *row,
                            guint               n_cells,
                            gboolean            loose,
                            TradeFaults        *faults)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) headings = g_array_new (FALSE, FALSE, sizeof (TradeFiguresHeading));
  Header self = { descriptor->fields, name, faults, loose, row, n_cells, headings };
  guint n_faults = trade_faults_get_count (faults);

  g_array_set_clear_func (headings, clear_heading);
  for (guint i = 0; i < n_cells; i++)
    read_heading (&self, &row[i], names);

  check_complete (&self, names);

  /* With a column too many or too few, all that follow it stand in another place. */
  if (trade_faults_get_count (faults) == n_faults)
    check_order (&self);

  return trade_faults_get_count (faults) == n_faults ? g_steal_pointer (&headings) : NULL;
}
