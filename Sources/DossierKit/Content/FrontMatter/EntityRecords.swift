/// The lists of dated statements in an entity's record.
enum EntityRecords {
  /// Start, end and source, which every statement can have.
  private struct Dating {
    var from: EDTFDate?
    var until: EDTFDate?
    var source: Reference?

    mutating func read(_ key: String, at value: Int, with reader: inout FieldReader) -> Bool {
      switch key {
      case "from": from = reader.readDate(at: value)?.value
      case "until": until = reader.readDate(at: value)?.value
      case "source": source = reader.readReference(at: value)
      default: return false
      }
      return true
    }
  }

  static func relations(at index: Int, with reader: inout FieldReader) -> [Entity.Relation] {
    reader.elements(of: index).compactMap { element in
      guard reader.node(element).kind == .mapping else {
        return reader.readReference(at: element).map { Entity.Relation(target: $0, role: "") }
      }
      var target: Reference?
      var role = ""
      var dating = Dating()
      reader.readMapping(at: element, vocabulary: EntityFields.relation.names) { reader, key, value in
        if dating.read(key, at: value, with: &reader) { return }
        if key == "id" { target = reader.readReference(at: value) } else { role = reader.readString(at: value) ?? "" }
      }
      reader.requireKey("id", isPresent: target != nil, in: element, of: "relation")
      return target.map {
        Entity.Relation(target: $0, role: role, from: dating.from, until: dating.until, source: dating.source)
      }
    }
  }

  static func facts(at index: Int, with reader: inout FieldReader) -> [Entity.Fact] {
    reader.elements(of: index).compactMap { element in
      var property = ""
      var statement = ""
      var dating = Dating()
      reader.readMapping(at: element, vocabulary: EntityFields.fact.names) { reader, key, value in
        if dating.read(key, at: value, with: &reader) { return }
        let text = reader.readString(at: value) ?? ""
        if key == "prop" { property = text } else { statement = text }
      }
      guard reader.node(element).kind == .mapping else { return nil }
      reader.requireKey("prop", isPresent: !property.isEmpty, in: element, of: "fact")
      reader.requireKey("value", isPresent: !statement.isEmpty, in: element, of: "fact")
      guard !property.isEmpty, !statement.isEmpty else { return nil }
      return Entity.Fact(
        property: property, value: statement, from: dating.from, until: dating.until, source: dating.source)
    }
  }

  static func positions(at index: Int, with reader: inout FieldReader) -> [Entity.Position] {
    reader.elements(of: index).compactMap { element in
      guard reader.node(element).kind == .mapping else {
        return reader.readString(at: element).map { Entity.Position(title: $0) }
      }
      var title = ""
      var organization: Reference?
      var dating = Dating()
      reader.readMapping(at: element, vocabulary: EntityFields.position.names) { reader, key, value in
        if dating.read(key, at: value, with: &reader) { return }
        if key == "org" {
          organization = reader.readReference(at: value)
        } else {
          title = reader.readString(at: value) ?? ""
        }
      }
      reader.requireKey("title", isPresent: !title.isEmpty, in: element, of: "position")
      guard !title.isEmpty else { return nil }
      return Entity.Position(
        title: title, organization: organization, from: dating.from, until: dating.until, source: dating.source)
    }
  }

  static func links(at index: Int, with reader: inout FieldReader) -> [Entity.LabeledLink] {
    reader.elements(of: index).compactMap { element in
      guard reader.node(element).kind == .mapping else {
        return reader.readURL(at: element).map { Entity.LabeledLink(label: nil, url: $0.value) }
      }
      var label: String?
      var url: String?
      reader.readMapping(at: element, vocabulary: EntityFields.link.names) { reader, key, value in
        if key == "url" { url = reader.readURL(at: value)?.value } else { label = reader.readString(at: value) }
      }
      reader.requireKey("url", isPresent: url != nil, in: element, of: "link")
      return url.map { Entity.LabeledLink(label: label, url: $0) }
    }
  }
}
