import ActorNetAnalysis
import ActorNetExport
import ActorNetModel
import Foundation

/// One job on one network, timed: `ActorNetBenchmark JOB FILE [REPEATS [RESULT]]`.
///
/// Prints a line of JSON: seconds of wall clock and of processor time of each repeat, what was
/// found, and the peak of memory. RESULT receives the values as doubles, little-endian, for
/// comparison. `scripts/bench` runs it beside the peers.
@main
enum Benchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3, let job = Job.all[arguments[1]] else {
      let jobs = Job.all.keys.sorted().joined(separator: " ")
      FileHandle.standardError.write(
        Data("usage: ActorNetBenchmark JOB EDGES.tsv [REPEATS [RESULT]]\njobs: \(jobs)\n".utf8))
      exit(64)
    }
    let repeats = arguments.count > 3 ? Int(arguments[3]) ?? 1 : 1
    let prepared = try job.prepare(arguments[2])
    var walls: [Double] = []
    var processors: [Double] = []
    var outcome = Outcome()
    let before = peakMemory()
    var peak = before
    for _ in 0..<max(1, repeats) {
      outcome = Outcome()
      let (wall, processor) = (seconds(CLOCK_MONOTONIC), seconds(CLOCK_PROCESS_CPUTIME_ID))
      let finish = try prepared()
      walls.append(seconds(CLOCK_MONOTONIC) - wall)
      processors.append(seconds(CLOCK_PROCESS_CPUTIME_ID) - processor)
      peak = max(peak, peakMemory())
      outcome = finish()
    }
    if arguments.count > 4 {
      let data = outcome.values.reduce(into: Data(capacity: outcome.values.count * 8)) {
        bytes, value in
        var word = value.bitPattern.littleEndian
        for _ in 0..<8 {
          bytes.append(UInt8(truncatingIfNeeded: word))
          word >>= 8
        }
      }
      try data.write(to: URL(fileURLWithPath: arguments[4]))
    }
    print(
      """
      {"wall": \(walls), "cpu": \(processors), "peak_kib": \(peak), \
      "loaded_kib": \(before), "found": "\(outcome.found)"}
      """)
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    unsafe clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// The most memory that the process has held, in KiB.
  private static func peakMemory() -> Int {
    var usage = rusage()
    unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Int(usage.ru_maxrss)
  }
}

/// What a job found.
struct Outcome {
  var values: [Double] = []
  var found = ""
}

/// Work to time, what has to be read before, and what its result says.
struct Job {
  /// Gives the work; the work gives what tells its outcome, which is not timed.
  let prepare: (String) throws -> () throws -> () -> Outcome

  /// Work on a network that was read from an edge list.
  init(_ work: @escaping (TwoModeGraph) throws -> () -> Outcome) {
    prepare = { path in
      let graph = try Self.edgeList(path).graph
      return { try work(graph) }
    }
  }

  /// Work that reads.
  init(reading work: @escaping (String) throws -> () -> Outcome) {
    prepare = { path in { try work(path) } }
  }

  /// Work on what was prepared.
  init(preparing: @escaping (String) throws -> () throws -> () -> Outcome) { prepare = preparing }

  static func edgeList(_ path: String) throws -> TwoModeEdgeList {
    try TwoModeEdgeList([UInt8](Data(contentsOf: URL(fileURLWithPath: path))), path: path)
  }

  private static func measure(_ measure: any NodeMeasure) -> Job {
    Job { graph in
      let values = measure.values(of: graph)
      return { Outcome(values: values.actors + values.events, found: values.remark ?? "") }
    }
  }

  /// As the measure, scaled like it, without the best instructions; exits with 3 where the machine
  /// lacks these too.
  private static func betweenness(instructions: String) -> Job {
    Job { graph in
      guard let values = graph.betweenness(instructions: instructions) else { exit(3) }
      return {
        // One value tells the scale of its mode; the measure is known to be right.
        let scaled = TwoModeBetweenness().values(of: graph)
        let all = scaled.actors + scaled.events
        func factor(_ range: Range<Int>) -> Double {
          guard let place = range.max(by: { values[$0] < values[$1] }), values[place] > 0 else {
            return 0
          }
          return all[place] / values[place]
        }
        let actors = factor(0..<graph.actorCount)
        let events = factor(graph.actorCount..<values.count)
        return Outcome(
          values: values.enumerated().map { $1 * ($0 < graph.actorCount ? actors : events) })
      }
    }
  }

  private static func projection(_ weighting: any TieWeighting, minimumWeight: Double = 0) -> Job {
    Job { graph in
      let rows = ProjectedRows(of: graph, weighting: weighting, minimumWeight: minimumWeight)
      return {
        var sums = [Double](repeating: 0, count: graph.actorCount)
        var ties = 0
        rows.forEach { first, second, weight in
          sums[first] += weight
          sums[second] += weight
          ties += 1
        }
        return Outcome(values: sums, found: "\(ties) ties")
      }
    }
  }

  static var all: [String: Job] {
    [
      "build": Job(reading: { path in
        let graph = try edgeList(path).graph
        return {
          Outcome(
            found: "\(graph.actorCount) actors, \(graph.eventCount) events, \(graph.tieCount) ties")
        }
      }),
      "json": Job(preparing: { path in
        let json = NetworkJSON.write(network(try edgeList(path)))
        return {
          let graph = try TwoModeGraph(try NetworkJSON.read(json))
          return { Outcome(found: "\(graph.tieCount) ties, \(json.count) bytes") }
        }
      }),
      "betweenness": measure(TwoModeBetweenness()),
      "betweenness-baseline": betweenness(instructions: "baseline"),
      "betweenness-avx2": betweenness(instructions: "avx2"),
      "sampled": measure(TwoModeBetweenness(samples: 1_000)),
      "closeness": measure(TwoModeCloseness()),
      "harmonic": measure(TwoModeHarmonic()),
      "pagerank": measure(TwoModePageRank()),
      "components": Job { graph in
        let numbers = graph.componentNumbers
        return {
          Outcome(
            values: numbers.map { Double($0) }, found: "\((numbers.max() ?? -1) + 1) components")
        }
      },
      "leiden": Job(preparing: { path in
        let projection = try OneModeGraph(projection(of: try edgeList(path).graph))
        return {
          let found = Communities.leiden(of: projection)
          return { Outcome(values: [found.modularity], found: "modularity \(found.modularity)") }
        }
      }),
      "count": projection(CountWeighting()),
      "newman": projection(NewmanWeighting()),
      "count-2": projection(CountWeighting(), minimumWeight: 2),
    ]
  }

  private static func projection(of graph: TwoModeGraph) -> OneModeNetwork {
    var ties: [OneModeNetwork.Tie] = []
    ProjectedRows(of: graph).forEach { first, second, weight in
      ties.append(OneModeNetwork.Tie(first: first, second: second, weight: weight, through: []))
    }
    return OneModeNetwork(
      mode: .actor, weighting: "count", contacts: "all", contactSentence: "",
      nodes: (0..<graph.actorCount).map {
        OneModeNetwork.Node(id: "a\($0)", name: "a\($0)", kind: "official")
      }, ties: ties)
  }

  /// The network with nothing but names and ties.
  private static func network(_ list: TwoModeEdgeList) -> AffiliationNetwork {
    let graph = list.graph
    return AffiliationNetwork(
      people: (0..<graph.actorCount).map {
        Person(
          id: PersonID(rawValue: list.name(ofActor: $0)), name: list.name(ofActor: $0),
          names: [list.name(ofActor: $0)], kind: .official)
      }.sorted { $0.id < $1.id },
      events: (0..<graph.eventCount).map {
        Event(
          id: EventID(rawValue: list.name(ofEvent: $0)), kind: .meeting,
          label: list.name(ofEvent: $0), status: .held)
      }.sorted { $0.id < $1.id },
      participations: (0..<graph.actorCount).flatMap { actor in
        graph.events(of: actor).map { event in
          Participation(
            person: PersonID(rawValue: list.name(ofActor: actor)),
            event: EventID(rawValue: list.name(ofEvent: event)), roles: [.participant])
        }
      }.sorted { ($0.event, $0.person) < ($1.event, $1.person) })
  }
}
