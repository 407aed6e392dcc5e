/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-gacc.h"
#include "trade-reader-record.h"
#include "trade-vocabulary.h"

/* China's customs: a title with the month, a line with the unit, and a table in Chinese whose header has two lines: flows, and
 * below each the month and the months since January. In its rows are partners, products, flows or months, and the growth of
 * each may stand in the row below it, which has no name. */

/* What is set in by less is but a stray space. */
#define MIN_INDENT 2

/* Growth in percent has no more digits before its point, but of few rows. */
#define GROWTH_DIGITS 3

/* A row that those which are set in below it are parts of. */
typedef struct
{
  int indent;
  int level;
} Parent;

typedef struct
{
  TradeGaccRows  rows;
  TradeGaccTitle title;
  GArray        *columns; /* of TradeGaccColumn */
  TradePeriod    period;  /* of months in rows: that of the last row */
  gboolean       is_over; /* whether another table has begun below it */
  gboolean       has_growth_rows;
  gboolean       may_grow; /* whether the last row had a name, so that the next may have its growth */
  GArray        *parents; /* of Parent: of products in rows, from the outermost to the innermost */
  char          *name;    /* of partners and products in rows: that of the last row that has one, or NULL */
  TradeCodeRole  role;
  int            level;
} Layout;

/* Flows in rows are theirs only where columns are months. */
static gboolean
names_month (const TradeHeading *header)
{
  for (guint i = 1; i < header->n; i++)
    if (strstr (header->folded[i], "月") != NULL)
      return TRUE;

  return FALSE;
}

static int
rate (const TradeHeading *header)
{
  const TradeGaccRows rows = header->n > 2 ? trade_gacc_find_rows (header->folded[0]) : TRADE_GACC_NOTHING;

  return rows == TRADE_GACC_NOTHING || (rows == TRADE_GACC_FLOWS && !names_month (header)) ? 0 : 93;
}

static gboolean
is_number (const char *cell)
{
  return *cell != '\0' && cell[strspn (cell, "0123456789.,- ")] == '\0';
}

/* Whether the first cell of a row is empty, and whether numbers or names follow. */
static gboolean
has_no_name (const TradeHeading *row,
             gboolean            numbers)
{
  guint n = 0;

  if (row->n < 2 || (*row->names[0] != '\0' && !trade_gacc_is_growth (row->names[0])))
    return FALSE;
  for (guint i = 1; i < row->n; i++)
    if (*row->names[i] != '\0' && is_number (row->names[i]) != numbers)
      return FALSE;
    else
      n += *row->names[i] != '\0';

  return n > 0;
}

/* Tables of anybody may have such a header; in two lines, or with growth between the months, only those of China's customs
 * have it. */
static int
sniff (const TradeHead *head)
{
  for (guint i = 0; i + 1 < head->rows->len; i++)
    {
      const TradeHeading *row = g_ptr_array_index (head->rows, i);
      const TradeHeading *next = g_ptr_array_index (head->rows, i + 1);
      const TradeHeading *third = i + 2 < head->rows->len ? g_ptr_array_index (head->rows, i + 2) : next;

      if (rate (row) > 0)
        return has_no_name (next, FALSE) || has_no_name (third, TRUE) ||
                   trade_gacc_find_rows (row->folded[0]) == TRADE_GACC_FLOWS
                 ? rate (row)
                 : 0;
    }

  return 0;
}

/* Of a row that has the growth of the one above it, and no name but for what sets it in. */
static gboolean
is_growth_name (const char *cell)
{
  TradeGaccName name;
  g_autofree char *words = NULL;

  trade_gacc_read_name (cell, &name);
  words = name.name;

  return *words == '\0' || trade_gacc_is_growth (words);
}

typedef struct
{
  gboolean is_named;   /* whether the last row has a name */
  guint    n_named;    /* rows that have one, and amounts */
  guint    n_followed; /* those that have what may be their growth in the row below */
} GrowthRows;

/* Looks for rows of growth. Amounts without a name are not as small, or not below each row. */
static void
glance_cb (const TradeCsvCell *cells,
           guint               n_cells,
           gpointer            data)
{
  GrowthRows *rows = data;
  gboolean is_small = TRUE;
  guint n = 0;

  for (guint i = 1; i < n_cells; i++)
    if (cells[i].text != NULL && is_number (cells[i].text))
      {
        is_small &= strcspn (cells[i].text + strspn (cells[i].text, "- "), ".") <= GROWTH_DIGITS;
        n++;
      }
  if (n == 0 || cells[0].text == NULL)
    return;

  if (!is_growth_name (cells[0].text))
    rows->n_named++;
  else if (rows->is_named && is_small)
    rows->n_followed++;
  rows->is_named = !is_growth_name (cells[0].text);
}

static gboolean
has_growth_rows (TradeIntake  *intake,
                 const Layout *layout)
{
  GrowthRows rows = { FALSE, 0, 0 };

  for (guint i = 0; i < layout->columns->len; i++)
    if (g_array_index (layout->columns, TradeGaccColumn, i).is_growth)
      return FALSE;
  trade_intake_glance (intake, glance_cb, &rows);

  return rows.n_followed * 2 > rows.n_named;
}

static Layout
find_layout (TradeIntake *intake)
{
  const TradeHeading *header;
  Layout layout = {
    .columns = g_array_new (FALSE, FALSE, sizeof (TradeGaccColumn)),
    .parents = g_array_new (FALSE, FALSE, sizeof (Parent)),
  };

  trade_intake_join_header (intake);
  header = trade_intake_get_header (intake);
  layout.rows = trade_gacc_find_rows (header->folded[0]);
  trade_gacc_read_title (trade_intake_get_preamble (intake), &layout.title);
  for (guint i = 1; i < header->n; i++)
    {
      TradeGaccColumn column = { .column = (int) i };

      if (*header->folded[i] == '\0' || trade_gacc_is_unit (header->folded[i]))
        continue;
      trade_gacc_read_column (header->folded[i], &column);
      g_array_append_val (layout.columns, column);
    }
  layout.has_growth_rows = has_growth_rows (intake, &layout);

  return layout;
}

/* The period of a value: the title's, or the row's, as far as the column goes; no months where none of them names any. */
static TradePeriod
find_period (const Layout          *layout,
             const TradeGaccColumn *column)
{
  const TradePeriod period = layout->rows == TRADE_GACC_PERIODS ? layout->period : layout->title.period;
  const int year = column->year > 0 ? column->year : trade_period_get_year (period);
  /* In the year. */
  const int last = trade_period_get_month (period) + period.n_months - 1;

  if (period.n_months == 0 && (column->year == 0 || column->month == 0))
    return period;
  if (column->is_cumulative)
    return trade_period_new (year, 1, last);
  if (column->month > 0)
    return trade_period_new (year, column->month, 1);
  /* Where rows name months, what is of the month is of all that are told together. */
  if (column->is_month && layout->rows != TRADE_GACC_PERIODS)
    return trade_period_new (year, last, 1);

  return trade_period_new (year, trade_period_get_month (period), period.n_months);
}

static void
take_value (TradeIntake           *intake,
            const Layout          *layout,
            const TradeGaccColumn *column,
            const char            *row_flow,
            gboolean               is_growth,
            TradeObservation       observation)
{
  const char *flow = row_flow != NULL ? row_flow : column->flow != NULL ? column->flow : layout->title.flow;
  const char *unit = column->unit != NULL ? column->unit : layout->title.unit;
  const int scale = column->unit != NULL ? column->scale : layout->title.scale;
  const TradePeriod period = find_period (layout, column);

  is_growth |= column->is_growth;
  if (column->is_other)
    {
      trade_intake_set_aside (intake, (guint) TRADE_SET_ASIDE_DIMENSION + (guint) TRADE_CUBE_MEASURE);
      return;
    }
  if (flow == NULL)
    {
      trade_intake_reject (intake, column->column, _("this is not a direction of trade that is known"));
      return;
    }
  if (period.n_months == 0)
    {
      trade_intake_reject (intake, column->column, _("the table names no month"));
      return;
    }

  /* Months that are told together count from the start of the year on. */
  trade_intake_period (intake, &observation, period, column->is_cumulative || period.n_months > 1);
  trade_intake_word (intake, &observation, TRADE_CUBE_FLOW, flow);
  trade_intake_word (intake, &observation, TRADE_CUBE_MEASURE, is_growth ? TRADE_MEASURE_GROWTH : TRADE_MEASURE_VALUE);
  trade_intake_word (intake, &observation, TRADE_CUBE_UNIT, is_growth ? TRADE_UNIT_PERCENT : unit);
  if (is_growth && !g_str_equal (unit, TRADE_UNIT_UNSTATED))
    trade_intake_word (intake, &observation, TRADE_CUBE_BASE, unit);
  if (column->is_on_month)
    trade_intake_word (intake, &observation, TRADE_CUBE_COMPARISON, TRADE_COMPARISON_PERIOD);
  trade_intake_take (intake, column->column, is_growth ? 0 : scale, &observation);
}

static void
take_name (TradeIntake      *intake,
           const Layout     *layout,
           TradeObservation *observation)
{
  trade_intake_code (intake, observation, TRADE_CUBE_REPORTER, "CHN", _("China"), TRADE_CODE_MEMBER, 1);
  if (layout->rows == TRADE_GACC_PARTNERS || layout->rows == TRADE_GACC_PRODUCTS)
    trade_intake_code (intake, observation, layout->rows == TRADE_GACC_PARTNERS ? TRADE_CUBE_PARTNER : TRADE_CUBE_PRODUCT,
                       layout->name, NULL, layout->role, layout->level);
}

/* A part lies one level below what it is a part of; below groups, which are of no level, lie the members themselves. */
static int
find_level (Layout              *layout,
            const TradeGaccName *name)
{
  const int indent = layout->rows == TRADE_GACC_PRODUCTS && name->indent >= MIN_INDENT ? name->indent : 0;
  GArray *parents = layout->parents;
  Parent parent = { indent, 0 };

  while (parents->len > 0 && g_array_index (parents, Parent, parents->len - 1).indent >= indent + name->is_part)
    g_array_set_size (parents, parents->len - 1);
  if (layout->role == TRADE_CODE_MEMBER)
    parent.level = parents->len > 0 ? g_array_index (parents, Parent, parents->len - 1).level + 1 : 1;
  if (!name->is_part)
    g_array_append_val (parents, parent);

  return parent.level;
}

static void
start_named_row (TradeIntake *intake,
                 Layout      *layout)
{
  TradeGaccName name;

  trade_gacc_read_name (trade_intake_get (intake, 0), &name);
  if (layout->rows == TRADE_GACC_PARTNERS)
    layout->role = trade_vocabulary_rate_place (name.name, NULL);
  else
    layout->role = trade_vocabulary_is_whole (name.name) ? TRADE_CODE_WHOLE
                   : name.is_overlapping                 ? TRADE_CODE_GROUP
                                                         : TRADE_CODE_MEMBER;
  layout->level = find_level (layout, &name);
  g_free (layout->name);
  layout->name = name.name;
}

/* A row without a name has the growth of what stands in the row above it. */
static gboolean
start_row (TradeIntake *intake,
           Layout      *layout,
           const char **flow,
           gboolean    *is_growth)
{
  const char *name = trade_intake_get (intake, 0);
  const gboolean may_grow = layout->may_grow;

  *flow = NULL;
  *is_growth = FALSE;
  if (layout->rows == TRADE_GACC_FLOWS)
    {
      *flow = trade_gacc_find_flow (name);
      return *flow != NULL;
    }

  *is_growth = is_growth_name (name);
  layout->may_grow = FALSE;
  if (*is_growth)
    return may_grow && (layout->has_growth_rows || *name != '\0');

  layout->may_grow = TRUE;
  if (layout->rows == TRADE_GACC_PERIODS)
    layout->may_grow = trade_gacc_read_period (name, &layout->period);
  else
    start_named_row (intake, layout);

  return layout->may_grow;
}

/* "国家（地区）不明" is a row with numbers, and no header. */
static gboolean
is_header (TradeIntake  *intake,
           const Layout *layout)
{
  g_autofree char *folded = trade_heading_fold (trade_intake_get (intake, 0));
  gboolean has_names = FALSE;

  for (guint i = 0; i < layout->columns->len; i++)
    {
      const char *cell = trade_intake_get (intake, g_array_index (layout->columns, TradeGaccColumn, i).column);

      if (is_number (cell))
        return FALSE;
      has_names |= *cell != '\0';
    }

  return has_names && trade_gacc_find_rows (folded) != TRADE_GACC_NOTHING;
}

/* What a row lacks that could not be started. */
static const char *
get_lack (TradeGaccRows rows)
{
  if (rows == TRADE_GACC_FLOWS)
    return _("this is not a direction of trade that is known");

  return rows == TRADE_GACC_PERIODS ? _("this is not a year, a quarter or a month") : _("this row has no name");
}

static void
take_row (TradeIntake *intake,
          Layout      *layout)
{
  TradeObservation observation = { .status = TRADE_STATUS_NORMAL };
  const char *flow;
  gboolean is_growth;

  /* It may be of the other flow, or counted in something else. */
  layout->is_over |= is_header (intake, layout);
  if (layout->is_over)
    {
      trade_intake_reject (intake, 0, _("a second table begins here; put it into a file of its own"));
      return;
    }
  if (!start_row (intake, layout, &flow, &is_growth))
    {
      trade_intake_reject (intake, 0, "%s", get_lack (layout->rows));
      layout->period.n_months = 0;
      return;
    }

  take_name (intake, layout, &observation);
  trade_intake_expect (intake, layout->columns->len);
  for (guint i = 0; i < layout->columns->len; i++)
    take_value (intake, layout, &g_array_index (layout->columns, TradeGaccColumn, i), flow, is_growth, observation);
}

/* A note has but one cell that is not empty, which is no number: of the growth in a row there may be but one. */
static gboolean
is_note (TradeIntake  *intake,
         const Layout *layout)
{
  guint n = *trade_intake_get (intake, 0) != '\0';

  for (guint i = 0; i < layout->columns->len; i++)
    {
      const char *cell = trade_intake_get (intake, g_array_index (layout->columns, TradeGaccColumn, i).column);

      if (is_number (cell))
        return FALSE;
      n += *cell != '\0';
    }

  return n <= 1;
}

static void
take (TradeIntake *intake)
{
  Layout layout = find_layout (intake);

  while (trade_intake_next (intake))
    if (!is_note (intake, &layout))
      take_row (intake, &layout);
    else
      trade_intake_set_aside (intake, TRADE_SET_ASIDE_NOTE);
  g_array_unref (layout.columns);
  g_array_unref (layout.parents);
  g_free (layout.name);
}

const TradeReaderRecord trade_reader_gacc = {
  .id = "gacc",
  .name = N_("China’s customs"),
  .sniff = sniff,
  .rate = rate,
  .take = take,
  .publisher = "General Administration of Customs of China",
  .uri = "http://www.customs.gov.cn/",
};
