import Foundation
import Testing

struct ReviewCommandTests {
  @Test func `a review of the seeds, fed back unchanged, changes nothing and says nothing`() throws
  {
    let folder = try ScratchFolder()
    let run = try Tool.shell(
      "actornet extract '\(Samples.seeds)' -o n.json && actornet review n.json --below 1 -o c.yaml"
        + " && actornet check --corrections c.yaml"
        + " && actornet link n.json --corrections c.yaml | cmp - n.json", in: folder)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(run.output.isEmpty && run.errors.isEmpty)
    let text = try folder.text("c.yaml")
    #expect(text.contains("- undecided:\n    tie:\n"))
    #expect(text.hasPrefix("# Doubtful cases: "))
  }

  @Test func `link and run apply corrections every time, and tell of those that no longer match`()
    throws
  {
    let folder = try ScratchFolder()
    try folder.write(Samples.meeting, to: "in/a.txt")
    try folder.write(
      "- rename: {person: 布林肯, to: 安东尼·布林肯}\n- drop: {person: 无人}\n", to: "c.yaml")
    let run = try Tool.shell(
      "actornet extract in -o n.json && actornet link n.json --corrections c.yaml -o one.json"
        + " && actornet link one.json --corrections c.yaml -o two.json && cmp one.json two.json"
        + " && actornet link one.json | cmp - n.json", in: folder)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    let warning = "actornet: c.yaml:2: warning: this correction has no effect: nothing is there"
    #expect(run.errors.components(separatedBy: warning).count == 3)
    #expect(try folder.text("one.json").contains("安东尼·布林肯"))
    let whole = try Tool.shell("actornet run in -o out --corrections c.yaml -q", in: folder)
    #expect(whole.status == 0)
    #expect(try folder.text("out/people.csv").contains("安东尼·布林肯"))
    #expect(try folder.text("out/manifest.json").contains("1 applied, sha256 "))
  }

  @Test func `a corrections file with faults stops before anything is written`() throws {
    let folder = try ScratchFolder()
    try folder.write(Samples.meeting, to: "a.txt")
    try folder.write("- drop: {persn: 甲}\n", to: "c.yaml")
    let run = try Tool.shell("actornet run a.txt -o out --corrections c.yaml", in: folder)
    #expect(run.status == 65)
    #expect(run.errors.contains("c.yaml:1: error: "))
    #expect(try folder.names() == ["a.txt", "c.yaml"])
  }
}
