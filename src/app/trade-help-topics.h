/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  TRADE_HELP_MARKS,
  TRADE_HELP_NUMBERS,
  TRADE_HELP_OPENING,
  TRADE_HELP_EDITING,
  TRADE_HELP_READING,
  TRADE_HELP_EXPORTING,
  TRADE_HELP_SCRIPTING,
  TRADE_HELP_ACCESS,
  TRADE_HELP_N_SECTIONS,
} TradeHelpSection;

/* What a topic shows beside its words. */
typedef enum
{
  TRADE_HELP_NO_SAMPLE,
  TRADE_HELP_SAMPLE_PUBLISHED,
  TRADE_HELP_SAMPLE_PALE,
  TRADE_HELP_SAMPLE_COMPUTED,
  TRADE_HELP_SAMPLE_PROJECTION,
  TRADE_HELP_SAMPLE_OPEN,
  TRADE_HELP_SAMPLE_WHISKER,
  TRADE_HELP_SAMPLE_GAP,
  TRADE_HELP_N_SAMPLES,
} TradeHelpSample;

/**
 * TradeHelpTopic:
 * @section: where it stands
 * @sample: what it shows beside its words
 * @title: what it is about, not translated
 * @text: what it says, in sentences, not translated
 * @key: (nullable): the key that does what it tells of first, as gtk_accelerator_parse() reads it
 * @command: (nullable): a command line that does it
 *
 * One thing that the help explains.
 */
typedef struct
{
  TradeHelpSection section;
  TradeHelpSample  sample;
  const char      *title;
  const char      *text;
  const char      *key;
  const char      *command;
} TradeHelpTopic;

const TradeHelpTopic *trade_help_topics          (guint            *n_topics);
const char           *trade_help_section_get_title
                                                 (TradeHelpSection  section);

G_END_DECLS
