/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>
#include <zlib.h>

#include "fuzz.h"
#include "trade-png-package.h"

#define SIGNATURE_LENGTH 8
#define LENGTH_LENGTH 4
#define TYPE_LENGTH 4
#define CRC_LENGTH 4

/* A picture that may carry figures. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GInputStream) stream = fuzz_open (data, size);
  g_autoptr (GError) error = NULL;
  g_autofree char *view_name = NULL;
  g_autoptr (TradeDataset) dataset = trade_png_package_read (stream, "fuzz.png", &view_name, NULL, &error);

  g_assert_true ((dataset == NULL) == (error != NULL));

  return 0;
}

static guint32
read_word (const uint8_t *data)
{
  return ((guint32) data[0] << 24) | ((guint32) data[1] << 16) | ((guint32) data[2] << 8) | data[3];
}

static void
write_word (uint8_t *data,
            guint32  word)
{
  for (guint i = 0; i < 4; i++)
    data[i] = (uint8_t) (word >> (8 * (3 - i)));
}

/* A chunk whose checksum is wrong is not read at all, so most inputs get right ones. */
size_t
LLVMFuzzerCustomMutator (uint8_t     *data,
                         size_t       size,
                         size_t       max_size,
                         unsigned int seed)
{
  size_t position = SIGNATURE_LENGTH;

  size = LLVMFuzzerMutate (data, size, max_size);
  while (seed % 8 != 0 && position + LENGTH_LENGTH + TYPE_LENGTH + CRC_LENGTH <= size)
    {
      const guint32 length = read_word (data + position);
      const size_t crc = position + LENGTH_LENGTH + TYPE_LENGTH + length;

      if (length > size || crc + CRC_LENGTH > size)
        break;
      write_word (data + crc, (guint32) crc32 (0, data + position + LENGTH_LENGTH, TYPE_LENGTH + length));
      position = crc + CRC_LENGTH;
    }

  return size;
}
