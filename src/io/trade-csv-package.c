/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-csv-package.h"

#include <string.h>

#include "trade-column.h"
#include "trade-fault.h"
#include "trade-figures.h"
#include "trade-input.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* Longer than the name of any column. */
#define MAX_NAME 64

/**
 * trade_csv_package_detect:
 * @start: (array length=length): the first bytes of a file
 * @length: how many there are
 *
 * Tells by its first cell whether a file is a table of figures: it is the name of a column, such as `period`.
 *
 * Returns: whether it is
 */
gboolean
trade_csv_package_detect (const char *start,
                          gsize       length)
{
  char name[MAX_NAME];
  const char *language;
  TradeColumn column;
  gsize n;

  g_return_val_if_fail (length == 0 || start != NULL, FALSE);

  if (length >= strlen (BYTE_ORDER_MARK) && memcmp (start, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0)
    {
      start += strlen (BYTE_ORDER_MARK);
      length -= strlen (BYTE_ORDER_MARK);
    }
  if (length > 0 && *start == '"')
    {
      start++;
      length--;
    }

  for (n = 0; n < length && n < sizeof name - 1 && (g_ascii_isalpha (start[n]) || start[n] == '_'); n++)
    name[n] = start[n];
  name[n] = '\0';

  return n > 0 && n < length && strchr (",\"@\r\n", start[n]) != NULL && trade_column_parse (name, &column, &language);
}

/**
 * trade_csv_package_read_bytes:
 * @bytes: a table in the format of a package's `figures.csv`
 * @name: what messages call it
 * @dialect: (nullable): how it is written, where a spreadsheet has saved it anew; %NULL for as packages have it
 * @cancellable: (nullable): stops the reading
 * @error: return location for the error
 *
 * Reads a table of figures that came without its `datapackage.json`, as strictly as with it. What only that could tell is
 * made up for: codes of products, partners and enterprises, and names of sources, are their own labels; when the figures
 * were published is not known. There are no derived figures yet.
 *
 * Returns: (transfer full) (nullable): the dataset, or %NULL with @error set as by trade_package_read()
 */
TradeDataset *
trade_csv_package_read_bytes (GBytes              *bytes,
                              const char          *name,
                              const TradeDialect  *dialect,
                              GCancellable        *cancellable,
                              GError             **error)
{
  g_autoptr (TradeFaults) faults = trade_faults_new ();
  g_autoptr (TradeDescriptor) descriptor = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  descriptor = trade_descriptor_new_loose ();
  trade_figures_read (descriptor, name, bytes, dialect, faults, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error) || !trade_faults_to_error (faults, error))
    return NULL;

  return g_steal_pointer (&descriptor->dataset);
}

/**
 * trade_csv_package_read:
 * @stream: a table in the format of a package's `figures.csv`
 * @name: what messages call it
 * @cancellable: (nullable): stops the reading
 * @error: return location for the error
 *
 * Reads a table of figures, as packages have it, like trade_csv_package_read_bytes().
 *
 * Returns: (transfer full) (nullable): the dataset, or %NULL with @error set as by trade_package_read()
 */
TradeDataset *
trade_csv_package_read (GInputStream  *stream,
                        const char    *name,
                        GCancellable  *cancellable,
                        GError       **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  bytes = trade_input_read (stream, name, TRADE_FIGURES_MAX_SIZE, cancellable, error);

  return bytes != NULL ? trade_csv_package_read_bytes (bytes, name, NULL, cancellable, error) : NULL;
}
