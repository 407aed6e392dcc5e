/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *trade_message_new       (GtkWindow  *parent,
                                    const char *heading,
                                    const char *body);
void       trade_message_add_details
                                   (GtkWidget  *dialog,
                                    GtkWindow  *parent,
                                    const char *details);
GtkWidget *trade_message_show      (GtkWindow  *parent,
                                    const char *heading,
                                    const char *body,
                                    const char *details);
AdwToast  *trade_message_new_toast (const char *text);
void       trade_message_add_toast (AdwToastOverlay *overlay,
                                    AdwToast        *toast);

G_END_DECLS
