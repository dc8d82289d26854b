extension Tree: Encodable {
  /// Writes the value as it stood in the file, places left out.
  package func encode(to encoder: any Encoder) throws {
    switch content {
    case .nothing:
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    case .truth(let truth):
      var container = encoder.singleValueContainer()
      try container.encode(truth)
    case .number(let number):
      var container = encoder.singleValueContainer()
      try container.encode(number)
    case .text(let text):
      var container = encoder.singleValueContainer()
      try container.encode(text)
    case .list(let items):
      var container = encoder.unkeyedContainer()
      for item in items { try container.encode(item) }
    case .mapping(let pairs):
      var container = encoder.container(keyedBy: AnyKey.self)
      for (key, value) in pairs { try container.encode(value, forKey: AnyKey(key)) }
    }
  }

  private struct AnyKey: CodingKey {
    let stringValue: String
    let intValue: Int? = nil

    init(_ text: String) { stringValue = text }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { self.init(String(intValue)) }
  }
}
