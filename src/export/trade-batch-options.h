/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TRADE_BATCH_ERROR (trade_batch_error_quark ())

/**
 * TradeBatchError:
 * @TRADE_BATCH_ERROR_USAGE: the command line asks for something that there is not
 * @TRADE_BATCH_ERROR_FAILED: what it asks for could not be done
 *
 * Errors of the command line.
 */
typedef enum
{
  TRADE_BATCH_ERROR_USAGE,
  TRADE_BATCH_ERROR_FAILED,
} TradeBatchError;

GQuark trade_batch_error_quark (void);

/**
 * TradeBatchOptions:
 * @directory: (nullable): where to export to, in the encoding of file names
 * @views: (nullable) (array zero-terminated=1): the IDs of the views to export, or %NULL for all
 * @package: (nullable): a path or URI of a package, or %NULL for the bundled one
 * @width: width of a chart in logical pixels
 * @height: height of a chart in logical pixels
 * @scale: device pixels for each logical pixel
 * @dark: use the colours for a dark background
 * @force: replace files that exist
 * @list_views: list the views
 * @help: print the help
 * @version: print the version
 * @help_text: the help, in the reader's language
 *
 * What a command line asks for.
 */
typedef struct
{
  char    *directory;
  char   **views;
  char    *package;
  int      width;
  int      height;
  int      scale;
  gboolean dark;
  gboolean force;
  gboolean list_views;
  gboolean help;
  gboolean version;
  char    *help_text;
} TradeBatchOptions;

gboolean trade_batch_options_match (int                  argc,
                                    char               **argv);
gboolean trade_batch_options_parse (TradeBatchOptions   *self,
                                    int                  argc,
                                    char               **argv,
                                    GError             **error);
void     trade_batch_options_clear (TradeBatchOptions   *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TradeBatchOptions, trade_batch_options_clear)

G_END_DECLS
