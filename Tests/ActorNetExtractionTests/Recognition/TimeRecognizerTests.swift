@testable import ActorNetExtraction
internal import ActorNetModel
internal import Testing

@Suite struct TimeRecognizerTests {
  private func told(_ text: String, published: String? = "2023-10-25") throws -> [String] {
    try TimeRulesFixture.told(text, published: published)
  }

  // MARK: What was told before

  @Test func `a bare day takes the month told before it`() throws {
    #expect(
      try told("两人1月17日会面，18日签署，20日离开", published: "2024-03-02")
        == ["1月17日=2024-01-17", "18日=2024-01-18", "20日=2024-01-20"])
  }

  @Test func `a bare day near the publication keeps to it`() throws {
    #expect(
      try told("他去年12月21日通话，24日宣布", published: "2023-10-25")
        == ["去年12月21日=2022-12-21", "24日=2023-10-24"])
  }

  @Test func `a month goes on in the year told before it`() throws {
    #expect(
      try told("2016年3月会面，5月再次会面，同年8月访问", published: "2020-01-14")
        == ["2016年3月=2016-03", "5月=2016-05", "同年8月=2016-08"])
    #expect(
      try told("2016年3月会面。\n5月再次会面", published: "2020-06-14")
        == ["2016年3月=2016-03", "5月=2020-05"])
  }

  @Test func `that day is the announcement, not the plan`() throws {
    #expect(
      try told("24日宣布，他将于26日访问。当天，对方证实。")
        == ["24日=2023-10-24", "26日=2023-10-26", "当天=2023-10-24"])
    #expect(
      try told("他将于26日抵达，当天将会见总统。").last == "当天=2023-10-26")
  }

  @Test func `the day after follows the day told last`() throws {
    #expect(
      try told("2019年12月31日会面，次日通话，翌日访问")
        == ["2019年12月31日=2019-12-31", "次日=2020-01-01", "翌日=2020-01-02"])
  }

  // MARK: Reference

  @Test func `a dateline is the day from which the report counts`() throws {
    #expect(
      try told("新华社北京10月23日电 今天会见，昨天抵达", published: "2023-10-25")
        == ["10月23日=2023-10-23", "今天=2023-10-23", "昨天=2023-10-22"])
  }

  @Test func `a dateline far from the publication is only a date`() throws {
    #expect(
      try told("新华社北京3月23日电 今天会见", published: "2023-10-25").last == "今天=2023-10-25")
  }

  @Test func `without a publication only what is told in full has a date`() throws {
    #expect(
      try told("今天、上周五、去年、3月、18日、近日，2020年5月6日，7日，同年8月", published: nil)
        == [
          "今天=~", "上周五=~", "去年=~", "3月=~", "18日=~", "近日=~", "2020年5月6日=2020-05-06",
          "7日=2020-05-07", "同年8月=2020-08",
        ])
  }

  @Test func `a publication of a year resolves years only`() throws {
    #expect(
      try told("去年访问，今天会见，上月通话", published: "2023")
        == ["去年=2022", "今天=~", "上月=~"])
  }

  // MARK: Spans

  @Test func `expressions are in order, apart, and as long as their words`() throws {
    let text = "当地时间周三（25日）上午10时许，他在（26日）前抵达；此前，去年底、今年3月下旬"
    #expect(
      try told(text) == [
        "当地时间周三（25日）上午10时许=2023-10-25", "26日=2023-10-26", "去年底=2022", "今年3月下旬=2023-03",
      ])
  }

  @Test(arguments: [
    "日本首相访问", "6日元", "每周三", "第二年", "如今", "三个代表", "五四运动", "二十大", "十四五规划", "两会",
    "今后", "周恩来", "第3日", "APEC", "40%", "2,500 亿美元", "目前", "九一八", "从前", "午餐会", "月球",
  ])
  func `what is no time is left alone`(text: String) throws {
    #expect(try told(text) == [])
  }

  @Test func `dates that do not exist have no value`() throws {
    #expect(try told("2023年2月30日会面") == ["2023年2月30日=~"])
    #expect(try told("") == [])
  }

  @Test func `traditional characters read as simplified ones`() throws {
    #expect(
      try told("下週五將舉行，禮拜天訪問，三個月後", published: "2018-04-18")
        == ["下周五=2018-04-27", "礼拜天=2018-04-15", "三个月后=2018-07"])
  }

  @Test func `a guess is not anchored`() throws {
    let text = TimeRulesFixture.fold("10月会面，2023年5月通话，昨天抵达，近日，为期三天")
    let found = try TimeRulesFixture.recognizer().expressions(
      in: text, published: PartialDate("2023-07-20"), paragraphs: [0..<text.units.count])
    #expect(found.map(\.isAnchored) == [false, true, true, false, false])
    #expect(found.map(\.precision) == [.month, .month, .day, .month, .none])
    #expect(found.map(\.isEstimate) == [false, false, false, true, false])
    #expect(found.map(\.days) == [nil, nil, nil, nil, 3])
  }

  // MARK: Faults

  @Test(arguments: [
    ("a: [", "YAML"), ("rules: 3", "cues"), ("rulez: []", "rulez"),
    ("rules: [{id: x, pattern: '(', value: unknown}]", "missing"),
    ("rules: [{id: x, pattern: a, value: {year: $1}}]", "no group 1"),
    ("rules: [{id: x, pattern: a, value: {yeer: 1}}]", "no field"),
    ("rules: [{id: x, pattern: a, value: maybe}]", "must be a mapping"),
    ("rules: [{id: x, pattern: a, value: unknown, examples: [[a]]}]", "example"),
    ("rules: [{id: x, pattern: a, value: unknown, examples: [[a, soon, ~]]}]", "not a date"),
    ("rules: [{id: x, pattern: a, value: unknown}, {id: x, pattern: b, value: unknown}]", "two"),
    ("numerals: {ab: 1}", "one character"), ("words: {weekday: {a: soon}}", "told"),
  ])
  func `a fault in the rules is told`(yaml: String, words: String) throws {
    let cues = "\ncues: {future: a, past: b, barrier: c, before: 1, after: 1}\n"
    let whole = words == "cues" || words == "YAML" ? yaml : yaml + cues
    do throws(Diagnostic) {
      let recognizer = try TimeRecognizer(rules: whole, folding: TimeRulesFixture.folding)
      _ = try recognizer.examples
      Issue.record("no fault in \(yaml)")
    } catch {
      #expect(error.message.contains(words), "\(error)")
      #expect(error.id == "time-rules")
    }
  }
}
