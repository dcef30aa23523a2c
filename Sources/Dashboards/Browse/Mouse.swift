import Frames

// The mouse, where an officer has asked for it: everything it does has a key.
extension Dashboard {
  mutating func turnMouse() -> [Effect] {
    usesMouse.toggle()
    let words = words.screen.theming
    notice = Notice(keyed(usesMouse ? words.mouseOn : words.mouseOff))
    return [.mouse(usesMouse)]
  }

  /// A click selects the row under it and its pane; the wheel moves as three presses of an arrow would.
  /// In fields and in the tally it does nothing.
  mutating func hear(_ action: MouseAction, at moment: Moment) -> [Effect] {
    guard usesMouse else { return [] }
    switch (action.kind, popup, screen) {
    case (.click, nil, .browse): click(at: action.position)
    case (.wheelUp, nil, .browse), (.wheelDown, nil, .browse):
      if let pane = pane(at: action.position) { self.pane = pane }
      return turnWheel(action.kind, at: moment)
    case (.wheelUp, nil, .sheet), (.wheelDown, nil, .sheet), (.wheelUp, nil, .findings),
      (.wheelDown, nil, .findings), (.wheelUp, nil, .views), (.wheelDown, nil, .views),
      (.wheelUp, .menu, _), (.wheelDown, .menu, _), (.wheelUp, .help, _), (.wheelDown, .help, _),
      (.wheelUp, .themes, _), (.wheelDown, .themes, _):
      return turnWheel(action.kind, at: moment)
    default: break
    }
    return []
  }

  private mutating func turnWheel(_ kind: MouseAction.Kind, at moment: Moment) -> [Effect] {
    let key = Keymap.standIn(for: kind == .wheelUp ? .up : .down)
    return (0..<3).flatMap { _ in update(.input(.key(key)), at: moment) }
  }

  private mutating func click(at position: Position) {
    guard let clicked = pane(at: position), !activityList.isFiltering,
      !participantList.isFiltering
    else { return }
    let layout = Layout(size, pane: pane)
    pane = clicked
    switch clicked {
    case .activities:
      guard let area = layout.activities else { return }
      let index = activityList.top + position.row - area.inner.row - 1
      if position.row > area.inner.row, position.row <= area.inner.lastRow,
        activityList.visible.indices.contains(index)
      {
        select(activityList.visible[index])
        activityList.place = index
      }
    case .participants:
      guard let area = layout.participants else { return }
      let index = participantList.top + position.row - area.inner.row - 1
      if position.row > area.inner.row, position.row <= area.inner.lastRow,
        participantList.visible.indices.contains(index)
      {
        participantList.selected = participantList.visible[index]
      }
    case .ratios: break
    }
  }

  private func pane(at position: Position) -> Pane? {
    let layout = Layout(size, pane: pane)
    let areas: [(Pane, Area?)] = [
      (.activities, layout.activities), (.participants, layout.participants),
      (.ratios, layout.ratios),
    ]
    return areas.first { $0.1?.contains(position) == true }?.0
  }
}
