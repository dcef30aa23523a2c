import Frames
import Languages
import Programmes
import Reports

@testable import Dashboards

// The forms, the screen of records, the history and the trash.
extension Scene {
  static let forms: [Scene] = [
    Scene(name: "records-projects") { try $0.press(.character("d")) },
    Scene(name: "records-places-40x10", columns: 40, rows: 10) {
      try $0.press(.character("d"), .tab, .tab)
    },
    Scene(name: "records-indicators-120x40-english", language: .english, columns: 120, rows: 40) {
      for _ in 0..<3 { try $0.press(.character("d"), .backTab) }
    },
    Scene(name: "records-in-use") { try $0.press(.character("d"), .character("x")) },
    Scene(name: "form-project-60x16", columns: 60, rows: 16) {
      try $0.press(.character("d"), .enter, .up, .up)
    },
    Scene(name: "form-said-day-english", language: .english) {
      try $0.press(.character("n"))
      try $0.type("Workshop")
      for _ in 0..<4 { try $0.press(.down) }
      try $0.press(.control("u"))
      try $0.type("last monday")
    },
    Scene(name: "form-create-offered") {
      try $0.press(.character("n"))
      for _ in 0..<8 { try $0.press(.down) }
      try $0.type("Nouveau")
    },
    Scene(name: "form-commitment-heard") {
      try $0.press(.character("v"), .tab, .tab, .tab, .enter)
      for _ in 0..<6 { try $0.press(.down) }
      try $0.type("La note est signée")
    },
    Scene(name: "form-settings") { try $0.press(.character("d"), .backTab, .enter, .down, .down) },
    Scene(name: "history") {
      try $0.press(.character("H"))
      try $0.send(.past(Past(changes: [PastTests.change(2), PastTests.change(1)], putAway: [])))
    },
    Scene(name: "trash-purge-english", language: .english) {
      let activity = try $0.register.activity("gouverneur-mopti")
      try $0.press(.character("X"))
      let item = PutAway(.activity(activity, file: "trash/x.rec"), by: PastTests.change(3))
      try $0.send(.past(Past(changes: [], putAway: [item])))
      try $0.press(.character("x"))
      try $0.type("Gouv")
    },
  ]
}
