/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-levels.h"

#include <string.h>

/* How products lie within each other, as far as only all rows together tell: sections of the Harmonized System stand between its
 * chapters in print, names begin with codes, and spreadsheets take the zero from the front of codes. */

/* So many rows tell. */
#define MOST_ROWS 2000

/* Sections go from I to XXII in some countries. */
#define LAST_SECTION 22

/* A sum of rounded values may be so much larger than what it is a part of. */
#define TOLERANCE 1.005

#define DIGITS "0123456789"
#define MARKS " .:)-"

typedef enum
{
  IS_WHOLE,
  IS_SECTION,
  IS_OTHER,
} Kind;

typedef struct
{
  Kind        kind;
  int         number;  /* of a section */
  gboolean    is_weak; /* whether it may be a word as well */
  const char *group;   /* what else tells rows apart */
  char       *code;
  char       *label;
  double      value;
} Row;

typedef struct
{
  TradeIntake             *intake;
  const TradeTableColumns *columns;
  GHashTable              *groups;
  GArray                  *rows;
} Survey;

static void
clear_row (gpointer data)
{
  Row *row = data;

  g_free (row->code);
  g_free (row->label);
}

/* A Roman number in capital letters; how many of them there are. */
static gsize
read_roman (const char *text,
            int        *number)
{
  static const struct
  {
    const char *letters;
    int         value;
  } parts[] = { { "XX", 20 }, { "X", 10 }, { "IX", 9 }, { "V", 5 }, { "IV", 4 }, { "III", 3 }, { "II", 2 }, { "I", 1 } };
  gsize n = 0;

  *number = 0;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_has_prefix (text + n, parts[i].letters))
      {
        n += strlen (parts[i].letters);
        *number += parts[i].value;
      }

  return *number <= LAST_SECTION ? n : 0;
}

/* The number of a section: "Section IV", "IV. Prepared foodstuffs", "IV"; 0 where it is none. */
static int
read_section (const char *text,
              gboolean   *is_weak)
{
  static const char *const words[] = { "section ", "abschnitt ", "sección ", "seção ", "seccion ", "раздел ", "розділ " };
  g_autofree char *lower = trade_lower (text);
  gboolean has_word = FALSE;
  int number;
  gsize n;

  text += strspn (text, " ");
  for (guint i = 0; i < G_N_ELEMENTS (words) && !has_word; i++)
    if (g_str_has_prefix (lower, words[i]))
      {
        has_word = TRUE;
        text += strlen (words[i]);
      }

  n = read_roman (text, &number);
  if (n == 0 && has_word)
    {
      n = strspn (text, DIGITS);
      number = (int) g_ascii_strtoll (text, NULL, 10);
    }
  if (n == 0 || number > LAST_SECTION || (text[n] != '\0' && strchr (MARKS, text[n]) == NULL))
    return 0;
  *is_weak = !has_word && (text[n] == ' ' || text[n] == '-');

  return number;
}

/* A code that a name begins with: "01 Live animals", "0101 - Horses"; how many digits it has. */
static gsize
measure_code (const char  *label,
              const char **name)
{
  const gsize n = strspn (label, DIGITS);
  const char *rest = label + n + strspn (label + n, MARKS);

  *name = rest;

  return rest > label + n && g_unichar_isalpha (g_utf8_get_char (rest)) ? n : 0;
}

static const char *
get_cell (const TradeCsvCell *cells,
          guint               n_cells,
          int                 column)
{
  return column >= 0 && (guint) column < n_cells && cells[column].text != NULL ? cells[column].text : "";
}

/* All that tells a row from others beside its product. */
static const char *
find_group (Survey             *self,
            const TradeCsvCell *cells,
            guint               n_cells)
{
  g_autoptr (GString) group = g_string_new (NULL);
  char *kept;

  for (guint i = 0; i < self->columns->guesses->len; i++)
    {
      const TradeColumnRole role = g_array_index (self->columns->guesses, TradeColumnGuess, i).role;

      if (role != TRADE_COLUMN_ROLE_IGNORED && role != TRADE_COLUMN_ROLE_PRODUCT && role != TRADE_COLUMN_ROLE_PRODUCT_CODE &&
          role != TRADE_COLUMN_ROLE_STATUS && !trade_column_role_is_value (role))
        g_string_append_printf (group, "%s\t", get_cell (cells, n_cells, (int) i));
    }
  if (g_hash_table_lookup_extended (self->groups, group->str, (gpointer *) &kept, NULL))
    return kept;
  kept = g_strdup (group->str);
  g_hash_table_add (self->groups, kept);

  return kept;
}

/* The names of columns may be years, which are numbers. */
static gboolean
is_header (Survey             *self,
           const TradeCsvCell *cells,
           guint               n_cells)
{
  const TradeHeading *header = trade_intake_get_header (self->intake);

  for (guint i = 0; i < header->n; i++)
    if (strcmp (get_cell (cells, n_cells, (int) i), header->names[i]) != 0)
      return FALSE;

  return TRUE;
}

static void
look_cb (const TradeCsvCell *cells,
         guint               n_cells,
         gpointer            data)
{
  Survey *self = data;
  const char *code = get_cell (cells, n_cells, self->columns->by_role[TRADE_COLUMN_ROLE_PRODUCT_CODE]);
  const char *label = get_cell (cells, n_cells, self->columns->by_role[TRADE_COLUMN_ROLE_PRODUCT]);
  Row row = { .kind = IS_OTHER };

  if ((*code == '\0' && *label == '\0') || is_header (self, cells, n_cells) ||
      !trade_intake_read_number (self->intake, get_cell (cells, n_cells, g_array_index (self->columns->values, int, 0)), &row.value))
    return;

  row.number = read_section (*code != '\0' ? code : label, &row.is_weak);
  if (trade_vocabulary_is_whole (code) || trade_vocabulary_is_whole (label))
    row.kind = IS_WHOLE;
  else if (row.number > 0)
    row.kind = IS_SECTION;
  row.group = find_group (self, cells, n_cells);
  row.code = g_strstrip (g_strdup (code));
  row.label = g_strstrip (g_strdup (label));
  g_array_append_val (self->rows, row);
}

static Row *
get_row (Survey *self,
         guint   i)
{
  return &g_array_index (self->rows, Row, i);
}

/* "No." above 1, 2, 3 numbers the rows of print. */
static gboolean
are_numbered (Survey *self)
{
  static const char *const names[] = { "no", "no ", "nr", "nr ", "№", "№ п/п", "n°", "nº", "number", "s no", "s/n", "sr no", "sl no", "#", "stt", "序号", NULL };
  const TradeHeading *header = trade_intake_get_header (self->intake);
  const int column = self->columns->by_role[TRADE_COLUMN_ROLE_PRODUCT_CODE];
  int last = 0;

  if (column == TRADE_HEADING_NONE || (guint) column >= header->n || !g_strv_contains (names, header->folded[column]) ||
      !trade_table_columns_has (self->columns, TRADE_COLUMN_ROLE_PRODUCT))
    return FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const char *code = get_row (self, i)->code;

      if (*code == '\0')
        continue;
      if (g_ascii_strtoll (code, NULL, 10) != last + 1)
        return FALSE;
      last++;
    }

  return last > 1;
}

/* Whether a row is more than all those together whose codes have its own and one digit more. */
static gboolean
holds_parts (Survey    *self,
             const Row *whole,
             gsize      n)
{
  double sum = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = get_row (self, i);
      const char *name;

      if (row->group == whole->group && measure_code (row->label, &name) == n + 1 && strncmp (row->label, whole->label, n) == 0)
        sum += row->value;
    }

  return sum <= whole->value * TOLERANCE;
}

/* The Standard International Trade Classification has sections of one digit, from 0 on, of which divisions of two are parts. Of other
 * codes, one digit may be what is left of two. */
static gboolean
are_divisions (Survey *self)
{
  gboolean has_zero = FALSE;
  const char *name;

  for (guint i = 0; i < self->rows->len && !has_zero; i++)
    has_zero = *get_row (self, i)->label == '0' && measure_code (get_row (self, i)->label, &name) == 1;
  for (guint i = 0; i < self->rows->len && has_zero; i++)
    {
      const Row *row = get_row (self, i);
      const gsize n = measure_code (row->label, &name);

      if (n > 0 && row->kind == IS_OTHER && !holds_parts (self, row, n))
        return FALSE;
    }

  return has_zero;
}

/* Whether nearly all names begin with a code, each with another. Codes have two digits more at each level, or all as many, or one more
 * where they are those of divisions. */
static gboolean
have_codes (Survey *self)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_coded = 0, n_others = 0;
  gboolean are_even = TRUE, are_alike = TRUE;
  gsize length = 0;

  if (trade_table_columns_has (self->columns, TRADE_COLUMN_ROLE_PRODUCT_CODE))
    return FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = get_row (self, i);
      const char *name;
      const gsize n = measure_code (row->label, &name);
      g_autofree char *code = g_strndup (row->label, n);
      const char *known = g_hash_table_lookup (names, code);

      n_coded += n > 0;
      are_even = are_even && n % 2 == 0;
      are_alike = are_alike && (n == 0 || length == 0 || n == length);
      length = n > 0 ? n : length;
      n_others += n == 0 && row->kind == IS_OTHER;
      if (n > 0 && known != NULL && !g_str_equal (known, row->label))
        return FALSE;
      if (n > 0 && known == NULL)
        g_hash_table_insert (names, g_steal_pointer (&code), row->label);
    }

  return (are_even || are_alike || are_divisions (self)) && g_hash_table_size (names) > 1 && n_coded >= 4 * n_others;
}

static gboolean
is_number (const char *code)
{
  return *code != '\0' && code[strspn (code, DIGITS)] == '\0';
}

/* Whether codes with a digit more cannot be parts of those with one less, as they are larger: these have lost a zero then. */
static gboolean
exceed (Survey    *self,
        const Row *whole)
{
  const gsize n = strlen (whole->code);
  double sum = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = get_row (self, i);

      if (row->group == whole->group && strlen (row->code) == n + 1 && is_number (row->code) && g_str_has_prefix (row->code, whole->code))
        sum += row->value;
    }

  return sum > whole->value * TOLERANCE;
}

/* "HS4", "HS 6 code": how many digits codes have by the name of their column; 0 where it does not tell. */
static gsize
get_named_length (Survey *self)
{
  static const char *const systems[] = { "hs", "cn", "sh", "nc", "тн вэд" };
  const TradeHeading *header = trade_intake_get_header (self->intake);
  const int column = self->columns->by_role[TRADE_COLUMN_ROLE_PRODUCT_CODE] != TRADE_HEADING_NONE
                       ? self->columns->by_role[TRADE_COLUMN_ROLE_PRODUCT_CODE]
                       : self->columns->by_role[TRADE_COLUMN_ROLE_PRODUCT];

  for (guint i = 0; i < G_N_ELEMENTS (systems) && (guint) column < header->n; i++)
    {
      const char *rest = header->folded[column] + strlen (systems[i]);

      if (!g_str_has_prefix (header->folded[column], systems[i]))
        continue;
      rest += strspn (rest, " -");
      return strchr ("2468", *rest) != NULL && !g_ascii_isalnum (rest[*rest != '\0']) ? (gsize) (*rest - '0') * (*rest != '\0') : 0;
    }

  return 0;
}

static gboolean
have_lost_zeros (Survey *self)
{
  const gsize length = get_named_length (self);
  gboolean has_exceeded = FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = get_row (self, i);

      if (!is_number (row->code))
        continue;
      if (*row->code == '0')
        return FALSE;
      has_exceeded = has_exceeded || strlen (row->code) + 1 == length || (strlen (row->code) % 2 == 1 && exceed (self, row));
    }

  return has_exceeded;
}

/* Whether the rows between one section and the next are no more than the section is. */
static gboolean
are_parts (Survey      *self,
           const char  *group)
{
  const Row *section = NULL;
  double sum = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = get_row (self, i);

      if (row->group != group || row->kind == IS_WHOLE)
        continue;
      if (row->kind == IS_OTHER && section == NULL)
        return FALSE;
      if (row->kind == IS_SECTION && section != NULL && row->number <= section->number)
        return FALSE;
      sum = row->kind == IS_SECTION ? 0 : sum + row->value;
      section = row->kind == IS_SECTION ? row : section;
      if (sum > section->value * TOLERANCE)
        return FALSE;
    }

  return TRUE;
}

/* Some names begin with a letter that is a number as well: three of them are none by chance. */
static gboolean
have_sections (Survey *self)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer group;
  guint n_parts = 0;
  gboolean is_weak = FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = get_row (self, i);

      n_parts += row->kind == IS_OTHER;
      is_weak = is_weak || (row->kind == IS_SECTION && row->is_weak);
      if (row->kind == IS_SECTION)
        g_hash_table_add (numbers, GINT_TO_POINTER (row->number));
    }
  if (n_parts == 0 || g_hash_table_size (numbers) < (is_weak ? 3 : 2))
    return FALSE;

  g_hash_table_iter_init (&iter, self->groups);
  while (g_hash_table_iter_next (&iter, &group, NULL))
    if (!are_parts (self, group))
      return FALSE;

  return TRUE;
}

/*
 * trade_table_levels_look:
 * @intake: an intake that has found the header
 * @columns: what the columns are, which becomes what their rows tell
 *
 * Finds out how products lie within each other.
 */
void
trade_table_levels_look (TradeIntake       *intake,
                         TradeTableColumns *columns)
{
  g_autoptr (GHashTable) groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  Survey survey = { .intake = intake, .columns = columns, .groups = groups, .rows = rows };

  if (columns->values->len == 0 || (!trade_table_columns_has (columns, TRADE_COLUMN_ROLE_PRODUCT) &&
                                    !trade_table_columns_has (columns, TRADE_COLUMN_ROLE_PRODUCT_CODE)))
    return;

  g_array_set_clear_func (rows, clear_row);
  trade_intake_glance_first (intake, look_cb, &survey, MOST_ROWS);
  if (are_numbered (&survey))
    columns->by_role[TRADE_COLUMN_ROLE_PRODUCT_CODE] = TRADE_HEADING_NONE;
  for (guint i = 0; i < rows->len && !trade_table_columns_has (columns, TRADE_COLUMN_ROLE_PRODUCT_CODE); i++)
    *get_row (&survey, i)->code = '\0';
  columns->have_names_codes = have_codes (&survey);
  for (guint i = 0; i < rows->len; i++)
    {
      Row *row = get_row (&survey, i);
      const char *name;

      if (*row->code != '\0')
        continue;
      g_free (row->code);
      row->code = columns->have_names_codes ? g_strndup (row->label, measure_code (row->label, &name)) : g_strdup (row->label);
    }
  columns->have_codes_lost = have_lost_zeros (&survey);
  columns->have_sections = have_sections (&survey);
}

/*
 * trade_table_levels_read:
 * @columns: what the columns are
 * @code: the code of a product; may be empty
 * @label: its name
 *
 * Reads what a row says of a product, by what all rows tell.
 *
 * Returns: the product; its own text is to be freed with g_free()
 */
TradeTableProduct
trade_table_levels_read (const TradeTableColumns *columns,
                         const char              *code,
                         const char              *label)
{
  TradeTableProduct product = { .code = *code != '\0' ? code : label, .label = label };
  gboolean is_weak;

  if (columns->have_names_codes && *code == '\0')
    {
      const char *name;
      const gsize n = measure_code (label, &name);

      if (n > 0)
        {
          product.code = product.own = g_strndup (label, n);
          product.label = name;
        }
    }
  if (columns->have_codes_lost && strlen (product.code) % 2 == 1 && is_number (product.code))
    {
      char *whole = g_strconcat ("0", product.code, NULL);

      g_free (product.own);
      product.code = product.own = whole;
    }

  product.level = trade_vocabulary_get_level (product.code);
  if (columns->have_sections)
    product.level = read_section (product.code, &is_weak) > 0 ? 1 : MAX (product.level, 2);

  return product;
}
