/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TRADE_READ_ERROR (trade_read_error_quark ())

/**
 * TradeReadError:
 * @TRADE_READ_ERROR_INVALID: the file was read, but it has faults
 * @TRADE_READ_ERROR_TOO_LARGE: the file is larger than the reader takes
 * @TRADE_READ_ERROR_DAMAGED: the file is not a picture with figures, or not a whole one
 * @TRADE_READ_ERROR_UNKNOWN: the file is in no format that figures can be read from
 * @TRADE_READ_ERROR_COLUMNS: the file is a table, but what its columns are is not known, or not enough to read figures
 * @TRADE_READ_ERROR_MARK: the numbers of the table do not tell whether their point or comma stands before decimals or between thousands
 * @TRADE_READ_ERROR_FLOW: the table does not tell whether its values are exports or imports
 * @TRADE_READ_ERROR_YEAR: the table does not tell in which month a year begins that ends in the next
 * @TRADE_READ_ERROR_TOLD_FLOW: a person said which way goods go, which the table tells
 * @TRADE_READ_ERROR_TOLD_UNIT: a person said what values are counted in, which the table tells
 * @TRADE_READ_ERROR_SHEET: the file has no such sheet as a person wants
 * @TRADE_READ_ERROR_OPTIONS: what a person said of the file means nothing to its format
 * @TRADE_READ_ERROR_CHILD: the process that reads such files cannot be started, has ended, or told what cannot be
 *
 * Errors of the readers. Errors of the file system are G_IO_ERROR. An error of @TRADE_READ_ERROR_INVALID knows its faults,
 * see trade_read_error_get_n_faults().
 */
typedef enum
{
  TRADE_READ_ERROR_INVALID,
  TRADE_READ_ERROR_TOO_LARGE,
  TRADE_READ_ERROR_DAMAGED,
  TRADE_READ_ERROR_UNKNOWN,
  TRADE_READ_ERROR_COLUMNS,
  TRADE_READ_ERROR_MARK,
  TRADE_READ_ERROR_FLOW,
  TRADE_READ_ERROR_YEAR,
  TRADE_READ_ERROR_TOLD_FLOW,
  TRADE_READ_ERROR_TOLD_UNIT,
  TRADE_READ_ERROR_SHEET,
  TRADE_READ_ERROR_OPTIONS,
  TRADE_READ_ERROR_CHILD,
} TradeReadError;

GQuark trade_read_error_quark (void);

/**
 * TradeFaults:
 *
 * Gathers all the faults of a file, each with file, line, column and what was expected, so that a person can mend
 * them in one go. At most TRADE_FAULTS_MAX are kept; more are counted, and readers stop at TRADE_FAULTS_ENOUGH.
 */
typedef struct _TradeFaults TradeFaults;

#define TRADE_FAULTS_MAX 100

/* From so many on, looking for more helps nobody, and in a large file of the wrong kind would take long. */
#define TRADE_FAULTS_ENOUGH 10000

TradeFaults *trade_faults_new       (void);
void         trade_faults_free      (TradeFaults  *self);
void         trade_faults_add       (TradeFaults  *self,
                                     const char   *file,
                                     guint         line,
                                     guint         column,
                                     const char   *format,
                                     ...) G_GNUC_PRINTF (5, 6);
void         trade_faults_add_va    (TradeFaults  *self,
                                     const char   *file,
                                     guint         line,
                                     guint         column,
                                     const char   *format,
                                     va_list       arguments) G_GNUC_PRINTF (5, 0);
guint        trade_faults_get_count (TradeFaults  *self);
gboolean     trade_faults_is_enough (TradeFaults  *self);
gboolean     trade_faults_to_error  (TradeFaults  *self,
                                     GError      **error);

GVariant    *trade_faults_to_variant   (TradeFaults  *self);
gboolean     trade_faults_take_variant (TradeFaults  *self,
                                        const char   *file,
                                        GVariant     *variant);

char        *trade_fault_excerpt      (const char *text);
char        *trade_fault_excerpt_name (const char *name);

guint        trade_read_error_get_n_faults (const GError *error);
char        *trade_read_error_list_faults  (const GError *error);
GError      *trade_read_error_new_listed   (TradeReadError  code,
                                            const char     *message,
                                            guint           n_faults,
                                            const char     *list);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeFaults, trade_faults_free)

G_END_DECLS
