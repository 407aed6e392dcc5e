/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scene-checks.h"

#include "trade-describe.h"
#include "trade-headline.h"

#include <glib/gi18n.h>
#include <float.h>
#include <hb.h>
#include <math.h>
#include <string.h>

/* Changes are drawn as the distance of two dots, growth beside two levels is written into their columns. */
static gboolean
is_said_otherwise (TradeScene  *scene,
                   TradeFigure *figure)
{
  const char *measure = trade_figure_get_key (figure)->measure;

  return g_str_equal (measure, TRADE_MEASURE_SHARE_CHANGE) ||
         (g_str_equal (measure, TRADE_MEASURE_GROWTH) &&
          trade_view_get_question (trade_scene_get_view (scene)) == TRADE_QUESTION_BALANCE);
}

/* The figures of the view are those that the chart draws or counts. */
void
scene_check_all_there (TradeScene *scene)
{
  GListModel *view = G_LIST_MODEL (trade_scene_get_view (scene));
  const GPtrArray *folded = trade_scene_get_folded (scene);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    g_assert_true (g_hash_table_add (seen, trade_scene_get_data (scene, i)->figure));
  for (guint i = 0; i < folded->len; i++)
    g_assert_true (g_hash_table_add (seen, g_ptr_array_index (folded, i)));

  for (guint i = 0; i < g_list_model_get_n_items (view); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (view, i);

      if (!is_said_otherwise (scene, figure) && !g_hash_table_contains (seen, figure))
        g_error ("A figure of %u is neither drawn nor counted", g_list_model_get_n_items (view));
    }
}

gboolean
scene_do_marks_meet (const TradeMark *a,
                     const TradeMark *b)
{
  double slack = 0.5;

  return a->x + slack < b->x + b->width && b->x + slack < a->x + a->width && a->y + slack < b->y + b->height &&
         b->y + slack < a->y + a->height;
}

static void
check_points (const TradeMark *mark,
              double           width,
              double           height)
{
  for (guint i = 0; i < mark->n_points; i++)
    if (!(mark->points[i].x >= -0.5 && mark->points[i].y >= -0.5 && mark->points[i].x <= width + 0.5 &&
          mark->points[i].y <= height + 0.5))
      g_error ("A path leaves the chart of %.0f × %.0f at %g,%g", width, height, mark->points[i].x, mark->points[i].y);
}

/* The line that values are measured from is whole: nothing lies on it that hides it. */
static void
check_base_line (TradeScene *scene,
                 guint       position)
{
  const TradeMark *line = trade_scene_get_mark (scene, position);

  for (guint i = position + 1; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);
      double slack = 0.25;
      gboolean hides = mark->colour == TRADE_COLOUR_BACKGROUND || mark->role == TRADE_ROLE_DATA_LABEL ||
                       mark->shape == TRADE_SHAPE_AREA;

      if (hides && mark->x + slack < line->x + line->width && line->x < mark->x + mark->width - slack &&
          mark->y + slack < line->y + line->height && line->y < mark->y + mark->height - slack)
        g_error ("The line of zero of a chart of %.0f × %.0f is broken by “%s” at %g,%g, %g × %g",
                 trade_scene_get_width (scene),
                 trade_scene_get_height (scene),
                 mark->words != NULL ? trade_words_get_string (mark->words) : "the ground of a label",
                 mark->x,
                 mark->y,
                 mark->width,
                 mark->height);
    }
}

void
scene_check_marks (TradeScene *scene)
{
  double width = trade_scene_get_width (scene);
  double height = trade_scene_get_height (scene);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      /* What is no number is nowhere. */
      if (!(mark->x >= -0.5 && mark->y >= -0.5 && mark->x + mark->width <= width + 0.5 &&
            mark->y + mark->height <= height + 0.5))
        g_error ("A mark leaves the chart of %.0f × %.0f: “%s” at %g,%g, %g × %g",
                 width,
                 height,
                 mark->words != NULL ? trade_words_get_string (mark->words) : "a shape",
                 mark->x,
                 mark->y,
                 mark->width,
                 mark->height);
      check_points (mark, width, height);
      if (mark->words != NULL)
        g_ptr_array_add (texts, (gpointer) mark);
      if (mark->role == TRADE_ROLE_AXIS && mark->shape == TRADE_SHAPE_PATH)
        check_base_line (scene, i);
    }

  for (guint i = 0; i < texts->len; i++)
    for (guint j = i + 1; j < texts->len; j++)
      {
        const TradeMark *a = g_ptr_array_index (texts, i), *b = g_ptr_array_index (texts, j);

        if (scene_do_marks_meet (a, b))
          g_error ("Two texts of a chart of %.0f × %.0f meet: “%s” and “%s”",
                   width,
                   height,
                   trade_words_get_string (a->words),
                   trade_words_get_string (b->words));
      }
}

static double
get_middle_distance (const TradeMark *label,
                     const TradeMark *mark)
{
  double middle = label->y + label->height / 2;

  return MAX (MAX (mark->y - middle, middle - mark->y - mark->height), 0);
}

static const TradeMark *
find_data (TradeScene  *scene,
           TradeFigure *figure)
{
  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    if (trade_scene_get_data (scene, i)->figure == figure)
      return trade_scene_get_data (scene, i);

  return NULL;
}

static void
check_label (TradeScene      *scene,
             const TradeMark *label)
{
  const TradeMark *own = find_data (scene, label->figure);

  for (guint i = 0; own != NULL && i < trade_scene_get_n_data (scene); i++)
    if (get_middle_distance (label, own) > get_middle_distance (label, trade_scene_get_data (scene, i)) + 0.5)
      g_error ("“%s” of a chart of %.0f × %.0f stands at another row",
               trade_words_get_string (label->words),
               trade_scene_get_width (scene),
               trade_scene_get_height (scene));
}

/* From so many lines of text on, a chart has room for all that a dozen of rows are called. */
#define MANY_LINES 40

/* How many lines of the size of its labels a chart is high. */
static double
count_lines (TradeScene *scene)
{
  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->role == TRADE_ROLE_DATA_LABEL && mark->words != NULL)
        return trade_scene_get_height (scene) / trade_words_get_size (mark->words);
    }

  return 0;
}

/* Few rows have all their names and values where there is room enough. */
static gboolean
has_room_for_all (TradeScene *scene)
{
  return trade_scene_get_width (scene) >= 1600 && trade_scene_get_height (scene) >= 1000 &&
         trade_scene_get_n_data (scene) <= 12 && count_lines (scene) >= MANY_LINES;
}

/* The labels of a row, by what they say. */
typedef struct
{
  guint n_names;
  guint n_values;
} RowLabels;

static gboolean
is_explanation (TradeScene      *scene,
                const TradeMark *mark)
{
  TradeText *explanation = trade_dataset_get_description (trade_view_get_dataset (trade_scene_get_view (scene)),
                                                          TRADE_DIMENSION_PRODUCT,
                                                          trade_figure_get_key (mark->figure)->product);

  /* One that is too long loses its end. */
  return explanation != NULL &&
         strncmp (trade_words_get_string (mark->words), trade_format_text (trade_scene_get_format (scene), explanation), 4) == 0;
}

static void
count_label (TradeScene      *scene,
             const TradeMark *mark,
             RowLabels       *labels)
{
  TradeFormat *format = trade_scene_get_format (scene);
  int magnitude = trade_headline_get_magnitude (trade_scene_get_view (scene), format);
  int decimals = trade_headline_get_decimals (trade_scene_get_view (scene), format);
  g_autofree char *value = trade_format_figure_beside (format, mark->figure, magnitude, decimals);

  if (g_str_equal (trade_words_get_string (mark->words), value))
    labels->n_values++;
  else if (!is_explanation (scene, mark))
    labels->n_names++;
}

/* A label of a row of bars is no farther from its own bar than from any other, and of a row's name and value none stands
 * alone. */
void
scene_check_rows (TradeScene *scene)
{
  g_autoptr (GHashTable) rows = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  GHashTableIter iter;
  gpointer figure, row;

  if (trade_scene_get_kind (scene) != TRADE_KIND_BARS && trade_scene_get_kind (scene) != TRADE_KIND_WATERFALL)
    return;

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->role != TRADE_ROLE_DATA_LABEL || mark->figure == NULL || mark->words == NULL)
        continue;
      check_label (scene, mark);
      if (!g_hash_table_contains (rows, mark->figure))
        g_hash_table_insert (rows, mark->figure, g_new0 (RowLabels, 1));
      count_label (scene, mark, g_hash_table_lookup (rows, mark->figure));
    }

  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &figure, &row))
    {
      g_assert_cmpuint (((RowLabels *) row)->n_names, ==, 1);
      g_assert_cmpuint (((RowLabels *) row)->n_values, ==, 1);
    }
  if (has_room_for_all (scene))
    g_assert_cmpuint (g_hash_table_size (rows), ==, trade_scene_get_n_data (scene));
}

/* Whether a text of the chart, or one that it had no room for, begins so. A chart may have no room for any. */
static gboolean
is_named (TradeScene *scene,
          const char *name)
{
  const GPtrArray *hidden = trade_scene_get_hidden (scene);

  for (guint i = 0; i < trade_scene_get_n_marks (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_mark (scene, i);

      if (mark->words != NULL && mark->figure == NULL && g_str_has_prefix (trade_words_get_string (mark->words), name))
        return TRUE;
    }
  for (guint i = 0; i < hidden->len; i++)
    {
      const char *text = g_ptr_array_index (hidden, i);

      if (g_str_has_prefix (text, name) || g_str_equal (text, dgettext (GETTEXT_PACKAGE, "all names and numbers")))
        return TRUE;
    }

  return FALSE;
}

/* What a sum is told to be more or less than is certain; any other is what its figures add up to. */
static void
check_sum (TradeFigure *figure,
           double       sum,
           double       tolerance)
{
  TradeInterval bounds = trade_figure_get_bounds (figure);
  double value = trade_figure_get_value (figure);

  switch (trade_figure_get_relation (figure))
    {
    case TRADE_RELATION_MORE:
      g_assert_cmpfloat (value, <=, bounds.lower + tolerance);
      break;
    case TRADE_RELATION_LESS:
      g_assert_cmpfloat (value, >=, bounds.upper - tolerance);
      break;
    case TRADE_RELATION_EQUAL:
    case TRADE_RELATION_ABOUT:
    default:
      g_assert_cmpfloat_with_epsilon (value, sum, MAX (tolerance, DBL_MIN));
      break;
    }
}

/* What stands together is as great as its figures are: of one row for each. */
static void
check_together (TradeScene  *scene,
                TradeOthers *others)
{
  const GPtrArray *grouped = trade_scene_get_grouped (scene);
  double sum = 0, least = HUGE_VAL, greatest = -HUGE_VAL;

  for (guint i = 0; i < grouped->len; i++)
    {
      double value = trade_figure_get_value (g_ptr_array_index (grouped, i));

      sum += value;
      least = MIN (least, value);
      greatest = MAX (greatest, value);
    }

  g_assert_cmpfloat (trade_figure_get_value (others->least), ==, least);
  g_assert_cmpfloat (trade_figure_get_value (others->greatest), ==, greatest);
  if (others->sum != NULL)
    check_sum (others->sum, sum, 1e-9 * (fabs (least) + fabs (greatest)) * grouped->len);
}

/* What is drawn without a figure of its own is told with how much it is, and the other way around; parts and what is left of them
 * are the whole.
 */
void
scene_check_others (TradeScene *scene)
{
  TradeView *view = trade_scene_get_view (scene);
  const GPtrArray *others = trade_scene_get_others (scene);
  g_autofree char *overview = trade_scene_describe_chart (scene);
  gboolean has_rows = trade_scene_get_kind (scene) == TRADE_KIND_BARS || trade_scene_get_kind (scene) == TRADE_KIND_WATERFALL;
  double rest = 0, parts = 0;

  if (trade_scene_get_grouped (scene)->len > 0)
    g_assert_cmpuint (others->len, >, 0);
  for (guint i = 0; i < others->len; i++)
    {
      TradeOthers *one = g_ptr_array_index (others, i);
      g_autofree char *told = trade_others_describe (one, trade_scene_get_format (scene), view);

      g_assert_nonnull (strstr (overview, told));
      if (trade_scene_get_kind (scene) != TRADE_KIND_TREEMAP)
        g_assert_true (is_named (scene, one->name));
      if (one->least != NULL && has_rows)
        check_together (scene, one);
      if (one->least == NULL)
        rest += trade_figure_get_value (one->sum);
    }

  if (trade_scene_get_kind (scene) != TRADE_KIND_SHARES)
    return;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (view)); i++)
    {
      g_autoptr (TradeFigure) figure = g_list_model_get_item (G_LIST_MODEL (view), i);

      parts += trade_figure_get_value (figure);
    }
  g_assert_cmpfloat_with_epsilon (parts + rest, 100, 0.5);
}

static double
get_length (const TradeMark *mark,
            gboolean         upright)
{
  return upright ? mark->height : mark->width;
}

/* What goes on reaches beyond its figure, and a balance beside exports and imports is what lies between them. */
static gboolean
is_measured (TradeScene      *scene,
             const TradeMark *mark)
{
  gboolean is_between = trade_view_get_scope (trade_scene_get_view (scene))->key.flow == NULL &&
                        g_str_equal (trade_figure_get_key (mark->figure)->flow, TRADE_FLOW_BALANCE);

  return mark->ink != TRADE_INK_OPEN && !is_between;
}

static const TradeMark *
find_longest (TradeScene *scene,
              gboolean    upright)
{
  const TradeMark *longest = NULL;

  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_data (scene, i);

      if (is_measured (scene, mark) && (longest == NULL || get_length (mark, upright) > get_length (longest, upright)))
        longest = mark;
    }

  return longest;
}

static gboolean
are_lengths_right (TradeScene *scene,
                   gboolean    upright)
{
  const TradeMark *longest = find_longest (scene, upright);
  double most = longest != NULL ? fabs (trade_figure_get_value (longest->figure)) : 0;

  /* Beside a balance that is much greater, all others may be too little to be seen. */
  if (longest != NULL && get_length (longest, upright) < 2)
    return TRUE;

  for (guint i = 0; i < trade_scene_get_n_data (scene); i++)
    {
      const TradeMark *mark = trade_scene_get_data (scene, i);
      double part = most > 0 ? fabs (trade_figure_get_value (mark->figure)) / most : 0;

      if (is_measured (scene, mark) && !(fabs (get_length (mark, upright) - part * get_length (longest, upright)) < 2))
        {
          g_test_message ("%g is drawn %g long, and %g is drawn %g long", trade_figure_get_value (mark->figure),
                          get_length (mark, upright), most, get_length (longest, upright));
          return FALSE;
        }
    }

  return TRUE;
}

/* Bars and columns are as long as their figures are great, but for what would be too little to be seen. */
void
scene_check_lengths (TradeScene *scene)
{
  TradeKind kind = trade_scene_get_kind (scene);

  if (trade_scene_get_n_data (scene) == 0 || (kind != TRADE_KIND_BARS && kind != TRADE_KIND_COLUMNS))
    return;

  /* Columns lie down where there are many of them. */
  if (!are_lengths_right (scene, kind == TRADE_KIND_COLUMNS) &&
      (kind != TRADE_KIND_COLUMNS || !are_lengths_right (scene, FALSE)))
    g_error ("The bars of a chart of %.0f × %.0f are not as long as their figures are great",
             trade_scene_get_width (scene),
             trade_scene_get_height (scene));
}

/* The revision of a font, a number of 16 bits before and 16 after the point; 0 of a font that is not there. */
static guint32
get_revision (const char *path)
{
  hb_blob_t *file = hb_blob_create_from_file (path);
  hb_face_t *face = hb_face_create (file, 0);
  hb_blob_t *head = hb_face_reference_table (face, HB_TAG ('h', 'e', 'a', 'd'));
  unsigned int length;
  const char *data = hb_blob_get_data (head, &length);
  guint32 revision = 0;

  /* The table begins with its own version. */
  if (length >= 8)
    memcpy (&revision, data + 4, sizeof revision);

  hb_blob_destroy (head);
  hb_face_destroy (face);
  hb_blob_destroy (file);
  return GUINT32_FROM_BE (revision);
}

/* Scenes hold measured text, and each release of a font has widths of its own, so their dumps are compared only where the fonts
 * are the ones that they were written with. A test that may not compare is skipped here, with the reason. */
gboolean
scene_has_golden_fonts (void)
{
  static const struct
  {
    const char *path;
    guint32     revision;
  } fonts[] = {
    { "/usr/share/fonts/opentype/inter/Inter-Regular.otf", 0x304dd },
    { "/usr/share/fonts/opentype/inter/Inter-Bold.otf", 0x304dd },
    { "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc", 0x20106 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fonts); i++)
    {
      guint32 revision = get_revision (fonts[i].path);

      if (revision != fonts[i].revision)
        {
          g_autofree char *reason = g_strdup_printf ("Scenes are kept for revision %.3f of %s, not %.3f", fonts[i].revision / 65536.0,
                                                     fonts[i].path, revision / 65536.0);

          g_test_skip (reason);
          return FALSE;
        }
    }

  return TRUE;
}

/* Compares a dump with the one that is kept in a folder. */
void
scene_compare_golden (TradeScene *scene,
                      const char *folder,
                      const char *name)
{
  g_autofree char *file = g_strdup_printf ("%s.scene", name);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "chart", folder, file, NULL);
  g_autofree char *dump = trade_scene_dump (scene);
  g_autofree char *golden = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("TRADE_UPDATE_GOLDEN") != NULL)
    {
      g_file_set_contents (path, dump, -1, &error);
      g_assert_no_error (error);
      return;
    }

  g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (dump, ==, golden);
}
