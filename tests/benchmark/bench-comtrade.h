/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void bench_comtrade_write (const char *path,
                           guint       n,
                           guint       n_keys);

G_END_DECLS
