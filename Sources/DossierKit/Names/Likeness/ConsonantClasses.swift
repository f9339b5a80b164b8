/// The letters of five scripts as classes of consonants that transliterations keep apart.
///
/// `B` p b, `T`, `D` with dh, `K` with q and hard c, `G` with gh, `F` with v, `S`, `Z`, `C` sh ch, `J` with zh, `H` with kh,
/// `L` `M` `N` `R`.
enum ConsonantClasses {
  static let vowel: Unicode.Scalar = "a"
  /// w and و: a consonant at the beginning of a word, elsewhere part of a vowel.
  static let semivowel: Unicode.Scalar = "w"

  /// The sounds of a folded word, at least one for each letter that is spoken.
  static func sounds(of letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(letters.count)
    var index = 0
    while index < letters.count {
      if let (length, sounds) = group(in: letters, at: index) {
        result += sounds
        index += length
        continue
      }
      switch letters[index].value {
      case 0x61...0x7A: result += latin[Int(letters[index].value) - 0x61]
      default:
        if let sounds = others[letters[index]] { result += sounds } else { result.append(letters[index]) }
      }
      index += 1
    }
    return result
  }

  /// Letters that make one sound together, longest first.
  private static func group(
    in letters: [Unicode.Scalar], at index: Int
  ) -> (length: Int, sounds: [Unicode.Scalar])? {
    guard index + 1 < letters.count else { return nil }
    let first = letters[index]
    guard let groups = first.isASCII ? latinGroups[Int(first.value)] : groupsByLetter[first] else { return nil }
    for (group, sounds) in groups where letters[index...].starts(with: group) { return (group.count, sounds) }
    return nil
  }

  private typealias Scalars = [Unicode.Scalar]

  private static let groups: [(letters: Scalars, sounds: Scalars)] = [
    ("tsch", "C"), ("sch", "C"), ("tch", "C"), ("dzh", "J"), ("sh", "C"), ("ch", "C"), ("cz", "C"), ("kh", "H"),
    ("gh", "G"), ("th", "T"), ("dh", "D"), ("zh", "J"), ("ph", "F"), ("ck", "K"), ("dj", "J"), ("tz", "TS"),
    ("дж", "J"),
    ("μπ", "B"), ("ντ", "D"), ("γκ", "G"),
  ].map { (Scalars($0.0.unicodeScalars), Scalars($0.1.unicodeScalars)) }

  private static let groupsByLetter = Dictionary(grouping: groups) { $0.letters[0] }

  /// By ASCII code: nearly all names are looked up here.
  private static let latinGroups = (0..<128).map { groupsByLetter[Unicode.Scalar(UInt8($0))] }

  /// a to z. `qu` needs no group: u is a vowel.
  private static let latin: [Scalars] = [
    "a", "B", "K", "D", "a", "F", "G", "H", "a", "J", "K", "L", "M", "N", "a", "B", "K", "R", "S", "T", "a", "F", "w",
    "KS", "a", "Z",
  ].map { Scalars($0.unicodeScalars) }

  private static let others: [Unicode.Scalar: Scalars] = {
    var table: [Unicode.Scalar: Scalars] = [:]
    for (letters, sounds) in arabic + cyrillic + greek + hebrew + [("þ", "T"), ("ð", "D")] {
      for letter in letters.unicodeScalars { table[letter] = Scalars(sounds.unicodeScalars) }
    }
    return table
  }()

  private static let arabic = [
    ("اأإآٱءئىيیېێعةەؤۆۇے", "a"), ("وۋ", "w"), ("بپ", "B"), ("تثطټ", "T"), ("دذضډ", "D"), ("سص", "S"), ("زظ", "Z"),
    ("شچ", "C"), ("جژ", "J"), ("حخهھہ", "H"), ("غگ", "G"), ("قكک", "K"), ("فڤ", "F"), ("لڵ", "L"), ("م", "M"),
    ("نںڼ", "N"), ("رڕ", "R"),
  ]

  private static let cyrillic = [
    ("аеиоуыэюяіїєѣәөүұјйѐ", "a"), ("ьъ", ""), ("бп", "B"), ("вф", "F"), ("гґғ", "G"), ("д", "D"), ("жђџҗ", "J"),
    ("з", "Z"),
    ("кқ", "K"), ("лљ", "L"), ("м", "M"), ("нњңҥ", "N"), ("р", "R"), ("с", "S"), ("тћ", "T"), ("хһҳ", "H"), ("ц", "TS"),
    ("чшщҷ", "C"), ("ў", "w"),
  ]

  private static let greek = [
    ("αειουηω", "a"), ("βφ", "F"), ("γ", "G"), ("δ", "D"), ("ζ", "Z"), ("θτ", "T"), ("κ", "K"), ("λ", "L"), ("μ", "M"),
    ("ν", "N"), ("ξ", "KS"), ("π", "B"), ("ρ", "R"), ("σς", "S"), ("χ", "H"), ("ψ", "BS"),
  ]

  /// Without points: ב is taken for b, כ for k, פ for p.
  private static let hebrew = [
    ("איע", "a"), ("ו", "w"), ("בפ", "B"), ("ג", "G"), ("ד", "D"), ("הח", "H"), ("ז", "Z"), ("טת", "T"), ("כקך", "K"),
    ("ל", "L"), ("מם", "M"), ("נן", "N"), ("ס", "S"), ("ף", "F"), ("צץ", "TS"), ("ר", "R"), ("ש", "C"),
  ]
}
