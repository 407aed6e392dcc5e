/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-reader-foreign.h"

#include <glib/gi18n.h>
#include <string.h>

/* The older form of a workbook, and a page of the Web. */
#define OLD_WORKBOOK_MAGIC "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#define OLD_WORKBOOK_SUFFIX ".xls"

/* Archives that are not unpacked: 7z, as Comext comes in, RAR, xz, bzip2 and Zstandard. */
static const char *const foreign_archives[] = { "7z\274\257\047\034", "Rar!\032\007", "\3757zXZ", "BZh", "\050\265\057\375" };

static gboolean
begins_with (const TradeHead *head,
             const char      *magic)
{
  return head->length >= strlen (magic) && memcmp (head->start, magic, strlen (magic)) == 0;
}

/*
 * trade_reader_foreign_set_workbook:
 * @error: return location for the error
 * @name: what messages call a file
 *
 * Says that a file is a workbook, and what can be done with it.
 */
void
trade_reader_foreign_set_workbook (GError     **error,
                                   const char  *name)
{
  g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_UNKNOWN,
               _("“%s” is a workbook of a spreadsheet, which cannot be read here. Open it there, save its table as “CSV "
                 "UTF-8”, and open that."), name);
}

static void
set_foreign_archive (GError     **error,
                     const char  *name)
{
  g_set_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_UNKNOWN,
               _("“%s” is an archive of a kind that cannot be unpacked here. Unpack it elsewhere, and open the table that is in "
                 "it."), name);
}

static gboolean
is_foreign_archive (const TradeHead *head)
{
  for (guint i = 0; i < G_N_ELEMENTS (foreign_archives); i++)
    if (begins_with (head, foreign_archives[i]))
      return TRUE;

  return FALSE;
}

/* Some sites hand out a page of the Web under the name of a workbook. */
static gboolean
is_page (const TradeHead *head)
{
  g_autofree char *name = g_ascii_strdown (head->name, -1);
  g_autofree char *start = g_ascii_strdown (head->start, (gssize) MIN (head->length, 512));
  const char *tag = start + strspn (start, "\xef\xbb\xbf \t\r\n");

  return g_str_has_suffix (name, OLD_WORKBOOK_SUFFIX) &&
         (g_str_has_prefix (tag, "<html") || g_str_has_prefix (tag, "<!doctype") || g_str_has_prefix (tag, "<table") ||
          g_str_has_prefix (tag, "<?xml"));
}

/*
 * trade_reader_foreign_check_workbook:
 * @head: the start of a file
 * @error: return location for the error
 *
 * Tells whether a file is no workbook of a form that is not read, as far as its start tells.
 *
 * Returns: %FALSE with @error set to %TRADE_READ_ERROR_UNKNOWN where it is one
 */
gboolean
trade_reader_foreign_check_workbook (const TradeHead  *head,
                                     GError          **error)
{
  if (!begins_with (head, OLD_WORKBOOK_MAGIC) && !is_page (head))
    return TRUE;

  trade_reader_foreign_set_workbook (error, head->name);

  return FALSE;
}

/*
 * trade_reader_foreign_check_archive:
 * @head: the start of a file
 * @error: return location for the error
 *
 * Tells whether a file is no archive of a kind that is not unpacked.
 *
 * Returns: %FALSE with @error set to %TRADE_READ_ERROR_UNKNOWN where it is one
 */
gboolean
trade_reader_foreign_check_archive (const TradeHead  *head,
                                    GError          **error)
{
  if (!is_foreign_archive (head))
    return TRUE;

  set_foreign_archive (error, head->name);

  return FALSE;
}
