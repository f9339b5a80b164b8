import Foundation
import SiteTesting

/// What holds for every published file.
struct OutputCheck {
  let path: String
  let bytes: Data
  /// Whether the site lets its authors write HTML.
  let allowsHTML: Bool

  private static let texts = [".html", ".xml", ".txt", ".css", ".svg", ".json"]

  func run() throws {
    let traces = TraceSearch.traces(in: path) + TraceSearch.traces(in: Array(bytes), of: path)
    if let trace = traces.first {
      throw Trial.Broken(promise: "nothing tells of what is hidden", detail: "\(path): \(trace.context)")
    }
    guard Self.texts.contains(where: path.hasSuffix) else { return }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      // Assets are copied as they are.
      guard !path.hasSuffix(".html"), !path.hasSuffix(".xml"), !path.hasSuffix(".txt") else {
        throw Trial.Broken(promise: "what is published is UTF-8", detail: path)
      }
      return
    }
    if path.hasSuffix(".xml"), let fault = XMLWellFormedness().fault(in: bytes) {
      throw Trial.Broken(promise: "XML is well-formed", detail: "\(path): \(fault)")
    }
    if path.hasSuffix(".html"), !allowsHTML { try checkMarkup(text) }
    if path.hasSuffix(".svg"), text.contains("zz()") || text.contains("//evil") {
      throw Trial.Broken(promise: "no picture runs a script or asks another host", detail: path)
    }
  }

  private func checkMarkup(_ text: String) throws {
    if let fault = TagBalance.fault(in: text) {
      throw Trial.Broken(promise: "tags are closed in order", detail: "\(path): \(fault)")
    }
    let lower = text.lowercased()
    for canary in ["<zz", "<script>zz", "href=\"javascript:", "src=\"data:", "href=\"data:", " onload=zz"]
    where lower.contains(canary) {
      // Inside a value it is text.
      guard canary == " onload=zz", !lower.contains("<zz") else {
        throw Trial.Broken(promise: "no text becomes markup", detail: "\(path): \(canary)")
      }
    }
  }
}
