/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-application.h"
#include "trade-window.h"

G_BEGIN_DECLS

typedef gboolean (*AppTestCondition) (gpointer data);
typedef gboolean (*AppTestMatch) (GtkWidget     *widget,
                                  gconstpointer  data);

/* What came of opening something. */
typedef struct
{
  TradeDataset *dataset;
  GError       *error;
} AppTestOpened;

void     app_test_opened_follow  (AppTestOpened *self,
                                  TradeOpener   *opener);
gboolean app_test_opened_is_done (gpointer       self);
void     app_test_opened_clear   (AppTestOpened *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AppTestOpened, app_test_opened_clear)

int           app_test_run             (int               *argc,
                                        char            ***argv,
                                        void             (*add) (void));
void          app_test_wait            (AppTestCondition   condition,
                                        gpointer           data);
void          app_test_settle          (void);
TradeDataset *app_test_get_dataset     (void);
TradeView    *app_test_dup_view        (const char        *id);
TradeFigure  *app_test_get_figure      (const char        *flow,
                                        const char        *measure,
                                        int                year);
TradeWindow  *app_test_open_window     (void);
void          app_test_close_window    (TradeWindow       *window);
void          app_test_activate        (TradeWindow       *window,
                                        const char        *action);
void          app_test_show_view       (TradeWindow       *window,
                                        const char        *name);
char         *app_test_get_mode        (TradeWindow       *window);
GtkWidget    *app_test_host            (GtkWidget         *child);
GFile        *app_test_make_folder     (void);
void          app_test_remove_folder   (GFile             *folder);
void          app_test_assert_picture  (const char        *contents,
                                        gsize              length);
GtkWindow    *app_test_find_dialog     (GtkWindow         *parent);
gboolean      app_test_has_dialog      (gpointer           parent);
gboolean      app_test_has_read        (gpointer           window);
gpointer      app_test_find_controller (GtkWidget         *widget,
                                        GType              type);
void          app_test_press_key       (GtkWidget         *focus,
                                        guint              key,
                                        GdkModifierType    modifiers);
GtkWidget    *app_test_find            (GtkWidget         *root,
                                        AppTestMatch       match,
                                        gconstpointer      data);
GtkWidget    *app_test_find_titled     (GtkWidget         *root,
                                        GType              type,
                                        const char        *title);
GtkWidget    *app_test_find_descendant (GtkWidget         *root,
                                        GType              type);
GtkWidget    *app_test_find_button     (GtkWidget         *root,
                                        const char        *label);

G_END_DECLS
