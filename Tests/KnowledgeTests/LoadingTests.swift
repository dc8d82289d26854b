import Foundation
import Knowledge
import TestSupport
import Testing

/// What the loader refuses about files and folders, and what it says about the whole.
struct LoadingTests {
  @Test func `a copy in another place is the same catalogue`() throws {
    let real = try RealCatalogue.load()
    let copied = try CatalogueCopy().load().get()
    #expect(copied.fingerprint == real.fingerprint)
    #expect(real.fingerprint.wholeMatch(of: /[0-9a-f]{64}/) != nil)
    #expect(copied.exercises.map(\.id) == real.exercises.map(\.id))
    #expect(copied.written.values.map(\.count).reduce(0, +) == (try CatalogueCopy.files().count))
  }

  @Test func `one changed letter changes the fingerprint`() throws {
    let copy = try CatalogueCopy()
    let text = try CatalogueCopy.text("stops/cramp")
    try copy.write("stops/cramp", text.replacing("name: Cramp", with: "name: Cramps"))
    #expect(try copy.load().get().fingerprint != RealCatalogue.load().fingerprint)
  }

  @Test func `entries stand in the order of their ids and are found by them`() throws {
    let shelf = try RealCatalogue.load().exercises
    #expect(shelf.map(\.id) == shelf.map(\.id).sorted())
    for (place, exercise) in shelf.enumerated() {
      #expect(shelf[exercise.id]?.id == exercise.id)
      #expect(shelf.place(of: exercise.id) == place)
    }
    #expect(shelf[Exercise.ID("no-such-exercise")] == nil)
  }

  @Test func `a rung is found with its ladder`() throws {
    let catalogue = try RealCatalogue.load()
    for ladder in catalogue.ladders {
      for (index, rung) in ladder.rungs.enumerated() {
        let found = try #require(catalogue.rung(of: rung))
        #expect(found.ladder.id == ladder.id && found.index == index)
      }
    }
    #expect(catalogue.rung(of: Exercise.ID("no-such-exercise")) == nil)
  }

  @Test func `flags are asked in the order of the screen, ages never`() throws {
    let catalogue = try RealCatalogue.load()
    let asked = catalogue.askedFlags
    #expect(asked.map(\.order) == asked.map(\.order).sorted())
    #expect(asked.count == catalogue.flags.filter { $0.fromAge == nil }.count)
    #expect(asked.allSatisfy { $0.fromAge == nil && $0.question != nil })
  }

  @Test func `an id that is not the file's name is refused`() throws {
    #expect(
      try said("stops/cramp", "id: cramp", "id: cramps").contains(
        "stops/cramp.yaml:1: id: “cramps” is not the file's name. Write `id: cramp`."))
  }

  @Test(arguments: ["Cramp", "cramp_now", "cramp--now", "-cramp", "cramp-", "9cramp", "crämp"])
  func `an id that is not in kebab-case is refused`(_ id: String) throws {
    let copy = try CatalogueCopy()
    let text = try CatalogueCopy.text("stops/cramp")
    try copy.write("stops/\(id)", text.replacing("id: cramp", with: "id: \(id)"))
    #expect(
      copy.problems()?.map(\.sentence) == [
        "stops/\(id).yaml:1: id: “\(id)” is not in kebab-case."
          + " Use small letters, digits and single hyphens."
      ])
  }

  @Test(arguments: [
    ("hamstrngs", "Did you mean “hamstrings”?"), ("hamstring", "Did you mean “hamstrings”?"),
    ("hmstrngs", "Did you mean “hamstrings”?"), ("chast", "Did you mean “chest”?"),
    ("chat", "Use the id of an entry that exists."),
    ("tibialis", "Use the id of an entry that exists."),
    (String(repeating: "x", count: 10_000), "Use the id of an entry that exists."),
  ])
  func `a reference to nothing is refused and the nearest id named`(_ id: String, _ remedy: String)
    throws
  {
    let said = try said("tests/chair-stand", "{ muscle: hamstrings,", "{ muscle: \(id),")
    let text = try CatalogueCopy.text("tests/chair-stand")
    let before = try #require(text.firstRange(of: "{ muscle: hamstrings,")).lowerBound
    let line = text[..<before].count { $0 == "\n" } + 1
    #expect(
      said == [
        "tests/chair-stand.yaml:\(line): muscle: there is no “\(id)” among the muscles. \(remedy)"
      ])
  }

  @Test func `each kind of reference is followed`() throws {
    let broken = [
      ("tests/chair-stand", "stopWhen: [sharp-pain,", "stopWhen: [sharp-pan,", "stops"),
      ("tests/chair-stand", "excludedBy: []", "excludedBy: [strok]", "conditions"),
      ("tests/heel-rise", "sources: [", "sources: [nobody-1900, ", "sources"),
      ("exercises/bridge-on-bed", "acts: [bed,", "acts: [bd,", "acts"),
      ("flags/minor-injury", "with: [older-age]", "with: [old-age]", "flags"),
      ("flags/lives-alone", "limits: [no-balance-alone]", "limits: [no-balanc-alone]", "limits"),
      ("ladders/clam", "rungs: [", "rungs: [clamm, ", "exercises"),
      ("ladders/practice-car", "act: car", "act: cart", "acts"),
      (
        "conditions/knee-replacement", "  exercises: []", "  exercises: [bridge-on-bad]",
        "exercises"
      ),
    ]
    let copy = try CatalogueCopy()
    for (file, texts) in Dictionary(grouping: broken, by: \.0) {
      let text = try texts.reduce(CatalogueCopy.text(file)) { text, one in
        try #require(text.contains(one.1), "\(one.1)")
        return text.replacing(one.1, with: one.2)
      }
      try copy.write(file, text)
    }
    let problems = try #require(copy.problems())
    #expect(problems.count == broken.count)
    for (file, _, _, kind) in broken {
      #expect(
        problems.contains {
          $0.place.hasPrefix("\(file).yaml:") && $0.what.hasSuffix("among the \(kind)")
        }, "\(file) → \(kind)")
    }
  }

  @Test func `two broken files are both named, in the order of files and lines`() throws {
    let copy = try CatalogueCopy()
    let stand = try CatalogueCopy.text("tests/chair-stand")
    try copy.write(
      "tests/chair-stand",
      stand.replacing("burden: 2", with: "burden: 9").replacing("setUp: 75", with: "setUp: -1"))
    try copy.write("stops/cramp", "id: cramp\nname: Cramp\nlasting: ease\n")
    try copy.write("acts/car", "\u{9}")
    let said = try #require(copy.problems()).map(\.sentence)
    try #require(said.count == 4)
    #expect(said[0].hasPrefix("acts/car.yaml:1: this is not readable YAML: "), "\(said)")
    #expect(said[1] == "stops/cramp.yaml:1: the key “do” is missing. Add `do`.")
    #expect(said[2].contains("setUp: -1 cannot be right"))
    #expect(said[3].contains("burden: 9 cannot be right"))
  }

  @Test func `an unknown folder is refused`() throws {
    let copy = try CatalogueCopy()
    try copy.write("excercises/clam", "id: clam\n")
    let said = try #require(copy.problems()).map(\.sentence)
    try #require(said.count == 1)
    #expect(
      said[0].hasPrefix(
        "excercises: a folder of this name is not part of the catalogue. Use one of: acts, "))
  }

  @Test func `a kind without an entry is refused`() throws {
    let copy = try CatalogueCopy()
    try copy.remove("questions")
    let said = try #require(copy.problems()).map(\.sentence)
    #expect(said.contains("questions: there is no entry. Add at least one file."))
  }

  @Test func `an empty file is refused by its name`() throws {
    let copy = try CatalogueCopy()
    try copy.write("stops/cramp", "")
    let said = try #require(copy.problems()).map(\.sentence)
    #expect(
      said.contains("stops/cramp.yaml: the file is empty. Write an entry or delete the file."))
  }

  @Test(arguments: [
    [0xFF], [0xC3, 0x28], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
  ])
  func `bytes that are not UTF-8 are refused by their file`(_ bytes: [UInt8]) throws {
    let copy = try CatalogueCopy()
    let text = try CatalogueCopy.text("stops/cramp")
    try copy.write("stops/cramp", Data(text.utf8) + Data("# ".utf8) + Data(bytes))
    let said = try #require(copy.problems()).map(\.sentence)
    #expect(said.contains("stops/cramp.yaml: the file is not UTF-8 text. Save it as UTF-8."))
  }

  @Test func `a folder that is not there cannot be read`() throws {
    let copy = try CatalogueCopy()
    let missing = copy.folder.appending(path: "nowhere")
    do {
      _ = try CatalogueLoader(folder: missing).load()
      Issue.record("a catalogue without a folder")
    } catch .unreadable(let folder) {
      #expect(folder == missing.path)
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test func `a folder where a file should be cannot be read`() throws {
    let copy = try CatalogueCopy()
    try copy.remove("stops/cramp.yaml")
    try copy.write("stops/cramp.yaml/inside", "id: inside\n")
    #expect(copy.problems() == nil)
  }

  @Test func `what is no YAML file is not looked at`() throws {
    let copy = try CatalogueCopy()
    try copy.write("stops/cramp", CatalogueCopy.text("stops/cramp"))
    try Data([0xFF]).write(to: copy.folder.appending(path: "stops/notes.txt"))
    try Data([0xFF]).write(to: copy.folder.appending(path: "notes.yaml"))
    #expect(try copy.load().get().fingerprint == RealCatalogue.load().fingerprint)
  }

  private func said(_ file: String, _ old: String, _ new: String) throws -> [String] {
    let copy = try CatalogueCopy()
    try copy.write(file, Slip(file, old, new, says: "", "").text())
    return try #require(copy.problems()).map(\.sentence)
  }
}
