import ICU

/// For whom a name may begin or end at a place (R3).
struct NameBoundary: OptionSet {
  var rawValue: UInt8

  static let people = NameBoundary(rawValue: 1)
  static let others = NameBoundary(rawValue: 2)
  /// Only for names of two characters and more: nothing but the script parts the words here.
  static let short = NameBoundary(rawValue: 4)

  static let all: NameBoundary = [.people, .others, .short]
  static let notShort: NameBoundary = [.people, .others]
  static let notPeople: NameBoundary = [.others, .short]
  static let none: NameBoundary = []

  /// The same, once the length of the name is known.
  func holding(for span: NameSpan) -> NameBoundary { contains(.short) || span.characters >= 2 ? self : .none }
}

extension ScalarReader {
  /// Whether a name may begin at an offset.
  /// - Parameter first: of its first scalar.
  func boundary(before start: Int, _ first: ScalarTraits) -> NameBoundary {
    guard let previous = visible(before: start) else { return .all }
    let traits = previous.traits
    if traits.isWord { return Self.boundary(afterWordOf: traits, before: first) }
    let place = previous.range.lowerBound
    if !traits.isDisjoint(with: [.hyphen, .dash]) { return boundary(afterHyphenAt: place, traits) }
    if traits.contains(.apostrophe) { return boundary(afterApostropheAt: place) }
    switch text[place] {
    case UInt8(ascii: "@"), UInt8(ascii: "_"): return .none
    case UInt8(ascii: "."):
      // `www.Turkey`, `1.5`
      guard let before = visible(before: place)?.traits else { return .all }
      return !before.isDisjoint(with: [.letter, .mark]) || before.contains(.digit) && first.contains(.digit)
        ? .none : .all
    case UInt8(ascii: "&"): return visible(before: place)?.traits.isWord == true ? .none : .all  // `R&D`
    default: return .all
    }
  }

  /// Whether a name may end where a span does.
  func boundary(after span: NameSpan) -> NameBoundary {
    guard let next = visible(at: span.range.upperBound) else { return .all }
    let traits = next.traits
    if traits.isWord {
      if span.last.contains(.hangul), traits.contains(.hangul) {
        return boundary(beforeParticleAt: span.range.upperBound)
      }
      return Self.boundary(afterNameEndingIn: span.last, beforeWordOf: traits)
    }
    let end = next.range.upperBound
    if traits.contains(.currency) { return .none }
    if traits.contains(.apostrophe) { return boundary(beforeApostropheEndingAt: end) }
    if traits.contains(.hyphen) { return boundary(beforeHyphenEndingAt: end) }
    let following = visible(at: end)?.traits ?? []
    switch text[next.range.lowerBound] {
    // `turkey.gov`, `1.5`
    case UInt8(ascii: "."):
      return following.contains(.letter) || span.last.contains(.digit) && following.contains(.digit) ? .none : .all
    case UInt8(ascii: ","): return span.last.contains(.digit) && following.contains(.digit) ? .none : .all
    case UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "&"): return following.isWord ? .none : .all
    default: return .all
    }
  }
}

// MARK: - Between letters

extension ScalarReader {
  private static func boundary(afterWordOf previous: ScalarTraits, before first: ScalarTraits) -> NameBoundary {
    // Katakana sets foreign words: アッシリア (Assyria) does not contain シリア (Syria).
    if previous.contains(.katakana), first.contains(.katakana) { return .none }
    if first.contains(.unspaced) { return .notShort }
    return previous.contains(.unspaced) ? .all : .none
  }

  private static func boundary(
    afterNameEndingIn last: ScalarTraits, beforeWordOf next: ScalarTraits
  ) -> NameBoundary {
    // A mark that folding keeps makes another letter of the last one.
    if next.contains(.mark) { return .none }
    if last.contains(.katakana), next.contains(.katakana) { return .none }
    if last.contains(.unspaced) { return .notShort }
    if next.contains(.unspaced) { return .all }
    if next.contains(.hangul) { return .all }
    // The amount in `US$5`.
    return last.contains(.currency) && next.contains(.digit) ? .all : .none
  }
}

// MARK: - Particles

extension ScalarReader {
  /// Korean particles follow without a space; any other syllable makes a longer word: 인도 is not in 인도네시아.
  private func boundary(beforeParticleAt start: Int) -> NameBoundary {
    let word = String(decoding: UnsafeBufferPointer(rebasing: text[word(from: start).range]), as: UTF8.self)
    return NameLists.koreanParticles.contains(word.normalized(.composed)) ? .notShort : .none
  }
}

// MARK: - Hyphens and apostrophes

extension ScalarReader {
  /// `al-Assad` is not Assad, nor `Smith-Jones` a man called Jones; `Moscow-Damascus` names both.
  private func boundary(afterHyphenAt place: Int, _ traits: ScalarTraits) -> NameBoundary {
    let word = word(before: place)
    if NameWords.particles.contains(word.packed) { return .none }
    if traits.contains(.dash) || !word.startsWithCapital || NameWords.prefixes.contains(word.packed) { return .all }
    return .notPeople
  }

  private func boundary(beforeHyphenEndingAt end: Int) -> NameBoundary {
    let word = word(from: end)
    // The longer name in `Deir-ez-Zor`.
    if NameWords.particles.contains(word.packed),
      visible(at: word.range.upperBound)?.traits.contains(.hyphen) == true
    {
      return .none
    }
    return word.startsWithCapital ? .notPeople : .all
  }

  /// `l'Iran` begins a name, `O'Brien` does not; before people's names, `d'Assad` only in lower case.
  private func boundary(afterApostropheAt place: Int) -> NameBoundary {
    let word = word(before: place)
    if word.range.isEmpty { return .all }
    guard NameWords.elisions.contains(word.packed) else { return .none }
    return word.startsWithCapital ? .notPeople : .all
  }

  /// `Turkey’s` and `Ankara’ya` end a name, `Ba’ath` does not.
  private func boundary(beforeApostropheEndingAt end: Int) -> NameBoundary {
    let word = word(from: end)
    if word.range.isEmpty || NameWords.endings.contains(word.packed) { return .all }
    return isTurkish && NameWords.shortTurkishEndings.contains(word.packed) ? .all : .none
  }
}
