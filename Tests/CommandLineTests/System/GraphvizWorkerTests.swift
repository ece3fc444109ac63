import ActorNetExport
import ActorNetModel
import Foundation
import Testing

@testable import ActorNetCommandLine

struct GraphvizWorkerTests {
  private let job = GraphvizJob(
    dot: Array("graph g { a [label=\"王\"] ; a -- b }".utf8), engine: "dot", output: .svg)

  private func worker(
    _ program: String = Tool.path, _ arguments: [String] = [GraphvizWorker.verb],
    timeout: Double = 60
  ) -> GraphvizWorker {
    GraphvizWorker(program: program, arguments: arguments, timeout: timeout)
  }

  @Test func `a worker gives the bytes that this process would`() throws {
    let here = try job.perform()
    #expect(try worker().run(job) == here)
    #expect(String(decoding: here, as: UTF8.self).contains("王"))
  }

  @Test func `what Graphviz says is told`() throws {
    let bad = GraphvizJob(dot: Array("graph { a -- ".utf8), engine: "dot", output: .svg)
    let fault = #expect(throws: Diagnostic.self) { try worker().run(bad) }
    #expect(fault?.message.contains("syntax error") == true)
    let nowhere = GraphvizJob(dot: Array("graph {}".utf8), engine: "nowhere", output: .svg)
    #expect(throws: Diagnostic.self) { try worker().run(nowhere) }
  }

  @Test func `a worker that crashes, ends early or says nothing is a diagnostic`() throws {
    for script in ["kill -SEGV $$", "exit 1", "exit 0", "cat >/dev/null; exit 3"] {
      let fault = #expect(throws: Diagnostic.self) {
        try worker("/bin/sh", ["-c", script]).run(job)
      }
      #expect(fault?.id == "drawing-crash", "\(script)")
    }
  }

  @Test func `a worker that hangs is killed when its time is up`() throws {
    let begin = ContinuousClock.now
    let fault = #expect(throws: Diagnostic.self) {
      try worker("/bin/sh", ["-c", "exec sleep 600"], timeout: 0.3).run(job)
    }
    #expect(ContinuousClock.now - begin < .seconds(60))
    #expect(fault?.id == "drawing-timeout")
    for advice in ["0.3 seconds", "--top", "actornet filter", "actornet cooccur", "--timeout"] {
      #expect(fault?.message.contains(advice) == true, "\(advice)")
    }
  }

  @Test func `where no process can be started the job is done here`() throws {
    #expect(try worker("/nowhere/actornet").run(job) == job.perform())
  }

  @Test func `a large drawing that takes too long ends the program with a sentence`() throws {
    let folder = try ScratchFolder()
    try folder.write(Samples.randomNetwork(people: 700, events: 1500), to: "network.json")
    let run = try Tool.run(
      "export", "network.json", "--layout", "network", "--timeout", "0.2", "-o", "x.svg", in: folder
    )
    #expect(run.status == 65)
    #expect(run.errors.contains("was not done within 0.2 seconds"))
    #expect(!FileManager.default.fileExists(atPath: folder["x.svg"]))
  }

  @Test func `the worker's verb is in no help`() throws {
    #expect(try !Tool.run("--help").output.contains(GraphvizWorker.verb))
  }
}
