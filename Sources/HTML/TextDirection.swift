/// The value of a `dir` attribute.
public enum TextDirection: String, Sendable, Hashable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"
  case auto
}
