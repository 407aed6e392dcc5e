/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-period-cell.h"
#include "trade-reader-record.h"
#include "trade-row.h"
#include "trade-vocabulary.h"

/* Statistics Canada: a row for each value, with a column for each dimension of the table in words, between the place and the unit.
 * Products have their code in brackets behind their name: sections a letter and two digits, those within them digits alone. */

/* What a column is, by words that its name begins with or has. */
typedef enum
{
  COLUMN_FLOW,
  COLUMN_PARTNER,
  COLUMN_PRODUCT,
  COLUMN_ADJUSTMENT,
  COLUMN_VALUATION,
  COLUMN_OTHER,
  N_COLUMNS,
} Column;

static const struct
{
  const char *words;
  Column      column;
} names[] = {
  { "trade", COLUMN_FLOW },
  { "seasonal adjustment", COLUMN_ADJUSTMENT },
  { "basis", COLUMN_VALUATION },
};

static const struct
{
  const char *words;
  Column      column;
} parts[] = {
  { "trading partner", COLUMN_PARTNER }, { "country", COLUMN_PARTNER },   { "countries", COLUMN_PARTNER },
  { "classification", COLUMN_PRODUCT },  { "commodit", COLUMN_PRODUCT },  { "product", COLUMN_PRODUCT },
};

typedef struct
{
  int     columns[N_COLUMNS];
  GArray *others; /* of int: those that have no place in a figure */
  int     period, place, unit, scale, value, status;
  gboolean are_quarters;
} Layout;

/* Which months the periods of a table are. */
typedef struct
{
  int   column;
  guint months; /* a bit for each */
} Months;

/* The months that quarters begin with: January, April, July and October. */
#define FIRST_MONTHS (1u << 1 | 1u << 4 | 1u << 7 | 1u << 10)
#define QUARTER_MONTHS 3

static int
rate (const TradeHeading *header)
{
  return trade_heading_has (header, "ref date", "geo", "dguid", "trade", "uom", "scalar factor", "vector", "coordinate", "value", NULL)
           ? 95
           : 0;
}

static Column
find_column (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (name, names[i].words))
      return names[i].column;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strstr (name, parts[i].words) != NULL)
      return parts[i].column;

  return COLUMN_OTHER;
}

static Layout
find_layout (const TradeHeading *header)
{
  Layout layout = {
    .others = g_array_new (FALSE, FALSE, sizeof (int)),
    .period = trade_heading_find (header, "ref date"),
    .place = trade_heading_find (header, "geo"),
    .unit = trade_heading_find (header, "uom"),
    .scale = trade_heading_find (header, "scalar factor"),
    .value = trade_heading_find (header, "value"),
    .status = trade_heading_find (header, "status"),
  };

  for (guint i = 0; i < N_COLUMNS; i++)
    layout.columns[i] = TRADE_HEADING_NONE;
  for (int i = trade_heading_find (header, "dguid") + 1; i < layout.unit; i++)
    {
      const Column column = find_column (header->folded[i]);

      if (column == COLUMN_OTHER || layout.columns[column] != TRADE_HEADING_NONE)
        g_array_append_val (layout.others, i);
      else
        layout.columns[column] = i;
    }

  return layout;
}

static void
look_at_month_cb (const TradeCsvCell *cells,
                  guint               n_cells,
                  gpointer            data)
{
  Months *self = data;
  const char *text = self->column >= 0 && (guint) self->column < n_cells ? cells[self->column].text : NULL;
  TradePeriod period;

  if (text != NULL && trade_period_cell_parse (text, &period) && period.n_months == 1)
    self->months |= 1u << trade_period_get_month (period);
}

/* A quarter is told by its first month. Of one month alone nobody knows. */
static gboolean
are_quarters (TradeIntake *intake,
              int          column)
{
  Months self = { .column = column };

  trade_intake_glance (intake, look_at_month_cb, &self);

  return self.months != 0 && (self.months & ~FIRST_MONTHS) == 0 && (self.months & (self.months - 1)) != 0;
}

/* Takes the period of a row, or rejects what is left of it. */
static gboolean
take_period (TradeIntake      *intake,
             TradeObservation *observation,
             const Layout     *layout)
{
  TradePeriod period;

  if (!layout->are_quarters || !trade_period_cell_parse (trade_intake_get (intake, layout->period), &period) || period.n_months > 1)
    return trade_row_take_period (intake, observation, layout->period);

  trade_intake_period (intake, observation, trade_period_new (trade_period_get_year (period), trade_period_get_month (period), QUARTER_MONTHS),
                       FALSE);

  return TRUE;
}

/* Canada counts in dollars of its own. */
static gboolean
read_unit (TradeIntake   *intake,
           const Layout  *layout,
           TradeQuantity *quantity)
{
  const char *unit = trade_intake_get (intake, layout->unit);
  g_autofree char *scale = trade_heading_fold (trade_intake_get (intake, layout->scale));
  int power = 0;

  if (!trade_vocabulary_find_unit (g_str_equal (unit, "Dollars") ? "CAD" : unit, quantity) ||
      (*scale != '\0' && !g_str_equal (scale, "units") && !trade_vocabulary_find_scale (scale, &power)))
    return FALSE;

  quantity->scale += power;

  return TRUE;
}

static void
take_place (TradeIntake        *intake,
            TradeObservation   *observation,
            TradeCubeDimension  dimension,
            int                 column)
{
  const char *name = trade_intake_get (intake, column);

  if (!trade_intake_recall (intake, observation, dimension, name))
    trade_intake_code (intake, observation, dimension, name, name, trade_vocabulary_rate_place (name, name), 1);
}

/* "Canola [15111]": the longer its code, the smaller the part of all. */
static void
take_product (TradeIntake      *intake,
              TradeObservation *observation,
              const Layout     *layout)
{
  const char *text = trade_intake_get (intake, layout->columns[COLUMN_PRODUCT]);
  const char *bracket = g_str_has_suffix (text, "]") ? strrchr (text, '[') : NULL;
  g_autofree char *code = bracket != NULL ? g_strndup (bracket + 1, strlen (bracket) - 2) : g_strdup (text);
  g_autofree char *name = NULL;
  gboolean is_whole;
  int level;

  if (trade_intake_recall (intake, observation, TRADE_CUBE_PRODUCT, code))
    return;

  name = bracket != NULL ? g_strchomp (g_strndup (text, (gsize) (bracket - text))) : g_strdup (text);
  is_whole = *text == '\0' || g_str_has_prefix (text, "Total ") || trade_vocabulary_is_whole (text);
  level = bracket != NULL && g_ascii_isdigit (*code) ? (int) strlen (code) : 1;
  trade_intake_code (intake, observation, TRADE_CUBE_PRODUCT, code, name, is_whole ? TRADE_CODE_WHOLE : TRADE_CODE_MEMBER,
                     is_whole ? 0 : level);
}

static void
take_settings (TradeIntake      *intake,
               TradeObservation *observation,
               const Layout     *layout)
{
  static const struct
  {
    const char        *words;
    TradeCubeDimension dimension;
    const char        *code;
  } settings[] = {
    { "Unadjusted", TRADE_CUBE_ADJUSTMENT, TRADE_ADJUSTMENT_NONE },
    { "Seasonally adjusted", TRADE_CUBE_ADJUSTMENT, TRADE_ADJUSTMENT_SEASONAL },
    { "Customs", TRADE_CUBE_VALUATION, TRADE_VALUATION_CUSTOMS },
    { "Balance of payments", TRADE_CUBE_VALUATION, TRADE_VALUATION_PAYMENTS },
  };
  const char *cells[] = {
    trade_intake_get (intake, layout->columns[COLUMN_ADJUSTMENT]),
    trade_intake_get (intake, layout->columns[COLUMN_VALUATION]),
  };

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    if (g_strcmp0 (cells[settings[i].dimension == TRADE_CUBE_VALUATION], settings[i].words) == 0)
      trade_intake_word (intake, observation, settings[i].dimension, settings[i].code);
}

/* What tells rows apart that has no place in a figure, as one indicator. */
static void
take_others (TradeIntake      *intake,
             TradeObservation *observation,
             const Layout     *layout)
{
  g_autoptr (GString) indicator = g_string_new (NULL);

  for (guint i = 0; i < layout->others->len; i++)
    g_string_append_printf (indicator, "%s%s", indicator->len > 0 ? ", " : "",
                            trade_intake_get (intake, g_array_index (layout->others, int, i)));
  trade_intake_word (intake, observation, TRADE_CUBE_INDICATOR, indicator->str);
}

/* Capital letters rate a value, from A, excellent, to E, to be used with caution; what is F is not published. */
static void
take_status (TradeIntake      *intake,
             TradeObservation *observation,
             const Layout     *layout)
{
  const char *flag = trade_intake_get (intake, layout->status);

  if (g_ascii_isupper (*flag))
    observation->status = *flag < 'E' ? TRADE_STATUS_NORMAL : TRADE_STATUS_UNRELIABLE;
  else if (g_str_equal (flag, "x"))
    observation->status = TRADE_STATUS_SUPPRESSED;
  else
    trade_dialect_parse_flag (flag, &observation->status);
}

static void
take_row (TradeIntake  *intake,
          const Layout *layout)
{
  TradeObservation observation = { .status = TRADE_STATUS_NORMAL };
  const int flow = layout->columns[COLUMN_FLOW];
  TradeQuantity quantity;

  if (!trade_row_take_flow (intake, &observation, flow, trade_vocabulary_find_flow (trade_intake_get (intake, flow))))
    return;
  if (!read_unit (intake, layout, &quantity))
    {
      trade_intake_reject (intake, layout->unit, _("this is not a unit that is known"));
      return;
    }
  if (!take_period (intake, &observation, layout))
    return;

  trade_intake_word (intake, &observation, TRADE_CUBE_MEASURE, quantity.measure);
  trade_intake_word (intake, &observation, TRADE_CUBE_UNIT, quantity.unit);
  take_place (intake, &observation, TRADE_CUBE_REPORTER, layout->place);
  take_place (intake, &observation, TRADE_CUBE_PARTNER, layout->columns[COLUMN_PARTNER]);
  take_product (intake, &observation, layout);
  take_settings (intake, &observation, layout);
  take_others (intake, &observation, layout);
  take_status (intake, &observation, layout);
  trade_intake_take (intake, layout->value, quantity.scale, &observation);
}

static void
take (TradeIntake *intake)
{
  Layout layout = find_layout (trade_intake_get_header (intake));

  layout.are_quarters = are_quarters (intake, layout.period);
  while (trade_intake_next_record (intake))
    take_row (intake, &layout);
  g_array_unref (layout.others);
}

const TradeReaderRecord trade_reader_statcan = {
  .id = "statcan",
  .name = N_("Statistics Canada"),
  .rate = rate,
  .take = take,
  .publisher = "Statistics Canada",
  .uri = "https://www150.statcan.gc.ca/",
};
