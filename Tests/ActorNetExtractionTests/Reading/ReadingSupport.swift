@testable import ActorNetExtraction
import ActorNetModel
import Foundation
import Testing

/// The tables of the Chinese pack, from the sources.
let chinesePress: ReadingConventions = {
  func table(_ name: String) -> String {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    let file = folder.appendingPathComponent("Sources/LanguagePacks/zh/\(name)")
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }
  return ReadingConventions(tsv: table("reading.tsv"), outlets: table("outlets.tsv"))
}()

/// Reads a text as the only document of a run.
func read(
  _ text: String, path: String = "news.txt", fallback: PartialDate? = nil
) throws -> ReadDocument {
  try #require(readAll(Array(text.utf8), path: path, fallback: fallback).document)
}

func readAll(
  _ bytes: [UInt8], path: String = "news.txt", fallback: PartialDate? = nil
) -> (document: ReadDocument?, diagnostics: [Diagnostic]) {
  DocumentReader.read(
    bytes, id: DocumentID(rawValue: path), path: path, fallbackDate: fallback,
    conventions: chinesePress)
}

extension ReadDocument {
  /// The blocks as `kind: text`.
  var lines: [String] { body.blocks.map { "\($0.kind): \(body.text($0.range))" } }

  /// The source that a text of the body leads back to; nil where the body does not have it.
  func source(of text: String) -> String? {
    let wanted = text.unicodeScalars.map(\.value)
    guard wanted.count <= body.scalars.count else { return nil }
    for start in 0...(body.scalars.count - wanted.count)
    where body.scalars[start..<start + wanted.count].elementsEqual(wanted) {
      return quote(body.sourceSpan(of: start..<start + wanted.count))
    }
    return nil
  }
}

/// Every block's stretch of the source, with marks and tags stripped and references decoded in the
/// plainest way, is the block's text; and every scalar stands where its offset says.
func expectBodyLeadsBack(
  _ document: ReadDocument, sourceLocation: SourceLocation = #_sourceLocation
) {
  let body = document.body
  #expect(
    body.sourceOffsets.count == body.scalars.count + 1, sourceLocation: sourceLocation)
  #expect(body.sourceLengths.count == body.scalars.count, sourceLocation: sourceLocation)
  for block in body.blocks {
    let stretch = document.quote(body.sourceSpan(of: block.range))
    #expect(
      plain(stretch) == plain(body.text(block.range)), sourceLocation: sourceLocation)
    for index in block.range where body.scalars[index] != 0x20 {
      let source = document.quote(body.sourceSpan(of: index..<index + 1))
      #expect(
        decoded(source).unicodeScalars.map(\.value) == [body.scalars[index]],
        sourceLocation: sourceLocation)
    }
  }
}

private func plain(_ text: String) -> String {
  var text = text.replacing(#/<!--(?s:.*?)-->|<[^>]*>/#, with: "")
  text = text.replacing(#/\]\([^)]*\)/#, with: "").replacing(#/\n> /#, with: "")
  text = decoded(text)
  let dropped: Set<Character> = ["*", "[", "\\", "\u{200B}", "\u{202E}"]
  return text.filter { !$0.isWhitespace && !dropped.contains($0) }
}

private func decoded(_ text: String) -> String {
  let names = [
    "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&nbsp;": " ", "&ldquo;": "“", "&rdquo;": "”",
    "&#29579;": "王", "&#x738B;": "王", "&amp;": "&",
  ]
  return names.keys.sorted { $0 > $1 }.reduce(text) { $0.replacing($1, with: names[$1] ?? "") }
}
