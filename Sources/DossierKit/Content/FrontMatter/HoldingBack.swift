/// The words by which other programs, and people in a hurry, hold a document back, time it or say who may see it.
///
/// Words are compared without regard to case, separators and look-alikes: see ``squeezed(_:)``.
enum HoldingBack {
  /// What a key means to whoever typed it.
  enum Meaning: Sendable {
    /// `draft`: held back unless the value says no. With the line to write instead.
    case heldIfTrue(String)
    /// `published`: held back unless the value says yes.
    case heldIfFalse(String)
    /// `publishDate`: held back until then.
    case begins
    /// `expiryDate`: held back from then on.
    case ends
    /// `tlp_level`, `access`, `state`: who may see it, as a word.
    case level
  }

  struct Word: Sendable {
    var meaning: Meaning
    var strength: Strength
  }

  /// How surely a key is meant so.
  enum Strength: Sendable {
    /// It means nothing else, and counts unless its value surely says the contrary.
    case firm
    /// It counts with a value that surely holds back.
    case plain
    /// As ``plain``, but not among an author's own fields: `active`, `state` and `archived` have ordinary uses.
    case loose
  }

  static let draft = "status: draft"
  static let `internal` = "visibility: internal"
  static let unlisted = "visibility: unlisted"
  static let withdrawn = "status: withdrawn"

  /// What a key means, by its squeezed name.
  static func word(_ key: String) -> Word? { words[key] }

  /// What a key that is no word of the table means by its parts: `hugo_draft`, `is_private_page`.
  static func word(inPartsOf normalizedKey: String) -> Word? {
    for part in normalizedKey.split(separator: "_") {
      guard let word = words[squeezed(String(part))], word.strength == .firm else { continue }
      return Word(meaning: word.meaning, strength: .loose)
    }
    return nil
  }

  /// The words that are nearly spelled as `key` is.
  static func nearMiss(_ key: String) -> Word? {
    guard key.utf8.count > 4, let near = NearMiss.find(key, among: firmWords, limit: 1).first else { return nil }
    return words[near].map { Word(meaning: $0.meaning, strength: .loose) }
  }

  private static let words: [String: Word] = {
    var words: [String: Word] = [:]
    func add(_ meaning: Meaning, _ strength: Strength, _ list: some Sequence<some StringProtocol>) {
      for word in list { words[String(word)] = Word(meaning: meaning, strength: strength) }
    }
    for (line, list) in firmlyHeld { add(.heldIfTrue(line), .firm, list.split(separator: " ")) }
    for (line, list) in looselyHeld { add(.heldIfTrue(line), .loose, list.split(separator: " ")) }
    for (line, list) in looselyReleased { add(.heldIfFalse(line), .loose, list.split(separator: " ")) }
    add(.heldIfFalse(draft), .firm, firmlyReleased.split(separator: " "))
    add(.level, .firm, firmLevels.split(separator: " "))
    add(.level, .plain, ["status"])
    add(.level, .loose, looseLevels.split(separator: " "))
    add(.begins, .loose, combined(looseTimes, suffixes) + looseBeginnings.split(separator: " ").map(String.init))
    add(.begins, .firm, combined(firmTimes, suffixes) + firmBeginnings.split(separator: " ").map(String.init))
    add(.ends, .loose, combined(looseEnds, suffixes) + looseEndings.split(separator: " ").map(String.init))
    add(.ends, .firm, combined(firmEnds, suffixes) + firmEndings.split(separator: " ").map(String.init))
    return words
  }()

  private static let firmWords = words.filter { $0.value.strength == .firm }.map(\.key).sorted()

  private static func combined(_ first: String, _ second: [String]) -> [String] {
    first.split(separator: " ").flatMap { word in second.map { word + $0 } }
  }

  // MARK: The table

  private static let firmlyHeld = [
    (draft, "draft drafts isdraft indraft draftmode asdraft unpublished isunpublished notpublished nopublish"),
    (draft, "dontpublish donotpublish donotrelease nopub notforpublication wip workinprogress unreleased publishlater"),
    (`internal`, "private isprivate hidden ishidden internal isinternal internalonly internaluse internaluseonly"),
    (`internal`, "confidential isconfidential restricted isrestricted secret issecret classified staffonly"),
    (
      `internal`,
      "membersonly memberonly subscribersonly passwordprotected password passphrase offtherecord notpublic nonpublic"
    ),
    (unlisted, "unlisted isunlisted notlisted noindex norobots unindexed hidefromsearch hidefromlist hidefromlists"),
    (unlisted, "hidefromfeed hidefromsite excludefromsearch excludefromsitemap excludefromfeed excludefromcollections"),
    (unlisted, "eleventyexcludefromcollections nosearch nositemap nofeed norss nolist nolisting sitemapexclude"),
    ("embargo: 2024-05-01", "embargoed isembargoed underembargo"),
    (withdrawn, "withdrawn iswithdrawn retracted isretracted"),
  ]
  private static let looselyHeld = [
    (draft, "skip ignore ignored exclude excluded disable disabled inactive pending onhold incomplete unfinished"),
    (draft, "hold todo review needsreview inreview underreview unreviewed unapproved notready scheduled future"),
    (`internal`, "hide offline deleted trashed removed withheld sensitive personal protected secured locked"),
    (`internal`, "loginrequired requireslogin requirelogin authrequired paywalled headless expired"),
    (withdrawn, "archived"),
  ]
  private static let firmlyReleased =
    "published ispublished publish topublish public ispublic visible isvisible listed islisted dgpublish publishable"
  private static let looselyReleased = [
    (draft, "show shown display displayed enable enabled active live online release released approved cleared final"),
    (draft, "ready complete reviewed render output outputs permalink build share shared shareable"),
    (
      unlisted, "index indexed indexable list listing inlist search searchable sitemap feed rss showinlist showinsearch"
    ),
  ]
  private static let firmLevels =
    "tlplevel tlpmarking tlpcolor tlpcolour tlplabel tlpstatus trafficlight trafficlightprotocol classification "
    + "classificationlevel securityclassification protectivemarking sensitivity sensitivitylevel confidentiality "
    + "confidentialitylevel privacy privacylevel visibilitylevel visibilitystatus visibility tlp poststatus "
    + "pagestatus publishstatus publicationstatus publishingstatus publishstate publicationstate publishingstate "
    + "docstatus documentstatus contentstatus creativeworkstatus accesslevel accessrights viewableby readableby"
  private static let looseLevels =
    "state access audience marking markings permission permissions workflow workflowstate workflowstatus stage phase "
    + "lifecycle scope security securitylevel secrecy clearance handling caveat dissemination distribution "
    + "releasability group groups role roles sharing sharewith share viewers readers robots reviewstatus editorialstatus restrictedto "
    + "restrictto limitedto"

  private static let suffixes = [
    "", "date", "on", "at", "from", "after", "until", "till", "time", "for", "datetime", "start", "day", "ends",
    "lifts",
  ]
  private static let firmTimes = "embargo embargoed publishdate publishing golive holduntil hideuntil hiddenuntil"
  private static let firmBeginnings =
    "publishon publishat publishfrom publishafter publishtime publishdatetime publishstart publishday notbefore "
    + "dontpublishbefore donotpublishbefore notpublishedbefore draftuntil privateuntil internaluntil unlisteduntil "
    + "embargoend embargolift embargoexpires visiblefrom visibleafter publicfrom publicafter publicon goespublic "
    + "schedulepublish publishschedule"
  private static let looseTimes = "release available schedule scheduled live launch"
  private static let looseBeginnings =
    "validfrom postdate poston postat futuredate publishedat publishedon publisheddate publishedfrom datepublished "
    + "dateofpublication pubdate publicationdate publicationtime"
  private static let firmEnds = "expiry expire expires expiration unpublish"
  private static let firmEndings =
    "hideafter hideon publicuntil publishuntil publisheduntil publishend publishto visibleuntil visibleto takedowndate "
    + "takedownon takedownafter takedownat"
  private static let looseEnds = "remove delete retire sunset takedown"
  private static let looseEndings = "validuntil validto validthrough availableuntil availabletill availableto"
}
