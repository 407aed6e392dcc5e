/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "trade-export-format.h"

G_BEGIN_DECLS

/* What the tests of several formats share. */

GListModel      *export_test_read_views   (void);
TradeView       *export_test_get_view     (GListModel                *views,
                                           TradeQuestion              question);
GBytes          *export_test_encode       (const char                *format,
                                           TradeView                 *view,
                                           const TradeExportOptions  *options);

/* Another program; a test without it is skipped, with a message. */
gboolean         export_test_has_program  (const char                *program);
char            *export_test_run          (const char * const        *arguments,
                                           GBytes                    *input);
char            *export_test_make_folder  (void);
void             export_test_clear_folder (const char                *folder);
char            *export_test_write_file   (const char                *folder,
                                           const char                *name,
                                           GBytes                    *bytes);

/* Pictures. */
cairo_surface_t *export_test_read_png     (GBytes                    *bytes);
double           export_test_get_distance (cairo_surface_t           *one,
                                           cairo_surface_t           *other);

G_END_DECLS
