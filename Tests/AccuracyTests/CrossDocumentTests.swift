import ActorNetEvaluation
import ActorNetModel
import ActorNetTestSupport
import Testing

@testable import ActorNetExtraction

/// Which people and events of the five seeds the linker takes for one and the same.
@Suite(
  .enabled(
    if: AnnotatedDocument.arePresent,
    "the annotated documents are not part of the project: ../shared is absent"))
struct CrossDocumentTests {
  /// How many listed clusters must be one node at least; may only rise.
  static let peopleFloor = 10
  static let eventFloor = 9

  /// For `000:blinken` the cluster of the person or event that the seed's record has for it.
  private struct Clusters {
    var people: [String: Int] = [:]
    var events: [String: Int] = [:]

    init() throws {
      let pack = try ChinesePack.shared()
      var records: [DocumentRecord] = []
      var matches: [(prefix: String, actors: [PersonID: String], events: [EventID: String])] = []
      for document in AnnotatedDocument.seeds {
        let record = try #require(try document.record())
        records.append(record)
        let annotation = try document.annotation()
        let result = DocumentEvaluation(
          try AnnotatedDocument.network(of: record), with: annotation)
        matches.append(
          (
            String(document.name.prefix(3)), result.actors,
            CrossDocumentTests.byLabel(result.events, record, annotation)
          ))
      }
      let personIn = PersonIdentity(pack: pack).clusters(of: records).clusters
      let eventIn = EventIdentity(people: personIn, lexicon: pack.lexicon)
        .clusters(of: records).clusters
      for (index, match) in matches.enumerated() {
        for (node, gold) in match.actors {
          let reference = RecordReference(record: index, id: node)
          people[match.prefix + ":" + gold] = personIn[reference]
        }
        for (node, gold) in match.events {
          let reference = RecordReference(record: index, id: node)
          events[match.prefix + ":" + gold] = eventIn[reference]
        }
      }
    }
  }

  /// The matches, where bodies that are founded in one sentence are told apart by their names: the
  /// annotators' script, which does not look at labels, takes them in any order.
  private static func byLabel(
    _ found: [EventID: String], _ record: DocumentRecord, _ annotation: GoldAnnotation
  ) -> [EventID: String] {
    let labels = Dictionary(uniqueKeysWithValues: record.events.map { ($0.id, $0.label) })
    let events = Dictionary(uniqueKeysWithValues: annotation.events.map { ($0.id, $0) })
    func shared(_ node: EventID, _ gold: String) -> Int {
      Set(labels[node] ?? "").intersection(events[gold]?.label ?? "").count
    }
    var matches = found
    let nodes = found.keys.sorted()
    for (place, first) in nodes.enumerated() {
      for second in nodes[(place + 1)...] {
        guard let one = matches[first], let other = matches[second],
          events[one]?.evidence == events[other]?.evidence,
          shared(first, other) + shared(second, one) > shared(first, one) + shared(second, other)
        else { continue }
        matches[first] = other
        matches[second] = one
      }
    }
    return matches
  }

  /// Those lists whose members all were found and are one.
  private func united(_ lists: [[String]], in clusters: [String: Int]) -> [[String]] {
    lists.filter { list in
      let found = list.map { clusters[$0] }
      return !found.contains(nil) && Set(found).count == 1
    }
  }

  @Test func `listed people are one node`() throws {
    let lists = try AnnotatedDocument.crossDocument().people
    let clusters = try Clusters().people
    let united = united(lists, in: clusters)
    let apart = lists.filter { !united.contains($0) }
      .map { $0.map { "\($0)=\(clusters[$0].map(String.init) ?? "-")" } }
    #expect(united.count >= Self.peopleFloor, "\(united.count) of \(lists.count); \(apart)")
  }

  @Test func `listed events are one node`() throws {
    let lists = try AnnotatedDocument.crossDocument().events
    let clusters = try Clusters().events
    let united = united(lists, in: clusters)
    let apart = lists.filter { !united.contains($0) }
      .map { $0.map { "\($0)=\(clusters[$0].map(String.init) ?? "-")" } }
    #expect(united.count >= Self.eventFloor, "\(united.count) of \(lists.count); \(apart)")
  }

  @Test func `look-alikes stay apart`() throws {
    let clusters = try Clusters()
    for pair in try AnnotatedDocument.crossDocument().distinct {
      for known in [clusters.people, clusters.events] {
        let found = pair.compactMap { known[$0] }
        #expect(Set(found).count == found.count, "\(pair)")
      }
    }
  }
}
