/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-import-choice.h"

#include <glib/gi18n.h>

#include "trade-combo.h"
#include "trade-cut.h"
#include "trade-describe.h"
#include "trade-desktop.h"
#include "trade-import-rows.h"
#include "trade-search-row.h"

/* In a list that is longer than this, a person searches. */
#define MANY 12

/* In ems. */
#define MAX_LABEL 30

/* As a factor of the usual size of text. */
#define LARGE_TEXT 1.4

typedef enum
{
  KIND_CODE,
  KIND_SCOPE,
  KIND_PARTNER_LEVEL,
  KIND_PRODUCT_LEVEL,
  KIND_FIRST,
  KIND_LAST,
} Kind;

/* One row of the page. What it offers are numbers: of codes, levels or periods; 0 leaves open what is taken. */
typedef struct
{
  Kind                kind;
  TradeCubeDimension  dimension;
  GtkWidget          *row;    /* an AdwComboRow, or a TradeSearchRow where there are many */
  GArray             *offers; /* guint32 */
  gboolean            chosen; /* whether a person chose; what goes without saying may be something else with another choice */
} Offer;

struct _TradeImportChoice
{
  AdwBin parent_instance;

  TradeReading        *reading;
  AdwPreferencesGroup *group;
  TradeImportRows     *partners;
  TradeImportRows     *products;
  GArray              *offers;  /* Offer */
  GArray              *periods; /* TradePeriod, each once, earliest first */
  guint32              frequency; /* of the periods, by the number of its code */
  gboolean             updating;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TradeImportChoice, trade_import_choice, ADW_TYPE_BIN)

static const struct
{
  const char *code;
  const char *name;
} frequencies[] = {
  { TRADE_FREQUENCY_ANNUAL, N_("Years") },
  { TRADE_FREQUENCY_HALF, N_("Half-years") },
  { TRADE_FREQUENCY_QUARTER, N_("Quarters") },
  { TRADE_FREQUENCY_MONTH, N_("Months") },
  { TRADE_FREQUENCY_CUMULATIVE, N_("From the start of each year") },
  { TRADE_FREQUENCY_OTHER, N_("Other spans") },
};

static guint
get_selected (const Offer *offer)
{
  return TRADE_IS_SEARCH_ROW (offer->row) ? trade_search_row_get_selected (TRADE_SEARCH_ROW (offer->row))
                                          : adw_combo_row_get_selected (ADW_COMBO_ROW (offer->row));
}

static void
set_selected (const Offer *offer,
              guint        place)
{
  if (TRADE_IS_SEARCH_ROW (offer->row))
    trade_search_row_set_selected (TRADE_SEARCH_ROW (offer->row), place);
  else
    adw_combo_row_set_selected (ADW_COMBO_ROW (offer->row), place);
}

static const TradeCode *
get_code (TradeImportChoice  *self,
          TradeCubeDimension  dimension,
          guint32             id)
{
  return trade_code_list_get (trade_cube_get_codes (trade_reading_get_cube (self->reading), dimension), id);
}

static char *
write_code (TradeImportChoice  *self,
            TradeCubeDimension  dimension,
            guint32             id)
{
  const TradeCode *code = get_code (self, dimension, id);
  g_autofree char *text = NULL;
  char *cut;

  for (guint i = 0; dimension == TRADE_CUBE_FREQUENCY && i < G_N_ELEMENTS (frequencies); i++)
    if (g_str_equal (frequencies[i].code, code->code))
      return g_strdup (_(frequencies[i].name));

  if (dimension == TRADE_CUBE_FLOW)
    text = g_strdup (trade_describe_flow (trade_format_get_default (), trade_reading_get_dataset (self->reading), code->code));
  else
    text = g_strdup (*code->label != '\0' ? code->label : code->code);
  cut = trade_cut (text, MAX_LABEL);

  return cut != NULL ? cut : g_steal_pointer (&text);
}

static char *
write_offer (TradeImportChoice *self,
             const Offer       *offer,
             guint32            number)
{
  TradeFormat *format = trade_format_get_default ();
  g_autofree char *count = NULL;

  if (number == 0)
    return g_strdup (_("All"));

  switch (offer->kind)
    {
    case KIND_CODE:
    case KIND_SCOPE:
      return write_code (self, offer->dimension, number);
    case KIND_FIRST:
    case KIND_LAST:
      return trade_format_period (format, g_array_index (self->periods, TradePeriod, number - 1));
    case KIND_PARTNER_LEVEL:
    case KIND_PRODUCT_LEVEL:
    default:
      count = trade_format_count (format, number);
      /* Translators: how fine a breakdown is, such as 2 for chapters and 4 for headings. */
      return g_strdup_printf (_("Level %s"), count);
    }
}

static void
row_changed_cb (TradeImportChoice *self,
                GParamSpec        *pspec,
                GtkWidget         *row)
{
  if (self->updating)
    return;

  for (guint i = 0; i < self->offers->len; i++)
    if (g_array_index (self->offers, Offer, i).row == row)
      {
        Offer *offer = &g_array_index (self->offers, Offer, i);

        offer->chosen = TRUE;
        if (offer->kind == KIND_PARTNER_LEVEL)
          trade_import_rows_forget (self->partners);
        if (offer->kind == KIND_PRODUCT_LEVEL)
          trade_import_rows_forget (self->products);
      }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
rows_changed_cb (TradeImportChoice *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static const char *
get_title (const Offer *offer)
{
  switch (offer->kind)
    {
    case KIND_PARTNER_LEVEL:
      return C_ ("inspect", "Level of partners");
    case KIND_PRODUCT_LEVEL:
      return C_ ("inspect", "Level of products");
    case KIND_FIRST:
      return _("First period");
    case KIND_LAST:
      return _("Last period");
    case KIND_SCOPE:
      /* Translators: before a partner, or "All" */
      return offer->dimension == TRADE_CUBE_PARTNER ? C_ ("import", "Trade with")
                                                    /* Translators: before a product, or "All" */
                                                    : C_ ("import", "Trade in");
    case KIND_CODE:
    default:
      return trade_cube_dimension_get_name (offer->dimension);
    }
}

static GtkWidget *
build_row (const char    *title,
           GtkStringList *texts)
{
  GtkWidget *row;

  if (g_list_model_get_n_items (G_LIST_MODEL (texts)) > MANY)
    return trade_search_row_new (title, texts);

  row = adw_combo_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (texts));
  trade_combo_show_whole (ADW_COMBO_ROW (row));
  /* Beside a title of large text, a telephone has no room for what is chosen. */
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (row), trade_desktop_get_text_scale (row) > LARGE_TEXT);

  return row;
}

static void
add_offer (TradeImportChoice  *self,
           Kind                kind,
           TradeCubeDimension  dimension,
           GArray             *numbers)
{
  Offer offer = { kind, dimension, NULL, g_array_ref (numbers), FALSE };
  g_autoptr (GtkStringList) texts = gtk_string_list_new (NULL);

  for (guint i = 0; i < numbers->len; i++)
    gtk_string_list_take (texts, write_offer (self, &offer, g_array_index (numbers, guint32, i)));
  offer.row = build_row (get_title (&offer), texts);
  g_signal_connect_object (offer.row, "notify::selected", G_CALLBACK (row_changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->group, offer.row);
  g_array_append_val (self->offers, offer);
}

/* The codes of a dimension that the file really has. */
static GArray *
list_codes (TradeImportChoice  *self,
            TradeCubeDimension  dimension)
{
  TradeCube *cube = trade_reading_get_cube (self->reading);
  const guint n = trade_code_list_get_n (trade_cube_get_codes (cube, dimension));
  g_autofree guint8 *met = g_new0 (guint8, MAX (n, 1));
  GArray *codes = g_array_new (FALSE, FALSE, sizeof (guint32));

  if (n < 3)
    return codes;

  for (guint i = 0; i < trade_cube_get_n (cube); i++)
    met[trade_cube_get_code (cube, i, dimension)] = 1;
  for (guint32 i = 1; i < n; i++)
    if (met[i])
      g_array_append_val (codes, i);

  return codes;
}

typedef struct
{
  TradeImportChoice  *choice;
  TradeCubeDimension  dimension;
} Naming;

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const Naming *naming = data;
  g_autofree char *first = write_code (naming->choice, naming->dimension, *(const guint32 *) a);
  g_autofree char *second = write_code (naming->choice, naming->dimension, *(const guint32 *) b);

  return trade_format_collate (trade_format_get_default (), first, second);
}

/* A country is looked for by its name, whatever its code is; products are known by the order of their codes. */
static void
sort_countries (TradeImportChoice  *self,
                TradeCubeDimension  dimension,
                GArray             *codes)
{
  Naming naming = { self, dimension };

  if (dimension == TRADE_CUBE_REPORTER || dimension == TRADE_CUBE_PARTNER)
    g_array_sort_with_data (codes, compare_names, &naming);
}

/* In charts several of these stand side by side. */
static gboolean
may_be_all (TradeCubeDimension dimension)
{
  return dimension == TRADE_CUBE_FLOW || dimension == TRADE_CUBE_REPORTER;
}

/* Products and partners are rows of charts, which are chosen otherwise. Of flows and reporters all are wanted, or one. */
static void
add_codes (TradeImportChoice   *self,
           TradeCubeDimension   dimension,
           const TradeSelected *selected)
{
  g_autoptr (GArray) codes = NULL;
  const guint32 all = 0;

  if (dimension == TRADE_CUBE_PRODUCT || dimension == TRADE_CUBE_PARTNER ||
      (!may_be_all (dimension) && selected->codes[dimension] == TRADE_SELECTED_SEVERAL))
    return;

  codes = list_codes (self, dimension);
  if (codes->len < 2)
    return;
  sort_countries (self, dimension, codes);
  if (may_be_all (dimension))
    g_array_prepend_val (codes, all);
  add_offer (self, KIND_CODE, dimension, codes);
}

/* The partner or the product that all figures are about: all of them first, by their code where the file has one. */
static void
add_scope (TradeImportChoice  *self,
           TradeCubeDimension  dimension)
{
  g_autoptr (GArray) codes = list_codes (self, dimension);
  guint32 all = 0;

  if (codes->len < 2)
    return;

  sort_countries (self, dimension, codes);
  for (guint i = 0; i < codes->len && all == 0; i++)
    if (get_code (self, dimension, g_array_index (codes, guint32, i))->role == TRADE_CODE_WHOLE)
      {
        all = g_array_index (codes, guint32, i);
        g_array_remove_index (codes, i);
      }
  g_array_prepend_val (codes, all);
  add_offer (self, KIND_SCOPE, dimension, codes);
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  const guint32 first = *(const guint32 *) a;
  const guint32 second = *(const guint32 *) b;

  return (first > second) - (first < second);
}

static void
add_levels (TradeImportChoice  *self,
            Kind                kind,
            TradeCubeDimension  dimension)
{
  g_autoptr (GArray) codes = list_codes (self, dimension);
  g_autoptr (GArray) levels = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < codes->len; i++)
    {
      const TradeCode *code = get_code (self, dimension, g_array_index (codes, guint32, i));
      const guint32 level = (guint32) MAX (code->level, 1);
      gboolean known = FALSE;

      for (guint j = 0; j < levels->len; j++)
        known |= g_array_index (levels, guint32, j) == level;
      if (code->role == TRADE_CODE_MEMBER && !known)
        g_array_append_val (levels, level);
    }
  if (levels->len < 2)
    return;

  g_array_sort (levels, compare_numbers);
  add_offer (self, kind, dimension, levels);
}

static TradeImportRows *
add_rows (TradeImportChoice  *self,
          TradeCubeDimension  dimension)
{
  GtkWidget *row = trade_import_rows_new (self->reading, dimension);

  g_signal_connect_object (row, "changed", G_CALLBACK (rows_changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->group, row);

  return TRADE_IMPORT_ROWS (row);
}

static gboolean
is_of_frequency (TradeImportChoice *self,
                 guint              observation)
{
  return self->frequency == TRADE_SELECTED_SEVERAL ||
         trade_cube_get_code (trade_reading_get_cube (self->reading), observation, TRADE_CUBE_FREQUENCY) == self->frequency;
}

static void
collect_periods (TradeImportChoice *self)
{
  TradeCube *cube = trade_reading_get_cube (self->reading);

  g_array_set_size (self->periods, 0);
  for (guint i = 0; i < trade_cube_get_n (cube); i++)
    {
      TradePeriod period = trade_cube_get_period (cube, i);
      const guint n = self->periods->len;

      /* Rows of one period mostly stand together. */
      if (is_of_frequency (self, i) && (n == 0 || !trade_period_equal (period, g_array_index (self->periods, TradePeriod, n - 1))))
        g_array_append_val (self->periods, period);
    }
  g_array_sort (self->periods, trade_period_compare_items);
  for (guint i = self->periods->len; i > 1; i--)
    if (trade_period_equal (g_array_index (self->periods, TradePeriod, i - 1), g_array_index (self->periods, TradePeriod, i - 2)))
      g_array_remove_index (self->periods, i - 1);
}

static void
add_periods (TradeImportChoice *self)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint32));

  collect_periods (self);
  for (guint32 i = 1; i <= self->periods->len; i++)
    g_array_append_val (numbers, i);
  if (numbers->len < 2)
    return;

  add_offer (self, KIND_FIRST, TRADE_CUBE_N_DIMENSIONS, numbers);
  add_offer (self, KIND_LAST, TRADE_CUBE_N_DIMENSIONS, numbers);
  set_selected (&g_array_index (self->offers, Offer, self->offers->len - 1), numbers->len - 1);
}

static void
remove_periods (TradeImportChoice *self)
{
  for (guint i = self->offers->len; i > 0; i--)
    {
      const Offer *offer = &g_array_index (self->offers, Offer, i - 1);

      if (offer->kind != KIND_FIRST && offer->kind != KIND_LAST)
        continue;
      adw_preferences_group_remove (self->group, offer->row);
      g_array_remove_index (self->offers, i - 1);
    }
}

static void
clear_offer (gpointer data)
{
  g_array_unref (((Offer *) data)->offers);
}

static void
trade_import_choice_dispose (GObject *object)
{
  g_clear_object (&TRADE_IMPORT_CHOICE (object)->reading);

  G_OBJECT_CLASS (trade_import_choice_parent_class)->dispose (object);
}

static void
trade_import_choice_finalize (GObject *object)
{
  TradeImportChoice *self = TRADE_IMPORT_CHOICE (object);

  g_array_unref (self->offers);
  g_array_unref (self->periods);

  G_OBJECT_CLASS (trade_import_choice_parent_class)->finalize (object);
}

static void
trade_import_choice_class_init (TradeImportChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trade_import_choice_dispose;
  G_OBJECT_CLASS (klass)->finalize = trade_import_choice_finalize;

  /**
   * TradeImportChoice::changed:
   * @self: the choice
   *
   * A person chose something else.
   */
  signals[CHANGED] = g_signal_new ("changed", TRADE_TYPE_IMPORT_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
trade_import_choice_init (TradeImportChoice *self)
{
  self->offers = g_array_new (FALSE, FALSE, sizeof (Offer));
  g_array_set_clear_func (self->offers, clear_offer);
  self->periods = g_array_new (FALSE, FALSE, sizeof (TradePeriod));
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, _("What Is Shown"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

/**
 * trade_import_choice_new:
 * @reading: the reading of a file of an agency
 * @selected: what is taken of it
 *
 * Creates a choice of whatever the file has several of.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
trade_import_choice_new (TradeReading        *reading,
                         const TradeSelected *selected)
{
  TradeImportChoice *self;

  g_return_val_if_fail (TRADE_IS_READING (reading), NULL);
  g_return_val_if_fail (trade_reading_get_cube (reading) != NULL, NULL);
  g_return_val_if_fail (selected != NULL, NULL);

  self = g_object_new (TRADE_TYPE_IMPORT_CHOICE, NULL);
  self->reading = g_object_ref (reading);
  self->updating = TRUE;
  /* Who trades comes first, then what and how. */
  add_codes (self, TRADE_CUBE_REPORTER, selected);
  for (TradeCubeDimension i = 0; i < TRADE_CUBE_N_DIMENSIONS; i++)
    if (i != TRADE_CUBE_REPORTER)
      add_codes (self, i, selected);
  add_scope (self, TRADE_CUBE_PARTNER);
  add_levels (self, KIND_PARTNER_LEVEL, TRADE_CUBE_PARTNER);
  self->partners = add_rows (self, TRADE_CUBE_PARTNER);
  add_scope (self, TRADE_CUBE_PRODUCT);
  add_levels (self, KIND_PRODUCT_LEVEL, TRADE_CUBE_PRODUCT);
  self->products = add_rows (self, TRADE_CUBE_PRODUCT);
  self->frequency = selected->codes[TRADE_CUBE_FREQUENCY];
  add_periods (self);
  trade_import_choice_update (self, selected);

  return GTK_WIDGET (self);
}

/**
 * trade_import_choice_get_n:
 * @self: a choice
 *
 * Counts what can be chosen.
 *
 * Returns: how many rows there are; 0 where the file has one of everything
 */
guint
trade_import_choice_get_n (TradeImportChoice *self)
{
  g_return_val_if_fail (TRADE_IS_IMPORT_CHOICE (self), 0);

  return self->offers->len + gtk_widget_get_visible (GTK_WIDGET (self->partners)) +
         gtk_widget_get_visible (GTK_WIDGET (self->products));
}

/**
 * trade_import_choice_fill:
 * @self: a choice
 * @selection: a selection that leaves all open
 *
 * Writes down what is chosen.
 */
void
trade_import_choice_fill (TradeImportChoice *self,
                          TradeSelection    *selection)
{
  g_return_if_fail (TRADE_IS_IMPORT_CHOICE (self));
  g_return_if_fail (selection != NULL);

  trade_import_rows_fill (self->partners, &selection->partners);
  trade_import_rows_fill (self->products, &selection->products);
  for (guint i = 0; i < self->offers->len; i++)
    {
      const Offer *offer = &g_array_index (self->offers, Offer, i);
      const guint place = get_selected (offer);
      const guint32 number = place < offer->offers->len ? g_array_index (offer->offers, guint32, place) : 0;

      /* All partners, or all products, are the first choice, and go without saying. */
      if (!offer->chosen || (offer->kind == KIND_SCOPE && place == 0))
        continue;

      switch (offer->kind)
        {
        case KIND_CODE:
        case KIND_SCOPE:
          trade_selection_set (selection, offer->dimension,
                               number == 0 ? TRADE_SELECTION_ALL : get_code (self, offer->dimension, number)->code);
          break;
        case KIND_PARTNER_LEVEL:
          selection->partners.level = (int) number;
          break;
        case KIND_PRODUCT_LEVEL:
          selection->products.level = (int) number;
          break;
        case KIND_FIRST:
          selection->has_first = number > 1;
          selection->first = g_array_index (self->periods, TradePeriod, number - 1);
          break;
        case KIND_LAST:
          selection->has_last = number < self->periods->len;
          selection->last = g_array_index (self->periods, TradePeriod, number - 1);
          break;
        }
    }
}

/**
 * trade_import_choice_update:
 * @self: a choice
 * @selected: what is taken now
 *
 * Shows what is taken, of which a person may have chosen only a part.
 */
void
trade_import_choice_update (TradeImportChoice   *self,
                            const TradeSelected *selected)
{
  g_return_if_fail (TRADE_IS_IMPORT_CHOICE (self));
  g_return_if_fail (selected != NULL);

  self->updating = TRUE;
  trade_import_rows_update (self->partners, &selected->partners);
  trade_import_rows_update (self->products, &selected->products);
  if (selected->codes[TRADE_CUBE_FREQUENCY] != self->frequency)
    {
      self->frequency = selected->codes[TRADE_CUBE_FREQUENCY];
      remove_periods (self);
      add_periods (self);
    }
  for (guint i = 0; i < self->offers->len; i++)
    {
      const Offer *offer = &g_array_index (self->offers, Offer, i);
      guint32 number;

      if (offer->kind == KIND_FIRST || offer->kind == KIND_LAST)
        continue;
      if (offer->kind == KIND_CODE || offer->kind == KIND_SCOPE)
        number = selected->codes[offer->dimension] == TRADE_SELECTED_SEVERAL ? 0 : selected->codes[offer->dimension];
      else
        number = (guint32) (offer->kind == KIND_PARTNER_LEVEL ? selected->partners.level : selected->products.level);
      for (guint j = 0; j < offer->offers->len; j++)
        if (g_array_index (offer->offers, guint32, j) == number)
          set_selected (offer, j);
    }
  self->updating = FALSE;
}
