/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-annotations-json.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-arrangement.h"
#include "trade-codes.h"
#include "trade-label.h"

/* What a person adds to views, as JSON: in a descriptor, whose codes and figures it must be about, or by itself. */

/* What is about figures that are not there now waits for them in a list of its own, in which nothing has to be of their time or
 * by their codes: in the other one that is a slip of the pen. */
#define MEMBER_PLACED "annotations"
#define MEMBER_UNPLACED "unplacedAnnotations"

static const char *const annotation_keys[] = { "view", "title", "subtitle", "notes", "highlight", NULL };
static const char *const unplaced_keys[] = { "view", "notes", "highlight", NULL };
static const char *const note_keys[] = { "period", "text", NULL };

/* A period that a note names, and where it stands: whether there are figures of that time is known when they are read. */
typedef struct
{
  TradePeriod period;
  guint       line;
  guint       column;
} Mention;

typedef struct
{
  TradeDescriptor *descriptor;   /* (nullable) */
  gboolean         are_unplaced;
  GHashTable      *views;        /* TradeAnnotations, by the names of views */
} Reader;

/* @n_before: how many were read of another list already */
static gboolean
check_length (const TradeJsonNode *array,
              guint                n_before)
{
  if (trade_json_get_length (array) + n_before <= TRADE_ANNOTATIONS_MOST)
    return TRUE;

  trade_json_add_fault (array, ngettext ("the list is too long; expected at most %u entry",
                                         "the list is too long; expected at most %u entries", TRADE_ANNOTATIONS_MOST),
                        TRADE_ANNOTATIONS_MOST);

  return FALSE;
}

static TradeAnnotations *
read_note (Reader              *self,
           TradeAnnotations    *annotations,
           const TradeJsonNode *node)
{
  TradeJsonNode member = trade_json_get_member (node, "period");
  g_autoptr (TradeAnnotations) before = annotations;
  g_autoptr (TradeText) text = NULL;
  const char *period;
  Mention mention;

  if (!trade_json_check_object (node, note_keys))
    return g_steal_pointer (&before);

  text = trade_json_read_text (node, "text", TRUE);
  period = trade_json_read_string (node, "period", TRUE);
  if (text == NULL || period == NULL)
    return g_steal_pointer (&before);

  if (!trade_period_parse (period, &mention.period, NULL))
    {
      g_autofree char *excerpt = trade_fault_excerpt (period);

      trade_json_add_fault (&member, _("“%s” is not a period; expected one such as 2023, 2023-Q4 or 2023-12"), excerpt);
      return g_steal_pointer (&before);
    }
  if (trade_annotations_find_note (annotations, mention.period) != NULL)
    {
      trade_json_add_fault (&member, _("“%s” was given already; expected one note for each period"), period);
      return g_steal_pointer (&before);
    }

  if (self->descriptor != NULL && !self->are_unplaced)
    {
      trade_json_get_position (&member, &mention.line, &mention.column);
      g_array_append_val (self->descriptor->mentions, mention);
    }

  return trade_annotations_with_note (annotations, mention.period, text);
}

static gboolean
is_known (TradeDescriptor *descriptor,
          const char      *code)
{
  static const TradeDimension dimensions[] = {
    TRADE_DIMENSION_FLOW,       TRADE_DIMENSION_PRODUCT,  TRADE_DIMENSION_PARTNER,
    TRADE_DIMENSION_ENTERPRISE, TRADE_DIMENSION_REPORTER,
  };

  for (guint i = 0; i < G_N_ELEMENTS (dimensions); i++)
    {
      if (trade_codes_is_built_in (dimensions[i], code) || g_hash_table_contains (descriptor->codes[dimensions[i]], code))
        return TRUE;
    }

  return trade_annotations_is_year (code);
}

/* A row is named by codes of the table, the year by its number. */
static gboolean
check_row (Reader              *self,
           const TradeJsonNode *node,
           const char          *row_id)
{
  g_auto (GStrv) codes = g_strsplit (row_id, TRADE_ROW_SEPARATOR, -1);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      if (self->descriptor != NULL && !self->are_unplaced && !is_known (self->descriptor, codes[i]))
        {
          g_autofree char *excerpt = trade_fault_excerpt (codes[i]);

          trade_json_add_fault (node, _("“%s” is not a code of a flow, a product, a partner or an enterprise"), excerpt);
          return FALSE;
        }
    }

  return codes[0] != NULL;
}

static TradeAnnotations *
read_highlight (Reader              *self,
                TradeAnnotations    *annotations,
                const TradeJsonNode *node)
{
  const char *row_id = trade_json_get_string (node);
  g_autoptr (TradeAnnotations) before = annotations;

  if (row_id == NULL)
    trade_json_add_fault (node, _("expected a text: the codes of a row, such as “X” or “X/CARS”"));
  else if (check_row (self, node, row_id))
    return trade_annotations_with_highlight (annotations, row_id, TRUE);

  return g_steal_pointer (&before);
}

/* Own words have no translations: they are those of one person. */
static const char *
read_words (const TradeJsonNode *node,
            const char          *key)
{
  TradeJsonNode member = trade_json_get_member (node, key);
  const char *words = trade_json_read_string (node, key, FALSE);
  const char *reason;

  if (words == NULL || trade_label_check (words, &reason))
    return words;

  trade_json_add_fault (&member, "%s", reason);

  return NULL;
}

/* Takes the annotations. */
static TradeAnnotations *
read_lists (Reader              *self,
            TradeAnnotations    *annotations,
            const TradeJsonNode *node)
{
  TradeJsonNode notes = trade_json_get_member (node, "notes");
  TradeJsonNode highlight = trade_json_get_member (node, "highlight");

  if (notes.value != NULL && trade_json_check_array (&notes) &&
      check_length (&notes, trade_annotations_get_n_notes (annotations)))
    for (gsize i = 0; i < trade_json_get_length (&notes); i++)
      {
        TradeJsonNode note = trade_json_get_element (&notes, i);

        annotations = read_note (self, annotations, &note);
      }
  if (highlight.value != NULL && trade_json_check_array (&highlight) &&
      check_length (&highlight, trade_annotations_get_n_highlights (annotations)))
    for (gsize i = 0; i < trade_json_get_length (&highlight); i++)
      {
        TradeJsonNode row = trade_json_get_element (&highlight, i);

        annotations = read_highlight (self, annotations, &row);
      }

  return annotations;
}

static void
read_view (Reader              *self,
           const TradeJsonNode *node)
{
  TradeJsonNode view = trade_json_get_member (node, "view");
  TradeAnnotations *annotations, *before;
  g_autofree char *view_id = NULL;
  TradeArrangement arrangement;
  const char *name;

  if (!trade_json_check_object (node, self->are_unplaced ? unplaced_keys : annotation_keys))
    return;

  name = trade_json_read_string (node, "view", TRUE);
  if (name != NULL && (!trade_label_check_view_name (name) || !trade_arrangement_split (name, &view_id, &arrangement)))
    {
      g_autofree char *excerpt = trade_fault_excerpt (name);

      trade_json_add_fault (&view, _("“%s” is not the name of a view"), excerpt);
      name = NULL;
    }

  before = self->are_unplaced && name != NULL ? g_hash_table_lookup (self->views, name) : NULL;
  annotations = before != NULL ? trade_annotations_ref (before)
                               : trade_annotations_with_words (NULL, read_words (node, "title"), read_words (node, "subtitle"));
  annotations = read_lists (self, annotations, node);
  if (name != NULL)
    g_hash_table_insert (self->views, g_strdup (name), annotations);
  else
    trade_annotations_unref (annotations);
}

static void
read_list (Reader              *self,
           const TradeJsonNode *parent)
{
  TradeJsonNode list = trade_json_get_member (parent, self->are_unplaced ? MEMBER_UNPLACED : MEMBER_PLACED);

  if (list.value == NULL || !trade_json_check_array (&list))
    return;

  for (gsize i = 0; i < trade_json_get_length (&list); i++)
    {
      TradeJsonNode view = trade_json_get_element (&list, i);

      read_view (self, &view);
    }
}

/**
 * trade_annotations_json_read:
 * @parent: an object
 * @descriptor: (nullable): a descriptor whose codes are known; %NULL where nothing is known of what the annotations are about
 *
 * Reads what is added to views, the members `annotations` and `unplacedAnnotations` of an object, and reports each fault of them.
 *
 * Returns: (transfer full) (element-type utf8 TradeAnnotations): annotations by the names of views
 */
GHashTable *
trade_annotations_json_read (const TradeJsonNode *parent,
                             TradeDescriptor     *descriptor)
{
  Reader self = {
    .descriptor = descriptor,
    .views = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) trade_annotations_unref),
  };

  if (descriptor != NULL)
    descriptor->mentions = g_array_new (FALSE, FALSE, sizeof (Mention));
  read_list (&self, parent);
  self.are_unplaced = TRUE;
  read_list (&self, parent);

  return self.views;
}

/**
 * trade_annotations_json_check:
 * @descriptor: a descriptor whose figures are read
 * @name: what messages call its file
 * @faults: where faults go
 *
 * Reports each note on a time of which there are no figures.
 */
void
trade_annotations_json_check (TradeDescriptor *descriptor,
                              const char      *name,
                              TradeFaults     *faults)
{
  TradePeriod span;

  if (descriptor->mentions == NULL || !trade_dataset_get_span (descriptor->dataset, &span))
    return;

  for (guint i = 0; i < descriptor->mentions->len; i++)
    {
      const Mention *mention = &g_array_index (descriptor->mentions, Mention, i);
      g_autofree char *period = trade_period_to_string (mention->period);

      if (!trade_period_overlaps (mention->period, span))
        trade_faults_add (faults, name, mention->line, mention->column, _("there are no figures of the time of “%s”"), period);
    }
}

static void
write_view (TradeJsonWriter  *json,
            const char       *view_name,
            TradeAnnotations *annotations)
{
  trade_json_writer_begin_object (json, NULL);
  trade_json_writer_add_string (json, "view", view_name);
  if (trade_annotations_get_title (annotations) != NULL)
    trade_json_writer_add_string (json, "title", trade_annotations_get_title (annotations));
  if (trade_annotations_get_subtitle (annotations) != NULL)
    trade_json_writer_add_string (json, "subtitle", trade_annotations_get_subtitle (annotations));

  trade_json_writer_begin_array (json, "notes");
  for (guint i = 0; i < trade_annotations_get_n_notes (annotations); i++)
    {
      const TradeNote *note = trade_annotations_get_note (annotations, i);
      g_autofree char *period = trade_period_to_string (note->period);

      trade_json_writer_begin_object (json, NULL);
      trade_json_writer_add_string (json, "period", period);
      trade_json_writer_add_text (json, "text", note->text);
      trade_json_writer_end_object (json);
    }
  trade_json_writer_end_array (json);

  trade_json_writer_begin_array (json, "highlight");
  for (guint i = 0; i < trade_annotations_get_n_highlights (annotations); i++)
    trade_json_writer_add_string (json, NULL, trade_annotations_get_highlight (annotations, i));
  trade_json_writer_end_array (json);
  trade_json_writer_end_object (json);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (a, b);
}

static void
write_list (TradeJsonWriter *json,
            const char      *key,
            GHashTable      *views)
{
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (views), compare_names);

  if (names == NULL)
    return;

  trade_json_writer_begin_array (json, key);
  for (const GList *link = names; link != NULL; link = link->next)
    write_view (json, link->data, g_hash_table_lookup (views, link->data));
  trade_json_writer_end_array (json);
}

/**
 * trade_annotations_json_write:
 * @json: a writer inside an object
 * @views: (element-type utf8 TradeAnnotations): annotations by the names of views
 *
 * Writes what trade_annotations_json_read() reads, sorted by name; nothing where there is nothing.
 */
void
trade_annotations_json_write (TradeJsonWriter *json,
                              GHashTable      *views)
{
  write_list (json, MEMBER_PLACED, views);
}

/**
 * trade_annotations_json_write_unplaced:
 * @json: a writer inside an object
 * @views: (element-type utf8 TradeAnnotations): annotations without words, by the names of views
 *
 * Writes what is about figures that a package does not have now, as trade_annotations_json_write() does what is about those that it
 * has.
 */
void
trade_annotations_json_write_unplaced (TradeJsonWriter *json,
                                       GHashTable      *views)
{
  write_list (json, MEMBER_UNPLACED, views);
}
