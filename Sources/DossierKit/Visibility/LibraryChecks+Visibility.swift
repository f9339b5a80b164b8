/// Fields of documents on who may see them and when, as far as the site has to be known for them.
extension LibraryChecks {
  static func checkVisibility(
    of documents: [some ContentDocument], _ rules: VisibilityRules, _ log: inout DiagnosticLog
  ) {
    for document in documents {
      let header = document.header
      if header.placeOfDraft != nil { checkPlace(of: header, document is Entity, rules, &log) }
      if let embargo = header.embargo {
        checkTime(embargo, header.location(header.embargoSpan), .later, rules, &log)
      }
      if let expires = header.expires {
        checkTime(expires, header.location(header.expiresSpan), .earlier, rules, &log)
      }
      if let date = (document as? Briefing)?.date {
        checkTime(date.value, header.location(date.span), .later, rules, &log)
      }
    }
  }

  /// A document in a folder such as `drafts/` that would be published, as it does not say what it is.
  private static func checkPlace(
    of header: DocumentHeader, _ isEntity: Bool, _ rules: VisibilityRules, _ log: inout DiagnosticLog
  ) {
    let defaultStatus = isEntity ? .published : rules.site.defaultStatus
    guard let place = header.placeOfDraft, defaultStatus == .published, !rules.audience.includesDrafts,
      rules.exclusion(of: header, defaultStatus: defaultStatus) == .draft
    else { return }
    log.add(
      Diagnostic(
        .unclearVisibility, "the name ‘\(FieldReader.shortened(place))’ holds nothing back",
        at: header.location(.start),
        fixes: ["write ‘status: draft’ in the front matter, or ‘status: published’ if everybody may see the document"]))
  }

  /// A local time that clocks show twice or never.
  private static func checkTime(
    _ date: EDTFDate, _ location: @autoclosure () -> SourceLocation, _ reading: SiteClock.Reading,
    _ rules: VisibilityRules, _ log: inout DiagnosticLog
  ) {
    guard let point = date.point, point.time != nil, point.offset == nil else { return }
    let clock = rules.audience.now.clock
    let instants = clock.instants(of: point)
    guard !instants.isOne else { return }
    let isTwice = Moment(unixSeconds: instants.earlier, clock).local.time == point.time
    func spelled(_ instant: Int) -> String { Moment(unixSeconds: instant, clock).local.iso }
    let (taken, other) =
      reading == .later ? (instants.later, instants.earlier) : (instants.earlier, instants.later)
    log.add(
      Diagnostic(
        .ambiguousTime, "clocks in \(rules.site.timeZone) show ‘\(point.iso)’ \(isTwice ? "twice" : "never")",
        at: location(),
        notes: [.init("\(spelled(taken)) is taken, the \(reading == .later ? "later" : "earlier") of the two")],
        fixes: ["write ‘\(spelled(taken))’ or ‘\(spelled(other))’"]))
  }
}
