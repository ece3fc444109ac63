public import ActorNetModel
internal import Foundation
internal import LanguagePacks

/// The files of a language pack: those in the binary, and a user's that add to or replace them.
public struct PackFiles: Sendable {
  /// A file's parts by its name: the pack's own first, then the user's additions.
  private let files: [String: [(path: String, text: String)]]

  /// The pack in the binary.
  /// - Throws: a diagnostic where there is no pack of that tag.
  public static func embedded(_ tag: String) throws(Diagnostic) -> PackFiles {
    var count = 0
    let list = unsafe actornet_pack_files(&count)
    var files: [String: [(path: String, text: String)]] = [:]
    for index in 0..<count {
      let file = unsafe list[index]
      let path = unsafe String(cString: file.path)
      guard path.hasPrefix(tag + "/") else { continue }
      let bytes = unsafe UnsafeBufferPointer(start: file.bytes, count: file.count)
      let text = unsafe String(decoding: bytes, as: UTF8.self)
      files[String(path.dropFirst(tag.utf8.count + 1))] = [(path, text)]
    }
    guard !files.isEmpty else {
      throw Diagnostic(
        severity: .error, id: "language-pack", message: "there is no language pack \"\(tag)\"")
    }
    return PackFiles(files: files)
  }

  private init(files: [String: [(path: String, text: String)]]) { self.files = files }

  /// A pack with the files of a folder put over it.
  ///
  /// A table's rows are added and count before the pack's for the same surface; the rules of a rule
  /// file are added or, where they have the name of another, replace it.
  /// - Throws: a diagnostic where the folder cannot be read or a rule file is not YAML.
  public func overlaid(with folder: String) throws(Diagnostic) -> PackFiles {
    var files = files
    for file in try Self.files(inFolder: folder) {
      if file.name.hasSuffix(".yaml"), let own = files[file.name]?.first {
        let merged = try RuleOverlay.merged(own, with: (file.path, file.text))
        files[file.name] = [(file.path, merged)]
      } else {
        files[file.name, default: []].append((file.path, file.text))
      }
    }
    return PackFiles(files: files)
  }

  /// The tables and rule files of a folder, by name; other files and folders are passed over.
  /// - Throws: where the folder cannot be read, holds none, or one of them is no UTF-8.
  static func files(
    inFolder folder: String
  ) throws(Diagnostic) -> [(name: String, path: String, text: String)] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw Diagnostic(
        severity: .error, cause: .noInput, id: "lexicon-folder",
        message: "the lexicon folder cannot be read", path: folder)
    }
    var files: [(name: String, path: String, text: String)] = []
    for name in names where name.hasSuffix(".tsv") || name.hasSuffix(".yaml") {
      let path = folder + "/" + name
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
        throw Diagnostic(
          severity: .error, id: "lexicon-file", message: "is not UTF-8 text", path: path)
      }
      files.append((name, path, text))
    }
    guard !files.isEmpty else {
      throw Diagnostic(
        severity: .error, cause: .noInput, id: "lexicon-folder",
        message: "there is no table (.tsv) and no rule file (.yaml) in it", path: folder)
    }
    return files
  }

  /// SHA-256 of the names and texts of a folder's tables and rule files, to tell two lexicons apart.
  /// - Throws: as ``overlaid(with:)``.
  public static func digest(ofFolder folder: String) throws(Diagnostic) -> String {
    let text = try files(inFolder: folder).map { $0.name + "\n" + $0.text }.joined(separator: "\n")
    return SHA256.hexadecimal(of: Array(text.utf8))
  }

  /// A file's place and text; of a table with additions, the pack's own part.
  func file(_ name: String) -> (path: String, text: String)? { files[name]?.first }

  /// The tables of a name: the pack's own, then a user's, whose later rows win.
  func tables(_ name: String) -> [TableFile] {
    (files[name] ?? []).map { TableFile(path: $0.path, text: $0.text) }
  }

  /// A table as one text: the pack's own, then a user's.
  func joined(_ name: String) -> String {
    (files[name] ?? []).map(\.text).joined(separator: "\n")
  }

  /// The names of all files, sorted.
  public var names: [String] { files.keys.sorted() }
}
