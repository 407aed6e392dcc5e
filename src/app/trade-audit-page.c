/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-audit-page.h"

#include <glib/gi18n.h>

#include "trade-account.h"
#include "trade-audit-summary.h"
#include "trade-brief.h"
#include "trade-coverage.h"
#include "trade-describe.h"
#include "trade-page-bar.h"
#include "trade-sentence.h"

struct _TradeAuditPage
{
  AdwBin parent_instance;

  TradeDataset       *dataset;
  GListModel         *findings;
  AdwPreferencesPage *list;       /* if anything was found */
  GtkWidget          *empty;      /* in its place, if nothing was */
  GPtrArray          *unshown;    /* figures that are on no chart, as soon as a thread has listed them */
  GPtrArray          *missing;    /* figures without a value that no chart names, likewise */
  GCancellable       *listing;    /* what the thread is at */
  GtkWidget          *first_row;  /* of the list, if it has any */
  guint               place;      /* of the next group in the order of the page */
  GQueue              unfinished; /* listings that get rows, the next first */
  guint               building;   /* adds what the page has not got yet, frame by frame */
};

enum
{
  FIGURE_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TradeAuditPage, trade_audit_page, ADW_TYPE_BIN)

/* In the order of the page: what a reader must know first. */
static const struct
{
  TradeVerdict verdict;
  const char  *icon;
  const char  *title;
  const char  *description;
} verdicts[] = {
  { TRADE_VERDICT_DISAGREES, "trade-disagrees-symbolic", N_("Does Not Agree"),
    N_("The published figures differ by more than their rounding allows.") },
  { TRADE_VERDICT_OPEN, "trade-open-symbolic", N_("Left Open"),
    N_("The published figures are rounded too far to decide.") },
  { TRADE_VERDICT_REVISED, "trade-revised-symbolic", N_("Revised"),
    N_("Growth was published at another time than the figures that it is compared with, which may have been revised.") },
  { TRADE_VERDICT_AGREES, "trade-agrees-symbolic", N_("Agrees"),
    N_("The published figures agree within what their rounding allows.") },
};

/* A verdict that is forgotten here does not compile. */
G_STATIC_ASSERT (G_N_ELEMENTS (verdicts) == TRADE_N_VERDICTS);

static void
figure_activated_cb (TradeAuditPage *self,
                     AdwActionRow   *row)
{
  g_autoptr (TradeFigure) figure = g_object_ref (g_object_get_data (G_OBJECT (row), "figure"));

  g_signal_emit (self, signals[FIGURE_ACTIVATED], 0, figure);
}

/* Figures and sentences are words of a file: they are no markup. A row that unfolds names only the button in it, and none
 * names what it has no room for, which whoever hears it gets all the same. */
static void
set_title (TradeAuditPage *self,
           gpointer        row,
           const char     *title)
{
  g_autofree char *brief = trade_brief_write (self->dataset, title);
  g_autofree char *directed = trade_sentence_direct (brief);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), directed);
  trade_sentence_set_tooltip (row, g_str_equal (brief, title) ? NULL : title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static GtkWidget *
build_figure_row (TradeAuditPage *self,
                  TradeFigure    *figure)
{
  g_autofree char *sentence = trade_describe_figure (trade_format_get_default (), self->dataset, figure);
  GtkWidget *row = adw_action_row_new ();

  set_title (self, row, sentence);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("trade-follow-symbolic"));
  g_object_set_data_full (G_OBJECT (row), "figure", g_object_ref (figure), g_object_unref);
  g_signal_connect_swapped (row, "activated", G_CALLBACK (figure_activated_cb), self);

  return row;
}

/* A release of many figures has as many findings, and a sum as many parts: no more than these are rows at once. */
#define BATCH 20

/* A row is dozens of widgets: so many are added to a frame, which would else be late. */
#define ROWS_A_FRAME 4

/* What a group or an unfolded row lists, of which it shows a beginning. */
typedef struct
{
  TradeAuditPage *page; /* as long as there is one */
  GtkWidget      *owner;
  GPtrArray      *items; /* findings or figures */
  const char     *icon;  /* of the findings */
  guint           n_shown;
  guint           n_wanted; /* by now */
} Listing;

static void
free_listing (Listing *self)
{
  if (self->page != NULL)
    g_queue_remove (&self->page->unfinished, self);
  g_clear_weak_pointer (&self->page);
  g_ptr_array_unref (self->items);
  g_free (self);
}

static void
add_row (GtkWidget *owner,
         GtkWidget *row)
{
  if (ADW_IS_EXPANDER_ROW (owner))
    adw_expander_row_add_row (ADW_EXPANDER_ROW (owner), row);
  else
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (owner), row);
}

static void
remove_row (GtkWidget *owner,
            GtkWidget *row)
{
  if (ADW_IS_EXPANDER_ROW (owner))
    adw_expander_row_remove (ADW_EXPANDER_ROW (owner), row);
  else
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (owner), row);
}

static GtkWidget *build_finding_row (TradeAuditPage *self,
                                     TradeFinding   *finding,
                                     const char     *icon);
static GtkWidget *build_more_row (Listing *listing);

/* Returns the first of the rows that it adds. */
static GtkWidget *
add_some (Listing *listing)
{
  GtkWidget *first = NULL;
  const guint end = MIN (listing->n_shown + ROWS_A_FRAME, listing->n_wanted);

  for (; listing->n_shown < end; listing->n_shown++)
    {
      gpointer item = g_ptr_array_index (listing->items, listing->n_shown);
      GtkWidget *row = TRADE_IS_FINDING (item) ? build_finding_row (listing->page, item, listing->icon)
                                               : build_figure_row (listing->page, item);

      add_row (listing->owner, row);
      first = first != NULL ? first : row;
    }
  if (end == listing->n_wanted && end < listing->items->len)
    add_row (listing->owner, build_more_row (listing));

  return first;
}

static void build_in_frames (TradeAuditPage *self);

/* Shows more of a list, as much as a frame has time for at once, and the rest of it in the frames that follow. Returns the first
 * of the rows that it adds. */
static GtkWidget *
show_more (Listing *listing)
{
  GtkWidget *first;

  listing->n_wanted = MIN (listing->n_shown + BATCH, listing->items->len);
  first = add_some (listing);
  if (listing->n_shown < listing->n_wanted)
    {
      g_queue_push_tail (&listing->page->unfinished, listing);
      build_in_frames (listing->page);
    }

  return first;
}

/* A row that unfolds has the focus in it. */
static void
focus_row (TradeAuditPage *self,
           GtkWidget      *row)
{
  /* From a row that has the focus already, it would go on to the next. */
  gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
}

static void
more_activated_cb (Listing      *listing,
                   AdwActionRow *row)
{
  remove_row (listing->owner, GTK_WIDGET (row));
  focus_row (listing->page, show_more (listing));
}

static GtkWidget *
build_more_row (Listing *listing)
{
  const guint n = listing->items->len - listing->n_shown;
  g_autofree char *count = trade_format_count (trade_format_get_default (), n);
  g_autofree char *title = NULL;
  GtkWidget *row = adw_action_row_new ();

  if (listing->icon != NULL)
    title = g_strdup_printf (ngettext ("Show %s More Check", "Show %s More Checks", n), count);
  else
    title = g_strdup_printf (ngettext ("Show %s More Figure", "Show %s More Figures", n), count);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_swapped (row, "activated", G_CALLBACK (more_activated_cb), listing);

  return row;
}

/* Shows the beginning of a list. */
static GtkWidget *
begin_list (TradeAuditPage  *self,
            GtkWidget       *owner,
            const GPtrArray *items,
            const char      *icon)
{
  Listing *listing = g_new0 (Listing, 1);

  *listing = (Listing) { .owner = owner, .items = g_ptr_array_ref ((GPtrArray *) items), .icon = icon };
  g_set_weak_pointer (&listing->page, self);
  g_object_set_data_full (G_OBJECT (owner), "listing", listing, (GDestroyNotify) free_listing);

  return show_more (listing);
}

/* Most findings are never unfolded. */
static void
expanded_cb (AdwExpanderRow *row,
             GParamSpec     *pspec,
             TradeAuditPage *self)
{
  GListModel *figures = trade_finding_get_figures (g_object_get_data (G_OBJECT (row), "finding"));
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_signal_handlers_disconnect_by_func (row, expanded_cb, self);
  for (guint i = 0; i < g_list_model_get_n_items (figures); i++)
    g_ptr_array_add (items, g_list_model_get_item (figures, i));
  begin_list (self, GTK_WIDGET (row), items, NULL);
}

static GtkWidget *
build_finding_row (TradeAuditPage *self,
                   TradeFinding   *finding,
                   const char     *icon)
{
  g_autofree char *sentence = trade_describe_finding (trade_format_get_default (), self->dataset, finding);
  GtkWidget *row = adw_expander_row_new ();

  set_title (self, row, sentence);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), gtk_image_new_from_icon_name (icon));
  g_object_set_data_full (G_OBJECT (row), "finding", g_object_ref (finding), g_object_unref);
  g_signal_connect (row, "notify::expanded", G_CALLBACK (expanded_cb), self);

  return row;
}

/* Lists the findings of one verdict, or nothing if there are none. */
static AdwPreferencesGroup *
build_group (TradeAuditPage *self,
             guint           place)
{
  const GPtrArray *items = trade_dataset_list_findings (self->dataset, verdicts[place].verdict);
  GtkWidget *group, *first;

  if (items->len == 0)
    return NULL;

  group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _(verdicts[place].title));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _(verdicts[place].description));
  first = begin_list (self, group, items, verdicts[place].icon);
  if (self->first_row == NULL)
    self->first_row = first;

  return ADW_PREFERENCES_GROUP (group);
}

static GtkWidget *
build_empty (void)
{
  GtkWidget *status = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), "trade-open-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (status), _("Nothing to Check"));
  adw_status_page_set_description (ADW_STATUS_PAGE (status),
                                   _("The figures of this release leave nothing to check one against another."));

  return status;
}

/* What there is no verdict about, in one sentence. What a file says in it is no markup. */
static AdwPreferencesGroup *
build_sentence (TradeAuditPage *self,
                const char     *title,
                const char     *sentence)
{
  g_autofree char *brief = NULL;
  g_autofree char *directed = NULL;
  g_autofree char *escaped = NULL;
  GtkWidget *group;

  if (sentence == NULL)
    return NULL;

  group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  brief = trade_brief_write (self->dataset, sentence);
  directed = trade_sentence_direct (brief);
  escaped = g_markup_escape_text (directed, -1);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), escaped);

  return ADW_PREFERENCES_GROUP (group);
}

/* Says what could not be checked, or nothing where all was. */
static AdwPreferencesGroup *
build_unchecked (TradeAuditPage *self)
{
  g_autofree char *sentence = trade_describe_unchecked (trade_format_get_default (), self->dataset);

  return build_sentence (self, _("Not Checked"), sentence);
}

static AdwPreferencesGroup *
build_unshown (TradeAuditPage *self)
{
  g_autofree char *sentence = trade_account_write_unshown (trade_format_get_default (), self->dataset, self->unshown);

  return build_sentence (self, _("On No Chart"), sentence);
}

static AdwPreferencesGroup *
build_missing (TradeAuditPage *self)
{
  g_autofree char *sentence = trade_account_write_missing (trade_format_get_default (), self->dataset, self->missing);

  return build_sentence (self, _("Without a Value"), sentence);
}

/* After the verdicts comes what there is none about. */
static AdwPreferencesGroup *(*const after[]) (TradeAuditPage *self) = { build_unchecked, build_unshown, build_missing };

#define N_PLACES (G_N_ELEMENTS (verdicts) + G_N_ELEMENTS (after))

/* What is on no chart is known a while after the findings are. */
static gboolean
is_known (TradeAuditPage *self,
          guint           place)
{
  return place <= G_N_ELEMENTS (verdicts) || self->unshown != NULL;
}

/* Builds what comes next from the top of the page, so that what is read does not move. Returns whether anything is left. */
static gboolean
build_next (TradeAuditPage *self)
{
  Listing *listing = g_queue_peek_head (&self->unfinished);
  AdwPreferencesGroup *group = NULL;

  if (listing != NULL)
    {
      add_some (listing);
      if (listing->n_shown == listing->n_wanted)
        g_queue_remove (&self->unfinished, listing);
      return TRUE;
    }

  for (; group == NULL && self->place < N_PLACES && is_known (self, self->place); self->place++)
    group = self->place < G_N_ELEMENTS (verdicts) ? build_group (self, self->place)
                                                  : after[self->place - G_N_ELEMENTS (verdicts)] (self);
  if (group != NULL)
    adw_preferences_page_add (self->list, group);

  return group != NULL;
}

static gboolean
build_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  TradeAuditPage *self = TRADE_AUDIT_PAGE (widget);

  if (build_next (self))
    return G_SOURCE_CONTINUE;

  self->building = 0;

  return G_SOURCE_REMOVE;
}

static void
build_in_frames (TradeAuditPage *self)
{
  if (self->building == 0)
    self->building = gtk_widget_add_tick_callback (GTK_WIDGET (self), build_cb, NULL, NULL);
}

/* Where nothing was checked, what is on no chart stands below that. */
static void
describe_empty (TradeAuditPage *self)
{
  TradeFormat *format = trade_format_get_default ();
  g_autofree char *unshown = trade_account_write_unshown (format, self->dataset, self->unshown);
  g_autofree char *missing = trade_account_write_missing (format, self->dataset, self->missing);
  GString *text = g_string_new (adw_status_page_get_description (ADW_STATUS_PAGE (self->empty)));
  g_autofree char *brief = NULL;
  g_autofree char *escaped = NULL;

  if (unshown != NULL)
    g_string_append_printf (text, "\n\n%s", unshown);
  if (missing != NULL)
    g_string_append_printf (text, "\n\n%s", missing);

  brief = trade_brief_write (self->dataset, text->str);
  escaped = g_markup_escape_text (brief, -1);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->empty), escaped);
  g_string_free (text, TRUE);
}

static void
list_rest (GTask        *task,
           gpointer      source,
           gpointer      dataset,
           GCancellable *cancellable)
{
  g_autoptr (GPtrArray) rest = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  /* Other figures may have been opened before a thread was free, or since. */
  if (g_task_return_error_if_cancelled (task))
    return;
  g_ptr_array_add (rest, trade_coverage_list_missing (dataset));
  if (g_task_return_error_if_cancelled (task))
    return;
  g_ptr_array_insert (rest, 0, trade_coverage_list_unshown (dataset));
  g_task_return_pointer (task, g_steal_pointer (&rest), (GDestroyNotify) g_ptr_array_unref);
}

static void
rest_listed_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  TradeAuditPage *self = user_data;
  g_autoptr (GPtrArray) rest = g_task_propagate_pointer (G_TASK (result), NULL);

  /* The page may be gone, or list another dataset by now: then this was cancelled. */
  if (rest == NULL)
    return;

  g_clear_object (&self->listing);
  self->unshown = g_ptr_array_ref (g_ptr_array_index (rest, 0));
  self->missing = g_ptr_array_ref (g_ptr_array_index (rest, 1));
  if (self->list != NULL)
    build_in_frames (self);
  else
    describe_empty (self);
}

/* All views are tried in all ways, which takes seconds where there are very many figures. */
static void
list_rest_in_thread (TradeAuditPage *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->unshown != NULL || self->listing != NULL)
    return;

  self->listing = g_cancellable_new ();
  task = g_task_new (NULL, self->listing, rest_listed_cb, self);
  g_task_set_source_tag (task, list_rest_in_thread);
  g_task_set_task_data (task, g_object_ref (self->dataset), g_object_unref);
  g_task_run_in_thread (task, list_rest);
}

static void
forget_rest (TradeAuditPage *self)
{
  g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  g_clear_pointer (&self->unshown, g_ptr_array_unref);
  g_clear_pointer (&self->missing, g_ptr_array_unref);
}

static GtkWidget *
build_list (TradeAuditPage *self)
{
  self->list = NULL;
  self->empty = NULL;
  list_rest_in_thread (self);
  if (g_list_model_get_n_items (self->findings) == 0)
    {
      self->empty = build_empty ();
      if (self->unshown != NULL)
        describe_empty (self);
      return self->empty;
    }

  self->list = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  self->place = 0;
  build_next (self);
  build_in_frames (self);

  return GTK_WIDGET (self->list);
}

static GtkWidget *
build_bar (TradeAuditPage *self)
{
  g_autofree char *summary =
    g_list_model_get_n_items (self->findings) > 0 ? trade_audit_summary_write (self->dataset) : NULL;

  return trade_page_bar_new (_("Audit"), summary);
}

/* Writes the page, anew where there was one. */
static void
build (TradeAuditPage *self)
{
  GtkWidget *box, *list;

  if (self->findings == NULL)
    return;

  /* What is on it goes first, and with it what it lists. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  self->first_row = NULL;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  list = build_list (self);
  gtk_widget_set_vexpand (list, TRUE);
  gtk_box_append (GTK_BOX (box), build_bar (self));
  gtk_box_append (GTK_BOX (box), list);
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
trade_audit_page_dispose (GObject *object)
{
  TradeAuditPage *self = TRADE_AUDIT_PAGE (object);

  forget_rest (self);
  g_clear_object (&self->findings);
  g_clear_object (&self->dataset);

  G_OBJECT_CLASS (trade_audit_page_parent_class)->dispose (object);
}

static void
trade_audit_page_class_init (TradeAuditPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trade_audit_page_dispose;

  /**
   * TradeAuditPage::figure-activated:
   * @self: the page
   * @figure: a figure
   *
   * A person followed a figure.
   */
  signals[FIGURE_ACTIVATED] =
    g_signal_new ("figure-activated", TRADE_TYPE_AUDIT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, TRADE_TYPE_FIGURE);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.back", NULL);
}

static void
trade_audit_page_init (TradeAuditPage *self)
{
  g_signal_connect_object (trade_format_get_default (), "notify::number-style", G_CALLBACK (build), self,
                           G_CONNECT_SWAPPED);
}

/**
 * trade_audit_page_new:
 *
 * Creates a page that lists nothing yet.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
trade_audit_page_new (void)
{
  return g_object_new (TRADE_TYPE_AUDIT_PAGE, NULL);
}

/**
 * trade_audit_page_set_dataset:
 * @self: a page
 * @dataset: a finished dataset
 *
 * Lists what its audit found.
 */
void
trade_audit_page_set_dataset (TradeAuditPage *self,
                              TradeDataset   *dataset)
{
  g_return_if_fail (TRADE_IS_AUDIT_PAGE (self));
  g_return_if_fail (TRADE_IS_DATASET (dataset));
  g_return_if_fail (trade_dataset_is_finished (dataset));

  if (!g_set_object (&self->dataset, dataset))
    return;

  forget_rest (self);
  g_set_object (&self->findings, trade_dataset_get_findings (dataset));
  build (self);
}

/**
 * trade_audit_page_focus_first:
 * @self: a page that is shown
 *
 * Gives the keyboard focus to the first row, because whoever comes here comes to read; where nothing is listed, to the way
 * back.
 */
void
trade_audit_page_focus_first (TradeAuditPage *self)
{
  GtkWidget *first;

  g_return_if_fail (TRADE_IS_AUDIT_PAGE (self));

  first = self->first_row != NULL ? self->first_row : adw_bin_get_child (ADW_BIN (self));
  if (first != NULL)
    focus_row (self, first);
}
