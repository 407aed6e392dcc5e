/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-words.h"

#include <string.h>
#include <unicode/ucurr.h>

#include "trade-currency-names.h"
#include "trade-period-cell.h"

/* The name of a currency has so many words at most, and stands beside thousands at least. */
#define NAME_WORDS 4
#define LEAST_SCALE 3

#define INDEX_BASE "100"

/* The code of Ecuador, unless beside a scale; the euro took its place one for one. */
#define ECU "ecu"

/* No amounts are counted in more. */
#define MOST_POWER 15

typedef enum
{
  NEIGHBOUR_NONE,
  NEIGHBOUR_MONEY,
  NEIGHBOUR_UNKNOWN,
} Neighbour;

/* How far reading has come. */
typedef struct
{
  TradeWords *found;
  guint       depth;     /* of brackets */
  guint       n_read;    /* words, or what else was met */
  gboolean    is_note;   /* behind a comma or in brackets */
  gboolean    is_weak;   /* whether the flow may be a mere "total" */
  gboolean    is_small;  /* whether the scale is ten or a hundred, in digits */
  gboolean    has_percent;
  gboolean    has_index;
  gboolean    has_measure;
  int         letter;    /* the power of ten of a letter; 0 where there is none */
  guint       n_wholes;  /* words for all of it */
  guint       n_odd;     /* words of the note that are not known */
  gboolean    has_scale; /* the note */
  gboolean    has_noun;
  Neighbour   last;      /* what stands right before */
  gboolean    is_beside; /* whether a word that is not known stands right beside money */
} Scan;

static gboolean
is_currency (const char *word)
{
  UChar code[4] = { 0 };

  if (strlen (word) != 3)
    return FALSE;
  for (guint i = 0; i < 3; i++)
    {
      if (!g_ascii_isalpha (word[i]))
        return FALSE;
      code[i] = (UChar) g_ascii_toupper (word[i]);
    }

  return ucurr_getNumericCode (code) > 0;
}

/* Some codes of currencies are words as well. */
static gboolean
is_plain_word (const char *word)
{
  static const char *const words[] = { "all", "top", "try", "cup", "pen", "mad", "gel", "bam", "std", "ang", "che", "bec", NULL };

  return g_strv_contains (words, word);
}

/* Words that say more than a currency where nothing tells that one is meant. */
static gboolean
is_common_word (const char *word)
{
  static const char *const words[] = { "all", "top", "std", "che", "bec", ECU, NULL };

  return g_strv_contains (words, word);
}

static gboolean
is_scale (const TradeWord *word)
{
  return word != NULL && (word->kind == TRADE_WORD_SCALE || word->kind == TRADE_WORD_LETTER);
}

/* Whether such a word is meant as a currency: beside a scale, or where nothing else stands, as in "exports (mad)". */
static gboolean
is_meant (const Scan *scan,
          const char *word,
          const char *rest)
{
  gsize length;
  const TradeWord *next;

  /* "1. Exports to all countries" has a number, and no scale of money. */
  if (scan->has_scale && (!is_common_word (word) || scan->found->quantity.scale >= LEAST_SCALE))
    return TRUE;

  rest += strspn (rest, " ");
  next = trade_lexicon_match (rest, &length);
  if (is_scale (next))
    return TRUE;

  return !is_common_word (word) && (scan->n_read == 0 || scan->is_note) && (*rest == '\0' || strchr (")],", *rest) != NULL);
}

/* The end of a note: where something in it is not known beside a scale, or beside money without one, it is about a unit that is not
 * known. */
static void
end_note (Scan *scan)
{
  if ((scan->n_odd > 0 && scan->has_scale && !scan->has_noun) || (scan->is_beside && !scan->has_scale))
    scan->found->is_odd_unit = TRUE;
  scan->n_odd = 0;
  scan->has_scale = scan->has_noun = scan->is_beside = FALSE;
  scan->last = NEIGHBOUR_NONE;
}

static void
meet (Scan      *scan,
      Neighbour  neighbour)
{
  scan->is_beside = scan->is_beside || (scan->last != NEIGHBOUR_NONE && scan->last != neighbour);
  scan->last = neighbour;
}

static void
add_unknown (Scan *scan)
{
  meet (scan, NEIGHBOUR_UNKNOWN);
  scan->n_odd++;
  if (scan->is_note)
    scan->found->n_noted++;
  else
    scan->found->n_unknown++;
}

static void
take_code (Scan        *scan,
           const char **field,
           const char  *code)
{
  if (*field == NULL || g_str_equal (*field, code))
    *field = code;
  else
    add_unknown (scan);
}

static void
take_type (Scan       *scan,
           const char *type)
{
  const char *before = scan->found->type;

  scan->found->type = before == NULL || g_str_equal (before, type) ? type : "";
}

/* Words for both directions that stand beside one of them as well: "foreign trade: exports", "external trade balance". */
static gboolean
is_weak_flow (const char *words)
{
  static const char *const weak[] = {
    "total", "trade", "foreign trade", "external trade", "merchandise trade", "außenhandel", "commerce extérieur", "comercio exterior",
    "comércio exterior", "внешняя торговля", "무역", NULL,
  };

  return g_strv_contains (weak, words);
}

static void
take_flow (Scan            *scan,
           const TradeWord *word)
{
  const gboolean is_weak = is_weak_flow (word->words);

  if (word->unit != NULL)
    take_type (scan, word->unit);
  if (scan->found->flow != NULL && is_weak)
    return;
  if (scan->found->flow != NULL && !scan->is_weak)
    {
      take_code (scan, &scan->found->flow, word->code);
      return;
    }
  scan->found->flow = word->code;
  scan->is_weak = is_weak;
}

/* "Thousand million" is one scale, "million billion" none. */
static void
take_scale (Scan *scan,
            int   scale)
{
  TradeQuantity *quantity = &scan->found->quantity;

  scan->has_scale = TRUE;
  if (quantity->has_scale && quantity->scale > 3)
    {
      scan->found->is_odd_unit = TRUE;
      return;
    }
  quantity->scale += scale;
  quantity->has_scale = TRUE;
}

static void
take_noun (Scan       *scan,
           const char *measure,
           const char *unit,
           int         scale,
           gboolean    is_general)
{
  TradeQuantity *quantity = &scan->found->quantity;
  const gboolean is_open = g_str_equal (unit, TRADE_UNIT_UNSTATED);

  /* Behind an adjective that is not known, dollars may be anybody's. */
  if (g_str_equal (measure, TRADE_MEASURE_VALUE) && !is_open && !is_general)
    meet (scan, NEIGHBOUR_MONEY);
  scan->has_noun = TRUE;
  if (scan->found->has_noun && g_str_equal (quantity->measure, TRADE_MEASURE_VALUE) &&
      g_str_equal (measure, TRADE_MEASURE_VALUE) && (is_open || g_str_equal (quantity->unit, unit)))
    {
      quantity->is_general = FALSE;
      return;
    }
  if (scan->found->has_noun && !g_str_equal (quantity->unit, TRADE_UNIT_UNSTATED) && !g_str_equal (quantity->unit, unit))
    {
      /* "USD per barrel" is known, and of no use. */
      scan->found->is_odd_unit = !scan->found->is_other;
      return;
    }

  quantity->measure = measure;
  g_strlcpy (quantity->unit, unit, sizeof quantity->unit);
  quantity->is_general = is_general;
  quantity->scale += scale;
  quantity->has_scale = quantity->has_scale || scale != 0;
  scan->found->has_noun = TRUE;
}

/* Several countries call their money so. */
static gboolean
is_general (const char *word)
{
  static const char *const words[] = { "dollar", "dollars", "pounds", NULL };

  return g_strv_contains (words, word);
}

static void
take_measure (Scan            *scan,
              const TradeWord *word)
{
  if (g_str_equal (word->code, TRADE_MEASURE_GROWTH))
    {
      scan->has_percent = TRUE;
      return;
    }
  if (scan->has_measure)
    scan->found->is_other = TRUE;

  scan->has_measure = TRUE;
  scan->found->quantity.measure = word->code;
  g_strlcpy (scan->found->quantity.unit, word->unit, sizeof scan->found->quantity.unit);
}

/* "新台幣百萬元": what the money behind its name is counted in, whosesoever it is. */
static gboolean
is_mere_piece (const Scan      *scan,
               const TradeWord *word)
{
  static const char *const pieces[] = { "元", "円", NULL };

  return g_strv_contains (pieces, word->words) && scan->found->has_noun && g_str_equal (scan->found->quantity.measure, TRADE_MEASURE_VALUE);
}

/* What money is called that has no currency of its own by that. Signs of dollars and yuan may be those of others as well. */
static void
take_sign (Scan       *scan,
           const char *sign,
           gsize       length)
{
  TradeQuantity *quantity = &scan->found->quantity;

  if (length < sizeof quantity->sign && *sign != '$' && !g_str_has_prefix (sign, "¥") && !g_str_has_prefix (sign, "￥") &&
      g_str_equal (quantity->measure, TRADE_MEASURE_VALUE) && g_str_equal (quantity->unit, TRADE_UNIT_UNSTATED))
    {
      memcpy (quantity->sign, sign, length);
      quantity->sign[length] = '\0';
    }
}

static void
take_word (Scan            *scan,
           const TradeWord *word)
{
  switch (word->kind)
    {
    case TRADE_WORD_FILLER:
      break;
    case TRADE_WORD_FLOW:
      take_flow (scan, word);
      break;
    case TRADE_WORD_WHOLE:
      scan->n_wholes++;
      break;
    case TRADE_WORD_SCALE:
      scan->is_small = g_ascii_isdigit (*word->words) && word->scale > 0 && word->scale < 3;
      take_scale (scan, word->scale);
      break;
    case TRADE_WORD_LETTER:
      scan->letter = word->scale;
      scan->has_scale = TRUE;
      break;
    case TRADE_WORD_NOUN:
      if (!is_mere_piece (scan, word))
        {
          take_noun (scan, word->code, word->unit, word->scale, is_general (word->words));
          take_sign (scan, word->words, strlen (word->words));
        }
      break;
    case TRADE_WORD_VALUATION:
      take_code (scan, &scan->found->valuation, word->code);
      break;
    case TRADE_WORD_ADJUSTMENT:
      take_code (scan, &scan->found->adjustment, word->code);
      break;
    case TRADE_WORD_PRICES:
      take_code (scan, &scan->found->prices, word->code);
      break;
    case TRADE_WORD_TYPE:
      take_type (scan, word->code);
      break;
    case TRADE_WORD_MEASURE:
      take_measure (scan, word);
      break;
    case TRADE_WORD_OTHER:
      scan->found->is_other = TRUE;
      break;
    default:
      g_assert_not_reached ();
    }
}

static gboolean
is_year (const char *text)
{
  const int year = (int) g_ascii_strtoll (text, NULL, 10);

  return strspn (text, "0123456789") == 4 && trade_period_cell_is_year (year);
}

/* "2015=100", and "2015 prices", whose year is none of the values. */
static const char *
take_base (Scan       *scan,
           const char *text)
{
  static const char *const prices[] = { "prices", "preise", "prix", "precios", "preços", NULL };
  const char *rest = text + 4;

  if (!is_year (text))
    return text;

  rest += strspn (rest, " ");
  if (*rest == '=' && g_str_has_prefix (rest + 1 + strspn (rest + 1, " "), INDEX_BASE))
    {
      scan->has_index = TRUE;
      return rest + 1 + strspn (rest + 1, " ") + strlen (INDEX_BASE);
    }
  for (guint i = 0; prices[i] != NULL; i++)
    if (g_str_has_prefix (rest, prices[i]))
      {
        take_code (scan, &scan->found->prices, TRADE_PRICES_CONSTANT);
        return rest + strlen (prices[i]);
      }

  return g_strcmp0 (scan->found->prices, TRADE_PRICES_CONSTANT) == 0 ? text + 4 : text;
}

static const char *
take_period (Scan       *scan,
             const char *text)
{
  TradePeriod period;
  const char *end = scan->found->has_period ? text : trade_words_match_period (text, &period);

  if (end == text)
    return text;
  scan->found->period = period;
  scan->found->has_period = TRUE;

  return end;
}

/* A power of ten as such: "10^6", "10⁶", "1e6", "× 10^6". */
static const char *
take_power (Scan       *scan,
            const char *text)
{
  static const char *const digits[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
  const char *p = text;
  int power = 0;

  if (g_str_has_prefix (p, "x ") || g_str_has_prefix (p, "x1"))
    p++;
  else if (g_str_has_prefix (p, "×"))
    p += strlen ("×");
  p += strspn (p, " ");

  if (g_str_has_prefix (p, "10^") || g_str_has_prefix (p, "1e"))
    {
      p += *(p + 1) == 'e' ? strlen ("1e") : strlen ("10^");
      while (g_ascii_isdigit (*p) && power < MOST_POWER)
        power = power * 10 + (*p++ - '0');
    }
  else if (g_str_has_prefix (p, "10"))
    {
      p += strlen ("10");
      for (guint i = 0; i < G_N_ELEMENTS (digits) && power < MOST_POWER; i++)
        if (g_str_has_prefix (p, digits[i]))
          {
            power = power * 10 + (int) i;
            p += strlen (digits[i]);
            i = G_MAXUINT;
          }
    }
  if (power == 0 || g_ascii_isalnum (*p))
    return text;

  take_scale (scan, power);

  return p;
}

/* The mark of a footnote: "1)", "(2)", "*", "³". */
static const char *
skip_footnote (const char *text)
{
  static const char *const marks[] = { "*", "†", "‡", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "⁰" };
  const gboolean is_open = *text == '(' || *text == '[';
  const gsize n = strspn (text + is_open, "0123456789");

  if (n > 0 && n <= 2 && (text[is_open + n] == ')' || (is_open && text[is_open + n] == ']')) &&
      !(is_open && n == 2 && g_str_has_prefix (text + 1, "10")))
    return text + is_open + n + 1;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (text, marks[i]))
      return text + strlen (marks[i]);

  return text;
}

/* Brackets and commas part what is called so from what is said of it. */
static const char *
skip_mark (Scan       *scan,
           const char *text)
{
  static const char *const opening[] = { "(", "[", "（", "［" };
  static const char *const closing[] = { ")", "]", "）", "］" };
  static const char *const stops[] = { ",", ";", "，", "、" };

  for (guint i = 0; i < G_N_ELEMENTS (opening); i++)
    if (g_str_has_prefix (text, opening[i]))
      {
        end_note (scan);
        scan->depth++;
        scan->is_note = TRUE;
        return text + strlen (opening[i]);
      }
  for (guint i = 0; i < G_N_ELEMENTS (closing); i++)
    if (g_str_has_prefix (text, closing[i]))
      {
        end_note (scan);
        scan->depth -= scan->depth > 0;
        scan->is_note = scan->depth > 0;
        return text + strlen (closing[i]);
      }
  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    if (g_str_has_prefix (text, stops[i]))
      {
        end_note (scan);
        scan->is_note = TRUE;
        return text + strlen (stops[i]);
      }

  return text + strspn (text, " ");
}

/* A currency with its scale right behind it: "usdbn", "eurm". */
static gboolean
take_glued (Scan       *scan,
            const char *word)
{
  gsize length;
  const TradeWord *scale = strlen (word) > 3 ? trade_lexicon_match (word + 3, &length) : NULL;
  g_autofree char *currency = NULL;
  g_autofree char *code = NULL;

  if (scale == NULL || word[3 + length] != '\0' || (scale->kind != TRADE_WORD_SCALE && scale->kind != TRADE_WORD_LETTER))
    return FALSE;

  currency = g_strndup (word, 3);
  if (!is_currency (currency) || is_plain_word (currency))
    return FALSE;

  code = g_ascii_strup (word, 3);
  take_noun (scan, TRADE_MEASURE_VALUE, code, 0, FALSE);
  take_scale (scan, scale->scale);

  return TRUE;
}

/* Money with a letter right before it: "k€", "mmus$". One M alone counts thousands in some countries, and millions in others. */
static gboolean
take_counted (Scan       *scan,
              const char *word)
{
  static const struct
  {
    const char *letters;
    int         scale;
  } counts[] = { { "mm", 6 }, { "k", 3 }, { "m", -1 } };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      const char *rest = word + strlen (counts[i].letters);
      const TradeWord *money;
      gsize length;

      if (!g_str_has_prefix (word, counts[i].letters))
        continue;
      money = trade_lexicon_match (rest, &length);
      if (money == NULL || money->kind != TRADE_WORD_NOUN || rest[length] != '\0' || !g_str_equal (money->code, TRADE_MEASURE_VALUE))
        continue;
      take_word (scan, money);
      if (counts[i].scale > 0)
        take_scale (scan, counts[i].scale);
      else
        scan->found->is_odd_unit = TRUE;
      return TRUE;
    }

  return FALSE;
}

static gboolean
is_stop (gunichar character)
{
  return g_utf8_strchr (" ,;()[]（）［］、，", -1, character) != NULL;
}

/* How many bytes a word has: one character at least. */
static gsize
measure_word (const char *text)
{
  const char *end = g_utf8_next_char (text);

  while (*end != '\0' && !is_stop (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);

  return (gsize) (end - text);
}

/* Whether a scale stands in what a text goes on with, up to a mark, and no money behind it that is known. */
static gboolean
is_scaled_behind (const char *text)
{
  for (guint i = 0; i < NAME_WORDS; i++)
    {
      const char *end = text + strcspn (text, " ,;()[]");
      const TradeWord *word, *next;
      gsize length;

      if (*end != ' ')
        return FALSE;
      text = end + 1;
      word = trade_lexicon_match (text, &length);
      if (word == NULL || word->kind != TRADE_WORD_SCALE || word->scale < LEAST_SCALE)
        continue;

      text += length;
      text += strspn (text, " ");
      next = trade_lexicon_match (text, &length);
      return next == NULL || next->kind != TRADE_WORD_NOUN;
    }

  return FALSE;
}

/* Money by its name, beside how it is counted, or by a sign of its own: "rm million", "₱". Returns how many bytes that is. */
static gsize
take_named (Scan       *scan,
            const char *text)
{
  const gunichar first = g_utf8_get_char (text);
  const gboolean is_sign = g_unichar_type (first) == G_UNICODE_CURRENCY_SYMBOL;
  const char *unit;
  gsize length;

  /* One letter of ASCII, or digits, are no name. */
  if (!is_sign && (!g_unichar_isalpha (first) || measure_word (text) < 2 ||
                   !((scan->has_scale && scan->found->quantity.scale >= LEAST_SCALE) || is_scaled_behind (text))))
    return 0;

  length = trade_currency_names_match (text, &unit);
  if (length > 0)
    {
      take_noun (scan, TRADE_MEASURE_VALUE, unit, 0, FALSE);
      take_sign (scan, text, length);
    }

  return length;
}

/* A word that the lexicon lacks: the code of a currency, such a code behind a letter, its name, or one that is not known. */
static const char *
take_rest (Scan       *scan,
           const char *text)
{
  const gsize length = measure_word (text);
  g_autofree char *word = g_strndup (text, length);
  g_autofree char *code = NULL;
  gsize n_named;

  if (is_currency (word) && (!is_plain_word (word) || is_meant (scan, word, text + length)))
    {
      code = g_ascii_strup (word, -1);
      take_noun (scan, TRADE_MEASURE_VALUE, code, 0, FALSE);
    }
  else if (g_str_equal (word, ECU) && is_meant (scan, word, text + length))
    take_noun (scan, TRADE_MEASURE_VALUE, "EUR", 0, FALSE);
  else if (length == 4 && strchr ("mkt", *word) != NULL && is_currency (word + 1) && !is_plain_word (word + 1))
    {
      code = g_ascii_strup (word + 1, -1);
      take_noun (scan, TRADE_MEASURE_VALUE, code, 0, FALSE);
      take_scale (scan, *word == 'm' ? 6 : 3);
    }
  else if ((n_named = take_named (scan, text)) > 0)
    return text + n_named;
  else if (!take_glued (scan, word) && !take_counted (scan, word))
    {
      /* To some a thousand, to others a million. */
      scan->found->is_odd_unit = scan->found->is_odd_unit || g_str_equal (word, "mil");
      add_unknown (scan);
    }

  return text + length;
}

static const char *
take_next (Scan       *scan,
           const char *text)
{
  const char *rest = take_power (scan, text);
  const TradeWord *word;
  gsize length;

  if (rest == text)
    rest = skip_footnote (text);
  if (rest == text)
    rest = skip_mark (scan, text);
  if (rest == text)
    rest = take_base (scan, text);
  if (rest == text)
    rest = take_period (scan, text);
  if (rest != text)
    return rest;

  word = trade_lexicon_match (text, &length);
  if (word == NULL)
    return take_rest (scan, text);
  if (word->kind != TRADE_WORD_NOUN)
    scan->last = NEIGHBOUR_NONE;
  take_word (scan, word);

  return text + length;
}

static void
conclude (Scan *scan)
{
  TradeWords *found = scan->found;
  TradeQuantity *quantity = &found->quantity;
  const gboolean is_money = found->has_noun && g_str_equal (quantity->measure, TRADE_MEASURE_VALUE);

  end_note (scan);
  /* All of what, nothing tells. */
  if (found->flow == NULL)
    found->n_unknown += scan->n_wholes;
  if (scan->letter > 0 && is_money && !quantity->has_scale)
    {
      quantity->scale = scan->letter;
      quantity->has_scale = TRUE;
    }
  /* "m" may be metres as well as millions; "b", the mark of a footnote; "cr", credit. */
  else if (scan->letter > 0)
    {
      found->n_noted++;
      found->is_odd_unit = found->is_odd_unit || (scan->letter != 9 && scan->letter != 7 && !found->is_other);
    }
  /* "100" alone may be the base of an index. */
  if (scan->is_small && quantity->has_scale && quantity->scale < 3 && !found->has_noun)
    found->is_odd_unit = TRUE;

  if (scan->has_measure)
    {
      const gboolean is_index = g_str_equal (quantity->unit, TRADE_UNIT_INDEX);

      found->is_other = (found->is_other && !is_index) || is_money;
      found->has_noun = TRUE;
    }
  else if (scan->has_percent || scan->has_index)
    {
      found->is_other = found->is_other || scan->has_index || found->has_noun;
      quantity->measure = TRADE_MEASURE_GROWTH;
      g_strlcpy (quantity->unit, TRADE_UNIT_PERCENT, sizeof quantity->unit);
      found->has_noun = TRUE;
    }
}

/* Sweden, Denmark and Norway all write "tkr" and "mkr": only Swedish words tell that kronor are meant. */
static void
settle_crowns (const char    *folded,
               TradeQuantity *quantity)
{
  static const char *const crowns[] = { "tkr", "mkr" }, *const words[] = { "varu", "värde", "utrikeshandel", "svensk", "sverige" };
  gboolean has_crowns = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (crowns) && g_str_equal (quantity->unit, TRADE_UNIT_UNSTATED); i++)
    has_crowns = has_crowns || strstr (folded, crowns[i]) != NULL;
  for (guint i = 0; i < G_N_ELEMENTS (words) && has_crowns; i++)
    if (strstr (folded, words[i]) != NULL)
      g_strlcpy (quantity->unit, "SEK", sizeof quantity->unit);
}

/*
 * trade_words_read:
 * @folded: words, as trade_heading_fold() makes them
 *
 * Reads what words say of values: their flow, their unit, their period and what else tells values apart.
 *
 * Returns: what they say
 */
TradeWords
trade_words_read (const char *folded)
{
  TradeWords found = { .quantity = { .measure = TRADE_MEASURE_VALUE, .unit = TRADE_UNIT_UNSTATED } };
  Scan scan = { .found = &found };

  for (const char *rest = folded; *rest != '\0'; scan.n_read++)
    rest = take_next (&scan, rest);
  conclude (&scan);
  settle_crowns (folded, &found.quantity);

  return found;
}

/*
 * trade_words_is_unit:
 * @self: words
 *
 * Tells whether they say nothing but what is counted, and how.
 *
 * Returns: whether that is all
 */
gboolean
trade_words_is_unit (const TradeWords *self)
{
  return (self->has_noun || self->quantity.has_scale) && self->n_unknown == 0 && self->n_noted == 0 && !self->is_odd_unit &&
         !self->is_other && self->flow == NULL && !self->has_period && self->type == NULL;
}
