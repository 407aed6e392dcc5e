/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-sentence.h"

#include "trade-icu.h"

#define LEFT_TO_RIGHT_MARK "\u200e"
#define RIGHT_TO_LEFT_MARK "\u200f"

/**
 * trade_sentence_direct:
 * @text: sentences in the language of the program, with names in them, perhaps on several lines
 *
 * Has each line run as the language of the program does. Pango takes the direction of a line from its first letter, also where that is
 * the letter of a name in another script (UAX 9, rule P2): “قطر” at the beginning of an English sentence puts its words out of order.
 * A line of one script stays as it is.
 *
 * Returns: (transfer full): the text
 */
char *
trade_sentence_direct (const char *text)
{
  const gboolean is_rtl = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = lines[i];
      const gboolean is_mixed = trade_icu_has_direction (line, !is_rtl);

      lines[i] = is_mixed ? g_strconcat (is_rtl ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK, line, NULL) : g_steal_pointer (&line);
    }

  return g_strjoinv ("\n", lines);
}

/**
 * trade_sentence_set_label:
 * @label: a label without markup
 * @text: what it is to say, see trade_sentence_direct()
 *
 * Has a label say sentences that run as the language of the program does.
 */
void
trade_sentence_set_label (GtkLabel   *label,
                          const char *text)
{
  g_autofree char *directed = NULL;

  g_return_if_fail (GTK_IS_LABEL (label));
  g_return_if_fail (text != NULL);

  directed = trade_sentence_direct (text);
  gtk_label_set_label (label, directed);
}

/**
 * trade_sentence_set_tooltip:
 * @widget: a widget
 * @text: (nullable): its tooltip, see trade_sentence_direct(); %NULL for none
 *
 * Gives a widget a tooltip whose sentences run as the language of the program does.
 */
void
trade_sentence_set_tooltip (GtkWidget  *widget,
                            const char *text)
{
  g_autofree char *directed = text != NULL ? trade_sentence_direct (text) : NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_widget_set_tooltip_text (widget, directed);
}
