/// Dates of corrections that cannot be right; pairs of fields are compared when they are read.
enum CorrectionDates {
  static func check(_ briefing: Briefing, _ now: Moment, _ log: inout DiagnosticLog) {
    let header = briefing.header
    for correction in briefing.corrections {
      let place = header.location(correction.span)
      guard let date = correction.date else {
        log.add(
          Diagnostic(
            .missingKey, "a correction needs ‘date’", at: place, severity: .warning,
            fixes: ["add ‘date: …’ to it, so that readers know since when the text is as it is"]))
        continue
      }
      if date.isSurelyBefore(briefing.date.value) {
        report("a correction is dated before the briefing that it corrects", at: place, &log)
      } else if !now.hasReached(date, .earlier) {
        report("a correction is dated in the future", at: place, &log)
      }
    }
  }

  private static func report(_ message: String, at place: SourceLocation, _ log: inout DiagnosticLog) {
    log.add(Diagnostic(.dateOrder, message, at: place, fixes: ["correct the one that is wrong"]))
  }
}
