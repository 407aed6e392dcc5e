/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-descriptor.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-annotations-json.h"
#include "trade-codes.h"
#include "trade-dataset-private.h"
#include "trade-json-writer.h"
#include "trade-json.h"
#include "trade-label.h"
#include "trade-schema.h"

/* The properties that the specification names are known, also where the reader has no use for them. */
static const char * const package_keys[] = {
  "$schema", "profile", "name", "id", "title", "subject", "description", "homepage", "version", "created", "published",
  "keywords", "licenses", "contributors", "image", "sources", "views", "resources", "defaults", "annotations",
  "unplacedAnnotations", NULL,
};
static const char * const source_keys[] = { "name", "title", "path", "date", "email", "version", NULL };
static const char * const view_keys[] = { "id", "title", "caption", NULL };
static const char * const resource_keys[] = {
  "$schema", "profile", "type", "name", "path", "data", "title", "description", "format", "mediatype", "encoding", "bytes",
  "hash", "sources", "licenses", "dialect", "schema", NULL,
};
static const char * const dialect_keys[] = {
  "$schema", "csvddfVersion", "delimiter", "quoteChar", "doubleQuote", "lineTerminator", "skipInitialSpace", "header",
  "caseSensitiveHeader", NULL,
};

static void
check_choice (const TradeJsonNode *object,
              const char          *key,
              const char          *first,
              const char          *second)
{
  TradeJsonNode node = trade_json_get_member (object, key);
  const char *text = trade_json_get_string (&node);

  if (node.value == NULL || g_strcmp0 (text, first) == 0 || g_strcmp0 (text, second) == 0)
    return;

  trade_json_add_fault (&node, _("“%1$s” must be “%2$s”, or be left out"), key, first);
}

/* A date that is not known is null: whoever only forgot it shall be told. */
static gboolean
read_date (const TradeJsonNode  *object,
           const char           *key,
           const char          **date)
{
  TradeJsonNode node = trade_json_get_member (object, key);
  g_autofree char *excerpt = NULL;

  *date = NULL;
  if (trade_json_is_null (&node))
    return TRUE;

  *date = trade_json_read_string (object, key, TRUE);
  if (*date == NULL || trade_label_check_date (*date))
    return *date != NULL;

  excerpt = trade_fault_excerpt (*date);
  trade_json_add_fault (&node, _("“%s” is not a date; expected year, month and day, such as 2024-01-12"), excerpt);

  return FALSE;
}

/* Reads a name that others refer to. Returns NULL for a fault; a name is added to names even where the rest of its
 * object is unsound, so that those who refer to it are not blamed too. */
static const char *
read_name (const TradeJsonNode *object,
           const char          *key,
           GHashTable          *names)
{
  TradeJsonNode node = trade_json_get_member (object, key);
  const char *name = trade_json_read_string (object, key, TRUE);

  if (name == NULL)
    return NULL;

  if (!trade_label_check_code (name))
    {
      g_autofree char *excerpt = trade_fault_excerpt (name);

      trade_json_add_fault (&node, _("“%s” is not a name; expected at most 64 letters, digits, “_”, “-” and “.” of ASCII"),
                            excerpt);
      return NULL;
    }

  if (names != NULL && g_hash_table_contains (names, name))
    {
      trade_json_add_fault (&node, _("“%s” was given already; expected every name once"), name);
      return NULL;
    }

  if (names != NULL)
    g_hash_table_insert (names, g_strdup (name), NULL);

  return name;
}

static gboolean
read_uri (const TradeJsonNode  *object,
          const char          **uri)
{
  TradeJsonNode node = trade_json_get_member (object, "path");

  *uri = trade_json_read_string (object, "path", FALSE);
  if (*uri == NULL)
    return node.value == NULL;

  if (strlen (*uri) <= TRADE_LABEL_MAX &&
      (g_str_has_prefix (*uri, "https://") || g_str_has_prefix (*uri, "http://")) &&
      g_uri_is_valid (*uri, G_URI_FLAGS_NONE, NULL))
    return TRUE;

  trade_json_add_fault (&node, _("“path” of a source must be an address on the web that begins with https:// or http://"));

  return FALSE;
}

static void
read_source (TradeDescriptor     *self,
             const TradeJsonNode *node)
{
  g_autoptr (TradeText) title = NULL;
  TradeSource *source;
  const char *name, *date, *uri = NULL;
  gboolean has_date, has_uri;

  if (!trade_json_check_object (node, source_keys))
    return;

  name = read_name (node, "name", self->sources);
  title = trade_json_read_text (node, "title", TRUE);
  has_date = read_date (node, "date", &date);
  has_uri = read_uri (node, &uri);
  if (name == NULL || title == NULL || !has_date || !has_uri)
    return;

  source = trade_source_new (name, title, date, uri);
  g_hash_table_replace (self->sources, g_strdup (name), source);
  trade_dataset_add_source (self->dataset, source);
}

static void
read_sources (TradeDescriptor     *self,
              const TradeJsonNode *package)
{
  TradeJsonNode sources = trade_json_get_member (package, "sources");

  if (sources.value == NULL)
    {
      trade_json_add_fault (package, _("“sources” is missing; expected a list of where the figures come from"));
      return;
    }

  if (!trade_json_check_array (&sources))
    return;

  if (trade_json_get_length (&sources) == 0)
    trade_json_add_fault (&sources, _("“sources” is empty; expected where the figures come from"));

  for (gsize i = 0; i < trade_json_get_length (&sources); i++)
    {
      TradeJsonNode source = trade_json_get_element (&sources, i);

      read_source (self, &source);
    }
}

static void
read_views (TradeDescriptor     *self,
            const TradeJsonNode *package)
{
  TradeJsonNode views = trade_json_get_member (package, "views");
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (views.value == NULL || !trade_json_check_array (&views))
    return;

  for (gsize i = 0; i < trade_json_get_length (&views); i++)
    {
      TradeJsonNode view = trade_json_get_element (&views, i);
      g_autoptr (TradeText) title = NULL;
      g_autoptr (TradeText) caption = NULL;
      const char *id;

      if (!trade_json_check_object (&view, view_keys))
        continue;

      id = read_name (&view, "id", names);
      title = trade_json_read_text (&view, "title", FALSE);
      caption = trade_json_read_text (&view, "caption", FALSE);
      if (id != NULL)
        trade_dataset_add_view_wish (self->dataset, id, title, caption);
    }
}

static void
check_dialect (const TradeJsonNode *resource)
{
  TradeJsonNode dialect = trade_json_get_member (resource, "dialect");
  static const char * const flags[] = { "doubleQuote", "header", "caseSensitiveHeader" };
  TradeJsonNode trim;

  if (dialect.value == NULL || !trade_json_check_object (&dialect, dialect_keys))
    return;

  check_choice (&dialect, "delimiter", ",", NULL);
  check_choice (&dialect, "quoteChar", "\"", NULL);
  check_choice (&dialect, "lineTerminator", "\n", "\r\n");

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      TradeJsonNode flag = trade_json_get_member (&dialect, flags[i]);

      if (flag.value != NULL && !trade_json_is_true (&flag))
        trade_json_add_fault (&flag, _("“%1$s” must be %2$s, or be left out"), flags[i], "true");
    }

  trim = trade_json_get_member (&dialect, "skipInitialSpace");
  if (trim.value != NULL && !trade_json_is_false (&trim))
    trade_json_add_fault (&trim, _("“%1$s” must be %2$s, or be left out"), "skipInitialSpace", "false");
}

/* A package may only name a file in its own folder or below it: a stranger's package shall not read other files. */
static gboolean
is_inside (const char *path)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);

  if (strlen (path) > TRADE_LABEL_MAX || strpbrk (path, "\\:") != NULL)
    return FALSE;

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] == '\0' || g_str_equal (parts[i], ".") || g_str_equal (parts[i], ".."))
      return FALSE;

  return TRUE;
}

static void
read_path (TradeDescriptor     *self,
           const TradeJsonNode *resource)
{
  TradeJsonNode node = trade_json_get_member (resource, "path");
  const char *path = trade_json_read_string (resource, "path", TRUE);

  if (path != NULL && is_inside (path))
    {
      self->path = g_strdup (path);
      trade_json_get_position (&node, &self->path_line, &self->path_column);
    }
  else if (path != NULL)
    trade_json_add_fault (&node, _("“path” must name a file in the package's folder, without “..” and not from the root"));
}

/* The table stands either beside the descriptor or in it, as a text of its own. */
static void
read_table (TradeDescriptor     *self,
            const TradeJsonNode *resource)
{
  TradeJsonNode data = trade_json_get_member (resource, "data");
  TradeJsonNode path = trade_json_get_member (resource, "path");
  const char *text;

  if (data.value == NULL)
    {
      read_path (self, resource);
      return;
    }

  if (path.value != NULL)
    trade_json_add_key_fault (&data, _("“path” and “data” are both given; expected only one of them"));

  text = trade_json_read_string (resource, "data", TRUE);
  if (text != NULL)
    self->data = g_bytes_new (text, strlen (text));
}

static void
read_resource (TradeDescriptor     *self,
               const TradeJsonNode *resource)
{
  if (!trade_json_check_object (resource, resource_keys))
    return;

  check_choice (resource, "profile", "tabular-data-resource", NULL);
  check_choice (resource, "type", "table", NULL);
  check_choice (resource, "format", "csv", NULL);
  check_choice (resource, "mediatype", "text/csv", NULL);
  check_choice (resource, "encoding", "utf-8", "UTF-8");
  read_name (resource, "name", NULL);
  check_dialect (resource);

  read_table (self, resource);
  trade_schema_read (self, resource);
}

static void
read_resources (TradeDescriptor     *self,
                const TradeJsonNode *package)
{
  TradeJsonNode resources = trade_json_get_member (package, "resources");
  TradeJsonNode resource;

  if (resources.value == NULL)
    {
      trade_json_add_fault (package, _("“resources” is missing; expected a list with the table of figures"));
      return;
    }

  if (!trade_json_check_array (&resources))
    return;

  if (trade_json_get_length (&resources) != 1)
    {
      trade_json_add_fault (&resources, _("“resources” must list exactly one table of figures"));
      return;
    }

  resource = trade_json_get_element (&resources, 0);
  read_resource (self, &resource);
}

/* What holds for every figure that does not say otherwise. The codes are known only after the resources were read. */
static void
read_defaults (TradeDescriptor     *self,
               const TradeJsonNode *package)
{
  TradeJsonNode defaults = trade_json_get_member (package, "defaults");
  static const char *const keys[] = { "reporter", "comparison", "adjustment", "prices", "valuation", NULL };

  if (defaults.value == NULL || !trade_json_check_object (&defaults, keys))
    return;

  for (TradeDimension i = 0; i < TRADE_N_DIMENSIONS; i++)
    {
      const char *id = trade_dimension_get_id (i);
      TradeJsonNode node = trade_json_get_member (&defaults, id);
      const char *code, *reason = NULL;

      if (node.value == NULL)
        continue;

      code = trade_json_read_string (&defaults, id, TRUE);
      if (code != NULL && !trade_codes_check_category (i, code, &reason))
        trade_json_add_fault (&node, "%s", reason);
      else if (code != NULL && !trade_codes_is_built_in (i, code) && !g_hash_table_contains (self->codes[i], code))
        trade_json_add_fault (&node, _("“%s” is not a code of the categories of the column"), code);
      else if (code != NULL)
        self->defaults[i] = g_intern_string (trade_codes_normalize (i, code));
    }
}

static TradeDescriptor *
create (TradeText  *title,
        TradeText  *subject,
        const char *published)
{
  TradeDescriptor *self = g_new0 (TradeDescriptor, 1);

  self->dataset = trade_dataset_new (title, subject, published);
  self->sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->missing_values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (TradeDimension i = 0; i < TRADE_N_DIMENSIONS; i++)
    {
      self->codes[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      self->defaults[i] = g_intern_string (trade_dimension_get_unstated (i));
    }

  return self;
}

/* The program has no use for these, but whoever saves the package again shall not lose them. Each is kept as a member of an object
 * that is written down. */
static char *
read_extra (const TradeJsonNode *package)
{
  static const char *const keys[] = {
    "$schema", "id", "homepage", "version", "created", "keywords", "licenses", "contributors", "image",
  };
  TradeJsonWriter *json = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const TradeJsonNode node = trade_json_get_member (package, keys[i]);
      g_autofree char *value = NULL;

      if (node.value == NULL)
        continue;
      if (json == NULL)
        {
          json = trade_json_writer_new (FALSE);
          trade_json_writer_begin_object (json, NULL);
        }
      value = trade_json_dup_value (&node);
      trade_json_writer_add_json (json, keys[i], value);
    }
  if (json == NULL)
    return NULL;

  trade_json_writer_end_object (json);

  return trade_json_writer_finish (json);
}

/* A description may be long and of many lines, for people who look into the file; what the program saves is a label. */
static void
read_origin (TradeDescriptor     *self,
             const TradeJsonNode *package)
{
  TradeJsonNode node = trade_json_get_member (package, "description");
  const char *text = trade_json_get_string (&node);
  const gboolean is_line = text != NULL && trade_label_check (text, NULL);
  g_autofree char *extra = read_extra (package);

  if (is_line)
    trade_dataset_set_origin (self->dataset, text);
  trade_dataset_set_rest (self->dataset, is_line ? NULL : text, extra);
}

static void
read_annotations (TradeDescriptor     *self,
                  const TradeJsonNode *package)
{
  g_autoptr (GHashTable) views = trade_annotations_json_read (package, self);
  GHashTableIter iter;
  gpointer name, annotations;

  g_hash_table_iter_init (&iter, views);
  while (g_hash_table_iter_next (&iter, &name, &annotations))
    trade_dataset_annotate_view (self->dataset, name, annotations);
}

/**
 * trade_descriptor_read:
 * @name: the file's base name, for messages
 * @bytes: the content of datapackage.json
 * @faults: where faults go
 *
 * Reads the descriptor of a data package, and reports each fault of it.
 *
 * Returns: (transfer full) (nullable): what the descriptor says; NULL if it is no JSON object
 */
TradeDescriptor *
trade_descriptor_read (const char  *name,
                       GBytes      *bytes,
                       TradeFaults *faults)
{
  g_autoptr (TradeJson) document = NULL;
  g_autoptr (TradeText) title = NULL;
  g_autoptr (TradeText) subject = NULL;
  TradeDescriptor *self;
  TradeJsonNode package;
  const char *published;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (faults != NULL, NULL);

  document = trade_json_new (name, bytes, faults);
  if (document == NULL)
    return NULL;

  package = trade_json_get_root (document);
  if (!trade_json_check_object (&package, package_keys))
    return NULL;

  check_choice (&package, "profile", "tabular-data-package", "data-package");
  read_name (&package, "name", NULL);
  title = trade_json_read_text (&package, "title", TRUE);
  subject = trade_json_read_text (&package, "subject", TRUE);
  read_date (&package, "published", &published);

  if (title == NULL)
    title = trade_text_new ("");
  if (subject == NULL)
    subject = trade_text_new ("");

  self = create (title, subject, published);
  read_origin (self, &package);
  read_sources (self, &package);
  read_views (self, &package);
  read_resources (self, &package);
  read_defaults (self, &package);
  read_annotations (self, &package);

  return self;
}

/**
 * trade_descriptor_new_loose:
 *
 * Stands in for the descriptor of a table that came without one. The charts' subject is all that can be said of it; not
 * even the name of its file is, because that may tell more of a person than of the figures.
 *
 * Returns: (transfer full): a descriptor that takes any columns, and all codes and sources that are sound
 */
TradeDescriptor *
trade_descriptor_new_loose (void)
{
  /* As statistics offices write that there is no figure. */
  static const char *const signs[] = { "", "-", "–", ":", ".", "..", "...", "…", "c", "n.a.", "na", "NA" };
  g_autoptr (TradeText) subject = trade_text_new (_("Foreign trade"));
  TradeDescriptor *self = create (subject, subject, NULL);

  self->loose = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    g_hash_table_add (self->missing_values, g_strdup (signs[i]));

  return self;
}

/**
 * trade_descriptor_free:
 * @self: (transfer full): a descriptor
 *
 * Frees the descriptor and drops its dataset.
 */
void
trade_descriptor_free (TradeDescriptor *self)
{
  GHashTableIter iter;
  gpointer source;

  g_return_if_fail (self != NULL);

  g_hash_table_iter_init (&iter, self->sources);
  while (g_hash_table_iter_next (&iter, NULL, &source))
    if (source != NULL)
      g_object_unref (source);

  g_clear_object (&self->dataset);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->data, g_bytes_unref);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_clear_pointer (&self->sources, g_hash_table_unref);
  g_clear_pointer (&self->missing_values, g_hash_table_unref);
  g_clear_pointer (&self->mentions, g_array_unref);
  for (guint i = 0; i < TRADE_N_DIMENSIONS; i++)
    g_clear_pointer (&self->codes[i], g_hash_table_unref);
  g_free (self);
}
