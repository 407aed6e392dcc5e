/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-column-scope.h"

#include <string.h>

#include "trade-dialect.h"
#include "trade-region.h"
#include "trade-vocabulary.h"
#include "trade-words.h"

/* What stands behind commas and in brackets in the name of a column, beside the unit: a partner, a product, how sure the values
 * are. */

/* Shorter names of places are codes, or words. */
#define LEAST_NAME 4

/* What stands before a partner, folded. */
static const char *const before_partners[] = {
  "to the ", "to ", "from the ", "from ", "with the ", "with ", "into ", "nach ", "aus ", "mit ", "in die ", "vers ", "vers la ", "vers le ",
  "avec ", "à destination de ", "en provenance de ", "hacia ", "a ", "con ", "desde ", "para ", "com ", "в ", "во ", "из ", "с ", "対", "对",
  "إلى ", "من ", "مع ",
};

/* These are short, and known to all. */
static const char *const short_places[] = { "us", "usa", "uk", "uae", "eu", "ue", "prc", "ес", "ue27", "gcc", "cis", NULL };

/* That values count from the start of the year on, folded. What stands before a longer word is found first. */
static const char *const cumulatives[] = {
  "cumulative since january", "cumulative since the start of the year", "cumulative from january", "cumulated", "cumulative",
  "cumulatively", "cum", "ytd", "year-to-date", "year to date", "since january", "kumulierte", "kumulierten", "kumuliert",
  "kumuliert seit januar", "seit januar", "seit jahresbeginn", "cumul", "cumulé", "cumulés", "cumulée", "cumulées", "cumul depuis janvier",
  "cumulé depuis janvier", "depuis janvier", "depuis le début de l’année", "depuis le début de l'année", "acumulado", "acumulada",
  "acumulados", "acumuladas", "acumulado no ano", "acumulado do ano", "acumulado en el año", "acumulado del año", "acumulado anual",
  "desde enero", "desde janeiro", "en lo que va del año", "нарастающим итогом", "нарастающим итогом с начала года", "с начала года",
  "from the beginning of the year", "since the beginning of the year", "lũy kế", "luỹ kế", "1至当月累计", "1至本月累计", "本年累计", "年初至今", "累计", "累計", "年初からの累計", "年初来累計", "تراكمي", "تراكمية", "منذ بداية العام",
};

static gboolean
joins_words (gunichar last,
             gunichar next)
{
  return last < 0x2E80 && next < 0x2E80 && g_unichar_isalpha (last) && g_unichar_isalpha (next);
}

/* The longest of the words that stands at a place as a whole. */
static gsize
match_cumulative (const char *folded,
                  const char *text)
{
  gsize best = 0;

  if (text > folded && joins_words (g_utf8_get_char (g_utf8_prev_char (text)), g_utf8_get_char (text)))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (cumulatives); i++)
    {
      const gsize n = strlen (cumulatives[i]);

      if (n > best && g_str_has_prefix (text, cumulatives[i]) &&
          !joins_words (g_utf8_get_char (g_utf8_prev_char (text + n)), g_utf8_get_char (text + n)))
        best = n;
    }

  return best;
}

/*
 * trade_column_cut_cumulative:
 * @folded: words, as trade_heading_fold() makes them
 * @is_cumulative: (out): return location for whether they say that values count from the start of the year on
 *
 * Takes that out of them.
 *
 * Returns: (transfer full): the other words
 */
char *
trade_column_cut_cumulative (const char *folded,
                             gboolean   *is_cumulative)
{
  g_autoptr (GString) rest = g_string_new (NULL);

  *is_cumulative = FALSE;
  for (const char *p = folded; *p != '\0';)
    {
      const gsize n = match_cumulative (folded, p);

      if (n == 0)
        {
          g_string_append_unichar (rest, g_utf8_get_char (p));
          p = g_utf8_next_char (p);
          continue;
        }
      *is_cumulative = TRUE;
      p += n;
      p += rest->len == 0 || rest->str[rest->len - 1] == ' ' ? strspn (p, " ") : 0;
    }

  return g_strstrip (g_string_free (g_steal_pointer (&rest), FALSE));
}

/* What values are of beside the period that a title or a row tells, folded. */
static const struct
{
  const char          *words;
  TradeColumnRelation  relation;
} relations[] = {
  { "this month", TRADE_COLUMN_OF_MONTH }, { "reporting month", TRADE_COLUMN_OF_MONTH }, { "current month", TRADE_COLUMN_OF_MONTH },
  { "本月", TRADE_COLUMN_OF_MONTH }, { "当月", TRADE_COLUMN_OF_MONTH },
  { "same period of last year", TRADE_COLUMN_EARLIER }, { "same period last year", TRADE_COLUMN_EARLIER },
  { "same period of the previous year", TRADE_COLUMN_EARLIER }, { "same period of previous year", TRADE_COLUMN_EARLIER },
  { "same period a year earlier", TRADE_COLUMN_EARLIER }, { "corresponding period of last year", TRADE_COLUMN_EARLIER },
  { "corresponding period of the previous year", TRADE_COLUMN_EARLIER }, { "vorjahreszeitraum", TRADE_COLUMN_EARLIER },
  { "même période de l’année précédente", TRADE_COLUMN_EARLIER }, { "même période de l'année précédente", TRADE_COLUMN_EARLIER },
  { "mismo período del año anterior", TRADE_COLUMN_EARLIER }, { "mismo periodo del año anterior", TRADE_COLUMN_EARLIER },
  { "mesmo período do ano anterior", TRADE_COLUMN_EARLIER }, { "соответствующий период прошлого года", TRADE_COLUMN_EARLIER },
  { "上年同期", TRADE_COLUMN_EARLIER }, { "去年同期", TRADE_COLUMN_EARLIER }, { "前年同期", TRADE_COLUMN_EARLIER },
  { "cùng kỳ năm trước", TRADE_COLUMN_EARLIER }, { "نفس الفترة من العام السابق", TRADE_COLUMN_EARLIER },
};

/*
 * trade_column_cut_relation:
 * @folded: words, as trade_heading_fold() makes them
 * @relation: (out): return location for what they say of the period of values
 *
 * Takes that out of them.
 *
 * Returns: (transfer full): the other words
 */
char *
trade_column_cut_relation (const char          *folded,
                           TradeColumnRelation *relation)
{
  *relation = TRADE_COLUMN_OF_PERIOD;
  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    {
      const char *found = strstr (folded, relations[i].words);
      g_autofree char *before = found != NULL ? g_strndup (folded, (gsize) (found - folded)) : NULL;

      if (found == NULL)
        continue;
      *relation = relations[i].relation;
      found += strlen (relations[i].words);
      return g_strstrip (g_strconcat (before, found + strspn (found, " ,"), NULL));
    }

  return g_strdup (folded);
}

static gboolean
is_place (const char *name)
{
  if (strlen (name) < LEAST_NAME && !g_strv_contains (short_places, name))
    return FALSE;

  return trade_region_find (name) != NULL || trade_vocabulary_rate_place (name, name) != TRADE_CODE_MEMBER;
}

/* The place that is all that a part says, with "to" or "from" before it. */
static const char *
find_place (const char *part)
{
  if (is_place (part))
    return part;

  for (guint i = 0; i < G_N_ELEMENTS (before_partners); i++)
    if (g_str_has_prefix (part, before_partners[i]) && is_place (part + strlen (before_partners[i])))
      return part + strlen (before_partners[i]);

  return NULL;
}

static gboolean
take_name (char       *field,
           const char *name)
{
  return *field == '\0' && g_strlcpy (field, name, TRADE_COLUMN_MAX_SCOPE) < TRADE_COLUMN_MAX_SCOPE;
}

static gboolean
take_place (TradeColumnScope *scope,
            const char       *place)
{
  return trade_vocabulary_rate_place (place, place) == TRADE_CODE_WHOLE || take_name (scope->partner, place);
}

/* Whether all words of a part say what values are, and in what they are counted. */
static gboolean
is_known (const char *part)
{
  const TradeWords words = trade_words_read (part);

  return words.n_unknown + words.n_noted == 0 && !words.is_odd_unit;
}

static gboolean
take_part (TradeColumnScope *scope,
           const char       *part)
{
  const char *inner = trade_vocabulary_skip_part (part);
  const char *place;
  TradeStatus status;

  if (*part == '\0' || is_known (part))
    return FALSE;
  if (trade_vocabulary_is_whole (part))
    return TRUE;

  /* Only now: to know the names of countries takes a while, and most parts are units. */
  place = find_place (inner != NULL ? inner : part);
  if (place != NULL)
    return take_place (scope, place);
  if (inner != NULL)
    return take_name (scope->product, inner);
  if (!trade_dialect_parse_flag (part, &status) || trade_status_get_presence (status) == TRADE_PRESENCE_NEVER)
    return FALSE;
  scope->status = MAX (scope->status, status);

  return TRUE;
}

/* How many bytes a text has up to the next mark that parts what is called so from what is said of it; "Korea, Republic of" has one
 * within. */
static gsize
measure_part (const char *text)
{
  const gsize n = strcspn (text, ",;()[]");
  const gsize longer = text[n] == ',' ? n + 1 + strcspn (text + n + 1, ",;()[]") : n;
  g_autofree char *both = g_strstrip (g_strndup (text, longer));

  return longer > n && strlen (both) > LEAST_NAME && trade_region_find (both) != NULL ? longer : n;
}

/* "Exports to Uganda": the place behind the first words. */
static gsize
measure_direction (const char       *part,
                   TradeColumnScope *scope)
{
  for (const char *p = strchr (part, ' '); p != NULL; p = strchr (p + 1, ' '))
    for (guint i = 0; i < G_N_ELEMENTS (before_partners); i++)
      if (g_str_has_prefix (p + 1, before_partners[i]) && is_place (p + 1 + strlen (before_partners[i])) &&
          take_place (scope, p + 1 + strlen (before_partners[i])))
        return (gsize) (p - part);

  return strlen (part);
}

/* Marks of Chinese and Japanese are as good as others. */
static char *
plain_marks (const char *folded)
{
  static const char *const marks[][2] = { { "（", "(" }, { "［", "[" }, { "）", ")" }, { "］", "]" }, { "，", "," }, { "；", ";" } };
  GString *plain = g_string_new (folded);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    g_string_replace (plain, marks[i][0], marks[i][1], 0);

  return g_string_free (plain, FALSE);
}

static void
append_mark (GString *rest,
             char     mark)
{
  if ((mark == '(' || mark == '[') && rest->len > 0 && rest->str[rest->len - 1] != ' ')
    g_string_append_c (rest, ' ');
  g_string_append_c (rest, mark);
}

/*
 * trade_column_scope_cut:
 * @folded: the name of a column, as trade_heading_fold() makes it
 * @scope: (out): return location for what was taken out of it
 *
 * Takes what a name says of a partner, of a product or of how sure its values are out of it. What is not known stays.
 *
 * Returns: (transfer full): the other words
 */
char *
trade_column_scope_cut (const char       *folded,
                        TradeColumnScope *scope)
{
  g_autofree char *plain = plain_marks (folded);
  g_autoptr (GString) rest = g_string_new (NULL);
  char mark = '\0';

  *scope = (TradeColumnScope) { .status = TRADE_STATUS_NORMAL };
  for (const char *p = plain;;)
    {
      const gsize n = measure_part (p);
      g_autofree char *part = g_strstrip (g_strndup (p, n));
      const gboolean is_cut = mark != '\0' && take_part (scope, part);

      if (mark != '\0' && !(is_cut && (mark == ',' || mark == ';')))
        append_mark (rest, mark);
      if (mark == '\0')
        g_string_append_len (rest, part, (gssize) (is_known (part) ? strlen (part) : measure_direction (part, scope)));
      else if (!is_cut)
        g_string_append_len (rest, p, (gssize) n);
      p += n;
      if (*p == '\0')
        break;
      mark = *p++;
    }

  return g_strchomp (g_string_free (g_steal_pointer (&rest), FALSE));
}
