/// A document that is made of pieces, each of which can be taken out: a build says which of them are errors, and what is left
/// is published.
struct LeakDocument {
  /// Some lines that stand or fall together.
  struct Piece {
    /// What is tried here, for a failure's message; empty for what only holds the rest together.
    var label: String
    /// Texts in the order in which they are tried; where none is left, the piece is gone.
    var candidates: [String]
    /// Without it the document would not be what it is.
    var isFixed = false

    init(_ text: String, _ label: String = "", orElse others: String..., isFixed: Bool = false) {
      (self.label, self.isFixed) = (label, isFixed)
      candidates = [text] + others
    }

    mutating func refuse() { if !candidates.isEmpty { candidates.removeFirst() } }
  }

  var path: String
  var front: [Piece]
  var body: [Piece]
  /// No text is left that an error does not forbid.
  var isGone = false

  /// The text, and the place of each line's piece: indexes of `front`, then those of `body`.
  private func lines() -> [(text: Substring, piece: Int?)] {
    var lines: [(text: Substring, piece: Int?)] = [("---", nil)]
    func add(_ pieces: [Piece], from offset: Int) {
      for (index, piece) in pieces.enumerated() {
        for line in piece.candidates.first?.split(separator: "\n", omittingEmptySubsequences: false) ?? [] {
          lines.append((line, offset + index))
        }
      }
    }
    add(front, from: 0)
    lines.append(("---", nil))
    add(body, from: front.count)
    return lines
  }

  var text: String { lines().map(\.text).joined(separator: "\n") + "\n" }

  /// Takes the next candidate of each piece in which one of the lines is, or takes the piece out.
  mutating func refuse(lines numbers: Set<Int>) {
    let lines = lines()
    var refused: Set<Int> = []
    for number in numbers {
      guard lines.indices.contains(number - 1), let piece = lines[number - 1].piece else {
        isGone = true
        continue
      }
      refused.insert(piece)
    }
    for piece in refused {
      if piece < front.count { front[piece].refuse() } else { body[piece - front.count].refuse() }
    }
    if front.contains(where: { $0.isFixed && $0.candidates.isEmpty }) { isGone = true }
  }

  var pieces: [Piece] { front + body }
}
