import HTTPTypes
import Testing

@testable import WebApp

/// Who wants ten minutes at most is not offered twenty.
struct SessionCapTests {
  @Test func `the minutes are filled in no higher than the limit, and the page says why`()
    async throws
  {
    try await Tab.open { (tab) async throws in
      #expect(try await tab.get(.home).body.contains("name=\"minutes\" value=\"20\""))
      try await tab.answerLimits(setting: ["ten-minutes"])
      let page = try await tab.get(.home).body
      #expect(page.contains("name=\"minutes\" value=\"10\""))
      #expect(
        page.contains("From 5 to 10 minutes, because you said “At most ten minutes at a time”."))
    }
  }

  @Test func `more minutes than the limit are refused at the field`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerLimits(setting: ["ten-minutes"])
      let reply = try await tab.post(.home, [("minutes", "20"), ("thing", "bed")])
      #expect(reply.status == .unprocessableContent)
      #expect(reply.body.contains("<a href=\"#minutes\">You said “At most ten minutes at a time”."))
      #expect(reply.body.contains("value=\"20\"") && reply.body.contains("\"bed\" checked"))
      let good = try await tab.post(.home, [("minutes", "10"), ("thing", "bed")])
      #expect(good.location == Place.acts.path)
    }
  }
}
