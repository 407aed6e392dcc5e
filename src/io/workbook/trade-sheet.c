/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-sheet.h"

#include <string.h>

/* Characters that XML cannot have are written so: "_x000D_". */
#define ESCAPE "_x"
#define ESCAPE_LENGTH 7

/*
 * trade_sheet_get_local:
 * @name: the name of an element or an attribute
 *
 * Returns: (transfer none): the name without the prefix of its namespace
 */
const char *
trade_sheet_get_local (const char *name)
{
  const char *colon = strrchr (name, ':');

  return colon != NULL ? colon + 1 : name;
}

/*
 * trade_sheet_find:
 * @names: (array zero-terminated=1): the names of attributes
 * @values: what they have
 * @name: the name of one, without the prefix of its namespace
 *
 * Finds an attribute.
 *
 * Returns: (transfer none) (nullable): what it has; %NULL where there is none
 */
const char *
trade_sheet_find (const char **names,
                  const char **values,
                  const char  *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (trade_sheet_get_local (names[i]), name))
      return values[i];

  return NULL;
}

/*
 * trade_sheet_parse:
 * @xml: a part of a workbook
 * @parser: what to do with its elements
 * @data: data for @parser
 * @error: return location for the error
 *
 * Reads XML.
 *
 * Returns: whether all of it could be read
 */
gboolean
trade_sheet_parse (GBytes              *xml,
                   const GMarkupParser *parser,
                   gpointer             data,
                   GError             **error)
{
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (parser, G_MARKUP_TREAT_CDATA_AS_TEXT, data, NULL);
  gsize length;
  const char *start = g_bytes_get_data (xml, &length);

  if (length >= 3 && memcmp (start, "\xef\xbb\xbf", 3) == 0)
    {
      start += 3;
      length -= 3;
    }

  return (length == 0 || g_markup_parse_context_parse (context, start, (gssize) length, error)) &&
         g_markup_parse_context_end_parse (context, error);
}

/* The text of a cell, or one of those that cells share. */
typedef struct
{
  GString *text;
  gboolean is_in_text;        /* whether what comes is text that is shown */
  guint    n_phonetic;        /* how a text is read stands within it as well */
  gboolean is_superscript;
} Text;

/* Digits above the line are marks of footnotes, and no part of the number before them. */
static void
append_text (Text       *self,
             const char *text,
             gsize       length)
{
  static const char *const digits[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };

  for (gsize i = 0; i < length; i++)
    {
      if (self->is_superscript && g_ascii_isdigit (text[i]))
        g_string_append (self->text, digits[text[i] - '0']);
      else if (length - i >= ESCAPE_LENGTH && g_str_has_prefix (text + i, ESCAPE) && text[i + ESCAPE_LENGTH - 1] == '_' &&
               strspn (text + i + strlen (ESCAPE), "0123456789abcdefABCDEF") >= 4)
        {
          g_string_append_c (self->text, ' ');
          i += ESCAPE_LENGTH - 1;
        }
      else
        g_string_append_c (self->text, text[i]);
    }
}

static void
start_text (Text        *self,
            const char  *local,
            const char **names,
            const char **values)
{
  self->n_phonetic += g_str_equal (local, "rPh");
  if (g_str_equal (local, "r"))
    self->is_superscript = FALSE;
  else if (g_str_equal (local, "vertAlign"))
    self->is_superscript = g_strcmp0 (trade_sheet_find (names, values, "val"), "superscript") == 0;
  else if (g_str_equal (local, "t"))
    self->is_in_text = self->n_phonetic == 0;
}

static void
end_text (Text       *self,
          const char *local)
{
  self->n_phonetic -= g_str_equal (local, "rPh");
  if (g_str_equal (local, "t"))
    self->is_in_text = FALSE;
}

static void
clear_text (Text *self)
{
  g_string_truncate (self->text, 0);
  self->is_superscript = FALSE;
}

typedef struct
{
  Text       text;
  GPtrArray *strings;
} Strings;

static void
start_string_cb (GMarkupParseContext  *context,
                 const char           *element,
                 const char          **names,
                 const char          **values,
                 gpointer              data,
                 GError              **error)
{
  Strings *self = data;

  if (g_str_equal (trade_sheet_get_local (element), "si"))
    clear_text (&self->text);
  start_text (&self->text, trade_sheet_get_local (element), names, values);
}

static void
end_string_cb (GMarkupParseContext  *context,
               const char           *element,
               gpointer              data,
               GError              **error)
{
  Strings *self = data;

  end_text (&self->text, trade_sheet_get_local (element));
  if (g_str_equal (trade_sheet_get_local (element), "si"))
    g_ptr_array_add (self->strings, g_strdup (self->text.text->str));
}

static void
string_text_cb (GMarkupParseContext  *context,
                const char           *text,
                gsize                 length,
                gpointer              data,
                GError              **error)
{
  Strings *self = data;

  if (self->text.is_in_text)
    append_text (&self->text, text, length);
}

/*
 * trade_sheet_read_strings:
 * @xml: the texts that the cells of a workbook share
 * @error: return location for the error
 *
 * Reads texts.
 *
 * Returns: (transfer full) (element-type utf8) (nullable): the texts; %NULL with @error set
 */
GPtrArray *
trade_sheet_read_strings (GBytes  *xml,
                          GError **error)
{
  static const GMarkupParser parser = { .start_element = start_string_cb, .end_element = end_string_cb, .text = string_text_cb };
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) text = g_string_new (NULL);
  Strings strings = { .text.text = text, .strings = found };

  return trade_sheet_parse (xml, &parser, &strings, error) ? g_steal_pointer (&found) : NULL;
}

typedef struct
{
  GPtrArray    *strings;
  GPtrArray    *formats;
  gboolean      is_1904;
  TradeCsvText *table;
  Text          text;
  guint         row, column;  /* how much is written */
  guint         cell_column;  /* where the cell stands */
  guint         next_column;  /* where the one behind it does, if it does not tell */
  guint         style;
  char          type;         /* of its value: a shared text, one of its own, an error, true or false, or a number */
} Sheet;

/* "AB12": the column from 0, and the row. */
static gboolean
parse_place (const char *text,
             guint      *column)
{
  guint n = 0;

  for (; g_ascii_isalpha (*text) && n <= TRADE_SHEET_MAX_COLUMNS; text++)
    n = n * 26 + (guint) (g_ascii_toupper (*text) - 'A' + 1);
  *column = n - 1;

  return n > 0 && (n > TRADE_SHEET_MAX_COLUMNS || g_ascii_isdigit (*text));
}

/* Rows that are not there are empty, so that lines have the numbers of rows. */
static void
start_row (Sheet      *self,
           const char *number)
{
  const guint64 row = number != NULL ? g_ascii_strtoull (number, NULL, 10) : self->row + 1;

  while (self->row + 1 < row && self->row < TRADE_SHEET_MAX_ROWS && !trade_csv_text_is_full (self->table))
    {
      trade_csv_text_end_row (self->table);
      self->row++;
    }
  self->column = self->next_column = 0;
}

static void
start_cell (Sheet       *self,
            const char **names,
            const char **values)
{
  const char *place = trade_sheet_find (names, values, "r"), *style = trade_sheet_find (names, values, "s");
  const char *type = trade_sheet_find (names, values, "t");

  if (place == NULL || !parse_place (place, &self->cell_column) || self->cell_column < self->next_column)
    self->cell_column = self->next_column;
  self->next_column = self->cell_column + 1;
  self->style = style != NULL ? (guint) CLAMP (g_ascii_strtoll (style, NULL, 10), 0, G_MAXINT) : 0;
  self->type = type == NULL || g_str_equal (type, "n")  ? 'n'
               : g_str_equal (type, "s")                ? 's'
               : g_str_equal (type, "b")                ? 'b'
                                                        : 't';
  clear_text (&self->text);
}

static void
start_cb (GMarkupParseContext  *context,
          const char           *element,
          const char          **names,
          const char          **values,
          gpointer              data,
          GError              **error)
{
  const char *local = trade_sheet_get_local (element);
  Sheet *self = data;

  if (g_str_equal (local, "row"))
    start_row (self, trade_sheet_find (names, values, "r"));
  else if (g_str_equal (local, "c"))
    start_cell (self, names, values);
  else if (g_str_equal (local, "v"))
    self->text.is_in_text = TRUE;
  else
    start_text (&self->text, local, names, values);
}

static char *
write_number (Sheet *self)
{
  static const TradeSheetFormat general = { FALSE };
  const TradeSheetFormat *format =
    self->formats != NULL && self->style < self->formats->len ? g_ptr_array_index (self->formats, self->style) : &general;
  char *end;
  const double number = g_ascii_strtod (self->text.text->str, &end);

  return end != self->text.text->str && *end == '\0' ? trade_sheet_format_write (format, number, self->is_1904)
                                                    : g_strdup (self->text.text->str);
}

static char *
write_cell (Sheet *self)
{
  const char *text = self->text.text->str;
  guint64 i;

  if (self->type == 'n')
    return write_number (self);
  if (self->type == 'b')
    return g_strdup (g_str_equal (text, "1") ? "TRUE" : "FALSE");
  if (self->type != 's')
    return g_strdup (text);

  return self->strings != NULL && self->strings->len > 0 && g_ascii_string_to_unsigned (text, 10, 0, self->strings->len - 1, &i, NULL)
           ? g_strdup (g_ptr_array_index (self->strings, i)) : g_strdup ("");
}

static void
end_cell (Sheet *self)
{
  g_autofree char *text = NULL;

  /* A long text may be shared by as many cells as there are, and would be copied for each. */
  if (self->text.text->len == 0 || self->cell_column >= TRADE_SHEET_MAX_COLUMNS || trade_csv_text_is_full (self->table))
    return;

  text = write_cell (self);
  for (; self->column < self->cell_column; self->column++)
    trade_csv_text_add (self->table, "");
  trade_csv_text_add (self->table, text);
  self->column++;
}

static void
end_cb (GMarkupParseContext  *context,
        const char           *element,
        gpointer              data,
        GError              **error)
{
  const char *local = trade_sheet_get_local (element);
  Sheet *self = data;

  if (g_str_equal (local, "c"))
    end_cell (self);
  else if (g_str_equal (local, "v"))
    self->text.is_in_text = FALSE;
  else if (g_str_equal (local, "row") && self->row < TRADE_SHEET_MAX_ROWS)
    {
      trade_csv_text_end_row (self->table);
      self->row++;
    }
  else
    end_text (&self->text, local);
}

static void
text_cb (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              data,
         GError              **error)
{
  Sheet *self = data;

  if (self->text.is_in_text)
    append_text (&self->text, text, length);
}

/*
 * trade_sheet_read:
 * @xml: a sheet
 * @strings: (nullable) (element-type utf8): the texts that cells share
 * @formats: (nullable) (element-type TradeSheetFormat): the formats of styles
 * @is_1904: whether days are counted from 1904 on
 * @text: takes its cells, each row on the line of its number
 * @error: return location for the error
 *
 * Reads a sheet.
 *
 * Returns: whether all of it could be read
 */
gboolean
trade_sheet_read (GBytes        *xml,
                  GPtrArray     *strings,
                  GPtrArray     *formats,
                  gboolean       is_1904,
                  TradeCsvText  *text,
                  GError       **error)
{
  static const GMarkupParser parser = { .start_element = start_cb, .end_element = end_cb, .text = text_cb };
  g_autoptr (GString) own = g_string_new (NULL);
  Sheet sheet = { .strings = strings, .formats = formats, .is_1904 = is_1904, .table = text, .text.text = own };

  return trade_sheet_parse (xml, &parser, &sheet, error);
}
