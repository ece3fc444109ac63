import ActorNetModel
import ActorNetTestSupport
import Testing

@testable import ActorNetExtraction

/// Texts that once ended the process: each must give a record.
struct HostileTextTests {
  @Test(arguments: [
    // A date at the very end of the text.
    "中国外交部长王毅会见美国国务卿布林肯 2023年10月26日",
    "中国外交部长王毅与美国国务卿布林肯会晤的时间是2023年10月26日",
    // Two triggers in one clause, the second without a partner of its own.
    "美国总统拜登18日在北京与中国国家主席习近平会晤后会谈向日本首相岸田文雄表示感谢。",
    "美国总统拜登18日在北京与中国国家主席习近平通电话后商谈就日本首相岸田文雄的建议表示感谢。",
    // A word for a former office that runs into the place after it.
    "退休斯顿市长王毅表示。", "已故宫博物院院长王旭东表示。",
  ])
  func `a text that runs past its end or in circles is read`(text: String) throws {
    let record = try PlainDocument.record(text)
    #expect(!record.people.isEmpty)
  }

  @Test func `one name told a hundred times is read in time`() throws {
    let text = String(repeating: "国务卿布林肯、", count: 100) + "。"
    #expect(try PlainDocument.record(text).people.count == 1)
  }
}
