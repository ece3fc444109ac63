# Rscript igraph.R FOLDER: what R's igraph sees; one line a network, `passed:` or `failed:`.
suppressMessages(library(igraph))
version <- as.character(packageVersion("igraph"))
for (network in sort(dirname(Sys.glob(file.path(commandArgs(TRUE)[1], "*", "network.json"))))) {
  what <- sprintf("R igraph %s graphml, %s", version, basename(network))
  outcome <- tryCatch({
    nodes <- read.csv(file.path(network, "nodes.csv"), encoding = "UTF-8", quote = "\"", colClasses = "character")
    edges <- read.csv(file.path(network, "edges.csv"), encoding = "UTF-8", quote = "\"", colClasses = "character")
    g <- read_graph(file.path(network, "network.graphml"), format = "graphml")
    stopifnot(!is_directed(g), vcount(g) == nrow(nodes), ecount(g) == nrow(edges))
    if (vcount(g) > 0) {
      stopifnot(setequal(V(g)$id, nodes$Id), is.logical(V(g)$type), !anyDuplicated(V(g)$name))
      row <- match(V(g)$id, nodes$Id)
      stopifnot(V(g)$kind == nodes$kind[row], V(g)$type == (nodes$mode[row] == "event"))
      # The tables hold the labels too, with an apostrophe before what a spreadsheet would act on.
      stopifnot(V(g)$label == sub("^'(?=[=+@-])", "", nodes$Label[row], perl = TRUE))
    }
    if (vcount(g) > 0 && any(V(g)$type) && !all(V(g)$type)) {
      stopifnot(is_bipartite(g))
      projection <- bipartite_projection(g)
      stopifnot(vcount(projection$proj1) == sum(!V(g)$type), vcount(projection$proj2) == sum(V(g)$type))
    }
    if (ecount(g) > 0) stopifnot(sort(E(g)$weight) == sort(as.numeric(edges$Weight)))
    sprintf("passed: %s", what)
  }, error = function(e) sprintf("failed: %s: %s", what, gsub("\n", " ", conditionMessage(e))))
  cat(outcome, "\n", sep = "")
}
