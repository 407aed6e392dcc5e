/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-draft-head.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-dataset-private.h"
#include "trade-fault.h"
#include "trade-figures.h"
#include "trade-label.h"

/* Takes the message. */
void
trade_draft_faults_add (GPtrArray  *faults,
                        guint       row,
                        guint       column,
                        const char *text,
                        char       *message)
{
  TradeDraftFault *fault = g_new (TradeDraftFault, 1);

  *fault = (TradeDraftFault) { row, column, *text == '\0', message };
  g_ptr_array_add (faults, fault);
}

static gboolean
is_address (const char *text)
{
  return g_uri_is_valid (text, G_URI_FLAGS_NONE, NULL) &&
         (g_str_has_prefix (text, "https://") || g_str_has_prefix (text, "http://"));
}

/* What a field says; NULL where it says nothing that can be read. */
static const char *
read_field (TradeDraft      *draft,
            TradeDraftField  field,
            GPtrArray       *faults)
{
  const char *text = trade_draft_get_field (draft, field);
  g_autofree char *excerpt = trade_fault_excerpt (text);
  const char *reason = NULL;
  char *message = NULL;

  if (*text == '\0')
    return NULL;

  if (!trade_label_check (text, &reason))
    message = g_strdup (reason);
  else if (field == TRADE_DRAFT_DATE && !trade_label_check_date (text))
    message = g_strdup_printf (_("“%s” is not a date. Expected one such as 2024-01-12."), excerpt);
  else if (field == TRADE_DRAFT_ADDRESS && !is_address (text))
    message = g_strdup_printf (_("“%s” is not an address. Expected one that begins with https://."), excerpt);
  if (message == NULL)
    return text;

  trade_draft_faults_add (faults, TRADE_DRAFT_NO_ROW, field, text, message);

  return NULL;
}

/* What nobody changed keeps its translations. */
static TradeText *
make_text (TradeDraft      *draft,
           TradeDraftField  field,
           TradeText       *original,
           const char      *text)
{
  return original != NULL && trade_draft_is_original (draft, field) ? trade_text_ref (original) : trade_text_new (text);
}

static void
copy_codes (TradeDataset *from,
            TradeDataset *to)
{
  for (TradeDimension i = 0; i < TRADE_N_DIMENSIONS; i++)
    {
      g_auto (GStrv) codes = trade_dataset_list_codes (from, i);

      for (guint j = 0; codes[j] != NULL; j++)
        trade_dataset_add_code (to, i, codes[j], trade_dataset_get_label (from, i, codes[j]),
                                trade_dataset_get_description (from, i, codes[j]), trade_dataset_get_parent (from, i, codes[j]));
    }
}

/* Whether the only source of a release is said to be another now. */
static gboolean
is_source_changed (TradeDraftHead *self)
{
  return !trade_draft_is_original (self->draft, TRADE_DRAFT_SOURCE) || !trade_draft_is_original (self->draft, TRADE_DRAFT_ADDRESS) ||
         !trade_draft_is_original (self->draft, TRADE_DRAFT_DATE);
}

/* A source that was published with the release is of the day of the release, whatever that is. */
static TradeSource *
change_source (TradeDraftHead *self,
               TradeSource    *source,
               const char     *title,
               const char     *address)
{
  g_autoptr (TradeText) text = make_text (self->draft, TRADE_DRAFT_SOURCE, trade_source_get_title (source),
                                          title != NULL ? title : C_("source", "not stated"));
  const char *date = trade_draft_head_map_vintage (self, trade_source_get_date (source));

  return trade_source_new (trade_source_get_id (source), text, date, address);
}

static void
copy_sources (TradeDraftHead *self,
              TradeDraftBase *base,
              const char     *title,
              const char     *address)
{
  GListModel *sources = trade_dataset_get_sources (trade_draft_base_get_dataset (base));
  const gboolean is_only = trade_draft_base_get_source (base) != NULL;

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (TradeSource) source = g_list_model_get_item (sources, i);
      g_autoptr (TradeSource) now =
        is_only && is_source_changed (self) ? change_source (self, source, title, address) : g_object_ref (source);

      trade_dataset_add_source (self->dataset, now);
      if (is_only)
        g_set_object (&self->source, now);
      g_hash_table_insert (self->sources, source, g_steal_pointer (&now));
    }
}

static gboolean
has_source (GListModel *sources,
            const char *id)
{
  for (guint i = 0; sources != NULL && i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (TradeSource) source = g_list_model_get_item (sources, i);

      if (g_str_equal (trade_source_get_id (source), id))
        return TRUE;
    }

  return FALSE;
}

/* A source that was typed. */
static TradeSource *
make_source (TradeDraftHead *self,
             const char     *title,
             const char     *address)
{
  /* Translators: the source of a figure, where nobody said what it is: "Source: not stated" */
  g_autoptr (TradeText) text = trade_text_new (title != NULL ? title : C_("source", "not stated"));
  TradeDraftBase *base = trade_draft_get_base (self->draft);
  GListModel *others = base != NULL ? trade_dataset_get_sources (trade_draft_base_get_dataset (base)) : NULL;
  GString *id = g_string_new (TRADE_FIGURES_SOURCE);
  g_autofree char *taken = NULL;

  while (has_source (others, id->str) || has_source (trade_dataset_get_sources (self->dataset), id->str) ||
         (self->source != NULL && g_str_equal (trade_source_get_id (self->source), id->str)))
    g_string_append_c (id, '_');
  taken = g_string_free (id, FALSE);

  return trade_source_new (taken, text, trade_dataset_get_published (self->dataset), address);
}

/* "Customs of China https://www.customs.gov.cn/": a name, and an address that may follow it. */
static char *
split_source (const char  *text,
              const char **address)
{
  const char *last = strrchr (text, ' ');
  const char *word = last != NULL ? last + 1 : text;

  *address = g_str_has_prefix (word, "https://") || g_str_has_prefix (word, "http://") ? word : NULL;

  return *address != NULL ? g_strchomp (g_strndup (text, (gsize) (word - text))) : g_strdup (text);
}

/* An address that is given once is that of the source wherever it is named. */
static GHashTable *
list_addresses (TradeDraft *draft)
{
  GHashTable *addresses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < trade_draft_get_n_rows (draft); i++)
    {
      const char *text = trade_draft_row_get (trade_draft_get_row (draft, i), TRADE_DRAFT_CITED);
      const char *address;
      g_autofree char *title = *text != '\0' ? split_source (text, &address) : NULL;

      if (title != NULL && address != NULL && is_address (address) && !g_hash_table_contains (addresses, title))
        g_hash_table_insert (addresses, g_steal_pointer (&title), g_strdup (address));
    }

  return addresses;
}

/*
 * trade_draft_head_init:
 * @self: a head
 * @draft: a draft
 * @faults: where faults go
 *
 * Reads what a draft says of the release as a whole, and takes the rest from the release that is edited.
 */
void
trade_draft_head_init (TradeDraftHead *self,
                       TradeDraft     *draft,
                       GPtrArray      *faults)
{
  TradeDraftBase *base = trade_draft_get_base (draft);
  TradeDataset *edited = base != NULL ? trade_draft_base_get_dataset (base) : NULL;
  const char *title = read_field (draft, TRADE_DRAFT_TITLE, faults);
  const char *subject = read_field (draft, TRADE_DRAFT_SUBJECT, faults);
  const char *date = read_field (draft, TRADE_DRAFT_DATE, faults);
  const char *source = read_field (draft, TRADE_DRAFT_SOURCE, faults);
  const char *address = read_field (draft, TRADE_DRAFT_ADDRESS, faults);
  g_autoptr (TradeText) subject_text = NULL;
  g_autoptr (TradeText) title_text = NULL;

  subject = subject != NULL ? subject : title != NULL ? title : _("Foreign trade");
  title_text = make_text (draft, TRADE_DRAFT_TITLE, edited != NULL ? trade_dataset_get_title (edited) : NULL,
                          title != NULL ? title : subject);
  subject_text = make_text (draft, TRADE_DRAFT_SUBJECT, edited != NULL ? trade_dataset_get_subject (edited) : NULL, subject);

  *self = (TradeDraftHead) { .draft = draft };
  self->dataset = trade_dataset_new (title_text, subject_text, date);
  self->sources = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  if (base != NULL)
    {
      copy_sources (self, base, source, address);
      copy_codes (edited, self->dataset);
      trade_dataset_set_origin (self->dataset, trade_dataset_get_origin (edited));
      trade_dataset_set_rest (self->dataset, trade_dataset_get_description_at_length (edited), trade_dataset_get_extra (edited));
    }
  trade_draft_views_apply (trade_draft_get_views (draft), self->dataset);
  self->addresses = list_addresses (draft);
  self->has_source = self->source != NULL;
  if (self->source == NULL)
    self->source = make_source (self, source, address);
}

/*
 * trade_draft_head_clear:
 * @self: a head
 *
 * Lets go of what it holds but for the dataset.
 */
void
trade_draft_head_clear (TradeDraftHead *self)
{
  g_hash_table_unref (self->sources);
  g_hash_table_unref (self->addresses);
  g_object_unref (self->source);
}

/*
 * trade_draft_head_get_source:
 * @self: a head
 *
 * Returns: (transfer none): the source of a figure that was typed, which the release has from now on
 */
TradeSource *
trade_draft_head_get_source (TradeDraftHead *self)
{
  if (!self->has_source)
    trade_dataset_add_source (self->dataset, self->source);
  self->has_source = TRUE;

  return self->source;
}

/* In any language: a draft may have been begun in another one than it is gone on with. */
static gboolean
is_called (TradeText  *title,
           const char *name)
{
  const char *language;

  for (guint i = 0; i < trade_text_get_n_translations (title); i++)
    if (g_str_equal (trade_text_get_translation (title, i, &language), name))
      return TRUE;

  return g_str_equal (trade_text_get_untranslated (title), name);
}

static TradeSource *
find_source (TradeDraftHead *self,
             const char     *title,
             const char     *address)
{
  GListModel *sources = trade_dataset_get_sources (self->dataset);

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (TradeSource) source = g_list_model_get_item (sources, i);

      /* The dataset keeps it. */
      if (is_called (trade_source_get_title (source), title) && (address == NULL || g_strcmp0 (trade_source_get_uri (source), address) == 0))
        return source;
    }

  return NULL;
}

/*
 * trade_draft_head_cite:
 * @self: a head
 * @text: the name of a source, and its address where that is given
 * @message: (out): return location for what was expected
 *
 * Finds a source, or adds it.
 *
 * Returns: (transfer none) (nullable): the source; %NULL where it cannot be read
 */
TradeSource *
trade_draft_head_cite (TradeDraftHead  *self,
                       const char      *text,
                       char           **message)
{
  const char *address;
  g_autofree char *title = split_source (text, &address);
  g_autofree char *excerpt = trade_fault_excerpt (address != NULL ? address : "");
  g_autoptr (TradeSource) added = NULL;
  TradeSource *source;

  if (address != NULL && !is_address (address))
    *message = g_strdup_printf (_("“%s” is not an address. Expected one that begins with https://."), excerpt);
  else if (*title == '\0')
    *message = g_strdup (_("Expected the name of a source before its address."));
  if (*message != NULL)
    return NULL;

  if (address == NULL)
    address = g_hash_table_lookup (self->addresses, title);
  source = find_source (self, title, address);
  if (source != NULL)
    return source;

  added = make_source (self, title, address);
  trade_dataset_add_source (self->dataset, added);

  /* The dataset keeps it. */
  return added;
}

/*
 * trade_draft_head_map_source:
 * @self: a head
 * @source: a source of the release that is edited
 *
 * Returns: (transfer none): the source as it is now
 */
TradeSource *
trade_draft_head_map_source (TradeDraftHead *self,
                             TradeSource    *source)
{
  return g_hash_table_lookup (self->sources, source);
}

/*
 * trade_draft_head_map_vintage:
 * @self: a head
 * @vintage: (nullable): when something of the release that is edited was published
 *
 * Returns: (transfer none) (nullable): the day as it is now: what was published with the release still is
 */
const char *
trade_draft_head_map_vintage (TradeDraftHead *self,
                              const char     *vintage)
{
  TradeDataset *edited = trade_draft_base_get_dataset (trade_draft_get_base (self->draft));

  return g_strcmp0 (vintage, trade_dataset_get_published (edited)) == 0 ? trade_dataset_get_published (self->dataset) : vintage;
}
