/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-notes.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-column-growth.h"
#include "trade-table-words.h"
#include "trade-words.h"

/* A note that is longer than that tells more than a unit. */
#define MAX_NOTE 600

/* A word of fewer letters may be cut short. */
#define LEAST_WORD 5

static gboolean
is_named_measure (const TradeWords *words)
{
  const char *measure = words->quantity.measure;

  return words->n_unknown == 0 && words->n_noted == 0 && !words->is_odd_unit &&
         (g_str_equal (measure, TRADE_MEASURE_VOLUME_INDEX) || g_str_equal (measure, TRADE_MEASURE_PRICE_INDEX) ||
          g_str_equal (measure, TRADE_MEASURE_GDP_SHARE));
}

/* "2015=100", "%". */
static gboolean
is_nameless (const TradeWords *words)
{
  return words->has_noun && words->n_unknown == 0 &&
         g_str_equal (words->quantity.measure, TRADE_MEASURE_GROWTH);
}

static void
take_words (TradeTableNotes  *self,
            const TradeWords *words)
{
  const gboolean is_open = g_str_equal (words->quantity.unit, TRADE_UNIT_UNSTATED);
  const gboolean is_known = self->has_noun && !g_str_equal (self->quantity.unit, TRADE_UNIT_UNSTATED);

  if ((is_known && words->has_noun && !is_open && !g_str_equal (self->quantity.unit, words->quantity.unit)) ||
      (self->has_scale && words->quantity.has_scale && self->quantity.scale != words->quantity.scale))
    {
      self->is_doubtful = TRUE;
      return;
    }

  if (words->has_noun && !is_known)
    {
      self->quantity.measure = words->quantity.measure;
      self->quantity.is_general = words->quantity.is_general;
      g_strlcpy (self->quantity.sign, words->quantity.sign, sizeof self->quantity.sign);
      g_strlcpy (self->quantity.unit, words->quantity.unit, sizeof self->quantity.unit);
      self->has_noun = TRUE;
    }
  if (words->quantity.has_scale)
    {
      self->quantity.scale = words->quantity.scale;
      self->quantity.has_scale = self->has_scale = TRUE;
    }
}

/* Whether "in" stands before what a text ends with, in the languages of titles. */
static gboolean
is_after_in (const char *text,
             const char *end)
{
  static const char *const words[] = { "in", "en", "em", "в", "à", "a" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const gsize n = strlen (words[i]);

      if ((gsize) (end - text) > n + 1 && end[-1] == ' ' && strncmp (end - 1 - n, words[i], n) == 0 && end[-2 - (gssize) n] == ' ')
        return TRUE;
    }

  return FALSE;
}

/* "Exports by country in million euros": a title ends with the unit, behind "in" or together with how it is counted. */
static void
take_tail (TradeTableNotes *self,
           const char      *folded)
{
  for (const char *p = strchr (folded, ' '); p != NULL; p = strchr (p + 1, ' '))
    {
      const TradeWords words = trade_words_read (p + 1);

      if (is_named_measure (&words) && words.flow == NULL)
        {
          take_words (self, &words);
          return;
        }
      if (!trade_words_is_unit (&words) || g_str_equal (words.quantity.measure, TRADE_MEASURE_GROWTH) ||
          !((words.has_noun && words.quantity.has_scale) || is_after_in (folded, p + 1) || g_str_equal (p + 1, "000")))
        continue;
      take_words (self, &words);
      return;
    }
}

/* "US$ 10,000": a comma between digits parts no sentence. */
static void
join_thousands (GString *text)
{
  for (gsize i = 1; i + 3 < text->len; i++)
    if (text->str[i] == ',' && g_ascii_isdigit (text->str[i - 1]) && g_ascii_isdigit (text->str[i + 1]) &&
        g_ascii_isdigit (text->str[i + 2]) && g_ascii_isdigit (text->str[i + 3]) && !g_ascii_isdigit (text->str[i + 4]))
      g_string_erase (text, (gssize) i, 1);
}

/* "(x 1 000 000)", "(×1000)", "(1,000s)": how many zeros a factor in brackets has; 0 where it is none. */
static gsize
count_zeros (const char *bracket,
             const char *end)
{
  static const char *const signs[] = { "x ", "x", "X ", "X", "× ", "×", "* ", "*" };
  const char *p = bracket;
  gsize n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (signs) && p == bracket; i++)
    if (g_str_has_prefix (p, signs[i]))
      p += strlen (signs[i]);
  if (*p++ != '1')
    return 0;
  for (; p < end; p++)
    {
      n += *p == '0';
      if (*p != '0' && !(strchr (" ,.'", *p) != NULL && strncmp (p + 1, "000", 3) == 0))
        return 0;
    }

  return n % 3 == 0 ? n : 0;
}

/* Puts such a factor into words, which no mark within it parts. */
static void
join_factors (GString *text)
{
  static const char *const words[] = { " thousand ", " million ", " billion " };

  for (gsize i = 0; i < text->len; i++)
    {
      const char *open = text->str + i;
      const char *end = *open == '(' ? strchr (open, ')') : NULL;
      const gsize n = end != NULL ? count_zeros (open + 1, end) / 3 : 0;
      const gboolean is_mere = n == 1 && open[1] == '1';

      if (n == 0 || n > G_N_ELEMENTS (words))
        continue;
      g_string_erase (text, (gssize) i, end - open + 1);
      g_string_insert (text, (gssize) i, is_mere ? " 1000 " : words[n - 1]);
    }
}

/* "US$ (000)", "CI$'000": what stands in brackets or right behind a unit counts it. */
static void
join_scales (GString *text)
{
  static const struct
  {
    const char *bracketed, *joined;
  } scales[] = {
    { "(000)", " 000 " },   { "('000)", " 000 " },   { "(’000)", " 000 " },    { "(000s)", " 000 " },
    { "('000s)", " 000 " },   { "$'000", "$ '000" },     { "$’000", "$ '000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    g_string_replace (text, scales[i].bracketed, scales[i].joined, 0);
}

/* "Annual percentage change", "growth rates": growth that is no name of a row or a column here. */
static gboolean
tells_growth (const TradeTableNotes *self,
              const char            *folded)
{
  TradeColumnGuess guess;

  return trade_column_growth_read (folded, &guess) && guess.role == TRADE_COLUMN_ROLE_GROWTH && (guess.is_percent || !self->has_growth);
}

/* "KD million", in brackets or at the end of a title: one word beside a scale is a unit that is not known. */
static void
keep_odd (TradeTableNotes *self,
          const char      *folded)
{
  const char *tail = folded;

  for (const char *p = folded; (p = strchr (p, ' ')) != NULL; p++)
    {
      const char *second = strchr (p + 1, ' ');

      if (second != NULL && strchr (second + 1, ' ') == NULL)
        tail = p + 1;
    }
  for (guint i = 0; i < 2 && *self->odd == '\0'; i++)
    {
      const char *text = i == 0 ? folded : tail;
      const TradeWords words = trade_words_read (text);

      if (words.quantity.has_scale && !words.has_noun && words.n_unknown + words.n_noted == 1 && words.flow == NULL && !words.has_period &&
          strlen (text) < sizeof self->odd)
        g_strlcpy (self->odd, text, sizeof self->odd);
    }
}

/* A number is no scale by itself, unless it begins with zeros or stands behind a unit. */
static gboolean
is_mere_number (const TradeTableNotes *self,
                const char            *folded)
{
  return folded[strspn (folded, "0123456789 ,.'=")] == '\0' && strchr (folded, '=') == NULL && !g_str_equal (folded, "000") &&
         !(self->has_noun && g_str_equal (folded, "1000"));
}

/* "note 1", which stood in brackets. */
static gboolean
is_footnote (const char *folded)
{
  const char *number = folded + (g_str_has_prefix (folded, "notes ") ? strlen ("notes ") : strlen ("note "));

  return g_str_has_prefix (folded, "note") && strlen (folded) > strlen ("note ") && number[strspn (number, "0123456789, ")] == '\0';
}

/* What stands between two marks says a unit only where that is all that it says, or where a title ends with it. */
static void
take_part (TradeTableNotes *self,
           const char      *part,
           gboolean         is_title)
{
  g_autofree char *named = trade_heading_fold (part);
  g_autofree char *folded = trade_table_words_settle (named, self->context != NULL ? self->context : "");
  TradeWords words;

  /* A letter is too little. */
  if (g_utf8_strlen (folded, -1) < 2 && !g_str_equal (folded, "€") && !g_str_equal (folded, "£") && !g_str_equal (folded, "%") &&
      (guchar) *folded < 0x80)
    return;
  if (is_mere_number (self, folded) || is_footnote (folded))
    return;

  words = trade_words_read (folded);
  if (is_named_measure (&words))
    take_words (self, &words);
  else if (is_nameless (&words) || (is_title && tells_growth (self, folded)))
    self->is_nameless = TRUE;
  else if (trade_words_is_unit (&words))
    take_words (self, &words);
  else if (is_title)
    {
      take_tail (self, folded);
      keep_odd (self, folded);
    }
}

/* A point ends a sentence behind a word that is too long to be cut short by it, as "U.S." and "thsd." are. */
static void
part_sentences (GString *text)
{
  gsize n_letters = 0;

  for (gsize i = 0; i + 1 < text->len; i++)
    {
      if (text->str[i] == '.' && text->str[i + 1] == ' ' && n_letters >= LEAST_WORD)
        text->str[i] = '\n';
      n_letters = g_ascii_isalpha (text->str[i]) || (guchar) text->str[i] >= 0x80 ? n_letters + 1 : 0;
    }
}

/*
 * trade_table_notes_add:
 * @self: notes
 * @text: a line above or below the table
 * @is_title: whether it stands above
 *
 * Takes what a line says of the unit: the line as a whole, or a part of it between commas, brackets, colons and dashes, or what a
 * title ends with.
 */
void
trade_table_notes_add (TradeTableNotes *self,
                       const char      *text,
                       gboolean         is_title)
{
  static const char *const marks[] = { " - ", " – ", " — ", "：", "（", "）", "，", "；", "、", "。" };
  g_autoptr (GString) marked = NULL;
  g_auto (GStrv) parts = NULL;

  if (strlen (text) > MAX_NOTE)
    return;

  marked = g_string_new (text);
  part_sentences (marked);
  join_factors (marked);
  join_thousands (marked);
  join_scales (marked);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    g_string_replace (marked, marks[i], "\n", 0);
  parts = g_strsplit_set (marked->str, "\n\t,;:()[]|", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    take_part (self, parts[i], is_title);
}

static gboolean
needs_unit (const TradeTableColumns *columns)
{
  /* Beside quantities, it is theirs. */
  if (trade_table_columns_has (columns, TRADE_COLUMN_ROLE_UNIT) && !columns->has_quantities)
    return FALSE;

  for (guint i = 0; i < columns->values->len; i++)
    {
      const TradeColumnGuess *guess =
        &g_array_index (columns->guesses, TradeColumnGuess, (guint) g_array_index (columns->values, int, i));

      if (trade_column_role_is_amount (guess->role) && guess->role != TRADE_COLUMN_ROLE_QUANTITY && !guess->is_quantity &&
          (!guess->has_quantity || g_str_equal (guess->quantity.unit, TRADE_UNIT_UNSTATED) || !guess->quantity.has_scale))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_growth (const TradeTableColumns *columns)
{
  return trade_table_columns_has (columns, TRADE_COLUMN_ROLE_GROWTH) || trade_table_columns_has (columns, TRADE_COLUMN_ROLE_CHANGE);
}

/* Notes are rows of one cell. */
static void
glance_cb (const TradeCsvCell *cells,
           guint               n_cells,
           gpointer            data)
{
  const char *only = NULL;

  for (guint i = 0; i < n_cells; i++)
    {
      const char *text = cells[i].text;

      if (text == NULL || *text == '\0')
        continue;
      if (only != NULL)
        return;
      only = text;
    }

  if (only != NULL)
    trade_table_notes_add (data, only, FALSE);
}

/*
 * trade_table_notes_read:
 * @self: notes
 * @intake: an intake that has found the header
 * @columns: what the columns are
 *
 * Reads what stands above and below a table, as far as its columns leave open what their values are counted in.
 */
void
trade_table_notes_read (TradeTableNotes   *self,
                        TradeIntake       *intake,
                        TradeTableColumns *columns)
{
  g_auto (GStrv) lines = NULL;

  if (!needs_unit (columns))
    return;

  self->context = columns->context;
  self->has_growth = has_growth (columns);
  lines = g_strsplit (trade_intake_get_preamble (intake), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    trade_table_notes_add (self, lines[i], TRUE);
  if (!self->has_noun && !self->is_nameless && !trade_reader_options_has_unit (trade_intake_get_options (intake)))
    trade_intake_glance (intake, glance_cb, self);

  if (self->is_doubtful)
    trade_intake_remark (intake, TRADE_HEADING_NONE,
                         _("the notes around the table name several units, of which none is taken for that of all values"));
  else if (!self->has_noun && !self->has_scale && *self->odd != '\0' &&
           !trade_reader_options_has_unit (trade_intake_get_options (intake)))
    trade_intake_remark (intake, TRADE_HEADING_NONE,
                         _("“%s” above the table may tell what its values are counted in, and is not known; the values are read as they stand"),
                         self->odd);
}

/*
 * trade_table_notes_apply:
 * @self: notes
 * @columns: what the columns are, which becomes what both tell
 *
 * Gives the columns the unit that their names leave open.
 *
 * Returns: whether it is known what they measure
 */
gboolean
trade_table_notes_apply (const TradeTableNotes *self,
                         TradeTableColumns     *columns)
{
  if (self->is_doubtful || !needs_unit (columns))
    return TRUE;
  if (self->is_nameless && !self->has_noun)
    return FALSE;

  for (guint i = 0; i < columns->values->len; i++)
    {
      TradeColumnGuess *guess =
        &g_array_index (columns->guesses, TradeColumnGuess, (guint) g_array_index (columns->values, int, i));
      const gboolean is_open = !guess->has_quantity || g_str_equal (guess->quantity.unit, TRADE_UNIT_UNSTATED);
      const gboolean has_scale = guess->has_quantity && guess->quantity.has_scale;

      if (!trade_column_role_is_amount (guess->role) || guess->role == TRADE_COLUMN_ROLE_QUANTITY || guess->is_quantity)
        continue;
      if (is_open && (self->has_noun || self->has_scale))
        {
          const int scale = has_scale ? guess->quantity.scale : self->quantity.scale;

          guess->quantity = self->quantity;
          guess->quantity.scale = scale;
          guess->has_quantity = guess->is_noted = TRUE;
        }
      /* "USD" above a column, and "in millions" above the table. */
      else if (!is_open && !has_scale && self->has_scale && g_str_equal (guess->quantity.measure, TRADE_MEASURE_VALUE) &&
               (!self->has_noun || g_str_equal (self->quantity.unit, guess->quantity.unit)))
        {
          guess->quantity.scale = self->quantity.scale;
          guess->quantity.has_scale = TRUE;
        }
    }

  return TRUE;
}

/* Whether a column tells a unit itself, which no line takes from it. */
static gboolean
has_own_unit (const TradeTableColumns *columns)
{
  for (guint i = 0; i < columns->values->len; i++)
    {
      const TradeColumnGuess *guess =
        &g_array_index (columns->guesses, TradeColumnGuess, (guint) g_array_index (columns->values, int, i));

      if (trade_column_role_is_amount (guess->role) && guess->has_quantity && !guess->is_noted)
        return TRUE;
    }

  return FALSE;
}

/* Whether a line tells another unit than each column that tells one itself: which is meant is not known. */
static gboolean
contradicts (const TradeTableNotes   *self,
             const TradeTableColumns *columns)
{
  guint n_own = 0;

  if (!self->has_noun || !g_str_equal (self->quantity.measure, TRADE_MEASURE_VALUE))
    return FALSE;

  for (guint i = 0; i < columns->values->len; i++)
    {
      const TradeColumnGuess *guess =
        &g_array_index (columns->guesses, TradeColumnGuess, (guint) g_array_index (columns->values, int, i));
      const gboolean is_own = trade_column_role_is_amount (guess->role) && guess->has_quantity && !guess->is_noted &&
                              g_str_equal (guess->quantity.measure, TRADE_MEASURE_VALUE) &&
                              !g_str_equal (guess->quantity.unit, TRADE_UNIT_UNSTATED);

      if (is_own && g_str_equal (guess->quantity.unit, self->quantity.unit) &&
          !(self->has_scale && guess->quantity.has_scale && guess->quantity.scale != self->quantity.scale))
        return FALSE;
      n_own += is_own;
    }

  return n_own > 0;
}

/*
 * trade_table_notes_begin:
 * @columns: the columns of a table below another
 *
 * Ends what a line has said of the rows of the table above, where the columns tell a unit themselves.
 */
void
trade_table_notes_begin (TradeTableColumns *columns)
{
  columns->are_units_torn = FALSE;
  if (has_own_unit (columns))
    columns->are_ratios_below = FALSE;
}

/* "Levels": values again. */
static gboolean
is_of_values (const char *line)
{
  static const char *const words[] = {
    "value", "values", "level", "levels", "amount", "amounts", "wert", "werte", "valeur", "valeurs", "valor", "valores", "金额", "金額",
    "стоимость", "القيمة", NULL,
  };
  g_autofree char *folded = trade_heading_fold (line);

  return g_strv_contains (words, folded);
}

/* Below "Annual change (%)" or "Share of total" there are no amounts, whatever the columns are counted in; nor below an index where
 * columns tell the unit of their amounts. */
static void
turn_to_ratios (const TradeTableNotes *self,
                TradeTableColumns     *columns,
                const char            *line)
{
  const gboolean is_measure = self->has_noun && !g_str_equal (self->quantity.measure, TRADE_MEASURE_VALUE) &&
                              !g_str_equal (self->quantity.measure, TRADE_MEASURE_QUANTITY);

  if (self->has_noun)
    columns->are_units_torn = contradicts (self, columns);
  if (trade_table_words_are_ratio (line) || (self->is_nameless && !self->has_noun) || (is_measure && has_own_unit (columns)))
    columns->are_ratios_below = TRUE;
  else if (self->has_noun || self->has_scale || is_of_values (line))
    columns->are_ratios_below = FALSE;
}

/*
 * trade_table_notes_turn:
 * @columns: what the columns are
 * @line: a line between rows
 *
 * Gives the columns the unit that a line tells of the rows below it, in the place of what was said around the table.
 */
void
trade_table_notes_turn (TradeTableColumns *columns,
                        const char        *line)
{
  TradeTableNotes notes = {
    .context = columns->context, .has_growth = TRUE, .quantity = { .measure = TRADE_MEASURE_VALUE, .unit = TRADE_UNIT_UNSTATED },
  };

  trade_table_notes_add (&notes, line, TRUE);
  turn_to_ratios (&notes, columns, line);
  if ((!notes.has_noun && !notes.has_scale) || notes.is_doubtful)
    return;

  for (guint i = 0; i < columns->guesses->len; i++)
    {
      TradeColumnGuess *guess = &g_array_index (columns->guesses, TradeColumnGuess, i);

      guess->has_quantity = guess->has_quantity && !guess->is_noted;
      guess->is_noted = FALSE;
    }
  trade_table_notes_apply (&notes, columns);
}
