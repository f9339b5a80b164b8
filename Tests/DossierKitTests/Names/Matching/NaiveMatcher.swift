import Foundation

@testable import DossierKit

/// The rules again, the slow way: every name at every place of the text, with regular expressions for what stands
/// around it. Shares nothing with the matcher but the lists of words.
struct NaiveMatcher {
  struct Found: Hashable {
    var range: Range<Int>
    var entities: [Int]
  }

  private struct Unit {
    var scalar: Unicode.Scalar
    var folded: String
    var range: Range<Int>
    var isMark: Bool { folded.isEmpty && scalar.properties.generalCategory != .format }
  }

  let names: [GazetteerName]

  func found(in text: String) -> [Found] {
    let units = Self.units(text)
    var result: [Found] = []
    var index = 0
    while index < units.count {
      let candidates = names.flatMap { name in
        ends(of: Self.folded(name.text), in: units, from: index).filter { fits(name, units, index..<$0) }.map {
          ($0, name)
        }
      }
      guard let end = candidates.map(\.0).max() else {
        index += 1
        continue
      }
      let entities = Set(candidates.filter { $0.0 == end }.map(\.1.entity)).sorted()
      result.append(Found(range: units[index].range.lowerBound..<units[end - 1].range.upperBound, entities: entities))
      index = end
    }
    return result
  }

  // MARK: - Folding

  private static func units(_ text: String) -> [Unit] {
    var units: [Unit] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      let width = String(scalar).utf8.count
      units.append(Unit(scalar: scalar, folded: fold(scalar), range: offset..<offset + width))
      offset += width
    }
    return units
  }

  private static func fold(_ scalar: Unicode.Scalar) -> String {
    if "‘’ʼ′`´ʻ'".unicodeScalars.contains(scalar) { return "'" }
    if "-‐‑–—".unicodeScalars.contains(scalar) { return "-" }
    if scalar.properties.isWhitespace { return " " }
    if scalar == "ـ" { return "" }
    let folded = String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars.filter {
      $0.properties.generalCategory != .nonspacingMark && $0.properties.generalCategory != .format
    }.map { $0.properties.uppercaseMapping.lowercased() }.joined()
    return folded.replacing("ø", with: "o").replacing("ł", with: "l").replacing("đ", with: "d")
      .replacing("æ", with: "ae")
  }

  private static func folded(_ text: String) -> String {
    text.unicodeScalars.map(fold).joined().split(separator: " ").joined(separator: " ")
  }

  // MARK: - Places

  /// Where a folded name ends in the text, with the marks that follow.
  private func ends(of name: String, in units: [Unit], from start: Int) -> [Int] {
    guard !name.isEmpty, !units[start].folded.isEmpty, units[start].folded != " " else { return [] }
    var found = ""
    for index in start..<units.count {
      if units[index].folded != " " || !found.hasSuffix(" ") { found += units[index].folded }
      if found == name, !units[index].folded.isEmpty {
        var (end, next) = (index + 1, index + 1)
        while next < units.count, units[next].folded.isEmpty {
          next += 1
          if units[next - 1].isMark { end = next }
        }
        return [end]
      }
      if !name.hasPrefix(found) { return [] }
    }
    return []
  }

  private func fits(_ name: GazetteerName, _ units: [Unit], _ range: Range<Int>) -> Bool {
    let isVisible = { (unit: Unit) in unit.scalar.properties.generalCategory != .format }
    func text(_ units: ArraySlice<Unit>) -> String {
      var view = String.UnicodeScalarView()
      for unit in units where isVisible(unit) { view.append(unit.scalar) }
      return String(view)
    }
    let before = text(units[..<range.lowerBound].suffix(40))
    let after = text(units[range.upperBound...].prefix(40))
    return Self.mayBegin(before, name) && Self.mayEnd(after, name) && hasCapitals(name.text, Array(units[range]))
  }

  private static let particles =
    "al|el|an|ar|as|ash|at|ath|ad|adh|az|ul|abu|abd|ibn|bin|ben|bint|umm|von|van|de|la|ez"

  private static func mayBegin(_ before: String, _ name: GazetteerName) -> Bool {
    if matches(before, "[\\p{L}\\p{M}\\p{N}@_]\\z") || matches(before, "\\p{L}\\p{M}*\\.\\z") { return false }
    if matches(before, "[\\p{L}\\p{M}\\p{N}]&\\z") { return false }
    if matches(before, "(?i)(^|[^\\p{L}\\p{M}\\p{N}])(\(particles))[-‐‑–—]\\z") { return false }
    if name.isPerson, matches(before, "(^|[^\\p{L}\\p{M}\\p{N}])[\\p{Lu}\\p{Lt}][\\p{L}\\p{M}\\p{N}]*[-‐‑]\\z"),
      !matches(before, "(?i)(^|[^\\p{L}\\p{M}\\p{N}])(pro|anti)[-‐‑]\\z")
    {
      return false
    }
    guard matches(before, "[\\p{L}\\p{M}\\p{N}]['’]\\z") else { return true }
    let elision = "(^|[^\\p{L}\\p{M}\\p{N}])(l|d|qu|dell|c|s|t)['’]\\z"
    return matches(before, (name.isPerson ? "" : "(?i)") + elision)
  }

  private static func mayEnd(_ after: String, _ name: GazetteerName) -> Bool {
    if matches(after, "^([\\p{L}\\p{M}\\p{N}\\p{Sc}]|\\.\\p{L}|[@_&][\\p{L}\\p{M}\\p{N}])") { return false }
    if matches(after, "(?i)^[-‐‑](\(particles))[-‐‑]") { return false }
    if name.isPerson, matches(after, "^[-‐‑][\\p{Lu}\\p{Lt}]") { return false }
    return !matches(after, "(?i)^['’](?!(s|ya|da|dan)(?![\\p{L}\\p{M}\\p{N}]))[\\p{L}\\p{M}\\p{N}]")
  }

  private static func matches(_ text: String, _ pattern: String) -> Bool {
    text.range(of: pattern, options: .regularExpression) != nil
  }

  // MARK: - Case

  /// The capitals of the name, letter by letter; the names of the tests have no particles but `al`.
  private func hasCapitals(_ name: String, _ units: [Unit]) -> Bool {
    func letters(_ units: [Unit]) -> [(letter: String, isCapital: Bool)] {
      var result: [(letter: String, isCapital: Bool)] = []
      for unit in units where !unit.folded.isEmpty && !(unit.folded == " " && result.last?.letter == " ") {
        for (index, letter) in unit.folded.unicodeScalars.enumerated() {
          result.append(
            (
              String(letter),
              index == 0 && [.uppercaseLetter, .titlecaseLetter].contains(unit.scalar.properties.generalCategory)
            ))
        }
      }
      return result
    }
    let wanted = letters(Self.units(name))
    let written = letters(units)
    guard wanted.count == written.count else { return false }
    var start = 0
    for word in wanted.split(
      omittingEmptySubsequences: false,
      whereSeparator: { !$0.letter.unicodeScalars.allSatisfy(\.properties.isAlphabetic) })
    {
      let isParticle = word.map(\.letter).joined() == "al"
      for (offset, letter) in word.enumerated() where letter.isCapital && !isParticle {
        if word.count <= 5 || offset == 0, !written[start + offset].isCapital { return false }
      }
      start += word.count + 1
    }
    return true
  }
}
