/// `~~text~~` → `<del>text</del>`, between two marks among the children of one node.
public enum Strikethrough {
  private struct Mark {
    let node: Node
    let canOpen: Bool
    let canClose: Bool
  }

  /// - Parameter source: What the tree was parsed from; without `~~` in it nothing is done.
  public static func apply(to root: Node, source: UnsafeBufferPointer<UInt8>) {
    guard occurs(in: source) else { return }
    var siblings = TextSiblings(triggers: [tilde])
    for container in root.textContainers {
      var marks: [Mark] = []
      siblings.begin(in: container)
      while siblings.nextRun() { isolateMarks(of: &siblings, into: &marks) }
      if marks.count > 1 { pair(marks) }
    }
  }

  private static let tilde = UInt8(ascii: "~")

  private static func occurs(in source: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = 0
    while let found = source.firstIndex(of: tilde, from: position) {
      if found + 1 < source.count, source[found + 1] == tilde { return true }
      position = found + 1
    }
    return false
  }

  /// Gives every mark a text node of its own. Two tildes are one, fewer or more are text.
  private static func isolateMarks(of run: inout TextSiblings, into marks: inout [Mark]) {
    let start = neighbor(run.nodeBefore)
    let end = neighbor(run.nodeAfter)
    var position = 0
    while position < run.bytes.count {
      guard run.bytes[position] == tilde, !run.isEscaped(position) else {
        position += 1
        continue
      }
      var stop = position + 1
      while stop < run.bytes.count, run.bytes[stop] == tilde, !run.isEscaped(stop) { stop += 1 }
      if stop - position == 2, let node = Node.makeText("~~") {
        let before = Neighbor(endOf: run.bytes[..<position]) ?? start
        let after = Neighbor(startOf: run.bytes[stop...]) ?? end
        let opens = after != .space && (after != .punctuation || before != .letter)
        let closes = before != .space && (before != .punctuation || after != .letter)
        if (opens || closes) && run.replace(position..<stop, with: node) {
          marks.append(Mark(node: node, canOpen: opens, canClose: closes))
        } else {
          node.free()
        }
      }
      position = stop
    }
  }

  /// Matches each closing mark with the nearest opening one before it.
  private static func pair(_ marks: [Mark]) {
    var openers: [Node] = []
    for mark in marks {
      if mark.canClose, let opener = openers.popLast() {
        wrap(from: opener, to: mark.node)
      } else if mark.canOpen {
        openers.append(mark.node)
      }
    }
  }

  private static func wrap(from opener: Node, to closer: Node) {
    guard let deletion = Node.makeCustomInline(enter: "<del>", exit: "</del>") else { return }
    guard opener.insertBefore(deletion) else { return deletion.free() }
    while let child = opener.next, child != closer { deletion.append(child) }
    opener.free()
    closer.free()
  }

  private static func neighbor(_ node: Node?) -> Neighbor {
    switch node?.kind {
    case nil, .softBreak, .lineBreak: .space
    default: .punctuation
    }
  }
}

/// The neighbor of a mark decides whether it can open or close, as with emphasis.
private enum Neighbor {
  case space, punctuation, letter

  init?(endOf bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return nil }
    var start = bytes.endIndex - 1
    while start > bytes.startIndex, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    self.init(bytes[start...])
  }

  init?(startOf bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return nil }
    self.init(bytes.prefix(4))
  }

  private init?(_ bytes: ArraySlice<UInt8>) {
    guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else { return nil }
    if scalar.properties.isWhitespace {
      self = .space
    } else if scalar.isASCII ? UInt8(truncatingIfNeeded: scalar.value).isASCIIPunctuation : scalar.isPunctuation {
      self = .punctuation
    } else {
      self = .letter
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isPunctuation: Bool {
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }
}
