/* CShipped: the demo register, the themes and the languages, held inside the program.
 *
 * An office gets wipnet as one file on a USB stick. The demo register to practise on, the
 * themes and the languages have to come with it, so their bytes are put in the binary when it is built (`#embed`,
 * which Swift does not have); nothing has to be found beside it, unpacked or downloaded. They are
 * read-only data: the system maps them when they are first read, and a start that needs neither
 * pays nothing.
 *
 * The bytes are those of demo/, themes/ and languages/ in the repository, unchanged. Which files are held is
 * listed in list.h, written by scripts/list-shipped; a test compares that list with the folders. */

#ifndef CSHIPPED_H
#define CSHIPPED_H

/* One shipped file. Everything here lives as long as the program and is never written to. */
struct wipnet_shipped {
  const char *path;           /* from the repository's root, as in "demo/places.rec" */
  const unsigned char *bytes; /* UTF-8 text; never null, and a zero byte follows the last one */
  unsigned long size;         /* without that zero byte; 0 for an empty file */
};

/* The first of wipnet_shipped_count() files, in the byte order of their paths. */
const struct wipnet_shipped *wipnet_shipped_files(void);

unsigned long wipnet_shipped_count(void);

#endif
