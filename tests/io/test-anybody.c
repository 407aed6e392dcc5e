/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "io-test.h"
#include "reading-test.h"
#include "trade-column-guess.h"
#include "trade-file-flow.h"

/* Tables as people make them in spreadsheets, of invented figures. */
#define TABLE "table", TRADE_ENCODING_UTF_8, ','
#define AMOUNTS(unit) NULL, "VALUE", unit
#define GROWTH NULL, "GROWTH", "PC"

static const ReadingCase cases[] = {
  /* Growth stands behind the values that have grown, on the year or the month before; */
  { "growth-columns.csv", "comparison=PERIOD", TABLE, 12, 0, 0, GROWTH },
  { "growth-columns.csv", "measure=VALUE", TABLE, 12, 4, 0, AMOUNTS ("USD"), { { "X", "2023-02", "11000000" } } },
  /* between two years side by side, of each partner; */
  { "growth-wide.csv", NULL, TABLE, 6, 6, 0, GROWTH },
  { "growth-wide.csv", "partner=Erewhon", TABLE, 6, 3, 0, GROWTH, { { "X", "2023", "-10" } } },
  /* in rows below the values, as long as they are of the same partner; */
  { "growth-rows.csv", NULL, TABLE, 8, 8, 0, GROWTH, { { "X", "2023", "20" }, { "M", "2023", "-9.1" } } },
  { "growth-rows-places.csv", "partner=Erewhon", TABLE, 4, 2, 0, GROWTH, { { "X", "2023", "6" } } },
  { "growth-rows-places.csv", NULL, TABLE, 4, 3, 0, GROWTH },
  /* or alone. */
  { "growth-alone.csv", NULL, TABLE, 4, 4, 0, GROWTH, { { "X", "2022", "5.5" }, { "M", "2023", "4" } } },
  /* What counts from January on has grown by itself. */
  { "growth-chinese.csv", NULL, TABLE, 8, 4, 0, GROWTH, { { "X", "2023-02", "20" } } },
  { "growth-chinese.csv", "frequency=YTD", TABLE, 8, 4, 0, GROWTH, { { "X", "2023-01-01/P2M", "9" } } },
  /* Where it is not certain with what it compares, of which values it is or in what it is counted, it is set aside. */
  { "growth-open.csv", NULL, TABLE, 4, 2, 0, AMOUNTS ("USD"), { { "X", "2023-02", "11000000" } } },
  { "growth-irregular.csv", NULL, TABLE, 6, 4, 0, AMOUNTS ("USD"), { { "M", "2023", "100000000" } } },
  { "growth-decade.csv", NULL, TABLE, 6, 4, 0, AMOUNTS ("XXX"), { { "X", "2023", "120" } } },
  { "growth-fraction.csv", NULL, TABLE, 4, 3, 0, GROWTH, { { "X", "2023", "20" } } },
  /* A title says which way goods go and when, each time anew; */
  { "title-stacked.csv", NULL, TABLE, 8, 6, 0, AMOUNTS ("USD"), { { "X", "2023", "150000000" }, { "M", "2022", "170000000" } } },
  { "title-commas.csv", NULL, TABLE, 6, 4, 0, AMOUNTS ("EUR"), { { "X", "2023", "150" }, { "M", "2023", "170" } } },
  { "title-sections.csv", NULL, TABLE, 10, 8, 0, AMOUNTS ("XXX"), { { "X", "2023", "160" }, { "M", "2022", "250" } } },
  { "title-short.csv", NULL, TABLE, 2, 2, 0, AMOUNTS ("EUR"), { { "M", "2024-01", "150000000" } } },
  { "title-chinese.csv", NULL, TABLE, 2, 2, 0, AMOUNTS ("CNY"), { { "X", "2023", "15000000000" } } },
  /* whose trade it is, and of which year the months are. */
  { "title-reporter.csv", NULL, TABLE, 2, 2, 0, "Foreign trade of Canada", "VALUE", "CAD", { { "X", "2024-01", "150000000" } } },
  { "title-year.csv", NULL, TABLE, 4, 4, 0, AMOUNTS ("EUR"), { { "X", "2023-02", "12000000" } } },
  /* In brackets behind the unit stands how it is counted. */
  { "title-thousands.csv", NULL, TABLE, 4, 4, 0, NULL, "VALUE", "NZD", { { "X", "2023", "69300000" } } },
  { "title-thousand.csv", NULL, "table", TRADE_ENCODING_UTF_8, ';', 4, 4, 0, AMOUNTS ("EUR"), { { "M", "2022", "80140000" } } },
  /* Goods and services are all that is traded. */
  { "goods-services.csv", NULL, TABLE, 12, 12, 0, AMOUNTS ("USD"), { { "X", "2023", "3072000000000" }, { "M", "2022", "3974000000000" } } },
  /* A quantity beside values of exports alone is of exports. */
  { "quantity-beside.csv", "measure=QUANTITY", TABLE, 12, 6, 0, NULL, "QUANTITY", "T", { { "X", "2023", "950" } } },
  /* Years that are marked are read as the others are, with flows below them or before them. */
  { "marks-years.csv", NULL, TABLE, 8, 8, 0, AMOUNTS ("EUR"),
    { { "X", "2020", "98000000" }, { "X", "2022", "110000000" }, { "M", "2023", "99000000" } } },
  /* A year of which nothing is known is missing, one that is to come is not there. */
  { "marks-gap.csv", NULL, TABLE, 10, 8, 0, AMOUNTS ("EUR"), { { "X", "2022", "129000000" } } },
  { "marks-lines.csv", NULL, TABLE, 4, 4, 0, AMOUNTS ("XXX"), { { "X", "2022", "1" }, { "M", "2023", "4" } } },
  { "marks-flows.csv", "partner=Utopia", TABLE, 4, 2, 0, "Trade with Utopia", "VALUE", "USD", { { "X", "2023", "100000000" } } },
  /* Letters in brackets stand for the flow where each has its own; */
  { "brackets.csv", NULL, TABLE, 4, 4, 0, AMOUNTS ("USD"), { { "X", "2023", "120000000" }, { "M", "2023", "95000000" } } },
  /* "mil" is a million in English, and a thousand in Portuguese. */
  { "mil-english.csv", NULL, TABLE, 4, 4, 0, AMOUNTS ("USD"), { { "M", "2023", "95000000" } } },
  { "mil-title.csv", NULL, TABLE, 2, 2, 0, AMOUNTS ("USD"), { { "X", "2023", "120000000" } } },
  { "mil-portuguese.csv", NULL, "table", TRADE_ENCODING_UTF_8, ';', 4, 4, 0, AMOUNTS ("USD"), { { "M", "2023", "95000" } } },
  /* What nothing in a table tells, the name of its file may. */
  { "exports-by-country.csv", NULL, TABLE, 4, 3, 0, AMOUNTS ("XXX"), { { NULL } } },
  { "exports-by-country.csv", "partner=Utopia", TABLE, 4, 2, 0, "Trade with Utopia", "VALUE", "XXX", { { "X", "2023", "110" } } },
  /* Years are written to the words beside them, or have a letter before them; and stand beside their name. */
  { "fused-years.csv", "partner=Utopia", TABLE, 8, 4, 0, "Trade with Utopia", "VALUE", "XXX", { { "X", "2022", "100" }, { "M", "2023", "95" } } },
  { "fused-programs.csv", NULL, TABLE, 4, 4, 0, AMOUNTS ("XXX"), { { "X", "2022", "100" }, { "M", "2023", "95" } } },
  { "corner-year.csv", NULL, TABLE, 6, 6, 0, AMOUNTS ("XXX"), { { "X", "2022", "469.5" }, { "M", "2023", "790.8" } } },
  /* That a row has both flows is said of no value; */
  { "flow-both.csv", "reporter=Utopia,partner=Erewhon", TABLE, 6, 4, 0, "Trade of Utopia with Erewhon", "VALUE", "USD",
    { { "X", "2022", "100500" }, { "M", "2023", "95250" } } },
  /* names without a name of their own are of what stands above their codes; and who has people trades. */
  { "names-beside-codes.csv", "reporter=Utopia", TABLE, 6, 3, 0, "Foreign trade of Utopia", "VALUE", "USD",
    { { "X", "2022", "5000000000" }, { "B", "2022", "-100500000" } } },
  { "countries-people.csv", "reporter=Erewhon", TABLE, 4, 2, 0, "Foreign trade of Erewhon", "VALUE", "XXX", { { "X", "2022", "30" } } },
  /* What UN Comtrade calls its columns, and letters beside each other. */
  { "names-comtrade.csv", "partner=Brazil", TABLE, 4, 2, 0, "Trade of Angola with Brazil in Live animals", "VALUE", "XXX", { { "X", "1992", "5" }, { "M", "1992", "6" } } },
  { "letters-columns.csv", NULL, TABLE, 6, 6, 0, AMOUNTS ("XXX"), { { "X", "2007", "44" }, { "M", "2008", "12" }, { "B", "2008", "32" } } },
  /* Units that are none, and dollars of whom nobody knows. */
  { "units-none.csv", NULL, TABLE, 3, 3, 0, AMOUNTS ("XXX"), { { "X", "2023", "120" } } },
  { "dollars-title.csv", NULL, TABLE, 2, 2, 0, AMOUNTS ("XXX"), { { "X", "2023", "120000000" } } },
  { "dollars-reporter.csv", NULL, TABLE, 2, 2, 0, "Foreign trade of Australia", "VALUE", "XXX", { { "X", "2023", "120000000" } } },
  { "dollars-home.csv", NULL, TABLE, 1, 1, 0, AMOUNTS ("USD"), { { "X", "2023", "120000000" } } },
  /* Continents, and what is in the European Union and outside it, are partners where there are no others; */
  { "groups-among.csv", NULL, TABLE, 12, 10, 0, AMOUNTS ("EUR"), { { "X", "2023", "1200000000" } } },
  { "groups-among-german.csv", NULL, TABLE, 12, 10, 0, AMOUNTS ("EUR"), { { "X", "2023", "1200000000" } } },
  { "groups-continents.csv", NULL, TABLE, 8, 8, 0, AMOUNTS ("USD"), { { "X", "2023", "363000000" } } },
  { "groups-outside.csv", NULL, TABLE, 4, 4, 0, AMOUNTS ("EUR"), { { NULL } } },
  { "groups-overlap.csv", NULL, TABLE, 3, 1, 0, NULL, "VALUE", "EUR", { { NULL } } },
  /* a region beside a country is the larger of the two, and sums of some are no partners. */
  { "groups-regions.csv", NULL, TABLE, 4, 3, 0, AMOUNTS ("USD"), { { NULL } } },
  /* Nor has what is reckoned of exports and imports another unit. */
  { "units-reckoned.csv", NULL, TABLE, 8, 8, 0, AMOUNTS ("USD"), { { "_T", "2019-01", "434700000" }, { "B", "2019-02", "27200000" } } },
  /* A balance that says nothing of goods is theirs. */
  { "rows-types.csv", NULL, TABLE, 6, 6, 0, AMOUNTS ("USD"), { { "X", "2020", "900100000" }, { "B", "2020", "-100000000" } } },
  { "groups-within.csv", NULL, TABLE, 18, 10, 0, AMOUNTS ("EUR"), { { "X", "2023", "1200000000" } } },
  { "groups-sums.csv", NULL, TABLE, 6, 4, 0, AMOUNTS ("USD"), { { "X", "2022", "320000000" } } },
  { "groups-sums.csv", "partner=France", TABLE, 6, 1, 0, "Trade with France", "VALUE", "USD", { { "X", "2022", "100000000" } } },
  /* "Of which" are parts of the row above: beside the others below a region, and deeper below a product. */
  { "parts-places.csv", NULL, TABLE, 6, 4, 0, AMOUNTS ("USD"), { { "X", "2023", "240000000" } } },
  { "parts-places.csv", "partner=France", TABLE, 6, 1, 0, "Trade with France", "VALUE", "USD", { { "X", "2023", "30000000" } } },
  { "parts-products.csv", NULL, TABLE, 5, 3, 0, AMOUNTS ("USD"), { { "X", "2023", "150000000" } } },
  /* Cells that a spreadsheet has joined stand for all rows beside them, but not where a row would be there twice. */
  { "joined-partners.csv", "partner=Utopia", TABLE, 16, 8, 0, "Trade with Utopia", "VALUE", "XXX",
    { { "X", "2023", "110" }, { "M", "2022", "200" } } },
  { "joined-years.csv", NULL, TABLE, 10, 10, 0, AMOUNTS ("XXX"), { { "X", "2022-Q3", "14" }, { "M", "2023-Q1", "19" } } },
  { "joined-flows.csv", NULL, TABLE, 10, 10, 0, AMOUNTS ("XXX"), { { "X", "2023", "121" }, { "M", "2022", "210" } } },
  { "joined-twice.csv", "partner=Erewhon", TABLE, 6, 1, 2, NULL, "VALUE", "XXX", { { NULL } } },
  /* Each table below another has its own unit. */
  { "sections-units.csv", "unit=EUR", TABLE, 6, 2, 0, NULL, "VALUE", "EUR", { { "M", "2023", "210000000" } } },
  { "sections-lines.csv", NULL, TABLE, 5, 2, 0, AMOUNTS ("USD"), { { "X", "2021", "10000000" } } },
  { "sections-lines.csv", "unit=EUR", TABLE, 5, 2, 0, AMOUNTS ("EUR"), { { "X", "2022", "9000000" } } },
  { "units-label.csv", NULL, TABLE, 2, 2, 0, AMOUNTS ("EUR"), { { "M", "2022", "90000000" } } },
  /* What is set in is a part of the row above, unless that is a region or the whole; the mark of a footnote is no part of a name. */
  { "indents-products.csv", NULL, TABLE, 11, 6, 0, AMOUNTS ("XXX"), { { "X", "2023", "110" } } },
  { "indents-places.csv", NULL, TABLE, 6, 4, 0, AMOUNTS ("USD"), { { "X", "2023", "150" } } },
  { "names-footnotes.csv", "partner=Frankreich", "table", TRADE_ENCODING_UTF_8, ';', 4, 2, 0, "Trade with Frankreich", "VALUE", "EUR",
    { { "X", "2022", "900000" }, { "X", "2023", "1000500" } } },
  /* Quarters and months below their year, beside its total, or above years side by side. */
  { "parts-below.csv", NULL, TABLE, 14, 10, 0, AMOUNTS ("USD"), { { "X", "2022-Q4", "29" }, { "M", "2023-Q1", "23" } } },
  { "parts-total.csv", "frequency=A", TABLE, 6, 1, 0, AMOUNTS ("USD"), { { "X", "2022", "52" } } },
  { "years-lines.csv", NULL, TABLE, 6, 4, 0, AMOUNTS ("USD"), { { "X", "2022-02", "11" }, { "X", "2023-01", "12" } } },
  { "months-years.csv", NULL, TABLE, 7, 4, 0, AMOUNTS ("XXX"), { { "X", "2022-02", "12" }, { "X", "2023-01", "11" } } },
  { "months-years.csv", "frequency=A", TABLE, 7, 2, 0, AMOUNTS ("XXX"), { { "X", "2023", "24" } } },
  /* Months of a title are no filler. */
  { "title-months.csv", "measure=VALUE", TABLE, 9, 6, 0, AMOUNTS ("USD"), { { "X", "2023-01-01/P9M", "69700000" } } },
  /* A title ends with the unit, and a note says something else. */
  { "title-in.csv", NULL, TABLE, 7, 6, 0, AMOUNTS ("USD"), { { "X", "2023", "15000000" } } },
  { "title-ends.csv", NULL, TABLE, 7, 6, 0, AMOUNTS ("EUR"), { { "X", "2022", "13000000" } } },
  /* "2009-10" is a month where others are. */
  { "months-like-years.csv", NULL, TABLE, 8, 8, 0, AMOUNTS ("USD"), { { "X", "2009-10", "7" }, { "M", "2010-11", "12" } } },
  /* A column of quarters tells their years as well, and a total below months is that of their year. */
  { "quarters-roman.csv", NULL, "table", TRADE_ENCODING_UTF_8, ';', 8, 8, 0, AMOUNTS ("EUR"), { { "X", "2023-Q2", "101500000" } } },
  { "quarters-short.csv", "frequency=A", TABLE, 6, 1, 0, AMOUNTS ("USD"), { { "X", "2022", "41" } } },
  /* Months that are told together count from January on. */
  { "spans-months.csv", NULL, TABLE, 5, 5, 0, AMOUNTS ("USD"), { { "X", "2023-01", "10000000" }, { "X", "2023-Q1", "33000000" } } },
  { "spans-quarters.csv", NULL, TABLE, 6, 6, 0, AMOUNTS ("USD"), { { "X", "2022-01-01/P9M", "93000000" } } },
  /* That exports are free on board and imports not is told of no table by itself. */
  { "wide-french.csv", NULL, "table", TRADE_ENCODING_UTF_8, ';', 8, 6, 0, AMOUNTS ("EUR"),
    { { "X", "2022", "600200000000" }, { "M", "2022", "760300000000" } } },
  /* Growth beside shares is that of the values before both; */
  { "growth-shares.csv", NULL, TABLE, 9, 6, 0, GROWTH, { { "X", "2023", "5.5" } } },
  { "headings-chinese.csv", NULL, TABLE, 9, 6, 0, AMOUNTS ("CNY"), { { "X", "2023", "15000000000" } } },
  /* rows of growth and shares among those of partners are none, whatever is sold that grows; */
  { "ratios-rows.csv", NULL, TABLE, 12, 6, 0, AMOUNTS ("XXX"), { { "X", "2023", "165" } } },
  { "ratios-none.csv", NULL, TABLE, 3, 3, 0, AMOUNTS ("XXX"), { { "X", "2023", "150" } } },
  /* units below years are theirs, */
  { "units-years.csv", NULL, "table", TRADE_ENCODING_UTF_8, ';', 4, 4, 0, AMOUNTS ("USD"), { { "X", "2023", "160000000" } } },
  { "headings-groups.csv", NULL, TABLE, 8, 6, 0, AMOUNTS ("EUR"), { { "X", "2023", "15" } } },
  /* and the total beside months is that of the year, but the one beside years of nothing. */
  { "months-total.csv", "frequency=A", TABLE, 18, 4, 0, AMOUNTS ("XXX"), { { "X", "2023", "9" }, { "M", "2022", "6" } } },
  { "months-flows.csv", "frequency=A", TABLE, 6, 2, 0, AMOUNTS ("XXX"), { { "X", "2022", "3" }, { "M", "2022", "7" } } },
  { "years-total.csv", NULL, TABLE, 6, 4, 0, AMOUNTS ("XXX"), { { "X", "2023", "2" } } },
  /* A name of values may tell a partner, a product or that they are forecast; what else it tells is not known. */
  { "scope-columns.csv", NULL, "table", TRADE_ENCODING_UTF_8, ';', 8, 8, 0, "Foreign trade", "VALUE", "USD",
    { { "X", "2023", "1104500000" }, { "M", "2022", "91100000" } } },
  { "scope-columns.csv", "partner=Uganda", "table", TRADE_ENCODING_UTF_8, ';', 8, 2, 0, "Trade with Uganda", "VALUE", "USD",
    { { "X", "2023", "120000000" } } },
  { "scope-columns.csv", "product=tea", "table", TRADE_ENCODING_UTF_8, ';', 8, 2, 0, "Foreign trade in tea", "VALUE", "USD",
    { { "X", "2022", "30000000" } } },
  { "scope-partner.csv", NULL, "table", TRADE_ENCODING_UTF_8, ';', 4, 4, 0, "Trade with China", "VALUE", "EUR",
    { { "X", "2023", "104500000" }, { "M", "2022", "91100000" } } },
  { "scope-rows.csv", NULL, TABLE, 6, 4, 0, AMOUNTS ("USD"), { { "X", "2023", "130000000" } } },
  { "scope-rows.csv", "partner=Uganda", TABLE, 6, 2, 0, AMOUNTS ("USD"), { { "X", "2023", "12000000" } } },
  { "scope-types.csv", NULL, "table", TRADE_ENCODING_UTF_8, ';', 4, 2, 0, AMOUNTS ("USD"), { { "X", "2023", "104500000" } } },
  { "cumulative-brackets.csv", NULL, "table", TRADE_ENCODING_UTF_8, ';', 6, 6, 0, AMOUNTS ("USD"),
    { { "X", "2023-Q1", "9800000000" }, { "M", "2023-01-01/P2M", "8400000000" } } },
  { "cumulative-title.csv", NULL, "table", TRADE_ENCODING_UTF_8, ';', 6, 6, 0, "Foreign trade", "VALUE", "USD",
    { { "X", "2023-01-01/P2M", "6100500000" }, { "M", "2023-Q1", "13300000000" } } },
  /* Trade either way, and what is left of it, have many names; a balance is in the unit of the rows above it. */
  { "rows-names.csv", NULL, TABLE, 26, 8, 2, AMOUNTS ("USD"),
    { { "_T", "2023", "50000000" }, { "B", "2022", "2000000" }, { "B", "2023", "-10000000" } } },
  { "rows-balance.csv", NULL, TABLE, 9, 8, 0, AMOUNTS ("USD"), { { "B", "2023-01-01/P9M", "-18705900000" } } },
  /* Beside a number there may be its currency, how it is counted, or the mark of a footnote; a minus may stand behind it. */
  { "cells-reais.csv", NULL, "table", TRADE_ENCODING_UTF_8, ';', 4, 4, 0, AMOUNTS ("BRL"), { { "X", "2022", "1234.5" } } },
  { "cells-scales.csv", NULL, TABLE, 4, 4, 0, AMOUNTS ("EUR"), { { "X", "2023", "13500000000" } } },
  { "cells-codes.csv", NULL, TABLE, 4, 4, 0, AMOUNTS ("USD"), { { "M", "2023", "300" } } },
  { "cells-marks.csv", NULL, "table", TRADE_ENCODING_UTF_8, ';', 9, 7, 2, AMOUNTS ("EUR"),
    { { "X", "2021", "1432100000" }, { "X", "2022", "1500000000" }, { "M", "2022", "1400000000" }, { "B", "2021", "-80600000" } } },
  /* A balance behind all of them needs no growth of its own. */
  { "growth-balance.csv", "measure=GROWTH", "table", TRADE_ENCODING_UTF_8, ';', 55, 22, 0, GROWTH,
    { { "X", "2023-01", "8.6" }, { "M", "2023-11", "-11.2" } } },
  /* A second line may say of each flow what its columns are: values in a unit, and their growth; or name the flows of each year. */
  { "lines-measures.csv", NULL, "table", TRADE_ENCODING_UTF_8, '\t', 8, 8, 0, AMOUNTS ("USD"), { { "M", "2023-02", "2700700000" } } },
  { "lines-measures.csv", "measure=GROWTH", "table", TRADE_ENCODING_UTF_8, '\t', 8, 4, 0, GROWTH, { { "X", "2023-01", "5.1" } } },
  { "lines-below.csv", NULL, "table", TRADE_ENCODING_UTF_8, ';', 10, 10, 0, AMOUNTS ("USD"), { { "B", "2023-02", "2833600000" } } },
  { "lines-below.csv", "measure=GROWTH", "table", TRADE_ENCODING_UTF_8, ';', 10, 4, 0, GROWTH, { { "X", "2023-02", "-11.4" } } },
  { "lines-changes.csv", NULL, TABLE, 18, 18, 0, AMOUNTS ("USD"), { { "X", "2023", "1100000000" }, { "M", "2022", "700000000" } } },
  { "lines-twice.csv", NULL, TABLE, 8, 8, 0, AMOUNTS ("XXX"), { { "X", "2022-01", "200" }, { "M", "2023-02", "99" } } },
  /* By what its rows are told apart a title may say, in place of the name of their column; sums below groups of them are these. */
  { "rows-title.csv", NULL, TABLE, 21, 14, 0, "Foreign trade", "VALUE", "KES", { { "X", "2022", "874233000000" } } },
  { "rows-title.csv", "partner=EUROPE", TABLE, 21, 2, 0, "Trade with EUROPE", "VALUE", "KES", { { "X", "2021", "110109000000" } } },
  { "rows-sums.csv", "partner=Sub-total 2", TABLE, 10, 2, 0, "Trade with Sub-total 2", "VALUE", "EUR", { { "X", "2023", "9" } } },
  { "rows-product.csv", NULL, "table", TRADE_ENCODING_UTF_8, ';', 6, 6, 0, "Foreign trade of Chile", "VALUE", "USD", { { "X", "2023-01-01/P6M", "47601000000" } } },
  /* Values of years beside their quantities. */
  { "columns-quantities.csv", "product=Rice", TABLE, 20, 2, 0, "Trade of Viet Nam in Rice", NULL, NULL, { { NULL } } },
  { "columns-quantities.csv", "product=Rice,measure=QUANTITY", TABLE, 20, 2, 0, "Trade of Viet Nam in Rice", NULL, NULL, { { NULL } } },
  /* The row of their sum may tell which way products go; items may be flows themselves. */
  { "rows-flow.csv", NULL, "table", TRADE_ENCODING_UTF_8, ';', 25, 24, 0, AMOUNTS ("USD"),
    { { "X", "2023-01-01/P6M", "47601000000" }, { "X", "2022-01-01/P6M", "48582000000" } } },
  { "rows-items.csv", NULL, TABLE, 6, 4, 2, AMOUNTS ("USD"), { { "X", "2023", "49201000000" }, { "M", "2022", "48000000000" } } },
  /* A title may say that all values are shares. */
  { "title-gdp.csv", NULL, TABLE, 4, 4, 0, NULL, "GDP_SHARE", "PC", { { "X", "2021", "40.1" }, { "M", "2022", "38.4" } } },
  /* Divisions are parts of the sections that they begin like, and all codes stand for all goods. */
  { "levels-sitc.csv", NULL, TABLE, 16, 12, 0, AMOUNTS ("USD"), { { "X", "2023", "700000000" } } },
  { "title-share.csv", NULL, TABLE, 12, 12, 0, "Foreign trade of Kenya", "SHARE", "PC", { { "X", "2023", "100" } } },
  /* Shares right behind the values of a flow are of that flow. */
  { "shares-beside.csv", NULL, TABLE, 20, 10, 0, AMOUNTS ("USD"), { { "M", "2023", "7000000000" } } },
  { "shares-beside.csv", "measure=SHARE", TABLE, 20, 10, 0, NULL, "SHARE", "PC", { { "X", "2023", "100" } } },
  /* Series of something else stand below those of trade, services beside goods that are valued free on board both ways. */
  { "series-others.csv", NULL, TABLE, 10, 4, 0, "Foreign trade", "VALUE", "USD", { { "X", "2023-01", "120000000" }, { "M", "2023-02", "155000000" } } },
  /* A balance of trade needs no exports beside it. */
  { "series-balance.csv", NULL, TABLE, 2, 2, 0, "Foreign trade of Utopia", "VALUE", "XXX", { { "B", "2023-02", "1872.5" } } },
  /* The FAO calls whose trade it is an area; and where those lie whose trade it is, is no partner. */
  { "areas-fao.csv", NULL, TABLE, 4, 3, 0, "Trade of Utopia in Utopian wheat", "QUANTITY", "T", { { "M", "2023", "520" }, { "X", "2023", "30" } } },
  { "regions-reporters.csv", NULL, TABLE, 4, 2, 0, "Foreign trade of Utopia", "VALUE", "USD", { { "X", "2023", "110" } } },
  /* Years above sheets of months, each with how many rows it has, as the USITC writes them. */
  { "title-dataweb.csv", NULL, TABLE, 9, 9, 0, AMOUNTS ("XXX"), { { "M", "2015-02", "30" }, { "M", "2015-03", "34" } } },
  /* A comma parts months from their years, names lose their accents, and files are called after months and countries. */
  { "exportaciones_mensuales_pais.csv", "partner=Utopia", TABLE, 4, 2, 0, "Trade with Utopia", "VALUE", "XXX", { { "X", "2023-12", "110" } } },
  { "units-called.csv", "partner=Utopia", TABLE, 3, 2, 0, "Trade with Utopia", "QUANTITY", "T", { { "X", "2023", "13" } } },
  { "units-flow.csv", NULL, TABLE, 4, 4, 0, "Trade with Utopia in Wheat", "QUANTITY", "T", { { NULL } } },
  /* Lines end in carriage returns alone, as those of the classic Mac OS. */
  { "lines-old.csv", NULL, TABLE, 4, 4, 0, AMOUNTS ("USD"), { { "X", "2022", "100" }, { "M", "2023", "95" } } },
  /* "US Mn" are dollars. */
  { "units-us.csv", NULL, TABLE, 2, 2, 0, AMOUNTS ("USD"), { { "X", "2023", "113500000" } } },
  /* The last days of old years end them as well. */
  { "dates-old.csv", NULL, TABLE, 8, 8, 0, AMOUNTS ("XXX"), { { "X", "1886", "7125" }, { "M", "1901", "9000" } } },
  /* "MT" by the thousand are tonnes, in brackets too. */
  { "units-tonnes-brackets.csv", "partner=Utopia", TABLE, 2, 1, 0, "Trade with Utopia in Wheat", "QUANTITY", "T", { { "X", "2022", "12000" } } },
  /* The overall balance is that of all payments. */
  { "balance-overall.csv", NULL, TABLE, 4, 4, 0, AMOUNTS ("XXX"), { { "X", "2023", "2009" }, { "M", "2022", "3458" } } },
  /* A balance of both tells less than the exports and imports of goods alone. */
  { "types-balance.csv", NULL, TABLE, 10, 4, 0, AMOUNTS ("XXX"), { { "X", "2023", "120" }, { "M", "2022", "150" } } },
  { "types-balance.csv", "type=*", TABLE, 10, 8, 0, AMOUNTS ("XXX"), { { "X", "2023", "151" } } },
  /* A byte of nothing costs its row, and one letter of French makes no Japanese. */
  { "damaged-nul.csv", NULL, TABLE, 3, 2, 1, AMOUNTS ("XXX"), { { "X", "2023", "11" } } },
  { "encoding-letter.csv", NULL, "table", TRADE_ENCODING_ISO_8859_1, ';', 2, 2, 0, AMOUNTS ("XXX"), { { "M", "2022", "9" } } },
};

static void
assert_remark (const char *name,
               const char *expected)
{
  g_autoptr (GFile) file = reading_test_get_file ("agencies", name);
  g_autoptr (TradeReading) reading = reading_test_open (file, NULL);
  g_autofree char *remarks = trade_reading_list_remarks (reading);

  g_assert_cmpuint (trade_reading_get_n_remarks (reading), ==, 1);
  if (strstr (remarks, expected) == NULL)
    g_error ("“%s” is not in: %s", expected, remarks);
}

/* What is read but not understood is told. */
static void
test_remarks (void)
{
  assert_remark ("marks-years.csv", "“*” stands behind a period");
  assert_remark ("units-none.csv", "units-none.csv:2:18: “n/a” stands in the column of units");
  assert_remark ("scope-rows.csv", "the series “Imports, 12-month average (USD million)” is not known");
  assert_remark ("joined-years.csv", "empty cells of “Year”");
  assert_remark ("dollars-title.csv", "a country that has its own");
  assert_remark ("dollars-thousand.csv", "a country that has its own");
  assert_remark ("notes-dollars-odd.csv", "may tell what its values are counted in");
  assert_remark ("dollars-anybodys.csv", "not of which country; they are taken for USD");
  assert_remark ("cells-marks.csv", "cells-marks.csv:2:6: “*” stands behind a value");
}

/* What a name tells beside the flow and the unit. Where a word is not known, it is no name of values. */
static void
test_scopes (void)
{
  static const struct
  {
    const char *name;
    const char *flow;
    const char *partner;
    const char *product;
    TradeStatus status;
    gboolean    is_cumulative;
  } names[] = {
    { "Exports, Uganda (USD million)", "X", "uganda", "", TRADE_STATUS_NORMAL, FALSE },
    { "Exports (Korea, Republic of)", "X", "korea, republic of", "", TRADE_STATUS_NORMAL, FALSE },
    { "Exports to EU (USD million)", "X", "eu", "", TRADE_STATUS_NORMAL, FALSE },
    { "Exports, to the United States", "X", "united states", "", TRADE_STATUS_NORMAL, FALSE },
    { "Imports from Viet Nam, 2023", "M", "viet nam", "", TRADE_STATUS_NORMAL, FALSE },
    { "Ausfuhr nach Frankreich (Mio. EUR)", "X", "frankreich", "", TRADE_STATUS_NORMAL, FALSE },
    { "进口（德国，亿美元）", "M", "德国", "", TRADE_STATUS_NORMAL, FALSE },
    { "Exports to the world", "X", "", "", TRADE_STATUS_NORMAL, FALSE },
    { "Exports, of which to Uganda", "X", "uganda", "", TRADE_STATUS_NORMAL, FALSE },
    { "Exports, of which tea (USD million)", "X", "", "tea", TRADE_STATUS_NORMAL, FALSE },
    { "Ausfuhr, darunter Maschinen", "X", "", "maschinen", TRADE_STATUS_NORMAL, FALSE },
    { "Exports, forecast (USD million)", "X", "", "", TRADE_STATUS_FORECAST, FALSE },
    { "Exports (preliminary)", "X", "", "", TRADE_STATUS_PROVISIONAL, FALSE },
    { "Exports, revised", "X", "", "", TRADE_STATUS_NORMAL, FALSE },
    { "Exports, total", "X", "", "", TRADE_STATUS_NORMAL, FALSE },
    { "Exports (FOB, nominal terms, US$ bn)", "X", "", "", TRADE_STATUS_NORMAL, FALSE },
    { "Exports (cumulative, USD mn)", "X", "", "", TRADE_STATUS_NORMAL, TRUE },
    { "Exports, year to date", "X", "", "", TRADE_STATUS_NORMAL, TRUE },
    { "Exportações, acumulado no ano", "X", "", "", TRADE_STATUS_NORMAL, TRUE },
    { "Einfuhr, kumuliert seit Januar (Mio. EUR)", "M", "", "", TRADE_STATUS_NORMAL, TRUE },
    { "Экспорт нарастающим итогом", "X", "", "", TRADE_STATUS_NORMAL, TRUE },
    { "2 Imports (USD million)", "M", "", "", TRADE_STATUS_NORMAL, FALSE },
    { "2.1 Imports", "M", "", "", TRADE_STATUS_NORMAL, FALSE },
    { "B. Imports of goods", "M", "", "", TRADE_STATUS_NORMAL, FALSE },
    { "3 Month Exports", NULL, "", "", TRADE_STATUS_NORMAL, FALSE },
    { "U.S. Exports", NULL, "", "", TRADE_STATUS_NORMAL, FALSE },
    { "Exports, budget (USD million)", NULL, "", "", TRADE_STATUS_NORMAL, FALSE },
    { "Exports, 12-month average", NULL, "", "", TRADE_STATUS_NORMAL, FALSE },
    { "Exports (tea)", NULL, "", "", TRADE_STATUS_NORMAL, FALSE },
    { "Exports of tea", NULL, "", "", TRADE_STATUS_NORMAL, FALSE },
    { "Exportações, acumulado em 12 meses", NULL, "", "", TRADE_STATUS_NORMAL, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const TradeColumnGuess guess = trade_column_guess (names[i].name);

      g_test_message ("%s", names[i].name);
      g_assert_cmpstr (guess.flow, ==, names[i].flow);
      g_assert_cmpstr (guess.scope.partner, ==, names[i].partner);
      g_assert_cmpstr (guess.scope.product, ==, names[i].product);
      g_assert_cmpint (guess.status, ==, names[i].status);
      g_assert_cmpint (guess.is_cumulative, ==, names[i].is_cumulative);
    }
}

static TradeReading *
open_text (const char *text)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, -1, NULL);
  g_autoptr (GError) error = NULL;
  TradeReading *reading = trade_reader_open_stream (stream, "table.csv", NULL, NULL, &error);

  g_assert_no_error (error);
  reading_test_assert_account (reading);

  return reading;
}

static const char *
get_subject (TradeReading *reading)
{
  return trade_text_get_untranslated (trade_dataset_get_subject (trade_reading_get_dataset (reading)));
}

/* What a table is about, its title may tell where its columns name but the flow; of words that are not known, in its own. */
static void
test_titles (void)
{
  static const struct
  {
    const char *above;
    const char *subject;
  } titles[] = {
    { "Exports to Uganda (KSh billion)\n", "Trade with Uganda" },
    { "\"Kenya's exports to China, KSh billion\"\n", "Trade of Kenya with China" },
    { "\"Trade of Germany with China: exports, EUR billion\"\n", "Trade of Germany with China" },
    { "\"Germany: exports, EUR billion\"\n", "Foreign trade of Germany" },
    { "Rice exports (USD million)\n", "Rice exports" },
    { "Table 3: Rice exports, USD million\n", "Rice exports" },
    { "\"Number of exporters, thousand\"\n", "Number of exporters" },
    { "\"Exports of services, USD billion\"\n", "Exports of services" },
    { "Central Office\nRice exports to Uganda\nUSD million\n", "Rice exports to Uganda" },
    { "Central Office\nNumber of exporters\n", "Number of exporters" },
    /* Titles that are understood, units, sources and notes are none of these. */
    { "Central Office\n\"Exports, USD million\"\n", "Foreign trade" },
    { "Imports and exports by year (USD million)\nSource: KNBS\n* Provisional\n", "Foreign trade" },
    { "Exports to all countries\nUSD million\n", "Foreign trade" },
    { "\"1. Annual exports: UK trade in goods, annual exports to all countries, seasonally adjusted [note 1]\"\nUSD million\n", "Foreign trade of UK" },
    { "US exports (US dollars)\n", "Foreign trade of US" },
    { "Unit: USD million\nhttps://example.org/table\n", "Foreign trade" },
    { "进出口商品总值表\n单位：亿元\n", "Foreign trade" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *text = g_strconcat (titles[i].above, "Year,Exports\n2022,1\n2023,3\n", NULL);
      g_autoptr (TradeReading) reading = open_text (text);

      g_test_message ("%s", titles[i].above);
      g_assert_cmpstr (get_subject (reading), ==, titles[i].subject);
      g_assert_cmpuint (trade_reading_get_n_used (reading, NULL), ==, 2);
    }
}

/* Products are called by their names where a column has them, whatever that and the one of their codes are called. */
static void
test_products (void)
{
  static const struct
  {
    const char *header;
    const char *first;
    const char *second;
    const char *label;
  } tables[] = {
    { "HS code,Description", "01,Live animals", "02,Meat", "Live animals" },
    { "HS,Commodity description", "01,Live animals", "02,Meat", "Live animals" },
    { "Commodity code,Commodity name", "01,Live animals", "02,Meat", "Live animals" },
    { "HS code,Product description", "01,Live animals", "02,Meat", "Live animals" },
    { "Chapter,Chapter name", "01,Live animals", "02,Meat", "Live animals" },
    { "HS2,Product", "01,Live animals", "02,Meat", "Live animals" },
    { "Code,Commodity", "01,Live animals", "02,Meat", "Live animals" },
    { "Warennummer,Bezeichnung", "01,Lebende Tiere", "02,Fleisch", "Lebende Tiere" },
    { "商品编码,名称", "01,活动物", "02,肉", "活动物" },
    { "Chapter,Remark", "01 Live animals,", "02 Meat,", "Live animals" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *text = g_strdup_printf ("%s,Exports 2022 (USD million),Exports 2023 (USD million)\n%s,1,2\n%s,3,4\n",
                                               tables[i].header, tables[i].first, tables[i].second);
      g_autoptr (TradeReading) reading = open_text (text);
      TradeDataset *dataset = trade_reading_get_dataset (reading);
      g_auto (GStrv) codes = trade_dataset_list_codes (dataset, TRADE_DIMENSION_PRODUCT);
      gboolean is_found = FALSE;

      g_test_message ("%s", tables[i].header);
      for (guint j = 0; codes[j] != NULL; j++)
        {
          TradeText *label = trade_dataset_get_label (dataset, TRADE_DIMENSION_PRODUCT, codes[j]);

          is_found = is_found || g_strcmp0 (label != NULL ? trade_text_get_untranslated (label) : NULL, tables[i].label) == 0;
        }
      g_assert_true (is_found);
      g_assert_cmpuint (trade_reading_get_n_used (reading, NULL), ==, 4);
    }
}

/* A title stands before what was chosen of its table. */
static void
test_title_beside (void)
{
  g_autoptr (TradeReading) reading =
    open_text ("Rice exports\nYear,Reporter,Exports (USD million)\n2022,Utopia,1\n2023,Utopia,3\n");

  g_assert_cmpstr (get_subject (reading), ==, "Rice exports: Foreign trade of Utopia");
}

/* Who publishes a table stands above it or below it, in many languages, whatever a spreadsheet makes of the line. */
static void
test_sources (void)
{
  static const struct
  {
    const char *above;
    const char *below;
    const char *source;
  } lines[] = {
    { "Source: Kenya National Bureau of Statistics\n", "", "Kenya National Bureau of Statistics" },
    { "", "Source: Kenya National Bureau of Statistics\n", "Kenya National Bureau of Statistics" },
    { "", "\n\"Source: KNBS, Economic Survey 2024\",,\n", "KNBS, Economic Survey 2024" },
    { "", "Source: KNBS, Economic Survey 2024\n", "KNBS, Economic Survey 2024" },
    { "", "Data source:,KNBS,\n", "KNBS" },
    { "", "SOURCE,KNBS\n", "KNBS" },
    { "", "* Provisional. Source: KNBS\n", "KNBS" },
    { "", "Source: KNBS <b>&amp;\xe2\x80\xae co\n", "KNBS <b>&amp; co" },
    { "Source: KNBS\n", "Source: KNBS\n", "KNBS" },
    { "Source: KNBS\n", "Sources: Central Bank\n", "KNBS; Central Bank" },
    { "", "Quelle: Statistisches Bundesamt (Destatis)\n", "Statistisches Bundesamt (Destatis)" },
    { "", "Source : Insee\n", "Insee" },
    { "", "Fuente: INE\n", "INE" },
    { "", "Fonte: SECEX/MDIC. Elaboração própria.\n", "SECEX/MDIC. Elaboração própria." },
    { "", "ИСТОЧНИК: Росстат\n", "Росстат" },
    { "资料来源：海关总署\n", "", "海关总署" },
    { "", "数据来源：国家统计局\n", "国家统计局" },
    { "", "来源: 海关总署\n", "海关总署" },
    { "", "出典：財務省貿易統計\n", "財務省貿易統計" },
    { "", "出所：財務省\n", "財務省" },
    { "", "المصدر: الهيئة العامة للإحصاء\n", "الهيئة العامة للإحصاء" },
    /* These name none. */
    { "", "Source:\n", NULL },
    { "", "Sourced from various offices: provisional\n", NULL },
    { "", "Resource: tea\n", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *text = g_strconcat (lines[i].above, "Year,Exports (USD million),Imports (USD million)\n2022,1,2\n2023,3,4\n",
                                           lines[i].below, NULL);
      g_autoptr (TradeReading) reading = open_text (text);
      GListModel *sources = trade_dataset_get_sources (trade_reading_get_dataset (reading));
      g_autoptr (TradeSource) source = g_list_model_get_item (sources, 0);

      g_test_message ("%s%s", lines[i].above, lines[i].below);
      g_assert_cmpuint (g_list_model_get_n_items (sources), ==, 1);
      g_assert_cmpstr (trade_text_get_untranslated (trade_source_get_title (source)), ==,
                       lines[i].source != NULL ? lines[i].source : "A table that names no source");
      g_assert_cmpuint (trade_reading_get_n_used (reading, NULL), ==, 4);
      g_assert_cmpuint (trade_reading_get_n_rejected (reading), ==, 0);
    }
}

/* A source has no more words than others. */
static void
test_long_source (void)
{
  g_autofree char *name = g_strnfill (1500, 'x');
  g_autofree char *text = g_strconcat ("Source: ", name, "\nYear,Exports\n2022,1\n2023,3\n", NULL);
  g_autoptr (TradeReading) reading = open_text (text);
  g_autoptr (TradeSource) source = g_list_model_get_item (trade_dataset_get_sources (trade_reading_get_dataset (reading)), 0);
  const char *title = trade_text_get_untranslated (trade_source_get_title (source));

  g_assert_cmpint (g_utf8_strlen (title, -1), ==, 240);
  g_assert_true (g_str_has_suffix (title, "x…"));
}

/* What is said of values is said in many languages. */
static void
test_status (void)
{
  static const char *const files[] = { "status-french.csv", "status-chinese.csv" };
  const TradeSeriesKey pattern = { .flow = "X", .measure = "VALUE" };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GFile) file = reading_test_get_file ("agencies", files[i]);
      g_autoptr (TradeReading) reading = reading_test_open (file, NULL);
      const TradePeriod period = trade_period_new_annual (2023);
      g_autoptr (GPtrArray) found = trade_dataset_query (trade_reading_get_dataset (reading), &pattern, &period);

      g_test_message ("%s", files[i]);
      g_assert_cmpuint (found->len, ==, 1);
      g_assert_cmpint (trade_figure_get_status (g_ptr_array_index (found, 0)), ==, TRADE_STATUS_PROVISIONAL);
      g_assert_cmpuint (trade_reading_get_n_remarks (reading), ==, 0);
    }
}

/* A mark behind a year is the status of its values. */
static void
test_marks (void)
{
  static const struct
  {
    const char *name;
    TradeStatus status;
  } names[] = {
    { "2022p", TRADE_STATUS_PROVISIONAL },       { "2023E", TRADE_STATUS_ESTIMATED },
    { "2023 f", TRADE_STATUS_FORECAST },         { "2022 (prel.)", TRADE_STATUS_PROVISIONAL },
    { "Exports 2022 (p), USD million", TRADE_STATUS_PROVISIONAL }, { "2021 r", TRADE_STATUS_NORMAL },
    { "2021 1)", TRADE_STATUS_NORMAL },          { "2021²", TRADE_STATUS_NORMAL },
    { "2023 vorläufig", TRADE_STATUS_PROVISIONAL }, { "2024 (proj.)", TRADE_STATUS_FORECAST },
    { "Exports 2023 in USD million", TRADE_STATUS_NORMAL }, { "Exportaciones 2023 en millones de dólares", TRADE_STATUS_NORMAL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const TradeColumnGuess guess = trade_column_guess (names[i].name);

      g_test_message ("%s", names[i].name);
      g_assert_cmpint (guess.role, ==, TRADE_COLUMN_ROLE_PERIOD_VALUE);
      g_assert_cmpint (guess.period.n_months, ==, TRADE_MONTHS_PER_YEAR);
      g_assert_cmpint (guess.status, ==, names[i].status);
    }
  /* A half, a month and millions are no marks. */
  g_assert_cmpint (trade_column_guess ("2022H1").period.n_months, ==, 6);
  g_assert_cmpint (trade_column_guess ("2022M1").period.n_months, ==, 1);
  g_assert_cmpint (trade_column_guess ("2022 (USD m)").quantity.scale, ==, 6);
  g_assert_cmpint (trade_column_guess ("2022 m").role, ==, TRADE_COLUMN_ROLE_IGNORED);
}

/* Years that are written to a word are parted from it, and nothing else is. */
static void
test_fused (void)
{
  static const struct
  {
    const char *name;
    const char *flow;
  } names[] = {
    { "exports2004", "X" },      { "Imports-2004", "M" }, { "2004Exports", "X" }, { "Balance:2004", "B" },
    { "2018/19_import", "M" },   { "X2004", NULL },       { "YR2004", NULL },     { "y2004", NULL },
  };
  static const char *const others[] = { "m2004", "hs2012", "sitc4", "abc12345", "a2004b", "rev2012x", "x20041" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const TradeColumnGuess guess = trade_column_guess (names[i].name);

      g_test_message ("%s", names[i].name);
      g_assert_cmpint (guess.role, ==, TRADE_COLUMN_ROLE_PERIOD_VALUE);
      g_assert_cmpstr (guess.flow, ==, names[i].flow);
      g_assert_cmpint (guess.period.n_months, ==, TRADE_MONTHS_PER_YEAR);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_test_message ("%s", others[i]);
      g_assert_cmpint (trade_column_guess (others[i]).role, ==, TRADE_COLUMN_ROLE_IGNORED);
    }
}

/* The name of a file says what its values are only where all of it is known. */
static void
test_file_flow (void)
{
  static const char *const exports[] = { "exports.csv", "data_exports_2023.csv", "Exports by country.xlsx", "出口.csv", "Ausfuhr.csv", "exportaciones.csv",
                                         "صادرات.csv" };
  static const char *const none[] = { "export.csv",       "re-exports.csv", "exports_growth.csv", "exports-and-imports.csv", "beef_exports.csv",
                                      "exports_to_china.csv", "table.csv",  ".csv",               "",                        "services exports.csv",
                                      "share of exports.csv", "экспорт.csv" };

  for (gsize i = 0; i < G_N_ELEMENTS (exports); i++)
    {
      g_test_message ("%s", exports[i]);
      g_assert_cmpint (trade_file_flow_find (exports[i]), ==, TRADE_COLUMN_MEANING_EXPORTS);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (none); i++)
    {
      g_test_message ("%s", none[i]);
      g_assert_cmpint (trade_file_flow_find (none[i]), ==, TRADE_COLUMN_MEANING_AUTO);
    }
  g_assert_cmpint (trade_file_flow_find ("imports.tsv"), ==, TRADE_COLUMN_MEANING_IMPORTS);
}

static void
test_cases (void)
{
  reading_test_assert_all (cases, G_N_ELEMENTS (cases));
}

/* What the name of a column tells of growth, and which names are of other changes. */
static void
test_growth (void)
{
  static const struct
  {
    const char     *name;
    TradeColumnRole role;
    const char     *flow;
    TradeGrowth     growth;
    gboolean        is_percent;
  } names[] = {
    { "Exports, y/y %", TRADE_COLUMN_ROLE_GROWTH, "X", TRADE_GROWTH_ON_YEAR, TRUE },
    { "Imports growth (%)", TRADE_COLUMN_ROLE_GROWTH, "M", TRADE_GROWTH_OPEN, TRUE },
    { "% change on previous year", TRADE_COLUMN_ROLE_GROWTH, NULL, TRADE_GROWTH_ON_YEAR, TRUE },
    { "Change 2023/2022 (%)", TRADE_COLUMN_ROLE_GROWTH, NULL, TRADE_GROWTH_OPEN, TRUE },
    { "Month-on-month growth", TRADE_COLUMN_ROLE_GROWTH, NULL, TRADE_GROWTH_ON_MONTH, FALSE },
    { "出口同比(%)", TRADE_COLUMN_ROLE_GROWTH, "X", TRADE_GROWTH_ON_YEAR, TRUE },
    { "环比(%)", TRADE_COLUMN_ROLE_GROWTH, NULL, TRADE_GROWTH_ON_PERIOD, TRUE },
    { "Veränderung gegenüber dem Vorjahr in %", TRADE_COLUMN_ROLE_GROWTH, NULL, TRADE_GROWTH_ON_YEAR, TRUE },
    { "Var. interanual (%)", TRADE_COLUMN_ROLE_GROWTH, NULL, TRADE_GROWTH_ON_YEAR, TRUE },
    { "Évolution sur un an (%)", TRADE_COLUMN_ROLE_GROWTH, NULL, TRADE_GROWTH_ON_YEAR, TRUE },
    { "輸出 前年同月比増減率(%)", TRADE_COLUMN_ROLE_GROWTH, "X", TRADE_GROWTH_ON_YEAR, TRUE },
    { "Темп прироста, %", TRADE_COLUMN_ROLE_GROWTH, NULL, TRADE_GROWTH_OPEN, TRUE },
    { "معدل النمو (%)", TRADE_COLUMN_ROLE_GROWTH, NULL, TRADE_GROWTH_OPEN, TRUE },
    { "Veränderung gegenüber Vorjahresmonat in %", TRADE_COLUMN_ROLE_GROWTH, NULL, TRADE_GROWTH_ON_YEAR, TRUE },
    { "Exports, change on same month of previous year (%)", TRADE_COLUMN_ROLE_GROWTH, "X", TRADE_GROWTH_ON_YEAR, TRUE },
    { "Change compared with the same period of last year, %", TRADE_COLUMN_ROLE_GROWTH, NULL, TRADE_GROWTH_ON_YEAR, TRUE },
    { "% change vs previous month", TRADE_COLUMN_ROLE_GROWTH, NULL, TRADE_GROWTH_ON_MONTH, TRUE },
    { "Var. % respecto al mismo mes del año anterior", TRADE_COLUMN_ROLE_GROWTH, NULL, TRADE_GROWTH_ON_YEAR, TRUE },
    { "Évolution par rapport au mois précédent (%)", TRADE_COLUMN_ROLE_GROWTH, NULL, TRADE_GROWTH_ON_MONTH, TRUE },
    { "Изменение к предыдущему месяцу, %", TRADE_COLUMN_ROLE_GROWTH, NULL, TRADE_GROWTH_ON_MONTH, TRUE },
    { "出口比上年同期增长(%)", TRADE_COLUMN_ROLE_GROWTH, "X", TRADE_GROWTH_ON_YEAR, TRUE },
    { "Compared with same period last year (%)", TRADE_COLUMN_ROLE_IGNORED, NULL, TRADE_GROWTH_OPEN, FALSE },
    { "Quantity 2022", TRADE_COLUMN_ROLE_IGNORED, NULL, TRADE_GROWTH_OPEN, FALSE },
    { "Value 2022 (USD million)", TRADE_COLUMN_ROLE_PERIOD_VALUE, NULL, TRADE_GROWTH_OPEN, FALSE },
    { "Quantity 2022 (thousand tons)", TRADE_COLUMN_ROLE_PERIOD_VALUE, NULL, TRADE_GROWTH_OPEN, FALSE },
    /* Amounts, points, averages, quantities, and what may be a ratio. */
    { "Change (USD million)", TRADE_COLUMN_ROLE_CHANGE, NULL, TRADE_GROWTH_OPEN, FALSE },
    { "Change in percentage points", TRADE_COLUMN_ROLE_CHANGE, NULL, TRADE_GROWTH_OPEN, FALSE },
    { "Average annual growth (%)", TRADE_COLUMN_ROLE_CHANGE, NULL, TRADE_GROWTH_OPEN, FALSE },
    { "Quantity, y/y %", TRADE_COLUMN_ROLE_CHANGE, NULL, TRADE_GROWTH_OPEN, FALSE },
    { "Change 2023/2013 (%)", TRADE_COLUMN_ROLE_CHANGE, NULL, TRADE_GROWTH_OPEN, FALSE },
    { "輸出 前年比(%)", TRADE_COLUMN_ROLE_CHANGE, NULL, TRADE_GROWTH_OPEN, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const TradeColumnGuess guess = trade_column_guess (names[i].name);

      g_test_message ("%s", names[i].name);
      g_assert_cmpint (guess.role, ==, names[i].role);
      g_assert_cmpstr (guess.flow, ==, names[i].flow);
      g_assert_cmpint (guess.growth, ==, names[i].growth);
      g_assert_cmpint (guess.is_percent, ==, names[i].is_percent);
    }
}

/* All imports stand below zero where what is paid does; some of them do where they were corrected. */
static void
test_signs (void)
{
  static const struct
  {
    const char  *table;
    ReadingTotal total;
    guint        n_remarks;
  } tables[] = {
    { "Year,Exports (USD million),Imports (USD million)\n2022,1,-2\n2023,-3,-4\n", { "M", "2023", "4000000" }, 1 },
    { "Year,Exports (USD million),Imports (USD million)\n2022,1,-2\n2023,-3,-4\n", { "X", "2023", "-3000000" }, 1 },
    { "Year,Exports (USD million),Imports (USD million)\n2022,1,0\n2023,3,-4\n", { "M", "2023", "4000000" }, 1 },
    { "Year,Exports (USD million),Imports (USD million)\n2022,1,2\n2023,3,-4\n", { "M", "2023", "-4000000" }, 0 },
    { "Year,Exports (USD million),Imports (USD million)\n2022,-1,2\n2023,-3,4\n", { "X", "2022", "-1000000" }, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (TradeReading) reading = open_text (tables[i].table);

      g_test_message ("%s", tables[i].table);
      g_assert_cmpuint (trade_reading_get_n_rejected (reading), ==, 0);
      g_assert_cmpuint (trade_reading_get_n_remarks (reading), ==, tables[i].n_remarks);
      reading_test_assert_value (trade_reading_get_dataset (reading), "VALUE", "USD", &tables[i].total);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/anybody/cases", test_cases);
  g_test_add_func ("/anybody/file-flow", test_file_flow);
  g_test_add_func ("/anybody/fused", test_fused);
  g_test_add_func ("/anybody/growth", test_growth);
  g_test_add_func ("/anybody/marks", test_marks);
  g_test_add_func ("/anybody/products", test_products);
  g_test_add_func ("/anybody/remarks", test_remarks);
  g_test_add_func ("/anybody/scopes", test_scopes);
  g_test_add_func ("/anybody/signs", test_signs);
  g_test_add_func ("/anybody/sources", test_sources);
  g_test_add_func ("/anybody/sources/long", test_long_source);
  g_test_add_func ("/anybody/status", test_status);
  g_test_add_func ("/anybody/titles", test_titles);
  g_test_add_func ("/anybody/titles/beside", test_title_beside);

  return io_test_run (argc, argv);
}
