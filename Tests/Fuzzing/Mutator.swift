import SiteTesting

/// Changes sites at random, in the same way for the same seed, with an eye for what means something in them.
struct Mutator {
  let corpus: Corpus
  var random: NastyText

  init(_ corpus: Corpus, seed: UInt64) { (self.corpus, random) = (corpus, NastyText(seed: seed)) }

  mutating func next() -> FuzzCase {
    var files = corpus.cases.randomElement(using: &random) ?? [:]
    for _ in 0..<number(1...4) { mutate(&files) }
    var fuzzCase = FuzzCase(files)
    for _ in 0..<number(0...2) { mutate(&fuzzCase.edited) }
    if chance(4) {
      for _ in 0..<number(1...3) {
        fuzzCase.damage.append(
          .init(
            file: random.next(upperBound: UInt32.max), offset: random.next(upperBound: UInt32.max),
            bytes: chance(3) ? [] : random.bytes(number(1...8))))
      }
    }
    return fuzzCase
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
  private mutating func chance(_ one: Int) -> Bool { number(1...one) == 1 }
  private mutating func any(_ words: [String]) -> String { words.randomElement(using: &random) ?? "" }

  /// The path of a file that may be changed.
  private mutating func path(in files: FuzzCase.Files) -> String? {
    files.keys.filter { !$0.contains("/hidden-") }.sorted().randomElement(using: &random)
  }

  // MARK: Files

  private mutating func mutate(_ files: inout FuzzCase.Files) {
    switch number(0...15) {
    case 0: mutateFileNames(&files)
    case 1:
      let other = corpus.cases.randomElement(using: &random) ?? [:]
      if let path = path(in: other), path != "dossier.yaml" { files[path] = other[path] }
    case 2, 3:
      append("\n\(any(FuzzWords.configuration))\n", to: "dossier.yaml", in: &files)
    case 4: files["content/pages/map.svg"] = .bytes(Array(any(FuzzWords.svg).utf8))
    default:
      guard let path = path(in: files), case .bytes(let bytes)? = files[path] else { return }
      files[path] = .bytes(Array(mutated(bytes).prefix(60_000)))
    }
  }

  private mutating func mutateFileNames(_ files: inout FuzzCase.Files) {
    guard let path = path(in: files), path != "dossier.yaml" || chance(20) else { return }
    switch number(0...3) {
    case 0: files[path] = nil
    case 1: files[path] = .link(to: any(FuzzWords.links))
    default:
      let name = any(FuzzWords.names)
      // A file where a folder is wanted cannot be written at all.
      guard !files.keys.contains(where: { $0.hasPrefix(name + "/") || name.hasPrefix($0 + "/") }) else { return }
      files[name] = files[path]
      if chance(2) { files[path] = nil }
    }
  }

  private func append(_ text: String, to path: String, in files: inout FuzzCase.Files) {
    guard case .bytes(let bytes)? = files[path] else { return }
    files[path] = .bytes(bytes + Array(text.utf8))
  }

  // MARK: Bytes and lines

  private mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    switch number(0...11) {
    case 0:
      guard !result.isEmpty else { return result }
      for _ in 0..<number(1...4) { result[number(0...(result.count - 1))] ^= 1 << UInt8(number(0...7)) }
    case 1:
      result.insert(contentsOf: FuzzWords.nasties.randomElement(using: &random) ?? [], at: number(0...result.count))
    case 2: result.insert(contentsOf: Array(random.text().utf8), at: number(0...result.count))
    case 3:
      let start = number(0...result.count)
      result.removeSubrange(start..<min(result.count, start + number(1...40)))
    case 4: result.removeLast(number(0...result.count))
    case 5:
      let start = number(0...result.count)
      let piece = Array(result[start..<min(result.count, start + number(1...60))])
      let times = chance(4) ? number(1...400) : 1
      result.insert(contentsOf: Array(repeatElement(piece, count: times).joined()), at: number(0...result.count))
    case 6...8: result = withLines(result) { $0.body(&$1) }
    default: result = withLines(result) { $0.frontMatter(&$1) }
    }
    return result
  }

  private mutating func withLines(
    _ bytes: [UInt8], _ change: (inout Mutator, inout [[UInt8]]) -> Void
  ) -> [UInt8] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
    change(&self, &lines)
    return Array(lines.joined(separator: [0x0A]))
  }

  /// Some marks of a text, at the end of a line or in its middle, once or very often.
  private mutating func body(_ lines: inout [[UInt8]]) {
    let text = (0..<number(1...3)).map { _ in any(FuzzWords.snippets) }.joined(separator: chance(2) ? " " : "")
    let times = chance(6) ? number(2...300) : 1
    let snippet = Array(String(repeating: text, count: times).utf8)
    let line = number(0...max(0, lines.count - 1))
    if chance(2) || lines.isEmpty {
      lines.insert(snippet, at: min(line, lines.count))
    } else {
      lines[line].insert(contentsOf: snippet, at: number(0...lines[line].count))
    }
  }

  /// A key more, another value, or lines in another order.
  private mutating func frontMatter(_ lines: inout [[UInt8]]) {
    let end = lines.dropFirst().firstIndex(of: Array("---".utf8)) ?? max(0, lines.count - 1)
    let line = number(0...max(0, end))
    switch number(0...4) {
    case 0: if end > 1 { lines.swapAt(number(1...(end - 1)), number(1...(end - 1))) }
    case 1: if lines.indices.contains(line) { lines.insert(lines[line], at: line) }
    case 2:
      guard lines.indices.contains(line), let colon = lines[line].firstIndex(of: UInt8(ascii: ":")) else { return }
      lines[line] = Array(lines[line][...colon]) + Array(" \(any(FuzzWords.values))".utf8)
    default:
      lines.insert(Array("\(any(FuzzWords.keys)): \(any(FuzzWords.values))".utf8), at: min(1, lines.count))
    }
  }
}

extension NastyText {
  fileprivate mutating func next(upperBound: UInt32) -> UInt32 { UInt32.random(in: 0..<upperBound, using: &self) }
}
