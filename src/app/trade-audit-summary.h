/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char       *trade_audit_summary_write        (GListModel *findings);
const char *trade_audit_summary_name_verdict (GListModel *findings);

G_END_DECLS
