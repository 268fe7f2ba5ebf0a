/*
 * The pages of the course as bytes of the program. C can embed a file as it is; an array literal of
 * Swift takes the compiler half a minute for them.
 */
#ifndef REPLENISH_COURSE_H
#define REPLENISH_COURSE_H

#include <stddef.h>

/* A page; its texts last as long as the program. */
typedef struct {
  /* The name of the file, ended by a zero. */
  const char *name;
  /* What is in the file, in UTF-8, with no zero behind it. */
  const unsigned char *text;
  size_t length;
} replenish_course_page;

/* How many pages there are. */
size_t replenish_course_count(void);

/* The page at a place below the count, in the order in which they are taught. */
replenish_course_page replenish_course_at(size_t place);

#endif
