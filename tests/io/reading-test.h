/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-reader.h"

G_BEGIN_DECLS

/* A total that a file has. */
typedef struct
{
  const char *flow;
  const char *period;
  const char *value; /* in the unit itself, exactly */
} ReadingTotal;

#define READING_MAX_TOTALS 10

/*
 * What a file is, and what must be found in it. @n_used is left open where it is 0.
 */
typedef struct
{
  const char   *file;
  const char   *select;
  const char   *format;
  TradeEncoding encoding;
  char          separator;
  guint         n_read;
  guint         n_used;
  guint         n_rejected;
  const char   *subject;
  const char   *measure;
  const char   *unit;
  ReadingTotal  totals[READING_MAX_TOTALS];
} ReadingCase;

GFile        *reading_test_get_file       (const char         *folder,
                                           const char         *name);
TradeReading *reading_test_open           (GFile              *file,
                                           const char         *select);
GBytes       *reading_test_write          (TradeReading       *reading);
void          reading_test_assert_value   (TradeDataset       *dataset,
                                           const char         *measure,
                                           const char         *unit,
                                           const ReadingTotal *total);
void          reading_test_assert         (GFile              *folder,
                                           const ReadingCase  *test);
void          reading_test_assert_all     (const ReadingCase  *tests,
                                           gsize               n);
void          reading_test_assert_account (TradeReading       *reading);

G_END_DECLS
