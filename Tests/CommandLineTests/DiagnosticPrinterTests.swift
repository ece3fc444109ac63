import Testing

@testable import ActorNetCommandLine

struct DiagnosticPrinterTests {
  @Test func `control characters and direction marks are spelled out, the rest stays`() {
    #expect(printable("王毅 (Wang Yi) – ok") == "王毅 (Wang Yi) – ok")
    #expect(printable("a\nb\u{1B}[0m\u{7F}") == "a\\nb\\u{1B}[0m\\u{7F}")
    #expect(printable("\u{202E}evil\u{2066}") == "\\u{202E}evil\\u{2066}")
  }
}
