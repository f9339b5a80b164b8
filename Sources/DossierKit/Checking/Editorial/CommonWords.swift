/// English words that open sentences, or stand in capitals on a calendar, and also serve as names and acronyms.
///
/// Names of countries that are words as well (turkey, china, chad) are not among them.
enum CommonWords {
  static let longest = 12

  static func contains(_ word: String) -> Bool { words.contains(word) }

  private static let words = Set(list.split(whereSeparator: \.isWhitespace).map(String.init))

  private static let list = """
    a about above across act after again against age aid air all almost alone along already also although always am
    amid among an and angel annual any april are area arm around art as ash ask at august autumn away back bad bar
    base basil be beach bean bear became because become been before began begin behind being bell below berry best
    better between beyond big bill bird black blue bob body book both bow boy brand bright bring brook brown bush
    but by call came can care carol case cash central chance change chapel chase cherry chief clay clear cliff close
    club cold colt come common constant cook cool corn could crew crisp cross daily daisy dale dawn day days dean
    dear december deep did do does dollar done door down drew drum duke during each early earnest easter ebony
    either else end enough ever every faith fall family far fast father february few field fifth final fire first
    fish fleming ford forest former found four fox frank free fresh friday from front full gale game gem get giant
    gill give given glen go god gold good gore got grace grand grant graves gray great green grey ground group grow
    guy had hail ham hand happy hardly harp has have hawk hazel he head heath heather held help hence her here hero
    high him himself his hit holly home hope how however human hunt hunter i ice if in indeed independent inside
    interior into iris iron is it its itself ivory ivy jack jade january jasmine jasper jay jean job joy judge july
    june junior just justice kay keen keep kind king knight know lamb lance lane large lark last late later laurel
    law lawn lead least left less let level levy liberty life light like lily lines little live long look lord love
    low loyal luck made main major make mall man many maple march mark marsh marshal marshall mason mass master may
    me mean media melody member men mercury mercy mere met meter middle might miles mine mint miss moderate modern
    monday money moon moore more moreover moss most mother much must my myrtle name national near needs neither
    never new news next nick night nine no noble none noon nor not note nothing november now oak object october of
    off office often oh oil old olive on once one only onto opal open or order other others our out outside over own
    page paid park part past pat patience peace pearl penny people pepper perhaps pierce place point pop poppy pound
    power present price pride prime prince prior private providence public pure put queen question quick quite rain
    ram rat rather ray real red reed regent report rest rice rich right ring rise rob robin rock roman root rosa
    rose rosemary round royal ruby rule rush rusty ruth safe sage said saint sally same sand sandy sat saturday saw
    say scarlet scout second see self september set seven several shall she shell shepherd ship should show side
    silver since sir sit six sky small smart so social some son soon sound spring star stark start steel step
    sterling still stone storm strange strong such summer sunday sunny sure swan swift take ten terry than thank
    that the their them then there therefore these they thing third this those though thousand three through
    thursday thus time to today together told tom too took top toward towards town trade tree true trust tuesday
    turn two under unit united unless until up upon us use very victor victory view viola violet voice wade wait
    wall war ward was watch water way we wealth wednesday week well went were what when where whether which while
    white who whole whose why wife wild will win winter wise with within without wolf woman women wood word work
    works world would year years yes yesterday yet you young your zero
    """
}
