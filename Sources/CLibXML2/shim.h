// Debian builds libxml2 with ICU, whose headers clash with the ICU inside Foundation. The layout
// of xmlCharEncodingHandler alone depends on it, and nothing here touches one.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
