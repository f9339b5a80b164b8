@testable import DossierKit

/// A way of hiding a document.
struct LeakRule: Sendable {
  var name: String
  /// Lines of its front matter.
  var lines: [String]
  /// Which document it can be set for.
  var applies: @Sendable (DocumentKind) -> Bool = { _ in true }
  /// Shown by `--drafts`, by `--future`.
  var isDraft = false
  var isFuture = false
  /// Its page stays, with title and notice alone.
  var isWithdrawn = false
  /// Its page stays as it is, and nothing leads there.
  var isUnlisted = false

  /// The defaults of the site hide too: `default_status: draft`, `default_tlp: AMBER`.
  static let open = ["status: published", "tlp: CLEAR"]
  private static let shown = open[0]
  private static let clear = open[1]

  static let all: [LeakRule] = [
    LeakRule(name: "draft", lines: ["status: draft", clear], isDraft: true),
    LeakRule(name: "reviewed", lines: ["status: review", clear], isDraft: true),
    LeakRule(name: "internal", lines: ["visibility: internal", shown, clear]),
    LeakRule(name: "embargoed", lines: ["embargo: 2030-01-01T00:00+01:00", shown, clear]),
    LeakRule(
      name: "future", lines: ["date: 2031-05-05", shown, clear], applies: { $0 == .briefing }, isFuture: true),
    LeakRule(name: "expired", lines: ["expires: 2020-01-01", shown, clear]),
    LeakRule(name: "green", lines: ["tlp: GREEN", shown]),
    LeakRule(name: "red", lines: ["TLP: \"TLP:RED\"", shown]),
    LeakRule(
      name: "undecided", lines: [clear],
      applies: { if case .entity = $0 { false } else { true } }, isDraft: true),
    LeakRule(name: "unmarked", lines: [shown]),
    LeakRule(name: "withdrawn", lines: ["status: withdrawn", clear], isWithdrawn: true),
    LeakRule(name: "unlisted", lines: ["visibility: unlisted", shown, clear], isUnlisted: true),
  ]

  /// What may be a wish to hold back, in the words of other programs or with nothing said: an error, or hidden.
  static let doubtful: [LeakRule] = [
    "draft: true", "Draft: yes", "draft: \"true\"", "isDraft: true", "published: false", "publish: false",
    "publish: no", "private: true", "isPrivate: true", "hidden: true", "hide: true", "unpublished: true",
    "unlisted: true", "internal: true", "secret: true", "confidential: true", "public: false", "listed: false",
    "noindex: true", "publishDate: 2031-01-01", "publish_date: 2031-01-01", "publish-on: 2031-01-01",
    "publish_at: 2031-01-01", "expiryDate: 2020-01-01", "expiry_date: 2020-01-01", "expire: 2020-01-01",
    "expires_at: 2020-01-01", "unpublish: 2020-01-01", "embargo_until: 2031-01-01", "embargoed: true",
    "embargoed_until: 2031-01-01", "status: Draft", "status: DRAFT", "status: wip", "status: private",
    "status: pending", "status: [draft]", "state: draft", "stage: draft", "Status: draft", "STATUS: draft",
    "status : draft", "visibility: private", "visibility: hidden", "visibility: Internal", "visibility: none",
    "visiblity: internal", "visible: false", "access: private", "tlp: ORANGE", "tlp: TLP:AMBER", "tlp: \"TLP: RED\"",
    "tlp-level: RED", "tlp_level: RED", "classification: TLP:RED", "tlp:", "tlp: ~", "tlp: \"\"", "tlp: []",
    "status:", "status: null", "status: \"\"", "visibility:", "visibility: null", "visibility: {}", "embargo:",
    "embargo: null", "embargo: tomorrow", "embargo: 2031", "embargo: 2031-01~", "embargo: 31.12.2031",
    "expires: yesterday", "extra: {visibility: internal}", "extra: {status: draft}", "extra: {draft: true}",
    "x_visibility: internal", "x_status: draft", "x_tlp: RED", "\"visibility\": internal", "? visibility\n: internal",
    "visibility: &a internal", "visibility: !!str internal", "visibility: \"int\\u0065rnal\"",
    "vis\u{131}bility: internal", "visibility\u{A0}: internal", "status: published\nstatus: draft",
    "tlp: CLEAR\nTLP: RED", "tlp: CLEAR\ntlp: RED",
  ].map { LeakRule(name: "‘\($0)’", lines: [$0]) }
}
