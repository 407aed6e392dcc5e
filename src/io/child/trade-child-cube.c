/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "trade-child-cube.h"

#include <string.h>

#include "trade-child-message.h"
#include "trade-child-text.h"
#include "trade-codes.h"
#include "trade-intake-private.h"

/* So many codes and cells go into a message. */
#define CODES_PER_MESSAGE 1024
#define CELLS_PER_MESSAGE 8192

/* No code lies so deep: levels are digits. */
#define MAX_LEVEL 1000

#define MAX_EXPONENT 100

#define FIRST_YEAR 1000
#define LAST_YEAR 9999

/* Columns of cells on their way. */
typedef struct
{
  guint32 codes[TRADE_CUBE_N_DIMENSIONS][CELLS_PER_MESSAGE];
  gint32  first_months[CELLS_PER_MESSAGE];
  gint32  n_months[CELLS_PER_MESSAGE];
  gint64  coefficients[CELLS_PER_MESSAGE];
  guint8  exponents[CELLS_PER_MESSAGE];
  guint8  statuses[CELLS_PER_MESSAGE]; /* the status, and whether the value is missing */
  guint   n;
} Cells;

/* A column as it came: of as many cells as there are, or of one where all are the same. */
typedef struct
{
  GVariant     *array;
  gconstpointer start;
  gsize         step; /* 0 or 1 */
} Column;

static gboolean
send_codes (TradeCodeList      *list,
            TradeCubeDimension  dimension,
            int                 fd)
{
  const guint n = trade_code_list_get_n (list);

  for (guint start = 1; start < n; start += CODES_PER_MESSAGE)
    {
      GVariantBuilder codes;

      g_variant_builder_init (&codes, G_VARIANT_TYPE ("a(ssyi)"));
      for (guint i = start; i < MIN (n, start + CODES_PER_MESSAGE); i++)
        {
          const TradeCode *code = trade_code_list_get (list, i);

          g_variant_builder_add (&codes, "(@s@syi)", trade_child_text_new (code->code), trade_child_text_new (code->label),
                                 (guchar) code->role, code->level);
        }
      if (!trade_child_send (fd, TRADE_CHILD_CODES, g_variant_new ("(y@a(ssyi))", (guchar) dimension, g_variant_builder_end (&codes))))
        return FALSE;
    }

  return TRUE;
}

static GVariant *
write_column (const char    *type,
              gconstpointer  numbers,
              gsize          size,
              guint          n)
{
  const guint8 *bytes = numbers;
  gboolean are_same = TRUE;

  for (guint i = 1; i < n && are_same; i++)
    are_same = memcmp (bytes, bytes + i * size, size) == 0;

  return g_variant_new_fixed_array (G_VARIANT_TYPE (type), numbers, are_same ? 1 : n, size);
}

static gboolean
send_cells (const Cells *cells,
            int          fd)
{
  GVariantBuilder codes;

  g_variant_builder_init (&codes, G_VARIANT_TYPE ("aau"));
  for (guint i = 0; i < TRADE_CUBE_N_DIMENSIONS; i++)
    g_variant_builder_add_value (&codes, write_column ("u", cells->codes[i], sizeof (guint32), cells->n));

  return trade_child_send (fd, TRADE_CHILD_CELLS,
                           g_variant_new ("(u@aau@ai@ai@ax@ay@ay)", cells->n, g_variant_builder_end (&codes),
                                          write_column ("i", cells->first_months, sizeof (gint32), cells->n),
                                          write_column ("i", cells->n_months, sizeof (gint32), cells->n),
                                          write_column ("x", cells->coefficients, sizeof (gint64), cells->n),
                                          write_column ("y", cells->exponents, 1, cells->n),
                                          write_column ("y", cells->statuses, 1, cells->n)));
}

static void
add_cell (Cells                  *cells,
          const TradeObservation *cell)
{
  for (guint i = 0; i < TRADE_CUBE_N_DIMENSIONS; i++)
    cells->codes[i][cells->n] = cell->codes[i];
  cells->first_months[cells->n] = cell->period.first_month;
  cells->n_months[cells->n] = cell->period.n_months;
  cells->coefficients[cells->n] = cell->value.coefficient;
  cells->exponents[cells->n] = (guint8) cell->value.exponent;
  cells->statuses[cells->n] = (guint8) ((guint) cell->status * 2 + (cell->missing ? 1 : 0));
  cells->n++;
}

/*
 * trade_child_cube_send:
 * @cube: a cube
 * @fd: a socket
 *
 * Sends the codes and then the cells of a cube.
 *
 * Returns: whether there was somebody to take them
 */
gboolean
trade_child_cube_send (TradeCube *cube,
                       int        fd)
{
  g_autofree Cells *cells = g_new0 (Cells, 1);
  const guint n = trade_cube_get_n (cube);

  for (guint i = 0; i < TRADE_CUBE_N_DIMENSIONS; i++)
    if (!send_codes (trade_cube_get_codes (cube, i), i, fd))
      return FALSE;

  for (guint i = 0; i < n; i++)
    {
      const TradeObservation cell = trade_cube_get (cube, i);

      add_cell (cells, &cell);
      if (cells->n < CELLS_PER_MESSAGE && i + 1 < n)
        continue;
      if (!send_cells (cells, fd))
        return FALSE;
      cells->n = 0;
    }

  return TRUE;
}

/* Readers take these codes from the program, not from the file. */
static gboolean
is_known (TradeCubeDimension  dimension,
          const char         *code)
{
  switch (dimension)
    {
    case TRADE_CUBE_MEASURE:
    case TRADE_CUBE_UNIT:
    case TRADE_CUBE_BASE:
    case TRADE_CUBE_COMPARISON:
    case TRADE_CUBE_PRICES:
    case TRADE_CUBE_VALUATION:
      return trade_codes_is_built_in ((TradeDimension) dimension, code);
    default:
      return TRUE;
    }
}

/*
 * trade_child_cube_take_codes:
 * @cube: a cube
 * @codes: the content of %TRADE_CHILD_CODES
 *
 * Takes codes, whoever sent them, and numbers them as they were.
 *
 * Returns: whether there can be such codes
 */
gboolean
trade_child_cube_take_codes (TradeCube *cube,
                             GVariant  *codes)
{
  g_autoptr (GVariantIter) iter = NULL;
  const char *code, *label;
  guchar dimension, role;
  int level;

  g_variant_get (codes, "(ya(ssyi))", &dimension, &iter);
  if (dimension >= TRADE_CUBE_N_DIMENSIONS)
    return FALSE;

  while (g_variant_iter_next (iter, "(&s&syi)", &code, &label, &role, &level))
    {
      gboolean is_new;
      const guint32 id = trade_cube_intern (cube, dimension, code, &is_new);

      if (!is_new || role > TRADE_CODE_GROUP || level < 0 || level > MAX_LEVEL || !is_known (dimension, code))
        return FALSE;
      trade_cube_describe (cube, dimension, id, label, role, level);
    }

  return TRUE;
}

static gboolean
read_column (Column   *self,
             GVariant *tuple,
             gsize     child,
             gsize     size,
             guint     n)
{
  gsize length;

  self->array = g_variant_get_child_value (tuple, child);
  self->start = g_variant_get_fixed_array (self->array, &length, size);
  self->step = length > 1;

  return length == 1 || length == n;
}

static gboolean
is_period (TradePeriod period)
{
  const int year = trade_period_get_year (period);

  return period.n_months >= 1 && period.n_months <= TRADE_PERIOD_MAX_MONTHS && year >= FIRST_YEAR && year <= LAST_YEAR;
}

/* What readers make sure of. */
static gboolean
is_sound (TradeCube              *cube,
          const TradeObservation *cell)
{
  const TradePresence presence = trade_status_get_presence (cell->status);
  const TradeSeriesKey key = {
    .flow = trade_code_list_get (trade_cube_get_codes (cube, TRADE_CUBE_FLOW), cell->codes[TRADE_CUBE_FLOW])->code,
    .measure = trade_code_list_get (trade_cube_get_codes (cube, TRADE_CUBE_MEASURE), cell->codes[TRADE_CUBE_MEASURE])->code,
  };

  /* A figure without these is none. */
  if (cell->codes[TRADE_CUBE_FLOW] == 0 || cell->codes[TRADE_CUBE_MEASURE] == 0 || cell->codes[TRADE_CUBE_UNIT] == 0)
    return FALSE;
  if (presence == (cell->missing ? TRADE_PRESENCE_ALWAYS : TRADE_PRESENCE_NEVER) || ABS (cell->value.exponent) > MAX_EXPONENT)
    return FALSE;

  return cell->missing || (!trade_intake_is_too_large (cell->value) &&
                           (cell->value.coefficient >= 0 || trade_series_key_may_be_negative (&key) ||
                            trade_series_key_may_be_net (&key)));
}

static gboolean
add_cells (TradeCube    *cube,
           const Column *columns,
           guint         n)
{
  const Column *others = columns + TRADE_CUBE_N_DIMENSIONS;

  for (gsize i = 0; i < n; i++)
    {
      TradeObservation cell = { .period = { 0, 1 } };
      guint8 status;

      for (guint j = 0; j < TRADE_CUBE_N_DIMENSIONS; j++)
        {
          cell.codes[j] = ((const guint32 *) columns[j].start)[i * columns[j].step];
          if (cell.codes[j] >= trade_code_list_get_n (trade_cube_get_codes (cube, j)))
            return FALSE;
        }
      cell.period.first_month = ((const gint32 *) others[0].start)[i * others[0].step];
      cell.period.n_months = ((const gint32 *) others[1].start)[i * others[1].step];
      cell.value.coefficient = ((const gint64 *) others[2].start)[i * others[2].step];
      cell.value.exponent = ((const gint8 *) others[3].start)[i * others[3].step];
      status = ((const guint8 *) others[4].start)[i * others[4].step];
      cell.status = status / 2;
      cell.missing = status % 2;
      if (status / 2 >= TRADE_N_STATUSES || !is_period (cell.period) || !is_sound (cube, &cell) ||
          trade_cube_add (cube, &cell) != TRADE_ADDITION_NEW)
        return FALSE;
    }

  return TRUE;
}

/*
 * trade_child_cube_take_cells:
 * @cube: a cube that has all codes
 * @cells: the content of %TRADE_CHILD_CELLS
 *
 * Takes cells, whoever sent them.
 *
 * Returns: whether there can be such cells
 */
gboolean
trade_child_cube_take_cells (TradeCube *cube,
                             GVariant  *cells)
{
  static const gsize sizes[] = { sizeof (gint32), sizeof (gint32), sizeof (gint64), 1, 1 };
  Column columns[TRADE_CUBE_N_DIMENSIONS + G_N_ELEMENTS (sizes)] = { 0 };
  g_autoptr (GVariant) codes = g_variant_get_child_value (cells, 1);
  gboolean is_taken;
  guint n;

  g_variant_get_child (cells, 0, "u", &n);
  is_taken = n > 0 && n <= CELLS_PER_MESSAGE && g_variant_n_children (codes) == TRADE_CUBE_N_DIMENSIONS;
  for (guint i = 0; i < TRADE_CUBE_N_DIMENSIONS && is_taken; i++)
    is_taken = read_column (&columns[i], codes, i, sizeof (guint32), n);
  for (guint i = 0; i < G_N_ELEMENTS (sizes) && is_taken; i++)
    is_taken = read_column (&columns[TRADE_CUBE_N_DIMENSIONS + i], cells, 2 + i, sizes[i], n);
  is_taken = is_taken && add_cells (cube, columns, n);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    g_clear_pointer (&columns[i].array, g_variant_unref);

  return is_taken;
}
