import Knowledge
import Plumbline
import Screening

/// What the library reads: the catalogue, and what follows from all of it together, worked out once.
struct LibraryShelves: Sendable {
  let catalogue: Catalogue
  let citations: Citations
  let leavesOut: WhatLeavesOut

  init(_ guide: Guide) {
    catalogue = guide.catalogue
    citations = Citations(guide.catalogue)
    leavesOut = guide.whatLeavesOut
  }
}
