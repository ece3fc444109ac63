#pragma once
/// From now on the library numbers names in order of creation.
///
/// Its own identifiers are the addresses of names, and clusters are visited in their order: the
/// same graph would be drawn differently from call to call.
void gvshim_number_identifiers(void);
