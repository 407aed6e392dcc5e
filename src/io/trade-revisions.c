/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-revisions.h"

/* Every five years or so the Harmonized System is revised, and each country reports by the revision of its day. A file of many years, as
 * they were reported, is of one classification all the same: who takes one revision of it loses the years of the others. */

/* What a classification is called of whatever revision. */
static const struct
{
  char        letter;
  const char *code;
} families[] = { { 'H', "HS" }, { 'S', "ST" } };

typedef struct
{
  gint64  key; /* a reporter and a period */
  guint32 revision;
} Report;

/* The classification that all codes are revisions of, such as "H4" and "H5"; NULL where they are none. */
static const char *
find_family (TradeCodeList *codes)
{
  const guint n = trade_code_list_get_n (codes);
  const char first = n > 2 ? *trade_code_list_get (codes, 1)->code : '\0';

  for (guint32 i = 1; i < n; i++)
    {
      const char *code = trade_code_list_get (codes, i)->code;

      if (*code != first || !g_ascii_isdigit (code[1]) || code[2] != '\0')
        return NULL;
    }
  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    if (families[i].letter == first)
      return families[i].code;

  return NULL;
}

/* Whether each reporter has each period by one revision alone. */
static gboolean
are_reported_once (TradeCube *cube)
{
  g_autoptr (GHashTable) reports = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);

  for (guint i = 0; i < trade_cube_get_n (cube); i++)
    {
      const guint32 revision = trade_cube_get_code (cube, i, TRADE_CUBE_CLASSIFICATION);
      const TradePeriod period = trade_cube_get_period (cube, i);
      const gint64 key = (gint64) trade_cube_get_code (cube, i, TRADE_CUBE_REPORTER) << 32 |
                         (gint64) (period.first_month & 0xFFFFF) << 12 | (period.n_months & 0xFFF);
      Report *report = g_hash_table_lookup (reports, &key);

      if (report == NULL)
        {
          report = g_new (Report, 1);
          *report = (Report) { .key = key, .revision = revision };
          g_hash_table_insert (reports, &report->key, report);
        }
      if (report->revision != revision || revision == 0)
        return FALSE;
    }

  return TRUE;
}

/* Whether two observations are of the same but for the revision: 0 where they are, else in which order they stand. */
static int
compare_series (TradeCube *cube,
                guint      a,
                guint      b)
{
  for (guint i = 0; i < TRADE_CUBE_N_DIMENSIONS; i++)
    {
      const guint32 first = trade_cube_get_code (cube, a, i), second = trade_cube_get_code (cube, b, i);

      if (i != TRADE_CUBE_CLASSIFICATION && first != second)
        return first < second ? -1 : 1;
    }

  return 0;
}

static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      data)
{
  const guint first = *(const guint *) a, second = *(const guint *) b;
  const int order = compare_series (data, first, second);

  return order != 0 ? order : trade_period_compare (trade_cube_get_period (data, first), trade_cube_get_period (data, second));
}

/* What is traded in all is the same by any revision; of what is told apart, each may count something else. */
static gboolean
is_of_parts (TradeCube *cube,
             guint      index)
{
  const guint32 product = trade_cube_get_code (cube, index, TRADE_CUBE_PRODUCT);

  return trade_code_list_get (trade_cube_get_codes (cube, TRADE_CUBE_PRODUCT), product)->role != TRADE_CODE_WHOLE;
}

static void
mark_breaks (TradeCube *cube)
{
  const guint n = trade_cube_get_n (cube);
  g_autofree guint *order = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) n, sizeof (guint), compare_cb, cube);

  for (guint i = 1; i < n; i++)
    if (trade_cube_get_code (cube, order[i], TRADE_CUBE_CLASSIFICATION) != trade_cube_get_code (cube, order[i - 1], TRADE_CUBE_CLASSIFICATION) &&
        compare_series (cube, order[i], order[i - 1]) == 0 && is_of_parts (cube, order[i]) &&
        trade_cube_get (cube, order[i]).status == TRADE_STATUS_NORMAL)
      trade_cube_set_status (cube, order[i], TRADE_STATUS_BREAK);
}

static int
compare_codes_cb (gconstpointer a,
                  gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/*
 * trade_revisions_settle:
 * @cube: what was read of a file
 *
 * Takes revisions of one classification for that, where each reporter has each period by one of them alone. Series of parts break where
 * the revision changes.
 *
 * Returns: (transfer full) (nullable): the revisions, with commas between them; %NULL where nothing was done
 */
char *
trade_revisions_settle (TradeCube *cube)
{
  TradeCodeList *codes = trade_cube_get_codes (cube, TRADE_CUBE_CLASSIFICATION);
  const guint n = trade_code_list_get_n (codes);
  const char *family = find_family (codes);
  g_autoptr (GPtrArray) revisions = NULL;
  guint32 joined;

  if (family == NULL || !are_reported_once (cube))
    return NULL;

  revisions = g_ptr_array_new ();
  for (guint32 i = 1; i < n; i++)
    g_ptr_array_add (revisions, (char *) trade_code_list_get (codes, i)->code);
  g_ptr_array_sort (revisions, compare_codes_cb);
  g_ptr_array_add (revisions, NULL);

  mark_breaks (cube);
  joined = trade_cube_intern (cube, TRADE_CUBE_CLASSIFICATION, family, NULL);
  trade_cube_describe (cube, TRADE_CUBE_CLASSIFICATION, joined, family, TRADE_CODE_MEMBER, 1);
  for (guint i = 0; i < trade_cube_get_n (cube); i++)
    trade_cube_set_code (cube, i, TRADE_CUBE_CLASSIFICATION, joined);

  return g_strjoinv (", ", (char **) revisions->pdata);
}
