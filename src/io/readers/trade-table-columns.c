/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-columns.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-column-lead.h"
#include "trade-table-growth.h"
#include "trade-table-letters.h"
#include "trade-table-sides.h"
#include "trade-table-words.h"

static TradeColumnGuess *
get_guess (const TradeTableColumns *self,
           guint                    i)
{
  return &g_array_index (self->guesses, TradeColumnGuess, i);
}

/* Whether a column has a name, but for the unit in brackets behind it. */
static gboolean
is_named (const char *folded,
          const char *name)
{
  const gsize length = strlen (name);

  return length > 0 && g_str_has_prefix (folded, name) &&
         (g_str_has_prefix (folded + length, " (") || g_str_has_prefix (folded + length, " [") ||
          g_str_has_prefix (folded + length, "（"));
}

static gboolean
has_role (const TradeTableColumns *self,
          TradeColumnRole          role)
{
  for (guint i = 0; i < self->guesses->len; i++)
    if (get_guess (self, i)->role == role)
      return TRUE;

  return FALSE;
}

/* Beside values of exports and imports, a column that is named after its unit alone has nothing that has a direction: the share
 * of each partner, or the same amounts in another currency. Beside values of periods, a share is not one of all of them. */
static void
part_nameless (TradeTableColumns *self)
{
  const gboolean has_periods = has_role (self, TRADE_COLUMN_ROLE_PERIOD_VALUE);
  gboolean has_flow = FALSE;

  for (guint i = 0; i < self->guesses->len; i++)
    has_flow = has_flow || (get_guess (self, i)->flow != NULL && !g_str_equal (get_guess (self, i)->flow, TRADE_FLOW_TOTAL));
  has_flow = has_flow && !has_role (self, TRADE_COLUMN_ROLE_FLOW);

  for (guint i = 0; i < self->guesses->len; i++)
    {
      TradeColumnGuess *guess = get_guess (self, i);

      if (guess->role == TRADE_COLUMN_ROLE_VALUE && guess->has_quantity &&
          (has_flow || (has_periods && g_str_equal (guess->quantity.measure, TRADE_MEASURE_SHARE))))
        guess->role = TRADE_COLUMN_ROLE_CHANGE;
    }
}

/* Names are written as they were, and folded only where that is too long. */
static void
spell (char       *name,
       const char *text)
{
  g_autofree char *original = *name != '\0' ? trade_heading_find_original (text, name) : NULL;

  if (original != NULL && strlen (original) < TRADE_COLUMN_MAX_SCOPE)
    g_strlcpy (name, original, TRADE_COLUMN_MAX_SCOPE);
}

/*
 * trade_table_columns_settle_scope:
 * @self: columns
 * @guess: what a name says
 * @text: the name
 *
 * Writes the partner and the product that a name says as they were written. Where the rows have partners or products of their own,
 * it is not known what the values are then.
 */
void
trade_table_columns_settle_scope (const TradeTableColumns *self,
                                  TradeColumnGuess        *guess,
                                  const char              *text)
{
  TradeColumnScope *scope = &guess->scope;

  if ((*scope->partner != '\0' && (has_role (self, TRADE_COLUMN_ROLE_PARTNER) || has_role (self, TRADE_COLUMN_ROLE_PARTNER_CODE))) ||
      (*scope->product != '\0' && (has_role (self, TRADE_COLUMN_ROLE_PRODUCT) || has_role (self, TRADE_COLUMN_ROLE_PRODUCT_CODE))))
    *guess = (TradeColumnGuess) { .role = TRADE_COLUMN_ROLE_IGNORED };
  spell (scope->partner, text);
  spell (scope->product, text);
}

static void
part_scopes (TradeTableColumns  *self,
             const TradeHeading *header)
{
  for (guint i = 0; i < self->guesses->len; i++)
    {
      TradeColumnGuess *guess = get_guess (self, i);

      trade_table_columns_settle_scope (self, guess, header->names[i]);
      self->names_partners = self->names_partners || *guess->scope.partner != '\0';
      self->names_products = self->names_products || *guess->scope.product != '\0';
    }
}

static gboolean
is_alike (const TradeColumnGuess *a,
          const TradeColumnGuess *b)
{
  return g_strcmp0 (a->flow, b->flow) == 0 && g_str_equal (a->quantity.measure != NULL ? a->quantity.measure : "",
                                                           b->quantity.measure != NULL ? b->quantity.measure : "");
}

/* Exports are valued where they leave the country, imports where they reach it: only where a flow is valued in several ways, or
 * goods stand beside services, does that tell figures apart that would be one otherwise. */
static void
part_settings (TradeTableColumns *self)
{
  gboolean has_valuations = FALSE, has_types = FALSE;

  for (guint i = 0; i < self->guesses->len; i++)
    for (guint j = 0; (get_guess (self, i)->valuation != NULL || get_guess (self, i)->type != NULL) && j < self->guesses->len;
         j++)
      {
        const TradeColumnGuess *a = get_guess (self, i), *b = get_guess (self, j);

        if (!trade_column_role_is_amount (a->role) || !trade_column_role_is_amount (b->role))
          continue;
        /* Exports of goods and services have no balance with imports of goods. */
        has_types = has_types || (a->type != NULL && b->type != NULL && !g_str_equal (a->type, b->type));
        if (!is_alike (a, b))
          continue;
        has_valuations = has_valuations || g_strcmp0 (a->valuation, b->valuation) != 0;
        has_types = has_types || g_strcmp0 (a->type, b->type) != 0;
      }

  for (guint i = 0; i < self->guesses->len; i++)
    {
      TradeColumnGuess *guess = get_guess (self, i);

      guess->valuation = has_valuations ? guess->valuation : NULL;
      guess->type = has_types ? guess->type : NULL;
    }
}

static int
find_named (const TradeHeading *header,
            const char         *name,
            int                 start)
{
  for (int i = start; (guint) i < header->n; i++)
    if (is_named (header->folded[i], name))
      return i;

  return TRADE_HEADING_NONE;
}

static gboolean
has_any (const TradeHeading *header,
         const char *const  *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (trade_heading_find (header, names[i]) != TRADE_HEADING_NONE)
      return TRUE;

  return FALSE;
}

/* "Importe" are imports in German, and an amount of whatever in Spanish. */
static void
part_amounts (TradeTableColumns  *self,
              const TradeHeading *header)
{
  static const char *const spanish[] = { "año", "mes", "fecha", "periodo", "país", "pais", "socio", "producto", "flujo", NULL };

  if (!has_any (header, spanish))
    return;

  for (guint i = 0; i < header->n; i++)
    if (g_str_equal (header->folded[i], "importe") || is_named (header->folded[i], "importe"))
      {
        get_guess (self, i)->role = TRADE_COLUMN_ROLE_VALUE;
        get_guess (self, i)->flow = NULL;
      }
}

/*
 * trade_table_columns_find:
 * @header: the names of the columns
 * @layout: what a person says of them
 * @i: which of it
 *
 * Finds the column of which a layout says something.
 *
 * Returns: the column, or %TRADE_HEADING_NONE
 */
int
trade_table_columns_find (const TradeHeading *header,
                          TradeLayout        *layout,
                          guint               i)
{
  g_autofree char *folded = NULL;
  int column;

  if (!trade_layout_is_named (layout))
    return i < header->n ? (int) i : TRADE_HEADING_NONE;

  folded = trade_heading_fold (trade_layout_get_name (layout, i));
  column = trade_heading_find (header, folded);

  return column != TRADE_HEADING_NONE ? column : find_named (header, folded, 0);
}

/*
 * trade_table_columns_find_other:
 * @header: the names of the columns
 * @layout: what a person says of them by their names
 * @i: which of it
 *
 * Finds a second column that has the name as well, but for the unit behind it.
 *
 * Returns: the column, or %TRADE_HEADING_NONE where the name stands for one
 */
int
trade_table_columns_find_other (const TradeHeading *header,
                                TradeLayout        *layout,
                                guint               i)
{
  g_autofree char *folded = trade_heading_fold (trade_layout_get_name (layout, i));
  const int first = find_named (header, folded, 0);

  if (first == TRADE_HEADING_NONE || trade_heading_find (header, folded) != TRADE_HEADING_NONE)
    return TRADE_HEADING_NONE;

  return find_named (header, folded, first + 1);
}

/* What is said of one column takes the place of what was guessed of others; but values of one year not that of those of another. */
static gboolean
takes_place (TradeColumnRole said,
             TradeColumnRole guessed)
{
  if (said == guessed && (said == TRADE_COLUMN_ROLE_PERIOD_VALUE || said == TRADE_COLUMN_ROLE_MONTH_VALUE))
    return FALSE;
  if (said == TRADE_COLUMN_ROLE_PERIOD)
    return guessed == TRADE_COLUMN_ROLE_PERIOD || guessed == TRADE_COLUMN_ROLE_YEAR || guessed == TRADE_COLUMN_ROLE_QUARTER ||
           guessed == TRADE_COLUMN_ROLE_MONTH;
  if (said == TRADE_COLUMN_ROLE_YEAR)
    return guessed == TRADE_COLUMN_ROLE_YEAR || guessed == TRADE_COLUMN_ROLE_PERIOD;

  return trade_column_role_is_value (said) ? trade_column_role_is_value (guessed) : said == guessed;
}

static void
apply_layout (TradeTableColumns  *self,
              const TradeHeading *header,
              TradeLayout        *layout)
{
  g_autofree gboolean *is_said = g_new0 (gboolean, header->n);

  for (guint i = 0; i < trade_layout_get_n (layout); i++)
    {
      const int column = trade_table_columns_find (header, layout, i);

      if (column == TRADE_HEADING_NONE)
        continue;
      trade_column_meaning_apply (trade_layout_get_meaning (layout, i), get_guess (self, (guint) column));
      is_said[column] = TRUE;
    }

  for (guint i = 0; i < header->n; i++)
    for (guint j = 0; is_said[i] && get_guess (self, i)->role != TRADE_COLUMN_ROLE_IGNORED && j < header->n; j++)
      if (!is_said[j] && takes_place (get_guess (self, i)->role, get_guess (self, j)->role))
        get_guess (self, j)->role = TRADE_COLUMN_ROLE_IGNORED;
}

/* With a column of periods, one that is named after a period as well has values of something else. */
static void
part_periods (TradeTableColumns *self)
{
  if (!has_role (self, TRADE_COLUMN_ROLE_PERIOD) && !has_role (self, TRADE_COLUMN_ROLE_YEAR))
    return;

  for (guint i = 0; i < self->guesses->len; i++)
    if (get_guess (self, i)->role == TRADE_COLUMN_ROLE_PERIOD_VALUE && get_guess (self, i)->flow != NULL)
      get_guess (self, i)->role = TRADE_COLUMN_ROLE_CHANGE;
}

/* Halves of years stand with their years; beside a column of these it is not known what they are. */
static void
part_halves (TradeTableColumns  *self,
             const TradeHeading *header)
{
  static const char *const names[] = {
    "half-year", "half year", "halfyear", "semester", "semestre", "halbjahr", "полугодие", "半年", "半期", "12 months to", "12 months ended",
    "12 months ending", "year ended", "year ending", NULL,
  };

  if (has_role (self, TRADE_COLUMN_ROLE_YEAR) || has_role (self, TRADE_COLUMN_ROLE_PERIOD) || has_role (self, TRADE_COLUMN_ROLE_MONTH) ||
      has_role (self, TRADE_COLUMN_ROLE_QUARTER))
    return;

  for (guint i = 0; i < self->guesses->len; i++)
    if (get_guess (self, i)->role == TRADE_COLUMN_ROLE_IGNORED && g_strv_contains (names, header->folded[i]))
      {
        get_guess (self, i)->role = TRADE_COLUMN_ROLE_PERIOD;
        return;
      }
}

static void
index_roles (TradeTableColumns *self)
{
  g_array_set_size (self->values, 0);
  for (guint i = 0; i < TRADE_N_COLUMN_ROLES; i++)
    self->by_role[i] = TRADE_HEADING_NONE;

  for (int i = 0; (guint) i < self->guesses->len; i++)
    {
      const TradeColumnRole role = get_guess (self, (guint) i)->role;

      if (trade_column_role_is_value (role))
        g_array_append_val (self->values, i);
      if (self->by_role[role] == TRADE_HEADING_NONE)
        self->by_role[role] = i;
    }

  /* A month or a quarter without a year beside it is a whole period. */
  if (self->by_role[TRADE_COLUMN_ROLE_PERIOD] == TRADE_HEADING_NONE &&
      self->by_role[TRADE_COLUMN_ROLE_YEAR] == TRADE_HEADING_NONE)
    self->by_role[TRADE_COLUMN_ROLE_PERIOD] = self->by_role[TRADE_COLUMN_ROLE_MONTH] != TRADE_HEADING_NONE
                                                ? self->by_role[TRADE_COLUMN_ROLE_MONTH]
                                                : self->by_role[TRADE_COLUMN_ROLE_QUARTER];
}

static gboolean
is_same_unit (const TradeQuantity *a,
              const TradeQuantity *b)
{
  return g_str_equal (a->measure, b->measure) && g_str_equal (a->unit, b->unit) && a->scale == b->scale;
}

/* What is reckoned from exports and imports. */
static gboolean
is_reckoned (const TradeColumnGuess *guess)
{
  return g_strcmp0 (guess->flow, TRADE_FLOW_BALANCE) == 0 || g_strcmp0 (guess->flow, TRADE_FLOW_TOTAL) == 0;
}

/* A balance or a total without a unit beside exports and imports that have the same is in theirs. */
static void
part_reckoned (TradeTableColumns *self)
{
  const TradeColumnGuess *known = NULL;
  guint n_known = 0;

  for (guint i = 0; i < self->guesses->len; i++)
    {
      const TradeColumnGuess *guess = get_guess (self, i);

      if (guess->role != TRADE_COLUMN_ROLE_FLOW_VALUE || (is_reckoned (guess) && !guess->has_quantity))
        continue;
      if (!guess->has_quantity || (known != NULL && !is_same_unit (&known->quantity, &guess->quantity)))
        return;
      known = guess;
      n_known++;
    }

  for (guint i = 0; i < self->guesses->len && n_known > 1; i++)
    {
      TradeColumnGuess *guess = get_guess (self, i);

      if (guess->role != TRADE_COLUMN_ROLE_FLOW_VALUE || !is_reckoned (guess) || guess->has_quantity || guess->is_odd)
        continue;
      guess->quantity = known->quantity;
      guess->has_quantity = TRUE;
    }
}

/* The name of a column without its number in a list, where the rest tells what goes one way. */
static char *
fold_name (const TradeHeading *header,
           guint               column)
{
  const char *rest = trade_column_skip_number (header->names[column]);
  g_autofree char *folded = rest != header->names[column] ? trade_heading_fold (rest) : NULL;
  TradeColumnGuess guess;

  if (folded == NULL)
    return g_strdup (header->folded[column]);
  guess = trade_column_guess (folded);

  return guess.flow != NULL && trade_column_role_is_amount (guess.role) ? g_steal_pointer (&folded) : g_strdup (header->folded[column]);
}

/*
 * trade_table_columns_init:
 * @self: columns
 * @header: the names of the columns
 * @layout: (nullable): what a person says of them
 *
 * Finds out what the columns of a table are.
 */
void
trade_table_columns_init (TradeTableColumns  *self,
                          const TradeHeading *header,
                          TradeLayout        *layout)
{
  self->guesses = g_array_new (FALSE, FALSE, sizeof (TradeColumnGuess));
  self->values = g_array_new (FALSE, FALSE, sizeof (int));
  self->context = trade_table_words_join (header);
  for (guint i = 0; i < header->n; i++)
    {
      g_autofree char *folded = fold_name (header, i);
      g_autofree char *name = trade_table_words_settle (folded, self->context);
      TradeColumnGuess guess = trade_column_guess (name);

      if (guess.role == TRADE_COLUMN_ROLE_IGNORED)
        {
          g_autofree char *other = trade_table_words_cut_mark (name);

          if (other == NULL)
            other = trade_table_words_part (header->names[i]);
          guess = other != NULL ? trade_column_guess (other) : guess;
        }
      g_array_append_val (self->guesses, guess);
    }
  trade_table_letters_name (self, header);
  trade_table_columns_part_countries (self, header);
  trade_table_columns_part_products (self, header);
  trade_table_columns_part_quantities (self, header);
  part_amounts (self, header);
  part_halves (self, header);
  trade_table_columns_part_totals (self, header);
  part_nameless (self);
  part_periods (self);
  part_settings (self);
  part_reckoned (self);
  part_scopes (self, header);
  if (layout != NULL)
    apply_layout (self, header, layout);
  trade_table_growth_settle (self);

  index_roles (self);
  trade_table_sides_find (self);
}

static gboolean
tells_rows_apart (const TradeTableColumns *self)
{
  return trade_table_columns_has (self, TRADE_COLUMN_ROLE_PARTNER) || trade_table_columns_has (self, TRADE_COLUMN_ROLE_PARTNER_CODE) ||
         trade_table_columns_has (self, TRADE_COLUMN_ROLE_PRODUCT) || trade_table_columns_has (self, TRADE_COLUMN_ROLE_PRODUCT_CODE);
}

/*
 * trade_table_columns_take_flows:
 * @self: columns
 *
 * Takes the first column for that of flows, where the others are named after periods and it has no name, or only the unit's. Not
 * where a person says what the columns are, nor where a title says the flow and another column what the rows are: then it may number
 * them.
 */
void
trade_table_columns_take_flows (TradeTableColumns *self)
{
  TradeColumnGuess *first = get_guess (self, 0);
  const gboolean has_unit = first->has_quantity && trade_column_role_is_value (first->role);

  if (trade_table_columns_has (self, TRADE_COLUMN_ROLE_FLOW) || !trade_table_columns_has (self, TRADE_COLUMN_ROLE_PERIOD_VALUE) ||
      first->flow != NULL || (first->role != TRADE_COLUMN_ROLE_IGNORED && !has_unit) ||
      (self->title_flow != NULL && tells_rows_apart (self)))
    return;
  for (guint i = 1; i < self->guesses->len; i++)
    if (get_guess (self, i)->flow != NULL)
      return;

  first->role = TRADE_COLUMN_ROLE_FLOW;
  self->are_flows_open = TRUE;
  for (guint i = 1; i < self->guesses->len && has_unit; i++)
    if (!get_guess (self, i)->has_quantity)
      {
        get_guess (self, i)->has_quantity = TRUE;
        get_guess (self, i)->quantity = first->quantity;
      }
  index_roles (self);
}

/*
 * trade_table_columns_lack_rows:
 * @self: columns
 *
 * Tells whether the first column, beside those of periods, tells nothing of what its rows are.
 *
 * Returns: whether that is open
 */
gboolean
trade_table_columns_lack_rows (const TradeTableColumns *self)
{
  static const TradeColumnRole apart[] = {
    TRADE_COLUMN_ROLE_PARTNER, TRADE_COLUMN_ROLE_PARTNER_CODE, TRADE_COLUMN_ROLE_PRODUCT, TRADE_COLUMN_ROLE_PRODUCT_CODE,
    TRADE_COLUMN_ROLE_PERIOD,  TRADE_COLUMN_ROLE_YEAR, TRADE_COLUMN_ROLE_FLOW, TRADE_COLUMN_ROLE_REPORTER,
  };

  for (guint i = 0; i < G_N_ELEMENTS (apart); i++)
    if (has_role (self, apart[i]))
      return FALSE;

  return (has_role (self, TRADE_COLUMN_ROLE_PERIOD_VALUE) || has_role (self, TRADE_COLUMN_ROLE_MONTH_VALUE)) &&
         get_guess (self, 0)->role == TRADE_COLUMN_ROLE_IGNORED;
}

/*
 * trade_table_columns_take_rows:
 * @self: columns
 * @role: a role
 *
 * Takes the first column for what the title says that rows are, where it tells nothing itself.
 */
void
trade_table_columns_take_rows (TradeTableColumns *self,
                               TradeColumnRole    role)
{
  if (!trade_table_columns_lack_rows (self))
    return;

  get_guess (self, 0)->role = role;
  index_roles (self);
}

/*
 * trade_table_columns_take_partners:
 * @self: columns
 * @header: their names
 * @flow: which way all goods go
 *
 * Takes columns that nobody knows for the values of the partners that they are called after, beside those of all.
 */
void
trade_table_columns_take_partners (TradeTableColumns  *self,
                                   const TradeHeading *header,
                                   const char         *flow)
{
  for (guint i = 0; i < self->guesses->len; i++)
    {
      TradeColumnGuess *guess = get_guess (self, i);
      const gboolean is_total = trade_vocabulary_rate_place (header->names[i], header->names[i]) == TRADE_CODE_WHOLE;

      if (!is_total && (guess->role != TRADE_COLUMN_ROLE_IGNORED || *header->names[i] == '\0'))
        continue;
      guess->role = TRADE_COLUMN_ROLE_FLOW_VALUE;
      guess->flow = flow;
      if (!is_total)
        g_strlcpy (guess->scope.partner, header->names[i], sizeof guess->scope.partner);
    }
  self->names_partners = TRUE;
  index_roles (self);
}

/*
 * trade_table_columns_set_role:
 * @self: columns
 * @column: one of them
 * @role: a role
 *
 * Sets what a column is that only its cells tell.
 */
void
trade_table_columns_set_role (TradeTableColumns *self,
                              int                column,
                              TradeColumnRole    role)
{
  get_guess (self, (guint) column)->role = role;
  index_roles (self);
}

/*
 * trade_table_columns_clear:
 * @self: columns
 *
 * Frees what they hold.
 */
void
trade_table_columns_clear (TradeTableColumns *self)
{
  g_clear_pointer (&self->guesses, g_array_unref);
  g_clear_pointer (&self->values, g_array_unref);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_clear_pointer (&self->units, g_hash_table_unref);
  g_clear_pointer (&self->flows, g_hash_table_unref);
  g_clear_pointer (&self->ratios, g_hash_table_unref);
  g_clear_pointer (&self->sums, g_hash_table_unref);
  g_clear_pointer (&self->flow_units, g_hash_table_unref);
  g_clear_pointer (&self->homes, g_hash_table_unref);
  g_clear_pointer (&self->context, g_free);
  g_clear_pointer (&self->section, g_free);
  g_clear_pointer (&self->section_total, g_free);
  g_clear_pointer (&self->publisher, g_free);
}

/*
 * trade_table_columns_has:
 * @self: columns
 * @role: a role
 *
 * Tells whether a column has a role.
 *
 * Returns: whether one has
 */
gboolean
trade_table_columns_has (const TradeTableColumns *self,
                         TradeColumnRole          role)
{
  return self->by_role[role] != TRADE_HEADING_NONE;
}

/* Whether a value is of exports or imports, another column must tell unless its own does. */
static gboolean
has_value_without_flow (const TradeTableColumns *self)
{
  for (guint i = 0; i < self->values->len; i++)
    {
      const TradeColumnGuess *guess = get_guess (self, (guint) g_array_index (self->values, int, i));

      if (guess->flow == NULL && trade_column_role_is_amount (guess->role))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_figures (const TradeTableColumns *self)
{
  for (guint i = 0; i < self->values->len; i++)
    {
      const TradeColumnGuess *guess = get_guess (self, (guint) g_array_index (self->values, int, i));

      if (trade_column_role_is_amount (guess->role) || (guess->role == TRADE_COLUMN_ROLE_GROWTH && guess->flow != NULL))
        return TRUE;
    }

  return FALSE;
}

/*
 * trade_table_columns_lack_flow:
 * @self: columns
 *
 * Tells whether no column says of some values whether they are exports or imports.
 *
 * Returns: whether that is open
 */
gboolean
trade_table_columns_lack_flow (const TradeTableColumns *self)
{
  return !trade_table_columns_has (self, TRADE_COLUMN_ROLE_FLOW) && has_value_without_flow (self);
}

/*
 * trade_table_columns_lack_period:
 * @self: columns
 *
 * Tells whether neither the rows nor the columns have periods.
 *
 * Returns: whether they have none
 */
gboolean
trade_table_columns_lack_period (const TradeTableColumns *self)
{
  return !trade_table_columns_has (self, TRADE_COLUMN_ROLE_PERIOD) && !trade_table_columns_has (self, TRADE_COLUMN_ROLE_YEAR) &&
         !trade_table_columns_has (self, TRADE_COLUMN_ROLE_PERIOD_VALUE);
}

/*
 * trade_table_columns_lack_year:
 * @self: columns
 *
 * Tells whether there are months or quarters, but no column of years, so that these may have to be told by a title.
 *
 * Returns: whether a year may be missing
 */
gboolean
trade_table_columns_lack_year (const TradeTableColumns *self)
{
  const int period = self->by_role[TRADE_COLUMN_ROLE_PERIOD];

  if (trade_table_columns_has (self, TRADE_COLUMN_ROLE_YEAR))
    return FALSE;

  return trade_table_columns_has (self, TRADE_COLUMN_ROLE_MONTH_VALUE) ||
         (period != TRADE_HEADING_NONE &&
          (period == self->by_role[TRADE_COLUMN_ROLE_MONTH] || period == self->by_role[TRADE_COLUMN_ROLE_QUARTER]));
}

/*
 * trade_table_columns_get_lack:
 * @self: columns
 * @code: (out) (optional): %TRADE_READ_ERROR_FLOW where only the flow is missing, which may be said of all values at once; else
 *   %TRADE_READ_ERROR_COLUMNS
 *
 * Tells what is missing for figures to be read from a table.
 *
 * Returns: (transfer none) (nullable): a sentence without its period; %NULL where nothing is missing
 */
const char *
trade_table_columns_get_lack (const TradeTableColumns *self,
                              TradeReadError          *code)
{
  if (code != NULL)
    *code = TRADE_READ_ERROR_COLUMNS;
  if (!has_figures (self))
    return _("no column has values, or values of exports or imports");
  if (trade_table_columns_lack_period (self))
    return _("no column has the period, and no column is named after one");
  if (self->title_flow != NULL || !trade_table_columns_lack_flow (self))
    return NULL;

  if (code != NULL)
    *code = TRADE_READ_ERROR_FLOW;

  return _("no column says whether the values are exports or imports");
}
