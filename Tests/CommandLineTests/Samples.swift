import Foundation

/// Inputs of the tests.
enum Samples {
  /// Three people in two events, and one in none.
  static let network = """
    {"format": "actornet-network", "version": 1, "parameters": {"language": "zh"},
     "documents": [{"id": "a.txt", "language": "zh-Hans", "sha256": "00"}],
     "people": [
      {"id": "p1", "name": "王毅", "names": ["王毅"], "kind": "official", "country": "CN"},
      {"id": "p2", "name": "布林肯", "names": ["布林肯"], "kind": "official", "country": "US"},
      {"id": "p3", "name": "张三", "names": ["张三"], "kind": "other"},
      {"id": "p4", "name": "Ann \\"Q\\", <b>\\u001b[31m", "names": ["Ann"], "kind": "official"}],
     "events": [
      {"id": "e1", "kind": "meeting", "label": "北京会谈", "start": "2023-06-18", "status": "held"},
      {"id": "e2", "kind": "call", "label": "=通话", "status": "held"},
      {"id": "e3", "kind": "forum", "label": "论坛", "status": "held"}],
     "participations": [
      {"person": "p1", "event": "e1", "roles": ["host"]},
      {"person": "p2", "event": "e1", "roles": ["participant"]},
      {"person": "p1", "event": "e2", "roles": ["participant"]},
      {"person": "p2", "event": "e2", "roles": ["participant"]},
      {"person": "p4", "event": "e2", "roles": ["participant"]},
      {"person": "p1", "event": "e3", "roles": ["participant"]},
      {"person": "p4", "event": "e3", "roles": ["participant"]}]
    }

    """

  /// A report of a meeting of two officials.
  static let meeting = """
    新华社北京6月19日电 国务委员兼外长王毅会见了美国国务卿布林肯。

    """

  /// A report of a telephone call of two officials, one of whom is in ``meeting`` too.
  static let call = """
    新华社北京7月3日电 国务委员兼外长王毅7月3日同俄罗斯外长拉夫罗夫通电话。

    """

  /// The folder of the five source documents.
  static var seeds: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("seeds").path
  }
}

extension Samples {
  /// The smallest network, without a quotation mark that a shell would mind.
  static let tiny = """
    {"format": "actornet-network", "version": 1, "documents": [], "people": [], "events": [], \
    "participations": []}
    """
}

extension Samples {
  /// A network without sense: person `i` takes part in events by a rule of remainders.
  static func randomNetwork(people: Int, events: Int) -> String {
    var text = #"{"format": "actornet-network", "version": 1, "documents": [], "people": ["#
    let names: [String] = (0..<people).map { number in
      #"{"id": "p\#(number)", "name": "N\#(number)", "names": [], "kind": "official"}"#
    }
    text += names.joined(separator: ",") + #"], "events": ["#
    let labels: [String] = (0..<events).map { number in
      #"{"id": "e\#(number)", "kind": "meeting", "label": "E\#(number)", "status": "held"}"#
    }
    text += labels.joined(separator: ",") + #"], "participations": ["#
    var ties: [String] = []
    for event in 0..<events {
      let there: Set<Int> = [
        event % people, (event * 7 + 3) % people, (event * event + 11) % people,
      ]
      for person in there.sorted() {
        ties.append(
          #"{"person": "p\#(person)", "event": "e\#(event)", "roles": ["participant"]}"#)
      }
    }
    return text + ties.joined(separator: ",") + "]}"
  }
}
