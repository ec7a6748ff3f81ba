String log = new File(basedir, 'build.log').text
assert log.contains('service/src/main/java/org/example/Ping.java:11: error: [socket-leak] ')

def sarif = new groovy.json.JsonSlurper()
  .parse(new File(basedir, 'service/target/socklint/socklint.sarif'))
def run = sarif.runs[0]
assert run.automationDetails.id == 'socklint/service/'
def leak = run.results.find { it.ruleId == 'socket-leak' }
assert leak.locations[0].physicalLocation.artifactLocation.uri ==
  'service/src/main/java/org/example/Ping.java'
// The path leads through the other module, whose source is found as well.
def steps = leak.codeFlows[0].threadFlows[0].locations*.location.physicalLocation.artifactLocation.uri
assert steps.contains('library/src/main/java/org/example/Sockets.java')
assert new File(basedir, 'library/target/socklint/socklint.sarif').isFile()

// The site of the top is about all modules.
String overview = new File(basedir, 'target/site/socklint-report.html').text
assert overview.contains('socket-leak')
assert overview.contains('href="socklint.html"')
String page = new File(basedir, 'target/site/socklint.html').text
assert page.contains('Ping.java') && page.contains('Sockets.java')
