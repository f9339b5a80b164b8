extension SVGSafety.Finding {
  /// Continues "the image ‘…’ cannot be used:".
  package var message: String {
    let fault =
      switch danger {
      case .script: "it has a script"
      case .eventHandler(let name): "it has the event handler ‘\(Self.shown(name))’"
      case .embedding(let name): "it has a <\(Self.shown(name))> element"
      case .unknownElement(let name): "its element <\(Self.shown(name))> is not one of SVG's"
      case .animation(let name): "an animation in it changes ‘\(Self.shown(name))’"
      case .externalReference(let address): "it refers to ‘\(Self.shown(address))’"
      case .link(let address): "it has a link to ‘\(Self.shown(address))’"
      case .declaration(let name): "it has \(name.visible)"
      case .encoding: "it is not in UTF-8"
      case .unreadable: "it is not well formed"
      }
    return "\(fault), on line \(line)"
  }

  /// Advice for the program that the drawing is from.
  package var fix: String {
    switch danger {
    case .script, .eventHandler, .animation:
      "export the drawing without scripts and interaction, or as PNG"
    case .embedding, .unknownElement:
      "export texts as SVG text, not as HTML (draw.io: switch off ‘Formatted Text’ and ‘Word Wrap’; Mermaid: "
        + "‘htmlLabels: false’), or export as PNG"
    case .externalReference:
      "embed pictures and fonts in the file as PNG, JPEG or WOFF when you export it (Inkscape: Extensions, Images, "
        + "Embed Images; Illustrator: Image Location, Embed), or convert texts to paths"
    case .link:
      "let links lead to a web page, with ‘https://’, or take them out"
    case .declaration:
      "export it as plain SVG (Inkscape: Save As, Plain SVG; Illustrator: Export As, without "
        + "‘Preserve Illustrator Editing Capabilities’)"
    case .encoding:
      "save it in UTF-8, with ‘encoding=\"UTF-8\"’ or none in the first line"
    case .unreadable:
      "export it anew as plain SVG"
    }
  }

  private static let longest = 80

  private static func shown(_ text: String) -> String {
    (text.count > longest ? "\(text.prefix(longest))…" : text).visible
  }
}
