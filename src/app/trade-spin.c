/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-spin.h"

#include "trade-number.h"

#define UNIT "trade-spin-unit"

/* A mark between digits begins the decimals where there can be any, and parts thousands where there cannot. */
static gboolean
is_mark (gunichar character)
{
  return character == '.' || character == ',' || character == 0x066B;
}

/* Digits of any script are read, and whatever is neither a digit nor a letter is passed over: spaces, marks of direction and
 * the unit. */
static gboolean
parse (const char *text,
       guint       decimals,
       double     *value)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  TradeDecimal decimal;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (g_unichar_isdigit (character))
        g_string_append_c (digits, '0' + g_unichar_digit_value (character));
      else if (is_mark (character) && decimals > 0)
        g_string_append_c (digits, '.');
      else if (g_unichar_isalpha (character) || character == '-' || character == 0x2212)
        return FALSE;
    }

  if (!trade_number_parse (digits->str, digits->len, &decimal, NULL))
    return FALSE;

  *value = trade_decimal_to_double (decimal);

  return TRUE;
}

/* What is no number leaves the one that was there; GTK would take the least instead. */
static int
input_cb (GtkSpinButton *button,
          double        *value)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (button));

  if (!parse (text, gtk_spin_button_get_digits (button), value))
    *value = gtk_spin_button_get_value (button);

  return TRUE;
}

static gboolean
output_cb (GtkSpinButton *button,
           TradeFormat   *format)
{
  const char *unit = g_object_get_data (G_OBJECT (button), UNIT);
  int decimals = (int) gtk_spin_button_get_digits (button);
  g_autofree char *number = trade_format_ungrouped (format, gtk_spin_button_get_value (button), decimals);
  g_autofree char *text = g_strconcat (number, unit, NULL);

  if (!g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (button))))
    gtk_editable_set_text (GTK_EDITABLE (button), text);

  return TRUE;
}

/**
 * trade_spin_adapt:
 * @button: a spin button for numbers of 0 and more
 * @format: how numbers are written
 * @unit: (nullable): what is written right after the number
 *
 * Lets a spin button write its number as the rest of the program writes numbers, with its digits and its decimal mark. A
 * person may type digits of any script.
 */
void
trade_spin_adapt (GtkSpinButton *button,
                  TradeFormat   *format,
                  const char    *unit)
{
  g_return_if_fail (GTK_IS_SPIN_BUTTON (button));
  g_return_if_fail (TRADE_IS_FORMAT (format));

  g_object_set_data_full (G_OBJECT (button), UNIT, g_strdup (unit), g_free);
  /* GTK would let only Western digits in. */
  gtk_spin_button_set_numeric (button, FALSE);
  g_signal_connect (button, "input", G_CALLBACK (input_cb), NULL);
  g_signal_connect_object (button, "output", G_CALLBACK (output_cb), format, 0);
  output_cb (button, format);
}
