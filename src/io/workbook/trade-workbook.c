/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-workbook.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-archive.h"
#include "trade-fault.h"
#include "trade-reader.h"
#include "trade-open-document.h"
#include "trade-sheet-title.h"
#include "trade-sheet.h"

/* OpenDocument is read by trade-open-document.c. Workbooks of Excel since 2007, Office Open XML: an archive with a list of sheets, a file for each of them, one of the texts that their
 * cells share and one of styles, by which dates are told from other numbers. What is computed is kept beside its formula; pictures,
 * pivot tables and macros are left alone. */

#define FOLDER "xl/"
#define BOOK FOLDER "workbook.xml"
#define CONTENT "content.xml"
#define STYLES "styles.xml"

/* How styles of OpenDocument say that numbers are shown in thousands: then it is not known what they are. */
#define FACTOR "display-factor"

#define RELATIONS FOLDER "_rels/workbook.xml.rels"

typedef struct
{
  char    *name;
  char    *id;   /* by which it is related to its file */
  GBytes  *table; /* or what it has, where that is read already */
  gboolean is_hidden;
} Entry;

typedef struct
{
  const char   *name;
  GHashTable   *parts;     /* GBytes by their paths */
  GPtrArray    *entries;
  GHashTable   *relations; /* paths by their ids */
  char         *strings_path, *styles_path;
  GPtrArray    *strings, *formats;
  gboolean      is_1904;
  gboolean      is_too_large;
  char         *unit;      /* the line that says what is counted in, where a sheet has no table */
  gboolean      is_unit_open;
  gboolean      has_others; /* whether more than one sheet could be read */
} Workbook;

static void
free_entry (gpointer data)
{
  Entry *self = data;

  g_free (self->name);
  g_free (self->id);
  g_clear_pointer (&self->table, g_bytes_unref);
  g_free (self);
}

static void
workbook_clear (Workbook *self)
{
  g_hash_table_unref (self->parts);
  g_ptr_array_unref (self->entries);
  g_hash_table_unref (self->relations);
  g_free (self->strings_path);
  g_free (self->styles_path);
  g_free (self->unit);
  g_clear_pointer (&self->strings, g_ptr_array_unref);
  g_clear_pointer (&self->formats, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Workbook, workbook_clear)

/* Keeps what may be a part of the workbook. */
static int
keep_part (const char *path,
           GBytes     *bytes,
           gpointer    data)
{
  Workbook *self = data;

  if (g_str_equal (path, CONTENT) || g_str_equal (path, STYLES))
    g_hash_table_insert (self->parts, g_strdup (path), g_bytes_ref (bytes));
  else if (g_str_has_prefix (path, FOLDER) && (g_str_has_suffix (path, ".xml") || g_str_has_suffix (path, ".rels")))
    g_hash_table_insert (self->parts, g_strdup (path), g_bytes_ref (bytes));

  return 0;
}

/* Where a relation leads, from the folder of the workbook. */
static char *
resolve (const char *target)
{
  return *target == '/' ? g_strdup (target + 1) : g_strconcat (FOLDER, target, NULL);
}

static void
relation_cb (GMarkupParseContext  *context,
             const char           *element,
             const char          **names,
             const char          **values,
             gpointer              data,
             GError              **error)
{
  const char *id = trade_sheet_find (names, values, "Id"), *target = trade_sheet_find (names, values, "Target");
  const char *type = trade_sheet_find (names, values, "Type");
  Workbook *self = data;

  if (id == NULL || target == NULL || type == NULL)
    return;
  if (g_str_has_suffix (type, "/worksheet"))
    g_hash_table_insert (self->relations, g_strdup (id), resolve (target));
  else if (g_str_has_suffix (type, "/sharedStrings") && self->strings_path == NULL)
    self->strings_path = resolve (target);
  else if (g_str_has_suffix (type, "/styles") && self->styles_path == NULL)
    self->styles_path = resolve (target);
}

/* The id of the relation has a prefix; that of the sheet has another name. */
static void
book_cb (GMarkupParseContext  *context,
         const char           *element,
         const char          **names,
         const char          **values,
         gpointer              data,
         GError              **error)
{
  const char *local = trade_sheet_get_local (element), *state = trade_sheet_find (names, values, "state");
  const char *name = trade_sheet_find (names, values, "name"), *id = trade_sheet_find (names, values, "id");
  const char *is_1904 = trade_sheet_find (names, values, "date1904");
  Workbook *self = data;
  Entry *entry;

  if (g_str_equal (local, "workbookPr") && is_1904 != NULL)
    self->is_1904 = g_str_equal (is_1904, "1") || g_str_equal (is_1904, "true");
  if (!g_str_equal (local, "sheet") || name == NULL || id == NULL)
    return;

  entry = g_new0 (Entry, 1);
  entry->name = g_strdup (name);
  entry->id = g_strdup (id);
  entry->is_hidden = state != NULL && !g_str_equal (state, "visible");
  g_ptr_array_add (self->entries, entry);
}

static gboolean
parse_part (Workbook            *self,
            const char          *path,
            const GMarkupParser *parser,
            GError             **error)
{
  GBytes *xml = g_hash_table_lookup (self->parts, path);

  return xml == NULL || trade_sheet_parse (xml, parser, self, error);
}

static gboolean
read_parts (Workbook  *self,
            GError   **error)
{
  static const GMarkupParser relations = { .start_element = relation_cb }, book = { .start_element = book_cb };
  GBytes *strings, *styles;

  if (!parse_part (self, RELATIONS, &relations, error) || !parse_part (self, BOOK, &book, error))
    return FALSE;

  strings = self->strings_path != NULL ? g_hash_table_lookup (self->parts, self->strings_path) : NULL;
  styles = self->styles_path != NULL ? g_hash_table_lookup (self->parts, self->styles_path) : NULL;
  if (strings != NULL)
    self->strings = trade_sheet_read_strings (strings, error);
  if (styles != NULL && (strings == NULL || self->strings != NULL))
    self->formats = trade_sheet_read_formats (styles, error);

  return (strings == NULL || self->strings != NULL) && (styles == NULL || self->formats != NULL);
}

static void
take_sheet (gpointer    data,
            const char *name,
            GBytes     *table)
{
  Workbook *self = data;
  Entry *entry = g_new0 (Entry, 1);

  entry->name = g_strdup (name);
  entry->table = table;
  self->is_too_large = self->is_too_large || table == NULL;
  g_ptr_array_add (self->entries, entry);
}

static gboolean
has_factor (Workbook   *self,
            const char *path)
{
  GBytes *xml = g_hash_table_lookup (self->parts, path);
  gsize length = 0;
  const char *start = xml != NULL ? g_bytes_get_data (xml, &length) : NULL;

  return length > 0 && memmem (start, length, FACTOR, strlen (FACTOR)) != NULL;
}

static gboolean
set_too_large (Workbook  *self,
               GError   **error)
{
  g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_TOO_LARGE, _("“%s” holds a table that is larger than what is read."), self->name);

  return FALSE;
}

static gboolean
read_open_document (Workbook  *self,
                    GError   **error)
{
  GBytes *content = g_hash_table_lookup (self->parts, CONTENT);

  if (content == NULL || has_factor (self, CONTENT) || has_factor (self, STYLES))
    return TRUE;

  return trade_open_document_read (content, TRADE_READER_MAX_SIZE, take_sheet, self, error) &&
         (!self->is_too_large || set_too_large (self, error));
}

static GBytes *
read_sheet (Workbook    *self,
            const Entry *entry,
            GError     **error)
{
  const char *path = entry->id != NULL ? g_hash_table_lookup (self->relations, entry->id) : NULL;
  GBytes *xml = path != NULL ? g_hash_table_lookup (self->parts, path) : NULL;
  g_autoptr (TradeCsvText) text = trade_csv_text_new (TRADE_READER_MAX_SIZE);

  if (entry->table != NULL)
    return g_bytes_ref (entry->table);
  if (xml == NULL)
    return NULL;
  if (!trade_sheet_read (xml, self->strings, self->formats, self->is_1904, text, error))
    return NULL;
  if (trade_csv_text_is_full (text))
    {
      set_too_large (self, error);
      return NULL;
    }

  return trade_csv_text_end (text);
}

/* A sheet as text with commas, below its name where that tells what it has. */
typedef struct
{
  const Entry    *entry;
  GBytes         *text;
  TradeSheetTitle title;
  int             wish;
  gboolean        is_titled;
} Table;

static void
free_table (gpointer data)
{
  Table *self = data;

  g_bytes_unref (self->text);
  trade_sheet_title_clear (&self->title);
  g_free (self);
}

/* A sheet of which it is not known what it has may be called after that: "Exports". Then its name is its title. */
static void
rate_table (Table             *self,
            TradeWorkbookRate  rate,
            gpointer           data)
{
  g_autoptr (TradeCsvText) text = NULL;
  g_autoptr (GBytes) titled = NULL;
  gsize length;
  const char *start = g_bytes_get_data (self->text, &length);
  int wish;

  self->wish = rate (self->text, data);
  if (self->wish > TRADE_WORKBOOK_UNKNOWN)
    return;

  text = trade_csv_text_new (TRADE_READER_MAX_SIZE);
  trade_csv_text_add (text, self->entry->name);
  trade_csv_text_end_row (text);
  trade_csv_text_append (text, start, length);
  titled = trade_csv_text_end (text);
  wish = rate (titled, data);
  self->is_titled = wish > self->wish;
  if (!self->is_titled)
    return;

  self->wish = wish;
  g_bytes_unref (self->text);
  self->text = g_steal_pointer (&titled);
}

/* Whether a sheet is one table with those that are read already. A sheet that is titled by its name is so only with others that are. */
static gboolean
belongs_to (const Table *table,
            GPtrArray   *tables,
            guint        n)
{
  for (guint i = 0; i < n; i++)
    {
      const Table *other = g_ptr_array_index (tables, i);

      if (other->is_titled != table->is_titled)
        return FALSE;
      if (table->is_titled ? g_strcmp0 (other->title.header, table->title.header) != 0
                           : !trade_sheet_title_belong_together (&other->title, &table->title))
        return FALSE;
    }

  return TRUE;
}

/* Parts the sheets that are read from the others that could be read as well, and tells how many these are. */
static guint
part_others (GPtrArray *tables)
{
  const guint n = tables->len;
  gsize size = 0;

  for (guint i = 0; i < tables->len;)
    {
      const Table *table = g_ptr_array_index (tables, i);
      const gsize length = g_bytes_get_size (table->text);

      if (i > 0 && (!belongs_to (table, tables, i) || size + length > TRADE_READER_MAX_SIZE))
        g_ptr_array_remove_index (tables, i);
      else
        {
          size += length;
          i++;
        }
    }

  return n - tables->len;
}

static char *
list_names (GPtrArray *tables)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < tables->len; i++)
    {
      g_autofree char *name = trade_fault_excerpt (((const Table *) g_ptr_array_index (tables, i))->entry->name);

      g_string_append (names, i > 0 ? C_("between names of sheets", ", ") : "");
      g_string_append_printf (names, C_("name of a sheet", "“%s”"), name);
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* Which sheets of several are read. */
static char *
write_remark (GPtrArray *tables,
              guint      n_others)
{
  const Table *first = g_ptr_array_index (tables, 0);
  g_autofree char *name = trade_fault_excerpt (first->entry->name);
  g_autofree char *names = list_names (tables);

  if (n_others > 0 && tables->len > 1)
    /* Translators: %1$s is a list of names of sheets of a workbook, %2$u how many others there are */
    return g_strdup_printf (_("of the workbook, these sheets were read: %1$s; other sheets can be read as well, and were not: %2$u"), names, n_others);
  if (n_others > 0)
    /* Translators: %1$s is the name of a sheet of a workbook, %2$u how many others there are */
    return g_strdup_printf (_("of the workbook, the sheet “%1$s” was read; other sheets can be read as well, and were not: %2$u"), name, n_others);
  if (tables->len > 1)
    /* Translators: %s is a list of names of sheets of a workbook */
    return g_strdup_printf (_("of the workbook, these sheets were read: %s"), names);

  return g_strdup_printf (_("of the workbook, the sheet “%s” was read"), name);
}

/* The sheets below each other, and above them what all are counted in where only another sheet says it. */
static GBytes *
join_tables (GPtrArray  *tables,
             const char *unit)
{
  g_autoptr (TradeCsvText) text = trade_csv_text_new (TRADE_READER_MAX_SIZE);

  if (unit != NULL && !((const Table *) g_ptr_array_index (tables, 0))->title.has_unit)
    {
      trade_csv_text_add (text, unit);
      trade_csv_text_end_row (text);
    }
  for (guint i = 0; i < tables->len; i++)
    {
      gsize length;
      const char *start = g_bytes_get_data (((const Table *) g_ptr_array_index (tables, i))->text, &length);

      if (i > 0)
        trade_csv_text_end_row (text);
      trade_csv_text_append (text, start, length);
    }

  return trade_csv_text_end (text);
}

/* A sheet without a table may say what the tables of the others are counted in. Two that differ say nothing. */
static void
take_unit (Workbook    *self,
           const Table *table)
{
  if (table->title.header != NULL || table->title.unit == NULL)
    return;

  self->is_unit_open = self->is_unit_open || (self->unit != NULL && !g_str_equal (self->unit, table->title.unit));
  g_free (self->unit);
  self->unit = g_strdup (table->title.unit);
}

static void
keep_best (GPtrArray *best,
           Table     *table)
{
  const Table *first = best->len > 0 ? g_ptr_array_index (best, 0) : NULL;

  if (first != NULL && table->wish > first->wish)
    g_ptr_array_set_size (best, 0);
  if (best->len == 0 || (table->wish > 0 && table->wish == first->wish))
    g_ptr_array_add (best, table);
  else
    free_table (table);
}

/* Reads the sheet that is wanted, hidden or not, or those that are wanted most, of those that are not hidden. */
static GPtrArray *
read_best (Workbook           *self,
           const char         *wanted,
           TradeWorkbookRate   rate,
           gpointer            data,
           GPtrArray          *names,
           GCancellable       *cancellable,
           GError            **error)
{
  g_autoptr (GPtrArray) best = g_ptr_array_new_with_free_func (free_table);
  guint n_sheets = 0;

  for (guint i = 0; i < self->entries->len && n_sheets < TRADE_WORKBOOK_MAX_SHEETS; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);
      const gboolean is_wanted = wanted != NULL && g_str_equal (entry->name, wanted);
      g_autoptr (GError) reason = NULL;
      Table *table;
      GBytes *text;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      text = is_wanted || !entry->is_hidden ? read_sheet (self, entry, &reason) : NULL;
      if (reason != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return NULL;
        }
      if (text == NULL)
        continue;
      n_sheets++;
      table = g_new0 (Table, 1);
      table->entry = entry;
      table->text = text;
      rate_table (table, rate, data);
      trade_sheet_title_read (&table->title, table->text);
      take_unit (self, table);
      if (table->wish > 0 || is_wanted)
        g_ptr_array_add (names, g_strdup (entry->name));
      if (wanted != NULL && (!is_wanted || best->len > 0))
        free_table (table);
      else
        keep_best (best, table);
    }
  self->has_others = n_sheets > 1;

  return g_steal_pointer (&best);
}

/* Says which sheets there are in the place of one that there is not. */
static void
set_no_sheet (Workbook    *self,
              const char  *wanted,
              GPtrArray   *names,
              GError     **error)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *name = trade_fault_excerpt (g_ptr_array_index (names, i));

      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", name);
    }
  g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_SHEET,
               /* Translators: %1$s is the name of a workbook, %2$s that of a sheet, %3$s a list of names of sheets */
               _("“%1$s” has no sheet “%2$s”; there are: %3$s"), self->name, wanted, list->str);
}

static char **
end_names (GPtrArray *names)
{
  g_ptr_array_add (names, NULL);

  return (char **) g_ptr_array_free (names, FALSE);
}

static char **
list_read (GPtrArray *tables)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < tables->len; i++)
    g_ptr_array_add (names, g_strdup (((const Table *) g_ptr_array_index (tables, i))->entry->name));

  return end_names (names);
}

static GBytes *
choose (Workbook             *self,
        const char           *wanted,
        TradeWorkbookRate     rate,
        gpointer              data,
        TradeWorkbookSheets  *sheets,
        GCancellable         *cancellable,
        GError              **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) best = read_best (self, wanted, rate, data, names, cancellable, error);
  guint n_others;

  if (best != NULL && best->len == 0 && wanted != NULL && self->entries->len > 0)
    set_no_sheet (self, wanted, names, error);
  if (best == NULL || best->len == 0)
    return NULL;

  n_others = part_others (best);
  if (self->has_others)
    sheets->remark = write_remark (best, wanted != NULL ? 0 : n_others);
  sheets->read = list_read (best);
  sheets->names = end_names (g_steal_pointer (&names));

  return join_tables (best, self->is_unit_open ? NULL : self->unit);
}

/**
 * trade_workbook_sheets_clear:
 * @self: what was read
 *
 * Frees what it holds.
 */
void
trade_workbook_sheets_clear (TradeWorkbookSheets *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->names, g_strfreev);
  g_clear_pointer (&self->read, g_strfreev);
  g_clear_pointer (&self->remark, g_free);
}

/**
 * trade_workbook_read:
 * @archive: a zip archive
 * @name: what messages call it
 * @wanted: (nullable): the name of the sheet to read; %NULL for those that @rate wants most
 * @rate: tells how much a sheet is wanted
 * @data: data for @rate
 * @sheets: (out caller-allocates): return location for which sheets there are and were read; all zero bytes where there are none
 * @cancellable: (nullable): stops the reading
 * @error: return location for the error
 *
 * Reads the sheet of a workbook that is wanted most, of those that are not hidden, and those that are one table with it: sheets with
 * the same columns that differ in what their names or their titles tell. Or one that is named, be it hidden or not.
 *
 * Returns: (transfer full) (nullable): the sheets as text with commas; %NULL where the archive is no workbook or has no sheet, with
 *   @error set where it is damaged, or larger than what is read
 */
GBytes *
trade_workbook_read (GBytes               *archive,
                     const char           *name,
                     const char           *wanted,
                     TradeWorkbookRate     rate,
                     gpointer              data,
                     TradeWorkbookSheets  *sheets,
                     GCancellable         *cancellable,
                     GError              **error)
{
  g_auto (Workbook) self = { .name = name };
  g_autofree char *found = NULL;
  g_autoptr (GError) reason = NULL;
  GBytes *table = NULL;

  g_return_val_if_fail (archive != NULL && rate != NULL && sheets != NULL, NULL);

  *sheets = (TradeWorkbookSheets) { NULL };
  self.parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  self.entries = g_ptr_array_new_with_free_func (free_entry);
  self.relations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  trade_archive_unpack (archive, name, keep_part, &self, &found, cancellable, &reason);
  if (reason == NULL && read_parts (&self, &reason) && read_open_document (&self, &reason))
    table = choose (&self, wanted, rate, data, sheets, cancellable, &reason);
  if (reason != NULL && reason->domain == G_MARKUP_ERROR)
    g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_DAMAGED, _("“%s” is a workbook that is damaged."), name);
  else if (reason != NULL)
    g_propagate_error (error, g_steal_pointer (&reason));

  return table;
}
