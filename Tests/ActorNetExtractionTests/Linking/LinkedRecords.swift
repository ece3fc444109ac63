@testable import ActorNetExtraction
internal import ActorNetModel
internal import ActorNetTestSupport

/// Small documents about overlapping people and events, for tests of linking.
enum LinkedRecords {
  static let texts: [(id: String, published: String, text: String)] = [
    (
      "a.txt", "2024-01-23",
      "1月22日，中国外交部长王毅在北京会见法国外长塞茹尔内。塞茹尔内1月21日至23日访问中国。"
    ),
    ("b.txt", "2024-01-24", "中国外交部长王毅22日会见了法国外长塞茹尔内。美国国务卿布林肯计划2月访问中国。"),
    ("c.txt", "2024-02-28", "美國國務卿布林肯2月26日至27日訪問中國。2月26日，中國外交部長王毅會見布林肯。"),
    ("d.txt", "2024-02-20", "美国财政部长耶伦与中国国务院副总理何立峰通电话。中美金融工作组第三次会议1月18日在北京举行。"),
    ("e.txt", "2024-03-02", "美国财政部长耶伦2月3日与中国国务院副总理何立峰通电话。中美金融工作组第四次会议将于4月举行。"),
  ]

  static func all() throws -> [DocumentRecord] {
    try texts.map { try PlainDocument.record($0.text, id: $0.id, published: $0.published) }
  }

  static func link(_ records: [DocumentRecord]) throws -> AffiliationNetwork {
    NetworkLinker(pack: try ChinesePack.shared()).link(records)
  }

  /// Events of a network as `kind status start name…`.
  static func tellings(_ network: AffiliationNetwork) -> [String] {
    DocumentRecord(
      document: Document(id: DocumentID(rawValue: "")), people: network.people,
      events: network.events, participations: network.participations
    ).tellings
  }
}
