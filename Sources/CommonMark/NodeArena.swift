import CCMark
import Glibc

/// The memory of the documents that one thread has parsed: handed out in a row, and taken back at once when the last of
/// them is gone. libcmark makes a hundred small pieces of a page, each dear to free by itself.
///
/// Every piece has its size in bytes before it, in a word.
struct NodeArena {
  private var chunks: [UnsafeMutableRawBufferPointer]
  /// The chunk in use.
  private var current = 0
  private var position: UnsafeMutableRawPointer
  private var room: Int
  /// How many documents of this thread are alive.
  private(set) var documents = 0

  private static let wordSize = MemoryLayout<Int>.size
  private static let chunkSize = 256 << 10
  /// Chunks that are kept from document to document; a large one gives back those beyond.
  private static let keptChunks = 4

  init() {
    chunks = [Self.makeChunk(Self.chunkSize)]
    position = chunks[0].baseAddress.unsafelyUnwrapped
    room = chunks[0].count
  }

  mutating func enter() { documents += 1 }

  mutating func leave() {
    documents -= 1
    if documents == 0 { reset() }
  }

  /// Frees everything; the arena is of no use afterwards.
  mutating func dispose() {
    for chunk in chunks { chunk.deallocate() }
    chunks = []
    room = 0
  }

  /// Memory of any content, aligned to a word.
  mutating func allocate(_ size: Int) -> UnsafeMutableRawPointer {
    let rounded = (size + Self.wordSize - 1) & ~(Self.wordSize - 1)
    if Self.wordSize + rounded > room { openChunk(Self.wordSize + rounded) }
    position.storeBytes(of: rounded, as: Int.self)
    let piece = position + Self.wordSize
    position = piece + rounded
    room -= Self.wordSize + rounded
    return piece
  }

  /// The piece with another size, at another place unless it was the last one or is large enough.
  mutating func reallocate(_ piece: UnsafeMutableRawPointer, _ size: Int) -> UnsafeMutableRawPointer {
    let old = Self.size(of: piece)
    if size <= old { return piece }
    if piece + old == position, size - old + Self.wordSize <= room {
      position = piece - Self.wordSize
      room += old + Self.wordSize
      return allocate(size)
    }
    let new = allocate(size)
    memcpy(new, piece, old)
    return new
  }

  /// Of use at once where the piece was the last one.
  mutating func free(_ piece: UnsafeMutableRawPointer) {
    let size = Self.size(of: piece)
    guard piece + size == position else { return }
    position = piece - Self.wordSize
    room += size + Self.wordSize
  }

  private static func size(of piece: UnsafeMutableRawPointer) -> Int {
    (piece - wordSize).load(as: Int.self)
  }

  private mutating func reset() {
    let kept = chunks.prefix(Self.keptChunks).prefix { $0.count == Self.chunkSize }.count
    for chunk in chunks[kept...] { chunk.deallocate() }
    chunks.removeSubrange(kept...)
    open(0)
  }

  private mutating func openChunk(_ least: Int) {
    while current + 1 < chunks.count {
      open(current + 1)
      if room >= least { return }
    }
    chunks.append(Self.makeChunk(max(least, Self.chunkSize)))
    open(chunks.count - 1)
  }

  private mutating func open(_ index: Int) {
    current = index
    position = chunks[index].baseAddress.unsafelyUnwrapped
    room = chunks[index].count
  }

  private static func makeChunk(_ size: Int) -> UnsafeMutableRawBufferPointer {
    .allocate(byteCount: size, alignment: wordSize)
  }
}

/// The arena of each thread, as libcmark is told of it.
enum NodeMemory {
  /// The allocator of new nodes: the arena's while a document of this thread is alive.
  static var forNewNodes: UnsafeMutablePointer<cmark_mem> {
    _ = functions
    return (existing?.pointee.documents ?? 0) > 0 ? functions : cmark_get_default_mem_allocator()
  }

  /// The arena of the calling thread, made when it is first asked for.
  static var arena: UnsafeMutablePointer<NodeArena> {
    _ = functions
    return current
  }

  /// Tells libcmark to use the calling thread's arena. Never freed.
  nonisolated(unsafe) static let functions: UnsafeMutablePointer<cmark_mem> = {
    threadKey = makeKey()
    let functions = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    functions.initialize(
      to: cmark_mem(
        calloc: { count, size in
          let (bytes, isTooMuch) = count.multipliedReportingOverflow(by: size)
          if isTooMuch { abort() }  // As libcmark does when memory runs out.
          return memset(NodeMemory.current.pointee.allocate(bytes), 0, bytes)
        },
        realloc: { piece, size in
          guard let piece else { return NodeMemory.current.pointee.allocate(size) }
          return NodeMemory.current.pointee.reallocate(piece, size)
        },
        free: { piece in
          if let piece { NodeMemory.current.pointee.free(piece) }
        }))
    return functions
  }()

  /// As ``arena``, once ``functions`` are made.
  private static var current: UnsafeMutablePointer<NodeArena> { existing ?? makeArena() }

  private static var existing: UnsafeMutablePointer<NodeArena>? {
    pthread_getspecific(threadKey)?.assumingMemoryBound(to: NodeArena.self)
  }

  private static func makeArena() -> UnsafeMutablePointer<NodeArena> {
    let arena = UnsafeMutablePointer<NodeArena>.allocate(capacity: 1)
    arena.initialize(to: NodeArena())
    if pthread_setspecific(threadKey, arena) != 0 { abort() }
    return arena
  }

  private static func makeKey() -> pthread_key_t {
    var key = pthread_key_t()
    let status = pthread_key_create(&key) { memory in
      guard let arena = memory?.assumingMemoryBound(to: NodeArena.self) else { return }
      guard arena.pointee.documents == 0 else { return }
      arena.pointee.dispose()
      arena.deinitialize(count: 1)
      arena.deallocate()
    }
    if status != 0 { abort() }
    return key
  }
}

/// Set once, before anything asks for it: a constant that is made when first used would be checked at each of the many
/// thousand pieces of a page.
nonisolated(unsafe) private var threadKey = pthread_key_t(0)
