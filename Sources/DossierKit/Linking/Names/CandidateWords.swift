/// English words that tell names from other capitalized words, folded.
enum CandidateWords {
  /// Small words within names.
  static let particles: Set<String> = [
    "al", "el", "an", "ar", "as", "ash", "at", "ad", "az", "bin", "ibn", "bint", "abu", "umm", "ben", "de", "del",
    "della",
    "der", "den", "di", "da", "do", "dos", "du", "la", "le", "van", "von", "zu", "of", "for", "the",
  ]

  /// Of these, the ones that join the parts of an institution's name, and are in no person's.
  static let joints: Set<String> = ["of", "for", "the"]

  /// Titles before a person's name.
  static let honorifics: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "lady", "lord", "gen", "general", "col", "colonel",
    "maj",
    "major", "capt", "captain", "lt", "lieutenant", "sgt", "sergeant", "adm", "admiral", "brig", "brigadier", "marshal",
    "commander", "sen", "senator", "rep", "gov", "governor", "mayor", "president", "premier", "chancellor", "minister",
    "secretary", "ambassador", "envoy", "consul", "deputy", "director", "chief", "chairman", "chairwoman", "spokesman",
    "spokeswoman", "spokesperson", "king", "queen", "prince", "princess", "emir", "sultan", "sheikh", "shaikh", "imam",
    "ayatollah", "mullah", "pope", "bishop", "archbishop", "patriarch", "father", "rev", "rabbi", "judge", "justice",
    "attorney", "commissioner", "congressman", "congresswoman", "representative", "inspector", "detective", "comrade",
    "economist", "lawyer", "lawmaker", "dame", "baron", "baroness", "duke",
    "journalist", "activist", "analyst", "hajji", "haji", "sayyid", "pasha", "bey", "agha",
  ]

  /// Words that begin sentences or head lines, and names of days and months: no name begins with them.
  static let common: Set<String> = Set(
    """
    a about above after again against all almost along already also although always among an and another any anyone are
    around as ask at away back be because been before behind being below between both but by can cannot could did do does
    done down during each early either else even every everyone everything few first five for four from further get had
    half has have he hence her here herself him himself his how however i if in indeed inside instead into is it its itself
    just last late later least less let like likewise many may maybe me meanwhile might more moreover most much must my
    near neither never nevertheless next no nobody none nor not nothing now of off often on once one only onto or other
    others our out outside over own perhaps please rather read same second see seen several she should since six so some
    someone something sometimes soon still such ten than that the their them then there therefore these they this those
    though three through thus to today together tomorrow too toward towards two under unless until up upon us very was we
    well were what whatever when where whereas whether which while who whole whom whose why will with within without would
    yes yesterday yet you your unlike besides except via per citing quoting according asked despite following given including regarding said says
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december jan feb mar apr jun jul aug sep sept oct nov dec
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
