/// The template as the pseudo-language says it: other letters, a third longer, its places and the names of
/// keys (`{back}`) as they are. What is a code or typed by somebody, which a context says with « typed »,
/// stays as it is.
func stretched(_ template: String, in context: String?) -> String {
  if let context, context.hasPrefix("typed") { return template }
  var text = ""
  var letters = 0
  for piece in pieces(of: template) {
    guard case .text(let part) = piece else {
      if case .place(_, let written) = piece { text += written }
      continue
    }
    var isName = false
    for scalar in part.unicodeScalars {
      if scalar == "{" { isName = true }
      if isName {
        text.unicodeScalars.append(scalar)
        if scalar == "}" { isName = false }
        continue
      }
      guard let other = otherLetters[scalar] else {
        text.unicodeScalars.append(scalar)
        continue
      }
      text.unicodeScalars.append(other)
      letters += 1
      // Of ten letters three stand twice, the first ones of words never.
      if letters % 10 == 4 || letters % 10 == 7 || letters % 10 == 0 {
        text.unicodeScalars.append(other)
      }
    }
  }
  return text
}

/// For each Latin letter another one of the same look, which no French text has.
private let otherLetters: [Unicode.Scalar: Unicode.Scalar] = {
  var letters: [Unicode.Scalar: Unicode.Scalar] = [:]
  let pairs: [(String, String)] = [
    ("aàâä", "ǎ"), ("b", "ƀ"), ("cç", "ċ"), ("d", "đ"), ("eéèêë", "ě"), ("f", "ƒ"), ("g", "ǧ"),
    ("h", "ħ"), ("iîï", "ǐ"), ("j", "ǰ"), ("k", "ǩ"), ("l", "ł"), ("m", "ɱ"), ("n", "ň"),
    ("oôö", "ǒ"), ("p", "ƥ"), ("q", "ɋ"), ("r", "ř"), ("s", "š"), ("t", "ť"), ("uùûü", "ǔ"),
    ("v", "ʋ"), ("w", "ŵ"), ("x", "ӿ"), ("yÿ", "ƴ"), ("z", "ž"),
    ("AÀÂÄ", "Ǎ"), ("B", "Ɓ"), ("CÇ", "Ċ"), ("D", "Đ"), ("EÉÈÊË", "Ě"), ("F", "Ƒ"), ("G", "Ǧ"),
    ("H", "Ħ"), ("IÎÏ", "Ǐ"), ("J", "Ĵ"), ("K", "Ǩ"), ("L", "Ł"), ("M", "Ṁ"), ("N", "Ň"),
    ("OÔÖ", "Ǒ"), ("P", "Ƥ"), ("Q", "Ɋ"), ("R", "Ř"), ("S", "Š"), ("T", "Ť"), ("UÙÛÜ", "Ǔ"),
    ("V", "Ʋ"), ("W", "Ŵ"), ("X", "Ӿ"), ("YŸ", "Ƴ"), ("Z", "Ž"), ("œ", "œ"), ("Œ", "Œ"),
  ]
  for (plain, other) in pairs {
    guard let other = other.unicodeScalars.first else { continue }
    for letter in plain.unicodeScalars { letters[letter] = other }
  }
  return letters
}()
