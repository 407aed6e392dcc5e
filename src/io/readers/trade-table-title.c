/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-title.h"

#include <string.h>

#include "trade-column-scope.h"
#include "trade-region.h"
#include "trade-table-blocks.h"
#include "trade-table-lines.h"
#include "trade-table-sentence.h"
#include "trade-table-series.h"
#include "trade-table-source.h"
#include "trade-words.h"

/* Tables whose columns leave open what their title says: "Exports of goods by partner, 2023" above "Partner" and "Value". */

/* How sure a table is to be one by its title: less than by its columns. */
#define TITLED 30

/* Lines about one of many. */
static const char *const single[] = { "partner:", "partner,", "product:", "product,", "commodity:", "commodity,", NULL };
static const char *const of_all[] = { "world", "all", "total", "all products", "all commodities", "all partners", NULL };

/* What rows are of that a title says to be told apart by it, folded. */
static const struct
{
  const char     *words;
  TradeColumnRole role;
} kinds[] = {
  { "countr", TRADE_COLUMN_ROLE_PARTNER }, { "partner", TRADE_COLUMN_ROLE_PARTNER }, { "destination", TRADE_COLUMN_ROLE_PARTNER },
  { "origin", TRADE_COLUMN_ROLE_PARTNER }, { "market", TRADE_COLUMN_ROLE_PARTNER }, { "region", TRADE_COLUMN_ROLE_PARTNER },
  { "regió", TRADE_COLUMN_ROLE_PARTNER }, { "regiã", TRADE_COLUMN_ROLE_PARTNER }, { "regiõ", TRADE_COLUMN_ROLE_PARTNER },
  { "régio", TRADE_COLUMN_ROLE_PARTNER }, { "регион", TRADE_COLUMN_ROLE_PARTNER }, { "континент", TRADE_COLUMN_ROLE_PARTNER },
  { "continent", TRADE_COLUMN_ROLE_PARTNER }, { "länder", TRADE_COLUMN_ROLE_PARTNER }, { "handelspartner", TRADE_COLUMN_ROLE_PARTNER },
  { "bestimmungsl", TRADE_COLUMN_ROLE_PARTNER }, { "ursprungsl", TRADE_COLUMN_ROLE_PARTNER }, { "kontinent", TRADE_COLUMN_ROLE_PARTNER },
  { "erdteil", TRADE_COLUMN_ROLE_PARTNER }, { "pays", TRADE_COLUMN_ROLE_PARTNER }, { "partenaire", TRADE_COLUMN_ROLE_PARTNER },
  { "país", TRADE_COLUMN_ROLE_PARTNER }, { "socio", TRADE_COLUMN_ROLE_PARTNER }, { "destino", TRADE_COLUMN_ROLE_PARTNER },
  { "origen", TRADE_COLUMN_ROLE_PARTNER }, { "mercado", TRADE_COLUMN_ROLE_PARTNER }, { "parceiro", TRADE_COLUMN_ROLE_PARTNER },
  { "origem", TRADE_COLUMN_ROLE_PARTNER }, { "стран", TRADE_COLUMN_ROLE_PARTNER }, { "партн", TRADE_COLUMN_ROLE_PARTNER },
  { "国", TRADE_COLUMN_ROLE_PARTNER }, { "贸易伙伴", TRADE_COLUMN_ROLE_PARTNER }, { "الدول", TRADE_COLUMN_ROLE_PARTNER },
  { "البلد", TRADE_COLUMN_ROLE_PARTNER }, { "product", TRADE_COLUMN_ROLE_PRODUCT }, { "commodit", TRADE_COLUMN_ROLE_PRODUCT },
  { "goods", TRADE_COLUMN_ROLE_PRODUCT }, { "chapter", TRADE_COLUMN_ROLE_PRODUCT },
  { "section", TRADE_COLUMN_ROLE_PRODUCT }, { "item", TRADE_COLUMN_ROLE_PRODUCT },
  { "sector", TRADE_COLUMN_ROLE_PRODUCT }, { "waren", TRADE_COLUMN_ROLE_PRODUCT }, { "güter", TRADE_COLUMN_ROLE_PRODUCT },
  { "produkt", TRADE_COLUMN_ROLE_PRODUCT }, { "produit", TRADE_COLUMN_ROLE_PRODUCT }, { "marchandise", TRADE_COLUMN_ROLE_PRODUCT },
  { "produto", TRADE_COLUMN_ROLE_PRODUCT }, { "capítulo", TRADE_COLUMN_ROLE_PRODUCT }, { "rubro", TRADE_COLUMN_ROLE_PRODUCT },
  { "товар", TRADE_COLUMN_ROLE_PRODUCT }, { "商品", TRADE_COLUMN_ROLE_PRODUCT }, { "品目", TRADE_COLUMN_ROLE_PRODUCT },
  { "السلع", TRADE_COLUMN_ROLE_PRODUCT }, { "paes", TRADE_COLUMN_ROLE_PARTNER }, { "kraj", TRADE_COLUMN_ROLE_PARTNER },
  { "zem", TRADE_COLUMN_ROLE_PARTNER }, { "land", TRADE_COLUMN_ROLE_PARTNER }, { "країн", TRADE_COLUMN_ROLE_PARTNER },
  { "negara", TRADE_COLUMN_ROLE_PARTNER }, { "prodott", TRADE_COLUMN_ROLE_PRODUCT }, { "merc", TRADE_COLUMN_ROLE_PRODUCT },
  { "towar", TRADE_COLUMN_ROLE_PRODUCT }, { "zboží", TRADE_COLUMN_ROLE_PRODUCT }, { "goederen", TRADE_COLUMN_ROLE_PRODUCT },
  { "vare", TRADE_COLUMN_ROLE_PRODUCT }, { "varu", TRADE_COLUMN_ROLE_PRODUCT }, { "mặt hàng", TRADE_COLUMN_ROLE_PRODUCT },
};

/* By what rows are told apart: "by main destination", "nach Warengruppen", "国別". */
static TradeColumnRole
find_rows (const char *folded)
{
  static const char *const befores[] = { " by ", " nach ", " par ", " por ", " по ", "按", "分", " حسب ", " según ", " segundo ", " selon ",
                                         " secondo ", " per ", " według ", " podle ", " naar ", " etter ", " efter ", " за ", " theo ", " menurut " };
  static const char *const adjectives[] = {
    "main ", "major ", "selected ", "principal ", "leading ", "largest ", "top ", "the ", "trading ", "trade ", "hs ", "sitc ", "den ",
    "wichtigsten ", "principaux ", "grands ", "principales ", "principais ", "основным ", "主要",
  };
  g_autofree char *text = g_strconcat (" ", folded, NULL);

  if (strstr (text, "国別") != NULL || strstr (text, "地域別") != NULL)
    return TRADE_COLUMN_ROLE_PARTNER;
  if (strstr (text, "品目別") != NULL || strstr (text, "商品別") != NULL)
    return TRADE_COLUMN_ROLE_PRODUCT;

  for (guint i = 0; i < G_N_ELEMENTS (befores); i++)
    {
      const char *found = strstr (text, befores[i]);

      if (found == NULL)
        continue;
      found += strlen (befores[i]);
      for (guint j = 0; j < G_N_ELEMENTS (adjectives); j++)
        if (g_str_has_prefix (found, adjectives[j]))
          {
            found += strlen (adjectives[j]);
            j = G_MAXUINT;
          }
      for (guint j = 0; j < G_N_ELEMENTS (kinds); j++)
        if (g_str_has_prefix (found, kinds[j].words))
          return kinds[j].role;
    }

  return TRADE_COLUMN_ROLE_IGNORED;
}

/* Above a table that is of one partner or product, a line says so. */
static gboolean
is_of_one (const char *line)
{
  g_autofree char *folded = trade_heading_fold (line);

  for (guint i = 0; single[i] != NULL; i++)
    if (g_str_has_prefix (folded, single[i]))
      {
        const char *rest = folded + strlen (single[i]);

        rest += strspn (rest, " ,:");
        return *rest != '\0' && !g_strv_contains (of_all, rest);
      }

  return FALSE;
}

/* A line within a table has one cell. */
static const char *
get_only (const TradeHeading *row)
{
  const char *only = NULL;

  for (guint i = 0; i < row->n; i++)
    if (*row->names[i] != '\0')
      {
        if (only != NULL)
          return NULL;
        only = row->names[i];
      }

  return only;
}

/*
 * trade_table_title_clear:
 * @self: a title
 *
 * Frees what it holds.
 */
void
trade_table_title_clear (TradeTableTitle *self)
{
  g_clear_pointer (&self->reporter, g_free);
  g_clear_pointer (&self->partner, g_free);
  g_clear_pointer (&self->scope, g_free);
  g_clear_pointer (&self->fiscal, g_free);
}

static void
take_period (TradeTableTitle  *self,
             TradePeriod       period,
             char            **fiscal)
{
  self->period = period;
  self->has_period = TRUE;
  g_free (self->fiscal);
  self->fiscal = g_steal_pointer (fiscal);
}

/* A year that begins in one and ends in the next may be that of a series of books: another period that is told counts more. */
static gboolean
tells_less (const TradeTableTitle    *self,
            const TradeTableSentence *found)
{
  return found->fiscal != NULL && self->has_period && self->fiscal == NULL;
}

/* How values are counted. What one line says, the next need not say again. */
static void
take_settings (TradeTableTitle          *self,
               const TradeTableSentence *found)
{
  self->adjustment = found->adjustment != NULL ? found->adjustment : self->adjustment;
  self->prices = found->prices != NULL ? found->prices : self->prices;
}

/* Takes what a line above the table says of all rows. Two that contradict each other say nothing. */
static void
add_line (TradeTableTitle *self,
          const char      *line)
{
  g_autofree char *folded = trade_heading_fold (line);
  TradeTableSentence found;

  self->is_doubtful = self->is_doubtful || is_of_one (line);
  self->rows = self->rows == TRADE_COLUMN_ROLE_IGNORED ? find_rows (folded) : self->rows;
  if (trade_table_sentence_read (line, self->year_start, &found) != TRADE_SENTENCE_TOLD)
    return;

  if (self->is_flow_said)
    found.flow = NULL;
  self->is_doubtful = self->is_doubtful || (found.flow != NULL && self->flow != NULL && !g_str_equal (found.flow, self->flow)) ||
                      (found.has_period && self->has_period && (found.fiscal == NULL) == (self->fiscal == NULL) &&
                       !trade_period_equal (found.period, self->period)) ||
                      (found.partner != NULL && self->partner != NULL && !g_str_equal (found.partner, self->partner));
  take_settings (self, &found);
  if (found.flow != NULL)
    self->flow = found.flow;
  self->is_share = self->is_share || found.is_share;
  if (found.has_period && !tells_less (self, &found))
    take_period (self, found.period, &found.fiscal);
  if (self->reporter == NULL)
    self->reporter = g_steal_pointer (&found.reporter);
  if (self->partner == NULL)
    self->partner = g_steal_pointer (&found.partner);
  trade_table_sentence_clear (&found);
}

/* Takes what a line between rows says of those below it, which takes the place of what was said before: where such lines tell the flow,
 * one that names another in words that are not known leaves it open. Returns whether it says which way goods go in which period.
 */
static gboolean
turn (TradeTableTitle *self,
      const char      *line)
{
  TradeTableSentence found;

  if (trade_table_sentence_read (line, self->year_start, &found) != TRADE_SENTENCE_TOLD)
    {
      g_autofree char *folded = self->has_turned ? trade_heading_fold (line) : NULL;

      if (folded != NULL && trade_table_sentence_names_flow (folded))
        self->flow = NULL;
      return FALSE;
    }

  take_settings (self, &found);
  if (found.flow != NULL)
    self->flow = found.flow;
  self->has_turned = self->has_turned || (found.flow != NULL && !self->is_flow_said);
  if (found.has_period)
    take_period (self, found.period, &found.fiscal);
  if (found.partner != NULL)
    {
      g_free (self->partner);
      self->partner = g_steal_pointer (&found.partner);
    }
  trade_table_sentence_clear (&found);

  return found.flow != NULL && found.has_period;
}

static guint
count_filled (const TradeCsvCell *cells,
              guint               n_cells)
{
  guint n = 0;

  for (guint i = 0; i < n_cells; i++)
    n += cells[i].text != NULL && cells[i].text[strspn (cells[i].text, " \t\n\f\r")] != '\0';

  return n;
}

/*
 * trade_table_title_turn_row:
 * @self: a title
 * @intake: an intake that stands on what may be a line between rows, which a comma cuts in two
 *
 * Takes what a row says of those below it, unless it has values.
 *
 * Returns: whether it has none: it is such a line, or the header again
 */
gboolean
trade_table_title_turn_row (TradeTableTitle *self,
                            TradeIntake     *intake)
{
  const TradeHeading *header = trade_intake_get_header (intake);
  guint n_cells;
  const TradeCsvCell *cells = trade_intake_get_cells (intake, &n_cells);
  const gboolean has_one = count_filled (cells, n_cells) == 1;
  g_autofree char *first = trade_heading_fold (n_cells > 0 && cells[0].text != NULL ? cells[0].text : "");
  const gboolean is_header = n_cells > 0 && header->n > 0 && g_str_equal (first, header->folded[0]);
  g_autoptr (TradeHeading) row = NULL;
  g_autofree char *line = NULL;
  g_auto (TradeTableTitle) found = { .year_start = self->year_start };

  /* Rows are many, and only what begins like a line is folded as a whole. */
  if (!has_one && !is_header && !trade_table_sentence_names_flow (first))
    return FALSE;

  row = trade_intake_dup_row (intake);
  if (has_one)
    {
      turn (self, get_only (row));
      return TRUE;
    }
  if (is_header)
    return g_strv_equal ((const char *const *) row->folded, (const char *const *) header->folded);

  line = g_strjoinv (", ", row->names);
  if (!turn (&found, line))
    return FALSE;
  self->flow = found.flow;
  take_period (self, found.period, &found.fiscal);
  if (found.partner != NULL)
    {
      g_free (self->partner);
      self->partner = g_steal_pointer (&found.partner);
    }

  return TRUE;
}

/* Ends a text, and has no mark at its end. */
static void
cut_end (char *text,
         gsize length)
{
  char *end = text + length;

  while (end > text)
    {
      char *last = g_utf8_prev_char (end);

      if (g_utf8_strchr (" ,;:-–—(（，、：", -1, g_utf8_get_char (last)) == NULL)
        break;
      end = last;
    }
  *end = '\0';
}

/* A line without the number of the table before it, and without the unit and the period behind it. */
static char *
trim_line (const char *line)
{
  static const char *const joints[] = { " (", ", ", " - ", " – ", " — ", "（", "，", " " };
  g_autoptr (GRegex) regex =
    g_regex_new ("^(table|tab|tableau|tabelle|tabla|cuadro|tabela|表|таблица)[. ]*[0-9][0-9a-z.]*[:.,： ]+", G_REGEX_CASELESS, 0, NULL);
  char *trimmed = g_strstrip (g_regex_replace_literal (regex, line, -1, 0, "", 0, NULL));

  for (gboolean is_cut = TRUE; is_cut;)
    {
      gsize place = 0, length = 0;
      g_autofree char *tail = NULL;
      TradeWords words;

      for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
        {
          const char *found = g_strrstr (trimmed, joints[i]);

          /* What stands in brackets is cut as a whole. */
          if (found == NULL || (length > 0 && strchr (trimmed + place, '(') != NULL && g_str_has_suffix (trimmed, ")")) || (gsize) (found - trimmed) + strlen (joints[i]) <= place + length)
            continue;
          place = (gsize) (found - trimmed);
          length = strlen (joints[i]);
        }
      tail = trade_heading_fold (trimmed + place + length);
      words = trade_words_read (tail);
      is_cut = place > 0 && (trade_words_is_unit (&words) || words.has_period) && words.n_unknown + words.n_noted == 0 &&
               words.flow == NULL;
      if (is_cut)
        cut_end (trimmed, place);
    }

  return trimmed;
}

/* Notes below a title, addresses, dates and the shelf that a table stands on are about it, not about what is in it. */
static gboolean
is_note (const char *line)
{
  static const char *const starts[] = { "*", "#", "http", "www.", "©", "note", "updated", "last updated", "downloaded", "stand:", "注", "theme:", "topic:",
                                       "subject:", NULL };
  g_autofree char *publisher = trade_table_source_read (line);
  g_autofree char *lower = trade_lower (line);

  for (guint i = 0; starts[i] != NULL; i++)
    if (g_str_has_prefix (lower, starts[i]))
      return TRUE;

  return publisher != NULL;
}

static gboolean
is_of_months (const char *folded)
{
  static const char *const months[] = { "month", "monat", "mensu", "mensa", "mois", "当月", "本月", "单月", "месяц", "شهري" };

  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if (strstr (folded, months[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* What the table is about where its title says more than is known: the line that names a direction of trade, or the one that stands
 * right above the names of the columns. */
static void
add_scope (TradeTableTitle *self,
           const char      *line,
           gboolean        *is_named)
{
  g_autofree char *folded = trade_heading_fold (line);
  g_autofree char *rest = NULL;
  gboolean is_cumulative, names;
  TradeTableSentence found;
  TradeSentenceKind kind;

  if (is_note (line))
    return;
  kind = trade_table_sentence_read (line, self->year_start, &found);
  rest = trade_column_cut_cumulative (folded, &is_cumulative);
  self->is_cumulative = self->is_cumulative || (is_cumulative && !is_of_months (rest));
  names = kind == TRADE_SENTENCE_TOLD ? found.flow != NULL : trade_table_sentence_names_flow (folded);
  if (kind == TRADE_SENTENCE_TOLD)
    trade_table_sentence_clear (&found);
  if (*is_named)
    return;

  *is_named = names;
  if (names || kind == TRADE_SENTENCE_FOREIGN || (kind == TRADE_SENTENCE_TOLD && found.is_part))
    {
      g_free (self->scope);
      self->scope = kind == TRADE_SENTENCE_FOREIGN || found.is_part ? trim_line (line) : NULL;
    }
}

/* A comma that nobody put in quotation marks cuts a title, but leaves the blank behind it; names of columns have none. */
static gboolean
is_sentence (char **cells)
{
  if (cells[0] == NULL || *cells[0] == '\0')
    return FALSE;
  for (guint i = 1; cells[i] != NULL; i++)
    if (*cells[i] != '\0' && *cells[i] != ' ')
      return FALSE;

  return TRUE;
}

/*
 * trade_table_title_read:
 * @self: a title
 * @preamble: what stands above a table, see trade_intake_get_preamble()
 *
 * Takes what all lines above a table say.
 */
void
trade_table_title_read (TradeTableTitle *self,
                        const char      *preamble)
{
  g_auto (GStrv) lines = g_strsplit (preamble, "\n", -1);
  gboolean is_named = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], " \t", -1);
      g_autoptr (GString) line = g_string_new (NULL);

      for (guint j = 0; cells[j] != NULL; j++)
        if (*cells[j] != '\0')
          g_string_append_printf (line, "%s%s", line->len > 0 ? ", " : "", cells[j] + strspn (cells[j], " "));
      add_line (self, line->str);
      if (is_sentence (cells))
        add_scope (self, line->str, &is_named);
    }
}

/* Whether nothing is missing that columns leave open. */
static gboolean
completes (const TradeTableTitle   *self,
           const TradeTableColumns *columns)
{
  return !self->is_doubtful && (self->rows != TRADE_COLUMN_ROLE_IGNORED || !trade_table_columns_lack_rows (columns)) &&
         (self->flow != NULL || !trade_table_columns_lack_flow (columns)) &&
         (self->has_period || !trade_table_columns_lack_period (columns));
}

/*
 * trade_table_title_rate:
 * @header: a row
 *
 * Tells whether a row is the header of a table that leaves open what a title may say: with values, and what tells its rows apart.
 *
 * Returns: how sure it is; 0 where it is none
 */
int
trade_table_title_rate (const TradeHeading *header)
{
  static const TradeColumnRole apart[] = {
    TRADE_COLUMN_ROLE_PARTNER, TRADE_COLUMN_ROLE_PARTNER_CODE, TRADE_COLUMN_ROLE_PRODUCT, TRADE_COLUMN_ROLE_PRODUCT_CODE,
    TRADE_COLUMN_ROLE_PERIOD,  TRADE_COLUMN_ROLE_YEAR,
  };
  g_auto (TradeTableColumns) columns = { NULL };
  gboolean has_values = FALSE;

  trade_table_columns_init (&columns, header, NULL);
  for (guint i = 0; i < columns.guesses->len; i++)
    has_values = has_values || trade_column_role_is_amount (g_array_index (columns.guesses, TradeColumnGuess, i).role);
  if (trade_table_title_has_partners (header, &columns))
    return TITLED;
  if (!has_values || (!trade_table_columns_lack_flow (&columns) && !trade_table_columns_lack_period (&columns)))
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (apart); i++)
    if (trade_table_columns_has (&columns, apart[i]))
      return TITLED;

  return *header->folded[0] == '\0' && trade_table_columns_lack_rows (&columns) ? TITLED : 0;
}

/*
 * trade_table_title_take_sum:
 * @self: a title
 * @name: the name of a row
 *
 * Takes from the row of a sum, such as "Total exports" below products, which way all rows go. Two that differ say nothing.
 */
void
trade_table_title_take_sum (TradeTableTitle *self,
                            const char      *name)
{
  g_autofree char *folded = trade_vocabulary_is_whole (name) ? trade_heading_fold (name) : g_strdup ("");
  const TradeWords words = trade_words_read (folded);
  const char *flow = words.flow;

  if (flow == NULL || words.n_unknown + words.n_noted > 0 || g_str_equal (flow, TRADE_FLOW_TOTAL) || self->is_torn)
    return;
  self->is_torn = self->flow != NULL && !g_str_equal (self->flow, flow);
  self->flow = self->is_torn ? NULL : flow;
}

static void
take_sums (TradeTableTitle *self,
           GPtrArray       *rows,
           guint            header)
{
  for (guint i = header + 1; i < rows->len; i++)
    {
      const TradeHeading *row = g_ptr_array_index (rows, i);

      if (row->n > 0)
        trade_table_title_take_sum (self, row->names[0]);
    }
}

/*
 * trade_table_title_count_place:
 * @name: the first cell of a row
 * @n_known: (inout): how many are names of countries
 * @n_other: (inout): how many are of nothing that is known
 *
 * Counts a row as one of a country, or none. All, groups of countries and the rest count as neither.
 */
void
trade_table_title_count_place (const char *name,
                               guint      *n_known,
                               guint      *n_other)
{
  static const char *const short_names[] = { "USA", "UK", "UAE", NULL };
  g_autofree char *stripped = g_strstrip (g_strdup (name));
  /* Other short names may be codes of anything. */
  const gboolean is_short = strlen (stripped) <= 3 && !g_strv_contains (short_names, stripped);
  const gboolean is_known = !is_short && trade_region_find (stripped) != NULL;

  *n_known += is_known;
  *n_other += !is_known && *stripped != '\0' && trade_vocabulary_rate_place (stripped, stripped) == TRADE_CODE_MEMBER &&
              !trade_vocabulary_is_rest (stripped);
}

/*
 * trade_table_title_are_places:
 * @names: (array length=n_names): the first cells of rows
 * @n_names: how many there are
 *
 * Tells whether rows are of countries, by their names.
 *
 * Returns: whether most are
 */
gboolean
trade_table_title_are_places (const char *const *names,
                              guint              n_names)
{
  guint n_known = 0, n_other = 0;

  for (guint i = 0; i < n_names; i++)
    trade_table_title_count_place (names[i], &n_known, &n_other);

  return n_known > 1 && n_known > 2 * n_other;
}

static void
find_places (TradeTableTitle *self,
             GPtrArray       *rows,
             guint            header)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = header + 1; i < rows->len; i++)
    {
      const TradeHeading *row = g_ptr_array_index (rows, i);

      if (row->n > 1)
        g_ptr_array_add (names, row->names[0]);
    }
  if (trade_table_title_are_places ((const char *const *) names->pdata, names->len))
    self->rows = TRADE_COLUMN_ROLE_PARTNER;
}

/*
 * trade_table_title_has_partners:
 * @header: a row
 * @columns: what its columns are
 *
 * Tells whether a header has countries beside each other, and nothing else but a total, next to a period.
 *
 * Returns: whether it has
 */
gboolean
trade_table_title_has_partners (const TradeHeading      *header,
                                const TradeTableColumns *columns)
{
  guint n_known = 0, n_other = 0;

  if (!trade_table_columns_has (columns, TRADE_COLUMN_ROLE_YEAR) && !trade_table_columns_has (columns, TRADE_COLUMN_ROLE_PERIOD))
    return FALSE;

  for (guint i = 0; i < header->n; i++)
    {
      const TradeColumnRole role = g_array_index (columns->guesses, TradeColumnGuess, i).role;

      if (role == TRADE_COLUMN_ROLE_IGNORED)
        trade_table_title_count_place (header->names[i], &n_known, &n_other);
      else if (role != TRADE_COLUMN_ROLE_YEAR && role != TRADE_COLUMN_ROLE_PERIOD && role != TRADE_COLUMN_ROLE_MONTH &&
               role != TRADE_COLUMN_ROLE_QUARTER && trade_vocabulary_rate_place (header->names[i], header->names[i]) != TRADE_CODE_WHOLE)
        return FALSE;
    }

  return n_known > 1 && n_known > 2 * n_other;
}

/*
 * trade_table_title_join:
 * @upper: a row
 * @lower: the row below it
 * @is_joined: (out): return location for whether the lower row is part of the header
 *
 * Makes the header of a row that begins with the title, or of two that have blocks of columns.
 *
 * Returns: (transfer full) (nullable): the header; %NULL where there is none
 */
TradeHeading *
trade_table_title_join (const TradeHeading *upper,
                        const TradeHeading *lower,
                        gboolean           *is_joined)
{
  TradeHeading *cut = trade_table_lines_cut_title (upper, lower, is_joined);

  if (cut != NULL)
    return cut;
  *is_joined = TRUE;
  cut = trade_table_lines_join_years (upper, lower);

  return cut != NULL ? cut : trade_table_blocks_join (upper, lower, is_joined);
}

/* Reads what the first rows of a file say around a header that leaves something open. Returns whether there is one. */
static gboolean
look (TradeTableTitle   *self,
      TradeTableColumns *columns,
      GPtrArray         *rows)
{
  g_autoptr (TradeHeading) cut = NULL;
  gboolean is_joined;
  guint header = 0;

  for (; header < rows->len; header++)
    {
      const TradeHeading *row = g_ptr_array_index (rows, header);
      g_autofree char *line = NULL;

      cut = trade_table_title_join (row, g_ptr_array_index (rows, MIN (header + 1, rows->len - 1)), &is_joined);
      if (cut == NULL && trade_table_title_rate (row) > 0)
        break;
      line = cut != NULL ? g_strdup (row->names[0]) : g_strjoinv (", ", row->names);
      if (cut == NULL || !is_joined)
        add_line (self, line);
      if (cut != NULL)
        {
          header += is_joined;
          break;
        }
    }
  if (header == rows->len)
    return FALSE;

  for (guint i = header + 1; i < rows->len; i++)
    {
      const char *only = get_only (g_ptr_array_index (rows, i));

      if (only == NULL)
        break;
      turn (self, only);
    }
  if (self->flow == NULL)
    take_sums (self, rows, header);
  if (self->rows == TRADE_COLUMN_ROLE_IGNORED)
    find_places (self, rows, header);
  trade_table_columns_init (columns, cut != NULL ? cut : g_ptr_array_index (rows, header), NULL);
  trade_table_series_find (columns, rows, header);
  if (cut == NULL && trade_table_title_has_partners (g_ptr_array_index (rows, header), columns))
    {
      if (self->flow == NULL || self->rows != TRADE_COLUMN_ROLE_PARTNER)
        return FALSE;
      trade_table_columns_take_partners (columns, g_ptr_array_index (rows, header), self->flow);
    }

  return TRUE;
}

/*
 * trade_table_title_sniff:
 * @head: the start of a file
 *
 * Tells whether a file is a table whose title, or first line, says what its columns leave open.
 *
 * Returns: how sure it is; 0 where it is none
 */
int
trade_table_title_sniff (const TradeHead *head)
{
  g_auto (TradeTableTitle) title = { .flow = head->flow, .is_flow_said = head->flow != NULL, .year_start = head->year_start };
  g_auto (TradeTableColumns) columns = { NULL };
  if (!look (&title, &columns, head->rows))
    return 0;

  return completes (&title, &columns) ? TITLED : 0;
}

/*
 * trade_table_title_find_open:
 * @rows: (element-type TradeHeading): the first rows of a table
 *
 * Looks for a year that begins in one and ends in the next, and that a title tells where no column tells a period.
 *
 * Returns: (transfer full) (nullable): the year as it stands there; %NULL where there is none
 */
char *
trade_table_title_find_open (GPtrArray *rows)
{
  g_auto (TradeTableTitle) title = { NULL };
  g_auto (TradeTableColumns) columns = { NULL };

  if (!look (&title, &columns, rows) || title.fiscal == NULL)
    return NULL;

  return trade_table_columns_lack_period (&columns) || trade_table_columns_lack_year (&columns) ? g_steal_pointer (&title.fiscal) : NULL;
}
