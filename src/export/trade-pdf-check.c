/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-pdf-check.h"

#include <string.h>

/* Each entry of a cross-reference table is so long (ISO 32000-1, 7.5.4): offset, generation, whether in use, end of line. */
#define ENTRY_LENGTH 20

/* The end of a file, in which no stream ends. */
#define TAIL_LENGTH 48

#define START "startxref\n"
#define TABLE "xref\n0 "

/* Finds the table of a file that ends in a zero. Returns its first entry, or NULL. */
static const char *
find_entries (const char *data,
              gsize       length,
              guint64    *n_entries)
{
  const char *start = g_strrstr (data + length - MIN (length, TAIL_LENGTH), START);
  guint64 offset = start != NULL ? g_ascii_strtoull (start + strlen (START), NULL, 10) : length;
  char *end;

  if (offset >= length || !g_str_has_prefix (data + offset, TABLE))
    return NULL;

  *n_entries = g_ascii_strtoull (data + offset + strlen (TABLE), &end, 10);
  if (*end != '\n' || *n_entries > (length - (gsize) (end - data)) / ENTRY_LENGTH)
    return NULL;

  return end + 1;
}

/**
 * trade_pdf_is_whole:
 * @pdf: a PDF file as cairo writes it
 *
 * Tells whether every object that the cross-reference table of a file names is where it says. Where memory is short, cairo
 * may leave a font out and call that a success.
 *
 * Returns: whether it is; %TRUE too for a file of another structure
 */
gboolean
trade_pdf_is_whole (GBytes *pdf)
{
  gsize length;
  const char *bytes;
  g_autofree char *data = NULL;
  const char *entries;
  guint64 n_entries;

  g_return_val_if_fail (pdf != NULL, FALSE);

  bytes = g_bytes_get_data (pdf, &length);
  data = g_malloc (length + 1);
  memcpy (data, bytes, length);
  data[length] = '\0';

  entries = find_entries (data, length, &n_entries);
  for (guint64 i = 1; entries != NULL && i < n_entries; i++)
    {
      const char *entry = entries + i * ENTRY_LENGTH;
      guint64 offset = g_ascii_strtoull (entry, NULL, 10);
      g_autofree char *head = g_strdup_printf ("%" G_GUINT64_FORMAT " 0 obj", i);

      if (entry[ENTRY_LENGTH - 3] == 'n' && (offset >= length || !g_str_has_prefix (data + offset, head)))
        return FALSE;
    }

  return TRUE;
}
