/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-outline.h"

#include <string.h>

/* How far the names of rows are set in below others: by blanks, by dashes and points, as in the nomenclatures of customs, or by how they
 * are numbered: "1.1" below "1", "a)" below "II." */

/* One blank more or less is a slip. */
#define LEAST_INDENT 2

#define DIGITS "0123456789"

/* What stands before a name and its number. */
static const char *
skip_blanks (const char *text,
             guint      *n)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      const gunichar character = g_utf8_get_char (text);

      if (!g_unichar_isspace (character))
        break;
      *n += character == '\t' ? 4 : character == 0x3000 ? LEAST_INDENT : 1;
    }

  return text;
}

/* Dashes and points, of which there are as many as a name is deep. */
static const char *
skip_marks (const char *text,
            guint      *n)
{
  static const char *const marks[] = { "-", "–", "—", "•", "·", "◦", "▪", "‣", "○", "●" };
  const char *p = text;

  /* Most names have none. */
  if (g_ascii_isalnum (*text))
    {
      *n = 0;
      return text;
    }

  for (gboolean is_mark = TRUE; is_mark;)
    {
      is_mark = FALSE;
      p += strspn (p, " ");
      for (guint i = 0; i < G_N_ELEMENTS (marks) && !is_mark; i++)
        if (g_str_has_prefix (p, marks[i]))
          {
            p += strlen (marks[i]);
            is_mark = TRUE;
            (*n)++;
          }
    }
  /* A dash alone is a name that is missing, and before a number a sign. */
  if (*n > 0 && g_unichar_isalpha (g_utf8_get_char (p)))
    return p;
  *n = 0;

  return text;
}

/* "1.2": of how many numbers it is; what stands behind it. */
static guint
read_numbers (const char  *text,
              int         *first,
              const char **rest)
{
  guint n = 0;

  for (const char *p = text; g_ascii_isdigit (*p); p++)
    {
      const gsize n_digits = strspn (p, DIGITS);

      if (n_digits > 2)
        return 0;
      if (n++ == 0)
        *first = (int) g_ascii_strtoll (p, NULL, 10);
      p += n_digits;
      *rest = p;
      if (*p != '.')
        break;
    }

  return n;
}

/* Whether a number or a letter has ended, and a name follows. */
static gboolean
ends (const char *rest)
{
  rest += strspn (rest, ".)");

  return *rest == ' ' && g_unichar_isalpha (g_utf8_get_char (rest + strspn (rest, " ")));
}

/* With what kind of number a name begins: "1.", "IV.", "A.", "b)", "ii)"; 0 where with none. */
static char
read_kind (const char           *text,
           const TradeTableNest *nest)
{
  const char *p = text + (*text == '(');
  const gboolean has_letters = nest->n_kinds > 0 && strchr ("Aa", nest->kinds[nest->n_kinds - 1]) != NULL;
  gsize n = strspn (p, DIGITS);
  char kind = '1';

  if (n == 0)
    {
      n = strspn (p, "IVX");
      kind = 'I';
      if (n == 0)
        {
          n = strspn (p, "ivx");
          kind = 'i';
        }
      /* Behind H comes I. */
      if (n == 0 || (n == 1 && has_letters))
        {
          kind = g_ascii_isupper (*p) ? 'A' : 'a';
          n = g_ascii_isalpha (*p) ? 1 : 0;
        }
    }

  return n > 0 && n <= 5 && strchr (".)", p[n]) != NULL && p[n] != '\0' && ends (p + n) ? kind : 0;
}

/* How deep a name is numbered. A kind of number that stands below another for the first time is set in below it. */
static guint
find_depth (TradeTableNest *nest,
            const char     *text)
{
  const char *rest = text;
  int first = 0;
  const guint n = read_numbers (text, &first, &rest);
  char kind;

  if (n > 1)
    return first == nest->number && ends (rest) ? n - 1 : 0;
  if (n == 1 && ends (rest))
    nest->number = first;

  kind = read_kind (text, nest);
  for (guint i = 0; kind != 0 && i < nest->n_kinds; i++)
    if (nest->kinds[i] == kind)
      {
        nest->n_kinds = i + 1;
        return i;
      }
  if (kind == 0 || nest->n_kinds == G_N_ELEMENTS (nest->kinds))
    return 0;
  nest->kinds[nest->n_kinds++] = kind;

  return nest->n_kinds - 1;
}

/*
 * trade_table_outline_measure:
 * @nest: where the last row stood
 * @text: the name of a row as it is written
 * @has_code: whether a code says how deep it lies
 *
 * Measures how far a name is set in.
 *
 * Returns: how far, in blanks
 */
guint
trade_table_outline_measure (TradeTableNest *nest,
                             const char     *text,
                             gboolean        has_code)
{
  guint n = 0, n_marks = 0;
  const char *name = skip_blanks (text, &n);

  if (n < LEAST_INDENT)
    n = 0;
  if (has_code)
    return n;

  skip_marks (name, &n_marks);

  return n + LEAST_INDENT * (n_marks > 0 ? n_marks : find_depth (nest, name));
}

/*
 * trade_table_outline_skip:
 * @text: the name of a row
 *
 * Takes dashes and points from before a name.
 *
 * Returns: (transfer none): the rest of the text
 */
const char *
trade_table_outline_skip (const char *text)
{
  guint n = 0;

  return skip_marks (text, &n);
}

/*
 * trade_table_outline_skip_number:
 * @text: the name of a row, or a line between rows
 *
 * Takes the number or the letter from before a name: "A. Exports", "1.2 Imports", "(ii) Re-exports".
 *
 * Returns: (transfer none): the rest of the text
 */
const char *
trade_table_outline_skip_number (const char *text)
{
  static const TradeTableNest none;
  const char *start = text + strspn (text, " ");
  const char *rest = start;
  int first;

  if (read_numbers (start, &first, &rest) > 0 && ends (rest))
    return rest + strspn (rest, ".) ");
  if (read_kind (start, &none) == 0)
    return text;

  rest = start + (*start == '(');
  rest += strcspn (rest, ".)");

  return rest + strspn (rest, ".) ");
}
