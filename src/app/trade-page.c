/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-page.h"

#include <libxml/HTMLparser.h>
#include <string.h>

/* What a browser copies of a table as plain text has lost which cells are merged: the years below "Exports" and "Imports" then stand
 * below other columns. The markup still tells it.
 *
 * What is not a table is skipped, and a table within another stands for itself: pages were laid out with them. */

#define NO_BREAK_SPACE 0xa0

/* In bytes; what is longer was not copied by hand. */
#define MOST_LENGTH (8 << 20)

#define MOST_SPAN 1000
#define MOST_CELLS 500000

/* A cell with the text that it has for all the places that it takes. */
typedef struct
{
  guint    row;
  guint    column;
  guint    n_rows;
  guint    n_columns;
  GString *text;
} Cell;

typedef struct
{
  GPtrArray  *cells;
  GHashTable *taken;   /* the places below the row that is read, which cells above reach into */
  guint       row;     /* the number of rows that were begun */
  guint       column;  /* of the next cell */
  guint       n_columns;
  gsize       n_places;
  GString    *caption; /* nullable */
} Table;

static void
cell_free (gpointer data)
{
  Cell *cell = data;

  g_string_free (cell->text, TRUE);
  g_free (cell);
}

static void
table_free (gpointer data)
{
  Table *table = data;

  if (table == NULL)
    return;

  g_ptr_array_unref (table->cells);
  g_hash_table_unref (table->taken);
  if (table->caption != NULL)
    g_string_free (table->caption, TRUE);
  g_free (table);
}

static Table *
table_new (void)
{
  Table *table = g_new0 (Table, 1);

  table->cells = g_ptr_array_new_with_free_func (cell_free);
  table->taken = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  return table;
}

static gboolean
is_element (const xmlNode *node,
            const char    *name)
{
  return node->type == XML_ELEMENT_NODE && g_str_equal (node->name, name);
}

static gboolean
is_one_of (const xmlNode      *node,
           const char * const *names)
{
  return node->type == XML_ELEMENT_NODE && g_strv_contains (names, (const char *) node->name);
}

/* The node behind another in the text of @root, with what is within it or without. Pages nest as deeply as they like. */
static xmlNode *
get_next (xmlNode       *node,
          const xmlNode *root,
          gboolean       goes_in)
{
  if (goes_in && node->children != NULL)
    return node->children;
  while (node != root && node->next == NULL)
    node = node->parent;

  return node == root ? NULL : node->next;
}

static guint
read_span (xmlNode    *node,
           const char *name)
{
  xmlChar *value = xmlGetProp (node, (const xmlChar *) name);
  guint64 span;

  if (value == NULL || !g_ascii_string_to_unsigned ((const char *) value, 10, 1, MOST_SPAN, &span, NULL))
    span = 1;
  xmlFree (value);

  return (guint) span;
}

static gboolean
is_hidden (xmlNode *node)
{
  static const char *const never_seen[] = { "script", "style", NULL };
  xmlChar *style;
  const char *display;
  gboolean is_none = FALSE;

  if (node->type != XML_ELEMENT_NODE)
    return node->type == XML_COMMENT_NODE;
  if (is_one_of (node, never_seen))
    return TRUE;

  style = xmlGetProp (node, (const xmlChar *) "style");
  display = style != NULL ? strstr ((const char *) style, "display") : NULL;
  if (display != NULL)
    {
      display += strlen ("display");
      is_none = g_str_has_prefix (display + strspn (display, " \t:"), "none");
    }
  xmlFree (style);

  return is_none;
}

/* "156.2", with a raised 1 behind it, is no 156.21; letters are known for what they say of a number. */
static void
end_mark_of_number (GString *text,
                    gsize    from,
                    gsize    word)
{
  /* Of the powers of ten that tables are counted in. */
  static const char *const exponents[] = { "3", "6", "9", "12", NULL };

  if (from - word == 2 && g_str_has_prefix (text->str + word, "10") && g_strv_contains (exponents, text->str + from))
    g_string_insert_c (text, (gssize) from, '^');
  else if (!g_ascii_isalpha (text->str[from]))
    g_string_truncate (text, from);
}

/* Behind a number and a name a raised mark is that of a note, and behind a short word an exponent: "m³". */
static void
end_mark (GString *text,
          gsize    from)
{
  gsize word = from;

  if (text->len <= from)
    return;

  while (word > 0 && !g_ascii_isspace (text->str[word - 1]))
    word--;
  if (from > word && g_ascii_isdigit (text->str[from - 1]))
    end_mark_of_number (text, from, word);
  else if (strchr ("[(", text->str[from]) == NULL && !(from > word && from - word <= 2 && g_ascii_islower (text->str[from - 1])))
    {
      while (text->len > from + 1 && strchr (").", text->str[text->len - 1]) != NULL)
        g_string_truncate (text, text->len - 1);
      g_string_insert_c (text, (gssize) from, '[');
      g_string_append_c (text, ']');
    }
}

static void
write_mark (GString *text,
            xmlNode *raised)
{
  const gsize from = text->len;

  for (xmlNode *node = raised->children; node != NULL; node = get_next (node, raised, !is_hidden (node)))
    if (xmlNodeIsText (node))
      g_string_append (text, (const char *) node->content);
  end_mark (text, from);
}

static void
write_text (GString *text,
            xmlNode *root)
{
  static const char *const breaks[] = { "br", "p", "div", "li", NULL };
  gboolean goes_in;

  for (xmlNode *node = root->children; node != NULL; node = get_next (node, root, goes_in))
    {
      goes_in = !is_hidden (node) && !is_element (node, "table") && !is_element (node, "sup");
      if (xmlNodeIsText (node))
        g_string_append (text, (const char *) node->content);
      else if (is_element (node, "sup") && !is_hidden (node))
        write_mark (text, node);
      else if (is_one_of (node, breaks))
        g_string_append_c (text, ' ');
    }
}

static gint64
get_place (guint row,
           guint column)
{
  return (gint64) row << 32 | column;
}

static gboolean
is_taken (Table *table,
          guint  row,
          guint  column)
{
  const gint64 place = get_place (row, column);

  return g_hash_table_contains (table->taken, &place);
}

static void
take_cell (Table   *table,
           xmlNode *node)
{
  Cell *cell;

  if (table->row == 0)
    table->row = 1;
  while (is_taken (table, table->row - 1, table->column))
    table->column++;
  cell = g_new0 (Cell, 1);
  *cell = (Cell) {
    .row = table->row - 1,
    .column = table->column,
    .n_rows = read_span (node, "rowspan"),
    .n_columns = read_span (node, "colspan"),
    .text = g_string_new (NULL),
  };
  table->n_places += (gsize) cell->n_rows * cell->n_columns;
  if (table->n_places > MOST_CELLS)
    cell->n_rows = cell->n_columns = 1;
  for (guint i = 1; i < cell->n_rows; i++)
    for (guint j = 0; j < cell->n_columns; j++)
      {
        const gint64 place = get_place (cell->row + i, cell->column + j);

        g_hash_table_add (table->taken, g_memdup2 (&place, sizeof place));
      }
  table->column += cell->n_columns;
  table->n_columns = MAX (table->n_columns, table->column);
  g_ptr_array_add (table->cells, cell);
  write_text (cell->text, node);
}

static Table *
read_table (xmlNode *root)
{
  static const char *const whole[] = { "table", "td", "th", "caption", NULL };
  Table *table = table_new ();

  for (xmlNode *node = root->children; node != NULL; node = get_next (node, root, !is_hidden (node) && !is_one_of (node, whole)))
    if (is_hidden (node))
      continue;
    else if (is_element (node, "tr"))
      {
        table->row++;
        table->column = 0;
      }
    else if (is_element (node, "td") || is_element (node, "th"))
      take_cell (table, node);
    else if (is_element (node, "caption") && table->caption == NULL)
      write_text (table->caption = g_string_new (NULL), node);

  return table;
}

static guint
count_filled (Table *table)
{
  guint n = 0;

  for (guint i = 0; i < table->cells->len; i++)
    n += ((Cell *) g_ptr_array_index (table->cells, i))->text->len > 0;

  return n;
}

/* Of all tables, the one that says most is meant. */
static Table *
find_table (xmlNode *root)
{
  Table *best = NULL;

  for (xmlNode *node = root; node != NULL; node = get_next (node, root, !is_hidden (node)))
    {
      Table *table;

      if (!is_element (node, "table") || is_hidden (node))
        continue;
      table = read_table (node);
      if (best != NULL && count_filled (best) >= count_filled (table))
        {
          table_free (table);
          continue;
        }
      table_free (best);
      best = table;
    }

  return best;
}

/* Several blanks are one, which stands between thousands where one of them does not break lines; a cell that has a quotation mark
 * is quoted. */
static char *
write_cell (const char *text)
{
  GString *written = g_string_new (NULL);
  gunichar blank = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar letter = g_utf8_get_char (p);

      if (letter == '\t' || letter == '\n' || letter == '\r' || letter == ' ' || letter == NO_BREAK_SPACE)
        {
          blank = letter == NO_BREAK_SPACE || blank == NO_BREAK_SPACE ? NO_BREAK_SPACE : ' ';
          continue;
        }
      if (blank != 0 && written->len > 0)
        g_string_append_unichar (written, blank);
      blank = 0;
      g_string_append_unichar (written, letter);
    }
  if (strchr (written->str, '"') != NULL)
    {
      g_string_replace (written, "\"", "\"\"", 0);
      g_string_prepend_c (written, '"');
      g_string_append_c (written, '"');
    }

  return g_string_free (written, FALSE);
}

/* A cell that is merged stands in each of its places; one as wide as the table is a line of its own. */
static char *
write_table (Table *table)
{
  const gsize n = (gsize) table->row * table->n_columns;
  g_autofree char **places = g_new0 (char *, n);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  GString *written = g_string_new (NULL);

  if (table->caption != NULL)
    {
      g_ptr_array_add (texts, write_cell (table->caption->str));
      g_string_append_printf (written, "%s\n", (char *) g_ptr_array_index (texts, 0));
    }
  for (guint i = 0; i < table->cells->len; i++)
    {
      Cell *cell = g_ptr_array_index (table->cells, i);
      const guint n_columns = cell->n_columns < table->n_columns ? cell->n_columns : 1;
      char *text = write_cell (cell->text->str);

      g_ptr_array_add (texts, text);
      for (guint row = cell->row; row < MIN (cell->row + cell->n_rows, table->row); row++)
        for (guint column = cell->column; column < cell->column + n_columns; column++)
          places[(gsize) row * table->n_columns + column] = text;
    }
  for (gsize i = 0; i < n; i++)
    g_string_append_printf (written, "%s%c", places[i] != NULL ? places[i] : "", (i + 1) % table->n_columns == 0 ? '\n' : '\t');

  return g_string_free (written, FALSE);
}

/**
 * trade_page_read_table:
 * @markup: a page of the Web, or a part of one, in UTF-8
 * @length: its length in bytes
 *
 * Writes the table of a page, of several that which says most, as a spreadsheet copies one: with a tab between cells, a line for each
 * row, and above all its caption. The text of merged cells stands in each of their places.
 *
 * Returns: (transfer full) (nullable): the table; %NULL where there is none with two rows and two columns, or the page has more than 8 MiB
 */
char *
trade_page_read_table (const char *markup,
                       gsize       length)
{
  const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
  g_autofree char *valid = NULL;
  xmlDoc *page;
  xmlNode *root;
  Table *table = NULL;
  char *written = NULL;

  g_return_val_if_fail (markup != NULL || length == 0, NULL);

  if (length > MOST_LENGTH)
    return NULL;

  valid = g_utf8_make_valid (markup != NULL ? markup : "", (gssize) length);
  page = htmlReadMemory (valid, (int) strlen (valid), NULL, "UTF-8", options);
  root = page != NULL ? xmlDocGetRootElement (page) : NULL;
  if (root != NULL)
    table = find_table (root);
  if (table != NULL && table->row > 1 && table->n_columns > 1 && (gsize) table->row * table->n_columns <= MOST_CELLS)
    written = write_table (table);

  table_free (table);
  xmlFreeDoc (page);

  return written;
}
