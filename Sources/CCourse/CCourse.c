#include "CCourse.h"

/* The directive is of C23; the compiler says so at each of them. */
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char page_01[] = {
#embed "../../Examples/Walkthroughs/01-first-look.walk.md"
};
static const unsigned char page_02[] = {
#embed "../../Examples/Walkthroughs/02-what-is-short.walk.md"
};
static const unsigned char page_03[] = {
#embed "../../Examples/Walkthroughs/03-quantities.walk.md"
};
static const unsigned char page_04[] = {
#embed "../../Examples/Walkthroughs/04-vendors.walk.md"
};
static const unsigned char page_05[] = {
#embed "../../Examples/Walkthroughs/05-commit-and-undo.walk.md"
};
static const unsigned char page_06[] = {
#embed "../../Examples/Walkthroughs/06-dates-and-other-orders.walk.md"
};
static const unsigned char page_07[] = {
#embed "../../Examples/Walkthroughs/07-purchase-invoices.walk.md"
};
static const unsigned char page_08[] = {
#embed "../../Examples/Walkthroughs/08-special-lines.walk.md"
};
static const unsigned char page_09[] = {
#embed "../../Examples/Walkthroughs/09-after-the-order.walk.md"
};
static const unsigned char page_10[] = {
#embed "../../Examples/Walkthroughs/10-what-if.walk.md"
};
static const unsigned char page_11[] = {
#embed "../../Examples/Walkthroughs/11-scripts.walk.md"
};
static const unsigned char page_12[] = {
#embed "../../Examples/Walkthroughs/12-monday-morning.walk.md"
};

#define PAGE(name, bytes) {name ".walk.md", bytes, sizeof bytes}

/* In the order in which they are taught; a test compares it with the folder. */
static const replenish_course_page pages[] = {
  PAGE("01-first-look", page_01),
  PAGE("02-what-is-short", page_02),
  PAGE("03-quantities", page_03),
  PAGE("04-vendors", page_04),
  PAGE("05-commit-and-undo", page_05),
  PAGE("06-dates-and-other-orders", page_06),
  PAGE("07-purchase-invoices", page_07),
  PAGE("08-special-lines", page_08),
  PAGE("09-after-the-order", page_09),
  PAGE("10-what-if", page_10),
  PAGE("11-scripts", page_11),
  PAGE("12-monday-morning", page_12),
};

size_t replenish_course_count(void) { return sizeof pages / sizeof *pages; }

replenish_course_page replenish_course_at(size_t place) { return pages[place]; }
