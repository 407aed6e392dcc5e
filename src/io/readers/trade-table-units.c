/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-units.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-currency-home.h"
#include "trade-table-multiplier.h"
#include "trade-table-source.h"
#include "trade-table-words.h"

/* So many rows are looked at for the sign of a currency. */
#define MOST_LOOKED_AT 200

/* What values are counted in, as their column, their row or what stands around them tells it. */

/* A unit of weight is none of money, nor the other way round. */
static gboolean
is_told_unit_of (const TradeReaderOptions *options,
                 const TradeTableColumns  *columns,
                 const TradeColumnGuess   *guess)
{
  if (g_strcmp0 (options->measure, TRADE_MEASURE_QUANTITY) == 0)
    return guess->role == TRADE_COLUMN_ROLE_QUANTITY || !trade_table_columns_has (columns, TRADE_COLUMN_ROLE_QUANTITY);

  return guess->role != TRADE_COLUMN_ROLE_QUANTITY;
}

/* Where a country has dollars or pounds of its own, nobody knows whether those are meant; where none is named, that they are those of the
 * country that is first thought of is said. Returns the unit. */
static const char *
judge_currency (TradeIntake             *intake,
                const TradeTableColumns *columns,
                const TradeQuantity     *quantity,
                const char              *reporter)
{
  const char *const texts[] = {
    trade_intake_get_preamble (intake), columns->context, columns->publisher != NULL ? columns->publisher : "", reporter,
  };
  const gboolean is_said = *trade_intake_get_options (intake)->unit != '\0';
  gboolean is_open = FALSE, is_at_home = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      is_open = is_open || trade_table_words_are_open (quantity, texts[i]);
      is_at_home = is_at_home || trade_table_words_are_at_home (quantity, texts[i]);
    }
  if (is_open && !is_said)
    trade_intake_remark (intake, TRADE_HEADING_NONE,
                         _("the table names dollars or pounds, and a country that has its own; which are meant is not known"));
  else if (!is_open && !is_at_home && !is_said)
    trade_intake_remark (intake, TRADE_HEADING_NONE,
                         _("the table names dollars or pounds, and not of which country; they are taken for %s"), quantity->unit);

  return is_open ? TRADE_UNIT_UNSTATED : quantity->unit;
}

/* Rows are many, and countries few. */
static void
open_currency (TradeIntake             *intake,
               const TradeTableColumns *columns,
               TradeQuantity           *quantity)
{
  const char *reporter = trade_intake_get (intake, columns->by_role[TRADE_COLUMN_ROLE_REPORTER]);
  g_autofree char *key = NULL;
  const char *unit;

  if (!quantity->is_general)
    return;

  key = g_strconcat (quantity->unit, "\n", reporter, NULL);
  unit = g_hash_table_lookup (columns->homes, key);
  if (unit == NULL)
    {
      unit = judge_currency (intake, columns, quantity, reporter);
      g_hash_table_insert (columns->homes, g_steal_pointer (&key), g_strdup (unit));
    }
  if (unit != quantity->unit)
    g_strlcpy (quantity->unit, unit, sizeof quantity->unit);
}

/* Money that several countries call so is that of the one whose trade it is, where its own is called so. */
static void
settle_currency (TradeIntake             *intake,
                 const TradeTableColumns *columns,
                 TradeQuantity           *quantity)
{
  const char *reporter = trade_intake_get (intake, columns->by_role[TRADE_COLUMN_ROLE_REPORTER]);
  g_autofree char *key = NULL;
  const char *unit;

  if (*quantity->sign == '\0' || !g_str_equal (quantity->unit, TRADE_UNIT_UNSTATED))
    return;
  if (*reporter == '\0')
    reporter = columns->title_reporter != NULL ? columns->title_reporter : "";
  if (*reporter == '\0')
    return;

  /* Rows are many, and countries few. */
  key = g_strconcat (quantity->sign, "\n", reporter, NULL);
  unit = g_hash_table_lookup (columns->homes, key);
  if (unit == NULL)
    {
      trade_currency_home_find (reporter, quantity->sign, quantity->unit);
      g_hash_table_insert (columns->homes, g_steal_pointer (&key), g_strdup (quantity->unit));
    }
  else
    g_strlcpy (quantity->unit, unit, sizeof quantity->unit);
}

/* A balance is in the unit of the exports and imports that it is of, whose rows have told it. */
static gboolean
is_reckoned (const TradeColumnGuess *row)
{
  return g_strcmp0 (row->flow, TRADE_FLOW_BALANCE) == 0 || g_strcmp0 (row->flow, TRADE_FLOW_TOTAL) == 0;
}

/* What a row says itself counts more than what a note says of all; but a mere currency may be that of a country. */
static gboolean
tells_own (const TradeColumnGuess *guess,
           const TradeColumnGuess *row)
{
  return guess->is_noted && row->has_quantity && !g_str_equal (row->quantity.unit, TRADE_UNIT_UNSTATED) &&
         (row->quantity.has_scale || !g_str_equal (row->quantity.measure, TRADE_MEASURE_VALUE));
}

/* Whether a column may tell how an amount is counted: what the unit says itself is not said twice. */
static gboolean
is_scaled_apart (const TradeQuantity *quantity)
{
  return !quantity->has_scale &&
         (g_str_equal (quantity->measure, TRADE_MEASURE_VALUE) || g_str_equal (quantity->measure, TRADE_MEASURE_QUANTITY));
}

/* What is called so is money: a unit of weight or number beside it is that of a quantity, be it there or not. */
static gboolean
is_money (TradeIntake             *intake,
          const TradeTableColumns *columns,
          const TradeColumnGuess  *guess)
{
  static const char *const names[] = {
    "customs value", "customsvalue", "trade value", "tradevalue", "fob", "cif", "statistical value", "zollwert", "valeur en douane", "valor en aduana",
    "стоимость", "stoim", "金额", "金額", "価額",
  };
  const TradeHeading *header = trade_intake_get_header (intake);
  const guint column = (guint) (guess - &g_array_index (columns->guesses, TradeColumnGuess, 0));

  if (column >= header->n || guess->is_quantity || guess->role == TRADE_COLUMN_ROLE_QUANTITY)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strstr (header->folded[column], names[i]) != NULL)
      return TRUE;

  return FALSE;
}

/*
 * trade_table_units_find:
 * @intake: an intake that stands on a row
 * @columns: what the columns are
 * @guess: what the column says
 * @row: what the row says
 *
 * Finds what a value is counted in: that of its column, or that of its row, unless a person says otherwise.
 *
 * Returns: the unit
 */
TradeQuantity
trade_table_units_find (TradeIntake             *intake,
                        const TradeTableColumns *columns,
                        const TradeColumnGuess  *guess,
                        const TradeColumnGuess  *row)
{
  const TradeReaderOptions *options = trade_intake_get_options (intake);
  TradeQuantity quantity = { .measure = TRADE_MEASURE_VALUE, .unit = TRADE_UNIT_UNSTATED };
  const TradeQuantity *found = NULL;
  int power;

  if (guess->has_quantity || row->has_quantity)
    quantity = guess->has_quantity && !tells_own (guess, row) ? guess->quantity : row->quantity;
  else if (columns->n_row_units == 1 && is_reckoned (row))
    quantity = columns->row_unit;
  if (g_str_equal (quantity.unit, TRADE_UNIT_UNSTATED))
    found = trade_table_columns_get_unit (columns, trade_intake_get (intake, columns->by_role[TRADE_COLUMN_ROLE_UNIT]));
  /* Beside quantities, a unit of weight or number is theirs. */
  if (found != NULL && g_str_equal (found->measure, TRADE_MEASURE_QUANTITY) && !guess->is_quantity &&
      guess->role != TRADE_COLUMN_ROLE_QUANTITY && (columns->has_quantities || is_money (intake, columns, guess)))
    found = NULL;
  if (found != NULL)
    {
      const int scale = found->has_scale ? found->scale : quantity.scale;

      quantity = *found;
      quantity.scale = scale;
    }
  if (is_scaled_apart (&quantity) && trade_table_multiplier_get (intake, columns, &power))
    quantity.scale += power;
  open_currency (intake, columns, &quantity);
  settle_currency (intake, columns, &quantity);
  if (is_told_unit_of (options, columns, guess))
    trade_reader_options_apply (options, &quantity);

  return quantity;
}

/* Beside quantities, a column of units has theirs, unless it is called after money. */
static gboolean
is_of_quantities (TradeIntake             *intake,
                  const TradeTableColumns *columns,
                  const TradeColumnGuess  *guess,
                  int                      column)
{
  static const char *const money[] = { "curren", "währ", "devise", "monnaie", "moned", "moed", "валют", "币", "貨", "العملة" };
  const TradeHeading *header = trade_intake_get_header (intake);

  if ((!columns->has_quantities && !is_money (intake, columns, guess)) || column < 0 || (guint) column >= header->n)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (money); i++)
    if (strstr (header->folded[column], money[i]) != NULL)
      return FALSE;

  return TRUE;
}

/* Whether a row has a unit that is not known, and nothing else tells what its value is counted in. */
static gboolean
has_odd_unit (TradeIntake             *intake,
              const TradeTableColumns *columns,
              const TradeColumnGuess  *guess)
{
  const int column = columns->by_role[TRADE_COLUMN_ROLE_UNIT];
  const char *words = trade_intake_get (intake, column);
  g_autofree char *excerpt = NULL;

  if (*words == '\0' || !trade_column_role_is_amount (guess->role) || guess->role == TRADE_COLUMN_ROLE_QUANTITY ||
      (guess->has_quantity && !g_str_equal (guess->quantity.unit, TRADE_UNIT_UNSTATED)) ||
      guess->is_quantity || trade_table_columns_get_unit (columns, words) != NULL || is_of_quantities (intake, columns, guess, column))
    return FALSE;
  if (!trade_table_words_are_no_unit (words))
    return TRUE;

  excerpt = trade_fault_excerpt (words);
  trade_intake_remark (intake, column, _("“%s” stands in the column of units, and is none; what the values are counted in is not told"),
                       excerpt);

  return FALSE;
}

/*
 * trade_table_units_reject:
 * @intake: an intake that stands on a row
 * @columns: what the columns are
 * @column: that of the value
 * @row: what the row says
 * @quantity: what the value is counted in
 *
 * Rejects an amount in a unit that is not known, unless a person says the unit, and one of which it is not known how it is counted.
 *
 * Returns: whether it is rejected
 */
gboolean
trade_table_units_reject (TradeIntake             *intake,
                          const TradeTableColumns *columns,
                          int                      column,
                          const TradeColumnGuess  *row,
                          const TradeQuantity     *quantity)
{
  const TradeColumnGuess *guess = &g_array_index (columns->guesses, TradeColumnGuess, column);
  const gboolean is_odd = guess->is_odd || (row->is_odd && !guess->has_quantity);
  const gboolean has_odd = has_odd_unit (intake, columns, guess);
  const int words = columns->by_role[has_odd ? TRADE_COLUMN_ROLE_UNIT : TRADE_COLUMN_ROLE_FLOW];
  g_autofree char *excerpt = NULL;

  if (trade_reader_options_has_unit (trade_intake_get_options (intake)) || !(has_odd || is_odd))
    return is_scaled_apart (quantity) && trade_table_multiplier_reject (intake, columns, column);

  excerpt = trade_fault_excerpt (trade_intake_get (intake, words));
  if (!has_odd && guess->is_odd && trade_table_words_has_mil (trade_intake_get_header (intake)->folded[column]))
    trade_intake_reject (intake, column, _("“mil” is a thousand in some languages and a million in others; say what the values are counted in"));
  else if (has_odd || !guess->is_odd)
    trade_intake_reject (intake, words, _("“%s” is no unit that is known"), excerpt);
  else
    trade_intake_reject (intake, column, _("the unit in the name of this column is not known"));

  return TRUE;
}

/* In what the rows are counted that tell it themselves, and whether all in the same. */
static void
keep_row_unit (TradeTableColumns      *columns,
               const TradeColumnGuess *row)
{
  const TradeQuantity *known = &columns->row_unit;

  if (!row->has_quantity || !g_str_equal (row->quantity.measure, TRADE_MEASURE_VALUE) ||
      (columns->n_row_units > 0 && g_str_equal (known->unit, row->quantity.unit) && known->scale == row->quantity.scale))
    return;

  columns->row_unit = row->quantity;
  columns->n_row_units++;
}

/*
 * trade_table_units_keep:
 * @columns: what the columns are
 * @flow: which way a value went
 * @row: what its row says
 * @quantity: what it is counted in
 *
 * Remembers the unit of a value for what stands below it and does not tell its own: growth, or a balance.
 */
void
trade_table_units_keep (TradeTableColumns      *columns,
                        const char             *flow,
                        const TradeColumnGuess *row,
                        const TradeQuantity    *quantity)
{
  const char *known;

  keep_row_unit (columns, row);

  /* Mostly as in the row above. */
  if ((flow == columns->last_flow && g_str_equal (quantity->unit, columns->last_unit)) ||
      !g_str_equal (quantity->measure, TRADE_MEASURE_VALUE))
    return;

  columns->last_flow = flow;
  g_strlcpy (columns->last_unit, quantity->unit, sizeof columns->last_unit);
  known = g_hash_table_lookup (columns->flow_units, flow);
  if (known != NULL && g_str_equal (known, quantity->unit))
    return;

  g_hash_table_insert (columns->flow_units, g_strdup (flow), g_strdup (known == NULL ? quantity->unit : ""));
}

/* What the cells of a column tell. */
typedef struct
{
  TradeTableColumns *columns;
  const char       **units; /* of each column; nothing where they are several */
} Look;

static gboolean
is_open (const TradeColumnGuess *guess)
{
  return trade_column_role_is_amount (guess->role) && guess->role != TRADE_COLUMN_ROLE_QUANTITY &&
         (!guess->has_quantity || (g_str_equal (guess->quantity.unit, TRADE_UNIT_UNSTATED) &&
                                   g_str_equal (guess->quantity.measure, TRADE_MEASURE_VALUE)));
}

static void
look_cb (const TradeCsvCell *cells,
         guint               n_cells,
         gpointer            data)
{
  Look *self = data;

  for (guint i = 0; i < self->columns->values->len; i++)
    {
      const guint column = (guint) g_array_index (self->columns->values, int, i);
      const char *unit = NULL;

      if (column < n_cells && cells[column].text != NULL && is_open (&g_array_index (self->columns->guesses, TradeColumnGuess, column)))
        unit = trade_intake_find_currency (cells[column].text);
      if (unit != NULL && self->units[i] != unit)
        self->units[i] = self->units[i] == NULL ? unit : "";
    }
}

/*
 * trade_table_units_look:
 * @intake: an intake that has found the header
 * @columns: what the columns are, which become what their cells tell
 *
 * Looks for a currency beside the values where nothing else tells it: it is that of all values of a column where one or all have it.
 */
void
trade_table_units_look (TradeIntake       *intake,
                        TradeTableColumns *columns)
{
  g_autofree const char **units = g_new0 (const char *, columns->values->len);
  Look self = { columns, units };
  gboolean has_open = FALSE;

  for (guint i = 0; i < columns->values->len; i++)
    has_open = has_open || is_open (&g_array_index (columns->guesses, TradeColumnGuess, g_array_index (columns->values, int, i)));
  if (!has_open || trade_table_columns_has (columns, TRADE_COLUMN_ROLE_UNIT))
    return;

  trade_intake_glance_first (intake, look_cb, &self, MOST_LOOKED_AT);
  for (guint i = 0; i < columns->values->len; i++)
    {
      TradeColumnGuess *guess = &g_array_index (columns->guesses, TradeColumnGuess, g_array_index (columns->values, int, i));

      if (units[i] == NULL || *units[i] == '\0')
        continue;
      if (!guess->has_quantity)
        guess->quantity = (TradeQuantity) { .measure = TRADE_MEASURE_VALUE };
      g_strlcpy (guess->quantity.unit, units[i], sizeof guess->quantity.unit);
      guess->has_quantity = TRUE;
    }
}

typedef struct
{
  const TradeTableColumns *columns;
  guint                    column; /* of the names of rows */
  guint                    n_units;  /* rows of parts that tell their unit */
  guint                    n_totals; /* rows of all that do */
  TradeQuantity            total;
  gboolean                 is_general;
  GString                 *publisher;
} NameLook;

static gboolean
is_total (const char *name)
{
  g_autofree char *bare = g_strndup (name, (gsize) (g_strrstr (name, " (") - name));

  return trade_vocabulary_is_whole (bare);
}

/* A line about the publisher has one cell. */
static void
look_at_names_cb (const TradeCsvCell *cells,
                  guint               n_cells,
                  gpointer            data)
{
  NameLook *self = data;
  TradeQuantity quantity;
  guint n_filled = 0;

  for (guint i = 0; i < n_cells; i++)
    n_filled += cells[i].text != NULL && *cells[i].text != '\0';
  if (n_filled == 1 && cells[0].text != NULL)
    {
      g_autofree char *publisher = trade_table_source_read (cells[0].text);

      if (publisher != NULL)
        g_string_append_printf (self->publisher, "%s\n", publisher);
    }
  else if (n_filled > 1 && self->column < n_cells && cells[self->column].text != NULL &&
           trade_table_columns_find_unit (cells[self->column].text, &quantity))
    {
      if (is_total (cells[self->column].text))
        {
          self->n_totals++;
          self->total = quantity;
        }
      else
        self->n_units++;
      self->is_general = self->is_general || quantity.is_general;
    }
}

/* What the total alone tells, the others are counted in as well. */
static void
spread (TradeTableColumns   *columns,
        const TradeQuantity *quantity)
{
  for (guint i = 0; i < columns->values->len; i++)
    {
      TradeColumnGuess *guess = &g_array_index (columns->guesses, TradeColumnGuess, g_array_index (columns->values, int, i));

      if (!is_open (guess))
        continue;
      guess->quantity = *quantity;
      guess->has_quantity = guess->is_noted = TRUE;
    }
}

/*
 * trade_table_units_look_at_names:
 * @intake: an intake that has found the header
 * @columns: what the columns are
 *
 * Finds out whether the names of partners or products end with what their rows are counted in, where no column tells it, and who says
 * so: a country may have dollars of its own.
 */
void
trade_table_units_look_at_names (TradeIntake       *intake,
                                 TradeTableColumns *columns)
{
  const int partner = columns->by_role[TRADE_COLUMN_ROLE_PARTNER];
  const int product = columns->by_role[TRADE_COLUMN_ROLE_PRODUCT];
  g_autoptr (GString) publisher = g_string_new (NULL);
  NameLook self = { .columns = columns, .column = (guint) MAX (partner, product), .publisher = publisher };

  if ((partner == TRADE_HEADING_NONE) == (product == TRADE_HEADING_NONE) || trade_table_columns_has (columns, TRADE_COLUMN_ROLE_UNIT))
    return;
  for (guint i = 0; i < columns->values->len; i++)
    {
      const TradeColumnGuess *guess = &g_array_index (columns->guesses, TradeColumnGuess, g_array_index (columns->values, int, i));

      if (guess->has_quantity && !guess->is_noted)
        return;
    }

  trade_intake_glance_first (intake, look_at_names_cb, &self, MOST_LOOKED_AT);
  columns->have_names_units = self.n_units + self.n_totals > 0;
  if (self.n_units == 0 && self.n_totals == 1)
    spread (columns, &self.total);
  if (self.is_general && publisher->len > 0)
    columns->publisher = g_string_free (g_steal_pointer (&publisher), FALSE);
}

/*
 * trade_table_units_find_row:
 * @intake: an intake that stands on a row
 * @columns: what the columns are
 * @row: what the row says otherwise
 * @own: return location for what it says with its unit
 *
 * Finds the unit that stands behind the name of a partner or a product.
 *
 * Returns: (transfer none): what the row says
 */
const TradeColumnGuess *
trade_table_units_find_row (TradeIntake             *intake,
                            const TradeTableColumns *columns,
                            const TradeColumnGuess  *row,
                            TradeColumnGuess        *own)
{
  const int partner = columns->by_role[TRADE_COLUMN_ROLE_PARTNER];
  const char *name;
  TradeQuantity quantity;

  if (!columns->have_names_units || row->has_quantity)
    return row;

  name = trade_intake_get (intake, partner != TRADE_HEADING_NONE ? partner : columns->by_role[TRADE_COLUMN_ROLE_PRODUCT]);
  if (!trade_table_columns_find_unit (name, &quantity))
    return row;
  *own = *row;
  own->quantity = quantity;
  own->has_quantity = TRUE;

  return own;
}
