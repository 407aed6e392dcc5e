/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-member.h"

struct _TradeMember
{
  GObject parent_instance;

  char     *code;
  char     *text; /* its name, and its code where that is another */
  gboolean  shown;
};

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_SHOWN,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TradeMember, trade_member, G_TYPE_OBJECT)

static void
trade_member_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  TradeMember *self = TRADE_MEMBER (object);

  switch (id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_SHOWN:
      g_value_set_boolean (value, self->shown);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
trade_member_set_property (GObject      *object,
                           guint         id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch (id)
    {
    case PROP_SHOWN:
      trade_member_set_shown (TRADE_MEMBER (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
trade_member_finalize (GObject *object)
{
  TradeMember *self = TRADE_MEMBER (object);

  g_free (self->code);
  g_free (self->text);

  G_OBJECT_CLASS (trade_member_parent_class)->finalize (object);
}

static void
trade_member_class_init (TradeMemberClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = trade_member_get_property;
  object_class->set_property = trade_member_set_property;
  object_class->finalize = trade_member_finalize;

  /**
   * TradeMember:text:
   *
   * What the list says: the name, and the code where that is another.
   */
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * TradeMember:shown:
   *
   * Whether it is a row.
   */
  properties[PROP_SHOWN] =
    g_param_spec_boolean ("shown", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
trade_member_init (TradeMember *self)
{
}

/**
 * trade_member_new:
 * @code: its code
 * @shown: whether it is a row
 *
 * Creates a member.
 *
 * Returns: (transfer full): a new member
 */
TradeMember *
trade_member_new (const TradeCode *code,
                  gboolean         shown)
{
  TradeMember *self;

  g_return_val_if_fail (code != NULL, NULL);

  self = g_object_new (TRADE_TYPE_MEMBER, NULL);
  self->code = g_strdup (code->code);
  self->text = *code->label == '\0' || g_str_equal (code->label, code->code) ? g_strdup (code->code)
                                                                             : g_strdup_printf ("%s (%s)", code->label, code->code);
  self->shown = shown;

  return self;
}

/**
 * trade_member_get_code:
 * @self: a member
 *
 * Gets its code.
 *
 * Returns: (transfer none): the code, as the file has it
 */
const char *
trade_member_get_code (TradeMember *self)
{
  g_return_val_if_fail (TRADE_IS_MEMBER (self), NULL);

  return self->code;
}

/**
 * trade_member_get_shown:
 * @self: a member
 *
 * Tells whether it is a row.
 *
 * Returns: whether it is
 */
gboolean
trade_member_get_shown (TradeMember *self)
{
  g_return_val_if_fail (TRADE_IS_MEMBER (self), FALSE);

  return self->shown;
}

/**
 * trade_member_set_shown:
 * @self: a member
 * @shown: whether it is a row
 *
 * Makes it a row, or none.
 */
void
trade_member_set_shown (TradeMember *self,
                        gboolean     shown)
{
  g_return_if_fail (TRADE_IS_MEMBER (self));

  if (self->shown == shown)
    return;

  self->shown = shown;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
}
