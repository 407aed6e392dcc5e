/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-draft.h"

#include <glib/gi18n.h>

#include "trade-count.h"

struct _TradeDraft
{
  char             *fields[TRADE_DRAFT_N_FIELDS];
  char              decimal_mark;
  GPtrArray        *rows; /* of TradeDraftRow; shared by the drafts in which all rows are the same */
  TradeDraftViews  *views;
  TradeDraftBase   *base; /* nullable */
  char             *originals[TRADE_DRAFT_N_FIELDS]; /* what the base says; NULL without one */
  TradeDraftViews  *original_views; /* what the base says, or nothing */
  TradeDraftChange  change;
};

static void
clear_draft (gpointer data)
{
  TradeDraft *self = data;

  for (TradeDraftField i = 0; i < TRADE_DRAFT_N_FIELDS; i++)
    g_ref_string_release (self->fields[i]);
  for (TradeDraftField i = 0; i < TRADE_DRAFT_N_FIELDS && self->base != NULL; i++)
    g_ref_string_release (self->originals[i]);
  g_clear_pointer (&self->base, trade_draft_base_unref);
  g_ptr_array_unref (self->rows);
  trade_draft_views_unref (self->views);
  trade_draft_views_unref (self->original_views);
  g_free (self->change.subject);
}

static void
take_views (TradeDraft      *self,
            TradeDraftViews *views)
{
  self->views = views;
  self->original_views = trade_draft_views_ref (views);
}

/**
 * trade_draft_new:
 * @decimal_mark: what stands before the decimals of its numbers, `.` or `,`
 *
 * Creates a draft that says nothing yet.
 *
 * Returns: (transfer full): the draft
 */
TradeDraft *
trade_draft_new (char decimal_mark)
{
  TradeDraft *self = g_atomic_rc_box_new0 (TradeDraft);

  for (TradeDraftField i = 0; i < TRADE_DRAFT_N_FIELDS; i++)
    self->fields[i] = g_ref_string_new_intern ("");
  self->decimal_mark = decimal_mark;
  take_views (self, trade_draft_views_new (NULL));
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) trade_draft_row_unref);

  return self;
}

/**
 * trade_draft_new_of:
 * @base: a release
 * @decimal_mark: what stands before the decimals of its numbers, `.` or `,`
 * @fields: what it says of itself; %NULL for nothing
 * @rows: (element-type TradeDraftRow): what its figures say, each row knowing its figure
 *
 * Creates a draft that says what a release says.
 *
 * Returns: (transfer full): the draft
 */
TradeDraft *
trade_draft_new_of (TradeDraftBase     *base,
                    char                decimal_mark,
                    const char * const  fields[TRADE_DRAFT_N_FIELDS],
                    GPtrArray          *rows)
{
  TradeDraft *self;

  g_return_val_if_fail (base != NULL, NULL);
  g_return_val_if_fail (rows != NULL, NULL);

  self = g_atomic_rc_box_new0 (TradeDraft);
  for (TradeDraftField i = 0; i < TRADE_DRAFT_N_FIELDS; i++)
    {
      self->originals[i] = g_ref_string_new_intern (fields[i] != NULL ? fields[i] : "");
      self->fields[i] = g_ref_string_acquire (self->originals[i]);
    }
  self->decimal_mark = decimal_mark;
  self->rows = g_ptr_array_ref (rows);
  self->base = trade_draft_base_ref (base);
  take_views (self, trade_draft_views_new (trade_draft_base_get_dataset (base)));

  return self;
}

/**
 * trade_draft_ref:
 * @self: a draft
 *
 * Returns: (transfer full): @self
 */
TradeDraft *
trade_draft_ref (TradeDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * trade_draft_unref:
 * @self: (transfer full): a draft
 */
void
trade_draft_unref (TradeDraft *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_draft);
}

/**
 * trade_draft_get_field:
 * @self: a draft
 * @field: a field
 *
 * Returns: (transfer none): what the field says; empty where it says nothing
 */
const char *
trade_draft_get_field (TradeDraft      *self,
                       TradeDraftField  field)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (field < TRADE_DRAFT_N_FIELDS, NULL);

  return self->fields[field];
}

/**
 * trade_draft_get_base:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): the release that it was made of; %NULL where there was none
 */
TradeDraftBase *
trade_draft_get_base (TradeDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->base;
}

/**
 * trade_draft_get_n_columns:
 * @self: a draft
 *
 * Counts the columns of its table. Only what was published has to be changed for a reason, which is the last one.
 *
 * Returns: how many there are
 */
TradeDraftColumn
trade_draft_get_n_columns (TradeDraft *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->base != NULL ? TRADE_DRAFT_N_COLUMNS : TRADE_DRAFT_REASON;
}

/**
 * trade_draft_is_original:
 * @self: a draft
 * @field: a field
 *
 * Returns: whether the field says what the release says that the draft was made of; %FALSE where there was none
 */
gboolean
trade_draft_is_original (TradeDraft      *self,
                         TradeDraftField  field)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (field < TRADE_DRAFT_N_FIELDS, FALSE);

  return self->base != NULL && self->fields[field] == self->originals[field];
}

/**
 * trade_draft_get_decimal_mark:
 * @self: a draft
 *
 * Returns: what stands before the decimals of its numbers, `.` or `,`
 */
char
trade_draft_get_decimal_mark (TradeDraft *self)
{
  g_return_val_if_fail (self != NULL, '.');

  return self->decimal_mark;
}

/**
 * trade_draft_get_n_rows:
 * @self: a draft
 *
 * Returns: how many rows it has
 */
guint
trade_draft_get_n_rows (TradeDraft *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

/**
 * trade_draft_get_row:
 * @self: a draft
 * @row: the number of a row, from 0
 *
 * Returns: (transfer none): the row
 */
TradeDraftRow *
trade_draft_get_row (TradeDraft *self,
                     guint       row)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (row < self->rows->len, NULL);

  return g_ptr_array_index (self->rows, row);
}

/**
 * trade_draft_get_views:
 * @self: a draft
 *
 * Returns: (transfer none): what it says of its views
 */
TradeDraftViews *
trade_draft_get_views (TradeDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->views;
}

/**
 * trade_draft_has_original_views:
 * @self: a draft
 *
 * Returns: whether it says of its views what the release says that it was made of, or nothing where there was none
 */
gboolean
trade_draft_has_original_views (TradeDraft *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return trade_draft_views_equal (self->views, self->original_views);
}

/**
 * trade_draft_is_empty:
 * @self: a draft
 *
 * Returns: whether nothing was typed
 */
gboolean
trade_draft_is_empty (TradeDraft *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  if (self->base != NULL || !trade_draft_has_original_views (self))
    return FALSE;
  for (TradeDraftField i = 0; i < TRADE_DRAFT_N_FIELDS; i++)
    if (*self->fields[i] != '\0')
      return FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    if (!trade_draft_row_is_empty (g_ptr_array_index (self->rows, i)))
      return FALSE;

  return TRUE;
}

static gboolean
has_same_base (TradeDraft *self,
               TradeDraft *other)
{
  if (self->base == NULL || other->base == NULL || self->base == other->base)
    return self->base == other->base;

  return g_bytes_equal (trade_draft_base_get_package (self->base), trade_draft_base_get_package (other->base));
}

/**
 * trade_draft_equal:
 * @self: a draft
 * @other: another
 *
 * Returns: whether both say the same, however they came to it
 */
gboolean
trade_draft_equal (TradeDraft *self,
                   TradeDraft *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  if (self == other)
    return TRUE;
  if (!has_same_base (self, other))
    return FALSE;
  if (self->decimal_mark != other->decimal_mark || self->rows->len != other->rows->len ||
      !trade_draft_views_equal (self->views, other->views))
    return FALSE;
  for (TradeDraftField i = 0; i < TRADE_DRAFT_N_FIELDS; i++)
    if (self->fields[i] != other->fields[i])
      return FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      TradeDraftRow *row = g_ptr_array_index (self->rows, i);
      TradeDraftRow *other_row = g_ptr_array_index (other->rows, i);

      if (row != other_row && !trade_draft_row_equal (row, other_row))
        return FALSE;
    }

  return TRUE;
}

/**
 * trade_draft_field_get_name:
 * @field: a field
 *
 * Returns: (transfer none): what it is called, in the language of the person
 */
const char *
trade_draft_field_get_name (TradeDraftField field)
{
  static const char *const names[] = {
    [TRADE_DRAFT_TITLE] = N_("Title"),
    [TRADE_DRAFT_SUBJECT] = N_("What Is Measured"),
    [TRADE_DRAFT_DATE] = N_("Date of Publication"),
    [TRADE_DRAFT_SOURCE] = N_("Source"),
    [TRADE_DRAFT_ADDRESS] = N_("Address of the Source"),
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (names) == TRADE_DRAFT_N_FIELDS);
  g_return_val_if_fail (field < TRADE_DRAFT_N_FIELDS, NULL);

  return _(names[field]);
}

/**
 * trade_draft_name_row:
 * @self: a draft
 * @row: the number of a row, from 0
 *
 * Says which figure a row is: "Exports, ASEAN, 2023", or by its number what does not say so yet.
 *
 * Returns: (transfer full): the name
 */
char *
trade_draft_name_row (TradeDraft *self,
                      guint       row)
{
  static const TradeDraftColumn parts[] = {
    TRADE_DRAFT_FLOW,       TRADE_DRAFT_PRODUCT, TRADE_DRAFT_PARTNER,   TRADE_DRAFT_ENTERPRISE, TRADE_DRAFT_REPORTER,
    TRADE_DRAFT_ADJUSTMENT, TRADE_DRAFT_PRICES,  TRADE_DRAFT_VALUATION, TRADE_DRAFT_PERIOD,
  };
  const char *words[G_N_ELEMENTS (parts) + 1] = { NULL };
  guint n = 0;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (row < self->rows->len, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const char *text = trade_draft_row_get (g_ptr_array_index (self->rows, row), parts[i]);

      if (*text != '\0')
        words[n++] = text;
    }
  if (n == 0)
    {
      g_autofree char *number = trade_count_write (row + 1);

      return g_strdup_printf (_("Row %s"), number);
    }

  /* Translators: what stands between the parts of the name of a figure: "Exports, ASEAN, 2023" */
  return g_strjoinv (C_("name of a figure", ", "), (char **) words);
}

/**
 * trade_draft_get_change:
 * @self: a draft
 *
 * Returns: (transfer none): by what it differs from the draft that it was made of
 */
const TradeDraftChange *
trade_draft_get_change (TradeDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->change;
}

/* A draft that says the same as another until it is told otherwise. */
static TradeDraft *
copy (TradeDraft           *self,
      TradeDraftChangeKind  kind,
      char                 *subject)
{
  TradeDraft *draft = g_atomic_rc_box_new0 (TradeDraft);

  for (TradeDraftField i = 0; i < TRADE_DRAFT_N_FIELDS; i++)
    draft->fields[i] = g_ref_string_acquire (self->fields[i]);
  for (TradeDraftField i = 0; i < TRADE_DRAFT_N_FIELDS && self->base != NULL; i++)
    draft->originals[i] = g_ref_string_acquire (self->originals[i]);
  draft->base = self->base != NULL ? trade_draft_base_ref (self->base) : NULL;
  draft->views = trade_draft_views_ref (self->views);
  draft->original_views = trade_draft_views_ref (self->original_views);
  draft->decimal_mark = self->decimal_mark;
  draft->rows = g_ptr_array_ref (self->rows);
  draft->change = (TradeDraftChange) { kind, subject, 1 };

  return draft;
}

static void
add_rows (GPtrArray      *to,
          TradeDraftRow **rows,
          guint           first,
          guint           n)
{
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (to, trade_draft_row_ref (rows[first + i]));
}

/* Puts rows in the place of others. */
static void
splice (TradeDraft     *self,
        guint           first,
        guint           n_removed,
        TradeDraftRow **rows,
        guint           n)
{
  GPtrArray *old = self->rows;
  TradeDraftRow **all = (TradeDraftRow **) old->pdata;
  GPtrArray *spliced = g_ptr_array_new_full (old->len - n_removed + n, (GDestroyNotify) trade_draft_row_unref);

  add_rows (spliced, all, 0, first);
  add_rows (spliced, rows, 0, n);
  add_rows (spliced, all, first + n_removed, old->len - first - n_removed);
  self->rows = spliced;
  g_ptr_array_unref (old);
}

/**
 * trade_draft_set_field:
 * @self: a draft
 * @field: a field
 * @text: what it is to say, in UTF-8
 *
 * Changes what a field says.
 *
 * Returns: (transfer full): the new draft
 */
TradeDraft *
trade_draft_set_field (TradeDraft      *self,
                       TradeDraftField  field,
                       const char      *text)
{
  TradeDraft *draft;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (field < TRADE_DRAFT_N_FIELDS, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  draft = copy (self, TRADE_DRAFT_CHANGED, g_strdup (trade_draft_field_get_name (field)));
  g_ref_string_release (draft->fields[field]);
  draft->fields[field] = g_ref_string_new_intern (text);

  return draft;
}

/**
 * trade_draft_set_decimal_mark:
 * @self: a draft
 * @decimal_mark: what stands before the decimals of its numbers, `.` or `,`
 *
 * Says how numbers are written. Their texts stay as they are.
 *
 * Returns: (transfer full): the new draft
 */
TradeDraft *
trade_draft_set_decimal_mark (TradeDraft *self,
                              char        decimal_mark)
{
  TradeDraft *draft;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (decimal_mark == '.' || decimal_mark == ',', NULL);

  draft = copy (self, TRADE_DRAFT_CHANGED, g_strdup (_("Decimal Mark")));
  draft->decimal_mark = decimal_mark;

  return draft;
}

/**
 * trade_draft_set_views:
 * @self: a draft
 * @views: what it is to say of its views
 * @subject: what that changes, in the language of the person
 *
 * Changes what is said of the views.
 *
 * Returns: (transfer full): the new draft
 */
TradeDraft *
trade_draft_set_views (TradeDraft      *self,
                       TradeDraftViews *views,
                       const char      *subject)
{
  TradeDraft *draft;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (views != NULL, NULL);
  g_return_val_if_fail (subject != NULL, NULL);

  draft = copy (self, TRADE_DRAFT_CHANGED, g_strdup (subject));
  trade_draft_views_unref (draft->views);
  draft->views = trade_draft_views_ref (views);

  return draft;
}

/**
 * trade_draft_set_row:
 * @self: a draft
 * @row: the number of a row; the number of rows for a new one below all
 * @content: what it is to say
 *
 * Changes what a row says, or adds one. The change is named after what the row said before, where that is enough to tell
 * which it is.
 *
 * Returns: (transfer full): the new draft
 */
TradeDraft *
trade_draft_set_row (TradeDraft    *self,
                     guint          row,
                     TradeDraftRow *content)
{
  TradeDraft *draft;
  gboolean is_new;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (row <= self->rows->len, NULL);
  g_return_val_if_fail (content != NULL, NULL);

  is_new = row == self->rows->len;
  draft = copy (self, is_new ? TRADE_DRAFT_ADDED : TRADE_DRAFT_CHANGED, NULL);
  splice (draft, row, !is_new, &content, 1);
  draft->change.subject = is_new || *trade_draft_row_get (trade_draft_get_row (self, row), TRADE_DRAFT_FLOW) == '\0'
                            ? trade_draft_name_row (draft, row)
                            : trade_draft_name_row (self, row);

  return draft;
}

/**
 * trade_draft_set_cell:
 * @self: a draft
 * @row: the number of a row; the number of rows for a new one below all
 * @column: a column
 * @text: what the cell is to say, in UTF-8
 *
 * Changes what a cell says.
 *
 * Returns: (transfer full): the new draft
 */
TradeDraft *
trade_draft_set_cell (TradeDraft       *self,
                      guint             row,
                      TradeDraftColumn  column,
                      const char       *text)
{
  g_autoptr (TradeDraftRow) content = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (row <= self->rows->len, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  content = trade_draft_row_with (row < self->rows->len ? trade_draft_get_row (self, row) : NULL, column, text);

  return trade_draft_set_row (self, row, content);
}

/**
 * trade_draft_remove_rows:
 * @self: a draft
 * @first: the number of the first row
 * @n: how many to remove, above 0
 *
 * Removes rows.
 *
 * Returns: (transfer full): the new draft
 */
TradeDraft *
trade_draft_remove_rows (TradeDraft *self,
                         guint       first,
                         guint       n)
{
  TradeDraft *draft;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n > 0 && first < self->rows->len && n <= self->rows->len - first, NULL);

  draft = copy (self, n == 1 ? TRADE_DRAFT_REMOVED : TRADE_DRAFT_REMOVED_ROWS, trade_draft_name_row (self, first));
  splice (draft, first, n, NULL, 0);
  draft->change.n = n;

  return draft;
}

/**
 * trade_draft_remove_several:
 * @self: a draft
 * @rows: (array length=n): the numbers of rows, from the first to the last
 * @n: how many they are, above 0
 *
 * Removes rows that need not be neighbours.
 *
 * Returns: (transfer full): the new draft
 */
TradeDraft *
trade_draft_remove_several (TradeDraft  *self,
                            const guint *rows,
                            guint        n)
{
  g_autoptr (GPtrArray) left = g_ptr_array_new_with_free_func ((GDestroyNotify) trade_draft_row_unref);
  TradeDraft *draft;
  guint next = 0;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (rows != NULL && n > 0 && rows[n - 1] < self->rows->len, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    if (next < n && rows[next] == i)
      next++;
    else
      g_ptr_array_add (left, trade_draft_row_ref (g_ptr_array_index (self->rows, i)));

  draft = copy (self, n == 1 ? TRADE_DRAFT_REMOVED : TRADE_DRAFT_REMOVED_ROWS, trade_draft_name_row (self, rows[0]));
  g_ptr_array_unref (draft->rows);
  draft->rows = g_steal_pointer (&left);
  draft->change.n = n;

  return draft;
}

/**
 * trade_draft_insert_rows:
 * @self: a draft
 * @first: the number that the first of the new rows is to have
 * @rows: (array length=n): rows
 * @n: how many they are, above 0
 *
 * Adds rows between others.
 *
 * Returns: (transfer full): the new draft
 */
TradeDraft *
trade_draft_insert_rows (TradeDraft     *self,
                         guint           first,
                         TradeDraftRow **rows,
                         guint           n)
{
  TradeDraft *draft;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (rows != NULL && n > 0 && first <= self->rows->len, NULL);

  draft = copy (self, TRADE_DRAFT_ADDED, NULL);
  splice (draft, first, 0, rows, n);
  draft->change.subject = trade_draft_name_row (draft, first);

  return draft;
}

/**
 * trade_draft_paste_rows:
 * @self: a draft
 * @first: the number that the first of the new rows is to have
 * @rows: (array length=n): rows that come from elsewhere
 * @n: how many they are, above 0
 *
 * Puts rows in the place of those from @first on, as a spreadsheet does, and adds what goes beyond the last.
 *
 * Returns: (transfer full): the new draft
 */
TradeDraft *
trade_draft_paste_rows (TradeDraft     *self,
                        guint           first,
                        TradeDraftRow **rows,
                        guint           n)
{
  TradeDraft *draft;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (rows != NULL && n > 0 && first <= self->rows->len, NULL);

  draft = copy (self, TRADE_DRAFT_PASTED, NULL);
  splice (draft, first, MIN (n, self->rows->len - first), rows, n);
  draft->change.n = n;

  return draft;
}

static TradeDraft *
take_rows (TradeDraft           *self,
           GPtrArray            *rows,
           TradeDraftChangeKind  kind,
           char                 *subject)
{
  TradeDraft *draft = copy (self, kind, subject);

  g_ptr_array_unref (draft->rows);
  draft->rows = g_ptr_array_ref (rows);

  return draft;
}

/**
 * trade_draft_take_changed:
 * @self: a draft
 * @rows: (element-type TradeDraftRow): all rows that there are now
 * @subject: what was changed, in the language of the person
 *
 * Says that rows were changed in several places.
 *
 * Returns: (transfer full): the new draft
 */
TradeDraft *
trade_draft_take_changed (TradeDraft *self,
                          GPtrArray  *rows,
                          const char *subject)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (rows != NULL && subject != NULL, NULL);

  return take_rows (self, rows, TRADE_DRAFT_CHANGED, g_strdup (subject));
}

/**
 * trade_draft_take_pasted:
 * @self: a draft
 * @rows: (element-type TradeDraftRow): all rows that there are now
 * @n: how many of them come from elsewhere
 *
 * Says that rows were pasted in several places.
 *
 * Returns: (transfer full): the new draft
 */
TradeDraft *
trade_draft_take_pasted (TradeDraft *self,
                         GPtrArray  *rows,
                         guint       n)
{
  TradeDraft *draft;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (rows != NULL, NULL);

  draft = take_rows (self, rows, TRADE_DRAFT_PASTED, NULL);
  draft->change.n = n;

  return draft;
}
