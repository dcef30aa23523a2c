import Frames
import Programmes
import Reports

/// The list of themes. Moving shows each at once, letters find one by its name; Enter keeps it for
/// the next time, Esc goes back to the one before.
struct ThemePicker: Hashable, Sendable {
  /// The theme to go back to.
  let before: String
  var field = TextField()
  var top = 0

  /// How many are shown at most at that height of the window.
  static func rows(in size: Size) -> Int { max(1, min(16, size.rows - 9)) }
}

extension Dashboard {
  /// The themes that a picker lists.
  func themes(in picker: ThemePicker) -> [ThemeChoice] {
    let needle = folded(picker.field.text)
    return needle.isEmpty ? themes : themes.filter { folded($0.name).contains(needle) }
  }

  func openThemes() -> Popup {
    var picker = ThemePicker(before: theme)
    scroll(&picker)
    return .themes(picker)
  }

  mutating func press(_ key: Key, in picker: ThemePicker) -> [Effect] {
    var picker = picker
    switch keymap.command(for: key, in: .palette) {
    case .choose:
      popup = nil
      return theme == picker.before ? [] : [.remember(.theme(theme))]
    case .cancel:
      theme = picker.before
      popup = nil
      return []
    case let name?: return perform(name)
    case nil:
      if let step = listStep(key) {
        move(step, in: picker)
      } else {
        guard picker.field.press(key) else { return [] }
        let found = themes(in: picker)
        if let first = found.first, !found.contains(where: { $0.name == theme }) {
          theme = first.name
        }
      }
    }
    scroll(&picker)
    popup = .themes(picker)
    return []
  }

  private mutating func move(_ step: Step, in picker: ThemePicker) {
    let found = themes(in: picker)
    guard !found.isEmpty else { return }
    let index = found.firstIndex { $0.name == theme } ?? 0
    theme = found[step.index(from: index, count: found.count)].name
  }

  private func scroll(_ picker: inout ThemePicker) {
    let found = themes(in: picker)
    picker.top = scrolled(
      picker.top, to: found.firstIndex { $0.name == theme } ?? 0, count: found.count,
      rows: ThemePicker.rows(in: size))
  }

  /// Takes the themes there are now. The one in use stays, whatever has become of its file.
  mutating func take(_ choices: [ThemeChoice]) {
    themes = choices
    if case .themes(var picker) = popup {
      scroll(&picker)
      popup = .themes(picker)
    }
  }
}
