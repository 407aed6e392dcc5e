/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-sheet-format.h"

#include <math.h>
#include <string.h>

#include "trade-sheet.h"

/* Spreadsheets count days from the last of 1899, as if 1900 had been a leap year, or from the first of 1904, and compute with so many
 * digits. */
#define EPOCH 693594
#define EPOCH_1904 695056
#define LAST_DAY 2958465
#define FALSE_DAY 60
#define DIGITS 15
#define DIGITS_FORMAT "%.15g"

/* The numbers of formats that go without saying and are dates: of days, of months and years, and those of East Asia. */
static const struct
{
  guint       first, last;
  const char *code;
} built_in[] = {
  { 9, 10, "0%" }, { 14, 16, "yyyy-mm-dd" }, { 17, 17, "yyyy-mm" }, { 22, 22, "yyyy-mm-dd" }, { 27, 31, "yyyy-mm-dd" }, { 36, 36, "yyyy-mm-dd" },
  { 50, 54, "yyyy-mm-dd" }, { 57, 58, "yyyy-mm-dd" },
};

/* Signs of money that stand in formats without quotes. */
static const char *const signs[] = { "€", "£", "¥", "￥", "$", "₽", "₺", "₹", "₩", "₪" };

/* What stands at one place of a format: how many bytes it has, and what of them is shown as it is. */
typedef struct
{
  gsize       length;
  const char *shown;
  gsize       n_shown;
} Token;

/* A text in quotes, what stands in brackets, of which a sign of money is shown, "[$€-407]", an escaped character, the room of one that
 * is not shown, or a sign of money. */
static Token
read_token (const char *code)
{
  const char end = *code == '"' ? '"' : *code == '[' ? ']' : '\0';
  const char *closed = end != '\0' ? strchr (code + 1, end) : NULL;

  if (end != '\0')
    {
      const gsize length = closed != NULL ? (gsize) (closed - code) + 1 : strlen (code);
      const gboolean is_money = g_str_has_prefix (code, "[$");

      if (*code == '"' && closed != NULL)
        return (Token) { length, code + 1, length - 2 };
      return (Token) { length, code + 2, is_money ? strcspn (code + 2, "-]") : 0 };
    }
  if ((*code == '\\' || *code == '_' || *code == '*') && code[1] != '\0')
    {
      const gsize n = (gsize) (g_utf8_next_char (code + 1) - code);

      return (Token) { n, code + 1, *code == '\\' ? n - 1 : 0 };
    }
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (code, signs[i]))
      return (Token) { strlen (signs[i]), code, strlen (signs[i]) };

  return (Token) { 0 };
}

/* Takes the first section of a format, of numbers above zero, apart: what tells how these are written, and what is shown before them and
 * behind them. */
static char *
split_code (const char *code,
            GString    *before,
            GString    *behind)
{
  GString *bare = g_string_new (NULL);

  while (*code != '\0' && *code != ';')
    {
      const Token token = read_token (code);

      if (token.length > 0)
        {
          g_string_append_len (strpbrk (bare->str, "0#?g") != NULL ? behind : before, token.shown, (gssize) token.n_shown);
          code += token.length;
          continue;
        }
      if (*code == ' ' && strpbrk (bare->str, "0#?g") != NULL)
        g_string_append_c (behind, ' ');
      g_string_append_c (bare, g_ascii_tolower (*code++));
    }

  return g_string_free (bare, FALSE);
}

/*
 * trade_sheet_format_has_words:
 * @text: what is shown beside a number
 *
 * Tells whether a text says anything, and is no mere bracket or dash.
 *
 * Returns: whether it does
 */
gboolean
trade_sheet_format_has_words (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      const GUnicodeType type = g_unichar_type (g_utf8_get_char (text));

      if (g_unichar_isalnum (g_utf8_get_char (text)) || type == G_UNICODE_CURRENCY_SYMBOL || *text == '%' || *text == '*')
        return TRUE;
    }

  return FALSE;
}

/* Free what a format has of its own. */
static void
free_format (gpointer data)
{
  trade_sheet_format_clear (data);
  g_free (data);
}

/*
 * trade_sheet_format_clear:
 * @self: a format
 *
 * Frees what a format has.
 */
void
trade_sheet_format_clear (TradeSheetFormat *self)
{
  g_clear_pointer (&self->before, g_free);
  g_clear_pointer (&self->behind, g_free);
}

/*
 * trade_sheet_format_parse:
 * @code: the code of a format, such as `0.0%` or `yyyy"年"m"月"`
 *
 * Reads how numbers are shown.
 *
 * Returns: the format
 */
TradeSheetFormat
trade_sheet_format_parse (const char *code)
{
  g_autoptr (GString) before = g_string_new (NULL);
  g_autoptr (GString) behind = g_string_new (NULL);
  g_autofree char *bare = split_code (code, before, behind);
  const char *last = strpbrk (bare, "0#?");
  TradeSheetFormat self = { .is_percent = last != NULL && strchr (bare, '%') != NULL };

  if (last == NULL && !g_str_has_prefix (bare, "general"))
    {
      self.has_year = strpbrk (bare, "ye") != NULL;
      self.has_day = strchr (bare, 'd') != NULL;
      self.has_month = strchr (bare, 'm') != NULL && (self.has_year || self.has_day || strpbrk (bare, "hs") == NULL);
      return self;
    }

  self.before = trade_sheet_format_has_words (before->str) ? g_strdup (before->str) : NULL;
  self.behind = trade_sheet_format_has_words (behind->str) ? g_strdup (behind->str) : NULL;
  if (strspn (bare, "0") == strlen (bare) && strlen (bare) > 1)
    self.n_zeros = MIN (strlen (bare), DIGITS);
  while (last != NULL && strpbrk (last + 1, "0#?") != NULL)
    last = strpbrk (last + 1, "0#?");
  for (; last != NULL && last[1] == ','; last++)
    self.n_thousands++;

  return self;
}

typedef struct
{
  GHashTable *codes;    /* of formats by their numbers */
  GPtrArray  *formats;  /* of TradeSheetFormat, for each style of cells */
  gboolean    is_in_cells;
} Styles;

static guint
get_number (const char *text)
{
  return text != NULL ? (guint) CLAMP (g_ascii_strtoll (text, NULL, 10), 0, G_MAXINT) : 0;
}

static const char *
find_code (Styles *self,
           guint   number)
{
  const char *code = g_hash_table_lookup (self->codes, GUINT_TO_POINTER (number));

  for (guint i = 0; i < G_N_ELEMENTS (built_in) && code == NULL; i++)
    if (number >= built_in[i].first && number <= built_in[i].last)
      code = built_in[i].code;

  return code != NULL ? code : "general";
}

static void
start_style_cb (GMarkupParseContext  *context,
                const char           *element,
                const char          **names,
                const char          **values,
                gpointer              data,
                GError              **error)
{
  const char *local = trade_sheet_get_local (element);
  Styles *self = data;

  if (g_str_equal (local, "numFmt") && trade_sheet_find (names, values, "formatCode") != NULL)
    g_hash_table_insert (self->codes, GUINT_TO_POINTER (get_number (trade_sheet_find (names, values, "numFmtId"))),
                         g_strdup (trade_sheet_find (names, values, "formatCode")));
  else if (g_str_equal (local, "cellXfs"))
    self->is_in_cells = TRUE;
  else if (g_str_equal (local, "xf") && self->is_in_cells)
    {
      TradeSheetFormat *format = g_new (TradeSheetFormat, 1);

      *format = trade_sheet_format_parse (find_code (self, get_number (trade_sheet_find (names, values, "numFmtId"))));
      g_ptr_array_add (self->formats, format);
    }
}

static void
end_style_cb (GMarkupParseContext  *context,
              const char           *element,
              gpointer              data,
              GError              **error)
{
  Styles *self = data;

  if (g_str_equal (trade_sheet_get_local (element), "cellXfs"))
    self->is_in_cells = FALSE;
}

/*
 * trade_sheet_read_formats:
 * @xml: the styles of a workbook
 * @error: return location for the error
 *
 * Reads how numbers are shown.
 *
 * Returns: (transfer full) (element-type TradeSheetFormat) (nullable): the format of each style; %NULL with @error set
 */
GPtrArray *
trade_sheet_read_formats (GBytes  *xml,
                          GError **error)
{
  static const GMarkupParser parser = { .start_element = start_style_cb, .end_element = end_style_cb };
  g_autoptr (GHashTable) codes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GPtrArray) formats = g_ptr_array_new_with_free_func (free_format);
  Styles styles = { .codes = codes, .formats = formats };

  return trade_sheet_parse (xml, &parser, &styles, error) ? g_steal_pointer (&formats) : NULL;
}

/* What a cell shows, but for how many decimals. */
static char *
write_number (double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (digits, sizeof digits, DIGITS_FORMAT, number);

  return trade_csv_text_write_number (g_ascii_strtod (digits, NULL));
}

static char *
write_date (const TradeSheetFormat *self,
            double                  number,
            gboolean                is_1904)
{
  const guint day = (guint) number + (!is_1904 && number < FALSE_DAY);
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day + (is_1904 ? EPOCH_1904 : EPOCH));
  if (self->has_year && self->has_day)
    return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
  if (self->has_year && self->has_month)
    return g_strdup_printf ("%04d-%02d", g_date_get_year (&date), g_date_get_month (&date));
  if (self->has_year)
    return g_strdup_printf ("%04d", g_date_get_year (&date));

  return g_strdup_printf ("%d", self->has_month ? g_date_get_month (&date) : g_date_get_day (&date));
}

static char *
write_shown (const TradeSheetFormat *self,
             double                  number)
{
  if (self->n_zeros > 0 && number >= 0 && number == floor (number) && number < pow (10, self->n_zeros))
    return g_strdup_printf ("%0*.0f", (int) self->n_zeros, number);

  return write_number (self->is_percent ? number * 100 : number / pow (1000, self->n_thousands));
}

/*
 * trade_sheet_format_write:
 * @self: a format
 * @number: the number in a cell
 * @is_1904: whether days are counted from 1904 on
 *
 * Writes a number as it is shown, with what stands around it, such as its unit, and with all its decimals.
 *
 * Returns: (transfer full): the text
 */
char *
trade_sheet_format_write (const TradeSheetFormat *self,
                          double                  number,
                          gboolean                is_1904)
{
  g_autofree char *text = NULL;

  if ((self->has_year || self->has_month || self->has_day) && number >= 1 && number <= LAST_DAY)
    return write_date (self, number, is_1904);

  text = write_shown (self, number);
  if (*text == '\0')
    return g_steal_pointer (&text);

  return g_strconcat (self->before != NULL ? self->before : "", text, self->is_percent ? "%" : "",
                      self->behind != NULL ? self->behind : "", NULL);
}
