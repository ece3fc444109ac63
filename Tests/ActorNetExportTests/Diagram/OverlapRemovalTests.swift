import Testing

@testable import ActorNetExport

struct OverlapRemovalTests {
  @Test(arguments: UInt64(1)...6)
  func `a heap of rectangles comes apart, and stays where it was otherwise`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var frames = (0..<40).map { _ in
      DiagramFrame(
        center: DiagramPoint(
          Double.random(in: 0...600, using: &random), Double.random(in: 0...300, using: &random)),
        width: Double.random(in: 30...120, using: &random),
        height: Double.random(in: 20...50, using: &random))
    }
    frames.append(
      DiagramFrame(center: DiagramPoint(9000, 9000), width: 50, height: 20))
    OverlapRemoval.separate(&frames, Array(frames.indices), gap: 5)
    for (index, frame) in frames.enumerated() {
      for other in frames[(index + 1)...] { #expect(!frame.overlaps(other)) }
    }
    #expect(frames[40].center == DiagramPoint(9000, 9000))
  }
}
