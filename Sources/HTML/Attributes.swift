/// The classes of an element, with spaces between them: `"lead"`, `"entity person"`.
///
/// A literal is the theme's own and copied as it is, so it must hold nothing that is to be escaped.
@frozen
public enum ClassNames: Sendable, ExpressibleByStringLiteral {
  case constant(StaticString)
  /// Escaped as every other value.
  case text(String)

  @inlinable @inline(__always)
  public init(stringLiteral: StaticString) { self = .constant(stringLiteral) }
}

/// Accessibility attributes of one element.
public struct ARIA: Sendable, Hashable {
  public var role: String?
  public var label: String?
  /// The `id` of the element that names this one.
  public var labelledBy: String?
  /// The `id` of the element that describes this one.
  public var describedBy: String?
  public var current: Current?
  /// Hidden from assistive technology only.
  public var isHidden: Bool

  public init(
    role: String? = nil, label: String? = nil, labelledBy: String? = nil, describedBy: String? = nil,
    current: Current? = nil, isHidden: Bool = false
  ) {
    self.role = role
    self.label = label
    self.labelledBy = labelledBy
    self.describedBy = describedBy
    self.current = current
    self.isHidden = isHidden
  }

  public static func label(_ text: String) -> ARIA { ARIA(label: text) }
  public static func labelledBy(_ id: String) -> ARIA { ARIA(labelledBy: id) }
  public static func current(_ current: Current) -> ARIA { ARIA(current: current) }
  /// The mark of the current item of a set, or nothing.
  public static func current(_ current: Current, if condition: Bool) -> ARIA? {
    condition ? ARIA(current: current) : nil
  }
  public static func role(_ role: String) -> ARIA { ARIA(role: role) }
  public static var hidden: ARIA { ARIA(isHidden: true) }

  /// Which item of a set is the one the reader is at.
  public enum Current: String, Sendable, Hashable {
    case page, step, location, date, time
    case yes = "true"
  }
}

/// A link target's relation to the page.
public enum LinkRelation: String, Sendable, Hashable {
  case alternate, author, bookmark, canonical, external, icon, license, manifest, next, nofollow, noopener
  case preload, prev, search, stylesheet, tag, up
}

/// When a picture is fetched.
public enum Loading: String, Sendable, Hashable { case lazy, eager }

/// Which cells a header cell is the heading of.
public enum TableScope: String, Sendable, Hashable {
  case row, rowgroup
  case column = "col"
  case columnGroup = "colgroup"
}

public enum InputType: String, Sendable, Hashable {
  case text, search, email, url, number, checkbox, radio, hidden, submit
}

public enum ButtonType: String, Sendable, Hashable { case button, submit, reset }
