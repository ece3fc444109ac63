public import ActorNetModel

/// Networks that every exporter and measure should survive.
public enum SampleNetworks {
  /// Two sides and one third party, all kinds, statuses and roles; invented events.
  public static let summit: AffiliationNetwork = {
    var net = NetworkBuilder()
    net.parameter("published", "2024-03-05")
    net.document(
      "报道/一.txt", title: "两国外长在曼谷会谈", publisher: "示例日报",
      url: "https://news.example.org/a?id=1&lang=zh", published: "2024-01-28")
    net.document(
      "报道/二.txt", title: "财金工作组在京举行会议", publisher: "示例通讯社",
      url: "http://wire.example.org/二.html", published: "2024-02-06")
    net.document("报道/三.txt", title: "访问计划推迟", publisher: "示例晚报", published: "2024-03-05")
    let (one, two, three) = ("报道/一.txt", "报道/二.txt", "报道/三.txt")

    net.person(
      "pa01", "王一鸣", country: "CN", branch: .party,
      titles: ["外交部长@2024-01-28", "中央外办主任兼外交部长@2024-03-05"],
      quotes: [(one, "外交部长王一鸣与美方会谈")])
    net.person("pa02", "李文博", country: "CN", branch: .executive, titles: ["国务院副总理@2024-02-06"])
    net.person(
      "pa03", "欧阳静", country: "CN", branch: .centralBank, titles: ["中国人民银行副行长@2024-02-06"])
    net.person("pa04", "赵立新", country: "CN", branch: .military, titles: ["国防部国际军事合作办公室副主任"])
    net.person("pa05", "周平", country: "CN", kind: .other, titles: ["研究员"])
    net.person(
      "pb01", "约翰·史密斯", names: ["史密斯"], latin: "John Smith", country: "US",
      branch: .executive, titles: ["美国国务卿@2024-01-28"])
    net.person(
      "pb02", "玛丽·琼斯", names: ["琼斯"], latin: "Mary Jones", country: "US",
      branch: .executive, titles: ["美国财政部长@2024-02-06"])
    net.person(
      "pb03", "亚历杭德罗·加西亚-费尔南德斯", country: "US", branch: .executive,
      titles: ["美国财政部负责国际金融事务的助理部长帮办@2024-02-06"])
    net.person("pb04", "布朗", country: "US", branch: .military, titles: ["参谋长联席会议主席"])
    net.person("pb05", "克拉克", country: "US", branch: .subnational, titles: ["加州州长"])
    net.person("pc01", "颂猜", latin: "Somchai", country: "TH", branch: .executive, titles: ["泰国外长"])
    net.person("pc02", "伊万诺夫", titles: ["高级代表"])

    net.event(
      "e01", .meeting, "王一鸣与史密斯曼谷会谈", .held, start: "2024-01-26", end: "2024-01-27",
      place: "曼谷", group: "g1", quotes: [(one, "双方在曼谷举行会谈"), (three, "今年1月的曼谷会谈")])
    net.event(
      "e02", .visit, "史密斯访泰", .held, start: "2024-01-25", end: "2024-01-27",
      place: "泰国", group: "g1", quotes: [(one, "史密斯对泰国进行访问")])
    net.event(
      "e03", .call, "李文博与琼斯视频通话", .held, start: "2023-12", place: nil,
      quotes: [(two, "双方去年12月视频通话")])
    net.event(
      "e04", .workingGroup, "中美财金工作组", .established, start: "2023-09",
      quotes: [(two, "去年9月成立的财金工作组")])
    net.event(
      "e05", .meeting, "中美财金工作组第三次会议", .held, start: "2024-02-05", end: "2024-02-06",
      place: "北京", parties: ["两国财政部副部长级官员", "监管机构代表"], series: "e04",
      quotes: [(two, "财金工作组在北京举行第三次会议")])
    net.event(
      "e06", .visit, "琼斯访华", .planned, start: "2024-Q2", place: "中国",
      quotes: [(two, "琼斯计划第二季度访华")])
    net.event(
      "e07", .meeting, "两国领导人会晤", .proposed, start: "2024-11", place: "利马",
      quotes: [(three, "双方讨论11月会晤的可能")])
    net.event(
      "e08", .visit, "克拉克访华", .cancelled, start: "2024-03", place: "上海",
      quotes: [(three, "克拉克取消访华")])
    net.event(
      "e09", .workingGroup, "两军海上军事安全磋商机制", .suspended, start: "1998",
      quotes: [(three, "磋商机制已中止")])
    net.event(
      "e10", .forum, "第十届香山论坛“安全合作与发展”专题研讨会", .held, start: "2023-10-29",
      end: "2023-10-31", place: "北京", quotes: [(three, "第十届香山论坛")])
    net.event("e11", .workingGroup, "人工智能对话工作组", .proposed, quotes: [(three, "双方考虑设立")])

    net.tie(
      "pa01", "e01", [.participant], title: "外交部长", quotes: [(one, "王一鸣同史密斯会谈"), (three, "王一鸣")])
    net.tie("pb01", "e01", [.participant], title: "美国国务卿", quotes: [(one, "王一鸣同史密斯会谈")])
    net.tie("pc01", "e01", [.host], quotes: [(one, "泰国外长颂猜接待双方")])
    net.tie("pb01", "e02", [.participant], quotes: [(one, "史密斯访问泰国")])
    net.tie("pc01", "e02", [.host], quotes: [(one, "颂猜会见")])
    net.tie("pa02", "e03", quotes: [(two, "李文博与琼斯通话")])
    net.tie("pb02", "e03", quotes: [(two, "李文博与琼斯通话")])
    net.tie("pa02", "e04", [.reportsTo, .establishes], quotes: [(two, "向李文博汇报")])
    net.tie("pb02", "e04", [.reportsTo], inferred: true, quotes: [(two, "向财长汇报")])
    net.tie("pa03", "e05", [.chair], quotes: [(two, "欧阳静率团")])
    net.tie("pb03", "e05", [.participant, .chair], quotes: [(two, "由助理部长帮办率领")])
    net.tie("pb02", "e06", quotes: [(two, "琼斯计划访华")])
    net.tie("pa02", "e06", [.host], inferred: true)
    net.tie("pb05", "e08", quotes: [(three, "克拉克取消访华")])
    net.tie("pa04", "e10", quotes: [(three, "赵立新出席")])
    net.tie("pb04", "e10", quotes: [(three, "布朗出席")])
    net.tie("pc02", "e10", quotes: [(three, "伊万诺夫出席")])
    return net.build()
  }()

  /// Labels that break formats: markup, quotes, formulas, controls, bidirectional marks, rare
  /// characters, length, homonyms.
  public static let hostile: AffiliationNetwork = {
    var net = NetworkBuilder()
    let long = String(repeating: "很长的名字", count: 700)
    net.parameter("注\"释", "a\nb\u{1}\\")
    net.document(
      "a b/<c>&\"d\".txt", title: "</title><script>alert(1)</script>", publisher: "]]>&amp;",
      url: "https://x.example/\"><script>alert(1)</script>?a=1&b='2'", published: "2024-01-01")
    net.document(
      "js.txt", title: "t", publisher: "p", url: "javascript:alert(1)", published: "2024")
    let doc = "a b/<c>&\"d\".txt"
    net.person(
      "p01", "\"引号\" & <b>粗体</b> ]]> </script>", country: "CN",
      titles: ["\\N \\G \\\" 尾\\"], quotes: [(doc, "第一行\n第二行\t制表\r\n]]> & <x>")])
    net.person(
      "p02", "=SUM(A1:A9)", country: "US", titles: ["+1", "@cmd", "-2"], quotes: [("js.txt", "q")])
    net.person("p03", "👩‍👩‍👧‍👦🇨🇳", country: "CN", titles: ["𠮷野鿏䶮"])
    net.person("p04", "\u{202E}אבג\u{202C} عمر\u{200F}", country: "\" onload=\"x", titles: [])
    net.person("p05", "\u{0}\u{1}\u{7}\u{1B}[31m\u{FFFE}\u{85}\u{2028}名", titles: ["\u{7F}"])
    net.person("p06", long, country: "CN", titles: [long])
    net.person("p07", "王伟", country: "CN")
    net.person("p08", "王伟", country: "CN")
    net.person("p09", "王伟 #p07", country: "US")
    net.person("p10", "", country: "US")
    net.person("p11", "<TABLE><TR><TD>x</TD></TR></TABLE>", country: "US")
    net.person("p12", "node", names: ["graph", "edge", "strict"], country: "US")
    net.event(
      "e01", .meeting, "<!--注释--> &lt; &#1; <IMG SRC=\"/etc/passwd\"/>", .held,
      start: "2024-01-01", place: "\"; URL=\"javascript:alert(1)",
      quotes: [(doc, "=cmd|' /C calc'!A0")])
    net.event("e02", .forum, String(repeating: "x", count: 10_240), .planned, start: "2024")
    net.event("e03", .workingGroup, "label=<b>; } digraph { a -> b", .established)
    net.event("e04", .visit, "{0}{1}，。！", .cancelled, start: "2024-02-29", place: "——")
    net.event("e05", .call, "", .proposed, parties: ["<script>", ",\"\n"])
    for person in 1...12 {
      net.tie(
        "p" + (person < 10 ? "0" : "") + String(person), "e0\(person % 5 + 1)",
        title: "\"<&>\n", quotes: [(doc, "引文\u{1}“\(person)”\n¶")])
    }
    net.tie("p01", "e01")
    return net.build()
  }()

  /// Nothing at all.
  public static let empty = AffiliationNetwork()

  /// One person, no event.
  public static let onePerson: AffiliationNetwork = {
    var net = NetworkBuilder()
    net.person("p1", "王一鸣", country: "CN", titles: ["外交部长"])
    return net.build()
  }()

  /// People and events without a tie between them.
  public static let isolates: AffiliationNetwork = {
    var net = NetworkBuilder()
    for number in 1...3 {
      net.person("p\(number)", "人物\(number)", country: number == 2 ? "US" : nil)
    }
    for number in 1...3 {
      net.event("e\(number)", .meeting, "会议\(number)", .held, start: "202\(number)")
    }
    return net.build()
  }()

  /// Every sample with its name.
  public static let all: [(name: String, network: AffiliationNetwork)] = [
    ("summit", summit), ("hostile", hostile), ("empty", empty), ("one-person", onePerson),
    ("isolates", isolates),
  ]
}
