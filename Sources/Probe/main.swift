import ActorNetModel
import ActorNetExtraction
import ActorNetExport
import Foundation
var args = Array(CommandLine.arguments.dropFirst())
let verb = args.removeFirst()
if verb == "export" {
  let data = [UInt8](FileHandle.standardInput.readDataToEndOfFile())
  let net = try NetworkJSON.read(data, path: "-")
  let out = try Exporters.named("graphml").artifact(of: ExportRequest(network: net, includesIsolates: true))
  FileHandle.standardOutput.write(Data(out))
} else {
  var published: PartialDate?
  if args[0] == "--published" { published = PartialDate(args[1]); args.removeFirst(2) }
  let pack = try LanguagePack.embedded("zh")
  var records: [DocumentRecord] = []
  for path in args {
    let bytes = [UInt8](FileManager.default.contents(atPath: path)!)
    let (doc, diags) = DocumentReader.read(bytes, id: DocumentID(rawValue: String(path.split(separator: "/").last!)), path: path, fallbackDate: published, conventions: pack.readingConventions)
    for d in diags { FileHandle.standardError.write(Data("\(d)\n".utf8)) }
    if let doc { records.append(DocumentExtractor(pack: pack).record(doc)) }
  }
  let net = NetworkLinker(pack: pack).link(records)
  if verb == "show" {
    for p in net.people { print("P", p.name, p.kind.rawValue, p.country ?? "-", p.names, p.titles.map(\.text)) }
    for e in net.events { print("E", e.kind.rawValue, e.status.rawValue, e.start?.description ?? "-", e.end?.description ?? "-", e.place ?? "-", e.label, "|", net.participations.filter { $0.event == e.id }.map { t in net.people.first { $0.id == t.person }!.name + ":" + t.roles.map(\.rawValue).joined(separator: ",") + (t.inferred ? "*" : "") }.joined(separator: " "), "|", e.evidence.map { $0.rule + ":" + String($0.quote.prefix(60)) }) }
  } else { FileHandle.standardOutput.write(Data(NetworkJSON.write(net))) }
}
