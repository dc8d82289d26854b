import Foundation
import HTTPTypes
import Persistence
import Testing

@testable import WebApp

/// Several people at one computer, each with a record of their own.
struct PeopleTests {
  /// Two people: the first one has said an age.
  private func open(
    _ use: @escaping @Sendable (Tab, _ ada: Tab, _ ben: Tab) async throws -> Void
  ) async throws {
    try await Tab.open { (tab) async throws in
      _ = try await tab.post(.about, [("age", "70")])
      let ada = try await tab.sole()
      #expect(
        try await tab.post(.ownName, [("own-name", "Ada"), ("own-colour", "plum")]).location
          == "/people?said=renamed")
      let reply = try await tab.post(.newPerson, [("name", "Ben"), ("colour", "moss")])
      #expect(reply.location == "/?said=added")
      let ben = try #require(try await tab.people().first { $0 != ada })
      #expect(reply.headers[.setCookie]?.contains(ben.text) == true)
      try await use(tab, tab.showing(ada), tab.showing(ben))
    }
  }

  @Test func `each has a record of their own`() async throws {
    try await open { (_, ada, ben) async throws in
      _ = try await ben.post(.about, [("age", "41")])
      #expect(try await ada.exported().contains("70"))
      #expect(try await !ada.exported().contains("41"))
      #expect(try await ben.exported().contains("41"))
      #expect(try await !ben.exported().contains("70"))
    }
  }

  @Test func `every page says whose record is open, and none does where there is one person`()
    async throws
  {
    try await open { (_, ada, ben) async throws in
      #expect(try await ada.get(.about).body.contains(#"class="who who-plum" href="/people""#))
      #expect(try await ada.get(.about).body.contains("</span>Ada</a>"))
      #expect(try await ben.get(.about).body.contains("</span>Ben</a>"))
    }
    try await Tab.open { (tab) async throws in
      _ = try await tab.post(.about, [("age", "70")])
      #expect(try await !tab.get(.about).body.contains("class=\"who"))
    }
  }

  @Test
  func `a browser that has not said who is asked first, and reads only what is for everybody`()
    async throws
  {
    try await open { (tab, _, _) async throws in
      for pattern in Pattern.allCases where !pattern.isForEverybody {
        let path = pattern.rawValue.replacing(":number", with: "1")
          .replacing(":kind/:file", with: "tests/chair-stand.svg")
          .replacing(":test", with: "chair-stand").replacing(":question", with: "enzymes")
        let reply = try await tab.get(path)
        #expect(reply.location == Place.people.path, "\(path)")
        #expect(!reply.body.contains("70"))
      }
      #expect(try await tab.get(.known).status == .ok)
      #expect(try await tab.get(.people).body.contains("Who is here?"))
    }
  }

  @Test(arguments: ["", "0", "../x", String(repeating: "a", count: 32), "%00"])
  func `a cookie that names nobody opens nobody's record`(value: String) async throws {
    try await open { (tab, _, _) async throws in
      let reply = try await tab.client.execute(
        uri: Place.export.path, method: .get,
        headers: [.cookie: "\(PersonCookie.name)=\(value)"])
      #expect(reply.location == Place.people.path)
    }
  }

  @Test func `choosing opens the record, from a browser that had not said who too`() async throws {
    try await open { (tab, ada, ben) async throws in
      for from in [tab, ada, ben] {
        let reply = try await from.post(.people, [("person", ada.person?.text ?? "")])
        #expect(reply.location == "/")
        let cookie = try #require(reply.headers[.setCookie])
        #expect(cookie.contains("\(PersonCookie.name)=\(ada.person?.text ?? "")"))
        #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"))
      }
      #expect(try await tab.post(.people, [("person", "nobody")]).location == Place.people.path)
    }
  }

  @Test func `a form of somebody else's window is not stored in this record`() async throws {
    try await open { (_, ada, ben) async throws in
      let before = try await ben.exported()
      let reply = try await ben.post(.about, [("age", "33")], token: ada.token)
      #expect(reply.status == .conflict)
      #expect(reply.body.contains("That page was Ada’s"))
      #expect(reply.body.contains(#"name="age" value="33""#))
      #expect(try await ben.exported() == before)
      #expect(try await !ada.exported().contains("33"))
      // What was typed gets to its owner, whose record is open then.
      let stored = try await ben.post(
        .about, [("age", "33"), ("opens-record", "yes")], token: ada.token)
      #expect(stored.headers[.setCookie]?.contains(ada.person?.text ?? "no person") == true)
      #expect(try await ada.exported().contains("33"))
      #expect(try await ben.exported() == before)
    }
  }

  @Test func `without a cookie no form is stored, and a strange token never is`() async throws {
    try await open { (tab, ada, ben) async throws in
      let before = [try await ada.exported(), try await ben.exported()]
      #expect(try await tab.post(.about, [("age", "33")], token: ada.token).status == .conflict)
      #expect(try await tab.post(.about, [("age", "33")]).status == .forbidden)
      for place in [Place.people, .newPerson, .ownName, .about, .erase] {
        let reply = try await ada.post(
          place, [("name", "C"), ("person", ben.person?.text ?? ""), ("sure", "yes")], token: "x")
        #expect(reply.status == .forbidden, "\(place)")
      }
      #expect([try await ada.exported(), try await ben.exported()] == before)
    }
  }

  @Test(arguments: [
    ("", "Write a name"), ("   ", "Write a name"), ("ada", "called ada already"),
    (String(repeating: "a", count: 41), "Shorten the name to 40"),
  ])
  func `a name that cannot be taken is explained, and what was typed is kept`(
    name: String, message: String
  ) async throws {
    try await open { (_, _, ben) async throws in
      let new = try await ben.post(.newPerson, [("name", name), ("colour", "indigo")])
      let own = try await ben.post(.ownName, [("own-name", name), ("own-colour", "indigo")])
      for reply in [new, own] {
        #expect(reply.status == .unprocessableContent)
        #expect(reply.body.contains(message))
        #expect(reply.body.contains("value=\"indigo\" checked"))
      }
      #expect(try await ben.people().count == 2)
    }
  }

  @Test func `a name is shown as it is written, whatever it is`() async throws {
    try await open { (_, ada, ben) async throws in
      _ = try await ada.post(.ownName, [("own-name", "<b>\"&'"), ("own-colour", "plum")])
      let body = try await ben.get(.people).body
      #expect(body.contains("&lt;b&gt;&quot;&amp;") && !body.contains("<b>\""))
    }
  }

  @Test func `erasing one leaves the other, and asks nobody anything`() async throws {
    try await open { (tab, ada, ben) async throws in
      let kept = try await ben.exported()
      let token = ada.token
      #expect(try await ada.post(.erase, [("sure", "yes")]).location == Place.erased.path)
      #expect(try await tab.exported() == kept)
      #expect(try await tab.post(.about, [("age", "70")], token: token).status == .forbidden)
      // The browser that showed the erased record does not open that of the one who is left.
      #expect(try await ada.get(.welcome).location == Place.people.path)
      #expect(try await ada.get(.erase).location == Place.people.path)
      #expect(try await ada.get(.people).body.contains("Open it only if it is yours"))
    }
  }

  @Test func `a damaged file does not keep the others away`() async throws {
    try await open { (tab, ada, _) async throws in
      let id = String(repeating: "0", count: 32)
      try Data("no database".utf8).write(to: tab.folder.appending(path: "\(id).sqlite"))
      #expect(try await ada.get(.about).status == .ok)
      let body = try await tab.get(.people).body
      #expect(body.contains("Ada") && body.contains("Ben") && body.contains("\(id).sqlite"))
      #expect(
        try await tab.showing(#require(PersonFile.ID(id))).get(.about).status
          == .internalServerError)
    }
  }

  @Test func `two windows at the first question make one person`() async throws {
    try await Tab.open { (tab) async throws in
      let early = tab.token
      _ = try await tab.post(.about, [("age", "70")], token: early)
      _ = try await tab.post(.pain, [("pain", "3")], token: early)
      #expect(try await tab.people().count == 1)
      #expect(try await tab.exported().contains("pain"))
    }
  }

  @Test func `a page from before there was anybody is nobody's once there are two`() async throws {
    try await Tab.open { (tab) async throws in
      let early = tab.token
      _ = try await tab.post(.about, [("age", "70")])
      let ada = try await tab.sole()
      _ = try await tab.post(.newPerson, [("name", "Ben"), ("first-name", "Ada")])
      let reply = try await tab.showing(ada).post(.about, [("age", "33")], token: early)
      #expect(reply.status == .forbidden)
    }
  }
}

extension Tab {
  fileprivate func people() async throws -> [PersonFile.ID] {
    try Household(folder: folder).people.map(\.id)
  }

  fileprivate func sole() async throws -> PersonFile.ID {
    try #require(try await people().first)
  }
}

/// What is never done from a page that belongs to somebody else.
struct OtherPersonsEraseTests {
  @Test func `erasing is not offered again from another record, whatever is sent`() async throws {
    try await Tab.open { (tab) async throws in
      _ = try await tab.post(.about, [("age", "70")])
      let ada = try #require(try Household(folder: tab.folder).people.first?.id)
      _ = try await tab.post(.ownName, [("own-name", "Ada"), ("own-colour", "plum")])
      _ = try await tab.post(.newPerson, [("name", "Ben")])
      let ben = try #require(try Household(folder: tab.folder).people.map(\.id).first { $0 != ada })
      let (own, other) = (tab.showing(ada), tab.showing(ben))
      for more in [[], [("opens-record", "yes")]] {
        let reply = try await other.post(.erase, [("sure", "yes")] + more, token: own.token)
        #expect(reply.status == .conflict)
        #expect(!reply.body.contains("opens-record") && !reply.body.contains("name=\"sure\""))
        #expect(reply.body.contains("Open Ada’s record"))
      }
      #expect(try await own.exported().contains("70"))
      let chosen = try await other.post(
        .people, [("person", ada.text)], token: own.token)
      #expect(chosen.headers[.setCookie]?.contains(ada.text) == true)
    }
  }

  @Test func `a second person is added only when the first one has a name too`() async throws {
    try await Tab.open { (tab) async throws in
      _ = try await tab.post(.about, [("age", "70")])
      let page = try await tab.get(.people).body
      #expect(page.contains("name=\"first-name\""))
      for name in ["", " ", "ben", String(repeating: "a", count: 41)] {
        let reply = try await tab.post(.newPerson, [("name", "Ben"), ("first-name", name)])
        #expect(reply.status == .unprocessableContent, "\(name)")
        #expect(reply.body.contains("id=\"first-name-problem\""))
        #expect(reply.body.contains("value=\"Ben\""))
        #expect(try await tab.people().count == 1)
      }
      let first = try await tab.sole()
      _ = try await tab.post(.newPerson, [("name", "Ben"), ("first-name", "Ada")])
      #expect(try await tab.showing(first).get(.about).body.contains("</span>Ada</a>"))
      // Whoever has a name is not asked again.
      let named = try await tab.showing(first).get(.people).body
      #expect(!named.contains("name=\"first-name\""))
      let third = try await tab.showing(first).post(.newPerson, [("name", "Cleo")])
      #expect(third.location == "/?said=added")
    }
  }

  @Test func `who has no name yet is not “Me” for everybody`() throws {
    let household = try Household(folder: .temporaryFolder())
    defer { removeFolder(household.folder) }
    var random = SystemRandomNumberGenerator()
    let mate = try household.addPerson(
      named: RecordKeeper.usualName, colour: nil, using: &random)
    let one = try #require(try household.housemates().people.first { $0.file == mate })
    #expect(one.shownName == "Somebody unnamed")
  }
}
