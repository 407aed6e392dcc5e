/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean trade_pdf_is_whole (GBytes *pdf);

G_END_DECLS
