// The peer of the assignment benchmark: LEMON's network simplex on the same arcs. Reads `rows columns arcs`, then
// `row column cost` for each arc; prints the objective and the seconds of the solver alone.
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>
#include <cstdio>
#include <ctime>
#include <vector>

using Graph = lemon::SmartDigraph;
using Simplex = lemon::NetworkSimplex<Graph, int, long long>;

int main() {
  int rows, columns, arcs;
  if (std::scanf("%d %d %d", &rows, &columns, &arcs) != 3) return 2;
  Graph graph;
  graph.reserveNode(rows + columns + 1);
  graph.reserveArc(arcs + columns);
  std::vector<Graph::Node> nodes;
  for (int node = 0; node < rows + columns + 1; ++node) nodes.push_back(graph.addNode());
  const Graph::Node sink = nodes[rows + columns];
  std::vector<int> costs;
  for (int at = 0; at < arcs; ++at) {
    int row, column, cost;
    if (std::scanf("%d %d %d", &row, &column, &cost) != 3) return 2;
    graph.addArc(nodes[row], nodes[rows + column]);
    costs.push_back(cost);
  }
  for (int column = 0; column < columns; ++column) graph.addArc(nodes[rows + column], sink);
  Graph::ArcMap<long long> price(graph, 0);
  Graph::ArcMap<int> capacity(graph, 1);
  Graph::NodeMap<int> supply(graph, 0);
  for (int at = 0; at < arcs; ++at) price[graph.arcFromId(at)] = costs[at];
  for (int row = 0; row < rows; ++row) supply[nodes[row]] = 1;
  supply[sink] = -rows;
  const std::clock_t began = std::clock();
  Simplex simplex(graph);
  simplex.upperMap(capacity).costMap(price).supplyMap(supply);
  if (simplex.run() != Simplex::OPTIMAL) return 1;
  std::printf("%lld %.4f\n", simplex.totalCost<long long>(), double(std::clock() - began) / CLOCKS_PER_SEC);
}
