/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "trade-text.h"

typedef struct
{
  char *language;
  char *text;
} Translation;

struct _TradeText
{
  char   *text;
  GArray *translations;
};

G_DEFINE_BOXED_TYPE (TradeText, trade_text, trade_text_ref, trade_text_unref)

static void
clear_translation (gpointer data)
{
  Translation *translation = data;

  g_clear_pointer (&translation->language, g_free);
  g_clear_pointer (&translation->text, g_free);
}

static void
finalize_text (gpointer data)
{
  TradeText *self = data;

  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->translations, g_array_unref);
}

/* POSIX writes zh_CN and BCP 47 writes zh-CN; neither cares for case. */
static gboolean
is_same_language (const char *a,
                  const char *b)
{
  for (; *a != '\0' && *b != '\0'; a++, b++)
    {
      char letter_a = *a == '-' ? '_' : g_ascii_tolower (*a);
      char letter_b = *b == '-' ? '_' : g_ascii_tolower (*b);

      if (letter_a != letter_b)
        return FALSE;
    }

  return *a == *b;
}

static Translation *
find_translation (TradeText  *self,
                  const char *language)
{
  g_assert (self != NULL);
  g_assert (language != NULL);

  if (self->translations == NULL)
    return NULL;

  for (guint i = 0; i < self->translations->len; i++)
    {
      Translation *translation = &g_array_index (self->translations, Translation, i);

      if (is_same_language (translation->language, language))
        return translation;
    }

  return NULL;
}

/* The text without a language is English, and so is the language of the C and POSIX locales. */
static gboolean
is_english (const char *language)
{
  gsize length = strcspn (language, "_-.@");

  return (length == strlen ("en") && g_ascii_strncasecmp (language, "en", length) == 0) ||
         (length == strlen ("C") && language[0] == 'C') ||
         (length == strlen ("POSIX") && strncmp (language, "POSIX", length) == 0);
}

/**
 * trade_text_new:
 * @text: the text without a language, which is English
 *
 * Creates a text.
 *
 * Returns: (transfer full): the text
 */
TradeText *
trade_text_new (const char *text)
{
  TradeText *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_atomic_rc_box_new0 (TradeText);
  self->text = g_strdup (text);

  return self;
}

/**
 * trade_text_ref:
 * @self: (nullable): a text
 *
 * Takes a reference to a text.
 *
 * Returns: (transfer full) (nullable): @self
 */
TradeText *
trade_text_ref (TradeText *self)
{
  return self != NULL ? g_atomic_rc_box_acquire (self) : NULL;
}

/**
 * trade_text_unref:
 * @self: (transfer full): a text
 *
 * Drops a reference to a text, which is freed with the last one.
 */
void
trade_text_unref (TradeText *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, finalize_text);
}

/**
 * trade_text_add:
 * @self: a text that is not shared yet
 * @language: a language code such as `zh`, `zh_CN` or `zh-CN`
 * @text: the text in that language
 *
 * Adds a translation, or replaces that of the same language.
 */
void
trade_text_add (TradeText  *self,
                const char *language,
                const char *text)
{
  Translation *known;

  g_return_if_fail (self != NULL);
  g_return_if_fail (language != NULL && *language != '\0');
  g_return_if_fail (text != NULL);

  known = find_translation (self, language);

  if (known != NULL)
    {
      g_free (known->text);
      known->text = g_strdup (text);
    }
  else
    {
      Translation translation = { g_strdup (language), g_strdup (text) };

      if (self->translations == NULL)
        {
          self->translations = g_array_new (FALSE, FALSE, sizeof (Translation));
          g_array_set_clear_func (self->translations, clear_translation);
        }

      g_array_append_val (self->translations, translation);
    }
}

/**
 * trade_text_get:
 * @self: a text
 * @languages: (nullable) (array zero-terminated=1): the languages wanted, best first, as g_get_language_names() has
 *   them
 *
 * Gets a text in the first of the wanted languages that it is translated to.
 *
 * The text without a language is English: where English (or C, or POSIX) is wanted before any language with a
 * translation, it is the answer. It is also the answer where no wanted language has a translation. Underscores and
 * hyphens in language codes are alike, and so are upper and lower case.
 *
 * Returns: (transfer none): the text
 */
const char *
trade_text_get (TradeText          *self,
                const char * const *languages)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; languages != NULL && languages[i] != NULL; i++)
    {
      const Translation *translation = find_translation (self, languages[i]);

      if (translation == NULL && is_english (languages[i]))
        {
          translation = find_translation (self, "en");

          if (translation == NULL)
            return self->text;
        }

      if (translation != NULL)
        return translation->text;
    }

  return self->text;
}

/**
 * trade_text_get_untranslated:
 * @self: a text
 *
 * Gets the text without a language.
 *
 * Returns: (transfer none): the text
 */
const char *
trade_text_get_untranslated (TradeText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

/**
 * trade_text_get_n_translations:
 * @self: a text
 *
 * Counts the languages that a text is translated to.
 *
 * Returns: their number
 */
guint
trade_text_get_n_translations (TradeText *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->translations != NULL ? self->translations->len : 0;
}

/**
 * trade_text_get_translation:
 * @self: a text
 * @index: which translation, in the order in which they were added, from 0
 * @language: (out) (transfer none): its language code
 *
 * Gets a translation.
 *
 * Returns: (transfer none): the text in that language
 */
const char *
trade_text_get_translation (TradeText   *self,
                            guint        index,
                            const char **language)
{
  const Translation *translation;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < trade_text_get_n_translations (self), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  translation = &g_array_index (self->translations, Translation, index);
  *language = translation->language;

  return translation->text;
}

/**
 * trade_text_equal:
 * @a: a text
 * @b: another
 *
 * Returns: whether both say the same in all languages
 */
gboolean
trade_text_equal (TradeText *a,
                  TradeText *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (g_strcmp0 (trade_text_get_untranslated (a), trade_text_get_untranslated (b)) != 0 ||
      trade_text_get_n_translations (a) != trade_text_get_n_translations (b))
    return FALSE;

  for (guint i = 0; i < trade_text_get_n_translations (a); i++)
    {
      const char *language, *other_language;
      const char *translation = trade_text_get_translation (a, i, &language);
      const char *other = trade_text_get_translation (b, i, &other_language);

      if (!g_str_equal (language, other_language) || !g_str_equal (translation, other))
        return FALSE;
    }

  return TRUE;
}
