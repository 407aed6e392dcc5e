/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-view.h"

G_BEGIN_DECLS

GListModel *arranged_views_list (GListModel *views);

G_END_DECLS
