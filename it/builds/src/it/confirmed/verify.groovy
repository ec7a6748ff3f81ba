// The log has both builds, one after the other.
String log = new File(basedir, 'build.log').text
def lineOf = { String file, String comment ->
  new File(basedir, "src/main/java/org/example/${file}").readLines()
    .findIndexOf { it.endsWith('// ' + comment) } + 1
}
int reset = lineOf('Aborter.java', 'reset')
int never = lineOf('Aborter.java', 'never')
int allowed = lineOf('Aborter.java', 'allowed')
int leak = lineOf('Probe.java', 'leak')

// The console: check breaks nothing, confirm prints each verdict and breaks the build.
[
  "socklint: tests are recorded into ",
  "[ERROR] src/main/java/org/example/Aborter.java:${reset}: ",
  '[ERROR]   verdict: confirmed, 1 socket through this line',
  '[ERROR]     reset-sent: 1 socket',
  "[ERROR]       at org.example.Aborter.abort:${reset}",
  "[INFO] src/main/java/org/example/Aborter.java:${never}: ",
  '[INFO]   verdict: not-exercised',
  "[ERROR] src/main/java/org/example/Probe.java:${leak}: error: ",
  '[ERROR]     left-open: 1 socket',
  '[INFO] socklint: 2 confirmed, 0 exercised, 1 not-exercised, 0 runtime-only',
  'the recorded tests confirm 2 misuses of sockets; they are listed above and in target',
].each { text -> assert log.contains(text) : "the log lacks '${text}'" }
assert !log.contains('socklint found ')
if (System.getProperty('os.name') == 'Linux') {
  assert log.contains('processes: 2, recorded by the agent: 2, by the native shim: 2')
}

// What a comment allows is not told, and breaks nothing.
assert !log.contains("Aborter.java:${allowed}: ")

// The file has all of them.
def sarif = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/socklint/socklint.sarif'))
def verdicts = sarif.runs[0].results.collectEntries { result ->
  def place = result.locations[0].physicalLocation
  [place.artifactLocation.uri.replaceFirst('.*/', '') + ':' + place.region.startLine,
    result.properties.verdict]
}
assert verdicts == [
  ("Aborter.java:${reset}".toString()): 'confirmed',
  ("Aborter.java:${allowed}".toString()): 'confirmed',
  ("Aborter.java:${never}".toString()): 'not-exercised',
  ("Probe.java:${leak}".toString()): 'confirmed',
]
assert new File(basedir, 'target/socklint/socklint.html').text.contains('not-exercised')
