/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-selection.h"

#include <glib/gi18n.h>
#include <string.h>

/* The deepest level that codes of products have. */
#define MAX_LEVEL 12

/* As many rows as a breakdown may have. */
#define MAX_LARGEST 100000

G_DEFINE_QUARK (trade-selection-error-quark, trade_selection_error)

/* In a chart there can be several of these side by side; of the others one is the scope. */
static gboolean
may_be_several (TradeCubeDimension dimension)
{
  return dimension == TRADE_CUBE_FLOW || dimension == TRADE_CUBE_REPORTER || dimension == TRADE_CUBE_PARTNER ||
         dimension == TRADE_CUBE_PRODUCT;
}

static gboolean
parse_number (const char *text,
              guint       max,
              guint      *number)
{
  guint64 parsed;

  if (!g_ascii_string_to_unsigned (text, 10, 1, max, &parsed, NULL))
    return FALSE;

  *number = (guint) parsed;

  return TRUE;
}

static gboolean
parse_level (const char       *text,
             TradeWantedRows  *rows,
             GError          **error)
{
  guint level;

  if (parse_number (text, MAX_LEVEL, &level))
    {
      rows->level = (int) level;
      return TRUE;
    }

  g_set_error (error, TRADE_SELECTION_ERROR, TRADE_SELECTION_ERROR_INVALID,
               /* Translators: %s is what stands in the place of a number */
               _("“%s” is not a level; expected a number of digits, such as 2 for chapters and 4 for headings"), text);

  return FALSE;
}

static gboolean
parse_top (const char       *text,
           TradeWantedRows  *rows,
           GError          **error)
{
  if (parse_number (text, MAX_LARGEST, &rows->n_largest))
    return TRUE;

  g_set_error (error, TRADE_SELECTION_ERROR, TRADE_SELECTION_ERROR_INVALID,
               /* Translators: %s is what stands in the place of a number */
               _("“%s” is not how many are shown; expected a number of digits, such as 10 for the ten largest"), text);

  return FALSE;
}

static gboolean
parse_rows (const char       *text,
            TradeWantedRows  *rows,
            GError          **error)
{
  g_strfreev (rows->codes);
  rows->codes = g_strsplit (text, "+", -1);

  return TRUE;
}

/* What is said of the rows of a breakdown. */
static const struct
{
  const char *name;
  gsize       offset;
  gboolean  (*parse) (const char *, TradeWantedRows *, GError **);
} rows_words[] = {
  { "partner-level", G_STRUCT_OFFSET (TradeSelection, partners), parse_level },
  { "partner-top", G_STRUCT_OFFSET (TradeSelection, partners), parse_top },
  { "partner-rows", G_STRUCT_OFFSET (TradeSelection, partners), parse_rows },
  { "product-level", G_STRUCT_OFFSET (TradeSelection, products), parse_level },
  { "product-top", G_STRUCT_OFFSET (TradeSelection, products), parse_top },
  { "product-rows", G_STRUCT_OFFSET (TradeSelection, products), parse_rows },
};

/* "2015..2020", "2015..", "..2020" or one period. */
static gboolean
parse_range (TradeSelection  *self,
             const char      *text,
             GError         **error)
{
  const char *dots = strstr (text, "..");
  g_autofree char *first = dots != NULL ? g_strndup (text, (gsize) (dots - text)) : g_strdup (text);
  const char *last = dots != NULL ? dots + 2 : text;

  self->has_first = *first != '\0';
  self->has_last = *last != '\0';

  return (!self->has_first || trade_period_parse (first, &self->first, error)) &&
         (!self->has_last || trade_period_parse (last, &self->last, error));
}

static void
set_unknown (const char  *name,
             GError     **error)
{
  g_autoptr (GString) known = g_string_new ("period");

  for (guint i = 0; i < G_N_ELEMENTS (rows_words); i++)
    g_string_append_printf (known, ", %s", rows_words[i].name);
  for (guint i = 0; i < TRADE_CUBE_N_DIMENSIONS; i++)
    g_string_append_printf (known, ", %s", trade_cube_dimension_get_id (i));

  g_set_error (error, TRADE_SELECTION_ERROR, TRADE_SELECTION_ERROR_INVALID,
               /* Translators: %1$s is a word, %2$s a list of words */
               _("“%1$s” cannot be selected by; there are: %2$s"), name, known->str);
}

static gboolean
parse_codes (TradeSelection  *self,
             const char      *name,
             const char      *value,
             GError         **error)
{
  TradeCubeDimension dimension;

  if (!trade_cube_dimension_parse (name, &dimension))
    {
      set_unknown (name, error);
      return FALSE;
    }

  g_clear_pointer (&self->codes[dimension], g_strfreev);
  self->codes[dimension] = g_strsplit (value, "+", -1);
  if (may_be_several (dimension) || self->codes[dimension][1] == NULL)
    return TRUE;

  g_set_error (error, TRADE_SELECTION_ERROR, TRADE_SELECTION_ERROR_INVALID,
               _("only one %s can be selected; several only of reporters, flows, partners and products"), name);

  return FALSE;
}

static gboolean
parse_word (TradeSelection  *self,
            const char      *word,
            GError         **error)
{
  const char *equals = strchr (word, '=');
  g_autofree char *name = equals != NULL ? g_strndup (word, (gsize) (equals - word)) : NULL;

  if (name == NULL || equals[1] == '\0')
    {
      g_set_error (error, TRADE_SELECTION_ERROR, TRADE_SELECTION_ERROR_INVALID,
                   /* Translators: keep the examples */
                   _("“%s” selects nothing; expected a name and a code, such as reporter=CHN or period=2015..2020"), word);
      return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (rows_words); i++)
    if (g_str_equal (name, rows_words[i].name))
      return rows_words[i].parse (equals + 1, G_STRUCT_MEMBER_P (self, rows_words[i].offset), error);
  if (g_str_equal (name, "period"))
    return parse_range (self, equals + 1, error);

  return parse_codes (self, name, equals + 1, error);
}

/**
 * trade_selection_parse:
 * @self: a selection, to which what is written is added
 * @text: names and codes, such as `reporter=CHN,flow=X+M,period=2015..2020`
 * @error: return location for the error
 *
 * Reads a selection as it stands on the command line: `NAME=CODE` with commas between them, several codes of reporters, flows,
 * partners and products with `+` between them or `*` for all, `period=` with a range, and of the rows of a breakdown `partner-level=` with a level,
 * `partner-top=` with how many there are at most, `partner-rows=` with their codes, and the same of products.
 *
 * Returns: whether it is one; %TRADE_SELECTION_ERROR_INVALID otherwise
 */
gboolean
trade_selection_parse (TradeSelection  *self,
                       const char      *text,
                       GError         **error)
{
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  words = g_strsplit (text, ",", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (!parse_word (self, words[i], error))
      return FALSE;

  return TRUE;
}

/**
 * trade_selection_set:
 * @self: a selection
 * @dimension: a dimension
 * @code: (nullable): a code, or %NULL for what goes without saying
 *
 * Wants one code of a dimension.
 */
void
trade_selection_set (TradeSelection     *self,
                     TradeCubeDimension  dimension,
                     const char         *code)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (dimension < TRADE_CUBE_N_DIMENSIONS);

  g_clear_pointer (&self->codes[dimension], g_strfreev);
  if (code != NULL)
    self->codes[dimension] = g_strdupv ((char *[]) { (char *) code, NULL });
}

/**
 * trade_selection_clear:
 * @self: a selection
 *
 * Leaves all open.
 */
void
trade_selection_clear (TradeSelection *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < TRADE_CUBE_N_DIMENSIONS; i++)
    g_strfreev (self->codes[i]);
  g_strfreev (self->partners.codes);
  g_strfreev (self->products.codes);
  *self = (TradeSelection) { .codes = { NULL } };
}
