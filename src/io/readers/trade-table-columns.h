/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-column-guess.h"
#include "trade-fiscal-part.h"
#include "trade-layout.h"

G_BEGIN_DECLS

/* What tells rows of a flow apart: reporter, partner and product. */
#define TRADE_TABLE_N_PLACES 3

/* So deep lie the names of rows below each other at most. */
/* So many tables stand side by side at most. */
#define TRADE_TABLE_MAX_SIDES 4

#define TRADE_TABLE_MAX_DEPTH 8

/*
 * TradeTableNest:
 * @indents: how far each of the names is set in that the last one lies below
 * @roles: what each is among the others
 * @levels: how deep each lies
 * @n: how many there are
 * @plain: how far the last name was set in that is no "of which"
 * @kinds: with what kinds of numbers names begin, each below the one before: of 'I', 'A', '1', 'a' and 'i'
 * @n_kinds: how many there are
 * @number: the last number that a name began with
 *
 * Where rows stand that a table sets in below others.
 */
typedef struct
{
  guint         indents[TRADE_TABLE_MAX_DEPTH];
  TradeCodeRole roles[TRADE_TABLE_MAX_DEPTH];
  int           levels[TRADE_TABLE_MAX_DEPTH];
  guint         n;
  guint         plain;
  char          kinds[4];
  guint         n_kinds;
  int           number;
} TradeTableNest;

/*
 * TradeTableColumns:
 * @guesses: (element-type TradeColumnGuess): what each column is
 * @by_role: the first column of each role, or %TRADE_HEADING_NONE
 * @values: (element-type int): the columns that have values
 * @names: (element-type utf8 utf8): names of places and products as they were written first, while rows are read
 * @units: (element-type utf8 TradeQuantity): what the words of units say, likewise
 * @flows: (element-type utf8 TradeColumnGuess): what the words of flows say, likewise
 * @ratios: (element-type utf8): the names of rows that have growth or shares, likewise
 * @sums: (element-type utf8): the names of sums of some rows, likewise
 * @flow_units: (element-type utf8 utf8): in which unit the values of a flow were; nothing where they were in several
 * @homes: (element-type utf8 utf8): the currency of a country that calls it by a sign or a general name, behind which it stands in the key
 * @row_unit: what the last row is counted in that tells it itself
 * @n_row_units: how often that has changed
 * @last_flow: (nullable): that of the last value
 * @last_unit: what it was counted in
 * @region: the column of regions beside that of countries, or %TRADE_HEADING_NONE
 * @origin: the column of where goods come from, beside that of where they go to, or %TRADE_HEADING_NONE
 * @destination: the other of the two
 * @n_sides: how many tables stand side by side
 * @side_starts: where each begins, and the last one ends
 * @partners: the partners that the last one lies below
 * @products: likewise
 * @year: of the last row that told one; 0 where none did
 * @year_start: in which month years begin that end in the next, as trade_fiscal_find() has it; 0 where nobody has said so
 * @are_years_fiscal: whether a column says that its years do so, though they are written as others are
 * @last_period: the period of the last row
 * @is_orphaned: whether months or quarters stand before any year, and so perhaps before the year that they are of
 * @are_ratios_below: whether a line says that the rows below it have growth, shares or an index
 * @are_units_torn: whether a line says another unit of the rows below it than their columns
 * @are_places_below: whether partners stand below the flows, in the column that these have
 * @are_items_below: whether products do, of which the flow is the sum
 * @flow_row: (nullable): what the last row of a flow says
 * @may_be_buddhist: whether years may be counted as in Thailand
 * @is_other_calendar: whether the year of the last row is none of the common calendar
 * @roman_months: how many months Roman numbers stand for, 0 where that is open; below 0 where nobody has looked yet
 * @are_spans_cumulative: 1 where months that are told together count from January on, 2 where January alone does so as well, 0
 *   where neither does; -1 as long as nobody has looked
 * @is_row_cumulative: whether the period of the row is such a span
 * @part: of which part of each year all values are; of no months where that is the whole
 * @is_part_cumulative: whether that counts from January on
 * @n_notes: how many lines between rows were read
 * @section: (nullable): the last line between rows, which may say of what a sum below it is
 * @n_sums: how many sums had no such line above them
 * @is_looked_at: whether all rows were looked at for cells that are joined
 * @above: (nullable): what the last row of values said of its flow
 * @above_place: the codes of its reporter, partner and product
 * @context: all names of columns, for what only others tell of one
 * @title_flow: (nullable): the flow that a title tells, where no column does
 * @title_period: the period that a title tells, or the year of the months that columns tell
 * @has_title_period: whether it tells one
 * @title_adjustment: (nullable): for what values are adjusted by the title, where nothing else says it
 * @title_prices: (nullable): likewise, at whose prices they are
 * @title_reporter: (nullable): whose trade it is by the title
 * @title_partner: (nullable): with whom by the title
 * @names_partners: whether names of columns or rows tell the partner of some values
 * @names_products: likewise
 * @have_names_codes: whether the names of products begin with their codes
 * @have_codes_lost: whether codes of products have lost the zero that they began with
 * @have_sections: whether sections of products stand between their chapters
 * @has_quantities: whether some columns have quantities of which the rows tell the unit
 * @have_names_units: whether the names of rows end with what these are counted in
 * @publisher: (nullable): what lines below the table say of who has published it
 * @are_sections: whether lines between rows name the flow of those below them
 * @section_total: (nullable): what the sum of all such rows is called
 * @is_flow_row: whether the row is called after a flow of its own then
 * @are_flows_open: whether nothing but the rows themselves says that they are of flows
 * @has_series: whether the column of flows is called after series, which may be of something else as well
 * @n_begun: how many tables have begun below the first
 * @has_multiplier: whether a column tells how the values of each row are counted, which is @multiplier
 * @are_factors: whether its numbers are factors, such as 1000, and not powers of ten
 * @is_multiplier_odd: whether it tells that of too few rows to be taken
 * @letters: (nullable): those of exports and imports, where they tell it only beside each other
 * @are_types_alike: whether rows are all of goods, or all of services, whether they say so or not
 * @are_valued_alike: whether the rows of each flow are all valued in one way
 *
 * What the columns of anybody's table are.
 */
typedef struct
{
  GArray *guesses;
  int     by_role[TRADE_N_COLUMN_ROLES];
  GArray *values;
  GHashTable *names;
  GHashTable *units;
  GHashTable *flows;
  GHashTable *ratios;
  GHashTable *sums;
  GHashTable *flow_units;
  GHashTable *homes;
  TradeQuantity row_unit;
  guint       n_row_units;
  const char *last_flow;
  char        last_unit[8];
  int         region;
  int         origin, destination;
  TradeTableNest partners, products;
  guint       n_sides;
  guint       side_starts[TRADE_TABLE_MAX_SIDES + 1];
  int         year;
  int         year_start;
  gboolean    are_years_fiscal;
  TradePeriod last_period;
  gboolean    is_orphaned;
  gboolean    is_other_calendar;
  gboolean    may_be_buddhist;
  gboolean    are_ratios_below;
  gboolean    are_units_torn;
  gboolean    are_places_below, are_items_below;
  const TradeColumnGuess *flow_row;
  int         are_spans_cumulative;
  int         roman_months;
  gboolean    is_row_cumulative;
  TradeFiscalPart part;
  gboolean    is_part_cumulative;
  guint       n_notes;
  char       *section;
  guint       n_sums;
  gboolean    is_looked_at;
  const TradeColumnGuess *above;
  guint32     above_place[TRADE_TABLE_N_PLACES];
  char       *context;
  const char *title_flow;
  TradePeriod title_period;
  gboolean    has_title_period;
  const char *title_adjustment;
  const char *title_prices;
  const char *title_reporter;
  const char *title_partner;
  gboolean    names_partners, names_products;
  gboolean    have_names_codes, have_codes_lost, have_sections;
  gboolean    has_quantities;
  gboolean    have_names_units;
  char       *publisher;
  gboolean    are_sections, is_flow_row;
  char       *section_total;
  gboolean    are_flows_open;
  gboolean    has_series;
  guint       n_begun;
  gboolean    has_multiplier, are_factors, is_multiplier_odd;
  int         multiplier;
  const char *letters;
  gboolean    are_types_alike, are_valued_alike;
} TradeTableColumns;

void        trade_table_columns_init       (TradeTableColumns       *self,
                                            const TradeHeading      *header,
                                            TradeLayout             *layout);
void        trade_table_columns_take_partners (TradeTableColumns  *self,
                                               const TradeHeading *header,
                                               const char         *flow);
void        trade_table_columns_clear      (TradeTableColumns       *self);
int         trade_table_columns_find       (const TradeHeading      *header,
                                            TradeLayout             *layout,
                                            guint                    i);
int         trade_table_columns_find_other (const TradeHeading      *header,
                                            TradeLayout             *layout,
                                            guint                    i);
void        trade_table_columns_part_countries (TradeTableColumns   *self,
                                            const TradeHeading      *header);
gboolean trade_table_columns_is_region (const TradeHeading *header,
                                        guint               column);
void        trade_table_columns_turn_partner (TradeTableColumns     *self,
                                            const char              *flow);
void        trade_table_columns_part_products (TradeTableColumns    *self,
                                            const TradeHeading      *header);
gboolean    trade_table_columns_is_quantity (const char              *name);
void        trade_table_columns_part_quantities (TradeTableColumns  *self,
                                            const TradeHeading      *header);
void        trade_table_columns_part_totals (TradeTableColumns      *self,
                                            const TradeHeading      *header);
void        trade_table_columns_settle_scope (const TradeTableColumns *self,
                                            TradeColumnGuess        *guess,
                                            const char              *text);
void        trade_table_columns_take_flows (TradeTableColumns       *self);
gboolean    trade_table_columns_lack_rows  (const TradeTableColumns *self);
void        trade_table_columns_take_rows  (TradeTableColumns       *self,
                                            TradeColumnRole          role);
void        trade_table_columns_set_role   (TradeTableColumns       *self,
                                            int                      column,
                                            TradeColumnRole          role);
const TradeColumnGuess *trade_table_columns_get_flow (const TradeTableColumns *self,
                                            const char              *text);
void        trade_table_columns_remember   (TradeTableColumns       *self);
const char *trade_table_columns_get_name   (const TradeTableColumns *self,
                                            const char              *text);
gboolean    trade_table_columns_is_ratio   (const TradeTableColumns *self,
                                            const char              *name);
gboolean    trade_table_columns_is_sum     (const TradeTableColumns *self,
                                            const char              *name);
gboolean    trade_table_columns_find_unit  (const char              *name,
                                            TradeQuantity           *quantity);
const TradeQuantity *trade_table_columns_get_unit (const TradeTableColumns *self,
                                            const char              *text);
gboolean    trade_table_columns_has        (const TradeTableColumns *self,
                                            TradeColumnRole          role);
gboolean    trade_table_columns_lack_flow  (const TradeTableColumns *self);
gboolean    trade_table_columns_lack_period (const TradeTableColumns *self);
gboolean    trade_table_columns_lack_year  (const TradeTableColumns *self);
const char *trade_table_columns_get_lack   (const TradeTableColumns *self,
                                            TradeReadError          *code);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TradeTableColumns, trade_table_columns_clear)

G_END_DECLS
