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
  static let peopleFloor = 9
  static let eventFloor = 5

  /// For `000:blinken` the cluster of the person or event that the seed's record has for it.
  private struct Clusters {
    var people: [String: Int] = [:]
    var events: [String: Int] = [:]

    init() throws {
      let pack = try ChinesePack.shared()
      var records: [DocumentRecord] = []
      var matches: [(prefix: String, result: DocumentEvaluation)] = []
      for document in AnnotatedDocument.seeds {
        let record = try #require(try document.record())
        records.append(record)
        let result = DocumentEvaluation(
          try AnnotatedDocument.network(of: record), with: try document.annotation())
        matches.append((String(document.name.prefix(3)), result))
      }
      let personIn = PersonIdentity(folding: pack.folding).clusters(of: records)
      let eventIn = EventIdentity(people: personIn, places: pack.lexicon, folding: pack.folding)
        .clusters(of: records)
      for (index, match) in matches.enumerated() {
        for (node, gold) in match.result.actors {
          let reference = RecordReference(record: index, id: node)
          people[match.prefix + ":" + gold] = personIn[reference]
        }
        for (node, gold) in match.result.events {
          let reference = RecordReference(record: index, id: node)
          events[match.prefix + ":" + gold] = eventIn[reference]
        }
      }
    }
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
