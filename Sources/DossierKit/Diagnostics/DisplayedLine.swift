/// A source line as a terminal shows it, and the columns in which the offending part of it stands.
///
/// Tabs are expanded, control characters replaced by pictures, and a line that is too long is cut around the place.
struct DisplayedLine {
  let text: String
  /// Columns before the offending part.
  let start: Int
  /// Columns of the offending part, at least one.
  let length: Int

  private static let tabWidth = 4
  private static let ellipsis = "…"

  /// One scalar, as it is shown.
  private struct Cell {
    var text: String
    var width: Int
  }

  /// - Parameters:
  ///   - column: Of the offending part in `source`, in scalars, counted from 1. May lie behind the end.
  ///   - length: Of the offending part, in scalars.
  ///   - width: How many columns there are.
  init(_ source: String, column: Int, length: Int, width: Int) {
    // Of a line without end, only what may be shown is measured.
    let skipped = max(0, column - 1 - 4 * width)
    let rest = source.unicodeScalars.dropFirst(skipped)
    let near = rest.prefix(8 * width)
    let cells = Self.cells(of: near)
    let first = min(max(0, column - 1 - skipped), cells.count)
    let last = min(first + max(1, length), cells.count)
    let window = Self.window(of: cells, around: first..<last, width: width)

    let isCutBefore = skipped > 0 || window.lowerBound > 0
    let isCutAfter = near.endIndex < rest.endIndex || window.upperBound < cells.count
    text = (isCutBefore ? Self.ellipsis : "") + cells[window].map(\.text).joined() + (isCutAfter ? Self.ellipsis : "")
    start = (isCutBefore ? 1 : 0) + Self.width(cells[window.lowerBound..<first])
    self.length = max(1, Self.width(cells[first..<min(last, window.upperBound)]))
  }

  private static func cells(of scalars: Substring.UnicodeScalarView) -> [Cell] {
    var column = 0
    var cells: [Cell] = []
    for scalar in scalars {
      let cell: Cell
      if scalar == "\t" {
        let width = tabWidth - column % tabWidth
        cell = Cell(text: String(repeating: " ", count: width), width: width)
      } else if scalar.isUnsafeToShow {
        cell = Cell(text: scalar.picture, width: scalar.picture.unicodeScalars.count)
      } else {
        cell = Cell(text: String(scalar), width: scalar.columns)
      }
      column += cell.width
      cells.append(cell)
    }
    return cells
  }

  private static func width(_ cells: ArraySlice<Cell>) -> Int { cells.reduce(0) { $0 + $1.width } }

  /// The cells that fit: all of them, or else the place with a third of the width before it and what fits after it.
  private static func window(of cells: [Cell], around place: Range<Int>, width: Int) -> Range<Int> {
    guard self.width(cells[...]) > width else { return 0..<cells.count }
    let room = width - 2
    var lower = place.lowerBound
    var before = 0
    while lower > 0, before + cells[lower - 1].width <= room / 3 {
      lower -= 1
      before += cells[lower].width
    }
    var upper = lower
    var used = 0
    while upper < cells.count, used + cells[upper].width <= room {
      used += cells[upper].width
      upper += 1
    }
    // Near the end of the line, what is left of the room goes to what stands before.
    while lower > 0, used + cells[lower - 1].width <= room {
      lower -= 1
      used += cells[lower].width
    }
    // A mark never stands without the letter it belongs to.
    while lower < place.lowerBound, cells[lower].width == 0 { lower += 1 }
    return lower..<max(upper, place.lowerBound)
  }
}
