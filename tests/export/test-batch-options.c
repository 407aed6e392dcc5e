/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "batch-process.h"
#include "trade-batch-language.h"
#include "trade-batch-options.h"
#include "trade-batch.h"

#include <string.h>

#define MAX_ARGUMENTS 24

#define MILLIMETRE (96 / 25.4)
#define DPI(n) ((n) / 96.0)

static int
count (char **argv)
{
  return g_strv_length (argv);
}

typedef struct
{
  const char *path;
  gboolean    wanted;
  const char *argv[MAX_ARGUMENTS];
} WantsCase;

static const WantsCase wants_cases[] = {
  { "/batch-options/wants/nothing", FALSE, { "trade-charts" } },
  { "/batch-options/wants/package", FALSE, { "trade-charts", "release/datapackage.json" } },
  { "/batch-options/wants/service", FALSE, { "trade-charts", "--gapplication-service" } },
  { "/batch-options/wants/new-window", FALSE, { "trade-charts", "--new-window" } },
  { "/batch-options/wants/unknown", TRUE, { "trade-charts", "--nonsense" } },
  { "/batch-options/wants/after-dashes", FALSE, { "trade-charts", "--", "--export" } },
  { "/batch-options/wants/export", TRUE, { "trade-charts", "--export", "charts" } },
  { "/batch-options/wants/export-equals", TRUE, { "trade-charts", "--export=charts" } },
  { "/batch-options/wants/export-last", TRUE, { "trade-charts", "datapackage.json", "--export", "charts" } },
  { "/batch-options/wants/list-views", TRUE, { "trade-charts", "--list-views" } },
  { "/batch-options/wants/help", TRUE, { "trade-charts", "--help" } },
  { "/batch-options/wants/h", TRUE, { "trade-charts", "-h" } },
  { "/batch-options/wants/version", TRUE, { "trade-charts", "--version" } },
  { "/batch-options/wants/pages", TRUE, { "trade-charts", "--pages=charts.pdf" } },
  { "/batch-options/wants/verify", TRUE, { "trade-charts", "--verify", "charts" } },
  { "/batch-options/wants/describe", TRUE, { "trade-charts", "--describe" } },
  { "/batch-options/wants/audit", TRUE, { "trade-charts", "--audit", "-" } },
  { "/batch-options/wants/standard-input", FALSE, { "trade-charts", "-" } },
  { "/batch-options/wants/dark-alone", TRUE, { "trade-charts", "--dark" } },
};

static void
test_wants (gconstpointer data)
{
  const WantsCase *test = data;
  char **argv = (char **) test->argv;

  g_assert_cmpint (trade_batch_wants (count (argv), argv), ==, test->wanted);
}

typedef struct
{
  const char *path;
  double      width; /* in logical pixels */
  double      height;
  double      scale;
  const char *argv[MAX_ARGUMENTS];
} SizeCase;

#define SIZE_OF(name, width, height, scale, ...) \
  { "/batch-options/size/" name, width, height, scale, { "trade-charts", "--export=d", __VA_ARGS__ } }

static const SizeCase size_cases[] = {
  { "/batch-options/size/default", 1600, 1000, 2, { "trade-charts", "--export", "d" } },
  { "/batch-options/size/least", 100, 100, 1, { "trade-charts", "--export=d", "--size=100x100", "--scale=1" } },
  { "/batch-options/size/greatest", 8000, 8000, 1, { "trade-charts", "--export", "d", "--size", "8000x8000",
                                                     "--scale", "1" } },
  { "/batch-options/size/scale-4", 1600, 1000, 4, { "trade-charts", "--export", "d", "--scale", "4" } },
  SIZE_OF ("pixels", 1600, 900, 2, "--size=1600x900px"),
  SIZE_OF ("millimetres", 85 * MILLIMETRE, 60 * MILLIMETRE, DPI (300), "--size=85x60mm"),
  SIZE_OF ("millimetres-fraction", 85.125 * MILLIMETRE, 60.5 * MILLIMETRE, DPI (300), "--size=85.125x60.5mm"),
  SIZE_OF ("millimetres-least", 26.459 * MILLIMETRE, 26.459 * MILLIMETRE, DPI (300), "--size=26.459x26.459mm"),
  SIZE_OF ("inches", 336, 240, DPI (300), "--size=3.5x2.5in"),
  SIZE_OF ("dpi", 336, 240, DPI (600), "--size=3.5x2.5in", "--dpi=600"),
  SIZE_OF ("dpi-least", 336, 240, DPI (50), "--size=3.5x2.5in", "--dpi", "50"),
  SIZE_OF ("dpi-greatest", 336, 240, DPI (1200), "--size=3.5x2.5in", "--dpi", "1200"),
  SIZE_OF ("preset-default", 1600, 1000, 2, "--preset=default"),
  SIZE_OF ("screen", 1200, 800, 2, "--preset=screen"),
  SIZE_OF ("slide", 1920, 1080, 1, "--preset=slide", "--scale=1"),
  SIZE_OF ("square", 1080, 1080, 2, "--preset=square"),
  SIZE_OF ("story", 1080, 1920, 2, "--preset=story"),
  SIZE_OF ("column", 85 * MILLIMETRE, 85 * MILLIMETRE, DPI (300), "--preset=column"),
  SIZE_OF ("column-and-half", 120 * MILLIMETRE, 90 * MILLIMETRE, DPI (300), "--preset=column-and-half"),
  SIZE_OF ("two-columns", 178 * MILLIMETRE, 110 * MILLIMETRE, DPI (600), "--preset=two-columns", "--dpi=600"),
  SIZE_OF ("a5", 210 * MILLIMETRE, 148 * MILLIMETRE, DPI (300), "--preset=a5"),
  SIZE_OF ("a4", 297 * MILLIMETRE, 210 * MILLIMETRE, DPI (300), "--preset=a4"),
  { "/batch-options/size/page", 297 * MILLIMETRE, 210 * MILLIMETRE, DPI (300),
    { "trade-charts", "--pages=f", "--preset=a4" } },
};

static void
test_size (gconstpointer data)
{
  const SizeCase *test = data;
  char **argv = (char **) test->argv;
  g_auto (TradeBatchOptions) options = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (trade_batch_options_parse (&options, count (argv), argv, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (options.width, test->width, 1e-9);
  g_assert_cmpfloat_with_epsilon (options.height, test->height, 1e-9);
  g_assert_cmpfloat_with_epsilon (options.scale, test->scale, 1e-9);
}

/* A preset says how large its text is, unless somebody says otherwise. */
static void
test_preset_text (void)
{
  static const struct
  {
    const char *argv[MAX_ARGUMENTS];
    double      text_scale;
  } cases[] = {
    { { "trade-charts", "--export=d", "--preset=story" }, 1.3 },
    { { "trade-charts", "--export=d", "--preset=story", "--text-scale=1" }, 1 },
    { { "trade-charts", "--export=d", "--text-scale=2", "--preset=story" }, 2 },
    { { "trade-charts", "--export=d", "--size=1080x1920" }, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char **argv = (char **) cases[i].argv;
      g_auto (TradeBatchOptions) options = { 0 };
      g_autoptr (GError) error = NULL;

      g_assert_true (trade_batch_options_parse (&options, count (argv), argv, &error));
      g_assert_no_error (error);
      g_assert_cmpfloat (options.text_scale, ==, cases[i].text_scale);
    }
}

typedef struct
{
  const char *path;
  const char *message; /* what must be in it */
  const char *argv[MAX_ARGUMENTS];
  const char *other;   /* must be in it too, or NULL */
} WrongCase;

/* Two words that do not go together; the message has both. */
#define WRONG_PAIR(name, first, second, ...) \
  { "/batch-options/wrong/pair-" name, first, { "trade-charts", __VA_ARGS__ }, second }
#define WRONG_WORD(name, text, option, known) \
  { "/batch-options/wrong/word-" name, "“" text "”", { "trade-charts", "--export", "d", option }, known }

#define WRONG_SIZE(name, text) \
  { "/batch-options/wrong/size-" name, "“" text "”", { "trade-charts", "--export", "d", "--size", text } }
#define WRONG_DPI(name, text) \
  { "/batch-options/wrong/dpi-" name, "“" text "”", \
    { "trade-charts", "--export", "d", "--preset=a4", "--dpi", text }, "1200" }
#define WRONG_SCALE(name, text) \
  { "/batch-options/wrong/scale-" name, "“" text "”", { "trade-charts", "--export", "d", "--scale", text } }

static const WrongCase wrong_cases[] = {
  WRONG_SIZE ("empty", ""),
  WRONG_SIZE ("one", "1600"),
  WRONG_SIZE ("three", "1600x1000x2"),
  WRONG_SIZE ("open", "1600x"),
  WRONG_SIZE ("blank", "1600 x1000"),
  WRONG_SIZE ("sign", "+1600x1000"),
  WRONG_SIZE ("negative", "1600x-1000"),
  WRONG_SIZE ("fraction", "1600.5x1000"),
  WRONG_SIZE ("exponent", "1e3x1000"),
  WRONG_SIZE ("hexadecimal", "0x400x1000"),
  WRONG_SIZE ("leading-zero", "01600x1000"),
  WRONG_SIZE ("capital", "1600X1000"),
  WRONG_SIZE ("unit-unknown", "85x60cm"),
  WRONG_SIZE ("unit-capital", "85x60MM"),
  WRONG_SIZE ("unit-blank", "85x60 mm"),
  WRONG_SIZE ("unit-twice", "85mmx60mm"),
  WRONG_SIZE ("unit-alone", "mm"),
  WRONG_SIZE ("unit-long", "85x60mmm"),
  WRONG_SIZE ("pixels-fraction", "1600.5x1000px"),
  WRONG_SIZE ("millimetres-comma", "85,5x60mm"),
  WRONG_SIZE ("millimetres-two-points", "85.5.5x60mm"),
  WRONG_SIZE ("millimetres-no-digit", "85.x60mm"),
  WRONG_SIZE ("millimetres-no-zero", "85x.5mm"),
  WRONG_SIZE ("millimetres-four-decimals", "85.1234x60mm"),
  WRONG_SIZE ("millimetres-exponent", "8.5e1x60mm"),
  WRONG_SIZE ("millimetres-negative", "85x-60mm"),
  WRONG_SIZE ("millimetres-infinite", "infx60mm"),
  WRONG_SIZE ("millimetres-many-digits", "85x60000000000000000000mm"),
  WRONG_SIZE ("millimetres-narrow", "26.458x60mm"),
  WRONG_SIZE ("millimetres-tall", "85x2117mm"),
  WRONG_SIZE ("inches-narrow", "1x2.5in"),
  WRONG_SIZE ("inches-tall", "3.5x84in"),
  WRONG_SIZE ("too-narrow", "99x1000"),
  WRONG_SIZE ("too-tall", "1600x8001"),
  WRONG_SIZE ("overflow", "1600x18446744073709551856"),
  WRONG_DPI ("empty", ""),
  WRONG_DPI ("least", "49"),
  WRONG_DPI ("greatest", "1201"),
  WRONG_DPI ("fraction", "300.5"),
  WRONG_DPI ("unit", "300dpi"),
  WRONG_DPI ("leading-zero", "0300"),
  WRONG_SCALE ("empty", ""),
  WRONG_SCALE ("zero", "0"),
  WRONG_SCALE ("five", "5"),
  WRONG_SCALE ("fraction", "1.5"),
  WRONG_SCALE ("comma", "1,5"),
  WRONG_SCALE ("negative", "-1"),
  WRONG_SCALE ("word", "two"),
  { "/batch-options/wrong/pixels", "16000×16000", { "trade-charts", "--export", "d", "--size", "8000x8000" } },
  { "/batch-options/wrong/pixels-dpi", "14031×9921",
    { "trade-charts", "--export", "d", "--preset=a4", "--dpi=1200" } },
  { "/batch-options/wrong/unknown", "--exprot", { "trade-charts", "--help", "--exprot" } },
  { "/batch-options/wrong/no-directory", "--export", { "trade-charts", "--export" } },
  { "/batch-options/wrong/empty-directory", "--export", { "trade-charts", "--export", "" } },
  { "/batch-options/wrong/empty-file", "--pages", { "trade-charts", "--pages=" } },
  { "/batch-options/wrong/two-packages", "package", { "trade-charts", "--export", "d", "a.json", "b.json" } },

  /* More than one thing to do, or none. */
  { "/batch-options/wrong/dark-alone", "--export", { "trade-charts", "--dark" } },
  { "/batch-options/wrong/lang-alone", "--export", { "trade-charts", "--lang=en" } },
  WRONG_PAIR ("list-views", "--export", "--list-views", "--export=d", "--list-views"),
  WRONG_PAIR ("pages", "--export", "--pages", "--export=d", "--pages=f"),
  WRONG_PAIR ("verify", "--export", "--verify", "--export=d", "--verify=e"),
  WRONG_PAIR ("describe", "--describe", "--audit", "--describe", "--audit"),

  /* What would have no effect. */
  WRONG_PAIR ("list-force", "--list-views", "--force", "--list-views", "--force"),
  WRONG_PAIR ("list-view", "--list-views", "--view", "--list-views", "--view=growth"),
  WRONG_PAIR ("title-all", "--title", "--view", "--export=d", "--title=A"),
  WRONG_PAIR ("title-several", "--title", "--view", "--export=d", "--title=A", "--view=growth", "--view=traders"),
  WRONG_PAIR ("subtitle-all", "--subtitle", "--view", "--pages=f", "--subtitle=A"),
  WRONG_PAIR ("title-none", "--title", "--no-title", "--export=d", "--title=A", "--no-title", "--view=growth"),
  WRONG_PAIR ("title-empty", "--title", "--no-title", "--export=d", "--title=", "--view=growth"),
  WRONG_PAIR ("title-line", "--title", "line break", "--export=d", "--title=A\nB", "--view=growth"),
  WRONG_PAIR ("title-csv", "--title", "csv", "--export=d", "--format=csv", "--title=A", "--view=growth"),
  WRONG_PAIR ("title-list", "--list-views", "--title", "--list-views", "--title=A"),
  WRONG_WORD ("sort-reversed", "reversed", "--sort=reversed", "published"),
  WRONG_PAIR ("list-sort", "--list-views", "--sort", "--list-views", "--sort=name"),
  WRONG_PAIR ("audit-mode", "--audit", "--mode", "--audit", "--mode=index"),
  WRONG_WORD ("sort", "size", "--sort=size", "published"),
  WRONG_WORD ("mode", "own", "--mode=own", "index"),
  WRONG_WORD ("base", "soon", "--base=soon", "2019"),
  WRONG_PAIR ("base-level", "--base", "--mode=index", "--describe", "--base=2019", "--mode=level"),
  WRONG_WORD ("currency", "usd", "--currency=usd", "USD"),
  WRONG_WORD ("currency-unit", "PC", "--currency=PC", "USD"),
  WRONG_PAIR ("list-format", "--list-views", "--format", "--list-views", "--format=png"),
  WRONG_PAIR ("inspect-view", "--inspect", "--view", "--inspect", "--view=growth"),
  { "/batch-options/wrong/inspect-format", "“png”", { "trade-charts", "--inspect", "--format=png" }, "text, json" },
  { "/batch-options/wrong/select", "colour", { "trade-charts", "--inspect", "--select=colour=red" }, "reporter" },
  { "/batch-options/wrong/columns", "amount", { "trade-charts", "--inspect", "--columns=period,amount" }, "exports" },
  { "/batch-options/wrong/columns-mixed", "“period”", { "trade-charts", "--inspect", "--columns=period,Wert=exports" },
    "--columns" },
  { "/batch-options/wrong/unit", "furlong", { "trade-charts", "--inspect", "--unit=furlong" }, "million USD" },
  { "/batch-options/wrong/year-start", "“13”", { "trade-charts", "--inspect", "--year-start=13" }, ",first" },
  { "/batch-options/wrong/year-start-last", "“4,last”", { "trade-charts", "--inspect", "--year-start=4,last" }, ",first" },
  { "/batch-options/wrong/encoding", "klingon", { "trade-charts", "--inspect", "--encoding=klingon" }, "GB18030" },
  WRONG_PAIR ("inspect-audit", "--inspect", "--audit", "--inspect", "--audit"),
  WRONG_PAIR ("describe-size", "--describe", "--size", "--describe", "--size=400x300"),
  WRONG_PAIR ("describe-dark", "--describe", "--dark", "--describe", "--dark"),
  WRONG_PAIR ("audit-view", "--audit", "--view", "--audit", "--view=growth"),
  WRONG_PAIR ("verify-force", "--verify", "--force", "--verify=d", "--force"),
  WRONG_PAIR ("pages-format", "--pages", "--format", "--pages=f", "--format=pdf"),
  WRONG_PAIR ("pages-scale", "--pages", "--scale", "--pages=f", "--scale=2"),
  WRONG_PAIR ("preset-size", "--preset", "--size", "--export=d", "--preset=a4", "--size=400x300"),
  WRONG_PAIR ("dpi-alone", "--dpi", "--scale", "--export=d", "--dpi=300"),
  WRONG_PAIR ("dpi-pixels", "--dpi", "--scale", "--export=d", "--preset=slide", "--dpi=300"),
  WRONG_PAIR ("scale-millimetres", "--scale", "--dpi", "--export=d", "--size=85x60mm", "--scale=2"),
  WRONG_PAIR ("figures-twice", "--figures", "--no-figures", "--export=d", "--figures", "--no-figures"),
  WRONG_PAIR ("svg-figures", "--no-figures", "svg", "--export=d", "--format=svg", "--no-figures"),
  WRONG_PAIR ("csv-figures", "--figures", "csv", "--export=d", "--format=csv", "--figures"),
  WRONG_PAIR ("csv-preset", "--preset", "csv", "--export=d", "--format=csv", "--preset=a4"),
  WRONG_PAIR ("pdf-dpi", "--dpi", "pdf", "--export=d", "--format=pdf", "--preset=a4", "--dpi=300"),
  WRONG_PAIR ("pages-dpi", "--pages", "--dpi", "--pages=f", "--preset=a4", "--dpi=300"),
  WRONG_PAIR ("pages-figures", "--pages", "--figures", "--pages=f", "--figures"),
  WRONG_PAIR ("audit-preset", "--audit", "--preset", "--audit", "--preset=a4"),
  WRONG_PAIR ("dark-style", "--dark", "--style", "--export=d", "--dark", "--style=light"),
  WRONG_PAIR ("svg-scale", "--scale", "svg,pdf", "--export=d", "--format=svg,pdf", "--scale=2"),
  WRONG_PAIR ("csv-size", "--size", "csv", "--export=d", "--format=csv", "--size=400x300"),
  WRONG_PAIR ("csv-style", "--style", "csv,json", "--export=d", "--format=csv,json", "--style=dark"),
  WRONG_PAIR ("tsv-transparent", "--transparent", "tsv", "--export=d", "--format=tsv", "--transparent"),
  WRONG_PAIR ("json-title", "--no-title", "json", "--export=d", "--format=json", "--no-title"),
  WRONG_PAIR ("window", "--new-window", "--audit", "--audit", "--new-window"),

  /* Words that there are not. */
  WRONG_WORD ("format", "gif", "--format=png,gif", "png, svg, pdf, csv"),
  WRONG_WORD ("format-empty", "", "--format=", "png, svg, pdf, csv"),
  WRONG_WORD ("format-comma", "", "--format=png,", "png, svg, pdf, csv"),
  WRONG_WORD ("format-capital", "PNG", "--format=PNG", "png, svg, pdf, csv"),
  WRONG_WORD ("style", "grey", "--style=grey", "light, dark, high-contrast"),
  WRONG_WORD ("preset", "a0", "--preset=a0", "screen, slide, square, story, column"),
  WRONG_WORD ("preset-own", "own", "--preset=own", "two-columns, a5, a4"),
  WRONG_WORD ("preset-capital", "A4", "--preset=A4", "two-columns, a5, a4"),
  WRONG_WORD ("preset-empty", "", "--preset=", "two-columns, a5, a4"),
  WRONG_WORD ("language", "xx", "--lang=xx", "there are: en"),
  WRONG_WORD ("language-empty", "", "--lang=", "there are: en"),
  WRONG_WORD ("language-path", "../en", "--lang=../en", "there are: en"),
  WRONG_WORD ("language-long", "en-US-POSIX-x", "--lang=en-US-POSIX-x", "there are: en"),
  WRONG_WORD ("text-small", "0.4", "--text-scale=0.4", "0.5"),
  WRONG_WORD ("text-large", "3.1", "--text-scale=3.1", "3"),
  WRONG_WORD ("text-comma", "1,5", "--text-scale=1,5", "0.5"),
  WRONG_WORD ("text-sign", "+1", "--text-scale=+1", "0.5"),
  WRONG_WORD ("text-word", "nan", "--text-scale=nan", "0.5"),
};

static void
test_wrong (gconstpointer data)
{
  const WrongCase *test = data;
  char **argv = (char **) test->argv;
  TradeBatchOptions options = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_false (trade_batch_options_parse (&options, count (argv), argv, &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == G_OPTION_ERROR || error->domain == TRADE_BATCH_ERROR);
  if (error->domain == TRADE_BATCH_ERROR)
    g_assert_cmpint (error->code, ==, TRADE_BATCH_ERROR_USAGE);
  g_assert_nonnull (strstr (error->message, test->message));
  if (test->other != NULL)
    g_assert_nonnull (strstr (error->message, test->other));
  g_assert_null (strchr (error->message, '\n'));
}

static void
test_all (void)
{
  const char *argv[] = { "trade-charts", "--view", "growth", "release.json", "--export", "my charts", "--force",
                         "--view=world", "--format=svg,png,csv,svg", "--style", "high-contrast", "--text-scale=1.25",
                         "--transparent", "--no-title", "--no-source", "--no-figures", "--lang", "en_GB",
                         "--sort=published-reversed", "--mode", "level", "--currency=EUR", NULL };
  g_auto (TradeBatchOptions) options = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (trade_batch_options_parse (&options, count ((char **) argv), (char **) argv, &error));
  g_assert_no_error (error);
  g_assert_cmpint (options.task, ==, TRADE_BATCH_EXPORT);
  g_assert_cmpstr (options.path, ==, "my charts");
  g_assert_cmpstr (options.package, ==, "release.json");
  g_assert_cmpuint (g_strv_length (options.views), ==, 2);
  g_assert_cmpstr (options.views[0], ==, "growth");
  g_assert_cmpstr (options.views[1], ==, "world");
  g_assert_cmpstr (options.formats[0]->id, ==, "svg");
  g_assert_cmpstr (options.formats[1]->id, ==, "png");
  g_assert_cmpstr (options.formats[2]->id, ==, "csv");
  g_assert_null (options.formats[3]);
  g_assert_cmpint (options.variant, ==, TRADE_VARIANT_HIGH_CONTRAST);
  g_assert_cmpfloat (options.text_scale, ==, 1.25);
  g_assert_true (options.transparent);
  g_assert_false (options.title);
  g_assert_false (options.source);
  g_assert_false (options.figures);
  g_assert_true (options.force);
  g_assert_cmpstr (options.locale, ==, "en_GB");
  g_assert_cmpint (options.arrangement.order, ==, TRADE_ORDER_PUBLISHED);
  g_assert_cmpint (options.arrangement.mode, ==, TRADE_MODE_LEVEL);
  g_assert_cmpstr (options.arrangement.unit, ==, "EUR");
}

static void
test_defaults (void)
{
  const char *argv[] = { "trade-charts", "--verify=d", "--dark", NULL };
  g_auto (TradeBatchOptions) options = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (trade_batch_options_parse (&options, count ((char **) argv), (char **) argv, &error));
  g_assert_no_error (error);
  g_assert_cmpint (options.task, ==, TRADE_BATCH_VERIFY);
  g_assert_cmpstr (options.path, ==, "d");
  g_assert_cmpstr (options.formats[0]->id, ==, "png");
  g_assert_null (options.formats[1]);
  g_assert_null (options.views);
  g_assert_null (options.package);
  g_assert_null (options.locale);
  g_assert_cmpint (options.variant, ==, TRADE_VARIANT_DARK);
  g_assert_cmpfloat (options.text_scale, ==, 1);
  g_assert_false (options.transparent);
  g_assert_true (options.title);
  g_assert_true (options.source);
  g_assert_true (options.figures);
  g_assert_false (options.force);
}

typedef struct
{
  const char *tag;
  const char *languages; /* NULL if there is none */
  const char *locale;
} LanguageCase;

/* There are catalogues of de, pt_BR, zh_CN and zh_TW. */
static const LanguageCase language_cases[] = {
  { "en", "en", "en" },
  { "EN-gb", "en_GB:en", "en_GB" },
  { "de", "de", "de" },
  { "de-AT", "de_AT:de", "de_AT" },
  { "de_AT", "de_AT:de", "de_AT" },
  { "pt", "pt_BR:pt", "pt_BR" },
  { "pt-br", "pt_BR:pt", "pt_BR" },
  { "pt-PT", NULL },
  { "zh", "zh_CN:zh", "zh_CN" },
  { "zh-Hans", "zh_CN:zh", "zh_CN" },
  { "zh-Hans-CN", "zh_CN:zh", "zh_CN" },
  { "zh-hant", "zh_TW:zh", "zh_TW" },
  { "zh-HK", NULL },
  { "fr", NULL },
  { "", NULL },
  { "d", NULL },
  { "de-", NULL },
  { "de-AT-x-y-z", NULL },
  { "de.UTF-8", NULL },
  { "../de", NULL },
  { "deutsch", NULL },
};

static void
test_languages (void)
{
  static const char * const catalogues[] = { "de", "pt_BR", "zh_CN", "zh_TW" };
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("trade-languages-XXXXXX", &error);
  g_autofree char *known = NULL;

  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (catalogues); i++)
    {
      g_autofree char *messages = g_build_filename (folder, catalogues[i], "LC_MESSAGES", NULL);

      g_assert_cmpint (g_mkdir_with_parents (messages, 0700), ==, 0);
      batch_write (messages, GETTEXT_PACKAGE ".mo", "");
    }
  g_setenv ("TRADE_CHARTS_LOCALEDIR", folder, TRUE);

  for (gsize i = 0; i < G_N_ELEMENTS (language_cases); i++)
    {
      const LanguageCase *test = &language_cases[i];
      g_autofree char *languages = NULL;
      g_autofree char *locale = NULL;

      g_test_message ("“%s”", test->tag);
      g_assert_cmpint (trade_batch_language_find (test->tag, &languages, &locale), ==, test->languages != NULL);
      g_assert_cmpstr (languages, ==, test->languages);
      g_assert_cmpstr (locale, ==, test->locale);
    }

  known = trade_batch_language_join_known ();
  g_assert_cmpstr (known, ==, "de, en, pt-BR, zh-CN, zh-TW");

  g_unsetenv ("TRADE_CHARTS_LOCALEDIR");
  batch_remove (folder);
}

static void
test_language_option (void)
{
  static const struct
  {
    const char *argv[MAX_ARGUMENTS];
    const char *tag;
  } cases[] = {
    { { "trade-charts" }, NULL },
    { { "trade-charts", "--lang" }, NULL },
    { { "trade-charts", "--lang", "de" }, "de" },
    { { "trade-charts", "--export", "d", "--lang=zh-CN", "--dark" }, "zh-CN" },
    { { "trade-charts", "--lang=de", "--lang=en" }, "en" },
    { { "trade-charts", "--lang=" }, "" },
    { { "trade-charts", "--language=de" }, NULL },
    { { "trade-charts", "--", "--lang=de" }, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char **argv = (char **) cases[i].argv;
      g_autofree char *tag = trade_batch_language_dup_option (count (argv), argv);

      g_assert_cmpstr (tag, ==, cases[i].tag);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (wants_cases); i++)
    g_test_add_data_func (wants_cases[i].path, &wants_cases[i], test_wants);
  for (gsize i = 0; i < G_N_ELEMENTS (size_cases); i++)
    g_test_add_data_func (size_cases[i].path, &size_cases[i], test_size);
  for (gsize i = 0; i < G_N_ELEMENTS (wrong_cases); i++)
    g_test_add_data_func (wrong_cases[i].path, &wrong_cases[i], test_wrong);
  g_test_add_func ("/batch-options/preset-text", test_preset_text);
  g_test_add_func ("/batch-options/all", test_all);
  g_test_add_func ("/batch-options/defaults", test_defaults);
  g_test_add_func ("/batch-options/languages", test_languages);
  g_test_add_func ("/batch-options/language-option", test_language_option);

  return g_test_run ();
}
