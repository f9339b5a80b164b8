import Foundation

/// A fenced block of a document, with what its author says to the test above it and readers do not see:
///
///     <!-- first: commands that prepare what the block takes for granted -->
///     <!-- not run: why it cannot be -->
struct CommandBlock {
  /// What stands behind the fence: `sh` are commands that succeed, `console` commands behind `$ ` with what they print.
  var language: String
  /// Of the fence, counted from one.
  var line: Int
  var lines: [String] = []
  var preparation: [String] = []
  /// Why it is not run. Nil where it is.
  var reason: String?

  var isCommands: Bool { ["sh", "console"].contains(language) }
}

extension CommandBlock {
  /// All fenced blocks, in order.
  static func all(in document: String) -> [CommandBlock] {
    var blocks: [CommandBlock] = []
    var next = CommandBlock(language: "", line: 0)
    var isOpen = false
    var indentation = 0
    for (index, line) in document.components(separatedBy: "\n").enumerated() {
      let text = line.trimmingCharacters(in: .whitespaces)
      if isOpen {
        if text == "```" {
          blocks.append(next)
          (isOpen, next) = (false, CommandBlock(language: "", line: 0))
        } else {
          next.lines.append(String(line.dropFirst(min(indentation, line.prefix { $0 == " " }.count))))
        }
      } else if text.hasPrefix("```") {
        (next.language, next.line, isOpen) = (String(text.dropFirst(3)), index + 1, true)
        indentation = line.prefix { $0 == " " }.count
      } else if let commands = text.comment("first") {
        next.preparation.append(commands)
      } else if let reason = text.comment("not run") {
        next.reason = reason
      }
    }
    return blocks
  }

  /// The commands of a console block, each with the lines that it prints.
  var dialogue: [(command: String, output: [String])] {
    lines.reduce(into: []) { dialogue, line in
      if line.hasPrefix("$ ") {
        dialogue.append((String(line.dropFirst(2)), []))
      } else if !dialogue.isEmpty {
        dialogue[dialogue.count - 1].output.append(line)
      }
    }
  }
}

extension String {
  /// What a comment of one line says behind a word and a colon.
  fileprivate func comment(_ word: String) -> String? {
    guard hasPrefix("<!-- \(word):"), hasSuffix("-->") else { return nil }
    return dropFirst("<!-- \(word):".count).dropLast("-->".count).trimmingCharacters(in: .whitespaces)
  }
}

/// What a document says that a command prints, compared with what it prints: `…` stands for anything, alone on a line for any
/// lines, and durations and times of day for any others.
struct PrintedLines {
  var documented: [String]

  func fits(_ printed: [String]) -> Bool { Self.fits(documented[...], printed[...]) }

  private static func fits(_ documented: ArraySlice<String>, _ printed: ArraySlice<String>) -> Bool {
    guard let first = documented.first else { return printed.isEmpty }
    if first == "…" {
      return printed.indices.contains { fits(documented.dropFirst(), printed[$0...]) }
        || fits(documented.dropFirst(), printed.suffix(0))
    }
    guard let line = printed.first, pattern(first).wholeMatch(line) else { return false }
    return fits(documented.dropFirst(), printed.dropFirst())
  }

  private static func pattern(_ line: String) -> String {
    var pattern = NSRegularExpression.escapedPattern(for: line)
    for (text, any) in [
      ("[0-9]+\\\\\\.[0-9]+ s\\b", "[0-9]+\\\\.[0-9]+ s"), ("\\b[0-9]+ ms\\b", "[0-9]+ ms"),
      ("[0-9]{2}:[0-9]{2}:[0-9]{2}", "[0-9:]{8}"), ("…", ".*"), ("1:[0-9]+/", "1:[0-9]+/"),
    ] {
      pattern = pattern.replacingOccurrences(of: text, with: any, options: .regularExpression)
    }
    return "^" + pattern + "$"
  }
}

extension String {
  fileprivate func wholeMatch(_ line: String) -> Bool { line.range(of: self, options: .regularExpression) != nil }
}
