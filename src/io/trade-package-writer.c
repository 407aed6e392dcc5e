/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-package-writer.h"

#include <string.h>

#include "trade-annotations-json.h"
#include "trade-column.h"
#include "trade-dataset-private.h"
#include "trade-json-writer.h"
#include "trade-number.h"

#define PACKAGE_NAME "figures"

/* Enough for any step that a source may round to. */
#define MAX_DECIMALS 15

static const char *const relations[] = {
  [TRADE_RELATION_EQUAL] = "=",
  [TRADE_RELATION_ABOUT] = "≈",
  [TRADE_RELATION_MORE] = ">",
  [TRADE_RELATION_LESS] = "<",
};

/* A column of the table: a column of every table, or the translation of one. */
typedef struct
{
  TradeColumn column;
  char       *language; /* NULL for the text itself */
} Heading;

static void
clear_heading (gpointer data)
{
  Heading *heading = data;

  g_free (heading->language);
}

static void
append_cell (GString    *csv,
             const char *text)
{
  if (strpbrk (text, ",\"\r\n") == NULL)
    {
      g_string_append (csv, text);
      return;
    }

  g_string_append_c (csv, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *p);
    }
  g_string_append_c (csv, '"');
}

/* All the digits that were printed, trailing zeros too, because they say how far the source rounded. */
static char *
write_decimal (TradeDecimal decimal)
{
  GString *text = g_string_new (NULL);
  guint64 digits = decimal.coefficient < 0 ? -(guint64) decimal.coefficient : (guint64) decimal.coefficient;

  g_string_printf (text, "%" G_GUINT64_FORMAT, digits);
  for (int i = 0; i < decimal.exponent; i++)
    g_string_append_c (text, '0');
  if (decimal.exponent < 0)
    {
      gsize n_decimals = (gsize) -decimal.exponent;

      while (text->len <= n_decimals)
        g_string_prepend_c (text, '0');
      g_string_insert_c (text, text->len - n_decimals, '.');
    }
  if (decimal.coefficient < 0)
    g_string_prepend_c (text, '-');

  return g_string_free (text, FALSE);
}

/* The shortest text that the reader reads as the same number. */
static char *
write_step (double step)
{
  for (int decimals = 0; decimals <= MAX_DECIMALS; decimals++)
    {
      char pattern[16], text[G_ASCII_DTOSTR_BUF_SIZE + 320];
      const char *reason;
      TradeDecimal decimal;

      g_snprintf (pattern, sizeof pattern, "%%.%df", decimals);
      g_ascii_formatd (text, sizeof text, pattern, step);
      if (trade_number_parse (text, strlen (text), &decimal, &reason) && trade_decimal_to_double (decimal) == step)
        return g_strdup (text);
    }

  return g_strdup ("");
}

static char *
write_rounding (TradeFigure *figure)
{
  double rounding = trade_figure_get_rounding (figure);
  TradeDecimal decimal = trade_figure_get_decimal (figure);

  /* The zeros that fill up a number of whole thousands are not digits of it. */
  if (rounding == 0 && decimal.exponent > 0)
    rounding = trade_decimal_to_double ((TradeDecimal) { 1, decimal.exponent });

  return rounding > 0 ? write_step (rounding) : g_strdup ("");
}

static const char *
get_translation (TradeText  *text,
                 const char *language)
{
  if (text == NULL)
    return "";
  if (language == NULL)
    return trade_text_get_untranslated (text);

  for (guint i = 0; i < trade_text_get_n_translations (text); i++)
    {
      const char *other;
      const char *translation = trade_text_get_translation (text, i, &other);

      if (g_str_equal (other, language))
        return translation;
    }

  return "";
}

/* What a figure has in a column of texts, which may be translated. */
static TradeText *
get_column_text (TradeFigure *figure,
                 TradeColumn  column)
{
  if (column == TRADE_COLUMN_PRINTED)
    return trade_figure_get_printed (figure);
  if (column == TRADE_COLUMN_NOTE)
    return trade_figure_get_note (figure);
  if (column == TRADE_COLUMN_ORIGINAL)
    return trade_figure_get_original (figure);
  if (column == TRADE_COLUMN_REASON)
    return trade_figure_get_reason (figure);

  return NULL;
}

static char *
write_cell (TradeFigure   *figure,
            const Heading *heading)
{
  const TradeSeriesKey *key = trade_figure_get_key (figure);
  int paragraph = trade_figure_get_paragraph (figure);

  if (trade_column_is_dimension (heading->column))
    return g_strdup (key->codes[heading->column]);

  switch (heading->column)
    {
#define COLUMN_OF_DIMENSION(NAME, name, unstated) case TRADE_COLUMN_##NAME:
      TRADE_DIMENSIONS (COLUMN_OF_DIMENSION)
#undef COLUMN_OF_DIMENSION
      break;
    case TRADE_COLUMN_PERIOD:
      return trade_period_to_string (trade_figure_get_period (figure));
    case TRADE_COLUMN_SCALE:
      return g_strdup_printf ("%d", trade_figure_get_scale (figure));
    case TRADE_COLUMN_RELATION:
      return g_strdup (relations[trade_figure_get_relation (figure)]);
    case TRADE_COLUMN_VALUE:
      return trade_figure_has_value (figure) ? write_decimal (trade_figure_get_decimal (figure)) : g_strdup ("");
    case TRADE_COLUMN_ROUNDING:
      return write_rounding (figure);
    case TRADE_COLUMN_PRINTED:
    case TRADE_COLUMN_NOTE:
    case TRADE_COLUMN_ORIGINAL:
    case TRADE_COLUMN_REASON:
      return g_strdup (get_translation (get_column_text (figure, heading->column), heading->language));
    case TRADE_COLUMN_STATUS:
      return g_strdup (trade_status_get_code (trade_figure_get_status (figure)));
    case TRADE_COLUMN_VINTAGE:
      return g_strdup (trade_figure_get_vintage (figure) != NULL ? trade_figure_get_vintage (figure) : "");
    case TRADE_COLUMN_SOURCE:
      return g_strdup (trade_source_get_id (trade_figure_get_source (figure)));
    case TRADE_COLUMN_PARAGRAPH:
      return paragraph > 0 ? g_strdup_printf ("%d", paragraph) : g_strdup ("");
    case TRADE_N_COLUMNS:
      break;
    }

  g_return_val_if_reached (g_strdup (""));
}

/* The reported figures; the derived ones are computed from them again. */
static GPtrArray *
collect_figures (TradeDataset *dataset)
{
  GPtrArray *figures = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (dataset)); i++)
    {
      g_autoptr (TradeSeries) series = g_list_model_get_item (G_LIST_MODEL (dataset), i);
      GPtrArray *reported = trade_series_list_reported (series);

      g_ptr_array_extend_and_steal (figures, reported);
    }

  return figures;
}

static int
compare_languages (gconstpointer a,
                   gconstpointer b)
{
  return strcmp (a, b);
}

static void
collect_languages (TradeText  *text,
                   GHashTable *languages)
{
  for (guint i = 0; text != NULL && i < trade_text_get_n_translations (text); i++)
    {
      const char *language;

      trade_text_get_translation (text, i, &language);
      g_hash_table_add (languages, (char *) language);
    }
}

/* Whether a figure has something in a column that most releases do without. */
static gboolean
is_stated (TradeFigure *figure,
           TradeColumn  column,
           const char  *published)
{
  if (trade_column_is_dimension (column))
    return !g_str_equal (trade_figure_get_key (figure)->codes[column], TRADE_CODE_UNSTATED);
  if (column == TRADE_COLUMN_VINTAGE)
    return g_strcmp0 (trade_figure_get_vintage (figure), published) != 0;

  return get_column_text (figure, column) != NULL;
}

/* Whether a column says anything. What most releases do not state has a column only where it is stated. */
static gboolean
is_needed (TradeColumn  column,
           GPtrArray   *figures,
           const char  *published)
{
  const gboolean is_rare = column == TRADE_COLUMN_VINTAGE || column == TRADE_COLUMN_ORIGINAL || column == TRADE_COLUMN_REASON;

  if (!is_rare && (!trade_column_is_dimension (column) || trade_column_is_required (column)))
    return TRUE;

  for (guint i = 0; i < figures->len; i++)
    if (is_stated (g_ptr_array_index (figures, i), column, published))
      return TRUE;

  return FALSE;
}

/* Every column, and a column for each language that one of its texts is translated to. */
static GArray *
create_headings (GPtrArray  *figures,
                 const char *published)
{
  GArray *headings = g_array_new (FALSE, FALSE, sizeof (Heading));

  g_array_set_clear_func (headings, clear_heading);
  for (TradeColumn column = 0; column < TRADE_N_COLUMNS; column++)
    {
      g_autoptr (GHashTable) languages = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr (GList) sorted = NULL;
      Heading heading = { column, NULL };

      if (!is_needed (column, figures, published))
        continue;

      for (guint i = 0; i < figures->len; i++)
        collect_languages (get_column_text (figures->pdata[i], column), languages);

      g_array_append_val (headings, heading);
      sorted = g_list_sort (g_hash_table_get_keys (languages), compare_languages);
      for (const GList *link = sorted; link != NULL; link = link->next)
        {
          heading.language = g_strdup (link->data);
          g_array_append_val (headings, heading);
        }
    }

  return headings;
}

static char *
write_name (const Heading *heading)
{
  return g_strjoin ("@", trade_column_get_name (heading->column), heading->language, NULL);
}

static char *
write_table (GPtrArray *figures,
             GArray    *headings)
{
  GString *csv = g_string_new (NULL);

  for (guint i = 0; i < headings->len; i++)
    {
      g_autofree char *name = write_name (&g_array_index (headings, Heading, i));

      g_string_append (csv, i > 0 ? "," : "");
      g_string_append (csv, name);
    }
  g_string_append_c (csv, '\n');

  for (guint row = 0; row < figures->len; row++)
    {
      for (guint i = 0; i < headings->len; i++)
        {
          g_autofree char *cell = write_cell (figures->pdata[row], &g_array_index (headings, Heading, i));

          g_string_append (csv, i > 0 ? "," : "");
          append_cell (csv, cell);
        }
      g_string_append_c (csv, '\n');
    }

  return g_string_free (csv, FALSE);
}

/* What is not known has no member, but for dates: the reader takes one that is missing for forgotten. */
static void
add_string (TradeJsonWriter *json,
            const char      *key,
            const char      *string)
{
  if (string != NULL)
    trade_json_writer_add_string (json, key, string);
}

static void
add_sources (TradeJsonWriter *json,
             TradeDataset    *dataset)
{
  GListModel *sources = trade_dataset_get_sources (dataset);

  trade_json_writer_begin_array (json, "sources");
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (TradeSource) source = g_list_model_get_item (sources, i);

      trade_json_writer_begin_object (json, NULL);
      add_string (json, "name", trade_source_get_id (source));
      trade_json_writer_add_text (json, "title", trade_source_get_title (source));
      add_string (json, "path", trade_source_get_uri (source));
      trade_json_writer_add_string (json, "date", trade_source_get_date (source));
      trade_json_writer_end_object (json);
    }
  trade_json_writer_end_array (json);
}

static void
add_views (TradeJsonWriter *json,
           TradeDataset    *dataset)
{
  const GPtrArray *wishes = trade_dataset_get_view_wishes (dataset);

  if (wishes == NULL || wishes->len == 0)
    return;

  trade_json_writer_begin_array (json, "views");
  for (guint i = 0; i < wishes->len; i++)
    {
      const TradeViewWish *wish = g_ptr_array_index (wishes, i);

      trade_json_writer_begin_object (json, NULL);
      add_string (json, "id", wish->view_id);
      trade_json_writer_add_text (json, "title", wish->title);
      trade_json_writer_add_text (json, "caption", wish->caption);
      trade_json_writer_end_object (json);
    }
  trade_json_writer_end_array (json);
}

static void
add_categories (TradeJsonWriter *json,
                TradeDataset    *dataset,
                TradeDimension   dimension)
{
  g_auto (GStrv) codes = trade_dataset_list_codes (dataset, dimension);

  if (codes[0] == NULL)
    return;

  trade_json_writer_begin_array (json, "categories");
  for (guint i = 0; codes[i] != NULL; i++)
    {
      trade_json_writer_begin_object (json, NULL);
      add_string (json, "value", codes[i]);
      trade_json_writer_add_text (json, "label", trade_dataset_get_label (dataset, dimension, codes[i]));
      trade_json_writer_add_text (json, "description", trade_dataset_get_description (dataset, dimension, codes[i]));
      add_string (json, "parent", trade_dataset_get_parent (dataset, dimension, codes[i]));
      trade_json_writer_end_object (json);
    }
  trade_json_writer_end_array (json);
}

static void
add_fields (TradeJsonWriter *json,
            TradeDataset    *dataset,
            GArray          *headings)
{
  trade_json_writer_begin_array (json, "fields");
  for (guint i = 0; i < headings->len; i++)
    {
      const Heading *heading = &g_array_index (headings, Heading, i);
      g_autofree char *name = write_name (heading);

      trade_json_writer_begin_object (json, NULL);
      add_string (json, "name", name);
      add_string (json, "type", trade_column_get_type (heading->column));
      if (trade_column_is_dimension (heading->column) && heading->column != TRADE_COLUMN_BASE)
        add_categories (json, dataset, (TradeDimension) heading->column);
      trade_json_writer_end_object (json);
    }
  trade_json_writer_end_array (json);
}

static void
add_resources (TradeJsonWriter *json,
               TradeDataset    *dataset)
{
  g_autoptr (GPtrArray) figures = collect_figures (dataset);
  g_autoptr (GArray) headings = create_headings (figures, trade_dataset_get_published (dataset));
  g_autofree char *table = write_table (figures, headings);

  trade_json_writer_begin_array (json, "resources");
  trade_json_writer_begin_object (json, NULL);
  add_string (json, "profile", "tabular-data-resource");
  add_string (json, "name", "figures");
  add_string (json, "format", "csv");
  add_string (json, "mediatype", "text/csv");
  trade_json_writer_begin_object (json, "schema");
  add_fields (json, dataset, headings);
  trade_json_writer_end_object (json);
  add_string (json, "data", table);
  trade_json_writer_end_object (json);
  trade_json_writer_end_array (json);
}

/**
 * trade_package_write_cell:
 * @figure: a reported figure; a derived one where the column is part of the key
 * @column: a column of a table of figures
 *
 * Writes what stands in a cell of a table of figures, before any quotation marks; of a text, what is not translated.
 *
 * Returns: (transfer full) (nullable): the cell; %NULL for a day that is not known
 */
char *
trade_package_write_cell (TradeFigure *figure,
                          TradeColumn  column)
{
  const Heading heading = { column, NULL };

  g_return_val_if_fail (TRADE_IS_FIGURE (figure), NULL);
  g_return_val_if_fail (column < TRADE_N_COLUMNS, NULL);

  return write_cell (figure, &heading);
}

static GHashTable *
new_annotations (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) trade_annotations_unref);
}

static GHashTable *
collect_annotations (TradeDataset *dataset,
                     GHashTable   *others)
{
  GHashTable *all = new_annotations ();
  GHashTableIter iter;
  gpointer name, annotations;

  g_hash_table_iter_init (&iter, trade_dataset_get_annotations (dataset));
  while (g_hash_table_iter_next (&iter, &name, &annotations))
    g_hash_table_insert (all, g_strdup (name), trade_annotations_ref (annotations));
  if (others == NULL)
    return all;

  g_hash_table_iter_init (&iter, others);
  while (g_hash_table_iter_next (&iter, &name, &annotations))
    g_hash_table_insert (all, g_strdup (name), trade_annotations_ref (annotations));

  return all;
}

/* Takes the annotations. */
static void
add_unless_empty (GHashTable       *views,
                  const char       *name,
                  TradeAnnotations *annotations)
{
  if (trade_annotations_is_empty (annotations))
    trade_annotations_unref (annotations);
  else
    g_hash_table_insert (views, g_strdup (name), annotations);
}

/* The reader takes nothing that is about other figures. It waits for them beside the rest, but for what is only to show one view. */
static void
write_annotations (TradeJsonWriter *json,
                   TradeDataset    *dataset,
                   GHashTable      *all,
                   gboolean         with_unplaced)
{
  g_autoptr (GHashTable) placed = new_annotations ();
  g_autoptr (GHashTable) unplaced = new_annotations ();
  GHashTableIter iter;
  gpointer name, annotations;

  g_hash_table_iter_init (&iter, all);
  while (g_hash_table_iter_next (&iter, &name, &annotations))
    {
      TradeAnnotations *rest;

      add_unless_empty (placed, name, trade_dataset_fit_annotations (dataset, annotations, &rest));
      add_unless_empty (unplaced, name, rest);
    }
  trade_annotations_json_write (json, placed);
  if (with_unplaced)
    trade_annotations_json_write_unplaced (json, unplaced);
}

/* Those of the package, with others in their place, or those of one view. Of an arranged view, what is true however it is
 * arranged is also that of the view by itself. */
static void
add_annotations (TradeJsonWriter *json,
                 TradeDataset    *dataset,
                 TradeView       *view,
                 GHashTable      *others)
{
  g_autoptr (GHashTable) all = collect_annotations (dataset, others);

  if (view != NULL)
    {
      TradeAnnotations *words = g_hash_table_lookup (all, trade_view_get_id (view));
      TradeAnnotations *annotations = trade_view_get_annotations (view);

      g_hash_table_insert (all, g_strdup (trade_view_get_id (view)),
                           trade_annotations_with_words (annotations, trade_annotations_get_title (words),
                                                         trade_annotations_get_subtitle (words)));
      g_hash_table_insert (all, trade_view_dup_name (view),
                           annotations != NULL ? trade_annotations_ref (annotations) : trade_annotations_new ());
    }
  write_annotations (json, dataset, all, view == NULL);
}

/* The members of an object, without its braces, are members of the package. */
static void
add_extra (TradeJsonWriter *json,
           const char      *extra)
{
  g_autofree char *members = extra != NULL ? g_strndup (extra + 1, strlen (extra) - 2) : NULL;

  if (members != NULL)
    trade_json_writer_add_json (json, NULL, members);
}

static GBytes *
write_package (TradeDataset *dataset,
               TradeView    *view,
               const char   *description,
               const char   *extra,
               GHashTable   *annotations)
{
  TradeJsonWriter *json = trade_json_writer_new (FALSE);
  char *text;

  trade_json_writer_begin_object (json, NULL);
  add_string (json, "profile", "tabular-data-package");
  add_string (json, "name", PACKAGE_NAME);
  trade_json_writer_add_text (json, "title", trade_dataset_get_title (dataset));
  add_string (json, "description", description);
  add_extra (json, extra);
  trade_json_writer_add_text (json, "subject", trade_dataset_get_subject (dataset));
  trade_json_writer_add_string (json, "published", trade_dataset_get_published (dataset));
  add_sources (json, dataset);
  add_views (json, dataset);
  add_annotations (json, dataset, view, annotations);
  add_resources (json, dataset);
  trade_json_writer_end_object (json);

  text = trade_json_writer_finish (json);
  return g_bytes_new_take (text, strlen (text));
}

/**
 * trade_package_write_release:
 * @dataset: a dataset
 * @origin: (nullable): what its figures were taken from
 * @annotations: (nullable) (element-type utf8 TradeAnnotations): what a person added to views, by their identifiers, in place of
 *   what the dataset has of them
 *
 * Writes a dataset like trade_package_write(), with what it was made of, and what its package has of licences, contributors and the
 * like.
 *
 * Returns: (transfer full): the JSON, in UTF-8
 */
GBytes *
trade_package_write_release (TradeDataset *dataset,
                             const char   *origin,
                             GHashTable   *annotations)
{
  g_autofree char *description = NULL;
  const char *at_length;

  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);

  at_length = trade_dataset_get_description_at_length (dataset);
  description = origin != NULL && at_length != NULL ? g_strjoin ("\n\n", origin, at_length, NULL)
                                                    : g_strdup (origin != NULL ? origin : at_length);

  return write_package (dataset, NULL, description, trade_dataset_get_extra (dataset), annotations);
}

/**
 * trade_package_write_view:
 * @view: a view
 *
 * Writes the dataset of a view as trade_package_write() does, with what a person adds to the view, however it is arranged. What
 * is added to other views stays with those.
 *
 * Returns: (transfer full): the JSON, in UTF-8
 */
GBytes *
trade_package_write_view (TradeView *view)
{
  g_return_val_if_fail (TRADE_IS_VIEW (view), NULL);

  return write_package (trade_view_get_dataset (view), view, NULL, NULL, NULL);
}

/**
 * trade_package_write:
 * @dataset: a dataset
 *
 * Writes a dataset as one `datapackage.json` that has its figures inside, as a text under the key `data` of its
 * resource. trade_package_read_stream() reads it back to an equal dataset: only reported figures are written, because the
 * derived ones follow from them. Equal datasets give equal bytes. What the figures were taken from is not written, because
 * the name of a file may tell more of a person than of the figures.
 *
 * Returns: (transfer full): the JSON, in UTF-8
 */
GBytes *
trade_package_write (TradeDataset *dataset)
{
  return write_package (dataset, NULL, NULL, NULL, NULL);
}

/**
 * trade_package_write_table:
 * @dataset: a dataset
 *
 * Writes the table of figures alone, as comma-separated values. It opens again with all its figures; what the package says of
 * itself, and the names of its codes and sources, are not in it.
 *
 * Returns: (transfer full): the table, in UTF-8
 */
GBytes *
trade_package_write_table (TradeDataset *dataset)
{
  g_autoptr (GPtrArray) figures = NULL;
  g_autoptr (GArray) headings = NULL;
  char *table;

  g_return_val_if_fail (TRADE_IS_DATASET (dataset), NULL);

  figures = collect_figures (dataset);
  /* Nothing beside the table says when it was published. */
  headings = create_headings (figures, NULL);
  table = write_table (figures, headings);

  return g_bytes_new_take (table, strlen (table));
}
