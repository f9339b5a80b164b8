import Testing

@testable import DossierKit

@Suite("Spellings of one name have one skeleton")
struct ConsonantSkeletonTests {
  @Test(
    "in any script and transliteration",
    arguments: [
      ["Ali Mamlouk", "Ali Mamluk", "Aly Mamlouk", "ʿAlī Mamlūk", "علي مملوك", "Али Мамлюк"],
      ["Erdoğan", "Erdogan", "Erdoghan", "أردوغان", "Эрдоган", "Ερντογάν"],
      ["Walid al-Muallem", "Walid Muallem", "Waleed Al-Moallem", "Walid Mouallem", "وليد المعلم", "Валид Муаллем"],
      ["Feisal Mikdad", "Faysal Mekdad", "Faisal al-Miqdad", "فيصل المقداد", "Фейсал Микдад"],
      ["Sergei Shoigu", "Sergey Shoygu", "Sergueï Choïgou", "Сергей Шойгу", "سيرغي شويغو"],
      ["Bashar al-Assad", "Bachar el-Assad", "Bashar Assad", "بشار الأسد", "Башар Асад"],
      ["Abdullah al-Ahmar", "Abdallah el Ahmar", "عبد الله الأحمر", "Абдулла аль-Ахмар"],
      ["Abdul Rahman Saleh", "Abdurrahman Salih", "Abd al-Rahman Salih", "عبد الرحمن صالح", "Абдурахман Салех"],
      ["Ahmad ash-Sharaa", "Ahmed al-Sharaa", "أحمد الشرع", "Ахмед аш-Шараа"],
      ["Khalid Haddad", "Halid Hadad", "خالد حداد", "Халид Хаддад"],
      ["Mevlüt Çavuşoğlu", "Mevlut Cavusoglu"],
      ["Sergey Lavrov", "Сергей Лавров", "سيرغي لافروف"],
      ["Vladimir Putin", "Владимир Путин", "فلاديمير بوتين"],
      ["Philip Katz", "Filip Kats"],
      ["Netanyahu", "Netanyahou", "נתניהו", "Нетаньяху", "نتنياهو"],
    ])
  func agree(_ spellings: [String]) {
    let expected = ConsonantSkeleton.words(of: spellings[0])
    for spelling in spellings { #expect(ConsonantSkeleton.words(of: spelling) == expected, "\(spelling)") }
  }

  @Test(
    "and different names have different ones",
    arguments: [
      ("Ali Mamlouk", "Ali Mahmoud"), ("Hakan Fidan", "Hakan Vural"), ("Abdullah Öcalan", "Abdullah al-Ahmar"),
      ("Sergei Shoigu", "Sergei Lavrov"), ("Hulusi Akar", "Hulusi Kaya"), ("Ismail Hakki", "Ismail Kadare"),
      ("Suhayl Hassan", "Shuli Hassan"),
    ])
  func differ(_ one: String, _ other: String) {
    #expect(ConsonantSkeleton.words(of: one) != ConsonantSkeleton.words(of: other))
  }

  @Test("word by word, as classes of consonants")
  func classes() {
    #expect(ConsonantSkeleton.words(of: "Ali Mamlouk") == ["L", "MLK"])
    #expect(ConsonantSkeleton.words(of: "أردوغان") == ["RDGN"])
    #expect(ConsonantSkeleton.words(of: "Asharq al-Awsat") == ["CRK", "ST"])
    #expect(ConsonantSkeleton.words(of: "Aio, Ue!") == [])
    #expect(ConsonantSkeleton.words(of: "") == [])
    #expect(ConsonantSkeleton.words(of: "习近平") == ["习近平"])
  }
}
