import Foundation
import ICU
import Testing

@testable import DossierKit

@Suite("Texts of the whole world") struct WorldTextTests {
  @Test(
    "are in one normal form, whatever they are typed in",
    arguments: [
      ("é", "e\u{301}"), ("한", "\u{1112}\u{1161}\u{11AB}"), ("が", "か\u{3099}"), ("ệ", "e\u{323}\u{302}"), ("a", "a"),
    ])
  func forms(composed: String, decomposed: String) {
    #expect(Array(decomposed.normalized(.composed).utf8) == Array(composed.utf8))
    #expect(Array(composed.normalized(.decomposed).utf8) == Array(decomposed.utf8))
  }

  @Test("are replaced by what they are a variant of where that is asked, however long it is") func compatibility() {
    #expect("ﬁn Ａ½".normalized(.compatibilityComposed) == "fin A1⁄2")
    let long = String(repeating: "ﷺ", count: 1000)
    #expect(long.normalized(.compatibilityDecomposed).hasPrefix("صلى الله عليه وسلم"))
    #expect(long.normalized(.compatibilityDecomposed).unicodeScalars.count == 18_000)
  }

  @Test(
    "are written in Latin letters by the rules of their scripts",
    arguments: [
      ("Москва", "Moskva"), ("ελληνικά", "ellēniká"), ("中国", "zhōng guó"), ("한국", "hangug"), ("हिन्दी", "hindī"),
      ("ภาษาไทย", "p̣hās̄ʹā thịy"), ("plain", "plain"), ("", ""), ("🙂", "🙂"),
    ])
  func latin(text: String, latin: String) {
    #expect(Transliteration.latin(text).normalized(.composed) == latin.normalized(.composed))
    #expect(Transliteration.latin(String(repeating: text, count: 50)).utf8.count >= latin.utf8.count)
  }

  @Test(
    "tell what the clocks of a place show",
    arguments: [
      ("Europe/Berlin", 7200, 3600), ("Asia/Kolkata", 19800, 19800), ("US/Eastern", -14400, -18000), ("UTC", 0, 0),
      ("Etc/GMT+3", -10800, -10800),
    ])
  func clocks(zone: String, summer: Int, winter: Int) {
    #expect(ZoneOffsets(zone)?.seconds(at: 1_593_518_400) == summer)
    #expect(ZoneOffsets(zone)?.seconds(at: 1_577_880_000) == winter)
  }

  @Test(
    "have no clock where there is no such place", arguments: ["Nowhere/Land", "europe/berlin", "", "+02:00", "CEST"])
  func noClock(name: String) {
    #expect(ZoneOffsets(name) == nil)
  }

  @Test("agree with Foundation about every zone that there is") func zones() {
    let names = ZoneOffsets.names
    #expect(names.count > 300 && names.contains("Europe/Istanbul"))
    for name in names {
      guard let zone = ZoneOffsets(name), let other = TimeZone(identifier: name) else { continue }
      for instant in stride(from: -1_000_000_000, to: 3_000_000_000, by: 401_000_003) {
        let expected = other.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(instant)))
        #expect(zone.seconds(at: instant) == expected, "\(name) at \(instant)")
      }
    }
  }

  @Test("are bytes that Base64 holds", arguments: [0, 1, 2, 3, 4, 31, 32, 33]) func base64(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 89 &+ 200) }
    #expect(Base64.encoded(bytes) == Data(bytes).base64EncodedString())
  }
}
