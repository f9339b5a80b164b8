/// Compares what `dossier.yaml` says of the theme with the theme that is there.
enum ThemeCheck {
  static func run(_ site: SiteConfiguration, _ theme: any Theme, _ log: inout DiagnosticLog) {
    guard site.themeName == theme.name else {
      log.add(
        Diagnostic(
          .invalidConfiguration, "there is no theme ‘\(FieldReader.shortened(site.themeName))’",
          at: site.themePlace ?? .file("dossier.yaml"),
          fixes: ["write ‘theme: \(theme.name)’, which is the only theme of this program"]))
      return
    }
    for place in site.themeOptionPlaces {
      let (name, value) = (place.name, site.themeOptions[place.name] ?? "")
      guard let values = theme.options[name] else {
        let known = theme.options.keys.sorted()
        log.add(
          Diagnostic(
            .unknownKey, "the theme ‘\(theme.name)’ has no option ‘\(FieldReader.shortened(name))’", at: place.key,
            fixes: [known.isEmpty ? "take it out" : "its options are " + known.joined(separator: ", ")]))
        continue
      }
      if values.contains(value) { continue }
      log.add(
        Diagnostic(
          .invalidValue, "‘\(FieldReader.shortened(value))’ is not a value of the option ‘\(name)’", at: place.value,
          severity: .warning, fixes: ["use one of " + values.joined(separator: ", ") + ", or leave the option out"]))
    }
  }
}
