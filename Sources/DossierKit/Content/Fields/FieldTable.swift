/// A key that people type: what its value looks like and what it means.
struct Field: Sendable {
  var name: String
  var shape: FieldShape
  /// In a few words, without a full stop.
  var meaning: String
  /// False for keys that are kept for later.
  var hasEffect = true

  init(_ name: String, _ shape: FieldShape, _ meaning: String, hasEffect: Bool = true) {
    (self.name, self.shape, self.meaning, self.hasEffect) = (name, shape, meaning, hasEffect)
  }
}

/// The forms that a value may have.
indirect enum FieldShape: Sendable {
  case text
  /// A token that is looked up or compared, and not shown: an id, a path.
  case word
  /// An id, a name or `[[…]]`.
  case reference
  /// EDTF.
  case date
  /// A day, or a day and a time.
  case day
  case url
  case boolean
  case language
  case tlp
  case whole(ClosedRange<Int>)
  /// A number with a fraction.
  case number(ClosedRange<Int>)
  case choice([String])
  /// A token of a form, as an ECMAScript expression.
  case pattern(String)
  /// A single value is a list of one.
  case list(FieldShape)
  /// Fields, or in short a single value.
  case record(FieldTable, short: FieldShape?)
  /// Any keys.
  case map(FieldShape)
  /// Whatever it is, nobody reads it.
  case anything
  /// These keys and no others, spelled just so.
  case levels([Field])

  static func choice<Choice: RawRepresentable & CaseIterable>(of type: Choice.Type) -> FieldShape
  where Choice.RawValue == String {
    .choice(Choice.allCases.map(\.rawValue))
  }
}

/// The keys of a kind of document, of the configuration, or of a map within one. Readers take their vocabulary from it, schemas
/// all of it, so that neither knows a key that the other does not.
struct FieldTable: Sendable {
  /// In a word, for the name of its definition.
  let name: String
  let fields: [Field]
  /// In the order in which messages list them.
  let names: [String]
  /// Of each group one must be there.
  let needs: [[String]]

  init(_ name: String, _ fields: [Field], needing needs: [[String]] = []) {
    (self.name, self.fields, self.needs) = (name, fields, needs)
    names = fields.map(\.name)
  }
}
