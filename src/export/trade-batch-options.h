/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-export-format.h"
#include "trade-reader-options.h"

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

GQuark   trade_batch_error_quark (void);
gboolean trade_batch_fail        (GError     **error,
                                  const char  *format,
                                  ...) G_GNUC_PRINTF (2, 3);

/**
 * TradeBatchTask:
 * @TRADE_BATCH_EXPORT: write files of the views into a folder
 * @TRADE_BATCH_PAGES: write one file with a page for each view
 * @TRADE_BATCH_SAVE: save the figures as a release in a folder
 * @TRADE_BATCH_VERIFY: compare the files in a folder with what would be written
 * @TRADE_BATCH_LIST_VIEWS: list the views
 * @TRADE_BATCH_DESCRIBE: say in words what the charts show
 * @TRADE_BATCH_AUDIT: say which figures agree
 * @TRADE_BATCH_INSPECT: say what a file is and what was read of it
 * @TRADE_BATCH_HELP: print the help
 * @TRADE_BATCH_VERSION: print the version
 *
 * What the command line asks for; just one of these.
 */
typedef enum
{
  TRADE_BATCH_EXPORT,
  TRADE_BATCH_PAGES,
  TRADE_BATCH_SAVE,
  TRADE_BATCH_VERIFY,
  TRADE_BATCH_LIST_VIEWS,
  TRADE_BATCH_DESCRIBE,
  TRADE_BATCH_AUDIT,
  TRADE_BATCH_INSPECT,
  TRADE_BATCH_HELP,
  TRADE_BATCH_VERSION,
  TRADE_BATCH_N_TASKS,
} TradeBatchTask;

/**
 * TradeBatchOptions:
 * @task: what to do
 * @path: (nullable): the folder or file that the task is about, in the encoding of file names
 * @formats: (nullable) (array zero-terminated=1): the formats to export to, each once
 * @views: (nullable) (array zero-terminated=1): the IDs of the views, or %NULL for all
 * @own_title: (nullable): the title of the one view, or %NULL for what it says by itself
 * @own_subtitle: (nullable): the same for the subtitle
 * @annotations: (nullable): the notes and the highlighted rows of the one view
 * @flow: (nullable): the flow of the views, or %NULL for any
 * @arrangement: how to arrange the views that allow it
 * @has_order: whether the order is asked for, and not only left as it is
 * @reader: what is said of the file, and wanted of it
 * @has_selection: whether anything of it is
 * @json: whether other programs are told, not people
 * @package: (nullable): a path or URI of a package, "-" for standard input, or %NULL for the bundled one
 * @locale: (nullable): the ICU locale id that is asked for, or %NULL for that of the environment
 * @width: width of a chart in logical pixels
 * @height: height of a chart in logical pixels
 * @scale: device pixels for each logical pixel
 * @text_scale: how much larger than designed text is set
 * @variant: the palette
 * @transparent: leave out the background
 * @title: show title and subtitle
 * @source: show the source
 * @figures: put the figures inside of a PNG
 * @force: replace files that exist
 * @strict: fail where anything is amiss with a chart
 * @help_text: (nullable): the help, in the reader's language
 *
 * What a command line asks for.
 */
typedef struct
{
  TradeBatchTask             task;
  char                      *path;
  const TradeExportFormat  **formats;
  char                     **views;
  const char                *flow;
  char                      *own_title;
  char                      *own_subtitle;
  TradeAnnotations          *annotations;
  TradeArrangement           arrangement;
  gboolean                   has_order;
  TradeReaderOptions         reader;
  gboolean                   has_selection;
  gboolean                   json;
  char                      *package;
  char                      *locale;
  double                     width;
  double                     height;
  double                     scale;
  double                     text_scale;
  TradeVariant               variant;
  gboolean                   transparent;
  gboolean                   title;
  gboolean                   source;
  gboolean                   figures;
  gboolean                   force;
  gboolean                   strict;
  char                      *help_text;
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
