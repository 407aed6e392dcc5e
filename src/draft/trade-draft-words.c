/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-draft-words.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "trade-codes.h"
#include "trade-draft-places.h"
#include "trade-draft-synonyms.h"
#include "trade-heading.h"
#include "trade-vocabulary.h"

/* Nobody counts trade in more than trillions. */
#define MAX_SCALE 12

/* A code and what it is called; of several names of one code the first is the one that is written. */
typedef struct
{
  const char *code;
  const char *context; /* nullable */
  const char *name;
} Word;

static const Word flows[] = {
  { TRADE_FLOW_EXPORT, "flow", NC_("flow", "Exports") },
  { TRADE_FLOW_IMPORT, "flow", NC_("flow", "Imports") },
  { TRADE_FLOW_BALANCE, "flow", NC_("flow", "Balance") },
  { TRADE_FLOW_TOTAL, "flow", NC_("flow", "Exports and imports") },
  { TRADE_FLOW_RE_EXPORT, "flow", NC_("flow", "Re-exports") },
  { TRADE_FLOW_RE_IMPORT, "flow", NC_("flow", "Re-imports") },
};

static const Word measures[] = {
  { TRADE_MEASURE_VALUE, NULL, N_("Value") },
  { TRADE_MEASURE_GROWTH, "measure", NC_("measure", "Growth") },
  { TRADE_MEASURE_SHARE, NULL, N_("Share") },
  { TRADE_MEASURE_SHARE_CHANGE, "measure", NC_("measure", "Change of share") },
  { TRADE_MEASURE_QUANTITY, "measure", NC_("measure", "Quantity") },
  { TRADE_MEASURE_WORLD_SHARE, NULL, N_("Share of the world") },
  { TRADE_MEASURE_GDP_SHARE, NULL, N_("Share of GDP") },
  { TRADE_MEASURE_TRADERS, "measure", NC_("measure", "Number of traders") },
  { TRADE_MEASURE_OUTLOOK, NULL, N_("Outlook") },
  { TRADE_MEASURE_CONTRIBUTION, NULL, N_("Contribution to growth") },
  { TRADE_MEASURE_UNIT_VALUE, NULL, N_("Unit values") },
  { TRADE_MEASURE_PRICE_INDEX, NULL, N_("Prices") },
  { TRADE_MEASURE_VOLUME_INDEX, NULL, N_("Volume") },
  { TRADE_MEASURE_GROWTH, NULL, N_("Growth on a year earlier") },
  { TRADE_MEASURE_SHARE_CHANGE, NULL, N_("Change of the share on a year earlier") },
};

static const Word relations[] = {
  { "=", "relation", NC_("relation", "exactly") },
  { "≈", "relation", NC_("relation", "about") },
  { ">", "relation", NC_("relation", "more than") },
  { "<", "relation", NC_("relation", "less than") },
};

static const Word products[] = {
  { TRADE_CODE_TOTAL, "product", NC_("product", "All goods") },
  { TRADE_CODE_OTHER, "product", NC_("product", "Other goods") },
};

static const Word partners[] = {
  { TRADE_CODE_TOTAL, "partner", NC_("partner", "All partners") },
  { TRADE_CODE_OTHER, "partner", NC_("partner", "Other partners") },
};

static const Word enterprises[] = {
  { TRADE_CODE_TOTAL, "enterprise", NC_("enterprise", "All enterprises") },
  { "PRIVATE", "enterprise", NC_("enterprise", "Private enterprises") },
  { "FOREIGN", "enterprise", NC_("enterprise", "Foreign-invested enterprises") },
  { "STATE", "enterprise", NC_("enterprise", "State-owned enterprises") },
  { TRADE_CODE_OTHER, "enterprise", NC_("enterprise", "Other enterprises") },
};

/* How sure a figure is, the words of which are those of charts; what most releases say stands first. */
static const Word statuses[] = {
  { "A", "status of a figure", NC_("status of a figure", "published") },
  { "P", "status of a figure", NC_("status of a figure", "provisional") },
  { "E", "status of a figure", NC_("status of a figure", "estimated") },
  { "F", "status of a figure", NC_("status of a figure", "projection") },
  { "B", "status of a figure", NC_("status of a figure", "break in the series") },
  { "U", "status of a figure", NC_("status of a figure", "of low reliability") },
  { "I", "status of a figure", NC_("status of a figure", "imputed") },
  { "V", "status of a figure", NC_("status of a figure", "not yet validated") },
  { "G", "status of a figure", NC_("status of a figure", "experimental") },
  { "D", "status of a figure", NC_("status of a figure", "differently defined") },
  { "S", "status of a figure", NC_("status of a figure", "affected by a special event") },
  { "J", "status of a figure", NC_("status of a figure", "under a derogation") },
  { "W", "status of a figure", NC_("status of a figure", "includes another category") },
  { "K", "status of a figure", NC_("status of a figure", "included in another category") },
  { "N", "status of a figure", NC_("status of a figure", "not significant") },
  { "O", "status of a figure", NC_("status of a figure", "missing") },
  { "L", "status of a figure", NC_("status of a figure", "missing, not collected") },
  { "M", "status of a figure", NC_("status of a figure", "missing, cannot exist") },
  { "H", "status of a figure", NC_("status of a figure", "missing, a holiday") },
  { "Q", "status of a figure", NC_("status of a figure", "suppressed") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (statuses) == TRADE_N_STATUSES);

/* How figures were made, in the words of subtitles. Where nothing is said of it, the release states nothing. */
static const Word comparisons[] = {
  { TRADE_CODE_UNSTATED, "setting", NC_("setting", "on a year earlier") },
  { TRADE_COMPARISON_PERIOD, "setting", NC_("setting", "on the period before") },
};

static const Word adjustments[] = {
  { TRADE_ADJUSTMENT_SEASONAL, "setting", NC_("setting", "seasonally adjusted") },
  { TRADE_ADJUSTMENT_CALENDAR, "setting", NC_("setting", "adjusted for working days") },
  { TRADE_ADJUSTMENT_BOTH, "setting", NC_("setting", "adjusted for seasons and working days") },
  { TRADE_ADJUSTMENT_NONE, "setting", NC_("setting", "not adjusted") },
};

static const Word prices[] = {
  { TRADE_PRICES_CURRENT, "setting", NC_("setting", "at current prices") },
  { TRADE_PRICES_CONSTANT, "setting", NC_("setting", "at constant prices") },
};

static const Word valuations[] = {
  { TRADE_VALUATION_FOB, "setting", NC_("setting", "valued free on board") },
  { TRADE_VALUATION_CIF, "setting", NC_("setting", "valued with insurance and freight") },
  { TRADE_VALUATION_CUSTOMS, "setting", NC_("setting", "customs value") },
  { TRADE_VALUATION_PAYMENTS, "setting", NC_("setting", "as in the balance of payments") },
};

/* The names of currencies as releases use them, which are shorter than those of CLDR. */
static const Word currencies[] = {
  { "CNY", "currency", NC_("currency", "yuan") },
  { "USD", "currency", NC_("currency", "US dollars") },
  { "EUR", "currency", NC_("currency", "euros") },
  { "JPY", "currency", NC_("currency", "yen") },
  { "GBP", "currency", NC_("currency", "pounds") },
};

/* In which other units figures are. */
static const char *const quantities[] = { "T", "KG", "L", "M3", "BBL", "ITEM" };

static const struct
{
  const Word *words;
  guint       n;
} lists[TRADE_DRAFT_N_COLUMNS] = {
  [TRADE_DRAFT_FLOW] = { flows, G_N_ELEMENTS (flows) },
  [TRADE_DRAFT_MEASURE] = { measures, G_N_ELEMENTS (measures) },
  [TRADE_DRAFT_RELATION] = { relations, G_N_ELEMENTS (relations) },
  [TRADE_DRAFT_PRODUCT] = { products, G_N_ELEMENTS (products) },
  [TRADE_DRAFT_PARTNER] = { partners, G_N_ELEMENTS (partners) },
  [TRADE_DRAFT_ENTERPRISE] = { enterprises, G_N_ELEMENTS (enterprises) },
  [TRADE_DRAFT_STATUS] = { statuses, G_N_ELEMENTS (statuses) },
  [TRADE_DRAFT_COMPARISON] = { comparisons, G_N_ELEMENTS (comparisons) },
  [TRADE_DRAFT_ADJUSTMENT] = { adjustments, G_N_ELEMENTS (adjustments) },
  [TRADE_DRAFT_PRICES] = { prices, G_N_ELEMENTS (prices) },
  [TRADE_DRAFT_VALUATION] = { valuations, G_N_ELEMENTS (valuations) },
};

struct _TradeDraftWords
{
  GObject       parent_instance;

  TradeFormat  *format;
  TradeDataset *labels; /* of currencies, as their amounts are written */
  GHashTable   *codes[TRADE_DRAFT_N_COLUMNS]; /* of words, folded */
  GPtrArray    *names[TRADE_DRAFT_N_COLUMNS]; /* what a person may choose */
  GPtrArray    *units;       /* of Unit, in the order of the list */
  GHashTable   *units_by_words; /* of words, folded */
  gboolean      is_long_scale; /* whether a million million is a billion */
};

/* A unit that can be chosen. */
typedef struct
{
  TradeDraftUnit  unit;
  TradeUnitKind   kind;
  char           *words;
} Unit;

G_DEFINE_FINAL_TYPE (TradeDraftWords, trade_draft_words, G_TYPE_OBJECT)

static void
free_unit (gpointer data)
{
  Unit *unit = data;

  g_free (unit->words);
  g_free (unit);
}

static void
trade_draft_words_finalize (GObject *object)
{
  TradeDraftWords *self = TRADE_DRAFT_WORDS (object);

  g_clear_object (&self->format);
  g_clear_object (&self->labels);
  for (TradeDraftColumn i = 0; i < TRADE_DRAFT_N_COLUMNS; i++)
    {
      g_hash_table_unref (self->codes[i]);
      g_ptr_array_unref (self->names[i]);
    }
  g_ptr_array_unref (self->units);
  g_hash_table_unref (self->units_by_words);

  G_OBJECT_CLASS (trade_draft_words_parent_class)->finalize (object);
}

static void
trade_draft_words_class_init (TradeDraftWordsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trade_draft_words_finalize;
}

static void
trade_draft_words_init (TradeDraftWords *self)
{
  for (TradeDraftColumn i = 0; i < TRADE_DRAFT_N_COLUMNS; i++)
    {
      self->codes[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      self->names[i] = g_ptr_array_new ();
    }
  self->units = g_ptr_array_new_with_free_func (free_unit);
  self->units_by_words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static const char *
translate (const Word *word)
{
  return word->context != NULL ? g_dpgettext2 (NULL, word->context, word->name) : _(word->name);
}

/* What a language has of its own comes before what it has of English. */
static void
add_words (GHashTable *table,
           const char *words,
           gpointer    meaning)
{
  g_autofree char *folded = trade_heading_fold (words);

  if (!g_hash_table_contains (table, folded))
    g_hash_table_insert (table, g_steal_pointer (&folded), meaning);
}

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      format)
{
  return trade_format_collate (format, *(const char *const *) a, *(const char *const *) b);
}

/* Countries by their names, in the order of the language; by those of English too. */
static void
add_places (TradeDraftWords  *self,
            TradeDraftColumn  column)
{
  const char *const *codes = trade_draft_places_list ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_autofree char *name = trade_draft_places_name (codes[i], trade_format_get_locale (self->format));

      if (name == NULL)
        continue;
      add_words (self->codes[column], name, (gpointer) codes[i]);
      g_ptr_array_add (names, (gpointer) g_intern_string (name));
    }
  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_autofree char *name = trade_draft_places_name (codes[i], "en");

      if (name != NULL)
        add_words (self->codes[column], name, (gpointer) codes[i]);
    }
  g_ptr_array_sort_with_data (names, compare_names, self->format);
  g_ptr_array_extend_and_steal (self->names[column], g_steal_pointer (&names));
}

static void
add_list (TradeDraftWords  *self,
          TradeDraftColumn  column)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < lists[column].n; i++)
    {
      const Word *word = &lists[column].words[i];

      add_words (self->codes[column], translate (word), (gpointer) word->code);
      if (g_hash_table_add (seen, (gpointer) word->code))
        g_ptr_array_add (self->names[column], (gpointer) translate (word));
    }
  for (guint i = 0; i < lists[column].n; i++)
    add_words (self->codes[column], lists[column].words[i].name, (gpointer) lists[column].words[i].code);
  if (column == TRADE_DRAFT_PARTNER || column == TRADE_DRAFT_REPORTER)
    add_places (self, column);
  g_ptr_array_add (self->names[column], NULL);
}

static void
add_unit (TradeDraftWords *self,
          TradeDraftUnit   unit)
{
  Unit *entry = g_new (Unit, 1);

  *entry = (Unit) { unit, trade_unit_get_kind (unit.unit), trade_draft_words_name_unit (self, &unit) };
  g_ptr_array_add (self->units, entry);
  add_words (self->units_by_words, entry->words, entry);
}

/* A language that counts in 10,000 has no word for a billion. */
static gboolean
is_counted_in (TradeDraftWords *self,
               const char      *unit,
               int              scale)
{
  return scale == 0 || trade_format_get_magnitude (self->format, unit, pow (10, scale)) == scale ||
         trade_format_get_magnitude (self->format, unit, pow (10, scale + 2)) == scale;
}

static void
add_scales (TradeDraftWords *self,
            const char      *unit,
            int              most)
{
  for (int scale = most; scale >= 0; scale--)
    if (is_counted_in (self, unit, scale))
      add_unit (self, (TradeDraftUnit) { unit, TRADE_CODE_UNSTATED, scale });
}

static void
add_units (TradeDraftWords *self)
{
  static const char *const ratios[] = { TRADE_UNIT_PERCENT, TRADE_UNIT_POINTS };

  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    add_scales (self, currencies[i].code, MAX_SCALE);
  for (guint i = 0; i < G_N_ELEMENTS (ratios); i++)
    {
      add_unit (self, (TradeDraftUnit) { ratios[i], TRADE_CODE_UNSTATED, 0 });
      for (guint j = 0; j < G_N_ELEMENTS (currencies); j++)
        add_unit (self, (TradeDraftUnit) { ratios[i], currencies[j].code, 0 });
    }
  for (guint i = 0; i < G_N_ELEMENTS (quantities); i++)
    add_scales (self, quantities[i], 6);
  for (int scale = MAX_SCALE; scale > 0; scale--)
    if (is_counted_in (self, TRADE_UNIT_NUMBER, scale))
      add_unit (self, (TradeDraftUnit) { TRADE_UNIT_NUMBER, TRADE_CODE_UNSTATED, scale });
}

static gboolean
find_long_scale (TradeFormat *format)
{
  g_autofree char *words = trade_format_unit (format, NULL, TRADE_UNIT_NUMBER, MAX_SCALE);
  g_autofree char *folded = trade_heading_fold (words);

  return g_str_has_prefix (folded, "bil");
}

/**
 * trade_draft_words_new:
 * @format: writes numbers and units in a language, that of the messages of this process
 *
 * Collects the words of a language.
 *
 * Returns: (transfer full): the words
 */
TradeDraftWords *
trade_draft_words_new (TradeFormat *format)
{
  g_autoptr (TradeText) title = trade_text_new ("");
  TradeDraftWords *self;

  g_return_val_if_fail (TRADE_IS_FORMAT (format), NULL);

  self = g_object_new (TRADE_TYPE_DRAFT_WORDS, NULL);
  self->format = g_object_ref (format);
  self->labels = trade_dataset_new (title, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    {
      g_autoptr (TradeText) label = trade_text_new (translate (&currencies[i]));

      trade_dataset_add_code (self->labels, TRADE_DIMENSION_UNIT, currencies[i].code, label, NULL, NULL);
    }
  for (TradeDraftColumn i = 0; i < TRADE_DRAFT_N_COLUMNS; i++)
    add_list (self, i);
  add_units (self);
  self->is_long_scale = find_long_scale (format);

  return self;
}

/**
 * trade_draft_words_get_default:
 *
 * Gets the words of the language that the program speaks.
 *
 * Returns: (transfer none): the words
 */
TradeDraftWords *
trade_draft_words_get_default (void)
{
  static TradeDraftWords *words = NULL;

  if (words == NULL)
    words = trade_draft_words_new (trade_format_get_default ());

  return words;
}

/**
 * trade_draft_words_get_locale:
 * @self: words
 *
 * Returns: (transfer none): the locale of their language
 */
const char *
trade_draft_words_get_locale (TradeDraftWords *self)
{
  g_return_val_if_fail (TRADE_IS_DRAFT_WORDS (self), NULL);

  return trade_format_get_locale (self->format);
}

/**
 * trade_draft_words_get_decimal_mark:
 * @self: words
 *
 * Returns: what the language writes before decimals, `.` or `,`; `.` where it has a sign of its own, which is read as well
 */
char
trade_draft_words_get_decimal_mark (TradeDraftWords *self)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (TRADE_IS_DRAFT_WORDS (self), '.');

  number = trade_format_number (self->format, 1.5, 0, 1, FALSE);

  return strchr (number, ',') != NULL ? ',' : '.';
}

/**
 * trade_draft_column_get_name:
 * @column: a column
 *
 * Returns: (transfer none): what it is called, in the language of the person
 */
const char *
trade_draft_column_get_name (TradeDraftColumn column)
{
  switch (column)
    {
    case TRADE_DRAFT_FLOW:
      return C_("dimension", "Flow");
    case TRADE_DRAFT_MEASURE:
      return C_("dimension", "Measure");
    case TRADE_DRAFT_RELATION:
      /* Translators: whether a number is exact or only about right */
      return C_("column", "Accuracy");
    case TRADE_DRAFT_NUMBER:
      /* Translators: the digits of a figure: 23.77 */
      return C_("column", "Number");
    case TRADE_DRAFT_UNIT:
      return C_("dimension", "Unit");
    case TRADE_DRAFT_PERIOD:
      return C_("column", "Period");
    case TRADE_DRAFT_PRODUCT:
      return C_("dimension", "Product");
    case TRADE_DRAFT_PARTNER:
      return C_("dimension", "Partner");
    case TRADE_DRAFT_ENTERPRISE:
      return C_("dimension", "Kind of enterprise");
    case TRADE_DRAFT_STATUS:
      /* Translators: how sure a figure is: "provisional", "projection" */
      return C_("column", "Status");
    case TRADE_DRAFT_NOTE:
      return C_("column", "Note");
    case TRADE_DRAFT_CITED:
      /* Translators: where a figure was published, where that is not the source of the release */
      return C_("column", "Other Source");
    case TRADE_DRAFT_REPORTER:
      return C_("dimension", "Reporter");
    case TRADE_DRAFT_COMPARISON:
      return C_("dimension", "Comparison");
    case TRADE_DRAFT_ADJUSTMENT:
      return C_("dimension", "Adjustment");
    case TRADE_DRAFT_PRICES:
      return C_("dimension", "Prices");
    case TRADE_DRAFT_VALUATION:
      return C_("dimension", "Valuation");
    case TRADE_DRAFT_REASON:
      /* Translators: why a person changed a figure */
      return C_("column", "Reason");
    case TRADE_DRAFT_N_COLUMNS:
      break;
    }

  g_return_val_if_reached ("");
}

/**
 * trade_draft_words_list:
 * @self: words
 * @column: a column
 *
 * Lists what a person may choose for a cell. Products, partners and enterprises may be any others as well.
 *
 * Returns: (transfer none) (array zero-terminated=1): words, none where nothing can be listed
 */
const char * const *
trade_draft_words_list (TradeDraftWords  *self,
                        TradeDraftColumn  column)
{
  g_return_val_if_fail (TRADE_IS_DRAFT_WORDS (self), NULL);
  g_return_val_if_fail (column < TRADE_DRAFT_N_COLUMNS, NULL);

  return (const char * const *) self->names[column]->pdata;
}

/* Whether a measure is given in units of a kind. */
static gboolean
suits (const char           *measure,
       const TradeDraftUnit *unit)
{
  const TradeSeriesKey key = trade_series_key_new (NULL, NULL, NULL, NULL, measure, unit->unit, unit->base);
  TradeColumn column;
  g_autofree char *fault = trade_codes_check_key (&key, &column);

  return fault == NULL;
}

/**
 * trade_draft_words_list_units:
 * @self: words
 * @measure: (nullable): the code of a measure, or %NULL where it is not known
 *
 * Lists the units that a measure can be given in.
 *
 * Returns: (transfer full): words
 */
char **
trade_draft_words_list_units (TradeDraftWords *self,
                              const char      *measure)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (TRADE_IS_DRAFT_WORDS (self), NULL);

  for (guint i = 0; i < self->units->len; i++)
    {
      const Unit *unit = g_ptr_array_index (self->units, i);

      if (measure == NULL || suits (measure, &unit->unit))
        g_strv_builder_add (builder, unit->words);
    }

  return g_strv_builder_end (builder);
}

/**
 * trade_draft_words_find:
 * @self: words
 * @column: a column whose cells have codes of the program: not that of the unit
 * @words: what a cell says
 *
 * Finds the code that words stand for: those of the language, those of English, and what releases and tables say instead.
 *
 * Returns: (transfer none) (nullable): the code; %NULL where the words have none
 */
const char *
trade_draft_words_find (TradeDraftWords  *self,
                        TradeDraftColumn  column,
                        const char       *words)
{
  g_autofree char *folded = NULL;
  const char *code;

  g_return_val_if_fail (TRADE_IS_DRAFT_WORDS (self), NULL);
  g_return_val_if_fail (column < TRADE_DRAFT_N_COLUMNS, NULL);
  g_return_val_if_fail (words != NULL, NULL);

  folded = trade_heading_fold (words);
  code = g_hash_table_lookup (self->codes[column], folded);

  return code != NULL ? code : trade_draft_synonyms_find (column, words);
}

/* A "Billion" of German is a thousand times one of English. In a language that counts so, what English calls a billion is
 * not taken for what may be meant. */
static gboolean
is_doubtful (TradeDraftWords *self,
             const char      *folded)
{
  return self->is_long_scale && (strstr (folded, "billion") != NULL || strstr (folded, "trillion") != NULL);
}

/* "%", "% in yuan", "percent, CNY". */
static gboolean
find_ratio (TradeDraftWords *self,
            const char      *folded,
            TradeDraftUnit  *unit)
{
  static const char *const signs[] = { "%", "percent", "per cent", "pp", NULL };
  TradeQuantity quantity;

  for (guint i = 0; signs[i] != NULL; i++)
    {
      const char *rest = folded + strlen (signs[i]);

      if (!g_str_has_prefix (folded, signs[i]))
        continue;
      *unit = (TradeDraftUnit) { g_str_equal (signs[i], "pp") ? TRADE_UNIT_POINTS : TRADE_UNIT_PERCENT, TRADE_CODE_UNSTATED, 0 };
      if (*rest == '\0')
        return TRUE;
      rest += strspn (rest, ", ");
      rest += g_str_has_prefix (rest, "in ") ? strlen ("in ") : 0;
      if (!trade_vocabulary_find_unit (rest, &quantity) || trade_unit_get_kind (quantity.unit) != TRADE_UNIT_KIND_CURRENCY)
        return FALSE;
      unit->base = g_intern_string (quantity.unit);
      return TRUE;
    }

  return FALSE;
}

/**
 * trade_draft_words_find_unit:
 * @self: words
 * @words: what a cell says
 * @unit: (out): return location for the unit
 *
 * Reads a unit with how it is counted: "trillion yuan", "percent", "% in yuan".
 *
 * Returns: whether the words are known; @unit is of no meaning otherwise
 */
gboolean
trade_draft_words_find_unit (TradeDraftWords *self,
                             const char      *words,
                             TradeDraftUnit  *unit)
{
  g_autofree char *folded = NULL;
  TradeQuantity quantity;
  const Unit *known;

  g_return_val_if_fail (TRADE_IS_DRAFT_WORDS (self), FALSE);
  g_return_val_if_fail (words != NULL, FALSE);
  g_return_val_if_fail (unit != NULL, FALSE);

  folded = trade_heading_fold (words);
  known = g_hash_table_lookup (self->units_by_words, folded);
  if (known != NULL)
    {
      *unit = known->unit;
      return TRUE;
    }
  if (find_ratio (self, folded, unit))
    return TRUE;
  if (is_doubtful (self, folded))
    return FALSE;
  *unit = (TradeDraftUnit) { TRADE_UNIT_NUMBER, TRADE_CODE_UNSTATED, 0 };
  if (trade_vocabulary_find_scale (words, &unit->scale))
    return TRUE;
  if (!trade_vocabulary_find_unit (words, &quantity))
    return FALSE;

  *unit = (TradeDraftUnit) { g_intern_string (quantity.unit), TRADE_CODE_UNSTATED, quantity.scale };

  return TRUE;
}

/**
 * trade_draft_words_name:
 * @self: words
 * @column: a column whose cells have codes of the program: not that of the unit
 * @code: a code
 *
 * Returns: (transfer none) (nullable): what the language calls it; %NULL for a code that is not the program's
 */
const char *
trade_draft_words_name (TradeDraftWords  *self,
                        TradeDraftColumn  column,
                        const char       *code)
{
  g_return_val_if_fail (TRADE_IS_DRAFT_WORDS (self), NULL);
  g_return_val_if_fail (column < TRADE_DRAFT_N_COLUMNS, NULL);
  g_return_val_if_fail (code != NULL, NULL);

  for (guint i = 0; i < lists[column].n; i++)
    if (g_str_equal (lists[column].words[i].code, code))
      return translate (&lists[column].words[i]);

  return NULL;
}

/**
 * trade_draft_words_fit_scale:
 * @self: words
 * @unit: a unit code
 * @scale: a power of ten that numbers are counted in
 *
 * Returns: the least power of ten from @scale on that the language has a word for; @scale where it has none
 */
int
trade_draft_words_fit_scale (TradeDraftWords *self,
                             const char      *unit,
                             int              scale)
{
  g_return_val_if_fail (TRADE_IS_DRAFT_WORDS (self), scale);
  g_return_val_if_fail (trade_unit_is_valid (unit), scale);

  for (int fitting = scale; fitting <= MAX_SCALE; fitting++)
    if (is_counted_in (self, unit, fitting))
      return fitting;

  return scale;
}

/* In the words of tables, which are read in every language. */
static char *
name_foreign_unit (const TradeDraftUnit *unit)
{
  static const struct
  {
    int         scale;
    const char *words;
  } scales[] = {
    { 2, "100" }, { 3, "thousand" }, { 4, "万" }, { 6, "million" }, { 8, "亿" }, { 9, "billion" }, { 12, "trillion" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    if (scales[i].scale == unit->scale)
      return g_strjoin (" ", scales[i].words, g_str_equal (unit->unit, TRADE_UNIT_NUMBER) ? NULL : unit->unit, NULL);

  /* Nobody reads it; it says what there was. */
  return g_strdup_printf ("10^%d %s", unit->scale, unit->unit);
}

/**
 * trade_draft_words_name_unit:
 * @self: words
 * @unit: a unit
 *
 * Writes a unit so that trade_draft_words_find_unit() reads it.
 *
 * Returns: (transfer full): the words
 */
char *
trade_draft_words_name_unit (TradeDraftWords      *self,
                             const TradeDraftUnit *unit)
{
  g_autofree char *name = NULL;
  g_autofree char *base = NULL;

  g_return_val_if_fail (TRADE_IS_DRAFT_WORDS (self), NULL);
  g_return_val_if_fail (unit != NULL, NULL);

  /* No currency is stated: it has no name, which a person has to give. */
  if (g_str_equal (unit->unit, TRADE_UNIT_UNSTATED))
    return trade_draft_words_name_unit (self, &(TradeDraftUnit) { TRADE_UNIT_NUMBER, TRADE_CODE_UNSTATED, unit->scale });
  if (!is_counted_in (self, unit->unit, unit->scale))
    return name_foreign_unit (unit);

  name = trade_format_unit (self->format, self->labels, unit->unit, unit->scale);
  if (*unit->base == '\0')
    return g_steal_pointer (&name);

  if (trade_unit_get_kind (unit->base) != TRADE_UNIT_KIND_CURRENCY)
    {
      base = trade_format_single_unit (self->format, self->labels, unit->base);
      return g_strdup_printf (C_("unit value", "%1$s per %2$s"), name, base);
    }
  base = trade_format_currency (self->format, self->labels, unit->base);

  /* Translators: the unit of a percentage and the currency in which it was reckoned: "percent in yuan" */
  return g_strdup_printf (C_("unit", "%1$s in %2$s"), name, base);
}

/**
 * trade_draft_words_label_unit:
 * @self: words
 * @unit: the code of a unit
 *
 * Returns: (transfer none) (nullable): what charts are to call it; %NULL where the words of CLDR will do
 */
TradeText *
trade_draft_words_label_unit (TradeDraftWords *self,
                              const char      *unit)
{
  g_return_val_if_fail (TRADE_IS_DRAFT_WORDS (self), NULL);
  g_return_val_if_fail (unit != NULL, NULL);

  return trade_dataset_get_label (self->labels, TRADE_DIMENSION_UNIT, unit);
}
