/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-pdf-language.h"

#include <string.h>

/* Each entry of a cross-reference table is so long (ISO 32000-1, 7.5.4): offset, generation, whether in use, end of line. */
#define ENTRY_LENGTH 20
#define OFFSET_DIGITS 10
#define MAX_OFFSET G_GUINT64_CONSTANT (9999999999)

/* Longer than any ending or catalog that is understood here. */
#define MAX_PART 4096

#define EOF_MARKER "%%EOF"

/* Where the parts of a file are that an update must name. */
typedef struct
{
  const char *data;
  gsize       length;
  guint64     table;   /* offset of the cross-reference table */
  guint64     entries; /* offset of the first entry in it */
  guint64     n_objects;
  guint64     root;    /* number of the catalog */
  char       *trailer; /* the dictionary, without its brackets */
  char       *catalog; /* the same */
} Structure;

static void
structure_clear (Structure *self)
{
  g_free (self->trailer);
  g_free (self->catalog);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Structure, structure_clear)

/* A text of its own, which ends in a zero, of what stands from an offset on. */
static char *
copy_part (const Structure *self,
           guint64          from,
           gsize            most)
{
  if (from >= self->length)
    return g_strdup ("");

  return g_strndup (self->data + from, MIN (self->length - from, most));
}

static gboolean
skip_word (const char **text,
           const char  *word)
{
  if (!g_str_has_prefix (*text, word))
    return FALSE;

  *text += strlen (word);
  return TRUE;
}

static gboolean
skip_number (const char **text,
             guint64     *number)
{
  gsize n_digits = strspn (*text, "0123456789");
  g_autofree char *digits = g_strndup (*text, n_digits);

  *text += n_digits;
  return n_digits > 0 && n_digits <= OFFSET_DIGITS &&
         g_ascii_string_to_unsigned (digits, 10, 0, MAX_OFFSET, number, NULL);
}

/* The inside of the dictionary that a text begins with and that has @end after it. */
static char *
copy_dictionary (const char *text,
                 const char *end)
{
  const char *stop = strstr (text, end);
  g_autofree char *dictionary = NULL;

  if (stop == NULL)
    return NULL;

  dictionary = g_strstrip (g_strndup (text, (gsize) (stop - text)));
  if (!g_str_has_prefix (dictionary, "<<") || !g_str_has_suffix (dictionary, ">>") || strlen (dictionary) < 4)
    return NULL;

  dictionary[strlen (dictionary) - 2] = '\0';
  return g_strdup (g_strchomp (dictionary + 2));
}

static gboolean
find_table (Structure *self)
{
  gsize n_tail = MIN (self->length, 64);
  g_autofree char *tail = copy_part (self, self->length - n_tail, n_tail);
  const char *text = g_strrstr (tail, "startxref\n");

  return text != NULL && skip_word (&text, "startxref\n") && skip_number (&text, &self->table) &&
         skip_word (&text, "\n" EOF_MARKER) && (*text == '\0' || g_str_equal (text, "\n"));
}

/* Only a table in one piece is taken: a file that was updated before is not ours. */
static gboolean
read_table (Structure *self)
{
  g_autofree char *head = copy_part (self, self->table, 32);
  g_autofree char *trailer = NULL;
  const char *text = head, *value;
  guint64 first, size;

  if (!skip_word (&text, "xref\n") || !skip_number (&text, &first) || first != 0 || !skip_word (&text, " ") ||
      !skip_number (&text, &self->n_objects) || !skip_word (&text, "\n"))
    return FALSE;

  self->entries = self->table + (guint64) (text - head);
  trailer = copy_part (self, self->entries + self->n_objects * ENTRY_LENGTH, MAX_PART);

  text = trailer;
  if (!skip_word (&text, "trailer\n"))
    return FALSE;

  self->trailer = copy_dictionary (text, "startxref");
  if (self->trailer == NULL || strstr (self->trailer, "/Prev") != NULL || strstr (self->trailer, "/Encrypt") != NULL)
    return FALSE;

  value = strstr (self->trailer, "/Size ");
  if (value == NULL || !skip_word (&value, "/Size ") || !skip_number (&value, &size) || size != self->n_objects)
    return FALSE;

  value = strstr (self->trailer, "/Root ");
  return value != NULL && skip_word (&value, "/Root ") && skip_number (&value, &self->root) && skip_word (&value, " 0 R") &&
         self->root > 0 && self->root < self->n_objects;
}

static gboolean
read_catalog (Structure *self)
{
  g_autofree char *entry = copy_part (self, self->entries + self->root * ENTRY_LENGTH, ENTRY_LENGTH);
  g_autofree char *object = NULL;
  g_autofree char *expected = g_strdup_printf ("%" G_GUINT64_FORMAT " 0 obj\n", self->root);
  const char *text = entry;
  guint64 offset;

  if (!skip_number (&text, &offset) || !skip_word (&text, " 00000 n"))
    return FALSE;

  object = copy_part (self, offset, MAX_PART);
  text = object;
  if (!skip_word (&text, expected))
    return FALSE;

  self->catalog = copy_dictionary (text, "endobj");
  return self->catalog != NULL && strstr (self->catalog, "/Type /Catalog") != NULL &&
         strstr (self->catalog, "stream") == NULL && strstr (self->catalog, "/Lang") == NULL &&
         strstr (self->catalog, "/ViewerPreferences") == NULL;
}

/* A BCP 47 tag of the language, or NULL for what none is. */
static char *
dup_tag (const char *locale)
{
  g_autofree char *tag = g_strndup (locale, strcspn (locale, "@."));

  g_strdelimit (tag, "_", '-');
  for (const char *p = tag; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && *p != '-')
      return NULL;

  return *tag != '\0' ? g_steal_pointer (&tag) : NULL;
}

/**
 * trade_pdf_language_append:
 * @pdf: a PDF file
 * @locale: an ICU locale id, such as "en" or "zh_CN"
 *
 * Names the language of a document, for screen readers, and asks for its title to be shown instead of its file name. The
 * catalog is written anew behind the end of the file, as an incremental update (ISO 32000-1, 7.5.6), because cairo has
 * no way to write either into the first one. A file of a structure that is not understood stays as it is: it is a sound
 * file still. Equal arguments give equal bytes.
 *
 * Returns: (transfer full): the updated file, or @pdf itself
 */
GBytes *
trade_pdf_language_append (GBytes     *pdf,
                           const char *locale)
{
  g_auto (Structure) self = { 0 };
  g_autofree char *tag = NULL;
  GString *result;
  gsize object, table;

  g_return_val_if_fail (pdf != NULL, NULL);
  g_return_val_if_fail (locale != NULL, NULL);

  self.data = g_bytes_get_data (pdf, &self.length);
  tag = dup_tag (locale);
  if (tag == NULL || self.length > MAX_OFFSET / 2 || !find_table (&self) || !read_table (&self) || !read_catalog (&self))
    return g_bytes_ref (pdf);

  result = g_string_new_len (self.data, (gssize) self.length);
  if (self.data[self.length - 1] != '\n')
    g_string_append_c (result, '\n');

  object = result->len;
  g_string_append_printf (result,
                          "%" G_GUINT64_FORMAT " 0 obj\n<<%s\n   /Lang (%s)\n"
                          "   /ViewerPreferences << /DisplayDocTitle true >>\n>>\nendobj\n",
                          self.root,
                          self.catalog,
                          tag);
  table = result->len;
  g_string_append_printf (result,
                          "xref\n%" G_GUINT64_FORMAT " 1\n%010" G_GSIZE_FORMAT " 00000 n \n"
                          "trailer\n<<%s\n   /Prev %" G_GUINT64_FORMAT "\n>>\n"
                          "startxref\n%" G_GSIZE_FORMAT "\n%s\n",
                          self.root,
                          object,
                          self.trailer,
                          self.table,
                          table,
                          EOF_MARKER);
  return g_string_free_to_bytes (result);
}
