import Programmes
import Testing

@Suite("Disability by method")
struct DisabilitiesTests {
  private let youth = YouthDefinition.africanYouthCharter

  private func table(_ people: [(DisabilityMethod?, Bool?, Int)]) -> Composition {
    var table = CrossTable()
    for (method, has, count) in people {
      table.add(
        Traits(sex: .female, hasDisability: has, disabilityMethod: method), times: count,
        youth: youth)
    }
    return table.composition
  }

  @Test("keeps observed and declared apart: whoever is known by the other method is unknown")
  func apart() {
    let composition = table([
      (.observed, true, 3), (.observed, false, 17), (.declared, true, 2), (.declared, false, 3),
      (nil, nil, 5),
    ])
    #expect(composition.disabilities.methods == [.declared, .observed])
    #expect(
      composition.disabilities.ratio(by: .observed, among: composition.total)
        == Ratio(part: .number(3), base: .number(20), unknown: .number(10)))
    #expect(
      composition.disabilities.ratio(by: .declared, among: composition.total)
        == Ratio(part: .number(2), base: .number(5), unknown: .number(25)))
  }

  @Test("shows the method by which most people are known, the stricter one of two equal ones")
  func main() {
    #expect(table([(.observed, false, 5), (.declared, true, 4)]).disabilities.main == .observed)
    #expect(table([(.observed, false, 5), (.declared, true, 5)]).disabilities.main == .declared)
    #expect(
      table([(.washingtonGroup, true, 1), (.declared, true, 1)]).disability
        == Ratio(part: .number(1), base: .number(1), unknown: .number(1)))
  }

  @Test("pools each method for itself, whatever the order")
  func pools() {
    let door = table([(.observed, true, 2), (.observed, false, 48)])
    let list = table([(.declared, true, 1), (.declared, false, 9)])
    let both = door + list
    #expect(both == list + door)
    #expect(both.disability == Ratio(part: .number(2), base: .number(50), unknown: .number(10)))
    #expect(
      both.disabilities.ratio(by: .declared, among: both.total)
        == Ratio(part: .number(1), base: .number(10), unknown: .number(50)))
  }

  @Test("is not collected where nobody's answer is known")
  func unknown() {
    let composition = table([(nil, nil, 4)])
    #expect(composition.disabilities.methods.isEmpty)
    #expect(composition.disability == .notCollected(among: .number(4)))
  }
}
