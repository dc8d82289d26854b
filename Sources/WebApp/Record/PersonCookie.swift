import Hummingbird
import Persistence

/// Remembers in the browser whose record it shows: an id drawn by chance, which says nothing to
/// anybody else.
///
/// It is no login: whoever can use this computer can open every record on it. It is not marked as
/// secure, since the program speaks plain HTTP to its own computer.
enum PersonCookie {
  static let name = "plumbline-person"
  /// The longest time that browsers keep a cookie.
  private static let days = 400

  /// Names nobody any more.
  static let clearing = Cookie(
    name: name, value: "", maxAge: 0, path: "/", secure: false, httpOnly: true, sameSite: .strict)

  /// Shows this person's record from now on.
  static func setting(_ person: PersonFile.ID) -> Cookie {
    Cookie(
      name: name, value: person.text, maxAge: days * 24 * 60 * 60, path: "/", secure: false,
      httpOnly: true, sameSite: .strict)
  }
}

extension Response {
  /// The answer, with the browser showing this person's record from now on.
  func showing(_ mate: Housemate) -> Response {
    var response = self
    response.setCookie(PersonCookie.setting(mate.file.id))
    return response
  }
}
