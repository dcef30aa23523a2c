import Frames
import Languages
import Reports

extension Scene {
  /// The palette and the help.
  static let keys: [Scene] = [
    Scene(name: "palette-found", styles: true) {
      try $0.press(.character(":"))
      try $0.type("vues i")
    },
    Scene(name: "palette-other-language") {
      try $0.press(.control("p"))
      try $0.type("undo")
    },
    Scene(name: "palette-nothing-60x16-english", language: .english, columns: 60, rows: 16) {
      try $0.press(.character(":"))
      try $0.type("zzz")
    },
    Scene(name: "palette-elsewhere-120x40", columns: 120, rows: 40) {
      try $0.press(.character("v"), .character(":"))
      try $0.type("val")
    },
    Scene(name: "help-views-120x40-english", language: .english, columns: 120, rows: 40) {
      try $0.press(.character("v"), .function(1))
    },
    Scene(name: "help-end-60x16", columns: 60, rows: 16) {
      try $0.press(.character("?"), .end)
    },
    Scene(name: "help-of-palette") { try $0.press(.character(":"), .function(1)) },
    Scene(name: "help-form-40x10", columns: 40, rows: 10) {
      try $0.press(.character("n"), .function(1), .down)
    },
  ]
}
