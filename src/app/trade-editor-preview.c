/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-editor-preview.h"

#include "trade-chart-area.h"
#include "trade-compose.h"
#include "trade-draft-follow.h"
#include "trade-format.h"
#include "trade-namesakes.h"
#include "trade-task.h"

/* So many rows are read, audited and charted within a frame. */
#define MOST_AT_ONCE 300

/* Before GTK paints, so that the same frame shows what was typed and what it means. */
#define PRIORITY (G_PRIORITY_HIGH_IDLE + 15)

#define PAGE_CHART "chart"
#define PAGE_EMPTY "empty"
#define PAGE_NONE "none"

typedef struct _Result Result;

/* What was read of a draft. */
struct _Result
{
  TradeDraft   *draft;   /* nullable */
  TradeDataset *dataset; /* nullable */
  GPtrArray    *faults;
  GPtrArray    *figures;
  Result       *former; /* nullable: of the draft that the chart shows while this one is read */
};

static void
free_result (gpointer data)
{
  Result *result = data;

  g_clear_pointer (&result->draft, trade_draft_unref);
  g_clear_object (&result->dataset);
  g_clear_pointer (&result->faults, g_ptr_array_unref);
  g_clear_pointer (&result->figures, g_ptr_array_unref);
  g_clear_pointer (&result->former, free_result);
  g_free (result);
}

struct _TradeEditorPreview
{
  AdwBin parent_instance;

  TradeDraftHistory *history;
  TradeDraft        *built;   /* nullable: what the chart shows */
  TradeDataset      *dataset; /* nullable: its figures */
  GPtrArray         *faults;
  GPtrArray         *figures; /* nullable: of each row of what was built, its figure or NULL */
  Result            *before;  /* nullable: what the chart showed before; something may be at it still */
  GListModel        *views;   /* nullable */
  char              *view_id; /* nullable: the view that a person looks at, whether the figures have it now or not */
  guint              building;
  gboolean           in_thread;
  gboolean           setting;
  gboolean           is_read; /* whether the chart is what a person went to last, and not a row */

  GtkDropDown    *view_choice;
  TradeChartArea *chart_area;
};

enum
{
  BUILT,
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TradeEditorPreview, trade_editor_preview, ADW_TYPE_BIN)

static void
trade_editor_preview_dispose (GObject *object)
{
  TradeEditorPreview *self = TRADE_EDITOR_PREVIEW (object);

  g_clear_handle_id (&self->building, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), TRADE_TYPE_EDITOR_PREVIEW);
  g_clear_object (&self->history);
  g_clear_object (&self->dataset);
  g_clear_object (&self->views);
  g_clear_pointer (&self->built, trade_draft_unref);
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  g_clear_pointer (&self->before, free_result);
  g_clear_pointer (&self->view_id, g_free);

  G_OBJECT_CLASS (trade_editor_preview_parent_class)->dispose (object);
}

static TradeView *
get_view (TradeEditorPreview *self,
          guint               i)
{
  g_autoptr (TradeView) view = g_list_model_get_item (self->views, i);

  /* The list keeps it. */
  return view;
}

static void
chosen_cb (TradeEditorPreview *self)
{
  const guint chosen = gtk_drop_down_get_selected (self->view_choice);

  if (self->setting || self->views == NULL || chosen >= g_list_model_get_n_items (self->views))
    return;

  g_free (self->view_id);
  self->view_id = g_strdup (trade_view_get_id (get_view (self, chosen)));
  trade_chart_area_set_view (self->chart_area, get_view (self, chosen));
}

/* The mark of the chart that has the focus; NULL where it is elsewhere. */
static GtkWidget *
find_focused (TradeEditorPreview *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->chart_area)) ? focus : NULL;
}

/* Whoever only points at a mark in passing has not left the row. */
static void
read_cb (TradeEditorPreview *self)
{
  if (self->setting)
    return;

  self->is_read |= trade_chart_area_get_pinned (self->chart_area) || find_focused (self) != NULL;
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
trade_editor_preview_class_init (TradeEditorPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trade_editor_preview_dispose;

  /**
   * TradeEditorPreview::built:
   * @self: a preview
   *
   * The draft was read: what cannot be read of it is known.
   */
  signals[BUILT] = g_signal_new ("built", TRADE_TYPE_EDITOR_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * TradeEditorPreview::chosen:
   * @self: a preview
   *
   * Another view is shown, or another figure of it is read.
   */
  signals[CHOSEN] = g_signal_new ("chosen", TRADE_TYPE_EDITOR_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (TRADE_TYPE_CHART_AREA);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/trade-editor-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, TradeEditorPreview, view_choice);
  gtk_widget_class_bind_template_child (widget_class, TradeEditorPreview, chart_area);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, read_cb);
}

static void
trade_editor_preview_init (TradeEditorPreview *self)
{
  self->faults = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A figure that was read before is the same one of the figures of now. */
static TradeFigure *
find_now (TradeEditorPreview *self,
          TradeFigure        *figure)
{
  return figure != NULL && self->dataset != NULL
           ? trade_dataset_lookup (self->dataset, trade_figure_get_key (figure), trade_figure_get_period (figure))
           : NULL;
}

static void
keep_pinned (TradeEditorPreview *self,
             TradeFigure        *pinned)
{
  TradeFigure *now = find_now (self, pinned);

  if (now != NULL)
    trade_chart_area_keep_figure (self->chart_area, now);
  else if (pinned != NULL)
    trade_chart_area_set_pinned (self->chart_area, FALSE);
}

/* The marks that were there are gone, and with them the focus. */
static void
keep_focused (TradeEditorPreview *self,
              TradeFigure        *focused)
{
  TradeFigure *now = find_now (self, focused);

  if (now != NULL)
    trade_chart_area_select_figure (self->chart_area, now);
  else if (focused != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->chart_area));
}

/* Lists the views anew, and stays at the one that was looked at. */
static void
show_views (TradeEditorPreview *self)
{
  g_autoptr (TradeFigure) pinned = NULL;
  g_autoptr (TradeFigure) focused = NULL;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const guint n = self->views != NULL ? g_list_model_get_n_items (self->views) : 0;
  guint chosen = 0;

  if (trade_chart_area_get_pinned (self->chart_area))
    g_set_object (&pinned, trade_chart_area_get_figure (self->chart_area));
  if (find_focused (self) != NULL)
    g_set_object (&focused, trade_chart_area_get_figure (self->chart_area));
  for (guint i = 0; i < n; i++)
    {
      TradeView *view = get_view (self, i);
      g_autofree char *name = trade_compose_get_name (view, trade_format_get_default ());

      gtk_string_list_append (names, name);
      if (g_strcmp0 (trade_view_get_id (view), self->view_id) == 0)
        chosen = i;
    }

  self->setting = TRUE;
  gtk_drop_down_set_model (self->view_choice, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->view_choice, n > 0 ? chosen : GTK_INVALID_LIST_POSITION);
  gtk_widget_set_visible (GTK_WIDGET (self->view_choice), n > 1);
  trade_chart_area_set_view (self->chart_area, n > 0 ? get_view (self, chosen) : NULL);
  keep_pinned (self, pinned);
  keep_focused (self, focused);
  self->setting = FALSE;
  gtk_stack_set_visible_child_name (GTK_STACK (adw_bin_get_child (ADW_BIN (self))),
                                    n > 0 ? PAGE_CHART : self->dataset != NULL ? PAGE_NONE : PAGE_EMPTY);
}

static void
drop_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  free_result (task_data);
  g_task_return_boolean (task, TRUE);
}

/* Takes what the chart has shown until now. To let go of very many figures takes longer than a frame: by the time that the chart
 * shows others again, nobody else has them, and a thread does it. */
static void
keep_before (TradeEditorPreview *self,
             Result             *result)
{
  g_autoptr (GTask) task = NULL;

  if (self->before != NULL && self->before->figures != NULL && self->before->figures->len > MOST_AT_ONCE)
    {
      task = g_task_new (NULL, NULL, NULL, NULL);
      g_task_set_task_data (task, g_steal_pointer (&self->before), NULL);
      g_task_run_in_thread (task, drop_in_thread);
    }
  g_clear_pointer (&self->before, free_result);
  self->before = result;
}

static void
take_result (TradeEditorPreview *self,
             Result             *result)
{
  Result *before = g_new0 (Result, 1);

  *before = (Result) { self->built, self->dataset, self->faults, self->figures, NULL };
  keep_before (self, before);
  g_clear_object (&self->views);
  self->dataset = result->dataset != NULL ? g_object_ref (result->dataset) : NULL;
  self->built = trade_draft_ref (result->draft);
  self->faults = g_ptr_array_ref (result->faults);
  self->figures = g_ptr_array_ref (result->figures);
  self->views = self->dataset != NULL ? trade_dataset_list_views (self->dataset) : NULL;
  show_views (self);
  g_signal_emit (self, signals[BUILT], 0);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void queue_build (TradeEditorPreview *self);

static void
built_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  TradeEditorPreview *self = TRADE_EDITOR_PREVIEW (source);
  Result *built = g_task_get_task_data (G_TASK (result));

  self->in_thread = FALSE;
  if (self->history == NULL)
    return;

  take_result (self, built);
  /* What was typed meanwhile. */
  if (self->built != trade_draft_history_get (self->history))
    queue_build (self);
}

static Result *
dup_shown (TradeEditorPreview *self)
{
  Result *shown;

  if (self->dataset == NULL)
    return NULL;

  shown = g_new0 (Result, 1);
  *shown = (Result) { trade_draft_ref (self->built), g_object_ref (self->dataset), g_ptr_array_ref (self->faults),
                      g_ptr_array_ref (self->figures), NULL };

  return shown;
}

static void
build (Result *result)
{
  Result *former = result->former;

  if (former != NULL)
    result->dataset = trade_draft_follow (result->draft, former->draft, former->dataset, former->figures, &result->figures);
  if (result->dataset != NULL)
    result->faults = g_ptr_array_ref (former->faults);
  else
    result->dataset = trade_draft_build (result->draft, trade_draft_words_get_default (), &result->faults, &result->figures);
  g_clear_pointer (&result->former, free_result);
  if (result->dataset != NULL)
    trade_namesakes_find (trade_format_get_default (), result->dataset);
}

static void
build_in_thread (GTask        *task,
                 gpointer      source_object,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  build (task_data);
  g_task_return_boolean (task, TRUE);
}

static gboolean
build_cb (gpointer data)
{
  TradeEditorPreview *self = data;
  TradeDraft *draft = trade_draft_history_get (self->history);
  Result *result;

  self->building = 0;
  if (draft == self->built || self->in_thread)
    return G_SOURCE_REMOVE;

  result = g_new0 (Result, 1);
  result->draft = trade_draft_ref (draft);
  result->former = dup_shown (self);
  if (trade_draft_get_n_rows (draft) <= MOST_AT_ONCE)
    {
      build (result);
      take_result (self, result);
      free_result (result);
    }
  else
    {
      g_autoptr (GTask) task = trade_task_new (self, NULL, built_cb);

      self->in_thread = TRUE;
      g_task_set_task_data (task, result, free_result);
      g_task_run_in_thread (task, build_in_thread);
    }

  return G_SOURCE_REMOVE;
}

static void
queue_build (TradeEditorPreview *self)
{
  if (self->building == 0)
    self->building = g_idle_add_full (PRIORITY, build_cb, self, NULL);
}

/**
 * trade_editor_preview_set_history:
 * @self: a preview without one
 * @history: a draft with its history
 *
 * Shows what a draft says.
 */
void
trade_editor_preview_set_history (TradeEditorPreview *self,
                                  TradeDraftHistory  *history)
{
  g_return_if_fail (TRADE_IS_EDITOR_PREVIEW (self));
  g_return_if_fail (TRADE_IS_DRAFT_HISTORY (history));
  g_return_if_fail (self->history == NULL);

  self->history = g_object_ref (history);
  g_signal_connect_object (history, "changed", G_CALLBACK (queue_build), self, G_CONNECT_SWAPPED);
  queue_build (self);
}

/**
 * trade_editor_preview_get_faults:
 * @self: a preview
 *
 * Returns: (transfer none) (element-type TradeDraftFault): what could not be read of the draft that is shown
 */
GPtrArray *
trade_editor_preview_get_faults (TradeEditorPreview *self)
{
  g_return_val_if_fail (TRADE_IS_EDITOR_PREVIEW (self), NULL);

  return self->faults;
}

/**
 * trade_editor_preview_get_view:
 * @self: a preview
 *
 * Returns: (transfer none) (nullable): the view that is shown
 */
TradeView *
trade_editor_preview_get_view (TradeEditorPreview *self)
{
  g_return_val_if_fail (TRADE_IS_EDITOR_PREVIEW (self), NULL);

  return trade_chart_area_get_view (self->chart_area);
}

/**
 * trade_editor_preview_get_figure:
 * @self: a preview
 *
 * Returns: (transfer none) (nullable): the figure of the view that a person reads
 */
TradeFigure *
trade_editor_preview_get_figure (TradeEditorPreview *self)
{
  g_return_val_if_fail (TRADE_IS_EDITOR_PREVIEW (self), NULL);

  return trade_chart_area_get_figure (self->chart_area);
}

/**
 * trade_editor_preview_hold_view:
 * @self: a preview
 *
 * Goes on showing the view that is shown, wherever it stands among the others then, as if a person had chosen it.
 */
void
trade_editor_preview_hold_view (TradeEditorPreview *self)
{
  TradeView *view;

  g_return_if_fail (TRADE_IS_EDITOR_PREVIEW (self));

  view = trade_editor_preview_get_view (self);
  g_free (self->view_id);
  self->view_id = view != NULL ? g_strdup (trade_view_get_id (view)) : NULL;
}

/**
 * trade_editor_preview_list_views:
 * @self: a preview
 *
 * Returns: (transfer full): the identifiers of the views that the figures of the draft have, in their order
 */
char **
trade_editor_preview_list_views (TradeEditorPreview *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (TRADE_IS_EDITOR_PREVIEW (self), NULL);

  for (guint i = 0; self->views != NULL && i < g_list_model_get_n_items (self->views); i++)
    g_strv_builder_add (builder, trade_view_get_id (get_view (self, i)));

  return g_strv_builder_end (builder);
}

/**
 * trade_editor_preview_get_dataset:
 * @self: a preview
 * @draft: a draft
 *
 * Returns: (transfer none) (nullable): the figures of the draft; %NULL where it has none, or is not shown yet
 */
TradeDataset *
trade_editor_preview_get_dataset (TradeEditorPreview *self,
                                  TradeDraft         *draft)
{
  g_return_val_if_fail (TRADE_IS_EDITOR_PREVIEW (self), NULL);

  return self->built == draft ? self->dataset : NULL;
}

/**
 * trade_editor_preview_is_read:
 * @self: a preview
 *
 * Returns: whether the chart is what a person went to last, and not a row
 */
gboolean
trade_editor_preview_is_read (TradeEditorPreview *self)
{
  g_return_val_if_fail (TRADE_IS_EDITOR_PREVIEW (self), FALSE);

  return self->is_read;
}

/**
 * trade_editor_preview_leave:
 * @self: a preview
 *
 * Says that a person went to a row.
 */
void
trade_editor_preview_leave (TradeEditorPreview *self)
{
  g_return_if_fail (TRADE_IS_EDITOR_PREVIEW (self));

  self->is_read = FALSE;
}

static gboolean
has_figure (TradeView   *view,
            TradeFigure *figure)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) other = g_list_model_get_item (G_LIST_MODEL (view), i);

      if (other == figure)
        return TRUE;
    }

  return FALSE;
}

/**
 * trade_editor_preview_find_figure:
 * @self: a preview
 * @draft: a draft
 * @row: the number of a row of it
 *
 * Finds what the chart shows of a row.
 *
 * Returns: (transfer none) (nullable): the figure of the row; %NULL where it has none, the view that is shown has not got it, or the
 *   row is not shown as it is now
 */
TradeFigure *
trade_editor_preview_find_figure (TradeEditorPreview *self,
                                  TradeDraft         *draft,
                                  guint               row)
{
  TradeView *view;
  TradeFigure *figure;

  g_return_val_if_fail (TRADE_IS_EDITOR_PREVIEW (self), NULL);
  g_return_val_if_fail (draft != NULL, NULL);

  view = trade_editor_preview_get_view (self);
  if (view == NULL || row >= trade_draft_get_n_rows (draft) || row >= self->figures->len ||
      trade_draft_get_row (self->built, row) != trade_draft_get_row (draft, row))
    return NULL;

  figure = g_ptr_array_index (self->figures, row);

  return figure != NULL && has_figure (view, figure) ? figure : NULL;
}
