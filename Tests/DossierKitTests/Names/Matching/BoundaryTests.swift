import Testing

@testable import DossierKit

@Suite("Where a name begins and ends")
struct BoundaryTests {
  private static let gazetteer = [
    "Damascus", "Turkey", "US", "Sana", "Ba", "Moscow", "Iran", "Ankara", "Deir", "Syria", "@Assad", "@Smith", "@Jones",
    "@Brien", "@Souza", "@Haddad", "Resolution 22", "R", "Istanbul", "@Bashar al-Assad",
  ]

  @Test(
    "no letter, digit or mark stands beside it, nor what makes one word of it and others",
    arguments: [
      Expectation("because Damascusx xDamascus Damascus2 2Damascus Damascus", "Damascus"),
      Expectation("Damascus\u{20DD} \u{301}Damascus Damascus² éDamascus Damascusé"),
      Expectation(
        "(Damascus) “Damascus” Damascus/Moscow Damascus:", "Damascus", "Damascus", "Damascus", "Moscow", "Damascus"),
      Expectation("Turkey’s Turkey's TURKEY'S", "Turkey", "Turkey", "TURKEY"),
      Expectation(
        "Ankara'ya Ankara’da Ankara’dan Ankara'nın Moscow'daki", "Ankara", "Ankara", "Ankara", "Ankara", "Moscow"),
      Expectation("İstanbul’un ISTANBUL’UN", "İstanbul", "ISTANBUL"),
      Expectation("Sana'a Sana’a Ba’ath Ba'ath Ankara'ların"),
      Expectation("Sana' ‘Sana’ 'Ba'", "Sana", "Sana", "Ba"),
      Expectation("a US$5 US$ US€ US 5$", "US"),
      Expectation("turkey.gov Turkey.gov c\u{327}.Turkey www.Turkey Turkey@x.org x@Turkey Turkey_x x_Turkey Turkey_2"),
      Expectation("In Turkey. Turkey... Turkey.”", "Turkey", "Turkey", "Turkey"),
      Expectation("Resolution 22.5 Resolution 22,5 Resolution 22, Resolution 22.", "Resolution 22", "Resolution 22"),
      Expectation("R&D, R & D", "R"),
      Expectation("a\u{1F}Syria\u{1F}Turkey\u{0}Iran", "Syria", "Turkey", "Iran"),
    ])
  func beside(expected: Expectation) {
    #expect(MatcherFixture(Self.gazetteer).found(in: expected.text) == expected.found)
  }

  @Test(
    "a hyphen after a particle ties; between capitals it ties people's names",
    arguments: [
      Expectation("al-Assad Al-Assad al‑Assad al–Assad ibn-Assad el-Damascus"),
      Expectation("Bashar al-Assad’s, al-Assad", "Bashar al-Assad"),
      Expectation("Smith-Jones Smith‑Jones"),
      Expectation("Smith–Jones", "Smith", "Jones"),
      Expectation("Smith-led pro-Assad anti-Assad Pro-Assad Anti-Assad", "Smith", "Assad", "Assad", "Assad", "Assad"),
      Expectation("Iran-Assad Assad-Iran", "Iran", "Iran"),
      Expectation("Moscow-Damascus Damascus-based", "Moscow", "Damascus", "Damascus"),
      Expectation("Moscow–Damascus Moscow—Damascus", "Moscow", "Damascus", "Moscow", "Damascus"),
      Expectation("Deir-ez-Zor Deir ez-Zor", "Deir"),
    ])
  func hyphens(expected: Expectation) {
    #expect(MatcherFixture(Self.gazetteer).found(in: expected.text) == expected.found)
  }

  @Test(
    "an apostrophe before it is an elision or ties",
    arguments: [
      Expectation("l'Iran l’Iran L'Iran dell’Iran D'Iran qu'Iran", "Iran", "Iran", "Iran", "Iran", "Iran", "Iran"),
      Expectation("d'Assad d’Assad qu'Assad", "Assad", "Assad", "Assad"),
      Expectation("O'Brien D'Souza o'Brien L'Assad x'Iran 2'Iran"),
      Expectation("'Iran ‘Assad’", "Iran", "Assad"),
    ])
  func apostrophes(expected: Expectation) {
    #expect(MatcherFixture(Self.gazetteer).found(in: expected.text) == expected.found)
  }

  @Test("an alias may end in a full stop or be followed by the one that ends the sentence")
  func fullStops() {
    #expect(
      MatcherFixture("U.S.").found(in: "The U.S. army, U.S.-led, in the U.S. U.S.A. (U.S.)") == [
        "U.S.", "U.S.", "U.S.", "U.S.",
      ])
    #expect(MatcherFixture("U.S", "U.S.").found(in: "U.S U.S. U.S.A") == ["U.S", "U.S."])
  }

  @Test(
    "scripts without spaces need no boundary for two characters or more",
    arguments: [
      Expectation("在大马士革，叙利亚总统", "大马士革", "叙利亚"),
      Expectation("ในดามัสกัสมี", "ดามัสกัส"),
      Expectation("アッシリア シリアの シリア・アラブ", "シリア", "シリア"),
      Expectation("시리아는 대시리아 시리아", "시리아", "시리아"),
      Expectation("在Assad的 Assad는 는Assad", "Assad", "Assad"),
      Expectation("在Assada ที่Assad", "Assad"),
      Expectation("中国 国 国中 国", "国", "国"),
    ])
  func unspaced(expected: Expectation) {
    let fixture = MatcherFixture("大马士革", "叙利亚", "ดามัสกัส", "シリア", "시리아", "Assad", "国")
    #expect(fixture.found(in: expected.text) == expected.found)
  }
}
