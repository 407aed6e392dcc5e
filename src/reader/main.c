/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <libintl.h>
#include <locale.h>
#include <time.h>
#include <unistd.h>

#include <gio/gio.h>
#include <unicode/ucnv.h>

#include "trade-child-serve.h"
#include "trade-decode.h"
#include "trade-guard.h"

/*
 * trade-charts-reader LOCALE CATALOGUES - reads one file of a foreign format for Trade Charts, which starts it and trusts nothing
 * that it says. The file is its standard input; the program is at the other end of a socket.
 */

/* No message has this text, so that the catalogues of all languages that are asked for are looked through. */
#define NO_MESSAGE "\001"

/* Memory that runs short is a matter of the file, not of the program. */
static void
shortage_cb (const char     *domain,
             GLogLevelFlags  level,
             const char     *message,
             gpointer        data)
{
  _exit (TRADE_CHILD_NO_MEMORY);
}

/* What is looked for when it is needed first is not to be had later. */
static void
fetch_all (const char *locale,
           const char *catalogues)
{
  g_autofree char *size = NULL;

  if (setlocale (LC_ALL, locale) == NULL)
    setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, catalogues);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  (void) gettext (NO_MESSAGE);
  size = g_format_size_full (1, G_FORMAT_SIZE_IEC_UNITS);
  (void) g_dgettext ("glib20", NO_MESSAGE);
  (void) g_strerror (EIO);
  tzset ();

  for (TradeEncoding i = 0; i < TRADE_N_ENCODINGS; i++)
    {
      UErrorCode status = U_ZERO_ERROR;

      /* It stays open, since ICU forgets what nobody uses. A file in an encoding that is not to be had says so. */
      (void) ucnv_open (trade_encoding_get_icu (i), &status);
    }
}

/* Sanitizers look into /proc when they find something. */
static void
shut_in (void)
{
#ifndef TRADE_SANITIZED
  if (!trade_guard_filter (TRADE_CHILD_SOCKET))
    g_printerr ("trade-charts-reader: this system has no seccomp; what reads files is held by limits only\n");
#endif
}

int
main (int    argc,
      char **argv)
{
  if (argc != 3)
    {
      g_printerr ("trade-charts-reader is started by trade-charts only.\n");
      return 2;
    }

  g_log_set_handler ("GLib", G_LOG_LEVEL_ERROR | G_LOG_FLAG_FATAL | G_LOG_FLAG_RECURSION, shortage_cb, NULL);
  fetch_all (argv[1], argv[2]);
  if (!trade_guard_limit (TRADE_CHILD_SOCKET))
    return 1;
  shut_in ();

  trade_child_serve (TRADE_CHILD_FILE, TRADE_CHILD_SOCKET);

  /* All that it has to free ends with it. */
  _exit (0);
}
