/// Relations of documents, their bodies, and the published site.
extension DiagnosticExplanation {
  static let duplicateID = DiagnosticExplanation(
    "Two documents have the same id",
    """
    An id names one document in the whole site; it is what references and addresses are made of. With two
    owners, a link could lead to either. Rename one of the files, or give it an `id` of its own, and list
    the former address under `redirect_from` if it was published.

      wrong:  entities/places/jordan.md and entities/people/jordan.md
      right:  entities/places/jordan.md and entities/people/michael-jordan.md
    """)

  static let idCase = DiagnosticExplanation(
    "Two ids differ in capitals only",
    """
    Some file systems and servers take `Ankara` and `ankara` for one name: one page would overwrite the
    other there, on somebody else's machine. References must also spell an id exactly as it is.

      wrong:  articles/AFP-2016.md and articles/afp-2016.md
      right:  articles/afp-2016.md and articles/afp-2016-damascus.md
    """)

  static let duplicateName = DiagnosticExplanation(
    "Two entities have the same name",
    """
    A name in a text cannot be linked when two entities own it, and a link to the wrong person is worse than
    none. If both bear the name, let each list the other under `homonyms`, which tells readers too, and give
    each a `description` that sets them apart. If they are one, merge them with `merged_from`.

      wrong:  name: Ismail Hakki        (in two files)
      right:  name: Ismail Hakki
              homonyms: [ismail-hakki-diplomat]
    """)

  static let pathCollision = DiagnosticExplanation(
    "Two pages or files have the same address",
    """
    Two documents, a document and a page of the site, or a page and a redirect would be written to one file,
    and one of them would be lost. Addresses that differ only in case, or in whether `é` is one character or
    two, are one file on most Macs and Windows machines. Change the id or permalink of one, or drop the
    `redirect_from` that leads to a page which exists. A file of `static/` needs another name than those that the
    site writes itself: pages, feeds, `robots.txt`.

      wrong:  pages/briefings.md            (the list of briefings is at /briefings/)
      right:  pages/about-our-briefings.md
    """)

  static let unportablePath = DiagnosticExplanation(
    "An address cannot be a file on Windows",
    """
    Windows keeps some names for devices (`con`, `prn`, `aux`, `nul`, `com1` and so on, also with an ending),
    drops a point or a blank at the end of a name, and allows none of `< > : " | ? * \\`. The site is complete
    where it was built, but cannot be copied or checked out there. Change the id, the tag or the old address
    in `redirect_from`; `checks: {unportable-path: off}` ends these warnings.

      wrong:  entities/topics/aux.md
      right:  entities/topics/auxiliaries.md
    """)

  static let unknownReference = DiagnosticExplanation(
    "A reference leads to nothing",
    """
    A document refers to an id or a name that no document has. Published, it would be a dead link or a source
    that nobody can check. The finding lists what is spelt alike; if nothing fits, the document is still
    to be written.

      wrong:  sources: [southfrnt-2016-09]
      right:  sources: [southfront-2016-09]
    """)

  static let wrongReferenceKind = DiagnosticExplanation(
    "A reference leads to a document of another kind",
    """
    The document exists, but is not what this field is for: `sources` are stored articles, `about` and
    `mentions` are entities, `follows` and `supersedes` are briefings.

      wrong:  sources: [ali-mamlouk]              (a person)
      right:  sources: [southfront-2016-09]
              about: [ali-mamlouk]
    """)

  static let ambiguousReference = DiagnosticExplanation(
    "A reference could mean several documents",
    """
    The name given belongs to more than one entity. No choice is made for you: the wrong one would name the
    wrong person in public. Write the id of the one you mean, or state it once for the whole document
    under `resolve`.

      wrong:  [[Ismail Hakki]]
      right:  [[ismail-hakki|Ismail Hakki]]
    """)

  static let hiddenReference = DiagnosticExplanation(
    "A published document refers to one that is not",
    """
    The document referred to is a draft, internal, under embargo, or marked above the site's audience. It is
    left out, so its name, its link and its count are left out as well: even a dead link would
    tell that it exists. The text around the reference remains, and may need another wording.

      wrong:  sources: [internal-memo]      (visibility: internal)
      right:  sources: [southfront-2016-09]
    """)

  static let unlistedReference = DiagnosticExplanation(
    "A page that is listed links to one that is not",
    """
    A page with `visibility: unlisted` is for those who were given its address, and stands in no index or feed.
    A link from a listed page gives the address to everybody, search engines among them. The link is kept, for
    it may be what you want. If the page may be found, list it; if not, take the link out. A link from one
    unlisted page to another is not reported.

      wrong:  Details are in [[notes-for-partners]].
      right:  Details are with the partners.
    """)

  static let missingSources = DiagnosticExplanation(
    "A briefing names no source",
    """
    A briefing rests on articles that a reader can check. List them under `sources`, or cite them in the text
    where they are used; one of the two is enough. A note to readers, such as a change of the schedule, rests on
    nothing: it has `type: note`.

      wrong:  Officials met in Moscow.
      right:  Officials met in Moscow [@southfront-2016-09, ¶3].
    """)

  static let captureMismatch = DiagnosticExplanation(
    "A capture is not the file it was",
    """
    The SHA-256 of the capture differs from the `sha256` of its article: somebody changed the file, or
    the digest belongs to another one. A capture is evidence and is never edited. Restore it from
    your own archive; if it was captured anew on purpose, state the new digest and date.

      right:  capture: captures/southfront-2016.txt
              sha256: the output of `sha256sum content/captures/southfront-2016.txt`
    """)

  static let captureMissing = DiagnosticExplanation(
    "A capture is not in this copy of the site",
    """
    The article names a capture that is not there. Captures may be too large or too sensitive for every clone,
    so this is a note only: the site is built without it, but the digest could not be verified. A misspelt
    path looks the same, so compare it with what is in `content/captures/`.

      right:  capture: captures/southfront-2016.txt
    """)

  static let brokenLink = DiagnosticExplanation(
    "A link leads to no page of the site",
    """
    The text links to a path that the site does not have. Readers would see a page that says "not found".
    Better than a path is the id of a document: it survives when addresses change.

      wrong:  [the first talks](/briefing/2016-first-talks/)
      right:  [the first talks](briefing:2016-first-talks)
    """)

  static let brokenAnchor = DiagnosticExplanation(
    "A link leads to no such heading",
    """
    The page exists, and the part after `#` is none of its headings or anchors, so the reader lands at the top.
    An anchor follows the wording of its heading and changes with it.

      wrong:  [see below](#bakground)
      right:  [see below](#background)
    """)

  static let unsafeURL = DiagnosticExplanation(
    "An address may not be linked",
    """
    The link is dropped and its text kept. Only addresses that open something harmless are published:
    `https:`, `http:`, `mailto:`, `tel:`, `geo:`, `xmpp:`, `doi:` and paths of the site. Others, such as
    `javascript:` and `data:`, run code in the reader's browser with the rights of your site.

      wrong:  [the map](javascript:openMap())
      right:  [the map](https://example.org/map)
    """)

  static let rawHTML = DiagnosticExplanation(
    "HTML in a text is left out",
    """
    HTML written into a text is dropped unless the site allows it for its own briefings. In captured text it is
    never allowed: it may carry scripts and trackers of the page it came from. Markdown covers
    most uses; for a bare `<`, write `\\<` or `&lt;`.

      wrong:  <b>Moscow</b>
      right:  **Moscow**
    """)

  static let unknownFootnote = DiagnosticExplanation(
    "A footnote is not defined",
    """
    The text has a mark such as `[^1]`, and no paragraph of the same document begins with `[^1]:`. The mark
    would be printed as it is.

      wrong:  The talks failed.[^1]
      right:  The talks failed.[^1]

              [^1]: According to two officials.
    """)

  static let unusedFootnote = DiagnosticExplanation(
    "A footnote has no mark in the text",
    """
    The footnote is defined and nothing refers to it, so readers never see it. Either the mark was deleted by
    mistake, or the two labels differ.

      wrong:  The talks failed.[^a]      [^b]: According to two officials.
      right:  The talks failed.[^a]      [^a]: According to two officials.
    """)

  static let missingImage = DiagnosticExplanation(
    "An image file is not there",
    """
    The text or the front matter names an image that the content folder does not hold. Paths are relative to the
    document, or to the content folder when they begin with `/`; capitals count.

      wrong:  ![Map of Jarabulus](Map.PNG)      (the file is map.png)
      right:  ![Map of Jarabulus](map.png)
    """)

  static let unreadableImage = DiagnosticExplanation(
    "An image cannot be used",
    """
    The file is not a PNG, JPEG, GIF, WebP or SVG image, is damaged, is an SVG file under another name, or
    one that is more than a drawing: with scripts, HTML, addresses of other sites, or not in UTF-8. Without a
    size, the page would jump while it loads; with a script, the image would be a program. Export the image
    anew; for SVG, save it as "plain SVG".

      wrong:  an HTML error page saved as photo.jpg
      right:  the photo itself
    """)

  static let missingAlt = DiagnosticExplanation(
    "An image has no description",
    """
    People who cannot see the image get its description read out, and search engines know it by nothing else.
    Say what it shows in a sentence. An image that is mere decoration is best left out.

      wrong:  ![](mamlouk.jpg)
      right:  ![Ali Mamlouk at a reception in Damascus, 2015](mamlouk.jpg)
    """)

  static let unclosedReference = DiagnosticExplanation(
    "A reference is opened and not closed",
    """
    The text has `[[` or `[@` without its end in the same paragraph, so it is printed as it stands. Close
    it; or, if the brackets are meant as such, put a backslash before the first one.

      wrong:  [[ali-mamlouk met officials in Moscow
      right:  [[ali-mamlouk]] met officials in Moscow
    """)

  static let droppedURL = DiagnosticExplanation(
    "A published page is gone",
    """
    The last build published this page and the new one does not: the document was deleted, renamed, or is no
    longer public. Links and citations that readers kept will fail. After a renaming, list the former address
    in the document that takes its place; if the page was withdrawn on purpose, this is only a reminder.

      right:  redirect_from: /briefings/old-name/
    """)
}
