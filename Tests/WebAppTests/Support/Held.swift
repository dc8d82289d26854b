/// A text that outlives the closure in which it was seen.
actor Held {
  var text = ""
  func keep(_ text: String) { self.text = text }
}
