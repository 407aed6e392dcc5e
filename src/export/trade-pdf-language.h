/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *trade_pdf_language_append (GBytes     *pdf,
                                   const char *locale);

G_END_DECLS
