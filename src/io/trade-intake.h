/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-heading.h"
#include "trade-reading-private.h"

G_BEGIN_DECLS

/**
 * TradeIntake:
 *
 * What a reader of a table of an agency works with: the rows below the header of the table, and the cube that they go into.
 *
 * A reader goes on to the next row with trade_intake_next(), which counts it as one value read, or as none if the reader
 * says with trade_intake_expect() how many values the row has. For each value it calls just one of trade_intake_take(),
 * trade_intake_set_aside() and trade_intake_reject(); that they were as many is asserted when the file has been read.
 */
typedef struct _TradeIntake TradeIntake;

/* As many columns and rows as a table may have. */
#define TRADE_INTAKE_MAX_COLUMNS 4096
#define TRADE_INTAKE_MAX_ROWS 20000000

/* So many rows above the header are kept as its preamble. */
#define TRADE_INTAKE_MAX_PREAMBLE 40

/**
 * TradeIntakeGlance:
 * @cells: (array length=n_cells): a row
 * @n_cells: how many cells it has
 * @data: the caller's data
 *
 * Looks at a row before any is read.
 */
typedef void (*TradeIntakeGlance) (const TradeCsvCell *cells,
                                   guint               n_cells,
                                   gpointer            data);
/* Whether a row is the one that is looked for. */
typedef gboolean (*TradeHeadingMatch) (const TradeHeading *row,
                                       gpointer            data);

/* Makes a header of two rows, or of the upper that the lower explains; NULL where they are none. */
typedef TradeHeading *(*TradeHeadingJoin) (const TradeHeading *upper,
                                           const TradeHeading *lower,
                                           gboolean           *is_joined);
/* Whether a cell is of the kind that is looked for. */
typedef gboolean (*TradeCellMatch) (const char *text);

TradeIntake       *trade_intake_new         (TradeReading           *reading,
                                             TradeFeed              *feed,
                                             GCancellable           *cancellable);
void               trade_intake_free        (TradeIntake            *self);
gboolean           trade_intake_find_header (TradeIntake            *self,
                                             int                   (*rate) (const TradeHeading *header),
                                             TradeHeadingJoin        join);
gboolean           trade_intake_find_header_where (TradeIntake      *self,
                                             TradeHeadingMatch       matches,
                                             gpointer                data);
gboolean           trade_intake_find_header_above (TradeIntake      *self,
                                             TradeHeadingMatch       matches,
                                             gpointer                data);
const TradeHeading *trade_intake_get_header  (TradeIntake            *self);
void               trade_intake_join_header (TradeIntake            *self);
void               trade_intake_join_header_where (TradeIntake      *self,
                                             TradeCellMatch          matches);
gboolean           trade_intake_join_header_by (TradeIntake         *self,
                                             TradeHeadingJoin        join);
const char        *trade_intake_get_preamble (TradeIntake           *self);
void               trade_intake_glance      (TradeIntake            *self,
                                             TradeIntakeGlance       glance,
                                             gpointer                data);
void               trade_intake_glance_first (TradeIntake           *self,
                                             TradeIntakeGlance       glance,
                                             gpointer                data,
                                             guint                   most);

gboolean           trade_intake_check       (TradeIntake            *self,
                                             GError                **error);
gboolean           trade_intake_is_cut      (TradeIntake            *self);
const char        *trade_intake_get_name    (TradeIntake            *self);
const TradeReaderOptions *trade_intake_get_options (TradeIntake     *self);

/* Rows. A column that there is not has empty cells. */
gboolean           trade_intake_next        (TradeIntake            *self);
gboolean           trade_intake_next_record (TradeIntake            *self);
const char        *trade_intake_get_note    (TradeIntake            *self);
void               trade_intake_expect      (TradeIntake            *self,
                                             guint                   n_values);
void               trade_intake_expect_more (TradeIntake            *self);
const char        *trade_intake_get         (TradeIntake            *self,
                                             int                     column);

void               trade_intake_fill        (TradeIntake            *self,
                                             int                     column,
                                             const char             *above);

/* What a table says. */
void               trade_intake_make_whole  (TradeIntake            *self,
                                             TradeCubeDimension      dimension);

void               trade_intake_set_scope   (TradeIntake            *self,
                                             const char             *scope);
void               trade_intake_name_publisher (TradeIntake         *self,
                                             const char             *name);

/* What a row says. */
void               trade_intake_watch       (TradeIntake            *self,
                                             const int              *columns,
                                             guint                   n_columns);
gboolean           trade_intake_repeat      (TradeIntake            *self,
                                             TradeObservation       *observation,
                                             TradeCubeDimension      dimension,
                                             int                     column,
                                             int                     other);
gboolean           trade_intake_repeat_period (TradeIntake          *self,
                                             TradeObservation       *observation,
                                             int                     column);
gboolean           trade_intake_recall      (TradeIntake            *self,
                                             TradeObservation       *observation,
                                             TradeCubeDimension      dimension,
                                             const char             *code);
void               trade_intake_code        (TradeIntake            *self,
                                             TradeObservation       *observation,
                                             TradeCubeDimension      dimension,
                                             const char             *code,
                                             const char             *label,
                                             TradeCodeRole           role,
                                             int                     level);
const TradeCode   *trade_intake_get_code    (TradeIntake            *self,
                                             const TradeObservation *observation,
                                             TradeCubeDimension      dimension);
void               trade_intake_word        (TradeIntake            *self,
                                             TradeObservation       *observation,
                                             TradeCubeDimension      dimension,
                                             const char             *code);
void               trade_intake_period      (TradeIntake            *self,
                                             TradeObservation       *observation,
                                             TradePeriod             period,
                                             gboolean                is_cumulative);

/* What marks mean. */
void               trade_intake_use_legend  (TradeIntake            *self);
gboolean           trade_intake_cut_marks   (TradeIntake            *self,
                                             char                   *text,
                                             TradeStatus            *status);
gboolean           trade_intake_is_legend   (TradeIntake            *self);

gboolean           trade_intake_read_number (TradeIntake            *self,
                                             const char             *cell,
                                             double                 *number);
const char        *trade_intake_find_currency (const char           *cell);

/* What becomes of a value. */
void               trade_intake_take        (TradeIntake            *self,
                                             int                     column,
                                             int                     scale,
                                             TradeObservation       *observation);
guint              trade_intake_get_n_contradicted (TradeIntake *self);
TradeHeading      *trade_intake_dup_row     (TradeIntake            *self);
const TradeCsvCell *trade_intake_get_cells  (TradeIntake            *self,
                                             guint                  *n_cells);
void               trade_intake_set_aside   (TradeIntake            *self,
                                             guint                   reason);
void               trade_intake_reject      (TradeIntake            *self,
                                             int                     column,
                                             const char             *format,
                                             ...) G_GNUC_PRINTF (3, 4);
void               trade_intake_remark      (TradeIntake            *self,
                                             int                     column,
                                             const char             *format,
                                             ...) G_GNUC_PRINTF (3, 4);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeIntake, trade_intake_free)

G_END_DECLS
