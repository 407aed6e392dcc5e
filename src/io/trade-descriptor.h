/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trade-column.h"
#include "trade-dataset.h"
#include "trade-fault.h"

G_BEGIN_DECLS

/**
 * TradeDescriptor:
 * @dataset: the dataset, with its texts, codes, sources and wishes for views, and as yet without figures
 * @path: (nullable): path of the figures, relative to the descriptor; NULL if it is missing or unsafe
 * @path_line: the line on which the path stands, from 1; 0 where there is no @path
 * @path_column: the column in characters, from 1
 * @data: (nullable): the figures themselves, where the descriptor has them inside
 * @fields: (nullable) (element-type utf8): names of the columns in order; NULL if the schema has faults
 * @sources: (element-type utf8 TradeSource): the sources by name; an unsound one is there with the value NULL
 * @loose: whether there is no package that lists codes and sources, so that the figures bring theirs along
 * @codes: (element-type utf8 utf8): for each dimension, the codes that may be used, unsound ones too
 * @defaults: for each dimension, the interned code of the figures that state none
 * @missing_values: (element-type utf8 utf8): the signs that stand in the place of a value where there is none
 * @mentions: (nullable): the periods that notes name, see trade_annotations_json_check()
 *
 * What datapackage.json says. It may only be used for a dataset if reading it added no fault; with faults it still
 * serves to find those of the figures.
 */
typedef struct
{
  TradeDataset *dataset;
  char         *path;
  guint         path_line;
  guint         path_column;
  GBytes       *data;
  GPtrArray    *fields;
  GHashTable   *sources;
  gboolean      loose;
  GHashTable   *codes[TRADE_N_DIMENSIONS];
  const char   *defaults[TRADE_N_DIMENSIONS];
  GHashTable   *missing_values;
  GArray       *mentions;
} TradeDescriptor;

TradeDescriptor *trade_descriptor_read      (const char      *name,
                                             GBytes          *bytes,
                                             TradeFaults     *faults);
TradeDescriptor *trade_descriptor_new_loose (void);
void             trade_descriptor_free      (TradeDescriptor *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TradeDescriptor, trade_descriptor_free)

G_END_DECLS
