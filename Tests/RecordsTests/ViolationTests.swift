import Records
import Testing

@Suite("Rules of a descriptor")
struct ViolationTests {
  private func violations(_ descriptor: String, _ records: String) -> [Problem] {
    RecordFile(Array("%rec: T\n\(descriptor)\n\n\(records)\n".utf8)).violations
  }

  @Test(
    "find what breaks them",
    arguments: [
      ("%key: Id", "Id: a\n\nN: 1\nId: é", []),
      ("%key: Id", "Id: a\n\nN: 1\n\nN: 2\nId:", [.missingKey("Id"), .missingKey("Id")]),
      ("%key: Id", "Id: a\n\nId: b\n\nId: a ", [.duplicateKey("a")]),
      ("%key: Id", "Id: a\nId: b", [.repeatedKey("Id")]),
      (
        "%mandatory: A B\n+ C\n%mandatory: D", "A: 1\nB:\nD: x",
        [
          .missingMandatory("B"), .missingMandatory("C"),
        ]
      ),
      ("%unique: A", "A: 1\nA: 2\nB: 1\nB: 2", [.notUnique("A")]),
      ("%prohibit: A", "A: 1", [.prohibited("A")]),
      ("%key: Id\n%allowed: A", "Id: 1\nA: 1\nB: 1", [.notAllowed("B")]),
      ("%type: A,B int", "A: 12\nB: -3\n\nA:\n\nA:  7 \n\nB: 08", []),
      (
        "%type: A int", "A: 0x10\n\nA: 1.5\n\nA: +5\n\nA: 99999999999999999999",
        [
          .notAnInteger(field: "A", value: "0x10"), .notAnInteger(field: "A", value: "1.5"),
          .notAnInteger(field: "A", value: "+5"),
          .notAnInteger(field: "A", value: "99999999999999999999"),
        ]
      ),
      (
        "%type: A bool", "A: yes\n\nA: no\n\nA: 1\n\nA: Yes\n\nA: oui",
        [
          .notABoolean(field: "A", value: "Yes"), .notABoolean(field: "A", value: "oui"),
        ]
      ),
      ("%type: A date", "A: 2023-08-11\n\nA: 2024-02-29\n\nA: 2000-02-29\n\nA: 2023-12-31 ", []),
      ("%type: A date", "A: 2023-13-01", [.notADate(field: "A", value: "2023-13-01")]),
      (
        "%type: A date", "A: 2023-8-1\n\nA: 2023-02-29\n\nA: 1900-02-29\n\nA: hier",
        [
          .notADate(field: "A", value: "2023-8-1"), .notADate(field: "A", value: "2023-02-29"),
          .notADate(field: "A", value: "1900-02-29"), .notADate(field: "A", value: "hier"),
        ]
      ),
      (
        "%type: A enum f m x", "A: f\n\nA: x \n\nA: F",
        [
          .enumValue(field: "A", value: "F", allowed: ["f", "m", "x"])
        ]
      ),
      (
        "%typedef: K enum a (first one) b\n%typedef: L K\n%type: A L", "A: b\n\nA: first",
        [
          .enumValue(field: "A", value: "first", allowed: ["a", "b"])
        ]
      ),
      ("%type: A line", "A: x\n+ y", [.notALine(field: "A", value: "x\ny")]),
      ("%type: A range 1 5\n%size: 9\n%doc: x\n%sort: A\n%auto: B\n%constraint: A > 3", "A: 9", []),
      ("%type: A, B int", "C: 1", [.typeInvalid("A, B int")]),
      ("%type: A", "C: 1", [.typeInvalid("A")]),
      ("%type: A int x", "C: 1", [.typeInvalid("A int x")]),
      ("%type: A number", "C: 1", [.typeUnknown("number")]),
      ("%typedef: K L\n%typedef: L K\n%type: A K", "C: 1", [.typeUnknown("K")]),
      ("%mandatory: 9x", "C: 1", [.fieldListInvalid("9x"), .missingMandatory("9x")]),
      (
        "%rec: U\n%key: C\n%key: D", "C: 1",
        [
          .repeatedInDescriptor("%rec"), .repeatedInDescriptor("%key"),
        ]
      ),
    ] as [(String, String, [Problem.Kind])])
  func kinds(descriptor: String, records: String, kinds: [Problem.Kind]) {
    #expect(violations(descriptor, records).map(\.kind) == kinds)
  }

  @Test("give the place of the value, or of the record when a field is missing")
  func places() {
    let found = violations("%mandatory: B\n%type: A int", "# c\nA:  é1x\n\nB: 1\nA: x\n+ y")
    #expect(
      found == [
        Problem(
          .missingMandatory("B"), at: Place(line: 6, column: 1), length: 1, lineText: "A:  é1x"),
        Problem(
          .notAnInteger(field: "A", value: "é1x"), at: Place(line: 6, column: 4), length: 4,
          lineText: "A:  é1x"),
        Problem(
          .notAnInteger(field: "A", value: "x\ny"), at: Place(line: 9, column: 4), length: 1,
          lineText: "A: x"),
      ])
  }

  @Test("hold for their own section only, and keys for their own type")
  func sections() {
    let text =
      "A: 0\n\n%rec: T\n%key: Id\n%type: A int\n\nId: a\nA: 1\n\n%rec: U\n%key: Id\n\nId: a\nA: x\n"
    let found = RecordFile(Array(text.utf8)).violations
    #expect(found.map(\.kind) == [.recordWithoutDescriptor])
    #expect(found.map(\.place) == [Place(line: 1, column: 1)])
  }

  @Test("can be asked of a descriptor")
  func descriptor() {
    let text =
      "%rec: T\n%key: Id\n%mandatory: A B\n%type: A,C int\n%type: S enum f m\n%type: D date\n"
    let descriptor = RecordFile(Array(text.utf8)).descriptors[0]
    #expect(descriptor.mandatory == ["A", "B"])
    #expect(
      descriptor.valueTypes == [
        "A": .integer, "C": .integer, "S": .oneOf(["f", "m"]), "D": .day,
      ])
    #expect(descriptor.fields.count == 6)
  }
}
