/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-intake.h"
#include "trade-legend.h"

G_BEGIN_DECLS

/* What the last cell of a column had that was not empty. */
typedef struct
{
  GString *text; /* NULL where empty cells are read as they are */
} TradeIntakeFill;

struct _TradeIntake
{
  TradeReading       *reading;
  GCancellable       *cancellable;
  TradeFeed          *feed;
  TradeCsv           *csv;
  TradeCodeList      *codes[TRADE_CUBE_N_DIMENSIONS]; /* of the cube */
  TradeHeading       *header;
  GString            *preamble; /* the rows above the header, a line each */
  gboolean            has_row;
  guint               n_cells; /* of the row */
  GArray             *fills; /* of TradeIntakeFill, by column */
  TradeLegend        *legend; /* of the marks in the table; NULL as long as none was met */
  gboolean            has_legend; /* whether notes around the table may explain them */
  gboolean            is_row_kept; /* whether the row was looked at, but is still to be read */
  guint               n_rows;      /* how many were read, not counting blank ones */
  GError             *error;       /* why not all rows could be looked at; NULL where they could */
  guint               n_contradicted; /* values that are others than the file has given for the same */
  guint               n_left;      /* values of the row of which nothing has become yet */

  /* What was taken last, and the columns whose cells have been the same since. */
  TradeObservation    last;
  guint64             unchanged;
};

gboolean    trade_intake_read_row     (TradeIntake *self);
GArray     *trade_intake_create_fills (void);
void        trade_intake_keep_fills   (TradeIntake *self);
const char *trade_intake_get_fill     (TradeIntake *self,
                                       guint        column);
gboolean    trade_intake_is_too_large (TradeDecimal value);
gboolean    trade_intake_find_mark    (TradeIntake      *self,
                                       const char       *cell,
                                       TradeStatus      *status);
const char *trade_intake_parse_value (TradeIntake      *self,
                                      const char       *cell,
                                      int               column,
                                      int               scale,
                                      TradeObservation *observation);

G_END_DECLS
