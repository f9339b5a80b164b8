/// Reads a text by scalars, forwards and backwards. Bytes that are not UTF-8 are barriers of one byte.
struct ScalarReader {
  let text: UnsafeBufferPointer<UInt8>
  let folding: FoldingTable
  var isTurkish = false

  struct Step {
    var scalar: FoldedScalar
    /// Where it starts and ends in the text.
    var range: Range<Int>
    var traits: ScalarTraits { scalar.traits }
  }

  /// The scalar that starts at an offset; nil at the end.
  @inline(__always)
  func scalar(at offset: Int) -> Step? {
    guard offset < text.count else { return nil }
    let lead = text[offset]
    if lead < 0x80 { return Step(scalar: folding[Unicode.Scalar(lead)], range: offset..<offset + 1) }
    return decode(lead, offset)
  }

  private func decode(_ lead: UInt8, _ offset: Int) -> Step {
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    let broken = Step(scalar: .barrier, range: offset..<offset + 1)
    guard lead >= 0xC2, lead <= 0xF4, offset + length <= text.count else { return broken }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for index in offset + 1..<offset + length {
      guard text[index] & 0xC0 == 0x80 else { return broken }
      value = value << 6 | UInt32(text[index] & 0x3F)
    }
    let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000
    guard value >= smallest, let scalar = Unicode.Scalar(value) else { return broken }
    return Step(scalar: folding[scalar], range: offset..<offset + length)
  }

  /// The scalar that ends at an offset; nil at the start.
  func scalar(before offset: Int) -> Step? {
    guard offset > 0 else { return nil }
    for start in stride(from: offset - 1, through: max(0, offset - 4), by: -1) where text[start] & 0xC0 != 0x80 {
      if let step = scalar(at: start), step.range.upperBound == offset { return step }
      break
    }
    return Step(scalar: .barrier, range: offset - 1..<offset)
  }

  /// The next one that can be seen or that marks a letter.
  func visible(at offset: Int) -> Step? {
    var step = scalar(at: offset)
    while let found = step, found.traits.isInvisible { step = scalar(at: found.range.upperBound) }
    return step
  }

  func visible(before offset: Int) -> Step? {
    var step = scalar(before: offset)
    while let found = step, found.traits.isInvisible { step = scalar(before: found.range.lowerBound) }
    return step
  }
}
