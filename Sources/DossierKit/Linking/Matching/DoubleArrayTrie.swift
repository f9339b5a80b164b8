/// A trie of byte strings in one flat array: from a cell, byte `b` leads to the cell at `base + b` if that cell names
/// the first as its parent. (Aoe, 1989)
struct DoubleArrayTrie: Sendable {
  struct Cell: Sendable {
    /// Where the children lie; the complement of the key's number where a key ends and nothing follows.
    var base: Int32
    /// The cell that this one is a child of; -1 if it is free.
    var parent: Int32
  }

  /// As many as any `base + 255` needs: a step within a trie never leaves the array.
  private(set) var cells: [Cell]

  static let root: Int32 = 0

  /// - Parameter keys: sorted, distinct, without a zero byte and not empty; a key's number is its place.
  init(sorted keys: [ArraySlice<UInt8>]) {
    var builder = DoubleArrayBuilder()
    builder.insert(keys)
    cells = builder.cells
  }

  /// The child of a cell by a byte, or -1.
  @inline(__always)
  static func child(of cell: Int32, by byte: UInt8, in cells: UnsafePointer<Cell>) -> Int32 {
    let base = cells[Int(cell)].base
    guard base >= 0 else { return -1 }
    let next = base &+ Int32(byte)
    return cells[Int(next)].parent == cell ? next : -1
  }

  /// The number of the key that ends at a cell, or -1.
  @inline(__always)
  static func key(at cell: Int32, in cells: UnsafePointer<Cell>) -> Int32 {
    let base = cells[Int(cell)].base
    guard base >= 0 else { return ~base }
    return cells[Int(base)].parent == cell ? ~cells[Int(base)].base : -1
  }
}

/// Lays the cells out level by level, so that the first letters, which every word asks for, lie close together.
private struct DoubleArrayBuilder {
  private struct Node {
    var cell: Int
    var keys: Range<Int>
    var depth: Int
  }

  var cells: [DoubleArrayTrie.Cell] = []
  private var firstFree = 1
  /// Beyond the last used cell.
  private var end = 1
  /// Children for which so many cells from the first free one give no room go to the end of the array.
  private static let reach = 512

  init() {
    grow(to: 512)
    cells[0] = .init(base: 0, parent: 0)
  }

  mutating func insert(_ keys: [ArraySlice<UInt8>]) {
    guard !keys.isEmpty else { return }
    var queue = [Node(cell: 0, keys: 0..<keys.count, depth: 0)]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      let children = Self.children(of: node, keys)
      if children.count == 1, children[0].byte == 0 {
        cells[node.cell].base = ~Int32(node.keys.lowerBound)
        continue
      }
      let base = place(children)
      cells[node.cell].base = Int32(base)
      for child in children {
        let cell = base + Int(child.byte)
        cells[cell] = .init(base: ~Int32(child.keys.lowerBound), parent: Int32(node.cell))
        end = max(end, cell + 1)
        if child.byte != 0 { queue.append(Node(cell: cell, keys: child.keys, depth: node.depth + 1)) }
      }
    }
  }

  /// The bytes that follow, in order; 0 where a key ends.
  private static func children(of node: Node, _ keys: [ArraySlice<UInt8>]) -> [(byte: UInt8, keys: Range<Int>)] {
    var children: [(byte: UInt8, keys: Range<Int>)] = []
    var start = node.keys.lowerBound
    while start < node.keys.upperBound {
      let byte = Self.byte(keys[start], node.depth)
      var end = start + 1
      while end < node.keys.upperBound, Self.byte(keys[end], node.depth) == byte { end += 1 }
      children.append((byte, start..<end))
      start = end
    }
    return children
  }

  private static func byte(_ key: ArraySlice<UInt8>, _ depth: Int) -> UInt8 {
    depth < key.count ? key[key.startIndex + depth] : 0
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
    return end
  }

  private mutating func grow(to count: Int) {
    cells.append(contentsOf: repeatElement(.init(base: -1, parent: -1), count: count - cells.count))
  }
}
