/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-select-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "trade-sum.h"
#include "trade-world.h"

/* Codes of files may be whole names; those of figures are short. */
#define MAX_CODE 48
#define MAX_LABEL 240

/* The dimensions of a figure's key, beside partner and product, that a selection leaves as they are. */
static const TradeCubeDimension kept[] = {
  TRADE_CUBE_FLOW,       TRADE_CUBE_MEASURE, TRADE_CUBE_UNIT,      TRADE_CUBE_BASE,
  TRADE_CUBE_COMPARISON, TRADE_CUBE_PRICES,  TRADE_CUBE_VALUATION, TRADE_CUBE_ADJUSTMENT,
};

/* The dimensions whose codes may be of any form in a file. */
static const TradeCubeDimension named[] = { TRADE_CUBE_PARTNER, TRADE_CUBE_PRODUCT, TRADE_CUBE_REPORTER };

/* The dimensions of which a figure keeps nothing: what is chosen of one is no more the whole, and the subject says so. */
static const TradeCubeDimension limits[] = {
  TRADE_CUBE_ENTERPRISE, TRADE_CUBE_PARTNER2, TRADE_CUBE_CUSTOMS, TRADE_CUBE_TRANSPORT, TRADE_CUBE_SUPPLY,
};

/* What an observation is added to. A partner or product of 0 is the whole, a reporter of 0 the only one. */
typedef struct
{
  guint32     codes[G_N_ELEMENTS (kept)];
  guint32     partner;
  guint32     product;
  guint32     reporter;
  TradePeriod period;
} Target;

typedef struct
{
  Target      target;
  guint32     unit;
  TradeSum    sum;
  gboolean    missing;
  TradeStatus status;
} Cell;

typedef struct
{
  TradeSelecting *selecting;
  GHashTable     *cells;  /* Target → Cell */
  GPtrArray      *order;  /* of Cell, as they are met */
  char          **codes[G_N_ELEMENTS (named)]; /* of those in figures, by their number */
  GHashTable     *taken[G_N_ELEMENTS (named)]; /* the same codes */
  TradeDataset   *dataset;
  TradeSource    *source;
} Maker;

static guint
hash_target (gconstpointer data)
{
  const Target *target = data;
  guint hash = (target->partner * 31 + target->product) * 31 + target->reporter;

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    hash = hash * 31 + target->codes[i];

  return hash * 31 + (guint) target->period.first_month * 16 + (guint) target->period.n_months;
}

static gboolean
equal_targets (gconstpointer a,
               gconstpointer b)
{
  const Target *one = a;
  const Target *other = b;

  return one->partner == other->partner && one->product == other->product && one->reporter == other->reporter &&
         trade_period_equal (one->period, other->period) && memcmp (one->codes, other->codes, sizeof one->codes) == 0;
}

static void
add_to (Maker                  *self,
        const TradeObservation *observation,
        guint32                 partner,
        guint32                 product)
{
  Target target = { .partner = partner, .product = product, .period = observation->period };
  Cell *cell;

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    target.codes[i] = observation->codes[kept[i]];
  if (self->selecting->selected->codes[TRADE_CUBE_REPORTER] == TRADE_SELECTED_SEVERAL)
    target.reporter = observation->codes[TRADE_CUBE_REPORTER];

  cell = g_hash_table_lookup (self->cells, &target);
  if (cell == NULL)
    {
      cell = g_new0 (Cell, 1);
      cell->target = target;
      cell->unit = observation->codes[TRADE_CUBE_UNIT];
      cell->status = observation->status;
      g_hash_table_insert (self->cells, &cell->target, cell);
      g_ptr_array_add (self->order, cell);
    }

  /* A sum is as sure as its least sure part, and there is none where a part is missing. */
  cell->status = MAX (cell->status, observation->status);
  cell->missing |= observation->missing;
  if (!observation->missing)
    trade_sum_add (&cell->sum, observation->value);
}

/* Adds an observation of the whole, or of a row, to all that it is a part of. */
static void
use (Maker            *self,
     const TradePlace *partner,
     const TradePlace *product,
     guint             index)
{
  const TradeObservation observation = trade_cube_get (self->selecting->cube, index);

  if (partner->in_whole && product->in_whole)
    add_to (self, &observation, 0, 0);
  if (partner->is_row && product->in_whole)
    add_to (self, &observation, observation.codes[TRADE_CUBE_PARTNER], 0);
  if (partner->in_whole && product->is_row)
    add_to (self, &observation, 0, observation.codes[TRADE_CUBE_PRODUCT]);
  self->selecting->selected->n_used++;
}

static void
take (Maker *self,
      guint  index)
{
  TradeSelecting *selecting = self->selecting;
  const TradePlace partner = trade_selecting_find_place (selecting, &selecting->partner, index);
  const TradePlace product = trade_selecting_find_place (selecting, &selecting->product, index);

  if ((partner.in_whole && (product.in_whole || product.is_row)) || (partner.is_row && product.in_whole))
    use (self, &partner, &product, index);
  else if (!partner.in_whole && !partner.in_breakdown)
    trade_selecting_set_aside (selecting, index, partner.reason);
  else if (!product.in_whole && !product.in_breakdown)
    trade_selecting_set_aside (selecting, index, product.reason);
  else if (product.in_whole)
    trade_selecting_set_aside (selecting, index, partner.reason);
  else if (partner.in_whole)
    trade_selecting_set_aside (selecting, index, product.reason);
  else
    trade_selecting_set_aside (selecting, index, TRADE_SET_ASIDE_CROSSED);
}

static gboolean
is_plain (char character)
{
  return g_ascii_isalnum (character) || character == '_' || character == '-' || character == '.';
}

/* A code of a figure: letters, digits and a few signs of ASCII, and no two codes alike. */
static char *
make_code (GHashTable *taken,
           const char *text,
           guint32     id)
{
  g_autoptr (GString) code = g_string_new (NULL);
  gboolean is_same = strlen (text) <= MAX_CODE;

  for (const char *p = text; *p != '\0' && code->len < MAX_CODE; p++)
    {
      if (is_plain (*p))
        g_string_append_c (code, *p);
      else if (code->len > 0 && code->str[code->len - 1] != '_')
        g_string_append_c (code, '_');
      is_same &= is_plain (*p);
    }
  while (code->len > 0 && code->str[code->len - 1] == '_' && !is_same)
    g_string_truncate (code, code->len - 1);

  if (!is_same || *code->str == '_' || g_hash_table_contains (taken, code->str))
    g_string_append_printf (code, "%sN%u", code->len > 0 ? "." : "", id);
  g_hash_table_add (taken, g_strdup (code->str));

  return g_string_free (g_steal_pointer (&code), FALSE);
}

/* A label of a chart: one line, and no longer than can be read. */
static char *
make_label (const char *text)
{
  GString *label = g_string_new (NULL);
  glong n = 0;

  for (const char *p = text != NULL ? text : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar character = g_utf8_get_char (p);

      if (++n > MAX_LABEL)
        {
          g_string_append (label, "…");
          break;
        }
      g_string_append_unichar (label, g_unichar_isprint (character) && !(character >= 0x2028 && character <= 0x202E) &&
                                          !(character >= 0x2066 && character <= 0x2069)
                                        ? character
                                        : ' ');
    }

  return g_strstrip (g_string_free (label, FALSE));
}

static guint
find_named (TradeCubeDimension dimension)
{
  guint which = 0;

  while (named[which] != dimension)
    which++;

  return which;
}

static const char *
name_code (Maker              *self,
           TradeCubeDimension  dimension,
           guint32             id)
{
  const guint which = find_named (dimension);
  char **codes = self->codes[which];
  const TradeCode *code = trade_selecting_get_code (self->selecting, dimension, id);

  if (id == 0)
    return TRADE_CODE_TOTAL;

  if (codes[id] == NULL)
    {
      g_autofree char *label = make_label (code->label);
      g_autoptr (TradeText) text = trade_text_new (*label != '\0' ? label : code->code);

      codes[id] = make_code (self->taken[which], code->code, id);
      trade_dataset_add_code (self->dataset, (TradeDimension) dimension, codes[id], text, NULL, NULL);
    }

  return codes[id];
}

static TradeSeriesKey
make_key (Maker      *self,
          const Cell *cell)
{
  TradeSeriesKey key = { .codes = { NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    if (cell->target.codes[i] > 0)
      key.codes[kept[i]] = trade_selecting_get_code (self->selecting, kept[i], cell->target.codes[i])->code;
  key.partner = name_code (self, TRADE_CUBE_PARTNER, cell->target.partner);
  key.product = name_code (self, TRADE_CUBE_PRODUCT, cell->target.product);
  if (cell->target.reporter > 0)
    key.reporter = name_code (self, TRADE_CUBE_REPORTER, cell->target.reporter);

  return trade_series_key_complete (&key);
}

static TradeText *
make_note (guint n)
{
  g_autofree char *note =
    g_strdup_printf (ngettext ("Computed here as the sum of %u row of the file, which has none for the whole.",
                               "Computed here as the sum of %u rows of the file, which has none for the whole.", n), n);

  return trade_text_new (note);
}

/* The power of ten that a figure's number counts in: that of the file, where it has one; zeros that a file does not print are a scale,
 * too.
 */
static int
find_scale (Maker       *self,
            const Cell  *cell,
            TradeDecimal value)
{
  const int scale = trade_cube_get_scale (self->selecting->cube, cell->unit);

  return scale > 0 ? scale : MAX (value.exponent, 0);
}

/* What a figure says that was read, or summed of several that were. There is no sum where a part is missing, nor where it
 * cannot be told exactly. */
static void
make_report (Maker       *self,
             const Cell  *cell,
             TradeReport *report)
{
  TradeDecimal value = { 0, 0 };

  report->status = cell->status;
  report->missing = cell->missing || !trade_sum_to_decimal (&cell->sum, &value);
  if (report->missing)
    {
      if (trade_status_get_presence (report->status) == TRADE_PRESENCE_ALWAYS)
        report->status = TRADE_STATUS_MISSING;
      return;
    }

  report->scale = find_scale (self, cell, value);
  report->value = (TradeDecimal) { value.coefficient, value.exponent - report->scale };
  if (cell->sum.n > 1)
    report->rounding = cell->sum.step / pow (10, report->scale);
}

static void
add_figure (Maker      *self,
            const Cell *cell)
{
  const TradeSeriesKey key = make_key (self, cell);
  TradeReport report = { .relation = TRADE_RELATION_EQUAL, .source = self->source };
  g_autoptr (TradeText) note = NULL;
  g_autoptr (TradeFigure) figure = NULL;

  make_report (self, cell, &report);
  if (cell->sum.n > 1)
    note = make_note (cell->sum.n);
  report.note = note;
  figure = trade_figure_new_reported (&key, cell->target.period, &report);
  trade_dataset_add_figure (self->dataset, figure);
}

/* What the charts are about: the code of each dimension that is one and not all. */
static char *
get_scope_label (TradeSelecting     *self,
                 TradeCubeDimension  dimension)
{
  const guint32 id = self->selected->codes[dimension];
  const TradeCode *code = id != TRADE_SELECTED_SEVERAL ? trade_selecting_get_code (self, dimension, id) : NULL;

  if (code == NULL || id == 0 || (code->role == TRADE_CODE_WHOLE && dimension != TRADE_CUBE_REPORTER))
    return NULL;

  return make_label (code->label);
}

/* Trade is in goods, unless it says otherwise. */
static gboolean
is_services (TradeSelecting *self)
{
  const guint32 id = self->selected->codes[TRADE_CUBE_TYPE];

  return id != TRADE_SELECTED_SEVERAL &&
         g_str_equal (trade_selecting_get_code (self, TRADE_CUBE_TYPE, id)->code, TRADE_TYPE_SERVICES);
}

/* What is added up of some partners is no foreign trade as a whole. */
static char *
write_some (const char *reporter,
            guint       n_partners)
{
  if (reporter == NULL)
    return g_strdup_printf (ngettext ("Trade with %u partner", "Trade with %u partners", n_partners), n_partners);

  /* Translators: %1$s is a country, such as "Trade of China with 12 partners". */
  return g_strdup_printf (ngettext ("Trade of %1$s with %2$u partner", "Trade of %1$s with %2$u partners", n_partners), reporter,
                          n_partners);
}

/* What all places together trade is foreign to none of them, and what they do with one of them is its own trade. */
static char *
write_world (const char *partner,
             const char *product)
{
  if (partner != NULL || product == NULL)
    return partner != NULL ? NULL : g_strdup (_("World trade"));

  return g_strdup_printf (_("World trade in %s"), product);
}

static char *
write_trade (TradeSelecting *self)
{
  g_autofree char *reporter = get_scope_label (self, TRADE_CUBE_REPORTER);
  g_autofree char *partner = get_scope_label (self, TRADE_CUBE_PARTNER);
  g_autofree char *product = get_scope_label (self, TRADE_CUBE_PRODUCT);

  if (reporter != NULL && trade_world_is_name (reporter))
    {
      char *world = self->selected->partners.n_some == 0 ? write_world (partner, product) : NULL;

      if (world != NULL)
        return world;
      g_clear_pointer (&reporter, g_free);
    }
  if (self->selected->partners.n_some > 0)
    return write_some (reporter, self->selected->partners.n_some);
  if (reporter != NULL && partner != NULL && product != NULL)
    /* Translators: in these, %1$s is a country or another region, then come a partner and a product where the figures are
     * about one alone: "Trade of China with Germany in silk". */
    return g_strdup_printf (_("Trade of %1$s with %2$s in %3$s"), reporter, partner, product);
  if (reporter != NULL && partner != NULL)
    return g_strdup_printf (_("Trade of %1$s with %2$s"), reporter, partner);
  if (reporter != NULL && product != NULL)
    return g_strdup_printf (_("Trade of %1$s in %2$s"), reporter, product);
  if (reporter != NULL)
    return g_strdup_printf (_("Foreign trade of %s"), reporter);
  if (partner != NULL && product != NULL)
    return g_strdup_printf (_("Trade with %1$s in %2$s"), partner, product);
  if (partner != NULL)
    return g_strdup_printf (_("Trade with %s"), partner);
  if (product != NULL)
    return g_strdup_printf (_("Foreign trade in %s"), product);

  return g_strdup (_("Foreign trade"));
}

static char *
write_subject (TradeSelecting *self)
{
  char *subject = write_trade (self);

  if (is_services (self))
    {
      g_autofree char *wider = subject;

      /* Translators: "Foreign trade of China (services)". */
      subject = g_strdup_printf (_("%s (services)"), wider);
    }
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_autofree char *label = get_scope_label (self, limits[i]);
      g_autofree char *wider = label != NULL ? subject : NULL;

      /* Translators: what figures are about that are not of all trade: "Foreign trade of China (Mode of transport: Sea)". */
      if (label != NULL)
        subject = g_strdup_printf (_("%1$s (%2$s: %3$s)"), wider, trade_cube_dimension_get_name (limits[i]), label);
    }

  return subject;
}

static gboolean
names (TradeSelecting     *self,
       TradeCubeDimension  dimension,
       const char         *scope)
{
  g_autofree char *label = get_scope_label (self, dimension);

  return label == NULL || strstr (scope, label) != NULL;
}

/* Whether all that was chosen is named in what the file says of itself. */
static gboolean
names_all (TradeSelecting *self,
           const char     *scope)
{
  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    if (!names (self, named[i], scope))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    if (!names (self, limits[i], scope))
      return FALSE;

  return TRUE;
}

/* What the file says of all that is in it stands before what was chosen. */
static char *
write_scope (TradeSelecting *self)
{
  g_autofree char *scope = make_label (trade_cube_get_scope (self->cube));
  g_autofree char *subject = NULL;

  if (*scope != '\0' && self->selected->partners.n_some == 0 && names_all (self, scope))
    return g_steal_pointer (&scope);

  subject = write_subject (self);
  if (*scope == '\0')
    return g_steal_pointer (&subject);

  /* Translators: %1$s is what a file says of all its figures, such as "Rice exports", %2$s what was chosen of them, such as
   * "Trade with France". */
  return g_strdup_printf (_("%1$s: %2$s"), scope, subject);
}

/* Each code is named once for a whole dataset. */
static void
init_names (Maker *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    {
      self->codes[i] = g_new0 (char *, trade_code_list_get_n (trade_cube_get_codes (self->selecting->cube, named[i])));
      self->taken[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    }
}

static void
clear_names (Maker *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    {
      for (guint j = 0; j < trade_code_list_get_n (trade_cube_get_codes (self->selecting->cube, named[i])); j++)
        g_free (self->codes[i][j]);
      g_free (self->codes[i]);
      g_hash_table_unref (self->taken[i]);
    }
}

/* Puts what is still in into a dataset, and sets aside what has no place in it. */
void
trade_selecting_make_dataset (TradeSelecting *selecting,
                              TradeSource    *source)
{
  g_autofree char *words = write_scope (selecting);
  g_autoptr (TradeText) subject = trade_text_new (words);
  Maker self = { .selecting = selecting, .source = source };

  self.cells = g_hash_table_new (hash_target, equal_targets);
  self.order = g_ptr_array_new_with_free_func (g_free);
  init_names (&self);
  self.dataset = trade_dataset_new (subject, subject, NULL);
  trade_dataset_add_source (self.dataset, source);

  for (guint i = 0; i < trade_cube_get_n (selecting->cube); i++)
    if (selecting->reasons[i] == 0)
      take (&self, i);
  for (guint i = 0; i < self.order->len; i++)
    add_figure (&self, g_ptr_array_index (self.order, i));

  trade_dataset_finish (self.dataset);
  selecting->selected->dataset = self.dataset;
  clear_names (&self);
  g_hash_table_unref (self.cells);
  g_ptr_array_unref (self.order);
}
