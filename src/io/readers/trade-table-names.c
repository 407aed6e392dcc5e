/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-columns.h"

#include <string.h>

#include "trade-table-outline.h"
#include "trade-table-words.h"
#include "trade-words.h"

/*
 * trade_table_columns_remember:
 * @self: columns
 *
 * Gets ready for rows, whose names and units are few and stand in them again and again.
 */
void
trade_table_columns_remember (TradeTableColumns *self)
{
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->units = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->flows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->ratios = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->sums = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->homes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->flow_units = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->above = self->flow_row = NULL;
  self->flow_row = NULL;
  self->n_row_units = 0;
  self->are_spans_cumulative = -1;
  self->roman_months = -1;
}

/* The mark of a footnote is no part of a name: "France¹", "China*", "China 1)", "China [note 3]". In brackets it may be: "EU (27)". */
static void
cut_footnote (char *name)
{
  static const char *const marks[] = { "*", "†", "‡", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
  char *note = strstr (name, " [note");
  gsize n;
  gsize digits;

  if (note != NULL && note > name && g_str_has_suffix (note, "]") && strchr (note, ']')[1] == '\0')
    *note = '\0';
  n = strlen (name);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (n > strlen (marks[i]) && g_str_has_suffix (name, marks[i]))
      {
        name[n -= strlen (marks[i])] = '\0';
        i = G_MAXUINT;
      }
  for (digits = 0; n > digits + 1 && name[n - 1] == ')' && g_ascii_isdigit (name[n - 2 - digits]);)
    digits++;
  if (digits > 0 && digits <= 2 && n > digits + 2 && name[n - 2 - digits] == ' ')
    name[n - 2 - digits] = '\0';
  /* "China[2]", as encyclopedias have it. */
  else if (n > 3 && name[n - 1] == ']' && g_ascii_isalnum (name[n - 2]))
    {
      const gsize start = n - 3 - (name[n - 3] != '[');

      if (start > 0 && name[start] == '[' && g_ascii_isalnum (name[start + 1]))
        name[start] = '\0';
    }
  g_strchomp (name);
}

/* "America (Thousand Dollars)": how many bytes are the name, before the unit in brackets. */
static gsize
measure_name (const char    *name,
              TradeQuantity *quantity)
{
  const char *open = g_strrstr (name, " (");
  g_autofree char *unit = NULL;

  if (open == NULL || open == name || !g_str_has_suffix (name, ")"))
    return strlen (name);
  unit = g_strndup (open + strlen (" ("), strlen (open) - strlen (" (") - 1);
  if (!trade_vocabulary_read_unit (unit, quantity) || g_str_equal (quantity->unit, TRADE_UNIT_UNSTATED) ||
      g_str_equal (quantity->unit, TRADE_UNIT_PERCENT))
    return strlen (name);

  return (gsize) (open - name);
}

/*
 * trade_table_columns_find_unit:
 * @name: the name of a row
 * @quantity: (out): return location for what it says
 *
 * Finds the unit of a row that stands in brackets behind its name.
 *
 * Returns: whether there is one
 */
gboolean
trade_table_columns_find_unit (const char    *name,
                               TradeQuantity *quantity)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));

  return measure_name (stripped, quantity) < strlen (stripped);
}

/* Spaces of all widths are one, and there are none around a name. */
static char *
tidy (const char *text)
{
  GString *tidied = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar character = g_utf8_get_char (p);

      if (!g_unichar_isspace (character))
        g_string_append_unichar (tidied, character);
      else if (tidied->len > 0 && tidied->str[tidied->len - 1] != ' ')
        g_string_append_c (tidied, ' ');
    }

  return g_strchomp (g_string_free (tidied, FALSE));
}

/*
 * trade_table_columns_get_name:
 * @self: columns
 * @text: the name of a place or a product
 *
 * Finds how a name was written first that differs in nothing but spaces and capital letters: "china" is no other partner than
 * "China", and a space that nobody sees makes none either.
 *
 * Returns: (transfer none): the name, until the columns are cleared
 */
const char *
trade_table_columns_get_name (const TradeTableColumns *self,
                              const char              *text)
{
  const char *known = *text == '\0' ? text : g_hash_table_lookup (self->names, text);
  g_autofree char *name = NULL;
  g_autofree char *folded = NULL;
  g_autofree char *key = NULL;

  if (known != NULL)
    return known;

  name = tidy (trade_table_outline_skip (text));
  cut_footnote (name);
  if (self->have_names_units)
    {
      TradeQuantity quantity;

      name[measure_name (name, &quantity)] = '\0';
    }
  folded = g_utf8_casefold (name, -1);
  /* No cell begins with it. */
  key = g_strconcat ("\n", folded, NULL);
  known = g_hash_table_lookup (self->names, key);
  if (known == NULL)
    {
      known = name;
      g_hash_table_insert (self->names, g_steal_pointer (&key), g_strdup (name));
      if (trade_table_words_are_ratio (name))
        g_hash_table_add (self->ratios, g_strdup (name));
      if (trade_vocabulary_is_subtotal (name))
        g_hash_table_add (self->sums, g_strdup (name));
    }
  g_hash_table_insert (self->names, g_strdup (text), g_strdup (known));

  return g_hash_table_lookup (self->names, text);
}

/*
 * trade_table_columns_is_ratio:
 * @self: columns
 * @name: the name of a row, as trade_table_columns_get_name() has found it
 *
 * Tells whether a row has growth or shares of what stands above it.
 *
 * Returns: whether it has
 */
gboolean
trade_table_columns_is_ratio (const TradeTableColumns *self,
                              const char              *name)
{
  return g_hash_table_size (self->ratios) > 0 && g_hash_table_contains (self->ratios, name);
}

/*
 * trade_table_columns_is_sum:
 * @self: columns
 * @name: the name of a row, likewise
 *
 * Tells whether a row is the sum of some above it, and does not say of which.
 *
 * Returns: whether it is
 */
gboolean
trade_table_columns_is_sum (const TradeTableColumns *self,
                            const char              *name)
{
  return g_hash_table_size (self->sums) > 0 && g_hash_table_contains (self->sums, name);
}

/* What is in the brackets that are around all of a text: "(1000 MT)", as the Department of Agriculture writes units. */
static char *
strip_brackets (const char *text)
{
  const gsize length = strlen (text);

  return *text == '(' && strcspn (text + 1, "()") + 2 == length && text[length - 1] == ')' ? g_strndup (text + 1, length - 2) : g_strdup (text);
}

/*
 * trade_table_columns_get_unit:
 * @self: columns
 * @text: the words of a unit
 *
 * Reads a unit.
 *
 * Returns: (transfer none) (nullable): what it says, until the columns are cleared; %NULL where it is not known
 */
const TradeQuantity *
trade_table_columns_get_unit (const TradeTableColumns *self,
                              const char              *text)
{
  TradeQuantity *found = g_hash_table_lookup (self->units, text);

  if (found == NULL)
    {
      g_autofree char *bare = strip_brackets (text);
      g_autofree char *folded = trade_heading_fold (bare);
      g_autofree char *settled = trade_table_words_settle (folded, self->context);

      found = g_new0 (TradeQuantity, 1);
      if (!trade_vocabulary_read_unit (settled, found))
        found->measure = NULL;
      g_hash_table_insert (self->units, g_strdup (text), found);
    }

  return found->measure != NULL ? found : NULL;
}

/* The flow of a letter that tells it only beside another. */
static const char *
find_letter (const TradeTableColumns *columns,
             const char              *text)
{
  if (columns->letters == NULL || *text == '\0' || text[1] != '\0')
    return NULL;

  return *text == columns->letters[0] ? TRADE_FLOW_EXPORT : *text == columns->letters[1] ? TRADE_FLOW_IMPORT : NULL;
}

static gboolean
has_partners (const TradeTableColumns *self)
{
  return trade_table_columns_has (self, TRADE_COLUMN_ROLE_PARTNER) || trade_table_columns_has (self, TRADE_COLUMN_ROLE_PARTNER_CODE);
}

/* "EU Exports", "Non-EU imports": beside the partner of each row, it adds nothing whether that is a member. */
static const char *
skip_union (const char *text)
{
  static const char *const starts[] = { "EU ", "Non-EU ", "Non EU ", "Intra-EU ", "Extra-EU ", "Intra EU ", "Extra EU " };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_ascii_strncasecmp (text, starts[i], strlen (starts[i])) == 0)
      return text + strlen (starts[i]);

  return text;
}

/*
 * trade_table_columns_get_flow:
 * @self: columns
 * @text: the code or the words of a flow
 *
 * Reads a flow, with what else may be said beside it: that it is of goods, or in which unit.
 *
 * Returns: (transfer none): what it says, until the columns are cleared; its flow is %NULL where none is known
 */
const TradeColumnGuess *
trade_table_columns_get_flow (const TradeTableColumns *self,
                              const char              *text)
{
  TradeColumnGuess *found = g_hash_table_lookup (self->flows, text);

  if (found != NULL)
    return found;

  found = g_new0 (TradeColumnGuess, 1);
  found->flow = find_letter (self, text);
  if (found->flow == NULL)
    found->flow = trade_vocabulary_find_flow (text);
  if (found->flow == NULL && has_partners (self))
    found->flow = trade_vocabulary_find_flow (skip_union (text));
  if (found->flow != NULL)
    {
      g_autofree char *folded = trade_heading_fold (text);

      /* "Warenausfuhr" tells both in one word. */
      found->type = trade_words_read (folded).type;
    }
  else
    {
      g_autofree char *folded = trade_heading_fold (trade_table_outline_skip_number (text));
      g_autofree char *settled = trade_table_words_settle (folded, self->context);

      *found = trade_column_guess (settled);
      if (found->role == TRADE_COLUMN_ROLE_IGNORED && trade_table_words_are_other (settled))
        found->role = TRADE_COLUMN_ROLE_CHANGE;
      trade_table_columns_settle_scope (self, found, text);
    }
  /* As columns say it: only a flow that is valued otherwise than it is everywhere is apart. */
  if (g_strcmp0 (found->valuation, g_strcmp0 (found->flow, TRADE_FLOW_IMPORT) == 0 ? TRADE_VALUATION_CIF : TRADE_VALUATION_FOB) == 0)
    found->valuation = NULL;
  if (found->role != TRADE_COLUMN_ROLE_FLOW_VALUE && found->role != TRADE_COLUMN_ROLE_IGNORED &&
      found->role != TRADE_COLUMN_ROLE_CHANGE && (found->role != TRADE_COLUMN_ROLE_GROWTH || found->has_period))
    *found = (TradeColumnGuess) { .role = TRADE_COLUMN_ROLE_IGNORED };
  /* Below rows of exports, a "total" may be that of exports alone. */
  if (self->are_flows_open && g_strcmp0 (found->flow, TRADE_FLOW_TOTAL) == 0 && trade_table_words_are_total (text))
    found->flow = NULL;
  if (self->are_types_alike)
    found->type = NULL;
  if (self->are_valued_alike)
    found->valuation = NULL;
  g_hash_table_insert (self->flows, g_strdup (text), found);

  return found;
}
