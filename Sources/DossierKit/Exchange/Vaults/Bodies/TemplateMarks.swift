/// A mark of a template language in a text: `{% name words %}`, `{{< name words >}}`, `{{ words }}`.
struct TemplateMark {
  enum Form { case liquidTag, liquidOutput, shortcode }

  var form: Form
  var range: Range<Int>
  var name: String
  /// The text after the name.
  var words: String
  var isClosing = false
  /// `{{</* name */>}}` shows the mark itself.
  var isEscaped = false
  /// The index of the mark that closes this one.
  var partner: Int?

  /// The marks of a text in their order, each joined to the one that closes it.
  static func find(in text: [UInt8], _ format: VaultFormat) -> [TemplateMark] {
    var marks: [TemplateMark] = []
    var index = 0
    while let brace = text.index(of: UInt8(ascii: "{"), from: index) {
      index = brace + 1
      guard let mark = TemplateMark(at: brace, in: text, format) else { continue }
      marks.append(mark)
      index = mark.range.upperBound
    }
    pair(&marks)
    return marks
  }

  private init?(at index: Int, in text: [UInt8], _ format: VaultFormat) {
    let kinds: [(String, String, Form)] =
      format == .hugo
      ? [("{{<", ">}}", .shortcode), ("{{%", "%}}", .shortcode), ("{{/*", "*/}}", .shortcode)]
      : [("{%", "%}", .liquidTag), ("{{", "}}", .liquidOutput)]
    let longest = 20_000
    for (opening, closing, form) in kinds where text[index...].starts(with: opening.utf8) {
      let start = index + opening.utf8.count
      let window = text[start..<min(text.count, start + longest)]
      guard let length = window.firstOffset(of: Array(closing.utf8)) else { continue }
      self.init(form, String(decoding: text[start..<(start + length)], as: UTF8.self))
      range = index..<(start + length + closing.utf8.count)
      if opening == "{{/*" { (name, isEscaped) = ("comment", false) }
      return
    }
    return nil
  }

  private init(_ form: Form, _ inner: String) {
    self.form = form
    range = 0..<0
    var inner = Substring(inner)
    if inner.hasPrefix("/*"), inner.hasSuffix("*/") {
      isEscaped = true
      inner = inner.dropFirst(2).dropLast(2)
    }
    if inner.first == "-" { inner = inner.dropFirst() }
    if inner.last == "-" || inner.last == "/" { inner = inner.dropLast() }
    var content = String(inner).trimmingSpaces
    if form == .shortcode, content.first == "/" {
      isClosing = true
      content = String(content.dropFirst()).trimmingSpaces
    }
    if form == .liquidOutput {
      (name, words) = ("", content)
      return
    }
    let end = content.firstIndex { $0.isWhitespace } ?? content.endIndex
    (name, words) = (String(content[..<end]), String(content[end...]).trimmingSpaces)
    if form == .liquidTag, name.hasPrefix("end"), name.utf8.count > 3 {
      isClosing = true
      name = String(name.dropFirst(3))
    }
  }

  private static func pair(_ marks: inout [TemplateMark]) {
    var open: [String: [Int]] = [:]
    for index in marks.indices where marks[index].form != .liquidOutput && !marks[index].isEscaped {
      let name = marks[index].name
      if marks[index].isClosing {
        if let start = open[name]?.popLast() { marks[start].partner = index }
      } else {
        open[name, default: []].append(index)
      }
    }
  }

  // MARK: Words

  /// A named argument, `name="value"`.
  func argument(_ name: String) -> String? { arguments.named[name] }

  /// The arguments without a name, in order.
  var positional: [String] { arguments.positional }

  private var arguments: (named: [String: String], positional: [String]) {
    var named: [String: String] = [:]
    var positional: [String] = []
    var rest = Substring(words)
    while let first = rest.first {
      if first.isWhitespace || first == "," { rest = rest.dropFirst(); continue }
      let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
      let behind = rest.dropFirst(name.count)
      let isNamed =
        !name.isEmpty && (behind.first == "=" || behind.first == ":")
        && "\"'`".contains(behind.dropFirst().first ?? " ")
      if isNamed { rest = behind.dropFirst() }
      let value: Substring
      if let quote = rest.first, "\"'`".contains(quote) {
        value = rest.dropFirst().prefix { $0 != quote }
        rest = rest.dropFirst(value.count + 2)
      } else {
        value = rest.prefix { !$0.isWhitespace }
        rest = rest.dropFirst(max(1, value.count))
      }
      if isNamed { named[String(name)] = String(value) } else { positional.append(String(value)) }
    }
    return (named, positional)
  }
}
