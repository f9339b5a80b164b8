/// The words of SVG that draw, and what the other vocabularies in an SVG file may do.
enum SVGVocabulary {
  static let namespace = "http://www.w3.org/2000/svg"

  /// Elements of SVG 1.1, 2 and of editors' drafts of it that draw, name, describe or move something. Not here: `script`,
  /// `handler` and `listener`, and whatever brings other documents in, such as `foreignObject`.
  static let elements: Set<String> = [
    "svg", "g", "defs", "symbol", "use", "switch", "a", "view", "title", "desc", "metadata", "style",
    "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "image", "marker",
    "text", "tspan", "tref", "textPath", "textArea", "tbreak", "altGlyph", "altGlyphDef", "altGlyphItem", "glyphRef",
    "flowRoot", "flowRegion", "flowRegionExclude", "flowDiv", "flowPara", "flowSpan", "flowLine", "flowTref",
    "linearGradient", "radialGradient", "stop", "pattern", "meshgradient", "meshGradient", "meshrow", "meshRow",
    "meshpatch", "meshPatch", "mesh", "hatch", "hatchpath", "hatchPath", "solidcolor", "solidColor",
    "clipPath", "mask", "filter", "cursor", "color-profile",
    "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting",
    "feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR",
    "feGaussianBlur", "feImage", "feMerge", "feMergeNode", "feMorphology", "feOffset", "fePointLight",
    "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence",
    "animate", "animateColor", "animateMotion", "animateTransform", "set", "mpath", "discard",
    "font", "font-face", "font-face-format", "font-face-name", "font-face-src", "font-face-uri", "glyph",
    "missing-glyph", "hkern", "vkern",
  ]

  /// Vocabularies of W3C that state facts and do nothing.
  private static let facts: Set<String> = [
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://www.w3.org/2000/01/rdf-schema#",
    "http://www.w3.org/2002/07/owl#", "http://www.w3.org/2004/02/skos/core#", "http://www.w3.org/ns/prov#",
  ]

  /// Whether a viewer may do something with the elements of a namespace. What browsers act on is W3C's (XHTML, MathML, XML
  /// Events, XSLT, XInclude) or their makers' own (XBL, XUL, VML); all else, such as the notes of an editor, is only carried.
  static func isActive(namespace: String) -> Bool {
    if namespace.hasPrefix("http://www.w3.org/") || namespace.hasPrefix("https://www.w3.org/") {
      return !facts.contains(namespace)
    }
    return namespace.hasPrefix("http://www.mozilla.org/") || namespace.hasPrefix("urn:schemas-microsoft-com")
  }

  /// Attributes of any vocabulary whose value is an address that is fetched, apart from `href`, `src` and `base`.
  static let fetching: Set<String> = [
    "action", "archive", "background", "classid", "code", "codebase", "data", "formaction", "longdesc", "manifest",
    "ping", "poster", "profile", "srcdoc", "srcset",
  ]
}
