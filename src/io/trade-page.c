/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-page.h"

#include <string.h>

/* What a browser copies of a table as plain text has lost which cells are merged: the years below "Exports" and "Imports" then stand
 * below other columns. The markup still tells it.
 *
 * What is not a table is skipped, and a table within another stands for itself: pages were laid out with them. */

#define NO_BREAK_SPACE 0xa0

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
  GString    *writing; /* nullable: what text goes into now */
} Table;

typedef struct
{
  const char *next;
  const char *end;
  GPtrArray  *open;   /* the tables that were begun and have not ended, the innermost last */
  Table      *best;   /* nullable */
  char       *hidden; /* nullable: the element that is not shown, which all is skipped up to the end of */
  guint       depth;  /* how many of that name are open */
  gsize       mark;   /* where a raised mark begins in what is written; G_MAXSIZE where there is none */
} Page;

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

static Table *
get_table (Page *self)
{
  return self->open->len > 0 ? g_ptr_array_index (self->open, self->open->len - 1) : NULL;
}

/* The value of an attribute, or NULL where the tag has none of that name. */
static char *
dup_attribute (const char *tag,
               gsize       length,
               const char *name)
{
  const char *end = tag + length;

  for (const char *p = tag; p + strlen (name) < end; p++)
    {
      const char *value = p + strlen (name), *stop;

      if (!g_ascii_isspace (p[-1]) || g_ascii_strncasecmp (p, name, strlen (name)) != 0)
        continue;
      while (value < end && g_ascii_isspace (*value))
        value++;
      if (value == end || *value++ != '=')
        continue;
      while (value < end && g_ascii_isspace (*value))
        value++;
      if (value < end && (*value == '"' || *value == '\''))
        {
          stop = memchr (value + 1, *value, (gsize) (end - value - 1));
          return stop != NULL ? g_strndup (value + 1, (gsize) (stop - value - 1)) : NULL;
        }
      for (stop = value; stop < end && !g_ascii_isspace (*stop) && *stop != '>'; stop++)
        ;
      return g_strndup (value, (gsize) (stop - value));
    }

  return NULL;
}

static guint
read_span (const char *tag,
           gsize       length,
           const char *name)
{
  g_autofree char *value = dup_attribute (tag, length, name);
  guint64 span = 1;

  if (value == NULL || !g_ascii_string_to_unsigned (value, 10, 1, MOST_SPAN, &span, NULL))
    return 1;

  return (guint) span;
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
begin_cell (Page       *self,
            const char *tag,
            gsize       length)
{
  Table *table = get_table (self);
  Cell *cell;

  if (table->row == 0)
    table->row = 1;
  while (is_taken (table, table->row - 1, table->column))
    table->column++;
  cell = g_new0 (Cell, 1);
  *cell = (Cell) {
    .row = table->row - 1,
    .column = table->column,
    .n_rows = read_span (tag, length, "rowspan"),
    .n_columns = read_span (tag, length, "colspan"),
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
  table->writing = cell->text;
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
static void
end_table (Page *self)
{
  Table *table = g_ptr_array_steal_index (self->open, self->open->len - 1);

  if (self->best != NULL && count_filled (self->best) >= count_filled (table))
    {
      table_free (table);
      return;
    }
  table_free (self->best);
  self->best = table;
}

static void
add_space (Page *self)
{
  Table *table = get_table (self);

  if (table != NULL && table->writing != NULL)
    g_string_append_c (table->writing, ' ');
}

/* "156.2", with a raised 1 behind it, is no 156.21; letters are known for what they say of a number. */
static void
end_mark_of_number (GString *text,
                    gsize    from,
                    gsize    word)
{
  if (from - word == 2 && g_str_has_prefix (text->str + word, "10"))
    g_string_insert_c (text, (gssize) from, '^');
  else if (!g_ascii_isalpha (text->str[from]))
    g_string_truncate (text, from);
}

/* Behind a number and a name a raised mark is that of a note, and behind a short word an exponent: "m³". */
static void
end_mark (Page *self)
{
  Table *table = get_table (self);
  const gsize from = self->mark;
  GString *text = table != NULL ? table->writing : NULL;
  gsize word = from;

  self->mark = G_MAXSIZE;
  if (text == NULL || text->len <= from)
    return;

  while (word > 0 && !g_ascii_isspace (text->str[word - 1]))
    word--;
  if (from > word && g_ascii_isdigit (text->str[from - 1]))
    end_mark_of_number (text, from, word);
  else if (strchr ("[(", text->str[from]) == NULL && !(from > word && from - word <= 2 && g_ascii_isalpha (text->str[word])))
    {
      while (text->len > from + 1 && strchr (").", text->str[text->len - 1]) != NULL)
        g_string_truncate (text, text->len - 1);
      g_string_insert_c (text, (gssize) from, '[');
      g_string_append_c (text, ']');
    }
}

static void
begin_element (Page       *self,
               const char *name,
               const char *tag,
               gsize       length)
{
  Table *table = get_table (self);

  if (g_str_equal (name, "table"))
    g_ptr_array_add (self->open, table_new ());
  else if (table == NULL)
    return;
  else if (g_str_equal (name, "tr"))
    {
      table->row++;
      table->column = 0;
      table->writing = NULL;
    }
  else if (g_str_equal (name, "td") || g_str_equal (name, "th"))
    begin_cell (self, tag, length);
  else if (g_str_equal (name, "caption") && table->caption == NULL)
    table->writing = table->caption = g_string_new (NULL);
  else if (g_str_equal (name, "sup"))
    self->mark = table->writing != NULL ? table->writing->len : G_MAXSIZE;
  else if (g_str_equal (name, "br") || g_str_equal (name, "p") || g_str_equal (name, "div") || g_str_equal (name, "li"))
    add_space (self);
}

static void
end_element (Page       *self,
             const char *name)
{
  Table *table = get_table (self);

  if (table == NULL)
    return;

  if (g_str_equal (name, "table"))
    end_table (self);
  else if (g_str_equal (name, "td") || g_str_equal (name, "th") || g_str_equal (name, "caption"))
    table->writing = NULL;
  else if (g_str_equal (name, "sup") && self->mark != G_MAXSIZE)
    end_mark (self);
}

static gboolean
is_hidden (const char *name,
           const char *tag,
           gsize       length)
{
  static const char *const voids[] = { "br", "col", "hr", "img", "input", "wbr", NULL };
  g_autofree char *style = dup_attribute (tag, length, "style");
  const char *display = style != NULL ? strstr (style, "display") : NULL;
  const char *value = display != NULL ? display + strlen ("display") : NULL;

  if (g_str_equal (name, "script") || g_str_equal (name, "style"))
    return TRUE;
  if (value == NULL || tag[length - 1] == '/' || g_strv_contains (voids, name))
    return FALSE;

  return g_str_has_prefix (value + strspn (value, " \t:"), "none");
}

static void
take_tag (Page       *self,
          const char *tag,
          gsize       length)
{
  const gboolean ends = length > 0 && *tag == '/';
  gsize n = ends;
  g_autofree char *name = NULL;

  while (n < length && g_ascii_isalnum (tag[n]))
    n++;
  name = g_ascii_strdown (tag + ends, (gssize) (n - ends));
  if (*name == '\0')
    return;

  if (self->hidden != NULL)
    {
      if (g_str_equal (name, self->hidden))
        self->depth += ends ? -1 : 1;
      if (self->depth == 0)
        g_clear_pointer (&self->hidden, g_free);
    }
  else if (ends)
    end_element (self, name);
  else if (is_hidden (name, tag, length))
    {
      self->hidden = g_steal_pointer (&name);
      self->depth = 1;
    }
  else
    begin_element (self, name, tag, length);
}

/* Characters that the markup needs another way to write, and those that tables have. */
static const struct
{
  const char *name;
  const char *text;
} entities[] = {
  { "amp", "&" },       { "lt", "<" },        { "gt", ">" },        { "quot", "\"" },     { "apos", "'" },      { "nbsp", "\u00a0" },
  { "minus", "\u2212" }, { "ndash", "\u2013" }, { "mdash", "\u2014" }, { "thinsp", "\u2009" }, { "euro", "\u20ac" }, { "pound", "\u00a3" },
  { "yen", "\u00a5" },  { "shy", "" },        { "auml", "\u00e4" }, { "ouml", "\u00f6" }, { "uuml", "\u00fc" }, { "szlig", "\u00df" },
  { "Auml", "\u00c4" }, { "Ouml", "\u00d6" }, { "Uuml", "\u00dc" }, { "eacute", "\u00e9" }, { "egrave", "\u00e8" }, { "ccedil", "\u00e7" },
};

/* Appends what an ampersand stands for, and returns where the text goes on. */
static const char *
take_entity (GString    *text,
             const char *start,
             const char *end)
{
  const char *stop = memchr (start, ';', (gsize) MIN (end - start, 12));
  g_autofree char *name = stop != NULL ? g_strndup (start + 1, (gsize) (stop - start - 1)) : NULL;

  if (name != NULL && *name == '#')
    {
      const gboolean is_hexadecimal = g_ascii_tolower (name[1]) == 'x';
      const guint64 code = g_ascii_strtoull (name + 1 + is_hexadecimal, NULL, is_hexadecimal ? 16 : 10);

      if (code > 0 && code <= 0x10ffff && g_unichar_validate ((gunichar) code))
        {
          g_string_append_unichar (text, (gunichar) code);
          return stop + 1;
        }
    }
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (entities); i++)
    if (g_str_equal (name, entities[i].name))
      {
        g_string_append (text, entities[i].text);
        return stop + 1;
      }
  g_string_append_c (text, '&');

  return start + 1;
}

static void
take_text (Page       *self,
           const char *end)
{
  Table *table = get_table (self);
  GString *text = table != NULL && self->hidden == NULL ? table->writing : NULL;
  const char *p = self->next;

  while (text != NULL && p < end)
    if (*p == '&')
      p = take_entity (text, p, end);
    else
      g_string_append_c (text, *p++);
  self->next = end;
}

/* A mark of more than one letter that something begins with which is no element, and where that ends. */
static const char *
find_end (const char *start,
          const char *end)
{
  const char *found;

  if (g_str_has_prefix (start, "<!--"))
    {
      found = g_strstr_len (start, end - start, "-->");
      return found != NULL ? found + 3 : end;
    }
  found = memchr (start, '>', (gsize) (end - start));

  return found != NULL ? found + 1 : end;
}

/* What scripts and styles have is no markup but their end. */
static void
skip_raw (Page *self)
{
  const gsize n = self->hidden != NULL ? strlen (self->hidden) : 0;

  if (n == 0 || (!g_str_equal (self->hidden, "script") && !g_str_equal (self->hidden, "style")))
    return;

  while (self->next < self->end && (!g_str_has_prefix (self->next, "</") || g_ascii_strncasecmp (self->next + 2, self->hidden, n) != 0))
    self->next++;
}

static void
read_page (Page *self)
{
  while (self->next < self->end)
    {
      const char *tag;

      skip_raw (self);
      tag = memchr (self->next, '<', (gsize) (self->end - self->next));
      take_text (self, tag != NULL ? tag : self->end);
      if (tag == NULL)
        return;
      self->next = find_end (tag, self->end);
      if (tag[1] != '!' && self->next - tag > 2)
        take_tag (self, tag + 1, (gsize) (self->next - tag) - 2);
    }
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
 * Returns: (transfer full) (nullable): the table; %NULL where there is none with two rows and two columns
 */
char *
trade_page_read_table (const char *markup,
                       gsize       length)
{
  g_autofree char *valid = NULL;
  Page self;
  char *written = NULL;

  g_return_val_if_fail (markup != NULL || length == 0, NULL);

  valid = g_utf8_make_valid (markup != NULL ? markup : "", (gssize) length);
  self = (Page) {
    .next = valid,
    .end = valid + strlen (valid),
    .open = g_ptr_array_new_with_free_func (table_free),
    .mark = G_MAXSIZE,
  };
  read_page (&self);
  while (self.open->len > 0)
    end_table (&self);
  if (self.best != NULL && self.best->row > 1 && self.best->n_columns > 1 &&
      (gsize) self.best->row * self.best->n_columns <= MOST_CELLS)
    written = write_table (self.best);

  table_free (self.best);
  g_ptr_array_unref (self.open);
  g_free (self.hidden);

  return written;
}
