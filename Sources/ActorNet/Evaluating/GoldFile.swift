public import ActorNetEvaluation
public import ActorNetModel
internal import Foundation

/// An annotation with the name of the document that it is of.
public struct GoldFile: Sendable {
  /// How annotations end.
  ///
  /// `NAME.gold.json` is of the document `NAME.txt`, `NAME.html` and so on.
  public static let suffix = ".gold.json"

  /// The document's name without its ending.
  public let name: String
  /// The file.
  public let path: String
  /// What it says.
  public let annotation: GoldAnnotation

  /// An annotation that is there already.
  public init(name: String, path: String, annotation: GoldAnnotation) {
    self.name = name
    self.path = path
    self.annotation = annotation
  }

  /// The annotation in a file, or those in a folder, which end in ``suffix``, sorted by name.
  ///
  /// - Returns: with a diagnostic for each that cannot be read, or one where there is none.
  public static func files(at path: String) -> (files: [GoldFile], diagnostics: [Diagnostic]) {
    guard let place = try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isDirectoryKey])
    else {
      return ([], [fault(path, "no such file or folder", "no-such-file")])
    }
    var paths = [path]
    if place.isDirectory ?? false {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      paths = names.filter { $0.hasSuffix(suffix) }.sorted()
        .map { path.hasSuffix("/") ? path + $0 : path + "/" + $0 }
      guard !paths.isEmpty else {
        return ([], [fault(path, "there is no file here that ends in \(suffix)", "no-annotations")])
      }
    }
    var files: [GoldFile] = []
    var diagnostics: [Diagnostic] = []
    for path in paths {
      guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
        diagnostics.append(fault(path, "cannot be read", "unreadable"))
        continue
      }
      do throws(Diagnostic) {
        let annotation = try GoldAnnotation(json: Array(data), path: path)
        files.append(GoldFile(name: name(of: path), path: path, annotation: annotation))
      } catch {
        diagnostics.append(error)
      }
    }
    return (files, diagnostics)
  }

  private static func name(of path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return file.hasSuffix(suffix) ? String(file.dropLast(suffix.count)) : stem(file)
  }

  /// A file's name without folders and without what follows its last full stop.
  static func stem(_ path: String) -> String {
    let file = path.split(separator: "/").last ?? Substring(path)
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return String(file) }
    return String(file[..<dot])
  }

  private static func fault(_ path: String, _ message: String, _ id: String) -> Diagnostic {
    Diagnostic(severity: .error, cause: .noInput, id: id, message: message, path: path)
  }
}
