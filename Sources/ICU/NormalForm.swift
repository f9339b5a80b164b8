import CUnicode

/// Unicode's normal forms.
package enum NormalForm {
  /// Letters with their marks in as few code points as there are.
  case composed
  /// Letters and marks apart.
  case decomposed
  /// As composed, with what is a variant of other characters (`ﬁ`, `Å`, `Ａ`) replaced by these.
  case compatibilityComposed
  case compatibilityDecomposed

  fileprivate func table(_ status: inout UErrorCode) -> OpaquePointer? {
    switch self {
    case .composed: icu_nfc(&status)
    case .decomposed: icu_nfd(&status)
    case .compatibilityComposed: icu_nfkc(&status)
    case .compatibilityDecomposed: icu_nfkd(&status)
    }
  }
}

extension String {
  /// The text in a normal form. What is ASCII is in all of them.
  package func normalized(_ form: NormalForm) -> String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    let text = Array(utf16)
    var status = U_ZERO_ERROR
    guard let table = form.table(&status), status.rawValue <= 0 else { return self }
    var capacity = text.count * 3 + 32
    // Twice at most: ICU tells how long the result is.
    for _ in 0..<2 {
      var length: Int32 = 0
      status = U_ZERO_ERROR
      let result = [UInt16](unsafeUninitializedCapacity: capacity) { buffer, count in
        length = icu_normalize(
          table, text, Int32(text.count), buffer.baseAddress, Int32(buffer.count), &status)
        count = status.rawValue <= 0 ? Int(length) : 0
      }
      if status.rawValue <= 0 { return String(decoding: result, as: UTF16.self) }
      guard status == U_BUFFER_OVERFLOW_ERROR else { return self }
      capacity = Int(length)
    }
    return self
  }
}
