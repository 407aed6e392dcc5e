/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-order-private.h"

#include "trade-dataset-private.h"

/*
 * Row:
 * @row: the number of the row
 * @key: the figure that the row is sorted by: its last one
 * @place: 0 for what stands first in every order, 2 and 3 for what stands last, 1 for what is sorted
 * @derived: whether @key was computed
 * @source: the number of its source in the dataset
 * @paragraph: where it stands in that; after all others if the source has no paragraph for it
 * @position: where it stands in the dataset
 *
 * What is moved as one when a view is sorted.
 */
typedef struct
{
  guint        row;
  TradeFigure *key;
  int          place;
  int          derived;
  guint        source;
  guint        paragraph;
  guint        position;
} Row;

typedef struct
{
  TradeOrder        order;
  gboolean          reversed;
  GCompareDataFunc  compare_names;
  gpointer          data;
} Sorting;

/* The number of all traders stands before the numbers of some, a remainder after what it is left by, and a growth after all
 * that contributed to it. */
static int
get_place (TradeDataset *dataset,
           TradeFigure  *figure)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);

  if (trade_dataset_is_rest (dataset, key))
    return 2;
  if (g_str_equal (key->measure, TRADE_MEASURE_TRADERS) && g_str_equal (key->enterprise, TRADE_CODE_TOTAL))
    return 0;
  if (g_str_equal (key->measure, TRADE_MEASURE_CONTRIBUTION) && trade_series_key_is_whole (key))
    return 3;

  return 1;
}

static TradeFigure *
get_last (TradeAnswer *answer,
          guint        row)
{
  return trade_answer_get_cell (answer, row, trade_answer_get_n_columns (answer) - 1);
}

/*
 * trade_order_makes_sense:
 * @dataset: a dataset
 * @answer: its answer
 *
 * Checks whether there are two rows at least that can change places.
 *
 * Returns: whether there are
 */
gboolean
trade_order_makes_sense (TradeDataset *dataset,
                         TradeAnswer  *answer)
{
  guint n_sorted = 0;

  for (guint i = 0; i < trade_answer_get_n_rows (answer); i++)
    n_sorted += get_place (dataset, get_last (answer, i)) == 1;

  return n_sorted >= 2;
}

static guint
find_source (TradeDataset *dataset,
             TradeFigure  *figure)
{
  GListModel *sources = trade_dataset_get_sources (dataset);
  TradeSource *source = trade_figure_get_source (figure);
  guint n_sources = g_list_model_get_n_items (sources);

  for (guint i = 0; i < n_sources; i++)
    {
      g_autoptr (TradeSource) other = g_list_model_get_item (sources, i);

      if (other == source)
        return i;
    }

  return n_sources;
}

static GHashTable *
number_figures (TradeDataset *dataset)
{
  g_autoptr (GPtrArray) all = trade_dataset_list_figures (dataset);
  GHashTable *positions = g_hash_table_new (NULL, NULL);

  /* The dataset keeps the figures alive. */
  for (guint i = 0; i < all->len; i++)
    g_hash_table_insert (positions, g_ptr_array_index (all, i), GUINT_TO_POINTER (i + 1));

  return positions;
}

static GArray *
collect_rows (TradeDataset *dataset,
              TradeAnswer  *answer)
{
  g_autoptr (GHashTable) positions = number_figures (dataset);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));

  for (guint i = 0; i < trade_answer_get_n_rows (answer); i++)
    {
      Row row = { .row = i, .key = get_last (answer, i) };

      row.place = get_place (dataset, row.key);
      row.derived = trade_figure_is_derived (row.key);
      row.source = find_source (dataset, row.key);
      row.paragraph = trade_figure_get_paragraph (row.key) > 0 ? trade_figure_get_paragraph (row.key) : G_MAXINT;
      /* Figures that only the arrangement computes come after those of the dataset. */
      row.position = GPOINTER_TO_UINT (g_hash_table_lookup (positions, row.key)) - 1;
      g_array_append_val (rows, row);
    }

  return rows;
}

static int
compare_numbers (guint a,
                 guint b)
{
  return (a > b) - (a < b);
}

/* What was computed was not published; it comes after what was. */
static int
compare_published (const Row *a,
                   const Row *b)
{
  if (a->derived != b->derived)
    return a->derived - b->derived;
  if (a->source != b->source)
    return compare_numbers (a->source, b->source);
  if (a->paragraph != b->paragraph)
    return compare_numbers (a->paragraph, b->paragraph);

  return compare_numbers (a->position, b->position);
}

static int
compare_sorted (const Row     *one,
                const Row     *other,
                const Sorting *sorting)
{
  switch (sorting->order)
    {
    case TRADE_ORDER_NAME:
      return sorting->compare_names (one->key, other->key, sorting->data);
    case TRADE_ORDER_PUBLISHED:
      return compare_published (one, other);
    case TRADE_ORDER_VALUE:
    default:
      return compare_numbers (one->row, other->row);
    }
}

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const Row *one = a;
  const Row *other = b;
  const Sorting *sorting = data;

  if (one->place != other->place)
    return one->place - other->place;

  return sorting->reversed ? compare_sorted (other, one, sorting) : compare_sorted (one, other, sorting);
}

/*
 * trade_order_sort:
 * @order: the order to sort in
 * @reversed: whether the rows stand the other way around; what stands first or last in every order stays there
 * @dataset: the dataset of the figures
 * @answer: its answer, greatest first
 * @compare_names: compares two figures by their names
 * @data: what to call it with
 *
 * Sorts the rows of an answer. What is equal in an order stays greatest first.
 *
 * Returns: (transfer full): the answer in that order
 */
TradeAnswer *
trade_order_sort (TradeOrder        order,
                  gboolean          reversed,
                  TradeDataset     *dataset,
                  TradeAnswer      *answer,
                  GCompareDataFunc  compare_names,
                  gpointer          data)
{
  g_autoptr (GArray) rows = NULL;
  g_autofree guint *numbers = NULL;
  Sorting sorting = { order, reversed, compare_names, data };

  g_return_val_if_fail (order != TRADE_ORDER_NAME || compare_names != NULL, NULL);

  if ((order == TRADE_ORDER_VALUE && !reversed) || !trade_order_makes_sense (dataset, answer))
    return trade_answer_ref (answer);

  rows = collect_rows (dataset, answer);
  /* A stable sort, which the documentation of GArray promises. */
  g_array_sort_with_data (rows, compare_rows, &sorting);

  numbers = g_new (guint, rows->len);
  for (guint i = 0; i < rows->len; i++)
    numbers[i] = g_array_index (rows, Row, i).row;

  return trade_answer_new_arranged (answer, numbers);
}
