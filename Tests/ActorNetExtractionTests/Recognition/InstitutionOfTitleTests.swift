import Testing

@testable import ActorNetExtraction

struct InstitutionOfTitleTests {
  @Test(arguments: [
    ("外交部长", "外交部"), ("美国商务部长", "商务部"), ("中国商务部部长", "商务部"), ("国务卿", "国务院"),
    ("美国国务卿", "国务院"), ("国家安全顾问", "国家安全委员会"), ("中国总理", "国务院"),
    ("英国首相", "首相府"), ("外長", "外交部"), ("学者", ""), ("", ""),
  ])
  func `a title names its institution, or the table of offices does`(
    title: String, institution: String
  ) throws {
    let pack = try LanguagePack.embedded("zh")
    #expect(pack.institution(ofTitle: title) ?? "" == institution)
  }
}
