/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-legend.h"

#include <string.h>

#include "trade-dialect.h"
#include "trade-heading.h"

/* So many letters a mark has at most, and a note what is longer is no legend. */
#define MARK_LETTERS 2
#define MAX_NOTE 400

/* A word that says how sure a value is has as many letters at least; fewer may be flags. */
#define WORD_LETTERS 4

#define DIGITS "0123456789"

struct _TradeLegend
{
  GHashTable *marks; /* (element-type utf8 TradeStatus) */
};

static const char *const stars[] = { "*", "†", "‡", "#", "+", "§", "¶" };

static const char *const raised[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };

/**
 * trade_legend_new:
 *
 * Starts a legend.
 *
 * Returns: (transfer full): a legend without marks
 */
TradeLegend *
trade_legend_new (void)
{
  TradeLegend *self = g_new0 (TradeLegend, 1);

  self->marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

/**
 * trade_legend_free:
 * @self: (transfer full): a legend
 *
 * Frees a legend.
 */
void
trade_legend_free (TradeLegend *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->marks);
  g_free (self);
}

/* The characters of a kind that a text begins with; @number gets what raised digits are in all. */
static gsize
measure (const char        *text,
         const char *const *kinds,
         guint              n_kinds,
         GString           *number)
{
  gsize length = 0;

  for (guint i = 0; i < n_kinds; i++)
    if (g_str_has_prefix (text + length, kinds[i]))
      {
        length += strlen (kinds[i]);
        if (number != NULL)
          g_string_append_printf (number, "%u", i);
        i = G_MAXUINT;
      }

  return length;
}

/* A mark by itself, always written the same: stars as they are, letters small, numbers with a bracket behind them. */
static char *
name_mark (const char *text)
{
  g_autoptr (GString) number = g_string_new (NULL);
  gsize n = measure (text, stars, G_N_ELEMENTS (stars), NULL);

  if (n > 0)
    return text[n] == '\0' ? g_strdup (text) : NULL;
  n = measure (text, raised, G_N_ELEMENTS (raised), number);
  if (n > 0)
    return text[n] == '\0' ? g_strdup_printf ("%s)", number->str) : NULL;
  n = strspn (text, DIGITS);
  if (n > 0)
    return n <= 2 && text[n] == '\0' ? g_strdup_printf ("%s)", text) : NULL;
  while (g_ascii_isalpha (text[n]))
    n++;

  return n > 0 && n <= MARK_LETTERS && text[n] == '\0' ? g_ascii_strdown (text, -1) : NULL;
}

/* The mark that a note begins with, and where it ends. What is neither raised nor in brackets is a word or a number. */
static char *
read_mark (const char  *text,
           const char **rest)
{
  static const char *const wide[] = { "：", "＝", "–", "—" };
  const gboolean is_open = *text == '(' || *text == '[';
  gsize n;
  g_autofree char *inner = NULL;

  text += is_open;
  n = measure (text, stars, G_N_ELEMENTS (stars), NULL);
  n = n > 0 ? n : measure (text, raised, G_N_ELEMENTS (raised), NULL);
  *rest = text + n;
  if (n == 0)
    {
      while (g_ascii_isalnum (text[n]))
        n++;
      *rest = text + n;
      if (!is_open && g_ascii_isdigit (*text) && text[n] != ')' && text[n] != '/')
        return NULL;
      if (!is_open && g_ascii_isalpha (*text) && (guchar) text[n] < 0x80 && strchr (" =:)/-", text[n]) == NULL)
        return NULL;
    }
  if (is_open && **rest != ')' && **rest != ']')
    return NULL;

  inner = g_strndup (text, n);
  *rest += **rest != '\0' && strchr (")]/", **rest) != NULL;
  *rest += strspn (*rest, " \t=:-");
  for (guint i = 0; i < G_N_ELEMENTS (wide); i++)
    if (g_str_has_prefix (*rest, wide[i]))
      *rest += strlen (wide[i]);

  return name_mark (inner);
}

/* "c.i.f." are three letters, of which each is a flag. */
static gboolean
has_word (const char *words)
{
  gsize n = 0;

  for (const char *p = words; *p != '\0' && n < WORD_LETTERS; p++)
    n = strchr (" ,;/&+-", *p) == NULL ? n + 1 : 0;

  return n >= WORD_LETTERS;
}

/* How sure a value is by what a legend says of its mark: "preliminary", "denotes provisional figures", "Estimated by the ministry." */
static gboolean
read_meaning (const char  *text,
              TradeStatus *status)
{
  static const char *const befores[] = {
    "denotes ", "indicates ", "means ", "stands for ", "figures are ", "data are ", "values are ", "figures ", "data ", "the ", "– ", "— ",
    "为", "は", "données ", "chiffres ", "datos ", "cifras ", "dados ", "valores ", "данные ", "بيانات ", "أرقام ",
  };
  static const char *const behinds[] = { " by ", " based on ", " subject to ", " and subject ", " from ", " (" };
  g_autofree char *folded = trade_heading_fold (text);
  char *words = folded;

  for (guint i = 0; i < G_N_ELEMENTS (befores); i++)
    if (g_str_has_prefix (words, befores[i]))
      {
        words += strlen (befores[i]);
        i = G_MAXUINT;
      }
  for (guint i = 0; i < G_N_ELEMENTS (behinds); i++)
    {
      char *found = strstr (words, behinds[i]);

      if (found != NULL)
        *found = '\0';
    }
  g_strchomp (words);
  if (g_str_has_suffix (words, "。"))
    words[strlen (words) - strlen ("。")] = '\0';

  return has_word (words) && trade_dialect_parse_flag (words, status);
}

/* "Note: " says that a legend follows. */
static const char *
skip_label (const char *text)
{
  static const char *const labels[] = {
    "note:", "notes:", "legend:", "key:", "symbols:", "anmerkung:", "hinweis:", "legende:", "remarque :", "note :", "nota:", "notas:",
    "légende :", "注：", "注:", "备注：", "примечание:", "ملاحظة:",
  };
  g_autofree char *lower = trade_lower (text);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_has_prefix (lower, labels[i]))
      return text + strlen (labels[i]) + strspn (text + strlen (labels[i]), " ");

  return text;
}

/* One mark and what it means. */
static gboolean
take_part (TradeLegend *self,
           const char  *part)
{
  const char *rest;
  g_autofree char *mark = read_mark (part, &rest);
  TradeStatus status;

  if (mark == NULL || !read_meaning (rest, &status))
    return FALSE;
  g_hash_table_insert (self->marks, g_steal_pointer (&mark), GINT_TO_POINTER ((int) status));

  return TRUE;
}

/* One mark after the other; of a note that says more, nothing is taken but those. */
static gboolean
take_note (TradeLegend *self,
           const char  *note)
{
  static const char *const marks[] = { "；", "，", "、", "؛", "،" };
  g_autoptr (GString) text = NULL;
  g_auto (GStrv) parts = NULL;
  gboolean is_legend = TRUE;

  if (strlen (note) > MAX_NOTE)
    return FALSE;

  text = g_string_new (skip_label (note + strspn (note, " ")));
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    g_string_replace (text, marks[i], ";", 0);
  parts = g_strsplit_set (text->str, ";,|\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    is_legend = take_part (self, g_strstrip (parts[i])) && is_legend;

  return is_legend;
}

/**
 * trade_legend_take_row:
 * @self: a legend
 * @cells: (array length=n_cells): a row
 * @n_cells: how many cells it has
 *
 * Takes what a row says of marks: a note of one cell, one that commas have cut, or a mark and its meaning side by side.
 *
 * Returns: whether the row says nothing else
 */
gboolean
trade_legend_take_row (TradeLegend        *self,
                       const TradeCsvCell *cells,
                       guint               n_cells)
{
  g_autofree char *pair = NULL;
  const char *first = NULL, *second = NULL;
  guint n = 0, n_taken = 0;

  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < n_cells; i++)
    {
      const char *text = cells[i].text;

      if (text == NULL || *text == '\0')
        continue;
      second = n == 1 ? text : second;
      first = n == 0 ? text : first;
      n++;
      /* Rows of figures are most. */
      if (n_taken + 1 < n && n > 2)
        return FALSE;
      n_taken += take_note (self, text);
    }
  if (n == 2 && n_taken == 0)
    {
      pair = g_strconcat (first, " = ", second, NULL);
      return take_part (self, pair);
    }

  return n > 0 && n_taken == n;
}

/* A mark that is all that stands in a cell. */
static char *
read_whole (const char *cell)
{
  const char *rest;
  g_autofree char *mark = g_ascii_isdigit (*cell) ? NULL : read_mark (cell, &rest);

  return mark != NULL && *rest == '\0' ? g_steal_pointer (&mark) : NULL;
}

/**
 * trade_legend_is_mark:
 * @cell: a cell
 *
 * Tells whether a cell has nothing but what a legend may explain.
 *
 * Returns: whether it has
 */
gboolean
trade_legend_is_mark (const char *cell)
{
  g_autofree char *mark = NULL;

  g_return_val_if_fail (cell != NULL, FALSE);

  mark = read_whole (cell);

  return mark != NULL;
}

/**
 * trade_legend_find:
 * @self: a legend
 * @cell: a cell
 * @status: (out): return location for what it means
 *
 * Tells whether a cell is a mark by itself, and what that means.
 *
 * Returns: whether the legend has it
 */
gboolean
trade_legend_find (TradeLegend *self,
                   const char  *cell,
                   TradeStatus *status)
{
  g_autofree char *mark = NULL;
  gpointer found;

  g_return_val_if_fail (self != NULL, FALSE);

  mark = read_whole (cell);
  if (mark == NULL || !g_hash_table_lookup_extended (self->marks, mark, NULL, &found))
    return FALSE;
  *status = (TradeStatus) GPOINTER_TO_INT (found);

  return TRUE;
}

/* How many bytes stand before the characters of a kind that a text ends with. */
static gsize
measure_before (const char        *text,
                gsize              length,
                const char *const *kinds,
                guint              n_kinds)
{
  for (guint i = 0; i < n_kinds; i++)
    {
      const gsize n = strlen (kinds[i]);

      if (length >= n && strncmp (text + length - n, kinds[i], n) == 0)
        {
          length -= n;
          i = G_MAXUINT;
        }
    }

  return length;
}

/* A letter behind another is part of a word, but not one behind "月". */
static gboolean
may_precede_letter (const char *text,
                    gsize       before)
{
  return g_ascii_isdigit (text[before - 1]) || g_unichar_iswide (g_utf8_get_char (g_utf8_prev_char (text + before)));
}

/* The mark behind a number, a year or a name that a text ends with, and how many bytes stand before it: "120*", "101 (e)", "2023p",
 * "90 1)". */
static char *
find_mark (const char *text,
           gsize      *before)
{
  const gsize length = strlen (text);
  const gboolean has_bracket = length > 1 && strchr (")]", text[length - 1]) != NULL;
  const gsize end = length - has_bracket;
  g_autofree char *inner = NULL;
  gsize start = measure_before (text, end, stars, G_N_ELEMENTS (stars));

  if (start == end)
    start = measure_before (text, end, raised, G_N_ELEMENTS (raised));
  if (start == end)
    while (start > 0 && (has_bracket ? g_ascii_isalnum (text[start - 1]) : g_ascii_isalpha (text[start - 1])))
      start--;

  *before = start;
  if (has_bracket && start > 0 && strchr ("([", text[start - 1]) != NULL)
    (*before)--;
  while (*before > 0 && text[*before - 1] == ' ')
    (*before)--;
  if (start == end || *before == 0 || (g_ascii_isalpha (text[start]) && !may_precede_letter (text, *before)))
    return NULL;
  inner = g_strndup (text + start, end - start);

  return name_mark (inner);
}

/**
 * trade_legend_is_marked:
 * @text: a cell or a name
 *
 * Tells whether a text ends with what a legend may explain.
 *
 * Returns: whether it does
 */
gboolean
trade_legend_is_marked (const char *text)
{
  gsize before;
  g_autofree char *mark = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  mark = find_mark (text, &before);

  return mark != NULL;
}

/**
 * trade_legend_cut:
 * @self: a legend
 * @text: a cell or a name, from which the marks at its end are taken that the legend explains
 * @status: (inout): how sure the value is, which becomes less if a mark says so
 *
 * Takes what marks say of a value.
 *
 * Returns: whether there was one
 */
gboolean
trade_legend_cut (TradeLegend *self,
                  char        *text,
                  TradeStatus *status)
{
  gboolean is_cut = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (text != NULL && status != NULL, FALSE);

  while (TRUE)
    {
      gsize before;
      g_autofree char *mark = find_mark (text, &before);
      gpointer found;

      if (mark == NULL || !g_hash_table_lookup_extended (self->marks, mark, NULL, &found))
        return is_cut;
      *status = MAX (*status, (TradeStatus) GPOINTER_TO_INT (found));
      text[before] = '\0';
      is_cut = TRUE;
    }
}
