/// Rows of text in columns, as a terminal shows them.
enum TextColumns {
  /// One line a row; every column but the last as wide as its widest cell, `gap` blanks apart.
  static func aligned(_ rows: [[String]], gap: Int = 2) -> String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in rows.map { $0.count > column ? width($0[column]) : 0 }.max() ?? 0 }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        line += cell
        if row[(column + 1)...].contains(where: { !$0.isEmpty }) {
          line += String(repeating: " ", count: widths[column] - width(cell) + gap)
        } else {
          break
        }
      }
      return line + "\n"
    }.joined()
  }

  static func width(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + $1.columns } }
}
