/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-view-private.h"

/* What a person adds to a view, and which of its figures that is about. */

/* The dimensions that tell rows apart, in the order in which a row is called by them. */
static const TradeDimension row_dimensions[] = {
  TRADE_DIMENSION_FLOW,
  TRADE_DIMENSION_PRODUCT,
  TRADE_DIMENSION_PARTNER,
  TRADE_DIMENSION_ENTERPRISE,
};

/**
 * trade_view_annotate:
 * @self: a view
 * @annotations: (nullable): what a person adds to it, in the place of what was added before
 *
 * Makes a view that shows the same with other annotations.
 *
 * Returns: (transfer full): the view
 */
TradeView *
trade_view_annotate (TradeView        *self,
                     TradeAnnotations *annotations)
{
  TradeView *copy;

  g_return_val_if_fail (TRADE_IS_VIEW (self), NULL);

  copy = trade_view_copy (self, self->dataset);
  g_clear_pointer (&copy->annotations, trade_annotations_unref);
  copy->annotations = annotations != NULL ? trade_annotations_ref (annotations) : NULL;

  return copy;
}

/**
 * trade_view_get_annotations:
 * @self: a view
 *
 * Gets what a person, or the package, adds to a view.
 *
 * Returns: (transfer none) (nullable): the annotations
 */
TradeAnnotations *
trade_view_get_annotations (TradeView *self)
{
  g_return_val_if_fail (TRADE_IS_VIEW (self), NULL);

  return self->annotations;
}

/**
 * trade_view_reword:
 * @self: a view
 * @title: (nullable): a title in a person's own words; %NULL or empty for the one that the view has
 * @subtitle: (nullable): the same for the subtitle
 *
 * Makes a view that shows the same under other words. Arranging it to show other figures brings the view's own words back.
 *
 * Returns: (transfer full): the view
 */
TradeView *
trade_view_reword (TradeView  *self,
                   const char *title,
                   const char *subtitle)
{
  g_autoptr (TradeAnnotations) annotations = NULL;

  g_return_val_if_fail (TRADE_IS_VIEW (self), NULL);

  annotations = trade_annotations_with_words (self->annotations, title, subtitle);

  return trade_view_annotate (self, annotations);
}

/**
 * trade_view_get_own_title:
 * @self: a view
 *
 * Gets the title that a person worded, see trade_view_reword().
 *
 * Returns: (transfer none) (nullable): the title
 */
const char *
trade_view_get_own_title (TradeView *self)
{
  g_return_val_if_fail (TRADE_IS_VIEW (self), NULL);

  return trade_annotations_get_title (self->annotations);
}

/**
 * trade_view_get_own_subtitle:
 * @self: a view
 *
 * Gets the subtitle that a person worded, see trade_view_reword().
 *
 * Returns: (transfer none) (nullable): the subtitle
 */
const char *
trade_view_get_own_subtitle (TradeView *self)
{
  g_return_val_if_fail (TRADE_IS_VIEW (self), NULL);

  return trade_annotations_get_subtitle (self->annotations);
}

/**
 * trade_view_dup_row_id:
 * @self: a view
 * @figure: a figure of it
 *
 * Names the row, the line or the series that a figure is of, for annotations: its flow, and its product, partner and
 * enterprise where they are not all of them, such as `X/GREEN_TRIO`; where the view compares reporters, the reporter, and where
 * each column of it is a year, the year too.
 *
 * Returns: (transfer full): the name
 */
char *
trade_view_dup_row_id (TradeView   *self,
                       TradeFigure *figure)
{
  const TradeSeriesKey *key;
  GString *id;

  g_return_val_if_fail (TRADE_IS_VIEW (self), NULL);
  g_return_val_if_fail (TRADE_IS_FIGURE (figure), NULL);

  key = trade_figure_get_key (figure);
  id = g_string_new (key->flow);
  for (guint i = 1; i < G_N_ELEMENTS (row_dimensions); i++)
    {
      const char *code = key->codes[row_dimensions[i]];

      if (!g_str_equal (code, trade_dimension_get_unstated (row_dimensions[i])))
        g_string_append_printf (id, TRADE_ROW_SEPARATOR "%s", code);
    }
  if (trade_view_get_scope (self)->key.reporter == NULL)
    g_string_append_printf (id, TRADE_ROW_SEPARATOR "%s", key->reporter);
  if (trade_view_get_column (self, 0)->has_year)
    g_string_append_printf (id, TRADE_ROW_SEPARATOR "%d", trade_period_get_year (trade_figure_get_period (figure)));

  return g_string_free (id, FALSE);
}

/* How many codes a row has beside those that are asked for; -1 where it has not got all of these. */
static int
count_others (const char        *row_id,
              const char *const *wanted)
{
  g_auto (GStrv) codes = g_strsplit (row_id, TRADE_ROW_SEPARATOR, -1);

  for (guint i = 0; wanted[i] != NULL; i++)
    {
      if (!g_strv_contains ((const char *const *) codes, wanted[i]))
        return -1;
    }

  return (int) g_strv_length (codes) - (int) g_strv_length ((char **) wanted);
}

/**
 * trade_view_list_row:
 * @self: a view
 * @row_id: the codes of a row, see trade_view_dup_row_id(); some of them will do
 *
 * Lists the figures of the rows that have all these codes and the fewest others: of `X` those of all exports where the view
 * has them, else those of whatever exports it has.
 *
 * Returns: (transfer container) (element-type TradeFigure): a set of figures, empty where there is no such row
 */
GHashTable *
trade_view_list_row (TradeView  *self,
                     const char *row_id)
{
  GHashTable *figures = g_hash_table_new (NULL, NULL);
  g_auto (GStrv) wanted = NULL;
  int fewest = G_MAXINT;

  g_return_val_if_fail (TRADE_IS_VIEW (self), figures);
  g_return_val_if_fail (row_id != NULL, figures);

  wanted = g_strsplit (row_id, TRADE_ROW_SEPARATOR, -1);

  for (guint i = 0; i < self->figures->len; i++)
    {
      TradeFigure *figure = g_ptr_array_index (self->figures, i);
      g_autofree char *id = trade_view_dup_row_id (self, figure);
      int others = count_others (id, (const char *const *) wanted);

      if (others < 0 || others > fewest)
        continue;
      if (others < fewest)
        g_hash_table_remove_all (figures);
      fewest = others;
      g_hash_table_add (figures, figure);
    }

  return figures;
}

/**
 * trade_view_list_highlighted:
 * @self: a view
 *
 * Lists the figures of the rows that are highlighted.
 *
 * Returns: (transfer container) (nullable) (element-type TradeFigure): a set of figures; %NULL where no row stands out,
 *   because none or all are highlighted
 */
GHashTable *
trade_view_list_highlighted (TradeView *self)
{
  g_autoptr (GHashTable) all = NULL;

  g_return_val_if_fail (TRADE_IS_VIEW (self), NULL);

  all = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < trade_annotations_get_n_highlights (self->annotations); i++)
    {
      g_autoptr (GHashTable) row = trade_view_list_row (self, trade_annotations_get_highlight (self->annotations, i));
      GHashTableIter iter;
      gpointer figure;

      g_hash_table_iter_init (&iter, row);
      while (g_hash_table_iter_next (&iter, &figure, NULL))
        g_hash_table_add (all, figure);
    }

  if (g_hash_table_size (all) == 0 || g_hash_table_size (all) == self->figures->len)
    return NULL;

  return g_steal_pointer (&all);
}
