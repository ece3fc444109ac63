@testable import ActorNetExtraction
internal import ActorNetModel
internal import ActorNetTestSupport
internal import Testing

@Suite struct NameScorerTests {
  private func scorer(_ text: String) throws -> NameScorer {
    let pack = try ChinesePack.shared()
    return NameScorer(
      text: AnnotatedText(PlainDocument.read(text), pack: pack), lexicon: pack.lexicon)
  }

  private func best(_ text: String) throws -> (words: String, form: NameForm, score: Double)? {
    let scorer = try scorer(text)
    return scorer.best(at: 0).map { (scorer.text.string($0.range), $0.form, $0.score) }
  }

  @Test(arguments: [
    ("王毅表示，合作很重要", "王毅", NameForm.chinese), ("何立峰会见来宾", "何立峰", .chinese),
    ("布林肯表示，合作很重要", "布林肯", .transliterated),
    ("乔·拜登发表讲话", "乔·拜登", .dotted), ("欧阳明远出席", "欧阳明远", .compound),
    ("Mauro Vieira 表示", "Mauro Vieira", .latin),
  ])
  func `the best name at a place is what it is made of`(
    text: String, words: String, form: NameForm
  ) throws {
    let found = try #require(try best(text))
    #expect(found.words == words)
    #expect(found.form == form)
  }

  @Test func `what follows is evidence`() throws {
    let scorer = try scorer("王毅表示（Wang Yi）3日，的")
    let units = Array(scorer.text.units)
    #expect(scorer.rightEvidence(at: 2).score > 1)
    #expect(scorer.rightEvidence(at: 4).score == 4)
    #expect(scorer.rightEvidence(at: 4).gloss != nil)
    #expect(scorer.rightEvidence(at: units.count).score > 0)
    #expect(try self.scorer("王毅昧").rightEvidence(at: 2).score < 0)
  }

  @Test func `a word is a worse name than a name`() throws {
    let name = try #require(try best("王毅表示")).score
    let word = try best("和平表示")?.score ?? 0
    #expect(word < name)
  }

  @Test(arguments: [
    ("习近平急需", "习近平"), ("康京和与来宾握手。康京和表示，康京和在场", "康京和"), ("赵明均和来宾握手", "赵明均"),
    ("陈德胜等。", "陈德胜"), ("蓬佩奥秘密到访", "蓬佩奥"),
  ])
  func `characters of names tell where a name ends`(text: String, name: String) throws {
    #expect(try best(text)?.words == name)
  }

  @Test(arguments: [
    ("埃马纽埃尔·马克龙和芬兰总统", "埃马纽埃尔·马克龙"), ("若昂·洛伦索头像挂在", "若昂·洛伦索"),
    ("伊万诺通了电话。伊万诺表示，伊万诺。", "伊万诺"),
  ])
  func `what follows a transliterated name is no part of it`(text: String, name: String) throws {
    #expect(try best(text)?.words == name)
  }

  @Test(arguments: ["任南韩总统", "因蔡总统访问", "历史性会晤", "战略引领下", "沙伊双方", "武汉考察。武汉考察，", "派遣谷内局长"])
  func `countries, places and verbs begin no name`(text: String) throws {
    let found = try best(text)
    #expect(found.map { $0.score < 2.9 } ?? true, "\(found.debugDescription)")
  }

  @Test(arguments: ["，王毅", "123", "。"])
  func `no name begins at a mark or a digit`(text: String) throws {
    #expect(try best(text) == nil)
    #expect(try scorer(text).best(at: -1) == nil)
    #expect(try scorer(text).best(at: 99) == nil)
  }

  @Test func `a gloss is capitalised words in brackets`() throws {
    #expect(try scorer("（Ursula von der Leyen）").gloss(at: 0) != nil)
    #expect(try scorer("（NATO）").gloss(at: 0) == nil)
    #expect(try scorer("（会谈）").gloss(at: 0) == nil)
  }
}
