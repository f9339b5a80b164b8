import CUnicode
import Synchronization

/// Texts of any script in Latin letters, by the rules of Unicode's locale data.
package enum Transliteration {
  /// Rules as ICU keeps them; they take a moment to read, so that there is one for all texts.
  private struct Rules: @unchecked Sendable {
    let pointer: OpaquePointer?

    init(_ name: String) {
      let name = Array(name.utf16)
      var status = U_ZERO_ERROR
      let rules = icu_transliterator(name, Int32(name.count), &status)
      pointer = status.rawValue <= 0 ? rules.map { OpaquePointer($0) } : nil
    }
  }

  private static let anyToLatin = Mutex(Rules("Any-Latin"))

  /// The text in Latin letters, with marks; the text itself where there are no rules.
  package static func latin(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    return anyToLatin.withLock { rules in
      guard let pointer = rules.pointer else { return text }
      let units = Array(text.utf16)
      var capacity = units.count * 4 + 64
      // As with normal forms; here the text is changed in place, so that each attempt begins with the original.
      for _ in 0..<3 {
        var buffer = units + [UInt16](repeating: 0, count: capacity - units.count)
        var length = Int32(units.count)
        var status = U_ZERO_ERROR
        icu_transliterate(.init(pointer), &buffer, &length, Int32(capacity), &status)
        if status.rawValue <= 0 { return String(decoding: buffer[..<Int(length)], as: UTF16.self) }
        guard status == U_BUFFER_OVERFLOW_ERROR else { return text }
        capacity = max(Int(length), capacity * 4)
      }
      return text
    }
  }
}
