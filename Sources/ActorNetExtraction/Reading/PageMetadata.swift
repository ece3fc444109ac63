/// What a document says of itself outside its text, as found, before anything is chosen.
struct PageMetadata {
  /// From front matter.
  var title: String?
  /// From front matter: author or source, where it may be an outlet.
  var authors: [String] = []
  /// From front matter: the publisher by that name.
  var publisher: String?
  /// Dates of front matter, epoch comments, `<meta>`, `<time>`, JSON-LD, as instants or days.
  var dates: [String] = []
  /// Milliseconds since 1970 from a comment at the head.
  var epochs: [Int] = []
  /// Addresses of the article, the surest first.
  var addresses: [String] = []
  /// Addresses behind links such as "read the original".
  var sourceLinks: [String] = []
  /// `og:title`.
  var pageTitle: String?
  /// `og:site_name`.
  var siteName: String?

  /// Takes what an element of the page says.
  mutating func take(_ element: String, _ attributes: [String: String]) {
    if element == "time" || attributes["itemprop"] == "datePublished" {
      if let date = attributes["datetime"] ?? attributes["content"] { dates.append(date) }
      return
    }
    if element == "link", attributes["rel"]?.lowercased() == "canonical" {
      if let address = attributes["href"] { addresses.append(address) }
      return
    }
    guard let content = attributes["content"],
      let property = attributes["property"] ?? attributes["name"]
    else { return }
    for name in property.lowercased().split(separator: " ") {
      switch name {
      case "og:title": pageTitle = pageTitle ?? content
      case "og:site_name": siteName = siteName ?? content
      case "og:url": addresses.append(content)
      case _ where Self.dateProperties.contains(String(name)): dates.append(content)
      default: break
      }
    }
  }

  /// Looks for `datePublished` in the content of a `<script>`.
  mutating func takeScript(_ source: [UInt8], _ range: Range<Int>) {
    guard range.count < 262_144 else { return }
    let key = Array("\"datePublished\"".utf8)
    var index = range.lowerBound
    while index + key.count < range.upperBound {
      guard source[index] == 0x22, source[index..<index + key.count].elementsEqual(key) else {
        index += 1
        continue
      }
      let rest = source[(index + key.count)..<min(range.upperBound, index + key.count + 64)]
      let parts = rest.split(separator: 0x22, omittingEmptySubsequences: false)
      if parts.count > 1 { dates.append(String(decoding: parts[1], as: UTF8.self)) }
      return
    }
  }

  private static let dateProperties: Set<String> = [
    "article:published_time", "date", "dc.date", "dc.date.issued", "dc:created", "dc:date",
    "dcterms.created", "dcterms.date", "og:published_time", "og:release_date", "pubdate",
    "publish-date", "publishdate", "publish_date", "publication_date", "sailthru.date",
    "weibo:article:create_at",
  ]
}
