internal import ActorNetModel

/// The fault of a name that is in no list, with the nearest name where one is near.
func unknownName(_ name: String, kind: String, among names: [String]) -> Diagnostic {
  Diagnostic(
    severity: .error, id: "unknown-\(kind)",
    message: "\"\(name)\" is no \(kind); \(NearestWord.advice(name, among: names))")
}
