import Foundation

@testable import DossierKit

/// Names and texts of any size that look like a dossier's, the same for the same seed.
struct MatcherCorpus {
  private var random: NastyText
  let names: [GazetteerName]

  /// - Parameter count: of names; a third belong to people.
  init(names count: Int, seed: UInt64 = 1) {
    var random = NastyText(seed: seed)
    names = (0..<count).map { index in
      let isPerson = index % 3 == 0
      var words = (0..<(isPerson ? 2 : Int.random(in: 1...4, using: &random))).map { _ in
        Self.word(capital: true, &random)
      }
      if index % 17 == 0 { words.insert("al-" + words.removeLast(), at: words.count) }
      let text =
        switch index % 40 {
        case 7: words[0].prefix(3).uppercased()
        case 11: Self.word("абвгдежзиклмнопрст", &random) + " " + Self.word("абвгдежзиклмнопрст", &random)
        case 13: Self.word("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", &random)
        case 19: words.joined(separator: " ") + "ğı"
        default: words.joined(separator: " ")
        }
      return GazetteerName(text: text, entity: index / 2, kind: index % 2 == 0 ? .name : .alias, isPerson: isPerson)
    }
    self.random = random
  }

  /// A text with a name about every 35 words, a few names much more often than most, and three words in a hundred in
  /// other letters.
  mutating func text(bytes: Int) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes + 100)
    let common = (0..<3000).map { _ in Array(Self.word(capital: false, &random).utf8) }
    // Capitals that are no names, and begin as names do.
    let proper = (0..<3000).map { _ in Array((Self.word(capital: true, &random) + "q").utf8) }
    var line = 0
    while text.count < bytes {
      switch Int.random(in: 0..<100, using: &random) {
      case 0...2:
        text += Array(names[Int(pow(Double.random(in: 0..<1, using: &random), 3) * Double(names.count))].text.utf8)
      case 3: text += Array(Self.word("абвгдежзиклмнопрст", &random).utf8)
      case 4: text += Array(Self.word("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", &random).utf8)
      case 5: text += Array(("é" + Self.word(capital: false, &random) + "ß").utf8)
      case 6...14: text += proper.randomElement(using: &random) ?? []
      default: text += common.randomElement(using: &random) ?? []
      }
      line += 1
      if line % 12 == 0 { text.append(UInt8(ascii: ".")) }
      text.append(line % 200 == 0 ? 0x1F : line % 15 == 0 ? 0x0A : 0x20)
    }
    return text
  }

  private static func word(_ letters: String, _ random: inout NastyText) -> String {
    let letters = Array(letters)
    return String((0..<Int.random(in: 4...8, using: &random)).compactMap { _ in letters.randomElement(using: &random) })
  }

  private static func word(capital: Bool, _ random: inout NastyText) -> String {
    let syllables = [
      "ba", "ra", "mo", "sk", "ou", "en", "ti", "an", "del", "kir", "shu", "ma", "lo", "es", "ing", "ne",
    ]
    let word = (0..<Int.random(in: capital ? 2...4 : 1...3, using: &random)).compactMap { _ in
      syllables.randomElement(using: &random)
    }
    .joined()
    return capital ? word.capitalized : word
  }
}
