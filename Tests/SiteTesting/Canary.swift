import Foundation

/// A made-up word that stands for one field of one document: where it turns up tells what has leaked from where.
package struct Canary: Hashable {
  package let number: Int

  /// Seven letters that no language, tag or digest has.
  package var word: String {
    var letters: [Character] = []
    var rest = number
    for _ in 0..<4 {
      letters.insert(Self.latin[rest % 26], at: 0)
      rest /= 26
    }
    return Self.prefix + String(letters)
  }

  package var capitalized: String { word.prefix(1).uppercased() + word.dropFirst() }

  /// The same in letters that have two normal forms and are escaped in addresses and data.
  package var cyrillic: String { String(word.map { Self.toCyrillic[$0] ?? $0 }) }

  package static let prefix = "xqj"
  private static let latin = Array("abcdefghijklmnopqrstuvwxyz")
  // ‘й’ is one scalar or two.
  private static let cyrillic = Array("абвгдежзийклмнопрстуфхцчшщ")
  private static let toCyrillic = Dictionary(uniqueKeysWithValues: zip(latin, cyrillic))
  private static let toLatin = Dictionary(uniqueKeysWithValues: zip(cyrillic, latin))

  /// The beginning of the Cyrillic spelling, also where marks are apart or lost.
  package static let cyrillicPrefix = String(prefix.map { toCyrillic[$0] ?? $0 }).replacing("й", with: "и")

  /// The canary that a text begins with, be it cut off.
  package init?(at text: Substring) {
    let letters = text.precomposedStringWithCanonicalMapping.prefix(7).map { Self.toLatin[$0] ?? $0 }
    let digits = letters.dropFirst(3).compactMap { Self.latin.firstIndex(of: $0) }
    guard String(letters.prefix(3)) == Self.prefix, digits.count == 4 else { return nil }
    number = digits.reduce(0) { $0 * 26 + $1 }
  }

  package init(number: Int) { self.number = number }
}

/// What every canary stands for.
package struct CanaryRegister: Sendable {
  package struct Meaning: Sendable {
    /// Which document, such as `draft person`.
    package var document: String
    package var field: String
  }

  private var meanings: [Meaning] = []

  package init() {}

  package mutating func canary(_ document: String, _ field: String) -> Canary {
    meanings.append(Meaning(document: document, field: field))
    return Canary(number: meanings.count - 1)
  }

  package func meaning(of canary: Canary?) -> Meaning? {
    canary.flatMap { meanings.indices.contains($0.number) ? meanings[$0.number] : nil }
  }
}
