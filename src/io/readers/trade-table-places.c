/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-table-places.h"

#include <glib/gi18n.h>
#include <string.h>

#include "trade-region.h"
#include "trade-table-levels.h"
#include "trade-table-outline.h"
#include "trade-table-sections.h"
#include "trade-table-sentence.h"
#include "trade-table-title.h"
#include "trade-table-words.h"

/* What rows tell apart: whose trade it is, with whom, of what, which way and when. */

/* So many rows are looked at. */
#define MOST_NAMED_ROWS 1000

/* The code of all that has none. */
#define WHOLE "_T"

/* How deep a name lies that is set in below another, or is "of which" that. Below a region that lies beside its members it is one of
 * these, and below one that is none itself, such as all products, it is at the top. */
static int
find_level (TradeTableNest *nest,
            guint           indent,
            gboolean        is_part)
{
  if (is_part)
    indent = MAX (indent, nest->plain + 1);
  else
    nest->plain = indent;
  while (nest->n > 0 && nest->indents[nest->n - 1] >= indent)
    nest->n--;

  return nest->n == 0 ? 1 : nest->levels[nest->n - 1] + (nest->roles[nest->n - 1] == TRADE_CODE_MEMBER);
}

static void
push (TradeTableNest *nest,
      guint           indent,
      gboolean        is_part,
      int             level,
      TradeCodeRole   role)
{
  if (nest->n == TRADE_TABLE_MAX_DEPTH)
    return;

  nest->indents[nest->n] = is_part ? MAX (indent, nest->plain + 1) : indent;
  nest->levels[nest->n] = level;
  nest->roles[nest->n] = role;
  nest->n++;
}

/* Sums of some stand below each group of rows and are all called the same: they are of what the line above the group says. */
static const char *
name_sum (TradeTableColumns *columns,
          const char        *label)
{
  g_autofree char *name = NULL;

  if (columns->section != NULL)
    name = g_steal_pointer (&columns->section);
  else if (columns->n_sums++ > 0)
    name = g_strdup_printf ("%s %u", label, columns->n_sums);

  return name != NULL ? trade_table_columns_get_name (columns, name) : label;
}

/* Sums below sections may be called after these: "Total A", "Total B". All are of the same. */
static const char *
settle_total (const TradeTableColumns *columns,
              const char              *label)
{
  return columns->section_total != NULL && trade_table_words_are_total (label)
           ? trade_table_columns_get_name (columns, columns->section_total)
           : label;
}

/* Before names that are numbered, "Total" may stand in the place of the number. */
static const char *
find_total_before (TradeIntake             *intake,
                   const TradeTableColumns *columns,
                   int                      column)
{
  for (int i = 0; i < column && (guint) i < columns->guesses->len; i++)
    {
      const char *text = trade_intake_get (intake, i);

      if (g_array_index (columns->guesses, TradeColumnGuess, i).role == TRADE_COLUMN_ROLE_IGNORED && *text != '\0' &&
          (trade_table_words_are_total (text) || trade_vocabulary_rate_place (text, text) == TRADE_CODE_WHOLE))
        return text;
    }

  return "";
}

static gboolean
take_place (TradeIntake        *intake,
            TradeObservation   *observation,
            TradeTableColumns  *columns,
            TradeCubeDimension  dimension,
            int                 code_column,
            int                 label_column)
{
  TradeTableNest reporters = { .n = 0 };
  TradeTableNest *nest = dimension == TRADE_CUBE_PARTNER ? &columns->partners : &reporters;
  const char *own = trade_intake_get (intake, label_column);
  const char *cell = *own != '\0' ? own : find_total_before (intake, columns, label_column);
  const char *name = trade_table_columns_get_name (columns, cell);
  const char *part = trade_vocabulary_skip_part (name);
  const char *label = part != NULL ? trade_table_columns_get_name (columns, part) : name;
  const char *code = trade_intake_get (intake, code_column);
  const guint indent = trade_table_outline_measure (nest, cell, *code != '\0');
  const gboolean is_sum = trade_table_columns_is_sum (columns, label);
  int level;

  if (trade_table_columns_is_ratio (columns, name))
    return FALSE;

  label = is_sum ? name_sum (columns, label) : settle_total (columns, label);
  /* What has a region and no country is the region. */
  if (dimension == TRADE_CUBE_PARTNER && *label == '\0' && *code == '\0')
    label = trade_table_columns_get_name (columns, trade_intake_get (intake, columns->region));
  code = *code != '\0' ? code : label;
  level = find_level (nest, indent, part != NULL);
  if (!trade_intake_recall (intake, observation, dimension, code))
    trade_intake_code (intake, observation, dimension, code, label,
                       is_sum ? TRADE_CODE_GROUP : trade_vocabulary_rate_place (code, label), level);
  push (nest, indent, part != NULL, level, trade_intake_get_code (intake, observation, dimension)->role);

  return TRUE;
}

static gboolean
take_product (TradeIntake       *intake,
              TradeObservation  *observation,
              TradeTableColumns *columns)
{
  const int column = columns->by_role[TRADE_COLUMN_ROLE_PRODUCT];
  const char *first = trade_intake_get (intake, column);
  const char *cell = *first != '\0' ? first : find_total_before (intake, columns, column);
  const char *name = trade_table_columns_get_name (columns, cell);
  const char *part = trade_vocabulary_skip_part (name);
  const char *label = part != NULL ? trade_table_columns_get_name (columns, part) : name;
  const char *code = trade_intake_get (intake, columns->by_role[TRADE_COLUMN_ROLE_PRODUCT_CODE]);
  const guint indent = trade_table_outline_measure (&columns->products, cell, *code != '\0');
  const gboolean is_sum = trade_table_columns_is_sum (columns, label);
  TradeTableProduct product;
  g_autofree char *own = NULL;
  int level;

  if (trade_table_columns_is_ratio (columns, name))
    return FALSE;

  label = is_sum ? name_sum (columns, label) : settle_total (columns, label);
  product = trade_table_levels_read (columns, code, label);
  own = product.own;
  level = find_level (&columns->products, indent, part != NULL);
  if (!trade_intake_recall (intake, observation, TRADE_CUBE_PRODUCT, product.code))
    {
      const gboolean is_whole = trade_vocabulary_is_whole (product.code) || trade_vocabulary_is_whole (product.label);
      const gboolean is_group = is_sum || trade_vocabulary_is_sum (product.label);

      trade_intake_code (intake, observation, TRADE_CUBE_PRODUCT, product.code, product.label,
                         is_whole ? TRADE_CODE_WHOLE : is_group ? TRADE_CODE_GROUP : TRADE_CODE_MEMBER,
                         is_whole ? 0 : product.level + level - 1);
    }
  push (&columns->products, indent, part != NULL, level, trade_intake_get_code (intake, observation, TRADE_CUBE_PRODUCT)->role);

  return TRUE;
}

static void
take_reporter (TradeIntake       *intake,
               TradeTableColumns *columns,
               TradeObservation  *observation)
{
  const char *reporter = columns->title_reporter;

  if (reporter != NULL && !trade_table_columns_has (columns, TRADE_COLUMN_ROLE_REPORTER))
    trade_intake_code (intake, observation, TRADE_CUBE_REPORTER, reporter, reporter, TRADE_CODE_MEMBER, 1);
  else
    take_place (intake, observation, columns, TRADE_CUBE_REPORTER, TRADE_HEADING_NONE,
                columns->by_role[TRADE_COLUMN_ROLE_REPORTER]);
}

/*
 * trade_table_places_take:
 * @intake: an intake that stands on a row
 * @columns: what the columns are
 * @observation: what the row says
 *
 * Takes whose trade a row is of, with whom and in what.
 *
 * Returns: %FALSE where the row has growth or shares of what stands above it
 */
gboolean
trade_table_places_take (TradeIntake       *intake,
                         TradeTableColumns *columns,
                         TradeObservation  *observation)
{
  take_reporter (intake, columns, observation);
  if (columns->is_flow_row)
    {
      const gboolean is_partner = trade_table_columns_has (columns, TRADE_COLUMN_ROLE_PARTNER);
      const char *total = columns->section_total != NULL ? trade_table_columns_get_name (columns, columns->section_total) : WHOLE;

      trade_intake_code (intake, observation, is_partner ? TRADE_CUBE_PARTNER : TRADE_CUBE_PRODUCT, total, total, TRADE_CODE_WHOLE, 0);
      return TRUE;
    }
  if (columns->title_partner != NULL && !trade_table_columns_has (columns, TRADE_COLUMN_ROLE_PARTNER) &&
      !trade_table_columns_has (columns, TRADE_COLUMN_ROLE_PARTNER_CODE))
    {
      trade_intake_code (intake, observation, TRADE_CUBE_PARTNER, columns->title_partner, columns->title_partner,
                         trade_vocabulary_rate_place (columns->title_partner, columns->title_partner), 1);
      return take_product (intake, observation, columns);
    }

  return take_place (intake, observation, columns, TRADE_CUBE_PARTNER, columns->by_role[TRADE_COLUMN_ROLE_PARTNER_CODE],
                     columns->by_role[TRADE_COLUMN_ROLE_PARTNER]) &&
         take_product (intake, observation, columns);
}

/*
 * trade_table_places_take_scope:
 * @intake: an intake that stands on a row
 * @columns: what the columns are
 * @scope: what the name of a column or of the row says
 * @observation: what the row says
 *
 * Takes with whom and in what a value was traded where its name says it.
 */
void
trade_table_places_take_scope (TradeIntake             *intake,
                               const TradeTableColumns *columns,
                               const TradeColumnScope  *scope,
                               TradeObservation        *observation)
{
  const char *partner = trade_table_columns_get_name (columns, scope->partner);
  const char *product = trade_table_columns_get_name (columns, scope->product);

  if (*partner != '\0')
    trade_intake_code (intake, observation, TRADE_CUBE_PARTNER, partner, partner, trade_vocabulary_rate_place (partner, partner), 1);
  if (*product != '\0')
    trade_intake_code (intake, observation, TRADE_CUBE_PRODUCT, product, product, TRADE_CODE_MEMBER, 1);
}

typedef struct
{
  TradeTableColumns  *columns;
  const TradeHeading *header;
  guint               n_places; /* rows without a flow that are called after countries */
  guint               n_others;
} NameSearch;

static void
look_for_names_cb (const TradeCsvCell *cells,
                   guint               n_cells,
                   gpointer            data)
{
  NameSearch *self = data;
  TradeTableColumns *columns = self->columns;
  const guint column = (guint) columns->by_role[TRADE_COLUMN_ROLE_FLOW];
  const TradeColumnGuess *row;

  if (column >= n_cells || n_cells < 2 || self->header->n < 2 || cells[column].text == NULL || *cells[column].text == '\0')
    return;
  row = trade_table_columns_get_flow (columns, cells[column].text);
  columns->names_partners = columns->names_partners || *row->scope.partner != '\0';
  columns->names_products = columns->names_products || *row->scope.product != '\0';
  if (row->flow == NULL && row->role == TRADE_COLUMN_ROLE_IGNORED && cells[1].text != NULL &&
      strpbrk (cells[1].text, "0123456789") != NULL && !g_str_equal (cells[1].text, self->header->names[1]))
    trade_table_title_count_place (cells[column].text, &self->n_places, &self->n_others);
}

/* The names in a column, and in how many cells of the one before they are told by a code. */
typedef struct
{
  guint      column;
  GPtrArray *names;
  guint      n_codes;
  guint      n_numbers; /* of these */
} Names;

/* The cells of rows, but for the header's, which may be the title. */
static void
look_for_places_cb (const TradeCsvCell *cells,
                    guint               n_cells,
                    gpointer            data)
{
  Names *self = data;
  const char *cell = n_cells > MAX (self->column, 1) ? cells[self->column].text : NULL;
  const char *code = self->column > 0 && cell != NULL ? cells[self->column - 1].text : NULL;
  g_autofree char *folded = trade_heading_fold (cell != NULL ? cell : "");

  if (*folded == '\0' || trade_table_sentence_names_flow (folded))
    return;
  g_ptr_array_add (self->names, g_strdup (cell));
  self->n_codes += code != NULL && *code != '\0' && strchr (code, ' ') == NULL;
  self->n_numbers += code != NULL && *code != '\0' && code[strspn (code, "0123456789")] == '\0';
}

/* Before the names of rows their codes may stand, neither with a name above them. */
static gboolean
may_have_codes (const TradeHeading      *header,
                const TradeTableColumns *columns)
{
  return header->n > 2 && *header->folded[1] == '\0' &&
         g_array_index (columns->guesses, TradeColumnGuess, 1).role == TRADE_COLUMN_ROLE_IGNORED;
}

/* What the names in a column are of, as they or the title tell. */
static TradeColumnRole
find_names (TradeIntake     *intake,
            guint            column,
            TradeColumnRole  rows)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  Names names = { .column = column, .names = found };

  trade_intake_glance_first (intake, look_for_places_cb, &names, MOST_NAMED_ROWS);
  if (column > 0 && 2 * names.n_codes < found->len)
    return TRADE_COLUMN_ROLE_IGNORED;
  if (trade_table_title_are_places ((const char *const *) found->pdata, found->len))
    return TRADE_COLUMN_ROLE_PARTNER;

  return column > 0 && found->len > 0 ? rows : TRADE_COLUMN_ROLE_IGNORED;
}

/* Where the name above two columns stands above numbers, the names beside these are of what it says. */
static void
take_names_beside (TradeIntake       *intake,
                   TradeTableColumns *columns)
{
  const TradeHeading *header = trade_intake_get_header (intake);
  const TradeColumnRole role = g_array_index (columns->guesses, TradeColumnGuess, 0).role;
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  Names names = { .column = 1, .names = found };

  if ((role != TRADE_COLUMN_ROLE_REPORTER && role != TRADE_COLUMN_ROLE_PARTNER) || !may_have_codes (header, columns))
    return;

  trade_intake_glance_first (intake, look_for_places_cb, &names, MOST_NAMED_ROWS);
  if (2 * names.n_numbers <= found->len)
    return;

  trade_table_columns_set_role (columns, 0, role == TRADE_COLUMN_ROLE_PARTNER ? TRADE_COLUMN_ROLE_PARTNER_CODE : TRADE_COLUMN_ROLE_IGNORED);
  trade_table_columns_set_role (columns, 1, role);
}

/*
 * trade_table_places_find:
 * @intake: an intake that has found the header
 * @columns: what the columns are
 * @rows: what the title says that rows are, or %TRADE_COLUMN_ROLE_IGNORED
 *
 * Takes a first column without a name for that of partners where its names are those of countries; or two such columns for those of
 * codes and names. Of names without a name above them, beside codes that have one, it takes that.
 */
void
trade_table_places_find (TradeIntake       *intake,
                         TradeTableColumns *columns,
                         TradeColumnRole    rows)
{
  const TradeHeading *header = trade_intake_get_header (intake);
  TradeColumnRole role;

  if (*header->folded[0] != '\0')
    {
      take_names_beside (intake, columns);
      return;
    }
  if (!trade_table_columns_lack_rows (columns))
    return;

  role = may_have_codes (header, columns) ? find_names (intake, 1, rows) : TRADE_COLUMN_ROLE_IGNORED;
  if (role != TRADE_COLUMN_ROLE_IGNORED)
    {
      trade_table_columns_set_role (columns, 1, role);
      trade_table_columns_set_role (columns, 0, role == TRADE_COLUMN_ROLE_PARTNER ? TRADE_COLUMN_ROLE_PARTNER_CODE : TRADE_COLUMN_ROLE_PRODUCT_CODE);
      return;
    }
  if (find_names (intake, 0, rows) == TRADE_COLUMN_ROLE_PARTNER)
    trade_table_columns_take_rows (columns, TRADE_COLUMN_ROLE_PARTNER);
}

/*
 * trade_table_places_is_name:
 * @words: the name of a row
 *
 * Tells whether a row is called after a country, several, or all others.
 *
 * Returns: whether it is
 */
gboolean
trade_table_places_is_name (const char *words)
{
  g_autofree char *name = g_strstrip (g_strdup (words));

  return trade_region_find (name) != NULL || trade_vocabulary_is_rest (name) ||
         trade_vocabulary_rate_place (name, name) == TRADE_CODE_GROUP;
}

/*
 * trade_table_places_look:
 * @intake: an intake that has found the header
 * @columns: what the columns are
 *
 * Finds out whether rows that are named after their flow tell a partner or a product as well. Where they do, they are few.
 */
void
trade_table_places_look (TradeIntake       *intake,
                         TradeTableColumns *columns)
{
  NameSearch search = { .columns = columns, .header = trade_intake_get_header (intake) };

  if (!trade_table_columns_has (columns, TRADE_COLUMN_ROLE_FLOW))
    return;

  trade_intake_glance_first (intake, look_for_names_cb, &search, MOST_NAMED_ROWS);
  columns->are_places_below = columns->are_flows_open && search.n_places > 1 && search.n_others == 0;
  columns->names_partners = columns->names_partners || columns->are_places_below;
  columns->are_items_below = search.n_places == 0 && search.n_others > 1 &&
                             trade_table_sections_add_up (intake, columns);
  columns->names_products = columns->names_products || columns->are_items_below;
}

/*
 * trade_table_places_complete:
 * @intake: an intake that stands on a row
 * @columns: what the columns are
 * @observation: all that the row and the column say
 *
 * Takes a value of no partner for that of all where names tell some of others: "Exports" beside "Exports, Uganda".
 */
void
trade_table_places_complete (TradeIntake             *intake,
                             const TradeTableColumns *columns,
                             TradeObservation        *observation)
{
  if (columns->names_partners && observation->codes[TRADE_CUBE_PARTNER] == 0)
    trade_intake_code (intake, observation, TRADE_CUBE_PARTNER, WHOLE, WHOLE, TRADE_CODE_WHOLE, 0);
  if (columns->names_products && observation->codes[TRADE_CUBE_PRODUCT] == 0)
    trade_intake_code (intake, observation, TRADE_CUBE_PRODUCT, WHOLE, WHOLE, TRADE_CODE_WHOLE, 0);
}

/* The columns whose cells a spreadsheet may have joined with those below them, of which it writes but the first. */
static const TradeColumnRole joined[] = {
  TRADE_COLUMN_ROLE_REPORTER, TRADE_COLUMN_ROLE_PARTNER, TRADE_COLUMN_ROLE_PRODUCT, TRADE_COLUMN_ROLE_FLOW, TRADE_COLUMN_ROLE_YEAR,
  TRADE_COLUMN_ROLE_PERIOD,
};

/* What all rows tell of a column. */
typedef struct
{
  int      column;
  gboolean is_open;   /* whether it has cells that may be joined */
  guint    n_filled;
  guint    n_blank;
  guint    n_below;   /* empty cells since the last that is none */
  guint    size;      /* of the first group, as soon as another follows */
  gboolean is_uneven;
} Joint;

typedef struct
{
  const TradeTableColumns *columns;
  const TradeHeading      *header;
  Joint                    joints[G_N_ELEMENTS (joined)];
  char                    *last[G_N_ELEMENTS (joined)];
  char                    *above[G_N_ELEMENTS (joined)]; /* the first empty cell */
  gboolean                 has_met; /* an empty cell */
  GHashTable              *keys; /* of all rows; NULL while the columns are looked at */
  gboolean                 is_twice;
} Joints;

static const char *
get_cell (const TradeCsvCell *cells,
          guint               n_cells,
          int                 column)
{
  return column >= 0 && (guint) column < n_cells && cells[column].text != NULL ? cells[column].text : "";
}

/* Whether a row has values, and is no header. */
static gboolean
has_values (const Joints       *self,
            const TradeCsvCell *cells,
            guint               n_cells)
{
  const int column = g_array_index (self->columns->values, int, 0);
  const char *cell = get_cell (cells, n_cells, column);

  return strpbrk (cell, "0123456789") != NULL && !((guint) column < self->header->n && g_str_equal (cell, self->header->names[column]));
}

static void
look_cb (const TradeCsvCell *cells,
         guint               n_cells,
         gpointer            data)
{
  Joints *self = data;
  const gboolean has_met = self->has_met;

  if (!has_values (self, cells, n_cells))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (joined); i++)
    {
      Joint *joint = &self->joints[i];

      const char *cell = get_cell (cells, n_cells, joint->column);

      if (*cell != '\0' && !has_met && g_strcmp0 (cell, self->above[i]) != 0)
        {
          g_free (self->above[i]);
          self->above[i] = g_strdup (cell);
        }
      if (*cell == '\0')
        {
          self->has_met = self->has_met || joint->column != TRADE_HEADING_NONE;
          joint->n_blank++;
          joint->n_below++;
          joint->is_uneven = joint->is_uneven || joint->n_filled == 0;
          continue;
        }
      if (joint->n_filled == 1)
        joint->size = joint->n_below;
      joint->is_uneven = joint->is_uneven || (joint->n_filled > 1 && joint->n_below != joint->size);
      joint->n_filled++;
      joint->n_below = 0;
    }
}

/* Two rows are never the same, whatever is joined. */
static void
check_cb (const TradeCsvCell *cells,
          guint               n_cells,
          gpointer            data)
{
  Joints *self = data;
  g_autoptr (GString) key = NULL;
  const TradeColumnGuess *row =
    trade_table_columns_get_flow (self->columns, get_cell (cells, n_cells, self->columns->by_role[TRADE_COLUMN_ROLE_FLOW]));

  /* Growth stands below each flow. */
  if (!has_values (self, cells, n_cells) ||
      (row->flow == NULL && (row->role == TRADE_COLUMN_ROLE_GROWTH || row->role == TRADE_COLUMN_ROLE_CHANGE)))
    return;

  key = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (joined); i++)
    {
      const char *cell = get_cell (cells, n_cells, self->joints[i].column);

      if (*cell == '\0' && self->joints[i].is_open)
        cell = self->last[i] != NULL ? self->last[i] : "";
      else if (g_strcmp0 (cell, self->last[i]) != 0)
        {
          g_free (self->last[i]);
          self->last[i] = g_strdup (cell);
        }
      g_string_append_printf (key, "%s\t", cell);
    }
  for (guint i = 0; i < self->columns->guesses->len; i++)
    {
      const TradeColumnRole role = g_array_index (self->columns->guesses, TradeColumnGuess, i).role;

      if (role == TRADE_COLUMN_ROLE_QUARTER || role == TRADE_COLUMN_ROLE_MONTH || role == TRADE_COLUMN_ROLE_UNIT ||
          role == TRADE_COLUMN_ROLE_PARTNER_CODE || role == TRADE_COLUMN_ROLE_PRODUCT_CODE || (int) i == self->columns->region)
        g_string_append_printf (key, "%s\t", get_cell (cells, n_cells, (int) i));
    }
  self->is_twice = self->is_twice || !g_hash_table_add (self->keys, g_strdup (key->str));
}

/* Groups of partners or products that differ in size may have a total without a name below them. */
static void
open_joint (Joint           *joint,
            TradeColumnRole  role)
{
  const gboolean is_uneven = joint->is_uneven || (joint->n_filled > 1 && joint->n_below != joint->size);
  const gboolean must_be_even = role == TRADE_COLUMN_ROLE_PARTNER || role == TRADE_COLUMN_ROLE_PRODUCT;

  joint->is_open = joint->n_filled > 0 && joint->n_blank > 0 && !(must_be_even && is_uneven);
}

static void
survey (TradeIntake *intake,
        Joints      *self)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean is_open = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (joined); i++)
    self->joints[i].column = self->columns->by_role[joined[i]];
  trade_intake_glance (intake, look_cb, self);
  for (guint i = 0; i < G_N_ELEMENTS (joined); i++)
    {
      if (self->joints[i].column != TRADE_HEADING_NONE)
        open_joint (&self->joints[i], joined[i]);
      is_open = is_open || self->joints[i].is_open;
    }
  if (!is_open)
    return;

  self->keys = keys;
  trade_intake_glance (intake, check_cb, self);
  for (guint i = 0; i < G_N_ELEMENTS (joined); i++)
    {
      self->joints[i].is_open = self->joints[i].is_open && !self->is_twice;
      g_free (self->last[i]);
    }
}

static gboolean
has_empty (TradeIntake             *intake,
           const TradeTableColumns *columns)
{
  for (guint i = 0; i < G_N_ELEMENTS (joined); i++)
    if (columns->by_role[joined[i]] != TRADE_HEADING_NONE && *trade_intake_get (intake, columns->by_role[joined[i]]) == '\0')
      return TRUE;

  return FALSE;
}

/*
 * trade_table_places_fill:
 * @intake: an intake that stands on a row
 * @columns: what the columns are
 *
 * Has empty cells read as the one above them where a spreadsheet has joined them: where groups of rows are alike, and no two rows
 * are the same then. All rows are looked at when an empty cell is met first.
 */
void
trade_table_places_fill (TradeIntake       *intake,
                         TradeTableColumns *columns)
{
  const TradeHeading *header = trade_intake_get_header (intake);
  Joints self = { .columns = columns, .header = header };

  if (columns->is_looked_at || columns->values->len == 0 || !has_empty (intake, columns))
    return;

  columns->is_looked_at = TRUE;
  survey (intake, &self);
  for (guint i = 0; i < G_N_ELEMENTS (joined); i++)
    {
      const int column = self.joints[i].column;
      g_autofree char *name = NULL;

      if (!self.joints[i].is_open)
        continue;
      trade_intake_fill (intake, column, self.above[i]);
      name = trade_fault_excerpt ((guint) column < header->n ? header->names[column] : "");
      trade_intake_remark (intake, column, _("empty cells of “%s” are read as the name above them"), name);
    }
  for (guint i = 0; i < G_N_ELEMENTS (joined); i++)
    g_free (self.above[i]);
}
