import Broadsheet
import DossierKit
import Foundation
var build = SiteBuild(
  root: CommandLine.arguments[1], output: CommandLine.arguments[2], now: Int(Date().timeIntervalSince1970))
do {
  let r = try build.run(theme: Broadsheet())
  for d in r.diagnostics {
    print(
      d.severity, d.code.rawValue, d.location.map { "\($0.path):\($0.line):\($0.column)" } ?? "", d.message, d.fixes)
  }
  print(r.outcome, r.briefings, r.articles, r.entities, r.pages, r.published as Any);
  for t in r.timings { print(t.stage, t.duration) }
} catch { print("FAILED", error) }
