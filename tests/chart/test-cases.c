/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-account.h"
#include "trade-arrange.h"
#include "trade-audit.h"
#include "trade-compose.h"
#include "trade-coverage.h"
#include "trade-csv-package.h"
#include "trade-describe.h"
#include "trade-headline.h"
#include "trade-kind.h"

#include <locale.h>
#include <string.h>

/* Situations that releases around the world bring, and what is right for each: see cases.txt. */

#define HEADER "period,flow,product,partner,enterprise,measure,unit,base,scale,relation,value,status,source"

/* One case: its table, and the lines that say what is right. */
typedef struct
{
  GString   *table;
  GPtrArray *expected;
  gboolean   has_sources; /* whether its rows name them themselves */
} Case;

static Case *
case_new (void)
{
  Case *self = g_new0 (Case, 1);

  self->table = g_string_new (HEADER);
  self->expected = g_ptr_array_new_with_free_func (g_free);

  return self;
}

static void
case_free (gpointer data)
{
  Case *self = data;

  g_string_free (self->table, TRUE);
  g_ptr_array_unref (self->expected);
  g_free (self);
}

static void
case_read (Case       *self,
           const char *line)
{
  if (*line == '\0')
    return;

  if (*line == '@')
    {
      g_string_append_printf (self->table, ",%s", line + 1);
      self->has_sources = TRUE;
    }
  else if (g_ascii_isdigit (*line))
    g_string_append_printf (self->table, "\n%s%s", line, self->has_sources ? "" : ",s");
  else
    g_ptr_array_add (self->expected, g_strdup (line));
}

static TradeDataset *
read_table (Case    *self,
            GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (self->table->str, -1, NULL);

  return trade_csv_package_read (stream, "table.csv", NULL, error);
}

static TradeView *
find_native (GListModel *views,
             const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);

      if (g_str_equal (trade_view_get_id (view), id))
        return g_steal_pointer (&view);
    }

  return NULL;
}

/* The view with an identifier, or with a name that says how it is arranged; nothing where it cannot be arranged so. */
static TradeView *
find_view (GListModel *views,
           const char *name)
{
  g_autofree char *id = NULL;
  g_autofree char *got = NULL;
  g_autoptr (TradeView) native = NULL;
  g_autoptr (TradeView) view = NULL;
  TradeArrangement arrangement;

  if (!trade_arrangement_split (name, &id, &arrangement))
    return NULL;

  native = find_native (views, id);
  if (native == NULL)
    return NULL;

  view = trade_arrange (native, &arrangement, trade_format_get_default ());
  got = trade_view_dup_name (view);

  return g_str_equal (got, name) ? g_steal_pointer (&view) : NULL;
}

static TradeScene *
draw (TradeView *view)
{
  const TradeComposeOptions options = {
    .width = 1600, .height = 1000, .text_scale = 1, .format = trade_format_get_default (),
  };

  return trade_compose (view, &options);
}

static char *
describe (TradeView *view)
{
  g_autoptr (TradeScene) scene = draw (view);

  return trade_scene_describe (scene);
}

/* All that is said of a view, or of all views for "*". */
static char *
describe_views (GListModel *views,
                const char *name)
{
  g_autoptr (TradeView) named = find_view (views, name);
  GString *all = NULL;

  if (named != NULL)
    return describe (named);

  all = g_string_new (NULL);
  for (guint i = 0; g_str_equal (name, "*") && i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (TradeView) view = g_list_model_get_item (views, i);
      g_autofree char *text = describe (view);

      g_string_append_printf (all, "%s\n", text);
    }

  return g_string_free (all, FALSE);
}

static TradeVerdict
parse_verdict (const char *name)
{
  if (g_str_equal (name, "agrees"))
    return TRADE_VERDICT_AGREES;
  if (g_str_equal (name, "open"))
    return TRADE_VERDICT_OPEN;
  if (g_str_equal (name, "revised"))
    return TRADE_VERDICT_REVISED;

  g_assert_cmpstr (name, ==, "disagrees");

  return TRADE_VERDICT_DISAGREES;
}

static gboolean
has_finding (TradeDataset *dataset,
             TradeVerdict  verdict,
             const char   *phrase)
{
  GListModel *findings = trade_dataset_get_findings (dataset);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (TradeFinding) finding = g_list_model_get_item (findings, i);
      g_autofree char *sentence = trade_describe_finding (trade_format_get_default (), dataset, finding);

      if (trade_finding_get_verdict (finding) == verdict && strstr (sentence, phrase) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Splits "what: phrase". */
static char *
split (const char  *line,
       const char **phrase)
{
  const char *colon = strstr (line, ": ");

  g_assert_nonnull (colon);
  *phrase = colon + 2;

  return g_strndup (line, (gsize) (colon - line));
}

static void
check_foot (TradeView  *view,
            const char *line,
            const char *phrase)
{
  g_autofree char *foot = trade_headline_write_source (view, trade_format_get_default ());

  if (strstr (foot, phrase) == NULL)
    g_test_fail_printf ("“%s” is not in: %s", line, foot);
}

static void
check_view (GListModel *views,
            const char *line)
{
  const char *phrase;
  g_autofree char *id = split (line + 2, &phrase);
  g_autofree char *text = g_strdelimit (describe_views (views, id), "\n", '|');
  g_autoptr (TradeView) view = find_view (views, id);

  if (view == NULL && !g_str_equal (id, "*"))
    g_test_fail_printf ("“%s”: there is no such view", line);
  else if (*line == '=' && !g_str_equal (trade_kind_get_id (trade_kind_choose (view)), phrase))
    g_test_fail_printf ("“%s”: it is drawn as %s", line, trade_kind_get_id (trade_kind_choose (view)));
  else if (*line == '#')
    check_foot (view, line, phrase);
  else if (*line == '>' && strstr (text, phrase) == NULL)
    g_test_fail_printf ("“%s” is not in: %s", line, text);
  else if (*line == '!' && strstr (text, phrase) != NULL)
    g_test_fail_printf ("“%s” is in: %s", line, text);
}

static void
check_finding (TradeDataset *dataset,
               const char   *line)
{
  const char *phrase;
  g_autofree char *verdict = split (line + 2, &phrase);

  if (!has_finding (dataset, parse_verdict (verdict), phrase))
    g_test_fail_printf ("“%s”: there is no such finding", line);
}

/* What is told of the figures that are on no chart; nothing where all are. */
static char *
account (TradeDataset *dataset)
{
  TradeFormat *format = trade_format_get_default ();
  g_autoptr (GPtrArray) unshown = trade_coverage_list_unshown (dataset);
  g_autoptr (GPtrArray) missing = trade_coverage_list_missing (dataset);
  g_autofree char *of_unshown = trade_account_write_unshown (format, dataset, unshown);
  g_autofree char *of_missing = trade_account_write_missing (format, dataset, missing);

  return g_strconcat (of_unshown != NULL ? of_unshown : "", of_missing != NULL ? of_missing : "", NULL);
}

static void
check_account (TradeDataset *dataset,
               const char   *line)
{
  g_autofree char *text = account (dataset);

  if (strstr (text, line + 2) == NULL)
    g_test_fail_printf ("“%s” is not in: %s", line, text);
}

static void
check_foot_without (GListModel *views,
                    const char *line)
{
  const char *phrase;
  g_autofree char *id = split (line + strlen ("- # "), &phrase);
  g_autoptr (TradeView) view = find_view (views, id);
  g_autofree char *foot = view != NULL ? trade_headline_write_source (view, trade_format_get_default ()) : NULL;

  if (foot == NULL)
    g_test_fail_printf ("“%s”: there is no such view", line);
  else if (strstr (foot, phrase) != NULL)
    g_test_fail_printf ("“%s” is in: %s", line, foot);
}

static void
check_absence (TradeDataset *dataset,
               GListModel   *views,
               const char   *line)
{
  g_autoptr (TradeView) view = NULL;

  if (g_str_has_prefix (line, "- ? "))
    {
      const char *phrase = strstr (line, ": ");
      g_autofree char *verdict = phrase != NULL ? split (line + strlen ("- ? "), &phrase) : g_strdup (line + strlen ("- ? "));

      if (has_finding (dataset, parse_verdict (verdict), phrase != NULL ? phrase : ""))
        g_test_fail_printf ("“%s”: there is one", line);
      return;
    }

  if (g_str_has_prefix (line, "- # "))
    {
      check_foot_without (views, line);
      return;
    }

  if (g_str_equal (line, "- ~"))
    {
      g_autofree char *text = account (dataset);

      g_assert_cmpstr (text, ==, "");
      return;
    }

  view = find_view (views, line + 2);
  if (view != NULL)
    g_test_fail_printf ("“%s”: there is one", line);
}

static void
check_whole (GListModel *views,
             const char *line)
{
  g_autoptr (TradeView) view = find_view (views, line + 2);
  g_autoptr (TradeScene) scene = view != NULL ? draw (view) : NULL;

  if (scene == NULL)
    g_test_fail_printf ("“%s”: there is no such view", line);
  else if (trade_scene_get_folded (scene)->len > 0 || trade_scene_get_hidden (scene)->len > 0)
    g_test_fail_printf ("“%s”: %u figures are counted, and %u texts left out", line, trade_scene_get_folded (scene)->len,
                        trade_scene_get_hidden (scene)->len);
}

static void
check_line (TradeDataset *dataset,
            GListModel   *views,
            const char   *line)
{
  switch (*line)
    {
    case '>':
    case '!':
    case '#':
    case '=':
      check_view (views, line);
      break;
    case '*':
      check_whole (views, line);
      break;
    case '?':
      check_finding (dataset, line);
      break;
    case '~':
      check_account (dataset, line);
      break;
    case '-':
      check_absence (dataset, views, line);
      break;
    default:
      g_test_fail_printf ("“%s” says nothing", line);
    }
}

static void
test_case (gconstpointer data)
{
  Case *self = (gpointer) data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TradeDataset) dataset = read_table (self, &error);
  g_autoptr (GListModel) views = NULL;
  const char *first = g_ptr_array_index (self->expected, 0);

  if (*first == 'x')
    {
      g_assert_null (dataset);
      g_assert_nonnull (strstr (error->message, first + 2));
      return;
    }

  g_assert_no_error (error);
  trade_dataset_finish (dataset);
  views = trade_dataset_list_views (dataset);
  for (guint i = 0; i < self->expected->len; i++)
    check_line (dataset, views, g_ptr_array_index (self->expected, i));
}

/* What comes before the first case is for people. */
static void
add_cases (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  Case *current = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *end = strchr (lines[i], ']');

      if (*lines[i] == '[' && end != NULL)
        {
          g_autofree char *name = g_strndup (lines[i] + 1, (gsize) (end - lines[i]) - 1);
          g_autofree char *path = g_strdup_printf ("/cases/%s", name);

          current = case_new ();
          g_test_add_data_func_full (path, current, test_case, case_free);
        }
      else if (current != NULL)
        case_read (current, lines[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  path = g_test_build_filename (G_TEST_DIST, "chart", "cases.txt", NULL);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  add_cases (text);

  return g_test_run ();
}
