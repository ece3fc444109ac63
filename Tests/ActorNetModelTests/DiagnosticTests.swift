import ActorNetModel
import Testing

@Suite struct DiagnosticTests {
  @Test func `a diagnostic tells its place before its words and its name after`() {
    func diagnostic(_ path: String?, _ line: Int?) -> String {
      Diagnostic(
        severity: .warning, id: "lexicon-row", message: "is wrong", path: path, line: line
      ).description
    }
    #expect(diagnostic("a.tsv", 3) == "a.tsv:3: is wrong [lexicon-row]")
    #expect(diagnostic("a.tsv", nil) == "a.tsv: is wrong [lexicon-row]")
    #expect(diagnostic(nil, 3) == "is wrong [lexicon-row]")
  }

  @Test func `bad data is the cause where none is told`() {
    #expect(Diagnostic(severity: .error, id: "x", message: "").cause == .badData)
  }
}
