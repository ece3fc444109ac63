// boost FILE NODES EDGES: whether Boost's reader sees so many nodes and edges, names and modes.
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/bipartite.hpp>
#include <boost/graph/graphml.hpp>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <set>
#include <string>

struct Node {
  std::string name, label, mode;
  int bipartite = -1;
};
struct Edge {
  std::string role;
  double weight = 0;
};
using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, Node, Edge>;

int main(int, char** arguments) {
  try {
    Graph graph;
    boost::dynamic_properties properties(boost::ignore_other_properties);
    properties.property("name", get(&Node::name, graph));
    properties.property("label", get(&Node::label, graph));
    properties.property("mode", get(&Node::mode, graph));
    properties.property("bipartite", get(&Node::bipartite, graph));
    properties.property("weight", get(&Edge::weight, graph));
    properties.property("role", get(&Edge::role, graph));
    std::ifstream file(arguments[1]);
    boost::read_graphml(file, graph, properties);
    std::set<std::string> names;
    for (auto node : boost::make_iterator_range(vertices(graph))) {
      names.insert(graph[node].name);
      bool isEvent = graph[node].mode == "event";
      if (graph[node].label.empty() || graph[node].bipartite != (isEvent ? 1 : 0))
        throw std::runtime_error("a node's label or mode is wrong");
    }
    for (auto edge : boost::make_iterator_range(edges(graph)))
      if (graph[edge].weight <= 0 || graph[edge].role.empty())
        throw std::runtime_error("an edge's weight or role is wrong");
    if (num_vertices(graph) != std::strtoul(arguments[2], nullptr, 10) ||
        num_edges(graph) != std::strtoul(arguments[3], nullptr, 10) ||
        names.size() != num_vertices(graph) || !is_bipartite(graph))
      throw std::runtime_error("counts, names or modes differ");
  } catch (const std::exception& fault) {
    std::cout << fault.what() << "\n";
    return 1;
  }
}
