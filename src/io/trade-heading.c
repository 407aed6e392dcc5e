/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-heading.h"

#include <string.h>

#include "trade-digits.h"

static gboolean
is_space (const char *character)
{
  const gunichar code = g_utf8_get_char (character);

  return code < 0x80 ? g_ascii_isspace (*character) || *character == '_' || *character == '.'
                     : g_unichar_isspace (code) || code == 0xFEFF;
}

/* What spreadsheets say of the sums in a summary, before what is summed, in small letters. */
static const char *const sums[] = {
  "sum of ", "summe von ", "somme de ", "suma de ", "soma de ", "somma di ", "求和项:", "求和项：", "合計 / ", "сумма по полю ",
};

/* What they call a column that has no name. */
static const char *const blanks[] = {
  "row labels", "column labels", "zeilenbeschriftungen", "spaltenbeschriftungen", "étiquettes de lignes", "étiquettes de colonnes",
  "etiquetas de fila", "etiquetas de columna", "rótulos de linha", "rótulos de coluna", "etichette di riga", "etichette di colonna", "行标签",
  "列标签", "行ラベル", "列ラベル", "названия строк", "названия столбцов", "unnamed: 0",
};

/* Leaves out what a spreadsheet has added to a name. */
static void
drop_added (GString *folded)
{
  /* Most names begin with none of these letters. */
  if ((guchar) *folded->str < 0x80 && strchr ("surcezu", *folded->str) == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
    if (g_str_has_prefix (folded->str, sums[i]) && folded->len > strlen (sums[i]))
      {
        g_string_erase (folded, 0, (gssize) strlen (sums[i]));
        return;
      }
  for (guint i = 0; i < G_N_ELEMENTS (blanks); i++)
    if (g_str_equal (folded->str, blanks[i]))
      {
        g_string_truncate (folded, 0);
        return;
      }
}

/* How the mark of a footnote is written out, folded. */
#define FOOTNOTE "[note"

/* Leaves the marks of footnotes out: "Exports [note 1]", "Total [notes 2, 3]". */
static void
drop_footnotes (GString *folded)
{
  const char *found;

  while ((found = strstr (folded->str, FOOTNOTE)) != NULL)
    {
      const char *number = found + strlen (FOOTNOTE) + (found[strlen (FOOTNOTE)] == 's');
      const char *end = number + strspn (number, " 0123456789,");

      if (*end != ']' || end == number)
        return;
      while (found > folded->str && found[-1] == ' ')
        found--;
      g_string_erase (folded, found - folded->str, end + 1 - found);
    }
}

/**
 * trade_heading_fold:
 * @name: the name of a column
 *
 * Makes names alike that mean the same: `Partner_Code`, `partner code` and `PARTNER.CODE`.
 *
 * Returns: (transfer full): the name in small letters, with single spaces
 */
char *
trade_heading_fold (const char *name)
{
  GString *folded;

  g_return_val_if_fail (name != NULL, NULL);

  folded = g_string_sized_new (strlen (name));
  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gboolean is_digit = (guchar) *p >= 0x80 && g_unichar_isdigit (g_utf8_get_char (p));

      if (is_digit)
        trade_digits_append (folded, g_utf8_get_char (p));
      else if (!is_space (p))
        trade_lower_append (folded, p);
      else if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
        g_string_append_c (folded, ' ');
    }
  drop_added (folded);
  drop_footnotes (folded);

  return g_strchomp (g_string_free (folded, FALSE));
}

/**
 * trade_heading_find_original:
 * @text: words of a file
 * @folded: some of them, as trade_heading_fold() makes them
 *
 * Finds how words were written.
 *
 * Returns: (transfer full): the words, as they are folded where they are not found
 */
char *
trade_heading_find_original (const char *text,
                             const char *folded)
{
  glong n;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (folded != NULL, NULL);

  n = g_utf8_strlen (folded, -1);
  for (const char *p = text; *p != '\0' && g_utf8_strlen (p, -1) >= n; p = g_utf8_next_char (p))
    {
      g_autofree char *part = g_utf8_substring (p, 0, n);
      g_autofree char *lower = trade_heading_fold (part);

      if (g_str_equal (lower, folded))
        return g_steal_pointer (&part);
    }

  return g_strdup (folded);
}

/**
 * trade_heading_new:
 * @cells: (array length=n): a row
 * @n: how many cells it has
 *
 * Takes a row for the names of columns.
 *
 * Returns: (transfer full): the header
 */
TradeHeading *
trade_heading_new (const TradeCsvCell *cells,
                  guint               n)
{
  TradeHeading *self = g_new0 (TradeHeading, 1);

  self->n = n;
  self->names = g_new0 (char *, n + 1);
  self->folded = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    {
      self->names[i] = g_strstrip (g_strdup (cells[i].text != NULL ? cells[i].text : ""));
      self->folded[i] = trade_heading_fold (self->names[i]);
    }

  return self;
}

/**
 * trade_heading_new_for_names:
 * @names: (element-type utf8): the names of columns
 *
 * Makes a header of names.
 *
 * Returns: (transfer full): the header
 */
TradeHeading *
trade_heading_new_for_names (GPtrArray *names)
{
  TradeHeading *self = g_new0 (TradeHeading, 1);

  g_return_val_if_fail (names != NULL, self);

  self->n = names->len;
  self->names = g_new0 (char *, names->len + 1);
  self->folded = g_new0 (char *, names->len + 1);
  for (guint i = 0; i < names->len; i++)
    {
      self->names[i] = g_strdup (g_ptr_array_index (names, i));
      self->folded[i] = trade_heading_fold (self->names[i]);
    }

  return self;
}

/**
 * trade_heading_has_twice:
 * @self: a header
 *
 * Tells whether two columns have the same name, which are told apart only by what stands above them. The first column is none of
 * them.
 *
 * Returns: whether two have
 */
gboolean
trade_heading_has_twice (const TradeHeading *self)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 1; i < self->n; i++)
    if (*self->folded[i] != '\0' && !g_hash_table_add (names, self->folded[i]))
      return TRUE;

  return FALSE;
}

/**
 * trade_heading_widen:
 * @self: a header
 * @n: as many columns as it shall have at least
 *
 * Adds columns without names.
 */
void
trade_heading_widen (TradeHeading *self,
                     guint         n)
{
  g_return_if_fail (self != NULL);

  if (self->n >= n)
    return;

  self->names = g_renew (char *, self->names, n + 1);
  self->folded = g_renew (char *, self->folded, n + 1);
  for (; self->n < n; self->n++)
    {
      self->names[self->n] = g_strdup ("");
      self->folded[self->n] = g_strdup ("");
    }
  self->names[n] = self->folded[n] = NULL;
}

/**
 * trade_heading_free:
 * @self: (transfer full): a header
 *
 * Frees a header.
 */
void
trade_heading_free (TradeHeading *self)
{
  g_return_if_fail (self != NULL);

  g_strfreev (self->names);
  g_strfreev (self->folded);
  g_free (self);
}

/**
 * trade_heading_join:
 * @self: a header
 * @cells: (array length=n): the row below it
 * @n: how many cells it has
 *
 * Makes one header of two lines: in the first, a name stands above several columns, and the second names each of them. Where
 * the first names none, the name before it goes on.
 */
void
trade_heading_join (TradeHeading       *self,
                   const TradeCsvCell *cells,
                   guint               n)
{
  g_autoptr (TradeHeading) below = NULL;
  const guint n_columns = MAX (self->n, n);
  char **names = g_new0 (char *, n_columns + 1);
  char **folded = g_new0 (char *, n_columns + 1);
  const char *above = "";

  below = trade_heading_new (cells, n);
  for (guint i = 0; i < n_columns; i++)
    {
      const char *second = i < n ? below->names[i] : "";

      if (i < self->n && *self->names[i] != '\0')
        above = self->names[i];
      else if (*second == '\0')
        above = "";
      names[i] = g_strstrip (g_strjoin (" ", above, second, NULL));
      folded[i] = trade_heading_fold (names[i]);
    }

  g_strfreev (self->names);
  g_strfreev (self->folded);
  self->names = names;
  self->folded = folded;
  self->n = n_columns;
}

/**
 * trade_heading_extend:
 * @self: a header
 * @cells: (array length=n): the row below it
 * @n: how many cells it has
 *
 * Makes one header of two lines, of which the second says in each column what the first is counted in. The first column keeps its
 * name.
 */
void
trade_heading_extend (TradeHeading       *self,
                      const TradeCsvCell *cells,
                      guint               n)
{
  g_return_if_fail (self != NULL);

  trade_heading_widen (self, n);
  for (guint i = 1; i < n; i++)
    {
      const char *below = cells[i].text != NULL ? cells[i].text : "";
      const gboolean is_bare = *self->names[i] == '\0' || *below == '\0' || *below == '(';
      char *name = is_bare ? g_strstrip (g_strjoin (" ", self->names[i], below, NULL))
                           : g_strdup_printf ("%s (%s)", self->names[i], below);

      g_free (self->names[i]);
      g_free (self->folded[i]);
      self->names[i] = name;
      self->folded[i] = trade_heading_fold (name);
    }
}

/**
 * trade_heading_find:
 * @self: a header
 * @name: a name, folded
 *
 * Finds a column.
 *
 * Returns: its number from 0, or %TRADE_HEADING_NONE
 */
int
trade_heading_find (const TradeHeading *self,
                   const char        *name)
{
  g_return_val_if_fail (self != NULL, TRADE_HEADING_NONE);
  g_return_val_if_fail (name != NULL, TRADE_HEADING_NONE);

  for (guint i = 0; i < self->n; i++)
    if (g_str_equal (self->folded[i], name))
      return (int) i;

  return TRADE_HEADING_NONE;
}

/**
 * trade_heading_find_any:
 * @self: a header
 * @names: (array zero-terminated=1): names, folded, the best first
 *
 * Finds a column that goes by several names.
 *
 * Returns: its number from 0, or %TRADE_HEADING_NONE
 */
int
trade_heading_find_any (const TradeHeading  *self,
                       const char * const *names)
{
  g_return_val_if_fail (names != NULL, TRADE_HEADING_NONE);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const int column = trade_heading_find (self, names[i]);

      if (column != TRADE_HEADING_NONE)
        return column;
    }

  return TRADE_HEADING_NONE;
}

/**
 * trade_heading_has:
 * @self: a header
 * @first: a name, folded
 * @...: more of them, and NULL
 *
 * Tells whether a header has all of some columns.
 *
 * Returns: whether it has
 */
gboolean
trade_heading_has (const TradeHeading *self,
                  const char        *first,
                  ...)
{
  gboolean has_all = TRUE;
  va_list names;

  va_start (names, first);
  for (const char *name = first; name != NULL && has_all; name = va_arg (names, const char *))
    has_all = trade_heading_find (self, name) != TRADE_HEADING_NONE;
  va_end (names);

  return has_all;
}
