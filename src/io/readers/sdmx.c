/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-flow-words.h"
#include "trade-period-cell.h"
#include "trade-reader-record.h"
#include "trade-sdmx.h"

/* SDMX-CSV 1.0 and 2.0, as Eurostat, the OECD, central banks and national offices write them: a column for each dimension, in codes or
 * in words, or in both, side by side or in one cell, and behind the value one for each attribute. One row has one measure: values and
 * quantities of the same trade are rows of their own. Where no dimension has the direction of trade, the name of an indicator, of the
 * series or of all data may tell it; else a person must. */

#define BETWEEN ": "

/* So many texts are kept with what they say. */
#define MOST_TOLD 1000

typedef struct
{
  int      columns[TRADE_SDMX_N_COLUMNS];
  GArray  *dimensions; /* of int: those that have no place in a figure */
  GArray  *names;      /* of int: those of series and of all data */
  GArray  *titles;     /* of int: those of series alone */
  gboolean is_joined;  /* whether codes and labels stand in one cell */
  GArray  *periods;    /* of TradeSdmxPeriod, where these stand side by side */
  GHashTable *told;    /* what each text says of trade */
  GPtrArray *same;     /* of char*: what all rows have in each dimension, NULL where they differ */
  gboolean is_counted; /* whether a row tells how its values are counted */
  TradeSdmxUnit unit; /* of the row before */
  int      has_amounts; /* whether some rows are about amounts; below 0 where that is not known yet */
} Layout;

/* A row that is read, one that is looked at before, or one of those by which the file is recognised. */
typedef struct
{
  TradeIntake        *intake;
  const TradeCsvCell *cells;
  guint               n_cells;
  const TradeHeading *row;
} Cells;

static const char *
get_cell (const Cells *cells,
          int          column)
{
  if (cells->intake != NULL)
    return trade_intake_get (cells->intake, column);
  if (cells->cells != NULL)
    return column >= 0 && (guint) column < cells->n_cells && cells->cells[column].text != NULL ? cells->cells[column].text : "";

  return column >= 0 && (guint) column < cells->row->n ? cells->row->names[column] : "";
}

/* The code of what may have its label behind it: "TIME_PERIOD: Time period". */
static char *
cut_code (const char *text)
{
  const char *between = strstr (text, BETWEEN);

  return between != NULL ? g_strndup (text, (gsize) (between - text)) : g_strdup (text);
}

static int
rate (const TradeHeading *header)
{
  if (trade_sdmx_is_older (header) || trade_sdmx_is_wide (header))
    return 90;
  if (trade_sdmx_find_name (header, "time period") == TRADE_HEADING_NONE || trade_sdmx_find_name (header, "obs value") == TRADE_HEADING_NONE)
    return 0;

  return trade_heading_find (header, "dataflow") == 0 || trade_heading_find (header, "structure") == 0 ? 95 : 70;
}

/* Whether a column tells nothing apart that has not the place of what it is called after: its time, value or scale is another's. */
static gboolean
is_of_another (TradeSdmxColumn column)
{
  return column == TRADE_SDMX_PERIOD || column == TRADE_SDMX_VALUE || column == TRADE_SDMX_FLAG || column == TRADE_SDMX_MULTIPLIER ||
         column == TRADE_SDMX_NAME || column == TRADE_SDMX_ATTRIBUTE;
}

/* Whether a column is one of these by a name that means nothing else. */
static gboolean
has_sure (const TradeHeading *header,
          TradeSdmxColumn     column)
{
  static const char *const unsure[] = { "country", "region", NULL };

  for (guint i = 0; i < header->n; i++)
    {
      g_autofree char *code = trade_sdmx_cut_name (header->folded[i]);

      if (!trade_sdmx_is_label (header, i) && trade_sdmx_find_column (code) == column && !g_strv_contains (unsure, code))
        return TRUE;
    }

  return FALSE;
}

/* What a column is, where another has the place that its name has by itself. */
static TradeSdmxColumn
find_place (const Layout       *self,
            const TradeHeading *header,
            const char         *name)
{
  const TradeSdmxColumn column = trade_sdmx_find_column (name);
  const int *columns = self->columns;

  /* Beside a reporter, the country is the other one. */
  if (g_str_equal (name, "country") && has_sure (header, TRADE_SDMX_REPORTER))
    return has_sure (header, TRADE_SDMX_PARTNER) ? TRADE_SDMX_DIMENSION : TRADE_SDMX_PARTNER;
  if (g_str_equal (name, "region") && has_sure (header, TRADE_SDMX_REPORTER))
    return TRADE_SDMX_DIMENSION;
  /* An entry is a flow, of which a figure has one. */
  if ((column == TRADE_SDMX_ENTRY && columns[TRADE_SDMX_FLOW] != TRADE_HEADING_NONE) ||
      (column == TRADE_SDMX_FLOW && columns[TRADE_SDMX_ENTRY] != TRADE_HEADING_NONE))
    return TRADE_SDMX_DIMENSION;

  return column;
}

/* Names of all data may name what only some rows have; those of a series are about it. */
static gboolean
is_title (const char *name)
{
  return g_str_equal (name, "title") || g_str_equal (name, "title compl") || g_str_equal (name, "series name");
}

static void
add_column (Layout          *self,
            int              i,
            TradeSdmxColumn  column,
            int              value)
{
  /* Behind the value there are attributes, whatever they are called. */
  const gboolean is_attribute = is_of_another (column) || (value != TRADE_HEADING_NONE && i > value);

  if (column == TRADE_SDMX_NAME)
    g_array_append_val (self->names, i);
  if (column != TRADE_SDMX_DIMENSION && self->columns[column] == TRADE_HEADING_NONE)
    self->columns[column] = i;
  else if (!is_attribute)
    g_array_append_val (self->dimensions, i);
}

/* Gives the places to the columns that the standard itself calls so, whatever stands before them. */
static void
place_own (Layout             *self,
           const TradeHeading *header)
{
  for (int i = 0; (guint) i < header->n; i++)
    {
      g_autofree char *code = trade_sdmx_cut_name (header->folded[i]);
      const TradeSdmxColumn column = trade_sdmx_find_column (code);

      if (trade_sdmx_is_own_name (code) && !trade_sdmx_is_label (header, (guint) i) && self->columns[column] == TRADE_HEADING_NONE)
        self->columns[column] = i;
    }
}

/* Whether a column has the place that its own name has. */
static gboolean
is_placed (const Layout *self,
           int           i,
           const char   *name)
{
  return trade_sdmx_is_own_name (name) && self->columns[trade_sdmx_find_column (name)] == i;
}

static void
free_words (gpointer data)
{
  trade_flow_words_clear (data);
  g_free (data);
}

static void
layout_clear (Layout *self)
{
  g_array_unref (self->dimensions);
  g_array_unref (self->names);
  g_array_unref (self->titles);
  g_free (self->unit.code);
  g_free (self->unit.label);
  g_array_unref (self->periods);
  g_hash_table_unref (self->told);
  g_clear_pointer (&self->same, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Layout, layout_clear)

static Layout
find_layout (const TradeHeading *header)
{
  const int value = trade_sdmx_is_older (header) ? TRADE_HEADING_NONE : trade_sdmx_find_name (header, "obs value");
  const gboolean has_periods = trade_sdmx_is_wide (header);
  Layout layout = {
    .dimensions = g_array_new (FALSE, FALSE, sizeof (int)),
    .names = g_array_new (FALSE, FALSE, sizeof (int)),
    .titles = g_array_new (FALSE, FALSE, sizeof (int)),
    .periods = trade_sdmx_find_periods (header, has_periods ? 0 : (int) header->n),
    .told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_words),
    .has_amounts = -1,
  };

  for (guint i = 0; i < TRADE_SDMX_N_COLUMNS; i++)
    layout.columns[i] = TRADE_HEADING_NONE;
  place_own (&layout, header);
  for (int i = 0; (guint) i < header->n; i++)
    {
      g_autofree char *code = trade_sdmx_cut_name (header->folded[i]);
      TradePeriod period;

      if (has_periods && trade_period_cell_parse (header->names[i], &period))
        continue;
      layout.is_joined = layout.is_joined || !g_str_equal (code, header->folded[i]);
      if (is_title (code))
        g_array_append_val (layout.titles, i);
      if (!trade_sdmx_is_label (header, (guint) i) && !is_placed (&layout, i, code))
        add_column (&layout, i, find_place (&layout, header, code), value);
    }

  return layout;
}

/* Between rows, what many texts say is not kept. */
static void
forget_words (Layout *layout)
{
  if (g_hash_table_size (layout->told) >= MOST_TOLD)
    g_hash_table_remove_all (layout->told);
}

/* What a text says of trade; a file has few of them, and many rows. */
static const TradeFlowWords *
read_words (const Layout *layout,
            const char   *text)
{
  TradeFlowWords *words = g_hash_table_lookup (layout->told, text);

  if (words == NULL)
    {
      words = g_new (TradeFlowWords, 1);
      trade_flow_words_read (text, words);
      g_hash_table_insert (layout->told, g_strdup (text), words);
    }

  return words;
}

/* What a dimension is called in a row: by its label, where it has one. */
static const char *
get_name (const Cells        *cells,
          const Layout       *layout,
          const TradeHeading *header,
          int                 column)
{
  const char *cell = get_cell (cells, column);
  const char *between = layout->is_joined ? strstr (cell, BETWEEN) : NULL;

  if (between != NULL)
    return between + strlen (BETWEEN);

  return (guint) column + 1 < header->n && trade_sdmx_is_label (header, (guint) column + 1) ? get_cell (cells, column + 1) : cell;
}

/* The dimension that tells which way goods go, where none has just that, as far as they do not contradict each other. */
static int
find_teller (const Cells        *cells,
             const Layout       *layout,
             const TradeHeading *header,
             gboolean           *is_open)
{
  const char *flow = NULL;
  int teller = TRADE_HEADING_NONE;

  *is_open = FALSE;
  for (guint i = 0; i < layout->dimensions->len; i++)
    {
      const int column = g_array_index (layout->dimensions, int, i);
      const TradeFlowWords *words = read_words (layout, get_name (cells, layout, header, column));

      *is_open = *is_open || (words->flow != NULL && flow != NULL && !g_str_equal (words->flow, flow));
      if (words->flow == NULL || flow != NULL)
        continue;
      flow = words->flow;
      teller = column;
    }

  return *is_open ? TRADE_HEADING_NONE : teller;
}

/* The name that tells it, as far as they do not contradict each other. */
static const TradeFlowWords *
find_title (const Cells  *cells,
            const Layout *layout)
{
  const TradeFlowWords *found = NULL;

  for (guint i = 0; i < layout->names->len; i++)
    {
      const TradeFlowWords *words = read_words (layout, get_cell (cells, g_array_index (layout->names, int, i)));

      if (words->flow != NULL && found != NULL && !g_str_equal (words->flow, found->flow))
        return NULL;
      found = words->flow != NULL ? words : found;
    }

  return found;
}

/* What a row says of the direction of trade, where no column has just that, and the dimension that says it, if one does. */
static const TradeFlowWords *
find_words (const Cells        *cells,
            const Layout       *layout,
            const TradeHeading *header,
            int                *teller)
{
  gboolean is_open;

  *teller = find_teller (cells, layout, header, &is_open);
  if (*teller != TRADE_HEADING_NONE)
    return read_words (layout, get_name (cells, layout, header, *teller));

  return is_open ? NULL : find_title (cells, layout);
}

/* Whether a cell stands for all of its dimension. */
static gboolean
is_total (const char *cell,
          const char *between)
{
  return trade_vocabulary_is_whole (between != NULL ? between + strlen (BETWEEN) : cell);
}

/* What values are counted in, where no column has just that: a dimension or a name tells it, or at least in how many. */
static const TradeQuantity *
find_quantity (const Cells          *cells,
               const Layout         *layout,
               const TradeHeading   *header,
               const TradeFlowWords *title)
{
  static const TradeQuantity unstated = { .measure = TRADE_MEASURE_VALUE, .unit = TRADE_UNIT_UNSTATED };
  const TradeQuantity *scaled = title != NULL && title->quantity.has_scale ? &title->quantity : &unstated;

  for (guint i = 0; i < layout->dimensions->len; i++)
    {
      const TradeFlowWords *words = read_words (layout, get_name (cells, layout, header, g_array_index (layout->dimensions, int, i)));

      if (words->has_quantity)
        return &words->quantity;
      if (words->quantity.has_scale)
        scaled = &words->quantity;
    }

  return title != NULL && title->has_quantity ? &title->quantity : scaled;
}

/* Whether a dimension, or the name of a series, tells that its values are no amounts, whatever their unit. */
static gboolean
is_ratio (const Cells        *cells,
          const Layout       *layout,
          const TradeHeading *header)
{
  for (guint i = 0; i < layout->dimensions->len; i++)
    if (read_words (layout, get_name (cells, layout, header, g_array_index (layout->dimensions, int, i)))->is_ratio)
      return TRUE;
  for (guint i = 0; i < layout->titles->len; i++)
    if (read_words (layout, get_cell (cells, g_array_index (layout->titles, int, i)))->is_ratio)
      return TRUE;

  return FALSE;
}

/* Whether a column has just the direction of trade. */
static gboolean
has_flow_column (const Layout *layout)
{
  return layout->columns[TRADE_SDMX_FLOW] != TRADE_HEADING_NONE || layout->columns[TRADE_SDMX_ENTRY] != TRADE_HEADING_NONE;
}

typedef struct
{
  TradeIntake        *intake;
  Layout             *layout;
  const TradeHeading *header;
  gboolean            is_below; /* whether the header has passed */
} Survey;

/* Compares each dimension with that of the rows before. */
static void
survey_cb (const TradeCsvCell *row,
           guint               n_cells,
           gpointer            data)
{
  Survey *self = data;
  Layout *layout = self->layout;
  const Cells cells = { .cells = row, .n_cells = n_cells };
  const gboolean is_first = layout->same == NULL;
  int teller = TRADE_HEADING_NONE;
  gboolean is_open;

  if (!self->is_below || n_cells < 2)
    {
      self->is_below = self->is_below || (n_cells >= self->header->n && g_str_equal (get_cell (&cells, 0), self->header->names[0]));
      return;
    }

  forget_words (layout);
  if (!has_flow_column (layout))
    teller = find_teller (&cells, layout, self->header, &is_open);
  layout->is_counted = layout->is_counted || *get_cell (&cells, layout->columns[TRADE_SDMX_MULTIPLIER]) != '\0';
  if (is_first)
    layout->same = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < layout->dimensions->len; i++)
    {
      const int column = g_array_index (layout->dimensions, int, i);
      const char *cell = column == teller ? read_words (layout, get_name (&cells, layout, self->header, column))->rest
                                          : get_cell (&cells, column);

      if (is_first)
        g_ptr_array_add (layout->same, g_strdup (cell));
      else if (g_strcmp0 (layout->same->pdata[i], cell) != 0)
        g_clear_pointer (&layout->same->pdata[i], g_free);
    }
}

/* Looks through all rows, where these may differ in what only all of them tell. */
static void
survey (TradeIntake *intake,
        Layout      *layout)
{
  Survey survey = { .intake = intake, .layout = layout, .header = trade_intake_get_header (intake) };

  if (layout->dimensions->len > 1 || layout->columns[TRADE_SDMX_MULTIPLIER] != TRADE_HEADING_NONE)
    trade_intake_glance (intake, survey_cb, &survey);
}

/* What tells rows apart that have no place in a figure, as one indicator. Of a name that tells the direction, that is the rest. A row is
 * the whole where it is that in all dimensions in which rows differ. */
static char *
join_dimensions (const Cells  *cells,
                 const Layout *layout,
                 int           teller,
                 const char   *rest,
                 gboolean     *is_whole)
{
  GString *indicator = g_string_new (NULL);
  gboolean has_total = FALSE, has_part = FALSE;

  for (guint i = 0; i < layout->dimensions->len; i++)
    {
      const int column = g_array_index (layout->dimensions, int, i);
      const char *cell = column == teller ? rest : get_cell (cells, column);
      const char *between = layout->is_joined && column != teller ? strstr (cell, BETWEEN) : NULL;
      const int length = (int) (between != NULL ? (gsize) (between - cell) : strlen (cell));
      const gboolean is_same = layout->same != NULL && g_strcmp0 (layout->same->pdata[i], cell) == 0;

      if (is_total (cell, between) || (column == teller && is_total (get_cell (cells, column), NULL)))
        has_total = TRUE;
      else
        has_part = has_part || (*cell != '\0' && !is_same);
      if (*cell != '\0')
        g_string_append_printf (indicator, "%s%.*s", indicator->len > 0 ? " " : "", length, cell);
    }
  *is_whole = has_total && !has_part;

  return g_string_free (indicator, FALSE);
}

/* Reads what no column has that has just that. Returns the indicator. */
static char *
read_names (TradeIntake  *intake,
            const Layout *layout,
            TradeSdmxRow *row)
{
  const Cells cells = { .intake = intake };
  const TradeHeading *header = trade_intake_get_header (intake);
  const gboolean has_flow = has_flow_column (layout);
  int teller = TRADE_HEADING_NONE;
  const TradeFlowWords *words = has_flow ? NULL : find_words (&cells, layout, header, &teller);

  if (words != NULL)
    {
      row->flow = words->flow;
      row->type = words->type;
      row->valuation = words->valuation;
    }
  else if (!has_flow)
    row->flow = trade_column_meaning_get_flow (trade_intake_get_options (intake)->values);
  row->is_ratio = is_ratio (&cells, layout, header);
  if (layout->columns[TRADE_SDMX_UNIT] == TRADE_HEADING_NONE)
    row->quantity = find_quantity (&cells, layout, header, words);
  else if (words != NULL && words->has_quantity)
    row->quantity = &words->quantity;

  return join_dimensions (&cells, layout, teller, teller != TRADE_HEADING_NONE ? words->rest : "", &row->is_whole);
}

/* Takes a cell apart that has a code and a label. */
static void
part_cell (TradeSdmxRow *row,
           guint         column,
           char        **code)
{
  const char *between = strstr (row->cells[column], BETWEEN);

  *code = cut_code (row->cells[column]);
  if (between != NULL)
    row->labels[column] = between + strlen (BETWEEN);
  row->cells[column] = *code;
}

static void
read_cells (TradeIntake  *intake,
            const Layout *layout,
            TradeSdmxRow *row,
            char        **codes)
{
  const TradeHeading *header = trade_intake_get_header (intake);

  for (guint i = 0; i < TRADE_SDMX_N_COLUMNS; i++)
    {
      const int column = layout->columns[i];

      row->cells[i] = trade_intake_get (intake, column);
      if (layout->is_joined)
        part_cell (row, i, &codes[i]);
      /* The label stands in the column that follows. */
      if (column >= 0 && (guint) column + 1 < header->n && trade_sdmx_is_label (header, (guint) column + 1))
        row->labels[i] = trade_intake_get (intake, column + 1);
    }
}

static void
set_aside_row (TradeIntake        *intake,
               const Layout       *layout,
               TradeCubeDimension  dimension)
{
  const guint n_values = MAX (layout->periods->len, 1);

  trade_intake_expect (intake, n_values);
  for (guint i = 0; i < n_values; i++)
    trade_intake_set_aside (intake, (guint) TRADE_SET_ASIDE_DIMENSION + (guint) dimension);
}

static void
look_for_amounts_cb (const TradeCsvCell *row,
                     guint               n_cells,
                     gpointer            data)
{
  Survey *self = data;
  const Cells cells = { .cells = row, .n_cells = n_cells };
  g_autofree char *transformation = cut_code (get_cell (&cells, self->layout->columns[TRADE_SDMX_TRANSFORMATION]));

  if (!self->is_below || n_cells < 2)
    {
      self->is_below = self->is_below || (n_cells >= self->header->n && g_str_equal (get_cell (&cells, 0), self->header->names[0]));
      return;
    }
  if (self->layout->has_amounts == 0 && trade_sdmx_is_plain (transformation) && !is_ratio (&cells, self->layout, self->header))
    self->layout->has_amounts = 1;
}

/* An index whose unit is one of money is set aside beside amounts; alone, it is none, and a person must know. */
static void
refuse_ratio (TradeIntake *intake,
              Layout      *layout)
{
  Survey survey = { .intake = intake, .layout = layout, .header = trade_intake_get_header (intake) };

  if (layout->has_amounts < 0)
    {
      layout->has_amounts = 0;
      trade_intake_glance (intake, look_for_amounts_cb, &survey);
    }
  if (layout->has_amounts > 0)
    set_aside_row (intake, layout, TRADE_CUBE_MEASURE);
  else
    trade_intake_reject (intake, layout->columns[TRADE_SDMX_UNIT],
                         _("the row is about an index, a share or growth, and its unit does not say so; what its values are is not known"));
}

static void
take_row (TradeIntake *intake,
          Layout      *layout)
{
  TradeObservation observation = { .status = TRADE_STATUS_NORMAL };
  g_auto (GStrv) codes = layout->is_joined ? g_new0 (char *, TRADE_SDMX_N_COLUMNS + 1) : NULL;
  TradeSdmxRow row = { .unit = &layout->unit };
  g_autofree char *indicator = read_names (intake, layout, &row);
  TradeSdmxColumn wrong;
  const char *reason;
  TradePeriod period;
  int scale = 0;

  row.indicator = indicator;
  read_cells (intake, layout, &row, codes);
  row.is_counted = layout->is_counted && (layout->periods->len > 0 || *row.cells[TRADE_SDMX_VALUE] != '\0');
  /* Where other rows tell which way goods go, one that does not is of something else. */
  if (!trade_sdmx_is_trade (&row) || (!has_flow_column (layout) && row.flow == NULL))
    {
      set_aside_row (intake, layout, TRADE_CUBE_INDICATOR);
      return;
    }
  if (trade_sdmx_contradicts (&row))
    {
      refuse_ratio (intake, layout);
      return;
    }

  reason = trade_sdmx_take_key (intake, &row, &observation, &scale, &wrong);
  if (reason == NULL && layout->periods->len == 0 && !trade_period_cell_parse (row.cells[TRADE_SDMX_PERIOD], &period))
    {
      reason = _("this is not a year, a quarter or a month");
      wrong = TRADE_SDMX_PERIOD;
    }
  if (reason != NULL)
    {
      trade_intake_reject (intake, layout->columns[wrong], "%s", reason);
      return;
    }
  if (layout->periods->len > 0)
    {
      trade_sdmx_take_periods (intake, layout->periods, &observation, scale);
      return;
    }

  trade_intake_period (intake, &observation, period, FALSE);
  trade_intake_take (intake, layout->columns[TRADE_SDMX_VALUE], scale, &observation);
}

static void
take (TradeIntake *intake)
{
  g_auto (Layout) layout = find_layout (trade_intake_get_header (intake));

  survey (intake, &layout);
  while (trade_intake_next_record (intake))
    {
      forget_words (&layout);
      take_row (intake, &layout);
    }
}

/* What the first rows tell. */
static void
look_at_row (const TradeHeading *row,
             const TradeHeading *header,
             const Layout       *layout,
             gboolean           *has_flow,
             gboolean           *has_unit)
{
  const Cells cells = { .row = row };
  int teller;
  const TradeFlowWords *words = find_words (&cells, layout, header, &teller);

  *has_flow = *has_flow || words != NULL;
  *has_unit = *has_unit || !g_str_equal (find_quantity (&cells, layout, header, words)->unit, TRADE_UNIT_UNSTATED);
}

/* Whether any of the first rows tells which way goods go, and what values are counted in. */
static void
look_at_head (const TradeHead *head,
              gboolean        *has_flow,
              gboolean        *has_unit)
{
  guint first = 0;

  while (first < head->rows->len && rate (g_ptr_array_index (head->rows, first)) == 0)
    first++;
  *has_flow = *has_unit = first + 1 >= head->rows->len;
  if (!*has_flow)
    {
      const TradeHeading *header = g_ptr_array_index (head->rows, first);
      g_auto (Layout) layout = find_layout (header);

      *has_flow = has_flow_column (&layout);
      *has_unit = layout.columns[TRADE_SDMX_UNIT] != TRADE_HEADING_NONE;
      for (guint i = first + 1; i < head->rows->len && !(*has_flow && *has_unit); i++)
        look_at_row (g_ptr_array_index (head->rows, i), header, &layout, has_flow, has_unit);
    }
}

static TradePreviewDoubt
get_doubt (const TradeHead *head)
{
  gboolean has_flow, is_told;

  look_at_head (head, &has_flow, &is_told);
  if (has_flow)
    return is_told ? TRADE_PREVIEW_SURE : TRADE_PREVIEW_UNIT;

  return TRADE_PREVIEW_FLOW;
}

static gboolean
has_unit (const TradeHead *head)
{
  gboolean has_flow, is_told;

  look_at_head (head, &has_flow, &is_told);

  return is_told;
}

const TradeReaderRecord trade_reader_sdmx = {
  .id = "sdmx-csv",
  .name = N_("SDMX-CSV, as Eurostat and the OECD write it"),
  .rate = rate,
  .get_doubt = get_doubt,
  .has_unit = has_unit,
  .take = take,
};
