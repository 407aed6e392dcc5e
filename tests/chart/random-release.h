/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-dataset.h"

G_BEGIN_DECLS

TradeDataset *random_release_new (GRand *rand,
                                  guint  most_figures);

G_END_DECLS
