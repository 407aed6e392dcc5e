/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-dialect.h"

#include <string.h>

#include "trade-heading.h"

/* Flags that stand beside a value, as Eurostat, the OECD and SDMX write them. */
static const struct
{
  char        flag;
  TradeStatus status;
} flags[] = {
  { 'a', TRADE_STATUS_NORMAL },          { 'b', TRADE_STATUS_BREAK },       { 'c', TRADE_STATUS_SUPPRESSED },
  { 'd', TRADE_STATUS_DEFINITION_DIFFERS }, { 'e', TRADE_STATUS_ESTIMATED }, { 'f', TRADE_STATUS_FORECAST },
  { 'i', TRADE_STATUS_IMPUTED },         { 'm', TRADE_STATUS_IMPOSSIBLE },  { 'n', TRADE_STATUS_NOT_SIGNIFICANT },
  { 'p', TRADE_STATUS_PROVISIONAL },     { 'r', TRADE_STATUS_NORMAL },      { 's', TRADE_STATUS_ESTIMATED },
  { 'u', TRADE_STATUS_UNRELIABLE },      { 'z', TRADE_STATUS_IMPOSSIBLE },
};

/* Of several letters a word is made sooner than a list of flags; three of them stand together in the order of the alphabet. */
#define MOST_FLAGS 3

/* The words that agencies use in English, German, French, Spanish, Portuguese, Japanese, Chinese, Russian and Arabic, folded. */
static const struct
{
  const char *words;
  TradeStatus status;
} names[] = {
  { "-", TRADE_STATUS_NORMAL }, { "none", TRADE_STATUS_NORMAL }, { "na", TRADE_STATUS_NORMAL }, { "n/a", TRADE_STATUS_NORMAL },
  { "n a", TRADE_STATUS_NORMAL }, { "kein wert vorhanden", TRADE_STATUS_MISSING }, { "no value available", TRADE_STATUS_MISSING },
  { "normal", TRADE_STATUS_NORMAL }, { "actual", TRADE_STATUS_NORMAL }, { "final", TRADE_STATUS_NORMAL },
  { "definitive", TRADE_STATUS_NORMAL }, { "reported", TRADE_STATUS_NORMAL }, { "official", TRADE_STATUS_NORMAL },
  { "confirmed", TRADE_STATUS_NORMAL }, { "verified", TRADE_STATUS_NORMAL }, { "revised", TRADE_STATUS_NORMAL },
  { "rev", TRADE_STATUS_NORMAL }, { "def", TRADE_STATUS_NORMAL }, { "fin", TRADE_STATUS_NORMAL },
  { "endgültig", TRADE_STATUS_NORMAL }, { "endgültige", TRADE_STATUS_NORMAL }, { "definitiv", TRADE_STATUS_NORMAL },
  { "revidiert", TRADE_STATUS_NORMAL }, { "revidierte", TRADE_STATUS_NORMAL }, { "berichtigt", TRADE_STATUS_NORMAL },
  { "amtlich", TRADE_STATUS_NORMAL }, { "définitif", TRADE_STATUS_NORMAL }, { "définitive", TRADE_STATUS_NORMAL },
  { "définitifs", TRADE_STATUS_NORMAL }, { "définitives", TRADE_STATUS_NORMAL }, { "révisé", TRADE_STATUS_NORMAL },
  { "révisée", TRADE_STATUS_NORMAL }, { "révisés", TRADE_STATUS_NORMAL }, { "révisées", TRADE_STATUS_NORMAL },
  { "officiel", TRADE_STATUS_NORMAL }, { "definitivo", TRADE_STATUS_NORMAL }, { "definitiva", TRADE_STATUS_NORMAL },
  { "definitivos", TRADE_STATUS_NORMAL }, { "definitivas", TRADE_STATUS_NORMAL }, { "revisado", TRADE_STATUS_NORMAL },
  { "revisada", TRADE_STATUS_NORMAL }, { "oficial", TRADE_STATUS_NORMAL }, { "確報", TRADE_STATUS_NORMAL },
  { "確報値", TRADE_STATUS_NORMAL }, { "確々報", TRADE_STATUS_NORMAL }, { "確定", TRADE_STATUS_NORMAL },
  { "確定値", TRADE_STATUS_NORMAL }, { "改定", TRADE_STATUS_NORMAL }, { "改定値", TRADE_STATUS_NORMAL },
  { "確定数", TRADE_STATUS_NORMAL }, { "最终", TRADE_STATUS_NORMAL }, { "最终数", TRADE_STATUS_NORMAL },
  { "正式", TRADE_STATUS_NORMAL }, { "确定", TRADE_STATUS_NORMAL }, { "修订", TRADE_STATUS_NORMAL },
  { "修订数", TRADE_STATUS_NORMAL }, { "实际", TRADE_STATUS_NORMAL }, { "实际数", TRADE_STATUS_NORMAL },
  { "окончательный", TRADE_STATUS_NORMAL }, { "окончательная", TRADE_STATUS_NORMAL },
  { "окончательное", TRADE_STATUS_NORMAL }, { "окончательные", TRADE_STATUS_NORMAL },
  { "окончательно", TRADE_STATUS_NORMAL }, { "уточненный", TRADE_STATUS_NORMAL }, { "уточнённый", TRADE_STATUS_NORMAL },
  { "уточненные", TRADE_STATUS_NORMAL }, { "уточнённые", TRADE_STATUS_NORMAL }, { "пересмотренные", TRADE_STATUS_NORMAL },
  { "фактический", TRADE_STATUS_NORMAL }, { "фактические", TRADE_STATUS_NORMAL }, { "факт", TRADE_STATUS_NORMAL },
  { "نهائي", TRADE_STATUS_NORMAL }, { "نهائية", TRADE_STATUS_NORMAL }, { "منقح", TRADE_STATUS_NORMAL },
  { "منقحة", TRADE_STATUS_NORMAL }, { "معدل", TRADE_STATUS_NORMAL }, { "معدلة", TRADE_STATUS_NORMAL },
  { "فعلي", TRADE_STATUS_NORMAL }, { "فعلية", TRADE_STATUS_NORMAL }, { "special event", TRADE_STATUS_SPECIAL_EVENT },
  { "not significant", TRADE_STATUS_NOT_SIGNIFICANT }, { "nicht signifikant", TRADE_STATUS_NOT_SIGNIFICANT },
  { "non significatif", TRADE_STATUS_NOT_SIGNIFICANT }, { "no significativo", TRADE_STATUS_NOT_SIGNIFICANT },
  { "não significativo", TRADE_STATUS_NOT_SIGNIFICANT }, { "незначимо", TRADE_STATUS_NOT_SIGNIFICANT },
  { "definition differs", TRADE_STATUS_DEFINITION_DIFFERS }, { "different definition", TRADE_STATUS_DEFINITION_DIFFERS },
  { "break", TRADE_STATUS_BREAK }, { "series break", TRADE_STATUS_BREAK }, { "break in series", TRADE_STATUS_BREAK },
  { "break in time series", TRADE_STATUS_BREAK }, { "break in the series", TRADE_STATUS_BREAK },
  { "bruch", TRADE_STATUS_BREAK }, { "reihenbruch", TRADE_STATUS_BREAK }, { "zeitreihenbruch", TRADE_STATUS_BREAK },
  { "rupture", TRADE_STATUS_BREAK }, { "rupture de série", TRADE_STATUS_BREAK },
  { "rupture de la série", TRADE_STATUS_BREAK }, { "ruptura", TRADE_STATUS_BREAK },
  { "ruptura de serie", TRADE_STATUS_BREAK }, { "ruptura de la serie", TRADE_STATUS_BREAK },
  { "quebra", TRADE_STATUS_BREAK }, { "quebra de série", TRADE_STATUS_BREAK }, { "断层", TRADE_STATUS_BREAK },
  { "разрыв", TRADE_STATUS_BREAK }, { "разрыв ряда", TRADE_STATUS_BREAK }, { "provisional", TRADE_STATUS_PROVISIONAL },
  { "sơ bộ", TRADE_STATUS_PROVISIONAL }, { "ước", TRADE_STATUS_ESTIMATED }, { "ước tính", TRADE_STATUS_ESTIMATED },
  { "preliminary", TRADE_STATUS_PROVISIONAL }, { "prelim", TRADE_STATUS_PROVISIONAL },
  { "prel", TRADE_STATUS_PROVISIONAL }, { "prov", TRADE_STATUS_PROVISIONAL }, { "advance", TRADE_STATUS_PROVISIONAL },
  { "flash", TRADE_STATUS_PROVISIONAL }, { "interim", TRADE_STATUS_PROVISIONAL },
  { "vorläufig", TRADE_STATUS_PROVISIONAL }, { "vorläufige", TRADE_STATUS_PROVISIONAL },
  { "vorläufiger", TRADE_STATUS_PROVISIONAL }, { "vorläufiges", TRADE_STATUS_PROVISIONAL },
  { "vorl", TRADE_STATUS_PROVISIONAL }, { "provisorisch", TRADE_STATUS_PROVISIONAL },
  { "provisoire", TRADE_STATUS_PROVISIONAL }, { "provisoires", TRADE_STATUS_PROVISIONAL },
  { "préliminaire", TRADE_STATUS_PROVISIONAL }, { "préliminaires", TRADE_STATUS_PROVISIONAL },
  { "semi-définitif", TRADE_STATUS_PROVISIONAL }, { "semi-définitive", TRADE_STATUS_PROVISIONAL },
  { "provisorio", TRADE_STATUS_PROVISIONAL }, { "provisoria", TRADE_STATUS_PROVISIONAL },
  { "preliminar", TRADE_STATUS_PROVISIONAL }, { "preliminares", TRADE_STATUS_PROVISIONAL },
  { "avance", TRADE_STATUS_PROVISIONAL }, { "provisório", TRADE_STATUS_PROVISIONAL },
  { "provisória", TRADE_STATUS_PROVISIONAL }, { "provisórios", TRADE_STATUS_PROVISIONAL },
  { "provisórias", TRADE_STATUS_PROVISIONAL }, { "速報", TRADE_STATUS_PROVISIONAL }, { "速報値", TRADE_STATUS_PROVISIONAL },
  { "暫定", TRADE_STATUS_PROVISIONAL }, { "暫定値", TRADE_STATUS_PROVISIONAL }, { "暂定", TRADE_STATUS_PROVISIONAL },
  { "初步", TRADE_STATUS_PROVISIONAL }, { "初步数", TRADE_STATUS_PROVISIONAL }, { "快报", TRADE_STATUS_PROVISIONAL },
  { "快报数", TRADE_STATUS_PROVISIONAL }, { "初值", TRADE_STATUS_PROVISIONAL },
  { "предварительный", TRADE_STATUS_PROVISIONAL }, { "предварительная", TRADE_STATUS_PROVISIONAL },
  { "предварительное", TRADE_STATUS_PROVISIONAL }, { "предварительные", TRADE_STATUS_PROVISIONAL },
  { "предварительно", TRADE_STATUS_PROVISIONAL }, { "أولي", TRADE_STATUS_PROVISIONAL },
  { "أولية", TRADE_STATUS_PROVISIONAL }, { "مؤقت", TRADE_STATUS_PROVISIONAL }, { "مؤقتة", TRADE_STATUS_PROVISIONAL },
  { "semi definitive", TRADE_STATUS_PROVISIONAL }, { "semi-definitive", TRADE_STATUS_PROVISIONAL },
  { "unvalidated", TRADE_STATUS_UNVALIDATED }, { "not validated", TRADE_STATUS_UNVALIDATED },
  { "unconfirmed", TRADE_STATUS_UNVALIDATED }, { "unreliable", TRADE_STATUS_UNRELIABLE },
  { "low reliability", TRADE_STATUS_UNRELIABLE }, { "unzuverlässig", TRADE_STATUS_UNRELIABLE },
  { "geringe zuverlässigkeit", TRADE_STATUS_UNRELIABLE }, { "peu fiable", TRADE_STATUS_UNRELIABLE },
  { "poco fiable", TRADE_STATUS_UNRELIABLE }, { "pouco fiável", TRADE_STATUS_UNRELIABLE },
  { "ненадежно", TRADE_STATUS_UNRELIABLE }, { "imputed", TRADE_STATUS_IMPUTED }, { "imputiert", TRADE_STATUS_IMPUTED },
  { "imputé", TRADE_STATUS_IMPUTED }, { "imputée", TRADE_STATUS_IMPUTED }, { "imputado", TRADE_STATUS_IMPUTED },
  { "imputada", TRADE_STATUS_IMPUTED }, { "estimate", TRADE_STATUS_ESTIMATED }, { "estimates", TRADE_STATUS_ESTIMATED },
  { "estimated", TRADE_STATUS_ESTIMATED }, { "est", TRADE_STATUS_ESTIMATED }, { "geschätzt", TRADE_STATUS_ESTIMATED },
  { "geschätzte", TRADE_STATUS_ESTIMATED }, { "schätzung", TRADE_STATUS_ESTIMATED }, { "estimé", TRADE_STATUS_ESTIMATED },
  { "estimée", TRADE_STATUS_ESTIMATED }, { "estimés", TRADE_STATUS_ESTIMATED }, { "estimées", TRADE_STATUS_ESTIMATED },
  { "estimation", TRADE_STATUS_ESTIMATED }, { "estimado", TRADE_STATUS_ESTIMATED },
  { "estimada", TRADE_STATUS_ESTIMATED }, { "estimados", TRADE_STATUS_ESTIMATED },
  { "estimadas", TRADE_STATUS_ESTIMATED }, { "estimación", TRADE_STATUS_ESTIMATED },
  { "estimativa", TRADE_STATUS_ESTIMATED }, { "推計", TRADE_STATUS_ESTIMATED }, { "推計値", TRADE_STATUS_ESTIMATED },
  { "推定", TRADE_STATUS_ESTIMATED }, { "推定値", TRADE_STATUS_ESTIMATED }, { "估计", TRADE_STATUS_ESTIMATED },
  { "估计数", TRADE_STATUS_ESTIMATED }, { "估计值", TRADE_STATUS_ESTIMATED }, { "估算", TRADE_STATUS_ESTIMATED },
  { "оценка", TRADE_STATUS_ESTIMATED }, { "оценочный", TRADE_STATUS_ESTIMATED }, { "оценочная", TRADE_STATUS_ESTIMATED },
  { "оценочные", TRADE_STATUS_ESTIMATED }, { "تقدير", TRADE_STATUS_ESTIMATED }, { "تقديري", TRADE_STATUS_ESTIMATED },
  { "تقديرية", TRADE_STATUS_ESTIMATED }, { "تقديرات", TRADE_STATUS_ESTIMATED },
  { "flash estimate", TRADE_STATUS_ESTIMATED }, { "experimental", TRADE_STATUS_EXPERIMENTAL },
  { "experimentell", TRADE_STATUS_EXPERIMENTAL }, { "expérimental", TRADE_STATUS_EXPERIMENTAL },
  { "forecast", TRADE_STATUS_FORECAST }, { "forecasts", TRADE_STATUS_FORECAST }, { "forecasted", TRADE_STATUS_FORECAST },
  { "projection", TRADE_STATUS_FORECAST }, { "projections", TRADE_STATUS_FORECAST },
  { "projected", TRADE_STATUS_FORECAST }, { "proj", TRADE_STATUS_FORECAST }, { "fcst", TRADE_STATUS_FORECAST },
  { "progn", TRADE_STATUS_FORECAST }, { "prognose", TRADE_STATUS_FORECAST },
  { "prognostiziert", TRADE_STATUS_FORECAST }, { "projektion", TRADE_STATUS_FORECAST },
  { "prévision", TRADE_STATUS_FORECAST }, { "prévisions", TRADE_STATUS_FORECAST },
  { "prévisionnel", TRADE_STATUS_FORECAST }, { "projeté", TRADE_STATUS_FORECAST }, { "previsión", TRADE_STATUS_FORECAST },
  { "previsiones", TRADE_STATUS_FORECAST }, { "pronóstico", TRADE_STATUS_FORECAST },
  { "proyección", TRADE_STATUS_FORECAST }, { "proyectado", TRADE_STATUS_FORECAST }, { "previsão", TRADE_STATUS_FORECAST },
  { "projeção", TRADE_STATUS_FORECAST }, { "projetado", TRADE_STATUS_FORECAST }, { "予測", TRADE_STATUS_FORECAST },
  { "予測値", TRADE_STATUS_FORECAST }, { "予想", TRADE_STATUS_FORECAST }, { "預測", TRADE_STATUS_FORECAST },
  { "预测", TRADE_STATUS_FORECAST }, { "预测数", TRADE_STATUS_FORECAST }, { "预测值", TRADE_STATUS_FORECAST },
  { "预计", TRADE_STATUS_FORECAST }, { "прогноз", TRADE_STATUS_FORECAST }, { "прогнозный", TRADE_STATUS_FORECAST },
  { "прогнозные", TRADE_STATUS_FORECAST }, { "توقع", TRADE_STATUS_FORECAST }, { "توقعات", TRADE_STATUS_FORECAST },
  { "متوقع", TRADE_STATUS_FORECAST }, { "إسقاط", TRADE_STATUS_FORECAST }, { "not collected", TRADE_STATUS_NOT_COLLECTED },
  { "nicht erhoben", TRADE_STATUS_NOT_COLLECTED }, { "missing", TRADE_STATUS_MISSING },
  { "not available", TRADE_STATUS_MISSING }, { "unavailable", TRADE_STATUS_MISSING },
  { "nicht verfügbar", TRADE_STATUS_MISSING }, { "fehlt", TRADE_STATUS_MISSING },
  { "non disponible", TRADE_STATUS_MISSING }, { "manquant", TRADE_STATUS_MISSING },
  { "no disponible", TRADE_STATUS_MISSING }, { "indisponível", TRADE_STATUS_MISSING }, { "不明", TRADE_STATUS_MISSING },
  { "缺失", TRADE_STATUS_MISSING }, { "нет данных", TRADE_STATUS_MISSING }, { "غير متاح", TRADE_STATUS_MISSING },
  { "confidential", TRADE_STATUS_SUPPRESSED }, { "suppressed", TRADE_STATUS_SUPPRESSED },
  { "secret", TRADE_STATUS_SUPPRESSED }, { "withheld", TRADE_STATUS_SUPPRESSED },
  { "vertraulich", TRADE_STATUS_SUPPRESSED }, { "geheim", TRADE_STATUS_SUPPRESSED },
  { "gesperrt", TRADE_STATUS_SUPPRESSED }, { "confidentiel", TRADE_STATUS_SUPPRESSED },
  { "confidentielle", TRADE_STATUS_SUPPRESSED }, { "confidencial", TRADE_STATUS_SUPPRESSED },
  { "secreto", TRADE_STATUS_SUPPRESSED }, { "秘匿", TRADE_STATUS_SUPPRESSED }, { "保密", TRADE_STATUS_SUPPRESSED },
  { "机密", TRADE_STATUS_SUPPRESSED }, { "конфиденциально", TRADE_STATUS_SUPPRESSED },
  { "конфиденциальные", TRADE_STATUS_SUPPRESSED }, { "سري", TRADE_STATUS_SUPPRESSED },
  { "سرية", TRADE_STATUS_SUPPRESSED },
};

/* What stands behind such a word and adds nothing: "preliminary data". */
static const char *const nouns[] = {
  " data", " figure", " figures", " value", " values", " result", " results", " daten", " zahlen", " werte", " wert", " ergebnis",
  " ergebnisse", " données", " chiffres", " datos", " cifras", " dados", " данные", "数据", NULL,
};

static gboolean
find_flag (char         letter,
           TradeStatus *status)
{
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    if (flags[i].flag == letter)
      {
        *status = flags[i].status;
        return TRUE;
      }

  return FALSE;
}

/* "p", "be", "bdu". */
static gboolean
parse_letters (const char  *word,
               TradeStatus *status)
{
  const gsize n = strlen (word);
  TradeStatus found = TRADE_STATUS_NORMAL;

  for (gsize i = 0; i < n; i++)
    {
      TradeStatus one;

      if (n > MOST_FLAGS || !find_flag (word[i], &one) || (i > 0 && word[i] == word[i - 1]) ||
          (n == MOST_FLAGS && i > 0 && word[i] < word[i - 1]))
        return FALSE;
      found = MAX (found, one);
    }
  *status = found;

  return n > 0;
}

static gboolean
find_name (const char  *words,
           TradeStatus *status)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (words, names[i].words))
      {
        *status = names[i].status;
        return TRUE;
      }

  return FALSE;
}

/* One thing that is said, whole. */
static gboolean
parse_whole (const char  *words,
             TradeStatus *status)
{
  if (find_name (words, status) || parse_letters (words, status))
    return TRUE;

  for (guint i = 0; nouns[i] != NULL; i++)
    if (g_str_has_suffix (words, nouns[i]))
      {
        g_autofree char *bare = g_strndup (words, strlen (words) - strlen (nouns[i]));

        return find_name (bare, status);
      }

  return FALSE;
}

/* Several things that are said after each other, all of which must be known. */
static gboolean
parse_list (const char  *words,
            TradeStatus *status)
{
  g_auto (GStrv) parts = g_strsplit_set (words, ",;/&+ ", -1);
  TradeStatus found = TRADE_STATUS_NORMAL;
  guint n = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      TradeStatus one;

      if (*parts[i] == '\0' || g_str_equal (parts[i], "and"))
        continue;
      if (!parse_whole (parts[i], &one))
        return FALSE;
      found = MAX (found, one);
      n++;
    }
  *status = found;

  return n > 0;
}

/**
 * trade_dialect_parse_flag:
 * @text: what stands beside a value; of several flags or words the least sure counts
 * @status: (out): return location for the status, which is normal where not all is known
 *
 * Reads a flag such as `e` for an estimate or `p` for provisional, in small or capital letters, or a word such as
 * `preliminary`. A word is looked up whole: of its letters, none is a flag.
 *
 * Returns: whether all of it is known
 */
gboolean
trade_dialect_parse_flag (const char  *text,
                          TradeStatus *status)
{
  g_autofree char *folded = NULL;
  char *bare;
  gsize n;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (status != NULL, FALSE);

  *status = TRADE_STATUS_NORMAL;
  if (*text == '\0' || find_flag (g_ascii_tolower (*text) * (text[1] == '\0'), status))
    return TRUE;

  folded = trade_heading_fold (text);
  bare = folded + strspn (folded, "([ ");
  n = strlen (bare);
  while (n > 0 && strchr (")] *", bare[n - 1]) != NULL)
    bare[--n] = '\0';
  if (*bare == '\0')
    return *folded == '\0';

  if (parse_whole (bare, status) || parse_list (bare, status))
    return TRUE;
  *status = TRADE_STATUS_NORMAL;

  return FALSE;
}
