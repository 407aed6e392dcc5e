/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-open-document.h"

#include <math.h>
#include <string.h>

#include "trade-sheet.h"

/* Workbooks of LibreOffice and others, OpenDocument: one file has all sheets. Of a cell it tells the value, and the text that is shown,
 * whose numbers are written as the language of the workbook has them. */

/* What is drawn on a sheet, and what stands behind it, has texts and tables of its own. */
#define DRAWN "draw:"
static const char *const aside[] = { "annotation", "tracked-changes", "shapes", "database-ranges", "dde-links", NULL };

typedef struct
{
  TradeOpenDocumentSheet take;
  gpointer      data;
  gsize         n_left;       /* bytes that may still be written */
  GHashTable   *hidden;       /* the styles of sheets that are not shown */
  char         *style;        /* the style that is told of */
  guint         n_aside;      /* how deep this is in what is no cell */
  char         *name;         /* of the sheet; NULL outside of any, or in one that is hidden */
  TradeCsvText *table;
  guint         n_rows, n_blank;
  GPtrArray    *cells;        /* of the row, as far as they are filled */
  guint         n_empty;      /* behind these */
  guint         row_repeat, cell_repeat;
  char         *type, *value, *currency;
  GString      *text;
  gboolean      is_in_text;
} Document;

static guint
get_repeat (const char *text,
            guint       most)
{
  return text != NULL ? (guint) CLAMP (g_ascii_strtoll (text, NULL, 10), 1, (gint64) most) : 1;
}

static void
start_sheet (Document   *self,
             const char *name,
             const char *style)
{
  if (name == NULL || self->name != NULL || (style != NULL && g_hash_table_contains (self->hidden, style)))
    return;

  self->name = g_strdup (name);
  self->table = trade_csv_text_new (self->n_left);
  self->n_rows = self->n_blank = 0;
}

static void
end_sheet (Document *self)
{
  GBytes *table = NULL;

  if (self->name == NULL)
    return;
  if (!trade_csv_text_is_full (self->table))
    {
      table = trade_csv_text_end (self->table);
      self->n_left -= MIN (g_bytes_get_size (table), self->n_left);
    }
  self->take (self->data, self->name, table);
  g_clear_pointer (&self->table, trade_csv_text_free);
  g_clear_pointer (&self->name, g_free);
}

/* Blank rows are written only before others: behind them, they go on to the end of the sheet. */
static void
end_row (Document *self)
{
  if (self->cells->len == 0)
    {
      self->n_blank = MIN (self->n_blank + self->row_repeat, TRADE_SHEET_MAX_ROWS);
      return;
    }

  for (; self->n_blank > 0 && !trade_csv_text_is_full (self->table); self->n_blank--, self->n_rows++)
    trade_csv_text_end_row (self->table);
  for (guint i = 0; i < self->row_repeat && self->n_rows < TRADE_SHEET_MAX_ROWS && !trade_csv_text_is_full (self->table); i++, self->n_rows++)
    {
      for (guint j = 0; j < self->cells->len; j++)
        trade_csv_text_add (self->table, g_ptr_array_index (self->cells, j));
      trade_csv_text_end_row (self->table);
    }
}

static void
start_cell (Document    *self,
            const char **names,
            const char **values)
{
  const char *value = trade_sheet_find (names, values, "value");

  g_free (self->type);
  g_free (self->value);
  g_free (self->currency);
  value = value != NULL ? value : trade_sheet_find (names, values, "date-value");
  self->type = g_strdup (trade_sheet_find (names, values, "value-type"));
  self->value = g_strdup (value != NULL ? value : trade_sheet_find (names, values, "boolean-value"));
  self->currency = g_strdup (trade_sheet_find (names, values, "currency"));
  self->cell_repeat = get_repeat (trade_sheet_find (names, values, "number-columns-repeated"), TRADE_SHEET_MAX_COLUMNS);
  g_string_truncate (self->text, 0);
}

/* What is shown around a number: a unit, a flag. */
static char *
surround (Document   *self,
          const char *number)
{
  static const char digits[] = "0123456789";
  const char *text = self->text->str;
  const char *first = text + strcspn (text, digits), *last = text + strlen (text);
  g_autofree char *before = NULL;

  while (last > first && !g_ascii_isdigit (last[-1]))
    last--;
  before = g_strchomp (g_strndup (text, (gsize) (first - text)));

  return g_strconcat (trade_sheet_format_has_words (before) ? before : "", number, trade_sheet_format_has_words (last) ? last : "", NULL);
}

/* A number with all its decimals; a code keeps the zeros before it. */
static char *
write_number (Document *self,
              gboolean  is_percent)
{
  static const TradeSheetFormat general = { FALSE }, percent = { .is_percent = TRUE };
  const char *text = self->text->str;
  const double value = g_ascii_strtod (self->value, NULL);
  g_autofree char *number = NULL;

  if (*text == '0' && strspn (text, "0123456789") == strlen (text) && g_ascii_strtod (text, NULL) == value)
    return g_strdup (text);

  number = trade_sheet_format_write (is_percent ? &percent : &general, value, FALSE);

  return is_percent ? g_steal_pointer (&number) : surround (self, number);
}

/* A day, unless only its year is shown. */
static char *
write_date (Document *self)
{
  const char *text = self->text->str;

  return strspn (text, "0123456789") == 4 && text[4] == '\0' ? g_strdup (text) : g_strndup (self->value, strcspn (self->value, "T"));
}

static char *
write_cell (Document *self)
{
  const char *type = self->type != NULL ? self->type : "string";

  if (self->value == NULL || g_str_equal (type, "string"))
    return g_strdup (self->text->str);
  if (g_str_equal (type, "date"))
    return write_date (self);
  if (g_str_equal (type, "currency") && self->currency != NULL)
    {
      g_autofree char *number = trade_csv_text_write_number (g_ascii_strtod (self->value, NULL));

      return g_strdup_printf ("%s %s", number, self->currency);
    }
  if (g_str_equal (type, "float") || g_str_equal (type, "currency") || g_str_equal (type, "percentage"))
    return write_number (self, g_str_equal (type, "percentage"));

  return g_strdup (self->text->str);
}

static void
end_cell (Document *self)
{
  g_autofree char *cell = write_cell (self);

  if (*cell == '\0')
    {
      self->n_empty = MIN (self->n_empty + self->cell_repeat, TRADE_SHEET_MAX_COLUMNS);
      return;
    }

  for (; self->n_empty > 0 && self->cells->len < TRADE_SHEET_MAX_COLUMNS; self->n_empty--)
    g_ptr_array_add (self->cells, g_strdup (""));
  for (guint i = 0; i < self->cell_repeat && self->cells->len < TRADE_SHEET_MAX_COLUMNS; i++)
    g_ptr_array_add (self->cells, g_strdup (cell));
}

static void
start_element (Document    *self,
               const char  *local,
               const char **names,
               const char **values)
{
  const char *display = trade_sheet_find (names, values, "display");

  if (g_str_equal (local, "style"))
    {
      g_free (self->style);
      self->style = g_strdup (trade_sheet_find (names, values, "name"));
    }
  else if (g_str_equal (local, "table-properties") && self->style != NULL && g_strcmp0 (display, "false") == 0)
    g_hash_table_add (self->hidden, g_strdup (self->style));
  else if (g_str_equal (local, "table"))
    start_sheet (self, trade_sheet_find (names, values, "name"), trade_sheet_find (names, values, "style-name"));
  else if (g_str_equal (local, "table-row"))
    {
      g_ptr_array_set_size (self->cells, 0);
      self->n_empty = 0;
      self->row_repeat = get_repeat (trade_sheet_find (names, values, "number-rows-repeated"), TRADE_SHEET_MAX_ROWS);
    }
  else if (g_str_equal (local, "table-cell") || g_str_equal (local, "covered-table-cell"))
    start_cell (self, names, values);
  else if (g_str_equal (local, "p"))
    {
      if (self->text->len > 0)
        g_string_append_c (self->text, ' ');
      self->is_in_text = TRUE;
    }
  else if (g_str_equal (local, "s") || g_str_equal (local, "tab") || g_str_equal (local, "line-break"))
    g_string_append_c (self->text, ' ');
}

static gboolean
is_aside (const char *element)
{
  return g_str_has_prefix (element, DRAWN) || g_strv_contains (aside, trade_sheet_get_local (element));
}

static void
start_cb (GMarkupParseContext  *context,
          const char           *element,
          const char          **names,
          const char          **values,
          gpointer              data,
          GError              **error)
{
  Document *self = data;

  self->n_aside += is_aside (element);
  if (self->n_aside == 0)
    start_element (self, trade_sheet_get_local (element), names, values);
}

static void
end_element (Document   *self,
             const char *local)
{
  if (g_str_equal (local, "table"))
    end_sheet (self);
  else if (g_str_equal (local, "p"))
    self->is_in_text = FALSE;
  else if (self->name == NULL)
    return;
  else if (g_str_equal (local, "table-row"))
    end_row (self);
  else if (g_str_equal (local, "table-cell") || g_str_equal (local, "covered-table-cell"))
    end_cell (self);
}

static void
end_cb (GMarkupParseContext  *context,
        const char           *element,
        gpointer              data,
        GError              **error)
{
  Document *self = data;

  if (self->n_aside == 0)
    end_element (self, trade_sheet_get_local (element));
  self->n_aside -= is_aside (element);
}

static void
text_cb (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              data,
         GError              **error)
{
  Document *self = data;

  if (self->is_in_text && self->n_aside == 0)
    g_string_append_len (self->text, text, (gssize) length);
}

/*
 * trade_open_document_read:
 * @content: what an OpenDocument workbook has
 * @limit: how many bytes all sheets together may have as text
 * @take: takes each sheet that is not hidden
 * @data: data for @take
 * @error: return location for the error
 *
 * Reads the sheets of a workbook.
 *
 * Returns: whether all of it could be read
 */
gboolean
trade_open_document_read (GBytes                  *content,
                          gsize                    limit,
                          TradeOpenDocumentSheet   take,
                          gpointer                 data,
                          GError                 **error)
{
  static const GMarkupParser parser = { .start_element = start_cb, .end_element = end_cb, .text = text_cb };
  g_autoptr (GHashTable) hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) text = g_string_new (NULL);
  Document self = { .take = take, .data = data, .n_left = limit, .hidden = hidden, .cells = cells, .text = text };
  const gboolean is_read = trade_sheet_parse (content, &parser, &self, error);

  g_clear_pointer (&self.table, trade_csv_text_free);
  g_free (self.name);
  g_free (self.style);
  g_free (self.type);
  g_free (self.value);
  g_free (self.currency);

  return is_read;
}
