import ArgumentParser
import DossierKit

extension DiagnosticFormat: ExpressibleByArgument {}

/// A report's content and form.
struct ReportOptions: ParsableArguments {
  @Flag(help: "Warnings stop publishing, as errors do.")
  var strict = false

  @Flag(name: [.short, .long], help: "Print errors only.")
  var quiet = false

  @Flag(name: [.short, .long], help: "Print every finding, what was written and how long each stage took.")
  var verbose = false

  @Flag(help: "Also print how long each stage took.")
  var timings = false

  @Option(help: ArgumentHelp("How findings are written.", valueName: "format"))
  var format = DiagnosticFormat.text

  @Option(help: ArgumentHelp("Whether findings have colours.", valueName: "when"))
  var color = ColorChoice.auto
}
