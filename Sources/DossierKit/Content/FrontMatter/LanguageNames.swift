/// Words typed for the tag of a language: its name, or the country's code.
enum LanguageNames {
  /// The tag that is meant by a text in lower case which is none.
  static func tag(of text: String) -> String? { tags[text] }

  private static let tags: [String: String] = {
    var tags: [String: String] = [:]
    for entry in entries.split(separator: ";") {
      let parts = entry.split(separator: ":")
      guard let tag = parts.first, let names = parts.last else { continue }
      for name in names.split(separator: " ") { tags[String(name)] = String(tag) }
    }
    return tags
  }()

  private static let entries = """
    ar:arabic عربي العربية;bg:bulgarian;cs:czech cz;da:danish dk;de:german deutsch ger;el:greek gr;en:english eng;\
    es:spanish español spa;et:estonian;fa:persian farsi;fi:finnish;fr:french français fra fre;he:hebrew;hi:hindi;\
    hr:croatian;hu:hungarian;hy:armenian;id:indonesian;it:italian italiano;ja:japanese jp;ka:georgian;ko:korean;\
    ku:kurdish;lt:lithuanian;lv:latvian;nl:dutch nederlands;no:norwegian;pl:polish polski;pt:portuguese português;\
    ro:romanian;ru:russian русский;sk:slovak;sl:slovenian;sq:albanian;sr:serbian;sv:swedish svenska;th:thai;\
    tr:turkish türkçe;uk:ukrainian ua;ur:urdu;vi:vietnamese;zh:chinese cn mandarin
    """
}
