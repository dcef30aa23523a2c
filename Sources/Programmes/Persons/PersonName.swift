/// A person's name as the words by which she is found again, in whatever order and spelling they are
/// written.
package struct PersonName: Hashable, Sendable {
  /// One word of a name.
  struct Word: Hashable, Sendable {
    /// Without accents, case and apostrophes.
    let plain: String
    /// How it is heard: equal for spellings of one name.
    let sound: String
    /// Equal for names that one person may go by in turn, too.
    let family: String
  }

  /// Its words without titles, links and initials, in the order in which they were written.
  let words: [Word]

  package init(_ name: String) {
    var name = name
    let plain = name.withUTF8 { bytes in
      PersonName.parts(of: bytes).map { PersonName.plain(UnsafeBufferPointer(rebasing: bytes[$0])) }
    }
    words = PersonName.telling(plain) { $0 }.map { NameSounds.standard.word($0) }
  }

  /// Whether there is enough of it to look for.
  package var isTelling: Bool { words.count > 1 }

  /// Those of the words that tell who somebody is. Titles stay where there would be less than two
  /// words without them, and so do initials.
  static func telling<Element>(_ words: [Element], _ plain: (Element) -> String) -> [Element] {
    let linked = words.filter { !NameSpelling.links.contains(plain($0)) }
    let telling = linked.filter {
      plain($0).utf8.count > 1 && !NameSpelling.titles.contains(plain($0))
    }
    return telling.count > 1 ? telling : linked
  }

  /// Where the words of a name stand among its bytes.
  static func parts(of name: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    var index = 0
    func close(_ next: Int) {
      if start < index { parts.append(start..<index) }
      start = next
    }
    while index < name.count {
      let byte = name[index]
      // Between words: all that is no letter, no digit and no apostrophe.
      if byte < 0x80 {
        let isLetter = (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x27
        if !isLetter { close(index + 1) }
        index += 1
      } else if byte == 0xC2, index + 1 < name.count, name[index + 1] < 0xC0 {
        // U+0080 to U+00BF: no-break space, quotation marks, the point in the middle.
        close(index + 2)
        index += 2
      } else if byte == 0xE2, index + 2 < name.count, name[index + 1] == 0x80,
        name[index + 2] != 0x98, name[index + 2] != 0x99
      {
        // General punctuation but for the two curved apostrophes: spaces, hyphens, dashes.
        close(index + 3)
        index += 3
      } else {
        index += 1
      }
    }
    close(index)
    return parts
  }

  /// A word without accents, case and apostrophes.
  static func plain(_ word: UnsafeBufferPointer<UInt8>) -> String {
    folded(String(decoding: word, as: UTF8.self)).filter { $0 != "'" }
  }
}

/// The sounds of words by the tables of `NameSpelling`.
struct NameSounds: Sendable {
  private let rules: [NameSpelling.Rule]
  /// The usual spelling's sound by that of another one.
  private var variants: [String: String] = [:]
  /// The first name's sound by that of a related one.
  private var families: [String: String] = [:]

  static let standard = NameSounds(NameSpelling.rules)

  init(_ rules: [NameSpelling.Rule]) {
    self.rules = rules
    for (spellings, _) in NameSpelling.variants {
      for spelling in spellings { variants[heard(spelling)] = heard(spellings[0]) }
    }
    for (names, _) in NameSpelling.related {
      for name in names { families[sound(folded(name))] = sound(folded(names[0])) }
    }
  }

  func word(_ plain: String) -> PersonName.Word {
    let sound = sound(plain)
    return PersonName.Word(plain: plain, sound: sound, family: families[sound] ?? sound)
  }

  func sound(_ plain: String) -> String {
    let heard = heard(plain)
    return variants[heard] ?? heard
  }

  /// The sound by the rules alone.
  func heard(_ word: String) -> String {
    var letters = Array(folded(word).utf8)
    for rule in rules where letters.contains(rule.written[0]) { rule.apply(to: &letters) }
    var single: [UInt8] = []
    for letter in letters where letter != single.last || letter >= 0x80 { single.append(letter) }
    return String(decoding: single, as: UTF8.self)
  }
}

extension NameSpelling.Rule {
  fileprivate func apply(to letters: inout [UInt8]) {
    var result: [UInt8] = []
    result.reserveCapacity(letters.count)
    var index = 0
    while index < letters.count {
      let next = index + written.count
      let isThere =
        next <= letters.count && letters[index..<next].elementsEqual(written)
        && (before.isEmpty || next < letters.count && before.contains(letters[next]))
      if isThere {
        result += heard
        index = next
      } else {
        result.append(letters[index])
        index += 1
      }
    }
    letters = result
  }
}

/// How two names are alike, the strongest first.
package enum NameLikeness: Int, Hashable, Sendable, CaseIterable {
  /// The same words, but for accents, case, hyphens, apostrophes, titles and order.
  case same
  /// The same words in other spellings.
  case spelledOtherwise
  /// All words of one are in the other, which has more: « Aminata Keïta née Traoré ».
  case within
  /// A given name is one that the same person may go by: « Fatoumata » and « Fanta ».
  case related
  /// A word is one letter off.
  case oneLetterOff
}

extension PersonName {
  /// How this name is like another one; nil when it is not. At least two words must be shared, and
  /// every word of the shorter name: a family name alone, or a given name, says nothing.
  package func likeness(to other: PersonName) -> NameLikeness? {
    let (short, long) =
      words.count <= other.words.count ? (words, other.words) : (other.words, words)
    guard short.count > 1 else { return nil }
    var left = long
    var worst = NameLikeness.same
    // The surest words first, so that none of them is taken by a weaker likeness.
    var waiting = short
    for step in [NameLikeness.same, .spelledOtherwise, .related, .oneLetterOff] {
      waiting.removeAll { word in
        guard let index = left.firstIndex(where: { word.likeness(to: $0) == step }) else {
          return false
        }
        left.remove(at: index)
        if step.rawValue > worst.rawValue { worst = step }
        return true
      }
    }
    guard waiting.isEmpty else { return nil }
    if !left.isEmpty, worst.rawValue < NameLikeness.within.rawValue { return .within }
    return worst
  }
}

extension PersonName.Word {
  fileprivate func likeness(to other: PersonName.Word) -> NameLikeness? {
    if plain == other.plain { return .same }
    if sound == other.sound { return .spelledOtherwise }
    if family == other.family { return .related }
    return isOneLetterOff(other) ? .oneLetterOff : nil
  }

  /// One letter more, less, changed, or two that changed places, in words of at least five letters:
  /// of shorter ones too many are names of their own.
  func isOneLetterOff(_ other: PersonName.Word) -> Bool {
    let (one, two) = (Array(sound.utf8), Array(other.sound.utf8))
    let (short, long) = one.count <= two.count ? (one, two) : (two, one)
    guard short.count >= 5, long.count - short.count <= 1 else { return false }
    let start = zip(short, long).prefix { $0 == $1 }.count
    if short.count < long.count { return short[start...] == long[(start + 1)...] }
    if start == short.count { return true }
    if short[(start + 1)...] == long[(start + 1)...] { return true }
    return start + 1 < short.count && short[start] == long[start + 1]
      && short[start + 1] == long[start] && short[(start + 2)...] == long[(start + 2)...]
  }
}
