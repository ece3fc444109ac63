// Empty on purpose: this module only carries the link flags; GraphvizShim includes gvc.h.
