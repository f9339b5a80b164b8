/// A trie of byte strings in flat arrays: from a cell, byte `b` leads to the cell at `base + b` if that cell names the
/// first as its parent (Aoe, 1989). Where only one key is left, its remaining bytes lie in a row: one look at memory
/// instead of one for each byte.
struct DoubleArrayTrie: Sendable {
  struct Cell: Sendable {
    /// Where the children lie; the complement of the key's number where only one key is left.
    var base: Int32
    /// The cell that this one is a child of; -1 if it is free.
    var parent: Int32
  }

  /// As many as any `base + 255` needs: a step within a trie never leaves the array.
  private let cells: [Cell]
  /// The rest of each key where it is alone.
  private let tails: [UInt8]
  /// Where each key's tail starts, and where the last one's ends.
  private let tailStarts: [Int32]

  /// - Parameter keys: sorted, distinct, without a zero byte and not empty; a key's number is its place.
  init(sorted keys: [ArraySlice<UInt8>]) {
    var builder = DoubleArrayBuilder(keys)
    builder.build()
    cells = builder.trimmed
    var tails: [UInt8] = []
    var starts: [Int32] = []
    for (key, depth) in zip(keys, builder.depths) {
      starts.append(Int32(tails.count))
      tails += key.dropFirst(depth)
    }
    tailStarts = starts + [Int32(tails.count)]
    self.tails = tails
  }

  /// Bytes of memory.
  var size: Int { cells.count * MemoryLayout<Cell>.stride + tails.count + tailStarts.count * 4 }

  /// Lends the arrays; nil is never lent, for the arrays are not empty.
  func withView(_ body: (View) -> Void) {
    cells.withUnsafeBufferPointer { cells in
      tails.withUnsafeBufferPointer { tails in
        tailStarts.withUnsafeBufferPointer { starts in
          guard let cells = cells.baseAddress, let starts = starts.baseAddress else { return }
          body(View(cells: cells, tails: tails, tailStarts: starts))
        }
      }
    }
  }
}

extension DoubleArrayTrie {
  /// The arrays of a trie, for reading.
  struct View {
    fileprivate let cells: UnsafePointer<Cell>
    fileprivate let tails: UnsafeBufferPointer<UInt8>
    fileprivate let tailStarts: UnsafePointer<Int32>
  }

  /// A place in a trie, at first its root.
  struct Cursor {
    private var cell: Int32 = 0
    /// The only key left, or -1 as long as there are several.
    private var onlyKey: Int32 = -1
    private var tail: Int32 = 0
    private var tailEnd: Int32 = 0

    /// Goes on by a byte; false if no key does.
    @inline(__always)
    mutating func advance(by byte: UInt8, in trie: View) -> Bool {
      if onlyKey >= 0 {
        guard tail < tailEnd, trie.tails[Int(tail)] == byte else { return false }
        tail += 1
        return true
      }
      let next = trie.cells[Int(cell)].base &+ Int32(byte)
      let found = trie.cells[Int(next)]
      guard found.parent == cell else { return false }
      cell = next
      if found.base < 0 {
        onlyKey = ~found.base
        tail = trie.tailStarts[Int(onlyKey)]
        tailEnd = trie.tailStarts[Int(onlyKey) + 1]
      }
      return true
    }

    /// The number of the key that ends here, or -1.
    @inline(__always)
    func key(in trie: View) -> Int32 {
      if onlyKey >= 0 { return tail == tailEnd ? onlyKey : -1 }
      let end = trie.cells[Int(trie.cells[Int(cell)].base)]
      return end.parent == cell ? ~end.base : -1
    }
  }
}

/// Lays the cells out so that what is asked for together lies together: the first letters, which every word asks for,
/// and below them the letters of one branch.
private struct DoubleArrayBuilder {
  private struct Node {
    var cell: Int
    var keys: Range<Int>
    var depth: Int
  }

  private let keys: [ArraySlice<UInt8>]
  private var cells: [DoubleArrayTrie.Cell] = []
  /// How many bytes of each key the cells hold.
  private(set) var depths: [Int]
  private var firstFree = 1
  private static let sharedLevels = 3
  /// Beyond the last used cell.
  private var end = 1
  /// Children for which so many cells from the first free one give no room go to the end of the array.
  private static let reach = 512

  init(_ keys: [ArraySlice<UInt8>]) {
    self.keys = keys
    depths = keys.map(\.count)
    grow(to: 512)
    cells[0] = .init(base: 0, parent: 0)
  }

  /// Level by level at first, branch by branch below.
  mutating func build() {
    guard !keys.isEmpty else { return }
    var level = [Node(cell: 0, keys: 0..<keys.count, depth: 0)]
    for _ in 0..<Self.sharedLevels { level = level.flatMap { expand($0) } }
    var branches = Array(level.reversed())
    while let node = branches.popLast() { branches += expand(node).reversed() }
  }

  /// Places the children of a node; returns those that have children themselves.
  private mutating func expand(_ node: Node) -> [Node] {
    let children = children(of: node)
    let base = place(children)
    cells[node.cell].base = Int32(base)
    var inner: [Node] = []
    for child in children {
      let cell = base + Int(child.byte)
      cells[cell] = .init(base: ~Int32(child.keys.lowerBound), parent: Int32(node.cell))
      end = max(end, cell + 1)
      if child.byte != 0, child.keys.count > 1 {
        inner.append(Node(cell: cell, keys: child.keys, depth: node.depth + 1))
      } else if child.byte != 0 {
        depths[child.keys.lowerBound] = node.depth + 1
      }
    }
    return inner
  }

  /// The bytes that follow, in order; 0 where a key ends.
  private func children(of node: Node) -> [(byte: UInt8, keys: Range<Int>)] {
    var children: [(byte: UInt8, keys: Range<Int>)] = []
    var start = node.keys.lowerBound
    while start < node.keys.upperBound {
      let byte = byte(of: start, at: node.depth)
      var end = start + 1
      while end < node.keys.upperBound, self.byte(of: end, at: node.depth) == byte { end += 1 }
      children.append((byte, start..<end))
      start = end
    }
    return children
  }

  private func byte(of key: Int, at depth: Int) -> UInt8 {
    depth < keys[key].count ? keys[key][keys[key].startIndex + depth] : 0
  }

  /// A base at which all children find a free cell.
  private mutating func place(_ children: [(byte: UInt8, keys: Range<Int>)]) -> Int {
    while cells[firstFree].parent >= 0 {
      firstFree += 1
      if firstFree == cells.count { grow(to: cells.count * 2) }
    }
    let first = Int(children[0].byte)
    for candidate in firstFree..<min(firstFree + Self.reach, cells.count - 256) where cells[candidate].parent < 0 {
      let base = candidate - first
      if base >= 0, children.allSatisfy({ cells[base + Int($0.byte)].parent < 0 }) { return base }
    }
    if end + 512 > cells.count { grow(to: cells.count * 2) }
    return max(0, end - first)
  }

  /// The cells in use, and as many as a step may reach beyond them.
  var trimmed: [DoubleArrayTrie.Cell] { Array(cells.prefix(end + 256)) }

  private mutating func grow(to count: Int) {
    cells.append(contentsOf: repeatElement(.init(base: -1, parent: -1), count: count - cells.count))
  }
}
