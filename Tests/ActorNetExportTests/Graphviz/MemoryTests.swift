import ActorNetModel
import ActorNetTestSupport
import Foundation
import Testing

@testable import ActorNetExport

/// Takes half a minute: runs where `ACTORNET_LONG_TESTS` is set, as `scripts/test --all` does.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["ACTORNET_LONG_TESTS"] != nil), .serialized)
struct MemoryTests {
  /// The resident pages of this process in bytes.
  private func resident() throws -> Int {
    let text = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
    return (Int(try #require(text.split(separator: " ").dropFirst().first)) ?? 0) * 4096
  }

  @Test func `500 drawings in one process grow memory by less than 20 MB`() throws {
    let request = ExportRequest(network: SampleNetworks.summit, words: try ChineseWords.words())
    // The first fill the caches of Pango and of the allocator.
    for _ in 0..<20 { _ = try GraphvizFormat(.svg).artifact(of: request) }
    let before = try resident()
    for _ in 0..<500 { _ = try GraphvizFormat(.svg).artifact(of: request) }
    let growth = try resident() - before
    #expect(growth < 20_000_000, "\(growth) bytes")
    print("500 drawings: \(growth / 1024) KiB more")
  }
}
