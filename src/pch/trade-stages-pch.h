/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Read once for all files of a stage where `-Dpch=true` asks for it. The files include what they use all the same: a build
 * without, which is the usual one, does not compile otherwise. Compilers read it as a file of its own, which
 * `#pragma once` would make them complain of. */

#include <gio/gio.h>
#include <string.h>
