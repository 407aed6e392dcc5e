/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "io-test.h"
#include "reading-test.h"

/* Tables as agencies write them, with their quirks, of invented figures. */
static const ReadingCase cases[] = {
  /* A cell more than the header has; World, the second partner, procedures and modes of transport beside their parts. */
  { "comtrade.csv", NULL, "comtrade", TRADE_ENCODING_ISO_8859_1, ',', 15, 8, 1, "Foreign trade of Utopia", "VALUE", "USD",
    { { "M", "2022", "1000.5" }, { "X", "2022", "700" }, { "RX", "2022", "50" } } },
  { "comtrade.csv", "reporter=ERW", "comtrade", TRADE_ENCODING_ISO_8859_1, ',', 15, 1, 1, "Foreign trade of Erewhon", "VALUE",
    "USD", { { "M", "2022", "9" } } },
  { "comtrade.csv", "reporter=UTO,product=85", "comtrade", TRADE_ENCODING_ISO_8859_1, ',', 15, 1, 1,
    "Trade of Utopia in Electrical machinery", "VALUE", "USD", { { "M", "2022", "400.5" } } },
  /* Of one mode of transport alone, which is not all trade. */
  { "comtrade-air.csv", NULL, "comtrade", TRADE_ENCODING_UTF_8, ',', 2, 2, 0, "Foreign trade of Germany (Mode of transport: Air)", "VALUE", "USD",
    { { "X", "2023", "6000" } } },
  /* Services. */
  { "comtrade-services.csv", NULL, "comtrade", TRADE_ENCODING_UTF_8, ',', 2, 2, 0, "Foreign trade of Germany (services)", "VALUE", "USD",
    { { "X", "2022", "5000" } } },
  /* All modes stand among their parts, as today. */
  { "comtrade-legacy-modes.csv", NULL, "comtrade-legacy", TRADE_ENCODING_UTF_8, ',', 3, 2, 0, "Foreign trade of Germany", "VALUE", "USD",
    { { "X", "2017", "6000" } } },
  /* Codes without their zeros and values with an exponent. */
  { "comtrade-revisions.csv", NULL, "comtrade-legacy", TRADE_ENCODING_UTF_8, ',', 4, 4, 0, NULL, "VALUE", "USD", { { NULL } } },
  { "comtrade-legacy.csv", NULL, "comtrade-legacy", TRADE_ENCODING_UTF_8, ',', 6, 6, 0, "Trade of Utopia with Erewhon",
    "VALUE", "USD", { { "X", "2017", "112339000000" } } },
  /* Codes, flags, a cell more than the header has, groups, levels, months, quantities and another reporter. */
  { "sdmx-codes.csv", NULL, "sdmx-csv", TRADE_ENCODING_UTF_8, ',', 10, 5, 0, "Foreign trade of UT", "VALUE", "EUR",
    { { "M", "2022", "1000" }, { "X", "2022", "800" } } },
  { "sdmx-codes.csv", "measure=QUANTITY", "sdmx-csv", TRADE_ENCODING_UTF_8, ',', 10, 1, 0, "Foreign trade of UT", "QUANTITY",
    "KG", { { "X", "2022", "1250" } } },
  { "sdmx-codes.csv", "measure=*", "sdmx-csv", TRADE_ENCODING_UTF_8, ',', 10, 5, 0, "Foreign trade of UT", "VALUE", "EUR",
    { { "M", "2022", "1000" }, { "X", "2022", "800" } } },
  /* Every dimension twice, and a multiplier. */
  /* Multipliers are numbers or words; what is neither, or beyond all that is printed, is none. */
  { "sdmx-multipliers.csv", NULL, "sdmx-csv", TRADE_ENCODING_UTF_8, ',', 5, 3, 2, "Foreign trade of Utopia", "VALUE", "USD",
    { { "X", "2024-Q1", "12500000" }, { "X", "2024-Q2", "13000000" }, { "X", "2024-Q3", "14" } } },
  { "sdmx-labels.csv", NULL, "sdmx-csv", TRADE_ENCODING_UTF_8, ',', 2, 2, 0, "Foreign trade of Utopia", "VALUE", "USD",
    { { "X", "2024-Q1", "12500000" }, { "M", "2024-Q1", "11000000" } } },
  /* Numbered variables, months in one of their own, totals without a code; and the newer form, with an index that is no trade. */
  { "genesis.csv", NULL, "genesis", TRADE_ENCODING_ISO_8859_1, ';', 16, 10, 1, "Foreign trade of Deutschland", "VALUE", "EUR",
    { { "X", "2023-01", "1000500" }, { "M", "2023-02", "950000" } } },
  { "genesis.csv", "measure=QUANTITY", "genesis", TRADE_ENCODING_ISO_8859_1, ';', 16, 5, 1, "Foreign trade of Deutschland",
    "QUANTITY", "T", { { "X", "2023-01", "400" } } },
  { "genesis-new.csv", NULL, "genesis", TRADE_ENCODING_UTF_8, ';', 24, 8, 6, "Foreign trade of Deutschland", "VALUE", "EUR",
    { { "X", "2023", "501250" }, { "M", "2022", "500250" } } },
  /* Series side by side whose titles tell what they are of, with years, quarters and months below each other. */
  { "ons.csv", NULL, "ons", TRADE_ENCODING_UTF_8, ',', 33, 5, 0, "Foreign trade of United Kingdom", "VALUE", "GBP",
    { { "X", "2022", "400500000" }, { "M", "2023", "581000000" } } },
  { "ons.csv", "frequency=M", "ons", TRADE_ENCODING_UTF_8, ',', 33, 3, 0, "Foreign trade of United Kingdom", "VALUE", "GBP",
    { { "X", "2023-12", "32000000" } } },
  { "ons.csv", "prices=Q", "ons", TRADE_ENCODING_UTF_8, ',', 33, 2, 0, "Foreign trade of United Kingdom", "VALUE", "GBP",
    { { "X", "2023", "371000000" } } },
  /* Codes with their labels in one cell. */
  { "sdmx-joined.csv", NULL, "sdmx-csv", TRADE_ENCODING_UTF_8, ',', 3, 3, 0, "Foreign trade of Utopia", "VALUE", "USD",
    { { "X", "2023", "120500000" }, { "M", "2023", "99000000" } } },
  /* Provinces beside their country, months adjusted and not, products that nest, and what is kept back. */
  { "statcan.csv", NULL, "statcan", TRADE_ENCODING_UTF_8, ',', 27, 13, 2, "Foreign trade of Canada", "VALUE", "CAD",
    { { "X", "2023-12", "601500000" }, { "M", "2023-11", "500500000" } } },
  /* Quarters are told by their first months. */
  { "statcan-quarters.csv", NULL, "statcan", TRADE_ENCODING_UTF_8, ',', 4, 4, 0, "Foreign trade of Canada", "VALUE", "CAD",
    { { "X", "2023-Q1", "1450000000" }, { "M", "2023-Q2", "1520000000" } } },
  { "statcan.csv", "adjustment=N", "statcan", TRADE_ENCODING_UTF_8, ',', 27, 4, 2, "Foreign trade of Canada", "VALUE", "CAD",
    { { "X", "2023-12", "605500000" } } },
  { "statcan.csv", "reporter=alberta", "statcan", TRADE_ENCODING_UTF_8, ',', 27, 4, 2, "Foreign trade of Alberta", "VALUE", "CAD",
    { { "M", "2023-12", "101000000" } } },
  /* Years and quarters below each other, and products that nest. */
  { "wto.csv", NULL, "wto", TRADE_ENCODING_WINDOWS_1252, ',', 8, 5, 0, "Foreign trade of Utopia", "VALUE", "USD",
    { { "X", "2022", "100500000" }, { "X", "2021", "80000000" }, { "M", "2022", "90000000" } } },
  { "wto.csv", "frequency=Q", "wto", TRADE_ENCODING_WINDOWS_1252, ',', 8, 2, 0, "Foreign trade of Utopia", "VALUE", "USD",
    { { "X", "2022-Q2", "60500000" } } },
  /* Lines above the header, the world and groups among countries, and what is no trade. */
  { "world-bank.csv", NULL, "world-bank", TRADE_ENCODING_UTF_8, ',', 8, 2, 0, "World trade", "GDP_SHARE", "PC",
    { { "M", "2022", "28.375" } } },
  { "world-bank.csv", "reporter=utopia", "world-bank", TRADE_ENCODING_UTF_8, ',', 8, 1, 0, "Foreign trade of Utopia",
    "GDP_SHARE", "PC", { { "M", "2022", "17.25" } } },
  { "fred.csv", NULL, "fred", TRADE_ENCODING_UTF_8, ',', 6, 5, 0, "Trade of United States with China", "VALUE", "USD",
    { { "X", "2023-03", "11500000" }, { "M", "2023-02", "21000000" } } },
  /* A quarter's annual rate is four times what it had. */
  { "fred-rates.csv", NULL, "fred", TRADE_ENCODING_UTF_8, ',', 4, 2, 2, "Foreign trade of United States", "VALUE", "USD",
    { { "X", "2023-01", "250000500000" } } },
  /* Anybody's tables: in a German Excel's dialect, */
  { "tidy-german.csv", NULL, "table", TRADE_ENCODING_ISO_8859_1, ';', 4, 4, 0, "Foreign trade", "VALUE", "EUR",
    { { "X", "2022", "1234500000" }, { "M", "2022", "1100000000" } } },
  /* in Chinese, with a month that a spreadsheet has cut, */
  { "tidy-chinese.csv", NULL, "table", TRADE_ENCODING_GB18030, ',', 5, 4, 1, "Foreign trade", "VALUE", "CNY",
    { { "X", "2023-09", "120050000000" }, { "X", "2023-10", "130000000000" }, { "M", "2023-10", "90000000000" } } },
  /* in French, with tabs in UTF-16 and units by row, */
  { "tidy-french.csv", "unit=EUR", "table", TRADE_ENCODING_UTF_16LE, '\t', 2, 2, 0, "Foreign trade", "VALUE", "EUR",
    { { "X", "2022", "1234500000" }, { "M", "2022", "1000" } } },
  /* in Spanish, with an order for Excel and no unit, */
  { "tidy-spanish.csv", NULL, "table", TRADE_ENCODING_UTF_8, ';', 3, 3, 0, "Foreign trade", "VALUE", "XXX",
    { { "X", "2022", "10" }, { "M", "2022", "12" } } },
  { "tidy-spanish-units.csv", NULL, "table", TRADE_ENCODING_UTF_8, ';', 2, 2, 0, "Foreign trade", "VALUE", "EUR",
    { { "X", "2022", "1500000000" }, { "M", "2022", "2500000000" } } },
  /* where a word means an amount that elsewhere means imports, and where a total is one of each flow, */
  { "tidy-spanish-amounts.csv", NULL, "table", TRADE_ENCODING_UTF_8, ';', 2, 2, 0, "Foreign trade", "VALUE", "EUR",
    { { "X", "2022", "10000" }, { "M", "2022", "12000" } } },
  { "tidy-total.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 2, 2, 0, "Foreign trade", "VALUE", "USD",
    { { "X", "2022", "10000000" }, { "M", "2022", "12000000" } } },
  /* where a group stands beside countries of which none is a member, and where one is, */
  { "tidy-groups.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 5, 4, 0, "Foreign trade", "VALUE", "USD" },
  { "tidy-members.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 3, 2, 0, "Foreign trade", "VALUE", "USD" },
  { "tidy-groups-odd.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 5, 5, 0, "Foreign trade", "VALUE", "USD" },
  /* with a total of some name and a footnote, */
  { "tidy-totals.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 3, 3, 0, "Foreign trade", "VALUE", "USD",
    { { "X", "2022", "150000000" } } },
  /* in powers of ten of what is a word as well, and with a scale right behind a currency, */
  { "tidy-powers.csv", "unit=TRY", "table", TRADE_ENCODING_UTF_8, ',', 4, 2, 0, "Foreign trade", "VALUE", "TRY",
    { { "X", "2022", "100000000" }, { "X", "2023", "110000000" } } },
  /* with a unit that is cut short, and months that are told by their first days, */
  { "notes-abbreviated.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 2, 2, 0, "Foreign trade", "VALUE", "USD",
    { { "X", "2021-01", "100000000" }, { "X", "2022-01", "110000000" } } },
  /* of years that begin in one and end in the next, and no months, */
  { "tidy-fiscal.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 3, 2, 1, "Foreign trade", "VALUE", "USD",
    { { "X", "2011-04-01/P1Y", "60000000" } } },
  /* with the quarters of months, */
  { "tidy-quarters.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 3, 3, 0, "Foreign trade", "VALUE", "USD",
    { { "X", "2022-01", "10000000" }, { "X", "2022-04", "12000000" } } },
  /* in Portuguese, */
  { "tidy-portuguese.csv", NULL, "table", TRADE_ENCODING_UTF_8, ';', 2, 2, 0, "Foreign trade", "VALUE", "USD",
    { { "X", "2022-12", "1234500000" }, { "M", "2022-12", "1500000000" } } },
  { "tidy-points.csv", NULL, "table", TRADE_ENCODING_UTF_8, ';', 4, 4, 0, "Foreign trade", "VALUE", "USD",
    { { "X", "2021", "280815000000" }, { "X", "2022", "1334136000000" } } },
  /* below each other, each with columns and a unit of its own, */
  { "tidy-stacked.csv", "unit=USD", "table", TRADE_ENCODING_UTF_8, ',', 6, 2, 0, "Foreign trade", "VALUE", "USD",
    { { "M", "2021", "90000000" }, { "M", "2022", "95000000" } } },
  { "tidy-stacked.csv", "unit=EUR", "table", TRADE_ENCODING_UTF_8, ',', 6, 2, 0, "Foreign trade", "VALUE", "EUR",
    { { "X", "2021", "100000000" }, { "X", "2022", "110000000" } } },
  /* flows side by side, between notes, */
  { "wide.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 13, 11, 0, "Foreign trade of Utopia, by year", "VALUE", "USD",
    { { "X", "2020", "1000500000" }, { "M", "2021", "1200000000" }, { "B", "2020", "-99500000" } } },
  /* months and years side by side, */
  { "months.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 6, 5, 0, "Foreign trade", "VALUE", "XXX",
    { { "X", "2023-03", "30" }, { "M", "2023-02", "21" } } },
  { "years.csv", NULL, "table", TRADE_ENCODING_UTF_8, '|', 6, 6, 0, "Foreign trade", "VALUE", "XXX",
    { { "X", "2022", "20" }, { "M", "2021", "7" } } },
  /* and in Japanese, with the unit at the end of a title, spaces behind numbers and a month to come. */
  { "japan.csv", NULL, "table", TRADE_ENCODING_SHIFT_JIS, ',', 6, 4, 0, "Foreign trade", "VALUE", "JPY",
    { { "X", "2023-01", "655100000000" }, { "M", "2023-02", "855200000000" } } },
  /* Flags behind values, and all dimensions in one cell. */
  { "eurostat.tsv", NULL, "eurostat-tsv", TRADE_ENCODING_UTF_8, '\t', 8, 4, 0, "Foreign trade of UT", "VALUE", "EUR",
    { { "X", "2021", "123400000" }, { "X", "2022", "130500000" }, { "M", "2022", "110000000" } } },
  /* No total at all: the partners are added up. */
  { "baci.csv", "partner=842,product=854231", "baci", TRADE_ENCODING_UTF_8, ',', 3, 1, 0, "Trade of 156 with 842 in 854231", "VALUE",
    "USD", { { "X", "2021", "1000500" } } },
  { "baci.csv", NULL, "baci", TRADE_ENCODING_UTF_8, ',', 3, 3, 0, "Trade of 156 with 2 partners", "VALUE", "USD", { { NULL } } },
  { "usa-trade.csv", NULL, "usa-trade", TRADE_ENCODING_UTF_8, ',', 4, 2, 0,
    "Trade of United States in Silk, Including Yarns", "VALUE", "USD", { { "X", "2023", "40498" } } },
  { "usa-trade.csv", "frequency=YTD", "usa-trade", TRADE_ENCODING_UTF_8, ',', 4, 1, 0,
    "Trade of United States in Silk, Including Yarns", "VALUE", "USD", { { "X", "2024-01-01/P10M", "30000" } } },
  /* Single ports before all of them, and groups by many names. */
  { "usa-trade-ports.csv", NULL, "usa-trade", TRADE_ENCODING_UTF_8, ',', 11, 4, 0, "Foreign trade of United States", "VALUE",
    "USD", { { "X", "2023", "4060" } } },
  /* Of one state, which is not the nation. */
  { "usa-trade-state.csv", NULL, "usa-trade", TRADE_ENCODING_UTF_8, ',', 2, 2, 0, "Foreign trade of Texas", "VALUE", "USD",
    { { "X", "2023", "444600000000" } } },
  { "usa-trade-ports.csv", "reporter=Detroit", "usa-trade", TRADE_ENCODING_UTF_8, ',', 11, 1, 0,
    "Trade of Detroit, MI with Canada", "VALUE", "USD" },
  { "usa-trade-ports.csv", "partner=Canada", "usa-trade", TRADE_ENCODING_UTF_8, ',', 11, 1, 0,
    "Trade of United States with Canada", "VALUE", "USD", { { "X", "2023", "60" } } },
  { "japan-estat.csv", "frequency=YTD", "japan", TRADE_ENCODING_UTF_8, ',', 3, 1, 0, "Trade of Japan with 105 in 040412000",
    "VALUE", "JPY", { { "M", "2025-01-01/P2M", "100000" } } },
  { "japan-estat.csv", NULL, "japan", TRADE_ENCODING_UTF_8, ',', 3, 2, 0, "Trade of Japan with 105 in 040412000", "VALUE",
    "JPY", { { "M", "2025-02", "40000" } } },
  /* Months to come of the latest year, and a month without trade of an earlier one. */
  { "japan-so-far.csv", "partner=105", "japan", TRADE_ENCODING_UTF_8, ',', 15, 6, 0, "Trade of Japan with 105 in 010121000",
    "VALUE", "JPY", { { "M", "2024-02", "0" }, { "M", "2025-02", "5000" } } },
  { "japan-so-far.csv", "partner=105,frequency=YTD", "japan", TRADE_ENCODING_UTF_8, ',', 15, 1, 0,
    "Trade of Japan with 105 in 010121000", "VALUE", "JPY", { { "M", "2025-01-01/P2M", "9000" } } },
  { "japan-so-far.csv", "partner=106", "japan", TRADE_ENCODING_UTF_8, ',', 15, 4, 0, "Trade of Japan with 106 in 010121000",
    "VALUE", "JPY", { { "M", "2024-12", "0" } } },
  { "japan-so-far.csv", "partner=106,frequency=A", "japan", TRADE_ENCODING_UTF_8, ',', 15, 1, 0,
    "Trade of Japan with 106 in 010121000", "VALUE", "JPY", { { "M", "2024", "1000" } } },
  /* Procedures are parts of the whole; the year beside its months, letters where goods are confidential, a flow unknown. */
  { "comext.dat", NULL, "comext", TRADE_ENCODING_UTF_8, ',', 11, 4, 1, "Trade of UT with ER", "VALUE", "EUR",
    { { "X", "2024-02", "1250" } } },
  { "comext.dat", "customs=2", "comext", TRADE_ENCODING_UTF_8, ',', 11, 1, 1, "Trade of UT with ER (Customs: 2)", "VALUE", "EUR",
    { { "X", "2024-02", "250" } } },
  { "comext.dat", "measure=QUANTITY", "comext", TRADE_ENCODING_UTF_8, ',', 11, 4, 1, "Trade of UT with ER", "QUANTITY", "KG",
    { { "X", "2024-02", "34" } } },
  { "comext.dat", "frequency=A", "comext", TRADE_ENCODING_UTF_8, ',', 11, 1, 1, "Trade of UT with ER", "VALUE", "EUR",
    { { "X", "2023", "9000" } } },
  { "comext-old.dat", NULL, "comext", TRADE_ENCODING_UTF_8, ',', 4, 2, 0, "Trade of UT with ER in 01012100", "VALUE", "EUR",
    { { "M", "2001-01", "2600" } } },
  /* Years side by side of partners, a quantity beside them; of reporters, by quarter; */
  { "trade-map.txt", NULL, "trade-map", TRADE_ENCODING_UTF_8, '\t', 9, 5, 0, "Foreign trade", "VALUE", "USD",
    { { "X", "2022", "1000000" }, { "X", "2023", "1200500" } } },
  { "trade-map-exporters.txt", "reporter=Utopia", "trade-map", TRADE_ENCODING_UTF_8, '\t', 4, 2, 0,
    "Foreign trade of Utopia", "VALUE", "USD", { { "X", "2023-Q2", "65000" } } },
  /* and a header of two lines, with apostrophes before codes. */
  { "trade-map-bilateral.csv", NULL, "trade-map", TRADE_ENCODING_UTF_8, ',', 18, 8, 0, "Foreign trade of Utopia", "VALUE",
    "USD", { { "X", "2022", "900000" }, { "X", "2023", "950000" } } },
  { "trade-map-bilateral.csv", "partner=Erewhon", "trade-map", TRADE_ENCODING_UTF_8, ',', 18, 6, 0,
    "Trade of Utopia with Erewhon", "VALUE", "USD", { { "X", "2023", "550000" } } },
  { "trade-map-bilateral.csv", "reporter=Erewhon,product=01", "trade-map", TRADE_ENCODING_UTF_8, ',', 18, 2, 0,
    "Trade of Erewhon in Live animals", "VALUE", "USD", { { "M", "2023", "31000" } } },
  /* Each dimension twice, groups of economies and of products, a footnote, a reason for nothing, and shares. */
  { "unctad.csv", NULL, "unctad", TRADE_ENCODING_UTF_8, ',', 14, 4, 0, "Foreign trade of Utopia", "VALUE", "USD",
    { { "X", "2022", "1000500" }, { "M", "2022", "800000" } } },
  { "unctad-quarters.csv", NULL, "unctad", TRADE_ENCODING_UTF_8, ',', 3, 3, 0, "Foreign trade of Utopia", "VALUE", "USD",
    { { "X", "2023-Q2", "810000000" }, { "M", "2023-Q2", "610000000" } } },
  /* Quarters beside their year in another column, the year as their total; modes of transport, which are parts of all. */
  { "unctad-modes.csv", NULL, "unctad", TRADE_ENCODING_UTF_8, ',', 18, 3, 0, "Foreign trade of Utopia", "VALUE", "USD",
    { { "X", "2023-Q1", "30000000000" }, { "X", "2023-Q2", "33000000000" } } },
  { "unctad-modes.csv", "indicator=Sea", "unctad", TRADE_ENCODING_UTF_8, ',', 18, 2, 0, "Foreign trade of Utopia", "VALUE",
    "USD", { { "X", "2023-Q1", "20000000000" }, { "X", "2023-Q2", "22000000000" } } },
  { "unctad-modes.csv", "frequency=A", "unctad", TRADE_ENCODING_UTF_8, ',', 18, 1, 0, "Foreign trade of Utopia", "VALUE",
    "USD", { { "X", "2023", "63000000000" } } },
  /* The world twice, groups, months to come, and the year as far as it has gone. */
  { "census.csv", NULL, "census", TRADE_ENCODING_UTF_8, ',', 156, 36, 0, "Foreign trade of United States", "VALUE", "USD",
    { { "M", "2023-12", "10500000" }, { "X", "2024-02", "9250000" } } },
  { "census.csv", "frequency=A", "census", TRADE_ENCODING_UTF_8, ',', 156, 2, 0, "Foreign trade of United States", "VALUE",
    "USD", { { "M", "2023", "120500000" }, { "X", "2023", "96000000" } } },
  { "census.csv", "frequency=YTD", "census", TRADE_ENCODING_UTF_8, ',', 156, 6, 0, "Foreign trade of United States", "VALUE",
    "USD", { { "M", "2024-01-01/P2M", "23000000" }, { "X", "2024-01-01/P2M", "18250000" } } },
  { "census-balance.csv", NULL, "census-balance", TRADE_ENCODING_UTF_8, ',', 18, 9, 0, "Trade of United States with Utopia",
    "VALUE", "USD",
    { { "X", "2024-01", "1100500000" }, { "M", "2023-12", "1000000000" }, { "B", "2024-02", "-1000000000" } } },
  { "census-balance.csv", "frequency=A", "census-balance", TRADE_ENCODING_UTF_8, ',', 18, 3, 0,
    "Trade of United States with Utopia", "VALUE", "USD", { { "B", "2023", "-2400000000" } } },
  { "census-balance.csv", "frequency=YTD", "census-balance", TRADE_ENCODING_UTF_8, ',', 18, 3, 0,
    "Trade of United States with Utopia", "VALUE", "USD", { { "X", "2024-01-01/P2M", "2000500000" } } },
  /* Of the years, only the latest may have months to come; in others, and where other countries have them, 0 is a value. */
  { "census-zeros.csv", "partner=9030", "census", TRADE_ENCODING_UTF_8, ',', 78, 30, 0, "Trade of United States with Atlantis",
    "VALUE", "USD", { { "M", "2022-12", "0" }, { "X", "2022-11", "0" }, { "M", "2023-03", "0" }, { "X", "2023-02", "2500000" } } },
  { "census-zeros.csv", "partner=9030,frequency=A", "census", TRADE_ENCODING_UTF_8, ',', 78, 2, 0,
    "Trade of United States with Atlantis", "VALUE", "USD", { { "M", "2022", "3000000" }, { "X", "2022", "4000000" } } },
  { "census-zeros.csv", "partner=9030,frequency=YTD", "census", TRADE_ENCODING_UTF_8, ',', 78, 2, 0,
    "Trade of United States with Atlantis", "VALUE", "USD", { { "M", "2023-Q1", "1000000" }, { "X", "2023-Q1", "2500000" } } },
  /* Several partners on a page, the latest month first, a comma in a name, the world adjusted and not, and a group. */
  { "census-balances.csv", NULL, "census-balance", TRADE_ENCODING_UTF_8, ',', 53, 18, 0, "Foreign trade of United States",
    "VALUE", "USD", { { "X", "2023-01", "110000000" }, { "B", "2023-01", "-80000000" } } },
  { "census-balances.csv", "adjustment=S", "census-balance", TRADE_ENCODING_UTF_8, ',', 53, 3, 0,
    "Foreign trade of United States", "VALUE", "USD", { { "X", "2023-01", "100000000" } } },
  { "census-balances.csv", "partner=Utopia", "census-balance", TRADE_ENCODING_UTF_8, ',', 53, 12, 0,
    "Trade of United States with Utopia", "VALUE", "USD",
    { { "X", "2022-12", "0" }, { "X", "2023-02", "4000000" }, { "M", "2023-01", "4000000" } } },
  { "census-balances.csv", "partner=Utopia,frequency=A", "census-balance", TRADE_ENCODING_UTF_8, ',', 53, 3, 0,
    "Trade of United States with Utopia", "VALUE", "USD", { { "B", "2022", "10000000" } } },
  { "census-balances.csv", "partner=Utopia,frequency=YTD", "census-balance", TRADE_ENCODING_UTF_8, ',', 53, 3, 0,
    "Trade of United States with Utopia", "VALUE", "USD", { { "X", "2023-01-01/P2M", "7000000" } } },
  /* A header of two lines, continents and blocs beside countries, months and since January, growth; */
  { "gacc-country.csv", NULL, "gacc", TRADE_ENCODING_GB18030, ',', 46, 9, 0, "Foreign trade of China", "VALUE", "CNY",
    { { "X", "2024-02", "10000000" }, { "M", "2024-02", "9000000" }, { "_T", "2024-02", "19000000" } } },
  { "gacc-country.csv", "frequency=YTD", "gacc", TRADE_ENCODING_GB18030, ',', 46, 17, 0, "Foreign trade of China", "GROWTH",
    "PC", { { "X", "2024-01-01/P2M", "10.3" }, { "M", "2024-01-01/P2M", "6.7" } } },
  /* months in rows, January and February told together, growth in the row below; */
  { "gacc-months.csv", NULL, "gacc", TRADE_ENCODING_UTF_8, ',', 36, 14, 0, "Foreign trade of China", "VALUE", "USD",
    { { "X", "2024-10", "3500000" }, { "B", "2024-03", "1000000" } } },
  { "gacc-months.csv", NULL, "gacc", TRADE_ENCODING_UTF_8, ',', 36, 14, 0, "Foreign trade of China", "GROWTH", "PC",
    { { "X", "2024-03", "-3.1" }, { "_T", "2024-10", "6" } } },
  { "gacc-months.csv", "frequency=YTD", "gacc", TRADE_ENCODING_UTF_8, ',', 36, 15, 0, "Foreign trade of China", "VALUE", "USD",
    { { "X", "2024-01-01/P2M", "5000000" }, { "M", "2024-Q1", "6000000" } } },
  /* flows in rows, and their shares; products, whose quantities are in units of their own. */
  { "gacc-flows.csv", NULL, "gacc", TRADE_ENCODING_UTF_8, ',', 24, 12, 0, "Foreign trade of China", "VALUE", "CNY",
    { { "X", "2024-12", "2409900000000" }, { "B", "2024-12", "752770000000" } } },
  { "gacc-flows.csv", "frequency=YTD", "gacc", TRADE_ENCODING_UTF_8, ',', 24, 8, 0, "Foreign trade of China", "VALUE", "CNY",
    { { "_T", "2024-01-01/P12M", "43846750000000" } } },
  { "gacc-products.csv", NULL, "gacc", TRADE_ENCODING_UTF_8, ',', 24, 4, 0, "Foreign trade of China", "VALUE", "CNY",
    { { NULL } } },
  /* Blocs in quotation marks beside countries, a part of a country, and amounts that nothing is said of; */
  { "gacc-blocs.csv", NULL, "gacc", TRADE_ENCODING_UTF_8, ',', 46, 15, 1, "Foreign trade of China", "VALUE", "CNY",
    { { "_T", "2024-12", "100000000000" }, { "X", "2024-12", "60000000000" }, { "M", "2024-12", "40000000000" } } },
  /* a month's column beside months that are told together, half years, and one value in a row of growth; */
  { "gacc-joint.csv", NULL, "gacc", TRADE_ENCODING_UTF_8, ',', 24, 4, 0, "Foreign trade of China", "VALUE", "CNY",
    { { "X", "2024-03", "6000000000" }, { "M", "2024-03", "3000000000" } } },
  { "gacc-joint.csv", "frequency=YTD", "gacc", TRADE_ENCODING_UTF_8, ',', 24, 8, 0, "Foreign trade of China", "VALUE", "CNY",
    { { "X", "2024-01-01/P2M", "10000000000" }, { "X", "2024-Q1", "16000000000" }, { "M", "2024-S1", "20000000000" } } },
  /* products that include others of the table, and parts that are named or set in. */
  { "gacc-parts.csv", NULL, "gacc", TRADE_ENCODING_UTF_8, ',', 36, 5, 0, "Foreign trade of China", "VALUE", "USD",
    { { "X", "2024-12", "5000000" } } },
  /* The unit that is named above, and another in the name of a column; a balance is no direction. */
  { "trade-map-euro.csv", NULL, "trade-map", TRADE_ENCODING_UTF_8, ',', 9, 6, 0, "Foreign trade", "VALUE", "EUR",
    { { "M", "2022", "300000" }, { "B", "2023", "-20000" } } },
  { "trade-map-euro.csv", "unit=USD", "trade-map", TRADE_ENCODING_UTF_8, ',', 9, 3, 0, "Foreign trade", "VALUE", "USD",
    { { "M", "2023", "330000000" } } },
  { "trade-map-balance.csv", NULL, "trade-map", TRADE_ENCODING_UTF_8, ',', 9, 6, 0, "Foreign trade", "VALUE", "EUR",
    { { "X", "2023", "500000" }, { "B", "2023", "-40000" } } },
  { "trade-map-balance.csv", "partner=Laputa", "trade-map", TRADE_ENCODING_UTF_8, ',', 9, 2, 0, "Trade with Laputa", "VALUE",
    "EUR", { { "X", "2023", "200000" }, { "B", "2023", "-60000" } } },
  /* What is left of a continent is no group of those that have rows. */
  { "trade-map-rests.csv", NULL, "trade-map", TRADE_ENCODING_UTF_8, ',', 6, 5, 0, "Foreign trade", "VALUE", "USD",
    { { "X", "2023", "105000" } } },
  { "trade-map-bilateral-euro.csv", NULL, "trade-map", TRADE_ENCODING_UTF_8, ',', 12, 12, 0, "Trade of Utopia with Erewhon",
    "VALUE", "EUR", { { "X", "2023", "550500" }, { "M", "2022", "400000" } } },
  /* Neither the tail of a country's name nor a note behind the year is a unit in a title. */
  { "trade-map-united.csv", NULL, "trade-map", TRADE_ENCODING_UTF_8, ',', 3, 3, 0, "Foreign trade", "VALUE", "USD",
    { { "X", "2023", "105000" } } },
  { "trade-map-republic.csv", NULL, "trade-map", TRADE_ENCODING_UTF_8, ',', 6, 6, 0, "Trade of Utopia with Erewhon, Republic of",
    "VALUE", "USD", { { "X", "2022", "500000" }, { "X", "2023", "550000" } } },
  /* A row of growth may be set in by blanks of another width. */
  { "gacc-wide-blanks.csv", NULL, "gacc", TRADE_ENCODING_UTF_8, ',', 12, 6, 0, "Foreign trade of China", "VALUE", "CNY",
    { { "_T", "2024-12", "90000000000" }, { "X", "2024-12", "50000000000" }, { "M", "2024-12", "40000000000" } } },
  /* A row that names no partner is no total beside those that do. */
  { "blank-partner.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 6, 4, 0, "Foreign trade", "VALUE", "USD",
    { { "X", "2023", "100000000" }, { "X", "2024", "110000000" } } },
  /* A title of many months above columns that name none, the day of publication before it, dollars and not thousands of them,
   * last year's amounts, and growth in rows without a name; */
  { "gacc-year.csv", NULL, "gacc", TRADE_ENCODING_UTF_8, ',', 20, 12, 0, "Foreign trade of China", "VALUE", "USD",
    { { "X", "2024-01-01/P12M", "500" }, { "M", "2024-01-01/P12M", "400" } } },
  { "gacc-year.csv", NULL, "gacc", TRADE_ENCODING_UTF_8, ',', 20, 12, 0, "Foreign trade of China", "GROWTH", "PC",
    { { "X", "2024-01-01/P12M", "6" }, { "M", "2024-01-01/P12M", "4" } } },
  /* a table of imports below one of exports; */
  { "gacc-stacked.csv", NULL, "gacc", TRADE_ENCODING_UTF_8, ',', 8, 2, 3, "Foreign trade of China", "VALUE", "CNY",
    { { NULL } } },
  /* A heading says how goods are valued, and for what values are adjusted. */
  { "headings-valued.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 4, 4, 0, "Foreign trade", "VALUE", "USD",
    { { "X", "2023", "120000000" }, { "M", "2023", "180000000" } } },
  { "headings-adjusted.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 4, 2, 0, "Foreign trade", "VALUE", "EUR",
    { { "X", "2023-01", "100100000" }, { "X", "2023-02", "101500000" } } },
  { "headings-adjusted.csv", "adjustment=N", "table", TRADE_ENCODING_UTF_8, ',', 4, 2, 0, "Foreign trade", "VALUE", "EUR",
    { { "X", "2023-01", "90200000" } } },
  /* Shares of the product are those; indices of nothing that is named, and amounts by the day, are set aside. */
  { "headings-measures.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 8, 2, 0, "Foreign trade", "GDP_SHARE", "PC",
    { { "X", "2022", "20.5" }, { "X", "2023", "21" } } },
  { "headings-share.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 3, 3, 0, "Foreign trade", "SHARE", "PC", { { NULL } } },
  /* A share that names no flow is set aside beside the values. */
  { "headings-beside.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 6, 3, 0, "Foreign trade", "VALUE", "USD",
    { { "X", "2023", "160000000" } } },
  /* What is said above a table, below it, or in a row of its own is the unit of its values; */
  { "notes-title.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 4, 4, 0, "Foreign trade of Germany", "VALUE", "EUR",
    { { "X", "2023", "1575200000000" }, { "M", "2022", "1505400000000" } } },
  { "notes-unit.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 4, 4, 0, "Foreign trade", "VALUE", "CNY",
    { { "X", "2023-01", "1874120000000" } } },
  { "notes-below.csv", NULL, "table", TRADE_ENCODING_UTF_8, ';', 5, 4, 0, "Foreign trade", "VALUE", "USD",
    { { "X", "2023", "255627400000" } } },
  { "notes-row.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 4, 2, 0, "Foreign trade", "VALUE", "USD",
    { { "X", "2023", "105000000" } } },
  { "notes-scale.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 4, 4, 0, "Foreign trade", "VALUE", "USD",
    { { "X", "2023", "105000000" } } },
  { "notes-index.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 4, 4, 0, "Foreign trade", "VOLUME_INDEX", "IX",
    { { "X", "2016", "102.3" }, { "M", "2016", "103.1" } } },
  /* but where two are named, it is none of them. */
  { "notes-several.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 2, 2, 0, "Foreign trade", "VALUE", "XXX",
    { { "X", "2023", "110" } } },
  /* Quarters without a year beside them, and what stands behind a period; */
  { "periods-quarters.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 3, 3, 0, "Foreign trade", "VALUE", "EUR",
    { { "X", "2022-Q2", "105000000" } } },
  { "periods-flags.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 5, 5, 0, "Foreign trade", "VALUE", "EUR",
    { { "X", "2022", "105000000" }, { "X", "2023", "110000000" }, { "X", "2024", "115000000" }, { "X", "2025", "116000000" } } },
  /* days on which years, months and quarters end or begin; */
  { "periods-days.csv", NULL, "table", TRADE_ENCODING_UTF_8, ';', 3, 3, 0, "Foreign trade", "VALUE", "EUR",
    { { "X", "2021", "100000000" }, { "X", "2023", "110000000" } } },
  { "periods-month-ends.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 3, 3, 0, "Foreign trade", "VALUE", "EUR",
    { { "X", "2023-02", "105000000" } } },
  { "periods-starts.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 3, 3, 0, "Foreign trade", "VALUE", "EUR",
    { { "X", "2022-Q4", "100000000" }, { "X", "2023-Q2", "110000000" } } },
  /* months by Roman numbers, with signs, and in Russian. */
  { "periods-romans.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 3, 3, 0, "Foreign trade", "VALUE", "USD",
    { { "X", "2023-02", "11000000" }, { "X", "2023-12", "12000000" } } },
  { "periods-signs.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 2, 2, 0, "Foreign trade", "VALUE", "JPY",
    { { "X", "2023-02", "1100000000" } } },
  { "quarters-below.csv", NULL, "table", TRADE_ENCODING_UTF_8, ';', 10, 10, 0, "Foreign trade", "VALUE", "EUR",
    { { "X", "2022-Q1", "40100000000" }, { "M", "2022-Q4", "42000000000" }, { "X", "2023-Q1", "44700000000" } } },
  { "months-roman.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 6, 6, 0, "Foreign trade", "VALUE", "USD",
    { { "X", "2022-12", "120000000" }, { "M", "2023-01", "99000000" } } },
  { "periods-eras.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 6, 6, 0, "Foreign trade", "VALUE", "JPY",
    { { "X", "2019-04", "6120000000" }, { "M", "2019-06", "6010000000" } } },
  { "periods-republic.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 6, 6, 0, "Foreign trade", "VALUE", "USD",
    { { "X", "2023-12", "3990000000" }, { "M", "2024-01", "3460000000" } } },
  { "periods-russian.csv", NULL, "table", TRADE_ENCODING_UTF_8, ';', 2, 2, 0, "Foreign trade", "VALUE", "USD",
    { { "X", "2023-12", "12000000" } } },
  /* Signs of a currency that the column has, brackets and triangles of what is negative, flags, and marks of nothing; but not the
   * sign of another currency, nor a letter that may be a million. */
  { "numbers-signs.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 10, 8, 2, "Foreign trade", "VALUE", "USD",
    { { "X", "2021", "1234000000" }, { "B", "2021", "-50000000" }, { "X", "2022", "24500000000" }, { "B", "2022", "-20000000" },
      { "X", "2023", "21900000000" }, { "B", "2023", "-1005000000" } } },
  /* A space that nobody sees and a small letter make no other partner. */
  { "names-spaces.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 6, 6, 0, "Foreign trade", "VALUE", "USD",
    { { "X", "2022", "150000000" }, { "X", "2023", "175000000" } } },
  { "names-spaces.csv", "partner=China", "table", TRADE_ENCODING_UTF_8, ',', 6, 2, 0, "Trade with China", "VALUE", "USD",
    { { "X", "2022", "100000000" }, { "X", "2023", "120000000" } } },
  /* Units by row, one of which is none of money. */
  { "units-rows.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 4, 3, 1, "Foreign trade", "VALUE", "EUR",
    { { "X", "2021", "1500000000" }, { "X", "2022", "1600000000" }, { "X", "2023", "1700000000" } } },
  /* Years across the top, below a name that is the unit, whose flows stand in the first column; */
  { "wide-flows.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 6, 6, 0, "Foreign trade", "VALUE", "USD",
    { { "X", "2021", "100000000" }, { "M", "2022", "130000000" }, { "B", "2022", "-20000000" } } },
  { "wide-services.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 12, 4, 0, "Foreign trade", "VALUE", "GBP",
    { { "X", "2022", "800000000000" }, { "M", "2021", "600000000000" } } },
  { "wide-services.csv", "type=S", "table", TRADE_ENCODING_UTF_8, ',', 12, 4, 0, "Foreign trade (services)", "VALUE", "GBP",
    { { "X", "2021", "350000000000" } } },
  /* flows over years, and years over flows; */
  { "wide-years-below.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 8, 8, 0, "Foreign trade", "VALUE", "XXX",
    { { "X", "2021", "100" }, { "X", "2022", "110" }, { "M", "2021", "120" }, { "M", "2022", "130" } } },
  { "wide-years-above.csv", NULL, "table", TRADE_ENCODING_UTF_8, ',', 8, 8, 0, "Foreign trade", "VALUE", "EUR",
    { { "X", "2021", "100000000" }, { "X", "2022", "110000000" }, { "M", "2021", "120000000" }, { "M", "2022", "130000000" } } },
  /* a period in the name of each column, and a comma that cuts the unit from one. */
  { "wide-named.csv", "partner=Utopia", "table", TRADE_ENCODING_UTF_8, ',', 6, 3, 0, "Trade with Utopia", "VALUE", "USD",
    { { "X", "2021", "100000000" }, { "X", "2022", "110000000" } } },
  { "wide-tail.csv", "partner=Utopia", "table", TRADE_ENCODING_UTF_8, ',', 2, 1, 0, "Trade with Utopia", "VALUE", "USD",
    { { "X", "2022", "100000000" } } },
  /* and a title that names nothing, above columns that name month, year and unit. */
  { "gacc-named.csv", NULL, "gacc", TRADE_ENCODING_UTF_8, ',', 6, 6, 0, "Foreign trade of China", "VALUE", "CNY",
    { { "_T", "2023-12", "100000000000" }, { "X", "2022-12", "60000000000" }, { "M", "2023-11", "40000000000" } } },
};

static GFile *
get_folder (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "io", "agencies", NULL);

  return g_file_new_for_path (path);
}

static void
test_cases (void)
{
  reading_test_assert_all (cases, G_N_ELEMENTS (cases));
}

/* Tables of packages that a spreadsheet has saved in its own way. */
static void
test_packages (void)
{
  static const struct
  {
    const char   *name;
    TradeEncoding encoding;
    char          separator;
  } files[] = {
    { "package-german.csv", TRADE_ENCODING_UTF_8, ';' },
    { "package-tab.csv", TRADE_ENCODING_UTF_16LE, '\t' },
    { "package-chinese.csv", TRADE_ENCODING_GB18030, ',' },
  };
  static const ReadingTotal totals[] = { { "X", "2023", "23770000000000" }, { "M", "2023", "17990000000000" } };
  g_autoptr (GFile) folder = get_folder ();

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GFile) file = g_file_get_child (folder, files[i].name);
      g_autoptr (TradeReading) reading = reading_test_open (file, NULL);

      g_test_message ("%s", files[i].name);
      g_assert_cmpstr (trade_reading_get_format_id (reading), ==, "package-table");
      g_assert_cmpint (trade_reading_get_encoding (reading), ==, files[i].encoding);
      g_assert_cmpint (trade_reading_get_separator (reading), ==, files[i].separator);
      reading_test_assert_account (reading);
      for (gsize j = 0; j < G_N_ELEMENTS (totals); j++)
        reading_test_assert_value (trade_reading_get_dataset (reading), "VALUE", "CNY", &totals[j]);
    }
}

static void
assert_status (TradeReading *reading,
               const char   *text,
               TradeStatus   status)
{
  const TradeSeriesKey pattern = { .flow = "X", .measure = "VALUE" };
  g_autoptr (GPtrArray) found = NULL;
  TradePeriod period;

  g_assert_true (trade_period_parse (text, &period, NULL));
  found = trade_dataset_query (trade_reading_get_dataset (reading), &pattern, &period);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpint (trade_figure_get_status (g_ptr_array_index (found, 0)), ==, status);
}

/* Words say how sure a value is, and one that is not known is said. */
static void
test_status (void)
{
  static const struct
  {
    const char *period;
    TradeStatus status;
  } figures[] = {
    { "2020", TRADE_STATUS_NORMAL },      { "2021", TRADE_STATUS_NORMAL },   { "2022", TRADE_STATUS_NORMAL },
    { "2023", TRADE_STATUS_PROVISIONAL }, { "2024", TRADE_STATUS_FORECAST }, { "2025", TRADE_STATUS_NORMAL },
  };
  g_autoptr (GFile) folder = get_folder ();
  g_autoptr (GFile) file = g_file_get_child (folder, "status-words.csv");
  g_autoptr (GFile) marked = g_file_get_child (folder, "periods-flags.csv");
  g_autoptr (TradeReading) reading = reading_test_open (file, NULL);
  g_autoptr (TradeReading) marks = reading_test_open (marked, NULL);
  g_autofree char *remarks = trade_reading_list_remarks (reading);

  for (gsize i = 0; i < G_N_ELEMENTS (figures); i++)
    assert_status (reading, figures[i].period, figures[i].status);
  assert_status (marks, "2022", TRADE_STATUS_NORMAL);
  assert_status (marks, "2023", TRADE_STATUS_PROVISIONAL);
  assert_status (marks, "2024", TRADE_STATUS_FORECAST);
  g_assert_cmpuint (trade_reading_get_n_remarks (marks), ==, 1);

  g_assert_cmpuint (trade_reading_get_n_rejected (reading), ==, 0);
  g_assert_cmpuint (trade_reading_get_n_remarks (reading), ==, 1);
  g_assert_nonnull (strstr (remarks, "status-words.csv:2:9: “target”"));
}

/* Each year by the revision of its day is one series, which breaks where the revision changes. */
static void
test_revisions (void)
{
  static const struct
  {
    const char *period;
    TradeStatus status;
  } figures[] = {
    { "2016", TRADE_STATUS_NORMAL }, { "2017", TRADE_STATUS_BREAK }, { "2018", TRADE_STATUS_NORMAL }, { "2022", TRADE_STATUS_BREAK },
  };
  g_autoptr (GFile) folder = get_folder ();
  g_autoptr (GFile) file = g_file_get_child (folder, "comtrade-revisions.csv");
  g_autoptr (GFile) totals = g_file_get_child (folder, "comtrade-revisions-totals.csv");
  g_autoptr (GFile) both = g_file_get_child (folder, "comtrade-revisions-both.csv");
  g_autoptr (TradeReading) reading = reading_test_open (file, NULL);
  g_autoptr (TradeReading) all = reading_test_open (totals, NULL);
  g_autoptr (TradeReading) twice = reading_test_open (both, NULL);
  g_autofree char *remarks = trade_reading_list_remarks (reading);

  for (gsize i = 0; i < G_N_ELEMENTS (figures); i++)
    assert_status (reading, figures[i].period, figures[i].status);
  g_assert_nonnull (strstr (remarks, "(H4, H5, H6)"));

  /* All that was traded is as much by any of them. */
  g_assert_cmpuint (trade_reading_get_n_used (all, NULL), ==, 2);
  assert_status (all, "2017", TRADE_STATUS_NORMAL);

  /* A year that was reported by two is no sum of them. */
  g_assert_cmpuint (trade_reading_get_n_used (twice, NULL), ==, 1);
}

/* What stands around a table or in it and may matter is told where it is not taken. */
static void
test_remarks (void)
{
  static const struct
  {
    const char *name;
    const char *remark;
  } told[] = {
    /* Units that contradict each other. */
    { "notes-several.csv", "several units" },
    /* Words above a table that tell how something is counted, and of what is not known. */
    { "title-odd.csv", "“kd million” above the table" },
    /* Numbers in a column that nobody knows. */
    { "unread.csv", "unread.csv:2:10: the column “Oil exports (USD million)”" },
  };
  g_autoptr (GFile) folder = get_folder ();

  for (gsize i = 0; i < G_N_ELEMENTS (told); i++)
    {
      g_autoptr (GFile) file = g_file_get_child (folder, told[i].name);
      g_autoptr (TradeReading) reading = reading_test_open (file, NULL);
      g_autofree char *remarks = trade_reading_list_remarks (reading);

      g_assert_cmpuint (trade_reading_get_n_read (reading), >, 0);
      g_assert_cmpuint (trade_reading_get_n_remarks (reading), ==, 1);
      g_assert_nonnull (strstr (remarks, told[i].remark));
    }
}

/* The bank computes growth at constant prices, though the name of its indicator does not say so. */
static void
test_prices (void)
{
  const TradeSeriesKey pattern = { .measure = "GROWTH", .prices = "Q" };
  g_autoptr (GFile) folder = get_folder ();
  g_autoptr (GFile) file = g_file_get_child (folder, "world-bank-growth.csv");
  g_autoptr (TradeReading) reading = reading_test_open (file, NULL);
  g_autoptr (GPtrArray) found = trade_dataset_query (trade_reading_get_dataset (reading), &pattern, NULL);

  g_assert_cmpuint (found->len, ==, 4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/agencies/cases", test_cases);
  g_test_add_func ("/agencies/packages", test_packages);
  g_test_add_func ("/agencies/status", test_status);
  g_test_add_func ("/agencies/revisions", test_revisions);
  g_test_add_func ("/agencies/remarks", test_remarks);
  g_test_add_func ("/agencies/prices", test_prices);

  return io_test_run (argc, argv);
}
