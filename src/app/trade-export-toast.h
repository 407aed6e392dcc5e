/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwToast *trade_export_toast_new (GFile *file,
                                  guint  n_files);

G_END_DECLS
