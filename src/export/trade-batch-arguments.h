/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TradeBatchAbout:
 *
 * What an option is about, for telling which go together.
 */
typedef enum
{
  TRADE_BATCH_ABOUT_NOTHING     = 0,
  TRADE_BATCH_ABOUT_VIEWS       = 1 << 0,
  TRADE_BATCH_ABOUT_FORMATS     = 1 << 1,
  TRADE_BATCH_ABOUT_PICTURES    = 1 << 2,
  TRADE_BATCH_ABOUT_PIXELS      = 1 << 3, /* and what else only a PNG has */
  TRADE_BATCH_ABOUT_LANGUAGE    = 1 << 4,
  TRADE_BATCH_ABOUT_WRITING     = 1 << 5,
  TRADE_BATCH_ABOUT_ARRANGEMENT = 1 << 6,
  TRADE_BATCH_ABOUT_SELECTION   = 1 << 7,
  TRADE_BATCH_ABOUT_WARNINGS    = 1 << 8,
  TRADE_BATCH_ABOUT_WINDOW      = 1 << 9, /* of no task; the help names it all the same */
} TradeBatchAbout;

/*
 * TRADE_BATCH_ARGUMENTS:
 * @X: called with the kind of each option's argument, its field, its name, what it is about, what the help says of it and of
 *   its argument
 *
 * The options of the batch export, in the order of the help. A new one is a line here, and whatever reads it.
 */
#define TRADE_BATCH_ARGUMENTS(X)                                                                                          \
  X (FILENAME, export, "export", NOTHING,                                                                                 \
     N_("Export charts into the folder DIR, which is made if it is missing"), N_("DIR"))                                  \
  X (FILENAME, pages, "pages", NOTHING,                                                                                   \
     N_("Export all charts into the PDF file FILE, a page each"), N_("FILE"))                                             \
  X (FILENAME, save, "save", NOTHING,                                                                                     \
     N_("Save the figures as a release in the folder DIR, which is made if it is missing"), N_("DIR"))                    \
  X (FILENAME, verify, "verify", NOTHING,                                                                                 \
     N_("Say of each file of --export whether the one in DIR is the same"), N_("DIR"))                                    \
  X (NONE, list_views, "list-views", NOTHING,                                                                             \
     N_("List the views: ID, a tab, title"), NULL)                                                                        \
  X (NONE, describe, "describe", NOTHING,                                                                                 \
     N_("Say what the charts show: ID, a tab, text"), NULL)                                                               \
  X (NONE, audit, "audit", NOTHING,                                                                                       \
     N_("Check the figures: verdict, a tab, finding"), NULL)                                                              \
  X (NONE, inspect, "inspect", NOTHING,                                                                                   \
     N_("Say what the file is, what was read of it, and its totals; --format=json for other programs"), NULL)             \
  X (STRING_ARRAY, views, "view", VIEWS,                                                                                  \
     N_("Only the view ID; may be given several times"), N_("ID"))                                                        \
  X (STRING, sort, "sort", ARRANGEMENT,                                                                                   \
     N_("Order of the rows: value, name or published (value); value-reversed begins with the least"), N_("ORDER"))        \
  X (STRING, currency, "currency", ARRANGEMENT,                                                                           \
     N_("Currency, such as CNY or USD, where the release prints it (that of most figures)"), N_("CODE"))                  \
  X (STRING, mode, "mode", ARRANGEMENT,                                                                                   \
     N_("What is measured: level, index, share, sum-3 or sum-12 (what the view asks for)"), N_("MODE"))                                  \
  X (STRING, base, "base", ARRANGEMENT,                                                                                   \
     N_("Period that is 100 in an index, such as 2019 (the first one)"), N_("PERIOD"))                                     \
  X (STRING, kind, "kind", ARRANGEMENT,                                                                                   \
     N_("Kind of chart: columns, lines, bars, shares, dumbbell, waterfall, slope, multiples, ranks, treemap or panels (the one that suits " \
        "best)"), N_("KIND"))                                                                                             \
  X (STRING, period, "period", ARRANGEMENT,                                                                               \
     N_("Period that the charts are about, such as 2023 or 2023-12 (the fullest recent one)"), N_("PERIOD"))              \
  X (STRING, flow, "flow", VIEWS,                                                                                         \
     N_("Only charts of one flow: exports, imports, total or balance"), N_("FLOW"))                                       \
  X (STRING, comparison, "comparison", ARRANGEMENT,                                                                       \
     N_("What growth compares with: year, the year earlier, or period, the period before"), N_("WHAT"))                   \
  X (STRING, reporter, "reporter", ARRANGEMENT,                                                                           \
     N_("Whose trade the charts are about, where a release has several reporters (the one of most figures)"), N_("CODE")) \
  X (STRING, adjustment, "adjustment", ARRANGEMENT,                                                                       \
     N_("How figures are adjusted: N (not), S (for seasons), W (for working days) or Y (for both)"), N_("CODE"))          \
  X (STRING, prices, "prices", ARRANGEMENT,                                                                               \
     N_("At which prices: V (current) or Q (constant)"), N_("CODE"))                                                      \
  X (STRING, valuation, "valuation", ARRANGEMENT,                                                                         \
     N_("How goods are valued: FOB, CIF, CUSTOMS or BOP"), N_("CODE"))                                                    \
  X (STRING, product, "product", ARRANGEMENT,                                                                             \
     N_("Charts of the parts of one product, such as the partners with whom it is traded (all)"), N_("CODE"))             \
  X (STRING, partner, "partner", ARRANGEMENT,                                                                             \
     N_("Charts of the parts of the trade with one partner, such as its products (all)"), N_("CODE"))                     \
  X (STRING, enterprise, "enterprise", ARRANGEMENT,                                                                       \
     N_("Charts of the parts of the trade of one kind of enterprise (all)"), N_("CODE"))                                  \
  X (STRING, select, "select", SELECTION,                                                                                 \
     N_("What of a file of an agency: reporter=CHN,flow=X+M,product=TOTAL,period=2015..2020"), N_("LIST"))                \
  X (STRING, columns, "columns", SELECTION,                                                                               \
     N_("What the columns of a table are, from the first: period,flow,value; or by name: Jahr=period,Wert=exports"),      \
     N_("LIST"))                                                                                                          \
  X (STRING, values, "values", SELECTION,                                                                                 \
     N_("What its values are where it does not tell: exports, imports, total or balance"), N_("FLOW"))                    \
  X (STRING, unit, "unit", SELECTION,                                                                                     \
     N_("What its values are counted in, such as CNY, million or \"million USD\" (what the table tells)"), N_("UNIT"))    \
  X (STRING, sheet, "sheet", SELECTION,                                                                                   \
     N_("Name of the sheet of a workbook to read (the surest to be figures)"), N_("NAME"))                                \
  X (STRING, encoding, "encoding", SELECTION,                                                                             \
     N_("Encoding of its text, such as GB18030 (what its content tells)"), N_("NAME"))                                    \
  X (STRING, decimal_mark, "decimal-mark", SELECTION,                                                                     \
     N_("What stands before decimals in its numbers, . or , (what they tell)"), N_("MARK"))                               \
  X (STRING, year_start, "year-start", SELECTION,                                                                         \
     N_("In which month, 1 to 12, its years begin that end in the next, such as 2009/10"), N_("MONTH"))                   \
  X (STRING, formats, "format", FORMATS,                                                                                  \
     N_("Formats of the files, with commas between them: png, svg, pdf, csv, tsv, json, wav (png)"), N_("LIST"))          \
  X (STRING, language, "lang", LANGUAGE,                                                                                  \
     N_("Language of the charts, such as en or zh-CN (that of the environment)"), N_("TAG"))                              \
  X (STRING, preset, "preset", PICTURES,                                                                                  \
     N_("Size by name: default, screen, slide, square, story, column, column-and-half, two-columns, a5, a4"), N_("NAME")) \
  X (STRING, size, "size", PICTURES,                                                                                      \
     N_("Width and height of a chart, in pixels or with a unit: 85x60mm, 3.5x2.5in (1600x1000)"), N_("WxH"))              \
  X (STRING, dpi, "dpi", PIXELS,                                                                                          \
     N_("Dots per inch of a PNG whose size is in mm or in, 50 to 1200 (300)"), N_("N"))                                   \
  X (STRING, scale, "scale", PIXELS,                                                                                      \
     N_("Dots of a PNG for each pixel of its size, 1 to 4 (2)"), N_("N"))                                                 \
  X (STRING, text_scale, "text-scale", PICTURES,                                                                          \
     N_("Size of the text, 0.5 to 3 (that of the preset, or 1)"), N_("N"))                                                \
  X (STRING, style, "style", PICTURES,                                                                                    \
     N_("Colors: light, dark, high-contrast, high-contrast-dark or print (light)"), N_("NAME"))                           \
  X (NONE, dark, "dark", PICTURES,                                                                                        \
     N_("The same as --style=dark"), NULL)                                                                                \
  X (NONE, transparent, "transparent", PICTURES,                                                                          \
     N_("Leave out the background"), NULL)                                                                                \
  X (STRING, title, "title", PICTURES,                                                                                    \
     N_("Title of the chart, in words of your own; with one --view"), N_("TEXT"))                                         \
  X (STRING, subtitle, "subtitle", PICTURES,                                                                              \
     N_("The same for the subtitle"), N_("TEXT"))                                                                         \
  X (STRING_ARRAY, notes, "note", ARRANGEMENT,                                                                            \
     N_("Note TEXT at PERIOD, such as 2018=tariffs; with one --view, may be given several times"), N_("PERIOD=TEXT"))     \
  X (STRING_ARRAY, highlights, "highlight", ARRANGEMENT,                                                                  \
     N_("Highlight the row with the code CODE, or codes with / between them; as --note"), N_("CODE"))                     \
  X (NONE, no_title, "no-title", PICTURES,                                                                                \
     N_("Leave out title and subtitle"), NULL)                                                                            \
  X (NONE, no_source, "no-source", PICTURES,                                                                              \
     N_("Leave out the source"), NULL)                                                                                    \
  X (NONE, figures, "figures", PIXELS,                                                                                    \
     N_("Put the figures into a PNG, so that it can be opened again (this is the default)"), NULL)                        \
  X (NONE, no_figures, "no-figures", PIXELS,                                                                              \
     N_("Leave the figures out of a PNG"), NULL)                                                                          \
  X (NONE, force, "force", WRITING,                                                                                       \
     N_("Replace files that exist"), NULL)                                                                                \
  X (NONE, strict, "strict", WARNINGS,                                                                                    \
     N_("Fail where there is a warning, such as of figures or labels without room"), NULL)                                \
  X (NONE, new_window, "new-window", WINDOW,                                                                              \
     N_("Open a new window"), NULL)                                                                                       \
  X (NONE, version, "version", NOTHING,                                                                                   \
     N_("Print the version"), NULL)                                                                                       \
  X (NONE, help, "help", NOTHING,                                                                                         \
     N_("Print this help"), NULL)

#define TRADE_BATCH_TYPE_NONE gboolean
#define TRADE_BATCH_TYPE_STRING char *
#define TRADE_BATCH_TYPE_FILENAME char *
#define TRADE_BATCH_TYPE_STRING_ARRAY char **

/**
 * TradeBatchArguments:
 * @packages: (nullable) (array zero-terminated=1): what is no option
 *
 * The command line as it was given; what has a grammar of its own is read after.
 */
typedef struct
{
#define TRADE_BATCH_FIELD(KIND, field, name, ABOUT, description, argument) TRADE_BATCH_TYPE_##KIND field;
  TRADE_BATCH_ARGUMENTS (TRADE_BATCH_FIELD)
#undef TRADE_BATCH_FIELD
  char **packages;
} TradeBatchArguments;

GOptionContext *trade_batch_arguments_create_context (TradeBatchArguments       *self);
void            trade_batch_arguments_clear          (TradeBatchArguments       *self);
const char     *trade_batch_arguments_find_about     (const TradeBatchArguments *self,
                                                      TradeBatchAbout            about,
                                                      TradeBatchAbout            but_not);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TradeBatchArguments, trade_batch_arguments_clear)

G_END_DECLS
