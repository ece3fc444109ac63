import ActorNetModel
import Testing

struct NearestWordTests {
  @Test(arguments: [
    ("", "", 0), ("abc", "abc", 0), ("abc", "", 3), ("abcd", "abdc", 1), ("kitten", "sitting", 3),
    ("ca", "abc", 3),
  ])
  func `the distance is that of optimal string alignment`(left: String, right: String, steps: Int) {
    #expect(NearestWord.distance(left, right) == steps)
    #expect(NearestWord.distance(right, left) == steps)
  }

  @Test func `the nearest word is suggested, a far one is not`() {
    let words = ["degree", "closeness", "betweenness"]
    #expect(NearestWord.to("betweeness", among: words) == "betweenness")
    #expect(NearestWord.to("close", among: words) == "closeness")
    #expect(NearestWord.to("DEGREE", among: words) == "degree")
    #expect(NearestWord.to("pagerank", among: words) == nil)
  }
}
