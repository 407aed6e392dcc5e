/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean trade_formula_sign_begins (const char *text);

G_END_DECLS
