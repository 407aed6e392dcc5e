/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-layout-keeper.h"

#include <gio/gio.h>
#include <string.h>

#include "trade-input.h"
#include "trade-save.h"

/* What a person says of a table is kept in the data folder of the user, in a file for each header that a table can have. It is
 * written as a whole or not at all; what cannot be read, or not any longer, is asked for again. */

#define GROUP "Table"
#define COLUMNS "Columns"
#define UNIT "Unit"
#define SCALE "Scale"
#define DECIMAL_MARK "DecimalMark"
#define YEAR_START "YearStart"
#define VALUES "Values"
#define ENCODING "Encoding"

/* More than the longest row of names. */
#define MOST_BYTES (1 << 20)

static GFile *
get_file (const char *key)
{
  g_autofree char *name = g_strconcat (key, ".ini", NULL);

  return g_file_new_build_filename (g_get_user_data_dir (), "trade-charts", "tables", name, NULL);
}

static GKeyFile *
load (GFile *file)
{
  g_autoptr (GBytes) bytes = trade_input_read_file (file, g_file_peek_path (file), MOST_BYTES, NULL, NULL);
  g_autoptr (GKeyFile) keys = g_key_file_new ();

  return bytes != NULL && g_key_file_load_from_bytes (keys, bytes, G_KEY_FILE_NONE, NULL) ? g_steal_pointer (&keys) : NULL;
}

/**
 * trade_layout_keeper_recall:
 * @key: what tables have alike that have the same header
 * @options: where what was said of one goes
 *
 * Finds what a person has said of a table with the same header.
 *
 * Returns: whether anything was found; @options is not changed otherwise
 */
gboolean
trade_layout_keeper_recall (const char         *key,
                            TradeReaderOptions *options)
{
  g_autoptr (GFile) file = get_file (key);
  g_autoptr (GKeyFile) keys = load (file);
  g_autofree char *columns = keys != NULL ? g_key_file_get_string (keys, GROUP, COLUMNS, NULL) : NULL;
  g_autofree char *unit = keys != NULL ? g_key_file_get_string (keys, GROUP, UNIT, NULL) : NULL;
  g_autofree char *mark = keys != NULL ? g_key_file_get_string (keys, GROUP, DECIMAL_MARK, NULL) : NULL;
  g_autofree char *values = keys != NULL ? g_key_file_get_string (keys, GROUP, VALUES, NULL) : NULL;
  g_autofree char *encoding = keys != NULL ? g_key_file_get_string (keys, GROUP, ENCODING, NULL) : NULL;
  g_autoptr (TradeLayout) layout = columns != NULL ? trade_layout_parse (columns, NULL) : NULL;

  if (layout == NULL)
    return FALSE;

  g_clear_pointer (&options->layout, trade_layout_unref);
  options->layout = g_steal_pointer (&layout);
  if (unit != NULL)
    trade_reader_options_set_unit (options, unit);
  options->has_scale = g_key_file_has_key (keys, GROUP, SCALE, NULL);
  options->scale = g_key_file_get_integer (keys, GROUP, SCALE, NULL);
  options->decimal_mark = mark != NULL && (g_str_equal (mark, ".") || g_str_equal (mark, ",")) ? *mark : '\0';
  options->year_start = CLAMP (g_key_file_get_integer (keys, GROUP, YEAR_START, NULL), -TRADE_MONTHS_PER_YEAR, TRADE_MONTHS_PER_YEAR);
  if (values == NULL || !trade_column_meaning_parse (values, &options->values) ||
      trade_column_meaning_get_flow (options->values) == NULL)
    options->values = TRADE_COLUMN_MEANING_AUTO;
  options->has_encoding = encoding != NULL && trade_encoding_parse (encoding, &options->encoding);

  return TRUE;
}

/**
 * trade_layout_keeper_keep:
 * @key: what tables have alike that have the same header
 * @options: what a person says of one, which has a layout
 *
 * Keeps what a person says. Where that fails, nobody has lost anything but an answer, which will be asked for again.
 */
void
trade_layout_keeper_keep (const char               *key,
                          const TradeReaderOptions *options)
{
  g_autoptr (GFile) file = get_file (key);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *folder = g_path_get_dirname (g_file_peek_path (file));
  g_autofree char *columns = trade_layout_to_string (options->layout);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  g_key_file_set_string (keys, GROUP, COLUMNS, columns);
  if (*options->unit != '\0')
    g_key_file_set_string (keys, GROUP, UNIT, options->unit);
  if (options->has_scale)
    g_key_file_set_integer (keys, GROUP, SCALE, options->scale);
  if (options->decimal_mark != '\0')
    g_key_file_set_string (keys, GROUP, DECIMAL_MARK, options->decimal_mark == ',' ? "," : ".");
  if (options->year_start != 0)
    g_key_file_set_integer (keys, GROUP, YEAR_START, options->year_start);
  if (options->values != TRADE_COLUMN_MEANING_AUTO)
    g_key_file_set_string (keys, GROUP, VALUES, trade_column_meaning_get_id (options->values));
  if (options->has_encoding)
    g_key_file_set_string (keys, GROUP, ENCODING, trade_encoding_get_name (options->encoding));

  text = g_key_file_to_data (keys, &length, NULL);
  bytes = g_bytes_new_take (text, length);
  g_mkdir_with_parents (folder, 0700);
  if (!trade_save_bytes (file, bytes, TRADE_SAVE_REPLACE, NULL, &error))
    g_debug ("What the columns of a table are was not kept: %s", error->message);
}
