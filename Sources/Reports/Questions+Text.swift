import Languages
package import Programmes

extension Wording {
  /// How a question of the Washington Group is put: in the register's words, else in ours.
  package func question(_ domain: WashingtonGroup.Domain, in programme: Programme) -> String {
    guard let own = programme.questions[id: domain.rawValue] else { return question(domain) }
    return language.code == "en" ? own.textEnglish ?? own.text : own.text
  }

  /// Our own wording. It asks what is hard to do, and names no condition.
  func question(_ domain: WashingtonGroup.Domain) -> String {
    switch domain {
    case .seeing: language("Voir, même avec des lunettes\u{A0}: est-ce difficile pour vous\u{A0}?")
    case .hearing:
      language("Entendre, même avec un appareil\u{A0}: est-ce difficile pour vous\u{A0}?")
    case .walking:
      language("Marcher ou monter un escalier\u{A0}: est-ce difficile pour vous\u{A0}?")
    case .remembering:
      language("Vous souvenir ou rester attentif·ve\u{A0}: est-ce difficile pour vous\u{A0}?")
    case .selfCare:
      language("Vous laver ou vous habiller seul·e\u{A0}: est-ce difficile pour vous\u{A0}?")
    case .communicating:
      language(
        "Comprendre les autres ou vous faire comprendre\u{A0}: est-ce difficile pour vous\u{A0}?")
    }
  }
}
