import DossierKit
import SiteTesting
import Testing

@Suite("Paths on other disks")
struct PortablePathTests {
  private func findings(_ text: String) throws -> [String] {
    try MiniSite(text).build().fullDiagnostics.filter { !$0.contains("orphan-entity") }
  }

  @Test("an entity whose id is a list in capitals, and a page that is a folder of the site in capitals")
  func lists() throws {
    #expect(
      try findings(
        """
        -- content/entities/people/a.md --
        ---
        name: Anna Alt
        description: A writer
        ---
        -- content/entities/topics/People.md --
        ---
        name: The People
        ---
        -- content/pages/Assets.md --
        ---
        title: A
        ---
        -- content/pages/MEDIA.md --
        ---
        title: M
        ---
        """
      ).filter { !$0.contains("link it where it is spoken of") } == [
        "content/entities/topics/People.md:1:1 error path-collision "
          + "‘/entities/people’ and ‘/entities/People’ differ only in case, which many disks ignore",
        "  fix give the document another id",
        "content/pages/Assets.md:1:1 error path-collision "
          + "‘/assets’ and ‘/Assets’ differ only in case, which many disks ignore",
        "  fix give the document another id",
        "content/pages/MEDIA.md:1:1 error path-collision "
          + "‘/media’ and ‘/MEDIA’ differ only in case, which many disks ignore",
        "  fix give the document another id",
      ])
  }

  @Test("two old addresses, and folders on the way to different pages")
  func redirects() throws {
    let found = try findings(
      """
      -- content/pages/p.md --
      ---
      title: P
      redirect_from: [/case/, /Case/, /x/one/, /X/two/, /X/three/]
      ---
      -- content/pages/q.md --
      ---
      title: Q
      redirect_from: [/P/, /straße/, /STRAßE/, /Deep/, /deep/Über/]
      ---
      """)
    let clashes = [("case", "Case"), ("p", "P"), ("x", "X"), ("STRAßE", "straße"), ("deep", "Deep")]
    for (second, first) in clashes {
      let wanted = "error path-collision ‘/\(second)’ and ‘/\(first)’ differ only in case, which many disks ignore"
      let place = found.firstIndex { $0.hasSuffix(wanted) }
      #expect(place != nil, "\(wanted) in \(found)")
      if let place { #expect(found[place + 1].hasSuffix("the other one is here")) }
    }
    #expect(found.filter { $0.contains("path-collision") }.count == clashes.count, "\(found)")
  }

  @Test("folders that are typed with letters composed and not are one folder")
  func normalForm() throws {
    let found = try findings(
      """
      -- content/pages/p.md --
      ---
      title: P
      redirect_from: ["/caf\u{E9}/one/", "/cafe\u{301}/two/"]
      ---
      """)
    #expect(found == [])
  }

  @Test("names that Windows keeps for itself are warned of, with what to change")
  func windows() throws {
    #expect(
      try findings(
        """
        -- content/pages/aux.md --
        ---
        title: A
        redirect_from: [/a:b/, /u.s./x/, /COM1.old/, /console/, /page/, /lpt/, /nul-1/]
        ---
        """) == [
          "content/pages/aux.md:1:1 warning unportable-path ‘aux’ in ‘/aux/’ is no name on Windows",
          "  fix give the document another id",
          "content/pages/aux.md:3:17 warning unportable-path ‘a:b’ in ‘/a:b/’ is no name on Windows",
          "  fix change the id, or take the old path out of ‘redirect_from’",
          "content/pages/aux.md:3:24 warning unportable-path ‘u.s.’ in ‘/u.s./x/’ is no name on Windows",
          "  fix change the id, or take the old path out of ‘redirect_from’",
          "content/pages/aux.md:3:34 warning unportable-path ‘COM1.old’ in ‘/COM1.old/’ is no name on Windows",
          "  fix change the id, or take the old path out of ‘redirect_from’",
        ])
  }

  @Test("capitals and other scripts alone are no fault, and ids that differ in case are reported once")
  func noFalseFindings() throws {
    #expect(
      try findings(
        """
        -- content/pages/About.md --
        ---
        title: A
        redirect_from: [/Old/one/, /Old/two/, /دمشق/, /Ünder/x/, /Ünder/y/]
        ---
        """) == [])
    let twice = try findings(
      """
      -- content/pages/Ankara.md --
      ---
      title: A
      ---
      -- content/pages/ankara.md --
      ---
      title: B
      ---
      """)
    #expect(twice.filter { $0.contains(" error ") }.count == 1 && twice[0].contains("id-case"), "\(twice)")
  }
}
