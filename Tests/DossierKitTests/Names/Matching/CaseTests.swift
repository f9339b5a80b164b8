import Testing

@testable import DossierKit

@Suite("Names and capitals")
struct CaseTests {
  @Test(
    "a capital in the name is a capital in the text, particles excepted",
    arguments: [
      ("Turkey", "turkey Turkey TURKEY tURKEY", ["Turkey", "TURKEY"]),
      ("al-Hadath", "Al-Hadath al-Hadath AL-HADATH al-hadath", ["Al-Hadath", "al-Hadath", "AL-HADATH"]),
      ("Al-Hadath", "Al-Hadath al-Hadath al-hadath", ["Al-Hadath", "al-Hadath"]),
      ("Walid al-Muallem", "Walid Al-Muallem walid al-Muallem", ["Walid Al-Muallem"]),
      ("Ludwig von Beck", "Ludwig Von Beck Ludwig von beck", ["Ludwig Von Beck"]),
      ("US", "us Us US u.s. because", ["US"]),
      ("U.S.", "u.s. U.s. U.S.", ["U.S."]),
      ("US Navy", "Us Navy us navy US Navy US NAVY US navy", ["US Navy", "US NAVY", "US navy"]),
      ("MoD", "Mod mod MoD MOD", ["MoD", "MOD"]),
      ("UNESCO", "Unesco unesco UNESCO", ["Unesco", "UNESCO"]),
      ("AL-HADATH", "al-Hadath Al-Hadath", ["al-Hadath", "Al-Hadath"]),
      ("AS Roma", "As Roma as Roma AS Roma", ["AS Roma"]),
      ("El", "el El", ["El"]),
      ("deep state", "Deep State deep state DEEP state", ["Deep State", "deep state", "DEEP state"]),
      ("iPhone", "iphone Iphone", ["iphone", "Iphone"]),
      ("eBay", "ebay Ebay eBay", ["eBay"]),
      ("Élan", "élan Élan E\u{301}lan e\u{301}lan Elan", ["Élan", "E\u{301}lan", "Elan"]),
      ("Эрдоган", "эрдоган Эрдоган", ["Эрдоган"]),
      ("ǅamonja", "ǆamonja ǅamonja Džamonja", ["ǅamonja", "Džamonja"]),
      ("سوريا", "سوريا", ["سوريا"]),
    ])
  func capitals(name: String, text: String, found: [String]) {
    #expect(MatcherFixture(name).found(in: text) == found)
  }

  @Test("a line of capitals is counted, never linked")
  func shouted() {
    let fixture = MatcherFixture("Turkey", "US", "Syria", "سوريا")
    #expect(fixture.found(in: "TURKEY AND SYRIA\nTURKEY and Syria") == ["!TURKEY", "!SYRIA", "TURKEY", "Syria"])
    #expect(fixture.found(in: "Turkey\nCLICK US NOW HERE\nus US") == ["Turkey", "!US", "US"])
    #expect(fixture.found(in: "US NOW\nTURKEY\nTURKEYXY\nUS, TURKEY") == ["US", "TURKEY", "!US", "!TURKEY"])
    #expect(
      fixture.found(in: "TURKEY\u{1F}IN SYRIA\u{1F}SYRIA AND MORE\u{1F}Syria") == [
        "TURKEY", "SYRIA", "!SYRIA", "Syria",
      ])
    #expect(fixture.found(in: "سوريا و US في سوريا وغيرها") == ["سوريا", "US", "سوريا"])
    #expect(fixture.found(in: "SYRIA’S WAR — É") == ["!SYRIA"])
  }
}
