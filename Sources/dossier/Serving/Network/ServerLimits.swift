import Glibc

/// The most that one client, or all together, may take from a server.
struct ServerLimits: Sendable {
  /// Of a request's line and header fields, with everything between them.
  var headBytes = 16 * 1024
  var headerFields = 100
  /// Of requests that were sent before the first of them was answered.
  var pipelinedRequests = 32
  /// From the first byte of a request to the end of its head.
  var requestTime = Duration.seconds(10)
  /// Of a connection without a request.
  var idleTime = Duration.seconds(30)
  /// Without a reader taking the next part of a response.
  var stallTime = Duration.seconds(20)
  /// Between messages of an event stream; then it is asked whether anybody is there.
  var pingTime = Duration.seconds(15)
  /// For a client to read the last response before its connection is closed.
  var lingerTime = Duration.seconds(1)
  var connections = 256

  /// Half of the file descriptors beyond what a build needs, where that is less than the default.
  static var forThisProcess: ServerLimits {
    var limits = ServerLimits()
    var descriptors = rlimit()
    if getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &descriptors) == 0 {
      let free = Int(clamping: descriptors.rlim_cur) - 64
      limits.connections = min(limits.connections, max(8, free / 2))
    }
    return limits
  }
}
