import CommonMark

/// The entries of `judgments:` and `corrections:`.
extension BriefingFields {
  /// Judgments, each `id` once in a briefing.
  static func readJudgments(at value: Int, with reader: inout FieldReader) -> [Briefing.Judgment] {
    var judgments: [Briefing.Judgment] = []
    var ids: [String: SourceSpan] = [:]
    for index in reader.elements(of: value) {
      guard let (read, id) = readJudgment(at: index, with: &reader) else { continue }
      var judgment = read
      if let id, let first = ids[id.value] {
        reader.report(
          .invalidValue, "‘\(FieldReader.shortened(id.value))’ is the id of another judgment of this briefing",
          at: id.span, severity: .warning, notes: [.init("first used here", at: reader.source.location(first))],
          fixes: ["give each judgment an id of its own"])
        judgment.id = nil
      } else if let id {
        ids[id.value] = id.span
      }
      judgments.append(judgment)
    }
    return judgments
  }

  private static func readJudgment(
    at index: Int, with reader: inout FieldReader
  ) -> (judgment: Briefing.Judgment, id: Located<String>?)? {
    var judgment = Briefing.Judgment(text: "", sources: [])
    guard reader.node(index).kind == .mapping else {
      guard let text = reader.readString(at: index), !text.isEmpty else { return nil }
      judgment.text = text
      judgment.span = reader.node(index).span
      return (judgment, nil)
    }
    var id: Located<String>?
    reader.readMapping(at: index, vocabulary: self.judgment.names) { reader, key, value in
      switch key {
      case "id": id = reader.readToken(at: value)
      case "text":
        judgment.text = reader.readString(at: value) ?? ""
        judgment.span = reader.node(value).span
      case "likelihood":
        judgment.assessment.likelihood = readScaleWord(at: value, with: &reader, scale: key, Likelihood.allCases) {
          Likelihood(word: $0)
        }
      case "confidence":
        judgment.assessment.confidence = readScaleWord(at: value, with: &reader, scale: key, Confidence.allCases) {
          Confidence(word: $0)
        }
      case "sources": judgment.sources = reader.readReferences(at: value)
      default: judgment.since = reader.readDate(at: value)?.value
      }
    }
    judgment.id = id?.value
    reader.requireKey("text", isPresent: !judgment.text.isEmpty, in: index, of: "judgment")
    return judgment.text.isEmpty ? nil : (judgment, id)
  }

  /// A word of a scale as typed; one that the scale does not know is shown all the same, and reported.
  private static func readScaleWord<Step: RawRepresentable>(
    at index: Int, with reader: inout FieldReader, scale: String, _ steps: [Step], _ step: (String) -> Step?
  ) -> String? where Step.RawValue == String {
    guard let word = reader.readString(at: index), !word.isEmpty else { return nil }
    guard step(word) == nil else { return word }
    let words = steps.map(\.rawValue)
    var fixes = NearMiss.question(ScaleWords.near(word, scale: scale, words)).map { [$0] } ?? []
    fixes.append("the words of this scale are " + words.joined(separator: ", "))
    reader.report(
      .unknownScaleWord, "‘\(FieldReader.shortened(word))’ is no word of the scale of \(scale)",
      at: reader.node(index).span, fixes: fixes)
    return word
  }

  static func readCorrection(at index: Int, with reader: inout FieldReader) -> Briefing.Correction? {
    var correction = Briefing.Correction(type: .correction, text: "", span: reader.node(index).span)
    reader.readMapping(at: index, vocabulary: self.correction.names) { reader, key, value in
      switch key {
      case "date":
        correction.date = reader.readDate(at: value)?.value
        correction.span = reader.node(value).span
      case "type": correction.type = reader.readChoice(at: value, of: CorrectionType.self) ?? .correction
      case "text": correction.text = reader.readString(at: value) ?? ""
      case "was": correction.was = reader.readString(at: value)
      default:
        correction.section = reader.readToken(at: value).map { text in
          Located((text.value.hasPrefix("#") ? String(text.value.dropFirst()) : text.value).composed, text.span)
        }
      }
    }
    guard reader.node(index).kind == .mapping else { return nil }
    reader.requireKey("text", isPresent: !correction.text.isEmpty, in: index, of: "correction")
    return correction.text.isEmpty ? nil : correction
  }
}
