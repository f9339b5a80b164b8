/// The letter at the end of Arabic words that is written ي or ى, by country and typist.
///
/// In names of two words and more they count as one; a name of one word keeps its own: على is “on”, and not the man Ali (R2).
enum ArabicYeh {
  private static let yeh: Unicode.Scalar = "\u{064A}"
  private static let maksura: Unicode.Scalar = "\u{0649}"
  /// Of so many words that end in it, all spellings are made; of more, two.
  private static let mostWords = 3

  /// The name in every spelling, its own first.
  static func spellings(of name: String) -> [String] {
    guard name.utf8.contains(0xD9) else { return [name] }
    let scalars = Array(name.unicodeScalars)
    let ends = scalars.indices.filter { index in
      (scalars[index] == yeh || scalars[index] == maksura)
        && (index + 1 == scalars.count || scalars[index + 1].properties.isWhitespace)
    }
    guard !ends.isEmpty, scalars.contains(where: \.properties.isWhitespace) else { return [name] }
    let choices = ends.count <= mostWords ? Array(0..<(1 << ends.count)) : [0, (1 << ends.count) - 1]
    var spellings = [name]
    for choice in choices {
      var spelled = scalars
      for (bit, index) in ends.enumerated() { spelled[index] = choice >> bit & 1 == 1 ? maksura : yeh }
      let text = String(String.UnicodeScalarView(spelled))
      if !spellings.contains(text) { spellings.append(text) }
    }
    return spellings
  }
}
