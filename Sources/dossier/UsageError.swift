import DossierKit
import Glibc

/// A command that was typed wrongly: what is wrong, and what was probably meant or where to look.
struct UsageError: Error {
  /// Without a full stop.
  var message: String
  var suggestion: String

  init(_ message: String, _ suggestion: String) {
    self.message = message
    self.suggestion = suggestion
  }

  /// Nil if the first argument is a command, an option, or missing.
  init?(unknownCommandIn arguments: [String]) {
    // `help build` is about a command just as `build --help` is.
    let words = arguments.first == "help" ? arguments.dropFirst() : arguments[...]
    guard let word = words.first, !word.hasPrefix("-") else { return nil }
    let known = DossierCommand.commandNames + ["help"]
    guard !known.contains(word) else { return nil }
    message = "unknown command ‘\(word)’"
    if access(word + "/dossier.yaml", F_OK) == 0 {
      suggestion = "did you mean ‘dossier build \(word)’?"
    } else {
      suggestion = NearMiss.question(word, among: known) ?? "‘dossier --help’ lists the commands"
    }
  }

  /// A message of ArgumentParser in our form: lower case, typographic quotes, the advice on a line of its own.
  init(describing text: String, in arguments: [String]) {
    var (fault, advice) = Self.split(Self.onOneLine(text))
    while fault.hasSuffix(".") { fault.removeLast() }
    message = fault.prefix(1).lowercased() + Self.withTypographicQuotes(String(fault.dropFirst()))

    let command = arguments.first { DossierCommand.commandNames.contains($0) }
    let help = "see ‘dossier\(command.map { " " + $0 } ?? "") --help’"
    if let first = arguments.first, first.hasPrefix("-"), let command {
      suggestion = "options come after the command: ‘dossier \(command) \(first)’"
    } else {
      suggestion = advice.map { Self.withTypographicQuotes($0) } ?? help
    }
  }

  /// The first line, and in it the values that may stand there: of more than a few ArgumentParser makes a list.
  private static func onOneLine(_ text: String) -> String {
    let lines = text.split(separator: "\n").map(String.init)
    guard let first = lines.first else { return text }
    let (announcement, bullet) = ("the following:", "- ")
    guard first.hasSuffix(announcement) else { return first }
    let values = lines.dropFirst().compactMap { line -> String? in
      let line = line.drop { $0 == " " }
      return line.hasPrefix(bullet) ? "'\(line.dropFirst(bullet.count))'" : nil
    }
    return first.dropLast(announcement.count) + values.joined(separator: ", ")
  }

  private static func split(_ text: String) -> (fault: String, advice: String?) {
    if let (fault, rest) = text.divided(by: ". Did you mean '"), rest.hasSuffix("'?") {
      let option = String(rest.dropLast(2))
      // ArgumentParser calls options alike that share hardly a letter.
      return (fault, quoted(fault).first.flatMap { NearMiss.question($0, among: [option]) })
    }
    if let (fault, rest) = text.divided(by: ". Please provide ") {
      let near = quoted(fault).first.flatMap { NearMiss.question($0, among: quoted(rest)) }
      return (fault, near ?? "use " + (rest.hasSuffix(".") ? String(rest.dropLast()) : rest))
    }
    return (text, nil)
  }

  /// The texts in quotes.
  private static func quoted(_ text: String) -> [String] {
    let parts = text.split(separator: "'", omittingEmptySubsequences: false)
    return parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) }
  }

  /// Of quotes that stand around words; an apostrophe stays.
  private static func withTypographicQuotes(_ text: String) -> String {
    let characters = Array(text)
    var result = ""
    for (index, character) in characters.enumerated() {
      let opens = index == 0 || " (".contains(characters[index - 1])
      let closes = index + 1 == characters.count || " ,.?:;)".contains(characters[index + 1])
      switch character {
      case "'" where opens: result.append("‘")
      case "'" where closes: result.append("’")
      default: result.append(character)
      }
    }
    return result
  }
}

extension String {
  /// The parts before and after the first occurrence of a separator.
  fileprivate func divided(by separator: String) -> (String, String)? {
    for start in indices where self[start...].hasPrefix(separator) {
      return (String(self[..<start]), String(self[start...].dropFirst(separator.count)))
    }
    return nil
  }
}
