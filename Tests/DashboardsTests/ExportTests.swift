import Dashboards
import Foundation
import Frames
import Languages
import Programmes
import Reports
import Testing

@Suite("Writing what the screen shows to a file")
struct ExportTests {
  /// The order that Enter gives, after so many turns of the form's first line.
  private func order(_ officer: inout Officer, turns: Int = 0) throws -> ExportOrder {
    try officer.press(.character("w"))
    for _ in 0..<turns { try officer.press(.right) }
    try officer.press(.enter)
    let effect = try #require(officer.effects.last)
    guard case .export(let order) = effect else {
      Issue.record("\(effect)")
      throw CancellationError()
    }
    return order
  }

  @Test("says the same figures in every form, and as the screen", arguments: 0..<6)
  func forms(turns: Int) throws {
    var officer = try Officer()
    try officer.find("rss")
    try officer.press(.enter)
    let order = try order(&officer, turns: turns)
    let content = order.content().map { $0.isWhitespace && $0 != "\n" ? " " : $0 }
    let text = String(content)
    #expect(
      ["csv", "tsv", "rec", "md", "txt"].contains(String(order.name.split(separator: ".")[1])))
    for figure in ["115", "91", "69"] { #expect(text.contains(figure), "\(figure) in \(text)") }
  }

  @Test("gives every activity's figures as the list shows them, in all forms alike")
  func agree() throws {
    var officer = try Officer()
    var contents: [String] = []
    for turns in 0..<4 { contents.append(try order(&officer, turns: turns).content()) }
    let figures = officer.register.activities(in: Period(.quarter, containing: day("2023-08-11")))
      .filter(\.countsAsReach).compactMap {
        Figures($0, youth: .africanYouthCharter).used
      }
    let csv = contents[0].components(separatedBy: "\r\n").dropFirst().dropLast().map {
      $0.dropFirst().dropLast().components(separatedBy: "\",\"")
    }
    let tsv = contents[1].split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(Array(csv) == Array(tsv))
    let records = contents[2].components(separatedBy: "\n\n").dropFirst()
    #expect(records.count == csv.count)
    for (record, cells) in zip(records, csv) {
      let values = record.split(separator: "\n").compactMap { line -> String? in
        line.firstRange(of: ": ").map { String(line[$0.upperBound...]) }
      }
      #expect(values == cells.filter { !$0.isEmpty })
    }
    for used in figures where used.total.state == .number {
      let total = String(used.total.lower)
      #expect(contents[0].contains("\"\(total)\""))
      #expect(contents[3].contains("| \(total) |"), "\(total)")
    }
  }

  @Test("leaves names out unless they are asked for, and warns when they are")
  func names() throws {
    var officer = try Officer()
    try officer.find("saisie (exercice)")
    try officer.press(.tab)
    let people = try officer.register.activity("exercice-saisie").attendances.compactMap {
      $0.participant.flatMap { officer.register.participants[id: $0] }
    }
    #expect(!people.isEmpty)
    for turns in 0..<5 {
      let content = try order(&officer, turns: turns).content()
      for person in people {
        for personal in [person.name, person.phone, person.organisation, person.function] {
          #expect(personal.map { !content.contains($0) } ?? true)
        }
      }
    }
    try officer.press(.character("w"), .down, .right)
    #expect(officer.screen().contains("Ce fichier portera 12 noms"))
    try officer.press(.enter)
    guard case .export(let order)? = officer.effects.last else {
      Issue.record("no file was asked for")
      return
    }
    let content = order.content()
    for person in people { #expect(content.contains(person.name)) }
  }

  @Test("takes what is filtered, and remembers the folder")
  func filtered() throws {
    var officer = try Officer()
    try officer.find("rss")
    try officer.press(.character("w"), .down)
    try officer.press(.control("u"))
    try officer.type("/tmp/a")
    try officer.press(.enter)
    guard case .export(let order)? = officer.effects.last else {
      Issue.record("no file was asked for")
      return
    }
    #expect(order.folder == "/tmp/a")
    #expect(order.name == "wipnet-2023-q3-activites.csv")
    #expect(order.content().split(separator: "\r\n").count == 3)
    try officer.press(.character("w"))
    #expect(officer.screen().contains("/tmp/a"))
    try officer.press(.escape)
    #expect(officer.screen().contains("▌Activités"))
  }

  @Test("writes every view, without figures of a few", arguments: 0..<6)
  func views(tab: Int) throws {
    var officer = try Officer()
    try officer.press(.character("v"))
    for _ in 0..<tab { try officer.press(.tab) }
    let csv = try order(&officer).content()
    #expect(csv.split(separator: "\r\n").count >= 1)
    let rec = try order(&officer, turns: 2).content()
    #expect(rec.hasPrefix("%rec: "))
  }
}

extension Scene {
  /// The questions before a file is written.
  static let export: [Scene] = [
    Scene(name: "export-activities") { try $0.press(.character("w")) },
    Scene(name: "export-people-with-names") {
      try $0.find("saisie (exercice)")
      try $0.press(.tab, .character("w"), .down, .right)
    },
    Scene(name: "export-view-english-60x16", language: .english, columns: 60, rows: 16) {
      try $0.press(.character("v"), .character("w"), .down)
    },
    Scene(name: "person-card") {
      try $0.find("saisie (exercice)")
      try $0.press(.character("s"))
      try $0.type("hawa sidibe")
      try $0.press(.tab)
      try $0.type("v")
    },
  ]
}
