import Foundation
import Testing

@Suite("The command line")
struct CommandTests {
  @Test("tells its version")
  func version() throws {
    let ran = try Desk(withDemo: false).wipnet("--version")
    #expect(ran.status == 0)
    #expect(ran.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    #expect(ran.errors.isEmpty)
  }

  @Test(
    "helps with every command, in both languages",
    arguments: ["", "open", "demo", "new", "tally", "check", "ratios", "merge-driver"])
  func help(command: String) throws {
    let desk = try Desk(withDemo: false)
    for form in [["--help"], ["-h"]] {
      let arguments = (command.isEmpty ? [] : [command]) + form
      var texts: [String] = []
      for language in ["fr", "en"] {
        let ran = try desk.run(
          [Program.path] + arguments, environment: ["WIPNET_LANG": language])
        #expect(ran.status == 0)
        #expect(ran.errors.isEmpty)
        #expect(ran.output.contains("USAGE: wipnet"))
        texts.append(ran.output)
      }
      #expect(texts[0] != texts[1])
    }
  }

  @Test(
    "speaks the language that is asked for, French when none is",
    arguments: [
      ([:], [], false), (["LANG": "C"], [], false), (["LANG": "fr_ML.UTF-8"], [], false),
      (["LANG": "en"], [], true), (["LANG": "en_GB.UTF-8"], [], true),
      (["LANG": "fr", "LC_ALL": "en_US"], [], true),
      (["LANG": "en", "WIPNET_LANG": "fr"], [], false),
      (["LANG": "en"], ["--lang", "fr"], false), (["LANG": "fr"], ["--lang=en"], true),
      (["WIPNET_LANG": "fr"], ["--lang", "en"], true),
    ] as [([String: String], [String], Bool)])
  func language(environment: [String: String], arguments: [String], isEnglish: Bool) throws {
    let desk = try Desk(withDemo: false)
    let command = [Program.path, "check", "nowhere"] + arguments
    let errors = try desk.run(command, environment: environment).errors
    #expect(errors.contains(isEnglish ? "does not exist" : "n’existe pas"))
  }

  @Test(
    "says what is wrong with its words on standard error, with status 64",
    arguments: [
      ["ratios", "register", "--period", "2023-Q9"], ["ratios", "register", "--period", "summer"],
      ["ratios", "register", "--period", ""], ["ratios", "register", "--by", "moon"],
      ["ratios", "register", "--format", "pdf"], ["ratios", "register", "--lang", "bm"],
      ["check", "register", "--colour"], ["tally", "register"], ["new"],
      ["ratios", "register", "--period", "\u{1B}]52;c;eA==\u{7}\u{202E}"],
    ])
  func wrongUsage(arguments: [String]) throws {
    let desk = try Desk(withDemo: false)
    let ran = try desk.run([Program.path] + arguments)
    #expect(ran.status == 64)
    #expect(ran.output.isEmpty)
    #expect(ran.errors.hasPrefix("Error:"))
    #expect(!ran.errors.contains("\u{1B}") && !ran.errors.unicodeScalars.contains("\u{202E}"))
  }

  @Test(
    "says on standard error that it cannot, with status 2 and a hint",
    arguments: [
      ["check"], ["ratios"], ["open"], ["tally"],
    ])
  func cannot(command: [String]) throws {
    let desk = try Desk(withDemo: false)
    let rest = command == ["tally"] ? ["x", "u"] : []
    for folder in ["nowhere", "\u{1B}[31m\u{202E}nowhere"] {
      let ran = try desk.run([Program.path] + command + [folder] + rest)
      #expect(ran.status == 2)
      #expect(ran.output.isEmpty)
      #expect(ran.errors.contains("nowhere » n’existe pas\nconseil: « wipnet new "))
      #expect(!ran.errors.contains("\u{1B}") && !ran.errors.unicodeScalars.contains("\u{202E}"))
    }
    let plain = try desk.run([Program.path] + command + ["."] + rest)
    #expect(plain.status == 2)
    #expect(plain.errors.contains("programme.rec n’y est pas\nconseil: "))
  }

  @Test("asks whether a mistyped command was meant")
  func mistyped() throws {
    let ran = try Desk(withDemo: false).wipnet("chek")
    #expect(ran.status == 2)
    #expect(ran.output.isEmpty)
    #expect(ran.errors.hasSuffix("conseil: vouliez-vous dire « wipnet check » ?\n"))
  }

  @Test("finds the register in the environment, else in the folder it stands in")
  func whichRegister() throws {
    let desk = try Desk()
    #expect(try desk.wipnet("ratios", environment: ["WIPNET_REGISTER": "register"]).status == 0)
    let here = try desk.run(["sh", "-c", "cd register && '\(Program.path)' check"])
    #expect(here.status == 1)
    #expect(here.output.hasPrefix("activities/2023/"))
  }

  @Test("opens no dashboard without a terminal, and says what works instead")
  func noTerminal() throws {
    let desk = try Desk()
    for arguments in [["register"], ["open", "register"]] {
      let ran = try desk.run([Program.path] + arguments)
      #expect(ran.status == 2)
      #expect(ran.output.isEmpty)
      let told = "demande un terminal ; « wipnet --plain » fait le même travail ligne par ligne\n"
      #expect(ran.errors.hasSuffix(told), "\(ran.errors)")
      #expect(ran.errors.split(separator: "\n").count == 1)
    }
  }

  @Test(
    "ends quietly when nobody reads on",
    arguments: [
      ["check", "register"], ["ratios", "register", "--by", "activity"], ["--help"],
    ])
  func closedPipe(arguments: [String]) throws {
    let desk = try Desk()
    let words = ([Program.path] + arguments).map { "'\($0)'" }.joined(separator: " ")
    let ran = try desk.run(
      ["bash", "-c", "(sleep 0.3; exec \(words)) | true; echo ${PIPESTATUS[0]}"])
    #expect(ran.output == "2\n")
    #expect(ran.errors.isEmpty)
  }

  @Test("says when what it prints cannot be written")
  func fullOutput() throws {
    let desk = try Desk()
    let ran = try desk.run(["sh", "-c", "'\(Program.path)' check register > /dev/full"])
    #expect(ran.status == 2)
    #expect(ran.errors == "wipnet: No space left on device\n")
  }
}

@Suite("Making a register")
struct NewTests {
  @Test("with the demo's records copies them byte for byte, for the owner alone")
  func demo() throws {
    let desk = try Desk()
    let demo = Desk.root.appending(path: "demo")
    func files(_ folder: URL) -> [String] {
      (FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? [])
        .sorted()
    }
    #expect(files(desk.url("register")) == files(demo))
    for path in files(demo) {
      let copy = desk.url("register/\(path)")
      let mode = try FileManager.default.attributesOfItem(atPath: copy.path)[.posixPermissions]
      if path.hasSuffix(".rec") {
        #expect(
          try Data(contentsOf: copy) == Data(contentsOf: demo.appending(path: path)), "\(path)")
        #expect(mode as? Int == 0o600, "\(path)")
      } else {
        #expect(mode as? Int == 0o700, "\(path)")
      }
    }
  }

  @Test(
    "without them makes one that is clean, and knows the places of Mali",
    arguments: [
      "fr", "en",
    ])
  func empty(language: String) throws {
    let desk = try Desk(withDemo: false)
    let made = try desk.wipnet("new", "a/b/register", "--lang", language)
    #expect(made.status == 0)
    #expect(made.errors.isEmpty)
    #expect(made.output.contains("wipnet a/b/register"))
    let check = try desk.wipnet("check", "a/b/register", "--lang", language)
    #expect(check.status == 0)
    #expect(check.output == (language == "fr" ? "rien à signaler\n" : "nothing found\n"))
    #expect(try desk.wipnet("check", "a/b/register", "--json").output == "[]\n")
    #expect(try desk.text("a/b/register/programme.rec").contains("Language: \(language)\n"))
    #expect(try desk.text("a/b/register/places.rec").contains("Id: taoudenit\n"))
    for file in ["programme.rec", "places.rec"] {
      let path = desk.url("a/b/register/\(file)").path
      #expect(try desk.run(["recfix", "--no-external", "--check", path]).status == 0)
    }
    #expect(try desk.wipnet("ratios", "a/b/register").status == 0)
  }

  @Test("refuses a folder with something in it, and leaves it alone")
  func notEmpty() throws {
    let desk = try Desk(withDemo: false)
    try FileManager.default.createDirectory(
      at: desk.url("mine"), withIntermediateDirectories: true)
    #expect(try desk.wipnet("new", "mine").status == 0)
    try desk.write("ours", to: "mine/programme.rec")
    let again = try desk.wipnet("new", "mine", "--demo")
    #expect(again.status == 2)
    #expect(again.output.isEmpty)
    #expect(again.errors.contains("n’est pas vide\nconseil: "))
    #expect(try desk.text("mine/programme.rec") == "ours")
    #expect(!desk.has("mine/activities"))
    try desk.write("a file", to: "file")
    #expect(try desk.wipnet("new", "file").status == 2)
    #expect(try desk.wipnet("new", "file/inside").status == 2)
  }

  @Test("for the demo keeps the copy, and makes another when asked or when it was cut short")
  func demoCopies() throws {
    let desk = try Desk(withDemo: false)
    let data = ["XDG_DATA_HOME": desk.url("data").path]
    // There is no terminal, so each ends with 2 behind the copy.
    #expect(try desk.wipnet("demo", environment: data).status == 2)
    #expect(desk.has("data/wipnet/demo/programme.rec"))
    try desk.write("%rec: Programme\n", to: "data/wipnet/demo/programme.rec")
    #expect(try desk.wipnet("demo", environment: data).status == 2)
    #expect(!desk.has("data/wipnet/demo-2"))
    #expect(try desk.wipnet("demo", "--fresh", environment: data).status == 2)
    #expect(desk.has("data/wipnet/demo-2/programme.rec"))
    #expect(try desk.text("data/wipnet/demo/programme.rec") == "%rec: Programme\n")
    try FileManager.default.removeItem(at: desk.url("data/wipnet/demo-2/programme.rec"))
    let ran = try desk.wipnet("demo", environment: data)
    #expect(ran.errors.contains("demande un terminal"))
    #expect(desk.has("data/wipnet/demo-3/programme.rec"))
  }
}
