import ActorNetExtraction
import ActorNetModel
import Foundation
import Testing

@Suite struct InputWalkerTests {
  /// A folder of its own with these files, which is removed afterwards.
  private func inFolder(
    _ files: [String], _ body: (String) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "actornet-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in files {
      let place = folder.appendingPathComponent(file)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.utf8).write(to: place)
    }
    try body(folder.path)
  }

  @Test func `folders are walked in the order of bytes, without hidden and other files`() throws {
    try inFolder(["b.txt", "a/z.md", "a/b/c", ".git/x.txt", "p.png", "B.html", "a/.h"]) { folder in
      let (inputs, diagnostics) = InputWalker.inputs(for: [folder])
      #expect(inputs.map(\.id.rawValue) == ["B.html", "a/b/c", "a/z.md", "b.txt"])
      #expect(diagnostics.map(\.id) == ["not-a-document"])
      #expect(diagnostics.first?.severity == .note)
      let bytes = try inputs.first?.bytes()
      #expect(bytes == Array("B.html".utf8))
    }
  }

  @Test func `a file by itself is called by its name and always taken`() throws {
    try inFolder(["x/p.json"]) { folder in
      let inputs = InputWalker.inputs(for: [folder + "/x/p.json", "-"]).inputs
      #expect(inputs.map(\.id.rawValue) == ["p.json", "stdin"])
      #expect(inputs.last?.path == "-")
    }
  }

  @Test func `equal names get a hash each, the same in any order`() throws {
    try inFolder(["x/a.txt", "y/a.txt", "y/b.txt"]) { folder in
      let operands = [folder + "/x", folder + "/y"]
      let forward = InputWalker.inputs(for: operands).inputs.map(\.id.rawValue)
      let backward = InputWalker.inputs(for: operands.reversed()).inputs.map(\.id.rawValue)
      #expect(Set(forward) == Set(backward))
      #expect(Set(forward).count == 3)
      #expect(forward.last == "b.txt")
      #expect(forward.count { $0.hasPrefix("a.txt-") } == 2)
    }
  }

  @Test func `a file that is reached twice is read once`() throws {
    try inFolder(["a.txt"]) { folder in
      let (inputs, diagnostics) = InputWalker.inputs(for: [folder, folder + "/a.txt"])
      #expect(inputs.count == 1)
      #expect(diagnostics.map(\.id) == ["read-once"])
    }
  }

  @Test func `what does not exist is an error of the operand`() {
    let (inputs, diagnostics) = InputWalker.inputs(for: ["/no/such/file"])
    #expect(inputs.isEmpty)
    #expect(diagnostics.map(\.cause) == [.noInput])
    #expect(diagnostics.first?.path == "/no/such/file")
  }
}
