import ArgumentParser
import DossierKit

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Tell what a finding means and what to do, or list the findings there are.")

  @Argument(
    help: ArgumentHelp("The code in square brackets, such as unknown-reference.", valueName: "code"),
    completion: .list(DiagnosticCode.allCases.map(\.rawValue)))
  var name: String?

  func run() throws {
    guard let name else { return try Output.write(Self.list) }
    guard let code = DiagnosticCode(name: name) else {
      throw UsageError(
        "there is no finding ‘\(name)’",
        NearMiss.question(name, among: DiagnosticCode.allCases.map(\.rawValue)) ?? "‘dossier explain’ lists them all")
    }
    try Output.write("\(code.rawValue) (\(code.defaultSeverity)): \(code.title)\n\n\(code.explanation)\n")
  }

  private static var list: String {
    let width = DiagnosticCode.allCases.map(\.rawValue.count).max() ?? 0
    return DiagnosticCode.allCases.map { code in
      let name = code.rawValue + String(repeating: " ", count: width - code.rawValue.count)
      return "\(name)  \(code.title)\n"
    }.joined()
  }
}
