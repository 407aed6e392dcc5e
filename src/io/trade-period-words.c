/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-period-words.h"

#include <string.h>

#include "trade-heading.h"
#include "trade-period-cell.h"

/* Of two digits, those from here on are of the last century. */
#define TURN_OF_CENTURY 70

#define MAX_TEXT 64

/* What the months are called in the languages of the tables that are read, in the forms that stand beside a year. */
static const char *const months[] = {
  "january|januar|januari|jänner|janvier|janeiro|enero|gennaio|ocak|styczeń|январь|января|январе|січень|січня|يناير",
  "february|februar|februari|feber|février|fevrier|fevereiro|febrero|febbraio|şubat|luty|февраль|февраля|феврале|лютий|лютого|فبراير",
  "march|mars|märz|maerz|mrz|março|marco|marzo|maart|maret|mart|marzec|март|марта|марте|березень|березня|مارس",
  "april|avril|abril|aprile|nisan|kwiecień|апрель|апреля|апреле|квітень|квітня|أبريل|ابريل|إبريل",
  "may|mai|mayo|maio|maggio|mei|maj|mayıs|май|мая|мае|травень|травня|مايو",
  "june|juni|juin|junio|junho|giugno|haziran|czerwiec|июнь|июня|июне|червень|червня|يونيو",
  "july|juli|juillet|julio|julho|luglio|temmuz|lipiec|июль|июля|июле|липень|липня|يوليو",
  "august|augustus|augusti|août|aout|agosto|agustus|ağustos|sierpień|август|августа|августе|серпень|серпня|أغسطس|اغسطس",
  "september|septembre|septiembre|setiembre|setembro|settembre|eylül|wrzesień|сентябрь|сентября|сентябре|вересень|вересня|سبتمبر",
  "october|oktober|octobre|octubre|outubro|ottobre|ekim|październik|октябрь|октября|октябре|жовтень|жовтня|أكتوبر|اكتوبر",
  "november|novembre|noviembre|novembro|kasım|listopad|ноябрь|ноября|ноябре|нояб|листопад|листопада|نوفمبر",
  "december|dezember|décembre|decembre|diciembre|dezembro|dicembre|desember|aralık|grudzień|декабрь|декабря|декабре|грудень|грудня|ديسمبر",
};

G_STATIC_ASSERT (G_N_ELEMENTS (months) == TRADE_MONTHS_PER_YEAR);

/* The same in languages where the first letters may be those of another month, or of another word: no shorter form is taken. */
static const char *const whole_months[] = {
  "leden|ledna|ianuarie|януари|ιανουάριος|tammikuu|tammik|sausis|janvāris|jaanuar|január|siječanj|जनवरी"
  "|ian|siječnja|janúar|januarja|ינואר|جانفي|มกราคม",
  "únor|února|februarie|февруари|φεβρουάριος|helmikuu|vasaris|februāris|veebruar|február|veljača|फ़रवरी|फरवरी"
  "|veljače|febrúar|פברואר|فيفري|شباط|กุมภาพันธ์",
  "březen|března|martie|marts|μάρτιος|maaliskuu|kovas|märts|március|marec|ožujak|मार्च"
  "|márc|ožujka|מרץ|מרס|آذار|มีนาคม",
  "duben|dubna|aprilie|април|απρίλιος|huhtikuu|balandis|aprīlis|aprill|április|apríl|travanj|अप्रैल"
  "|ápr|travnja|אפריל|أفريل|نيسان|เมษายน",
  "květen|května|μάιος|toukokuu|gegužė|maijs|május|máj|svibanj|मई"
  "|svibnja|maí|מאי|ماي|أيار|พฤษภาคม",
  "červen|června|iunie|юни|ιούνιος|kesäkuu|birželis|jūnijs|juuni|június|jún|lipanj|जून"
  "|júní|lipnja|iun|junij|יוני|جوان|حزيران|มิถุนายน",
  "červenec|července|iulie|юли|ιούλιος|heinäkuu|liepa|jūlijs|juuli|július|júl|srpanj|जुलाई"
  "|júlí|srpnja|iul|julij|יולי|جويلية|يوليوز|تموز|กรกฎาคม",
  "srpen|srpna|αύγουστος|elokuu|rugpjūtis|augusts|augusztus|kolovoz|अगस्त"
  "|ágúst|kolovoza|avgust|אוגוסט|أوت|غشت|آب|สิงหาคม",
  "září|septembrie|септември|σεπτέμβριος|syyskuu|rugsėjis|septembris|szeptember|rujan|सितंबर"
  "|szept|rujna|septembar|ספטמבר|شتنبر|أيلول|กันยายน",
  "říjen|října|octombrie|октомври|οκτώβριος|lokakuu|spalis|oktobris|oktoober|október|अक्टूबर|अक्तूबर"
  "|oktobar|אוקטובר|ตุลาคม",
  "listopadu|noiembrie|ноември|νοέμβριος|marraskuu|lapkritis|novembris|नवंबर"
  "|studeni|studenoga|studenog|noiem|nóvember|novembar|נובמבר|نونبر|พฤศจิกายน",
  "prosinec|prosince|decembrie|декември|δεκέμβριος|joulukuu|gruodis|decembris|detsember|prosinac|दिसंबर"
  "|prosinca|decembar|דצמבר|دجنبر|ธันวาคม",
};

G_STATIC_ASSERT (G_N_ELEMENTS (whole_months) == TRADE_MONTHS_PER_YEAR);

/* Of the name of a month so many letters stand at least. */
#define MONTH_LETTERS 3

/* Parts of the year, by how many months they have. */
static const struct
{
  const char *word;
  int         n_months;
} parts[] = {
  { "q", 3 },        { "t", 3 },         { "quarter", 3 },    { "qtr", 3 },     { "quartal", 3 },  { "vierteljahr", 3 },
  { "vj", 3 },       { "trimestre", 3 }, { "trimester", 3 },  { "trim", 3 },    { "tri", 3 },      { "quý", 3 },
  { "çeyrek", 3 },   { "kwartał", 3 },   { "кв", 3 },         { "квартал", 3 }, { "квартале", 3 }, { "h", 6 },
  { "s", 6 },        { "half", 6 },      { "halfyear", 6 },   { "halbjahr", 6 }, { "hj", 6 },      { "semestre", 6 },
  { "sem", 6 },      { "semester", 6 },  { "полугодие", 6 },  { "півріччя", 6 },
};

/* Before these stands how many months of the year are told, and behind them which: "9M 2023", "M9 2023". */
static const char *const month_words[] = { "m", "month", "months", "monat", "monate", "mois", "mes", "meses", "mês", "mesi", "мес",
                                           "месяц", "месяцев", "міс", "місяців", "tháng", NULL };

/* What parts of the year are counted with. */
static const struct
{
  const char *word;
  int         number;
} ordinals[] = {
  { "first", 1 },    { "second", 2 },    { "third", 3 },     { "fourth", 4 },    { "erstes", 1 },   { "zweites", 2 }, { "drittes", 3 },
  { "viertes", 4 },  { "premier", 1 },   { "deuxième", 2 },  { "troisième", 3 }, { "quatrième", 4 }, { "primer", 1 },  { "primero", 1 },  { "primeros", 1 }, { "primeiros", 1 }, { "premiers", 1 }, { "ersten", 1 },
  { "segundo", 2 },  { "tercer", 3 },    { "cuarto", 4 },    { "primeiro", 1 },  { "terceiro", 3 }, { "quarto", 4 },  { "первый", 1 },
  { "второй", 2 },   { "третий", 3 },    { "четвертый", 4 }, { "четвёртый", 4 }, { "первое", 1 },   { "второе", 2 },
};

/* What stands around numbers and adds nothing: "1er trimestre de 2022", "2023 г", "tháng 9 năm 2023". */
static const char *const fillers[] = { "er", "e", "ème", "st", "nd", "rd", "th", "º", "ª", "o", "of", "de", "do", "del", "di", "й", "ый", NULL };

/* What joins two months as a dash does. */
static const char *const joints[] = { "to", "through", "until", "bis", "à", "a", "al", "até", "hasta", "по", "до", NULL };

/* What is called a year, beside its number. */
static const char *const years[] = { "year", "г", "год", "года", "jahr", "année", "año", "ano", "عام", "سنة", "م", "рік", "року", "році",
                                     "năm", "tahun", "yıl", "yılı", "rok", "roku", "anno", "jaar", "vuosi", "godina", "година", "έτος", NULL };

static const char *const romans[] = { "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii" };

/* What was found so far. */
typedef struct
{
  int      year;
  int      last_year;  /* of a span that ends in another */
  int      short_year; /* of two digits, or -1 */
  int      number;     /* of the part of the year */
  int      n_part_months;
  int      first, last; /* months */
  gboolean has_dash;
  gboolean has_year;   /* a word for it */
  gboolean has_months; /* so many, from January on */
  gboolean has_month;  /* by its number */
  gboolean is_ordinal; /* the number, and so perhaps only the start of "first 9 months" */
} Parts;

static gboolean
has_whole (const char *names,
           const char *word)
{
  const gsize n = strlen (word);

  for (const char *name = names; name != NULL; name = strchr (name, '|'))
    {
      name += *name == '|';
      if (strncmp (name, word, n) == 0 && (name[n] == '|' || name[n] == '\0'))
        return TRUE;
    }

  return FALSE;
}

/*
 * trade_period_words_find_month:
 * @word: the name of a month, or its first letters, in small letters
 *
 * Finds which month it is.
 *
 * Returns: 1 to 12; 0 where it is none
 */
int
trade_period_words_find_month (const char *word)
{
  const gsize n = strlen (word);

  if (g_utf8_strlen (word, -1) < MONTH_LETTERS)
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    for (const char *name = months[i]; name != NULL; name = strchr (name, '|'))
      {
        name += *name == '|';
        if (strncmp (name, word, n) == 0 && strchr (word, '|') == NULL)
          return (int) i + 1;
      }
  for (guint i = 0; i < G_N_ELEMENTS (whole_months); i++)
    if (has_whole (whole_months[i], word))
      return (int) i + 1;

  return 0;
}

static int
find_roman (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (romans); i++)
    if (g_str_equal (word, romans[i]))
      return (int) i + 1;

  return 0;
}

/*
 * trade_period_words_find_number:
 * @text: a cell of a column of months or quarters
 *
 * Reads which part of the year it is, where it is not written in digits alone: `IV`, `1月`, `Q3`, `2. Quartal`, `01. Janeiro`, `T1`, `第三季度`.
 *
 * Returns: a number from 1 on; 0 where it is none
 */
int
trade_period_words_find_number (const char *text)
{
  static const char *const around[] = { "第", "月", "四半期", "季度", "季", "年" };
  static const char *const numerals[] = { "一", "二", "三", "四" };
  g_autofree char *lower = trade_heading_fold (text);
  g_autoptr (GString) bare = NULL;
  const char *p;
  int number = 0;

  if (strlen (lower) > MAX_TEXT)
    return 0;

  bare = g_string_new (lower);
  for (guint i = 0; i < G_N_ELEMENTS (around); i++)
    g_string_replace (bare, around[i], "", 0);
  for (guint i = 0; i < G_N_ELEMENTS (numerals); i++)
    if (g_str_equal (bare->str, numerals[i]))
      return (int) i + 1;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_has_prefix (bare->str, parts[i].word) && strlen (bare->str) > strlen (parts[i].word) &&
        !g_unichar_isalpha (g_utf8_get_char (bare->str + strlen (parts[i].word))))
      g_string_erase (bare, 0, (gssize) strlen (parts[i].word));
  g_strstrip (bare->str);
  if (find_roman (bare->str) > 0)
    return find_roman (bare->str);

  for (p = bare->str; g_ascii_isdigit (*p) && number < 100; p++)
    number = number * 10 + (*p - '0');
  p += strspn (p, " ");
  if (p == bare->str)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*p == '\0' || g_str_equal (p, parts[i].word))
      return number;

  /* "01. Janeiro", so that names sort. */
  return number > 0 && trade_period_words_find_month (p + strspn (p, " .)-")) == number ? number : 0;
}

static gboolean
take_year (Parts *found,
           int    year)
{
  if (!trade_period_cell_is_year (year))
    return FALSE;
  if (found->year == 0)
    found->year = year;
  else if (found->last > 0 && found->last_year == 0)
    found->last_year = year;
  else
    return FALSE;

  return TRUE;
}

static gboolean
take_number (Parts *found,
             int    number,
             guint  n_digits)
{
  const gboolean has_part = found->number != 0 && (found->n_part_months > 0 || found->has_months);

  if (n_digits == 4)
    return take_year (found, number);
  if (found->is_ordinal && found->number == 1 && !has_part)
    found->number = 0;
  if (n_digits == 2 && (found->first > 0 || has_part) && found->year == 0 && found->short_year < 0)
    found->short_year = number;
  else if (n_digits <= 2 && found->number == 0 && number > 0 && number <= TRADE_MONTHS_PER_YEAR)
    {
      found->number = number;
      found->is_ordinal = FALSE;
    }
  else
    return FALSE;

  return TRUE;
}

static gboolean
take_part (Parts *found,
           int    n_months)
{
  if (found->n_part_months > 0 || found->has_months || found->has_month)
    return FALSE;

  found->n_part_months = n_months;

  return TRUE;
}

static gboolean
take_month_word (Parts *found)
{
  if (!take_part (found, 1))
    return FALSE;

  /* "First month" is one. */
  found->has_months = found->number > 0 && !found->is_ordinal;
  found->has_month = !found->has_months;
  found->n_part_months = 0;

  return TRUE;
}

static gboolean
take_month (Parts      *found,
            const char *word)
{
  const int month = trade_period_words_find_month (word);

  /* Two months are those of a span only where a dash joins them. */
  if (month == 0 || found->last > 0 || (found->first > 0 && !found->has_dash))
    return FALSE;

  found->last = found->first > 0 ? month : 0;
  found->first = found->first > 0 ? found->first : month;

  return TRUE;
}

static gboolean
take_word (Parts      *found,
           const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (word, parts[i].word))
      return take_part (found, parts[i].n_months);
  if (g_strv_contains (month_words, word))
    return take_month_word (found);
  for (guint i = 0; i < G_N_ELEMENTS (ordinals) && found->number == 0; i++)
    if (g_str_equal (word, ordinals[i].word))
      {
        found->number = ordinals[i].number;
        found->is_ordinal = TRUE;
        return TRUE;
      }
  if (g_strv_contains (joints, word) && found->first > 0 && found->last == 0)
    {
      found->has_dash = TRUE;
      return TRUE;
    }
  if (g_strv_contains (fillers, word))
    return TRUE;
  if (g_strv_contains (years, word))
    {
      found->has_year = TRUE;
      return TRUE;
    }
  if (find_roman (word) > 0 && found->number == 0)
    {
      found->number = -find_roman (word);
      return TRUE;
    }

  return take_month (found, word);
}

/* Numbers and words, each by itself however they are written together. */
static gboolean
read_parts (const char *text,
            Parts      *found)
{
  while (*text != '\0')
    {
      const char *start = text;

      if (g_ascii_isdigit (*text))
        {
          while (g_ascii_isdigit (*text))
            text++;
          if (text - start > 4 || !take_number (found, (int) g_ascii_strtoll (start, NULL, 10), (guint) (text - start)))
            return FALSE;
        }
      else if (g_unichar_isalpha (g_utf8_get_char (text)))
        {
          g_autofree char *word = NULL;

          while (g_unichar_isalpha (g_utf8_get_char (text)))
            text = g_utf8_next_char (text);
          word = g_strndup (start, (gsize) (text - start));
          if (!take_word (found, word))
            return FALSE;
        }
      else if (*text == '-')
        {
          found->has_dash = TRUE;
          text++;
        }
      else if (strchr (" ./,'", *text) != NULL)
        {
          text++;
        }
      else
        {
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
set_span (TradePeriod *period,
          int          year,
          int          first,
          int          n_months)
{
  *period = trade_period_new (year, first, (guint) n_months);

  return TRUE;
}

/* "January to March 2023", and "July 2022 to June 2023". */
static gboolean
conclude_span (const Parts *found,
               TradePeriod *period)
{
  const int last_year = found->last_year > 0 ? found->last_year : found->year;
  const int n_months = (last_year - found->year) * TRADE_MONTHS_PER_YEAR + found->last - found->first + 1;

  return n_months > 1 && n_months <= TRADE_MONTHS_PER_YEAR && set_span (period, found->year, found->first, n_months);
}

static gboolean
conclude (Parts       *found,
          TradePeriod *period)
{
  const int number = ABS (found->number);

  if (found->year == 0 && found->short_year >= 0)
    found->year = found->short_year + (found->short_year < TURN_OF_CENTURY ? 2000 : 1900);
  if (found->year == 0)
    return FALSE;
  if (found->n_part_months > 0)
    return found->first == 0 && number >= 1 && number <= TRADE_MONTHS_PER_YEAR / found->n_part_months &&
           set_span (period, found->year, (number - 1) * found->n_part_months + 1, found->n_part_months);
  if (found->has_months || found->has_month)
    return found->first == 0 && number >= 1 && number <= TRADE_MONTHS_PER_YEAR &&
           set_span (period, found->year, found->has_months ? 1 : number, found->has_months ? number : 1);
  if (found->number != 0)
    return FALSE;
  if (found->has_year && found->first == 0)
    return set_span (period, found->year, 1, TRADE_MONTHS_PER_YEAR);
  if (found->last > 0)
    return conclude_span (found, period);

  return found->first > 0 && set_span (period, found->year, found->first, 1);
}

/* "12/2023", "03.2023". */
static gboolean
parse_month_first (const char  *text,
                   TradePeriod *period)
{
  const gsize n = strspn (text, "0123456789");
  const int month = (int) g_ascii_strtoll (text, NULL, 10);
  int year;

  if (n < 1 || n > 2 || (text[n] != '/' && text[n] != '.') || strspn (text + n + 1, "0123456789") != 4 || text[n + 5] != '\0')
    return FALSE;
  year = (int) g_ascii_strtoll (text + n + 1, NULL, 10);

  return trade_period_cell_is_year (year) && month >= 1 && month <= TRADE_MONTHS_PER_YEAR &&
         set_span (period, year, month, 1);
}

/* "2023年第4四半期", "2023年上半年", "2023年1-12月", "2023年1至2月". */
static gboolean
parse_ideographs (const char  *text,
                  TradePeriod *period)
{
  static const struct
  {
    const char *words;
    int         first;
    int         n_months;
  } named[] = {
    { "第一季度", 1, 3 }, { "第二季度", 4, 3 }, { "第三季度", 7, 3 }, { "第四季度", 10, 3 }, { "第1季度", 1, 3 },
    { "第2季度", 4, 3 },  { "第3季度", 7, 3 },  { "第4季度", 10, 3 }, { "第1四半期", 1, 3 }, { "第2四半期", 4, 3 },
    { "第3四半期", 7, 3 }, { "第4四半期", 10, 3 }, { "上半年", 1, 6 }, { "下半年", 7, 6 },
  };
  static const char *const marks[] = { "-", "至", "~", "～" };
  const int year = (int) g_ascii_strtoll (text, NULL, 10);
  const char *rest = text + 4;
  char *end;
  int first, last;

  if (strspn (text, "0123456789") != 4 || !trade_period_cell_is_year (year) || !g_str_has_prefix (rest, "年"))
    return FALSE;

  rest += strlen ("年");
  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    if (g_str_equal (rest, named[i].words))
      return set_span (period, year, named[i].first, named[i].n_months);

  if (!g_ascii_isdigit (*rest))
    return FALSE;
  first = (int) g_ascii_strtoll (rest, &end, 10);
  if (g_str_has_prefix (end, "月"))
    end += strlen ("月");
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (end, marks[i]) && g_ascii_isdigit (end[strlen (marks[i])]))
      {
        last = (int) g_ascii_strtoll (end + strlen (marks[i]), &end, 10);
        return g_str_equal (end, "月") && first >= 1 && first < last && last <= TRADE_MONTHS_PER_YEAR &&
               set_span (period, year, first, last - first + 1);
      }

  return FALSE;
}

/* "12 months to March 2023", "year ended 30 June 2023": the year that ends with a month. */
static gboolean
parse_year_to (const char  *folded,
               TradePeriod *period)
{
  static const char *const starts[] = {
    "12 months to ", "12 months ending ", "12 months ended ", "twelve months to ", "twelve months ended ", "twelve months ending ",
    "year ended ", "year ending ", "year-ended ", "yr ended ", "12 mois à ",
  };
  Parts found = { .short_year = -1 };
  g_autoptr (GRegex) day = NULL;
  g_autofree char *month = NULL;
  guint i = 0;

  while (i < G_N_ELEMENTS (starts) && !g_str_has_prefix (folded, starts[i]))
    i++;
  if (i == G_N_ELEMENTS (starts))
    return FALSE;

  /* Which of its days is the last is known. */
  day = g_regex_new ("^(3[01]|2[89]) | (3[01]|2[89]),?(?= )", 0, 0, NULL);
  month = g_regex_replace_literal (day, folded + strlen (starts[i]), -1, 0, "", 0, NULL);
  if (!read_parts (month, &found) || !conclude (&found, period) || period->n_months != 1)
    return FALSE;

  period->first_month -= TRADE_MONTHS_PER_YEAR - 1;
  period->n_months = TRADE_MONTHS_PER_YEAR;

  return TRUE;
}

/* "2023 (Jan-Sep)": the part of a year may stand behind it in brackets. */
static gboolean
parse_bracket (const char  *folded,
               TradePeriod *period)
{
  const gsize length = strlen (folded);
  const char *open = folded + 4 + strspn (folded + MIN (length, 4), " ");
  Parts found = { .short_year = -1 };
  g_autofree char *turned = NULL;

  if (strspn (folded, "0123456789") != 4 || *open != '(' || folded[length - 1] != ')')
    return FALSE;

  turned = g_strdup_printf ("%.*s %.4s", (int) (folded + length - open - 2), open + 1, folded);

  return read_parts (turned, &found) && conclude (&found, period) && period->n_months < TRADE_MONTHS_PER_YEAR;
}

/*
 * trade_period_words_fold:
 * @text: a cell
 *
 * Writes a period in small letters, with plain dashes and spaces.
 *
 * Returns: (transfer full): the same
 */
char *
trade_period_words_fold (const char *text)
{
  static const char *const dashes[] = { "–", "—", "−", "‐", "‑" };
  static const char *const spaces[] = { "\xc2\xa0", "\xe2\x80\xaf" };
  /* The months of two words in the Levant and in Iraq. */
  static const char *const pairs[][2] = {
    { "كانون الثاني", "يناير" }, { "تشرين الأول", "أكتوبر" }, { "تشرين الاول", "أكتوبر" }, { "تشرين الثاني", "نوفمبر" },
    { "كانون الأول", "ديسمبر" }, { "كانون الاول", "ديسمبر" },
  };
  g_autofree char *lower = trade_lower (text);
  GString *plain = g_string_new (lower);

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    g_string_replace (plain, dashes[i], "-", 0);
  for (guint i = 0; i < G_N_ELEMENTS (spaces); i++)
    g_string_replace (plain, spaces[i], " ", 0);
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_string_replace (plain, pairs[i][0], pairs[i][1], 0);

  return g_string_free (plain, FALSE);
}

/*
 * trade_period_words_parse:
 * @folded: a cell, as trade_period_words_fold() makes it
 * @period: (out): return location for the period
 *
 * Reads a period that is written in words: `Q1 2022`, `1. Quartal 2022`, `T4 2023`, `1T23`, `2023H1`, `9M 2023`, `Jan-Feb 2023`,
 * `July 2022 to June 2023`, `Jan-23`, `декабрь 2023`, `2023年第4四半期`, `2023 (Jan-Sep)`, `12 months to March 2023`. What may be a day as well, such as `23-Jan` or `1-12-2023`,
 * is none.
 *
 * Returns: whether it is one
 */
gboolean
trade_period_words_parse (const char  *folded,
                          TradePeriod *period)
{
  Parts found = { .short_year = -1 };

  if (strlen (folded) > MAX_TEXT)
    return FALSE;

  return parse_ideographs (folded, period) || parse_month_first (folded, period) ||
         parse_year_to (folded, period) || parse_bracket (folded, period) || (read_parts (folded, &found) && conclude (&found, period));
}
