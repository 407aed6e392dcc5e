/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-batch-read.h"

#include "trade-package.h"
#include "trade-reader.h"
#include "trade-release.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <unistd.h>

/* The file that a command line is about, and what became of its rows. */

#define STANDARD_INPUT "-"
#define STANDARD_INPUT_NAME "<stdin>"

/* The view that a picture shows is not taken for the only one that is meant: a script says which it wants. */
static TradeReading *
read_file (const TradeBatchOptions  *options,
           GError                  **error)
{
  const char *package = options->package;
  g_autoptr (GFile) file = NULL;

  if (g_strcmp0 (package, STANDARD_INPUT) == 0)
    {
      g_autoptr (GInputStream) stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);

      return trade_reader_open_stream (stream, STANDARD_INPUT_NAME, &options->reader, NULL, error);
    }

  if (package != NULL)
    file = g_file_new_for_commandline_arg (package);
  else
    file = g_file_new_for_uri (TRADE_PACKAGE_BUNDLED_URI);

  return trade_reader_open (file, &options->reader, NULL, error);
}

/* Whoever has a table that nobody knows can say what it is. */
static void
hint_at_columns (GError **error)
{
  g_autofree char *known = trade_column_meaning_list_ids ();
  g_autofree char *message = g_steal_pointer (&(*error)->message);

  /* Translators: %1$s is a sentence that says what is wrong; keep the examples; %2$s is a list of words */
  (*error)->message =
    g_strdup_printf (_("%1$s; say what they are with --columns=period,flow,value, from the first column on, or by their names with "
                       "--columns=NAME=period,NAME=exports; there are: %2$s"), message, known);
}

static void
hint_at_flow (GError **error)
{
  g_autofree char *message = g_steal_pointer (&(*error)->message);

  /* Translators: %s is a sentence that says what is not known; keep the options */
  (*error)->message = g_strdup_printf (_("%s; if all are the same, say which with --values=exports or --values=imports, else say which "
                                         "column tells with --columns=NAME=flow"), message);
}

static void
hint_at_mark (GError **error)
{
  g_autofree char *message = g_steal_pointer (&(*error)->message);

  /* Translators: %s is a sentence that says what is not known; keep the options */
  (*error)->message = g_strdup_printf (_("%s; say so with --decimal-mark=. or --decimal-mark=,"), message);
}

static void
hint_at_year (GError **error)
{
  g_autofree char *message = g_steal_pointer (&(*error)->message);

  /* Translators: %s is a sentence that says what is not known; keep the option */
  (*error)->message = g_strdup_printf (_("%s; say so with its number, such as --year-start=7 for July"), message);
}

/* Whoever says of a file what it tells itself may want another of its units. */
static void
hint_to_leave_out (const char  *list,
                   gboolean     has_unit,
                   GError     **error)
{
  g_autofree char *message = g_steal_pointer (&(*error)->message);

  if (has_unit)
    /* Translators: %1$s is a sentence that says why options mean nothing to a file, %2$s a list of them; keep the options */
    (*error)->message = g_strdup_printf (_("%1$s; leave out %2$s, and choose one of the units that the file has with --currency or "
                                           "--select=unit=CODE"), message, list);
  else
    /* Translators: %1$s is a sentence that says why options mean nothing to a file, %2$s a list of them */
    (*error)->message = g_strdup_printf (_("%1$s; leave out %2$s"), message, list);
}

static void
hint_at_options (const TradeReaderOptions  *said,
                 GError                   **error)
{
  const gboolean has_unit = trade_reader_options_has_unit (said);
  const char *const options[] = {
    said->layout != NULL ? "--columns" : NULL,           has_unit ? "--unit" : NULL,
    said->decimal_mark != '\0' ? "--decimal-mark" : NULL, said->year_start != 0 ? "--year-start" : NULL,
    said->values != TRADE_COLUMN_MEANING_AUTO ? "--values" : NULL,
  };
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    if (options[i] != NULL)
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", options[i]);
  if (list->len == 0)
    g_string_append (list, "--encoding");

  hint_to_leave_out (list->str, has_unit, error);
}

/*
 * trade_batch_read:
 * @options: what the command line asks for
 * @error: return location for the error
 *
 * Reads the file that a command line names, standard input for "-", or the bundled release where it names none.
 *
 * Returns: (transfer full) (nullable): what was read; %NULL if it cannot be, or if something is to be selected where nothing
 *   can be
 */
TradeReading *
trade_batch_read (const TradeBatchOptions  *options,
                  GError                  **error)
{
  g_autoptr (TradeReading) reading = read_file (options, error);

  if (reading == NULL)
    {
      if (options->reader.layout == NULL && error != NULL &&
          g_error_matches (*error, TRADE_READ_ERROR, TRADE_READ_ERROR_COLUMNS))
        hint_at_columns (error);
      else if (error != NULL && g_error_matches (*error, TRADE_READ_ERROR, TRADE_READ_ERROR_FLOW))
        hint_at_flow (error);
      else if (error != NULL && g_error_matches (*error, TRADE_READ_ERROR, TRADE_READ_ERROR_MARK))
        hint_at_mark (error);
      else if (error != NULL && g_error_matches (*error, TRADE_READ_ERROR, TRADE_READ_ERROR_YEAR))
        hint_at_year (error);
      else if (error != NULL && g_error_matches (*error, TRADE_READ_ERROR, TRADE_READ_ERROR_OPTIONS))
        hint_at_options (&options->reader, error);
      else if (error != NULL && g_error_matches (*error, TRADE_READ_ERROR, TRADE_READ_ERROR_TOLD_FLOW))
        hint_to_leave_out ("--values", FALSE, error);
      else if (error != NULL && g_error_matches (*error, TRADE_READ_ERROR, TRADE_READ_ERROR_TOLD_UNIT))
        hint_to_leave_out ("--unit", TRUE, error);
      return NULL;
    }

  if (options->has_selection && trade_reading_get_cube (reading) == NULL)
    {
      g_set_error (error,
                   TRADE_BATCH_ERROR,
                   TRADE_BATCH_ERROR_FAILED,
                   _("“%s” is no file of an agency, of which something can be selected"),
                   trade_reading_get_name (reading));
      return NULL;
    }

  return g_steal_pointer (&reading);
}

/* What is empty, a note or a repetition is no loss. */
static gboolean
has_left_out (TradeReading *reading)
{
  for (guint i = 0; i < TRADE_N_SET_ASIDES; i++)
    if (i != TRADE_SET_ASIDE_REPEATED && i != TRADE_SET_ASIDE_EMPTY && i != TRADE_SET_ASIDE_NOTE &&
        trade_reading_get_n_set_aside (reading, NULL, i) > 0)
      return TRUE;

  return FALSE;
}

/*
 * trade_batch_read_tell:
 * @reading: what was read
 *
 * Tells on standard error what of a file is not in what was made of it. Of an agency's file something is set aside nearly always,
 * or totals would count twice: that is no fault, which would end a strict script.
 */
void
trade_batch_read_tell (TradeReading *reading)
{
  g_autofree char *reasons = NULL;
  g_autofree char *note = NULL;

  if (!has_left_out (reading))
    return;

  reasons = trade_release_list_set_aside (reading, NULL);
  /* Translators: "--select" is an option, and stays as it is; %s lists reasons and how many rows they hold for. */
  note = g_strdup_printf (_("note: rows of the file were set aside: %s; --select chooses others"), reasons);
  g_printerr ("trade-charts: %s\n", note);
}

/*
 * trade_batch_read_warn:
 * @reading: what was read
 * @format: how numbers are written
 * @warnings: (element-type utf8): warnings, to which those of the file are added
 *
 * Warns of rows that were rejected, which are missing in all that is made of a file, and of what was not understood.
 */
void
trade_batch_read_warn (TradeReading *reading,
                       TradeFormat  *format,
                       GPtrArray    *warnings)
{
  const guint n = trade_reading_get_n_rejected (reading);
  g_autofree char *count = trade_format_count (format, n);
  g_autofree char *remarks = trade_reading_list_remarks (reading);
  g_auto (GStrv) lines = g_strsplit (remarks != NULL ? remarks : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_ptr_array_add (warnings, g_strdup (lines[i]));
  if (n == 0)
    return;

  /* Translators: "--inspect" is an option, and stays as it is. */
  g_ptr_array_add (warnings, g_strdup_printf (ngettext ("%s row of the file was rejected; --inspect says why",
                                                        "%s rows of the file were rejected; --inspect says why", n), count));
}
