package import Programmes

extension Wording {
  /// How a question of the Washington Group is put: in the register's words, else in ours.
  package func question(_ domain: WashingtonGroup.Domain, in programme: Programme) -> String {
    guard let own = programme.questions[id: domain.rawValue] else { return question(domain) }
    switch language {
    case .french: return own.text
    case .english: return own.textEnglish ?? own.text
    }
  }

  /// Our own wording. It asks what is hard to do, and names no condition.
  func question(_ domain: WashingtonGroup.Domain) -> String {
    switch (domain, language) {
    case (.seeing, .french): "Voir, même avec des lunettes\u{A0}: est-ce difficile pour vous\u{A0}?"
    case (.hearing, .french):
      "Entendre, même avec un appareil\u{A0}: est-ce difficile pour vous\u{A0}?"
    case (.walking, .french):
      "Marcher ou monter un escalier\u{A0}: est-ce difficile pour vous\u{A0}?"
    case (.remembering, .french):
      "Vous souvenir ou rester attentif·ve\u{A0}: est-ce difficile pour vous\u{A0}?"
    case (.selfCare, .french):
      "Vous laver ou vous habiller seul·e\u{A0}: est-ce difficile pour vous\u{A0}?"
    case (.communicating, .french):
      "Comprendre les autres ou vous faire comprendre\u{A0}: est-ce difficile pour vous\u{A0}?"
    case (.seeing, .english): "Is it hard for you to see, even with glasses on?"
    case (.hearing, .english): "Is it hard for you to hear, even with a hearing aid?"
    case (.walking, .english): "Is it hard for you to walk or to climb stairs?"
    case (.remembering, .english): "Is it hard for you to remember or to keep your attention?"
    case (.selfCare, .english): "Is it hard for you to wash or to dress by yourself?"
    case (.communicating, .english):
      "Is it hard for you to understand others or to be understood, in your language?"
    }
  }
}
