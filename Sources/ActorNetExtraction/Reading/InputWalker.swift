public import ActorNetModel
internal import Foundation

/// From operands to documents: which files there are, under which names, in which order.
public enum InputWalker {
  /// A document that can be read.
  public struct Input: Sendable, Hashable {
    /// The path relative to the operand; for a file given by itself, its name; `stdin` for `-`.
    public let id: DocumentID
    /// The file as the user can open it, or `-`.
    public let path: String

    /// The bytes of the file, or all of standard input.
    /// - Throws: a ``Diagnostic`` with cause `noInput` where it cannot be read.
    public func bytes() throws(Diagnostic) -> [UInt8] {
      guard path == "-" else { return try FileBytes.read(path) }
      do {
        return [UInt8](try FileHandle.standardInput.readToEnd() ?? Data())
      } catch {
        throw Diagnostic(
          severity: .error, cause: .noInput, id: "unreadable-input",
          message: "cannot be read: \(error.localizedDescription)", path: path)
      }
    }
  }

  /// The documents of some operands: files, folders and `-`.
  ///
  /// Folders are searched to the bottom, in the order of the paths' bytes. In them, hidden files
  /// and links to folders are passed over, and files whose ending says that they are no text are
  /// passed over with a note; a file that is an operand itself is always taken. A file that is
  /// reached twice is read once. Where two documents would have the same id, each gets a hash of
  /// its path, so that the ids do not depend on the order of the operands.
  ///
  /// - Returns: the documents in order of operands; an error with cause `noInput` for each operand
  ///   that does not exist, and a note for what was passed over.
  public static func inputs(
    for operands: [String]
  ) -> (inputs: [Input], diagnostics: [Diagnostic]) {
    var inputs: [Input] = []
    var diagnostics: [Diagnostic] = []
    for operand in operands {
      let kind = FileBytes.kind(of: operand)
      if operand == "-" {
        inputs.append(Input(id: DocumentID(rawValue: "stdin"), path: operand))
      } else if kind == nil {
        diagnostics.append(
          Diagnostic(
            severity: .error, cause: .noInput, id: "no-such-file",
            message: "no such file or folder", path: operand))
      } else if kind == .folder {
        walk(operand, &inputs, &diagnostics)
      } else {
        inputs.append(Input(id: DocumentID(rawValue: name(of: operand)), path: operand))
      }
    }
    return (unique(inputs, &diagnostics), diagnostics)
  }

  private static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func walk(
    _ folder: String, _ inputs: inout [Input], _ diagnostics: inout [Diagnostic]
  ) {
    guard let enumerator = FileManager.default.enumerator(atPath: folder) else {
      diagnostics.append(
        Diagnostic(
          severity: .error, cause: .noInput, id: "unreadable",
          message: "the folder cannot be read", path: folder))
      return
    }
    var files: [String] = []
    while let relative = enumerator.nextObject() as? String {
      if name(of: relative).hasPrefix(".") {
        enumerator.skipDescendants()
        continue
      }
      if FileBytes.kind(of: join(folder, relative)) == .regular {
        files.append(relative)
      }
    }
    files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for relative in files {
      let path = join(folder, relative)
      let ending = name(of: relative).split(separator: ".").dropFirst().last?.lowercased() ?? ""
      guard !otherEndings.contains(ending) else {
        diagnostics.append(
          Diagnostic(
            severity: .note, id: "not-a-document", message: "passed over: .\(ending) is no text",
            path: path))
        continue
      }
      inputs.append(Input(id: DocumentID(rawValue: relative), path: path))
    }
  }

  private static func join(_ folder: String, _ relative: String) -> String {
    folder.hasSuffix("/") ? folder + relative : folder + "/" + relative
  }

  private static func unique(
    _ inputs: [Input], _ diagnostics: inout [Diagnostic]
  ) -> [Input] {
    var seen: Set<String> = []
    var places: [String] = []
    var kept: [Input] = []
    for input in inputs {
      let place =
        input.path == "-"
        ? "-" : URL(fileURLWithPath: input.path).resolvingSymlinksInPath().standardized.path
      if seen.insert(place).inserted {
        kept.append(input)
        places.append(place)
      } else {
        diagnostics.append(
          Diagnostic(
            severity: .note, id: "read-once", message: "given more than once, read once",
            path: input.path))
      }
    }
    let counts = Dictionary(kept.map { ($0.id, 1) }, uniquingKeysWith: +)
    return zip(kept, places).map { input, place in
      guard counts[input.id] != 1 else { return input }
      var hash = StableHash()
      hash.add(place)
      let id = input.id.rawValue + "-" + hash.hexadecimal.prefix(8)
      return Input(id: DocumentID(rawValue: id), path: input.path)
    }
  }

  /// Endings of files that are no documents, whatever they hold.
  private static let otherEndings: Set<String> = [
    "7z", "avi", "bin", "bmp", "bz2", "css", "csv", "db", "dll", "doc", "docx", "dot", "epub",
    "exe", "gexf", "gif", "graphml", "gv", "gz", "ico", "ipynb", "jar", "jpeg", "jpg", "js",
    "json", "jsonl", "mov", "mp3", "mp4", "o", "odp", "ods", "odt", "otf", "pdf", "png", "ppt",
    "pptx", "pyc", "rar", "so", "sqlite", "svg", "tar", "tif", "tiff", "tsv", "ttf", "wasm", "wav",
    "webm", "webp", "woff", "woff2", "xls", "xlsx", "xz", "yaml", "yml", "zip", "zst",
  ]
}
