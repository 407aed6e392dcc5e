/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "io-test.h"
#include "reading-test.h"
#include "trade-column-guess.h"

/* Tables laid out as the offices of single countries lay out theirs, of invented figures. */
#define TABLE "table", TRADE_ENCODING_UTF_8, ','
#define LIST "table", TRADE_ENCODING_UTF_8, ';'
#define AMOUNTS(unit) NULL, "VALUE", unit

static const ReadingCase cases[] = {
  /* Totals of each flow, with parts of one beside them; in languages that others speak. */
  { "national-totals.csv", NULL, TABLE, 6, 6, 0, AMOUNTS ("XXX"),
    { { "X", "2021-11", "3120.5" }, { "M", "2021-12", "3411.5" }, { "B", "2021-12", "-111.5" } } },
  { "national-turkish.csv", "measure=VALUE", TABLE, 10, 6, 0, AMOUNTS ("USD"),
    { { "X", "2018", "1520500000" }, { "M", "2019", "1705500000" }, { "B", "2019", "-95500000" } } },
  { "national-korean.csv", NULL, TABLE, 6, 6, 0, AMOUNTS ("USD"),
    { { "X", "2018", "410500000" }, { "M", "2019", "402000000" }, { "B", "2019", "-7000000" } } },
  { "national-polish.csv", NULL, LIST, 6, 6, 0, AMOUNTS ("PLN"),
    { { "X", "2019", "1023500000" }, { "M", "2020", "1120900000" }, { "B", "2020", "-20500000" } } },
  { "national-czech.csv", NULL, "table", TRADE_ENCODING_WINDOWS_1250, ';', 9, 9, 0, AMOUNTS ("CZK"),
    { { "X", "2023-06", "401200000000" }, { "M", "2023-07", "361000000000" }, { "B", "2023-08", "10500000000" } } },
  { "national-hungarian.csv", NULL, "table", TRADE_ENCODING_WINDOWS_1250, ';', 4, 4, 0, AMOUNTS ("EUR"),
    { { "X", "2023-01", "11020500000" }, { "M", "2023-02", "11231700000" } } },
  { "national-ankara.csv", NULL, "table", TRADE_ENCODING_WINDOWS_1254, ';', 6, 6, 0, "Dış ticaret", "VALUE", "USD",
    { { "X", "2023", "160500500" }, { "M", "2023", "199250000" } } },
  { "national-kyiv.csv", NULL, "table", TRADE_ENCODING_WINDOWS_1251, ';', 4, 4, 0, AMOUNTS ("USD"),
    { { "X", "2022", "4413500000" }, { "M", "2021", "7284300000" } } },
  { "national-seoul.csv", NULL, TABLE, 8, 8, 0, AMOUNTS ("USD"), { { "X", "2019", "300500000" }, { "M", "2019", "281000000" } } },
  { "national-taipei.csv", NULL, TABLE, 6, 6, 0, AMOUNTS ("USD"), { { "X", "2015-01", "230500" }, { "M", "2015-02", "198000" } } },
  /* Flows stand above the values and the growth of each, beside what tells rows apart. */
  { "national-lines.csv", "measure=VALUE", LIST, 16, 8, 0, AMOUNTS ("CHF"),
    { { "M", "2018", "201500000000" }, { "X", "2019", "242000000000" } } },
  { "national-lines.csv", "measure=GROWTH", LIST, 16, 8, 0, NULL, "GROWTH", "PC", { { "M", "2019", "2.2" }, { "X", "2019", "3.9" } } },
  { "national-lines.csv", "measure=VALUE,partner=Utopia", LIST, 16, 4, 0, AMOUNTS ("CHF"),
    { { "M", "2018", "41000000000" }, { "X", "2019", "33500000000" } } },
  /* All cells of a column called after something else name flows, with their units or shares; */
  { "national-indicators.csv", NULL, TABLE, 14, 10, 0, "Foreign trade of Utopia", "VALUE", "USD",
    { { "X", "2015", "4200500" }, { "M", "2016", "5000250" }, { "B", "2016", "-600250" } } },
  { "national-indicators.csv", "measure=SHARE", TABLE, 14, 4, 0, NULL, "SHARE", "PC" },
  { "national-series.csv", NULL, TABLE, 4, 4, 0, "Foreign trade of Utopia", "VALUE", "USD",
    { { "X", "2015", "612.5" }, { "M", "2015", "700" }, { "B", "2015", "-87.5" } } },
  { "national-descriptions.csv", NULL, TABLE, 4, 4, 0, AMOUNTS ("KES"), { { "X", "2015", "5200000000" }, { "M", "2016", "6000000000" } } },
  { "national-database.csv", NULL, TABLE, 4, 4, 0, "Foreign trade of Utopia", "VALUE", "USD", { { "X", "2015", "612500" } } },
  /* Two columns without names have codes and names of countries, or of what the title says. */
  { "national-codes.csv", NULL, LIST, 15, 12, 0, AMOUNTS ("EUR"),
    { { "X", "2015", "910500000" }, { "M", "2015", "870000000" }, { "X", "2016", "935000000" } } },
  { "national-codes.csv", "partner=STLAH912", LIST, 15, 4, 0, AMOUNTS ("EUR"),
    { { "X", "2015", "110250000" }, { "M", "2016", "81000000" } } },
  { "national-chapters.csv", NULL, LIST, 6, 6, 0, AMOUNTS ("EUR"), { { "X", "2015", "500000" } } },
  { "national-chapters.csv", "product=02", LIST, 6, 2, 0, "Foreign trade in Fleisch", "VALUE", "EUR", { { "X", "2016", "330000" } } },
  /* Lines name the flow of what stands below them, up to the balance of all: in a column of no name that tells, or of partners. What is
   * called after a flow in words that are not known, or after who trades, is no product. */
  { "national-sections.csv", NULL, TABLE, 24, 12, 0, AMOUNTS ("KES"),
    { { "X", "2016", "5000000000" }, { "M", "2014", "9310000000" }, { "RX", "2015", "650000000" }, { "B", "2016", "-4595500000" } } },
  { "national-balances.csv", NULL, TABLE, 16, 14, 0, AMOUNTS ("USD"),
    { { "X", "2016", "110000000" }, { "M", "2015", "120000000" }, { "B", "2016", "-5000000" } } },
  /* Whose trade it is stands as an area, an entity, or beside partners. */
  { "places-element.csv", NULL, TABLE, 5, 3, 0, "Trade of Utopia in Tea", "VALUE", "USD", { { NULL } } },
  { "places-area.csv", NULL, TABLE, 8, 3, 0, "Foreign trade of Utopia", "VALUE", "USD", { { NULL } } },
  { "places-entity.csv", NULL, TABLE, 6, 4, 0, "Foreign trade of Utopia", "GDP_SHARE", "PC", { { "X", "2019", "12.25" }, { "M", "2018", "19.5" } } },
  /* Months have their number in front, which must be theirs. */
  { "months-numbered.csv", NULL, LIST, 3, 2, 1, AMOUNTS ("USD"), { { NULL } } },
  /* What all others add up to is their total, whatever it is called; unless that may be by chance. */
  { "whole-partners.csv", NULL, TABLE, 10, 10, 0, "Wholly everything", "VALUE", "USD", { { "X", "2018", "185000000" }, { "X", "2019", "212000000" } } },
  { "whole-products.csv", NULL, TABLE, 4, 4, 0, AMOUNTS ("USD"), { { "X", "2019", "27100400000" } } },
  { "whole-chance.csv", NULL, TABLE, 4, 4, 0, AMOUNTS ("USD"), { { NULL } } },
  /* Sections have letters, and sums that are called after these; one that is not understood has nothing of the one before. */
  { "national-letters.csv", NULL, TABLE, 16, 14, 0, AMOUNTS ("USD"),
    { { "X", "2015", "95000000" }, { "M", "2016", "118000000" }, { "B", "2016", "-7500000" } } },
  { "national-foreign.csv", NULL, TABLE, 12, 4, 6, AMOUNTS ("USD"), { { "X", "2016", "110500000" } } },
  { "national-euro.csv", NULL, TABLE, 6, 6, 0, AMOUNTS ("USD"), { { "X", "2015", "15000000" } } },
  { "national-euro.csv", "partner=Euro area", TABLE, 6, 2, 0, AMOUNTS ("USD"), { { "X", "2015", "10000000" } } },
  /* Shares are named after their year. */
  { "national-shares.csv", NULL, TABLE, 12, 6, 0, AMOUNTS ("USD"), { { "X", "2016", "30000000" } } },
  { "national-shares.csv", "measure=SHARE,partner=Utopia", TABLE, 12, 2, 0, "Trade with Utopia", "SHARE", "PC",
    { { "X", "2015", "60" }, { "X", "2016", "70" } } },
  /* What adds up to the flow above it is what that consists of; where it does not, nothing tells what it is. */
  { "national-items-below.csv", NULL, TABLE, 14, 14, 0, AMOUNTS ("USD"),
    { { "X", "2016", "110000000" }, { "M", "2015", "120000000" }, { "B", "2016", "-5000000" } } },
  { "national-items-below.csv", "product=Wheat", TABLE, 14, 2, 0, "Foreign trade in Wheat", "VALUE", "USD", { { "M", "2016", "35000000" } } },
  { "national-items-some.csv", NULL, TABLE, 10, 6, 4, AMOUNTS ("USD"), { { "X", "2016", "110000000" } } },
  /* Units stand in brackets behind the names of rows, which are set in; the title tells which way and what the rows are. */
  { "national-indents.csv", NULL, TABLE, 19, 12, 0, "Foreign trade", "VALUE", "THB",
    { { "X", "2015-12", "950500000" }, { "X", "2015-10", "925250000" } } },
  { "national-indents.csv", "partner=Utopia", TABLE, 19, 3, 0, AMOUNTS ("THB"), { { "X", "2015-11", "280000000" } } },
  { "national-dollars.csv", NULL, TABLE, 7, 6, 0, AMOUNTS ("XXX"), { { "M", "2015", "5000000" } } },
  { "national-measures.csv", NULL, TABLE, 8, 6, 0, AMOUNTS ("KES"), { { "X", "2016", "1210000000" } } },
  { "national-measures.csv", "product=Soda ash,measure=QUANTITY", TABLE, 8, 2, 0, "Foreign trade in Soda ash", "QUANTITY", "T",
    { { "X", "2016", "1250" } } },
  { "national-total.csv", NULL, TABLE, 6, 6, 0, AMOUNTS ("EUR"), { { "X", "2016", "117700000000" } } },
  { "national-total.csv", "partner=Utopia", TABLE, 6, 2, 0, "Trade with Utopia", "VALUE", "EUR", { { "X", "2016", "101900000000" } } },
  /* A title whose comma parts nothing is no header. */
  { "title-comma.csv", NULL, TABLE, 2, 2, 0, AMOUNTS ("USD"), { { NULL } } },
};

static void
test_cases (void)
{
  reading_test_assert_all (cases, G_N_ELEMENTS (cases));
}

/* A person says which way all goes and when years begin; then the periods of shares and growth are those of their values, and a column
 * that numbers the rows is no loss. */
static void
test_fiscal (void)
{
  static const struct
  {
    const char  *measure;
    const char  *unit;
    ReadingTotal total;
  } figures[] = {
    { "VALUE", "XXX", { "X", "2018-04-01/P1Y", "500000" } },
    { "VALUE", "XXX", { "X", "2019-04-01/P1Y", "530000" } },
    { "SHARE", "PC", { "X", "2018-04-01/P1Y", "100" } },
    { "GROWTH", "PC", { "X", "2019-04-01/P1Y", "6" } },
  };
  g_autoptr (GFile) file = reading_test_get_file ("tables", "national-fiscal.csv");

  for (gsize i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_auto (TradeReaderOptions) options = { .unit = "", .year_start = 4, .values = TRADE_COLUMN_MEANING_EXPORTS };
      g_autofree char *select = g_strconcat ("measure=", figures[i].measure, NULL);
      g_autoptr (TradeReading) reading = NULL;
      g_autoptr (GError) error = NULL;

      trade_selection_parse (&options.selection, select, &error);
      g_assert_no_error (error);
      reading = trade_reader_open (file, &options, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (trade_reading_get_n_rejected (reading), ==, 0);
      g_assert_cmpuint (trade_reading_get_n_remarks (reading), ==, 0);
      reading_test_assert_value (trade_reading_get_dataset (reading), figures[i].measure, figures[i].unit, &figures[i].total);
    }
}

/* What the same is called, by whom. What stands for a part of a flow, or for something else, is not taken for all of it. */
static void
test_names (void)
{
  static const struct
  {
    const char *flow;
    const char *names[40];
  } flows[] = {
    { "X",
      { "Total exports", "Exports, total", "Exports - total", "All exports", "Total goods exports", "Merchandise exports", "Exports of goods",
        "Exports f.o.b.", "Exports(FOB)", "EXPORTS(f.o.b):", "Exportaciones totales", "Total de exportaciones", "Exportations totales",
        "Total des exportations", "Exportações totais", "Ausfuhren insgesamt", "Gesamte Ausfuhr", "Warenausfuhr", "Экспорт всего",
        "Всего экспорт", "Итого: экспорт", "Экспорт - всего", "出口总额", "出口合计", "輸出総額", "輸出合計", "إجمالي الصادرات",
        "الصادرات السلعية", "Esportazioni totali", "Totale uitvoer", "Eksport ogółem", "Toplam ihracat", "수출액", "Nilai ekspor",
        "Kim ngạch xuất khẩu", "Foreign trade: exports", "Goods, Value of Exports, Free on board (FOB), US Dollars" } },
    { "M",
      { "Importaciones totales", "Importations totales (millions d’euros)", "Importações totais", "Einfuhr insgesamt", "Wareneinfuhr",
        "Импорт, всего", "进口总额", "輸入合計", "مجموع الواردات", "Importazioni totali", "Toplam ithalat", "수입 금액(천불)", "Impor",
        "Nhập khẩu (triệu USD)", "Goods, Value of Imports, Cost, Insurance, Freight (CIF), US Dollars" } },
    { "B",
      { "Balance on goods", "Merchandise trade balance", "External trade balance", "Balance of visible trade", "Saldo obrotów", "Handelsbalans",
        "무역수지(천불)", "Neraca perdagangan", "Cán cân thương mại", "Goods, Value of Trade Balance, US Dollars" } },
    { "RX", { "Reexportaciones", "Reexportações", "Wiederausfuhr", "재수출" } },
    { NULL,
      { "Exportaciones petroleras", "Exportaciones no petroleras", "Oil exports", "Domestic exports", "수출 건수", "Ekspor migas", "Insgesamt",
        "Totales", "Dış ticaret açığı", "World exports" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (flows); i++)
    for (gsize j = 0; flows[i].names[j] != NULL; j++)
      {
        const TradeColumnGuess guess = trade_column_guess (flows[i].names[j]);

        g_test_message ("%s", flows[i].names[j]);
        g_assert_cmpstr (guess.flow, ==, flows[i].flow);
      }
}

/* Where one cell names something else, nothing tells the flow. */
static void
test_items (void)
{
  g_autoptr (GFile) file = reading_test_get_file ("tables", "national-items.csv");
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeReading) reading = trade_reader_open (file, NULL, NULL, &error);

  g_assert_null (reading);
  g_assert_error (error, TRADE_READ_ERROR, TRADE_READ_ERROR_FLOW);
}

/* A star behind a year is what the note below says. */
static void
test_provisional (void)
{
  g_autoptr (GFile) file = reading_test_get_file ("agencies", "national-sections.csv");
  g_autoptr (TradeReading) reading = reading_test_open (file, NULL);
  const TradeSeriesKey pattern = { .flow = "B", .measure = "VALUE" };
  TradePeriod period;

  for (int year = 2014; year <= 2016; year++)
    {
      g_autoptr (GPtrArray) found = NULL;

      period = trade_period_new_annual (year);
      found = trade_dataset_query (trade_reading_get_dataset (reading), &pattern, &period);
      g_assert_cmpuint (found->len, ==, 1);
      g_assert_cmpint (trade_figure_get_status (g_ptr_array_index (found, 0)), ==,
                       year == 2016 ? TRADE_STATUS_PROVISIONAL : TRADE_STATUS_NORMAL);
    }
}

/* What columns are called where the flow is not in their names. */
static void
test_roles (void)
{
  static const struct
  {
    TradeColumnRole role;
    const char     *names[16];
  } roles[] = {
    { TRADE_COLUMN_ROLE_YEAR, { "Anno", "Jaar", "Rok", "Yıl", "연도", "Tahun", "Năm" } },
    { TRADE_COLUMN_ROLE_MONTH, { "Mese", "Maand", "Miesiąc", "Ay", "월", "Bulan", "Tháng" } },
    { TRADE_COLUMN_ROLE_PARTNER, { "Paese", "Landen", "Kraj", "Ülke", "국가명", "Negara tujuan", "Nước", "Counterpart Country Name" } },
    { TRADE_COLUMN_ROLE_PRODUCT, { "Prodotto", "Goederengroep", "Towar", "Ürün", "품목명", "Komoditas", "Mặt hàng", "Product categories" } },
    { TRADE_COLUMN_ROLE_PRODUCT_CODE, { "HSCode", "Tarifnummer", "품목코드", "Kode HS", "Mã HS" } },
    { TRADE_COLUMN_ROLE_VALUE, { "Valore", "Waarde", "Wartość (mln zł)", "Değer", "금액(천불)", "Nilai (Juta US$)", "Trị giá (USD)" } },
    { TRADE_COLUMN_ROLE_UNIT, { "Eenheid", "Jednostka miary", "Birim", "단위", "Satuan", "Đơn vị tính", "Unit of measure" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    for (gsize j = 0; roles[i].names[j] != NULL; j++)
      {
        const TradeColumnGuess guess = trade_column_guess (roles[i].names[j]);

        g_test_message ("%s", roles[i].names[j]);
        g_assert_cmpint (guess.role, ==, roles[i].role);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/national/cases", test_cases);
  g_test_add_func ("/national/fiscal", test_fiscal);
  g_test_add_func ("/national/items", test_items);
  g_test_add_func ("/national/names", test_names);
  g_test_add_func ("/national/provisional", test_provisional);
  g_test_add_func ("/national/roles", test_roles);

  return io_test_run (argc, argv);
}
