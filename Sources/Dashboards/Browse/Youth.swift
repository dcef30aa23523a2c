import Programmes
import Reports

extension Dashboard {
  /// Counts the young by the next of the definitions there are, in every figure on the screen. The
  /// register's own choice stays what it is: this is a way to look at it.
  mutating func countYoungDifferently() {
    if mustWait() { return }
    let definitions = programme.youthDefinitions
    let index = definitions.firstIndex { $0.id == programme.youthDefinition.id } ?? -1
    let next = definitions[(index + 1) % definitions.count]
    chosenYouth = next
    programme.youthDefinition = next
    for activity in programme.activities { measure(activity) }
    refreshLists()
    refreshView()
    notice = Notice(words.screen.youthCounted(words.text(next)))
  }
}
